import type { Format } from '../reading/format.js';
import { payInWords } from '../reading/pay.js';
import { place, workplace, workplaceIn } from '../reading/places.js';
import {
  account,
  employment,
  lastSegment,
  list,
  moment,
  payUnit,
  prose,
  salary,
  some,
  text,
  valueOf,
  type Json,
  type Warn,
} from '../reading/values.js';

/** Its parts, our fields for them, and the headings that nobody chose. */
const PARTS = [
  ['key_responsibilities', 'responsibilities', 'Key Responsibilities'],
  ['skills_knowledge_expertise', 'qualifications', 'Skills, Knowledge and Expertise'],
  ['benefits', 'jobBenefits', 'Benefits'],
] as const;

/** https://developers.pinpointhq.com/docs/embedding-jobs */
export const format: Format = {
  open: (payload) => ({ entries: list(valueOf(payload, 'data')) }),

  read(posting, { warn }) {
    const url = text(posting['url']) ?? text(posting['path']);
    const where = posting['location'];
    const jobLocation = some([
      place({
        name: valueOf(where, 'name'),
        street: valueOf(where, 'street_address'),
        city: valueOf(where, 'city'),
        region: valueOf(where, 'province'),
        postalCode: valueOf(where, 'postal_code'),
      }),
    ]);
    const pay = posting['compensation_visible'] === false ? {} : payOf(posting, warn, jobLocation);
    const fields: Json = {};
    const sections: unknown[] = [];
    for (const [name, field, usual] of PARTS) {
      const body = prose(posting[name]);
      const heading = text(posting[`${name}_header`]) ?? usual;
      // A part under a heading of the account's own is a section.
      if (heading === usual) fields[field] = body;
      else if (body) sections.push({ heading, body });
    }
    sections.push(...list(pay['sections']));
    return {
      id: text(posting['id']) ?? lastSegment(url),
      title: text(posting['title']),
      hiringOrganization: {},
      url,
      description: prose(posting['description']),
      ...fields,
      sections: sections.length ? sections : undefined,
      employmentType: employment(posting['employment_type']),
      jobLocation,
      workplace: workplace(posting['workplace_type']) ?? workplaceIn([text(valueOf(where, 'name'))]),
      baseSalary: pay['baseSalary'],
      supervisor: text(posting['reporting_to']),
      department: nameOf(valueOf(posting['job'], 'department')) ?? nameOf(posting['department']),
      validThrough: moment(posting['deadline_at']),
      application: url && { url },
    };
  },

  account: (posting, { base }) => account(base, 'pinpointhq.com') ?? account(text(posting['url']), 'pinpointhq.com'),
};

function nameOf(department: unknown): string | undefined {
  return text(department) ?? text(valueOf(department, 'name'));
}

/** Its amounts; without any, its words. */
function payOf(posting: Json, warn: Warn, where?: readonly Json[]): Json {
  const baseSalary = salary({
    currency: posting['compensation_currency'],
    min: posting['compensation_minimum'],
    max: posting['compensation_maximum'],
    unitText: payUnit(posting['compensation_frequency']),
    warn,
  });
  return baseSalary ? { baseSalary } : payInWords(posting['compensation'], 'Compensation', warn, where);
}
