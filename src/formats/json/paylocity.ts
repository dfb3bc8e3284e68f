import type { Format } from '../reading/format.js';
import { payInWords } from '../reading/pay.js';
import { place, remoteWithin, workplace, workplaceIn } from '../reading/places.js';
import { day, employment, isObject, list, moment, prose, some, text, valueOf, type Json } from '../reading/values.js';

/** The job feed of Paylocity Recruiting, by the account's key. */
export const format: Format = {
  open(payload) {
    const employer = text(valueOf(payload, 'displayName')) ?? text(valueOf(payload, 'organization'));
    return { entries: list(valueOf(payload, 'jobs')).map((job) => (isObject(job) ? { ...job, employer } : job)) };
  },

  read(job, { warn }) {
    const where = job['jobLocation'];
    const jobLocation = some([readPlace(where, job)]);
    const name = text(where) ?? text(valueOf(where, 'locationDisplayName')) ?? text(valueOf(where, 'name'));
    const url = text(job['displayUrl']) ?? text(job['jobUrl']) ?? text(job['applyUrl']);
    const remote = job['isRemote'] ?? valueOf(where, 'isRemote');
    return {
      id: text(job['jobId']),
      title: text(job['title']) ?? text(job['jobTitle']),
      hiringOrganization: { name: text(job['companyName']) ?? job['employer'] },
      url,
      description: prose(job['description']) ?? prose(job['summary']),
      qualifications: prose(job['requirements']),
      jobBenefits: prose(job['benefits']),
      employmentType: employment(job['employmentType'], job['jobType']),
      jobLocation,
      workplace: workplace(job['remoteType']) ?? (remote === true ? { type: 'remote' } : workplaceIn([name])),
      applicantLocationRequirements: remoteWithin([name]),
      ...payInWords(job['salaryDescription'] ?? job['salaryRange'] ?? job['compensation'], 'Pay', warn, jobLocation),
      department: text(job['hiringDepartment']) ?? text(job['department']),
      datePosted: day(job['publishedDate']),
      validThrough: moment(job['closingDate']),
      application: { url: text(job['applyUrl']) ?? url },
    };
  },
};

/** Its place, which some accounts have in the job itself. */
function readPlace(where: unknown, job: Json): Json | undefined {
  const part = (...names: string[]) =>
    names.map((name) => text(valueOf(where, name)) ?? text(isObject(where) ? undefined : job[name])).find(Boolean);
  const city = part('city');
  return place({
    name: text(where) ?? (city ? part('name') : (part('locationDisplayName') ?? part('name'))),
    street: part('address', 'streetAddress', 'address1'),
    city,
    region: part('state'),
    postalCode: part('zip', 'zipCode', 'postalCode'),
    country: part('country'),
  });
}
