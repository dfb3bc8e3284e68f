import { decodeEntities } from '../../text/html.js';
import type { Format } from '../reading/format.js';
import { readJobPosting } from '../web/json-ld.js';
import { day, isObject, lastSegment, list, prose, text, valueOf, type Json } from '../reading/values.js';

/** Its JSON Feed, each item with the page's structured data. https://www.jsonfeed.org/version/1.1/ */
export const format: Format = {
  open(payload) {
    const organization = text(valueOf(payload, 'title'));
    const entries = list(valueOf(payload, 'items')).map((item) => (isObject(item) ? { ...item, organization } : item));
    return { entries, next: text(valueOf(payload, 'next_url')) };
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
