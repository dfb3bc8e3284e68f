import type { Format } from './format.js';
import {
  account,
  employment,
  isObject,
  lastSegment,
  payUnit,
  place,
  prose,
  salary,
  some,
  text,
  valueOf,
  workplace,
} from './values.js';

/** https://developers.pinpointhq.com/docs/embedding-jobs */
export const pinpoint: Format = {
  open(payload, address) {
    const data = valueOf(payload, 'data');
    if (!Array.isArray(data)) return undefined;
    const isPosting = (entry: unknown) =>
      isObject(entry) && ('workplace_type' in entry || 'key_responsibilities' in entry);
    return data.some(isPosting) || address?.hostname.endsWith('pinpointhq.com') ? { entries: data } : undefined;
  },

  read(posting) {
    const url = text(posting['url']) ?? text(posting['path']);
    const where = posting['location'];
    return {
      id: text(posting['id']) ?? lastSegment(url),
      title: text(posting['title']),
      hiringOrganization: {},
      url,
      description: prose(posting['description']),
      responsibilities: prose(posting['key_responsibilities']),
      qualifications: prose(posting['skills_knowledge_expertise']),
      jobBenefits: prose(posting['benefits']),
      employmentType: employment(posting['employment_type']),
      jobLocation: some([
        place({
          name: valueOf(where, 'name'),
          street: valueOf(where, 'street_address'),
          city: valueOf(where, 'city'),
          region: valueOf(where, 'province'),
          postalCode: valueOf(where, 'postal_code'),
        }),
      ]),
      workplace: workplace(posting['workplace_type']),
      baseSalary:
        posting['compensation_visible'] === false
          ? undefined
          : salary({
              currency: posting['compensation_currency'],
              min: posting['compensation_minimum'],
              max: posting['compensation_maximum'],
              unitText: payUnit(posting['compensation_frequency']),
            }),
      supervisor: text(posting['reporting_to']),
      department: text(valueOf(posting['job'], 'department', 'name')),
      validThrough: text(posting['deadline_at']),
      application: url && { url },
    };
  },

  account: (posting, { base }) => account(base, 'pinpointhq.com') ?? account(text(posting['url']), 'pinpointhq.com'),
};
