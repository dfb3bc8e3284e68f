import type { JobPosting } from '../../posting/types.js';

/** Names an opening, the same on every page that shows it. */
export function openingKey({ id, hiringOrganization }: JobPosting): string {
  return JSON.stringify([hiringOrganization.name, id]);
}

/**
 * Whether two postings are one opening: the same id of the same organization; of an organization that was renamed, the
 * same title and the same way to apply, too.
 */
export function isSameOpening(one: JobPosting, other: JobPosting): boolean {
  if (openingKey(one) === openingKey(other)) return true;
  const rest = ({ id, title, application }: JobPosting) => JSON.stringify([id, title, application]);
  return rest(one) === rest(other);
}
