/** Figures in columns, with their goals. */
export interface Row {
  what: string;
  /** With its unit, "12.3 ms". */
  figure: string;
  range?: [from: number, to: number];
  ratio?: number;
  goal?: { words: string; isMet: boolean };
}

const WIDTHS = [50, 10, 16, 11];

export function printTable(title: string, ratioOf: string, rows: Row[]): void {
  const cells = rows.map(({ what, figure, range, ratio, goal }) => [
    what,
    figure,
    range ? `(${range.map((end) => end.toFixed(0)).join(' – ')})` : '',
    ratio === undefined ? '' : ratio.toFixed(2),
    goal ? `${goal.words}: ${goal.isMet ? 'met' : 'OVER THE GOAL'}` : '',
  ]);
  console.log(`\n${title}`);
  for (const [what = '', ...others] of [['', '', '', ratioOf, 'goal'], ...cells]) {
    const goal = others.pop() ?? '';
    const figures = others.map((cell, index) => cell.padStart(WIDTHS[index + 1] ?? 0));
    console.log(`  ${what.padEnd(WIDTHS[0] ?? 0)}${figures.join('')}   ${goal}`.trimEnd());
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

export function milliseconds(value: number): string {
  return Number.isFinite(value) ? `${value.toFixed(value < 100 ? 1 : 0)} ms` : 'never';
}

/** A goal that a figure must not exceed. */
export function atMost(limit: number, figure: number, words = `at most ${limit}`): { words: string; isMet: boolean } {
  return { words, isMet: figure <= limit };
}
