/** Where most people have their email, in the United States and at home. */
const DOMAINS = [
  'gmail.com', 'yahoo.com', 'hotmail.com', 'outlook.com', 'aol.com', 'icloud.com', 'live.com', 'msn.com', 'comcast.net',
  'me.com', 'att.net', 'verizon.net', 'sbcglobal.net', 'charter.net', 'proton.me', 'protonmail.com', 'ymail.com', 'mac.com',
  'hotmail.es', 'yahoo.es', 'yahoo.com.mx', 'yahoo.com.vn', 'mail.com', 'umn.edu', 'usbank.com', 'q.com',
]; // prettier-ignore

/** Endings of the short kind that are typed wrong for `.com`, and of nothing else. */
const NO_ENDINGS = /\.(?:con|cmo|ocm|vom|xom|comm|coom|cpm)$/;

/** The address that was meant, perhaps: that of a common service, of which the typed one is one slip away. */
export function suggestEmail(typed: string): string | undefined {
  const [name, domain = '', more] = typed.trim().split('@');
  const host = domain.toLowerCase();
  if (!name || more !== undefined || host.length < 4 || DOMAINS.includes(host)) return undefined;
  const mended = host.replace(NO_ENDINGS, '.com');
  const likely = DOMAINS.includes(mended) ? mended : DOMAINS.find((one) => one.length > 6 && isOneSlip(mended, one));
  const meant = likely ?? (mended === host ? undefined : mended);
  return meant && `${name}@${meant}`;
}

/** Whether one letter is left out, doubled, wrong, or changed places with its neighbor. */
function isOneSlip(typed: string, meant: string): boolean {
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start += 1;
  const [rest, other] = [typed.slice(start), meant.slice(start)];
  const [first, second] = rest;
  const [before, next] = other;
  return (
    rest.slice(1) === other ||
    rest === other.slice(1) ||
    rest.slice(1) === other.slice(1) ||
    (rest.slice(2) === other.slice(2) && first === next && second === before)
  );
}
