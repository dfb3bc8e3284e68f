/** The controls that rows and groups are made of. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Path } from '../../../editor/draft.js';
import type { EditorContext } from '../context.js';
import { isObject } from '../../../text/object.js';

export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

export const typedIn = (event: Event): string => (event.target as HTMLInputElement).value;

/** An empty field is no field. */
export const given = (text: string): string | undefined => text || undefined;

/** What of a record is known. */
export function known(record: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  return entries.length ? Object.fromEntries(entries) : undefined;
}

/** A box that is as high as its text, where the engine can't see to that by itself. */
export function area(
  id: string,
  value: string,
  edit: (text: string) => void,
  options: { rows?: number; label?: string; describedBy?: unknown; keydown?: unknown; paste?: unknown } = {},
): TemplateResult {
  const lines = value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 44)), 0);
  return html`<textarea
    part="control"
    id=${id}
    class=${options.rows === 1 ? 'one' : ''}
    dir="auto"
    rows=${Math.min(24, Math.max(options.rows ?? 3, lines))}
    aria-label=${options.label ?? nothing}
    aria-describedby=${options.describedBy ?? nothing}
    .value=${value}
    @input=${(event: Event) => edit(typedIn(event))}
    @keydown=${options.keydown ?? nothing}
    @paste=${options.paste ?? nothing}
  ></textarea>`;
}

/** Paragraphs, or the HTML that somebody wrote. */
export function paragraphs(
  { strings, dispatch }: EditorContext,
  path: Path,
  value: unknown,
  id: string,
  options: Parameters<typeof area>[3] = {},
): TemplateResult {
  const isHtml = isObject(value);
  const at = isHtml ? [...path, 'html'] : path;
  return html`${area(
    id,
    textOf(isHtml ? value['html'] : value),
    (text) => dispatch({ type: 'set', path: at, value: given(text) }),
    { rows: 4, ...options },
  )}
  ${isHtml ? html`<p class="hint">${strings.editor.isHtml}</p>` : nothing}`;
}

/** One line with its label, inside a row or a group. */
export function labelled(
  label: string,
  id: string,
  value: string,
  edit: (text: string) => void,
  options: { class?: string; inputmode?: string; isWrong?: boolean } = {},
): TemplateResult {
  return html`<label class="part ${options.class ?? ''}"
    ><span>${label}</span
    ><input
      id=${id}
      part="control"
      dir="auto"
      autocomplete="off"
      inputmode=${options.inputmode ?? nothing}
      aria-invalid=${options.isWrong ? 'true' : nothing}
      .value=${value}
      @input=${(event: Event) => edit(typedIn(event))}
  /></label>`;
}

export function chosen(
  label: string,
  id: string,
  value: string,
  options: readonly (readonly [value: string, label: string])[],
  edit: (value: string) => void,
): TemplateResult {
  return html`<label class="part"
    ><span>${label}</span
    ><select id=${id} part="control" @change=${(event: Event) => edit((event.target as HTMLSelectElement).value)}>
      ${options.map(([one, words]) => html`<option value=${one} .selected=${one === value}>${words}</option>`)}
    </select></label
  >`;
}

export function tick(label: string, id: string, isTicked: boolean, edit: (isTicked: boolean) => void): TemplateResult {
  return html`<label class="choice"
    ><input
      type="checkbox"
      id=${id}
      .checked=${isTicked}
      @change=${(event: Event) => edit((event.target as HTMLInputElement).checked)}
    /><span>${label}</span></label
  >`;
}
