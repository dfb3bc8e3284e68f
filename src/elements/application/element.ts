import { adoptStyles, html, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import type { Details } from '../../formats/reading/format.js';
import { applicationRoute, type ApplicationRoute } from '../../application/route.js';
import type { JobPosting } from '../../posting/types.js';
import { loadFormStrings } from '../../locales/index.js';
import { isOpen } from '../../posting/status.js';
import { mailtoHref } from '../../text/url.js';
import { PostingElement } from '../base/posting-element.js';
import { baseStyles } from '../base/styles.js';
import { proseStyles } from '../rich-text/styles.js';
import { heading, skeleton } from '../base/templates.js';
import { lineOf } from '../rich-text/prose.js';
import { onServer } from '../base/page/server.js';
import type { CareersEventMap } from '../base/events.js';
import type * as FormPart from './form/form.js';
import type { ApplicationForm } from './form/form.js';
import type { FormHost } from './host.js';

/** The working parts, once loaded: what goes on sending without its element is taken over before it says anything. */
let part: typeof FormPart | undefined;

/**
 * The application form: asks what the posting asks for, checks it, shows it once more, and sends it, or hands it to an
 * e-mail program where the posting only has an address. Its working parts are loaded when there is an opening to apply to.
 *
 * @tagname careers-application
 * @slot - Fallback content, shown until there is an opening and where there is none to be had.
 * @slot captcha - A captcha, inside the form before the send button.
 * @slot footer - Anything to stand under the form.
 * @fires {CustomEvent<{ postings: JobPosting[], issues: Issue[] }>} careers-load - Data arrived and was read.
 * @fires {CustomEvent<{ message: string, issues: Issue[], source: string }>} careers-error - Data could not be had or read.
 * @fires {CustomEvent<{ posting: JobPosting, application: SubmittedApplication, formData: FormData }>} careers-submit - A valid application is about to be sent. Cancelable: the page sends it itself.
 * @fires {CustomEvent<{ posting: JobPosting, submissionId: string, reference?: string }>} careers-sent - The receiver accepted it.
 * @fires {CustomEvent<{ posting: JobPosting, submissionId: string, reason: string, willRetry: boolean }>} careers-failed - It could not be delivered.
 * @csspart base - The frame around everything.
 * @csspart title - The heading of each step.
 * @csspart about - The step, the job and the organization.
 * @csspart applied - That someone has applied before.
 * @csspart languages - The choice between the original and its translations.
 * @csspart language - One of them.
 * @csspart facts - The facts of the opening, beside the form where there is room.
 * @csspart help - Whom to ask.
 * @csspart form - The form.
 * @csspart summary - The list of problems.
 * @csspart field - A field with its label, hint and error.
 * @csspart label - A field's label.
 * @csspart hint - A field's hint.
 * @csspart error - A field's error.
 * @csspart control - What is filled in.
 * @csspart submit - The main button of each step.
 * @csspart check - The answers to be checked.
 * @csspart answers - The list of answers.
 * @csspart progress - How much has gone up.
 * @csspart draft - Whether and where what was written is kept.
 * @csspart delivery - How the sending stands.
 * @csspart confirmation - What is said once the application has arrived.
 * @csspart voluntary - The voluntary questions after sending.
 * @csspart message - The message to be sent by e-mail.
 * @csspart loading - The room kept while loading.
 * @csspart notice - What is said instead of a form.
 */
export class CareersApplication extends PostingElement {
  static override readonly standardTag = 'careers-application';

  static override styles = [baseStyles, proseStyles];

  static override properties = {
    action: {},
    drafts: { useDefault: true },
    uploadProgress: { attribute: 'upload-progress', type: Boolean },
    values: { attribute: false },
    keepsSteps: { attribute: false },
  };

  #form?: ApplicationForm;
  #formFailed = false;
  #loading = false;

  /** Where applications are sent. Default: the posting's `application.endpoint`. */
  action?: string | undefined;

  /** How long an unfinished application is kept: while the tab lives, on the device for seven days, or not at all. */
  drafts: 'session' | 'device' | 'off' = 'session';

  /** Shows how much has gone up to another origin, too. Forces a preflight there, which most form back ends refuse. */
  uploadProgress = false;

  /** What the page knows of the applicant already, by field: `{ name, email, phone, <question id> }`. Fills what is empty. */
  values?: Readonly<Record<string, string | string[]>> | undefined;

  /** Whether the check of the answers is a step in the history; on a board without routing it is none. @private */
  keepsSteps = true;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#form?.connect();
    // One that went on sending without the element comes back.
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // An element that is only moved to another place goes on.
    queueMicrotask(() => {
      if (!this.isConnected) this.#leaveForm();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { posting } = this.shown;
    // Its questions may still be on their way.
    if (!posting || this.restState === 'loading') return;
    const route = this.#routeOf(posting);
    if (onServer || route.type !== 'form') return;
    if (this.#form?.isFor(posting) === false) {
      this.#leaveForm();
      this.#form = undefined;
    }
    if (this.#form) this.#form.ask(posting, route);
    // Off the page it takes no form: one that goes on sending is for the element that comes in its place.
    else if (this.isConnected && !this.#formFailed) void this.#loadForm();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('values')) this.#form?.prefill();
  }

  protected override get wanted(): (keyof Details)[] {
    return this.action ? ['posting', 'form'] : ['posting'];
  }

  /** Empties the form and forgets what was written for this opening. */
  reset(): void {
    this.#form?.reset();
  }

  /** Moves to the heading of the current step, as when a reader has just pressed Apply. */
  override focus(options?: FocusOptions): void {
    this.focusController.move({ to: ['[tabindex="-1"]'], options });
  }

  /** A form that goes on sending after its element has left speaks through what it stood in. */
  protected override emit<Name extends keyof CareersEventMap>(
    name: Name,
    detail: CareersEventMap[Name]['detail'],
    options: { cancelable?: boolean } = {},
  ): boolean {
    const from = this.selfAndContainers.find(({ isConnected }) => isConnected) ?? document;
    return from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, ...options }));
  }

  protected override renderLoading(): TemplateResult {
    return skeleton(8, this.language.strings.view.loading);
  }

  protected override renderPosting(posting: JobPosting): TemplateResult {
    const { view } = this.language.strings;
    const route = this.#routeOf(posting);
    if (route.type === 'closed')
      return this.#withTitle(posting, html`<p class="notice" part="notice">${view.closed}</p>`);
    if (route.type === 'link') {
      const host = hostOf(route.href);
      return this.#withTitle(
        posting,
        html`${host ? html`<p>${view.applyElsewhere(host)}</p>` : ''}
          <p><a class="button primary" part="submit" href=${route.href}>${view.apply}</a></p>`,
      );
    }
    if (route.type === 'none') {
      const { email, telephone } = posting.applicationContact ?? {};
      const contact = [email, telephone].filter((way) => way !== undefined).map((way) => html`<br />${lineOf(way)}`);
      return this.#withTitle(posting, html`<p class="notice" part="notice">${view.noRoute}${contact}</p>`);
    }
    // Its questions are still on their way.
    if (this.restState === 'loading') return this.#withTitle(posting, this.renderLoading());
    if (this.#form) {
      return html`${this.renderRestFailed()}${this.#form.render()}<slot name="footer"></slot>`;
    }
    if (this.#formFailed) {
      const retry = html`<button class="link" type="button" @click=${this.#loadForm}>${view.retry}</button>`;
      const address = route.email ? html`<br />${lineOf(route.email)}` : '';
      return this.#withTitle(
        posting,
        html`<p class="notice" part="notice">${view.formUnavailable} ${retry}${address}</p>`,
      );
    }
    const { email } = route;
    const byMail = email ? html`<a href=${mailtoHref(email)}>${email}</a>` : view.formUnavailable;
    return this.#withTitle(
      posting,
      html`${this.renderLoading()}
        <p class="unscripted">${byMail}</p>`,
    );
  }

  #routeOf(posting: JobPosting): ApplicationRoute | { type: 'closed' } {
    if (!isOpen(posting, this.page.now) && !(this.#form?.hasBegun && this.#form.isFor(posting)))
      return { type: 'closed' };
    return applicationRoute(posting, { action: this.action, page: this.page.base });
  }

  #withTitle(posting: JobPosting, content: TemplateResult): TemplateResult {
    const title = this.language.strings.view.applyTo(posting.title);
    return html`${heading(this.level, title, { part: 'title', class: 'title', focusable: true })}${content}`;
  }

  #loadForm = async (): Promise<void> => {
    if (this.#loading) return;
    this.#loading = true;
    try {
      const strings = loadFormStrings(this.language.language);
      if (!part || strings) [part] = await Promise.all([import('./form/form.js'), strings]);
      // Not within the update, which may be the one that hydrates.
      else await Promise.resolve();
      // An element that is off the page for a moment has heard of no new strings.
      this.language.resolve();
      const { posting } = this.shown;
      if (posting && this.isConnected)
        this.#takeForm(part.ApplicationForm.for(posting, this.#formHost(part.formStyles)));
      this.#formFailed = false;
    } catch {
      this.#formFailed = true;
    }
    this.#loading = false;
    this.requestUpdate();
  };

  #formHost(formStyles: CSSResult): FormHost {
    return {
      element: this,
      level: () => this.level,
      language: this.language,
      focus: this.focusController,
      emit: (name, detail, options) => this.emit(name, detail, options),
      announce: (message) => this.announce(message),
      adopt: (more) => adoptStyles(this.renderRoot as ShadowRoot, [baseStyles, proseStyles, formStyles, ...more]),
      hidden: () => this.#hidden(),
      versionOf: (posting) => this.versionOf(posting),
      chooseLanguage: (language) => (this.textLanguage = language),
      keeping: () => (this.drafts === 'device' || this.drafts === 'off' ? this.drafts : 'session'),
      values: () => this.values ?? {},
      uploadProgress: () => this.uploadProgress,
      keepsSteps: () => this.keepsSteps,
      isOnPage: () => this.selfAndContainers.some(({ isConnected }) => isConnected),
    };
  }

  #takeForm(form: ApplicationForm): void {
    this.#form = form;
    if (this.isConnected) form.connect();
  }

  /** One that is sending goes on by itself, and comes back with its opening. */
  #leaveForm(): void {
    if (this.#form?.disconnect()) this.#form = undefined;
  }

  /** What the page wants to travel with every application: hidden inputs, and whatever a captcha filled in. */
  #hidden(): [name: string, value: string][] {
    const inputs = this.selfAndContainers.flatMap((element) => [
      ...element.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
        ':scope > input[type="hidden"][name], :scope > [slot="captcha"] :is(input, textarea)[name], :scope > :is(input, textarea)[slot="captcha"][name]',
      ),
    ]);
    const isGiven = (input: HTMLElement) =>
      !input.matches(':disabled, :is([type="checkbox"], [type="radio"]):not(:checked)');
    return inputs.filter(isGiven).map(({ name, value }) => [name, value]);
  }
}

/** The site that an address leads to; none where a server was not told what it is relative to. */
function hostOf(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return '';
  }
}
