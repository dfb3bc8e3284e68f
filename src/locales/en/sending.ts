import type { ApplicationWords } from '../../application/words.js';
import { plural } from '../plural.js';

/** A number with its noun in the singular or plural. */
const count = (number: number, one: string, other: string) => plural('en', number, { one, other });

/** What is wrong with answers, and what an email is written with. */
export interface LaterWords extends Pick<ApplicationWords, 'mail'> {
  error: Omit<ApplicationWords['error'], 'choiceGone' | 'fileUnreadable'>;
}

/** What is said of what somebody does in the form, and in the steps after the fields: checking, sending, email, the receipt. Other languages have it in their `form`. */
const sending = {
  application: {
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
      filesTooLarge: 'The files are too large for this organization. Select smaller ones',
    },
    mail: {
      subject: (title, name) => (name ? `Application: ${title}, ${name}` : `Application: ${title}`),
      greeting: (organization) => `Dear ${organization} team,`,
      intro: (title, organization) => `I would like to apply for the position of ${title} at ${organization}.`,
      closing: 'Kind regards,',
      attach: (documents) => `Attached: ${documents}`,
    },
  } satisfies LaterWords,
  form: {
    toCheck: 'Check your answers. Nothing has been sent yet.',
    rejected: (name: string, why: string) => `${name}: ${why}`,
    onlyOne: 'One file only; it was left out',
    added: (name: string) => `${name} added`,
    removed: (name: string) => `${name} removed`,
    swapped: (label: string, isTyped: boolean) => `${label}: ${isTyped ? 'type it here' : 'choose a file'}`,
    cleared: 'Your answers are cleared.',
    sentTo: (organization: string, email: string) =>
      `${organization} has received your application. They can reach you at ${email}.`,
    unreadable: 'The site answered with a page we can’t read. If you hear nothing, write to the organization.',
    mailedHeading: 'You sent it by email',
    mailedTo: (email: string) => `You told us that you sent it to ${email}. We can’t see whether it arrived.`,
    arrivedBefore: (organization: string) =>
      `Your first try did arrive. ${organization} has the answers below, not your last changes.`,
    arrivedElsewhere: (organization: string) =>
      `You sent this application from another tab. ${organization} has what you sent there, not what you changed here.`,
    refused: 'Your application did not go through.',
    nothingWasSent: 'Nothing was sent.',
    unreachable: (organization: string) => `We can’t reach ${organization}.`,
    waiting: (organization: string, seconds: number, tries: number) =>
      `We can’t reach ${organization}. Trying again in ${count(seconds, 'second', 'seconds')} (${count(tries, 'try', 'tries')} so far).`,
    offline: (isKept: boolean) =>
      `You are offline. Your application goes out as soon as you are online again, while this page stays open. ${
        isKept
          ? 'If you close it, your answers stay on this device: come back here to go on.'
          : 'If you close this tab, it is not sent and your answers are lost.'
      }`,
    mayHaveArrived: 'It may have arrived. Sending it again does no harm: it counts only once.',
    shareHint: (email: string) => `Choose your email app, and send the message to ${email}. Your files come with it.`,
    emlHint:
      'The draft is a file with your message and your files in it. Open it, and send it from your email program.',
    emlOffered:
      'Your browser saves the draft as application.eml. Open it from your downloads. If it is not there, this page may not save files: use another way.',
    emlFailed: 'The draft could not be made: a file can’t be read any more. Go back and choose it again.',
    emailInstead: 'Send it by email instead',
    emailStepTo: 'The address',
    emailStepMessage: 'Your message',
    emailStepDone: 'Have you sent it?',
    emailMessage: 'Message, which you can change',
    openGmail: 'Open in Gmail',
    openOutlook: 'Open in Outlook',
    copySubject: 'Copy the subject',
    mailed: 'Yes, I sent it',
    notYet: 'Not yet',
    notMailed: 'Then nothing has been sent. Your message stays here until you send it.',
    saveCopy: 'Save a copy',
    voluntaryHeading: 'Voluntary questions',
    voluntaryIntro:
      'You may skip these questions. They are sent apart from your application, without your name, and play no part in the decision.',
    voluntarySend: 'Send these answers',
    voluntarySkip: 'Skip',
    voluntarySent: 'Thank you. Your answers were sent apart from your application.',
    voluntarySkipped: 'Skipped. Nothing was sent.',
    voluntaryFailed: 'These answers could not be sent. Your application is not affected.',
    checkHeading: 'Check your answers',
    nothingSent: 'Nothing has been sent yet.',
    change: 'Change',
    notProvided: 'Not provided',
    send: 'Send application',
    sending: 'Sending your application…',
    sentHeading: 'Application sent',
    reference: (reference: string) => `Your reference: ${reference}`,
    whatYouSent: 'What you sent',
    printCopy: 'Print a copy',
    sendNow: 'Send now',
    stop: 'Stop',
    stopped: 'Stopped.',
    elsewhere: 'This application is being sent from another tab.',
    share: 'Share with your email app',
    emlDraft: 'Save as an email draft',
    nothingLost: 'Nothing is lost: your answers and files are still here.',
    sendAgain: 'Send again',
    emailHeading: 'Send your application by email',
    emailAttach: 'Nothing is attached yet. Attach these files before you send:',
    emailCut: 'Your text is too long to be handed over whole. Copy it below and paste it in.',
    openEmail: 'Open your email program',
    copyMessage: 'Copy the message',
    emailSubject: 'Subject',
    changeAnswers: 'Change your answers',
  },
};

function lowerFirst(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

export default sending;
