/** Public feeds of the systems that members keep openings in, by the account's name. */
const SHORT: Record<string, (account: string) => string> = {
  // Without the texts, which are megabytes for a large board; they come with an opening.
  greenhouse: (account) => `https://boards-api.greenhouse.io/v1/boards/${account}/jobs`,
  lever: (account) => `https://api.lever.co/v0/postings/${account}?mode=json`,
  ashby: (account) => `https://api.ashbyhq.com/posting-api/job-board/${account}?includeCompensation=true`,
  workable: (account) => `https://apply.workable.com/api/v1/widget/accounts/${account}?details=true`,
  recruitee: (account) => `https://${account}.recruitee.com/api/offers/`,
  smartrecruiters: (account) => `https://api.smartrecruiters.com/v1/companies/${account}/postings?limit=100`,
  personio: (account) => `https://${account}.jobs.personio.de/xml?language=en`,
  teamtailor: (account) => `https://${account}.teamtailor.com/jobs.json`,
  pinpoint: (account) => `https://${account}.pinpointhq.com/postings.json`,
  bamboohr: (account) => `https://${account}.bamboohr.com/careers/list`,
  breezy: (account) => `https://${account}.breezy.hr/json`,
};

/** What `src` and the command line take: an address, and behind a # what the feed does not say. */
export function splitSource(source: string): { address: string; organization?: string } {
  const [address = '', fragment] = source.split('#', 2);
  const organization = new URLSearchParams(fragment).get('organization');
  return { address, ...(organization && { organization }) };
}

/** A feed's body: JSON as an object; XML and pages as they are. Throws a SyntaxError where it is neither. */
export function parseBody(body: string): unknown {
  // A byte order mark is no JSON, and browsers drop it.
  const text = body.replace(/^\uFEFF/, '');
  return text.trimStart().startsWith('<') ? text : (JSON.parse(text) as unknown);
}

/**
 * The full address of a short one (`greenhouse:acme`, `personio:acme?language=de`); `undefined` where it is none. What
 * follows a `?` goes into the address's query.
 */
export function feedAddress(short: string): string | undefined {
  const [, system = '', account = '', query = ''] = /^(\w+):([\w-][\w.-]*)(\?[^#]*)?$/.exec(short) ?? [];
  const write = Object.hasOwn(SHORT, system.toLowerCase()) ? SHORT[system.toLowerCase()] : undefined;
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
