/** Syntax trees as the bundler's parser makes them. */

export interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

export function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) for (const one of value) visit(one, see);
  else if (value && typeof value === 'object' && 'type' in value) {
    see(value as Node);
    for (const one of Object.values(value)) visit(one, see);
  }
}
