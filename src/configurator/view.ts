import { html, noChange, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Shape } from '../editor/snippet.js';
import { colorIn, contrast, EXAMPLE, linesFor, type Choices, type Host, type Theme } from './choices.js';
import { GROUNDS, siteWith, type Told } from './site.js';

export interface State {
  choices: Choices;
  host: Host;
  scheme: 'light' | 'dark';
  screen: 'wide' | 'phone';
  /** Whether what was written as a color is none. */
  isNoColor?: boolean;
  /** What the picture told of its list. */
  told?: Told | undefined;
  /** Which lines were copied last, and whether that worked. */
  copied?: { text: string; isDone: boolean } | undefined;
}

export interface Context {
  /** Address of the script files as this page has them, and as others do. */
  folder: string;
  publicFolder: string;
  choose: (choices: Partial<Choices>) => void;
  set: (state: Partial<State>) => void;
  copy: (text: string) => void;
}

const SHAPES: [Shape, string][] = [
  ['board', 'A board: all openings, with search'],
  ['posting', 'One opening, whole, with its form'],
  ['card', 'One opening at a glance'],
];
const LANGUAGES: [string, string][] = [
  ['', 'That of the page'],
  ['en', 'English'],
  ['es', 'Español'],
  ['hmn', 'Hmoob'],
  ['so', 'Soomaali'],
  ['vi', 'Tiếng Việt'],
];
const GROUPS: [Choices['groupBy'], string][] = [
  ['', 'Nothing'],
  ['organization', 'Organization'],
  ['location', 'Place'],
  ['department', 'Department'],
];
const THEMES: [Theme, string][] = [
  ['', 'Like the page'],
  ['civic', 'Civic'],
  ['warm', 'Warm'],
  ['contrast', 'High contrast'],
];
const HOSTS: [Host, string][] = [
  ['html', 'Any site'],
  ['wordpress', 'WordPress'],
  ['npm', 'npm'],
];
const SCHEMES: [State['scheme'], string][] = [
  ['light', 'Light'],
  ['dark', 'Dark'],
];
const SCREENS: [State['screen'], string][] = [
  ['wide', 'Wide'],
  ['phone', 'Phone'],
];
/** The accent as long as nobody chose one. */
const ACCENT = '#0b5d57';
/** What text needs (WCAG 2.2, 1.4.3). */
const ENOUGH = 4.5;

export function view(state: State, context: Context): TemplateResult {
  const { choices, scheme, screen } = state;
  const { folder, choose, set } = context;
  return html`<div class="desk">
    <form class="choices" part="choices" @submit=${(event: Event) => event.preventDefault()}>
      ${radios('What to show', 'shape', SHAPES, choices.shape, (shape) => choose({ shape }))}
      ${listView(state, context)} ${openingView(state, context)}
      ${
        choices.shape === 'board'
          ? select('Group by', 'groups', GROUPS, choices.groupBy, (groupBy) => choose({ groupBy }))
          : nothing
      }
      ${select('Language', 'lang', LANGUAGES, choices.lang, (lang) => choose({ lang }))}
      ${select('Look', 'theme', THEMES, choices.theme, (theme) => choose({ theme }))} ${colorView(state, context)}
    </form>
    <section class="picture" part="picture" aria-labelledby="picture">
      <div class="bar">
        <h3 id="picture">On a site</h3>
        ${radios('Ground of the site', 'scheme', SCHEMES, scheme, (chosen) => set({ scheme: chosen }), true)}
        ${radios('Screen', 'screen', SCREENS, screen, (chosen) => set({ screen: chosen }), true)}
      </div>
      <div class="window ${screen}">
        <p class="address" aria-hidden="true"><i></i><i></i><i></i><span>www.example.org/careers</span></p>
        <iframe title="A site with your openings" srcdoc=${siteWith(choices, folder, scheme)}></iframe>
      </div>
    </section>
    ${linesView(state, context)}
  </div>`;
}

function listView({ choices, told }: State, { choose }: Context): TemplateResult {
  const isBoard = choices.shape === 'board';
  const hint = isBoard ? 'Addresses of one or several lists, one a line.' : 'The address of the list it is in.';
  return html`<div class="field">
    <label for="list">Where the openings come from</label>
    <p id="list-hint" class="muted">${hint} Not there yet? The picture shows samples until then.</p>
    <textarea
      id="list"
      rows=${isBoard ? 2 : 1}
      spellcheck="false"
      autocapitalize="off"
      placeholder=${EXAMPLE.list}
      aria-describedby="list-hint list-said"
      .value=${choices.list}
      @change=${(event: Event) => choose({ list: valueOf(event) })}
    ></textarea>
    <p id="list-said" role="status">
      ${choices.list.trim() && told ? (told.failed ?? found(told.openings.length)) : nothing}
    </p>
  </div>`;
}

const found = (count: number) => `${count === 1 ? '1 opening is' : `${count} openings are`} in it.`;

function openingView({ choices, told }: State, { choose }: Context): TemplateResult | typeof nothing {
  if (choices.shape === 'board') return nothing;
  const openings = told?.openings ?? [];
  if (!choices.list.trim() || !openings.length) return nothing;
  const titles = openings.map(({ id, title }): [string, string] => [id, title]);
  return select('Which opening', 'opening', titles, choices.id, (id) => choose({ id }));
}

function colorView({ choices, scheme, isNoColor = false }: State, { choose, set }: Context): TemplateResult {
  const { accent } = choices;
  const write = (text: string) => {
    const color = text.trim() && colorIn(text);
    if (color === undefined) set({ isNoColor: true });
    else choose({ accent: color });
  };
  const onGround = accent ? contrast(accent, GROUNDS[scheme]) : undefined;
  return html`<div class="field">
    <label for="accent">Color of buttons and links</label>
    <p class="row">
      <input
        id="accent"
        size="9"
        spellcheck="false"
        autocapitalize="off"
        placeholder=${ACCENT}
        aria-describedby="accent-said"
        aria-invalid=${isNoColor}
        .value=${isNoColor ? noChange : live(accent)}
        @change=${(event: Event) => write(valueOf(event))}
      />
      <input
        type="color"
        aria-label="Pick the color"
        .value=${accent || ACCENT}
        @change=${(event: Event) => choose({ accent: valueOf(event) })}
      />
      ${accent ? html`<button class="link" type="button" @click=${() => choose({ accent: '' })}>Remove it</button>` : nothing}
    </p>
    <p id="accent-said" role="status">
      ${isNoColor ? `Write it like ${ACCENT}.` : nothing}
      ${
        !isNoColor && onGround !== undefined && onGround < ENOUGH
          ? `On the ${scheme} ground its contrast is ${onGround.toFixed(1)} to 1. Links in it are hard to read: ${ENOUGH} is what text needs.`
          : nothing
      }
    </p>
  </div>`;
}

function linesView({ choices, host, copied }: State, { publicFolder, set, copy }: Context): TemplateResult {
  return html`<section class="lines" part="lines" aria-labelledby="lines">
    <h3 id="lines">Lines to copy</h3>
    ${radios('Your site', 'host', HOSTS, host, (chosen) => set({ host: chosen, copied: undefined }), true)}
    ${linesFor(host, choices, publicFolder).map(
      ({ where, text }) =>
        html`<div class="line">
          <p>
            ${where}:
            <button class="button primary" type="button" aria-label=${`Copy: ${where}`} @click=${() => copy(text)}>
              ${copied?.text === text && copied.isDone ? 'Copied' : 'Copy'}
            </button>
          </p>
          <pre><code>${text}</code></pre>
        </div>`,
    )}
    <p role="status">
      ${copied ? (copied.isDone ? 'Copied.' : 'Copying is not possible here. Select the text and copy it by hand.') : nothing}
    </p>
    ${
      choices.list.trim()
        ? nothing
        : html`<p class="muted">Put the address of your list in place of <code>${EXAMPLE.list}</code>.</p>`
    }
  </section>`;
}

function radios<Value extends string>(
  legend: string,
  name: string,
  choices: readonly [Value, string][],
  chosen: Value,
  choose: (value: Value) => void,
  isInline = false,
): TemplateResult {
  return html`<fieldset class=${isInline ? 'inline' : ''}>
    <legend class=${isInline ? 'visually-hidden' : ''}>${legend}</legend>
    ${choices.map(
      ([value, label]) =>
        html`<label class="choice"
          ><input
            type="radio"
            name=${name}
            value=${value}
            .checked=${value === chosen}
            @change=${() => choose(value)}
          /><span>${label}</span></label
        >`,
    )}
  </fieldset>`;
}

function select<Value extends string>(
  label: string,
  id: string,
  choices: readonly [Value, string][],
  chosen: Value,
  choose: (value: Value) => void,
): TemplateResult {
  return html`<p class="field">
    <label for=${id}>${label}</label>
    <select id=${id} @change=${(event: Event) => choose(valueOf(event) as Value)}>
      ${choices.map(([value, text]) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`)}
    </select>
  </p>`;
}

function valueOf({ target }: Event): string {
  return (target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;
}
