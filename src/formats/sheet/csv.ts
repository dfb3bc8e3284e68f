import { issue, named, type Issue } from '../../posting/issues.js';
import { fold } from '../../text/fold.js';
import type { Format } from '../reading/format.js';
import { numericDay } from '../reading/dates.js';
import { payInWords } from '../reading/pay.js';
import { place, remoteWithin, workplace, workplaceIn } from '../reading/places.js';
import {
  day,
  employment,
  isNothing,
  known,
  moment,
  payUnit,
  prose,
  salary,
  some,
  text,
  type Json,
  type Warn,
} from '../reading/values.js';
import { fieldOf } from './columns.js';
import { rowsOf, separators } from './rows.js';
import { numbered } from '../../posting/numbered.js';

/** Rows above the names of the columns: a title, a note to those who fill it in. */
const HEAD = 10;

/** A sheet, an opening a row, as CSV: as Google Sheets publishes it, or as any program saves it. */
export const format: Format = {
  open(payload) {
    const data = table(String(payload).replace(/^\uFEFF/, ''));
    const head = headOf(data);
    if (head < 0) return { entries: [], issues: [issue([], 'has no column "Title", which names the openings')] };
    const [headers = [], ...rows] = data.slice(head);
    const fields = headers.map(fieldOf);
    const orders = headers.map((_, column) => orderOf(rows.map((row) => row[column] ?? '')));
    const ids = new Map<string, number>();
    const entries = rows.map((row) => {
      const cells: Json = {};
      for (const [column, field] of numbered(fields)) {
        const cell = text(row[column]);
        if (!field || !cell || isNothing(cell) || field in cells) continue;
        cells[field] = { cell, header: text(headers[column]), order: orders[column] };
      }
      const own = slug(`${said(cells, 'title') ?? ''} ${said(cells, 'hiringOrganization.name') ?? ''}`);
      const count = (ids.get(own) ?? 0) + 1;
      ids.set(own, count);
      return { cells, slug: count > 1 ? `${own}-${count}` : own };
    });
    return { entries, issues: unknown(headers, fields, rows) };
  },

  read({ cells: given, slug }, { warn }) {
    const cells = given as Json;
    const at = (field: string) => said(cells, field);
    // A row that is not filled in yet, or is kept for later.
    if (
      !Object.keys(cells).length ||
      /^(?:closed|filled|draft|hidden|no|cerrad[ao]|cubiert[ao]|borrador)$/i.test(at('status') ?? '')
    )
      return undefined;
    const date = (field: string) => dayIn(cells, field, warn);
    const where =
      at('jobLocation')
        ?.split(/\s*[;\n|]\s*/)
        .filter(Boolean) ?? [];
    const jobLocation = some([...where.map((name) => place({ name })), place(addressOf(at))]);
    const deadline = at('validThrough');
    const isOpen =
      [deadline, at('openUntilFilled')].some((words) => OPEN.test(words ?? '')) ||
      /^(?:yes|true|x|s[ií])$/i.test(at('openUntilFilled') ?? '');
    return {
      id: at('id') ?? at('url') ?? slug,
      title: at('title'),
      hiringOrganization:
        known({
          name: at('hiringOrganization.name'),
          url: at('hiringOrganization.url'),
          description: prose(at('hiringOrganization.description')),
        }) ?? {},
      url: at('url'),
      summary: at('summary'),
      description: prose(at('description')),
      responsibilities: lines(at('responsibilities')),
      qualifications: lines(at('qualifications')),
      preferredQualifications: lines(at('preferredQualifications')),
      employmentType: employment(listed(at('employmentType'))),
      workHours: at('workHours'),
      jobLocation,
      workplace: workplaceOf(at('workplace')) ?? workplaceIn(where),
      applicantLocationRequirements: remoteWithin(where),
      ...payOf(cells, warn, jobLocation),
      jobBenefits: lines(at('jobBenefits')),
      incentiveCompensation: at('incentiveCompensation'),
      hiringProcess: at('hiringProcess'),
      supervisor: at('supervisor'),
      department: at('department'),
      tags: listed(at('tags')),
      datePosted: date('datePosted'),
      jobStartDate: date('jobStartDate'),
      validThrough: deadline && !OPEN.test(deadline) ? momentIn(cells, warn) : undefined,
      openUntilFilled: isOpen || undefined,
      priorityDeadline: date('priorityDeadline') ?? day(PREFERENCE.exec(deadline ?? '')?.[1]),
      equalOpportunityStatement: prose(at('equalOpportunityStatement')),
      applicationContact: known({
        name: at('applicationContact.name'),
        email: at('applicationContact.email'),
        telephone: at('applicationContact.telephone'),
      }),
      inLanguage: at('inLanguage'),
      application: known({
        ...applyTo(at('application')),
        ...applyTo(at('application.email')),
        ...applyTo(at('application.url')),
        ...(at('application.instructions') && { instructions: prose(at('application.instructions')) }),
      }),
    };
  },
};

/** Letters at the beginning of a sheet that tell what stands between its cells. */
const BEGINNING = 20_000;

/** The rows, with the separator that makes most columns of what is known. */
function table(text: string): string[][] {
  const beginning = text.slice(0, BEGINNING);
  const known = separators.map((separator) => {
    const rows = rowsOf(beginning, separator);
    return (rows[headOf(rows)] ?? []).filter(fieldOf).length;
  });
  return rowsOf(text, separators[known.indexOf(Math.max(...known))] ?? ',');
}

/** The row that names the columns; -1 where there is none. */
function headOf(rows: readonly string[][]): number {
  return rows.slice(0, HEAD).findIndex((row) => row.some((cell) => fieldOf(cell) === 'title'));
}

const OPEN = /\buntil (?:the position is )?filled\b|\brolling\b|hasta (?:cubrir|llenar)/i;
/** "Open until filled; preference by July 19, 2026": the day stands after words that give it its meaning. */
const PREFERENCE =
  /\b(?:preference|priority|preferencia|prioridad)\b.{0,60}?\b(?:by|before|date|a más tardar el|hasta el|antes del)\b:?\s+(.+)$/i;

interface Cell {
  cell: string;
  header: string | undefined;
  order: 'day first' | 'month first' | undefined;
}

function said(cells: Json, field: string): string | undefined {
  return (cells[field] as Cell | undefined)?.cell;
}

/** Columns with something in them that nobody knows the meaning of, or that stand twice. */
function unknown(
  headers: readonly string[],
  fields: readonly (string | undefined)[],
  rows: readonly string[][],
): Issue[] {
  return headers.flatMap((header, column) => {
    const field = fields[column];
    const isTwice = field !== undefined && fields.indexOf(field) < column;
    if ((field && !isTwice) || !rows.some((row) => text(row[column]))) return [];
    const why = isTwice ? 'says the same as a column before it' : 'is not a column that is known';
    return [issue([], `${named(text(header) ?? `column ${column + 1}`)} ${why}, so it is not shown`, 'warning')];
  });
}

/** How a column writes "7/19/2026": the days past the twelfth tell it for the others. */
function orderOf(cells: readonly string[]): Cell['order'] {
  const orders = cells.flatMap((cell) => {
    const [, one, other] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}\s*$/.exec(cell) ?? [];
    return Number(one) > 12 ? (['day first'] as const) : Number(other) > 12 ? (['month first'] as const) : [];
  });
  return new Set(orders).size === 1 ? orders[0] : undefined;
}

function dayIn(cells: Json, field: string, warn: Warn): string | undefined {
  const { cell, order } = (cells[field] as Cell | undefined) ?? {};
  if (cell === undefined) return undefined;
  const read = day(cell) ?? numericDay(cell, order);
  if (!read) warn([field], `${named(cell)} may be more than one day, or none; write it like 2026-07-19`);
  return read;
}

function momentIn(cells: Json, warn: Warn): string | undefined {
  const cell = said(cells, 'validThrough');
  return cell && /^\d{4}-\d{1,2}-\d{1,2}[T ]\d/.test(cell) ? moment(cell) : dayIn(cells, 'validThrough', warn);
}

/** Its amounts in one cell, or in several. */
function payOf(cells: Json, warn: Warn, where?: readonly Json[]): Json {
  const at = (part: string) => said(cells, `baseSalary.${part}`);
  const { cell, header = 'Pay' } = (cells['baseSalary'] as Cell | undefined) ?? {};
  const stated = salary({
    currency:
      at('currency') ?? ([at('minValue'), at('maxValue')].some((amount) => amount?.includes('$')) ? 'USD' : undefined),
    min: at('minValue'),
    max: at('maxValue'),
    unitText: payUnit(at('unitText')),
    note: at('note') ?? cell,
    warn,
  });
  if (stated?.['currency']) return { baseSalary: stated };
  const unit = at('unitText');
  return payInWords(
    [cell, at('currency'), unit && payUnit(unit) && `per ${unit}`].filter(Boolean).join(' '),
    header,
    warn,
    where,
  );
}

function addressOf(at: (field: string) => string | undefined): Parameters<typeof place>[0] {
  return {
    street: at('jobLocation.streetAddress'),
    city: at('jobLocation.addressLocality'),
    region: at('jobLocation.addressRegion'),
    postalCode: at('jobLocation.postalCode'),
    country: at('jobLocation.addressCountry'),
  };
}

/** "Remote", "Híbrido"; a "yes" under "Remote". */
function workplaceOf(said: string | undefined): { type: string } | undefined {
  const words = fold(said ?? '');
  if (/hybrid|hibrid/.test(words)) return { type: 'hybrid' };
  if (/^(?:yes|true|x|si)$|^(?:fully )?remot[eoa]\b|^teletrabajo/.test(words)) return { type: 'remote' };
  return /^(?:on ?site|in person|in the office|office|presencial)/.test(words.replace('-', ' '))
    ? { type: 'onsite' }
    : workplace(said);
}

function listed(said: string | undefined): string[] | undefined {
  const found = said?.split(/\s*[,;|\n]\s*/).filter(Boolean);
  return found?.length ? found : undefined;
}

/** Several lines of a cell are a list, unless an empty line makes them paragraphs. */
function lines(said: string | undefined): unknown {
  const found = said?.split(/\r?\n/).map((line) => line.trim()) ?? [];
  const isList = found.length > 1 && !found.includes('');
  return isList ? found.map((line) => line.replace(/^(?:[•*–-]|\d{1,2}[.)])\s*/, '')).filter(Boolean) : prose(said);
}

/** An e-mail address, a web address, or how to apply in words. */
function applyTo(said: string | undefined): Json {
  if (!said) return {};
  const [email] = /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/.exec(said.replace(/^mailto:/i, '')) ?? [];
  if (email) return { email };
  if (/^https?:\/\/\S+$/i.test(said)) return { url: said };
  return /^www\.\S+$/i.test(said) ? { url: `https://${said}` } : { instructions: prose(said) };
}

/** "Community cook Sample Kitchen" → "community-cook-sample-kitchen": an id that stays while title and employer do. */
function slug(words: string): string {
  return fold(words)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100);
}
