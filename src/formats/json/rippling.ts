import { below, type Format } from '../reading/format.js';
import { span, told } from '../reading/pay.js';
import { place, remoteWithin, workplace, workplaceIn } from '../reading/places.js';
import {
  day,
  employment,
  first,
  isObject,
  known,
  lastSegment,
  list,
  number,
  payUnit,
  prose,
  salary,
  some,
  text,
  texts,
  valueOf,
  type Json,
} from '../reading/values.js';

/** The boards at ats.rippling.com: /api/v2/board/{board}/jobs, and one opening below it. */
export const format: Format = {
  open(payload, address) {
    if (!isObject(payload) || !Array.isArray(payload['items'])) return { entries: list(payload) };
    const [page, pages] = [number(payload['page']) ?? 0, number(payload['totalPages']) ?? 1];
    let next: string | undefined;
    if (address && page + 1 < pages) {
      const url = new URL(address);
      url.searchParams.set('page', String(page + 1));
      next = url.href;
    }
    return { entries: inPlaces(payload['items']), next };
  },

  read(job) {
    // Shown to those who have its address, and to nobody else.
    if (job['unlistedFromSearch'] === true) return undefined;
    const url = text(job['url']);
    const where = [...list(job['locations']), ...list(job['workLocations']), ...list(job['workLocation'])];
    const names = where.map((one) => text(one) ?? text(valueOf(one, 'name')) ?? text(valueOf(one, 'label')));
    const about = prose(valueOf(job['description'], 'company'));
    const logo = text(valueOf(job['board'], 'logo', 'url'));
    const department = job['department'];
    const kind = job['employmentType'];
    return {
      id: idOf(job),
      title: text(job['name']),
      hiringOrganization:
        known({
          name: text(job['companyName']) ?? text(valueOf(job['board'], 'companyName')),
          logo,
          description: about,
        }) ?? {},
      url,
      description: prose(valueOf(job['description'], 'role')) ?? prose(job['description']),
      employmentType:
        employment(valueOf(kind, 'id')) ??
        employment(text(valueOf(kind, 'label'))?.replace(/_FT$/, ' full time').replace(/_PT$/, ' part time')),
      jobLocation: some(where.map((one, at) => readPlace(one, names[at]))),
      workplace: workplaceOf(where) ?? workplaceIn(names),
      applicantLocationRequirements: remoteWithin(names),
      baseSalary: pay(job['payRangeDetails']),
      department: text(valueOf(department, 'name')) ?? text(valueOf(department, 'label')) ?? text(department),
      datePosted: day(job['createdOn']),
      application: url && { url },
    };
  },

  account(job, { base }) {
    const [board] =
      /\/board\/[^/]+/.exec(base ?? '') ?? /rippling\.com\/(?!api\b)[^/]+/.exec(text(job['url']) ?? '') ?? [];
    return board && decodeURIComponent(board.replace(/^.*\//, ''));
  },

  details(job, address) {
    const id = idOf(job);
    const url = id && below(address, '/jobs', encodeURIComponent(id));
    return url ? { posting: url } : undefined;
  },
};

function idOf(job: Json): string | undefined {
  return text(job['id']) ?? text(job['uuid']) ?? lastSegment(job['url']);
}

/** An opening in several places stands once for each of them. */
function inPlaces(items: readonly unknown[]): unknown[] {
  const merged = new Map<string, Json>();
  const entries: unknown[] = [];
  for (const item of items) {
    const id = isObject(item) ? idOf(item) : undefined;
    const before = merged.get(id ?? '');
    if (!isObject(item) || !id) entries.push(item);
    else if (before) before['locations'] = [...list(before['locations']), ...list(item['locations'])];
    else {
      const entry = { ...item };
      merged.set(id, entry);
      entries.push(entry);
    }
  }
  return entries;
}

function readPlace(where: unknown, name: string | undefined): Json | undefined {
  return place({
    name,
    city: valueOf(where, 'city'),
    region: text(valueOf(where, 'stateCode')) ?? valueOf(where, 'state'),
    country: text(valueOf(where, 'countryCode')) ?? valueOf(where, 'country'),
  });
}

/** Of places with different ways to work: hybrid where one is, and else it is not known. */
function workplaceOf(where: readonly unknown[]): Json | undefined {
  const ways = where.map((one) => workplace(valueOf(one, 'workplaceType'))?.type);
  if (ways.includes('hybrid')) return { type: 'hybrid' };
  const [type] = ways;
  return type && ways.every((one) => one === type) ? { type } : undefined;
}

/** The whole span of its ranges, and each of several in the note. */
function pay(value: unknown): Json | undefined {
  const ranges = list(value)
    .filter(isObject)
    .map((range) => ({
      title: texts(first(list(range['location']).map((one) => text(one) ?? valueOf(one, 'name'))))[0],
      currency: text(range['currency']),
      min: number(range['rangeStart']),
      max: number(range['rangeEnd']),
      unitText: payUnit(range['frequency']),
    }))
    .filter(({ min, max }) => Boolean(min) || Boolean(max));
  const [only, ...more] = ranges;
  if (!only) return undefined;
  const isSame = more.every(({ currency, unitText }) => currency === only.currency && unitText === only.unitText);
  const note = more.length ? ranges.map(told).join('; ') : undefined;
  if (!isSame) return known({ currency: only.currency, note });
  return salary({ currency: only.currency, ...span(ranges), unitText: only.unitText, note });
}
