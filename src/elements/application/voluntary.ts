import { html, nothing, type TemplateResult } from 'lit';
import { Delivery } from '../../application/deliver.js';
import type { Answers, Field } from '../../application/fields.js';
import { selfIdentificationData, selfIdentificationFields } from '../../application/self-identification.js';
import type { JobPosting } from '../../posting/types.js';
import { fetchableUrl } from '../../text/url.js';
import { heading } from '../base/templates.js';
import { prose } from '../rich-text/prose.js';
import { renderField } from './field.js';
import type { FormHost } from './form.js';

/**
 * Voluntary self-identification, after the application has arrived: a request of its own to an endpoint of its own, with
 * nothing in it that leads back to the applicant (EEO-2). Its answers live here and nowhere else.
 */
export class Voluntary {
  #host: FormHost;
  #answers: Answers = {};
  #state: 'asking' | 'sending' | 'sent' | 'skipped' | 'failed' = 'asking';
  #delivery?: Delivery;

  constructor(host: FormHost) {
    this.#host = host;
  }

  stop(): void {
    this.#delivery?.cancel();
  }

  render({ id, application }: JobPosting): TemplateResult | typeof nothing {
    const asked = application?.selfIdentification;
    const endpoint = asked && fetchableUrl(asked.endpoint, document.baseURI);
    if (!endpoint || !asked.questions.length) return nothing;
    const { strings } = this.#host.language;
    const { form } = strings;
    const level = this.#host.level() + 1;
    const fields = selfIdentificationFields(asked, strings.application);
    return html`<section class="voluntary" part="voluntary">
      ${heading(level, form.voluntaryHeading, { id: 'voluntary', focusable: true })}
      ${
        this.#state === 'asking' || this.#state === 'sending' || this.#state === 'failed'
          ? html`<p>${form.voluntaryIntro}</p>
              ${asked.notice === undefined ? nothing : prose(asked.notice, level)}
              <form
                novalidate
                autocomplete="off"
                @submit=${(event: Event) => {
                  event.preventDefault();
                  this.#send(endpoint, id, fields);
                }}
              >
                ${fields.map((field, index) => this.#renderField(field, index))}
                ${this.#state === 'failed' ? html`<p class="notice failed">${form.voluntaryFailed}</p>` : nothing}
                <p class="buttons">
                  <button class="button" type="submit" aria-disabled=${this.#state === 'sending' ? 'true' : 'false'}>
                    ${form.voluntarySend}
                  </button>
                  <button class="link" type="button" @click=${this.#skip}>${form.voluntarySkip}</button>
                </p>
              </form>`
          : html`<p>${this.#state === 'sent' ? form.voluntarySent : form.voluntarySkipped}</p>`
      }
    </section>`;
  }

  #renderField(field: Field, index: number): TemplateResult {
    const change = (answer: Answers[string]) => {
      this.#answers = { ...this.#answers, [field.name]: answer };
      this.#update();
    };
    const never = () => undefined;
    return renderField({
      field,
      id: `voluntary-${index}`,
      answer: this.#answers[field.name],
      error: undefined,
      strings: this.#host.language.strings,
      change,
      choose: never,
      removeFile: never,
      swap: never,
    });
  }

  #send(endpoint: string, postingId: string, fields: Field[]): void {
    if (this.#state === 'sending') return;
    const data = selfIdentificationData(postingId, fields, this.#answers);
    this.#delivery = new Delivery(endpoint, data, (state) => {
      if (state.type === 'done') this.#end(state.outcome.type === 'sent' ? 'sent' : 'failed');
    });
    this.#state = 'sending';
    this.#update();
    void this.#delivery.run();
  }

  #skip = (): void => {
    // What is on its way is on its way.
    if (this.#state !== 'sending') this.#end('skipped');
  };

  #end(state: 'sent' | 'skipped' | 'failed'): void {
    const { form } = this.#host.language.strings;
    this.#state = state;
    if (state !== 'failed') this.#answers = {};
    this.#host.announce(
      { sent: form.voluntarySent, skipped: form.voluntarySkipped, failed: form.voluntaryFailed }[state],
    );
    this.#update();
    void this.#host.element.updateComplete.then(() => {
      this.#host.element.renderRoot.querySelector<HTMLElement>('#voluntary')?.focus();
    });
  }

  #update(): void {
    this.#host.element.requestUpdate();
  }
}
