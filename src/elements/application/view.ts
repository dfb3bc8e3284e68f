import { html, nothing, type TemplateResult } from 'lit';
import { answerTo, type Field } from '../../application/fields.js';
import { isBusy, type Session } from '../../application/session.js';
import { summaryOf } from '../../application/summary.js';
import type { JobPosting } from '../../posting/types.js';
import { heading, skeleton } from '../base/templates.js';
import { lineOf, prose } from '../rich-text/prose.js';
import { deliveryView } from './delivery-view.js';
import { emailView } from './email-view.js';
import { renderField } from './field.js';
import type { ViewContext } from './view-context.js';
import { voluntaryView } from './voluntary-view.js';

type At<Step> = Extract<Session, { step: Step }>;

/** The form as its session has it. */
export function formView(session: Session, context: ViewContext): TemplateResult {
  switch (session.step) {
    case 'looking':
      return html`${titleOf(session, context)}${skeleton(8, context.strings.view.loading)}`;
    case 'edit':
      return editView(session, context);
    case 'check':
      return checkView(session, context);
    case 'email':
      return emailView(session, context);
    case 'sent':
      return sentView(session, context);
  }
}

function titleOf({ asked }: Session, { strings, level }: ViewContext): TemplateResult {
  const title = strings.view.applyTo(asked.posting.title);
  return heading(level, title, { part: 'title', class: 'title', focusable: true });
}

// ——— Editing

function editView(session: At<'edit'>, context: ViewContext): TemplateResult {
  const { asked, honeypot } = session;
  const { strings, level, dispatch, act } = context;
  const { form } = strings;
  const byEmail = asked.endpoint === undefined;
  const { consent } = asked.posting.application ?? {};
  const submit = (event: Event) => {
    event.preventDefault();
    act.read();
    dispatch({ type: 'submitted' });
  };
  const fill = ({ target }: Event) => dispatch({ type: 'honeypot', value: (target as HTMLInputElement).value });
  return html`${titleOf(session, context)}
    ${byEmail ? html`<p class="intro">${form.emailRoute(asked.posting.hiringOrganization.name)}</p>` : nothing}
    ${problemsView(session, context)}
    <form part="form" novalidate autocomplete="on" @input=${act.read} @change=${act.read} @submit=${submit}>
      ${asked.fields.map((field, index) =>
        field.control === 'consent' && consent
          ? html`<div class="consent" lang=${asked.posting.inLanguage ?? nothing}>
              <div id="consent-text">${prose(consent.text, level)}</div>
              ${
                consent.privacyUrl
                  ? html`<p class="alone">
                      <a href=${consent.privacyUrl} target="_blank" rel="noopener noreferrer">${form.privacyPolicy}</a>
                    </p>`
                  : nothing
              }
              ${fieldView(session, context, field, index)}
            </div>`
          : fieldView(session, context, field, index),
      )}
      <div class="visually-hidden" aria-hidden="true">
        <label
          >${form.leaveEmpty}<input
            name="leave-empty"
            tabindex="-1"
            autocomplete="off"
            .value=${honeypot}
            @input=${fill}
        /></label>
      </div>
      <p>
        <button class="button primary" part="submit" type="submit">
          ${byEmail ? form.continueToEmail : form.continueToCheck}
        </button>
      </p>
      ${draftView(session, context)}
    </form>`;
}

function fieldView(
  { draft, notices, problems }: At<'edit'>,
  { strings, dispatch, act }: ViewContext,
  field: Field,
  index: number,
): TemplateResult {
  return renderField({
    field,
    id: `field-${index}`,
    answer: answerTo(field, draft.answers),
    error: notices.get(field.name) ?? problems.find((found) => found.field === field.name)?.message,
    strings,
    document: {
      choose: (files) => act.choose(field, files),
      remove: (file) => dispatch({ type: 'removed', field, file }),
      swap: () => dispatch({ type: 'swapped', field }),
    },
  });
}

function problemsView(
  { asked, problems }: At<'edit'>,
  { strings, level, act }: ViewContext,
): TemplateResult | typeof nothing {
  if (!problems.length) return nothing;
  return html`<div class="problems" part="summary" role="group" aria-labelledby="problems" tabindex="-1">
    ${heading(level + 1, strings.form.problemHeading, { id: 'problems' })}
    <ul>
      ${problems.map(({ field, message }) => {
        const index = asked.fields.findIndex(({ name }) => name === field);
        if (index < 0) return html`<li>${message}</li>`;
        const go = (event: Event) => {
          event.preventDefault();
          act.focusField(field);
        };
        return html`<li class="alone"><a href="#field-${index}" @click=${go}>${message}</a></li>`;
      })}
    </ul>
  </div>`;
}

/** Whether and where what was written is kept, and the way to clear it. */
function draftView({ asked, status }: At<'edit'>, { strings, dispatch }: ViewContext): TemplateResult | typeof nothing {
  const { form } = strings;
  const say = (...content: unknown[]) => html`<p class="draft muted" part="draft">${content}</p>`;
  const button = (label: string, type: 'undo' | 'clear') =>
    html` <button class="link" type="button" @click=${() => dispatch({ type })}>${label}</button>`;
  switch (status.type) {
    case 'failed':
      return say(form.draftFailed);
    case 'cleared':
      return say(form.cleared, button(form.undo, 'undo'));
    case 'saved':
      return say(
        status.isRestored ? `${form.draftRestored} ` : nothing,
        asked.keeping === 'device' ? form.draftDevice : form.draftSession,
        button(form.clear, 'clear'),
      );
    default:
      return nothing;
  }
}

// ——— Checking and sending

function checkView(session: At<'check'>, context: ViewContext): TemplateResult {
  const { asked, draft, delivery } = session;
  const { strings, level, email, dispatch } = context;
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
        ${form.change}<span class="visually-hidden"> ${field.label}</span>
      </button>
    </dd>`;
  return html`${heading(level, form.checkHeading, { part: 'title', class: 'title', focusable: true })}
    ${delivery ? nothing : html`<p>${draft.tried ? form.mayHaveArrived : form.nothingSent}</p>`}
    <form part="check" novalidate @submit=${send}>
      ${answersView(asked.fields, summaryOf(asked.fields, draft.answers, asked.words), context, change)}
      <slot name="captcha"></slot>
      ${deliveryView(context, delivery, contactOf(asked.posting), byEmail)}
      <p>
        <button class="button primary" part="submit" type="submit" aria-disabled=${isBusy(delivery) ? 'true' : 'false'}>
          ${delivery && !isBusy(delivery) ? form.sendAgain : form.send}
        </button>
      </p>
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
        <dt><bdi>${field.label}</bdi></dt>
        <dd class=${given ? 'given' : 'muted'}><bdi>${given ?? strings.form.notProvided}</bdi></dd>
        ${change(field)}
      </div>`;
    })}
  </dl>`;
}

// ——— Sent

function sentView(session: At<'sent'>, context: ViewContext): TemplateResult {
  const { asked, draft, receipt, arrived } = session;
  const { strings, level, act } = context;
  const { form } = strings;
  const { posting, fields, words } = asked;
  const { email } = draft.answers;
  const contact = contactOf(posting);
  return html`<div class="stack" part="confirmation">
      ${heading(level, form.sentHeading, { part: 'title', class: 'title sent', focusable: true })}
      <p>${form.sentTo(posting.hiringOrganization.name, typeof email === 'string' ? email.trim() : '')}</p>
      ${arrived ? html`<p class="notice">${form.arrivedBefore}</p>` : nothing}
      ${receipt.message ? html`<p dir="auto">${receipt.message}</p>` : nothing}
      ${receipt.reference ? html`<p><strong>${form.reference(receipt.reference)}</strong></p>` : nothing}
      ${contact ? html`<p>${form.questions} ${lineOf(contact)}</p>` : nothing} ${heading(level + 1, form.whatYouSent)}
      ${answersView(fields, arrived ?? summaryOf(fields, draft.answers, words), context, () => nothing)}
      <p class="buttons">
        <button class="button" type="button" @click=${act.saveCopy}>${form.saveCopy}</button>
        <button class="button" type="button" @click=${() => print()}>${form.printCopy}</button>
      </p>
    </div>
    ${voluntaryView(session, context)}`;
}

function contactOf({ application, applicationContact }: JobPosting): string {
  const { email, telephone } = applicationContact ?? {};
  return email ?? application?.email ?? telephone ?? '';
}
