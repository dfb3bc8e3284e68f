import { CareersCard } from './elements/card/careers-card.js';
import { define } from './elements/shared/define.js';

define('careers-card', CareersCard);

export { CareersCard };

declare global {
  interface HTMLElementTagNameMap {
    'careers-card': CareersCard;
  }
}
