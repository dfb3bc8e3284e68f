import type { ApplicationWords } from '../../application/words.js';
import type { LaterWords } from './sending.js';
import { plural } from '../plural.js';

/** A number with its noun in the singular or plural. */
const count = (number: number, one: string, other: string) => plural('en', number, { one, other });

/** What names the fields. */
type FirstWords = Omit<ApplicationWords, 'document' | keyof LaterWords> & {
  error: Omit<ApplicationWords['error'], keyof LaterWords['error']>;
};

/** What the application form says when it is shown. */
const form = {
  application: {
    tag: 'en',
    field: {
      name: 'Full name',
      email: 'Email address',
      emailHint: 'We use this to contact you about this application',
      phone: 'Phone number',
      consent: 'I agree',
    },
    fileHint: (types, size, multiple) =>
      multiple ? `${types}, up to ${size} each. You can choose several.` : `${types}, up to ${size}`,
    yes: 'Yes',
    no: 'No',
    preferNotToAnswer: 'Prefer not to answer',
    leaveEmptyInstead: 'Prefer not to answer? Leave it empty',
    error: {
      choiceGone: (label) => `“${label}” no longer has the answer you chose. Choose again`,
      fileUnreadable: 'The selected file can’t be read. Select it again',
    },
  } satisfies FirstWords,
  form: {
    required: 'Required',
    step: (at: number, of: number) => `Step ${at} of ${of}`,
    didYouMean: (address: string) => `Did you mean ${address}?`,
    remember: 'Remember my name, email and phone on this device for the next opening',
    typeInstead: 'Type it, or give a link, instead',
    draftSession: 'Your answers are saved on this device until you send them or close this tab.',
    draftDevice: 'Your answers are saved on this device for 7 days, or until you send them.',
    help: 'Questions, or need an accommodation?',
    appliedOn: (date: string, reference: string | undefined) =>
      `You applied on ${date}${reference ? ` · reference ${reference}` : ''}`,
    mailedOn: (date: string) => `You sent your application by email on ${date}`,
    unsent: 'Not sent yet',
    proceed: 'Continue',
    applyAgain: 'Apply again',
    emailFrom: (email: string) => `You send this from your own email to ${email}`,
    optional: '(optional)',
    chooseFile: (multiple: boolean): string => (multiple ? 'Choose files' : 'Choose file'),
    replaceFile: 'Choose another file',
    dropHere: (multiple: boolean): string => (multiple ? 'or drop them here' : 'or drop it here'),
    remove: 'Remove',
    uploadInstead: 'Upload a file instead',
    chooseOne: 'Choose one',
    chooseAny: 'Choose all that apply',
    dateHint: 'For example, 3 27 2026',
    month: 'Month',
    day: 'Day',
    year: 'Year',
    charactersLeft: (left: number) =>
      left >= 0
        ? `${count(left, 'character', 'characters')} left`
        : `${count(-left, 'character', 'characters')} too many`,
    draftFailed: 'This browser can’t keep your answers. Stay on this page until you have sent them.',
    draftRestored: 'We kept what you had written.',
    saved: 'Saved on this device',
    clear: 'Clear',
    undo: 'Undo',
    leaveEmpty: 'Leave this empty',
    privacyPolicy: 'Privacy policy',
    continueToCheck: 'Check your answers',
    continueToEmail: 'Continue to email',
    problemHeading: 'There is a problem',
    errorPrefix: 'Error:',
    copyAddress: 'Copy the address',
    copied: 'Copied',
    copyFailed: 'Copying is not possible here. Select the text and copy it by hand.',
  },
};

export default form;
