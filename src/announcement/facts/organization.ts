import { titleCase } from '../capitals.js';
import { head } from './head.js';
import { escaped, precompile } from '../patterns.js';
import { part, spansOf, type Found, type Piece, type Span } from '../piece.js';
import { isShouted, type Section } from '../layout/sections.js';
import type { Sentence } from '../layout/sentences.js';
import { ORG_WORDS, ROLE } from '../words.js';
import { NO_NAMES } from './place.js';

const NAME =
  /(?:[A-ZÀ-ÞĀ-ž]|(?<!\d)\d+(?=\s[A-ZÀ-ÞĀ-ž]))[A-Za-zÀ-ž\d.'’&-]*(?:(?:\s(?:of|for|and|the|&|de|del|la|las|los|el|y|e|in|on|to|with|para|por|sin|at|en|al?)){0,2}\s(?:A\.\s?C\.|St\.(?=\s[A-Z])|I\.A\.P\.|S\.C\.|Inc\.|(?:[a-zß-ž]{1,3}-)?[A-ZÀ-ÞĀ-ž][A-Za-zÀ-ž\d'’&-]*)){0,8}(?:,\s(?:District|Local|LOCAL|DISTRICT|Chapter|Region|Lodge|Council|Inc\.|LLC|A\.C\.|S\.Coop\.)(?:\s(?:No\.\s)?\d+)?|(?<=\s(?:No|NO))\.\s\d+)?(?:\s\d{1,4}(?=[\s,.]|$))?/g;
const LEADING =
  /^(?:(?:ABOUT(?: THE)?|SOBRE|ACERCA DE|JOIN|(?:Careers|Jobs|Employment|Opportunities|Openings) (?:at|with)|The|At|Join|About|Our|With|In|For|From|Since|And|Las?|Los|El|En|Desde|Para|As|If|This|That|Sobre|Contact|Send|Email|To|By|When|While|Today|Here|Why|How|What|Who|We|You|It|They|These|Con|Una?|Esta|Este|Nuestr[oa]s?|Attn|Posted|Welcome|Apply|Please|Title|Position|Job|Employer|Organization|Company|Is|Are|Seeks?|Hiring|Now|Location|Fundada|(?:The |El )?(?:Equipo de|Team at)|[Ll]as?|[Ee]l|[Ll]os|the|Todas?|Todos|Casi|Cada|Note|Questions|Re|Fwd)\.?:?\s+)+/;
/** "About Tide House Tide House is …", where a page's lines are lost. */
const TWICE = /^About (.{4,}) (?=\1$)/;
const IS =
  /^(?:,? (?:an?|the) [^,]{3,90},)?\s?(?:\([^)]{2,40}\)\s?)?,?\s?(?:is|was|are|has been|works?|helps?|serves?|builds?|organizes?|seeks?|invites|fights?|provides?|offers|believes|unites|brings|hires|advances|empowers|es|fue|somos|trabaja|busca|ofrece|nacio|lucha|acompana|organiza|defiende|contrata|convoca|selecciona)\b/;
const HIRING =
  /^(?:,? (?:in|of|based in|located in|en|de) [\w .]{3,30}(?:, [\w .]{2,20})?,| (?:in|en) [\w.]+(?: [\w.]+)?(?=\s(?:is|are|seeks?|needs|busca\w*)\s)|, (?:an?|the|our|una?|el|la) [^.;]{3,110}?,)?\s?(?:\([^)]{2,40}\)\s?)?,?\s?(?:is|are)?\s?(?:now |currently |actively )?(?:seeking|seeks|hiring|hires|needs|looking for|looking to hire|searching|recruiting|necesita|has an? (?:immediate )?(?:opening|vacancy|position)|invites applications|busca|contrata|convoca|selecciona|solicita|announces)\b/;
const KIND_OF =
  /^\s?(?:\([^)]{2,40}\)\s?)?,?\s?(?:is|es|was|are)\s(?:an?|the|una?|la|el)?\s?(?:[\w,'/-]+\s){0,10}?(?:non-?profit|not-for-profit|organization|organisation|coalition|alliance|union|network|agency|center|association|501|trust|cooperative|co-op|church|ministry|foundation|membership|community|group|school|asociacion|organizacion|fundacion|entidad|cooperativa|red|colectivo|centro|ong|sindicato|comunidad|federacion|clinic|firm|program|partnership|collective|federation|movement)\b/;
const NO_NAME =
  /^(?:\w+'(?:re|ll|ve)\b.*|united states|equal opportunity(?: employer)?|united way|high school|spanish|english|google|microsoft|zoom|excel|word|facebook|salesforce|whatsapp|instagram|linkedin|cv|pdf|job|position|description|executive|board|director|applicants?|candidates?|qualifications|responsibilities|benefits|salary|location)\b|\bjob (?:opportunity|opening|posting|description|announcement)\b|\bposition$|\bhead of\b|\b(?:street|avenue|ave|road|boulevard|floor|suite)\.?$|\b(?:director|manager|coordinator|president|organizer|supervisor|board of directors|committee of the board)$/;

/** "Minnesota", and not "Minnesota Renters United" */
const ALONE = new RegExp(`^(?:${NO_NAMES}|\\w+day)(?: \\d+)?$`);

const OF_ITS_OWN = /^'s (?:\S+ ){0,4}(?:program|department|division|office|team)\b/;

precompile(NAME, LEADING, IS, HIRING, KIND_OF, NO_NAME, ALONE);

/** Who is hiring: the name that heads, hires, is defined with its initials, or stands in its own mail address. */
export function findOrganization(
  sections: readonly Section[],
  sentences: readonly Sentence[],
  domains: readonly string[],
  town: string | undefined,
): Found<string> | undefined {
  for (const { kind, body, inline } of sections) {
    const [value] = body;
    if (kind === 'organization' && inline && value && value.piece.text.length < 90) {
      const name = part(
        value.piece,
        0,
        /\s*\(|(?<!\b[A-Z])[.;|]\s|, (?=(?:an?|the|una?|[a-z]+ing) )|$/.exec(value.piece.text)?.index,
      );
      return { value: name.text.replace(/(?<!\b[A-Z]\.\s?[A-Z])[.,;]$/, ''), sure: true, spans: spansOf(name) };
    }
  }
  const names = new Map<
    string,
    { text: string; score: number; count: number; the: number; spans: Span[]; match: boolean }
  >();
  /** Names by their initials: "Valley Immigrant Defense (VID)". */
  const defined = new Map<string, string>();
  const seen = new Set<string>();
  /** Who looks for people in another's name. */
  const agents = new Set<string>();
  const look = (piece: Piece, bonus: number, about = false) => {
    for (const match of piece.text.matchAll(NAME)) {
      // "The Bookkeeper at Elm Grove Church": the church.
      const [atWork = '', job = ''] = /^(?:\S+ ){0,3}(\S+) at (?=[A-Z])/.exec(match[0]) ?? [];
      const isAt = ROLE.test(job.toLowerCase()) && !ORG_WORDS.test(job.toLowerCase());
      const lead = isAt ? atWork : (TWICE.exec(match[0])?.[0] ?? LEADING.exec(match[0])?.[0] ?? '');
      const shown = match[0]
        .slice(lead.length)
        .replace(/(?<!\b[A-Z]\.[A-Z]|Inc)[.,;:'’]+$/, '')
        .replace(/ (?:Is|Are) (?:Now )?(?:Hiring|Seeking|Looking|Recruiting)\b.*$/, '')
        .replace(/['’]s$/, '')
        // "Bad Axe Lake Band's Wild Rice Program": the band is hiring.
        .replace(/['’]s(?<=^\S+ \S.*..) (?:\S+ ){0,4}(?:Program|Department|Division|Office|Team)$/, '');
      // "This" and "They" name nobody.
      if (shown.length < 3 || LEADING.exec(`${shown} `)?.[0] === `${shown} `) continue;
      const from = match.index + lead.length;
      for (const text of readings(shown)) {
        const after = piece.plain.slice(from + text.length).replace(OF_ITS_OWN, '');
        const plain = piece.plain.slice(from, from + text.length);
        // Not all of it: a line of ten thousand names would be read from its start for each of them.
        const before = piece.plain.slice(Math.max(0, from - 80), from);
        // "Harvest Table of Fresno" may be its whole name, and "Market Co-op of Decorah, Iowa" is not.
        const near = /^, [a-z]/.test(after) ? 'in|of|en' : 'in|en';
        const isOfTown =
          town !== undefined && (text === town || new RegExp(`\\s(?:${near})\\s${escaped(town)}$`).test(text));
        if (NO_NAME.test(plain) || ALONE.test(plain) || isOfTown) continue;
        // "The search is conducted by Whitlock & Dunn on behalf of the Foundation."
        if (
          /\bsearch\b.{0,30}\b(?:conducted|managed|led|assisted|run) by (?:the )?$|\bhas (?:retained|engaged) (?:the )?$|\b(?:affiliate|subsidiary|arm) of (?:the )?$/.test(
            before,
          ) ||
          /^,? (?:has been|was|is) (?:engaged|retained) (?:by|to)\b/.test(after)
        )
          agents.add(plain);
        let score = bonus;
        const acronym = /^\s?\(["“']?(?:the\s)?["“']?([A-Z][A-Za-z&]{1,9})["”']?\)/.exec(
          piece.text.slice(from + text.length),
        )?.[1];
        if (acronym !== undefined && initialsOf(text).includes(acronym.toUpperCase().replace('&', ''))) {
          score += 6;
          defined.set(acronym.toLowerCase(), plain);
        } else if (acronym !== undefined && text.startsWith(acronym)) score += 4;
        // "Ninth Street Playhouse is a theater in a former hardware store", under "About us".
        if (about && from === 0 && /^\s(?:was|[a-z]+s|fue|[a-z]+[ae])\s/.test(after)) score += 4;
        // "The parishes in Dubuque are hiring" are the parishes.
        if (HIRING.test(after)) score += / (?:in|en) \S+$/.test(text) ? 4 : 6;
        else if (KIND_OF.test(after)) score += 6;
        else if (IS.test(after) && from < 40) score += 2;
        if (/\b(?:at|join|about|work for|acerca de|sobre|voz de|part of|member of)\s+(?:the\s)?$/.test(before))
          score += 1;
        // "the Cook position at Tide House"
        if (/\b(?:position|role|job) (?:at|with) (?:the )?$/.test(before)) score += 6;
        // "About Tide House", and nothing else in the line
        if (
          from < 20 &&
          /^(?:about|sobre|acerca de) (?:the |la |el )?$/.test(before) &&
          /^(?: \([^)]*\))?:?$/.test(after)
        )
          score += 5;
        const words = text.split(' ').length;
        if (ORG_WORDS.test(plain) && words > 1) score += 3;
        // "Office Administrator" ends with what a person does; "Farm Workers Union" does not.
        const lastWord = /\S+$/.exec(plain)?.[0] ?? '';
        if (ROLE.test(lastWord) && !ORG_WORDS.test(lastWord)) score -= lastWord.endsWith('s') ? 5 : 12;
        // "Community Organizer for Salem", and not "Advocates for Youth"
        if (/\b(?:organi[sz]er|coordinator|director|manager|specialist)s? for /.test(plain)) score -= 8;
        if (ROLE.test(plain) && !ORG_WORDS.test(plain)) score -= 5;
        if (words === 1 && !HIRING.test(after) && !KIND_OF.test(after)) score -= 3;
        const domain = domains.some((label) => spells(label, text));
        // At the head, and in its own address.
        if (domain) score += words > 1 ? (bonus > 1 ? 9 : 6) : 2;
        const key = plain;
        const entry = names.get(key) ?? { text, score: -9, count: 0, the: 0, spans: [], match: false };
        entry.score = Math.max(entry.score, score);
        entry.count += 1;
        entry.match ||= domain;
        if (/\bThe\s$/.test(lead) && (match.index > 0 || lead.trim() !== 'The')) entry.the += 1;
        entry.spans.push(...spansOf(piece, from, from + text.length));
        names.set(key, entry);
      }
    }
  };
  for (const { kind, heading, inline } of sections) if (kind === 'about' && heading && !inline) look(heading, 0);
  head(sections).forEach((piece, i) => {
    if (piece.text.length > 140) return;
    seen.add(piece.text);
    look(piece, Math.max(0, 2 - i * 0.25));
  });
  for (const { piece, kind, index } of sentences) {
    if (seen.has(piece.text) || kind === 'department' || kind === 'supervisor' || kind === 'title') continue;
    look(piece, index < 8 ? 1 : 0, kind === 'about');
  }
  const ranked = [...names].map(([plain, entry]) => ({
    ...entry,
    plain,
    total: entry.score + Math.min(3, entry.count - 1) * 1.2 + Math.min(2, entry.text.length / 40),
  }));
  const [first, ...others] = ranked.filter(({ plain }) => !agents.has(plain)).sort((a, b) => b.total - a.total);
  if (!first || first.total < 4) return undefined;
  // "First Church" is the "First Congregational Church" of the head, said short; so is "Thistle Hill" of its "Farm School".
  const spelledOut = defined.get(first.plain);
  const inFull = spelledOut
    ? ranked.find(({ plain }) => plain === spelledOut)
    : others.find(
        ({ text, plain, total }) =>
          total >= 3 &&
          first.text.includes(' ') &&
          (new RegExp(`^${first.text.split(' ').map(escaped).join('\\b.+ ')}$`, 'i').test(text)
            ? ORG_WORDS.test(plain)
            : ORG_WORDS.test(moreOf(plain, first.plain) ?? '')),
      );
  const said = inFull ?? first;
  const best =
    others.find(
      ({ text }) => text.startsWith(said.text) && /^,? (?:A\.\s?C\.?|Inc\.?)$/.test(text.slice(said.text.length)),
    ) ?? said;
  const rival = others.some(
    ({ text, total, match }) =>
      total > best.total - (match ? 6 : 2) && !text.includes(best.text) && !best.text.includes(text),
  );
  const value =
    best.the > 0 && best.text.split(' ').length === 1
      ? `The ${best.text}`
      : isShouted(best.text) && best.text.includes(' ')
        ? titleCase(best.text)
        : best.text;
  // A longer name that goes on with what nobody knows.
  const doubtful = others.some(
    ({ plain, total }) => total >= 3 && plain !== best.plain && moreOf(plain, best.plain) !== undefined,
  );
  // "Center for River Health, Marsh College": either may be the one that hires.
  const paired = head(sections).some((piece) => {
    const at = piece.text.indexOf(`, ${best.text}`);
    return at > 0 && piece.text.length < 120 && ORG_WORDS.test(piece.plain.slice(0, at));
  });
  // "BROTHERHOOD OF POTTERS", and under it "LOCAL 204": the name may go on.
  const goesOn =
    !/\d/.test(best.text) &&
    head(sections).some(({ plain }) => /^(?:local|lodge|district|chapter|branch|seccion) (?:no\. )?\d/.test(plain));
  return { value, sure: best.total >= 8 && !rival && !doubtful && !paired && !goesOn, spans: best.spans };
}

/** What a longer name has beside a short one: "Food Pantry" of "Eastside Neighbors Food Pantry"; not where it is. */
function moreOf(long: string, short: string): string | undefined {
  if (long.startsWith(`${short} `)) {
    const more = long.slice(short.length + 1);
    return /^(?:at|in|of|en|de|for|with|to|on|and|is)\b/.test(more) ? undefined : more;
  }
  return long.endsWith(` ${short}`) ? long.slice(0, -short.length - 1) : undefined;
}

/** A run of capitals can be two names, "Northside Tenants Union in Oakdale": with and without what follows "in". */
function readings(text: string): string[] {
  const cut = /\s(?:in|at|on|en|to|with|for the|of(?= \S+$))\s/.exec(text);
  const comma = /,\s(?!District|Local|LOCAL|DISTRICT|Chapter|Region|Lodge|Council|Inc|LLC)/.exec(text);
  return [text, ...(cut ? [text.slice(0, cut.index)] : []), ...(comma ? [text.slice(0, comma.index)] : [])];
}

function initialsOf(text: string): string {
  return (
    (text.match(/(?<![A-Za-zÀ-ž])[A-ZÀ-ÞĀ-ž]/g) ?? []).join('') +
    ' ' +
    (text.match(/(?<![A-Za-zÀ-ž])[A-Za-zÀ-ž]/g) ?? []).join('').toUpperCase()
  );
}

/** The labels of the announcement's own addresses, "kvct" of search@kvct.example.org. */
export function domainsIn(pieces: readonly Piece[]): string[] {
  const hosts = pieces.flatMap(({ plain }) =>
    [...plain.matchAll(/(?:@|\bat[\])]?\s|https?:\/\/|www\.)([a-z\d-]+(?:(?:\.|\s?[[(]dot[\])]\s?)[a-z\d-]+)+)/g)].map(
      (match) => match[1] ?? '',
    ),
  );
  const labels = hosts
    .flatMap((host) => host.split(/\.|\s?[[(]dot[\])]\s?/).slice(0, -1))
    .map((label) => label.replace(/[\d-]+/g, ''));
  return [...new Set(labels)].filter(
    (label) =>
      label.length > 2 &&
      !/^(?:www|mail|jobs|example|gmail|yahoo|hotmail|outlook|forms|docs|google|bit|careers|web|info)$/.test(label),
  );
}

/** "palousetrust" is spelt by Palouse Working Lands Trust, "scvliteracy" by St. Croix Valley Literacy Council. */
function spells(label: string, name: string): boolean {
  const words =
    name
      .normalize('NFD')
      .replace(/[\u0300-\u036F]/g, '')
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  const from = (rest: string, at: number, used: number, whole: number): boolean => {
    if (rest === '') return whole > 0 ? used > 1 || whole >= 5 : used >= 3 || (used === 2 && words.length === 2);
    for (let i = at; i < words.length; i += 1) {
      const word = words[i] ?? '';
      if (
        word.length > 2 &&
        rest.startsWith(word) &&
        from(rest.slice(word.length), i + 1, used + 1, whole + word.length)
      )
        return true;
      if (word.length > 5 && rest === word.slice(0, rest.length) && rest.length >= 3)
        return rest.length >= 5 || (rest.length === 4 ? used > 0 : used > 1);
      if (rest.startsWith(word.charAt(0)) && from(rest.slice(1), i + 1, used + 1, whole)) return true;
      if (rest.startsWith(word) && from(rest.slice(word.length), i + 1, used, whole)) return true;
    }
    return false;
  };
  return words.length < 14 && from(label, 0, 0, 0);
}

export function givenOrganization(name: string, pieces: readonly Piece[]): Found<string> {
  const spans = pieces.flatMap((piece) => {
    const from = piece.text.toLowerCase().indexOf(name.toLowerCase());
    return from < 0 ? [] : spansOf(piece, from, from + name.length);
  });
  return { value: name, sure: true, spans };
}
