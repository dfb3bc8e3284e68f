import { html, nothing, type TemplateResult } from 'lit';
import { mailto, toMessage } from '../../application/email.js';
import type { Session } from '../../application/session.js';
import { filesOf } from '../../application/wire.js';
import { heading } from '../base/templates.js';
import { canShare } from './email-actions.js';
import type { ViewContext } from './view-context.js';

/**
 * The application as a message that its writer sends: shared with its files, as a draft with its files, by the e-mail
 * program, or copied. Each way stands only where it works, and none says that anything was sent (MAIL-2).
 */
export function emailView(
  { asked, draft, copied, file }: Extract<Session, { step: 'email' }>,
  { strings, level, email = '', dispatch, act }: ViewContext,
): TemplateResult {
  const { form } = strings;
  const application = { ...draft, ...asked };
  const message = toMessage(application, email, strings.application);
  const files = filesOf(application);
  const shareable = canShare(files);
  const { href, cut } = mailto(message);
  const copy = (what: 'address' | 'message', text: string, label: string) =>
    html`<dd class="change">
      <button class="link" type="button" @click=${() => act.copy(what, text)}>
        ${copied === what ? form.copied : label}
      </button>
    </dd>`;
  return html`${heading(level, form.emailHeading, { part: 'title', class: 'title', focusable: true })}
    <div class="stack" part="message">
      <p>${form.emailRoute(asked.posting.hiringOrganization.name)}</p>
      ${
        shareable
          ? html`<div class="way">
              <button class="button primary" part="submit" type="button" @click=${act.share}>${form.share}</button>
              <p class="muted">${form.shareHint(email)}</p>
            </div>`
          : nothing
      }
      <div class="way">
        <a class="button ${shareable ? '' : 'primary'}" part="submit" href=${href}>${form.openEmail}</a>
        <p class="muted">${cut ? form.emailCut : form.emailOpens}</p>
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
      </div>
      ${
        files.length
          ? html`<div class="way">
              <button class="button" type="button" @click=${act.saveEmail}>${form.emlDraft}</button>
              <p class="muted">${file ? (file === 'saved' ? form.emlSaved : form.emlFailed) : form.emlHint}</p>
            </div>`
          : nothing
      }
      <p>${form.noEmailProgram}</p>
      ${copied === 'failed' ? html`<p class="notice">${form.copyFailed}</p>` : nothing}
      <dl class="answers">
        <div>
          <dt>${form.emailTo}</dt>
          <dd class="given"><bdi dir="ltr">${email}</bdi></dd>
          ${copy('address', email, form.copyAddress)}
        </div>
        <div>
          <dt>${form.emailSubject}</dt>
          <dd class="given"><bdi>${message.subject}</bdi></dd>
        </div>
        <div>
          <dt>${form.emailMessage}</dt>
          <dd class="given letter" dir="auto" tabindex="0">${message.text}</dd>
          ${copy('message', message.text, form.copyMessage)}
        </div>
      </dl>
      <p>
        <button class="link" type="button" @click=${() => dispatch({ type: 'edit' })}>${form.changeAnswers}</button>
      </p>
    </div>`;
}
