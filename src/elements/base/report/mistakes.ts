/** Mistakes that people make in the tag itself, in words for whoever put it on the page. */

/** An element's tag as the browser has read it. */
export interface Tag {
  name: string;
  attributes: readonly (readonly [name: string, value: string])[];
  /** Names of elements in it that belong to the page around: `footer`, or another of ours. */
  swallowed: readonly string[];
  /** Whether the page's source does not close it; "/>" does not. */
  isUnclosed: boolean;
  /** The types of the scripts in it. */
  scriptTypes: readonly string[];
  /** The ids of the openings in its list, as far as that could be read. */
  ids: readonly string[];
}

const CURLY = /[“-‟″«»]/;
/** What people write for posting-id. */
const FOR_POSTING_ID = ['id', 'postingid', 'posting_id'];

export function mistakesIn({ name, attributes, swallowed, isUnclosed, scriptTypes, ids }: Tag): string[] {
  const found: string[] = [];
  if (isUnclosed || swallowed.length) {
    const what = swallowed.length ? ` (${[...new Set(swallowed)].map((one) => `<${one}>`).join(', ')})` : '';
    found.push(
      `The tag is not closed. HTML knows no "/>" here: what follows on the page${what} becomes part of the element and is not shown. Write </${name}> after it.`,
    );
  }
  for (const [attribute, value] of attributes) {
    if (!CURLY.test(attribute + value)) continue;
    const meant = `${attribute}="${value}"`.replace(new RegExp(CURLY, 'g'), '').replace('=""', '');
    found.push(
      `Curly quotes are part of the text and do not close an attribute: ${attribute}${value && `=${value}`}. Write straight ones: ${meant}`,
    );
  }
  if (scriptTypes.some((type) => CURLY.test(type)))
    found.push(
      'The openings in the page are not read: the quotes in <script type=…> are curly. Write straight ones: <script type="application/json">',
    );
  const given = Object.fromEntries(attributes);
  if (name === 'careers-board' || name === 'careers-editor' || 'posting-id' in given || ids.length < 2) return found;
  const [wrong] = FOR_POSTING_ID.filter((one) => given[one] !== undefined && ids.includes(given[one]));
  found.push(
    wrong
      ? `${wrong}="${given[wrong]}" does not choose an opening, so the first of the list is shown. Write posting-id="${given[wrong]}"`
      : `The list has ${ids.length} openings, and the tag does not say which one it shows, so it is the first. Say it: posting-id="${ids[0]}"`,
  );
  return found;
}

/** Whether a page's source opens tags of this name that it does not close. */
export function isUnclosed(source: string, name: string): boolean {
  const html = source.replace(/<!--[\s\S]*?-->|<(script|style|textarea|template)\b[\s\S]*?<\/\1\s*>/gi, '');
  const count = (start: string) => html.match(new RegExp(`${start}${name}(?=[\\s/>])`, 'gi'))?.length ?? 0;
  return count('<') > count('</');
}
