import editor from './so/editor.js';
import form from './so/form.js';
import reading from './so/reading.js';
import { joined } from './strings.js';

export default joined({ reading, form, editor });
