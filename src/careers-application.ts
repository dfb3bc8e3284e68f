import { CareersApplication } from './elements/application/element.js';
import { define } from './elements/base/define.js';

define('careers-application', CareersApplication);

export { CareersApplication };

declare global {
  interface HTMLElementTagNameMap {
    'careers-application': CareersApplication;
  }
}
