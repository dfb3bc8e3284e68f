import editor from './vi/editor.js';
import form from './vi/form.js';
import reading from './vi/reading.js';
import { joined } from './strings.js';

export default joined({ reading, form, editor });
