import type { Format } from '../reading/format.js';
import { place } from '../reading/places.js';
import {
  day,
  employment,
  isObject,
  known,
  list,
  prose,
  segments,
  some,
  tags,
  text,
  valueOf,
} from '../reading/values.js';

/** https://help.workable.com/hc/en-us/articles/115012771647 */
export const format: Format = {
  open(payload) {
    const employer = known({
      name: text(valueOf(payload, 'name')),
      description: prose(valueOf(payload, 'description')),
    });
    return { entries: list(valueOf(payload, 'jobs')).map((job) => (isObject(job) ? { ...job, employer } : job)) };
  },

  read(job) {
    const department = text(job['department']);
    // A hidden place may be a refuge: nothing of it shows, nor the town above, which may be the same.
    const locations = list(job['locations']);
    const where = locations.length
      ? locations.filter((one) => !valueOf(one, 'hidden'))
      : [{ city: job['city'], region: job['state'], country: job['country'] }];
    return {
      id: text(job['shortcode']) ?? segments(job['url']).at(-1),
      title: text(job['title']),
      hiringOrganization: job['employer'] ?? {},
      url: text(job['url']) ?? text(job['shortlink']),
      description: prose(job['description']),
      employmentType: employment(job['employment_type']),
      jobLocation: some(
        where.map((one) =>
          place({
            city: valueOf(one, 'city'),
            region: valueOf(one, 'region'),
            country: text(valueOf(one, 'countryCode')) ?? valueOf(one, 'country'),
          }),
        ),
      ),
      workplace: job['telecommuting'] === true ? { type: 'remote' } : undefined,
      department,
      tags: tags([job['function']], department),
      datePosted: day(job['published_on']),
      application: { url: text(job['application_url']) ?? text(job['url']) },
    };
  },

  account: (_job, { base }) => segments(base).at(-1),

  details(job, address) {
    const code = text(job['shortcode']);
    return code ? { form: new URL(`/api/v1/jobs/${encodeURIComponent(code)}/form`, address).href } : undefined;
  },
};
