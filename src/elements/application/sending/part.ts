/** What choosing files, checking, sending, email and what comes after need: loaded while someone fills in the form. */
export { later } from '../../../application/session/sending.js';
export { suggestEmail } from '../../../application/typos.js';
export { CheckStep } from './check-step.js';
export { chosenFiles } from './chosen-files.js';
export { FormDelivery } from './form-delivery.js';
export { sendingStyles } from './styles.js';
export { sendingView } from './view.js';
