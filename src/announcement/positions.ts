import { headingKind, leadKind, NAMES_BOSS } from './layout/headings.js';
import type { Unit } from './layout/lines.js';
import { part } from './piece.js';
import { isShouted, readSections, type Section } from './layout/sections.js';
import { endsInRole, ROLE } from './words.js';

/** The sections of each position of an announcement: its own, and those that are said of all. */
export function readPositions(units: readonly Unit[]): Section[][] {
  const heads = positionHeads(units);
  if (heads.length < 2) return [readSections(units)];
  const [first = 0] = heads;
  // "Now hiring: two cooks" is the name of neither.
  const before = readSections(units.slice(0, first)).filter(({ kind }) => kind !== 'title');
  const tail = sharedTail(units, heads);
  const own = heads.map((start, i) => readSections(withName(units.slice(start, heads[i + 1] ?? tail))));
  const last = own.at(-1) ?? [];
  const others = own.slice(0, -1);
  // What only the last one has of this is said of all: how to apply, the employer, equal opportunity.
  const shared = last.findIndex(
    ({ kind }, i) =>
      i > 0 && SHARED.has(kind) && others.every((sections) => sections.every((one) => one.kind !== kind)),
  );
  const after = [...(shared < 0 ? [] : last.slice(shared)), ...readSections(units.slice(tail))];
  return own.map((sections, i) => [
    ...sections.slice(0, i === own.length - 1 && shared >= 0 ? shared : undefined),
    ...before,
    ...after,
  ]);
}

/** "2) Warehouse Coordinator" is the name of a job, and no item of a list. */
function withName(units: readonly Unit[]): Unit[] {
  return units.map(({ mark, ...unit }, i) => (i === 0 || mark === undefined ? unit : { ...unit, mark }));
}

const ASKS_FOR_IT =
  /^(?:please |for (?:either|both|all|any) |if you |interested|candidates |to apply|how to apply|apply|send|e-?mail|para (?:solicitar|aplicar|postular)|envi|mand|interesad).*(?:@|\bapply\b|\bresume|\bcurriculum)/;

/** "FOR BOTH JOBS" */
const FOR_ALL = /^(?:for |para )?(?:both|all|either|ambos|todos)(?: the| los)? [a-z]+:?$/;

/** Where a paragraph behind the last position says how to apply for all of them, since no other says it. */
function sharedTail(units: readonly Unit[], heads: readonly number[]): number {
  const asking = units.flatMap(({ piece: { plain }, gap }, i) =>
    gap && (ASKS_FOR_IT.test(plain) || FOR_ALL.test(plain)) ? [i] : [],
  );
  const [only = units.length, more] = asking.filter((i) => i > (heads[0] ?? 0));
  return more === undefined && only > (heads.at(-1) ?? 0) ? only : units.length;
}

const SHARED = new Set<Section['kind']>([
  'apply',
  'about',
  'equal',
  'questions',
  'benefits',
  'deadline',
  'process',
  'mission',
]);
const OWN = new Set<Section['kind']>([
  'duties',
  'required',
  'preferred',
  'pay',
  'hours',
  'type',
  'summary',
  'supervisor',
]);
const NUMBERED = /^(?:position|job|opening|role|puesto|vacante|plaza)\s*(?:#|no\.?|n\.?o)?\s*\d{1,2}\s*[:.)-]?\s*/;

/** "Position: Cook", which may head a paragraph as well. */
const NAMES_JOB = /^(?:position|job|role|opening|puesto|vacante|plaza|cargo)$/;

/** Words of a sentence about somebody, "Visit funders with the Executive Director", and of no job's name. */
const IN_A_SENTENCE = /\s(?:the|with|our|their|your|an?|from|by|el|los|las|con|nuestr\w+|un|una)\s/;

/** "Duties", "What we ask of you:" on a line of its own. */
function headsList(unit: Unit | undefined): boolean {
  if (unit === undefined || unit.piece.text.split(' ').length > 8) return false;
  const { text, plain } = unit.piece;
  const kind = headingKind(plain) ?? (isShouted(text) || text.endsWith(':') ? leadKind(plain) : undefined);
  return kind === 'duties' || kind === 'required' || kind === 'preferred';
}

/** "The intern will", "You are an organizer". */
const SPEAKS = /^(?:the|our|this|as|your|an?|what|who|how|que|quien)\s|\b(?:will|you|we|must|should|is|are)\b/;

/** "Supervise one Program Associate" is a duty. */
const COUNTS_PEOPLE = /^[a-z]+ (?:one|two|three|four|five|a|\d+) /;

/** "3.", "4)" */
function isNumbered(unit: Unit | undefined): boolean {
  return /\d/.test(unit?.mark ?? '');
}

/** Where positions begin: lines that name a job, alike in form, each with duties, pay or hours of its own. */
function positionHeads(units: readonly Unit[]): number[] {
  const labelled = heads(units, ({ piece }) => {
    const [label, name] = piece.plain.split(/:\s+(.*)/);
    const isTitle = label !== undefined && (NAMES_JOB.test(label) || headingKind(label) === 'title');
    return isTitle && label.length <= 30 ? name : undefined;
  });
  if (labelled.length > 1) return labelled;
  return heads(units, (unit, i) => {
    const { piece, mark, gap } = unit;
    const next = units[i + 1];
    if (next === undefined || piece.text.split(' ').length > 14 || /[.;,?]$/.test(piece.text)) return undefined;
    const numbered = NUMBERED.exec(piece.plain)?.[0] ?? '';
    if (mark !== undefined && !isNumbered(unit)) return undefined;
    // "3. Interpret at appointments" among items of a list, or at its end.
    if (mark !== undefined && ((!next.gap && isNumbered(next)) || (!gap && isNumbered(units[i - 1])))) return undefined;
    const name = part(piece, numbered.length);
    if ((!NAMES_BOSS.test(name.plain) && headingKind(name.plain) !== undefined) || /:\s\S/.test(name.plain))
      return undefined;
    if (!gap && !numbered && mark === undefined) return undefined;
    // "WHAT THE MANAGER DOES", and under it "Buyers": a part of the list that the heading promises.
    const above = units[i - 1];
    if (above?.mark === undefined && headsList(above)) return undefined;
    const title = name.plain.split(/\s[-|(]\s?|[:(]|s? (?:wanted|needed)\b/)[0]?.trim() ?? '';
    // "Ana Ruiz, Director" is whom to write to.
    if (title.includes(',') && !ROLE.test(title.split(',')[0] ?? '')) return undefined;
    if (!ROLE.test(title) || title.split(' ').length > 7 || IN_A_SENTENCE.test(title) || SPEAKS.test(title))
      return undefined;
    // "Apprentices receive", "Oak Valley Workers' Center", "Supervise one Program Associate"
    if (!(endsInRole(title) || / (?:of|for|de|del|para) /.test(title)) || COUNTS_PEOPLE.test(title)) return undefined;
    return /^[A-ZÀ-ÞĀ-ž¿¡]/.test(name.text) ? title : undefined;
  });
}

function heads(units: readonly Unit[], nameOf: (unit: Unit, index: number) => string | undefined): number[] {
  const found = units.flatMap((unit, index) => {
    const name = nameOf(unit, index);
    return name === undefined ? [] : [{ index, name: name.trim() }];
  });
  if (new Set(found.map(({ name }) => name)).size < 2) return [];
  const starts = found.filter(({ index }, i) => {
    const end = found[i + 1]?.index ?? units.length;
    const body = units.slice(index + 1, end);
    return (
      body.filter(({ mark }) => mark !== undefined).length >= 2 ||
      readSections(body).some(({ kind }) => OWN.has(kind)) ||
      body.some(({ piece }) => /\$\s?\d|\bhours\b/.test(piece.plain) && piece.text.length > 60)
    );
  });
  const names = new Set(starts.map(({ name }) => name));
  // One title above its facts and again above its text is one position.
  if (names.size < 2 || names.size < starts.length) return [];
  // "Apprentices" and "Good apprentices" are the same people.
  if ([...names].some((name) => [...names].some((other) => other.endsWith(` ${name}`)))) return [];
  return starts.map(({ index }) => index);
}
