import { CareersPosting } from './elements/posting/element.js';
import { define } from './elements/base/define.js';
import './careers-application.js';

define('careers-posting', CareersPosting);

export { CareersPosting };

declare global {
  interface HTMLElementTagNameMap {
    'careers-posting': CareersPosting;
  }
}
