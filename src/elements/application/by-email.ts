import { html, nothing, type TemplateResult } from 'lit';
import { mailto, toMessage, type Message } from '../../application/email.js';
import type { Application } from '../../application/wire.js';
import { heading } from '../base/templates.js';
import type { FormHost } from './form.js';

/**
 * The application as a message that its writer sends: shared with its files, as a draft with its files, by the e-mail
 * program, or copied. Each way stands only where it works, and none says that anything was sent (MAIL-2).
 */
export class ByEmail {
  #host: FormHost;
  #copied?: 'address' | 'message' | 'failed';
  /** What became of the draft that was to be saved. */
  #draft = '';

  constructor(host: FormHost) {
    this.#host = host;
  }

  /** @param back Leads back to the answers. */
  render(application: Application, email: string, back: () => void): TemplateResult {
    const { strings } = this.#host.language;
    const { form } = strings;
    const level = this.#host.level();
    const message = toMessage(application, email, strings.application);
    const files = filesOf(application);
    const shareable = canShare(files);
    const { href, cut } = mailto(message);
    return html`${heading(level, form.emailHeading, { part: 'title', class: 'title', focusable: true })}
      <div class="stack" part="message">
        <p>${form.emailRoute(application.posting.hiringOrganization.name)}</p>
        ${
          shareable
            ? html`<div class="way">
                <button class="button primary" part="submit" type="button" @click=${() => this.#share(message, files)}>
                  ${form.share}
                </button>
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
                    ${message.attachments.map((file) => html`<li dir="auto">${file}</li>`)}
                  </ul>
                </div>`
              : nothing
          }
        </div>
        ${
          files.length
            ? html`<div class="way">
                <button class="button" type="button" @click=${() => this.#saveDraft(message, files)}>
                  ${form.emlDraft}
                </button>
                <p class="muted">${this.#draft || form.emlHint}</p>
              </div>`
            : nothing
        }
        <p>${form.noEmailProgram}</p>
        ${this.#copied === 'failed' ? html`<p class="notice">${form.copyFailed}</p>` : nothing}
        <dl class="answers">
          <div>
            <dt>${form.emailTo}</dt>
            <dd class="given"><bdi dir="ltr">${email}</bdi></dd>
            ${this.#renderCopy('address', email, form.copyAddress)}
          </div>
          <div>
            <dt>${form.emailSubject}</dt>
            <dd class="given"><bdi>${message.subject}</bdi></dd>
          </div>
          <div>
            <dt>${form.emailMessage}</dt>
            <dd class="given letter" dir="auto" tabindex="0">${message.text}</dd>
            ${this.#renderCopy('message', message.text, form.copyMessage)}
          </div>
        </dl>
        <p><button class="link" type="button" @click=${back}>${form.changeAnswers}</button></p>
      </div>`;
  }

  #renderCopy(what: 'address' | 'message', text: string, label: string): TemplateResult {
    return html`<dd class="change">
      <button class="link" type="button" @click=${() => this.#copy(what, text)}>
        ${this.#copied === what ? this.#host.language.strings.form.copied : label}
      </button>
    </dd>`;
  }

  async #copy(what: 'address' | 'message', text: string): Promise<void> {
    const { form } = this.#host.language.strings;
    try {
      await navigator.clipboard.writeText(text);
      this.#copied = what;
      this.#host.announce(form.copied);
    } catch {
      // Without TLS, or where the page may not use the clipboard.
      this.#copied = 'failed';
      this.#host.announce(form.copyFailed);
    }
    this.#host.element.requestUpdate();
  }

  async #share({ subject, text }: Message, files: File[]): Promise<void> {
    try {
      await navigator.share({ title: subject, text, files });
    } catch {
      // Closed, or refused after all: everything is as it was, and so are the other ways (SHARE-1).
    }
  }

  async #saveDraft(message: Message, files: File[]): Promise<void> {
    const { form } = this.#host.language.strings;
    try {
      const { toEml } = await import('../../application/eml.js');
      saveFile(await toEml(message, files), 'application.eml');
      this.#draft = form.emlSaved;
    } catch {
      // A file that was moved or changed since it was chosen, or the module could not be loaded.
      this.#draft = form.emlFailed;
    }
    this.#host.announce(this.#draft);
    this.#host.element.requestUpdate();
  }
}

function filesOf({ fields, answers }: Application): File[] {
  return fields
    .flatMap(({ name }) => [answers[name] ?? []].flat())
    .filter((answer): answer is File => typeof answer !== 'string');
}

/** Browsers differ in which files they share, so the real ones are asked about (SHARE-1). */
function canShare(files: File[]): boolean {
  return files.length > 0 && 'canShare' in navigator && navigator.canShare({ files });
}

/** Hands a file to the browser to be saved. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The download has its own hold on the data by then.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
