// @ts-check
/** Applications as a table for Excel and other programs: one a line, with each question that somebody answered. */
import Papa from 'papaparse';
import { valueOf } from './kept.js';
import { nameOf } from './words.js';

/** @typedef {import('./kept.js').Kept} Kept */

const FIRST = ['postingTitle', 'organization', 'name', 'email', 'phone'];
/** What a person who reads the table has no use for. */
const LEFT_OUT = ['submissionId', 'postingId', 'pageUrl', 'source', 'lang', 'consent'];

/** @param {Kept[]} applications */
export function toCsv(applications) {
  const rows = applications.map((application) => {
    /** @type {Record<string, string>} */
    const row = {
      Received: application.receivedAt,
      Reference: application.reference,
      State: application.isNew ? 'New' : 'Read',
    };
    for (const field of FIRST) row[nameOf(application, field)] = valueOf(application, field);
    for (const [field, value] of application.fields) {
      if (FIRST.includes(field) || LEFT_OUT.includes(field)) continue;
      const column = nameOf(application, field);
      row[column] = row[column] ? `${row[column]}; ${value}` : value;
    }
    row['Files'] = application.files.map(({ name }) => name).join('; ');
    return row;
  });
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  // A stranger's "=…" stays text in Excel; the mark at the start tells Excel that this is UTF-8.
  return `\uFEFF${Papa.unparse({ fields: columns, data: rows }, { escapeFormulae: true })}\r\n`;
}
