import { decodeEntities } from '../text/html.js';
import type { Format } from './reading/format.js';
import { readJobPosting } from './json-ld.js';
import { day, isObject, lastSegment, place, prose, some, tags, text, type Json } from './reading/values.js';
import { elementsOf, readElement } from './reading/xml.js';

/** Its JSON Feed, each item with the page's structured data. https://www.jsonfeed.org/version/1.1/ */
export const teamtailor: Format = {
  open(payload) {
    if (!isObject(payload) || !Array.isArray(payload['items'])) return undefined;
    if (!text(payload['version'])?.includes('jsonfeed.org')) return undefined;
    const organization = text(payload['title']);
    const entries = payload['items'].map((item) => (isObject(item) ? { ...item, organization } : item) as unknown);
    return { entries, next: text(payload['next_url']) };
  },

  read(item, { warn }) {
    const url = text(item['url']);
    const job = readJobPosting(structured(item['_jobposting']), { employer: text(item['organization']), warn });
    return {
      ...job,
      id: text(item['id']) ?? lastSegment(url),
      title: text(item['title']) ?? job['title'],
      url,
      description: prose(item['content_html']) ?? job['description'],
      datePosted: day(item['date_published']) ?? job['datePosted'],
      application: url && { url },
    };
  },
};

/** Its structured data as an object; some feeds write it as text, and that with entities. */
function structured(value: unknown): Json {
  if (isObject(value)) return value;
  for (const json of [text(value), decodeEntities(text(value) ?? '')]) {
    try {
      const read: unknown = JSON.parse(json ?? '');
      if (isObject(read)) return read;
    } catch {
      // The other way of writing it, or none.
    }
  }
  return {};
}

/** The same openings as RSS. */
export const teamtailorRss: Format = {
  open(payload) {
    if (typeof payload !== 'string' || !/<rss[\s>]/.test(payload) || !payload.includes('teamtailor')) return undefined;
    const organization = decodeEntities(/<channel>\s*<title>([^<]*)/.exec(payload)?.[1] ?? '');
    return { entries: elementsOf(payload, 'item').map((xml) => ({ xml, organization })) };
  },

  read({ xml, organization }) {
    const item = readElement(String(xml));
    const at = (name: string) => item.child(name)?.text;
    const url = at('link');
    const published = new Date(at('pubDate') ?? NaN);
    const status = at('remoteStatus');
    const department = at('department');
    const places = item.child('locations')?.children('location') ?? [];
    return {
      id: at('guid') ?? lastSegment(url),
      title: at('title'),
      hiringOrganization: { name: text(organization) },
      url,
      description: prose(at('description')),
      jobLocation: some(
        places.map((one) =>
          place({
            name: one.child('name')?.text,
            street: one.child('address')?.text,
            city: one.child('city')?.text,
            postalCode: one.child('zip')?.text,
            country: one.child('country')?.text,
          }),
        ),
      ),
      workplace: status === 'hybrid' ? { type: 'hybrid' } : status === 'fully' ? { type: 'remote' } : undefined,
      department,
      tags: tags([at('role')], department),
      datePosted: Number.isNaN(published.getTime()) ? undefined : localDay(at('pubDate') ?? '', published),
      application: url && { url },
    };
  },
};

const OFFSET = /([+-])(\d{2})(\d{2})$/;

/** The day in the offset that the date was written with. */
function localDay(written: string, date: Date): string {
  const [, sign, hours, minutes] = OFFSET.exec(written.trim()) ?? [];
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -60_000 : 60_000);
  return new Date(date.getTime() + offset).toISOString().slice(0, 10);
}
