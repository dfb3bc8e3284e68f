/**
 * A translation by the browser's own translator, on the device, for readers whom nobody has translated the opening for.
 * Made when someone asks for it, and labelled. Loaded only where the browser has a translator.
 */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Strings } from '../../locales/index.js';
import type { JobPosting, Lines, Text, Translation } from '../../posting/types.js';
import { nameOf } from '../base/language-choice.js';

/** What of Chromium's `Translator` is used. */
export interface TranslatorApi {
  availability: (pair: Pair) => Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>;
  create: (pair: Pair) => Promise<{ translate: (text: string) => Promise<string>; destroy?: () => void }>;
}

interface Pair {
  sourceLanguage: string;
  targetLanguage: string;
}

type Translate = (text: string) => Promise<string>;

type State =
  | { type: 'asking' | 'unavailable' | 'offered' | 'translating' | 'failed' }
  | { type: 'translated'; translation: Translation };

/** What a reader may be offered of one opening. */
interface Offer {
  of: JobPosting;
  language: string;
  pair: Pair;
  state: State;
}

export class MachineTranslation {
  readonly #host: ReactiveControllerHost;
  readonly #api: TranslatorApi;
  #offer?: Offer | undefined;

  constructor(host: ReactiveControllerHost, api: TranslatorApi) {
    this.#host = host;
    this.#api = api;
  }

  /** Finds out whether the opening can be translated for this reader, where it was not asked before. */
  follow(posting: JobPosting, language: string): void {
    if (this.#offer?.of === posting && this.#offer.language === language) return;
    const pair = pairOf(posting.inLanguage, language);
    if (!pair) {
      this.#offer = undefined;
      return;
    }
    const offer: Offer = { of: posting, language, pair, state: { type: 'asking' } };
    this.#offer = offer;
    this.#api.availability(pair).then(
      (found) => this.#take(offer, { type: found === 'unavailable' ? found : 'offered' }),
      () => this.#take(offer, { type: 'unavailable' }),
    );
  }

  /** The opening with the translation beside those of people. */
  with(posting: JobPosting): JobPosting {
    const { of, language, state } = this.#offer ?? {};
    if (of !== posting || language === undefined || state?.type !== 'translated') return posting;
    return { ...posting, translations: { ...posting.translations, [language]: state.translation } };
  }

  /**
   * The offer, or the label of what was made.
   *
   * @param shown The language that is shown, where it is not the original.
   * @param done Called once the translation is there.
   */
  render(
    { view }: Strings,
    shown: string | undefined,
    done: (language: string) => void,
  ): TemplateResult | typeof nothing {
    const offer = this.#offer;
    if (!offer) return nothing;
    const { language, state } = offer;
    if (state.type === 'translated')
      return shown === language ? html`<p class="muted" part="machine">${view.byMachine}</p>` : nothing;
    if (state.type === 'asking' || state.type === 'unavailable') return nothing;
    const isBusy = state.type === 'translating';
    const translate = () => {
      if (!isBusy) void this.#translate(offer, done);
    };
    return html`<p part="machine">
      <button class="link" part="language" type="button" aria-disabled=${isBusy ? 'true' : nothing} @click=${translate}>
        ${isBusy ? view.translating : view.translateInto(nameOf(language))}
      </button>
      <span role="status">${state.type === 'failed' ? view.notTranslated : nothing}</span>
    </p>`;
  }

  async #translate(offer: Offer, done: (language: string) => void): Promise<void> {
    this.#take(offer, { type: 'translating' });
    try {
      const translation = await this.#translated(offer);
      if (this.#take(offer, { type: 'translated', translation })) done(offer.language);
    } catch {
      this.#take(offer, { type: 'failed' });
    }
  }

  async #translated({ of, pair }: Offer): Promise<Translation> {
    // At once, while the press of the button is remembered: it lets the browser fetch what it translates with.
    const translator = await this.#api.create(pair);
    try {
      return await translated(of, (text) => translator.translate(text));
    } finally {
      // It holds a model in memory.
      translator.destroy?.();
    }
  }

  /** News of an opening that is shown no more is none. */
  #take(offer: Offer, state: State): boolean {
    if (this.#offer !== offer) return false;
    offer.state = state;
    this.#host.requestUpdate();
    return true;
  }
}

/** From what into what; none where that is not known, or is one language. */
function pairOf(from: string | undefined, to: string): Pair | undefined {
  try {
    const [sourceLanguage, targetLanguage] = [from ?? '', to].map((tag) => {
      const { language, script } = new Intl.Locale(tag).maximize();
      // Chinese is written in two ways; for all others the language says it.
      return language === 'zh' && script === 'Hant' ? 'zh-Hant' : language;
    });
    return sourceLanguage && targetLanguage && sourceLanguage !== targetLanguage
      ? { sourceLanguage, targetLanguage }
      : undefined;
  } catch {
    return undefined;
  }
}

/** The texts that people translate too, one after the other. */
async function translated(posting: JobPosting, translate: Translate): Promise<Translation> {
  const line = async (text: string | undefined) => (text === undefined ? undefined : translate(text));
  const lines = async (text: Lines | undefined) => (text === undefined ? undefined : inLines(text, translate));
  const sections: { heading: string; body: Lines }[] = [];
  for (const { heading, body } of posting.sections ?? [])
    sections.push({ heading: await translate(heading), body: await inLines(body, translate) });
  const { instructions, documents = [] } = posting.application ?? {};
  const labels: Record<string, { label: string }> = {};
  for (const { id, kind, label } of documents) if (label) labels[id ?? kind] = { label: await translate(label) };
  const made = {
    title: await translate(posting.title),
    summary: await line(posting.summary),
    description: await lines(posting.description),
    responsibilities: await lines(posting.responsibilities),
    qualifications: await lines(posting.qualifications),
    preferredQualifications: await lines(posting.preferredQualifications),
    ...(sections.length && { sections }),
    jobBenefits: await lines(posting.jobBenefits),
    hiringProcess: await line(posting.hiringProcess),
    equalOpportunityStatement: await lines(posting.equalOpportunityStatement),
    ...(posting.application && { application: { instructions: await lines(instructions), documents: labels } }),
  };
  return made as Translation;
}

async function inLines(text: Lines, translate: Translate): Promise<Lines> {
  if (Array.isArray(text)) {
    const made: string[] = [];
    for (const line of text) made.push(await translate(line));
    return made;
  }
  return inText(text, translate);
}

/** Line by line, and mark-up text by text: lists stay lists. */
async function inText(text: Text, translate: Translate): Promise<Text> {
  if (typeof text === 'string') {
    const made: string[] = [];
    for (const line of text.split('\n')) {
      const [, mark = '', words = ''] = /^(\s*(?:[•*-]|\d+\.)?\s*)(.*)$/.exec(line) ?? [];
      made.push(mark + (words && (await translate(words))));
    }
    return made.join('\n');
  }
  const { body } = new DOMParser().parseFromString(text.html, 'text/html');
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.textContent?.trim()) node.textContent = await translate(node.textContent);
  }
  return { html: body.innerHTML };
}
