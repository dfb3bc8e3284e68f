import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { copy } from '../elements/base/clipboard.js';
import { baseStyles } from '../elements/base/styles.js';
import { EXAMPLE, type Choices } from './choices.js';
import { toldIn } from './site.js';
import { configuratorStyles } from './styles.js';
import { view, type Context, type State } from './view.js';

/**
 * "Put it on your site": what to show, where it comes from and how it looks, with a picture of a site and the lines to
 * copy. In cdn/configurator.js, for editor.html and the documentation; not one of the package's elements.
 */
export class CareersConfigurator extends LitElement {
  static override styles = [baseStyles, configuratorStyles];

  static override properties: PropertyDeclarations = {
    folder: {},
    publicFolder: { attribute: 'public-folder' },
    state: { state: true },
  };

  /** Address of the script files, with a slash at its end. Default: where configurator.js came from. */
  folder = '';

  /** Address of the script files in the lines to copy. Default: the same, where that is on the web. */
  publicFolder?: string;

  private state: State = {
    choices: { shape: 'board', list: '', id: '', lang: '', groupBy: '', theme: '', accent: '' },
    host: 'html',
    scheme: 'light',
    screen: 'wide',
  };

  readonly #context: Omit<Context, 'folder' | 'publicFolder'> = {
    choose: (choices) => this.#choose(choices),
    set: (state) => this.#set(state),
    copy: (text) => void copy(text).then((isDone) => this.#set({ copied: { text, isDone } })),
  };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('message', this.#listen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('message', this.#listen);
  }

  #choose(choices: Partial<Choices>): void {
    const before = this.state.choices;
    const isOther = choices.list !== undefined && choices.list !== before.list;
    const id = isOther ? '' : before.id;
    this.#set({
      choices: { ...before, id, ...choices },
      copied: undefined,
      isNoColor: false,
      ...(isOther && { told: undefined }),
    });
  }

  #set(state: Partial<State>): void {
    this.state = { ...this.state, ...state };
  }

  #listen = ({ data, source }: MessageEvent<unknown>): void => {
    const told = toldIn(data);
    if (!told || source !== this.renderRoot.querySelector('iframe')?.contentWindow) return;
    this.#set({ told });
    const { id, list } = this.state.choices;
    const [first] = told.openings ?? [];
    // A list of several has to be told which one.
    if (first && list.trim() && !told.openings?.some((one) => one.id === id)) this.#choose({ id: first.id });
  };

  override render(): TemplateResult {
    const { folder } = this;
    const publicFolder = this.publicFolder ?? (/^https?:/.test(folder) ? folder : EXAMPLE.folder);
    return html`<div class="frame" part="base" lang="en" dir="ltr">
      ${view(this.state, { ...this.#context, folder, publicFolder })}
    </div>`;
  }
}
