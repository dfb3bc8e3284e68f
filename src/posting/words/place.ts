/** Places as other systems write them: a name that repeats the town, a region that is the town again. */
import type { Place } from '../types.js';

/**
 * A place without what it says twice: "New York, NY (HQ), New York City, NY, USA" is "New York, NY".
 *
 * @param countryName The country's name in the reader's language.
 */
export function withoutRepetition(place: Place, countryName?: string): Place {
  const { name, addressLocality: locality, addressRegion, addressCountry: country, ...rest } = place;
  const region = addressRegion && locality && isTown(addressRegion, locality) ? undefined : addressRegion;
  const isCountry = (part: string) =>
    [country, countryName].some(
      (word) => word !== undefined && (isSame(part, word) || isShortFor(part, word) || isShortFor(word, part)),
    );
  const isRegion = (part: string) =>
    region === undefined
      ? !isCountry(part)
      : isSame(part, region) || isShortFor(part, region) || isShortFor(region, part);

  const [first = '', ...more] = (name ?? '').replace(/ *\([^()]*\) *$/, '').split(/ *, */);
  if (locality && isTown(first, locality) && more.every((part) => isRegion(part) || isCountry(part))) {
    // What the name says is how people there call it.
    const said = more.find(isRegion);
    return pruned({
      ...rest,
      addressLocality: first.length < locality.length ? first : locality,
      addressRegion: shorter(said, region),
      addressCountry: said ? undefined : country,
    });
  }
  const ends = [locality, region, (name ?? '').split(/ *(?:, | - ) */).at(-1)];
  const isTold = ends.some((part) => part && isCountry(part));
  return pruned({
    ...rest,
    name,
    addressLocality: locality,
    addressRegion: region,
    addressCountry: isTold ? undefined : country,
  });
}

/** A place that is only the word for there being none: "Remote - Canada". */
export function isRemoteOnly({ name, addressLocality, streetAddress }: Place): boolean {
  return !addressLocality && !streetAddress && name !== undefined && /(?:^|[\s,(–-])remote\b/i.test(name);
}

function pruned(
  place: Record<keyof Place, string | undefined> | Partial<Record<keyof Place, string | undefined>>,
): Place {
  return Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined));
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[.\s]+/g, ' ')
    .trim();
}

function isSame(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

/** "New York" and "New York City". */
function isTown(one: string, other: string): boolean {
  const bare = (words: string) => plain(words).replace(/ city$|^city of /, '');
  return bare(one) !== '' && bare(one) === bare(other);
}

/** Whether "MN" may stand for "Minnesota", "USA" for "United States". */
function isShortFor(short: string, long: string): boolean {
  if (!/^[A-Z]{2,3}$/.test(short) || long.length <= 3) return false;
  const [first = '', ...others] = short.toLowerCase();
  const word = long.toLowerCase();
  let at = word.startsWith(first) ? 1 : 0;
  for (const letter of others) at = at && word.indexOf(letter, at) + 1;
  return at > 0;
}

function shorter(one: string | undefined, other: string | undefined): string | undefined {
  return one !== undefined && other !== undefined && one.length > other.length ? other : (one ?? other);
}
