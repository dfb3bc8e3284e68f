import type { ApplicationWords } from '../../application/words.js';
import { plural } from '../plural.js';

/** A number with its noun in the singular or plural. */
const count = (number: number, one: string, other: string) => plural('en', number, { one, other });

/** What the application form says. */
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
      name: 'Enter your full name',
      email: 'Enter your email address',
      emailFormat: 'Enter an email address in the correct format, like name@example.com',
      phone: 'Enter your phone number',
      phoneFormat: 'Enter a phone number, like 612-555-0100',
      url: 'Enter a web address, like https://example.org',
      consent: 'Check the box to agree before you send',
      answer: (label) => `Answer “${label}”`,
      choice: (label) => `Choose an answer to “${label}”`,
      choiceGone: (label) => `“${label}” no longer has the answer you chose. Choose again`,
      number: (label) => `The answer to “${label}” must be a number`,
      date: (label) => `The answer to “${label}” must be a real date, like 3 27 2026`,
      tooLong: (label, maximum) =>
        `The answer to “${label}” must be ${count(maximum, 'character', 'characters')} or fewer`,
      file: (label) => `Select your ${lowerFirst(label)}`,
      fileOrText: (label) => `Select or type your ${lowerFirst(label)}`,
      fileAnswer: (label) => `Select a file for “${label}”`,
      fileType: (types) => `The selected file must be a ${types}`,
      fileSize: (size) => `The selected file must be smaller than ${size}`,
      fileEmpty: 'The selected file is empty',
      fileContent: (type) => `The selected file is not a ${type} that can be opened. Save it again as a ${type}`,
      fileUnreadable: 'The selected file can’t be read. Select it again',
      filesTooLarge: 'The files are too large for this organization. Select smaller ones',
    },
    mail: {
      subject: (title, name) => (name ? `Application: ${title}, ${name}` : `Application: ${title}`),
      greeting: (organization) => `Dear ${organization} team,`,
      intro: (title, organization) => `I would like to apply for the position of ${title} at ${organization}.`,
      closing: 'Kind regards,',
      attach: (documents) => `Attached: ${documents}`,
    },
  } satisfies Omit<ApplicationWords, 'document'>,
  form: {
    required: 'Required',
    step: (at: number, of: number) => `Step ${at} of ${of}`,
    didYouMean: (address: string) => `Did you mean ${address}?`,
    remember: 'Remember my name, email and phone on this device for the next opening',
    typeInstead: 'Type it, or give a link, instead',
    draftSession: 'Your answers are saved on this device until you send them or close this tab.',
    draftDevice: 'Your answers are saved on this device for 7 days, or until you send them.',
    toCheck: 'Check your answers. Nothing has been sent yet.',
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
    rejected: (name: string, why: string) => `${name}: ${why}`,
    onlyOne: 'One file only; it was left out',
    added: (name: string) => `${name} added`,
    removed: (name: string) => `${name} removed`,
    swapped: (label: string, isTyped: boolean) => `${label}: ${isTyped ? 'type it here' : 'choose a file'}`,
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
    cleared: 'Your answers are cleared.',
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

function lowerFirst(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

export default form;
