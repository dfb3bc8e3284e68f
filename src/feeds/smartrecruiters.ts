import { issue } from '../posting/issues.js';
import { below, type Format } from './format.js';
import {
  day,
  employment,
  isObject,
  known,
  lastSegment,
  list,
  number,
  payUnit,
  place,
  prose,
  salary,
  segments,
  some,
  tags,
  text,
  valueOf,
  type Json,
} from './values.js';

/** https://developers.smartrecruiters.com/docs/posting-api */
export const smartRecruiters: Format = {
  open(payload, address) {
    if (!isObject(payload)) return undefined;
    if ('jobAd' in payload) return { entries: [payload] };
    const { content, offset, limit, totalFound } = payload;
    if (!Array.isArray(content) || totalFound === undefined) return undefined;
    const end = (number(offset) ?? 0) + (number(limit) ?? 0);
    let next: string | undefined;
    if (address && content.length && number(limit) && end < (number(totalFound) ?? 0)) {
      const url = new URL(address);
      url.searchParams.set('offset', String(end));
      next = url.href;
    }
    const nobody = issue(
      [],
      'lists no openings; a company that SmartRecruiters does not know looks the same',
      'warning',
    );
    return { entries: content, next, issues: totalFound === 0 ? [nobody] : [] };
  },

  read(posting) {
    if (text(posting['visibility']) && posting['visibility'] !== 'PUBLIC') return undefined;
    const id = text(posting['id']) ?? lastSegment(posting['ref']);
    const company = posting['company'];
    const where = posting['location'];
    const page = [text(valueOf(company, 'identifier')), id];
    const hosted = page.every(Boolean)
      ? `https://jobs.smartrecruiters.com/${page.map((part) => encodeURIComponent(part ?? '')).join('/')}`
      : undefined;
    const url = text(posting['postingUrl']) ?? hosted;
    const section = (name: string) => valueOf(posting['jobAd'], 'sections', name);
    const about = prose(valueOf(section('companyDescription'), 'text'));
    const department = text(valueOf(posting['department'], 'label'));
    const pay = valueOf(posting['compensation'], 'salary');
    const fields = list(posting['customField']).filter((field) => valueOf(field, 'fieldId') !== 'COUNTRY');
    return {
      id,
      title: text(posting['name']),
      hiringOrganization: known({ name: text(valueOf(company, 'name')), description: about }) ?? {},
      url,
      description: prose(valueOf(section('jobDescription'), 'text')),
      qualifications: prose(valueOf(section('qualifications'), 'text')),
      sections: some([additional(section('additionalInformation'))]),
      employmentType: employment(valueOf(posting['typeOfEmployment'], 'label')),
      jobLocation: some([
        place({
          city: valueOf(where, 'city'),
          region: valueOf(where, 'region'),
          country: valueOf(where, 'country'),
        }),
      ]),
      workplace: workplaceOf(where),
      baseSalary: salary({
        currency: valueOf(pay, 'currency'),
        min: valueOf(pay, 'min'),
        max: valueOf(pay, 'max'),
        unitText: payUnit(valueOf(pay, 'period')),
      }),
      department,
      tags: tags(
        fields.map((field) => valueOf(field, 'valueLabel')),
        department,
      ),
      datePosted: day(posting['releasedDate']),
      inLanguage: text(valueOf(posting['language'], 'code')),
      application: { url: text(posting['applyUrl']) ?? url },
    };
  },

  account: (posting, { base }) => text(valueOf(posting['company'], 'identifier')) ?? segments(base)[2],

  details(posting, address) {
    const url = below(address, '/postings', encodeURIComponent(text(posting['id']) ?? ''));
    return url ? { posting: url } : undefined;
  },
};

function workplaceOf(where: unknown): Json | undefined {
  if (valueOf(where, 'hybrid') === true) return { type: 'hybrid' };
  return valueOf(where, 'remote') === true ? { type: 'remote' } : undefined;
}

function additional(section: unknown): Json | undefined {
  const body = prose(valueOf(section, 'text'));
  return body ? { heading: text(valueOf(section, 'title')), body } : undefined;
}
