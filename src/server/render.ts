import { LitElementRenderer } from '@lit-labs/ssr/lib/lit-element-renderer.js';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { render } from '@lit-labs/ssr/lib/render.js';
import { CustomElementRegistry } from '@lit-labs/ssr-dom-shim';
import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { ContextRequest, type Page } from '../elements/base/page/page.js';
import { serverHtml } from '../elements/rich-text/foreign-html.js';
import { sanitized } from './foreign-html.js';

/** The event target above all elements that are rendered. */
declare const litServerRoot: EventTarget;

/**
 * The elements that are rendered here. Bundlers give server components and client components a copy of the library each,
 * which share the global registry: a card of the other copy would know neither the languages nor the HTML of this one.
 */
export const registry = new CustomElementRegistry();

/** An element to be rendered. */
export interface Wanted {
  tag: string;
  attributes: readonly [name: string, value: string][];
  properties: Readonly<Record<string, unknown>>;
  /** Its children, as HTML. */
  children: string;
}

/** Renders an element as it would show itself on a page: its tag, its shadow root, its children. */
export function renderElement({ tag, attributes, properties, children }: Wanted, page: Page): string {
  const values = [...attributes, ...Object.entries(properties)].map(([, value]) => value);
  const strings = template(tag, attributes.map(([name]) => name), Object.keys(properties)); // prettier-ignore
  const answer = (event: Event): void => {
    if (!(event instanceof ContextRequest)) return;
    event.stopPropagation();
    event.callback(page);
  };
  const shared = globalThis.customElements;
  // All at once: what another call renders asks another page.
  globalThis.customElements = registry;
  litServerRoot.addEventListener('context-request', answer);
  serverHtml.render = (text, level) => foreignHtml(text, level, page.base);
  try {
    const rendered = collectResultSync(render(html(strings, ...values), { elementRenderers: [LitElementRenderer] }));
    const end = `</${tag}>`;
    // Without the markers around it: whoever hydrates begins at the element.
    const element = rendered.slice(rendered.indexOf(`<${tag}`), rendered.lastIndexOf(end));
    return tidied(element) + children + end;
  } finally {
    globalThis.customElements = shared;
    litServerRoot.removeEventListener('context-request', answer);
    serverHtml.render = undefined;
  }
}

/** Someone's HTML; where it is nested too deep to be read, its words stand in for it. */
function foreignHtml(text: string, level: number, base: string | undefined): unknown {
  try {
    return unsafeHTML(sanitized(text, level, base));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Leaves out what HTML does not have: Lit's own end of a template, and an attribute of old. */
function tidied(rendered: string): string {
  return rendered
    .replace(/^(<[\w-]+)\s+/, '$1 ')
    .replace(/^(<[\w-]+) >/, '$1>')
    .replaceAll('<?>', '')
    .replaceAll('<template shadowroot="open" ', '<template ');
}

const templates = new Map<string, TemplateStringsArray>();

/** `<careers-card lang=${…} .posting=${…}></careers-card>`, once for the same names: Lit remembers what it parsed. */
function template(tag: string, attributes: readonly string[], properties: readonly string[]): TemplateStringsArray {
  const names = [...attributes, ...properties.map((name) => `.${name}`)];
  const key = [tag, ...names].join(' ');
  let strings = templates.get(key);
  if (!strings) {
    const texts = `<${[tag, ...names.map((name) => `${name}=\0`)].join(' ')}></${tag}>`.split('\0');
    strings = Object.assign(texts, { raw: texts });
    templates.set(key, strings);
  }
  return strings;
}
