/** Where a command writes: its result, and what it has to say of it. */
export interface Terminal {
  out: (line: string) => void;
  say: (line: string) => void;
}

export const terminal: Terminal = {
  out: (line) => process.stdout.write(`${harmless(line)}\n`),
  say: (line) => process.stderr.write(`${harmless(line)}\n`),
};

/**
 * Text of other people's feeds as one line that a terminal and a CI log show and do not obey: without escape sequences,
 * control characters and changes of direction, and without the marks of a CI's commands (`::stop-commands::`, `##[…]`).
 */
export function harmless(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/:(?=:[a-z])/gi, ': ')
    .replace(/##(?=\[|vso\[)/gi, '# #');
}

/** "1 opening", "2 openings". */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
