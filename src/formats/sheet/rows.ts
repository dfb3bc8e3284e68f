/** What stands between the cells of a line, depending on the program and its language. */
export const separators = [',', ';', '\t'] as const;

/**
 * The rows of a CSV file (RFC 4180) that have something in them. A cell in quotes may hold separators, line breaks and
 * doubled quotes; quotes that do not enclose a whole cell are part of its text.
 */
export function rowsOf(text: string, separator: string): string[][] {
  const cell = new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|([^${separator}\\r\\n]*))([${separator}]|\\r\\n?|\\n|$)`, 'y');
  const rows: string[][] = [];
  let row: string[] = [];
  let end: string | undefined;
  do {
    const [, quoted, plain = '', after] = cell.exec(text) ?? [];
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    end = after;
    if (end === separator) continue;
    if (row.some((value) => value.trim())) rows.push(row);
    row = [];
  } while (end);
  return rows;
}
