const PLAIN = /^[\0-\x7f]*$/;

/** A text in lower case and without its accents: "Peña" is found by "pena". */
export function fold(text: string): string {
  // Most texts have no accents, and taking none off is dear.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
