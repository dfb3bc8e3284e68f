/** Schemes that a posting's links may use (SEC-2). */
const LINK_PROTOCOLS = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/** Only used to read relative addresses where no page is known (Node); it never reaches an output. */
const NOWHERE = 'https://relative.invalid/';

/**
 * The address as the browser's own parser understands it; `undefined` where it is none, where its scheme is not https,
 * http, mailto or tel, and where a name or password stands in it, which would be sent with every visit (SEC-2). Relative
 * addresses are resolved against `base`; without one they stay as written.
 */
export function safeUrl(address: string, base?: string): string | undefined {
  let url: URL;
  try {
    url = new URL(address, base ?? NOWHERE);
  } catch {
    return undefined;
  }
  if (!LINK_PROTOCOLS.has(url.protocol) || url.username || url.password) return undefined;
  return base === undefined ? address : url.href;
}

/** Like {@link safeUrl}, for addresses that something is fetched from or sent to: https and http only. */
export function fetchableUrl(address: string, base?: string): string | undefined {
  const url = safeUrl(address, base);
  return url !== undefined && /^https?:$/.test(new URL(url, base ?? NOWHERE).protocol) ? url : undefined;
}

/** The link to an email address; a "?" in it begins no headers of the message. */
export function mailtoHref(email: string): string {
  return `mailto:${encodeURIComponent(email).replace('%40', '@')}`;
}
