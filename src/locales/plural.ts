/** A noun's forms, by the plural rules of its language (CLDR). Languages without plurals have `other` alone. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const rules = new Map<string, Intl.PluralRules>();

/** A number with its noun in the form that the language has for so many (I18N-6): "1 opening", "2 openings". */
export function plural(language: string, number: number, forms: Forms): string {
  // The rule of English alone needs no Intl, which is dear before a page's first paint.
  if (/^en\b/i.test(language)) return `${number} ${(number === 1 && forms.one) || forms.other}`;
  let rule = rules.get(language);
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(language)));
  return `${number} ${forms[rule.select(number)] ?? forms.other}`;
}
