import { fetchableUrl } from '../../text/url.js';
import { SourceError, type ReadOptions } from '../snapshot.js';

/** Where a source is: at a web address or, on the command line, in a file; and who the employer is, where its feed does not say. */
export interface Location {
  address: string;
  isFile: boolean;
  organization?: string;
}

/** What `src` and the command line take: an address, and behind a # what the feed does not say. */
export function splitSource(source: string): { address: string; organization?: string } {
  const at = source.indexOf('#');
  if (at < 0) return { address: source };
  const organization = new URLSearchParams(source.slice(at + 1)).get('organization');
  return { address: source.slice(0, at), ...(organization && { organization }) };
}

/** Finds out where a source is. Throws where it is nowhere. */
export async function locate(source: string, { base, platform }: ReadOptions): Promise<Location> {
  const { address, ...more } = splitSource(source);
  // Only what may be a short address needs to know those.
  const short = /^\w+:[\w-]/.test(address) && (await import('../../formats/addresses.js')).feedAddress(address);
  if (short) return { address: short, isFile: false, ...more };
  if (platform.file && !/^https?:/i.test(address)) return { address, isFile: true, ...more };
  const url = fetchableUrl(address, base);
  if (url !== undefined) return { address: url, isFile: false, ...more };
  throw new SourceError(`"${source}" is not an address that can be fetched.`, source);
}
