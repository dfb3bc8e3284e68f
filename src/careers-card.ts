import { CareersCard } from './elements/card/element.js';
import { define } from './elements/base/define.js';

define('careers-card', CareersCard);

export { CareersCard };

declare global {
  interface HTMLElementTagNameMap {
    'careers-card': CareersCard;
  }
}
