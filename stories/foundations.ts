/** Sheets for the Foundations page, measured on the elements' own styles, so that no figure on it can be out of date. */
import { LitElement, css, html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { baseStyles } from '../src/elements/base/styles.js';
import { contrast, flattened } from '../test/support/contrast.js';
import { isColor, tokenNames, tokens, type Token } from './controls.js';

const sheetStyles = css`
  :host {
    padding: 1.25em;
    color: var(--careers-color-text, CanvasText);
    background: Canvas;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1.25em;
    align-items: center;
    padding-block: 0.7em;
    border-block-end: 1px solid var(--_border);
  }

  .row:last-child {
    border: 0;
  }

  .row > :first-child {
    flex: 0 0 auto;
  }

  .row > .says {
    flex: 1 1 16em;
  }

  code {
    font-family: ui-monospace, 'DejaVu Sans Mono', monospace;
    font-size: 0.85em;
  }

  strong {
    font-weight: 600;
  }
`;

/** Where the elements keep what a token says, or its default. */
const PRIVATE: Partial<Record<Token, string>> = {
  '--careers-color-text': 'currentColor',
  '--careers-heading-font-family': 'var(--_heading)',
};
const valueOf = (token: Token) => PRIVATE[token] ?? `var(--_${token.replace(/^--careers-(?:color-)?/, '')})`;

/** The contrast that each colour has to have on the page and on the surface; the others are no text. */
const LEAST: Partial<Record<Token, number>> = {
  '--careers-color-accent': 4.5,
  '--careers-color-text': 4.5,
  '--careers-color-muted': 4.5,
  '--careers-color-error': 4.5,
  '--careers-color-success': 4.5,
  '--careers-color-focus': 3,
};

interface Figure {
  hex: string;
  /** "on the page", and how much it differs. */
  ratios: [behind: string, ratio: number, least: number][];
}

/** Every colour in the scheme it stands in, with its contrast. */
export class StoryColors extends LitElement {
  static override styles = [
    baseStyles,
    sheetStyles,
    css`
      .swatch {
        inline-size: 4.5em;
        block-size: 3em;
        border: 1px solid var(--_control);
        border-radius: var(--_radius);
      }

      .row {
        flex-wrap: nowrap;
      }

      .says {
        display: grid;
        gap: 0.15em;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }

      .figures {
        display: flex;
        flex-wrap: wrap;
        gap: 0 1.5em;
        font-size: 0.92em;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @state() private figures: Partial<Record<Token, Figure>> = {};

  /** Measured anew whenever the story is: the toolbar may have brought another theme. */
  protected override updated(): void {
    const figures = this.#measure();
    if (JSON.stringify(figures) !== JSON.stringify(this.figures)) this.figures = figures;
  }

  #measure(): Partial<Record<Token, Figure>> {
    const page = getComputedStyle(this).backgroundColor;
    const seen = (token: Token) => {
      const swatch = this.renderRoot.querySelector(`[data-token="${token}"]`);
      return swatch ? flattened(getComputedStyle(swatch).backgroundColor, page) : '';
    };
    const surface = seen('--careers-color-surface');
    const entries = tokenNames.filter(isColor).map((token): [Token, Figure] => {
      const hex = seen(token);
      const least = LEAST[token];
      const ratios: Figure['ratios'] =
        token === '--careers-color-on-accent'
          ? [['on the accent', contrast(hex, seen('--careers-color-accent')), 4.5]]
          : least === undefined
            ? []
            : [
                ['on the page', contrast(hex, page), least],
                ['on the surface', contrast(hex, surface), least],
              ];
      return [token, { hex, ratios }];
    });
    return Object.fromEntries(entries);
  }

  protected override render(): TemplateResult {
    return html`${tokenNames.filter(isColor).map((token) => {
      const { hex = '', ratios = [] } = this.figures[token] ?? {};
      return html`<div class="row">
        <div class="swatch" data-token=${token} style="background-color: ${valueOf(token)}"></div>
        <div class="says">
          <strong>${tokens[token]}</strong>
          <span><code>${token}</code> <code class="muted">${hex}</code></span>
          <span class="figures">
            ${ratios.map(([behind, ratio, least]) => {
              const verdict = ratio < least ? 'too little' : ratio >= 7 ? 'AAA' : 'AA';
              // Rounded down: 6.97 is no 7.
              const figure = (Math.floor(ratio * 10) / 10).toFixed(1);
              return html`<span><strong>${figure} : 1</strong> <span class="muted">${behind}, ${verdict}</span></span>`;
            })}
          </span>
        </div>
      </div>`;
    })}`;
  }
}

/** What each token says here: the page's, the theme's, or the default. */
export class StoryTokens extends LitElement {
  static override styles = [
    baseStyles,
    sheetStyles,
    css`
      table {
        inline-size: 100%;
        border-collapse: collapse;
      }

      th,
      td {
        padding: 0.5em 1em 0.5em 0;
        text-align: start;
        vertical-align: top;
        border-block-end: 1px solid var(--_border);
      }

      th .muted {
        font-weight: 400;
      }

      td code {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @state() private isMeasured = false;

  protected override updated(): void {
    this.isMeasured = true;
  }

  /** What the style sheet says where nobody sets it: `light-dark(…)` and all. */
  #default(token: Token): string {
    const rules = baseStyles.styleSheet?.cssRules ?? [];
    const texts = [...rules].map(({ cssText }) => cssText).join('\n');
    const start = texts.lastIndexOf(`var(${token},`) + `var(${token},`.length;
    if (start < `var(${token},`.length) return '';
    let depth = 1;
    let end = start;
    for (; depth > 0 && end < texts.length; end += 1) depth += { '(': 1, ')': -1 }[texts.charAt(end)] ?? 0;
    return texts
      .slice(start, end - 1)
      .trim()
      .replace(/var\(--_(\w+)\)/, 'that of --careers-color-$1');
  }

  protected override render(): TemplateResult {
    const set = this.isMeasured ? getComputedStyle(this) : undefined;
    return html`<table>
      <thead>
        <tr>
          <th scope="col">Token</th>
          <th scope="col">Default, light and dark</th>
          <th scope="col">Set here</th>
        </tr>
      </thead>
      <tbody>
        ${tokenNames.map((token) => {
          const [, light, dark] = /^light-dark\((.+?), (.+)\)$/.exec(this.#default(token)) ?? [];
          return html`<tr>
            <th scope="row"><code>${token}</code><br /><span class="muted">${tokens[token]}</span></th>
            <td>
              ${
                light === undefined
                  ? html`<code>${this.#default(token)}</code>`
                  : html`<code>${light}</code><br /><code>${dark}</code>`
              }
            </td>
            <td><code>${set?.getPropertyValue(token)}</code></td>
          </tr>`;
        })}
      </tbody>
    </table>`;
  }
}

/** The sizes in the elements' style sheets, from the posting's title to a badge. */
const TYPE: [what: string, size: string, isHeading: boolean, sample: string][] = [
  ['Title of a posting, as wide as this', 'clamp(1.75em, 1.2em + 2.4cqi, 2.6em)', true, 'Coalition Organizer'],
  ['Title of the form', 'clamp(1.6em, 1.2em + 2cqi, 2.2em)', true, 'Apply: Coalition Organizer'],
  ['Pay at a glance', '1.4em', true, '$50,000 – $60,000'],
  ['Title of a card, heading of a section', '1.35em', true, 'What you will do'],
  ['The posting’s first words', '1.1em', false, 'Bring thirty organizations to one table.'],
  ['Text', '1em', false, 'You work with neighbors, and learn from them what the neighborhood needs.'],
  ['Names of facts', '0.9em', false, 'Reports to'],
  ['Badges', 'max(0.72em, 0.75rem)', true, 'Closes in 3 days'],
];

export class StoryType extends LitElement {
  static override styles = [
    baseStyles,
    sheetStyles,
    css`
      .sheet {
        container: careers / inline-size;
      }

      .row > .sample {
        flex: 1 1 100%;
        overflow-wrap: anywhere;
      }

      .heading {
        font-family: var(--_heading);
        font-weight: 600;
        line-height: 1.2;
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<div class="sheet">
      ${TYPE.map(
        ([what, size, isHeading, sample]) =>
          html`<div class="row">
            <span class="sample ${isHeading ? 'heading' : ''}" style="font-size: ${size}">${sample}</span>
            <span class="muted">${what}</span><code class="muted">${size}</code>
          </div>`,
      )}
    </div>`;
  }
}

const SPACE: [what: string, times: number][] = [
  ['Between fields of the board’s controls', 0.75],
  ['Above and below a card', 1],
  ['Between facts', 1.1],
  ['Inside the box of facts', 1.4],
  ['Between fields of the form', 1.75],
  ['Between sections of the text', 2.25],
  ['Between text and side column', 3.5],
];

export class StorySpace extends LitElement {
  static override styles = [
    baseStyles,
    sheetStyles,
    css`
      .bar {
        block-size: 1.25em;
        background: var(--_accent);
      }

      .room {
        inline-size: calc(var(--_space) * 4);
      }

      .corner {
        inline-size: 4em;
        block-size: 3em;
        background: var(--_surface);
        border: 1px solid var(--_control);
        border-radius: var(--_radius);
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`${SPACE.map(
        ([what, times]) =>
          html`<div class="row">
            <div class="room"><div class="bar" style="inline-size: calc(var(--_space) * ${times})"></div></div>
            <code>${times} ×</code><span class="says">${what}</span>
          </div>`,
      )}
      <div class="row">
        <div class="room"><div class="corner"></div></div>
        <code>--careers-radius</code><span class="says">Boxes, fields, buttons</span>
      </div>`;
  }
}

const sheets = {
  'story-colors': StoryColors,
  'story-tokens': StoryTokens,
  'story-type': StoryType,
  'story-space': StorySpace,
};
for (const [name, sheet] of Object.entries(sheets)) {
  if (!customElements.get(name)) customElements.define(name, sheet);
}

/** Measures the sheets on the page anew. */
export function measure(): void {
  for (const sheet of document.querySelectorAll<LitElement>(Object.keys(sheets).join())) sheet.requestUpdate();
}
