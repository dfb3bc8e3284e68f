import { escapeHtml } from '../../text/to-html.js';

/** What a page's template is filled with: text, and HTML where the name says so. */
export interface Filling {
  lang: string;
  dir: string;
  title: string;
  /** Name of the site. */
  site: string;
  description: string;
  /** The way from the page to the front page: "./", "../../". */
  root: string;
  skip: string;
  /** HTML. */
  head: string;
  /** HTML. */
  content: string;
}

/** A template that can't be used, in words. */
export class TemplateError extends Error {}

const HTML: ReadonlySet<string> = new Set(['head', 'content'] satisfies (keyof Filling)[]);
const NAMES: ReadonlySet<string> = new Set([
  'lang',
  'dir',
  'title',
  'site',
  'description',
  'root',
  'skip',
  'head',
  'content',
] satisfies (keyof Filling)[]);
const PLACE = /\{\{\s*([\w-]+)\s*\}\}/g;

/** A page of a plain HTML file in which `{{title}}`, `{{head}}`, `{{content}}` … stand for what differs. */
export class Template {
  readonly #html: string;

  /** @param name What the file is called in a sentence. */
  constructor(html: string, name: string) {
    const names = [...html.matchAll(PLACE)].map(([, place = '']) => place);
    const unknown = names.find((place) => !NAMES.has(place));
    if (unknown) throw new TemplateError(`${name} asks for {{${unknown}}}; there is only ${listed([...NAMES])}.`);
    for (const needed of HTML) {
      if (!names.includes(needed)) throw new TemplateError(`${name} has no {{${needed}}}, and pages would lack it.`);
    }
    this.#html = html;
  }

  filled(filling: Filling): string {
    return this.#html.replace(PLACE, (_, name: keyof Filling) =>
      HTML.has(name) ? filling[name] : escapeHtml(filling[name]),
    );
  }
}

function listed(names: readonly string[]): string {
  return names.map((name) => `{{${name}}}`).join(', ');
}
