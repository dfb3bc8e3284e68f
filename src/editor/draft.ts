/** An opening while it is being written: the posting object as far as it is there, edited by paths. */
import { isObject } from '../text/object.js';

/** A posting that may be incomplete or wrong still; nothing of what was opened is lost. */
export type Draft = Readonly<Record<string, unknown>>;
export type Path = readonly (string | number)[];

export function valueAt(draft: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    draft,
  );
}

/** The draft with another value at a path; `undefined` takes the key away. */
export function withValue(draft: Draft, path: Path, value: unknown): Draft {
  return change(draft, path, () => value) as Draft;
}

/** The draft with its list at a path changed. */
export function withList(draft: Draft, path: Path, edit: (list: readonly unknown[]) => readonly unknown[]): Draft {
  return change(draft, path, (before) => {
    const list = Array.isArray(before) ? (before as unknown[]) : [];
    const after = edit(list);
    return after.length ? after : undefined;
  }) as Draft;
}

function change(tree: unknown, [key, ...rest]: Path, edit: (before: unknown) => unknown): unknown {
  if (key === undefined) return edit(tree);
  const before = valueAt(tree, [key]);
  const after = rest.length ? change(before, rest, edit) : edit(before);
  if (typeof key === 'number') {
    const list: unknown[] = Array.isArray(tree) ? [...(tree as unknown[])] : [];
    list[key] = after;
    return list;
  }
  const entries = Object.entries(isObject(tree) ? tree : {});
  const isThere = entries.some(([name]) => name === key);
  const changed = isThere
    ? entries.map(([name, value]) => [name, name === key ? after : value])
    : [...entries, [key, after]];
  // By its entries: a key may have any name, `__proto__` too.
  return Object.fromEntries(changed.filter(([, value]) => value !== undefined));
}

/** A draft without what says nothing: empty texts, lists and objects, rows that nobody has filled in. */
export function tidied(draft: Draft): Draft {
  return (tidy(draft) ?? {}) as Draft;
}

export function tidy(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() ? value : undefined;
  if (Array.isArray(value)) {
    const list = value.map(tidy).filter((one) => one !== undefined);
    return list.length ? list : undefined;
  }
  if (!isObject(value)) return value ?? undefined;
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, tidy(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return entries.length ? Object.fromEntries(entries) : undefined;
}

/** A draft as the fields show it: places and kinds of employment as lists. */
export function opened(draft: Draft): Draft {
  let result = draft;
  for (const key of ['jobLocation', 'employmentType']) {
    const value = draft[key];
    if (value !== undefined && !Array.isArray(value)) result = withValue(result, [key], [value]);
  }
  return result;
}

/** {@link opened} the other way: one place is no list. */
export function closed(draft: Draft): Draft {
  let result = draft;
  for (const key of ['jobLocation', 'employmentType']) {
    const value = draft[key];
    if (Array.isArray(value) && value.length === 1) result = withValue(result, [key], (value as unknown[])[0]);
  }
  return result;
}
