import { CareersApplication } from '../elements/application/element.js';
import type { Page } from '../elements/base/page/page.js';
import { CareersBoard } from '../elements/board/element.js';
import { CareersCard } from '../elements/card/element.js';
import { CareersPosting } from '../elements/posting/element.js';
import { loadFormStrings } from '../locales/index.js';
import type { JobPosting } from '../posting/types.js';
import { messageOf } from '../sources/remarks.js';
import { SourceError } from '../sources/snapshot.js';
import { payloadSnapshots } from '../sources/stream.js';
import { scriptJson } from '../text/script-json.js';
import { attributesOf, type RenderOptions } from './options.js';
import { registry, renderElement } from './render.js';

for (const element of [CareersApplication, CareersBoard, CareersCard, CareersPosting])
  registry.define(element.standardTag, element);

/** `<careers-card>` with its data and its declarative shadow root, as HTML. Rejects where nothing in the data can be shown. */
export function renderCard(posting: JobPosting, options?: RenderOptions): Promise<string> {
  return renderPostingAs('careers-card', posting, options);
}

/** `<careers-posting>` with its data and its declarative shadow root, as HTML. */
export function renderPosting(posting: JobPosting, options?: RenderOptions): Promise<string> {
  return renderPostingAs('careers-posting', posting, options);
}

/** `<careers-application>` with its data and its declarative shadow root, as HTML. */
export function renderApplication(posting: JobPosting, options?: RenderOptions): Promise<string> {
  return renderPostingAs('careers-application', posting, options);
}

/** `<careers-board>` with its data and its declarative shadow root, as HTML. */
export async function renderBoard(postings: readonly JobPosting[], options: RenderOptions = {}): Promise<string> {
  const read = await readAll(postings, options);
  return rendered('careers-board', { postings: read }, postings, options);
}

async function renderPostingAs(tag: string, posting: JobPosting, options: RenderOptions = {}): Promise<string> {
  const [read] = await readAll(posting, options);
  return rendered(tag, { posting: read }, posting, options);
}

/** What the elements show is data that was read, in a form that they read without waiting. */
async function readAll(data: unknown, { base }: RenderOptions): Promise<JobPosting[]> {
  if (base !== undefined && !URL.canParse(base)) throw new TypeError(`"${base}" is no whole address of a page.`);
  let postings: JobPosting[] = [];
  try {
    for await (const snapshot of payloadSnapshots(data, 'property', { base })) ({ postings } = snapshot);
  } catch (error) {
    throw error instanceof SourceError ? new Error(await messageOf(error), { cause: error }) : error;
  }
  return postings;
}

async function rendered(
  tag: string,
  properties: Readonly<Record<string, unknown>>,
  data: unknown,
  options: RenderOptions,
): Promise<string> {
  const { base, now = Date.now(), attributes = {} } = options;
  const lang = String(attributes['lang'] ?? options.lang ?? 'en');
  await loadFormStrings(lang);
  const page: Page = {
    base,
    address: base ?? '',
    now: Number(new Date(now)),
    language: lang,
    containers: [],
  };
  // A board that has a source reads the rest from there.
  const hasSource = Boolean(attributes['src']);
  const children = hasSource ? '' : `<script type="application/json">${scriptJson(data)}</script>`;
  return renderElement({ tag, attributes: attributesOf(options), properties, children }, page);
}
