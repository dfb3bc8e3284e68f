/** Where the work is done: places, and what words say of it. */
import type { WorkplaceType } from '../../posting/types.js';
import { known } from './values.js';
import { isNothing, text, type Json } from './json.js';

/** A part of an address, where it is one; feeds write "N/A" and the like where they have none. */
function part(value: unknown): string | undefined {
  const said = text(value);
  return said && !isNothing(said) ? said : undefined;
}

/** A place; its name only where it says more than the town. "Remote" is none. */
export function place(parts: {
  name?: unknown;
  street?: unknown;
  city?: unknown;
  region?: unknown;
  postalCode?: unknown;
  country?: unknown;
}): Json | undefined {
  const name = part(parts.name);
  const city = part(parts.city);
  const region = text(parts.region);
  const country = text(parts.country);
  const isTown = city !== undefined && !/^(?:fully )?remote\b/i.test(city);
  return known({
    name: name && name.toLowerCase() !== city?.toLowerCase() && !/^remote$/i.test(name) ? name : undefined,
    streetAddress: part(parts.street),
    addressLocality: isTown ? city : undefined,
    addressRegion: region?.toLowerCase() === country?.toLowerCase() ? undefined : region,
    postalCode: part(parts.postalCode),
    addressCountry: country?.length === 2 ? country.toUpperCase() : country,
  });
}

/** "On-site", "Hybrid", "remote". */
export function workplace(value: unknown): { type: WorkplaceType } | undefined {
  const said = text(value)
    ?.toLowerCase()
    .replace(/[\s_-]/g, '');
  if (said === 'onsite' || said === 'hybrid' || said === 'remote') return { type: said };
  return undefined;
}

/** "Remote - US", "Remote (Canada)", "Remote within US and Canada". */
const REMOTE_FIRST = /^\W*remote\b(?!\s*(?:or\b|\/))(?:[\s,:–—(-]|within\b|anywhere in\b|in\b)*([^()]*)\)?$/i;
/** "US-Remote", "Bangalore, India - Remote", "US Remote National". */
const REMOTE_LAST = /^(.{2,60}?)(?:\s*[-–—(]\s*|\s+|,\s*)remote\)?(?:\s+national(?:ly)?)?$/i;
/** "Remote or Minneapolis" is a choice. */
const CHOICE = /\b(?:or|non|not|no|hybrid|friendly)\b|\//i;

/** What places written in words say of it: "New York (Hybrid)", "Remote - US". */
export function workplaceIn(places: readonly (string | undefined)[]): { type: WorkplaceType } | undefined {
  const said = places.filter((place) => place !== undefined);
  if (said.some((place) => /\bhybrid\b/i.test(place))) return { type: 'hybrid' };
  return said.length && said.every((place) => remote(place) !== undefined) ? { type: 'remote' } : undefined;
}

/** Where a remote worker may live, as places written in words say it. */
export function remoteWithin(places: readonly (string | undefined)[]): string[] | undefined {
  const within = [...new Set(places.flatMap((place) => remote(place ?? '') || []))];
  return within.length ? within : undefined;
}

/** Where a remote place is; '' where only "Remote" is said, and nothing where it is not remote. */
function remote(place: string): string | undefined {
  const said = place.slice(0, 200).trim();
  const first = REMOTE_FIRST.exec(said);
  if (first) return CHOICE.test(first[1] ?? '') ? '' : (first[1]?.trim() ?? '');
  if (/^\W*remote\b(?!\s*(?:or\b|\/))/i.test(said)) return '';
  const last = REMOTE_LAST.exec(said)?.[1];
  return last === undefined || CHOICE.test(last) ? undefined : last.trim();
}

const REGIONS = new Set(
  'africa|asia|asia pacific|apac|americas|amer|anywhere|benelux|central america|dach|emea|eu|europe|european union|global|international|latam|latin america|mea|middle east|nordics|north america|oceania|scandinavia|south america|various|worldwide'.split(
    '|',
  ),
);

/** Whether a place in words is larger than a country, so that a country named beside it is not where it is. */
export function isRegion(place: string): boolean {
  const said = place
    .toLowerCase()
    .replace(/\bremote\b/g, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  return REGIONS.has(said);
}
