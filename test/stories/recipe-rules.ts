/** What the rules of a recipe's style sheet do to the elements they are for. */

/** Rules of a story's recipe that change nothing, by their selectors; rules for a pointer or the focus are left out. */
export function idleRules(page: Document): string[] {
  const sheet = page.querySelector<HTMLStyleElement>('.recipe style')?.sheet;
  if (!sheet) throw new Error('The story has no recipe.');
  const rules = [...sheet.cssRules]
    .flatMap((rule) => rulesIn(rule))
    .filter(({ selectorText }) => selectorText.includes('careers-'));
  if (rules.length === 0) throw new Error('The recipe has no rules.');
  const styled = rules.filter(({ selectorText }) => !/:(?:hover|focus)/.test(selectorText));
  return styled.flatMap((rule) =>
    rule.selectorText.split(',').filter((selector) => !isFelt(page, sheet, selector, [...rule.style])),
  );
}

/** The rules that count in a window of this width. */
function rulesIn(rule: CSSRule): CSSStyleRule[] {
  if ('selectorText' in rule) {
    const style = rule as CSSStyleRule;
    return [style, ...[...style.cssRules].flatMap((inner) => rulesIn(inner))];
  }
  return 'conditionText' in rule ? [...(rule as CSSMediaRule).cssRules].flatMap((inner) => rulesIn(inner)) : [];
}

/** Whether any element that a selector is for has another style without the sheet. */
function isFelt(page: Document, sheet: CSSStyleSheet, selector: string, properties: string[]): boolean {
  const [, tag = '', , part] = /(careers-\w+)(::part\(([\w-]+)\))?/.exec(selector) ?? [];
  const hosts = [...page.querySelectorAll(`.recipe ${tag}`)];
  const elements = part === undefined ? hosts : hosts.flatMap((host) => deep(host, `[part~="${part}"]`));
  const look = (): string =>
    JSON.stringify(
      elements.map((element) => properties.map((name) => getComputedStyle(element).getPropertyValue(name))),
    );
  const styled = look();
  sheet.disabled = true;
  const plain = look();
  sheet.disabled = false;
  return styled !== plain;
}

function deep(host: Element, selector: string): Element[] {
  const inside = [...(host.shadowRoot?.querySelectorAll('*') ?? [])];
  return inside.flatMap((element) => [...(element.matches(selector) ? [element] : []), ...deep(element, selector)]);
}
