const ENTITIES = new Map([
  ...Object.entries({
    amp: '&', lt: '<', gt: '>', quot: '"', AMP: '&', LT: '<', GT: '>', QUOT: '"', apos: "'", ndash: '–', mdash: '—',
    lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', bull: '•', hellip: '…', trade: '™',
    euro: '€', OElig: 'Œ', oelig: 'œ',
  }),
  // The second half of Latin-1, from its first character on.
  ...'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
    .split(' ')
    .map((name, at) => [name, String.fromCharCode(160 + at)] as const),
  // As words it is a space like others.
  ['nbsp', ' '],
]); // prettier-ignore

/** Character references decoded once; unknown ones stay as written. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi,
    (whole, decimal, hex, name: string | undefined) => {
      if (name) return ENTITIES.get(name) ?? whole;
      const code = decimal ? Number(decimal) : parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
    },
  );
}

/**
 * The words of someone's HTML, with its paragraphs and lists as our plain text writes them. Reads only, for places that
 * have no DOM; what is shown as HTML goes through the sanitiser instead.
 */
export function htmlToText(html: string): string {
  const text = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style|template|title|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<li\b[^<>]*>/gi, '\n• ')
    .replace(/<br\b[^<>]*>/gi, '\n')
    .replace(/<\/?(?:p|div|ul|ol|h[1-6]|blockquote|section|article|table|tr)\b[^<>]*>/gi, '\n\n')
    .replace(/<\/?[a-z][^>]*(?:>|$)/gi, '');
  return decodeEntities(text)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/^•\s*\n+/gm, '• ')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/(^|\n)(•[^\n]*)\n\n(?=•)/g, '$1$2\n')
    .trim();
}
