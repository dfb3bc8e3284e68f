import { issue } from '../../posting/issues.js';
import { below, type Format } from '../reading/format.js';
import { place } from '../reading/places.js';
import {
  day,
  employment,
  isObject,
  joined,
  known,
  lastSegment,
  list,
  number,
  payUnit,
  prose,
  salary,
  segments,
  some,
  tags,
  text,
  valueOf,
  type Json,
} from '../reading/values.js';

/** https://developers.smartrecruiters.com/docs/posting-api */
export const format: Format = {
  open(payload, address) {
    if (!isObject(payload) || 'jobAd' in payload) return { entries: [payload] };
    const { content, offset, limit, totalFound } = payload;
    const entries = list(content);
    const end = (number(offset) ?? 0) + (number(limit) ?? 0);
    let next: string | undefined;
    if (address && entries.length && number(limit) && end < (number(totalFound) ?? 0)) {
      const url = new URL(address);
      url.searchParams.set('offset', String(end));
      next = url.href;
    }
    const nobody = issue(
      [],
      'lists no openings; a company that SmartRecruiters does not know looks the same',
      'warning',
    );
    return { entries, next, issues: totalFound === 0 ? [nobody] : [] };
  },

  read(posting, { warn }) {
    if (text(posting['visibility']) && posting['visibility'] !== 'PUBLIC') return undefined;
    const id = idOf(posting);
    const company = posting['company'];
    const where = posting['location'];
    const page = [text(valueOf(company, 'identifier')), id];
    const hosted = page.every(Boolean)
      ? `https://jobs.smartrecruiters.com/${page.map((part) => encodeURIComponent(part ?? '')).join('/')}`
      : undefined;
    const url = text(posting['postingUrl']) ?? hosted;
    const section = (name: string) => valueOf(posting['jobAd'], 'sections', name);
    const more = section('additionalInformation');
    const moreText = prose(valueOf(more, 'text'));
    const heading = text(valueOf(more, 'title'));
    const about = prose(valueOf(section('companyDescription'), 'text'));
    const department = text(valueOf(posting['department'], 'label'));
    const pay = valueOf(posting['compensation'], 'salary');
    const fields = list(posting['customField']).filter((field) => valueOf(field, 'fieldId') !== 'COUNTRY');
    return {
      id,
      title: text(posting['name']),
      hiringOrganization: known({ name: text(valueOf(company, 'name')), description: about }) ?? {},
      url,
      description: joined(prose(valueOf(section('jobDescription'), 'text')), heading ? undefined : moreText),
      qualifications: prose(valueOf(section('qualifications'), 'text')),
      sections: heading && moreText && [{ heading, body: moreText }],
      employmentType: employment(valueOf(posting['typeOfEmployment'], 'label')),
      jobLocation: some([
        place({
          street: valueOf(where, 'address'),
          city: valueOf(where, 'city'),
          region: valueOf(where, 'region'),
          postalCode: valueOf(where, 'postalCode'),
          country: valueOf(where, 'country'),
        }),
      ]),
      workplace: workplaceOf(where),
      baseSalary: salary({
        currency: valueOf(pay, 'currency'),
        min: valueOf(pay, 'min'),
        max: valueOf(pay, 'max'),
        unitText: payUnit(valueOf(pay, 'period')),
        warn,
      }),
      department,
      tags: tags(
        [valueOf(posting['function'], 'label'), ...fields.map((field) => valueOf(field, 'valueLabel'))],
        department,
      ),
      datePosted: day(posting['releasedDate']),
      inLanguage: text(valueOf(posting['language'], 'code')),
      application: { url: text(posting['applyUrl']) ?? url },
    };
  },

  account: (posting, { base }) => text(valueOf(posting['company'], 'identifier')) ?? segments(base)[2],

  details(posting, address) {
    const id = idOf(posting);
    const url = id && below(address, '/postings', encodeURIComponent(id));
    return url ? { posting: url } : undefined;
  },
};

function workplaceOf(where: unknown): Json | undefined {
  if (valueOf(where, 'hybrid') === true) return { type: 'hybrid' };
  return valueOf(where, 'remote') === true ? { type: 'remote' } : undefined;
}

function idOf(posting: Json): string | undefined {
  return text(posting['id']) ?? lastSegment(posting['ref']);
}
