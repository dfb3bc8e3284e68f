import { html, nothing, type TemplateResult } from 'lit';
import type { Span } from '../../../announcement/piece.js';
import { fields, type FieldKey } from '../../../editor/fields.js';
import { entryOf, type Writing } from '../../../editor/state.js';
import { heading } from '../../base/templates.js';
import type { EditorContext } from '../context.js';
import { labelOf } from '../fields/labels.js';

/** Where words that no field took may go, most likely first. */
const PLACES: readonly FieldKey[] = [
  'description',
  'responsibilities',
  'qualifications',
  'preferredQualifications',
  'jobBenefits',
  'application.instructions',
  'sections',
  'hiringOrganization.description',
  'hiringOrganization.mission',
  'equalOpportunityStatement',
  'title',
  'hiringOrganization.name',
  'workHours',
  'supervisor',
  'department',
  'hiringProcess',
  'incentiveCompensation',
];

/** The announcement as it was pasted, with the words of a field marked, and what no field took. */
export function announcementView(state: Writing, context: EditorContext): TemplateResult | typeof nothing {
  const { strings, level } = context;
  const { source } = state.work;
  if (!source) return nothing;
  const { editor } = strings;
  const entry = entryOf(state.work);
  const segments = segmentsOf(source.text, entry.spans, source.leftover);
  const words = segments.map((segment) => segmentView(segment, state.marked));
  return html`<section class="pane announcement" part="announcement" aria-labelledby="announcement">
    ${heading(level + 1, editor.pane.announcement, { id: 'announcement' })}
    ${leftoverView(source.text, source.leftover, context)}
    <div class="source" dir="auto" tabindex="0" role="group" aria-labelledby="announcement">${words}</div>
  </section>`;
}

/** White space is shown as it is: there is none in the template. */
function segmentView({ text, keys, isLeft }: Segment, marked: FieldKey | undefined): TemplateResult | string {
  const [key] = keys;
  if (marked !== undefined && keys.includes(marked)) return html`<mark>${text}</mark>`;
  if (isLeft) return html`<span class="left">${text}</span>`;
  // For the mouse alone: a keyboard finds the field itself.
  return key === undefined ? text : html`<span class="taken" data-read=${key}>${text}</span>`;
}

interface Segment {
  text: string;
  keys: FieldKey[];
  isLeft: boolean;
}

/** The text in stretches, each with the fields that were read from it. */
function segmentsOf(
  text: string,
  spans: Readonly<Partial<Record<FieldKey, readonly Span[]>>>,
  leftover: readonly Span[],
): Segment[] {
  const taken = fields.flatMap(({ key }) => (spans[key] ?? []).map((span) => ({ key, span })));
  const edges = new Set([0, text.length]);
  for (const [from, to] of [...taken.map(({ span }) => span), ...leftover]) edges.add(from).add(to);
  const sorted = [...edges].sort((one, other) => one - other);
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? text.length;
    const covers = ([start, end]: Span) => start <= from && to <= end;
    return {
      text: text.slice(from, to),
      keys: taken.filter(({ span }) => covers(span)).map(({ key }) => key),
      isLeft: leftover.some(covers),
    };
  });
}

function leftoverView(
  text: string,
  leftover: readonly Span[],
  context: EditorContext,
): TemplateResult | typeof nothing {
  const { strings, dispatch } = context;
  const { editor } = strings;
  if (!leftover.length) return nothing;
  return html`<details class="leftover" part="leftover">
    <summary>${editor.leftover} <span class="count">${leftover.length}</span></summary>
    <p class="hint">${editor.leftoverHint}</p>
    <ul>
      ${leftover.map((span, at) => {
        const words = text.slice(...span);
        const put = (event: Event) => {
          const select = (event.currentTarget as HTMLElement).closest('li')?.querySelector('select');
          if (select) dispatch({ type: 'put', span, field: select.value as FieldKey });
        };
        return html`<li>
          <blockquote dir="auto">${words}</blockquote>
          <div class="buttons">
            <select aria-label="${editor.putInto}: ${words.slice(0, 60)}" id="put-${at}">
              ${PLACES.map((key) => html`<option value=${key}>${labelOf(key, strings)}</option>`)}
            </select>
            <button class="button small" type="button" @click=${put}>${editor.put}</button>
            <button class="link" type="button" @click=${() => dispatch({ type: 'dismissed', span })}>
              ${editor.leaveOut}
            </button>
          </div>
        </li>`;
      })}
    </ul>
  </details>`;
}
