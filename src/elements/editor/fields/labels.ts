import type { FieldKey } from '../../../editor/fields.js';
import type { Strings } from '../../../locales/index.js';

/** What a field is called: as the posting calls it, where it does. */
export function labelOf(key: FieldKey, { posting, editor }: Strings): string {
  const { fact, section } = posting;
  const { label } = editor;
  const labels: Record<FieldKey, string> = {
    title: label.title,
    'hiringOrganization.name': label.organization,
    employmentType: label.employmentType,
    workHours: label.workHours,
    supervisor: fact.supervisor,
    department: fact.department,
    tags: fact.tags,
    baseSalary: fact.pay,
    benefitsEligible: label.benefitsEligible,
    jobBenefits: section.jobBenefits,
    incentiveCompensation: label.incentiveCompensation,
    jobLocation: fact.place,
    workplace: label.workplace,
    applicantLocationRequirements: label.applicantLocations,
    validThrough: fact.deadline,
    openUntilFilled: posting.openUntilFilled,
    priorityDeadline: label.preferenceBy,
    datePosted: fact.datePosted,
    jobStartDate: fact.jobStartDate,
    description: section.description,
    responsibilities: section.responsibilities,
    qualifications: section.qualifications,
    preferredQualifications: section.preferredQualifications,
    summary: label.summary,
    sections: label.sections,
    'application.email': label.email,
    'application.instructions': section.application,
    'application.documents': label.documents,
    'application.questions': label.questions,
    'application.url': label.applyUrl,
    'application.endpoint': label.endpoint,
    'applicationContact.name': label.contactName,
    'applicationContact.email': label.contactEmail,
    'applicationContact.telephone': label.contactPhone,
    hiringProcess: fact.hiringProcess,
    'application.consent.text': label.consent,
    'application.consent.privacyUrl': label.privacyUrl,
    'application.selfIdentification.endpoint': label.voluntaryEndpoint,
    'application.selfIdentification.notice': label.voluntaryNotice,
    'application.selfIdentification.questions': label.voluntaryQuestions,
    'hiringOrganization.description': label.about,
    'hiringOrganization.mission': posting.mission,
    equalOpportunityStatement: section.equalOpportunityStatement,
    'hiringOrganization.url': label.website,
    'hiringOrganization.logo': label.logo,
    url: label.url,
    inLanguage: label.language,
    id: label.id,
  };
  return labels[key];
}

/** Names of the data in a message for webmasters become those of the fields. */
export function inWords(message: string, path: string, strings: Strings): string {
  const { editor, posting } = strings;
  const names: Partial<Record<string, string>> = {
    minValue: editor.payFrom,
    maxValue: editor.payTo,
    baseSalary: posting.fact.pay,
    jobBenefits: posting.section.jobBenefits,
    datePosted: posting.fact.datePosted,
    addressCountry: editor.country,
  };
  const own = path && message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message;
  const said = own.replace(/\b[a-z]+[A-Z][A-Za-z]+\b/g, (name) => (names[name] ? `“${names[name]}”` : name));
  return said.charAt(0).toUpperCase() + said.slice(1);
}
