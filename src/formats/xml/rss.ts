import { decodeEntities } from '../../text/html.js';
import type { Format } from '../reading/format.js';
import { payInWords } from '../reading/pay.js';
import { place, remoteWithin, workplaceIn } from '../reading/places.js';
import {
  account,
  day,
  employment,
  lastSegment,
  moment,
  payUnit,
  prose,
  salary,
  some,
  tags,
  text,
  type Json,
  type Warn,
} from '../reading/values.js';
import { elementsOf, readElement } from '../reading/xml.js';

/** RSS and Atom with fields of a job beside their own, as NeoGov's and WP Job Manager's feeds have. */
export const format: Format = {
  open(payload) {
    const xml = String(payload);
    const items = elementsOf(xml, 'item');
    const channel = text(decodeEntities(/<channel>\s*<title>([^<]*)/.exec(xml)?.[1] ?? ''));
    return { entries: (items.length ? items : elementsOf(xml, 'entry')).map((xml) => ({ xml, channel })) };
  },

  read({ xml }, { warn }) {
    const item = readElement(String(xml));
    const at = (...names: string[]) => names.map((name) => item.child(name)?.text).find(Boolean);
    const url = at('link') ?? item.child('link')?.attribute('href') ?? at('guid');
    const where = item.children('location').flatMap((one) => one.text ?? []);
    const city = at('city');
    const jobLocation = some([
      ...where.map((name) => place({ name: city ? undefined : name })),
      place({
        city,
        region: city && at('state'),
        postalCode: city && at('zip', 'postalCode'),
        country: city && at('country'),
      }),
    ]);
    const department = at('department');
    return {
      id: at('jobId', 'job_id', 'guid', 'id') ?? lastSegment(url),
      title: at('title'),
      hiringOrganization: { name: at('company', 'agency', 'employer') },
      url,
      description: prose(at('encoded', 'content', 'description', 'summary')),
      responsibilities: prose(at('examplesOfDuties')),
      qualifications: prose(at('qualifications', 'minimumQualifications')),
      sections: section('Supplemental information', at('supplementalInformation')),
      jobBenefits: prose(at('benefits')),
      employmentType: employment(at('jobType', 'job_type', 'type')?.split(/\s*[,;|]\s*/)),
      jobLocation,
      workplace: workplaceIn(where),
      applicantLocationRequirements: remoteWithin(where),
      ...pay(at, warn, jobLocation),
      department,
      tags: tags(
        [at('categories', 'job_category')?.split(/\s*[,;|]\s*/), item.children('category').map((one) => one.text)],
        department,
      ),
      datePosted: day(at('advertiseFromDate', 'pubDate', 'published', 'date')),
      ...deadline(at('advertiseToDateTime', 'advertiseToDate', 'closingDate', 'job_expires')),
      application: url && { url },
    };
  },

  account: ({ channel }, { base }) =>
    new URL(base ?? 'https://example.org/').searchParams.get('agency') ??
    text(channel) ??
    account(base, 'governmentjobs.com'),
};

function section(heading: string, value: string | undefined): Json[] | undefined {
  const body = prose(value);
  return body ? [{ heading, body }] : undefined;
}

/** "Continuous" is how public employers write "until filled". */
function deadline(said: string | undefined): Json {
  if (/^(?:continuous|until filled|open until filled)/i.test(said ?? '')) return { openUntilFilled: true };
  return { validThrough: said && /\d{4}-\d{1,2}-\d{1,2}T/.test(said) ? moment(said) : day(said) };
}

function pay(at: (...names: string[]) => string | undefined, warn: Warn, where?: readonly Json[]): Json {
  const baseSalary = salary({
    currency: at('salaryCurrency', 'currency') ?? (at('minimumSalary')?.includes('$') ? 'USD' : undefined),
    min: at('minimumSalary'),
    max: at('maximumSalary'),
    unitText: payUnit(at('salaryInterval', 'salaryUnit')),
    warn,
  });
  return baseSalary?.['currency'] ? { baseSalary } : payInWords(at('salary', 'job_salary'), 'Salary', warn, where);
}
