/** Where a source is checked, and who is told. */
import { fetchableUrl } from '../../../text/url.js';

/** Whether somebody sees the page who can mend it: from their own machine, or with `?careers-check` in its address. */
export function isAuthors(address: string): boolean {
  const { protocol, hostname, searchParams } = new URL(address);
  return protocol === 'file:' || /^(?:localhost|.+\.localhost|127\.0\.0\.1|\[::1\])$/.test(hostname) || searchParams.has('careers-check'); // prettier-ignore
}

/** The editor's check, where the page has the script files; else the command line's. */
export function checkOf(source: string): string {
  return editorOf(source) ?? `npx coalition-careers check ${/^https?:/.test(source) ? source : 'FILE'}`;
}

export function editorOf(source: string): string | undefined {
  const script = [...document.scripts].find(({ src }) => /\/careers(?:\.bundle)?\.js(?:[?#]|$)/.test(src));
  if (!script) return undefined;
  const place = placeOf(source, document.baseURI, location.href);
  const hash = place === undefined ? '' : `#${new URLSearchParams({ check: place }).toString()}`;
  return new URL(`editor.html${hash}`, script.src).href;
}

/** Where a source can be read again: its address in full; data in the page, and several sources, on the page itself. */
export function placeOf(source: string, base: string, page: string): string | undefined {
  const isInPage = /\s|^(?:script|property)$/.test(source);
  if (!isInPage && /^(?!https?:)\w+:[\w-]/.test(source)) return source;
  return (isInPage ? undefined : fetchableUrl(source, base)) ?? fetchableUrl(page.replace(/#.*/, ''));
}
