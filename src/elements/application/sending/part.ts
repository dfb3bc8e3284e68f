/** What choosing files, checking, sending, e-mail and what comes after need: loaded while someone fills in the form. */
export { Delivery } from '../../../application/deliver.js';
export { later } from '../../../application/session/sending.js';
export { submittedOf, toFormData } from '../../../application/wire.js';
export { suggestEmail } from '../../../application/typos.js';
export { keepReceipt } from '../../../storage/receipts.js';
export { HistoryStep } from '../../base/page/step.js';
export { chosenFiles } from './chosen-files.js';
export { sendingStyles } from './styles.js';
export { Sender, sendSelfIdentification } from './sender.js';
export { sendingView } from './view.js';
