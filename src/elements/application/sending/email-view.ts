import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { letterOf, mailto, webMail, type Message } from '../../../application/email.js';
import type { At } from '../../../application/session/types.js';
import { filesOf } from '../../../application/wire.js';
import { today } from '../../../text/today.js';
import { isClosedFrame } from '../../base/page/frame.js';
import { heading } from '../../base/templates.js';
import { around, head, help, recipient } from '../view-parts.js';
import type { Copied, ViewContext } from '../view-context.js';
import { canShare, saveEmail, share } from './email-actions.js';

/**
 * The application as a letter that its writer sends, in three steps: to whom, the letter and the ways to send it, and
 * whether it is sent. Each way stands only where it works, and none says that anything was sent (MAIL-2).
 */
export function emailView(session: At<'email'>, context: ViewContext): TemplateResult {
  const { strings, level, dispatch } = context;
  const { form } = strings;
  return html`${head(session, context, form.emailHeading, { step: 2 })}
    <div class="stack" part="message">
      <p>${form.nothingSent}</p>
      <ol class="steps">
        <li>${heading(level + 1, form.emailStepTo)} ${recipient(context)}</li>
        <li>${heading(level + 1, form.emailStepMessage)} ${letterView(session, context)}</li>
        <li>
          ${heading(level + 1, form.emailStepDone)}
          <p class="buttons">
            <button class="button" type="button" @click=${() => dispatch({ type: 'mailed', on: today() })}>
              ${form.mailed}
            </button>
            <button class="link" type="button" @click=${() => dispatch({ type: 'notMailed' })}>${form.notYet}</button>
          </p>
          ${session.isPostponed ? html`<p class="notice">${form.notMailed}</p>` : nothing}
        </li>
      </ol>
      <p>
        <button class="link" type="button" @click=${() => dispatch({ type: 'edit' })}>${form.changeAnswers}</button>
      </p>
      ${help(session.asked.posting, strings)}
    </div>`;
}

/** The letter, to be changed and copied, and the ways to send it. */
function letterView({ asked, draft, file }: At<'email'>, context: ViewContext): TemplateResult {
  const { strings, email = '', copied, dispatch, act } = context;
  const { form } = strings;
  const application = { ...draft, ...asked };
  const { made, ...message } = letterOf(application, email, strings.application, draft.letter);
  const copy = (what: Exclude<Copied, 'failed'>, text: string, label: string) =>
    html`<button class="link" type="button" @click=${() => act.copy(what, text)}>
      ${copied === what ? form.copied : label}
    </button>`;
  const edit = ({ target }: Event) =>
    dispatch({ type: 'letterEdited', made, text: (target as HTMLTextAreaElement).value });
  return html`<p>
      <strong>${form.emailSubject}:</strong> <bdi>${message.subject}</bdi>
      ${copy('subject', message.subject, form.copySubject)}
    </p>
    <label for="letter">${form.emailMessage}</label>
    <textarea id="letter" rows="12" dir="auto" .value=${live(message.text)} @input=${edit}></textarea>
    <p>${copy('message', message.text, form.copyMessage)}</p>
    ${
      message.attachments.length
        ? html`<div class="notice">
            <p>${form.emailAttach}</p>
            <ul class="attachments">
              ${message.attachments.map((name) => html`<li dir="auto">${name}</li>`)}
            </ul>
          </div>`
        : nothing
    }
    ${waysView(message, filesOf(application), file, context)}`;
}

/** @param saved What became of the message as a file. */
function waysView(
  message: Message,
  files: File[],
  saved: At<'email'>['file'],
  { strings: { form }, email = '', dispatch }: ViewContext,
): TemplateResult {
  const shareable = canShare(files);
  const isPhone = matchMedia('(hover: none) and (pointer: coarse)').matches;
  const canSave = files.length > 0 && !isClosedFrame() && !isPhone;
  const { href, cut } = mailto(message);
  const { gmail, outlook } = webMail(message);
  const way = (address: string, label: string, isFirst = false) =>
    html`<a
      class="button ${isFirst ? 'primary' : ''}"
      part="submit"
      href=${address}
      target=${address === href ? nothing : '_blank'}
      rel="noopener noreferrer"
      >${label}</a
    >`;
  const save = () =>
    void saveEmail(message, files).then((isOffered) =>
      dispatch({ type: 'fileSaved', file: isOffered ? 'offered' : 'failed' }),
    );
  return html`<div class="buttons ways">
      ${
        shareable
          ? html`<button class="button primary" part="submit" type="button" @click=${() => void share(message, files)}>
              ${form.share}
            </button>`
          : nothing
      }
      ${way(href, form.openEmail, !shareable)}
      ${isPhone ? nothing : html`${way(gmail, form.openGmail)} ${way(outlook, form.openOutlook)}`}
      ${canSave ? html`<button class="button" type="button" @click=${save}>${form.emlDraft}</button>` : nothing}
    </div>
    ${shareable ? html`<p class="muted">${around(form.shareHint, html`<bdi dir="ltr">${email}</bdi>`)}</p>` : nothing}
    ${cut ? html`<p class="notice">${form.emailCut}</p>` : nothing}
    ${
      canSave
        ? html`<p class="muted">${saved === 'failed' ? form.emlFailed : saved ? form.emlOffered : form.emlHint}</p>`
        : nothing
    }`;
}
