import * as z from 'zod/mini';
import { fetchableUrl, safeUrl } from '../text/url.js';

/** Longest single line (a title, a name, a label) and longest text that a posting may carry, in UTF-16 units. */
const LINE = 2_000;
const TEXT = 200_000;

const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(LINE));
const text = z.string().check(z.regex(/\S/), z.maxLength(TEXT));
const url = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(LINE),
  z.refine((address) => safeUrl(address) !== undefined, { error: 'link' }),
);
/** Where something is sent: an address that takes requests. */
const endpoint = url.check(z.refine((address) => fetchableUrl(address) !== undefined, { error: 'endpoint' }));
const extension = line.check(z.regex(/^\.?[A-Za-z0-9_+-]+$/, { error: 'extension' }));
const isoDate = z.iso.date();
const isoMoment = z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]);
const amount = z.number().check(z.minimum(0));
const count = z.number().check(z.int(), z.minimum(0));

/** One value or a list of them, read by its own shape so that messages point at the right entry. */
function oneOrMany<T extends z.core.SomeType>(item: T) {
  return z.union([item, z.array(item).check(z.minLength(1))]);
}

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

const textSchema = z.union([text, z.strictObject({ html: text })]);
const linesSchema = z.union([text, z.array(line), z.strictObject({ html: text })]);

export const organizationSchema = z.strictObject({
  /** What the organization calls itself. */
  name: line,
  /** Its web site. */
  url: z.optional(url),
  /** Address of its logo, https or http. */
  logo: z.optional(url),
  /** Who it is. */
  description: z.optional(textSchema),
  /** What it is there for. */
  mission: z.optional(textSchema),
});

const placeSchema = z
  .strictObject({
    /** A name people know the place by, "Main office". */
    name: z.optional(line),
    /** Street and number. */
    streetAddress: z.optional(line),
    /** City or town. */
    addressLocality: z.optional(line),
    /** State or region, "MN". */
    addressRegion: z.optional(line),
    /** Postal code. */
    postalCode: z.optional(line),
    /** Country, best as its two-letter code, "US". */
    addressCountry: z.optional(line),
  })
  .check(z.refine((place) => Object.values(place).some(Boolean), { error: 'place' }));

const workplaceSchema = z.strictObject({
  /** Where the work is done. */
  type: z.enum(workplaceTypes),
  /** Days in the office. */
  onsiteDays: z.optional(z.array(z.enum(weekdays))),
  /** How many days a week in the office. */
  onsiteDaysPerWeek: z.optional(count),
  /** How many days a week from elsewhere. */
  remoteDaysPerWeek: z.optional(count),
  /** Anything more to say about it. */
  note: z.optional(line),
});

const salarySchema = z.strictObject({
  /** ISO 4217 code, "USD". */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/, { error: 'currency' })),
  /** Lowest pay. A fixed rate has both values equal; 0 to 0 is no pay. */
  minValue: z.optional(amount),
  /** Highest pay. */
  maxValue: z.optional(amount),
  /** The period the amounts are for. Absent: not stated, and none is shown. */
  unitText: z.optional(z.enum(payUnits)),
  /** Anything more to say about pay. */
  note: z.optional(line),
});

const documentSchema = z.strictObject({
  /** What the document is. */
  kind: z.enum(documentKinds),
  /** Name of its field on the wire. Default: the kind. */
  id: z.optional(line),
  /** What the form calls it. Default: from the kind. */
  label: z.optional(line),
  /** Default: false. */
  required: z.optional(z.boolean()),
  /** Extensions accepted, [".pdf", ".docx"]. Default: PDF, DOC and DOCX. */
  accept: z.optional(z.array(extension).check(z.minLength(1))),
  /** Largest size of one file in bytes. Default: 5 MB. */
  maxBytes: z.optional(count.check(z.minimum(1))),
  /** More than one file. Default: false. */
  multiple: z.optional(z.boolean()),
  /** It may be typed instead of uploaded. Default: false. */
  orText: z.optional(z.boolean()),
});

const optionSchema = z.union([line, z.strictObject({ value: line, label: line })]);

const questionSchema = z
  .strictObject({
    /** Name of the answer on the wire: `answer.<id>`. */
    id: line,
    /** The question. */
    label: line,
    /** How it is answered. */
    type: z.enum(questionTypes),
    /** Default: false. */
    required: z.optional(z.boolean()),
    /** A word of help, shown under the question. */
    hint: z.optional(line),
    /** The choices of a select or multiselect. */
    options: z.optional(z.array(optionSchema).check(z.minLength(1))),
    /** Longest answer in characters. Default: no limit. */
    maxLength: z.optional(count.check(z.minimum(1))),
  })
  .check(
    z.refine((question) => !question.type.endsWith('select') || question.options !== undefined, {
      path: ['options'],
      error: 'options',
    }),
  );

const applicationSchema = z.strictObject({
  /** Address that applications are mailed to. */
  email: z.optional(z.string().check(z.trim(), z.regex(/^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/, { error: 'email' }))),
  /** A page elsewhere where people apply. */
  url: z.optional(url),
  /** Where the form is sent, https or http. */
  endpoint: z.optional(endpoint),
  /** How to apply, in words. */
  instructions: z.optional(textSchema),
  /** Documents asked for, in order. */
  documents: z.optional(z.array(documentSchema)),
  /** Questions asked, in order. */
  questions: z.optional(z.array(questionSchema)),
  /** A box to tick before sending, worded by the organization. */
  consent: z.optional(z.strictObject({ text: textSchema, privacyUrl: z.optional(url) })),
  /** Voluntary self-identification: a separate request after sending (EEO-2). */
  selfIdentification: z.optional(
    z.strictObject({ endpoint, questions: z.array(questionSchema), notice: z.optional(textSchema) }),
  ),
});

const contactSchema = z.strictObject({
  /** Whom to ask. */
  name: z.optional(line),
  /** E-mail address for questions. */
  email: z.optional(line),
  /** Telephone number for questions. */
  telephone: z.optional(line),
});

/** A job opening. Only `id`, `title` and `hiringOrganization.name` are required; what is unknown is absent. */
export const jobPostingSchema = z.strictObject({
  /** Address of the JSON Schema, for editors. */
  $schema: z.optional(z.string()),
  /** Stable, unique in its feed. */
  id: line,
  /** The job's title: no pay, place or code in it. */
  title: line,
  /** Who is hiring. */
  hiringOrganization: organizationSchema,
  /** The posting's own page. */
  url: z.optional(url),
  /** For the card. Default: the first sentence of `description`. */
  summary: z.optional(line),
  /** Position overview. */
  description: z.optional(textSchema),
  /** What the person will do. */
  responsibilities: z.optional(linesSchema),
  /** What the person must bring. */
  qualifications: z.optional(linesSchema),
  /** What would be welcome too. */
  preferredQualifications: z.optional(linesSchema),
  /** Anything else, in order. */
  sections: z.optional(z.array(z.strictObject({ heading: line, body: linesSchema }))),
  /** Kind of employment, one or several. */
  employmentType: z.optional(oneOrMany(z.enum(employmentTypes))),
  /** Hours, in words: "40 hours". */
  workHours: z.optional(line),
  /** Where the job is, one place or several. */
  jobLocation: z.optional(oneOrMany(placeSchema)),
  /** In the office, hybrid or remote. */
  workplace: z.optional(workplaceSchema),
  /** Where a remote worker may live. */
  applicantLocationRequirements: z.optional(z.array(line)),
  /** Pay. */
  baseSalary: z.optional(salarySchema),
  /** Whether the job comes with benefits. */
  benefitsEligible: z.optional(z.boolean()),
  /** The benefits, in words. */
  jobBenefits: z.optional(linesSchema),
  /** Bonus or stipend, in words. */
  incentiveCompensation: z.optional(line),
  /** "Open to external and internal candidates". */
  hiringProcess: z.optional(line),
  /** Whom the person reports to. */
  supervisor: z.optional(line),
  /** Department or team. */
  department: z.optional(line),
  /** Words to find the opening by. */
  tags: z.optional(z.array(line)),
  /** Day it was first posted, ISO date. */
  datePosted: z.optional(isoDate),
  /** First day of work, ISO date. */
  jobStartDate: z.optional(isoDate),
  /** Last moment to apply, ISO date or date-time; after it the posting is closed. */
  validThrough: z.optional(isoMoment),
  /** Stays open until someone is hired. */
  openUntilFilled: z.optional(z.boolean()),
  /** Preference is given to applications received by then, ISO date; never closes the posting. */
  priorityDeadline: z.optional(isoDate),
  /** The organization's equal opportunity statement. */
  equalOpportunityStatement: z.optional(textSchema),
  /** Whom to ask about the job. */
  applicationContact: z.optional(contactSchema),
  /** Language the posting is written in, BCP 47. */
  inLanguage: z.optional(z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, { error: 'language' }))),
  /** How to apply. */
  application: z.optional(applicationSchema),
});

/** A feed file: a posting, an array of postings, or an object of postings with a default organization. */
export const feedSchema = z.union([
  jobPostingSchema,
  z.array(jobPostingSchema),
  z.strictObject({
    /** Address of the JSON Schema, for editors. */
    $schema: z.optional(z.string()),
    /** Default `hiringOrganization` of every posting. */
    organization: z.optional(organizationSchema),
    /** The openings. */
    postings: z.array(
      z.extend(z.omit(jobPostingSchema, { hiringOrganization: true }), {
        /** Who is hiring. Default: the feed's `organization`. */
        hiringOrganization: z.optional(organizationSchema),
      }),
    ),
  }),
]);

export type { Lines, Text } from '../text/blocks.js';
export type EmploymentType = (typeof employmentTypes)[number];
export type WorkplaceType = (typeof workplaceTypes)[number];
export type Weekday = (typeof weekdays)[number];
export type PayUnit = (typeof payUnits)[number];
export type DocumentKind = (typeof documentKinds)[number];
export type QuestionType = (typeof questionTypes)[number];
export type Organization = z.infer<typeof organizationSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Workplace = z.infer<typeof workplaceSchema>;
export type BaseSalary = z.infer<typeof salarySchema>;
export type ApplicationDocument = z.infer<typeof documentSchema>;
export type Question = z.infer<typeof questionSchema>;
export type HowToApply = z.infer<typeof applicationSchema>;
/** A job opening, as CONTRACT 3 lays it out in schema.org's terms. */
export type JobPosting = z.infer<typeof jobPostingSchema>;
