import { findDays, type Calendar, type NamedDay } from './dates.js';
import { precompile } from '../patterns.js';
import { spansOf, type Found } from '../piece.js';
import type { Sentence } from '../layout/sentences.js';

export interface Timing {
  deadline?: Found<string>;
  priority?: Found<string>;
  openUntilFilled?: Found<true>;
  posted?: Found<string>;
  start?: Found<string>;
}

const PRIORITY =
  /\b(?:preference|preferred|prefer|priority|prioritized?|(?:first|full|best|early|fullest|immediate) consideration|first (?:look|reading|round)|early (?:applications?|applicants)|first review|(?<!whichever )(?:comes?|goes?|go|read|reviewed|considered|looked at|seen) first|(?:look|read|review|consider|respond|start)\w*(?: \w+){0,2} first|preferencia|preferente\w*|prioridad|prioritari\w+|primero)\b/;
const LAST =
  /\b(?:deadline|closes?|closing|due|by|before|no later than|not later than|until|till|through|thru|up to|last day|accepted|accepting|received|postmarked|com(?:es|ing) down|taken down|hasta|antes del?|limite|plazo|cierra|cierre|(?:a|no) mas tard(?:ar|e)|vence|termina|ultimo dia|final)\b/;
const APPLYING =
  /\b(?:appl\w+|hear(?:d)? from|reach(?:es)? us|in hand|(?:get )?in touch|reach out|contact us|recepcion|posting|(?:open|posted) until|tienes? hasta|@\S+|write (?:us |\S+@\S+ )?(?=by|before)|resumes?|cvs?|cover letter|submi\w+|send|e-?mail|materials|deadline|last day(?=:)|closes?|closing|postmarked|solicit\w+|candidatura\w*|postul\w+|plazo|fecha limite|received|inscri\w+|envi\w+|mand\w+|curriculum|recib\w+|convocatoria|cierre|cierra|vacante)\b/;
const SENT = /@|\b(?:appl(?:y|ications?)|resumes?|cv|cover letter|solicitud\w*|curriculum)\b/;
const OTHER =
  /\b(?:interviews?|start(?:s|ing)?(?: date)?|begin(?:s|ning)?|orientation|training|posted|reviewed|review (?:of|begins|starts)|funded|funding|grant|contract (?:runs|ends)|ends|event|session|meeting|information session|approved|effective|revised|updated|founded|since|hire date|first day|expected to|notified|deci(?:sions?|de)|offers?|entrevistas?|incorporacion|inicio|comienz\w+|empieza|platica|sesion|reunion|publicad\w+|publicacion|actualizad\w+|desde|aprobad\w+|contrato)\b/;
const FILLED =
  /\b(?:un)?til[l']? (?!(?:we|someone|somebody) \w+ an? (?!person|candidate|match))[^.;!?]{0,45}?\b(?:fill(?:ed)?|hired?|found|find|chosen|selected|appointed|called|covered|taken|gone|full|complete|someone|somebody|right (?:person|candidate|one|fit|match))\b[^.;!?]{0,20}|\b(?:closes?|taken? (?:it |the \w+ )?down)\b[^.;]{0,30}\b(?:once|when|as soon as) (?:we|it|the)\b[^.;]{0,25}\b(?:found|hired?|filled)|hasta (?:que )?(?:se )?(?:cubr\w+|llen\w+|ocup\w+|enc(?:o|ue)ntr\w+|contrat\w+|complet\w+)[^.;!?]{0,30}/;
const START =
  /\b(?:start(?:s|ing)? (?:date|on|by|in)?|start date|begin(?:s|ning)? (?:on|work)|first day(?: of work)?|incorporacion|fecha de inicio|inicio|comienzo)\b[^.;]{0,40}$/;

const LASTS = new RegExp(LAST, 'g');
const OTHERS = new RegExp(OTHER, 'g');

precompile(PRIORITY, LASTS, APPLYING, SENT, OTHERS, FILLED, START);

/** Finds the last day to apply, the day of preference and "open until filled". */
export function findTiming(sentences: readonly Sentence[], calendar: Calendar): Timing {
  const timing: Timing = {};
  const deadlines: { found: Found<string>; score: number }[] = [];
  for (const sentence of sentences) {
    const { piece, whole, kind, labelled, heading } = sentence;
    const { plain } = piece;
    const filled = FILLED.exec(plain);
    if (
      filled &&
      kind !== 'duties' &&
      kind !== 'required' &&
      !/\bor (?:when|once)\b[^.]*filled/.test(plain) &&
      !/\bnot\b[^.]{0,20}until\b/.test(plain)
    ) {
      timing.openUntilFilled ??= {
        value: true,
        sure: true,
        spans: spansOf(piece, filled.index, filled.index + filled[0].length),
      };
    }
    const days = findDays(piece, calendar);
    days.forEach((day, i) => {
      const label = labelled && i === 0 && whole.text.startsWith(piece.text) ? `${heading}: ` : '';
      const clause = label + clauseBefore(plain, days[i - 1]?.to ?? 0, day.from);
      const after = plain.slice(day.to, days[i + 1]?.from ?? day.to + 60);
      const found: Found<string> = { value: day.date, sure: day.sure, spans: spansOf(piece, day.from, day.to) };
      // "April 5: applications close"
      const isLed = day.from === 0 && /^\s*(?::|-\s)/.test(after);
      const role = roleOf(sentence, isLed ? after : clause, isLed ? '' : after, day, days[i - 1]);
      if (role === 'posted') timing.posted ??= found;
      if (role === 'start') timing.start ??= found;
      if (role === 'priority') timing.priority ??= found;
      if (role === 'deadline' || role === 'perhaps') {
        const score =
          (kind === 'deadline' ? 4 : 0) +
          (role === 'deadline' ? 2 : 0) +
          (kind === 'apply' || SENT.test(plain) ? 1 : 0);
        deadlines.push({ found: { ...found, sure: found.sure && role === 'deadline' }, score });
      }
    });
  }
  const [best] = deadlines.sort((a, b) => b.score - a.score || (a.found.value < b.found.value ? 1 : -1));
  if (best) {
    const rival = deadlines.some(({ found, score }) => score >= best.score - 1 && found.value !== best.found.value);
    // "We read what is here by March 23, and stay open until filled" may mean no last day.
    const vague = timing.openUntilFilled !== undefined && best.score < 4;
    timing.deadline = { ...best.found, sure: best.found.sure && !rival && !vague };
  }
  return timing;
}

type Role = 'posted' | 'start' | 'priority' | 'deadline' | 'perhaps' | 'none';

function roleOf(sentence: Sentence, clause: string, after: string, day: NamedDay, before: NamedDay | undefined): Role {
  const { kind, piece } = sentence;
  if (kind === 'posted') return 'posted';
  if (kind === 'start') return 'start';
  if (kind === 'priority') return 'priority';
  if (/\b(?:posted|published|publicad[oa]|date posted)\b(?: on| el)?\s*:?\s*$/.test(clause)) return 'posted';
  const whole = piece.plain;
  if (PRIORITY.test(clause) || (PRIORITY.test(after.split(/[.;]/)[0] ?? '') && !LAST_LABEL.test(clause))) {
    return hasLast(clause) || hasLast(whole) || /:\s*$/.test(clause) || kind === 'apply' || kind === 'deadline'
      ? 'priority'
      : 'none';
  }
  if (GOES_ON.test(after) && hasLast(clause) && APPLYING.test(clause)) return 'priority';
  if (kind === 'deadline') return day.begins || OTHER.test(clause.slice(-40)) ? 'none' : 'deadline';
  if (START.test(clause) && !/\bappl/.test(clause)) return 'start';
  const last = lastCue(clause);
  const other = lastOther(clause);
  if (day.begins) return 'none';
  // "between March 1 and March 31": the later one.
  const range = before?.begins === true || /\b(?:between|from|entre|del?)\b/.test(whole.slice(0, before?.from ?? 0));
  // "We hope to hire by April 15"
  if (
    /\b(?:hire|fill|decide|interview|begin|start|make an offer)\b(?: \w+){0,3} (?:by|before|until)\s*$|^we (?:will |hope to |plan to )?(?:hire|decide)\b[^.;]*$/.test(
      clause,
    )
  )
    return 'none';
  if (/^\W*(?:by|before|no later than|antes del?|hasta el)\s*$/.test(clause))
    return kind === 'duties' || kind === 'required' ? 'none' : 'perhaps';
  // "Applications are read as they come, and we want the team together by May 1."
  const nearest = clause.split(/, (?:and|but|so|y|pero) /).at(-1) ?? '';
  if (
    /^(?:we|queremos|esperamos)\b/.test(nearest) &&
    !APPLYING.test(nearest) &&
    // "We need it by noon on March 30."
    !/^(?:we|queremos|esperamos) (?:(?:need|must have|want|would like)(?: to (?:have|get|see|receive))? )?(?:it|them|your|yours|everything|all of|la|tu|su|todo)\b/.test(
      nearest,
    ) &&
    !/\b(?:read|review|consider)\b/.test(nearest)
  )
    return 'none';
  if (last < 0 && !(range && APPLYING.test(whole))) return 'none';
  if (other > last || (other >= 0 && !APPLYING.test(clause))) return 'none';
  if (APPLYING.test(clause) || APPLYING.test(after))
    return kind === 'duties' || kind === 'required' ? 'none' : 'deadline';
  return kind === 'apply' ? 'perhaps' : 'none';
}

/** "By March 20, but we'll keep looking": what comes later is read as well. */
const GOES_ON = /\b(?:but|pero)\b[^.;]{0,30}\b(?:keep|continue|still|segui\w+)\b/;

const LAST_LABEL = /\b(?:deadline|closes?|closing|due|limite|cierre|plazo)\b[^a-z]{0,12}$/;

function lastCue(text: string): number {
  return lastIndex(text, LASTS);
}

function hasLast(text: string): boolean {
  return lastCue(text) >= 0;
}

function lastOther(text: string): number {
  return lastIndex(text, OTHERS);
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}

/** The words before a day that speak of it: since the last semicolon, and since the day before. */
function clauseBefore(plain: string, from: number, to: number): string {
  const since = plain.slice(0, to);
  const cut = Math.max(
    since.lastIndexOf(';') + 1,
    from > 0 && /^\W*(?:and|y|,)?\W/.test(plain.slice(from, to)) ? from : 0,
  );
  return since.slice(cut);
}
