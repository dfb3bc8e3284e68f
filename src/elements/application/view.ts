import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { answerTo, type Field } from '../../application/fields.js';
import type { At, Session } from '../../application/session/types.js';
import { facts, pay } from '../../posting/words/facts.js';
import { canRemember } from '../../storage/contact.js';
import type { JobPosting } from '../../posting/types.js';
import type { Strings } from '../../locales/index.js';
import { renderLanguages } from '../base/language-choice.js';
import { heading, skeleton } from '../base/templates.js';
import { lineOf, prose } from '../rich-text/prose.js';
import { renderField } from './field/field.js';
import { appliedView } from './notice.js';
import { around, fresh, head, help, recipient, titleOf } from './view-parts.js';
import type { ViewContext } from './view-context.js';

/** The form as its session has it. */
export function formView(session: Session, context: ViewContext): TemplateResult {
  const { strings, sending } = context;
  switch (session.step) {
    case 'looking':
      return html`${applyHead(session, context)}${skeleton(8, strings.view.loading)}`;
    case 'applied':
      return appliedBeforeView(session, context);
    case 'edit':
      return editView(session, context);
  }
  if (sending) return sending.sendingView(session, context);
  return html`${applyHead(session, context)}${failedView(context) ?? skeleton(8, strings.view.loading)}`;
}

/** What is said where the part that checks and sends could not be loaded. */
function failedView({ strings, sendingFailed, act }: ViewContext): TemplateResult | undefined {
  if (!sendingFailed) return undefined;
  const retry = html`<button class="link" type="button" @click=${act.loadSending}>${strings.view.retry}</button>`;
  return html`<p class="notice" part="notice">${strings.view.formUnavailable} ${retry}</p>`;
}

function applyHead(session: Session, context: ViewContext, step?: number): TemplateResult {
  const title = around(context.strings.view.applyTo, titleOf(context.version));
  return head(session, context, title, { hasTitle: true, ...(step && { step }) });
}

function appliedBeforeView(session: At<'applied'>, context: ViewContext): TemplateResult {
  const { strings, dispatch } = context;
  return html`${applyHead(session, context)}
    <div class="stack">
      ${appliedView(session.applied, strings)}
      <p>
        <button class="button" part="submit" type="button" @click=${() => dispatch({ type: 'again' })}>
          ${strings.form.applyAgain}
        </button>
      </p>
      ${help(session.asked.posting, strings)}
    </div>`;
}

// ——— Editing

function editView(session: At<'edit'>, context: ViewContext): TemplateResult {
  const { asked, honeypot } = session;
  const { strings, level, version, dispatch, act } = context;
  const { form } = strings;
  const { posting, keeping } = asked;
  const byEmail = asked.endpoint === undefined;
  const { consent } = posting.application ?? {};
  const submit = (event: Event) => {
    event.preventDefault();
    act.read();
    dispatch({ type: 'submitted' });
  };
  const fill = ({ target }: Event) => dispatch({ type: 'honeypot', value: (target as HTMLInputElement).value });
  const change = (event: Event) => {
    act.read(event);
    act.leaveField(event);
  };
  const remember = ({ target }: Event) =>
    dispatch({ type: 'remember', isRemembered: (target as HTMLInputElement).checked });
  return html`${applyHead(session, context, 1)}
    ${renderLanguages(version, { strings, tag: strings.application.tag }, act.chooseLanguage)}
    <div class="sides">
      <div>
        ${problemsView(session, context)}
        <form part="form" novalidate autocomplete="on" @input=${act.read} @change=${change} @submit=${submit}>
          ${asked.fields.map((field, index) =>
            field.control === 'consent' && consent
              ? html`<div class="consent" lang=${posting.inLanguage ?? nothing}>
                  <div id="consent-text">${prose(consent.text, level)}</div>
                  ${
                    consent.privacyUrl
                      ? html`<p class="alone">
                          <a href=${consent.privacyUrl} target="_blank" rel="noopener noreferrer"
                            >${form.privacyPolicy}</a
                          >
                        </p>`
                      : nothing
                  }
                  ${fieldView(session, context, field, index)}
                </div>`
              : fieldView(session, context, field, index),
          )}
          ${
            keeping === 'off' || !canRemember()
              ? nothing
              : html`<label class="choice remember"
                  ><input type="checkbox" .checked=${live(session.isRemembered)} @change=${remember} /><span
                    >${form.remember}</span
                  ></label
                >`
          }
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
          ${byEmail ? recipient(context) : nothing}
          <p>
            <button class="button primary" part="submit" type="submit">
              ${byEmail ? form.continueToEmail : form.continueToCheck}
            </button>
          </p>
          ${failedView(context)} ${draftView(session, context)} ${help(posting, strings)}
        </form>
      </div>
      ${factsView(version.posting, strings)}
    </div>`;
}

/** The facts of the opening, beside the fields where there is room. */
function factsView(posting: JobPosting, { posting: words }: Strings): TemplateResult {
  const period = pay(posting, words)?.period;
  return html`<aside class="facts" part="facts" aria-label=${posting.title}>
    <dl>
      ${facts(posting, words, { closed: false, now: Date.now() }).map(
        ({ name, label, value, others = [] }) =>
          html`<div>
            <dt>${label}</dt>
            <dd dir="auto">
              ${lineOf([name === 'pay' && period ? `${value} ${period}` : value, ...others].join('; '))}
            </dd>
          </div>`,
      )}
    </dl>
  </aside>`;
}

function fieldView(
  { draft, notices, problems }: At<'edit'>,
  { strings, suggestion, dispatch, act }: ViewContext,
  field: Field,
  index: number,
): TemplateResult {
  return renderField({
    field,
    id: `field-${index}`,
    answer: answerTo(field, draft.answers),
    error: notices.get(field.name) ?? problems.find((found) => found.field === field.name)?.message,
    strings,
    ...(field.name === 'email' &&
      suggestion && {
        suggestion: {
          address: suggestion,
          take: () => {
            dispatch({ type: 'answered', answers: { email: suggestion } });
            act.focusField('email');
          },
        },
      }),
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
  return html`<div
    class="problems"
    part="summary"
    role="group"
    aria-labelledby="problems"
    aria-describedby="problem-list"
    tabindex="-1"
  >
    ${heading(level + 1, strings.form.problemHeading, { id: 'problems' })}
    <ul id="problem-list">
      ${problems.map(({ field, message }) => {
        const index = asked.fields.findIndex(({ name }) => name === field);
        if (index < 0) return html`<li>${fresh(message)}</li>`;
        const go = (event: Event) => {
          event.preventDefault();
          act.focusField(field);
        };
        return html`<li class="alone"><a href="#field-${index}" @click=${go}>${fresh(message)}</a></li>`;
      })}
    </ul>
  </div>`;
}

/** Whether and where what was written is kept, and the way to clear it. */
function draftView({ asked, status }: At<'edit'>, { strings, dispatch }: ViewContext): TemplateResult | typeof nothing {
  const { form } = strings;
  const say = (...content: unknown[]) => html`<p class="draft muted" part="draft">${content}</p>`;
  // A space at a template's end is minified away; one that is a value stays.
  const button = (label: string, type: 'undo' | 'clear') =>
    html`${' '}<button class="link" type="button" @click=${() => dispatch({ type })}>${label}</button>`;
  switch (status.type) {
    case 'failed':
      return say(form.draftFailed, button(form.clear, 'clear'));
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
