/** Collects the sentences of a WordPress plugin for its translators (a .pot file of gettext). */

interface Source {
  path: string;
  text: string;
}

interface Sentence {
  plural?: string;
  note?: string;
  places: string[];
}

/** `__( 'text', 'domain' )` and its kin, in PHP and JavaScript, with the note for translators on the line before. */
const CALL =
  /(?:\/\*\s*translators:\s*(?<note>.*?)\s*\*\/\s*(?:[^\n]*?\n)?[^\n]*?)?(?<![\w$])(?<name>__|_e|_n|esc_html__|esc_html_e|esc_attr__|esc_attr_e)\(\s*'(?<text>(?:[^'\\]|\\.)*)'(?:,\s*'(?<plural>(?:[^'\\]|\\.)*)')?/g;

/** The texts of a block.json that WordPress translates. */
const BLOCK_KEYS = ['title', 'description'];

export function template(sources: readonly Source[]): string {
  const sentences = new Map<string, Sentence>();
  const add = (text: string, place: string, more: { plural?: string | undefined; note?: string | undefined } = {}) => {
    const known = sentences.get(text) ?? { places: [] };
    known.places.push(place);
    if (more.plural) known.plural = more.plural;
    if (more.note) known.note = more.note;
    sentences.set(text, known);
  };
  for (const { path, text } of sources) {
    if (path.endsWith('.json')) {
      const block = JSON.parse(text) as Record<string, string>;
      for (const key of BLOCK_KEYS) if (block[key]) add(block[key], path);
      continue;
    }
    for (const { groups = {} } of text.matchAll(CALL)) {
      const plural = groups['name'] === '_n' ? unquoted(groups['plural'] ?? '') : undefined;
      add(unquoted(groups['text'] ?? ''), path, { plural, note: groups['note'] });
    }
  }
  const header = [
    'msgid ""',
    'msgstr ""',
    '"Project-Id-Version: Coalition Careers\\n"',
    '"MIME-Version: 1.0\\n"',
    '"Content-Type: text/plain; charset=UTF-8\\n"',
    '"Content-Transfer-Encoding: 8bit\\n"',
    '"X-Domain: coalition-careers\\n"',
  ].join('\n');
  return [header, ...[...sentences].map(entry)].join('\n\n') + '\n';
}

function entry([text, { plural, note, places }]: [string, Sentence]): string {
  return [
    ...(note ? [`#. translators: ${note}`] : []),
    `#: ${[...new Set(places)].join(' ')}`,
    ...(/%(?:\d\$)?[sd]/.test(text) ? ['#, php-format'] : []),
    `msgid ${quoted(text)}`,
    ...(plural ? [`msgid_plural ${quoted(plural)}`, 'msgstr[0] ""', 'msgstr[1] ""'] : ['msgstr ""']),
  ].join('\n');
}

function unquoted(text: string): string {
  return text.replace(/\\(['\\])/g, '$1');
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')}"`;
}
