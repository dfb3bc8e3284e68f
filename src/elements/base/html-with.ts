import { html } from 'lit';
import { tagOf, type ElementClass } from './define.js';

/**
 * {@link tagOf} for an element that is needed now: where the page has not registered it, it is, under its own name where
 * that is free. As a class made from it, so that the page may still register the class itself.
 */
function tagFor(element: ElementClass): string {
  const { standardTag } = element;
  const existing = tagOf(standardTag);
  if (existing) return existing;
  let name = standardTag;
  for (let number = 2; customElements.get(name); number += 1) name = `${standardTag}-${number}`;
  customElements.define(name, class extends element {});
  return name;
}

/**
 * Lit's `html` for templates that have elements of ours in them: `<careers-card>` in the template stands for the name
 * that the class has on the page.
 *
 * @param elements The classes in the templates, once they are there.
 */
export function htmlWith(elements: () => readonly ElementClass[]): typeof html {
  const renamed = new WeakMap<TemplateStringsArray, TemplateStringsArray>();
  const rename = (strings: TemplateStringsArray): TemplateStringsArray => {
    const tags = new Map(elements().map((element) => [element.standardTag, tagFor(element)]));
    if ([...tags].every(([standardTag, tag]) => standardTag === tag)) return strings;
    const texts = strings.map((text) =>
      text.replace(/(<\/?)([\w-]+)/g, (_, bracket: string, tag: string) => bracket + (tags.get(tag) ?? tag)),
    );
    return Object.assign(texts, { raw: strings.raw });
  };
  return (strings, ...values) => {
    let own = renamed.get(strings);
    if (!own) renamed.set(strings, (own = rename(strings)));
    return html(own, ...values);
  };
}
