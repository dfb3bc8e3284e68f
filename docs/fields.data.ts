/** The fields of an opening with what each says, from the JSON Schema that `npm run build` writes. */
import { readFileSync } from 'node:fs';

interface Node {
  description?: string;
  properties?: Record<string, Node>;
  required?: string[];
  anyOf?: Node[];
  items?: Node;
  enum?: string[];
}

export interface Field {
  path: string;
  about: string;
  values: string[];
  isRequired: boolean;
}

/** Texts have one key, `html`, that a page of fields need not say at each. */
const isText = ({ properties = {} }: Node) => 'html' in properties;

function inner(node: Node): Node[] {
  const parts = [...(node.anyOf ?? []), ...(node.items ? [node.items] : [])];
  return [node, ...parts.flatMap(inner)];
}

function fields(node: Node, before: string): Field[] {
  return inner(node)
    .filter(({ properties }) => properties)
    .filter((one) => !isText(one))
    .flatMap(({ properties = {}, required = [] }) =>
      Object.entries(properties).flatMap(([name, child]): Field[] => {
        if (name === '$schema') return [];
        const isList = inner(child).some(({ items }) => items?.properties && !isText(items));
        const path = `${before}${name}${isList ? '[]' : ''}`;
        const values = [...new Set(inner(child).flatMap((one) => one.enum ?? []))];
        return [
          { path, about: child.description ?? '', values, isRequired: required.includes(name) },
          ...fields(child, `${path}.`),
        ];
      }),
    );
}

export default {
  load(): Field[] {
    const schema = JSON.parse(readFileSync('dist/job-posting.schema.json', 'utf8')) as {
      definitions: { JobPosting: Node };
    };
    const all = fields(schema.definitions.JobPosting, '');
    return [...new Map(all.map((field) => [field.path, field])).values()];
  },
};
