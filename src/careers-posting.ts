import { CareersPosting } from './elements/posting/careers-posting.js';
import { define } from './elements/shared/define.js';
import './careers-application.js';

define('careers-posting', CareersPosting);

export { CareersPosting };

declare global {
  interface HTMLElementTagNameMap {
    'careers-posting': CareersPosting;
  }
}
