/** White space, a mark, a string, a number, a word. */
const TOKENS = [
  /[ \t\r\n]+/,
  /[{}[\],:]/,

  /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"/,
  /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/,
  /(?:true|false|null)(?!\w)/,
];
const TOKEN = new RegExp(TOKENS.map(({ source }) => source).join('|'), 'y');

type Expected = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or ]' | ', or }' | 'end';

const WORDS: Record<Expected, string> = {
  value: 'a value',
  'value or ]': 'a value or "]"',
  name: 'a name in double quotes',
  'name or }': 'a name in double quotes or "}"',
  ':': '":"',
  ', or ]': '"," or "]"',
  ', or }': '"," or "}"',
  end: 'the end',
};

/** Where text stops being JSON and what was expected there, in words; engines differ in what they say of it. */
export function jsonMistake(text: string): string | undefined {
  const { at, expected } = read(text);
  if (expected === 'end' && at >= text.length) return undefined;
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  const place = `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
  const found =
    at >= text.length ? 'it ends there' : `got ${JSON.stringify(/^(?:\w+|.)/su.exec(text.slice(at, at + 40))?.[0])}`;
  return `${place}: expected ${WORDS[expected]}, ${found}`;
}

/** Reads on for as long as text is JSON: how far that is, and what was expected there. */
function read(text: string): { at: number; expected: Expected } {
  const open: ('[' | '{')[] = [];
  let expected: Expected = 'value';
  const afterValue = (): Expected => (!open.length ? 'end' : open.at(-1) === '[' ? ', or ]' : ', or }');
  for (let at = 0; ; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) return { at, expected };
    if (/^[ \t\r\n]/.test(token)) continue;
    if (expected.startsWith('value') && !'}],:'.includes(token)) {
      if (token === '[' || token === '{') open.push(token);
      expected = token === '[' ? 'value or ]' : token === '{' ? 'name or }' : afterValue();
    } else if (expected.startsWith('name') && token.startsWith('"')) {
      expected = ':';
    } else if (expected === ':' && token === ':') {
      expected = 'value';
    } else if (expected.startsWith(',') && token === ',') {
      expected = open.at(-1) === '[' ? 'value' : 'name';
    } else if (expected.endsWith(`or ${token}`)) {
      open.pop();
      expected = afterValue();
    } else {
      return { at, expected };
    }
  }
}
