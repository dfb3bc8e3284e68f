import alliance from '../demo/data/alliance-coalition-organizer.json';
import feed from '../demo/data/openings.json';
import { parseFeed, parsePosting, type JobPosting } from '../src/posting.js';
import logo from './sample-logo.svg?no-inline';

function read(input: unknown): JobPosting {
  const { posting } = parsePosting(input);
  if (!posting) throw new Error('The demo’s opening can no longer be read.');
  return posting;
}

const day = 86_400_000;
const isoDay = (daysFromNow: number) => new Date(Date.now() + daysFromNow * day).toISOString().slice(0, 10);

/** The real opening, of the Alliance. */
export const opening = read(alliance);

/** The demo's board: the real opening, and samples of invented organizations. */
export const openings = parseFeed(feed).postings;

/** The real opening's text in states it is not in. */
export const newOpening: JobPosting = { ...opening, datePosted: isoDay(-2) };
export const closingOpening: JobPosting = { ...opening, validThrough: isoDay(3) };
export const closedOpening: JobPosting = { ...opening, validThrough: '2024-07-19', openUntilFilled: false };

/** An opening with nothing but what every opening has. */
export const bareOpening = read({
  id: 'bare',
  title: 'Community Cook',
  hiringOrganization: { name: 'Sample Kitchen Collective' },
});

export const logoOpening: JobPosting = { ...opening, hiringOrganization: { ...opening.hiringOrganization, logo } };
export const remoteOpening: JobPosting = {
  ...opening,
  id: 'remote',
  jobLocation: [],
  workplace: { type: 'remote', note: 'two meetings a year in Minneapolis' },
  applicantLocationRequirements: ['Minnesota', 'Wisconsin'],
};
const { baseSalary: _, ...withoutPay } = opening;
/** Nothing is said about pay. */
export const silentOpening: JobPosting = { ...withoutPay, id: 'pay-not-stated' };
export const unpaidOpening: JobPosting = {
  ...opening,
  id: 'unpaid',
  title: 'Welcome Desk Volunteer',
  hiringOrganization: { name: 'Sample Library Friends' },
  employmentType: 'VOLUNTEER',
  workHours: '3 hours a week',
  baseSalary: { currency: 'USD', minValue: 0, maxValue: 0 },
};

/** Words that fit no column, as German and URLs have them. */
export const longOpening = read({
  id: 'long',
  title: 'Mietrechtsschutzversicherungssachbearbeitungsassistenz (Genossenschaftswohnungsverwaltung)',
  hiringOrganization: { name: 'Samplenachbarschaftshilfeverbundsgesellschaftinternational' },
  summary: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft.',
  description:
    'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz: https://example.org/a/very/long/address/without/a/single/space/in/it/that/has/to/break/somewhere',
  responsibilities: ['Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung'],
  employmentType: ['FULL_TIME', 'TEMPORARY'],
  workHours: '40 Wochenarbeitsstundenregelarbeitszeit',
  jobLocation: { addressLocality: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch' },
  workplace: { type: 'hybrid', onsiteDays: ['mon', 'tue', 'wed'], remoteDaysPerWeek: 2 },
  baseSalary: { currency: 'USD', minValue: 1_250_000.5, maxValue: 98_765_432.25, unitText: 'MONTH' },
  validThrough: '2099-12-31',
  tags: ['Arbeitsunfähigkeitsbescheinigungsverfahren', 'Wohnraumförderungsgesetzgebung'],
  application: {
    email: 'a-very-long-address-of-someone-with-a-very-long-name@department-of-long-names.example.org',
    documents: [{ kind: 'resume', label: 'Arbeitgeberbescheinigungsverfahrensunterlagenzusammenstellung' }],
    questions: [
      {
        id: 'why',
        label: 'Betriebsratsmitgliedschaftsvoraussetzungsnachweisbegründung',
        type: 'textarea',
        maxLength: 90,
      },
      {
        id: 'which',
        label: 'Schichtdienstbereitschaft',
        type: 'select',
        options: ['Nachtschichtbereitschaftsdienstplan'],
      },
    ],
  },
});

/** An opening in Arabic, written from right to left, with names and numbers that are not. */
export const arabicOpening = read({
  id: 'arabic',
  title: 'منظِّم مجتمعي (Community Organizer)',
  hiringOrganization: { name: 'اتحاد مستأجري الحي' },
  inLanguage: 'ar',
  summary: 'تعمل مع الجيران في Cedar-Riverside وتتعلم منهم ما يحتاجه الحي.',
  description: 'نبحث عن شخص يستمع إلى الجيران وينظم معهم.\n\nللأسئلة: https://example.org/arabic',
  responsibilities: ['زيارة البيوت والاستماع إلى سكانها', 'تنظيم اجتماع كل شهر', 'كتابة تقرير قصير بـ Google Docs'],
  qualifications: ['إتقان العربية والإنجليزية', '2 سنة من الخبرة'],
  employmentType: 'PART_TIME',
  workHours: '24 ساعة في الأسبوع',
  jobLocation: { addressLocality: 'Minneapolis', addressRegion: 'MN', addressCountry: 'US' },
  workplace: { type: 'hybrid', onsiteDays: ['tue', 'thu'] },
  baseSalary: { currency: 'USD', minValue: 24, maxValue: 28, unitText: 'HOUR' },
  openUntilFilled: true,
  application: {
    email: 'jobs@example.org',
    documents: [{ kind: 'resume', label: 'السيرة الذاتية', required: true }],
    questions: [{ id: 'why', label: 'لماذا هذا العمل؟', type: 'textarea', hint: 'بضع جمل', maxLength: 600 }],
  },
});

/** An opening that asks every type of question. */
export const askingOpening = read({
  id: 'asking',
  title: 'Tenant Organizer',
  hiringOrganization: { name: 'Sample Renters Union' },
  description: 'Knock on doors, listen, and help renters stand up for their homes.',
  application: {
    documents: [
      { kind: 'resume', required: true },
      { kind: 'coverLetter', orText: true },
      { kind: 'references', multiple: true },
      { kind: 'writingSample' },
      { kind: 'portfolio' },
      { kind: 'other', label: 'Anything else' },
    ],
    questions: [
      { id: 'why', label: 'Why this work?', type: 'textarea', required: true, maxLength: 600, hint: 'A few sentences' },
      {
        id: 'languages',
        label: 'Which languages do you speak?',
        type: 'multiselect',
        options: ['English', 'Hmong', 'Somali', 'Spanish'],
      },
      {
        id: 'hours',
        label: 'Which hours suit you best?',
        type: 'select',
        options: ['Mornings', 'Afternoons', 'Evenings'],
      },
      { id: 'car', label: 'Can you drive to meetings?', type: 'yesno' },
      { id: 'start', label: 'When could you start?', type: 'date' },
      { id: 'years', label: 'How many years have you organized?', type: 'number' },
      { id: 'site', label: 'A web page about your work', type: 'url' },
      { id: 'heard', label: 'How did you hear of us?', type: 'text' },
      { id: 'referee', label: 'Email address of someone who knows your work', type: 'email' },
      { id: 'call', label: 'Their phone number', type: 'tel' },
      { id: 'flyer', label: 'A flyer you made', type: 'file' },
      {
        id: 'ward',
        label: 'In which ward do you live?',
        type: 'select',
        options: ['Ward 1', 'Ward 2', 'Ward 3', 'Ward 4', 'Ward 5', 'Ward 6', 'Ward 7'],
      },
    ],
    consent: {
      text: 'Sample Renters Union keeps your application for one year and shows it to nobody else.',
      privacyUrl: 'https://example.org/privacy',
    },
  },
});

/** An opening with a question of many words, for which there is only an email address. */
export const mailedOpening: JobPosting = {
  ...bareOpening,
  id: 'mailed',
  application: {
    email: 'jobs@example.org',
    documents: [{ kind: 'resume' }],
    questions: [{ id: 'why', label: 'Why this work?', type: 'textarea' }],
  },
};

/** An opening with voluntary questions after the application is sent. */
export const voluntaryOpening: JobPosting = {
  ...bareOpening,
  id: 'voluntary',
  application: {
    selfIdentification: {
      endpoint: 'https://example.org/voluntary',
      notice: 'We ask to see whether our openings reach everyone in the neighborhood.',
      questions: [
        {
          id: 'neighborhood',
          label: 'Do you live in the neighborhood we serve?',
          type: 'select',
          options: ['Yes', 'No, nearby', 'No'],
        },
      ],
    },
  },
};
