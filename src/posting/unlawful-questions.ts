/** What employers in Minnesota and the US must not ask before an offer (EEO-1), and what is allowed beside it. */
const UNLAWFUL: readonly { about: string; asks: RegExp; allows?: RegExp }[] = [
  {
    about: 'pay history (Minn. Stat. 363A.08); you may ask what pay someone expects',
    asks: /\b(?:current|previous|past|last|prior|present|recent)\b.{0,30}\b(?:salary|pay|wages?|compensation|earnings?)\b|\b(?:salary|pay|wage|compensation|earnings?) history\b|\bdo you (?:currently )?(?:earn|make)\b|\bdid you (?:earn|make)\b/i,
  },
  {
    about: 'criminal history (Minn. Stat. 364.021)',
    asks: /\b(?:criminal|felon(?:y|ies)|misdemeanou?rs?|convict(?:ed|ions?)|arrest(?:ed|s)?|incarcerat\w+|prison|jail)\b/i,
    allows: /\bcriminal (?:justice|legal)\b/i,
  },
  {
    about: 'age',
    asks: /\bhow old\b|\byour age\b|^age\b|\b(?:date|year) of birth\b|\bbirth ?(?:date|day|year)\b|\bdob\b|\bwhen were you born\b/i,
    allows: /\b(?:18|21|eighteen|twenty-one)\b/i,
  },
  {
    about: 'race or origin',
    asks: /\b(?:race|ethnicit(?:y|ies)|racial (?:identity|background)|ethnic (?:origin|background|group)|skin colou?r|national origin|nationality)\b/i,
    allows: /\brace (?:equity|justice|relations)\b/i,
  },
  {
    about: 'gender',
    asks: /\b(?:gender|sexual orientation|are you (?:a )?(?:male|female|man|woman)|your sex)\b/i,
    allows: /\bgender(?:[- ]based| (?:equity|justice|equality))\b/i,
  },
  {
    about: 'disability or health; you may ask whether someone can do the job with or without accommodation',
    asks: /\b(?:disabilit(?:y|ies)|disabled|handicap\w*|medical (?:condition|history)s?|health (?:condition|problem|issue)s?|illness(?:es)?)\b/i,
    allows: /\bdisability (?:justice|rights|services|communit\w+|access)\b|\bpeople with disabilities\b/i,
  },
  {
    about: 'marital or family status',
    asks: /\b(?:marital|married|spouse|husband|wife|pregnan\w+|maiden name)\b|\b(?:do you have|how many|plan to have|your) (?:any )?(?:children|kids)\b/i,
  },
  {
    about: 'a photo',
    asks: /\b(?:your|a|recent) (?:recent )?(?:photo(?:graph)?|headshot|picture)(?: of (?:you|yourself))?\b|^(?:photo(?:graph)?|headshot)\b/i,
  },
  {
    about: 'citizenship; you may ask whether someone is authorized to work in the United States',
    asks: /\bcitizen(?:ship)?\b|\bimmigration status\b|\bgreen card\b|\bvisa status\b|\b(?:place|country) of birth\b|\bwhere were you born\b/i,
    allows: /\bauthori[sz]ed to work\b/i,
  },
];

/** What a question asks about that must not be asked, by its label and hint; it reads words, and the law is the employer's to know. */
export function unlawfulTopic(texts: readonly (string | undefined)[]): string | undefined {
  const said = texts.filter((text) => text !== undefined);
  return UNLAWFUL.find(({ asks, allows }) => said.some((text) => asks.test(text) && !allows?.test(text)))?.about;
}
