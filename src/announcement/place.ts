import type { Place } from '../posting/types.js';
import { part, spansOf, type Found, type Piece } from './piece.js';
import type { Sentence } from './sentences.js';

const STATES =
  "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|District of Columbia|Florida|Georgia|Hawai[‘']?i|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Puerto Rico|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Nuevo México|Nueva York";
const CODES =
  'AL|AK|AZ|AR|CA|CO|CT|DE|DC|D\\.C\\.|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|PR|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|Minn\\.|Wis\\.|Calif\\.|Ill\\.|Mass\\.|Mich\\.|Wash\\.|Penn\\.|Ore\\.|Colo\\.|Ariz\\.|Tenn\\.';
const PROVINCES =
  'Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|ON|QC|BC|AB|MB|SK|NS|NB';
const COUNTRIES: Record<string, string> = {
  España: 'ES', Spain: 'ES', México: 'MX', Mexico: 'MX', Canada: 'CA', Canadá: 'CA', 'United States': 'US', USA: 'US',
  'U.S.A.': 'US', 'Estados Unidos': 'US', 'EE. UU.': 'US', 'EE.UU.': 'US', Colombia: 'CO', Argentina: 'AR', Chile: 'CL',
  Perú: 'PE', Peru: 'PE', Guatemala: 'GT', 'El Salvador': 'SV', Honduras: 'HN', 'Costa Rica': 'CR', Ecuador: 'EC',
  'United Kingdom': 'GB', UK: 'GB', England: 'GB', Scotland: 'GB', Ireland: 'IE', Uruguay: 'UY', Bolivia: 'BO',
  'República Dominicana': 'DO', Portugal: 'PT', Francia: 'FR', France: 'FR',
}; // prettier-ignore
const COUNTRY = Object.keys(COUNTRIES)
  .map((name) => name.replaceAll('.', '\\.'))
  .join('|');
const NAME =
  "(?:(?:St\\.|Ft\\.|Mt\\.|Ste\\.|N\\.|S\\.|E\\.|W\\.)\\s)?\\p{Lu}[\\p{L}.'’-]*(?:(?:\\s(?:de|del|la|las|los|of|the|y|al|on))*\\s\\p{Lu}[\\p{L}.'’-]*){0,3}";

const TOWN = new RegExp(
  `(?<city>${NAME}),\\s*(?:(?<state>${STATES}|${CODES})(?![\\p{L}])(?!\\s(?:State )?(?:University|College|Street|Avenue))|(?<province>${PROVINCES})(?![\\p{L}]))(?:,?\\s+(?<zip>\\d{5}(?:-\\d{4})?|[A-Z]\\d[A-Z]\\s?\\d[A-Z]\\d)\\b)?(?:,?\\s*(?<country>${COUNTRY})(?![\\p{L}]))?`,
  'gu',
);
const ABROAD = new RegExp(
  `(?:(?<zip>\\d{5}),?\\s*,?\\s*)?(?<city>${NAME})\\s?,\\s*(?:(?<region>${NAME})\\s?,\\s*)?(?<country>${COUNTRY})(?![\\p{L}])`,
  'gu',
);
const STREET =
  /(?:^|[\s(:;,])((?:\d{1,5}(?:-\d+)?[A-Z]?(?:th|st|nd|rd)?\s(?:block of\s)?[^;:()]{2,60}?|(?:Calle|C\/|Avda\.?|Avenida|Plaza|Paseo|Carrer|Av\.)\s[^;:()]{2,60}?))(?:,\s*|\s+|\.\s+)$/u;
const IS_STREET = /\s\p{Lu}|\d(?:st|nd|rd|th)\b|^\p{Lu}/u;
const BOX = /\b(?:P\.?\s?O\.?\s?Box|Apartado|Apdo\.?)\s[\w-]+[,.]?\s*$/i;
const MODE =
  /^(?:(?:fully |100% |mostly |primarily )?(?:remote(?:ly)?|hybrid|in[- ]person|on-?site|remoto|hibrido|presencial|teletrabajo)(?: work)?(?: with [^,;.]{3,30})?)\s*(?:[,;:(/-]|\bor\b|\bin\b|\bwithin\b|\bfrom\b|\bat\b|\ben\b|$)?\s*/;
const FROM_HOME =
  /^(?:from |desde )?(?:a |your |their |su |tu )?(?:home|homes|casa|anywhere)\s*(?:office\s*)?(?:in|within|en)\s+/;

interface Candidate {
  place: Place;
  score: number;
  spans: Found<unknown>['spans'];
}

/** Finds where the work is: the labelled place, the office, then the town that the announcement is set in. */
export function findPlace(sentences: readonly Sentence[]): Found<Place> | undefined {
  const labels = sentences.filter(
    ({ kind, piece, section }) =>
      kind === 'place' && section.body[0]?.piece === sentenceWhole(section) && piece.text.length < 300,
  );
  for (const { piece, whole } of labels) {
    if (!whole.text.startsWith(piece.text)) continue;
    const labelled = ofLabel(piece);
    if (labelled) return labelled;
  }
  const candidates = [...sentences.flatMap(inSentence), ...sentences.flatMap(covered)];
  const [best] = [...candidates].sort((a, b) => b.score - a.score);
  if (best && best.score >= 1) {
    const rivals = new Set(
      candidates.filter(({ score }) => score >= best.score - 2).map(({ place }) => place.addressLocality),
    );
    // The same town with its street says more.
    const fuller = candidates.find(
      ({ place, score }) =>
        score >= best.score - 3 &&
        score >= 1 &&
        place.addressLocality === best.place.addressLocality &&
        place.streetAddress !== undefined,
    );
    const chosen = best.place.streetAddress === undefined && fuller ? fuller : best;
    return {
      value: chosen.place,
      sure: best.score >= 4 && rivals.size === 1 && chosen.place.name === undefined,
      spans: chosen.spans,
    };
  }
  return undefined;
}

function sentenceWhole(section: Sentence['section']): Piece | undefined {
  return section.body[0]?.piece;
}

/** The value of "Location:". */
function ofLabel(piece: Piece): Found<Place> | undefined {
  const towns = townsIn(piece);
  const [town] = towns;
  if (town && towns.length === 1) {
    const lead = part(piece, 0, town.from);
    const name = lead.text
      .replace(/[\s,;:–—-]+$/, '')
      .replace(/\(.*$/, '')
      .trim();
    const mode = MODE.exec(lead.plain)?.[0].length ?? 0;
    const own = name.slice(mode).trim();
    const place = {
      ...(own &&
        !town.place.streetAddress &&
        own.length < 80 &&
        !/^(?:in|based in|en|our office in|within)$/i.test(own) && { name: own }),
      ...town.place,
    };
    return {
      value: place,
      sure: !/\b(?:or|and|o|y)\b/.test(piece.plain.slice(town.to).slice(0, 20)),
      spans: spansOf(piece, mode, town.to),
    };
  }
  const mode = MODE.exec(piece.plain)?.[0].length ?? 0;
  const home = FROM_HOME.exec(piece.plain.slice(mode))?.[0].length ?? 0;
  const rest = part(piece, mode + home);
  const text = rest.text
    .replace(/\s*\((?:hybrid|remote|in[- ]person|on-?site|híbrido|remoto|presencial)[^)]*\)/i, '')
    .replace(/(?:,| and| but)? (?:with|including|plus|con|incluyendo) .*$/i, '')
    .replace(/[.;,)]+$/, '')
    .trim();
  if (text.length < 3 || text.length > 160 || !/\p{Lu}/u.test(text)) return undefined;
  return {
    value: { name: text },
    sure: text.length < 80 && towns.length === 0 && !/^(?:must|ability|some)/i.test(text),
    spans: spansOf(rest),
  };
}

interface Town {
  place: Place;
  from: number;
  to: number;
  box: boolean;
}

function townsIn(piece: Piece): Town[] {
  const found: Town[] = [];
  const { text } = piece;
  for (const pattern of [ABROAD, TOWN]) {
    for (const match of text.matchAll(pattern)) {
      const groups = match.groups ?? {};
      if (found.some(({ from, to }) => match.index < to && from < match.index + match[0].length)) continue;
      let city = groups['city'] ?? '';
      let from = match.index;
      const lead = /^(?:.*\b(?:In|At|From|En|The|Our|Downtown|Based|Located|Near)\s)(?=\p{Lu})/u.exec(city);
      if (lead) {
        city = city.slice(lead[0].length);
        from += lead[0].length;
      }
      const region = groups['state'] ?? groups['province'] ?? groups['region'];
      const before = text.slice(0, from);
      const street = STREET.exec(before);
      const box = BOX.test(before.trimEnd().replace(/,$/, ''));
      const country =
        groups['country'] !== undefined
          ? COUNTRIES[groups['country']]
          : groups['state'] !== undefined
            ? 'US'
            : groups['province'] !== undefined
              ? 'CA'
              : undefined;
      const said = street?.[1]?.replace(/[,\s]+$/, '');
      // "900 households in Milwaukee" is no address: streets have names, and end with them.
      const address =
        said !== undefined && IS_STREET.test(said) && !/\s(?:in|at|of|near|en|de)$/.test(said) ? said : undefined;
      if (address !== undefined && street) from = before.lastIndexOf(street[1] ?? '');
      found.push({
        place: {
          ...(address !== undefined && { streetAddress: address }),
          addressLocality: city.trim(),
          ...(region !== undefined && { addressRegion: region.trim() }),
          ...(groups['zip'] !== undefined && { postalCode: groups['zip'] }),
          ...(country !== undefined && { addressCountry: country }),
        },
        from,
        to: match.index + match[0].length,
        box,
      });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function inSentence(sentence: Sentence): Candidate[] {
  const { piece, kind, index } = sentence;
  return townsIn(piece).map(({ place, from, to, box }) => {
    const before = piece.plain.slice(0, from);
    const after = piece.plain.slice(to);
    let score = kind === 'place' ? 8 : kind === 'workplace' ? 5 : kind === 'none' || kind === 'summary' ? 2 : 1;
    if (
      /\b(?:based (?:in|at|out of)|located (?:in|at)|location|office (?:is )?(?:in|at)|offices in|works? (?:in|at|from|out of)|position (?:is )?in|job (?:is )?in|will be (?:in|at)|rooms are|con sede en|ubicad[oa] en|oficina(?:s)? (?:de|en)|in person (?:at|in)|report to work|trabajo (?:es )?en)\b[^.;]{0,45}$/.test(
        before,
      ) ||
      /^\W*(?:where our|office|is where|-based)/.test(after)
    )
      score += 3;
    if (/\b(?:in|en|of|de)\s(?:the |la |el |los )?(?:[\w ]{0,25},? )?$/.test(before)) score += 1;
    if (index <= 5 && piece.text.length < 140) score += 2;
    if (place.streetAddress !== undefined) score += 1;
    if (kind === 'about' || kind === 'mission') score -= 1;
    if (kind === 'duties' || kind === 'required' || kind === 'preferred' || kind === 'process') score -= 3;
    if (box) score -= 4;
    return { place, score, spans: spansOf(piece, from, to) };
  });
}

/** "For covering western Pennsylvania", "serving Hennepin County": a stretch of land where no town is named. */
function covered({ piece, index, kind }: Sentence): Candidate[] {
  const match =
    /\b(?:covering|serving|must (?:live|reside|be (?:located|based)) in|live anywhere in|(?:vivir|residir) en|based in|located in|en el condado de|cubriendo|con sede en|en la ciudad de)\s+/.exec(
      piece.plain,
    );
  const lives = match?.[0].startsWith('must') === true;
  if (!match || (index > 10 && kind !== 'summary' && !lives) || kind === 'duties') return [];
  const from = match.index + match[0].length;
  const text = (lives ? LIVED_IN : COVERED).exec(piece.text.slice(from))?.[0];
  const short = index <= 8 && piece.text.length < 70;
  return text === undefined
    ? []
    : [{ place: { name: text }, score: short || lives ? 3 : 1, spans: spansOf(piece, from, from + text.length) }];
}

const AREA = `(?:the )?(?:(?:north|south|east|west|central|northern|southern|eastern|western|greater|downtown|rural)\\w*\\s){0,2}${NAME}`;
const COVERED = new RegExp(`^${AREA}`, 'u');
/** One of several: "Wisconsin, Iowa or Minnesota". */
const LIVED_IN = new RegExp(`^${AREA}(?:(?:,| or| and| o| y|, or|, and) ${AREA})*`, 'u');
