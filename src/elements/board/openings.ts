import type { JobPosting, WorkplaceType } from '../../posting/schema.js';
import { closingTime } from '../../posting/status.js';
import { plainText } from '../../posting/text.js';
import { places, town } from '../../posting/words.js';

export type Sort = 'newest' | 'closing' | 'title';
export type GroupBy = 'none' | 'organization' | 'location' | 'department';

/** What a reader asked the board for. */
export interface Query {
  text: string;
  organization: string;
  workplace: WorkplaceType | '';
}

const searchable = new WeakMap<JobPosting, string>();

/** Letters without their accents and case: "Peña" is found by "pena". */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function textOf(posting: JobPosting): string {
  let text = searchable.get(posting);
  if (text === undefined) {
    const { title, hiringOrganization, summary, description, responsibilities, qualifications, department, tags } =
      posting;
    const long = [description, responsibilities, qualifications].flatMap((part) =>
      part === undefined ? [] : plainText(part),
    );
    const where = places(posting).map(town);
    text = fold([title, hiringOrganization.name, summary, department, ...(tags ?? []), ...where, ...long].join('\n'));
    searchable.set(posting, text);
  }
  return text;
}

/** The openings that match every word and every choice. */
export function matching(postings: readonly JobPosting[], { text, organization, workplace }: Query): JobPosting[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return postings.filter(
    (posting) =>
      (!organization || posting.hiringOrganization.name === organization) &&
      (!workplace || posting.workplace?.type === workplace) &&
      words.every((word) => textOf(posting).includes(word)),
  );
}

/** Newest: by the day posted; closing: by the last moment to apply, those without one last; title: by the alphabet. */
export function sorted(postings: readonly JobPosting[], by: Sort, language: string): JobPosting[] {
  const compare: Record<Sort, (one: JobPosting, other: JobPosting) => number> = {
    newest: (one, other) => (other.datePosted ?? '').localeCompare(one.datePosted ?? ''),
    closing: (one, other) => (closingTime(one) ?? Infinity) - (closingTime(other) ?? Infinity) || 0,
    title: (one, other) => one.title.localeCompare(other.title, language),
  };
  return [...postings].sort(compare[by in compare ? by : 'newest']);
}

/** Groups in the order their first opening has; openings that belong nowhere stand under '' at the end. */
export function grouped(postings: readonly JobPosting[], by: GroupBy): Map<string, JobPosting[]> {
  const keyOf = (posting: JobPosting) => {
    if (by === 'organization') return posting.hiringOrganization.name;
    if (by === 'department') return posting.department ?? '';
    const [place] = places(posting);
    return place ? town(place) : '';
  };
  const groups = new Map<string, JobPosting[]>();
  for (const posting of postings) {
    const key = keyOf(posting);
    groups.set(key, [...(groups.get(key) ?? []), posting]);
  }
  const rest = groups.get('');
  if (rest && groups.delete('')) groups.set('', rest);
  return groups;
}
