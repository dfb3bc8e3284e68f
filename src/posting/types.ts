/**
 * A job opening as people and programs write it. The schema reads exactly this; its JSON Schema takes the comments here
 * as descriptions.
 */
import type { Lines, Text } from '../text/blocks.js';
import type { DocumentKind, EmploymentType, PayUnit, QuestionType, Weekday, WorkplaceType } from './terms.js';

export type { Lines, Text } from '../text/blocks.js';
export type { DocumentKind, EmploymentType, PayUnit, QuestionType, Weekday, WorkplaceType } from './terms.js';

/** A job opening. Only `id`, `title` and `hiringOrganization.name` are required; what is unknown is absent. */
export interface JobPosting {
  /** Address of the JSON Schema, for editors. */
  $schema?: string;
  /** Stable, unique in its feed. */
  id: string;
  /** The job's title, without pay, place or code: "Community organizer". */
  title: string;
  /** Who is hiring. */
  hiringOrganization: Organization;
  /** The posting's own page: https, http, mailto or tel; relative to the page, in a fetched feed to the feed. */
  url?: string;
  /** One line for the card. Default: the first sentence of `description`. */
  summary?: string;
  /** Position overview. */
  description?: Text;
  /** What the person will do. */
  responsibilities?: Lines;
  /** What the person must bring. */
  qualifications?: Lines;
  /** What would be welcome too. */
  preferredQualifications?: Lines;
  /** Anything else, in order. */
  sections?: Section[];
  /** Kind of employment, one or several. */
  employmentType?: EmploymentType | EmploymentType[];
  /** Hours, in words: "40 hours". */
  workHours?: string;
  /** Where the job is, one place or several. */
  jobLocation?: Place | Place[];
  /** On site, hybrid or remote. */
  workplace?: Workplace;
  /** Where a remote worker may live: ["Minnesota", "Wisconsin"]. */
  applicantLocationRequirements?: string[];
  /** Pay. */
  baseSalary?: BaseSalary;
  /** Whether the job comes with benefits. */
  benefitsEligible?: boolean;
  /** The benefits, in words. */
  jobBenefits?: Lines;
  /** Bonus or stipend, in words. */
  incentiveCompensation?: string;
  /** Who may apply: "Open to external and internal candidates". */
  hiringProcess?: string;
  /** Whom the person reports to. */
  supervisor?: string;
  /** Department or team. */
  department?: string;
  /** Words to find the opening by. */
  tags?: string[];
  /** Day it was first posted, ISO date: "2026-07-19". */
  datePosted?: string;
  /** First day of work, ISO date. */
  jobStartDate?: string;
  /**
   * Last moment to apply, ISO date or date-time: "2026-07-19" (to the end of that day where the reader is) or
   * "2026-07-19T17:00:00-05:00". After it the posting is closed.
   */
  validThrough?: string;
  /** Stays open until someone is hired. Default: false. */
  openUntilFilled?: boolean;
  /** Preference is given to applications received by then, ISO date; it never closes the posting. */
  priorityDeadline?: string;
  /** The organization's equal opportunity statement. */
  equalOpportunityStatement?: Text;
  /** Whom to ask about the job. */
  applicationContact?: ApplicationContact;
  /** Language the posting is written in, BCP 47: "en". */
  inLanguage?: string;
  /** People's own translations, by language tag (BCP 47): what one leaves out is shown in the original. */
  translations?: Record<string, Translation>;
  /** How to apply. */
  application?: HowToApply;
}

/** The texts of a posting in another language, as a person wrote them. What is left out stays in the original. */
export interface Translation {
  /** The job's title. */
  title?: string;
  /** One line for the card. */
  summary?: string;
  /** Position overview. */
  description?: Text;
  /** What the person will do. */
  responsibilities?: Lines;
  /** What the person must bring. */
  qualifications?: Lines;
  /** What would be welcome too. */
  preferredQualifications?: Lines;
  /** The sections, in the order of the original's. */
  sections?: SectionTranslation[];
  /** The benefits, in words. */
  jobBenefits?: Lines;
  /** Who may apply. */
  hiringProcess?: string;
  /** The organization's equal opportunity statement. */
  equalOpportunityStatement?: Text;
  /** What is asked of applicants, in words. */
  application?: ApplicationTranslation;
}

/** A section in another language. */
export interface SectionTranslation {
  /** Its heading. */
  heading?: string;
  /** Its text. */
  body?: Lines;
}

/** The words of the application form in another language. */
export interface ApplicationTranslation {
  /** How to apply, in words. */
  instructions?: Text;
  /** Documents by their `id`, without one by their `kind`; or a list of them, each with its `id`. */
  documents?: Record<string, QuestionTranslation> | QuestionTranslation[];
  /** Questions by their `id`, or a list of them, each with its `id`. */
  questions?: Record<string, QuestionTranslation> | QuestionTranslation[];
}

/** A question, or the name of a document, in another language. */
export interface QuestionTranslation {
  /** In a list: which question or document it is. */
  id?: string;
  /** The question, or the document's name. */
  label?: string;
  /** A word of help, shown under the question. */
  hint?: string;
  /** The choices: words in the order of the original's, or each with the original's value. What is sent stays the same. */
  options?: (string | QuestionOption)[];
}

/** Who is hiring. */
export interface Organization {
  /** What the organization calls itself. */
  name: string;
  /** Its web site: https, http, mailto or tel. */
  url?: string;
  /** Address of its logo, https or http. */
  logo?: string;
  /** Who it is. */
  description?: Text;
  /** What it is there for. */
  mission?: Text;
}

/** A part of the posting under a heading of its own. */
export interface Section {
  /** Its heading. */
  heading: string;
  /** Its text. */
  body: Lines;
}

/** Where the job is. At least one field says something. */
export interface Place {
  /** A name people know the place by: "Main office". */
  name?: string;
  /** Street and number. */
  streetAddress?: string;
  /** City or town. */
  addressLocality?: string;
  /** State or region: "MN". */
  addressRegion?: string;
  /** Postal code. */
  postalCode?: string;
  /** Country, best as its two-letter code: "US". */
  addressCountry?: string;
}

/** On site, hybrid or remote, and on which days. */
export interface Workplace {
  /** Where the work is done. */
  type: WorkplaceType;
  /** Days in the office: ["tue", "thu"]. */
  onsiteDays?: Weekday[];
  /** Days a week in the office, a whole number. */
  onsiteDaysPerWeek?: number;
  /** Days a week from elsewhere, a whole number. */
  remoteDaysPerWeek?: number;
  /** Anything more to say about it, in a line. */
  note?: string;
}

/** Pay. A fixed rate has both values equal; 0 to 0 is no pay. */
export interface BaseSalary {
  /** ISO 4217 code: "USD". */
  currency: string;
  /** Lowest pay, in whole units of the currency (dollars, not cents). A fixed rate has both values equal; 0 to 0 is no pay. */
  minValue?: number;
  /** Highest pay, in the same units. */
  maxValue?: number;
  /** The period the amounts are for. Absent: not stated, and none is shown. */
  unitText?: PayUnit;
  /** Anything more to say about pay, in a line. */
  note?: string;
}

/** Whom to ask about the job. */
export interface ApplicationContact {
  /** Name of the person or office. */
  name?: string;
  /** Email address for questions. */
  email?: string;
  /** Telephone number for questions. */
  telephone?: string;
}

/** How to apply: an address, words, or the form and what it asks for. */
export interface HowToApply {
  /** Address that applications are mailed to. */
  email?: string;
  /** A page elsewhere where people apply: https, http, mailto or tel. */
  url?: string;
  /** Where the form is sent, https or http. */
  endpoint?: string;
  /** How to apply, in words. */
  instructions?: Text;
  /** Documents asked for, in order. */
  documents?: ApplicationDocument[];
  /** Questions asked, in order. */
  questions?: Question[];
  /** A box to tick before sending, worded by the organization. */
  consent?: Consent;
  /** Voluntary self-identification: questions sent in a separate request after the application (EEO-2). */
  selfIdentification?: SelfIdentification;
}

/** A box to tick before sending. */
export interface Consent {
  /** What people consent to. */
  text: Text;
  /** Address of the privacy notice. */
  privacyUrl?: string;
}

/** Voluntary questions about the person, kept apart from the application. */
export interface SelfIdentification {
  /** Where the answers are sent, https or http. */
  endpoint: string;
  /** Questions asked, in order. */
  questions: Question[];
  /** What the organization says about them. */
  notice?: Text;
}

/** A document that the form asks for. */
export interface ApplicationDocument {
  /** What the document is. */
  kind: DocumentKind;
  /** Name of its field on the wire. Default: the kind. */
  id?: string;
  /** What the form calls it. Default: from the kind. */
  label?: string;
  /** Whether the form can't be sent without it. Default: false. */
  required?: boolean;
  /** Extensions accepted: [".pdf", ".docx"]. Default: PDF, DOC and DOCX. */
  accept?: string[];
  /** Largest size of one file in bytes. Default: 5 MB. */
  maxBytes?: number;
  /** More than one file. Default: false. */
  multiple?: boolean;
  /** It may be typed instead of uploaded. Default: false. */
  orText?: boolean;
}

/** A question that the form asks. */
export interface Question {
  /** Name of the answer on the wire: `answer.<id>`. */
  id: string;
  /** The question. */
  label: string;
  /** How it is answered. */
  type: QuestionType;
  /** Whether the form can't be sent without an answer. Default: false. */
  required?: boolean;
  /** A word of help, shown under the question. */
  hint?: string;
  /** The choices of a select or multiselect, which needs them: words, or a value to send and its words. */
  options?: (string | QuestionOption)[];
  /** Longest answer in characters. Default: no limit. */
  maxLength?: number;
}

/** A choice whose value on the wire is not what people read. */
export interface QuestionOption {
  /** What is sent. */
  value: string;
  /** What people read. */
  label: string;
}

/** A feed file: a posting, an array of postings, or an object of postings with a default organization. */
export type FeedFile = JobPosting | JobPosting[] | Feed;

/** A feed file that says who is hiring once for all of its postings. */
export interface Feed {
  /** Address of the JSON Schema, for editors. */
  $schema?: string;
  /** Default `hiringOrganization` of every posting. */
  organization?: Organization;
  /** The openings. */
  postings: ({
    /** Who is hiring. Default: the feed's `organization`. */
    hiringOrganization?: Organization;
  } & Omit<JobPosting, 'hiringOrganization'>)[];
}

/** What an element takes: nothing of it is changed, so that it may be frozen or written `as const`. */
export type ReadonlyDeep<T> = T extends object ? { readonly [K in keyof T]: ReadonlyDeep<T[K]> } : T;
