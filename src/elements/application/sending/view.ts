import englishSending from '../../../locales/en/sending.js';
import { addEnglish } from '../../../locales/index.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Field } from '../../../application/fields.js';
import { isBusy } from '../../../application/session/parts.js';
import { isKept } from '../../../application/session/sending.js';
import type { At } from '../../../application/session/types.js';
import { summaryOf } from '../../../application/summary.js';
import { isClosedFrame } from '../../base/page/frame.js';
import { heading } from '../../base/templates.js';
import { head, help } from '../view-parts.js';
import type { ViewContext } from '../view-context.js';
import { deliveryView } from './delivery-view.js';
import { saveCopy } from './email-actions.js';
import { emailView } from './email-view.js';
import { voluntaryView } from './voluntary-view.js';

// Here and not in part.ts: a bundler drops the statements of a module that only passes others on.
addEnglish({ form: englishSending });

/** The steps after the fields. */
export function sendingView(session: At<'check' | 'email' | 'sent'>, context: ViewContext): TemplateResult {
  switch (session.step) {
    case 'check':
      return checkView(session, context);
    case 'email':
      return emailView(session, context);
    case 'sent':
      return sentView(session, context);
  }
}

function checkView(session: At<'check'>, context: ViewContext): TemplateResult {
  const { asked, draft, delivery } = session;
  const { strings, email, dispatch } = context;
  const { form } = strings;
  const send = (event: Event) => {
    event.preventDefault();
    dispatch({ type: 'send' });
  };
  const byEmail = email
    ? html`<p>
        <button class="link" type="button" @click=${() => dispatch({ type: 'byEmail' })}>${form.emailInstead}</button>
      </p>`
    : nothing;
  const change = (field: Field) =>
    html`<dd class="change">
      <button class="link" type="button" @click=${() => dispatch({ type: 'edit', field })}>
        ${form.change}<span class="visually-hidden" lang=${field.lang ?? nothing}> ${field.label}</span>
      </button>
    </dd>`;
  const delivered = {
    status: delivery,
    organization: asked.posting.hiringOrganization.name,
    isKept: isKept(session),
    // Until a try is answered, it may have arrived.
    mayHaveArrived: draft.tried !== undefined,
  };
  return html`${head(session, context, form.checkHeading, { step: 2 })}
    ${delivery ? nothing : html`<p>${draft.tried ? form.mayHaveArrived : form.nothingSent}</p>`}
    <form part="check" novalidate @submit=${send}>
      ${answersView(asked.fields, summaryOf(asked.fields, draft.answers, asked.words), context, change)}
      <slot name="captcha"></slot>
      <p>
        <button class="button primary" part="submit" type="submit" aria-disabled=${isBusy(delivery) ? 'true' : 'false'}>
          ${delivery && !isBusy(delivery) ? form.sendAgain : form.send}
        </button>
      </p>
      ${deliveryView(context, delivered, byEmail)} ${help(asked.posting, strings)}
    </form>`;
}

/** @param change The way back to an answer. */
function answersView(
  fields: readonly Field[],
  summary: Readonly<Record<string, string>>,
  { strings }: ViewContext,
  change: (field: Field) => unknown,
): TemplateResult {
  return html`<dl class="answers" part="answers">
    ${fields.map((field) => {
      const given = Object.hasOwn(summary, field.name) ? summary[field.name] : undefined;
      return html`<div>
        <dt><bdi lang=${field.lang ?? nothing}>${field.label}</bdi></dt>
        <dd class=${given ? 'given' : 'muted'}><bdi>${given ?? strings.form.notProvided}</bdi></dd>
        ${change(field)}
      </div>`;
    })}
  </dl>`;
}

function sentView(session: At<'sent'>, context: ViewContext): TemplateResult {
  const { asked, draft, receipt, arrived, isByEmail } = session;
  const { strings, level } = context;
  const { form } = strings;
  const { posting, fields, words } = asked;
  const { email } = draft.answers;
  const organization = posting.hiringOrganization.name;
  const said = isByEmail
    ? form.mailedTo(context.email ?? '')
    : form.sentTo(organization, typeof email === 'string' ? email.trim() : '');
  return html`<div class="stack" part="confirmation">
      ${head(session, context, isByEmail ? form.mailedHeading : form.sentHeading, { look: isByEmail ? '' : 'sent' })}
      ${receipt.isPage ? html`<p class="notice">${form.unreadable}</p>` : html`<p>${said}</p>`}
      ${arrived ? html`<p class="notice">${arrived === 'elsewhere' ? form.arrivedElsewhere(organization) : form.arrivedBefore(organization)}</p>` : nothing}
      ${receipt.message ? html`<p dir="auto">${receipt.message}</p>` : nothing}
      ${receipt.reference ? html`<p><strong>${form.reference(receipt.reference)}</strong></p>` : nothing}
      ${help(posting, strings)}
      ${
        arrived === 'elsewhere'
          ? nothing
          : html`${heading(level + 1, form.whatYouSent)}
            ${answersView(fields, arrived ?? summaryOf(fields, draft.answers, words), context, () => nothing)}
            ${
              isClosedFrame()
                ? nothing
                : html`<p class="buttons">
                    <button class="button" type="button" @click=${() => saveCopy(session, strings)}>
                      ${form.saveCopy}
                    </button>
                    <button class="button" type="button" @click=${() => print()}>${form.printCopy}</button>
                  </p>`
            }`
      }
    </div>
    ${isByEmail ? nothing : voluntaryView(session, context)}`;
}
