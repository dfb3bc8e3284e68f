const WORDS = {
  en: 'the and of to a in for is with our we you will are or be on as at by from this that have an your who their how all',
  es: 'de la el y en que los las del para con por una un se es su al lo como o más nuestra nuestro somos esta este sus puesto',
};
const LISTS = Object.entries(WORDS).map(([tag, words]) => [tag, new Set(words.split(' '))] as const);

/** Letters of the scripts of most languages; `\p{L}` takes V8 long to compile. */
const LETTERS = /[a-zß-ɏ\u0370-\u1FFF\u3040-\uD7FF]+/g;

/** English or Spanish, where the small words of the text say so clearly; another language is not guessed at. */
export function findLanguage(text: string): { tag: 'en' | 'es'; sure: boolean } | undefined {
  const words = text.toLowerCase().match(LETTERS) ?? [];
  const [first, second] = LISTS.map(([tag, list]) => ({
    tag,
    count: words.filter((word) => list.has(word)).length,
  })).sort((a, b) => b.count - a.count);
  if (!first || !second || first.count < 3 || first.count < words.length * 0.12) return undefined;
  return { tag: first.tag as 'en' | 'es', sure: first.count > second.count * 3 && first.count >= 10 };
}
