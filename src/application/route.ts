import type { JobPosting } from '../posting/types.js';
import { fetchableUrl, mailtoHref, safeUrl } from '../text/url.js';

/** The way an application takes: our form (to an endpoint, or to be mailed), a link, or none that we know of. */
export type ApplicationRoute =
  { type: 'form'; endpoint?: string; email?: string } | { type: 'link'; href: string } | { type: 'none' };

/**
 * Where applications for a posting go. The page's `action` comes first, then the posting's own endpoint, then a form
 * elsewhere, then its email address, then its own page.
 */
export function applicationRoute(
  posting: JobPosting,
  {
    action,
    apply = 'form',
    page,
  }: { action?: string | undefined; apply?: 'form' | 'link' | 'none'; page: string | undefined },
): ApplicationRoute {
  const { email, url, endpoint } = posting.application ?? {};
  const target = action || endpoint;
  const address = target ? fetchableUrl(target, page) : undefined;
  const elsewhere = link(url, page);
  if (apply === 'none') return { type: 'none' };
  if (apply === 'form') {
    if (address) return { type: 'form', endpoint: address, ...(email && { email }) };
    if (!elsewhere && email) return { type: 'form', email };
  }
  const href = elsewhere ?? (email ? mailtoHref(email) : undefined) ?? ownPage(posting, page);
  return href ? { type: 'link', href } : { type: 'none' };
}

function link(address: string | undefined, page: string | undefined): string | undefined {
  return address ? safeUrl(address, page) : undefined;
}

/** The posting's own page, unless this is it. */
function ownPage({ url }: JobPosting, page: string | undefined): string | undefined {
  const own = link(url, page);
  return own && own.replace(/#.*$/, '') !== page?.replace(/#.*$/, '') ? own : undefined;
}
