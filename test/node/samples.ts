/** Postings for tests: the least that one can be, and one with every field. */
import { definePosting, type JobPosting } from '../../src/posting.js';

export const minimal: JobPosting = { id: 'cook', title: 'Cook', hiringOrganization: { name: 'Riverside Kitchen' } };

/** The minimal posting with something more, or something else. */
export const posting = (more: Partial<JobPosting> = {}): JobPosting => ({ ...minimal, ...more });

export const full: JobPosting = definePosting({
  id: 'organizer',
  title: 'Housing Organizer',
  hiringOrganization: {
    name: 'Tenants Together',
    url: 'https://tenants.example.org',
    logo: 'https://tenants.example.org/logo.svg',
    description: 'We organize tenants.\n\nSince 1994.',
    mission: { html: '<p>A home for everyone.</p>' },
  },
  url: 'https://tenants.example.org/jobs/organizer',
  summary: 'Knock on doors and build tenant unions.',
  description: 'You build tenant unions.\n\n• Knock on doors\n• Train leaders',
  responsibilities: ['Meet ten tenants a week', 'Train leaders'],
  qualifications: 'You have organized before.\n\n1. Door to door\n2. At meetings',
  preferredQualifications: { html: '<ul><li>You speak Somali</li></ul>' },
  sections: [
    { heading: 'A week in this job', body: ['Monday: plan', 'Tuesday: doors'] },
    { heading: 'How we choose', body: 'We read every application.' },
  ],
  employmentType: ['FULL_TIME', 'TEMPORARY'],
  workHours: '40 hours',
  jobLocation: [
    {
      name: 'Main office',
      streetAddress: '2525 Franklin Avenue E #200',
      addressLocality: 'Minneapolis',
      addressRegion: 'MN',
      postalCode: '55406',
      addressCountry: 'US',
    },
    { addressLocality: 'Saint Paul', addressRegion: 'MN', addressCountry: 'US' },
  ],
  workplace: {
    type: 'hybrid',
    onsiteDays: ['tue', 'thu'],
    onsiteDaysPerWeek: 2,
    remoteDaysPerWeek: 3,
    note: 'evening meetings now and then',
  },
  applicantLocationRequirements: ['Minnesota', 'Wisconsin'],
  baseSalary: { currency: 'USD', minValue: 50000, maxValue: 60000, unitText: 'YEAR', note: 'By experience.' },
  benefitsEligible: true,
  jobBenefits: ['Health insurance', 'Four weeks of vacation'],
  incentiveCompensation: '$1,000 for a second language',
  hiringProcess: 'Open to external and internal candidates',
  supervisor: 'Director of Organizing',
  department: 'Organizing',
  tags: ['housing', 'organizing'],
  datePosted: '2026-06-01',
  jobStartDate: '2026-09-01',
  validThrough: '2026-08-15T17:00:00-05:00',
  openUntilFilled: false,
  priorityDeadline: '2026-07-19',
  equalOpportunityStatement: 'People of color and tenants are encouraged to apply.',
  applicationContact: { name: 'Maria Xiong', email: 'jobs@tenants.example.org', telephone: '612-555-0100' },
  inLanguage: 'en-US',
  translations: {
    so: {
      title: 'Abaabule guryaha',
      summary: 'Albaabada garaac.',
      description: { html: '<p>Waxaad dhisaysaa ururro kireystayaal.</p>' },
      responsibilities: ['La kulan toban kireyste toddobaadkii', 'Tababar hoggaamiyeyaal'],
      qualifications: 'Waad abaabushay hore.',
      preferredQualifications: ['Af-Soomaali'],
      sections: [{ heading: 'Toddobaad shaqadan ah', body: ['Isniin: qorshee'] }, { heading: 'Sida aan u doorano' }],
      jobBenefits: ['Caymiska caafimaadka'],
      hiringProcess: 'Furan',
      equalOpportunityStatement: 'Qof walba waa soo codsan karaa.',
      application: {
        instructions: 'Soo dir CV.',
        documents: { cv: { label: 'CV-ga' } },
        questions: [{ id: 'car', label: 'Gaari ma waddaa?', hint: 'Gaari baan haynaa' }],
      },
    },
    'es-MX': { application: { questions: { shift: { options: [{ value: 'am', label: 'Mañana' }, 'Tarde'] } } } },
  },
  application: {
    email: 'jobs@tenants.example.org',
    url: 'https://tenants.example.org/apply',
    endpoint: 'https://forms.example.org/f/1',
    instructions: 'Send a resume.',
    documents: [
      {
        kind: 'resume',
        id: 'cv',
        label: 'Resume or CV',
        required: true,
        accept: ['.pdf', '.docx'],
        maxBytes: 2_000_000,
        multiple: false,
        orText: false,
      },
      { kind: 'coverLetter', orText: true },
    ],
    questions: [
      { id: 'languages', label: 'Languages you speak', type: 'multiselect', options: ['English', 'Somali'] },
      { id: 'car', label: 'Do you drive?', type: 'yesno', required: true, hint: 'We have a car' },
      { id: 'why', label: 'Why this job?', type: 'textarea', maxLength: 500 },
      { id: 'shift', label: 'Shift', type: 'select', options: [{ value: 'am', label: 'Morning' }, 'Evening'] },
    ],
    consent: { text: 'We keep your application for a year.', privacyUrl: 'https://tenants.example.org/privacy' },
    selfIdentification: {
      endpoint: 'https://forms.example.org/f/2',
      questions: [{ id: 'veteran', label: 'Are you a veteran?', type: 'yesno' }],
      notice: 'Answering is up to you.',
    },
  },
});
