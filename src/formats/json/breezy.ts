import type { Format } from '../reading/format.js';
import { payInWords } from '../reading/pay.js';
import {
  account,
  day,
  employment,
  list,
  place,
  some,
  text,
  valueOf,
  workplaceIn,
  type Json,
} from '../reading/values.js';

/** https://developer.breezy.hr/reference — the careers site's own /json. */
export const format: Format = {
  open: (payload) => ({ entries: list(payload) }),

  read(position, { warn }) {
    const url = text(position['url']);
    const location = position['location'];
    const where = list(position['locations']).length ? list(position['locations']) : list(location);
    const jobLocation = some(where.map(readPlace));
    return {
      id: text(position['id']) ?? text(position['friendly_id']),
      title: text(position['name']),
      hiringOrganization: { name: text(valueOf(position['company'], 'name')) },
      url,
      employmentType: employment(valueOf(position['type'], 'name')),
      jobLocation,
      workplace:
        valueOf(location, 'is_remote') === true
          ? { type: 'remote' }
          : workplaceIn(where.map((one) => text(valueOf(one, 'name')))),
      ...payInWords(position['salary'], 'Salary', warn, jobLocation),
      department: text(position['department']),
      datePosted: day(position['published_date']),
      application: url && { url },
    };
  },

  account: (_position, { base }) => account(base, 'breezy.hr'),
};

/** Its locations; the town's name again, with its state, is no name of a place. */
function readPlace(where: unknown): Json | undefined {
  const part = (name: string) => {
    const value = valueOf(where, name);
    return text(value) ?? text(valueOf(value, 'id')) ?? text(valueOf(value, 'name'));
  };
  const city = part('city');
  return place({
    name: city ? undefined : valueOf(where, 'name'),
    city,
    region: part('state'),
    country: part('country'),
  });
}
