import { FACTS, headingKind } from './headings.js';
import { precompile } from '../patterns.js';
import { EMPTY, join, part, piece, spansOf, type Piece, type Span } from '../piece.js';

/** A paragraph, or an item of a list: lines that a page or a mail program had broken are whole again. */
export interface Unit {
  piece: Piece;
  /** The marker of a list item, "•" or "1."; none: a paragraph or a heading. */
  mark?: string;
  /** White space before its first line. */
  indent: number;
  /** A blank line stands before it. */
  gap: boolean;
  /** Marker and words. */
  spans: Span[];
}

/** Stands in place of a marker on a sub-head inside a list. */
export const SUBHEAD = 'subhead';

/** An announcement in its units, and what belongs to the page or the mail around it. */
export interface Lines {
  units: Unit[];
  /** Head of a forwarded mail: "Subject", "Date". */
  mail: { subject?: Piece; date?: Piece };
}

interface Line {
  start: number;
  piece: Piece;
  mark?: string;
  markSpan?: Span;
  indent: number;
  gap: boolean;
  width: number;
}

const BREAK = /\r\n?|[\n\f\v\u0085\u2028\u2029]/g;
const SYMBOL =
  /^(?:(?:[\0\uFFFD•◦▪▫■□●○◆◇‣⁃∙·►▶▸▹➢➤➔→⇒✓✔✅☑☐❖✦★☆✱✲♦◾◼\uF000-\uF0FF]|\uD83D[\uDD38\uDD39])+\s*|[*+>~?]\s+|[-=]+>\s*|\*(?=[A-Za-zÀ-ž\d])|[-–—]+\s+|[-–—]$|[-–—](?=[A-Za-zÀ-ž“"¿¡]|\d[\d+-]* [A-Za-z]))/;
const NUMBER =
  /^(?:\d\uFE0F?\u20E3|\(?(?:\d{1,2}|[a-hA-H]|[ivx]{1,4}|[IVX]{1,4})[.)]|\d{1,2}\.-|\d{1,2}\.\d{1,2}\.?(?=\t|\s+[A-ZÀ-Þ][a-zß-ž]))\s+(?=\S)/;
/** Letters that Word's symbol fonts leave behind when they are pasted. */
const LETTER = /^[vouqnlØü§à](?:\t|\s{2,}|\s(?=[A-ZÀ-ÞĀ-ž“¿¡]))\s*/;
/** In English "o" is no word, and begins a line only as a bullet. */
const LETTER_OR_O = new RegExp(`${LETTER.source}|^o\\s(?=[a-zß-ž])`);
/** Inside a line: items that were pasted into one paragraph, and cells of a line of facts. */
const INNER_BULLET = /\s*[•▪●‣➢\uF0B7\uF0A7]\s*(?=[A-Za-zÀ-ž\d$€“¿¡])/g;
/** What leads through a web site, "Home | Give | Volunteer | Jobs", or those words a row each, tells of no job. */
const MENU_PARTS = /\s*[|·•>»›]\s*|\t+|\s{3,}/;
const MENU_WORD =
  /^(?:skip to (?:main )?content|saltar al contenido|home(?:page)?|inicio|portada|menu|search|buscar|log ?in|sign in|about(?: us)?|who we are|what we do|our (?:work|story|team|programs|impact)|programs|services|find (?:food|help|us)|get (?:help|involved)|take action|ways to give|give|donate|donar|dona|volunteer|voluntariado|news|noticias|blog|press|events|eventos|calendar|resources|recursos|contact(?: us)?|contacto|careers|jobs|employment|empleo|english|español|privacy(?: policy)?|terms(?: of (?:use|service))?|accessibility|site map|sitemap|quienes somos|quiénes somos|qué hacemos|programas)$/;
const PAGE_FOOT =
  /(?:^|\s)(?:page|pagina|pag\.)\s*\d+(?:\s*(?:of|de|\/)\s*\d+)?\s*$|^\s*-+\s*\d+\s*(?:of \d+\s*)?-+\s*$|^\s*\d{1,2}\s*\/\s*\d{1,2}\s*$/;
const MAIL_FIELD =
  /^\*?(from|to|cc|bcc|sent|date|subject|reply-to|de|para|fecha|asunto|enviado(?: el)?|fwd|importance)\s*:\*?\s/;
const MAIL_START =
  /^(?:-+\s*(?:forwarded|original) message\s*-+|begin forwarded message:|-+\s*mensaje (?:reenviado|original)\s*-+|_{10,})\s*$/;
const ENDS_OPEN =
  /(?:,|&|\/|(?<!\/)\b(?:and|or|the|an?|of|to|with|for|in|on|at|by|from|as|our|your|their|its|is|are|that|which|who|de|la|el|los|las|del|al|y|o|e|u|con|para|en|por|un|una|que|su|sus|como|se|than|until|before|be|will|can|not|this|these|have|has|been|into|about|over|under|between|through|per|(?<![- ]on[- ]|day )one|two|three|four|every|al|lo|hasta|ni|sobre|entre|desde|cada))$/;

const ENDS_IN_A_LIST =
  /(?:,|&|\/|(?<!\/)\b(?:and|or|the|an?|of|(?<!\b(?:want|wants|wish|hope|like|love|need|try|plan|able|have) )to|with|for|de|la|el|los|las|y|o|e|para|con))$/;

precompile(
  MENU_WORD,
  SYMBOL,
  LETTER,
  LETTER_OR_O,
  INNER_BULLET,
  PAGE_FOOT,
  MAIL_FIELD,
  MAIL_START,
  ENDS_OPEN,
  ENDS_IN_A_LIST,
);

/** Reads an announcement line by line. */
export function readLines(source: string): Lines {
  const mail: Lines['mail'] = {};
  const lines = withoutFrame(physicalLines(source), mail);
  const width = wrapWidth(lines);
  const hyphenates = breaksWords(source);
  const units: Unit[] = [];
  const parts: Piece[][] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const last = units.at(-1);
    if (last && previous && continues(previous, line, last, width)) {
      parts.at(-1)?.push(line.piece);
      last.spans.push(...spansOf(line.piece));
    } else {
      const { piece: words, mark, markSpan, indent, gap } = line;
      const spans = [...(markSpan ? [markSpan] : []), ...spansOf(words)];
      parts.push([words]);
      units.push({ piece: words, indent, gap, spans, ...(mark !== undefined && { mark }) });
    }
    previous = line;
  }
  units.forEach((unit, i) => {
    unit.piece = joined(parts[i] ?? [], hyphenates);
  });
  return { units, mail };
}

/** By halves: one by one, a paragraph of a thousand lines would be copied a thousand times. */
function joined(pieces: readonly Piece[], hyphenates: boolean): Piece {
  const half = pieces.length >> 1;
  return half === 0
    ? (pieces[0] ?? EMPTY)
    : join(joined(pieces.slice(0, half), hyphenates), joined(pieces.slice(half), hyphenates), hyphenates);
}

/** A line goes on with what the line before began. */
function continues(before: Line, line: Line, unit: Unit, width: number): boolean {
  if (line.mark !== undefined || line.gap) return false;
  const { plain, text } = before.piece;
  if (!text) return unit.mark !== undefined;
  const lower = /^["“'(]?[a-zß-ž]/.test(line.piece.text) || (line.piece.text.startsWith('(') && before.width > 50);
  const ended = /[.!?:;]["”')\]]*$/.test(plain);
  if (
    unit.mark !== undefined &&
    line.indent > 0 &&
    line.indent >= unit.indent &&
    (lower || line.indent > unit.indent)
  ) {
    return true;
  }
  // "WHO WE ARE", "Bonus points for" end in a small word, and head what follows.
  if (
    /^[A-ZÀ-ÞĀ-ž]/.test(line.piece.text) &&
    isCapitals(text) >= isCapitals(line.piece.text) &&
    (headingKind(plain) !== undefined || (before.gap && isCapitals(text) > isCapitals(line.piece.text)))
  )
    return false;
  // Where no page has broken lines, "sign them in" may end one.
  if ((width > 0 || lower ? ENDS_OPEN : ENDS_IN_A_LIST).test(plain)) return true;
  // "before March" and "25, 2026", "the Operations" and "Manager."
  if (width > 0 && !ended && before.width > width * 0.75 && /^(?:\d{1,2}, 20\d\d|\S+\.$)/.test(line.piece.text))
    return true;
  // "Job title: Mechanic" is said, whatever follows.
  if (width === 0 && before.width < 60 && LABELLED.test(plain)) return false;
  // "… Closing" and "date: 03/24/26" are one.
  if (lower && !/[.!?:]["”')\]]*$/.test(plain)) return before.width > 60 || !LABELLED.test(line.piece.plain);
  // The next word would not have fitted: the page broke the line, not the writer.
  const word = /^\S*/.exec(line.piece.text)?.[0].length ?? 0;
  const full = width > 0 && before.width <= width * 1.15 && before.width + 1 + word > width;
  return full && !(ended && unit.mark !== undefined && line.indent === 0 && !lower) && !LABELLED.test(line.piece.plain);
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase();
}

const LABELLED = /^[a-z][a-z' /&-]{2,30}:(?:\s|$)/;

/** Whether hyphens at the end of lines are the page's: one stands where the word is whole elsewhere, "Span-" and "ish". */
function breaksWords(source: string): boolean {
  const breaks = [...source.matchAll(/(?<![a-zß-ž])([a-zß-ž]+)-[^\S\n]*\r?\n[^\S\n]*([a-zß-ž]+)/gi)];
  const words = breaks.length > 1 ? new Set(source.toLowerCase().match(/[a-zß-ž]+/g)) : new Set();
  return breaks.length > 3 || breaks.some(([, one = '', two = '']) => words.has((one + two).toLowerCase()));
}

/** How long lines are where something has broken them; 0 where each paragraph is one line. */
function wrapWidth(lines: readonly Line[]): number {
  const broken = lines.filter((line, i) => {
    const next = lines[i + 1];
    return (
      next !== undefined &&
      !next.gap &&
      next.mark === undefined &&
      line.width >= 40 &&
      line.width <= 140 &&
      /^[a-zß-ž]/.test(next.piece.text) &&
      !/[.!?:;]$/.test(line.piece.plain)
    );
  });
  if (broken.length < 3) return 0;
  const widths = broken.map((line) => line.width).sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.9)] ?? 0;
}

function physicalLines(source: string): Line[] {
  const rows: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of source.matchAll(BREAK)) {
    rows.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  rows.push({ start, end: source.length });

  const letter = /\b(?:que|para|los)\b/i.test(source) ? LETTER : LETTER_OR_O;
  const often = rows.filter(({ start, end }) => letter.test(source.slice(start, end).trimStart())).length > 1;
  const lines: Line[] = [];
  let gap = true;
  const signs = repeatedSigns(rows.map(({ start, end }) => source.slice(start, end)));
  const bullets = arrowBullets(rows.map(({ start, end }) => source.slice(start, end)));
  const menu = menuRows(rows.map(({ start, end }) => source.slice(start, end)));
  for (const [at, row] of rows.entries()) {
    const raw = source.slice(row.start, row.end);
    // "Elm Clinic     Nurse     Page 2 of 2" is one foot, and no cells.
    if (menu.has(at) || (/\S {6,}\S/.test(raw) && PAGE_FOOT.test(raw.toLowerCase()))) continue;
    const quote = bullets.has(at) ? 0 : (/^[\uFEFF\u200B]*(?:\s*>)*\s?/.exec(raw)?.[0].length ?? 0);
    const begin = row.start + quote;
    const indent = /^[^\S\u00A0]*/.exec(raw.slice(quote))?.[0].replaceAll('\t', '    ').length ?? 0;
    let first = true;
    for (const [from, to] of cut(source, begin, row.end)) {
      const line = marked(source, from, to, often ? letter : undefined, first ? indent : indent + 1, signs);
      if (!line.piece.text && line.mark === undefined) continue;
      lines.push({ ...line, gap: first && gap });
      first = false;
    }
    gap = first;
  }
  return adoptedMarks(lines);
}

/** "Home > About us > Jobs" */
const TRAIL = /^[^>»›]{2,40}(?: [>»›] [^>»›]{2,60}){2,6}$/;

/** "Facebook X LinkedIn", where a page is passed on. */
const SHARE =
  /^(?:(?:share(?: on| this(?: \w+)?)?:?|compartir:?|facebook|x|twitter|linkedin|whatsapp|instagram|pinterest|e-?mail|print|copy link)(?:\s|[|·,]|$)+){2,9}$/;

/** Rows of a web site's menu: three parts side by side, or four words of one on rows of their own. */
function menuRows(rows: readonly string[]): Set<number> {
  const menu = new Set<number>();
  let run: number[] = [];
  for (const [at, row] of [...rows, '.'].entries()) {
    const words = row.toLowerCase().trim();
    if (!words) continue;
    const parts = words.length < 300 && !/[\d:]/.test(words) ? words.split(MENU_PARTS).filter(Boolean) : [];
    const known = parts.filter((part) => MENU_WORD.test(part)).length;
    if (SHARE.test(words) || TRAIL.test(words)) menu.add(at);
    const leads = /^(?:home|inicio|about(?: us)?)$/.test(parts[0] ?? '');
    if (parts.length > 2 && (leads || (known > 1 && known >= parts.length / 2))) menu.add(at);
    if (/^(?:skip to|saltar al) /.test(words) && known === 1) menu.add(at);
    if (known === 1 && parts.length === 1) {
      run.push(at);
      continue;
    }
    if (run.length > 3) for (const one of run) menu.add(one);
    run = [];
  }
  return menu;
}

/** Rows that a ">" begins as a bullet, and not as a quoted mail: under a line of the writer's own that leads to a list. */
function arrowBullets(rows: readonly string[]): Set<number> {
  const bullets = new Set<number>();
  const isArrow = (row: string) => /^\s*>\s*[^\s>]/.test(row);
  let lead = '';
  for (const [at, row] of rows.entries()) {
    if (!row.trim()) continue;
    if (!isArrow(row)) lead = row.trim();
    else if (lead.endsWith(':') && !/^>|(?:wrote|escribió):$/.test(lead)) bullets.add(at);
  }
  // Marks of their own stand behind the quote's: "> * A license".
  const marked = [...bullets].some((at) => /^\s*>\s*[*•-]\s/.test(rows[at] ?? ''));
  return bullets.size > 1 && !marked ? bullets : new Set();
}

const PICTURE = /^((?:[\u231A-\u23FF\u2600-\u27BF\u2B05-\u2B55]|[\uD83C-\uD83E][\uDC00-\uDFFF])\uFE0F?)\s*(?=\S)/;

/** Pictures that lines in a row begin with are bullets; one of its own says what its line is of, "📍 Oaxaca". */
function repeatedSigns(rows: readonly string[]): Set<string | undefined> {
  const all = rows.filter((row) => row.trim()).map((row) => PICTURE.exec(row.trimStart())?.[1]);
  return new Set(all.filter((sign, at) => sign !== undefined && all[at + 1] === sign));
}

function pictureOf(body: string, signs: ReadonlySet<string | undefined>): RegExpExecArray | null {
  const match = PICTURE.exec(body);
  return match && signs.has(match[1] ?? '') ? match : null;
}

/** A line where several items, or several "Label: value", stand side by side is several lines. */
function cut(source: string, start: number, end: number): Span[] {
  const raw = source.slice(start, end);
  const cuts = new Set([0]);
  const lead = /^\s*/.exec(raw)?.[0].length ?? 0;
  for (const match of raw.matchAll(INNER_BULLET)) if (match.index > lead) cuts.add(match.index);
  for (const match of raw.matchAll(/(?<!\s)(?:\t+|\s{2,}|\s*\|\s*)(?=[A-ZÀ-ÞĀ-ž][A-Za-zÀ-ž' /&-]{2,30}:(?:\s|$))/g)) {
    // "o<tab>Fluency in one of: Khmer, Korean": behind a mark.
    if (match.index > 3) cuts.add(match.index);
  }
  // "Posted: 3/16/2026 Closes: 4/3/2026", where the page had a gap that is lost.
  if (/^\s*[A-ZÀ-ÞĀ-ž][A-Za-zÀ-ž' /&-]{2,30}:\s+\S/.test(raw)) {
    let end = raw.indexOf(':');
    for (const match of raw.matchAll(/\s(?=([A-ZÀ-ÞĀ-ž][A-Za-zÀ-ž' /&-]{2,30}):\s)/g)) {
      const kind = headingKind(piece(match[1] ?? '', 0, 30).plain);
      if (match.index < end || kind === undefined || !FACTS.has(kind)) continue;
      cuts.add(match.index);
      end = match.index + (match[1]?.length ?? 0);
    }
  }
  // Two columns of a page's head: name on the left, kind of paper on the right.
  for (const { index } of raw.matchAll(/(?<! ) {6,}(?=[A-ZÀ-ÞĀ-ž])/g)) {
    if (/\S \S+ \S*[^\s:]$/.test(raw.slice(0, index))) cuts.add(index);
  }
  if (/\S\s+\|\s+\S/.test(raw)) {
    // A row of a table keeps label and value together; a line of facts is cut at each bar.
    const bars = [...raw.matchAll(/\|/g)];
    if (bars.length > 0 && !/^\s*\|/.test(raw)) for (const bar of bars) cuts.add(bar.index);
  }
  const at = [...cuts].sort((a, b) => a - b);
  return at.map((from, i) => [start + from, start + (at[i + 1] ?? raw.length)]);
}

function marked(
  source: string,
  start: number,
  end: number,
  letter: RegExp | undefined,
  indent: number,
  signs: ReadonlySet<string | undefined>,
): Omit<Line, 'gap'> {
  const raw = source.slice(start, end);
  const lead = /^[\s|]*(?:#{1,6}\s+)?/.exec(raw)?.[0].length ?? 0;
  const body = raw.slice(lead);
  const bold = body.startsWith('**') || /^\*[^\s*][^*]*\*/.test(body);
  const mark =
    (bold ? null : SYMBOL.exec(body)) ?? NUMBER.exec(body) ?? letter?.exec(body) ?? pictureOf(body, signs) ?? undefined;
  const from = start + lead + (mark?.[0].length ?? 0);
  let words = piece(source, from, end);
  // A rule across the page parts like a blank line.
  if (/^[-–—_=*~.\s]*$/.test(words.text)) words = EMPTY;
  const bar = /\s*\|\s*$/.exec(words.text);
  if (bar) words = part(words, 0, bar.index);
  return {
    start,
    piece: words,
    indent,
    width: raw.trimEnd().length,
    ...(mark && {
      mark: mark[0].trim(),
      markSpan: [start + lead, start + lead + mark[0].trimEnd().length] satisfies Span,
    }),
  };
}

/** A marker alone on its line belongs to the line after it. */
function adoptedMarks(lines: Line[]): Line[] {
  const adopted: Line[] = [];
  for (const line of lines) {
    const last = adopted.at(-1);
    if (last?.mark !== undefined && !last.piece.text && line.mark === undefined) {
      adopted[adopted.length - 1] = { ...last, piece: line.piece, width: line.width };
    } else adopted.push(line);
  }
  return adopted.filter(({ piece: words }) => words.text);
}

/** Leaves out heads of mails, feet of pages and what stands on each of them; they are nobody's facts. */
function withoutFrame(lines: Line[], mail: Lines['mail']): Line[] {
  const kept: Line[] = [];
  let head = false;
  let signed = false;
  for (const line of lines) {
    const { plain } = line.piece;
    const bare = line.mark ? `${line.mark} ${plain}` : plain;
    if (/^-- ?$/.test(bare)) signed = kept.length > 5;
    if (signed) continue;
    if (MAIL_START.test(bare)) {
      head = true;
      continue;
    }
    const field = MAIL_FIELD.exec(`${plain} `)?.[1];
    const startsHead = field !== undefined && /^(?:from|de|sent|subject|asunto|enviado)/.test(field) && kept.length < 8;
    if (field !== undefined && line.mark === undefined && (head || startsHead)) {
      head = true;
      const value = part(line.piece, line.piece.text.indexOf(':') + 1);
      if (/^(?:subject|asunto)$/.test(field)) mail.subject = value;
      if (/^(?:date|sent|fecha|enviado)/.test(field)) mail.date ??= value;
      continue;
    }
    if (plain !== '') head = false;
    if (PAGE_FOOT.test(plain) && plain.length < 120) continue;
    kept.push(line);
  }
  return kept;
}
