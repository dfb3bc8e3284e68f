import { isOneMistakeFrom } from '../text/one-mistake.js';

/** Where most people have their email, in the United States and at home. */
const DOMAINS = [
  'gmail.com', 'yahoo.com', 'hotmail.com', 'outlook.com', 'aol.com', 'icloud.com', 'live.com', 'msn.com', 'comcast.net',
  'me.com', 'att.net', 'verizon.net', 'sbcglobal.net', 'charter.net', 'proton.me', 'protonmail.com', 'ymail.com', 'mac.com',
  'hotmail.es', 'yahoo.es', 'yahoo.com.mx', 'yahoo.com.vn', 'mail.com', 'umn.edu', 'usbank.com', 'q.com',
]; // prettier-ignore

/** Endings of the short kind that are typed wrong for `.com`, and of nothing else. */
const NO_ENDINGS = /\.(?:con|cmo|ocm|vom|xom|comm|coom|cpm)$/;

/** The address that was meant, perhaps: that of a common service, from which the typed one is one mistake away. */
export function suggestEmail(typed: string): string | undefined {
  const [name, domain = '', more] = typed.trim().split('@');
  const host = domain.toLowerCase();
  if (!name || more !== undefined || host.length < 4 || DOMAINS.includes(host)) return undefined;
  const mended = host.replace(NO_ENDINGS, '.com');
  const likely = DOMAINS.includes(mended)
    ? mended
    : DOMAINS.find((one) => one.length > 6 && isOneMistakeFrom(mended, one));
  const meant = likely ?? (mended === host ? undefined : mended);
  return meant && `${name}@${meant}`;
}
