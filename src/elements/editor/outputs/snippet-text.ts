import { judge, type Entry } from '../../../editor/entry.js';
import { EXAMPLE_FOLDER, snippetOf, type Snippet } from '../../../editor/snippet.js';
import { entryOf, type Writing } from '../../../editor/state.js';
import { deadlineLine, payLine, places, schedule, town } from '../../../posting/words/facts.js';
import type { Strings } from '../../../locales/index.js';
import { mailtoHref } from '../../../text/url.js';
import type { EditorContext } from '../context.js';

/** Stands in the snippet where nobody can know the real address. */
export const EXAMPLE_SCRIPT = `${EXAMPLE_FOLDER}careers.js`;

/** The snippet for the opening that is shown, or for all of them. */
export function snippetText({ work, shape }: Writing, { strings, script = EXAMPLE_SCRIPT }: EditorContext): string {
  const { entries, list } = work;
  if (shape === 'board') {
    const postings = entries.map((entry) => judge(entry).posting).filter((posting) => posting !== undefined);
    const fallback = entries.flatMap((entry) => fallbackOf(entry, strings));
    const attributes: Record<string, string> = list?.address === undefined ? {} : { src: list.address };
    return snippetOf({ shape, data: postings, script, fallback, attributes });
  }
  const entry = entryOf(work);
  const { posting } = judge(entry);
  return snippetOf({ shape, data: posting, script, fallback: fallbackOf(entry, strings) });
}

/** What visitors read whose browser runs no script: the facts in a line, and how to apply. */
function fallbackOf(entry: Entry, strings: Strings): Snippet['fallback'] {
  const { posting } = judge(entry);
  if (!posting) return [];
  const { title, hiringOrganization, url, application } = posting;
  const words = strings.posting;
  const facts = [
    ...places(posting).map(town),
    schedule(posting, words),
    payLine(posting, words),
    deadlineLine(posting, words),
  ].filter(Boolean);
  const text = [strings.editor.fallback(title, hiringOrganization.name), facts.join('; ')].filter(Boolean).join(' ');
  const { email } = application ?? {};
  const link = application?.url ?? (email ? mailtoHref(email) : undefined);
  return [
    { text: facts.length ? `${text}.` : text, href: url },
    ...(link ? [{ text: email && link.startsWith('mailto:') ? email : link, href: link }] : []),
  ];
}
