import type { BaseSalary, PayUnit } from '../../posting/types.js';
import { precompile } from '../patterns.js';
import { spansOf, type Found, type Piece } from '../piece.js';
import type { Sentence } from '../layout/sentences.js';

const NUMBER = '\\d{1,3}(?:[.,]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?';
const SIGN =
  '(?:usd\\s?\\$|us\\s?\\$|u\\.s\\.\\s?\\$|mx\\$|cad?\\s?\\$|usd|mxn|cad|eur|gbp|s/\\.?|q\\.?(?=\\s?\\d[\\d,]{3})|\\$|€|£)';
const NAME =
  '(?:€|euros?|eur|usd|u\\.s\\. dollars|us dollars|dollars|dolares|mxn|pesos(?: mexicanos)?|cad|gbp|pounds sterling)';
const amount = (n: string) =>
  `(?<sign${n}>${SIGN})?\\s?(?<number${n}>${NUMBER})(?<k${n}>\\s?k\\b)?\\+?(?:\\s?(?<name${n}>${NAME})(?![a-z]))?`;
const EACH =
  '(?:\\s?(?:\\/|per|an?|each|every|por|la|al?|the)\\s?(?:hour|hr|year|yr|annum|month|mo|week|wk|day|hora|ano|mes|semana|dia)\\.?)?';
const EACH_BETWEEN = new RegExp(`${EACH}(?=\\s?(?:-|to|and|a|y|hasta))`);
const AMOUNTS = new RegExp(
  `(?<![\\w.,$#/-])${amount('A')}(?:${EACH}(?:\\s\\([^)]{1,20}\\))?\\s?(?:-|to|and|through|up to|a|y|hasta|max(?:imum|imo)?:?)\\s?${amount('B')}(?![\\d.,]*\\s(?:hours|horas|days|dias|weeks|semanas)\\b))?(?![\\d%])`,
  'g',
);

/** The period after an amount, or before it. */
const UNITS: [PayUnit | 'BIWEEK', RegExp, RegExp][] = [
  ['BIWEEK', /^\W{0,3}(?:per |a |an |each |every |por |cada |la |a la )?(?:bi-?weekly|every (?:two|2|other) weeks?|(?:two|2) weeks|pay period|fortnight\w*|quincena\w*|dos semanas)/, /\b(?:bi-?weekly|quincenal)\b/],
  ['HOUR', /^\W{0,3}(?:(?:usd|gross|dollars|brutos|netos)\s?)?(?:(?:\/|per|an?|each|por|la|x)\s?)(?:(?:class|credit|contact|billable|worked|teaching) )?(?:hour|hr|h\b|hora)|^\W{0,3}(?:hourly|hr\b|la hora)/, /\b(?:hourly|per hour|por hora|hour|hr)\b/],
  ['DAY', /^\W{0,3}(?:(?:\/|per|an?|each|por|al)\s?)(?:day|dia)\b|^\W{0,3}daily\b/, /\b(?:daily|per day|day rate|por dia|diario)\b/],
  ['WEEK', /^\W{0,3}(?:(?:gross|dollars|brutos|netos)\s?)?(?:(?:\/|per|an?|each|por|a la)\s?)(?:week|wk|semana)\b|^\W{0,3}(?:weekly|semanal\w*)\b/, /\b(?:weekly|per week|semanal|por semana)\b/],
  ['MONTH', /^\W{0,3}(?:(?:gross|dollars|brutos|netos)\s?)?(?:(?:\/|per|an?|each|por|al)\s?)(?:month|mo\b|mes)|^\W{0,3}(?:(?:brut\w+ |net\w+ )?(?:monthly|mensual\w*))\b/, /\b(?:monthly|per month|mensual(?:es)?|al mes|por mes)\b/],
  ['YEAR', /^\W{0,3}(?:(?:gross|dollars|brutos|netos)\s?)?(?:(?:\/|per|an?|each|por|al)\s?)(?:year|yr|annum|ano)\b|^\W{0,3}(?:(?:brut\w+ |net\w+ )?(?:annual\w*|yearly|anual\w*)|p\.a\.)/, /\b(?:annual(?:ly|ized)?|yearly|per year|anual|al ano|annum)\b/],
]; // prettier-ignore

const PAY =
  /\b(?:salary|salaries|salaried|pay|pays|paid(?! (?:staff|employees?|workers?|people|time|holidays?|vacation|leave|sick|days?|interns?)\b)|wages?|compensation|rate|earn|starting at|range|remuneration|stipend|living allowance|renta (?:liquida|bruta|mensual)|sueldo|salario|pago|pagado|paga|pagamos|remuneracion|retribucion|honorarios|tarifa|percepcion|beca)\b/;
/** Money that is not the pay: what stands before or after such an amount. */
const OTHER_BEFORE =
  /\b(?:(?:health|medical|dental|insurance|wellness|housing|technology|internet|commut\w+|parking|meal|childcare|travel|training|education) (?:stipend|benefit)|cuidado de (?:sus|tus|los) hij[oa]s|guarderia|(?<!living )allowance|reimburse\w*|bonus|award|match\w*|budget|grant|raised?|fundrais\w*|loan|repayment|toward|stipend for|contribut\w*|up to (?:an additional )?$|cover(?:s|ed)?|cubr\w+|postage|insurance|premium\w*|deductible|phone|mileage|transit|transport\w*|relocation|fee|cost|worth|won|secured|distribut\w*|fund of|invest\w*|ayuda de|bono|presupuesto|gestion\w+|r[ua]ns? on|sp(?:ends?|ent)|operat\w+ on|lives? on|viaticos|subsidio|fondo|seguro|dietas)\b[^.;]{0,30}$/;
const OTHER_AFTER =
  /^(?![^a-z]*(?:base\s)?(?:to start\s)?(?:pay\s)?(?:\+|(?:with|plus|and|con|mas|y)\b))[^.;,$€]{0,12}\b(?:toward|(?<!living )allowance|reimburse\w*|bonus|stipend|for (?:your |a )?(?:phone|training|professional d|health|conferences|equipment|home|relocation|moving|wellness)|in (?:benefits|grants|funding|loans?|wages|back)|phone|health|professional development|repair|plan\b|grant|budget|deductible|match|of (?:funding|rent|(?:student )?loans?)|fund\b|[\w ]{0,12}differential|para (?:transporte|celular|telefono|capacitacion|gastos)|de presupuesto|en (?:fondos|subvenciones))/;
const HUGE = /^\s?(?:m\b|mm\b|million|billion|bn\b|millon|mil millones)/;
const LOW = /^\W*(?:salary |pay )?(?:minimum|min|minimo|from|desde)\b(?: salary| pay)?\s*:/;
const HIGH = /^\W*(?:salary |pay )?(?:maximum|max|maximo|to|hasta)\b(?: salary| pay)?\s*:/;
const NOTE =
  /\b(?:d\.?o\.?e\.?|depending on (?:experience|qualifications)|commensurate with [\w ]{3,40}|based on (?:experience|qualifications)|negotiable|plus (?:benefits|commission|mileage)|segun (?:convenio|experiencia)[^.;)]{0,40}|negociable|mas millaje|en 1[24] pagas)/g;

precompile(
  AMOUNTS,
  EACH_BETWEEN,
  LOW,
  HIGH,
  PAY,
  OTHER_BEFORE,
  OTHER_AFTER,
  NOTE,
  ...UNITS.flatMap(([, after, before]) => [after, before]),
);

/** Where a figure on its own is the pay: "Part-time. 12 hours a week. $30/hr." */
const BARE = new Set<Sentence['kind']>(['none', 'other', 'type', 'hours']);

interface Candidate {
  pay: BaseSalary;
  score: number;
  spans: Found<unknown>['spans'];
  stated: boolean;
}

/** Finds the pay: the labelled figure, else the one that stands where people speak of pay. */
export function findPay(sentences: readonly Sentence[], language: string | undefined): Found<BaseSalary> | undefined {
  const country =
    language === 'es'
      ? sentences.flatMap(({ piece }) => PESOS.find(([, words]) => words.test(piece.plain))?.[0] ?? [])[0]
      : undefined;
  const candidates = sentences.flatMap((sentence) => candidatesIn(sentence, country));
  const [best] = [...candidates].sort((a, b) => b.score - a.score);
  if (!best || best.score < 3) return split(sentences, candidates);
  const bounds = split(sentences, candidates);
  if (bounds) return bounds;
  // "$60 per test. Training is paid at $16 an hour.": each may be the pay.
  const rivals = candidates.filter(({ pay, score }) => score >= 3 && differs(pay, best.pay));
  return { value: best.pay, sure: best.score >= 5 && best.stated && rivals.length === 0, spans: best.spans };
}

/** "Minimum: $52,000" and "Maximum: $58,500" on lines of their own. */
function split(sentences: readonly Sentence[], candidates: readonly Candidate[]): Found<BaseSalary> | undefined {
  const named = (words: RegExp) =>
    sentences
      .filter(({ heading, whole }) => words.test(whole.plain) || words.test(`${heading}:`))
      .flatMap(({ piece }) => candidates.filter(({ spans }) => spans.some(([start]) => piece.at.includes(start))))
      .find(Boolean);
  const low = named(LOW);
  const high = named(HIGH);
  const minValue = low?.pay.minValue;
  const maxValue = high?.pay.maxValue;
  if (!low || !high || minValue === undefined || maxValue === undefined || minValue > maxValue) return undefined;
  const pay = { ...low.pay, minValue, maxValue };
  return { value: pay, sure: low.stated && high.stated, spans: [...low.spans, ...high.spans] };
}

function differs(a: BaseSalary, b: BaseSalary): boolean {
  return a.minValue !== b.minValue || a.maxValue !== b.maxValue;
}

/** Countries that write "$" for a peso of their own, by what their announcements name. */
const PESOS: [currency: string, words: RegExp][] = [
  ['CLP', /\bchile(?:n[oa]s?)?\b|\b(?:region (?:del (?:biobio|libertador|maule)|metropolitana|de (?:la araucania|los (?:lagos|rios)|valparaiso|coquimbo|antofagasta))|santiago de chile|valparaiso|temuco|puerto montt|iquique|boleta de honorarios|isapre)\b/],
  ['COP', /\bcolombia(?:n[oa]s?)?\b|\b(?:putumayo|caqueta|casanare|guaviare|vichada|arauca|guajira|villavicencio|quibdo|ibague|neiva|cucuta|valledupar|bogota|medellin|barranquilla|bucaramanga|pereira|manizales|popayan|cundinamarca|antioquia|(?:valle del )?cauca|narino|huila|tolima|boyaca|caldas|risaralda|quindio|choco)\b/],
  ['ARS', /\bargentin[oa]s?\b|\b(?:buenos aires|tucuman|neuquen|monotribut\w+)\b/],
  ['MXN', /\ba\.\s?c\.|\b(?:cdmx|tijuana|baja california|monterrey|chihuahua|veracruz|ciudad de mexico|oaxaca|chiapas|jalisco|guadalajara|puebla|michoacan|yucatan|nuevo leon|queretaro)\b/],
  ['UYU', /\buruguay\w*\b|\bmontevideo\b/],
]; // prettier-ignore

function candidatesIn(sentence: Sentence, country: string | undefined): Candidate[] {
  const { piece, kind } = sentence;
  const found: Candidate[] = [];
  if (!/\d/.test(piece.plain)) return found;
  for (const match of piece.plain.matchAll(AMOUNTS)) {
    const g = match.groups ?? {};
    const money = [g['signA'], g['nameA'], g['signB'], g['nameB']].filter(Boolean);
    const thousands = Boolean(g['kA'] ?? g['kB']);
    // Not all of it: a table of a thousand figures may be one sentence.
    const before = piece.plain.slice(Math.max(0, match.index - 400), match.index);
    const after = piece.plain.slice(match.index + match[0].length, match.index + match[0].length + 400);
    const labelled = kind === 'pay';
    // "💵 $17.50/hr" stands alone, too.
    const isLead = !/[a-z\d]/.test(before);
    const isFee =
      (labelled && /\b(?:fees?|honorari\w+)\b/.test(sentence.heading)) ||
      /(?:^|\. )(?:fee|honorari\w+):?\s*$/.test(before);
    const speaksOfPay =
      labelled ||
      isFee ||
      /\b(?:job|position|role)\b[^.;$]{0,30}\bat\s*$/.test(before) ||
      PAY.test(before.slice(-80)) ||
      /^\W{0,3}(?:(?:base|annual|starting|gross|yearly|hourly) )?(?:salary|pay|wage|stipend)\b/.test(after);
    const each = EACH_BETWEEN.exec(match[0])?.[0] ?? '';
    const unit = unitOf(each + after) ?? unitOf(after) ?? unitBefore(before, labelled ? sentence.heading : '');
    const large = /\d[.,]\d{3}/.test(match[0]) || thousands;
    if (money.length === 0 && !(thousands && speaksOfPay) && !(labelled && (large || unit !== undefined))) continue;
    if (HUGE.test(after) || /\d{3}-\d{4}/.test(match[0])) continue;
    const values = [g['numberA'], g['numberB']].filter((text) => text !== undefined).map(readNumber);
    const [low = 0, high = low] = values;
    let min = g['kA'] || (g['kB'] && low < 1000) ? low * 1000 : low;
    let max = g['numberB'] === undefined ? min : g['kB'] || (g['kA'] && high < 1000) ? high * 1000 : high;
    // "$50-60,000" is fifty to sixty thousand.
    if (min < 1000 && max >= 10_000 && min * 1000 <= max) min *= 1000;
    if (max < min) max = min;
    if (max === 0) continue;
    const other =
      (OTHER_BEFORE.test(before.slice(-45)) && !isFee) || OTHER_AFTER.test(after.slice(periodLength(after)));
    let score = labelled ? 6 : speaksOfPay ? 4 : 0;
    if (unit !== undefined) score += 2;
    if (large && min >= 15_000) score += 1;
    // "$16 an hour, or $19 an hour with a license"
    if (g['numberB'] !== undefined || /\bor\s*$/.test(before)) score += 1;
    if (sentence.index < 12 && (kind === 'none' || kind === 'other')) score += 1;
    // "an assistant, 20 hours per week, at $24.15 per hour"
    const tellsTerms = /\b(?:hours|full[- ]time|part[- ]time|tiempo|jornada)\b/.test(before) && unit !== undefined;
    if (kind === 'summary' && tellsTerms) score += 1;
    // A line of its own: "$20.50/hr + night differential".
    if (isLead && (unit !== undefined || (large && after.trim() === '')) && (BARE.has(kind) || kind === 'summary'))
      score += 2;
    // Under "Salary and benefits", or as an item of its own with its period: "1.780 euros brutos al mes".
    const leads = isLead && (unit !== undefined || min >= 15_000);
    // "We offer $19.50 an hour, health insurance and two weeks off."
    const isWage = unit === 'HOUR' || (unit === 'MONTH' && min >= 900) || (unit === 'YEAR' && min >= 15_000);
    if (kind === 'benefits' && isWage && !isLead && !speaksOfPay && found.length === 0) score += 5;
    if (kind === 'benefits' && PAY.test(sentence.heading) && (large || unit !== undefined))
      score += speaksOfPay ? 0 : 4;
    else if (kind === 'benefits' && leads) score += speaksOfPay ? 0 : 3;
    else if (kind === 'benefits') score -= speaksOfPay ? 0 : 3;
    if (kind === 'about' || kind === 'mission') score -= 4;
    if (kind === 'duties' || kind === 'required') score -= sentence.item ? 4 : 2;
    if (other) score -= 7;
    // "We are also hiring an aide ($19.40 an hour)."
    if (/\b(?:also (?:hiring|recruiting|seeking|looking for)|tambien (?:busca\w*|contrata\w*))\b/.test(before))
      score -= 7;
    // "$52K–$58K DOE" is nothing else.
    if (thousands && g['numberB'] !== undefined && !speaksOfPay) score += 3;
    // "Most canvassers make $720-$850 a week." tells what pay comes to.
    if (/\b(?:most|many|typical\w*|usually|average|comes? to|can)\b[^.;]{0,40}$/.test(before)) score -= 3;
    if (/\([^)]*$|\bmaximum of\s*$/.test(before) && found.length > 0) score -= 3;
    const currency = currencyOf(money.join(' '), country);
    const inferred =
      unit ??
      (/^(?:ARS|CLP|COP|MXN)$/.test(currency)
        ? 'MONTH'
        : min >= 10_000
          ? 'YEAR'
          : max <= 150 && (labelled || /\b(?:wage|pay|hourly|paid)\b/.test(before.slice(-40)))
            ? 'HOUR'
            : undefined);
    const end = match.index + match[0].length;
    const marks = [...after.matchAll(NOTE)].map(
      ({ 0: note, index }) => [end + index, end + index + note.length] as const,
    );
    const notes = [
      ...(unit === 'BIWEEK' ? ['every two weeks'] : []),
      ...qualifier(before),
      ...marks.map(([from, to]) => piece.text.slice(from, to).trim()),
    ];
    const note = notes.join(', ');
    // No one is paid 50,000 dollars a month: these are pesos of a country that is not named.
    const strange = currency === 'USD' && min > 12_000 && unit !== undefined && unit !== 'YEAR';
    found.push({
      pay: {
        currency,
        minValue: min,
        maxValue: max,
        ...(inferred !== undefined && inferred !== 'BIWEEK' && { unitText: inferred }),
        ...(note && { note }),
      },
      score,
      stated:
        (unit !== undefined || (min >= 10_000 && min < 400_000)) &&
        qualifier(before).length === 0 &&
        money.length > 0 &&
        !/^[^.;]{0,30}\bfor the (?:term|summer|season|project)\b/.test(after) &&
        !strange,
      spans: [
        ...spansOf(piece, match.index, end + periodLength(after)),
        ...marks.flatMap(([from, to]) => spansOf(piece, from, to)),
      ],
    });
  }
  return spread(found, piece);
}

/** "from $64,000 for a new graduate to $82,000 at ten years": two figures of one range. */
function spread(found: Candidate[], { plain }: Piece): Candidate[] {
  const [low, high] = found;
  const isRange =
    /\b(?:from|between|de|desde|entre)\s*[$€£]?[\d.,]+[^.;]{2,50}\b(?:to|and|up to|a|hasta|y)\s*[$€£]?\d|\$[\d,]+ for [^.;$]{2,50} up to \$/.test(
      plain,
    );
  if (!low || !high || !isRange || low.score < 3) return found;
  const { minValue = 0 } = low.pay;
  const { maxValue = 0 } = high.pay;
  if (low.pay.maxValue !== minValue || maxValue <= minValue || maxValue > minValue * 4) return found;
  const { note: _open, ...pay } = low.pay;
  const both = { ...low, pay: { ...pay, maxValue }, spans: [...low.spans, ...high.spans], stated: false };
  return [both, ...found.slice(2)];
}

/** "Starting at", "up to": the figure is one end of a range that the text leaves open. */
function qualifier(before: string): string[] {
  const match =
    /\b(?:starts? at|starting at|from|beginning at|up to|no less than|at least|a partir de|desde|hasta)\s*$/.exec(
      before,
    );
  return match ? [match[0].trim().replace(/^./, (letter) => letter.toUpperCase())] : [];
}

function unitOf(after: string): PayUnit | 'BIWEEK' | undefined {
  return UNITS.find(([, pattern]) => pattern.test(after.replace(/^[)\s,]+/, ' ')))?.[0];
}

function unitBefore(before: string, heading: string): PayUnit | 'BIWEEK' | undefined {
  // "24 hours per week, at a salary of" says nothing of the salary's period.
  const near = `${heading} ${before}`
    .slice(-70)
    .replace(/\b(?:hours?|hrs?|days?|horas?|dias?)\s?(?:\/|per|an?|each|por|a la|al)\s?\w+/g, '');
  return UNITS.find(([, , pattern]) => pattern.test(near))?.[0];
}

function periodLength(after: string): number {
  return UNITS.map(([, pattern]) => pattern.exec(after)?.[0].length ?? 0).find((length) => length > 0) ?? 0;
}

function readNumber(text: string): number {
  const cents = /[.,](\d{1,2})$/.exec(text);
  const whole = (cents ? text.slice(0, cents.index) : text).replace(/[.,]/g, '');
  return Number(cents ? `${whole}.${cents[1] ?? '0'}` : whole);
}

function currencyOf(words: string, country: string | undefined): string {
  if (/€|eur/.test(words)) return 'EUR';
  if (/£|gbp|pound/.test(words)) return 'GBP';
  if (words.includes('s/')) return 'PEN';
  if (words.startsWith('q')) return 'GTQ';
  if (words.includes('mx')) return 'MXN';
  if (words.includes('pesos')) return country ?? 'MXN';
  if (/cad?\b|cad?\s?\$/.test(words)) return 'CAD';
  if (/^[$ ]+$/.test(words) && country !== undefined) return country;
  return 'USD';
}
