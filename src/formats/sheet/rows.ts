import Papa from 'papaparse';

/** What stands between the cells of a line, depending on the program and its language. */
export const separators = [',', ';', '\t'] as const;

/** The rows of a CSV file that have something in them. */
export function rowsOf(text: string, separator: string): string[][] {
  return Papa.parse<string[]>(text, { delimiter: separator, skipEmptyLines: 'greedy' }).data;
}
