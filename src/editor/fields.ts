/** The fields of a posting as the editor asks for them, in the order of the page. */
import type { Path } from './draft.js';

export type Control =
  /** One line of text, with the keyboard that fits. */
  | 'line' | 'url' | 'email' | 'tel'
  /** Paragraphs; a list of lines that can be moved, or paragraphs. */
  | 'text' | 'lines'
  /** Short words, one a row. */
  | 'words'
  | 'date' | 'moment' | 'yesNo' | 'tick'
  | 'employment' | 'pay' | 'places' | 'workplace' | 'sections' | 'documents' | 'questions'; // prettier-ignore

export const FIELDS = {
  job: {
    title: 'line',
    'hiringOrganization.name': 'line',
    employmentType: 'employment',
    workHours: 'line',
    supervisor: 'line',
    department: 'line',
    tags: 'words',
  },
  pay: {
    baseSalary: 'pay',
    benefitsEligible: 'yesNo',
    jobBenefits: 'lines',
    incentiveCompensation: 'line',
  },
  place: {
    jobLocation: 'places',
    workplace: 'workplace',
    applicantLocationRequirements: 'words',
  },
  dates: {
    validThrough: 'moment',
    openUntilFilled: 'tick',
    priorityDeadline: 'date',
    datePosted: 'date',
    jobStartDate: 'date',
  },
  text: {
    description: 'text',
    responsibilities: 'lines',
    qualifications: 'lines',
    preferredQualifications: 'lines',
    summary: 'line',
    sections: 'sections',
  },
  apply: {
    'application.email': 'email',
    'application.instructions': 'text',
    'application.documents': 'documents',
    'application.questions': 'questions',
    'application.url': 'url',
    'application.endpoint': 'url',
    'applicationContact.name': 'line',
    'applicationContact.email': 'email',
    'applicationContact.telephone': 'tel',
    hiringProcess: 'line',
    'application.consent.text': 'text',
    'application.consent.privacyUrl': 'url',
    'application.selfIdentification.endpoint': 'url',
    'application.selfIdentification.notice': 'text',
    'application.selfIdentification.questions': 'questions',
  },
  organization: {
    'hiringOrganization.description': 'text',
    'hiringOrganization.mission': 'text',
    equalOpportunityStatement: 'text',
    'hiringOrganization.url': 'url',
    'hiringOrganization.logo': 'url',
  },
  page: {
    url: 'url',
    inLanguage: 'line',
    id: 'line',
  },
} as const satisfies Record<string, Record<string, Control>>;

export type GroupKey = keyof typeof FIELDS;
type KeysOf<T> = T extends unknown ? keyof T : never;
export type FieldKey = KeysOf<(typeof FIELDS)[GroupKey]>;

export interface Field {
  key: FieldKey;
  control: Control;
  path: Path;
}

/** What stands open in an editor that has read nothing; the others wait behind "More". */
const ESSENTIAL: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'title',
  'hiringOrganization.name',
  'employmentType',
  'workHours',
  'baseSalary',
  'benefitsEligible',
  'jobBenefits',
  'jobLocation',
  'workplace',
  'validThrough',
  'openUntilFilled',
  'priorityDeadline',
  'datePosted',
  'description',
  'responsibilities',
  'qualifications',
  'preferredQualifications',
  'application.email',
  'application.instructions',
  'application.documents',
  'application.questions',
  'hiringOrganization.description',
  'equalOpportunityStatement',
]);

export const groups = Object.entries(FIELDS).map(([key, fields]) => ({
  key: key as GroupKey,
  fields: Object.entries(fields).map(([name, control]): Field => ({
    key: name as FieldKey,
    control,
    path: name.split('.'),
  })),
}));

export const fields: readonly Field[] = groups.flatMap((group) => group.fields);

export function isEssential({ key }: Field): boolean {
  return ESSENTIAL.has(key);
}

export function fieldOf(key: FieldKey): Field {
  const found = fields.find((field) => field.key === key);
  if (!found) throw new Error(`There is no field ${key}.`);
  return found;
}

/** Paths that name no field of ours by themselves. */
const STANDS_FOR: Partial<Record<string, FieldKey>> = {
  application: 'application.email',
  'application.consent': 'application.consent.text',
  'application.selfIdentification': 'application.selfIdentification.endpoint',
  hiringOrganization: 'hiringOrganization.name',
  applicationContact: 'applicationContact.name',
};

/** The field that a path of a posting belongs to: `baseSalary.minValue` → `baseSalary`. */
export function fieldAt(path: string): FieldKey | undefined {
  const belongs = (key: string) => path === key || path.startsWith(`${key}.`) || path.startsWith(`${key}[`);
  return fields.find(({ key }) => belongs(key))?.key ?? STANDS_FOR[path];
}
