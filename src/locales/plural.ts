/** A noun's forms, by the plural rules of its language (CLDR). Languages without plurals have `other` alone. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const rules = new Map<string, Intl.PluralRules>();

/** A number with its noun in the form that the language has for so many (I18N-6): "1 opening", "2 openings". */
export function plural(language: string, number: number, forms: Forms): string {
  let rule = rules.get(language);
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(language)));
  return `${number} ${forms[rule.select(number)] ?? forms.other}`;
}
