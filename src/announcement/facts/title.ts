import { isCapital, titleCase } from '../capitals.js';
import type { Lines } from '../layout/lines.js';
import { head } from './head.js';
import { escaped, precompile } from '../patterns.js';
import { part, spansOf, type Found, type Piece, type Span } from '../piece.js';
import { isShouted, type Section } from '../layout/sections.js';
import type { Sentence } from '../layout/sentences.js';
import { ORG_WORDS, ROLE, endsInRole } from '../words.js';

const PREFIX =
  /^(?:(?:fwd?|re|rv)\s*:\s*)*(?:(?:(?:new |current )?(?:job|position|employment|career|staff|volunteer|internship)\s+(?:opening|posting|announcement|opportunity|vacancy|listing|title|description|alert)s?|announcement|opening|vacancy|position|title|job|search(?= for)|call(?= for)|llamado(?= a | para )|(?:we(?:'re| are) |now |is |currently )?(?:hiring|recruiting)|help wanted|seeking|wanted|join (?:us|our team)(?: as)?|oferta (?:de empleo|de trabajo|laboral)|convocatoria|vacante|puesto|se busca|se solicita|buscamos|empleo|oportunidad(?:es)? de empleo|role)\s*(?:[:\-|!]+\s*|(?:for|for the|of|de|para|a|as)\s+|(?=an?\s)|(?<=buscamos|se busca|se solicita|hiring|seeking|wanted)\s+)\s*)+(?:(?:an?|the|our next|un\/?a?|una(?:\/un)?|el|la|for|for an?)\s+)?/;
const SUFFIX =
  /[\s,:|(\-]+(?:(?:job|position|role) (?:description|announcement|posting|opening|summary|profile)|position|opening|vacancy|search|wanted|needed|announcement|(?:full|part)[- ]?time|temporary|seasonal|remote|hybrid|on-?site|in-person|bilingual required|exempt|non-?exempt|per diem|on-call|tiempo completo|medio tiempo|tiempo parcial|media jornada|jornada completa|descripcion del puesto|\$?\d[\d,.]*k?\s?(?:-|to)\s?\$?\d[\d,.]*k?(?:\s?\/?\s?\w+)?|\d{1,2} ?(?:hours|hrs)(?:\/|\s\w+\s)?\w*|open until filled|immediate opening|salaried|union position|job id.*|req(?:uisition)? ?#?.*|#\d+|\d+ (?:positions?|openings?))\)?$/;

const ADJECTIVES =
  '(?:(?:full[- ]?time|part[- ]?time|half[- ]time|temporary|seasonal|summer|bilingual|[a-z]+(?:ed|ic|ative|ful|able)|passionate|new|first|next|second|paid|year-round|permanent|regular|remote|hybrid|on-?site|in-person|caring|exempt|non-exempt|strong|great|one|two|three|four|\\d|tres|dos|un|una|cuatro|nuev[oa]s?|[\\w-]+-(?:driven|oriented|minded|motivated|week|month|year|hour)|hour|week|per|a|an|the|its|our|\\(?\\d+(?: hours?)?(?:\\/| per | a )?(?:week)?\\)?|,|and|,)[,]?\\s+)*';
const HIRES = new RegExp(
  `\\b(?:seek(?:s|ing)?(?: to (?:hire|fill))?|hiring|(?:looking|searching) for|looking to hire|recruiting(?: for)?|accepting applications for|in search of|invit(?:es|ing) applications for|(?:is|are) (?:expanding|adding)|has (?:an )?(?:immediate )?(?:opening|vacancy|position)s?(?: available)? for|(?:openings?|vacancy|position|opportunity|applications|applicants|candidates) (?:available )?for (?:the (?:position|role|post) of|an?|the|our|its)|(?:opening|vacancy) for|for(?= the (?:\\S+ ){1,12}(?:position|role) (?:at|with) )|(?:puesto|cargo|plaza) se llama|(?:position|role|post|job|puesto|cargo|plaza) (?:of|de|as|for(?= an?\\s))|announces? (?:the )?(?:search|opening|position) (?:for|of)|needs|we need|(?<!\\bthe (?:\\S+ ){1,3})will hire|as (?:an?|our)|wanted:|join (?:us|our team|\\S+) as|(?:estamos |esta )?busca(?:mos|ndo)?(?: a)?|solicita(?:mos)?|contrata(?:mos|ndo|ra?|r)?|necesita(?:mos)?(?: a)?|selecciona(?:mos)?|incorpora(?:mos)?|precisa(?:mos)?|convoca):?\\s+(?:the position of |the role of |to hire |for |a |an |the |its |our |applicants for |candidates for |someone to be |un |una |un\\/a |una\\/un |el puesto de |la plaza de )*${ADJECTIVES}`,
  'g',
);

/** "(full time, 40 hours)" and "(maternity cover)" tell facts, "(Bilingual)" names the job. */
const FACTS_IN_BRACKETS =
  /\s*\([^)]*(?:\d|time|tiempo|remote|hybrid|jornada|contract|cover|sustitu|temp|seasonal|interim|exempt|funded|volunteer|live-in|\bmember|\bpaid|per diem|on-call|positions?|openings?|plazas?|evenings?|mornings?|nights?|weekends?|shift|tardes?|noches?|[fhmwd]\/[fhmwd])[^)]*\)\s*$/;

const CAPITALS =
  /^(?:(?:[A-ZÀ-ÞĀ-ž]|\d)[A-Za-zÀ-ž\d./&'’()-]*|(?:of|for|and|the|&|to|de|del|la|las|los|y|e|o|u|en|in|–|-|\/|a)(?![A-Za-zÀ-ž]))(?:,? (?:(?:[A-ZÀ-ÞĀ-ž]|I{1,3}|\d)[A-Za-zÀ-ž\d./&'’()-]*|(?:of|for|and|the|&|de|del|la|las|los|y|e|o|u|en|in|–|-|\/)(?![A-Za-zÀ-ž])))*/;

precompile(PREFIX, SUFFIX, HIRES, FACTS_IN_BRACKETS, CAPITALS);

interface Candidate {
  text: string;
  score: number;
  spans: Span[];
  line: Piece;
}

/** What a line at the head may name beside the job. */
interface Known {
  organization: string | undefined;
  town: string | undefined;
}

/** What the job is called, and the lines that say so. */
export function findTitle(
  sections: readonly Section[],
  sentences: readonly Sentence[],
  mail: Lines['mail'],
  known: Known,
): (Found<string> & { headlines: readonly Piece[] }) | undefined {
  const candidates: Candidate[] = [];
  /** Whether words behind a dash are of the title. */
  let doubtful = false as boolean;
  const add = (piece: Piece, score: number, line = piece) => {
    const cleaned = cleanTitle(piece, known);
    if (cleaned) candidates.push({ text: cleaned.text, score, spans: spansOf(cleaned), line });
    return cleaned !== undefined;
  };
  for (const section of sections) {
    const [first] = section.body;
    // "Opening: August 24, 2026"
    const isDay = /\b20\d\d$/.test(first?.piece.text ?? '') && !ROLE.test(first?.piece.plain ?? '');
    if (section.kind === 'title' && first && first.piece.text.length < 120 && !isDay)
      add(first.piece, ROLE.test(first.piece.plain) ? 10 : section.inline ? 8 : 4);
  }
  // "Puerto Seguro selecciona: TRABAJADOR/A SOCIAL para su programa"
  for (const { heading, inline, kind, body } of sections.slice(0, 4)) {
    const [first] = body;
    if (
      !inline ||
      !first ||
      kind === 'required' ||
      !/\b(?:seeks|hiring|looking for|busca|selecciona|solicita|contrata|precisa|necesita|incorpora|convoca)$/.test(
        heading?.plain ?? '',
      )
    )
      continue;
    const named = named_(first.piece, /^(?:an?|un\/?a?|una)\s/.exec(first.piece.plain)?.[0].length ?? 0);
    if (named) add(named, 6, first.piece);
  }
  // "Now accepting applications: Lead Organizer"
  for (const { heading, kind, inline, body } of sections.slice(0, 3)) {
    const [first] = body;
    const words = first?.piece.text.split(' ').length ?? 0;
    if (
      first &&
      inline &&
      (kind === 'other' || kind === 'apply') &&
      !(heading?.plain ?? '').includes('supervis') &&
      words <= 6 &&
      ROLE.test(first.piece.plain)
    )
      add(first.piece, 5);
  }
  // "Two-Year Fellowship: Removal Defense"
  for (const { heading, headingUnit, inline, kind } of sections.slice(0, 4)) {
    const line = headingUnit?.piece;
    if (
      inline &&
      kind === 'other' &&
      line &&
      ROLE.test(heading?.plain ?? '') &&
      line.text.length < 70 &&
      !/[.!?]$/.test(line.text)
    )
      add(line, 4);
  }
  const heads = head(sections);
  heads.forEach((piece, i) => {
    const words = piece.text.split(' ').length;
    // "Grant Writer (remote) – River Keepers needs someone …": a notice of one paragraph begins with its name.
    const [first] = words > 14 && i === 0 ? cuts(piece) : [];
    const opens = first && part(first, 0, /\s*\(|$/.exec(first.text)?.index);
    if (opens && opens.text.split(' ').length < 7 && endsInRole(opens.plain)) add(opens, 4, first);
    if (/^(?:what|who|how|why|when|where|dear)\b/.test(piece.plain)) return;
    if (words > 14 || (/[.!?]$/.test(piece.text) && words > 5)) return;
    for (const cut of cuts(piece)) {
      if (known.organization !== undefined && same(cut.text, known.organization)) continue;
      if (!ROLE.test(cut.plain) || cut.text.split(/ (?!.*\))/).length > 9) continue;
      if (
        /\b(?:reports? to|we|you|our|is|are|will|shall|has|have|seeks?|since|desde|es|son|somos)\b/.test(
          cut.plain.replace(PREFIX, ''),
        )
      )
        continue;
      // What it ends with is what it is: "Food Pantry Assistant".
      const isNamed = endsInRole(cut.plain);
      const title = namesItsField(piece, cut, known) ? piece : cut;
      doubtful ||= !isExplained(piece, cut, known);
      if (add(title, 6 - i * 0.5 + (ORG_WORDS.test(cut.plain) && !isNamed ? -3 : 0), piece)) break;
    }
  });
  if (mail.subject) for (const cut of cuts(mail.subject)) if (ROLE.test(cut.plain)) add(cut, 3);
  for (const { piece, kind, index } of sentences) {
    if (kind === 'duties' || kind === 'required' || kind === 'preferred') continue;
    for (const match of piece.plain.matchAll(HIRES)) {
      // "is hiring a Seasonal Trail Cook": in capitals, these words are of the name.
      const kept = / (?:Seasonal|Bilingual|Interim) $/.exec(
        piece.text.slice(match.index, match.index + match[0].length),
      );
      const from = match.index + match[0].length - (kept ? kept[0].length - 1 : 0);
      // "seeking a patient, quick and friendly Farm Manager"
      const praise = /^(?:[a-zß-ž-]+,? ){1,6}(?=[A-ZÀ-ÞĀ-ž])/.exec(piece.text.slice(from))?.[0] ?? '';
      const whole = named_(piece, from + (praise.includes(',') ? praise.length : 0));
      const [cut] = whole ? cuts(whole) : [];
      const named = whole && cut && !namesItsField(whole, cut, known) ? cut : whole;
      if (named && ROLE.test(named.plain)) add(named, (isCapital(named.text) ? 5 : 3.5) - Math.min(3, index * 0.2));
    }
  }
  // "The Cook is responsible for …", where nothing else says what the job is called.
  if (!candidates.some(({ score }) => score >= 3))
    for (const { piece } of sentences) {
      const [, name] =
        /^(?:the|la|el) (.{3,50}?)(?: \([^)]*\))? (?:is|will|works?|serves|es)\b/.exec(piece.plain) ?? [];
      if (name !== undefined && endsInRole(name))
        add(part(piece, piece.plain.indexOf(name), piece.plain.indexOf(name) + name.length), 2.5);
    }
  if (candidates.length === 0) return undefined;
  // What is said twice counts twice; the shorter one where one goes on: "Staff Attorney, Home and Farm Project".
  const scored = candidates.map((one) => ({
    ...one,
    total:
      Math.max(...candidates.filter((other) => same(one.text, other.text)).map(({ score }) => score)) +
      Math.min(3, candidates.filter((other) => same(one.text, other.text)).length - 1) * 1.5,
  }));
  const [best] = [...scored].sort((a, b) => b.total - a.total || a.text.length - b.text.length);
  if (!best) return undefined;
  const shorter = scored.find(
    ({ text, total }) =>
      total >= 2.5 &&
      (isCapital(text) || best.text.startsWith('(', text.length + 1)) &&
      best.text.length > text.length &&
      (new RegExp(`^${escaped(text)}\\s*[,(–-]`, 'i').test(best.text) ||
        // "Organizer Healthy Homes Program" is "an Organizer" in the text.
        (best.text.startsWith(`${text} `) &&
          isCapital(best.text.slice(text.length + 1)) &&
          endsInRole(text.toLowerCase()) &&
          !endsInRole(best.text.toLowerCase()))),
  );
  // "We are recruiting a paralegal" speaks of the "HOUSING PARALEGAL" at the head, "Driver wanted!" of a "Delivery Driver".
  const longer =
    isCapital(best.text) && best.text.includes(' ')
      ? undefined
      : scored.find(
          ({ text, total }) =>
            total >= 2.5 && (isCapital(text) || !isCapital(best.text)) && endOf(text).endsWith(` ${endOf(best.text)}`),
        );
  const chosen = shorter ?? longer ?? best;
  const shown =
    candidates.find(({ text }) => same(text, chosen.text) && !shouts(text))?.text ??
    (shouts(chosen.text) ? titleCase(chosen.text) : chosen.text);
  const echoes = sentences.filter(({ piece }) => piece.text.toLowerCase().includes(shown.toLowerCase())).length;
  const rivals = scored.some(
    ({ text, total }) =>
      // "Summer Canvassers" at the head are "Field Canvassers" in the text.
      (total >= best.total - 1.5 ||
        (isCapital(text) && / (\S+)$/.exec(endOf(text))?.[1] === / (\S+)$/.exec(endOf(best.text))?.[1])) &&
      !same(text, best.text) &&
      !text.includes(chosen.text) &&
      !chosen.text.includes(text),
  );
  const said = candidates.filter(({ text }) => same(text, chosen.text));
  const labelled = best.score >= 8;
  // A line of the head is this and no more, and nothing says it longer.
  const alone =
    heads.some(({ text }) => same(text, chosen.text)) &&
    !candidates.some(({ text }) => text.length > chosen.text.length && text.includes(chosen.text));
  const short = /^(.+?), /.exec(shown.toLowerCase())?.[1];
  return {
    value: shown,
    sure:
      // "Two-Year Fellowship", "8-10 hours a week": one word, or none for what a person does, may be part of the name.
      ROLE.test(shown.toLowerCase()) &&
      /^[A-ZÀ-ÞĀ-ž]/.test(shown) &&
      (labelled || shown.includes(' ')) &&
      // "Asistente (Medicaid y CHIP)", "Summer 2026 Garden Educator", "Case Manager, Youth": more than the name, or not.
      !(labelled ? /\(|20\d\d/.test(best.text) : /[(,:–—\d]| - /.test(shown)) &&
      // "Organizer, Harbor Tenants Together": what stands behind the comma may be the employer.
      !ORG_WORDS.test(/, (.+)$/.exec(shown.toLowerCase())?.[1] ?? '') &&
      // "River Valley Workers' Center" at the head: an employer's name may have a role in it.
      (labelled || endsInRole(shown.toLowerCase()) || !ORG_WORDS.test(shown.toLowerCase())) &&
      // "Policy Analyst, Budget and Tax" is "the Policy Analyst" elsewhere.
      !(short && sentences.some(({ piece }) => piece.plain.includes(`the ${short} `))) &&
      (labelled || (!doubtful && (alone || (chosen.total >= 5.5 && (said.length > 1 || echoes > 1))))) &&
      !rivals,
    spans: said.flatMap(({ spans }) => spans),
    headlines: said.map(({ line }) => line),
  };
}

/** What a line has beside the title is the employer, the town, or a fact: "Cook – Tide House, Duluth (full-time)". */
function isExplained(line: Piece, title: Piece, { organization, town }: Known): boolean {
  const at = line.text.indexOf(title.text);
  return [line.text.slice(0, at), line.text.slice(at + title.text.length)].every((rest) => {
    const text = rest.toLowerCase();
    return (
      !/[a-zà-ž]{2}/.test(text) ||
      (organization !== undefined && text.includes(organization.toLowerCase())) ||
      (town !== undefined && text.includes(town.toLowerCase())) ||
      /^\s*\(/.test(text) ||
      PREFIX.test(text) ||
      SUFFIX.test(`x - ${text.replace(/^[^a-zà-ž\d$]+/, '')}`)
    );
  });
}

/** "Project Coordinator – Community Gardens": what stands behind the dash is the field, no employer, place or campaign. */
function namesItsField(piece: Piece, cut: Piece, { organization, town }: Known): boolean {
  const rest = /^\s+[–—-]\s+(.+)$/.exec(piece.text.slice(cut.text.length))?.[1];
  if (
    rest === undefined ||
    !piece.text.startsWith(cut.text) ||
    rest.split(' ').length > 4 ||
    /[\d,.|–—@$]|-\s|\s-/.test(rest)
  )
    return false;
  const plain = piece.plain.slice(-rest.length);
  return (
    !ORG_WORDS.test(plain) &&
    !ROLE.test(plain) &&
    !/\b(?:region|area|county|office|team|unit|branch|valley|district|state\w*|north\w*|south\w*|east\w*|west\w*|mid\w*|zona|sede)\b/.test(
      plain,
    ) &&
    !SUFFIX.test(`x - ${plain}`) &&
    !(town !== undefined && rest.includes(town)) &&
    !organization?.includes(rest)
  );
}

/** All capitals but for small words: "ORGANIZADORA u ORGANIZADOR". */
function shouts(text: string): boolean {
  return isShouted(text.replace(/ (?:[yoeu]|and|or|of|de) /g, ' '));
}

function endOf(title: string): string {
  return title.toLowerCase().replace(/s$/, '');
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** "Stewardship Manager - Palouse Working Lands Trust, Pullman": the parts that a line has. */
function cuts(piece: Piece): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of piece.text.matchAll(
    /\s+(?:[·–—>›»-]|--+|\/\/)\s+|\s*\|\s*|\s+@\s+|\s+(?:at|with|for the)\s+(?=[A-ZÀ-ÞĀ-ž])|:\s+|\s\/\s|[–—](?=[A-ZÀ-ÞĀ-ž])/g,
  )) {
    // "Warehouse Associate / Driver" is one job.
    const sides =
      match[0] === ' / '
        ? [piece.plain.slice(from, match.index), piece.plain.slice(match.index + 3).split(/ [-|] /)[0] ?? '']
        : [];
    if (sides.length > 0 && sides.every((side) => endsInRole(side))) continue;
    found.push(part(piece, from, match.index));
    from = match.index + match[0].length;
  }
  found.push(part(piece, from));
  return found.filter(({ text }) => text);
}

function cleanTitle(piece: Piece, { organization, town }: Known): Piece | undefined {
  // "🚚 Driver wanted! 🚚"
  const dress = /^(?:\[[^\]]*\]|[^A-Za-zÀ-ž\d[("“¿¡])*/.exec(piece.text)?.[0].length ?? 0;
  let title = part(
    piece,
    dress,
    /(?:[!\s\uFE0F\u2600-\u27BF]|[\uD83C-\uD83E][\uDC00-\uDFFF])*$/.exec(piece.text)?.index,
  );
  const seeks = /^(.{2,80}?)\s(?:seeks|is hiring|is seeking|busca|hiring|contrata)\s(?:an?\s|un\s|una\s|for\s)?/.exec(
    title.plain,
  );
  if (seeks && !/^(?:we|now)/.test(seeks[1] ?? '')) title = part(title, seeks[0].length);
  for (let i = 0; i < 3; i += 1) {
    const prefix = PREFIX.exec(title.plain)?.[0];
    if (prefix && prefix.length < title.plain.length) title = part(title, prefix.length);
    title = part(title, 0, FACTS_IN_BRACKETS.exec(title.plain)?.index);
    const suffix = SUFFIX.exec(title.plain);
    if (suffix && suffix.index > 2) title = part(title, 0, suffix.index);
  }
  // "Part-time Bookkeeper"
  title = part(title, /^(?:full|part|half)[- ]time\s(?=\S)/.exec(title.plain)?.[0].length ?? 0);
  // "freelance Web Developer", "The stage manager"
  const before = /^(?:(?:The|El|La) (?=\S+ ?\S*$)|(?:[a-zß-ž][A-Za-zÀ-ž-]* )+(?=[A-ZÀ-ÞĀ-ž][a-zß-ž]))/.exec(title.text);
  if (before) title = part(title, before[0].length);
  if (organization !== undefined) {
    const found = title.plain.indexOf(organization.toLowerCase());
    const at = /^(?:the|la|el)\s$/.test(title.plain.slice(0, found)) ? 0 : found;
    if (at === 0 && !ROLE.test(title.plain.slice(organization.length))) return undefined;
    if (at > 3) title = part(title, 0, at);
  }
  if (
    town !== undefined &&
    new RegExp(` \\(?${escaped(town)}\\)?$`).test(title.text) &&
    !/\b(?:of|for|de|in|en)$/.test(title.plain.slice(0, -town.length - 1))
  ) {
    title = part(title, 0, title.text.lastIndexOf(town));
  }
  title = part(title, 0, /[\s,:;.–—|(-]*$/.exec(title.text)?.index ?? title.text.length);
  // "Cook Position, Tide House"
  title = part(title, 0, / position$/.exec(title.plain)?.index);
  // "Abogada para el área de litigio"
  title = part(title, 0, / para (?:el|la|las|los|su|nuestr[oa]s?) /.exec(title.plain)?.index);
  // "Legal Advocate (accredited, or willing to become so)"
  title = part(title, 0, / \((?:\S+ ){4}/.exec(title.text)?.index);
  if (
    /^(?:staff|team|volunteers?|members?|crew|leads?|heads?|workers?|personal|equipo|positions?|openings?|jobs?|puestos?|vacantes?|plazas?)$/.test(
      title.plain,
    )
  )
    return undefined;
  return title.text.length >= 3 && title.text.length <= 90 && /[A-Za-zÀ-\uFFFF]{3}/.test(title.text)
    ? title
    : undefined;
}

/** The name that begins here: words in capitals, else words up to what says what the person will do. */
function named_(piece: Piece, from: number): Piece | undefined {
  const rest = piece.text.slice(from);
  const capital =
    CAPITALS.exec(rest)?.[0]
      .replace(/(?:,? (?:of|for|and|the|&|de|del|la|las|los|y|e|o|en|in|to|–|-|\/|a))+$/, '')
      .replace(/(?:,? \d+)?[.,;:]*$/, '') ?? '';
  if (capital && isCapital(capital) && capital.split(' ').length <= 8) {
    const cut =
      /,? (?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)|\s(?:in|for|en)\s(?=(?:our|its|the|nuestr|el|la)\b)|\s(?:in|en|for)\s(?=[A-ZÀ-ÞĀ-ž])/.exec(
        capital,
      );
    return part(piece, from, from + (cut ? cut.index : capital.length));
  }
  const lower =
    /^[A-Za-zÀ-ž'’/-]+(?: [A-Za-zÀ-ž'’/-]+){0,5}?(?=\s(?:to|who|with|for|in|at|whose|that|and|based|on|from|as|para|por|que|con|en|position|role|job)\b|\s\d|\s*[\u2600-\u27BF\uD83C-\uD83E]|[.,;:(!?]|$)/.exec(
      rest,
    )?.[0];
  return lower ? part(piece, from, from + lower.length) : undefined;
}
