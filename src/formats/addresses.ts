import { CATALOG, type FormatName } from './catalog.js';

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
