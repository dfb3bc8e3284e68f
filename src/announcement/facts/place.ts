import type { Place } from '../../posting/types.js';
import { precompile } from '../patterns.js';
import { part, spansOf, type Found, type Piece } from '../piece.js';
import type { Sentence } from '../layout/sentences.js';
import { titleCase } from '../capitals.js';
import { isShouted } from '../layout/sections.js';
import { ORG_WORDS, ROLE } from '../words.js';

const STATES =
  "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|District of Columbia|Florida|Georgia|Hawai[‘']?i|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Puerto Rico|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Nuevo México|Nueva York|Nueva Jersey|Carolina del (?:Norte|Sur)|Dakota del (?:Norte|Sur)|Pensilvania|Luisiana|Misuri|Oregón|Misisipi";
const CODES =
  'AL|AK|AZ|AR|CA|CO|CT|DE|DC|D\\.C\\.|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|PR|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|Minn\\.|Wis\\.|Calif\\.|Ill\\.|Mass\\.|Mich\\.|Wash\\.|Penn\\.|Ore\\.|Colo\\.|Ariz\\.|Tenn\\.';
/** Of Mexico and of Spain. */
const STATES_ABROAD =
  'Aguascalientes|Baja California(?: Sur)?|Campeche|Chiapas|Chihuahua|Coahuila|Colima|Durango|Guanajuato|Guerrero|Hidalgo|Jalisco|Michoacán|Morelos|Nayarit|Nuevo León|Oaxaca|Puebla|Querétaro|Quintana Roo|San Luis Potosí|Sinaloa|Sonora|Tabasco|Tamaulipas|Tlaxcala|Veracruz|Yucatán|Zacatecas|Andalucía|Aragón|Asturias|Canarias|Cantabria|Castilla y León|Castilla-La Mancha|Cataluña|Catalunya|Euskadi|Extremadura|Galicia|Illes Balears|Navarra|País Vasco|Comunidad Valenciana';
const PROVINCES =
  'Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|ON|QC|BC|AB|MB|SK|NS|NB';
const COUNTRIES: Record<string, string> = {
  España: 'ES', Spain: 'ES', México: 'MX', Mexico: 'MX', Canada: 'CA', Canadá: 'CA', 'United States': 'US', USA: 'US',
  'U.S.A.': 'US', 'Estados Unidos': 'US', 'EE. UU.': 'US', 'EE.UU.': 'US', Colombia: 'CO', Argentina: 'AR', Chile: 'CL',
  Perú: 'PE', Peru: 'PE', Guatemala: 'GT', 'El Salvador': 'SV', Honduras: 'HN', 'Costa Rica': 'CR', Ecuador: 'EC',
  'United Kingdom': 'GB', UK: 'GB', England: 'GB', Scotland: 'GB', Ireland: 'IE', Uruguay: 'UY', Bolivia: 'BO',
  'República Dominicana': 'DO', France: 'FR', Kenya: 'KE', Uganda: 'UG', Nigeria: 'NG', Ghana: 'GH', 'South Africa': 'ZA', India: 'IN',
  Nepal: 'NP', Philippines: 'PH', Haiti: 'HT', Haití: 'HT', Brazil: 'BR', Brasil: 'BR', Australia: 'AU',
  Panama: 'PA', Panamá: 'PA', Nicaragua: 'NI', Paraguay: 'PY', Wales: 'GB',
}; // prettier-ignore
const COUNTRY = Object.keys(COUNTRIES)
  .map((name) => name.replaceAll('.', '\\.'))
  .join('|');
/** Towns that people name without more. */
const KNOWN: [country: string, towns: string][] = [
  ['ES', 'Madrid|Barcelona|Valencia|Sevilla|Zaragoza|Málaga|Murcia|Bilbao|Alicante|Granada|Valladolid|Vigo|Gijón|Oviedo|San Sebastián|Donostia|Pamplona|Almería|Huelva|Cádiz|Badajoz|Salamanca|Logroño|Santander|Tarragona|Girona|Lleida|Burgos|Albacete'],
  ['US', 'Chicago|Minneapolis|St\\. Paul|Philadelphia|Seattle|Boston|Los Angeles|San Francisco|New York City|Los Ángeles|Nueva York'],
  ['MX', 'Ciudad de México|CDMX|Guadalajara|Monterrey|Tijuana|Oaxaca(?: de Juárez)?'],
  ['CO', 'Bogotá|Medellín'], ['AR', 'Ciudad (?:Autónoma )?de Buenos Aires|Buenos Aires|CABA'], ['PE', 'Lima'], ['CL', 'Santiago de Chile'], ['EC', 'Quito|Guayaquil'],
]; // prettier-ignore
const KNOWN_TOWN = new RegExp(
  `(?<=^|\\b(?:in|en|at|a)\\s|[(,|–-]\\s?)(?:${KNOWN.map(([, towns]) => towns).join('|')})(?![A-Za-zÀ-ž])`,
);
const NAME =
  "(?:(?:St\\.|Ft\\.|Mt\\.|Ste\\.|N\\.|S\\.|E\\.|W\\.)\\s)?[A-ZÀ-ÞĀ-ž][A-Za-zÀ-ž.'’-]*(?:(?:\\s(?:de|del|la|las|los|of|the|y|al|on))*\\s[A-ZÀ-ÞĀ-ž][A-Za-zÀ-ž.'’-]*){0,3}";

/** Or a word of ten thousand capitals and small letters would be read from each capital on. */
const BEGINS = '(?<![A-Za-zÀ-ž])';

const TOWN = new RegExp(
  `${BEGINS}(?<city>${NAME})(?:,\\s*|\\s+(?=[A-Z]{2}\\s+\\d{5}\\b))(?:(?<state>${STATES}|${CODES})(?![A-Za-zÀ-ž])(?!\\s(?:State )?(?:University|College|Street|Avenue))|(?<province>${PROVINCES})(?![A-Za-zÀ-ž]))(?:,?\\s+(?<zip>\\d{5}(?:-\\d{4})?|[A-Z]\\d[A-Z]\\s?\\d[A-Z]\\d)\\b)?(?:,?\\s*(?<country>${COUNTRY})(?![A-Za-zÀ-ž]))?`,
  'g',
);
const AND_STATE = new RegExp(`^,\\s*(${STATES}|${CODES})(?![A-Za-zÀ-ž])`);
const STATES_IN_A_ROW = new RegExp(
  `^(?:${STATES}),\\s*(?:${STATES}|${CODES}),?\\s+(?:or|and|o|y)\\s+(?:${STATES}|${CODES})(?![A-Za-zÀ-ž])`,
);
const ABROAD = new RegExp(
  `(?:(?<zip>\\d{5}),?\\s*,?\\s*)?${BEGINS}(?<city>${NAME})\\s?,\\s*(?:(?<region>${NAME})\\s?,\\s*)?(?<country>${COUNTRY})(?![A-Za-zÀ-ž])`,
  'g',
);
const STATE_ABROAD = new RegExp(
  `${BEGINS}(?<city>${NAME}),\\s*(?<region>${STATES_ABROAD})(?![A-Za-zÀ-ž])(?!,\\s*(?:${COUNTRY}))`,
  'g',
);
const STREET =
  /(?:^|[\s(:;,])((?:\d{1,5}(?:-\d+)?[A-Z]?(?:th|st|nd|rd)?\s(?:block of\s)?[^;:()]{2,60}?|(?:Calle|C\/|Avda\.?|Avenida|Plaza|Paseo|Carrer|Av\.)\s[^;:()]{2,60}?))(?:,\s*|\s+|\.\s+)$/;
const IS_STREET = /\s[A-ZÀ-ÞĀ-ž]|\d(?:st|nd|rd|th)\b|^[A-ZÀ-ÞĀ-ž]/;
/** What streets are called. */
const WAYS =
  'Street|St|Avenue|Ave|Boulevard|Blvd|Road|Rd|Drive|Dr|Lane|Ln|Way|Court|Ct|Highway|Hwy|Place|Pl|Square|Sq|Parkway|Pkwy|Terrace|Trail|Circle';
const STREET_LINE = new RegExp(`^\\d{1,5}[A-Z]?\\s.{2,60}\\b(?:${WAYS}|Broadway|Suite \\w+|#\\w+)\\.?,?$`);
const WAY_IN = new RegExp(`(?<=\\b(?:${WAYS})\\.?)\\sin$`);
const ELSEWHERE =
  /\b(?:meets?|gather\w*|retreats?(?! (?:house|center|centre))|trainings|travel\w*|trips?|visits?|fly|conferences?|reun\w+|viaj\w+)\b[^.;]{0,30}$/;
const IN_PROVINCE = new RegExp(`(${NAME}) \\($`);
/** "our office at 244 South Plymouth Avenue in Rochester", "C/ Pagés del Corro, 88, 41010 Sevilla". */
const STREETS = [
  `(?<= at (?:our \\w+, )?)(?<streetAddress>\\d{1,5}[A-Z]? [^,;]{2,40}? (?:${WAYS})\\b\\.?)(?:,| in) (?<addressLocality>${NAME})(?![A-Za-zÀ-ž]|,? [A-Z])`,
  `(?<streetAddress>(?:C/|Calle|Avda\\.?|Avenida|Plaza|Paseo|Carrer) [^;:()]{2,50}?),? (?<postalCode>\\d{5}),? (?<addressLocality>${NAME})`,
  // Its town stands in another sentence.
  `\\b(?<streetAddress>(?:[Cc]alle|[Aa]venida|[Pp]laza|[Pp]aseo) [A-ZÀ-Þ][^;:().]{2,40}?,? (?:n\\.?º ?)?\\d{1,4})(?=[.;)]|$)`,
  `\\b(?:office|building|warehouse|center|centre|headquarters|work|job|position|based|located|we are|we're)\\b[^;]{0,60}?(?:\\b(?:at|on|is)\\s|,\\s)(?<streetAddress>\\d{1,5}[A-Z]? [^,;()]{2,40}?\\b(?:${WAYS})\\b\\.?)(?! in )(?=[).;]|$|,? [a-z])`,
].map((words) => new RegExp(words));
const STREET_AND_TOWN = new RegExp(`^(\\d{1,5}[A-Z]? [^,;]{3,40}), (?!Suite|Floor|Room|Unit)(${NAME})$`);
const SAYS_WHERE =
  /\b(?:based (?:in|at|out of)|located (?:in|at)|location|(?:office|store|shop|studio|clinic|building|warehouse|farm|shelter|theater|headquarters|tienda|clinica|bodega|granja) (?:is |esta )?(?:in|at|on|en)|offices in|works? (?:in|at|from|out of)|position (?:is )?in|job (?:is )?in|will be (?:in|at)|rooms are|con sede en|ubicad[oa] en|oficina(?:s)? (?:de|en)|in person (?:at|in)|report to work|trabajo (?:es )?en)\b[^.;]{0,45}$/;
const COVERS =
  /\b(?:covering|serving|must (?:live|reside|be (?:located|based)) in|(?:live|work|be|based|located|from)? ?anywhere (?:in|within)|desde cualquier \w+ del?|(?:vivir|residir) en|remote (?:in|within|[(-](?! ?us)(?! ?u\.s)(?! ?united)(?!must))|based in|located in|en (?:el (?:condado|partido|municipio|departamento|distrito|canton)|la (?:provincia|comuna|localidad)) de|cubriendo|con sede en|en la ciudad de|(?:in|for|across)(?= (?:\w+ ){1,2}county\b))\s*/;
const BOX = /\b(?:P\.?\s?O\.?\s?Box|Apartado|Apdo\.?)\s[\w-]+[,.]?\s*$/i;
const MODE =
  /^(?:(?:fully |100% |mostly |primarily )?(?:remote(?:ly)?|hybrid|in[- ]person|on-?site|remoto|hibrido|presencial|teletrabajo)(?: work)?(?: with [^,;.]{3,30})?)\s*(?:[,;:(/-]|\bor\b|\bin\b|\bwithin\b|\bfrom\b|\bat\b|\ben\b|$)?\s*/;
const FROM_HOME =
  /^(?:from |desde )?(?:a |your |their |su |tu )?(?:(?:home|homes|casa|anywhere)\s*(?:office\s*)?|must (?:live|reside|be (?:based|located)) )(?:in|within|en)\s+/;

const ALONE = new RegExp(
  `^[^A-Za-zÀ-ž]{0,4}${NAME}, ${NAME}$|(?<=\\b(?:in|at|for|from|out of) (?:our|its|the) )(?!Main|Central|Home|Head|Regional|District|County|State|City|Executive)${NAME}(?= office\\b)|(?<=\\((?:full|part)[ -]time, )${NAME}(?=\\))|(?<=\\b(?:oficinas?|sede|clinica|clínica|centro|albergue) (?:de|en) )${NAME}(?:, ${NAME}(?=[.,;)]|$)| \\(${NAME}(?=\\)))|(?<=^.{0,80}(?:[A-Za-zÀ-ž] \\(|[A-Za-zÀ-ž] (?:in|en|of|de) ))${NAME}(?:, ${NAME})?(?=[),]* (?:needs|seeks|is (?:hiring|seeking|looking)|busca|necesita)\\b)`,
);

const BARE = new RegExp(`(?<=[a-zß-ž,] (?:in|en) )${NAME}(?=[.,;]|$| since\\b| (?:and|or|y|o) [A-ZÀ-Þ])`);
/** "a clinic on the southern Oregon coast", "across the lower Rio Grande Valley" */
const REGION = new RegExp(
  `(?<=\\b(?:in|on|across|along|throughout|of) the )(?:(?:north|south|east|west|central|upper|lower|mid|coastal|rural)[a-z-]* ){0,2}${NAME} (?:[Cc]oast|[Vv]alley|[Dd]elta|[Dd]esert|[Pp]anhandle|[Pp]eninsula|[Pp]lains|[Hh]ighlands|[Ff]oothills|[Mm]ountains|[Hh]ills|[Ii]slands|[Ss]hore)(?![A-Za-zÀ-ž])`,
);
const ONE_NAME = new RegExp(`^(?:the )?${NAME}(?:, ${NAME})?$`);
/** "en Mérida, Yucatán." */
const ITS_STATE = new RegExp(`^, (${NAME})(?=[.;)]|, [a-z]|$)`);
/** Months and states: alone, names of nobody. */
export const NO_NAMES = `january|february|march|april|may|june|july|august|september|october|november|december|${STATES.toLowerCase()}`;
const NO_TOWN = new RegExp(`^(?:${NO_NAMES}|english|spanish|excel|spring|summer|fall|winter)\\b`);

/** "Thanks, Renee", "Semillas del Sur, A.C." */
const NO_PLACE =
  /^(?:(?:with )?thanks|best|sincerely|\w+ regards|gracias|saludos|atentamente)\b|, (?:a\.c|inc|llc|s\.l)\.?$/;

interface Candidate {
  place: Place;
  score: number;
  spans: Found<unknown>['spans'];
  /** It stands in a line of its own, or with its street; in a long sentence it may be only part of where the work is. */
  clear?: boolean;
}

precompile(
  STATES_IN_A_ROW,
  MODE,
  SAYS_WHERE,
  COVERS,
  BOX,
  KNOWN_TOWN,
  TOWN,
  ABROAD,
  STATE_ABROAD,
  STREET,
  ALONE,
  BARE,
  REGION,
  AND_STATE,
  STREET_LINE,
  ...STREETS,
  ELSEWHERE,
);

/** Finds where the work is: the labelled place, the office, then the town that the announcement is set in. */
export function findPlace(sentences: readonly Sentence[]): Found<Place> | undefined {
  const place = foundPlace(sentences);
  return place && { ...place, sure: place.sure && isOneName(place.value) };
}

/** A town or a region and nothing beside it: no building, no employer, no county that the town lies in. */
function isOneName({ name, addressLocality = name ?? '' }: Place): boolean {
  const plain = addressLocality.toLowerCase();
  return (
    (name === undefined || (name === addressLocality && ONE_NAME.test(name))) &&
    !ORG_WORDS.test(plain) &&
    !/\b(?:county|condado|area|region)\b/.test(plain)
  );
}

function foundPlace(sentences: readonly Sentence[]): Found<Place> | undefined {
  const labels = sentences.filter(
    ({ kind, piece, section }) =>
      kind === 'place' && section.body[0]?.piece === sentenceWhole(section) && piece.text.length < 300,
  );
  const province = labels.find(({ heading }) => heading === 'provincia')?.piece;
  for (const { piece, whole, heading, index } of labels) {
    if (piece === province && labels.length > 1) continue;
    // "Our office, with two days from home" leaves the town to other lines.
    if (
      !whole.text.startsWith(piece.text) ||
      /^(?:at |in )?(?:our|the|nuestra|la) (?:\w+ )?(?:office|oficina|sede)\b/.test(piece.plain)
    )
      continue;
    const labelled = ofLabel(piece);
    if (!labelled) continue;
    const ends = sentences.some(({ kind, index: at }) => kind === 'apply' && at < index);
    if (province && labelled.value.name !== undefined && labelled.value.addressLocality === undefined) {
      const value = { addressLocality: labelled.value.name, addressRegion: province.text };
      return { value, sure: labelled.sure, spans: [...labelled.spans, ...spansOf(province)] };
    }
    // "2400 Bloomington Ave S" lacks its town, "In person in Cookeville" its state: they stand in other lines.
    const street = /^\d+[A-Z]?\s[A-ZÀ-ÞĀ-ž\d]/.test(labelled.value.name ?? '') && labelled.value.name;
    const named =
      labelled.value.addressLocality === undefined
        ? sentences
            .filter(({ piece: other }) => other !== piece)
            .flatMap(({ piece: other }) => townsIn(other).map((town) => ({ ...town, piece: other })))
            .find(
              ({ place, box }) =>
                !box &&
                place.addressLocality !== undefined &&
                (street ? place.streetAddress === undefined : piece.text.includes(place.addressLocality)),
            )
        : undefined;
    return named
      ? {
          value: { ...(street && { streetAddress: street }), ...named.place },
          sure: false,
          spans: [...spansOf(piece), ...spansOf(named.piece, named.from, named.to)],
        }
      : // "Office: 1433 Perkins Street" at the foot of a page may be where letters go.
        { ...labelled, sure: labelled.sure && !(ends && /^(?:office|oficina)$/.test(heading)) };
  }
  const candidates = [
    ...sentences.flatMap((sentence, i) => inSentence(sentence, sentences[i - 1])),
    ...sentences.flatMap(covered),
    ...sentences.flatMap(streets),
    ...sentences.flatMap(knownTown),
  ];
  const [best] = [...candidates].sort((a, b) => b.score - a.score);
  if (best && best.score >= 1) {
    const rivals = new Set(candidates.filter(({ score }) => score >= 0).map(({ place }) => place.addressLocality));
    // The same town with its street says more.
    const fuller = candidates.find(
      ({ place, score }) =>
        score >= best.score - 3 &&
        score >= 1 &&
        place.addressLocality === best.place.addressLocality &&
        place.streetAddress !== undefined,
    );
    const chosen = best.place.streetAddress === undefined && fuller ? fuller : best;
    // The one street that is said to be where the office is.
    const alone = candidates.filter(({ place }) => place.streetAddress && place.addressLocality === undefined);
    const isOne = new Set(alone.map(({ place }) => place.streetAddress)).size === 1;
    const street =
      isOne && chosen.place.streetAddress === undefined && chosen.place.addressLocality !== undefined
        ? alone[0]
        : undefined;
    // "Frankfort, KY" at the head, and "212 St. Clair Street in Frankfort".
    const named = candidates.find(
      ({ place }) => place.addressLocality === chosen.place.addressLocality && place.addressRegion !== undefined,
    );
    return {
      value: { ...street?.place, ...named?.place, ...chosen.place },
      sure:
        street === undefined &&
        best.score >= 4 &&
        rivals.size === 1 &&
        // A street is mostly where the work is, and not always, where the town stands elsewhere without it.
        (chosen.place.streetAddress === undefined ||
          candidates.every(({ place, score }) => score < 4 || place.streetAddress !== undefined)) &&
        candidates.some(({ place, clear }) => clear && place.addressLocality === chosen.place.addressLocality),
      spans: [...(street?.spans ?? []), ...(named?.spans ?? []), ...chosen.spans],
    };
  }
  return bareTown(sentences);
}

/** "bring groceries to neighbors in New London": where no place is named better, the one that the first sentences are set in. */
function bareTown(sentences: readonly Sentence[]): Found<Place> | undefined {
  const said = sentences.filter(
    ({ kind }) => kind === 'none' || kind === 'summary' || kind === 'other' || kind === 'place',
  );
  const first = said.filter(({ index }) => index <= 6);
  const where = said.filter(({ piece }) => SAYS_WHERE.test(piece.plain.slice(0, BARE.exec(piece.text)?.index ?? 0)));
  for (const { piece } of [...where, ...first]) {
    const region = REGION.exec(piece.text);
    if (region) {
      const [name] = region;
      return { value: { name }, sure: false, spans: spansOf(piece, region.index, region.index + name.length) };
    }
    const match = BARE.exec(piece.text);
    if (!match || NO_TOWN.test(match[0].toLowerCase()) || ORG_WORDS.test(match[0].toLowerCase())) continue;
    const after = match.index + match[0].length;
    const [town] = match[0].split(/\.$/);
    const state = ITS_STATE.exec(piece.text.slice(after))?.[1]?.replace(/\.$/, '');
    return {
      value: { addressLocality: town, ...(state !== undefined && { addressRegion: state }) },
      sure: false,
      spans: spansOf(piece, match.index, after + (state === undefined ? 0 : state.length + 2)),
    };
  }
  return undefined;
}

function sentenceWhole(section: Sentence['section']): Piece | undefined {
  return section.body[0]?.piece;
}

/** The value of "Location:". */
function ofLabel(piece: Piece): Found<Place> | undefined {
  const towns = townsIn(piece).filter(({ from }) => !ELSEWHERE.test(piece.plain.slice(0, from)));
  const [town] = towns;
  // "Duluth and Hibbing, Minnesota"
  const several =
    town !== undefined && /^[A-ZÀ-ÞĀ-ž][A-Za-zÀ-ž, ]+ (?:and|or|y|o)\s*$/.test(piece.text.slice(0, town.from));
  if (several) return { value: { name: piece.text }, sure: false, spans: spansOf(piece) };
  if (town && towns.length === 1) {
    const lead = part(piece, 0, town.from);
    const name = lead.text
      .replace(/[\s,;:–—-]+$/, '')
      .replace(/\(.*$/, '')
      .trim();
    const mode = MODE.exec(lead.plain)?.[0].length ?? 0;
    // "In the lower level of the church, 130 Main Street" tells the way.
    const own = /^(?:in|at|on|en|inside|must|you|we|this)\s/i.test(name.slice(mode).trim())
      ? ''
      : name.slice(mode).trim();
    const place = {
      // "Main Library, 300 Front Street": a name begins in capitals, "must be performed in or near" is none.
      ...(own.length < 80 &&
        /^[A-ZÀ-ÞĀ-ž\d]/.test(own) &&
        !/\b(?:in|near|en|work must.*|within)$|\b(?:is|are) (?:in|at|on)\b/i.test(own) && { name: own }),
      ...town.place,
    };
    return {
      value: place,
      // "Anywhere in the US; our shop is in Providence, RI"
      sure: !/\b(?:or|and|o|y)\b/.test(piece.plain.slice(town.to, town.to + 20)) && !/[;.]\s/.test(lead.plain),
      spans: spansOf(piece, mode, town.to),
    };
  }
  const mode = MODE.exec(piece.plain)?.[0].length ?? 0;
  const home = FROM_HOME.exec(piece.plain.slice(mode))?.[0].length ?? 0;
  const rest = part(piece, mode + home);
  const text = rest.text
    .replace(/^(?:our|the|nuestr[oa]|la|el) [a-z ]{3,30} (?:at|on|en) (?=\d)/i, '')
    .replace(/^(?:\w+ )?(?:days?|días?) (?:a|per|each|por) \w+ (?:in|at|from|en) (?:(?:our|the|la) )?/i, '')
    .replace(/\s*\((?:modalidad )?(?:hybrid|remote|in[- ]person|on-?site|híbrid[oa]|remot[oa]|presencial)[^)]*\)/i, '')
    .replace(/(?:,| and| but)? \(?(?:with|including|plus|con|incluyendo) .*$/i, '')
    .replace(/[.;,]+$/, '')
    .replace(/^([^(]*)\)$/, '$1')
    .trim();
  if (
    text.length < 3 ||
    text.length > 160 ||
    !/[A-ZÀ-ÞĀ-ž]/.test(text) ||
    /^(?:with|con) |^\S+(?: [a-zß-ž\d’']+){3,}$/.test(text)
  )
    return undefined;
  const [, streetAddress, addressLocality] = STREET_AND_TOWN.exec(text) ?? [];
  return {
    value:
      streetAddress !== undefined && addressLocality !== undefined
        ? { streetAddress, addressLocality }
        : { name: text },
    sure: text.length < 80 && towns.length === 0 && !/^(?:must|ability|some)|[()]/i.test(text),
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
  // "DURHAM, NORTH CAROLINA"
  const text = isShouted(piece.text) && !/ [A-Z]{2}\b/.test(piece.text) ? titleCase(piece.text) : piece.text;
  for (const pattern of [ABROAD, TOWN, STATE_ABROAD]) {
    for (const match of text.matchAll(pattern)) {
      // "Maryland, Virginia or DC"
      if (STATES_IN_A_ROW.test(text.slice(match.index))) continue;
      const groups = match.groups ?? {};
      if (found.some(({ from, to }) => match.index < to && from < match.index + match[0].length)) continue;
      // "ON, CA, Canada", behind the town, and "MS Word, MS Excel"
      if (/^(?:ON|QC|BC|AB|MB|SK|N[SB]|MS Word)$/.test(groups['city'] ?? '')) continue;
      // "Remote, United States"
      if (MODE.exec(groups['city']?.toLowerCase() ?? '')?.[0] === groups['city']?.toLowerCase()) continue;
      let city = groups['city'] ?? '';
      let from = match.index;
      const lead = /^(?:.*\b(?:In|At|From|En|The|Our|Downtown|Based|Located|Near)\s)(?=[A-ZÀ-ÞĀ-ž])/.exec(city);
      if (lead) {
        city = city.slice(lead[0].length);
        from += lead[0].length;
      }
      // "Main Street Market Co-op of Decorah, Iowa"
      const owner = /^.* (?:of|de) (?=[A-ZÀ-ÞĀ-ž])/.exec(city)?.[0] ?? '';
      if (ORG_WORDS.test(owner.toLowerCase())) {
        city = city.slice(owner.length);
        from += owner.length;
      }
      // "Iron Range Labor Museum, Virginia, Minnesota": the town is named like a state.
      const next = AND_STATE.exec(text.slice(match.index + match[0].length));
      let to = match.index + match[0].length;
      if (next && groups['state'] !== undefined) {
        from = to - groups['state'].length;
        to += next[0].length;
        city = groups['state'];
        groups['state'] = next[1] ?? '';
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
      // "3,400 tools out of a former firehouse at 714 S. 27th St"
      const said = street?.[1]
        ?.replace(/[,\s]+$/, '')
        .replace(/^.*\s(?:at|en)\s(?=\d)/, '')
        .replace(WAY_IN, '');
      // "900 households in Milwaukee" is no address: streets have names, and end with them.
      const address =
        said !== undefined &&
        IS_STREET.test(said) &&
        !/^\d+ [a-z]{3,} (?!of)/.test(said) &&
        !/^\d+\s[ap]\.?m|,\s(?:in|at)\s/i.test(said) &&
        !/\s(?:in|at|of|near|en|de)$/.test(said)
          ? said
          : undefined;
      if (address !== undefined) from = before.lastIndexOf(address);
      found.push({
        place: {
          ...(address !== undefined && { streetAddress: address }),
          addressLocality: city.trim(),
          ...(region !== undefined && { addressRegion: region.trim() }),
          ...(groups['zip'] !== undefined && { postalCode: groups['zip'] }),
          ...(country !== undefined && { addressCountry: country }),
        },
        from,
        to,
        box,
      });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function inSentence(sentence: Sentence, line: Sentence | undefined): Candidate[] {
  const { piece, kind, index } = sentence;
  return townsIn(piece).map(({ place: found, from, to, box }) => {
    // An address in lines: "1120 Collingwood Blvd." above "Toledo, OH 43604".
    const street =
      from === 0 &&
      found.streetAddress === undefined &&
      line &&
      line.whole !== sentence.whole &&
      STREET_LINE.test(line.piece.text);
    const place = street ? { streetAddress: line.piece.text.replace(/,$/, ''), ...found } : found;
    const before = piece.plain.slice(0, from);
    const after = piece.plain.slice(to);
    let score = kind === 'place' ? 8 : kind === 'workplace' ? 5 : kind === 'none' || kind === 'summary' ? 2 : 1;
    if (SAYS_WHERE.test(before) || /^\W*(?:where our|office|is where|-based)/.test(after)) score += 3;
    if (/\b(?:in|en|of|de)\s(?:the |la |el |los )?(?:[\w ]{0,25},? )?$/.test(before)) score += 1;
    if (index <= 5 && piece.text.length < 140) score += 2;
    if (place.streetAddress !== undefined) score += 1;
    if (kind === 'about' || kind === 'mission') score -= 1;
    if (kind === 'duties' || kind === 'required' || kind === 'preferred' || kind === 'process') score -= 3;
    // The foot of a page: "© 2026 Tide House · 92 Bond Street, Astoria".
    if (box || piece.text.startsWith('©')) score -= 4;
    // "in Dayton and Springfield, Ohio": one of several.
    if (/[A-ZÀ-ÞĀ-ž]\S+ (?:and|y|e) $/.test(piece.text.slice(0, from))) score -= 3;
    // "We meet in Columbus each October"
    if (ELSEWHERE.test(before)) score -= kind === 'place' ? 8 : 4;
    const own = spansOf(piece, from, to);
    const clear = piece.text.length < 100 || place.streetAddress !== undefined;
    return { place, score, spans: street ? [...spansOf(line.piece), ...own] : own, clear };
  });
}

/** A street and its town; the state or province, or the town itself, stands elsewhere. */
function streets({ piece, kind }: Sentence): Candidate[] {
  return STREETS.flatMap((pattern) => {
    const match = pattern.exec(piece.text);
    const { streetAddress = '', postalCode, addressLocality } = match?.groups ?? {};
    const applies =
      kind === 'apply' ||
      (addressLocality === undefined &&
        (kind === 'duties' || /\b(?:apply|applications?|resumes?)\b/.test(piece.plain)));
    if (!match || (applies && postalCode === undefined)) return [];
    const from = match.index + match[0].indexOf(streetAddress);
    return {
      place: {
        ...match.groups,
        streetAddress: streetAddress.replace(/(?<=[a-z]{4})\.$/, ''),
        addressLocality: addressLocality?.replace(/\.$/, ''),
        ...(postalCode !== undefined && { addressCountry: 'ES' }),
      },
      score: addressLocality === undefined ? -9 : postalCode === undefined ? 6 : 5,
      spans: spansOf(
        piece,
        from,
        addressLocality === undefined ? from + streetAddress.length : match.index + match[0].length,
      ),
      clear: postalCode !== undefined,
    };
  });
}

/** "para su programa en Málaga": the town alone, in the first lines. */
function knownTown({ piece, index, kind }: Sentence): Candidate[] {
  const match = index > 6 || kind === 'duties' || kind === 'about' ? null : KNOWN_TOWN.exec(piece.text);
  const alone =
    index > 6 || (kind !== 'none' && kind !== 'other' && kind !== 'summary') ? undefined : namedAlone(piece);
  if (alone || !match) return alone ? [alone] : [];
  // "Buitrago del Lozoya (Madrid)"
  const before = IN_PROVINCE.exec(piece.text.slice(0, match.index));
  const village =
    ORG_WORDS.test(before ? piece.plain.slice(before.index, match.index) : '') || ROLE.test(piece.plain)
      ? undefined
      : before?.[1];
  const country = KNOWN.find(([, towns]) => new RegExp(`^(?:${towns})$`).test(match[0]))?.[0] ?? 'US';
  const place = {
    addressLocality: village ?? match[0],
    ...(village !== undefined && { addressRegion: match[0] }),
    addressCountry: country,
  };
  const from = match.index - (village === undefined ? 0 : village.length + 2);
  return [{ place, score: 1, spans: spansOf(piece, from, match.index + match[0].length) }];
}

/** "United States · Over 100 applicants", "Oaxaca de Juárez, Oaxaca", "Moss Street Theatre (Bellingham) needs …". */
function namedAlone(piece: Piece): Candidate | undefined {
  const country = piece.text.split(/\s[·|]/)[0]?.replace(/^remote(?:ly)?, /i, '') ?? '';
  if (Object.hasOwn(COUNTRIES, country))
    return { place: { name: country }, score: 1, spans: spansOf(piece, 0, country.length) };
  const match = ALONE.exec(piece.text);
  if (!match) return undefined;
  const words = match[0].replace(/^[^A-Za-zÀ-ž]+|\.$/g, '');
  const to = match.index + match[0].replace(/\.$/, '').length;
  const plain = piece.plain.slice(to - words.length, to);
  if (ROLE.test(plain) || ORG_WORDS.test(plain) || NO_PLACE.test(plain)) return undefined;
  const [town = words, region] = words.split(/, | \(/);
  const place = region === undefined ? { name: town } : { addressLocality: town, addressRegion: region };
  return { place, score: 1, spans: spansOf(piece, to - words.length, to) };
}

/** "For covering western Pennsylvania", "serving Hennepin County": a stretch of land where no town is named. */
function covered({ piece, index, kind }: Sentence): Candidate[] {
  const match = COVERS.exec(piece.plain);
  const lives = match !== null && /^must|anywhere|cualquier|^remote/.test(match[0]);
  if (!match || (index > 10 && kind !== 'summary' && !lives) || kind === 'duties') return [];
  const from = match.index + match[0].length;
  const text = (lives ? LIVED_IN : COVERED).exec(piece.text.slice(from))?.[0];
  const short = index <= 8 && piece.text.length < 70;
  const region =
    /\b(?:en|de) $/.test(match[0]) && text !== undefined ? ITS_STATE.exec(piece.text.slice(from + text.length)) : null;
  const named = `${text ?? ''}${region?.[0] ?? ''}`.replace(/\.$/, '');
  return text === undefined || /\b(?:department|division|office|program|team)\.?$/i.test(text)
    ? []
    : [
        {
          place: { name: named },
          score: short || lives ? 3 : 1,
          spans: spansOf(piece, from, from + named.length),
        },
      ];
}

const AREA = `(?:the )?(?:(?:north|south|east|west|central|northern|southern|eastern|western|greater|downtown|rural)\\w*\\s){0,2}${NAME}(?: (?:metro\\w* )?(?:area|region)\\b)?`;
const COVERED = new RegExp(`^${AREA}`);
/** One of several: "Wisconsin, Iowa or Minnesota". */
const LIVED_IN = new RegExp(`^${AREA}(?:(?:,| or| and| o| y|, or|, and) ${AREA})*`);
