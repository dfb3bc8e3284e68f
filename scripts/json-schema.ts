/**
 * Writes the JSON Schema of a feed file into the folders named on the command line: what the zod schema reads, with the
 * doc comments of the interfaces as descriptions.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import * as z from 'zod/mini';
import { endpoint, feedSchema, isoDate, isoMoment, jobPostingSchema, url } from '../src/posting/schema.js';

const TYPES = 'src/posting/types.ts';

interface SchemaNode {
  description?: string;
  properties?: Record<string, SchemaNode>;
  [key: string]: unknown;
}

/** What has named fields: an interface, or the braces of a type. */
type Fields = ts.InterfaceDeclaration | ts.TypeLiteralNode;

// Comments and names are all it takes: the file is parsed, and no type is worked out.
const source = ts.createSourceFile(TYPES, readFileSync(TYPES, 'utf8'), ts.ScriptTarget.ESNext, true);
const declarations = new Map<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration>();
for (const statement of source.statements) {
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
    declarations.set(statement.name.text, statement);
  }
}

/** The objects that a type is made of: the choices of a union, the entries of an array, what a name stands for. */
function objectsIn(type: ts.Node): Fields[] {
  if (ts.isTypeLiteralNode(type) || ts.isInterfaceDeclaration(type)) return [type];
  const inner: ts.Node[] = [];
  const named = ts.isTypeReferenceNode(type) ? declarations.get(type.typeName.getText()) : undefined;
  if (named) inner.push(ts.isTypeAliasDeclaration(named) ? named.type : named);
  ts.forEachChild(type, (child) => void inner.push(child));
  return inner.flatMap(objectsIn);
}

function commentOf(declaration: ts.Node): string | undefined {
  const [comment] = ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc);
  return comment && ts.getTextOfJSDocComment(comment.comment)?.replace(/\s*\n\s*/g, ' ');
}

/** Copies comments from the fields of the types to the properties of the JSON Schema that stands for them. */
function describeFields(node: SchemaNode, types: Fields[]): void {
  for (const [name, child] of Object.entries(node.properties ?? {})) {
    const fields = types.flatMap(({ members }) => members.filter((member) => member.name?.getText() === name));
    const comment = fields.map(commentOf).find(Boolean);
    if (comment) child.description ??= comment;
    describeFields(child, fields.flatMap((field) => (ts.isPropertySignature(field) && field.type ? objectsIn(field.type) : []))); // prettier-ignore
  }
  for (const [key, value] of Object.entries(node)) {
    if (key === 'properties') continue;
    for (const child of [value].flat()) {
      if (typeof child === 'object' && child !== null) describeFields(child as SchemaNode, types);
    }
  }
}

/** An address that begins with one of some schemes, in any case of letters, or is relative. */
function schemes(...names: string[]): string {
  const any = names.map((name) => name.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`)).join('|');
  return `^\\s*(?:(?:${any}):|(?![A-Za-z][A-Za-z0-9+.-]*:))`;
}

/** What JSON Schema can say of these, so that an editor names a mistake in words where it knows the format. */
const PLAINLY = new Map<unknown, SchemaNode>([
  [url, { pattern: schemes('https', 'http', 'mailto', 'tel') }],
  [endpoint, { pattern: schemes('https', 'http') }],
  [isoDate, { type: 'string', format: 'date' }],
  [
    isoMoment,
    {
      anyOf: [
        { type: 'string', format: 'date' },
        // "date-time" would ask for a time zone, which the reader does not.
        { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}' },
      ],
    },
  ],
]);

// With an id a posting is written once and referred to.
const metadata = z.registry<{ id: string }>().add(jobPostingSchema, { id: 'JobPosting' });
const { $schema, ...schema } = z.toJSONSchema(feedSchema, {
  metadata,
  target: 'draft-7',
  io: 'input',
  unrepresentable: 'any',
  override: ({ zodSchema, jsonSchema }) => {
    const plain = PLAINLY.get(zodSchema);
    if (plain?.['type'] || plain?.['anyOf'])
      for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key);
    Object.assign(jsonSchema, plain);
  },
}) as SchemaNode;
const feed = declarations.get('FeedFile');
if (!feed) throw new Error(`${TYPES} does not export FeedFile`);
describeFields(schema, ts.isTypeAliasDeclaration(feed) ? objectsIn(feed.type) : objectsIn(feed));
const whole = {
  $schema,
  $id: 'urn:coalition-careers:job-posting',
  title: 'Job openings',
  description: commentOf(feed),
  ...schema,
};
for (const folder of process.argv.slice(2)) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'job-posting.schema.json'), `${JSON.stringify(whole, null, 2)}\n`);
}
