import type { EmploymentType, Weekday, Workplace } from '../../posting/types.js';
import { escaped, precompile } from '../patterns.js';
import { part, spansOf, type Found, type Piece } from '../piece.js';
import { weeklyHours } from './schedule.js';
import type { Sentence } from '../layout/sentences.js';
import { ROLE } from '../words.js';

const JOB =
  '(?:position|job|role|post|opening|opportunity|appointment|assignment|work|contract|staff position|employee|worker|organizer|coordinator|employment|internship|puesto|trabajo|empleo|contrato|plaza|vacante|cargo)s?';

const TYPES: [EmploymentType, RegExp, special: boolean][] = [
  ['VOLUNTEER', /^voluntariado\b|\bvolunteer (?:position|role|opportunity|opening)|\b(?:unpaid(?! (?:\w+ )?(?:breaks?|leave|time|days?|lunch|wages?|overtime|bills?|rent|work|labor))|this is a volunteer)\b|\b(?:members|participants|they|you) are volunteers\b|\bpuesto (?:voluntario|de voluntariado)|\bvoluntariado no remunerado/, true],
  ['INTERN', /\b(?:internship|intern (?:position|role|will)|paid intern|summer intern|practicas (?:remuneradas|profesionales|curriculares)|becari[oa]|pasantia|pasante)\b/, true],
  ['TEMPORARY', new RegExp(`\\b(?:temporary|temp|seasonal|interim|limited[- ]term|time[- ]limited|term[- ]limited|fixed[- ]term|short[- ]term)\\b(?=[^.;]{0,40}\\b${JOB}\\b|\\s*(?:,|;|\\.|\\)|$|-|/|\\(|full|part))|\\b${JOB} is (?:a )?(?:[\\w-]+,? ){0,3}(?:temporary|seasonal)|\\b(?:hiring|seeking|seeks?|recruiting|looking for) (?:(?:an?|up to|\\d+|[a-z]+) )?(?:(?:full|part)-time,? )?(?:temporary|seasonal)\\b|\\btemporer[oa]s?\\b(?! (?:agricolas|del))|\\b(?:contrato|puesto|empleo|trabajo|plaza) (?:\\w+ )?(?:temporal|eventual|por temporada)|\\btemporal\\b(?=\\s*(?:,|\\.|\\)|$|\\())|\\bobra y servicio|\\bduracion determinada`), true],
  ['CONTRACTOR', new RegExp(`\\b(?:independent contractor|contractor position|contract (?:position|role|basis|employee)|1099|consultan(?:cy|t) (?:position|agreement|contract|role)?|contractor\\b(?= (?:role|position|basis|agreement)))|\\b(?:autonom[oa]|(?:por |^)honorarios|\\(honorarios\\)|servicios profesionales|consultoria|freelance|contratista independiente|prestacion de servicios)\\b`), true],
  ['PER_DIEM', /(?:^|[,(] ?)per diem\b(?! (?:of|rate|pay)|[^a-z]*\$)|\bas an? per diem\b|\bper diem (?:position|basis|staff)|\bas-needed basis|\bon-call position/, false],
  ['PART_TIME', /\bpart[- ]?time\b|\bhalf[- ]time\b|\bthree[- ]quarter[- ]time\b|\b(?:medio tiempo|tiempo parcial|media jornada|jornada parcial|a tiempo parcial)\b|^parcial\b|^0?\.\d+$|(?:^|[\s,(])0?\.\d{1,2} ?fte\b|(?<![\d.])(?:0?\.\d+) ?fte\b|\b[1-9]\d% (?:time|fte)\b|\bpt\b(?=\s*(?:[,/)]|$))/, false],
  ['FULL_TIME', /\bfull[- ]?time\b(?! benefits)|\b(?:tiempo completo|jornada completa|a tiempo completo|jornada laboral completa)\b|^complet[ao]\b|^1(?:\.0+)?$|(?:^|[\s,(])1(?:\.0+)? ?fte\b|\b100% (?:time|fte|appointment)\b|\b1(?:\.0+)? ?fte\b|\bft\b(?=\s*(?:[,/)]|$))/, false],
]; // prettier-ignore

/** What a job is called says what kind it is: "Shop Intern", "Field Organizer (temporary)". */
const NAMED: readonly [EmploymentType, RegExp][] = [
  ['INTERN', /\bintern(?:ship)?\b(?! (?:coordinator|manager|director|program|supervisor|specialist))/],
  ['VOLUNTEER', /(?<!\band )\bvolunteer\b(?! (?:coordinator|manager|director|engagement|program|services|recruit|organizer|specialist|lead|supervisor|administrator|liaison|outreach|and))/],
  ['TEMPORARY', /\b(?:seasonal|temporary|interim|fixed[- ]term|limited[- ]term|(?:maternity|paternity|parental|leave) cover)\b/],
  ['CONTRACTOR', /\b(?:independent contractor|1099)\b|\bcontractor\)|\(contract\b/],
]; // prettier-ignore

const NOT_THIS =
  /\b(?:supervis\w+|manag\w+|hire|hiring|recruit\w*|train\w*|coordinat\w+|with|team of|and|support\w*|staff of|several|two|three|four|five|contrat\w+ a|forma\w*|acompan\w+|experience|work|years?|equivalent|our)\s+(?:of\s+)?(?:\w+\s+){0,2}$/;

const BEFORE_JOB = new RegExp(`^[^.;]{0,45}\\b${JOB}\\b`);

precompile(NOT_THIS, BEFORE_JOB, ...[...TYPES, ...NAMED].map(([, pattern]) => pattern));

/** Full or part time, or what wins over it; from a label, else from what is said about the job. */
export function findEmployment(
  sentences: readonly Sentence[],
  headlines: readonly Piece[],
): { type?: Found<EmploymentType>; hours?: Found<string> } {
  const candidates: { value: EmploymentType; score: number; spans: Found<unknown>['spans'] }[] = [];
  for (const sentence of sentences) {
    const { piece, kind, labelled, item } = sentence;
    for (const [value, pattern, special] of TYPES) {
      const match = pattern.exec(piece.plain);
      if (!match) continue;
      const before = piece.plain.slice(0, match.index);
      const after = piece.plain.slice(match.index + match[0].length, match.index + match[0].length + 60);
      let score = kind === 'type' || kind === 'hours' ? 6 : sentence.index <= 6 ? 3 : 1;
      if (labelled && kind === 'pay') score += 2;
      if (BEFORE_JOB.test(after) || /\b(?:contrato|plaza|puesto)\b[^.;,]*$/.test(before)) score += 2;
      if (
        /\b(?:this (?:is|position|job|role)|position is|job is|role is|es un (?:puesto|trabajo)|seeking an?|seeks an?|hiring an?|looking for an?|buscamos)\b[^.;]{0,50}$/.test(
          before,
        ) ||
        /^(?:hiring|seek|recruiting|looking|contrato |puesto |empleo |trabajo |plaza )/.test(match[0])
      )
        score += 3;
      if (piece.plain.length < 80 && before.trim() === '') score += 2;
      // "Cook (full-time)", "Full-time."
      if (isBetweenMarks(piece.plain, match)) score += 1;
      // "30 hrs/wk (we'd love full time)"
      if (
        /\b(?:love|hop(?:e|ing)|grow\w*|becom\w+|could|might|lead\w*|potential\w*|possib\w+|path)\b[^.;]{0,20}$/.test(
          before,
        )
      )
        score -= 6;
      if (kind === 'duties' || kind === 'required' || kind === 'preferred') score -= item ? 5 : 2;
      if (
        (kind === 'benefits' || kind === 'about' || (kind === 'other' && special)) &&
        before.trim() !== '' &&
        !/\b(?:contrato|plaza|puesto)\b[^.;,]*$/.test(before)
      )
        score -= special ? 4 : 1;
      if (
        NOT_THIS.test(before.slice(-40)) &&
        kind !== 'type' &&
        !/\b(?:position|job|work) (?:with|and)\s+$/.test(before)
      )
        score -= special ? 4 : 2;
      candidates.push({ value, score, spans: spansOf(piece, match.index, match.index + match[0].length) });
    }
  }
  for (const line of headlines) {
    for (const [value, pattern] of NAMED) {
      const match = pattern.exec(line.plain);
      if (!match) continue;
      const spans = spansOf(line, match.index, match.index + match[0].length);
      candidates.push({ value, score: match[0].length < line.text.length ? 9 : 3, spans });
    }
  }

  const hours = findHours(sentences);
  const perhaps = candidates.filter(({ value, score }) => SPECIAL.has(value) && score >= -4);
  const special = best(perhaps.filter(({ score }) => score >= 3));
  const usual = best(candidates.filter(({ value, score }) => !SPECIAL.has(value) && score >= 1));
  const chosen = special ?? usual;
  const result = hours ? { hours: hours.words } : {};
  if (chosen) {
    const rivals = new Set(
      candidates
        .filter(({ value, score }) => SPECIAL.has(value) === SPECIAL.has(chosen.value) && score >= 0)
        .map(({ value }) => value),
    );
    const contradicted = !special && hours?.week !== undefined && hours.week >= 35 !== (chosen.value === 'FULL_TIME');
    const spans = candidates
      .filter(({ value, score }) => value === chosen.value && score >= 3)
      .flatMap((one) => one.spans);
    return {
      ...result,
      type: {
        value: chosen.value,
        sure:
          chosen.score >= 4 && rivals.size === 1 && !contradicted && (special !== undefined || perhaps.length === 0),
        spans: spans.length > 0 ? spans : chosen.spans,
      },
    };
  }
  if (hours?.week === undefined) {
    const few = fewDays(sentences) ?? fromTimes(sentences);
    return few ? { ...result, type: few } : result;
  }
  return {
    ...result,
    type: {
      value: hours.week >= 35 ? 'FULL_TIME' : 'PART_TIME',
      sure: hours.words.sure && perhaps.length === 0,
      spans: hours.words.spans,
    },
  };
}

/** "a paid cook three days a week" */
function fewDays(sentences: readonly Sentence[]): Found<EmploymentType> | undefined {
  for (const { piece } of sentences) {
    const match = /\b(?:one|two|three|1|2|3) (?:full )?days (?:a|per|each) week\b/.exec(piece.plain);
    if (match && !/\b(?:home|office|remote\w*|tele(?:work|commut)\w*|on-?site|in[- ]person)\b/.test(piece.plain))
      return { value: 'PART_TIME', sure: false, spans: spansOf(piece, match.index, match.index + match[0].length) };
  }
  return undefined;
}

/** Where the hours are the job's own, and not those of an office or a class. */
const SPEAKS = new Set<Sentence['kind']>(['none', 'summary', 'other', 'hours', 'type', 'benefits']);

/** "Monday to Friday, 8 a.m. to 4:30 p.m." */
function fromTimes(sentences: readonly Sentence[]): Found<EmploymentType> | undefined {
  for (const { piece, kind } of sentences) {
    if (!SPEAKS.has(kind)) continue;
    const week = weeklyHours(piece.plain);
    if (!week) continue;
    const value = week.hours >= 35 ? 'FULL_TIME' : 'PART_TIME';
    return { value, sure: false, spans: spansOf(piece, week.from, week.to) };
  }
  return undefined;
}

const SPECIAL = new Set<EmploymentType>(['TEMPORARY', 'INTERN', 'CONTRACTOR', 'VOLUNTEER', 'PER_DIEM']);

function best<T extends { score: number }>(list: readonly T[]): T | undefined {
  return [...list].sort((a, b) => b.score - a.score)[0];
}

const IN_WORDS: Record<string, number> = { four: 4, five: 5, six: 6, eight: 8, ten: 10, twelve: 12, fifteen: 15, twenty: 20, thirty: 30, forty: 40 }; // prettier-ignore

const HOURS =
  /(?:\b(?:at least|up to|about|approximately|roughly|an average of|averaging|minimo|hasta|unas)\s+)?(?<![$\d.,])\b(?<low>\d{1,3}(?:[.,]\d)?|(?:four|five|six|eight|ten|twelve|fifteen|twenty|thirty|forty)(?= hours (?:a|per|each) week))(?:\s?(?:-|to|a|o|or)\s?(?<high>\d{1,3}(?:[.,]\d)?))?[ -]?\+?(?:hours?|hrs?\.?|horas?|hs(?=\.? (?:semanal|por semana|a la semana|mensual|por mes))|h(?=\s?\/\s?(?:week|wk|semana))|(?<=^\d\d)(?=\s?\/\s?(?:week|wk)))\b(?:\.(?=\s(?:per|an?|each|weekly|semanal|por|al?)\b))?(?:[\s-]?(?:\/|per|a la|al|an?|each|every|por|semanales|of work)?[\s-]?(?:work[\s-]?)?(?<each>week\w*|wk|month\w*|mes|mensual\w*|semana\w*|semanales|day|dia|year)?)?/g;

/** Under "How many hours?" also "12 a week". */
const HOURS_UNDER_LABEL = new RegExp(
  HOURS.source.replace('hours?|', 'hours?|(?=(?:(?:a|per)\\s|\\/\\s?)(?:week|wk))|'),
  'g',
);

/** "40 per week in spring, 24 in winter (averages 32)" */
const AVERAGE = /\baverag(?:es?|ing|e of)\s(?:about |of )?(\d{1,2})(?![\d%])/;

function findHours(sentences: readonly Sentence[]): { words: Found<string>; week?: number } | undefined {
  const found = sentences.flatMap(hoursIn);
  return best(found);
}

function hoursIn({ piece, kind }: Sentence): { words: Found<string>; week: number; score: number }[] {
  return [...piece.plain.matchAll(kind === 'hours' ? HOURS_UNDER_LABEL : HOURS)].flatMap((match) => {
    const each = match.groups?.['each'] ?? (match[0].includes('semanales') ? 'week' : '');
    const weekly = /^(?:week|wk|semana)/.test(each);
    const monthly = /^(?:month|mes|mensual)/.test(each);
    const number = match.groups?.['high'] ?? match.groups?.['low'] ?? '';
    const average = kind === 'hours' ? AVERAGE.exec(piece.plain)?.[1] : undefined;
    const high = Number(average ?? IN_WORDS[number] ?? number.replace(',', '.'));
    const labelled = kind === 'hours' || kind === 'type';
    // "four days a week, about 30 hours"
    const isOfWeek =
      each === '' &&
      high >= 15 &&
      (/\b(?:days|nights|mornings|afternoons|evenings) (?:a|per|each) week\b/.test(piece.plain) ||
        // "The workweek is 32 hours, Monday to Thursday."
        /\b(?:work ?week|week|semana|jornada) (?:is|es|sera)(?: de)? $/.test(piece.plain.slice(0, match.index)));
    if (!weekly && !monthly && !labelled && !isOfWeek) return [];
    if (/^(?:day|dia|year)/.test(each) || (weekly && high > 80) || high < 2) return [];
    if (
      (kind === 'duties' ||
        kind === 'required' ||
        (kind === 'benefits' && match.index > 0) ||
        kind === 'about' ||
        kind === 'preferred') &&
      !/\b(?:position|job|jornada|schedule|this)\b/.test(piece.plain)
    )
      return [];
    // Vacation is earned, training is given, in hours as well.
    if (
      /\b(?:vacation|sick|pto|paid time off|training|entrenamiento|accru\w+|leave|volunteer|meet with)\b/.test(
        piece.plain.slice(Math.max(0, match.index - 40), match.index + match[0].length + 25),
      )
    )
      return [];
    const text = piece.text.slice(match.index, match.index + match[0].length).trim().replace(/^./, (letter) => letter.toLocaleUpperCase()); // prettier-ignore
    const week = monthly ? high / 4.3 : high;
    const words: Found<string> = {
      value: text,
      sure: labelled || weekly,
      spans: spansOf(piece, match.index, match.index + match[0].length),
    };
    return [
      { words, week, score: (labelled ? 4 : 0) + (kind === 'none' || kind === 'summary' ? 1 : 0) + (weekly ? 2 : 0) },
    ];
  });
}

const REMOTE =
  /\b(?:(?:fully |100% |entirely )?remote(?:ly)?|work(?:ing)? from home|(?:mostly |partly |done |days? (?:a week )?)?from home|work[- ]from[- ]home|telework\w*|telecommut\w*|virtual position|(?:work|live|based) from anywhere|(?:can|may) (?:live|work|be) anywhere|teletrabajo|remot[oa]|a distancia|desde casa)\b/g;
const ONSITE =
  /\b(?:on[- ]?site|in[- ]person|in (?:(?:the|our) )?office|in-office|at our office|from the office|(?<=^|, )(?:office|on campus)(?=[,;.]|$)|presencial(?:mente)?|en persona|en la oficina|en sede)\b/g;
const HYBRID =
  /\b(?:hybrid|hibrid[oa]|semipresencial|part(?:ly|ially) remote|(?:partly|partially|some(?: of)?|part of|occasional|partial)(?: (?:the|this|your))?(?: (?:work|job|time|week)\b[^.;]{0,30})? (?:remote(?:ly| work)|(?:work )?from home|(?:home|remote)[- ]working)|the rest\b[^.;]{0,25} (?:at|from) home|wherever (?:they|you|we) (?:like|want|work best|choose|are)|home[- ]working (?:by|is)|(?:mix|combination|blend|split) (?:of|between) (?:home|office|remote|in-person|on-?site)|(?:option|chance|possibility|able|ability|flexibility) to work (?:remotely|(?:from|at) home)|remote work (?:is )?(?:possible|allowed|available|some days))\b/;
/** "On-site once a month": a visit, and no place of work. */
const VISITS = /\b(?:on[- ]?site|in[- ]person|office)\b[^;]{0,20}\b(?:a|per|each|every) (?:month|quarter|year)\b/;
/** "This is not a remote job.", "We do not offer remote work." */
const NOT_REMOTE =
  /\b(?:not|isn't|no|don't|can't|cannot)\b(?: \w+){0,3} (?:remote|telework)\b(?! (?:area|village|town))|\b(?:not|isn't|can't|cannot)\b[^.;]{0,30} (?:from home|remotely)\b|\bno es (?:un )?(?:puesto |trabajo )?remoto\b|\b(?:telework\w*|remote(?: work)?|work(?:ing)? from home|teletrabajo) (?:is|are|es) (?:not|un)/;
const SPEAKS_OF_JOB = new RegExp(
  `\\b(?:${JOB}|work(?:s|ing|ed)?|days?|staff|office|schedule|based|home|jornada|dias?|oficina|casa|located|remain|attorneys?|new (?:hires?|staff))\\b`,
);
const NOT_THE_JOB =
  /\b(?:interviews?|entrevistas?|meetings?|reunion\w*|visits?|trainings?|events?|workshops?|talleres|areas?|communities|sensing|events|application|appl(?:y|ications)|platica|conversations?|relationships?|not (?:a )?remote|classes|tutoring|services?|retreats?|gatherings?)\b/;

const DAYS: [Weekday, RegExp][] = [
  ['mon', /\b(?:mon(?:day)?s?|lunes)\b/],
  ['tue', /\b(?:tue(?:s(?:day)?)?s?|martes)\b/],
  ['wed', /\b(?:wed(?:nesday)?s?|miercoles)\b/],
  ['thu', /\b(?:thu(?:r|rs|rsday)?s?|jueves)\b/],
  ['fri', /\b(?:fri(?:day)?s?|viernes)\b/],
  ['sat', /\b(?:sat(?:urday)?s?|sabados?)\b/],
  ['sun', /\b(?:sun(?:day)?s?|domingos?)\b/],
];

precompile(HOURS, REMOTE, NOT_REMOTE, ONSITE, HYBRID, SPEAKS_OF_JOB, NOT_THE_JOB);

/** In the office, hybrid or remote, where words say so. */
export function findWorkplace(sentences: readonly Sentence[]): Found<Workplace> | undefined {
  const about = sentences.flatMap((sentence, i) => {
    const { piece, kind } = sentence;
    // "Interviews will be held remotely."
    if (/^(?:(?:the |first |final )*interviews?|orientations?|(?:las )?entrevistas?)\b/.test(piece.plain)) return [];
    // "Remote", and on the next line "No"
    if (/^remote\W?$/.test(piece.plain) && /^no\b/.test(sentences[i + 1]?.piece.plain ?? '')) return [];
    const labelled = kind === 'workplace' || (kind === 'place' && piece.text.length < 200);
    const hybrid = HYBRID.exec(piece.plain);
    const isDenied = NOT_REMOTE.exec(piece.plain);
    const remote = isDenied ? undefined : lonely(piece, REMOTE, labelled);
    // "Remote, with two in-person trainings"
    const onsite =
      isDenied ?? (VISITS.test(piece.plain) ? undefined : lonely(piece, ONSITE, labelled && remote?.index !== 0));
    if (!hybrid && !remote && !onsite) return [];
    const hit = hybrid ?? remote ?? onsite;
    const short = piece.text.length < 50;
    let score = labelled ? 5 : kind === 'type' || kind === 'hours' ? 4 : 1;
    if (short || sentence.index <= 6) score += 1;
    // "In person at our building.": what leads the sentence is said of the job.
    if (SPEAKS_OF_JOB.test(piece.plain) || (onsite ?? remote)?.index === 0) score += 2;
    if (hybrid) score += 1;
    // "Full time, in person, 1210 Cedar St.": a fact of its own between commas.
    if (hit && isBetweenMarks(piece.plain, hit)) score += 2;
    // "Teach two classes a week, in person, with …": no more than a guess.
    const isAside = kind === 'duties' && onsite && hit && isBetweenMarks(piece.plain, hit);
    if (isAside) score = Math.min(score, 3);
    // "Telework is allowed two days a week; other days are worked in the office.", in a paragraph of duties.
    const tellsDays = remote && onsite && !sentence.item && /\b(?:days?|dias?)\b/.test(piece.plain);
    if (
      (kind === 'duties' && !tellsDays && !isAside) ||
      kind === 'required' ||
      kind === 'preferred' ||
      kind === 'about' ||
      kind === 'apply' ||
      kind === 'process' ||
      /\b(?:resumes?|cv|cover letter|curriculum)\b/.test(piece.plain)
    )
      score -= 3;
    // "in the office on Mondays and Wednesdays" leaves the other days free.
    const someDays =
      onsite !== undefined &&
      !remote &&
      /^ (?:on )?(?:at least |about |up to )?(?:(?:mon|tues|wednes|thurs|fri)days?(?! ?(?:-|to|through|thru)\b)|(?:one|two|three|four|[1-4]) days)\b/.test(
        piece.plain.slice(onsite.index + onsite[0].length),
      );
    const type: Workplace['type'] =
      hybrid || someDays || (remote && onsite && !/\bor\b/.test(piece.plain)) ? 'hybrid' : remote ? 'remote' : 'onsite';
    const whole = labelled || type === 'hybrid';
    const spans = whole ? spansOf(piece) : hit ? spansOf(piece, hit.index, hit.index + hit[0].length) : [];
    return [{ type, score, piece, spans, words: hit?.[0] ?? '' }];
  });
  const [chosen] = [...about].filter(({ score }) => score >= 2).sort((a, b) => b.score - a.score);
  if (!chosen) return undefined;
  const types = new Set(about.filter(({ score }) => score >= 2).map(({ type }) => type));
  // "In the office for three months. After that, from home up to two days a week."
  const mixed = types.has('remote') && types.has('onsite') && !types.has('hybrid');
  const partly =
    chosen.type === 'remote' &&
    /\b(?:up to|one|two|three|four|\d|some|part of|algun\w*|un|una|dos|tres)\s+(?:\w+\s)?(?:days?|shifts?|dias?|mananas?|tardes?)\b|\b(?:on|los|home) (?:mon|tues|wednes|thurs|fri)days?\b(?! ?(?:-|to|through)\b)/.test(
      chosen.piece.plain,
    );
  const type = types.has('hybrid') || mixed || partly ? 'hybrid' : chosen.type;
  const evidence = type === chosen.type ? [chosen] : about;
  // "some office time from home" is not all of it.
  const isVague =
    (type === 'remote' && /(?<!work\w*[ -])from home$/.test(chosen.words)) ||
    (type === 'remote' && /\b(?:considered|possible|negotiable|optional|an option)\b/.test(chosen.piece.plain));
  const sure = !isVague && chosen.score >= 4 && (type === chosen.type ? types.size === 1 : mixed);
  return {
    value: { type, ...(type === 'hybrid' && daysOf(evidence.map(({ piece }) => piece))) },
    sure,
    spans: evidence.flatMap(({ spans }) => spans),
  };
}

function isBetweenMarks(plain: string, { 0: words, index }: RegExpExecArray): boolean {
  return (
    /(?:^|[,;|(·-])\s*$/.test(plain.slice(0, index)) && /^\s*(?:$|[,;|).·-])/.test(plain.slice(index + words.length))
  );
}

function lonely({ plain }: Piece, pattern: RegExp, labelled: boolean): RegExpExecArray | undefined {
  for (const match of plain.matchAll(pattern)) {
    const near =
      plain.slice(Math.max(0, match.index - 14), match.index) +
      plain.slice(match.index + match[0].length, match.index + match[0].length + 18);
    if (labelled || !NOT_THE_JOB.test(near)) return match;
  }
  return undefined;
}

const COUNTS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  un: 1,
  uno: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
};

/** "Monday and Tuesday", "Monday through Thursday" */
function daysIn(plain: string): Weekday[] | undefined {
  const named = DAYS.flatMap(([, pattern], i) => (pattern.test(plain) ? [i] : []));
  const [first = 0, last = 0] = named;
  if (named.length === 2 && /[a-z]\.?(?: ?- ?| (?:to|through|thru|a) )[a-z]/.test(plain))
    return DAYS.slice(first, last + 1).map(([day]) => day);
  return named.length > 0 ? DAYS.flatMap(([day], i) => (named.includes(i) ? [day] : [])) : undefined;
}

/** "in the office on Mondays and Tuesdays" */
const ONSITE_ON =
  /\b(?:on-?site|in the office|in-?person|in-office|presencial\w*|en la oficina)(?: days)?\s*(?:on |\(|:|los |(?=mon|tue|wed|thu|fri))\s*([^);.]{3,60})/;
/** "Mondays and Tuesdays in the office" */
const DAYS_ONSITE =
  /(?<!(?:remote|home) (?:on )?)((?:\b(?:mon|tue|wed|thu|fri|lun|mar|mier|jue|vie)\w*(?:,? (?:and|y|to|through|thru|a) |[,&/ -]+))+)(?:on-?site|in[- ](?:(?:the |our )?office|person)|en la oficina)\b/;

function daysOf(pieces: readonly Piece[]): Partial<Workplace> {
  const found: Partial<Workplace> = {};
  for (const { plain } of pieces) {
    const count = (where: string) => {
      const match = new RegExp(
        `\\b(\\d|one|two|three|four|five|un|dos|tres|cuatro|cinco)\\s(?:full )?(?:days?|dias?)(?: (?:a|per|each|por|a la) (?:week|semana))?(?:\\s\\w+)?\\s(?:in |at |from |de |en |a )?(?:the |our |la |nuestra )?${where}`,
      ).exec(plain);
      return match && (COUNTS[match[1] ?? ''] ?? Number(match[1]));
    };
    const onsite = count('(?:on-?site|office|in-?person|presencial\\w*|oficina|sede)');
    const remote = count('(?:remote\\w*|home|remot\\w+|casa|teletrabajo)') ?? null;
    if (onsite) found.onsiteDaysPerWeek ??= onsite;
    if (remote) found.remoteDaysPerWeek ??= remote;
    const named = (ONSITE_ON.exec(plain) ?? DAYS_ONSITE.exec(plain))?.[1];
    if (named !== undefined) found.onsiteDays ??= daysIn(named);
  }
  return found;
}

const REPORTS = new RegExp(
  String.raw`\b(?:report(?:s|ing)?(?: [\w ]{1,28})? to|takes (?:direction|its lead) from|(?:supervised|managed|overseen) by|(?:works? |working )?under (?:the )?(?:[\w-]+ )?(?:direct(?:ion)?|supervision|guidance|leadership)(?: and \w+| supervision)?(?: of)?|(?:accountable|responsible|answers?) to|works? (?:directly )?under|(?:direct |immediate )?supervisor:|jef[ea] (?:inmediat|direct)[oa](?=:)|(?:is|be) directed by|(?:(?:your|the|her|his|their) (?:\w+ )?supervisor|your (?:\w+ )?(?:boss|manager)) (?:is|w\w+ be)|(?:tu|su|la|el) (?:supervisora?|responsable|jef[ea]) (?:sera|es)|depende\w* (?:\w+mente )?del?|reporta\w*(?: directamente)? al?|bajo la (?:supervision|direccion|coordinacion)(?: directa)? del?|supervisad[oa] por|responde(?:ra)? (?:directamente )?(?:ante|al?)|(?:estara )?a cargo del?|rinde cuentas a)[,:]?\s+(?:the |our |an? |its |l[ao]s? |el |nuestr[oa] |su )?`,
);
const NAME_ENDS =
  /^(?:[^,;.()]|\.(?=\S)|(?<=\b(?:Sra?|Srta|Dra?|Lic|Ing|Mrs?|Ms|Rev|Fr|St|Hn[ao]|P))\.|,(?= (?:(?:Sra?|Srta|Dra?|Lic|Ing|Mrs?|Ms|Rev|Fr|Hn[ao]|P)\. )?(?:[A-Z][A-Za-zÀ-ž]+ [A-Z][A-Za-zÀ-ž]+)\b)|,(?= [A-Z][A-Za-zÀ-ž]+(?:\.(?:\s|$)|$))|,(?= (?:[A-Z][a-z]+ ){0,2}(?:Director|Coordinator|Manager|President|Supervisor|Head|Chief|Lead|Chair|Directora|Coordinadora?|Gerente|Presidenta|Jefa?|Encargad[ao]|Responsable) (?:of|for|de|del) )|,(?= (?:our|nuestr[oa]|director|coordinador|encargad|párroc)[a-z]* ?(?:[A-Za-zà-ž-]+ ?){0,4}(?:[.,;)]|$)))+/;

precompile(REPORTS, NAME_ENDS);

/** Whom the person reports to. */
export function findSupervisor(sentences: readonly Sentence[]): (Found<string> & { whole?: Piece }) | undefined {
  for (const { piece, kind, labelled, section } of sentences) {
    if (kind !== 'supervisor' || (!labelled && (section.inline || piece.text.length > 90))) continue;
    const name = part(piece, /^(?:the |our |l[ao] |el )/.exec(piece.plain)?.[0].length ?? 0);
    const value = name.text.replace(/,? (?:and|y) (?:an?|un|una) [a-zß-ž].*$/, '').replace(/[.;,]$/, '');
    if (value && value.length < 150) return { value, sure: value.length < 90 && isName(value), spans: spansOf(name) };
  }
  for (const { piece, kind } of sentences) {
    const { plain } = piece;
    const match = REPORTS.exec(plain);
    if (!match || kind === 'about' || kind === 'mission') continue;
    // A duty: "report to the Synod Council twice a year"
    if (kind === 'duties' && /\b(?:twice|once|weekly|monthly|quarterly|annually|every|each)\b/.test(plain)) continue;
    if (/\b(?:direct reports|reports? (?:of|on))\b/.test(match[0])) continue;
    const end = match.index + match[0].length;
    // "Reporting to a twelve-member Board of Directors"
    const from =
      end +
      (/^ ?(?:la |el )(?=[a-z])/.exec(plain.slice(end))?.[0].length ?? 0) +
      (/^(?:[a-zß-ž][A-Za-zÀ-ž-]* ){1,2}(?=[A-ZÀ-ÞĀ-ž][a-zß-ž])/.exec(piece.text.slice(end))?.[0].length ?? 0);
    const words = NAME_ENDS.exec(piece.text.slice(from))?.[0] ?? '';
    const name =
      words
        .split(
          /\s(?:and (?:must|may|can|should|work|serve|collaborat|is|will|coordinat|support|part|act|share|trade|split|lead|help|meet|train|the (?:board|team) (?:will|as))|made up|composed|who|which|that|with|in (?:close|collab|coord)|on (?:a|all)|for(?! [A-Z])|while|as well|y (?:trabaj|se|colabora|coordin|particip)|quien|que|para|cada|every|each|once|twice|en (?:coord|estrecha))/,
        )[0]
        ?.split(/\s(?:and|y)(?:$|\s(?=[a-zß-ž]+(?:s|rá)\b))/)[0]
        ?.trim() ?? '';
    if (
      !/^[A-ZÀ-ÞĀ-ž]/.test(name) &&
      !/^(?:executive|managing|program|board|direcci|gerencia|coordinaci|presidencia|jefatura|junta)/.test(name) &&
      !ROLE.test(
        plain
          .slice(from, from + name.length)
          .split(' ', 3)
          .join(' '),
      )
    )
      continue;
    if (name.length < 4 || name.length > 90) continue;
    // "minutes and reports to the Diocese", among duties
    if (kind === 'duties' && !name.includes(' ') && !ROLE.test(name.toLowerCase())) continue;
    const alone = match.index < 40 && from + name.length >= piece.text.length - 1;
    return {
      value: name,
      // "Since 2009, under the leadership of Ann Lee, we have …" tells of the employer; "Priya" is "Priya Lindqvist" elsewhere.
      sure:
        isName(name) &&
        !/\b(?:we|our|since|nuestr[oa])\b/.test(plain.slice(0, match.index)) &&
        (name.includes(' ') ||
          !sentences.some(({ piece: { text } }) => new RegExp(`${escaped(name)} [A-Z]`).test(text))),
      spans: spansOf(piece, match.index, from + name.length),
      ...(alone && { whole: piece }),
    };
  }
  return reportedTo(sentences) ?? attendant(sentences) ?? meantByPronoun(sentences);
}

/** "Write to Ana Ruiz, Deputy Director; this position reports to her.": the one named last before it. */
function meantByPronoun(sentences: readonly Sentence[]): Found<string> | undefined {
  let last: Found<string> | undefined;
  for (const { piece } of sentences) {
    const pronoun = REPORTS_TO_HER.exec(piece.plain);
    for (const { 0: value, index } of piece.text.slice(0, pronoun?.index).matchAll(NAME_AND_TITLE))
      if (ROLE.test(value.toLowerCase()))
        last = { value, sure: false, spans: spansOf(piece, index, index + value.length) };
    if (pronoun) return last;
  }
  return undefined;
}

const REPORTS_TO_HER =
  /\b(?:reports?|answers?) (?:directly )?to (?:her|him)\b|\b(?:reporta|responde) (?:directamente )?a el(?:la)?\b/;
const NAME_AND_TITLE =
  /\b(?!(?:Ask|Call|Contact|E-?mail|Write|Llame|Contacte) )[A-ZÀ-Þ][A-Za-zÀ-ž'’-]{1,30}(?: [A-ZÀ-Þ][A-Za-zÀ-ž'’-]{1,30}){1,3}, (?:our |the |la |el )?[A-Za-zÀ-ž-]{2,30}(?: (?:of|de|del|and|y|[A-ZÀ-Þ][A-Za-zÀ-ž-]{1,30})){0,4}/g;

/** "Executive Director", "Rev. Ana Ruiz of the Board": no sentence goes on in it. */
function isName(text: string): boolean {
  return (
    !text.split(' ').some((word) => /^[a-zß-ž]{4,}$/.test(word) && !/^(?:with|para|that)$/.test(word)) ||
    text.split(' ').length <= 4
  );
}

/** "the Development Director, to whom this position reports", "The Head Cook supervises this position." */
function reportedTo(sentences: readonly Sentence[]): Found<string> | undefined {
  for (const { piece } of sentences) {
    const called =
      /(?<![A-Za-zÀ-ž.'’-])((?:[A-Z][a-z]+, )?[A-ZÀ-ÞĀ-ž][A-Za-zÀ-ž.'’-]*(?:\s(?:of|and|for|the|de|del|la|y|&|[A-ZÀ-ÞĀ-ž][A-Za-zÀ-ž.'’-]*)){0,12}),?\s(?:to whom\s[\w ]{2,30}\sreports?\b|\((?:who is )?(?:your|the) (?:direct )?(?:supervisor|boss)\)|(?:who (?:is|will be) (?:also )?(?:the|your) (?:direct )?(?:supervisor|boss|manager)|(?:who |directly )?(?:supervises|oversees|manages) (?:this|the) (?:position|role|job|post))|a quien reporta|supervisa (?:este|el) (?:puesto|cargo))/.exec(
        piece.text,
      );
    // "Our co-director Winona Pratt will be your supervisor."
    const match =
      /^((?:Our|The) [^,;.]{4,60}|[A-ZÀ-Þ][^;.]{3,60}, our [a-z ]{3,30}),? (?:will be|is) your (?:supervisor|manager|boss)\b/.exec(
        piece.text,
      ) ??
      called ??
      // "under the Head Cook's direction"
      /(?<=\bunder (?:the |our )?)((?:[A-Z][a-z-]+ ){0,3}[A-Z][a-z]+)['’]s (?:direction|supervision|guidance)\b/.exec(
        piece.text,
      );
    if (!match?.[1]) continue;
    const name = match[1].replace(/^(?:The|Our|La|El)\s/, '');
    const from = match.index + match[1].length - name.length;
    return { value: name, sure: false, spans: spansOf(piece, from, match.index + match[0].length) };
  }
  return undefined;
}

/** "La Coordinadora de Promotoras, Lupe Barragán, da el entrenamiento y está al pendiente de cada quien." */
function attendant(sentences: readonly Sentence[]): Found<string> | undefined {
  for (const { piece } of sentences) {
    const match =
      /^(?:the|our|la|el|nuestr[oa])\s+(.{5,80}?),?\s(?:(?:will )?(?:supervises?(?! (?:\d|two|three|four|five|six|an? |all |staff|interns|volunteers|other))|trains? and|oversees?|(?:is|will be) your supervisor|guides?)|supervisa|da (?:el|la) (?:entrenamiento|capacitacion)|coordina y|acompana)\b.{0,90}$/.exec(
        piece.plain,
      );
    if (!match?.[1]) continue;
    const from = piece.plain.indexOf(match[1]);
    const value = piece.text.slice(from, from + match[1].length);
    if (
      /^[A-ZÀ-ÞĀ-ž]/.test(value) &&
      /\b(?:coordinador|director|manager|supervisor|coordinator|encargad|lead|responsable|gerente)/i.test(value)
    ) {
      return { value, sure: false, spans: spansOf(piece, from, from + value.length) };
    }
  }
  return undefined;
}
