/** What is done to the postings of every format, once they are read. */
import { named } from '../../posting/issues.js';
import { decodeEntities } from '../../text/html.js';
import { contradicted, inDoubt, told } from './pay.js';
import {
  isNothing,
  isObject,
  known,
  list,
  number,
  some,
  text,
  texts,
  valueOf,
  type Json,
  type Warn,
} from './values.js';

/** Longest note that still is a fact at a glance; what is longer is a text. */
const NOTE = 160;

/** A posting with its lines unescaped, said once, and without those that say nothing; pay in doubt is put into words. */
export function tidied(posting: Json, warn: Warn): Json {
  const title = line(posting['title']);
  const department = line(posting['department']);
  const organization = posting['hiringOrganization'];
  const employer = line(valueOf(organization, 'name'));
  return {
    ...posting,
    title: title ?? posting['title'],
    department: department && !isNothing(department) ? department : undefined,
    ...(employer && { hiringOrganization: { ...(organization as Json), name: employer } }),
    jobLocation: places(posting['jobLocation']),
    tags: tags(posting['tags'], [employer, department, title]),
    ...pay(posting, warn),
  };
}

function line(value: unknown): string | undefined {
  return text(decodeEntities(text(value) ?? ''));
}

/** Places in a list; one that stands in it twice is one. */
function places(value: unknown): Json[] | undefined {
  const all = some(
    list(value).map((place) =>
      known(Object.fromEntries(Object.entries(place as Json).map(([key, part]) => [key, line(part)]))),
    ),
  );
  return all && [...new Map(all.map((place) => [JSON.stringify(place).toLowerCase(), place])).values()];
}

/** Words to find an opening by; a store's number, the employer's name or "Other" find nothing, or everything. */
function tags(value: unknown, said: readonly (string | undefined)[]): string[] | undefined {
  const known = new Set(said.map((word) => word?.toLowerCase()));
  const words = texts(value).flatMap((word) => line(word) ?? []);
  const found = words.filter((word) => !known.has(word.toLowerCase()) && !isNothing(word) && !SAYS_NOTHING.test(word));
  return found.length ? [...new Set(found)] : undefined;
}

const SAYS_NOTHING =
  /^(?:others?|general|default|misc(?:ellaneous)?|all|various|yes|no|true|false|regular|fte(?:\W+regular)?|regular\W+fte|(?:store|branch|unit|site|location)?\W*\d+(?: [-–] .*)?)$/i;

/** Pay that can't be meant as it stands in words; a long note as a section. */
function pay(posting: Json, warn: Warn): Json {
  const stated = posting['baseSalary'];
  if (!isObject(stated)) return {};
  const { currency, note, minValue, maxValue, unitText } = stated;
  const [min, max] = [number(minValue), number(maxValue)];
  const words = text(note);
  const isLong = words !== undefined && words.length > NOTE;
  if (words && contradicted(words, min, max)) {
    warn(['baseSalary'], `says another pay in words than in numbers: ${named(words)}; both are shown`);
  }
  let shown: Json = { ...stated, note: isLong ? undefined : words };
  if (inDoubt(min, max)) {
    const range = told({ currency: text(currency), min, max, unitText: unitText as never });
    warn(['baseSalary'], `${range} can hardly be meant as a range, so it is shown in words`);
    shown = { currency, note: [range, isLong ? undefined : words].filter(Boolean).join('; ') };
  }
  const sections = list(posting['sections']);
  return {
    baseSalary: shown,
    ...(isLong && { sections: [...sections, { heading: 'Pay', body: words }] }),
  };
}
