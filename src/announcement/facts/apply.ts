import type { ApplicationDocument } from '../../posting/types.js';
import { precompile } from '../patterns.js';
import { spansOf, type Found, type Piece, type Span } from '../piece.js';
import type { Sentence } from '../layout/sentences.js';

const AT = '(?:\\s?@\\s?|\\s?(?:\\[|\\(|\\{|<)\\s?(?:at|arroba|@)\\s?(?:\\]|\\)|\\}|>)\\s?)';
const DOT = '(?:\\.|\\s?(?:\\[|\\(|\\{|<)\\s?(?:dot|punto|\\.)\\s?(?:\\]|\\)|\\}|>)\\s?)';
/** Letters and digits; `[A-Za-zÀ-ž]` is hundreds of ranges, which the seven places would compile each. */
const ALNUM = '\\w\\u00C0-\\u1FFF';
/** No longer than a mail server takes, or a word of ten thousand letters would be read from each of them on. */
const LOCAL = `[${ALNUM}%+'-]{1,64}(?:${DOT}[${ALNUM}%+-]{1,64}){0,9}`;
const LABEL = `[${ALNUM}][${ALNUM}-]{0,62}`;
const EMAIL = new RegExp(
  `(?:${LOCAL})${AT}${LABEL}(?:${DOT}${LABEL})+|${LOCAL}\\s(?:at|AT|arroba)\\s${LABEL}(?:\\s(?:dot|DOT|punto)\\s${LABEL})+`,
  'g',
);
const WEB =
  /(?:https?:\/\/|www\.)[^\s<>"“”]+|(?<![@\w.-])(?:[a-z\d-]+\.)+(?:org|com|net|edu|gov|coop|info|io|us|es|mx|co|ca|uk|jobs|careers)(?:\/[^\s<>"“”]*)?(?![\w@])/gi;
const TELEPHONE =
  /(?<![\d$])(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]\s?\d{3}[ .-]\d{4}(?:\s?(?:x|ext\.?)\s?\d+)?|(?<![\d$])\+\d{2,3}[ \d]{8,14}\d|(?<![\d$.,])[679]\d{2} \d{3} \d{3}(?!\d)/g;

const APPLIES =
  /\b(?:appl(?:y|ying|ication|ications|icants?)|send|sent|submit\w*|e-?mail|mail|forward|upload|enclose|attach|resumes?|cvs?|cover letter|letter of (?:interest|intent)|materials|form|fill (?:in|out)|portal|interested|write|to be considered|aplicar|postul\w+|solicitud(?:es)?|candidatura\w*|envi\w+|mand\w+|escrib\w+|curriculum|inscri\w+|present\w+|interesad\w+|formulario)\b/g;
const ASKS =
  /\b(?:(?<!\banswers? to .{0,25})questions?|inquir\w+|enquir\w+|(?<!contact )information|learn more|queries|q'?s\b|anything|ask (?:me|us)|find out|to learn|more about|accommodations?|assistance|contact(?! info(?:rmation)? (?:for|of)| details (?:for|of))|(?<!\b(?:can|may|might|could|will|we|to) )call|trouble|problems?|stuck|results?|will be (?:posted|announced|published)|visit|website|web site|help with|preguntas?|dudas?|consultas?|resultados|publicar\w+|(?:mas )?informacion|informes|informarse|conoce|visita|adaptacion\w*|contacto|llam\w+)\b/g;
/** Parents, donors, readers, and those whose data is kept, have addresses as well. */
const FOR_OTHERS =
  /\b(?:enroll\w*|wait(?:ing)? ?list|newsletter|unsubscribe|boletin|donat\w+|privacy|privacidad|(?:tus|sus) (?:datos|derechos))\b/;

export interface Apply {
  email?: Found<string>;
  url?: Found<string>;
  documents?: Found<ApplicationDocument[]>;
  contact?: { email?: Found<string>; telephone?: Found<string> };
}

interface Address {
  value: string;
  spans: Span[];
  sentence: Sentence;
  /** Above 0: applications go there; below: questions. */
  score: number;
  /** A form is taken from there, and may be sent elsewhere: "download the form from … and return it to …". */
  fetched: boolean;
}

/** Finds where applications go and what they hold, and whom to ask. */
export function findApply(sentences: readonly Sentence[]): Apply {
  const mails = sentences.flatMap((sentence, i) => addresses(sentence, sentences[i - 1], EMAIL, email));
  const pages = sentences.flatMap((sentence, i) => addresses(sentence, sentences[i - 1], WEB, web));
  // One address alone, at the end of a letter, is where applications go.
  const alone = new Set(mails.map(({ value }) => value)).size === 1 ? mails.find(({ score }) => score >= 0) : undefined;
  const mail =
    best(mails) ?? (lastOf(APPLIES, sentences.map(({ piece }) => piece.plain).join(' ')) >= 0 ? alone : undefined);
  const page = best(
    pages.filter(
      // A form to print is a file, and no place to apply.
      ({ value, score, fetched }) =>
        !/\.(?:pdf|docx?|odt|rtf)$/i.test(value) &&
        !(fetched && mail) &&
        (score >= 3 || /\/(?:apply|jobs?|careers?|form|empleo|join|application)/i.test(value)),
    ),
  );
  const ask = mails
    .filter(({ score, value }) => score < 1 && value !== mail?.value)
    .sort((a, b) => a.score - b.score)[0];
  const telephone = sentences.flatMap(telephones)[0];
  const contact = {
    ...(ask && { email: { value: ask.value, sure: ask.score <= -2, spans: ask.spans } }),
    ...(telephone && { telephone }),
  };
  const documents = findDocuments(sentences);
  return {
    ...(mail && { email: found(mail, mails) }),
    ...(page && { url: found(page, pages) }),
    ...(documents && { documents }),
    ...(Object.keys(contact).length > 0 && { contact }),
  };
}

function found(address: Address, all: readonly Address[]): Found<string> {
  const others = new Set(all.filter(({ score }) => score >= address.score - 1).map(({ value }) => value));
  const spans = all.filter(({ value }) => value === address.value).flatMap(({ spans: own }) => own);
  // "The application form is found at …" may be there to be printed.
  const isKept =
    /\b(?:found|available|obtained|picked up|at the)\b[^@]*$/.test(address.sentence.piece.plain.slice(0, 400)) &&
    !address.value.includes('@');
  return { value: address.value, sure: address.score >= 3 && others.size === 1 && !isKept && !address.fetched, spans };
}

function best(addresses: readonly Address[]): Address | undefined {
  return [...addresses].sort((a, b) => b.score - a.score).find(({ score }) => score >= 1);
}

function addresses(
  sentence: Sentence,
  before: Sentence | undefined,
  pattern: RegExp,
  read: (text: string) => string | undefined,
): Address[] {
  const { piece } = sentence;
  if (!/[@.[(]| at | arroba /.test(piece.plain)) return [];
  const mails = pattern === WEB ? [...piece.text.matchAll(EMAIL)] : [];
  return [...piece.text.matchAll(pattern)].flatMap((match) => {
    if (mails.some((mail) => mail.index <= match.index && match.index < mail.index + mail[0].length)) return [];
    const whole = match[0].replace(/[.,;:!?'")\]]+$/, '');
    const value = read(whole);
    if (value === undefined) return [];
    const spans = spansOf(piece, match.index, match.index + whole.length);
    const fetched = /\b(?:download\w*|descarg\w+|print)\b[^@]{0,80}$|\bforms are\b[^@]{0,40}$/.test(
      piece.plain.slice(0, match.index),
    );
    return [
      { value, spans, sentence, fetched, score: score(sentence, before, match.index, match.index + whole.length) },
    ];
  });
}

/** What an address is for: the nearest word before it says, then what it stands under. */
function score(sentence: Sentence, before: Sentence | undefined, from: number, to: number): number {
  const { plain } = sentence.piece;
  // "Four references (we won't call them without asking)" tells of no address.
  const lead = plain.slice(0, from).replace(/\([^()@]*\)/g, (aside) => ' '.repeat(aside.length));
  const tail = plain.slice(to, to + 60);
  const applies = lastOf(APPLIES, lead);
  const asks = lastOf(ASKS, lead);
  let points = 0;
  if (applies >= 0 || asks >= 0) points += applies > asks ? 3 : -3;
  // "E-mail Ann with questions at …": what follows the verb is what it is for.
  if (
    /\b(?:(?<!\banswers? to .{0,25})questions?|inquir\w+|enquir\w+|preguntas|dudas?|consultas|accommodations?)\b(?!.*\b(?:applications?|resumes?|curriculum)\b)/.test(
      lead.slice(-60),
    ) &&
    points > 0
  )
    points -= 5;
  if (
    /^\W*(?:with|if you (?:have|need)|should you (?:have|need)|to request|for|para|si tiene)\s+(?:any |an? |more )?(?:questions?|preguntas|dudas|information|accommodations?|help|assistance)/.test(
      tail,
    )
  )
    points = -3;
  if (
    /^\W*(?:with|to apply|subject|in the subject|para (?:aplicar|postular)|con (?:su|tu|el|cv))/.test(tail) &&
    points === 0
  )
    points += 2;
  if (points <= 0 && /\b(?:resumes?|cv|cover letter|applications?|to apply|curriculum|solicitud)\b/.test(tail))
    points += 2;
  // "If you need an accommodation in the application process, e-mail …"
  if (
    points > 0 &&
    (FOR_OTHERS.test(lead) ||
      /\b(?:accommodations?|adaptacion\w*|difficult\w+|(?:help|trouble|problems?) with|ayuda (?:con|para)|needs? (?:\w+ )?(?:help|assistance|support)|because of (?:an? )?disabilit\w+|necesit\w+ (?:\w+ )?(?:ayuda|apoyo)|por (?:una )?discapacidad)\b/.test(
        lead,
      )) &&
    !/\b(?:resumes?|cv|curriculum)\b/.test(lead)
  )
    points = -3;
  // "Preguntas: llame al 509-555-0158 o escriba a …"
  if (
    /^(?:(?:for |any )?questions?|inquir\w+|preguntas|dudas|consultas)\b(?!.*\b(?:appl|resume|curriculum|solicitud))/.test(
      plain,
    )
  )
    points = -5;
  if (sentence.kind === 'apply') points += points < 0 ? 1 : 2;
  if (sentence.kind === 'questions') points -= applies >= 0 && /\b(?:appl|resume|send)/.test(lead) ? 0 : 3;
  // "Any trouble with the form? Write to Jin."
  if (
    before?.whole === sentence.whole &&
    before.piece.plain.endsWith('?') &&
    (lastOf(ASKS, before.piece.plain) >= 0 || FOR_OTHERS.test(before.piece.plain)) &&
    !/\b(?:resume|cv|application|apply|interested|interesad\w+)\b/.test(before.piece.plain)
  )
    points = Math.min(points, -3);
  return points;
}

function lastOf(pattern: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}

function email(text: string): string | undefined {
  const address = text
    .replace(/\s?(?:[[({<]\s?(?:at|arroba|@)\s?[\])}>]|@)\s?/i, '@')
    .replace(/\s(?:at|arroba)\s/i, '@')
    .replace(/\s?[[({<]\s?(?:dot|punto|\.)\s?[\])}>]\s?/gi, '.')
    .replace(/\s(?:dot|punto)\s/gi, '.')
    .replace(/\s/g, '');
  return /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]{2,}$/.test(address) ? address.replace(/^'|'$/g, '') : undefined;
}

function web(text: string): string | undefined {
  if (text.includes('@')) return undefined;
  const address = /^https?:/i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) ? address : undefined;
}

function telephones({ piece, kind }: Sentence): Found<string>[] {
  return [...piece.plain.matchAll(TELEPHONE)].flatMap((match) => {
    const before = piece.plain.slice(0, match.index);
    if (/\bfax\W*$/.test(before) || (kind !== 'questions' && lastOf(ASKS, before) < 0)) return [];
    const value = piece.text.slice(match.index, match.index + match[0].length);
    return [{ value, sure: kind === 'questions', spans: spansOf(piece, match.index, match.index + value.length) }];
  });
}

const ORDER = ['resume', 'coverLetter', 'references', 'writingSample', 'application', 'portfolio', 'other'] as const;
const DOCUMENTS: [(typeof ORDER)[number], RegExp][] = [
  ['resume', /\b(?:resumes?|c\.?v\.?s?\b|curriculum(?: vitae)?|curriculo|hoja de vida|vitae)(?!\w)/],
  [
    'coverLetter',
    /\b(?:cover(?:ing)? (?:letter|note|email)s?|letters?(?=,? (?:and|&) (?:an? |your )?(?:resumes?|cvs?)\b)|(?<=\b(?:resume|cv),? (?:and|&) (?:an? |short |brief )?)letter|letter (?:about|telling|explaining)|letters? of (?:interest|intent|introduction|application|motivation)|(?:page|note|paragraph) about (?:you|yourself)|(?:short |brief |introductory |one-page |motivation(?:al)? )letter|cover e-mail|(?:short |brief |one-paragraph )(?:e-?mail|note|message|paragraph|statement)(?: (?:that |to )?(?:explain|about|tell|describ|say|introduc)\w*)|(?<=\b(?:resume|cv),? (?:and|&|plus) (?:an? )?)(?:short|brief) (?:note|message|statement|e-?mail)|statement of interest|carta (?:de )?(?:\w+ de )?(?:motiv(?:acion|os)|presentacion|interes|intencion)|carta (?:breve|corta)|(?<=\b(?:curriculum|cv),? \(?(?:[yeo] )?(?:una )?)carta(?! de (?:recom|su|tu|un)))\b/,
  ],
  [
    'references',
    /\b(?:refs\b|(?:names? (?:and contact information )?(?:of|for) )?(?:\w+ )?(?:\(\d\) )?(?:professional |work |personal )?(?:references\b|one reference\b)|(?:(?:names?|contact (?:information|details))(?: and [\w -]{3,40}| or [\w -]{3,20})? (?:of|for) (?:at least )?(?:\w+ ){0,2}(?:people|persons|clients|supervisors|colleagues|professionals|individuals))|(?:people|persons|someone|somebody) (?:who(?:m)? |that )?(?:we (?:can|may|could|might)(?: \w+)? (?:call|contact|talk|speak|reach)|(?:can|could|will) (?:speak|talk|tell us|vouch)|knows? your work)|referencias|letters? of (?:recommendation|reference)|cartas? de (?:recomendacion|(?:su|tu|un) \w+))\b/,
  ],
  [
    'writingSample',
    /\b(?:muestras? (?:\w+ )?de (?:escritura|redaccion|textos?)|textos? (?:tuy[oa]s?|suy[oa]s?|propi[oa]s?)|writing samples?|samples? of (?:your )?(?:writing|work)|written samples?|sample (?:reports?|articles?|briefs?)|(?:links? to )?(?:\w+ ){0,2}(?:clips|published (?:work|stories|articles))|links? to (?:\w+ ){0,3}(?:stories|articles)|(?:something|anything|an?|one|two|three|pieces|articles)(?: [\w-]+){0,3} (?:that |which )?you(?:'ve| have)? (?:written|wrote)|work samples?|as (?:an? |your )?samples?|(?:escrito|texto|articulo|documento)s?(?: \w+)? de (?:su|tu) (?:propia )?autoria|muestras? de (?:escritura|redaccion|trabajo)|(?:textos?|articulos?) (?:publicad|propi|escrit)os?|(?:brief|legal) (?:writing )?sample)\b/,
  ],
  [
    'application',
    /\b(?:(?:completed|complete|signed) (?:[\w'-]+ ){1,4}application\b|completed applications\b|(?:completed|complete|signed|required|our|the|an?|employment|job|online) (?:job |employment |online |college )?application(?: form)?(?=,| (?:form|and|available|found|at|from|to\b|with|\())|(?:city|county|agency|volunteer|college|district|state|agency|school|parish|tribal|band|town|standard|employment|job|online) application (?:form )?(?:is|are|must be|required)\b|(?:city|county|college|district|tribal|band|town|employment|job) application(?: form)?(?=, )|\ban application(?=,? (?:an? |and |and a )?(?:resume|cv|cover letter)\b)|fill (?:out|in) an application|(?:pick up|come by for|stop by for|ask (?:us )?for|get|request) an application|application forms?|(?:print|download) (?:out )?(?:the|our|an?) (?:\w+ )?form\b|(?:llen\w+|complet\w+) (?:la|una|nuestra|el|un) (?:solicitud|formulario)(?=.{0,90}\b[yeo] (?:adjunt|envi|mand|inclu))|formulario de (?:solicitud|aplicacion|inscripcion)|solicitud de empleo|formulario(?! (?:www|http)))\b/,
  ],
  [
    'portfolio',
    /\b(?:portfolios?|portafolios?|(?:audio|video|work|design|art|photo|teaching) (?:samples?|clips?|reels?)|demo reels?|demos? de audio)\b/,
  ],
  [
    'other',
    /\b(?:(?:teaching|artist|diversity|personal|research|equity) statements?|declaracion(?:es)? juradas?|(?:un|una|a|an) (?:short |brief |one-minute )?(?:video|audio)(?: (?:o|or) (?:video|audio))?(?= (?:of|de|introducing|about|in which)\b)|(?:law school |academic |college |unofficial |official )?transcripts?|diploma copy|cop(?:y|ies) of (?:your )?(?:[\w']+ ){0,3}(?:licenses?|certificat\w+|diplomas?|degrees?|driving (?:record|abstract))|proof of [\w ]{3,30}|salary (?:requirements?|history|expectations?)|(?:pretension|aspiracion|expectativa)(?:es)? (?:(?:salarial|economica)e?s?|de (?:renta|sueldo|salario))|(?:remuneracion|renta|sueldo|salario) (?:bruta? )?pretendid[oa]|fotocopias? de(?:l)? \w+|answers? to (?:the |this |these |our )?(?:\w+ )?(?:following )?questions?\b|answers? to (?:\w+ ){1,3}questions\b|diversity statement|video (?:introduction|statement)|expediente academico|soportes (?:de )?\w+|propuesta (?:economica|tecnica)|(?:technical|financial|cost) proposal|copia (?:de(?:l)? )?(?:\w+ ){0,3}(?:titulo|licencia|certificado|diploma|historial|tarjeta|cedula|carnet|carne|identificacion|pasaporte)|(?:sample|lesson|(?:plan|muestra) de) (?:\w+ ){0,3}(?:plan|clase)s?|certificado de \w+(?: (?!se\b)\w+){0,4})\b/,
  ],
];
/** "a letter, resume and three references" */
const BESIDE_A_LETTER = /\b(?:resume|cv|references|names of|writing sample|application)\b/;
const PAPER_ALONE =
  /^(?:\W*(?:an?|your|one|the|un|una|su|tu) )?(?:[\w-]+ )?(?:resume|cv|cover letter|references|curriculum|hoja de vida)[.,;]?(?: (?:and|y))?$/;
const LETTER = /(?<!\b(?:exam|award|reference|recommendation) )\bletter\b(?! of (?:recommend|refer)|head)/;
/** "Submit a Cedar Row application" */
const OWN_FORM =
  /\b(?:[Ss]ubmit|[Ss]end|[Rr]eturn|[Cc]omplete|[Ff]ill (?:out|in)) (?:an?|the|our) (?:[A-ZÀ-ÞĀ-ž][A-Za-zÀ-ž.'’-]* )+(?:employment |job )?application\b/;
const NOT_NEEDED =
  /\b(?:no|not|don't|do not|without|needn't|optional|if you have|available (?:up)?on request|upon request|(?:will|may) be (?:asked|requested|required)|later|sin|opcional|se (?:pedir|solicitar|exigir|requerir)an?\b)\b/;

const REFUSED =
  /\b(?:skip|leave out|no(?! (?:more|longer|later|fewer|less)\b)|instead of|in place of|in lieu of|rather than|t(?:ak\w+|ook) the place of|replac\w+|stands? in for|en (?:vez|lugar) de|reemplaz\w+|sustituy\w+|not (?:need|require)\w*|don't need|(?:do not|don't|never)(?=(?: (?!forget)\w+)? ?$)|do not (?:need|send|include)|without|sin|no (?:necesita|pedimos|hace falta)|(?:will|may) (?:be asked|ask)\w* for|will (?:request|check|contact|call))\b[^,;)]*$/;
/** What a sentence asks for: "Send <a resume and two clips> to …". */
const ASKED_FOR =
  /\b(?:send|submit|e-?mail|mail|include|attach|provide|upload|bring|enclose|envi[ae]\w*|mand[ae]\w*|adjunt\w+|incluya)\b\s(?:us |me |in )?(?<list>[^.;:@]{3,160}?)(?=\s(?:to|by|via|at|as|in|with|al|por|antes|a(?=\s(?:\S+@|la\s|el\s|los\s|nuestr)))\s|[.;:@]|$)/;

const PAPER =
  /\b(?:samples?|transcripts?|portfolios?|certificates?|proof of|cop(?:y|ies) of|an application(?! (?:process|period|deadline|review))|(?:application|online|web) (?:form|packet)s?|essay|questionnaire|(?:solicitud|formulario) de|(?:llen|pid|recoj)\w+ (?:la|una|el|un) (?:solicitud|formulario))\b/g;

/** Nobody has to send it, and everybody may. */
const OPTIONAL =
  /^(?: and cover letter)?\W{0,2}(?:(?:is|are|es) )?(?:optional|opcional|if you have (?:one|it)|si (?:tiene|tienes|lo tiene)|welcome but not required|may (?:also )?be (?:attached|included|added))\b/;

precompile(
  PAPER_ALONE,
  EMAIL,
  WEB,
  TELEPHONE,
  APPLIES,
  ASKS,
  FOR_OTHERS,
  OPTIONAL,
  PAPER,
  REFUSED,
  ASKED_FOR,
  NOT_NEEDED,
  OWN_FORM,
  ...DOCUMENTS.map(([, pattern]) => pattern),
);

/** The documents asked for, in the order forms have them. */
function findDocuments(sentences: readonly Sentence[]): Found<ApplicationDocument[]> | undefined {
  const packets = new Set([...new Set(sentences.map(({ section }) => section))].filter(namesPaperAlone));
  const isOfPacket = ({ piece: { text }, section }: Sentence) =>
    packets.has(section) && text.length < 80 && !text.includes('@');
  const asked = sentences.filter((sentence) => {
    const { kind, piece } = sentence;
    if (/^for (?:help|questions|problems)\b/.test(piece.plain)) return false;
    if (kind === 'duties' || kind === 'required' || kind === 'preferred' || kind === 'about' || kind === 'benefits') {
      return /\b(?:to apply|please (?:send|submit|e-?mail)|para aplicar)\b/.test(piece.plain);
    }
    return (kind === 'apply' || lastOf(APPLIES, piece.plain) >= 0 || isOfPacket(sentence)) && kind !== 'process';
  });
  const kinds = new Map<(typeof ORDER)[number], { document: ApplicationDocument; spans: Span[] }>();
  for (const sentence of asked) {
    const { piece } = sentence;
    const besideLetter = BESIDE_A_LETTER.test(piece.plain) || isOfPacket(sentence);
    for (const [kind, pattern] of DOCUMENTS) {
      const match =
        pattern.exec(piece.plain) ??
        (kind === 'coverLetter' && besideLetter ? LETTER.exec(piece.plain) : null) ??
        (kind === 'application' ? OWN_FORM.exec(piece.text) : null);
      if (!match || kinds.has(kind)) continue;
      if (refused(piece, kind, match.index, match.index + match[0].length)) continue;
      // "your job application" is all of it.
      if (kind === 'application' && /\byour $/.test(piece.plain.slice(0, match.index))) continue;
      const words = piece.text.slice(match.index, match.index + match[0].length);
      kinds.set(kind, {
        document: {
          ...documentOf(kind, words),
          ...(OPTIONAL.test(piece.plain.slice(match.index + match[0].length)) && { required: false }),
        },
        spans: spansOf(piece, match.index, match.index + match[0].length),
      });
    }
  }
  const list = ORDER.flatMap((kind) => kinds.get(kind) ?? []);
  if (list.length === 0) return undefined;
  const clear = asked.some(
    ({ kind, piece }) => kind === 'apply' || /\b(?:send|submit|e-?mail|envi\w+|mand\w+|apply)\b/.test(piece.plain),
  );
  const taken = list.flatMap(({ spans }) => spans);
  const all = asked.every(
    (sentence) =>
      namesNothingElse(sentence.piece, taken) &&
      !namesPaper(sentence.piece, taken) &&
      // Each line of a list of papers is one.
      (!isOfPacket(sentence) || isTaken(sentence.piece, 0, sentence.piece.text.length, taken)),
  );
  // "Fill in the form at …": a paper to send, or the page to apply on.
  const online = kinds.has('application') && asked.some(({ piece }) => /https?:|\bwww\.|\bonline\b/.test(piece.plain));
  return { value: list.map(({ document }) => document), sure: clear && all && !online, spans: taken };
}

/** One of its lines is a document and nothing else, "A resume", so that its short lines are a list of papers. */
function namesPaperAlone({ body }: Sentence['section']): boolean {
  return body.some(({ piece }) => PAPER_ALONE.test(piece.plain));
}

/** It speaks of a paper that was not taken for one of the documents: someone should look. */
function namesPaper(piece: Piece, taken: readonly Span[]): boolean {
  return [...piece.plain.matchAll(PAPER)].some(({ index }) => !isTaken(piece, index, index + 1, taken));
}

function isTaken({ at }: Piece, from: number, to: number, taken: readonly Span[]): boolean {
  const [first = -1, last = -1] = [at[from], at[to - 1]];
  return taken.some(([start, end]) => start <= last && first < end);
}

/** Of what a sentence asks for, each is a document that is known: "a resume and two clips" holds one that is not. */
function namesNothingElse(piece: Piece, taken: readonly Span[]): boolean {
  const { plain } = piece;
  const asks = ASKED_FOR.exec(plain)?.groups?.['list'];
  // "Send a letter, …": nobody took it for a cover letter.
  const letter = LETTER.exec(asks ?? '');
  if (asks !== undefined && letter) {
    const from = plain.indexOf(asks) + letter.index;
    if (!isTaken(piece, from, from + letter[0].length, taken)) return false;
  }
  // "a resume (or a letter, if you have none)"
  if (/\((?:or|o|unless|if|si)\b/.test(plain)) return false;
  const asked = DOCUMENTS.some(([, pattern]) => pattern.test(plain));
  if (!asked) return true;
  if (asks === undefined || !DOCUMENTS.some(([, pattern]) => pattern.test(asks)))
    return /^(?:an? )?(?:resumes?|cv|cover letter|curriculum)\b/.test(plain);
  return asks
    .split(/,? (?:and|y|&|plus|\+|or|e|o) |, |; /)
    .every((part) => part.length < 4 || DOCUMENTS.some(([, pattern]) => pattern.test(part)) || LETTER.test(part));
}

/** "No résumé needed", "references upon request" ask for nothing. */
function refused({ plain }: Piece, kind: string, from: number, to: number): boolean {
  // "CV no documentado" is a résumé without its proofs.
  const before = plain.slice(Math.max(0, from - 28), from).replace(/\bno documentad[oa]\b/, '');
  // A resume that will be asked for is asked for; references come later.
  if (/^(?:resume|coverLetter)$/.test(kind) && /\bwill (?:be asked|ask (?:you )?) ?for\b[^,;]*$/.test(before))
    return false;
  if (/^(?:resume|coverLetter)$/.test(kind) && OPTIONAL.test(plain.slice(to))) return false;
  const clause = plain.slice(to, to + 45).split(/[,;]|\s\((?:whom?|we|sin|no(?! (?:need|es|hace)))\b/)[0] ?? '';
  return (
    REFUSED.test(before) ||
    (NOT_NEEDED.test(clause) &&
      !/\bno(?:t? (?:more|longer|later)| mas tarde| documentad[oa])\b/.test(clause) &&
      !/\b(?:and|y)\b/.test(clause.slice(0, 6)))
  );
}

function documentOf(kind: (typeof ORDER)[number], words: string): ApplicationDocument {
  const label = words
    .replace(/^(?:our|the|an?|completed?|signed)\s+/i, '')
    .replace(/^./, (letter) => letter.toUpperCase());
  if (kind === 'application') return { kind: 'other', id: 'application', label, required: true };
  if (kind === 'other') return { kind, label, required: true };
  return { kind, required: true };
}
