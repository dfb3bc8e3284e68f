import { places, town } from '../posting/words/facts.js';
import { fold } from '../text/fold.js';
import type { Opening } from './opening.js';

const LONG_WORD = /\p{L}{5,}/gu;
/** Fewer points than these are a coincidence: one tag, or one town. */
const FEWEST_POINTS = 2;

/** The openings most like this one: of its kind, its department, its organization. */
export function related({ posting: read, key }: Opening, openings: readonly Opening[], count: number): Opening[] {
  const tags = new Set(read.tags);
  const towns = new Set(places(read).map(town));
  const words = new Set(fold(read.title).match(LONG_WORD));
  const points = ({ posting, foldedTitle }: Opening) =>
    2 * Number(posting.hiringOrganization.name === read.hiringOrganization.name) +
    2 * Number(posting.department !== undefined && posting.department === read.department) +
    2 * (foldedTitle.match(LONG_WORD)?.filter((word) => words.has(word)).length ?? 0) +
    (posting.tags?.filter((tag) => tags.has(tag)).length ?? 0) +
    Number(places(posting).some((place) => towns.has(town(place))));
  return openings
    .filter((opening) => opening.key !== key)
    .map((opening) => ({ opening, points: points(opening) }))
    .filter(({ points }) => points >= FEWEST_POINTS)
    .sort((one, other) => other.points - one.points)
    .slice(0, count)
    .map(({ opening }) => opening);
}
