import type { TemplateResult } from 'lit';
import { entryOf, type Writing } from '../../../editor/state.js';
import { judge } from '../../../editor/entry.js';
import { htmlWith } from '../../base/html-with.js';
import { heading } from '../../base/templates.js';
import { CareersCard } from '../../card/element.js';
import { CareersPosting } from '../../posting/element.js';
import type { EditorContext } from '../context.js';

const html = htmlWith(() => [CareersCard, CareersPosting]);

/** The opening as visitors will see it: the card and the posting themselves, from which nothing is sent. */
export function previewView(state: Writing, { strings, level }: EditorContext): TemplateResult {
  const { editor } = strings;
  const { shown } = judge(entryOf(state.work));
  const stop = (event: Event) => event.stopPropagation();
  const hold = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  return html`<section
    class="pane opening"
    part="preview"
    aria-labelledby="preview"
    @careers-apply=${stop}
    @careers-submit=${hold}
    @careers-select=${hold}
  >
    ${heading(level + 1, editor.pane.opening, { id: 'preview' })}
    <p class="hint">${editor.previewHint}</p>
    <p class="kind">${editor.card}</p>
    <div class="stage"><careers-card .posting=${shown} .headingLevel=${level + 2}></careers-card></div>
    <p class="kind">${editor.whole}</p>
    <div class="stage">
      <careers-posting .posting=${shown} .headingLevel=${level + 2} structured-data="off"></careers-posting>
    </div>
  </section>`;
}
