/** The text of a posting, section by section, and what is said of how to apply. */
import { html, nothing, type TemplateResult } from 'lit';
import { langOf, type Version } from '../../posting/translation.js';
import type { JobPosting, Lines } from '../../posting/types.js';
import type { SectionName } from '../../posting/words/facts.js';
import { formatList } from '../../posting/words/intl.js';
import { withoutHeading } from '../../text/heading.js';
import { safeUrl } from '../../text/url.js';
import type { Language } from '../base/page/language.js';
import { heading } from '../base/templates.js';
import { lineOf, prose } from '../rich-text/prose.js';

/** Texts of a posting that stand under a heading of ours, and may be translated. */
type TextName = Exclude<SectionName, 'application'>;

/** The reader's language: its tag and its strings. */
type Words = Pick<Language, 'tag' | 'strings'>;

/** What the sections depend on beside their texts. */
interface Context {
  /** Level of their headings. */
  level: number;
  /** What relative addresses are relative to. */
  base: string | undefined;
  /** Whether the form sends applications to a receiver. */
  isReceived: boolean;
  isOpen: boolean;
}

/** A section's title, its text, and what else stands in it. */
interface Section {
  title: string;
  /** Language of the title, where it is the employer's: the text's own heading stands beside it, and else in its place. */
  ofEmployer?: { lang: string | undefined };
  body?: Lines | undefined;
  lang: string | undefined;
  more?: TemplateResult | typeof nothing;
}

export function renderSections(version: Version, language: Words, context: Context): unknown[] {
  const { posting } = version;
  const { tag, strings } = language;
  const { section, aboutOrganization } = strings.posting;
  const { description, name } = posting.hiringOrganization;
  const render = (content: Section) => renderSection(content, tag, context.level);
  const text = (part: TextName) => render({ title: section[part], body: posting[part], lang: langOf(version, part) });
  return [
    text('description'),
    text('responsibilities'),
    text('qualifications'),
    text('preferredQualifications'),
    ...(posting.sections ?? []).map(({ heading: title, body }, at) => {
      const lang = (part: string) => langOf(version, `sections.${at}.${part}`);
      return render({ title, ofEmployer: { lang: lang('heading') }, body, lang: lang('body') });
    }),
    text('jobBenefits'),
    render({
      title: aboutOrganization(name),
      body: description,
      lang: posting.inLanguage,
      more: renderMission(posting, language, context.level),
    }),
    text('equalOpportunityStatement'),
    context.isOpen
      ? render({
          title: section.application,
          body: posting.application?.instructions,
          lang: langOf(version, 'instructions'),
          more: renderWays(posting, language, context),
        })
      : nothing,
  ];
}

function renderSection(
  { title, ofEmployer, body, lang, more = nothing }: Section,
  tag: string,
  level: number,
): TemplateResult | typeof nothing {
  if (body === undefined && more === nothing) return nothing;
  const { heading: own, text } = body === undefined ? {} : withoutHeading(body);
  const named = words(title, ofEmployer ? ofEmployer.lang : tag);
  const isSaid = !own || own.toLowerCase() === title.toLowerCase();
  return html`<section part="section">
    ${heading(level, isSaid ? named : ofEmployer ? html`${named}: ${words(own, lang)}` : words(own, lang), {
      part: 'section-title',
      dir: 'auto',
    })}
    ${text === undefined ? nothing : prose(text, level, lang)} ${more}
  </section>`;
}

/** The organization's mission, under a heading where a description stands before it. */
function renderMission(
  { hiringOrganization: { description, mission }, inLanguage }: JobPosting,
  { tag, strings }: Words,
  level: number,
): TemplateResult | typeof nothing {
  if (mission === undefined) return nothing;
  const title = words(strings.posting.mission, tag);
  return html`${description === undefined ? nothing : heading(level + 1, title, { class: 'sub' })}
  ${prose(mission, level + 1, inLanguage)}`;
}

/** What the instructions leave open: the documents asked for, and where to send them. */
function renderWays(
  posting: JobPosting,
  { tag, strings }: Words,
  { base, isReceived }: Context,
): TemplateResult | typeof nothing {
  const { instructions, documents = [], email, url } = posting.application ?? {};
  const further = url && safeUrl(url, base);
  const said = typeof instructions === 'string' ? instructions : (instructions?.html ?? '');
  // Words of the posting's own in a sentence of ours keep their direction.
  const names = documents.map(({ label, kind }) => (label ? `\u2068${label}\u2069` : strings.view.documentAsked[kind]));
  const lines = [
    documents.length ? strings.view.documentsAsked(formatList(strings.posting, names)) : undefined,
    // The form comes first, and e-mail is named as the other way.
    email && isReceived
      ? html`${strings.view.orByEmail} ${lineOf(email)}`
      : email && !said.includes(email)
        ? lineOf(email)
        : undefined,
    url && further && !said.includes(url) ? lineOf(further) : undefined,
  ].filter((line) => line !== undefined);
  if (!lines.length) return nothing;
  return html`${lines.map((line) => html`<p class="documents alone" lang=${tag}>${line}</p>`)}`;
}

/** Words of one language. */
function words(text: string, lang: string | undefined): TemplateResult {
  return html`<span lang=${lang ?? nothing}>${text}</span>`;
}
