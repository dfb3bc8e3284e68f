import { decodeEntities } from '../../text/html.js';
import type { Format } from '../reading/format.js';
import { place } from '../reading/places.js';
import { lastSegment, prose, some, tags, text } from '../reading/values.js';
import { elementsOf, readElement } from '../reading/xml.js';

/** The same openings as in its JSON Feed, as RSS. */
export const format: Format = {
  open(payload) {
    const rss = String(payload);
    const organization = decodeEntities(/<channel>\s*<title>([^<]*)/.exec(rss)?.[1] ?? '');
    return { entries: elementsOf(rss, 'item').map((xml) => ({ xml, organization })) };
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
