import type { Format } from '../reading/format.js';
import { payInWords } from '../reading/pay.js';
import { place } from '../reading/places.js';
import {
  account,
  day,
  employment,
  lastSegment,
  list,
  prose,
  some,
  text,
  valueOf,
  type Json,
} from '../reading/values.js';

const WORKPLACES = new Map([
  ['0', 'onsite'],
  ['1', 'remote'],
  ['2', 'hybrid'],
]);

/** The public careers pages' own data: /careers/list, and /careers/{id}/detail for one. */
export const format: Format = {
  open(payload) {
    const result = valueOf(payload, 'result');
    return { entries: list(valueOf(result, 'jobOpening') ?? result) };
  },

  read(opening, { base, warn }) {
    if (text(opening['jobOpeningStatus']) && opening['jobOpeningStatus'] !== 'Open') return undefined;
    const shared = text(opening['jobOpeningShareUrl']);
    const id = text(opening['id']) ?? lastSegment(shared);
    const url = shared ?? (base && id ? new URL(`/careers/${encodeURIComponent(id)}`, base).href : undefined);
    const type = WORKPLACES.get(text(opening['locationType']) ?? '') ?? (opening['isRemote'] === true && 'remote');
    const jobLocation = some([readPlace(opening['location']) ?? readPlace(opening['atsLocation'])]);
    return {
      id,
      title: text(opening['jobOpeningName']),
      hiringOrganization: {},
      url,
      description: prose(opening['description']),
      employmentType: employment(opening['employmentStatusLabel']),
      jobLocation,
      workplace: type ? { type } : undefined,
      ...payInWords(opening['compensation'], 'Compensation', warn, jobLocation),
      department: text(opening['departmentLabel']),
      datePosted: day(opening['datePosted']),
      application: url && { url },
    };
  },

  account: (opening, { base }) =>
    account(base, 'bamboohr.com') ?? account(text(opening['jobOpeningShareUrl']), 'bamboohr.com'),

  details(opening, address) {
    const id = text(opening['id']);
    return id ? { posting: new URL(`/careers/${encodeURIComponent(id)}/detail`, address).href } : undefined;
  },
};

function readPlace(where: unknown): Json | undefined {
  return place({
    city: valueOf(where, 'city'),
    region: text(valueOf(where, 'state')) ?? valueOf(where, 'province'),
    postalCode: valueOf(where, 'postalCode'),
    country: text(valueOf(where, 'addressCountry')) ?? valueOf(where, 'country'),
  });
}
