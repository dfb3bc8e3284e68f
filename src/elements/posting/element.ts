import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Details } from '../../formats/reading/format.js';
import type { Issue } from '../../posting/issues.js';
import type { JobPosting } from '../../posting/types.js';
import { deadlineAhead, isOpen, postingStatus } from '../../posting/status.js';
import { langOf, type Version } from '../../posting/translation.js';
import { fetchableUrl } from '../../text/url.js';
import { facts, statusWords } from '../../posting/words/facts.js';
import { applicationRoute, type ApplicationRoute } from '../../application/route.js';
import type { CareersApplication } from '../application/element.js';
import { AppliedNotice } from '../base/applied.js';
import { tagOf } from '../base/define.js';
import { renderLanguages } from '../base/language-choice.js';
import { isClosedFrame } from '../base/page/frame.js';
import { painted } from '../base/page/painted.js';
import { onServer } from '../base/page/server.js';
import type { FocusTarget } from '../base/page/focus.js';
import { PostingElement } from '../base/posting-element.js';
import { chosenOf, type Snapshot } from '../../sources/snapshot.js';
import type * as Later from './later.js';
import { baseStyles } from '../base/styles.js';
import { proseStyles } from '../rich-text/styles.js';
import { heading, skeleton } from '../base/templates.js';
import { lineOf } from '../rich-text/prose.js';
import { ownTexts, renderFacts } from './facts-view.js';
import { renderSections } from './sections-view.js';
import { postingStyles } from './styles.js';

/** What a posting needs after its first paint. */
let later: typeof Later | undefined;

/** The form's element: loaded when someone applies, where the page has not registered it. */
let formElement: typeof CareersApplication | undefined;

/** The title of the form, where it stands in the posting's place, or the posting's. */
const TITLE: FocusTarget = { to: ['.application', '[tabindex="-1"]'] };

/**
 * The whole posting: title and organization, the facts at a glance, the text, and the way to apply.
 *
 * @tagname careers-posting
 * @slot - Fallback content, shown until there is an opening and where there is none to be had.
 * @slot captcha - A captcha, inside the form before the send button.
 * @slot footer - Anything to stand under the posting.
 * @fires {CustomEvent<{ postings: JobPosting[], issues: Issue[] }>} careers-load - Data arrived and was read.
 * @fires {CustomEvent<{ message: string, issues: Issue[], source: string }>} careers-error - Data could not be had or read.
 * @fires {CustomEvent<{ posting: JobPosting }>} careers-apply - Someone presses Apply. Cancelable.
 * @fires {CustomEvent<{ posting: JobPosting, application: SubmittedApplication, formData: FormData }>} careers-submit - A valid application is about to be sent. Cancelable.
 * @fires {CustomEvent<{ posting: JobPosting, submissionId: string, reference?: string }>} careers-sent - The receiver accepted it.
 * @fires {CustomEvent<{ posting: JobPosting, submissionId: string, reason: string, willRetry: boolean }>} careers-failed - It could not be delivered.
 * @csspart base - The frame around everything.
 * @csspart posting - The posting.
 * @csspart header - Organization and title.
 * @csspart organization - The organization's name.
 * @csspart logo - The organization's logo.
 * @csspart title - The heading.
 * @csspart languages - The choice between the original and its translations.
 * @csspart language - One of them.
 * @csspart machine - The offer of a machine translation, or its label.
 * @csspart badge - "New", "Closes in 3 days", "Closed".
 * @csspart summary - The summary.
 * @csspart applied - That someone has applied from here, or that an application is not sent yet.
 * @csspart glance - The box of facts, a side column where there is room.
 * @csspart facts - The definition list of facts.
 * @csspart apply - The Apply button or link.
 * @csspart dock - The bar that keeps Apply within reach in a narrow column.
 * @csspart actions - Share and Print.
 * @csspart body - The text.
 * @csspart section - A section of the text.
 * @csspart section-title - The heading of a section.
 * @csspart closed - The notice that the opening is closed.
 * @csspart loading - The room kept while loading.
 * @csspart notice - What is said instead of an opening.
 */
export class CareersPosting extends PostingElement {
  static override readonly standardTag = 'careers-posting';

  static override styles = [baseStyles, proseStyles, postingStyles];

  static override properties = {
    action: {},
    uploadProgress: { attribute: 'upload-progress', type: Boolean },
    apply: { useDefault: true },
    structuredData: { attribute: 'structured-data', useDefault: true },
    applying: { attribute: false },
    navigate: { attribute: false },
    address: { attribute: false },
  };

  /** Whether the form comes back after a reload: nobody has pressed anything that would lead the focus there. */
  #isReturning = false;
  #formState?: 'loading' | 'failed' | undefined;
  #afterPaint?: Later.AfterPaint;
  /** The opening whose address could not be handed on: it is shown. */
  #unshared?: JobPosting;

  readonly #applied = new AppliedNotice(this, this.language);

  /** Where applications are sent. Default: the posting's `application.endpoint`. */
  action?: string | undefined;

  /** Shows how much has gone up to another origin, too. Forces a preflight there, which most form back ends refuse. */
  uploadProgress = false;

  /** How people apply: by the form in place, by a link to where applications are taken, or not from here. */
  apply: 'form' | 'link' | 'none' = 'form';

  /** Whether the page's head gets the posting's JobPosting data for search engines. */
  structuredData: 'auto' | 'off' = 'auto';

  /** Whether the form stands in the posting's place. @private */
  applying = false;

  /** Who decides where the reader is; the board keeps it in the page's address. Default: the element itself. @private */
  navigate?: (applying: boolean) => void;

  /** Where the opening is found again, if not on its own page; the board leaves out what was searched for. @private */
  address?: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const isMoved = changed.has('applying') && changed.get('applying') !== undefined;
    if (isMoved && !this.#isReturning) this.focusController.request(TITLE);
    this.#isReturning = false;
    super.willUpdate(changed);
    if (changed.has('applying') && this.applying) this.#loadForm();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.shown.posting || this.#afterPaint) return;
    if (later) this.#with(() => {});
    else void painted().then(() => this.isConnected && this.#with(() => {}));
  }

  /** Moves to the title, or to the form's, as when a reader has just opened the posting. */
  override focus(options?: FocusOptions): void {
    this.focusController.move({ ...TITLE, options });
  }

  protected override async issuesOf(snapshot: Snapshot): Promise<Issue[]> {
    const issues = super.issuesOf(snapshot);
    const shown = chosenOf(snapshot, this.postingId);
    if (!shown || this.structuredData === 'off') return issues;
    const part = await loadLater().catch(() => undefined);
    return [...(await issues), ...(part?.structuredDataIssues(shown) ?? [])];
  }

  protected override versionOf(posting: JobPosting): Version {
    return super.versionOf(this.#afterPaint?.machine?.with(posting) ?? posting);
  }

  protected override get wanted(): (keyof Details)[] {
    return this.action ? ['posting', 'form'] : ['posting'];
  }

  protected override renderLoading(): TemplateResult {
    return skeleton(12, this.language.strings.view.loading);
  }

  protected override renderPosting(posting: JobPosting): TemplateResult {
    const isForm = this.applying && this.#route(posting).type === 'form';
    // Someone who fills the form in goes on when the last moment passes (A11Y-12).
    if (isForm && (isOpen(posting, this.page.now) || this.renderRoot.querySelector('.application')))
      return this.#renderForm(posting);
    return this.#renderView(posting);
  }

  #loadForm = (): void => {
    const isThere = formElement ?? tagOf('careers-application') === 'careers-application';
    if (later && isThere) return;
    this.#formState = 'loading';
    this.requestUpdate();
    Promise.all([loadLater(), isThere ? undefined : import('../application/element.js')])
      .then(
        ([, part]) => {
          formElement ??= part?.CareersApplication;
          this.#formState = undefined;
        },
        () => (this.#formState = 'failed'),
      )
      .finally(() => this.requestUpdate());
  };

  #renderForm(posting: JobPosting): TemplateResult {
    const { view } = this.language.strings;
    if (this.#formState || !later) {
      const retry = html`<button class="link" type="button" @click=${this.#loadForm}>${view.retry}</button>`;
      return html`${heading(this.level, view.applyTo(this.versionOf(posting).posting.title), { class: 'title', focusable: true })}
      ${this.#formState === 'failed' ? html`<p class="notice" part="notice">${view.restFailed} ${retry}</p>` : skeleton(8, view.loading)}`;
    }
    return later.renderForm({
      posting,
      element: formElement,
      back: html`<button class="link back" type="button" @click=${() => this.#go(false)}>
        ${view.backToPosting}
      </button>`,
      textLanguage: this.textLanguage,
      action: this.action,
      uploadProgress: this.uploadProgress,
      level: this.level,
      keepsSteps: !this.navigate || this.address !== undefined,
    });
  }

  #renderView(posting: JobPosting): TemplateResult {
    const { tag, strings } = this.language;
    const words = strings.posting;
    const version = this.versionOf(posting);
    const texts = version.posting;
    const { hiringOrganization: organization, inLanguage } = posting;
    const langIn = (text: string) => langOf(version, text) ?? nothing;
    const status = postingStatus(posting, this.page.now);
    const closed = status?.type === 'closed';
    const address = this.#addressOf(posting);
    const logo = organization.logo && fetchableUrl(organization.logo, this.page.base);
    const website = organization.url && fetchableUrl(organization.url, this.page.base);
    const badge = status
      ? html`<bdi class="badge ${status.type}" part="badge" lang=${tag}>${statusWords(status, words)}</bdi>`
      : nothing;
    return html`<article class="posting" part="posting">
        <header part="header">
          ${logo ? html`<img class="logo" part="logo" src=${logo} alt="" />` : nothing}
          <span class="organization muted alone" part="organization"
            ><bdi>${website ? html`<a href=${website}>${organization.name}</a>` : organization.name}</bdi></span
          >
          ${heading(this.level, html`<span lang=${langIn('title')}>${texts.title}</span> ${badge}`, {
            part: 'title',
            class: 'title',
            focusable: true,
            dir: 'auto',
          })}
          ${texts.summary ? html`<p class="lead" part="summary" dir="auto" lang=${langIn('summary')}>${lineOf(texts.summary)}</p>` : nothing}
          ${renderLanguages(version, this.language, this.#chooseLanguage)}
          ${this.#afterPaint?.renderMachine(version.language)}
          ${this.#applied.render({ posting, proceed: () => this.#go(true) })}
        </header>
        <div class="glance" part="glance">
          ${this.#renderApply(posting, 'act')}
          <div class="scroll" role="group" aria-label=${strings.view.glance}>
            ${renderFacts(
              facts(texts, words, { closed, now: this.page.now }),
              ownTexts(texts, inLanguage, langIn('hiringProcess')),
              heading(this.level + 1, strings.view.glance, { class: 'visually-hidden' }),
            )}
            ${this.#renderActions(posting)}
          </div>
        </div>
        <div class="body" part="body">
          ${closed ? html`<p class="notice closed-notice" part="closed">${strings.view.closed}</p>` : nothing}
          ${renderSections(version, this.language, {
            level: this.level + 1,
            base: this.page.base,
            isReceived: this.#isReceived(posting),
            isOpen: isOpen(posting, this.page.now),
          })}
          ${this.#renderRest()}
          <div class="printed">
            ${this.#afterPaint?.codeOf(address)}
            ${onServer || address ? html`<p>${strings.view.onlineAt}<br /><bdi dir="ltr">${address}</bdi></p>` : nothing}
          </div>
        </div>
        ${this.#renderApply(posting, 'dock', 'dock')}
      </article>
      <slot name="footer"></slot>`;
  }

  #chooseLanguage = (language: string): void => {
    this.textLanguage = language;
  };

  /** What stands for the text while it is on its way, and where it could not be had. */
  #renderRest(): TemplateResult | typeof nothing {
    const { view } = this.language.strings;
    // Beside a description, neither a skeleton nor an error is shown for what is still missing.
    if (this.shown.posting?.description !== undefined) return nothing;
    return this.restState === 'loading' ? skeleton(9, view.loading) : this.renderRestFailed();
  }

  #route(posting: JobPosting): ApplicationRoute {
    const apply = this.apply === 'link' || this.apply === 'none' ? this.apply : 'form';
    return applicationRoute(posting, { action: this.action, apply, page: this.page.base });
  }

  /** Whether the form sends applications to a receiver. */
  #isReceived(posting: JobPosting): boolean {
    const route = this.#route(posting);
    return route.type === 'form' && route.endpoint !== undefined;
  }

  /** The way to apply, under a heading for who goes by headings; in the side column, or docked in a narrow one. */
  #renderApply(posting: JobPosting, className: string, part?: string): TemplateResult | typeof nothing {
    const { apply } = this.language.strings.view;
    const route = this.#route(posting);
    if (!isOpen(posting, this.page.now) || route.type === 'none') return nothing;
    const press = (event: Event) => this.#press(event, posting);
    const button = html`<button class="button primary" part="apply" type="button" @click=${press}>${apply}</button>`;
    // Without script there is no form.
    const byMail = posting.application?.email && applicationRoute(posting, { apply: 'link', page: this.page.base });
    const unscripted =
      byMail && byMail.type === 'link'
        ? html`<span class="unscripted"><a class="button primary" href=${byMail.href}>${apply}</a></span>`
        : nothing;
    return html`<div class=${className} part=${part ?? nothing}>
      ${heading(this.level + 1, apply, { class: 'visually-hidden' })}
      ${
        route.type === 'form'
          ? html`${button}${unscripted}`
          : html`<a class="button primary" part="apply" href=${route.href} @click=${press}>${apply}</a>`
      }
    </div>`;
  }

  #renderActions(posting: JobPosting): TemplateResult {
    const { view } = this.language.strings;
    const own = posting.url && fetchableUrl(posting.url, this.page.base);
    const elsewhere = own && own !== this.page.address.replace(/#.*$/, '') ? own : undefined;
    const isCopied = this.#afterPaint?.isCopied(posting);
    const isClosed = isClosedFrame();
    const day = isClosed ? undefined : deadlineAhead(posting, this.page.now);
    return html`<div class="actions" part="actions">
      ${
        isClosed || !(onServer || this.#addressOf(posting))
          ? nothing
          : html`<button
              class="link"
              type="button"
              @click=${() =>
                this.#with(
                  (part) => part.share(posting),
                  () => this.#showAddress(posting),
                )}
            >
              ${isCopied ? view.linkCopied : view.share}
            </button>`
      }
      ${
        isClosed
          ? nothing
          : html`<button class="link" type="button" @click=${() => this.#with((part) => part.print(posting), print)}>
              ${view.print}
            </button>`
      }
      ${
        day
          ? html`<button
              class="link"
              type="button"
              @click=${() => this.#with((part) => part.saveDeadline(posting, day))}
            >
              ${view.addDeadline}
            </button>`
          : nothing
      }
      ${elsewhere ? html`<a class="link" href=${elsewhere}>${view.fullPosting}</a>` : nothing}
      ${
        isCopied === false || this.#unshared === posting
          ? html`<p>${view.copyLink} <bdi class="address" dir="ltr">${this.#addressOf(posting)}</bdi></p>`
          : nothing
      }
    </div>`;
  }

  #press(event: Event, posting: JobPosting): void {
    if (!this.emit('careers-apply', { posting }, { cancelable: true })) event.preventDefault();
    else if (this.#route(posting).type === 'form') this.#go(true);
  }

  #go(applying: boolean): void {
    if (this.navigate) return this.navigate(applying);
    this.applying = applying;
    if (!applying) return this.#afterPaint?.leave();
    this.#with((part) => {
      if (this.applying) part.enter();
    });
  }

  /**
   * Where the opening is found again: its own page, or the one it is shown on; empty where neither has an address. On a
   * server the page's is not known yet.
   */
  #addressOf(posting: JobPosting): string {
    const { address, base } = this.page;
    // A frame without an address of its own (srcdoc) stands on a page that has one.
    const known = [posting.url, this.address ?? address, base].map((one) => one && fetchableUrl(one, base));
    return known.find(Boolean) ?? '';
  }

  #showAddress(posting: JobPosting): void {
    this.#unshared = posting;
    this.requestUpdate();
  }

  get #host(): Later.PostingHost {
    return {
      element: this,
      language: this.language,
      focus: this.focusController,
      page: () => this.page,
      posting: () => this.shown.posting,
      addressOf: (posting) => this.#addressOf(posting),
      isReceived: (posting) => this.#isReceived(posting),
      announce: (message) => this.announce(message),
      moved: (isApplying, isAnew) => {
        this.#isReturning = isAnew;
        this.applying = isApplying;
      },
    };
  }

  /** Does something with what comes after the first paint: at once, once that is there. */
  #with(act: (part: Later.AfterPaint) => unknown, failed: () => void = () => {}): void {
    if (this.#afterPaint) void act(this.#afterPaint);
    else void loadLater().then(({ AfterPaint }) => act((this.#afterPaint ??= new AfterPaint(this.#host))), failed);
  }
}

async function loadLater(): Promise<typeof Later> {
  return (later ??= await import('./later.js'));
}
