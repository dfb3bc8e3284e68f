/** The code of a story as a page would write it: the tag, what differs from its defaults, and the data inside. */

export interface Snippet {
  tag: string;
  args: Readonly<Record<string, unknown>>;
  /** Defaults of its attributes, as the manifest gives them: `'query'`, `20`, `false`. */
  defaults: Readonly<Record<string, string | undefined>>;
}

const DATA = ['posting', 'postings'];
const indent = (text: string, by: number) => text.replaceAll(/^/gm, ' '.repeat(by));
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

export function snippet({ tag, args, defaults }: Snippet): string {
  const attributes: string[] = [];
  const styles: string[] = [];
  let data: unknown;
  for (const [name, value] of Object.entries(args)) {
    if (DATA.includes(name)) data = value;
    else if (name.startsWith('--')) {
      if (typeof value === 'string' && value) styles.push(`${name}: ${value}`);
    } else if (value === true) attributes.push(name);
    else if (typeof value === 'string' || typeof value === 'number') {
      const isDefault = String(value) === defaults[name]?.replaceAll("'", '');
      if (!isDefault) attributes.push(`${name}="${escape(String(value))}"`);
    }
  }
  if (styles.length > 0) attributes.push(`style="${escape(styles.join('; '))}"`);
  const line = [tag, ...attributes].join(' ');
  const start = line.length <= 100 ? `<${line}>` : `<${tag}\n${indent(attributes.join('\n'), 2)}\n>`;
  if (data === undefined || ('src' in args && args['src'])) return `${start}</${tag}>`;
  // "</script>" in a text would end the data.
  const json = JSON.stringify(data, null, 2).replaceAll('<', '\\u003c');
  const script = `<script type="application/json">\n${indent(json, 2)}\n</script>`;
  return `${start}\n${indent(script, 2)}\n</${tag}>`;
}
