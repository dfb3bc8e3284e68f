export function isCapital(text: string): boolean {
  return /^[A-ZÀ-ÞĀ-ž]/.test(text);
}

/** "COMMUNITY ORGANIZER (SPANISH)" as people write it in a sentence. */
export function titleCase(text: string): string {
  return text
    .toLocaleLowerCase()
    .replace(
      /(^|[\s(–-]|\/(?=[A-Za-zÀ-ž]{3}))([A-Za-zÀ-ž])/g,
      (_all, before: string, letter: string) => before + letter.toLocaleUpperCase(),
    )
    .replace(/(?<=\s)(?:Of|And|For|The|To|In|On|At|De|Del|La|Las|Los|Y|O|U|En|Para)(?=\s)/g, (word) =>
      word.toLowerCase(),
    );
}
