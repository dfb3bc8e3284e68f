import en from './en.js';

/** All strings of the interface. A language that lacks one, or calls one with the wrong arguments, does not compile. */
export type Strings = typeof en;

/** The strings for a language, English where there are none, with money and dates as the page's own variant has them. */
export function stringsFor(language: string): { tag: string; strings: Strings } {
  const tag = /^en(-|$)/i.test(language) ? language : 'en';
  if (tag === 'en') return { tag, strings: en };
  return { tag, strings: { ...en, posting: { ...en.posting, tag }, application: { ...en.application, tag } } };
}
