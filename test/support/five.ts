/** Five openings of three organizations, alike in some things. */
import type { JobPosting } from '../../src/posting.js';

export const rose = { name: 'Rose Union' };
export const peña = { name: 'Peña Cultural' };
const loon = { name: 'Loon Press' };
const duluth = { addressLocality: 'Duluth', addressRegion: 'MN' };
const minneapolis = { addressLocality: 'Minneapolis', addressRegion: 'MN' };
const saintPaul = { addressLocality: 'Saint Paul', addressRegion: 'MN' };

export const organizer: JobPosting = {
  id: 'organizer',
  title: 'Community Organizer',
  hiringOrganization: rose,
  summary: 'Brings neighbors together.',
  description: 'You knock on doors all over town and write down what people want from the city council.',
  tags: ['outreach'],
  department: 'Field',
  employmentType: 'FULL_TIME',
  workplace: { type: 'onsite' },
  jobLocation: duluth,
  baseSalary: { currency: 'USD', minValue: 50_000, maxValue: 58_000, unitText: 'YEAR' },
  datePosted: '2026-05-05',
  validThrough: '2098-01-01',
};
export const director: JobPosting = {
  id: 'director',
  title: 'Organizing Director',
  hiringOrganization: peña,
  summary: 'Leads the team.',
  qualifications: ['Ten years among organizers', 'A driving licence'],
  department: 'Field',
  employmentType: 'FULL_TIME',
  workplace: { type: 'hybrid' },
  jobLocation: [minneapolis, saintPaul],
  baseSalary: { currency: 'USD', minValue: 70_000, maxValue: 90_000, unitText: 'YEAR' },
  datePosted: '2026-04-04',
};
export const cook: JobPosting = {
  id: 'cook',
  title: 'Cook',
  hiringOrganization: peña,
  summary: 'Feeds a hundred people.',
  responsibilities: { html: '<p>Makes <strong>tamales</strong> &amp; mole.</p>' },
  department: 'Kitchen',
  employmentType: 'PART_TIME',
  workplace: { type: 'onsite' },
  jobLocation: minneapolis,
  baseSalary: { currency: 'USD', minValue: 22, maxValue: 22, unitText: 'HOUR' },
  datePosted: '2026-03-03',
  validThrough: '2097-01-01',
};
export const gardener: JobPosting = {
  id: 'gardener',
  title: 'Garden helper',
  hiringOrganization: rose,
  summary: 'Grows beans.',
  jobBenefits: ['Vegetables to take home'],
  employmentType: 'VOLUNTEER',
  workplace: { type: 'onsite' },
  jobLocation: duluth,
  baseSalary: { currency: 'USD', minValue: 0, maxValue: 0 },
  datePosted: '2026-02-02',
};
export const writer: JobPosting = {
  id: 'writer',
  title: 'Writer',
  hiringOrganization: loon,
  summary: 'Writes what is read.',
  sections: [{ heading: 'Languages', body: ['Somali or Oromo is a plus'] }],
  department: 'Words',
  employmentType: 'CONTRACTOR',
  workplace: { type: 'remote' },
  datePosted: '2026-01-01',
};
export const five = [writer, gardener, cook, director, organizer];
