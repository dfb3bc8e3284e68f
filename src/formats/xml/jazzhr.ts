import type { Format } from '../reading/format.js';
import { place, workplaceIn } from '../reading/places.js';
import { account, day, employment, lastSegment, prose, some, tags } from '../reading/values.js';
import { elementsOf, readElement } from '../reading/xml.js';

/** JazzHR's export of an account's openings. */
export const format: Format = {
  open: (payload) => ({ entries: elementsOf(String(payload), 'job').map((xml) => ({ xml })) }),

  read({ xml }) {
    const job = readElement(String(xml));
    const at = (name: string) => job.child(name)?.text;
    const status = at('status');
    if (status && !/^open$/i.test(status)) return undefined;
    const url = at('url');
    const where = place({
      city: at('city'),
      region: at('state'),
      postalCode: at('postalcode'),
      country: at('country'),
    });
    const department = at('department');
    return {
      id: at('id') ?? lastSegment(url),
      title: at('title'),
      hiringOrganization: { name: at('company') },
      url,
      description: prose(at('description')),
      employmentType: employment(at('type')),
      jobLocation: some([where]),
      workplace: workplaceIn([at('city')]),
      department,
      tags: tags([at('experience')], department),
      datePosted: day(at('original_open_date')),
      application: url && { url },
    };
  },

  account({ xml }, { base }) {
    const [, own] = /^https:\/\/app\.jazz\.co\/feeds\/export\/jobs\/([^/?#]+)/.exec(base ?? '') ?? [];
    return own ?? account(readElement(String(xml)).child('url')?.text, 'applytojob.com');
  },
};
