import { html, nothing, type TemplateResult } from 'lit';
import { answerTo } from '../../../application/fields.js';
import { selfIdentificationFields } from '../../../application/self-identification.js';
import type { At } from '../../../application/session/types.js';
import { fetchableUrl } from '../../../text/url.js';
import { heading } from '../../base/templates.js';
import { prose } from '../../rich-text/prose.js';
import { renderField } from '../field/field.js';
import { readFields } from '../field/read-fields.js';
import type { ViewContext } from '../view-context.js';

const ID = 'voluntary';

/** Voluntary self-identification, after the application has arrived (EEO-2). */
export function voluntaryView(
  { asked: { posting }, selfIdentification: { status, answers } }: At<'sent'>,
  { strings, level: formLevel, version, dispatch }: ViewContext,
): TemplateResult | typeof nothing {
  const asked = posting.application?.selfIdentification;
  const endpoint = asked && fetchableUrl(asked.endpoint, document.baseURI);
  if (!endpoint || !asked.questions.length) return nothing;
  const { form } = strings;
  const level = formLevel + 1;
  const fields = selfIdentificationFields(version, strings.application);
  const read = ({ currentTarget }: Event) =>
    dispatch({ type: 'selfAnswered', answers: readFields(currentTarget as HTMLElement, fields, ID) });
  const send = (event: Event) => {
    event.preventDefault();
    read(event);
    dispatch({ type: 'selfSent', endpoint, fields });
  };
  const isDone = status === 'sent' || status === 'skipped';
  return html`<section class="voluntary" part="voluntary">
    ${heading(level, form.voluntaryHeading, { id: ID, focusable: true })}
    ${
      isDone
        ? html`<p>${status === 'sent' ? form.voluntarySent : form.voluntarySkipped}</p>`
        : html`<p>${form.voluntaryIntro}</p>
            ${asked.notice === undefined ? nothing : prose(asked.notice, level, posting.inLanguage)}
            <form novalidate autocomplete="off" @input=${read} @change=${read} @submit=${send}>
              ${fields.map((field, index) =>
                renderField({ field, id: `${ID}-${index}`, answer: answerTo(field, answers), strings }),
              )}
              ${status === 'failed' ? html`<p class="notice failed">${form.voluntaryFailed}</p>` : nothing}
              <p class="buttons">
                <button class="button" type="submit" aria-disabled=${status === 'sending' ? 'true' : 'false'}>
                  ${form.voluntarySend}
                </button>
                <button class="link" type="button" @click=${() => dispatch({ type: 'selfSkipped' })}>
                  ${form.voluntarySkip}
                </button>
              </p>
            </form>`
    }
  </section>`;
}
