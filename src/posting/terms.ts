/**
 * The words that a posting chooses from, in schema.org's terms where it has them. They stand apart from the schema, so
 * that wording, filters and formats do not load zod.
 */
export const employmentTypes = [
  'FULL_TIME',
  'PART_TIME',
  'CONTRACTOR',
  'TEMPORARY',
  'INTERN',
  'VOLUNTEER',
  'PER_DIEM',
  'OTHER',
] as const;
export const workplaceTypes = ['onsite', 'hybrid', 'remote'] as const;
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const payUnits = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'] as const;
export const documentKinds = ['resume', 'coverLetter', 'references', 'writingSample', 'portfolio', 'other'] as const;
export const questionTypes = [
  'text',
  'textarea',
  'select',
  'multiselect',
  'yesno',
  'number',
  'date',
  'url',
  'email',
  'tel',
  'file',
] as const;

export type EmploymentType = (typeof employmentTypes)[number];
export type WorkplaceType = (typeof workplaceTypes)[number];
export type Weekday = (typeof weekdays)[number];
export type PayUnit = (typeof payUnits)[number];
export type DocumentKind = (typeof documentKinds)[number];
export type QuestionType = (typeof questionTypes)[number];
