import type { Format } from '../reading/format.js';
import { payInWords } from '../reading/pay.js';
import { place, workplace, workplaceIn } from '../reading/places.js';
import { day, employment, known, lastSegment, moment, prose, some, tags } from '../reading/values.js';
import { elementsOf, readElement } from '../reading/xml.js';

/** The XML that Indeed and other search sites take, and that many systems export. */
export const format: Format = {
  open: (payload) => ({ entries: elementsOf(String(payload), 'job').map((xml) => ({ xml })) }),

  read({ xml }, { warn }) {
    const job = readElement(String(xml));
    const at = (...names: string[]) => names.map((name) => job.child(name)?.text).find(Boolean);
    const url = at('url', 'link');
    const city = at('city');
    const jobLocation = some([
      place({
        name: city ? undefined : at('location'),
        street: at('streetaddress'),
        city,
        region: at('state', 'region'),
        postalCode: at('postalcode', 'zip'),
        country: at('country'),
      }),
    ]);
    const [department, ...others] = at('category', 'department')?.split(/\s*[,;|]\s*/) ?? [];
    const qualifications = [at('education'), at('experience')].filter(Boolean).join('\n\n');
    return {
      id: at('referencenumber', 'requisitionid', 'id') ?? lastSegment(url),
      title: at('title'),
      hiringOrganization: known({ name: at('company'), description: prose(at('company_description')) }) ?? {},
      url,
      description: prose(at('description')),
      qualifications: prose(qualifications),
      employmentType: employment(at('jobtype')?.split(/\s*[,;|]\s*/)),
      jobLocation,
      workplace: workplaceOf(at('remotetype')) ?? workplaceIn([city, at('location')]),
      ...payInWords(at('salary'), 'Salary', warn, jobLocation),
      department,
      tags: tags([others], department),
      datePosted: day(at('date')),
      validThrough: moment(at('expirationdate')),
      application: known({ url, email: at('email') }),
    };
  },
};

/** "Fully remote", "Hybrid remote", "COVID-19" (temporarily so, years ago). */
function workplaceOf(kind: string | undefined): { type: string } | undefined {
  if (/hybrid/i.test(kind ?? '')) return { type: 'hybrid' };
  return /^(?:fully )?remote$/i.test(kind ?? '') ? { type: 'remote' } : workplace(kind);
}
