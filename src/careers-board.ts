import { CareersBoard } from './elements/board/careers-board.js';
import { define } from './elements/shared/define.js';
import './careers-card.js';
import './careers-posting.js';

define('careers-board', CareersBoard);

export { CareersBoard };

declare global {
  interface HTMLElementTagNameMap {
    'careers-board': CareersBoard;
  }
}
