import { CareersEditor } from './elements/editor/element.js';
import { define } from './elements/base/define.js';
import './careers-card.js';
import './careers-posting.js';

define('careers-editor', CareersEditor);

export { CareersEditor };

declare global {
  interface HTMLElementTagNameMap {
    'careers-editor': CareersEditor;
  }
}
