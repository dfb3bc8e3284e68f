/**
 * Writes src/posting/reader.generated.ts: the zod schema of a posting as calls of src/posting/combinators.ts, which are
 * a quarter of zod's size. What this script does not know of in a schema fails it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as checks from '../src/posting/checks.js';
import { jobPostingSchema, organizationSchema } from '../src/posting/schema.js';
import * as terms from '../src/posting/terms.js';

const FILE = 'src/posting/reader.generated.ts';

/** The parts of a zod schema that are read here. */
interface Def {
  type: string;
  checks?: { _zod: { def: CheckDef } }[];
  /** Of a string format, such as a date. */
  format?: string;
  pattern?: RegExp;
  innerType: Schema;
  options: Schema[];
  element: Schema;
  keyType: Schema;
  valueType: Schema;
  entries: Record<string, string>;
  shape: Record<string, Schema>;
  catchall?: Schema;
}
interface CheckDef {
  check: string;
  tx?: (text: string) => unknown;
  format?: string;
  pattern?: RegExp;
  minimum?: number;
  maximum?: number;
  value?: number;
  inclusive?: boolean;
  fn?: unknown;
  path?: string[];
  error?: (issue: object) => unknown;
}
interface Schema {
  _zod: { def: Def };
}

/** What values of a schema look like, where that is not its own name. */
const SHAPES: Partial<Record<string, string>> = { enum: 'string', record: 'object' };

const used = { combinators: new Set<string>(), checks: new Set<string>(), terms: new Set<string>() };
/** The constants that read, by what they are made of: `str(trim)` → `$title`. */
const constants = new Map<string, string>();

function combinator(name: string): string {
  used.combinators.add(name);
  return name;
}

function unknown(what: string, def: unknown): never {
  throw new Error(`${FILE} can't be generated: no combinator for ${what}: ${JSON.stringify(def)}`);
}

/** The constant that reads by a schema; what is read in one way has one constant. */
function nameOf(schema: Schema, hint: string): string {
  const text = expression(schema, hint);
  let name = constants.get(text);
  if (name === undefined) {
    const taken = [...constants.values()];
    name = `$${hint}`;
    for (let count = 2; taken.includes(name); count += 1) name = `$${hint}${count}`;
    constants.set(text, name);
  }
  return name;
}

/** What reads by a schema, as a call of combinators. */
export function expression(schema: Schema, hint: string): string {
  const { def } = schema._zod;
  const rules = (def.checks ?? []).map((check) => check._zod.def);
  const call = (name: string, parts: string[]) => `${combinator(name)}(${parts.join(', ')})`;
  switch (def.type) {
    case 'string':
      return call('str', [...(def.format === undefined ? [] : [match(def.format, [def])]), ...rules.map(stringStep)]);
    case 'number':
      return call('num', rules.map(numberStep));
    case 'boolean':
      return rules.length ? unknown('a check of a boolean', rules) : combinator('bool');
    case 'enum':
      return rules.length ? unknown('a check of an enum', rules) : call('one', [termsOf(Object.values(def.entries))]);
    case 'array':
      return call('list', [nameOf(def.element, `${hint}Entry`), ...rules.map(lowerBound)]);
    case 'record':
      return rules.length ? unknown('a check of a record', rules) : call('record', [nameOf(def.keyType, `${hint}Key`), nameOf(def.valueType, `${hint}Entry`)]); // prettier-ignore
    case 'union':
      return rules.length ? unknown('a check of a union', rules) : union(def.options, hint);
    case 'object':
      return object(def, rules);
    default:
      return unknown(`the type ${def.type}`, def);
  }
}

function union(options: Schema[], hint: string): string {
  const kinds = options.map(({ _zod }) => SHAPES[_zod.def.type] ?? _zod.def.type);
  // Several formats of a string are one pattern, and the fault is that of the first.
  if (kinds.every((kind) => kind === 'string')) {
    const defs = options.map(({ _zod }) => _zod.def);
    const [first] = defs;
    if (!first?.format || defs.some(({ format, checks }) => !format || checks)) return unknown('a union of strings', defs); // prettier-ignore
    return `${combinator('str')}(${match(first.format, defs)})`;
  }
  if (new Set(kinds).size < kinds.length || kinds.includes('union')) return unknown('a union of one shape', kinds);
  const readers = options.map((option, at) => nameOf(option, `${hint}${at || ''}`));
  return `${combinator('any')}<unknown>(${readers.join(', ')})`;
}

function object({ shape, catchall }: Def, rules: CheckDef[]): string {
  if (catchall?._zod.def.type !== 'never') return unknown('an object of further fields', Object.keys(shape));
  const required: string[] = [];
  const fields = Object.entries(shape).map(([key, field]) => {
    const isOptional = field._zod.def.type === 'optional';
    if (!isOptional) required.push(key);
    const name = nameOf(isOptional ? field._zod.def.innerType : field, key.replace(/\W/g, ''));
    return `${key}: ${name}`;
  });
  const parts = [`{ ${fields.join(', ')} }`];
  if (required.length || rules.length) parts.push(JSON.stringify(required));
  if (rules.length > 1) unknown('several checks of an object', rules);
  for (const { check, fn, path = [], error } of rules) {
    const name = Object.entries(checks).find(([, known]) => known === fn)?.[0];
    if (check !== 'custom' || !name || path.length > 1) return unknown('a check of an object', check);
    used.checks.add(name);
    const of = [codeOf(error), ...path].map((part) => JSON.stringify(part));
    parts.push(`[${[name, ...of].join(', ')}]`);
  }
  return `${combinator('obj')}(${parts.join(', ')})`;
}

function stringStep(def: CheckDef): string {
  const { check, tx, minimum, maximum, pattern, fn, error } = def;
  if (check === 'overwrite' && tx?.(' a b\n') === 'a b' && tx('Ä') === 'Ä') return combinator('trim');
  if (check === 'min_length' && minimum === 1) return combinator('filled');
  if (check === 'max_length') return `${combinator('longest')}(${maximum})`;
  // A pattern without a word of its own asks for text that is not blank.
  if (check === 'string_format' && pattern) return error ? match(codeOf(error), [def]) : pattern.source === '\\S' ? match('empty', [def]) : unknown('a pattern without a message', String(pattern)); // prettier-ignore
  if (check === 'custom' && fn === checks.isLink) return combinator('link');
  if (check === 'custom' && fn === checks.isEndpoint) return combinator('endpoint');
  return unknown('a check of a string', def);
}

function numberStep(def: CheckDef): string {
  const { check, value, inclusive, format } = def;
  if (check === 'number_format' && format === 'safeint') return combinator('whole');
  if (check === 'greater_than' && inclusive) return `${combinator('least')}(${value})`;
  return unknown('a check of a number', def);
}

function lowerBound(def: CheckDef): string {
  return def.check === 'min_length' ? String(def.minimum) : unknown('a check of a list', def);
}

function match(code: string, defs: readonly { pattern?: RegExp }[]): string {
  const sources = defs.map(({ pattern }) => (pattern && !pattern.flags ? pattern.source : unknown('a format', code)));
  return `${combinator('match')}(${JSON.stringify(code)}, /${sources.join('|')}/)`;
}

/** The word that a check of ours gives as its message. */
function codeOf(error: CheckDef['error']): string {
  const code = error?.({});
  return typeof code === 'string' ? code : unknown('a check without a message', code);
}

function termsOf(values: string[]): string {
  const name = Object.entries(terms).find(([, list]) => list.join() === values.join())?.[0];
  if (!name) return unknown('an enum that is not in terms.ts', values);
  used.terms.add(name);
  return name;
}

const organization = nameOf(organizationSchema as unknown as Schema, 'organization');
const posting = nameOf(jobPostingSchema as unknown as Schema, 'posting');
const imports = (names: Set<string>, from: string) =>
  names.size ? `import { ${[...names].sort().join(', ')} } from '${from}';\n` : '';
const text = `// Made from schema.ts by scripts/generate-reader.ts. Not for editing.
${imports(used.checks, './checks.js')}${imports(used.combinators, './combinators.js')}import type { Reader } from './combinators.js';
${imports(used.terms, './terms.js')}import type { JobPosting, Organization } from './types.js';

${[...constants].map(([text, name]) => `const ${name} = ${text};`).join('\n')}

export const readOrganization = ${organization} as Reader<Organization>;
export const readPosting = ${posting} as Reader<JobPosting>;
`;
if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== text) writeFileSync(FILE, text);
