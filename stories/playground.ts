/** The first page: all elements, tokens as controls, their contrast as it changes, and the theme to take away. */
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import '../src/index.js';
import { contrast, flattened } from '../test/support/contrast.js';
import type { Token } from './controls.js';
import { newOpening, opening, openings } from './openings.js';

type Theme = Partial<Record<Token, string>>;

/** What stands behind the elements: a page is rarely plain white. */
const GROUNDS = {
  White: '#ffffff',
  Cream: '#fff8ec',
  Grey: '#f1f3f5',
  Night: '#14181d',
} as const;
type Ground = keyof typeof GROUNDS;

const FONTS: readonly [name: string, stack: string][] = [
  ['The page’s', ''],
  ['Public Sans', "'Public Sans Variable', sans-serif"],
  ['Source Serif', "'Source Serif 4 Variable', serif"],
  ['System', 'system-ui, sans-serif'],
];

const COLORS: readonly [token: Token, words: string, begin: string][] = [
  ['--careers-color-accent', 'Accent', '#0b5d57'],
  ['--careers-color-on-accent', 'Words on the accent', '#ffffff'],
  ['--careers-color-surface', 'Boxes', '#f3f5f4'],
  ['--careers-color-border', 'Lines', '#d9dddc'],
];

const LENGTHS: readonly [token: Token, words: string, min: number, max: number, step: number, begin: number][] = [
  ['--careers-radius', 'Corners', 0, 1.5, 0.125, 0.375],
  ['--careers-space', 'Space', 0.6, 1.6, 0.1, 1],
  ['--careers-font-size', 'Size', 0.8, 1.4, 0.05, 1],
];

const SHOWN = ['Board', 'Posting', 'Form', 'Card', 'Editor'] as const;

/** The sheet that says a theme on a page. */
function sheetOf(theme: Theme): string {
  const lines = Object.entries(theme).map(([token, value]) => `  ${token}: ${value};`);
  return `:root {\n${lines.join('\n')}\n}`;
}

export class StoryPlayground extends LitElement {
  static override styles = css`
    :host {
      box-sizing: border-box;
      display: grid;
      gap: 2rem;
      padding: 1.5rem;
      grid-template-columns: minmax(0, 1fr);
      align-items: start;
      font:
        0.95rem/1.5 'Public Sans Variable',
        system-ui,
        sans-serif;
    }

    @media (min-width: 60rem) {
      :host {
        grid-template-columns: 19rem minmax(0, 1fr);
      }
    }

    form {
      display: grid;
      gap: 1.1rem;
    }

    fieldset {
      display: grid;
      gap: 0.55rem;
      margin: 0;
      padding: 0;
      border: 0;
    }

    legend {
      margin-bottom: 0.4rem;
      padding: 0;
      font-weight: 700;
    }

    label {
      display: flex;
      gap: 0.75rem;
      align-items: center;
      justify-content: space-between;
    }

    .choices {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1rem;
    }

    .choices label {
      gap: 0.35rem;
    }

    input[type='color'] {
      inline-size: 3.5rem;
      block-size: 2rem;
      padding: 0.1rem;
    }

    input[type='range'],
    select {
      inline-size: 9rem;
      font: inherit;
    }

    ul {
      display: grid;
      gap: 0.25rem;
      margin: 0;
      padding: 0;
      list-style: none;
      font-variant-numeric: tabular-nums;
    }

    li {
      display: flex;
      gap: 0.75rem;
      justify-content: space-between;
    }

    .bad {
      color: light-dark(#b3161f, #ff9a94);
      font-weight: 700;
    }

    pre {
      margin: 0;
      padding: 0.75rem;
      overflow: auto;
      border-radius: 0.375rem;
      background: light-dark(#f3f5f4, #22282e);
      font-size: 0.8rem;
    }

    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }

    button {
      padding: 0.5em 1em;
      border: 1px solid currentColor;
      border-radius: 0.375rem;
      background: none;
      color: inherit;
      font: inherit;
      font-weight: 600;
      cursor: pointer;
    }

    :focus-visible {
      outline: 3px solid light-dark(#0b5d57, #7fd1c7);
      outline-offset: 2px;
    }

    .ground {
      min-block-size: 30rem;
      padding: clamp(1rem, 4vw, 3rem);
      border: 1px solid light-dark(#d9dddc, #36403e);
      border-radius: 0.5rem;
    }

    .column {
      max-inline-size: 22rem;
    }
  `;

  @state() private theme: Theme = {};
  @state() private ground: Ground = 'White';
  @state() private shown: (typeof SHOWN)[number] = 'Board';
  @state() private isCopied = false;

  #set(token: Token, value: string): void {
    const { [token]: _, ...others } = this.theme;
    this.theme = value ? { ...others, [token]: value } : others;
    this.isCopied = false;
  }

  async #copy(): Promise<void> {
    // Where a frame may not write to the clipboard, the sheet stands there to be selected.
    this.isCopied = await navigator.clipboard.writeText(sheetOf(this.theme)).then(
      () => true,
      () => false,
    );
  }

  #figures(): [what: string, ratio: number][] {
    const page = GROUNDS[this.ground];
    const colors = Object.fromEntries(COLORS.map(([token, , begin]) => [token, this.theme[token] ?? begin])) as Theme;
    const accent = colors['--careers-color-accent'] ?? '';
    const surface = flattened(colors['--careers-color-surface'] ?? '', page);
    return [
      ['Links on the page', contrast(accent, page)],
      ['Links on a box', contrast(accent, surface)],
      ['Words on a button', contrast(colors['--careers-color-on-accent'] ?? '', accent)],
      ['Text on a box', contrast(this.#text, surface)],
    ];
  }

  get #text(): string {
    return this.ground === 'Night' ? '#eef1f3' : '#1b2322';
  }

  #choice<Name extends string>(legend: string, names: readonly Name[], chosen: Name, choose: (name: Name) => void) {
    return html`<fieldset>
      <legend>${legend}</legend>
      <div class="choices">
        ${names.map(
          (name) =>
            html`<label>
              <input
                type="radio"
                name=${legend}
                .checked=${name === chosen}
                @change=${() => {
                  choose(name);
                }}
              />
              ${name}
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #font(token: Token, words: string) {
    return html`<label>
      ${words}
      <select @change=${(event: Event) => this.#set(token, (event.target as HTMLSelectElement).value)}>
        ${FONTS.map(([name, stack]) => html`<option value=${stack}>${name}</option>`)}
      </select>
    </label>`;
  }

  #element(): TemplateResult {
    if (this.shown === 'Posting')
      return html`<careers-posting .posting=${opening} structured-data="off"></careers-posting>`;
    if (this.shown === 'Form')
      return html`<careers-application .posting=${opening} drafts="off"></careers-application>`;
    if (this.shown === 'Card')
      return html`<div class="column"><careers-card .posting=${newOpening} href="#opening"></careers-card></div>`;
    if (this.shown === 'Editor') return html`<careers-editor></careers-editor>`;
    return html`<careers-board .postings=${openings} routing="none" page-size="5"></careers-board>`;
  }

  protected override render(): TemplateResult {
    const values = { ...this.theme };
    const style = [
      ...Object.entries(values).map(([token, value]) => `${token}: ${value}`),
      `background: ${GROUNDS[this.ground]}`,
      `color: ${this.#text}`,
      `color-scheme: ${this.ground === 'Night' ? 'dark' : 'light'}`,
    ].join('; ');
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
        ${this.#choice('Element', SHOWN, this.shown, (name) => (this.shown = name))}
        ${this.#choice('Page', Object.keys(GROUNDS) as Ground[], this.ground, (name) => (this.ground = name))}
        <fieldset>
          <legend>Tokens</legend>
          ${COLORS.map(
            ([token, words, begin]) =>
              html`<label>
                ${words}
                <input
                  type="color"
                  .value=${this.theme[token] ?? begin}
                  @input=${(event: Event) => this.#set(token, (event.target as HTMLInputElement).value)}
                />
              </label>`,
          )}
          ${this.#font('--careers-font-family', 'Font of texts')}
          ${this.#font('--careers-heading-font-family', 'Font of headings')}
          ${LENGTHS.map(
            ([token, words, min, max, step, begin]) =>
              html`<label>
                ${words}
                <input
                  type="range"
                  min=${min}
                  max=${max}
                  step=${step}
                  .value=${String(parseFloat(this.theme[token] ?? String(begin)))}
                  @input=${(event: Event) => this.#set(token, `${(event.target as HTMLInputElement).value}em`)}
                />
              </label>`,
          )}
        </fieldset>
        <fieldset>
          <legend>Contrast</legend>
          <ul>
            ${this.#figures().map(([what, ratio]) => {
              // Rounded down: 4.49 is no 4.5.
              const figure = (Math.floor(ratio * 10) / 10).toFixed(1);
              return html`<li>
                ${what}
                <span class=${ratio < 4.5 ? 'bad' : ''}
                  >${figure} : 1 ${ratio < 4.5 ? 'too little' : ratio < 7 ? 'AA' : 'AAA'}</span
                >
              </li>`;
            })}
          </ul>
        </fieldset>
        <fieldset>
          <legend>Theme</legend>
          ${
            Object.keys(this.theme).length > 0
              ? html`<pre tabindex="0" role="group" aria-label="The theme as CSS">${sheetOf(this.theme)}</pre>
                  <div class="buttons">
                    <button type="button" @click=${() => this.#copy()}>Copy theme CSS</button>
                    <button type="button" @click=${() => (this.theme = {})}>Begin again</button>
                  </div>
                  <span role="status">${this.isCopied ? 'Copied.' : nothing}</span>`
              : html`<span>Change a token, and copy the sheet from here.</span>`
          }
        </fieldset>
      </form>
      <div class="ground" style=${style}>${this.#element()}</div>`;
  }
}
