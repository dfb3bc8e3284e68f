/**
 * What the generated reader must come to, reached the long way: zod reads, what it complains of is cut, and it reads
 * again, until it is content or nothing is left.
 */
import * as z from 'zod/mini';
import { jobPostingSchema } from '../../../src/posting/schema.js';
import type { JobPosting } from '../../../src/posting/types.js';

type Path = PropertyKey[];

/** The posting, where there is one, and the paths of all faults. */
export function readByZod(input: unknown): { posting?: JobPosting; faults: string[] } {
  const faults = new Map<string, Path>();
  /** Wholes that went because of a part, which is reported already. */
  const gone = new Set<string>();
  let draft = input;
  for (;;) {
    const result = z.safeParse(jobPostingSchema, draft);
    if (result.success) {
      const { $schema: _, ...posting } = result.data;
      return { posting, faults: [...faults.keys()] };
    }
    const cuts: { path: Path; isField: boolean }[] = [];
    for (const path of result.error.issues.flatMap((found) => pathsOf(found))) {
      const name = JSON.stringify(path);
      const isPresent = path.length === 0 || hasAt(draft, path);
      const value = valueAt(draft, path);
      const isBlank = isPresent && (value === null || (typeof value === 'string' && value.trim() === ''));
      if (!isBlank && !gone.has(name)) faults.set(name, path);
      const cut = isPresent ? path : path.slice(0, -1);
      if (!isPresent) gone.add(JSON.stringify(cut));
      cuts.push({ path: cut, isField: isPresent && typeof path.at(-1) === 'string' });
    }
    // Wholes and list entries innermost first: what a cut leaves empty is a fault of its own, and the indexes of lists
    // further out still stand.
    const deepest = Math.max(...cuts.map(({ path }) => path.length));
    if (deepest === 0) return { faults: faults.size ? [...faults.keys()] : ['[]'] };
    const now = cuts.filter(({ path, isField }) => isField || path.length === deepest);
    draft = without(
      draft,
      now.map(({ path }) => path),
    );
  }
}

/** Where a complaint stands; of a union's branches, that of the one that fits the data's shape. */
function pathsOf(found: z.core.$ZodIssue, at: Path = []): Path[] {
  const path = [...at, ...found.path];
  if (found.code === 'unrecognized_keys') return found.keys.map((key) => [...path, key]);
  if (found.code !== 'invalid_union') return [path];
  const isDeep = ({ code, path }: z.core.$ZodIssue) => path.length > 0 || code === 'unrecognized_keys';
  const branch =
    found.errors.find((issues) => issues.length > 0 && issues.every(isDeep)) ?? found.errors[0]!.slice(0, 1);
  return branch.flatMap((inner) => pathsOf(inner, path));
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
}

function hasAt(data: unknown, path: Path): boolean {
  const key = path.at(-1)!;
  const holder = valueAt(data, path.slice(0, -1));
  // A hole in a list is an entry like others.
  return Array.isArray(holder) || (typeof holder === 'object' && holder !== null && key in holder);
}

function without(data: unknown, paths: readonly Path[]): unknown {
  const keys = (Array.isArray(data) ? [...data.keys()] : Object.keys(data as object)) as PropertyKey[];
  const kept = keys.flatMap((key) => {
    const inner = paths.filter(([first]) => first === key).map((path) => path.slice(1));
    const value = (data as Record<PropertyKey, unknown>)[key];
    if (inner.some((path) => path.length === 0)) return [];
    return [[key, inner.length ? without(value, inner) : value] as const];
  });
  return Array.isArray(data) ? kept.map(([, value]) => value) : Object.fromEntries(kept);
}
