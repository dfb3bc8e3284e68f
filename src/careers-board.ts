import { CareersBoard } from './elements/board/element.js';
import { define } from './elements/base/define.js';
import './careers-card.js';
import './careers-posting.js';

define('careers-board', CareersBoard);

export { CareersBoard };

declare global {
  interface HTMLElementTagNameMap {
    'careers-board': CareersBoard;
  }
}
