import type { JobPosting, Lines as TextLines } from '../posting/types.js';
import { slugOf } from '../text/slug.js';
import { findApply } from './facts/apply.js';
import { findDays, type Calendar } from './facts/dates.js';
import { findTiming } from './facts/deadlines.js';
import { FACTS, headingKind, type Kind } from './layout/headings.js';
import { findLanguage } from './language.js';
import { readLines, SUBHEAD, type Lines, type Unit } from './layout/lines.js';
import { entries, speaksOfAsking, speaksOfDoing, type Entry } from './layout/lists.js';
import { findNames } from './facts/names.js';
import { findPay } from './facts/pay.js';
import { compilePatterns, precompile } from './patterns.js';
import { EMPTY, isBroken, spansOf, tidy, sentences as sentencesOf, type Found, type Span } from './piece.js';
import { findPlace } from './facts/place.js';
import { readPositions } from './positions.js';
import { shownHeading, type Section } from './layout/sections.js';
import { allSentences, type Sentence } from './layout/sentences.js';
import { ROLE } from './words.js';
import { findEmployment, findSupervisor, findWorkplace } from './facts/work.js';

/** How a field was read. */
export interface ReadField {
  /** "sure": the text says so in words that can be taken in one way only. "guess": someone should look. */
  confidence: 'sure' | 'guess';
  /** The words it was read from. */
  spans: Span[];
}

/** One opening that an announcement tells of. */
export interface ReadOpening {
  /** Passes `parsePosting` once its missing fields are there. */
  posting: Partial<JobPosting>;
  /** By path: "baseSalary", "application.email". */
  fields: Record<string, ReadField>;
  /** Paths that a reader or a search engine will look for in vain. */
  missing: string[];
}

/** What an announcement says. */
export interface AnnouncementReading {
  /** What the offsets count in. */
  text: string;
  /** The openings it tells of; several positions in one text are told apart. */
  openings: ReadOpening[];
  /** Text that no field took; with the spans of the fields it covers every letter. */
  leftover: Span[];
}

export interface ReadOptions {
  /** The day it is read, for days without a year, as a date or in milliseconds. Default: today. */
  now?: Date | number | undefined;
  /** The employer's name, where it is known. */
  organization?: string | undefined;
}

/** Reads a job announcement as people paste it (Word, mail, PDF, web page; English or Spanish), without a network. */
export function readAnnouncement(given?: string | null, { now, organization }: ReadOptions = {}): AnnouncementReading {
  const text = given ?? '';
  compilePatterns();
  const lines = readLines(text);
  const language = findLanguage(text);
  const openings = readPositions(lines.units).map((sections) =>
    readOpening({
      source: text,
      sections,
      mail: lines.mail,
      language,
      now: new Date(now ?? Date.now()),
      organization: organization?.trim() || undefined,
    }),
  );
  const taken = openings.flatMap(({ fields }) => Object.values(fields).flatMap(({ spans }) => spans));
  return { text, openings, leftover: leftover(text, tidy(text, taken)) };
}

interface Context {
  source: string;
  sections: Section[];
  mail: Lines['mail'];
  language: ReturnType<typeof findLanguage>;
  now: Date;
  organization: string | undefined;
}

/** What of the text is outside the spans, but for white space. */
function leftover(text: string, taken: readonly Span[]): Span[] {
  const left: Span[] = [];
  let from = 0;
  for (const [start, end] of [...taken, [text.length, text.length] as Span]) {
    const between = text.slice(from, start);
    if (/\S/.test(between)) {
      const lead = /^\s*/.exec(between)?.[0].length ?? 0;
      left.push([from + lead, from + between.trimEnd().length]);
    }
    from = Math.max(from, end);
  }
  return left;
}

function readOpening({ source, sections, mail, language, now, organization }: Context): ReadOpening {
  const posting: Record<string, unknown> = {};
  const fields: Record<string, ReadField> = {};
  const put = (path: string, found: Found<unknown> | undefined): void => {
    if (!found) return;
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let target = posting;
    for (const key of keys) target = (target[key] ??= {}) as Record<string, unknown>;
    target[last] = found.value;
    fields[path] = { confidence: found.sure ? 'sure' : 'guess', spans: tidy(source, found.spans) };
  };

  const sentences = allSentences(sections);
  const calendar = calendarOf(sentences, mail, language?.tag, now);
  const supervisor = findSupervisor(sentences);
  const timing = findTiming(sentences, calendar);
  const apply = findApply(sentences);
  const workplace = findWorkplace(sentences);
  const place = findPlace(sentences);
  const names = findNames(sections, sentences, mail, organization, place?.value.addressLocality ?? place?.value.name);
  const employment = findEmployment(sentences, names.headlines);

  // "Maple Grove Settlement House, 88 Grove Street": the employer is no part of its own address.
  if (place?.value.streetAddress !== undefined && place.value.name === names.organization?.value)
    delete place.value.name;
  put('title', names.title);
  put('hiringOrganization.name', names.organization);
  put('employmentType', employment.type);
  put('workHours', employment.hours);
  put('jobLocation', place);
  put('workplace', workplace);
  if (
    workplace?.value.type === 'remote' &&
    place?.value.name !== undefined &&
    place.value.addressLocality === undefined
  ) {
    const areas = place.value.name.split(/,? (?:or|and|o|y) |, /);
    put('applicantLocationRequirements', { ...place, value: areas, sure: false });
  }
  put('baseSalary', findPay(sentences, language?.tag));
  put('supervisor', supervisor);
  put('datePosted', timing.posted);
  put('jobStartDate', timing.start);
  put('validThrough', timing.deadline);
  put('openUntilFilled', timing.openUntilFilled);
  put('priorityDeadline', timing.priority);
  readLists(sections, supervisor?.whole?.text, names.title?.value, put);
  readTexts(sections, names.title?.value, put);
  put('application.email', apply.email);
  put('application.url', apply.url);
  put('application.documents', apply.documents);
  put('applicationContact.email', apply.contact?.email);
  put('applicationContact.telephone', apply.contact?.telephone);
  if (language) put('inLanguage', { value: language.tag, sure: language.sure, spans: [] });
  for (const section of sections) creditLabel(source, section, fields);
  if (names.title) posting['id'] = slugOf(names.organization?.value, names.title.value) || 'opening';
  return { posting: posting, fields, missing: missingFrom(posting) };
}

/** The label belongs to the field that was read from its value. */
function creditLabel(source: string, section: Section, fields: Record<string, ReadField>): void {
  if (!section.heading || !(section.inline || FACTS.has(section.kind as Kind))) return;
  const value = section.body[0]?.spans ?? [];
  const field = Object.values(fields).find(({ spans }) =>
    spans.some(([start, end]) => value.some(([from, to]) => start < to && from < end)),
  );
  const [label] = spansOf(section.heading);
  const end = section.inline ? value[0]?.[0] : section.headingUnit?.spans.at(-1)?.[1];
  if (field && label) field.spans = tidy(source, [...field.spans, [label[0], end ?? label[1]]]);
}

/** Days without a year are near the day that the announcement was written, where it says which. */
function calendarOf(
  sentences: readonly Sentence[],
  mail: Lines['mail'],
  language: string | undefined,
  now: Date,
): Calendar {
  const text = sentences.map(({ piece }) => piece.plain).join('\n');
  const isDollars = /\$|ee\.?\s?uu|estados unidos|, (?:california|texas|minnesota|illinois|florida)/.test(text);
  const isPesos =
    /\bpesos\b|\$\s?\d{1,3}(?:\.\d{3})+|\b(?:colombia|mexico|chile|argentina|uruguay|peru|bolivia|ecuador|paraguay)\b/.test(
      text,
    );
  // "25/05/2026" in a text says how its other days are written.
  const [proof] = [...text.matchAll(/\b(\d{1,2})\/(\d{1,2})\/\d{2,4}\b/g)].filter(
    ([, one, other]) => Number(one) > 12 !== Number(other) > 12,
  );
  const dayFirst = proof ? Number(proof[1]) > 12 : language === 'es' && (!isDollars || isPesos);
  const named = [
    ...(mail.date ? [mail.date] : []),
    ...sentences
      .filter(
        ({ kind, index, piece }) =>
          kind === 'posted' || /\bposted\b|publicad/.test(piece.plain) || (index === 1 && piece.text.length < 40),
      )
      .map(({ piece }) => piece),
  ].flatMap((piece) => (/20\d\d|\/\d\d\b/.test(piece.plain) ? findDays(piece, { now, dayFirst }) : []));
  const written = named[0] && new Date(`${named[0].date}T00:00:00Z`);
  return { now: written && written.getTime() <= now.getTime() + 86_400_000 ? written : now, dayFirst };
}

type Put = (path: string, found: Found<unknown> | undefined) => void;

/** Duties and qualifications, each as its items. */
function readLists(
  sections: readonly Section[],
  factAlone: string | undefined,
  title: string | undefined,
  put: Put,
): void {
  const of = (kind: Section['kind']) => sections.filter((section) => section.kind === kind && section.body.length > 0);
  const paths: [path: string, kind: Section['kind']][] = [
    ['responsibilities', 'duties'],
    ['qualifications', 'required'],
    ['preferredQualifications', 'preferred'],
  ];
  const stray = sections.some(isStrayList);
  for (const [path, kind] of paths) {
    const all = of(kind);
    // "We are looking for someone who …", and then the list.
    // A summary, and then the duties one by one.
    const marked = kind === 'duties' && all.some(({ body }) => body.some(({ mark }) => mark !== undefined));
    const lists = all.filter(
      ({ body }) => !isProse(body) && !(marked && body.length === 1 && body[0]?.mark === undefined),
    );
    const found = lists.length > 0 ? lists : all;
    const items = found.flatMap((section) => {
      const taken = entries(section.body).items;
      return taken.filter(({ text, piece }) => text !== factAlone && !NO_ITEM.test(piece.plain));
    });
    if (items.length > 0) {
      // Each item has its mark, or all are sentences of one paragraph.
      const clear = found.every(
        ({ body }) =>
          body.every(({ mark }) => mark !== undefined) || (body.length === 1 && entries(body).items.length > 1),
      );
      const foreign = items.some(({ piece }) => FOREIGN.test(piece.plain) || isBroken(piece));
      const whole = found.every((section) => isWhole(section.inline, sections[sections.indexOf(section) + 1]));
      // "What you get out of it. …": words of its own may promise something else.
      const known = found.every(
        ({ inline, heading, headingUnit }) =>
          !inline ||
          !heading ||
          headingUnit?.piece.text[heading.text.length] === ':' ||
          headingKind(heading.plain) !== undefined,
      );
      put(path, listed(items, found, clear && whole && known && !stray && !foreign));
    }
  }
  guessLists(sections, factAlone, stray, put);
  guessFromProse(sections, title, put);
}

/** "No requirements", "The salary is $80,000.": no item of duties or of what is asked. */
const NO_ITEM =
  /^no .{0,30}requirements?$|^(?:the )?(?:salary|pay is)\b.*\d|^this is an? (?:full|part)-time\b|\bis your (?:boss|supervisor|manager)\b|^(?:the|this|el|la) [\w ]{2,40}? (?:reports?|answers?|reporta) (?:directly )?(?:to|a)\b|\b(?:supervised|overseen) by (?:the|a)\b/;

/** Words of another fact, "The salary is …", "Survivors are encouraged to apply": what is no item, or not only. */
const FOREIGN =
  /@|www\.|https?:|\b(?:apply|resumes?|benefits|salary|salario|sueldo|reports? to|a (?:aplicar|postular\w*)|curriculum)\b/;

/** No line goes on right under its last item, and no remark on what is preferred: either may be more of it. */
function isWhole(inline: boolean, next: Section | undefined): boolean {
  const [after] = next?.kind === 'none' && !next.heading ? next.body : [];
  const more =
    /\b(?:preferred|required|desirable|helpful|welcome|an? (?:asset|advantage)|plus|bonus|helps|valora\w*|deseable|preferible|ventaja)\b/.test(
      after?.piece.plain ?? '',
    );
  return !more && (inline || after?.gap !== false);
}

/** One paragraph of several sentences, or one that says what kind of person is looked for. */
function isProse([first, second]: Section['body']): boolean {
  const { piece = EMPTY, mark } = first ?? {};
  return (
    mark === undefined &&
    second === undefined &&
    (sentencesOf(piece).length > 1 || /^(?:una persona|alguien|a person|someone|somebody) .*\.$/.test(piece.plain))
  );
}

/** A list that nobody knows the heading of: its items may be duties, or qualifications, too. */
function isStrayList({ kind, heading, body }: Section): boolean {
  const items = body.filter(({ mark }) => mark !== undefined && mark !== SUBHEAD).length;
  return (
    items > (heading ? 0 : 1) &&
    (kind === 'other' || kind === 'none') &&
    (!heading || headingKind(heading.plain) === undefined)
  );
}

function listed(items: readonly Entry[], sections: readonly Section[], sure: boolean): Found<string[]> {
  return {
    value: items.map(({ text }) => text),
    sure,
    spans: [...items.flatMap(({ spans }) => spans), ...sections.flatMap(headingSpans)],
  };
}

/** Lists under headings that promise neither duties nor qualifications: their items say which they are. */
function guessLists(sections: readonly Section[], factAlone: string | undefined, stray: boolean, put: Put): void {
  const guessed: Section[] = [];
  for (const section of sections) {
    if (section.kind !== 'summary' && section.kind !== 'none' && section.kind !== 'other') continue;
    const bullets = section.body.filter(({ mark }) => mark !== undefined && mark !== SUBHEAD);
    const pieces =
      bullets.length > 0 ? bullets.map(({ piece }) => piece) : section.body.flatMap(({ piece }) => sentencesOf(piece));
    // The title may have been all that stood here.
    if (pieces.length === 0 || pieces.some(({ plain }) => /@|\[at\]|\b(?:resumes?|curriculum)\b/.test(plain))) continue;
    // "Moose Lake", "Share": lines of a page's head, where a list has marks.
    if (bullets.length === 0 && stray) continue;
    const isAsked = section.kind === 'other' && section.body.length > 1 && speaksOfAsking(pieces);
    const [kind, path] = isAsked
      ? (['required', 'qualifications'] as const)
      : (['duties', 'responsibilities'] as const);
    // Two paragraphs of a flyer, one of what is done and one of what is asked.
    const isBoth =
      !isAsked && bullets.length === 0 && section.body.some(({ piece }) => speaksOfAsking(sentencesOf(piece)));
    if (isBoth) continue;
    const isSaid = sections.some((one) => one.kind === kind && !guessed.includes(one));
    if (isSaid || !(isAsked || speaksOfDoing(pieces))) continue;
    // The next list under a heading of its own may be more of it: "Concert operations", "Education".
    const taken = guessed.filter((one) => one.kind === kind);
    const before = sections[sections.indexOf(section) - 1];
    if (taken.length > 0 && taken.at(-1) !== before) continue;
    section.kind = kind;
    guessed.push(section);
    const all = [...taken, section];
    const items = all.flatMap(({ body }) => entries(body).items).filter(({ text }) => text !== factAlone);
    if (items.length > 0) put(path, listed(items, all, false));
  }
}

/** An announcement written like a letter: sentences that say what the person does, and what is asked of them. */
function guessFromProse(sections: readonly Section[], title: string | undefined, put: Put): void {
  // "The Assistant", "the clerk" is the "Assistant Town Clerk".
  const words =
    (title ?? '')
      .normalize('NFD')
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  const job = ['person', ...words.filter((word) => ROLE.test(word))].join('|');
  const does = new RegExp(
    `^(?:(?:as|in|during|on|each|every|under|reporting to) [^,]{3,50}, |(?:each|every) \\w+ |in 20\\d\\d )?(?:(?:the|this|our|an?|el|la)\\s(?:[\\w-]+\\s){0,3}?(?:${job}|position|person|role|job|puesto|persona)\\s(?:\\w+\\s)?(?:will|pays?|does|[a-z]{3,}s)\\b|our (?:[\\w-]+ ){0,2}(?:${job})s [a-z]{3,}\\b|(?:el|la)\\s(?:${job})(?:\\s(?:${job}))?\\s[a-z]{2,}[ae]n?\\b|(?:you|she|he|they)(?:'ll|'d| will| would)\\b|(?:duties|responsibilities|tareas|funciones) (?:include|incluyen|are)\\b)`,
  );
  const asks =
    /^(?:necesitas? |es (?:necesario|indispensable) |debes? |se (?:pide|requiere|necesita)|la persona (?:ideal|indicada) |an? (?:person|applicant|candidate) (?:applying|who|for)|we (?:need|want|seek|ask|require|hope to find)|we(?:'re| are| would (?:like|love to meet)|'d love to meet| hope to meet| welcome)(?: looking for)? (?:someone|somebody|a person|people|applicants|candidates)|you (?:have|must|should|are|(?:do not|don't) (?:have|need)|need)\b|(?:applicants?|candidates?) (?:must|should|need|will have)|(?:the|our) (?:ideal|right|successful|best|strongest) [a-z]+|(?:qualifications|requirements) (?:include|are)|it (?:also )?helps if|must\b|buscamos a alguien|se requiere|necesitamos|pedimos|si (?:hablas?|sabes?))|\bes (?:una? )?(?:gran |buen |muy )?(?:ventaja|plus|util|deseable)\b|\b(?:is|are|would be) (?:strongly |highly |also )?(?:helpful|preferred|a (?:\w+ )?plus|a must|required|essential|necessary|desirable|an asset|welcome)\b|\b(?:experience|degree) (?:is )?(?:preferred|required)\b/;
  const goesOn =
    /^(?:they|s?he (?:or|and) s?he|s\/he|she|he|you|ella?|also|tambien|ademas|ideally|experience|knowledge|fluen\w+|some|an?|una?)\s/;
  // "We need a bookkeeper" names the job.
  const not = new RegExp(
    `\\b(?:reports? to|answers? to|works? under|supervised by|bajo la|apply|resume|salary|hours?|located|based in|is a(?! (?:\\w+ )?(?:plus|must))|remote|hybrid|(?<!\\b(?:supervis|manag|overs|train|hir)\\w* (?:\\S+ ){0,2})(?:full-time|part-time))\\b|(?:\\bpays?|\\bpaid|\\bearns?|^)[^.]{0,30}\\$|^we (?:need|want|seek) (?:an?|another) (?:[\\w-]+ ){0,3}?(?:${job})\\b`,
  );
  // A salutation, "Dear neighbors:", or "Join our staff!", heads the letter and is no heading of its own.
  const opening = sections.find(({ body }) => body.length > 0);
  const paragraphs = sections
    .filter(
      (section) =>
        section.kind === 'none' ||
        section.kind === 'summary' ||
        (section.kind === 'duties' && !section.heading) ||
        (section.kind === 'other' &&
          (section === opening || section.heading?.text.toLowerCase() === title?.toLowerCase())),
    )
    .flatMap(({ body }) => body.filter(({ mark }) => mark === undefined).map(({ piece }) => sentencesOf(piece)));
  for (const [path, pattern, other, speaks, ...kinds] of [
    ['responsibilities', does, asks, speaksOfDoing, 'duties'],
    ['qualifications', asks, does, speaksOfAsking, 'required', 'preferred'],
  ] as const) {
    if (sections.some(({ kind }) => kinds.some((one) => one === kind))) continue;
    const said = paragraphs.flatMap((pieces) => {
      let inIt = false;
      return pieces.filter(({ plain }) => {
        const isSaid = pattern.test(plain);
        inIt = isSaid || (inIt && goesOn.test(plain) && !other.test(plain));
        return inIt && !not.test(plain);
      });
    });
    // A flyer: "Cooks lunch for 150 guests. Plans menus." is one paragraph, "One year in a kitchen. Kindness." another.
    const fragments = paragraphs.filter(
      (pieces) =>
        speaks(pieces) &&
        !pieces.some(({ plain }) => [not, does, asks, IS_SENTENCE].some((sentence) => sentence.test(plain))),
    );
    // One sentence is a list only if it says several things.
    const isList = said.length > 1 || (said[0]?.plain.match(/[,;]/g) ?? []).length > 1;
    const found = isList ? said : fragments.length === 1 ? fragments.flat() : [];
    if (found.length > 0)
      put(path, { value: found.map(({ text }) => text), sure: false, spans: found.flatMap((piece) => spansOf(piece)) });
  }
}

/** It has a subject of its own, and so is no fragment. */
const IS_SENTENCE =
  /^(?:we|you|they|it|he|she|this|the|our|i|el|la|los|las|se|es)\b|^(?:\S+ ){1,3}(?:is|are|was|were|has|es|son)\b/;

function headingSpans({ headingUnit, inline, heading }: Section): Span[] {
  return inline ? (heading ? spansOf(heading) : []) : (headingUnit?.spans ?? []);
}

/** Texts: overview, employer, mission, benefits, how to apply, and sections of the announcement's own. */
function readTexts(sections: readonly Section[], title: string | undefined, put: Put): void {
  const own: Section[] = [];
  const about: Section[] = [];
  const summary: Section[] = [];
  const byPath = new Map<string, Section[]>();
  const add = (path: string, section: Section) => byPath.set(path, [...(byPath.get(path) ?? []), section]);
  const texts = sections.flatMap((section) => {
    const equal = ENDS_IN_EQUAL.has(section.kind) ? section.body.filter(isEqualAlone) : [];
    if (equal.length === 0) return [section];
    const body = section.body.filter((unit) => !equal.includes(unit));
    return [
      { ...section, body },
      { kind: 'equal' as const, body: equal, inline: false },
    ];
  });
  for (const section of texts) {
    const { kind, body, heading } = section;
    // "EXECUTIVE DIRECTOR", and under it the employer's name.
    const isHead =
      heading &&
      heading.text.toLowerCase() === title?.toLowerCase() &&
      body.every(({ piece }) => piece.text.length < 70);
    if (body.length === 0 || isHead) continue;
    if (kind === 'about') about.push(section);
    else if (kind === 'summary') summary.push(section);
    else if (kind === 'mission') add('hiringOrganization.mission', section);
    else if (kind === 'equal') add('equalOpportunityStatement', section);
    else if (kind === 'benefits') add('jobBenefits', section);
    else if (kind === 'apply') add('application.instructions', section);
    else if (kind === 'process' && section.inline && (body[0]?.piece.text.length ?? 0) < 200)
      add('hiringProcess', section);
    else if (kind === 'department') add('department', section);
    else if (kind === 'eligible') add('benefitsEligible', section);
    else if ((kind === 'other' || kind === 'process') && heading) own.push(section);
    else if (kind === 'none') sortParagraphs(section, about, summary, add);
  }
  for (const [path, list] of byPath) {
    const { plain, text } = list[0]?.body[0]?.piece ?? EMPTY;
    const value = path === 'benefitsEligible' ? /^(?:yes|si)\b/.test(plain) : textOf(list);
    if (path === 'department' || path === 'hiringProcess')
      put(path, { value: text, sure: true, spans: list.flatMap(wholeSpans) });
    else
      put(path, { value, sure: list.every(({ heading }) => heading !== undefined), spans: list.flatMap(wholeSpans) });
  }
  if (about.length > 0) {
    const mission = about.flatMap(({ body }) =>
      body.filter(({ piece }) =>
        /^(?:our |the |nuestra |la )?(?:mission|mision)\b|^.{0,40}\b(?:mission is|mision es)\b/.test(piece.plain),
      ),
    );
    const rest = about
      .map((section) => ({ ...section, body: section.body.filter((unit) => !mission.includes(unit)) }))
      .filter(({ body }) => body.length > 0);
    const named = about.every(({ heading }) => heading !== undefined);
    if (rest.length > 0)
      put('hiringOrganization.description', { value: textOf(rest), sure: named, spans: rest.flatMap(wholeSpans) });
    if (mission.length > 0 && !byPath.has('hiringOrganization.mission')) {
      put('hiringOrganization.mission', {
        value: mission.map(({ piece }) => piece.text).join('\n\n'),
        sure: true,
        spans: mission.flatMap(({ spans }) => spans),
      });
    }
  }
  if (summary.length > 0)
    put('description', {
      value: textOf(summary),
      sure: summary.every(({ heading }) => heading !== undefined),
      spans: summary.flatMap(wholeSpans),
    });
  if (own.length > 0) {
    put('sections', {
      value: own.map((section) => ({
        heading: shownHeading(section.heading ?? EMPTY) || '–',
        body: linesOf(section),
      })),
      sure: true,
      spans: own.flatMap(wholeSpans),
    });
  }
}

const EQUAL =
  /\b(?:equal[- ](?:employment )?opportunity|do(?:es)? not discriminate|eoe|igualdad de oportunidades|encourage[sd]? (?:people|applicants|applications from)|welcomes applicants of|sin mirar|strongly encouraged to apply)\b/;

const ENDS_IN_EQUAL = new Set<Section['kind']>(['apply', 'benefits', 'summary', 'process', 'other']);

/** A paragraph that says only this; how to apply often ends in one. */
function isEqualAlone({ piece: { plain }, mark }: Unit, i: number): boolean {
  const asks = /@|\bwww\.|https?:|\b(?:resumes?|cover letter|send|submit|cv|curriculum|envi[ae]\w*)\b/;
  return i > 0 && mark === undefined && EQUAL.test(plain) && !asks.test(plain);
}

const IS_EMPLOYER =
  /^.{0,90}?\b(?:is|are|es|somos|works|founded|fundada|has been)\s(?:an?|the|una?|la|one)?\s?(?:[\w,'/-]+\s){0,8}?(?:non-?profit|organization|coalition|union|network|agency|association|501|trust|cooperative|church|membership|community[- ]based|asociacion|organizacion|fundacion|entidad|cooperativa|colectivo)\b/;
precompile(FOREIGN, IS_EMPLOYER);

/** Paragraphs under no heading: the employer speaks of itself, of equal opportunity, or of the job. */
function sortParagraphs(
  section: Section,
  about: Section[],
  summary: Section[],
  add: (path: string, section: Section) => void,
): void {
  for (const unit of section.body) {
    const { plain, text } = unit.piece;
    const alone: Section = { ...section, body: [unit] };
    if (EQUAL.test(plain)) add('equalOpportunityStatement', alone);
    else if (unit.mark !== undefined || text.length < 80) continue;
    else if (IS_EMPLOYER.test(plain) && !/\b(?:seek|hiring|looking for|busca|opening)/.test(plain.slice(0, 200)))
      about.push(alone);
    else if (
      /\b(?:resume|cover letter|apply|to arrive|cv|curriculum|envi\w+|mand[ae]\w*)\b/.test(plain) &&
      /@|\bwww\.|https?:|\bmail\b/.test(plain)
    )
      add('application.instructions', alone);
    else summary.push(alone);
  }
}

function wholeSpans(section: Section): Span[] {
  return [...headingSpans(section), ...section.body.flatMap(({ spans }) => spans)];
}

function linesOf({ body }: Section): TextLines {
  const items = body.filter(({ mark }) => mark !== SUBHEAD);
  return items.length > 1 && items.every(({ mark }) => mark !== undefined)
    ? items.map(({ piece }) => piece.text)
    : textOf([{ body }]);
}

/** Plain text as postings write it: a blank line between paragraphs, "•" before items. */
function textOf(sections: readonly Pick<Section, 'body'>[]): string {
  let text = '';
  let list = false;
  for (const { piece, mark } of sections.flatMap(({ body }) => body)) {
    const item = mark !== undefined && mark !== SUBHEAD;
    if (text) text += item && list ? '\n' : '\n\n';
    text += item ? `${/^\d+[.)]$/.test(mark) ? mark.replace(')', '.') : '•'} ${piece.text}` : piece.text;
    list = item;
  }
  return text;
}

/** What people and search engines look for first. */
function missingFrom(posting: Partial<JobPosting>): string[] {
  const { hiringOrganization, jobLocation, workplace, validThrough, openUntilFilled, application } = posting;
  return Object.entries({
    id: posting.id,
    title: posting.title,
    'hiringOrganization.name': hiringOrganization?.name || undefined,
    description: posting.description ?? posting.responsibilities,
    responsibilities: posting.responsibilities,
    qualifications: posting.qualifications,
    employmentType: posting.employmentType,
    jobLocation: jobLocation ?? (workplace?.type === 'remote' ? 'anywhere' : undefined),
    baseSalary: posting.baseSalary,
    datePosted: posting.datePosted,
    validThrough: validThrough ?? openUntilFilled,
    application: application?.email ?? application?.url ?? application?.instructions,
  }).flatMap(([path, value]) => (value === undefined ? [path] : []));
}
