import type { Format } from '../reading/format.js';
import { payInWords } from '../reading/pay.js';
import { place, remoteWithin, workplaceIn } from '../reading/places.js';
import {
  day,
  employment,
  isObject,
  known,
  lastSegment,
  list,
  moment,
  payUnit,
  prose,
  salary,
  some,
  tags,
  text,
  texts,
  valueOf,
  type Json,
  type Warn,
} from '../reading/values.js';

/** Openings of WordPress sites, as its REST interface has them: WP Job Manager's and WP Job Openings'. */
export const format: Format = {
  open: (payload) => ({ entries: list(payload) }),

  read(job, { warn }) {
    const meta = isObject(job['meta']) ? job['meta'] : {};
    if (text(job['status']) && job['status'] !== 'publish') return undefined;
    if ([true, 1, '1'].includes(meta['_filled'] as never)) return undefined;
    const url = text(job['link']);
    const where = [...texts(meta['_job_location']), ...terms(job, /location/)];
    const jobLocation = some([...new Set(where)].map((name) => place({ name })));
    const [department, ...others] = terms(job, /categor|department/);
    return {
      id: text(job['id']) ?? lastSegment(url),
      title: text(valueOf(job['title'], 'rendered')) ?? text(job['title']),
      hiringOrganization:
        known({
          name: text(meta['_company_name']),
          url: text(meta['_company_website']),
          description: prose(meta['_company_tagline']),
        }) ?? {},
      url,
      description: prose(valueOf(job['content'], 'rendered')) ?? prose(job['content']),
      employmentType: employment(terms(job, /type/)),
      jobLocation,
      workplace: [true, 1, '1'].includes(meta['_remote_position'] as never) ? { type: 'remote' } : workplaceIn(where),
      applicantLocationRequirements: remoteWithin(where),
      ...pay(meta, warn, jobLocation),
      department,
      tags: tags([others, terms(job, /tag|skill/)], department),
      datePosted: day(job['date']),
      validThrough: moment(meta['_job_expires']) ?? moment(meta['_application_deadline']),
      application: apply(text(meta['_application']), url),
    };
  },

  account: (job, { base }) => hostOf(base) ?? hostOf(text(job['link'])),
};

/** What the opening is filed under: by name where the address says ?_embed, else by the classes of its element. */
function terms(job: Json, taxonomy: RegExp): string[] {
  const embedded = list(valueOf(job['_embedded'], 'wp:term')).flat().filter(isObject);
  const named = embedded.flatMap((term) =>
    taxonomy.test(text(term['taxonomy']) ?? '') ? (text(term['name']) ?? []) : [],
  );
  if (named.length) return named;
  return texts(job['class_list'] && Object.values(job['class_list'])).flatMap((name) => {
    const [, kind = '', value = ''] = /^(?:job_listing|job|awsm)-([a-z]+)-([\w-]+)$/.exec(name) ?? [];
    return taxonomy.test(kind) ? value.replace(/-/g, ' ') : [];
  });
}

function pay(meta: Json, warn: Warn, where?: readonly Json[]): Json {
  const [amount, currency] = [text(meta['_job_salary']), text(meta['_job_salary_currency'])];
  const exact = currency && salary({ currency, min: amount, max: amount, unitText: payUnit(meta['_job_salary_unit']) });
  return exact ? { baseSalary: exact } : payInWords([amount, currency].filter(Boolean).join(' '), 'Pay', warn, where);
}

/** An e-mail address, or a page elsewhere. */
function apply(to: string | undefined, url: string | undefined): Json | undefined {
  if (to?.includes('@') && !/^[a-z]+:/i.test(to)) return { email: to };
  return known({ url: to ?? url });
}

function hostOf(address: string | undefined): string | undefined {
  try {
    return new URL(address ?? '').hostname.replace(/^www\./, '');
  } catch {
    return undefined;
  }
}
