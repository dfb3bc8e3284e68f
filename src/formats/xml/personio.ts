import { issue } from '../../posting/issues.js';
import type { Format } from '../reading/format.js';
import { place, workplaceIn } from '../reading/places.js';
import { account, day, employment, joined, prose, some, tags, type Json, type Prose } from '../reading/values.js';
import { elementsOf, readElement, type Element } from '../reading/xml.js';

/** https://developer.personio.de/docs/retrieving-open-job-positions */
export const format: Format = {
  open(payload, address) {
    const xml = String(payload);
    const entries = elementsOf(xml, 'position').map((xml) => ({ xml }));
    const bare = entries.length > 0 && !/<jobDescription[\s>]/.test(xml) && !address?.searchParams.has('language');
    const warning = issue(
      [],
      'has no descriptions; Personio leaves them out unless its address says ?language=en',
      'warning',
    );
    return { entries, issues: bare ? [warning] : [] };
  },

  read({ xml }, { base }) {
    const position = readElement(String(xml));
    const at = (name: string) => position.child(name)?.text;
    const id = at('id');
    const where = [
      at('office'),
      ...(position.child('additionalOffices')?.children('office') ?? []).map((one) => one.text),
    ];
    const language = base && new URL(base).searchParams.get('language');
    const page = base && id ? new URL(`/job/${encodeURIComponent(id)}`, base) : undefined;
    if (language) page?.searchParams.set('language', language);
    const department = at('department');
    return {
      id,
      title: at('name'),
      hiringOrganization: { name: at('subcompany') },
      url: page?.href,
      ...texted(position.child('jobDescriptions')?.children('jobDescription') ?? []),
      employmentType: employment(at('schedule'), at('employmentType')),
      jobLocation: some(where.map((name) => place({ name }))),
      workplace: workplaceIn(where),
      department,
      tags: tags([at('keywords')?.split(','), at('recruitingCategory')], department),
      datePosted: day(at('createdAt')),
      application: page && { url: `${page.href}#apply` },
    };
  },

  account: (_position, { base }) => account(base, 'jobs.personio.de') ?? account(base, 'jobs.personio.com'),
};

/** Sections under their headings; a token of the system's own ("CONTACT_PERSON") is no heading. */
function texted(parts: Element[]): Json {
  let description: Prose | undefined;
  const sections: { heading: string; body: Prose | undefined }[] = [];
  for (const part of parts) {
    const heading = part.child('name')?.text;
    const body = prose(part.child('value')?.text);
    if (!body) continue;
    const last = sections.at(-1);
    if (heading && !/^[A-Z]+(?:_[A-Z]+)+$/.test(heading)) sections.push({ heading, body });
    else if (last) last.body = joined(last.body, body);
    else description = joined(description, body);
  }
  return { description, sections: sections.length ? sections : undefined };
}
