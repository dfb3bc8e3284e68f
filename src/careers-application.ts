import { CareersApplication } from './elements/application/careers-application.js';
import { define } from './elements/shared/define.js';

define('careers-application', CareersApplication);

export { CareersApplication };

declare global {
  interface HTMLElementTagNameMap {
    'careers-application': CareersApplication;
  }
}
