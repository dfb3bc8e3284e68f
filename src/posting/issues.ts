/** Something wrong with data, said so that the person who wrote the data can mend it. */
export interface Issue {
  /** Where, in the words of the data: `postings[2].baseSalary.minValue`. Empty for the data as a whole. */
  path: string;
  /** What is wrong, led by the path. */
  message: string;
  /** An error: something could not be read and is not shown. A warning: all is shown, and could be better. */
  severity: 'error' | 'warning';
}

export type Path = readonly PropertyKey[];

/** `['postings', 2, 'title']` → `postings[2].title`. */
export function pathName(path: Path): string {
  return path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name ? `${name}.${String(key)}` : String(key)),
    '',
  );
}

export function issue(path: Path, message: string, severity: Issue['severity'] = 'error'): Issue {
  const name = pathName(path);
  return { path: name, message: name ? `${name}: ${message}` : message, severity };
}

/** A value as a webmaster would recognise it in the file, cut to a line. */
export function named(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object { … }';
  if (typeof value === 'function') return 'a function';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…${typeof value === 'string' ? '"' : ''}` : text;
}
