import { SUBHEAD, type Unit } from './lines.js';
import { precompile } from '../patterns.js';
import { sentences, spansOf, type Piece, type Span } from '../piece.js';

/** An entry of a list, and the words it is. */
export interface Entry {
  text: string;
  piece: Piece;
  spans: Span[];
}

/** The items of a section: its bullets; else its lines; else its sentences. Sub-heads and lead-ins are none. */
export function entries(body: readonly Unit[]): { items: Entry[]; rest: Unit[] } {
  const real = body.filter(({ mark }) => mark !== SUBHEAD);
  const bullets = real.filter(({ mark }, i) => mark !== undefined && !isHeadOfItems(real[i], real[i + 1]));
  if (bullets.length > 0) {
    const more = real.filter((unit, i) => i > 0 && isOneMore(unit));
    return { items: real.filter((unit) => bullets.includes(unit) || more.includes(unit)).map(entry), rest: [] };
  }
  const text = real.filter(({ piece }) => !piece.plain.endsWith(':'));
  const counts = text.map(({ piece }) => sentences(piece).length);
  const prose = text.length === 1 || counts.reduce((sum, count) => sum + count, 0) >= text.length * 1.7;
  if (prose) return { items: text.flatMap(({ piece }) => sentences(piece).map(sentence)), rest: [] };
  const end = listEnd(text);
  return { items: text.slice(0, end).map(entry), rest: text.slice(end) };
}

/** After a list and without its mark: "Experience in pediatrics is preferred." */
export function isOneMore({ piece, mark }: Unit): boolean {
  return (
    mark === undefined &&
    /^(?:it (?:also |really )?helps (?:if|to)|se valora\w*)\b|\b(?:is|are) (?:\w+ly )?(?:preferred|required|helpful|valued|desirable|an asset|a plus)\.$/.test(
      piece.plain,
    ) &&
    sentences(piece).length === 1
  );
}

/** Both digits, or both letters, and the same mark behind: "a)" and "b)". */
export function isAlike(one = '', other = ''): boolean {
  const style = (mark: string) => mark.replace(/\d+/, '1').replace(/[a-z]+/i, 'a');
  return style(one) === style(other);
}

/** "A. Classroom", with items of its own, "1. Plans lessons", farther in. */
function isHeadOfItems(unit: Unit | undefined, next: Unit | undefined): boolean {
  return (
    unit !== undefined &&
    next?.mark !== undefined &&
    !isAlike(unit.mark, next.mark) &&
    (unit.piece.text.endsWith(':') ||
      (next.indent > unit.indent && unit.piece.text.split(' ').length <= 4 && !/[.,;]$/.test(unit.piece.text)))
  );
}

/** Lines without bullets end where a paragraph begins: longer than they are, of whole sentences. */
function listEnd(units: readonly Unit[]): number {
  const lengths = units.map(({ piece }) => piece.text.length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const counts = units.map(({ piece }) => sentences(piece).length);
  const closed = units.filter(({ piece }) => /[.!]$/.test(piece.text)).length;
  const end = units.findIndex(({ piece }, i) => {
    if (i === 0) return false;
    const whole = /[.!]$/.test(piece.text) && piece.text.length > usual;
    return (
      (whole && closed <= units.length / 3 && sentences(piece).length > 1) ||
      // Each item was one sentence.
      (i > 1 && whole && (counts[i] ?? 0) > 1 && counts.slice(0, i).every((count) => count === 1)) ||
      piece.text.length > Math.max(160, usual * 3)
    );
  });
  return end < 0 ? units.length : end;
}

function entry({ piece, spans }: Unit): Entry {
  return { text: piece.text, piece, spans };
}

function sentence(piece: Piece): Entry {
  return { text: piece.text, piece, spans: spansOf(piece) };
}

const ASKED =
  /\b(?:experience|abilit(?:y|ies)|able to|skills?|knowledge|degree|diploma|ged|licen[sc]e|certifi\w+|years?|fluen\w+|bilingual|comfortable|familiar\w*|willing\w*|commitment|committed|understanding|proficien\w+|reliable|must|preferred|required|helpful|a plus|experiencia|capacidad|habilidad\w*|conocimientos?|manejo|disponibilidad|titul\w+|licenciatura|bachillerato|anos|bilingue|licencia|vocacion)\b|^(?:people who|you|a|an|strong|good|excellent|some|at least|love|patience|saber|hablar|tener|poder|vivir)\b/;

precompile(ASKED);

/** Most items say what someone has or can do: "Able to lift 40 pounds", "Two years of experience". */
export function speaksOfAsking(pieces: readonly Piece[]): boolean {
  return pieces.length >= 2 && pieces.filter(({ plain }) => ASKED.test(plain)).length >= pieces.length * 0.6;
}

const VERB = /^(?:[A-ZÀ-ÞĀ-ž][a-zß-ž]+(?:s|es|ing|ar|er|ir)(?![A-Za-zÀ-ž])|(?:may|will|must)\s)/i;
const NO_VERB =
  /^(?:this|his|its|is|was|as|us|the|we|our|you|applicants|candidates|benefits|always|besides|during|spanish|bring|salaries|hours|skills|mujer|lugar|\S+s del?)\b/;

/** Most sentences begin with what someone does: "Maps worksites", "Recruiting volunteers", "Organizar grupos". */
export function speaksOfDoing(pieces: readonly Piece[]): boolean {
  const doing = pieces.filter(
    ({ text, plain }) =>
      (VERB.test(text.split(' ')[0] ?? '') && !NO_VERB.test(plain)) || BASE.has(/^[a-z]+/.exec(plain)?.[0] ?? ''),
  );
  return pieces.length >= 2 && doing.length >= pieces.length * 0.6;
}

/** What duties begin with: "Greet callers". */
const BASE = new Set(
  `add adapt administer advise advocate analyze answer arrange assess assist attend bake book bring build buy call camp carry check
  clean close coach collaborate collect compile complete conduct connect contribute cook coordinate count create deliver design
  develop distribute draft drive edit enroll ensure enter evaluate explain facilitate file fill find fix follow form gather get
  give go greet guide handle help hire host identify implement increase interpret interview introduce keep knock lead learn
  listen load look mail maintain make manage map match measure meet mentor mobilize monitor negotiate offer open
  order organize other oversee pack participate pay perform pick plan post prepare produce promote provide publish
  raise read receive reconcile record recruit register repair report represent research respond review revise run schedule
  sell send serve set share show sort speak staff stock strengthen submit supervise support take talk teach tell
  chase debrief dig fetch flag grow hand hold inform inspect install invite issue join log mend move note operate phone
  plant print process pull put reach refer remind reply rotate sign sit step stuff sweep table tend thank turn type unload
  wash weigh wipe
  test track train translate travel tutor update use visit walk watch welcome work write`.split(/\s+/),
);
