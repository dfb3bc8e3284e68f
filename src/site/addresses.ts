import { createHash } from 'node:crypto';
import { fold } from '../text/fold.js';
import type { JobPosting } from '../posting/types.js';

/** Where an opening stands on the site. Given once, it is given to no other, and stays when the title changes. */
export interface Address {
  /** Its folder in jobs/. */
  slug: string;
  /** The opening: its employer, and its id there. */
  organization: string;
  id: string;
  title: string;
  /** Day it first stood on the site, ISO date. */
  published: string;
  /** Day its content last changed, ISO date. */
  changed: string;
  /** A digest of its content on that day. */
  digest: string;
  /** Day it was closed, or was gone. */
  closed?: string;
}

/** An opening that takes applications, with its place on the site. */
export interface Listing {
  posting: JobPosting;
  address: Address;
}

/** Whether data from a file is an address that this site may have given. */
export function isAddress(data: unknown): data is Address {
  const { slug, ...texts } = (data ?? {}) as Record<keyof Address, unknown>;
  const { organization, id, title, published, changed, digest, closed = '' } = texts;
  const all = [organization, id, title, published, changed, digest, closed];
  return typeof slug === 'string' && /^\w(?:[\w.-]*\w)?$/.test(slug) && all.every((text) => typeof text === 'string');
}

/** Longest slug that is made of words. */
const LONGEST = 80;
/** What no folder can be called on every host. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/i;
/** Letters whose accent is no mark of its own. */
const LATIN: Record<string, string> = { đ: 'd', ð: 'd', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th', ı: 'i' };

/**
 * Gives each opening its address: the one it has, else its id where people can read that, else its title and employer.
 *
 * @param postings Those that take applications.
 * @param known The addresses given so far.
 * @param day Today, ISO date.
 */
export function addressed(
  postings: readonly JobPosting[],
  known: readonly Address[],
  day: string,
): { open: Listing[]; closed: Address[] } {
  const before = new Map(known.map((address) => [keyOf(address.organization, address.id), address]));
  const taken = new Set(known.map(({ slug }) => slug.toLowerCase()));
  const open = postings.map((posting) => {
    const { id, title, hiringOrganization } = posting;
    const organization = hiringOrganization.name;
    const key = keyOf(organization, id);
    const has = before.get(key);
    before.delete(key);
    const slug = has?.slug ?? freeSlug(posting, taken);
    taken.add(slug.toLowerCase());
    const digest = createHash('sha256').update(JSON.stringify(posting)).digest('base64url').slice(0, 16);
    const isSame = has?.digest === digest && !has.closed;
    const published = has?.published ?? day;
    return {
      posting,
      address: { slug, organization, id, title, published, changed: isSame ? has.changed : day, digest },
    };
  });
  const closed = [...before.values()].map((address) => ({ ...address, closed: address.closed ?? day }));
  return { open, closed };
}

function keyOf(organization: string, id: string): string {
  return JSON.stringify([organization, id]);
}

function freeSlug({ id, title, hiringOrganization }: JobPosting, taken: ReadonlySet<string>): string {
  const { name } = hiringOrganization;
  const wanted = isReadable(id) ? [id, asciiSlug(id, name)] : [asciiSlug(title, name)];
  const free = wanted.find((slug) => !taken.has(slug.toLowerCase()));
  if (free) return free;
  const base = wanted.at(-1) ?? '';
  for (let number = 2; ; number += 1) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
}

/** Whether an id can be part of an address as it is, and is no number or key of a machine. */
function isReadable(id: string): boolean {
  if (id.length > LONGEST || !/^[a-z\d](?:[\w.-]*[a-z\d])?$/i.test(id) || RESERVED.test(id)) return false;
  const isKey = /^[a-z\d]{10,}$/i.test(id) && (id.match(/\d/g)?.length ?? 0) > 2;
  return !isKey && !/^\d{5,}$|^[\da-f]{8}(?:-[\da-f]{4}){3}-/i.test(id) && !id.includes('..');
}

/** "community-cook-sample-kitchen-collective", cut at a word. */
function asciiSlug(...parts: string[]): string {
  const plain = fold(parts.join(' ')).replace(/[đðłøæœßþı]/g, (letter) => LATIN[letter] ?? '');
  const words = plain.match(/[a-z\d]+/g) ?? [];
  const [first = '', ...others] = words.map((word) => word.slice(0, LONGEST));
  let slug = first;
  for (const word of others) {
    if (slug.length + 1 + word.length > LONGEST) break;
    slug += `-${word}`;
  }
  return !slug || RESERVED.test(slug) ? `opening${slug && `-${slug}`}` : slug;
}
