import { bareHeading, FACTS, headingKind, leadKind, NAMES_BOSS, topicKind, type Kind } from './headings.js';
import { SUBHEAD, type Unit } from './lines.js';
import { entries, isAlike, isOneMore } from './lists.js';
import { precompile } from '../patterns.js';
import { part, sentences, spansOf, type Piece } from '../piece.js';
import { ROLE, endsInRole } from '../words.js';

/** A heading and what stands under it, or text without one. */
export interface Section {
  kind: Kind | 'none';
  heading?: Piece;
  /** The heading with its number and marker. */
  headingUnit?: Unit;
  body: Unit[];
  /** Heading and text share a line: "Reports to: Executive Director". */
  inline: boolean;
}

/** Headings that may stand on a line without a colon, in capitals or not. */
const WORDS = (text: string) => text.split(' ').length;

/** What ends a list with sub-heads even without a colon. */
const CLOSING = new Set<Kind>([
  'duties',
  'required',
  'preferred',
  'benefits',
  'apply',
  'equal',
  'questions',
  'process',
  'pay',
]);

/** What a paragraph may begin with and a full stop: "Scope of work. The bookkeeper …". */
const RUN_IN = new Set<Kind>([
  'summary',
  'pay',
  'about',
  'duties',
  'required',
  'preferred',
  'benefits',
  'apply',
  'questions',
]);

const NAMES_IT = /^(?:organi[sz]ation|agency|employer|organizacion|entidad|institucion|asociacion)$/;

/** Sorts the units of an announcement under their headings. */
export function readSections(units: readonly Unit[]): Section[] {
  const sections: Section[] = [];
  let current: Section = { kind: 'none', body: [], inline: false };
  /** Inside duties with sub-heads, only a heading that everyone uses for something else ends them. */
  let grouped = false;
  const open = (section: Section) => {
    if (current.body.length > 0 || current.heading) sections.push(current);
    current = section;
  };

  const labels = labelLines(units);
  units.forEach((unit, i) => {
    const next = units[i + 1];
    if (labels.has(i)) {
      const kind = headingKind(unit.piece.plain);
      open({
        kind: kind !== undefined && FACTS.has(kind) ? kind : 'other',
        heading: unit.piece,
        headingUnit: unit,
        body: [],
        inline: false,
      });
      return;
    }
    const labelled = inlineLabel(unit);
    if (labelled && isLabelledItem(current, labelled, unit)) {
      current.body.push(unit);
      return;
    }
    if (labelled) {
      const list = unit.mark === undefined ? undefined : current;
      if (!list) grouped = false;
      open({ kind: labelled.kind, heading: labelled.heading, headingUnit: unit, body: [labelled.value], inline: true });
      // A fact among the items of a list does not end the list.
      if (list && list.kind !== 'none') open({ kind: list.kind, body: [], inline: false });
      return;
    }
    const kind = blockHeading(unit, next, current);
    if (kind !== undefined) {
      const list = current.kind === 'duties' || current.kind === 'required' || current.kind === 'preferred';
      const first = list && current.heading !== undefined && current.body.length === 0;
      const closing = /:\s*$/.test(unit.piece.plain) ? kind !== 'other' : CLOSING.has(kind);
      // "Program leadership", with its items, stood first without a blank line.
      const [lead] = current.body;
      const led =
        lead?.mark === undefined && (lead?.piece.text.length ?? 99) < 40 && current.body[1]?.mark !== undefined;
      const parts = first || grouped || (led && next?.mark !== undefined);
      if (list && (kind === 'other' || ((grouped || led) && !closing)) && parts) {
        grouped = true;
        current.body.push({ ...unit, piece: { ...unit.piece }, mark: SUBHEAD });
        return;
      }
      grouped = false;
      const isOwn = kind === 'other' && sections.length > 0 && headingKind(unit.piece.plain) === undefined;
      const topic = isOwn ? topicKind(unit.piece.plain) : undefined;
      open({ kind: topic ?? kind, heading: unit.piece, headingUnit: unit, body: [], inline: false });
      return;
    }
    if (endsSection(current, unit, next)) open({ kind: 'none', body: [], inline: false });
    current.body.push(unit);
  });
  open({ kind: 'none', body: [], inline: false });
  return sections.flatMap(withoutAfterword);
}

/** Lines of a table that was copied cell by cell: each second line is a label, "Salary", and the next its value. */
function labelLines(units: readonly Unit[]): Set<number> {
  const labels = new Set<number>();
  const isShort = ({ piece, mark }: Unit) => mark === undefined && piece.text.length < 80;
  const isFact = (unit: Unit | undefined) => unit !== undefined && FACTS.has(headingKind(unit.piece.plain) ?? 'other');
  for (let start = 0; start < units.length;) {
    let end = start + 1;
    while (units[end]?.gap === false && units.slice(end - 1, end).every(isShort)) end += 1;
    for (const first of [start, start + 1]) {
      const pairs = Array.from({ length: Math.floor((end - first) / 2) }, (_one, i) => first + i * 2);
      const facts = pairs.filter((at) => isFact(units[at]) && !isFact(units[at + 1])).length;
      if (facts > 2 && facts >= pairs.length * 0.6) for (const at of pairs) labels.add(at);
    }
    start = end;
  }
  return labels;
}

/** Under "Qualifications", a line "Education: a degree in social work" is one of them; so is "Gather papers: IDs" of duties. */
function isLabelledItem(
  { kind, heading, inline, body }: Section,
  label: { kind: Kind; heading: Piece },
  unit: Unit,
): boolean {
  if (!heading || inline || isShouted(label.heading.text)) return false;
  if (kind === 'duties')
    return label.kind === 'other' && !unit.gap && body.at(-1)?.mark === undefined && body.length > 0;
  if (kind !== 'required' && kind !== 'preferred') return false;
  return label.kind === 'required' || (label.kind === 'other' && !unit.gap);
}

function isName({ piece: { text, plain }, mark }: Unit): boolean {
  return mark === undefined && WORDS(text) <= 7 && /^[A-ZÀ-ÞĀ-ž]/.test(text) && endsInRole(plain);
}

/** Lines without bullets can run into a paragraph that is none of them. */
function withoutAfterword(section: Section): Section[] {
  const [only] = section.body;
  // "What's the job?" is answered by its name.
  if (section.body.length === 1 && only && isName(only) && (section.kind === 'duties' || section.kind === 'summary'))
    return [{ ...section, kind: 'title' }];
  // "JOB OPENING", and under it job, employer and town.
  const isHead = section.body.every(({ piece, mark }) => mark === undefined && /^.{1,70}(?<![.:])$/.test(piece.text));
  if (section.kind === 'summary' && isHead && ROLE.test(only?.piece.plain ?? ''))
    return [{ ...section, kind: 'title' }];
  const rest: Unit[] = isList(section.kind) ? entries(section.body).rest : [];
  if (rest.length === 0) return [section];
  const body = section.body.filter((unit) => !rest.includes(unit));
  return [
    { ...section, body },
    { kind: 'none', body: rest, inline: false },
  ];
}

/** "Reports to: Executive Director", "Location<tab>Duluth, MN", "JOB SUMMARY: CBNA is looking for …". */
function inlineLabel(unit: Unit): { kind: Kind; heading: Piece; value: Unit } | undefined {
  const { piece } = unit;
  const colon = /^(.{2,60}?)(?:\s?:\s+|(?<!\d):(?=[$€\d])|\s-\s(?=.)|:$)/.exec(piece.plain);
  const cell = piece.cells[0];
  const tries: [end: number, start: number, dash: boolean][] = [];
  if (colon) {
    const [lead, label = ''] = colon;
    const dash = !lead.includes(':');
    // "Salary $72,000 - $78,000"
    if (!dash || !/[$€£\d]/.test(label)) tries.push([label.length, lead.length, dash]);
  }
  if (cell !== undefined && cell < 40) tries.push([cell, cell, false]);
  // A row of a table: "| Reports to | Regional Director |".
  const bar = /^(.{2,40}?)\s\|\s/.exec(piece.plain);
  if (bar) tries.unshift([bar[1]?.length ?? 0, bar[0].length, false]);
  const sentence = /^(.{2,40}?)(?:\.|(?<=\s.{3,})\?)\s+(?=\S)/.exec(piece.plain);
  if (sentence) tries.push([sentence[1]?.length ?? 0, sentence[0].length, true]);
  for (const [end, start, strict] of tries) {
    const heading = part(piece, 0, end);
    const value = part(piece, start);
    if (!value.text || sentences(heading).length > 1) continue;
    let kind = headingKind(heading.plain) ?? (strict && unit.gap ? topicKind(heading.plain) : undefined);
    const shouted = isShouted(heading.text);
    if (kind === undefined && !strict && unit.mark === undefined && shouted) kind = leadKind(heading.plain) ?? 'other';
    if (
      kind === undefined &&
      !strict &&
      unit.mark === undefined &&
      WORDS(heading.text) <= 5 &&
      /^[A-ZÀ-ÞĀ-ž¿¡]/.test(heading.text) &&
      /^[A-ZÀ-ÞĀ-ž\d$€“"(]/.test(value.text)
    ) {
      // "Summer Internship: Legislative Intern"
      const names =
        /\b(?:opportunity|opening|vacancy|hiring)$/.test(heading.plain) ||
        (heading.plain.endsWith('ship') && ROLE.test(value.plain));
      // "Salary and status", "City/State"
      const first = headingKind(heading.plain.split(/ (?:and|y|&) |\//)[0] ?? '');
      if (first !== undefined && FACTS.has(first) && first !== 'title' && value.text.length < 80) kind = first;
      else if (names && value.text.length < 60) kind = 'title';
      else kind = (value.text.length > 60 ? topicKind(heading.plain) : undefined) ?? 'other';
    }
    // "The right person is patient." is a sentence, "A clean license." an item.
    const isSaid =
      /^(?!what|who|how|why|where|when|you|we|que|quien)\S.* (?:is|are|has|should|must|will)\b(?!$)|^an? (?!typical|day|week)/.test(
        heading.plain,
      );
    const runsIn = strict && unit.gap && end === sentence?.[1]?.length && RUN_IN.has(kind ?? 'other') && !isSaid;
    if (kind === undefined || (strict && !FACTS.has(kind) && !shouted && !runsIn)) continue;
    // "Remote - Ohio" is two facts.
    if (strict && kind === 'workplace' && /^(?:remote|hybrid|on-?site|remoto|presencial)$/.test(heading.plain))
      continue;
    // In a list "Experience: three years" is an item, and "Hours: 9 to 5" a fact.
    if (
      unit.mark !== undefined &&
      (!FACTS.has(kind) || (kind === 'title' && !/\b(?:title|puesto)$/.test(heading.plain)))
    )
      continue;
    // "Position - Full time" names no title; a sentence after "Position." is none either.
    if (strict && WORDS(heading.text) > (piece.text[end] === '?' ? 8 : runsIn ? 6 : 3)) continue;
    if (kind === 'organization' && value.text.length > 90) kind = 'about';
    // "Education: not required"
    if (kind === 'required' && unit.mark === undefined && /\bnot required$/.test(value.plain)) kind = 'other';
    // "Who: Building Up Gary, a program for adults", beside "Where:" and "When:"
    if (heading.plain === 'who' && /^[A-ZÀ-ÞĀ-ž]\S* (?:(?:of|for|on|the) )*[A-ZÀ-ÞĀ-ž]/.test(value.text))
      kind = 'organization';
    // "Buscamos: Coordinadora de Clientes"
    if (heading.plain === 'buscamos' && ROLE.test(value.plain) && value.text.length < 80) kind = 'title';
    // "What: 8 hours a week, as a contractor", beside "Where:" and "Pay:"
    if (heading.plain === 'what' && /^\d|\b(?:hours?|time|contractor|job)\b/.test(value.plain.slice(0, 90)))
      kind = 'summary';
    // "Supervision: Coordinadora de Conservación"
    const namesWhom = /^(?:(?:[A-ZÀ-ÞĀ-ž][A-Za-zÀ-ž-]*|de|del|la|of|and|y) ?){1,7}$/.test(value.text);
    if (heading.plain === 'supervision' && namesWhom && ROLE.test(value.plain)) kind = 'supervisor';
    // "Minimum: $52,000"
    if (kind === 'required' && /^[$€£]/.test(value.text)) kind = 'pay';
    // "Organización: Casa Abierta" names it, and speaks of it only in sentences.
    if (
      kind === 'about' &&
      NAMES_IT.test(bareHeading(heading.plain)) &&
      value.text.length < 90 &&
      !/[.!?]$/.test(value.text)
    )
      kind = 'organization';
    if (
      kind === 'summary' &&
      /^(?:(?:job|position|role|employment|career|staff|volunteer) )?(?:job|position|role|opening|announcement|posting|description|opportunity|vacancy|el puesto|puesto|vacante|oferta)$/.test(
        bareHeading(heading.plain),
      ) &&
      value.text.length < 80
    ) {
      kind = 'title';
    }
    if ((kind === 'title' || kind === 'department') && value.text.length > 110) kind = 'summary';
    const { mark: _mark, ...bare } = unit;
    return {
      kind,
      heading,
      value: { ...bare, piece: value, spans: spansOf(value), gap: false },
    };
  }
  return undefined;
}

/** What a line heads that has nothing but the heading on it. */
function blockHeading(unit: Unit, next: Unit | undefined, current: Section): Kind | undefined {
  const { text, plain } = unit.piece;
  const words = WORDS(text);
  const colon = /(?::|\.\.\.|…|\b(?:listed|outlined|summarized|described) below\.?)\s*$/.test(text);
  const numbered = unit.mark !== undefined && /\d|[ivxa-h]/i.test(unit.mark) && !/[a-z]$/i.test(unit.mark);
  // "v Duties", with its items under "o": a heading with a mark of its own, like the one before it.
  if (unit.mark !== undefined && !numbered && words <= 5 && next && next.mark !== unit.mark) {
    const marked = headingKind(plain);
    const isNext = current.headingUnit?.mark === unit.mark && current.heading !== undefined;
    if (marked !== undefined && LEADS_A_LIST.has(marked) && (next.mark !== undefined || isNext)) return marked;
  }
  if (unit.mark !== undefined && !numbered && !(colon && next?.mark !== undefined && next.indent > unit.indent)) {
    return undefined;
  }
  const known = words <= 10 ? headingKind(plain) : undefined;
  if (numbered) {
    // "c) Knowledge of the law": the first of a list, or one more of it.
    const last = current.body.at(-1);
    // "4. Coordination" after "3. Profile" and its bullets.
    const number = Number.parseInt(unit.mark ?? '', 10);
    // "III. QUALIFICATIONS" after "G. Draw up the budget"
    if (known !== undefined && LEADS_A_LIST.has(known) && isShouted(text)) return known;
    const goesOn = number > 1 && Number.parseInt(current.headingUnit?.mark ?? '', 10) === number - 1;
    if (goesOn && unit.gap && words <= 7 && !/[.;]$/.test(text)) return known ?? 'other';
    if (isList(current.kind) && current.heading && (!last || isAlike(last.mark, unit.mark))) return undefined;
    return known !== undefined &&
      (!FACTS.has(known) || known === 'pay') &&
      (next === undefined || next.gap || !isAlike(unit.mark, next.mark))
      ? known
      : undefined;
  }
  if (colon) {
    if (known !== undefined) return known;
    const led = leadKind(plain);
    if (
      words <= 40 &&
      sentences(unit.piece).length === 1 &&
      led !== undefined &&
      (next?.mark !== undefined || words <= 12 || led === 'apply')
    )
      return led;
    if (sentences(unit.piece).length > 1) return undefined;
    return words <= 8 ? 'other' : undefined;
  }
  // "$16.75 AN HOUR"
  if (isShouted(text) && words <= 12 && !/^\$\d/.test(text))
    return (
      known ?? leadKind(plain) ?? (next && !unit.gap && !next.gap && isShouted(next.piece.text) ? undefined : 'other')
    );
  if (/[.,;]$/.test(plain)) return undefined;
  // "Where is it?"
  if (plain.endsWith('?') && words <= 9 && next && sentences(unit.piece).length === 1) return topicKind(plain) ?? known;
  // "REPORTA AL Párroco, P. Ruiz", and "Remote (US)", is the fact itself.
  if (/^(?:reports? to|supervised by|reporta al?|depende del?)\s\S/.test(plain)) return undefined;
  if (NAMES_BOSS.test(plain) && !(next && isName(next))) return undefined;
  if (known === 'workplace' && /^(?:remote|on-?site)\b/.test(bareHeading(plain))) return undefined;
  if (known !== undefined) {
    // "Knowledge of the legislature", in the midst of lines like it.
    // and "Experience" among "Patience" and "Good humor".
    const isShort = [...current.body, ...(next ? [next] : [])].every(({ piece }) => WORDS(piece.text) < 4);
    if (known === current.kind && isSpaced(current) && next?.gap) return undefined;
    const isItem =
      known === current.kind && !unit.gap && !next?.gap && current.body.length > 0 && (WORDS(text) > 2 || isShort);
    if (isItem && current.body.every(({ mark }) => mark === undefined)) return undefined;
    // A bare word such as "Program" or "Location" heads something only where its value follows.
    const alone = unit.gap || next?.mark !== undefined || words >= 2 || current.kind !== 'none';
    return alone && next !== undefined ? known : undefined;
  }
  // "You will do well here if you", with a list under it.
  const led = next?.mark !== undefined && unit.mark === undefined && words <= 12 ? leadKind(plain) : undefined;
  if (led !== undefined && LEADS_A_LIST.has(led)) return led;
  // "Candidates must have:", a blank line, and lines without bullets.
  const isFirst = current.body.length === 0 && current.heading?.text.endsWith(':') && isList(current.kind);
  if (isFirst && next?.gap === false && next.mark === undefined) return undefined;
  const follows = next !== undefined && (next.mark !== undefined || next.piece.text.length > 60);
  const isApart = current.kind !== 'none' || (current.body.at(-1)?.mark !== undefined && next?.mark !== undefined);
  // "Wild Rice School, Bayfield, Wisconsin" is the employer and its town.
  const isAddress = /, [A-ZÀ-ÞĀ-ž][A-Za-zÀ-ž.]+(?: [A-ZÀ-ÞĀ-ž][A-Za-zÀ-ž]+)?$/.test(text);
  // "Details", with a gap on either side, after lines that have none between them.
  const isAlone =
    unit.gap &&
    next?.gap === true &&
    current.body.length > 1 &&
    current.body.every(({ mark, gap }, i) => mark === undefined && (i === 0 || !gap));
  // "You may be a good fit if you have"
  if (isAlone && isList(current.kind) && words <= 12) {
    const leads = leadKind(plain);
    if (leads !== undefined && LEADS_A_LIST.has(leads)) return leads;
  }
  const stands = unit.gap && isApart && !isSpaced(current) && words <= 7 && /^[A-ZÀ-ÞĀ-ž¿¡]/.test(text) && !isAddress;
  return stands && (follows || isAlone || isLikeIts(current, next)) && !/\d{3}|@/.test(text) ? 'other' : undefined;
}

/** A list whose items have no marks, and a blank line between them. */
function isSpaced({ kind, body }: Section): boolean {
  return (
    isList(kind) &&
    body.length > 1 &&
    body.every(({ mark, gap, piece }, i) => mark === undefined && (i === 0 || gap) && !/[.:!?]$/.test(piece.plain))
  );
}

/** The heading before stands in the same way: a gap above it, none between it and its lines. */
function isLikeIts({ headingUnit, inline, body }: Section, next: Unit | undefined): boolean {
  const [head, line] = body;
  return (
    headingUnit?.gap === true &&
    !inline &&
    (head?.mark === SUBHEAD ? line : head)?.gap === false &&
    next?.gap === false &&
    /^[A-Za-zÀ-ž]/.test(next.piece.text) &&
    !next.piece.text.includes('@')
  );
}

const APPLYING =
  /^(?:please )?(?:apply (?:at|online|by|here|through|via|to)|to apply\b)|^(?:write to|escrib\w+ a)\b.*@|\b(?:send|submit|e-?mail|mail|upload|forward|envi[ae]\w*|mand[ae]\w*)\b.{0,40}\b(?:resumes?|cv|cover letter|letter|application|curriculum|carta)\b/;

precompile(APPLYING);

const LEADS_A_LIST = new Set<Kind>(['duties', 'required', 'preferred', 'benefits', 'apply']);

/** A paragraph after a list, and after a blank line under a run-in heading, belongs to nothing any more. */
function endsSection(section: Section, unit: Unit, next: Unit | undefined): boolean {
  if (section.kind === 'none' || unit.mark !== undefined) return false;
  const last = section.body.at(-1);
  if (!last) return false;
  if (FACTS.has(section.kind)) return section.inline || unit.gap || section.body.length > 1;
  if (section.inline) return unit.gap && !(/:\s*$/.test(unit.piece.plain) || /:\s*$/.test(last.piece.plain));
  // How to apply is said last, and under whatever heading stands last.
  if (unit.gap && APPLYING.test(unit.piece.plain) && section.kind !== 'apply' && section.kind !== 'process')
    return true;
  if ((section.kind === 'required' || section.kind === 'preferred') && isOneMore(unit)) return false;
  // "Compensation is $19,500 a year.": a sentence after lines that are none.
  if (
    unit.gap &&
    isList(section.kind) &&
    section.body.length > 2 &&
    section.body.slice(1).every(({ gap, mark }) => !gap && mark === undefined) &&
    !section.body.some(({ piece }) => /[.:]$/.test(piece.plain)) &&
    /[.!]$/.test(unit.piece.plain)
  )
    return true;
  const afterItem = last.mark !== undefined && last.mark !== SUBHEAD && isList(section.kind);
  const goesOn = !unit.gap && next?.mark !== undefined && !next.gap;
  return afterItem && !goesOn && !/:\s*$/.test(unit.piece.plain);
}

function isList(kind: Section['kind']): boolean {
  return kind === 'duties' || kind === 'required' || kind === 'preferred' || kind === 'benefits';
}

export function isShouted(text: string): boolean {
  const letters = text.match(/[A-Za-zÀ-ž]/g) ?? [];
  return letters.length >= 3 && text.toUpperCase() === text;
}

/** A heading as people read it: "Landowner relations". */
export function shownHeading(heading: Piece): string {
  const from = heading.plain.indexOf(bareHeading(heading.plain));
  return heading.text.slice(Math.max(0, from)).replace(/[\s:.|-]+$/, '');
}
