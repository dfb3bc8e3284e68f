import { CATALOG, type FormatName } from './catalog.js';

/** What `src` and the command line take: an address, and behind a # what the feed does not say. */
export function splitSource(source: string): { address: string; organization?: string } {
  const [address = '', fragment] = source.split('#', 2);
  const organization = new URLSearchParams(fragment).get('organization');
  return { address, ...(organization && { organization }) };
}

/** A feed's body: JSON as an object; XML, pages and sheets as they are. Throws a SyntaxError where JSON breaks off. */
export function parseBody(body: string): unknown {
  // A byte order mark is no JSON, and browsers drop it.
  const text = body.replace(/^\uFEFF/, '');
  return /^\s*[[{]/.test(text) ? (JSON.parse(text) as unknown) : text;
}

/**
 * The full address of a short one (`greenhouse:acme`, `personio:acme?language=de`); `undefined` where it is none. What
 * follows a `?` goes into the address's query.
 */
export function feedAddress(short: string): string | undefined {
  const [, system = '', account = '', query = ''] = /^(\w+):([\w-][\w.-]*)(\?[^#]*)?$/.exec(short) ?? [];
  const name = system.toLowerCase();
  const write = isFormat(name) ? CATALOG[name].address : undefined;
  if (!write || !account) return undefined;
  try {
    const url = new URL(write(account));
    for (const [name, value] of new URLSearchParams(query)) url.searchParams.set(name, value);
    return url.href;
  } catch {
    // "xn--a" looks like a host's name and is none.
    return undefined;
  }
}

function isFormat(name: string): name is FormatName {
  return Object.hasOwn(CATALOG, name);
}
