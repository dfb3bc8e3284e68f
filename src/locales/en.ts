import board from './en/board.js';
import editor from './en/editor.js';
import form from './en/form.js';
import reading from './en/reading.js';
import sending from './en/sending.js';
import { joined } from './strings.js';

export default joined({
  reading: { ...reading, board },
  form: {
    application: {
      ...form.application,
      ...sending.application,
      error: { ...form.application.error, ...sending.application.error },
    },
    form: { ...form.form, ...sending.form },
  },
  editor,
});
