/** JSON as editors and email leave it, read where it can only be one thing. Loaded only where `JSON.parse` refuses a text. */

/** What was read, and how: in words for whoever wrote it. */
export interface LooseJson {
  value: unknown;
  changes: string[];
}

const CURLY = /[“”„‟″«»]/;
const QUOTES: Partial<Record<string, string>> = {
  quot: '"', '#34': '"', '#034': '"', ldquo: '“', rdquo: '”', '#8220': '“', '#8221': '”', '#8243': '″', '#x22': '"',
}; // prettier-ignore

/** Reads JSON with curly quotes, trailing commas, line breaks inside texts, or quotes as entities; else `undefined`. */
export function looseJson(text: string): LooseJson | undefined {
  const changes = new Set<string>();
  let source = text;
  if (!source.includes('"') && /&[\w#]+;/.test(source)) {
    source = source.replace(/&([\w#]+);/g, (whole, name: string) => QUOTES[name.toLowerCase()] ?? whole);
    if (source !== text) changes.add('quotes that stand as entities (&quot;) are read as quotes');
  }
  const strict = source
    ? rewritten(source, (change, at) =>
        changes.add(`line ${source.slice(0, at).split(/\r\n|\r|\n/).length}: ${change}`),
      )
    : undefined;
  if (strict === undefined) return undefined;
  try {
    return { value: JSON.parse(strict) as unknown, changes: [...changes] };
  } catch {
    return undefined;
  }
}

/** The text as strict JSON would have it; of each kind of change the first place is told. */
function rewritten(text: string, tell: (change: string, at: number) => void): string | undefined {
  const told = new Set<string>();
  const change = (what: string, at: number) => {
    if (!told.has(what)) tell(what, at);
    told.add(what);
  };
  const out: string[] = [];
  for (let at = 0; at < text.length;) {
    const char = text[at] ?? '';
    if (char === '"' || CURLY.test(char)) {
      const end = char === '"' ? straightEnd(text, at) : curlyEnd(text, at);
      if (end === undefined) return undefined;
      let inner = text.slice(at + 1, end);
      if (char !== '"') {
        change('curly quotes are read as straight ones', at);
        inner = inner.replace(/\\.|"/gs, (found) => (found === '"' ? '\\"' : found));
      }
      const flat = inner.replace(/[\u0000-\u001f]/g, (control) => JSON.stringify(control).slice(1, -1));
      if (flat !== inner) change('a line break inside a text is kept', at);
      out.push(`"${flat}"`);
      at = end + 1;
    } else if (char === ',' && /^[\s\u00a0]*[}\]]/.test(text.slice(at + 1, at + 1000))) {
      change('a comma after the last entry is left out', at);
      at += 1;
    } else {
      out.push(/[\u00a0\u2028\u2029\ufeff\u200b]/.test(char) ? ' ' : char);
      at += 1;
    }
  }
  return out.join('');
}

function straightEnd(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return undefined;
}

/** A curly quote ends a text only where JSON goes on behind it: others are the text's own. */
function curlyEnd(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (CURLY.test(text[at] ?? '') && /^[\s\u00a0]*(?:[:,}\]]|$)/.test(text.slice(at + 1, at + 200))) return at;
  }
  return undefined;
}
