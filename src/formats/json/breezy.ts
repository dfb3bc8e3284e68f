import type { Format } from '../reading/format.js';
import { payInWords } from '../reading/pay.js';
import { place, workplaceIn } from '../reading/places.js';
import { account, day, employment, list, prose, some, text, valueOf, type Json } from '../reading/values.js';

/** https://developer.breezy.hr/reference — the careers site's own /json. */
export const format: Format = {
  open: (payload) => ({ entries: list(payload) }),

  read(position, { warn }) {
    const url = text(position['url']);
    const location = position['location'];
    const where = list(position['locations']).length ? list(position['locations']) : list(location);
    const jobLocation = some(where.map(readPlace));
    const kind = position['type'];
    const how = [location, ...where].flatMap((one) => text(valueOf(one, 'remote_details', 'value')) ?? []);
    const remote = workplaceOf(how, valueOf(location, 'is_remote') === true);
    const names = where.flatMap((one) => text(valueOf(one, 'name')) ?? []);
    return {
      id: text(position['id']) ?? text(position['friendly_id']),
      title: text(position['name']),
      hiringOrganization: { name: text(valueOf(position['company'], 'name')) },
      url,
      description: prose(position['description']),
      // The id is the same in every language.
      employmentType: employment(valueOf(kind, 'id')) ?? employment(valueOf(kind, 'name')) ?? employment(kind),
      jobLocation,
      workplace: remote ?? workplaceIn(names),
      applicantLocationRequirements: how.includes('remote-location') ? some([...new Set(names)]) : undefined,
      ...payInWords(position['salary'], 'Salary', warn, jobLocation),
      department: text(position['department']),
      datePosted: day(position['published_date']),
      application: url && { url },
    };
  },

  account: (_position, { base }) => account(base, 'breezy.hr'),
};

/** `is_remote` stands beside hybrid work too. */
function workplaceOf(how: readonly string[], isRemote: boolean): Json | undefined {
  if (how.some((value) => value.includes('hybrid'))) return { type: 'hybrid' };
  return isRemote || how.some((value) => value.startsWith('remote')) ? { type: 'remote' } : undefined;
}

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
