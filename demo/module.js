/**
 * A page that has its openings already, from a data base or another script, hands them over as objects.
 *
 * Here the elements come by script tag, so there is nothing to import. With a bundler, `import 'coalition-careers'`
 * stands above, and `definePosting()` from 'coalition-careers/posting.js' has each object checked as you type.
 */
const DAY = 24 * 60 * 60 * 1000;

/** A date so many days from today, as the elements read it: "2030-01-31". */
const inDays = (days) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

const organization = { name: 'Sample Script Collective', url: 'https://example.org/script' };
const application = { email: 'script@example.org', documents: [{ kind: 'resume', required: true, orText: true }] };

const postings = [
  {
    id: 'sample-web-organizer',
    title: 'Web Organizer',
    hiringOrganization: organization,
    summary: 'Sample opening: posted today, so it carries a badge.',
    description: 'This is a sample. Its dates are counted from today, so that it always looks new.',
    employmentType: 'FULL_TIME',
    jobLocation: { addressLocality: 'Minneapolis', addressRegion: 'MN', addressCountry: 'US' },
    workplace: { type: 'hybrid', onsiteDays: ['wed'], remoteDaysPerWeek: 4 },
    baseSalary: { currency: 'USD', minValue: 61000, maxValue: 61000, unitText: 'YEAR' },
    datePosted: inDays(0),
    openUntilFilled: true,
    application,
  },
  {
    id: 'sample-data-organizer',
    title: 'Data Organizer',
    hiringOrganization: organization,
    summary: 'Sample opening: closes in three days.',
    description: 'This is a sample. It always closes in three days.',
    employmentType: 'PART_TIME',
    workHours: '20 hours',
    workplace: { type: 'remote' },
    applicantLocationRequirements: ['Minnesota'],
    baseSalary: { currency: 'USD', minValue: 25, maxValue: 29, unitText: 'HOUR' },
    datePosted: inDays(-30),
    validThrough: inDays(3),
    application,
  },
];

const events = ['load', 'error', 'select', 'apply', 'submit', 'sent', 'failed'].map((name) => `careers-${name}`);

/** What an event says, in a line. Of an application only the opening and the reference: the rest is private. */
function describe({ type, detail }) {
  if (type === 'careers-load') return `${type}: ${detail.postings.length} openings`;
  if (type === 'careers-error') return `${type}: ${detail.message}`;
  return [`${type}: ${detail.posting.title}`, detail.reference, detail.reason].filter(Boolean).join(', ');
}

const board = document.querySelector('careers-board');
for (const name of events) {
  board.addEventListener(name, (event) => {
    document.querySelector('#last-event').textContent = describe(event);
  });
}
// Set before or after the element is there: both work.
board.postings = postings;
