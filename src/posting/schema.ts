import * as z from 'zod/mini';
import { hasOptions, isEndpoint, isLink, saysSomething } from './checks.js';
import { documentKinds, employmentTypes, payUnits, questionTypes, weekdays, workplaceTypes } from './terms.js';
import type {
  ApplicationContact,
  ApplicationDocument,
  BaseSalary,
  FeedFile,
  HowToApply,
  JobPosting,
  Organization,
  Place,
  Question,
  Translation,
  Workplace,
} from './types.js';

/** Longest single line (a title, a name, a label) and longest text that a posting may carry, in UTF-16 units. */
const LINE = 2_000;
const TEXT = 200_000;

const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(LINE));
const text = z.string().check(z.regex(/\S/), z.maxLength(TEXT));
export const url = z.string().check(z.trim(), z.minLength(1), z.maxLength(LINE), z.refine(isLink, { error: 'link' }));
/** Where something is sent: an address that takes requests. */
export const endpoint = url.check(z.refine(isEndpoint, { error: 'endpoint' }));
const extension = line.check(z.regex(/^\.?[A-Za-z0-9_+-]+$/, { error: 'extension' }));
export const isoDate = z.iso.date();
export const isoMoment = z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]);
const amount = z.number().check(z.minimum(0));
const count = z.number().check(z.int(), z.minimum(0));

/** One value or a list of them, read by its own shape so that messages point at the right entry. */
function oneOrMany<T extends z.core.SomeType>(item: T) {
  return z.union([item, z.array(item).check(z.minLength(1))]);
}

const textSchema = z.union([text, z.strictObject({ html: text })]);
const linesSchema = z.union([text, z.array(line), z.strictObject({ html: text })]);

export const organizationSchema = z.strictObject({
  name: line,
  url: z.optional(url),
  logo: z.optional(url),
  description: z.optional(textSchema),
  mission: z.optional(textSchema),
}) satisfies z.ZodMiniType<Organization>;

const placeSchema = z
  .strictObject({
    name: z.optional(line),
    streetAddress: z.optional(line),
    addressLocality: z.optional(line),
    addressRegion: z.optional(line),
    postalCode: z.optional(line),
    addressCountry: z.optional(line),
  })
  .check(z.refine(saysSomething, { error: 'place' })) satisfies z.ZodMiniType<Place>;

const workplaceSchema = z.strictObject({
  type: z.enum(workplaceTypes),
  onsiteDays: z.optional(z.array(z.enum(weekdays))),
  onsiteDaysPerWeek: z.optional(count),
  remoteDaysPerWeek: z.optional(count),
  note: z.optional(line),
}) satisfies z.ZodMiniType<Workplace>;

const salarySchema = z.strictObject({
  currency: z.string().check(z.regex(/^[A-Z]{3}$/, { error: 'currency' })),
  minValue: z.optional(amount),
  maxValue: z.optional(amount),
  unitText: z.optional(z.enum(payUnits)),
  note: z.optional(line),
}) satisfies z.ZodMiniType<BaseSalary>;

const documentSchema = z.strictObject({
  kind: z.enum(documentKinds),
  id: z.optional(line),
  label: z.optional(line),
  required: z.optional(z.boolean()),
  accept: z.optional(z.array(extension).check(z.minLength(1))),
  maxBytes: z.optional(count.check(z.minimum(1))),
  multiple: z.optional(z.boolean()),
  orText: z.optional(z.boolean()),
}) satisfies z.ZodMiniType<ApplicationDocument>;

const optionSchema = z.union([line, z.strictObject({ value: line, label: line })]);
const optionsSchema = z.array(optionSchema).check(z.minLength(1));

const questionSchema = z
  .strictObject({
    id: line,
    label: line,
    type: z.enum(questionTypes),
    required: z.optional(z.boolean()),
    hint: z.optional(line),
    options: z.optional(optionsSchema),
    maxLength: z.optional(count.check(z.minimum(1))),
  })
  .check(z.refine(hasOptions, { path: ['options'], error: 'options' })) satisfies z.ZodMiniType<Question>;

const applicationSchema = z.strictObject({
  email: z.optional(z.string().check(z.trim(), z.regex(/^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/, { error: 'email' }))),
  url: z.optional(url),
  endpoint: z.optional(endpoint),
  instructions: z.optional(textSchema),
  documents: z.optional(z.array(documentSchema)),
  questions: z.optional(z.array(questionSchema)),
  consent: z.optional(z.strictObject({ text: textSchema, privacyUrl: z.optional(url) })),
  selfIdentification: z.optional(
    z.strictObject({ endpoint, questions: z.array(questionSchema), notice: z.optional(textSchema) }),
  ),
}) satisfies z.ZodMiniType<HowToApply>;

const languageTag = z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, { error: 'language' }));

const wordsSchema = z.strictObject({
  id: z.optional(line),
  label: z.optional(line),
  hint: z.optional(line),
  options: z.optional(optionsSchema),
});
const wordsById = z.union([z.record(z.string(), wordsSchema), z.array(wordsSchema)]);

const translationSchema = z.strictObject({
  title: z.optional(line),
  summary: z.optional(line),
  description: z.optional(textSchema),
  responsibilities: z.optional(linesSchema),
  qualifications: z.optional(linesSchema),
  preferredQualifications: z.optional(linesSchema),
  sections: z.optional(z.array(z.strictObject({ heading: z.optional(line), body: z.optional(linesSchema) }))),
  jobBenefits: z.optional(linesSchema),
  hiringProcess: z.optional(line),
  equalOpportunityStatement: z.optional(textSchema),
  application: z.optional(
    z.strictObject({
      instructions: z.optional(textSchema),
      documents: z.optional(wordsById),
      questions: z.optional(wordsById),
    }),
  ),
}) satisfies z.ZodMiniType<Translation>;

const contactSchema = z.strictObject({
  name: z.optional(line),
  email: z.optional(line),
  telephone: z.optional(line),
}) satisfies z.ZodMiniType<ApplicationContact>;

/** A job opening. Only `id`, `title` and `hiringOrganization.name` are required; what is unknown is absent. */
export const jobPostingSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id: line,
  title: line,
  hiringOrganization: organizationSchema,
  url: z.optional(url),
  summary: z.optional(line),
  description: z.optional(textSchema),
  responsibilities: z.optional(linesSchema),
  qualifications: z.optional(linesSchema),
  preferredQualifications: z.optional(linesSchema),
  sections: z.optional(z.array(z.strictObject({ heading: line, body: linesSchema }))),
  employmentType: z.optional(oneOrMany(z.enum(employmentTypes))),
  workHours: z.optional(line),
  jobLocation: z.optional(oneOrMany(placeSchema)),
  workplace: z.optional(workplaceSchema),
  applicantLocationRequirements: z.optional(z.array(line)),
  baseSalary: z.optional(salarySchema),
  benefitsEligible: z.optional(z.boolean()),
  jobBenefits: z.optional(linesSchema),
  incentiveCompensation: z.optional(line),
  hiringProcess: z.optional(line),
  supervisor: z.optional(line),
  department: z.optional(line),
  tags: z.optional(z.array(line)),
  datePosted: z.optional(isoDate),
  jobStartDate: z.optional(isoDate),
  validThrough: z.optional(isoMoment),
  openUntilFilled: z.optional(z.boolean()),
  priorityDeadline: z.optional(isoDate),
  equalOpportunityStatement: z.optional(textSchema),
  applicationContact: z.optional(contactSchema),
  inLanguage: z.optional(languageTag),
  translations: z.optional(z.record(languageTag, translationSchema)),
  application: z.optional(applicationSchema),
}) satisfies z.ZodMiniType<JobPosting>;

/** A feed file: a posting, an array of postings, or an object of postings with a default organization. */
export const feedSchema = z.union([
  jobPostingSchema,
  z.array(jobPostingSchema),
  z.strictObject({
    $schema: z.optional(z.string()),
    organization: z.optional(organizationSchema),
    postings: z.array(
      z.extend(z.omit(jobPostingSchema, { hiringOrganization: true }), {
        hiringOrganization: z.optional(organizationSchema),
      }),
    ),
  }),
]) satisfies z.ZodMiniType<FeedFile>;
