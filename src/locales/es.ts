import editor from './es/editor.js';
import form from './es/form.js';
import reading from './es/reading.js';
import { joined } from './strings.js';

export default joined({ reading, form, editor });
