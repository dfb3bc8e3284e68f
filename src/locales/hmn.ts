import editor from './hmn/editor.js';
import form from './hmn/form.js';
import reading from './hmn/reading.js';
import { joined } from './strings.js';

export default joined({ reading, form, editor });
