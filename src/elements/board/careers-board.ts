import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { issue } from '../../posting/issues.js';
import type { FeedResult } from '../../posting/parse.js';
import { workplaceTypes, type JobPosting } from '../../posting/schema.js';
import { isOpen } from '../../posting/status.js';
import type { CareersCard } from '../card/careers-card.js';
import type { CareersPosting } from '../posting/careers-posting.js';
import { Closing } from '../shared/closing.js';
import { isPlainClick } from '../shared/click.js';
import { CareersElement } from '../shared/careers-element.js';
import { readSource, SourceError } from '../shared/source.js';
import { baseStyles } from '../shared/styles.js';
import { heading, skeleton } from '../shared/templates.js';
import { addressOf, readPlace, type BoardPlace, type Routing } from './address.js';
import { boardStyles } from './careers-board.styles.js';
import { grouped, matching, sorted, type GroupBy, type Query, type Sort } from './openings.js';

/** Boards on the page: only a board that is alone may say that an opening in the address is gone. */
const boards = new Set<CareersBoard>();

/**
 * Openings of one or many organizations: the list with search and filters, then the posting, then the form, all in place.
 *
 * @tagname careers-board
 * @slot - Fallback content, shown until there are openings and where there are none to be had.
 * @slot captcha - A captcha, inside the form before the send button.
 * @slot footer - Anything to stand under the board.
 * @fires {CustomEvent<{ postings: JobPosting[], issues: Issue[] }>} careers-load - Data arrived and was read.
 * @fires {CustomEvent<{ message: string, issues: Issue[], source: string }>} careers-error - Data could not be had or read.
 * @fires {CustomEvent<{ posting: JobPosting }>} careers-select - Someone opens an opening. Cancelable.
 * @fires {CustomEvent<{ posting: JobPosting }>} careers-apply - Someone presses Apply. Cancelable.
 * @fires {CustomEvent<{ posting: JobPosting, application: SubmittedApplication, formData: FormData }>} careers-submit - A valid application is about to be sent. Cancelable.
 * @fires {CustomEvent<{ posting: JobPosting, submissionId: string, reference?: string }>} careers-sent - The receiver accepted it.
 * @fires {CustomEvent<{ posting: JobPosting, submissionId: string, reason: string, willRetry: boolean }>} careers-failed - It could not be delivered.
 * @csspart base - The frame around everything.
 * @csspart heading - The board's heading, out of sight by default: the page has its own.
 * @csspart controls - Search and filters.
 * @csspart count - How many openings are shown.
 * @csspart list - The list of openings.
 * @csspart group - The heading of a group.
 * @csspart item - An opening in the list.
 * @csspart more - The link that shows more openings.
 * @csspart back - The link back to the list.
 * @csspart loading - The room kept while loading.
 * @csspart notice - What is said instead of openings.
 * @cssproperty [--careers-color-accent=#0b5d57] - Links, buttons and list markers.
 * @cssproperty --careers-color-border - The lines between openings. Default: a shade of the text colour.
 */
export class CareersBoard extends CareersElement {
  static override styles = [baseStyles, boardStyles];

  /** The openings: an array of postings, or a feed (CONTRACT 3). Wins over a child `<script>` and `src`. */
  @property({ attribute: false }) postings?: JobPosting[];

  /** The opening to begin with. */
  @property({ attribute: 'posting-id' }) postingId?: string;

  /** Where applications are sent. Default: each posting's `application.endpoint`. */
  @property() action?: string;

  /** Shows how much of an application has gone up. Forces a preflight request, which most form back ends refuse. */
  @property({ attribute: 'upload-progress', type: Boolean }) uploadProgress = false;

  /** Where the page's address keeps the opening that is open. */
  @property() routing: Routing = 'query';

  /** Name of the parameter in the address. */
  @property() param = 'job';

  /** Links out to pages of your own instead of opening in place: `/jobs/{id}`. */
  @property({ attribute: 'href-template' }) hrefTemplate?: string;

  /** How many openings are shown at first, and with each "Show more". */
  @property({ attribute: 'page-size', type: Number }) pageSize = 20;

  /** Order of the list; openings without the date it goes by come last, in the feed's order. */
  @property() sort: Sort = 'newest';

  /** Headings to group the list by. */
  @property({ attribute: 'group-by' }) groupBy: GroupBy = 'none';

  /** Leaves out the search field. */
  @property({ attribute: 'without-search', type: Boolean }) withoutSearch = false;

  /** Leaves out the filters. */
  @property({ attribute: 'without-filters', type: Boolean }) withoutFilters = false;

  @state() private place: BoardPlace = { applying: false };
  @state() private query: Query = { text: '', organization: '', workplace: '' };
  @state() private pages = 1;

  #focus?: 'posting' | { card: string };

  constructor() {
    super();
    new Closing(this, () => (this.data.type === 'ready' ? this.data.postings : []));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    boards.add(this);
    addEventListener('popstate', this.#follow);
    addEventListener('hashchange', this.#follow);
    if (this.hasUpdated) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    boards.delete(this);
    removeEventListener('popstate', this.#follow);
    removeEventListener('hashchange', this.#follow);
  }

  /** Opens an opening in place, as if its card had been pressed. Does nothing where there is no such id. */
  open(id: string): void {
    if (this.#find(id)) this.#go({ id, applying: false });
  }

  /** Goes back to the list. */
  close(): void {
    if (this.place.id !== undefined) this.#go({ applying: false });
  }

  /** Reads the openings anew, from the network where they come from there. */
  reload(): void {
    this.readAgain();
  }

  protected override get own(): unknown {
    return this.postings;
  }

  /** Several sources, read side by side: one that fails costs only its own openings. */
  protected override async fetch(src: string, fresh: boolean): Promise<FeedResult> {
    const sources = src.trim().split(/\s+/);
    const answers = await Promise.allSettled(sources.map((source) => readSource(source, { fresh })));
    const postings = new Map<string, JobPosting>();
    const issues: FeedResult['issues'] = [];
    const failures: SourceError[] = [];
    for (const [index, answer] of answers.entries()) {
      if (answer.status === 'fulfilled') {
        issues.push(...answer.value.issues);
        for (const posting of answer.value.postings) if (!postings.has(posting.id)) postings.set(posting.id, posting);
      } else {
        const { reason } = answer as { reason: unknown };
        const error = reason instanceof SourceError ? reason : new SourceError(String(reason), sources[index] ?? '');
        failures.push(error);
        issues.push(issue([], error.message));
      }
    }
    const [first] = failures;
    if (first && failures.length === sources.length) throw first;
    this.failedSources = { failed: failures.length, of: sources.length };
    return { postings: [...postings.values()], issues };
  }

  @state() private failedSources = { failed: 0, of: 0 };

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('data') || changed.has('routing') || changed.has('param')) {
      this.place = this.#placeInAddress();
      if (!this.place.id && this.postingId && !this.hasOpened) this.place = { id: this.postingId, applying: false };
    }
  }

  private hasOpened = false;

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const focus = this.#focus;
    this.#focus = undefined;
    if (focus === 'posting') void this.#focusPosting();
    else if (focus) void this.#focusCard(focus.card);
  }

  override render(): TemplateResult {
    const { view, board } = this.language.strings;
    const { data } = this;
    if (data.type === 'loading') return this.frame(this.fallbackOr(skeleton(9, view.loading)));
    if (data.type === 'failed') {
      const retry = html`<button class="link" type="button" @click=${this.#retry}>${view.retry}</button>`;
      const notice = html`<p class="notice" part="notice">${view.boardFailed} ${this.src ? retry : nothing}</p>`;
      return this.frame(this.fallbackOr(notice));
    }
    if (data.type === 'none') {
      return this.frame(this.fallbackOr(html`<p class="notice" part="notice">${board.empty}</p>`));
    }
    const posting = this.#find(this.place.id);
    return this.frame(
      html`${posting ? this.#renderPosting(posting) : this.#renderList(data.postings)} <slot name="footer"></slot>`,
    );
  }

  #renderPosting(posting: JobPosting): TemplateResult {
    const { board } = this.language.strings;
    const back = (event: MouseEvent) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      this.close();
    };
    const list = this.#address({ applying: false });
    return html`<p class="back">
        ${
          list === undefined
            ? html`<button class="link" part="back" type="button" @click=${back}>← ${board.back}</button>`
            : html`<a class="link" part="back" href=${list} @click=${back}>← ${board.back}</a>`
        }
      </p>
      <careers-posting
        .posting=${posting}
        .headingLevel=${this.level}
        .action=${this.action}
        .uploadProgress=${this.uploadProgress}
        .applying=${this.place.applying}
        .navigate=${(applying: boolean) => this.#go({ id: posting.id, applying })}
        exportparts="posting, header, organization, title, glance, facts, apply, body, section, form, field"
        ><slot name="captcha" slot="captcha"></slot
      ></careers-posting>`;
  }

  #renderList(all: readonly JobPosting[]): TemplateResult {
    const { tag, strings } = this.language;
    const { board, view } = strings;
    const open = all.filter((posting) => isOpen(posting));
    const found = sorted(matching(open, this.query), this.sort, tag);
    const size = Math.max(1, Math.trunc(this.pageSize) || 20);
    const shown = found.slice(0, this.pages * size);
    const { failed, of } = this.failedSources;
    const gone = this.place.id !== undefined && boards.size === 1;
    return html`${heading(this.level, board.openings, { part: 'heading', class: 'visually-hidden', focusable: true })}
    ${gone ? html`<p class="notice" part="notice">${view.postingMissing}</p>` : nothing}
    ${
      failed
        ? html`<p class="notice" part="notice">
            ${board.someFailed(of - failed, of)}
            <button class="link" type="button" @click=${this.#retry}>${view.retry}</button>
          </p>`
        : nothing
    }
    ${open.length ? this.#renderControls(open, found.length) : nothing}
    ${open.length ? nothing : html`<p class="notice" part="notice">${board.empty}</p>`}
    ${
      open.length && !found.length
        ? html`<p class="notice" part="notice">
            ${board.nothingMatches}
            <button class="link" type="button" @click=${this.#clear}>${board.clear}</button>
          </p>`
        : nothing
    }
    ${
      ['organization', 'location', 'department'].includes(this.groupBy)
        ? this.#renderGroups(shown)
        : this.#renderItems(shown, this.level + 1)
    }
    ${
      found.length > shown.length
        ? html`<p class="more">
            <button class="button" part="more" type="button" @click=${this.#showMore}>
              ${board.showMore(Math.min(size, found.length - shown.length))}
            </button>
          </p>`
        : nothing
    }`;
  }

  #renderControls(open: readonly JobPosting[], found: number): TemplateResult {
    const { strings, tag } = this.language;
    const { board } = strings;
    const names = [...new Set(open.map((posting) => posting.hiringOrganization.name))];
    const organizations = names
      .sort((one, other) => one.localeCompare(other, tag))
      .map((name) => ({ value: name, label: name }));
    const kinds = workplaceTypes.filter((type) => open.some(({ workplace }) => workplace?.type === type));
    const workplaces = kinds.map((value) => ({ value, label: strings.posting.workplace[value] }));
    const set = (change: Partial<Query>) => {
      this.query = { ...this.query, ...change };
      this.pages = 1;
      this.announce(board.count(matching(open, this.query).length, open.length));
    };
    const filter = (id: 'organization' | 'workplace', options: { value: string; label: string }[]) =>
      options.length < 2 || this.withoutFilters
        ? nothing
        : html`<div>
            <label for=${id}>${board[id]}</label>
            <select id=${id} @change=${(event: Event) => set({ [id]: (event.target as HTMLSelectElement).value })}>
              <option value="" .selected=${!this.query[id]}>${board.all(options.length)}</option>
              ${options.map(
                ({ value, label }) =>
                  html`<option value=${value} .selected=${value === this.query[id]}>${label}</option>`,
              )}
            </select>
          </div>`;
    return html`<div class="controls" part="controls" role="search">
        ${
          this.withoutSearch
            ? nothing
            : html`<div class="search">
                <label for="search">${board.search}</label>
                <input
                  id="search"
                  type="search"
                  autocomplete="off"
                  .value=${this.query.text}
                  @input=${(event: Event) => set({ text: (event.target as HTMLInputElement).value })}
                />
              </div>`
        }
        ${filter('organization', organizations)} ${filter('workplace', workplaces)}
      </div>
      <p class="count muted" part="count">${board.count(found, open.length)}</p>`;
  }

  #renderGroups(postings: readonly JobPosting[]): unknown[] {
    const { board } = this.language.strings;
    const rest = this.groupBy === 'department' ? board.otherDepartment : board.otherPlace;
    return [...grouped(postings, this.groupBy)].map(
      ([name, members]) =>
        html`<section>
          ${heading(this.level + 1, html`<bdi>${name || rest}</bdi>`, { part: 'group', class: 'group' })}
          ${this.#renderItems(members, this.level + 2)}
        </section>`,
    );
  }

  #renderItems(postings: readonly JobPosting[], level: number): TemplateResult | typeof nothing {
    if (!postings.length) return nothing;
    return html`<ul class="list" part="list">
      ${repeat(
        postings,
        ({ id }) => id,
        (posting) =>
          html`<li part="item" data-id=${posting.id}>
            <careers-card
              .posting=${posting}
              .headingLevel=${Math.min(6, level)}
              .href=${this.#hrefOf(posting)}
              .opener=${this.hrefTemplate ? undefined : this.#open}
              exportparts="card, title, link, badge, organization: card-organization, pay, deadline, summary: card-summary"
            ></careers-card>
          </li>`,
      )}
    </ul>`;
  }

  #hrefOf({ id }: JobPosting): string | undefined {
    if (this.hrefTemplate) return this.hrefTemplate.replaceAll('{id}', encodeURIComponent(id));
    return this.#address({ id, applying: false });
  }

  #find(id: string | undefined): JobPosting | undefined {
    if (id === undefined || this.data.type !== 'ready') return undefined;
    return this.data.postings.find((posting) => posting.id === id);
  }

  /** Where the place is kept; an attribute that is none of its values is the default. */
  get #routing(): Routing {
    return this.routing === 'hash' || this.routing === 'none' ? this.routing : 'query';
  }

  get #param(): string {
    return this.param || 'job';
  }

  #address(place: BoardPlace): string | undefined {
    return addressOf(place, location.href, this.#routing, this.#param);
  }

  #placeInAddress(): BoardPlace {
    if (this.#routing === 'none') return this.place;
    return readPlace(location.href, this.#routing, this.#param, (id) => this.#find(id) !== undefined);
  }

  /** Moves to a place and keeps it in the address. Where the reader came that way, it is a step back in the history. */
  #go(next: BoardPlace): void {
    const from = this.place;
    const address = this.#address(next);
    this.#arrive(next);
    if (address === undefined) return;
    const { steps, fromList } = trailOf(this.#param);
    const isBackFromForm = next.id === from.id && from.applying && !next.applying;
    if (next.id === undefined && fromList) history.go(-steps);
    else if (isBackFromForm && steps > 0) history.go(-1);
    else {
      const trail: Trail =
        next.id === undefined
          ? { param: this.#param, steps: 0, fromList: false }
          : { param: this.#param, steps: steps + 1, fromList: fromList || from.id === undefined };
      history.pushState({ ...history.state, [TRAIL]: trail }, '', address);
    }
  }

  #arrive(next: BoardPlace): void {
    if (next.id === undefined && this.place.id !== undefined) this.#focus = { card: this.place.id };
    else if (next.id !== undefined && next.id !== this.place.id) this.#focus = 'posting';
    this.hasOpened = true;
    this.place = next;
  }

  /** The reader went back or forth, or the page changed its address. */
  #follow = (): void => {
    const next = this.#placeInAddress();
    if (next.id === this.place.id && next.applying === this.place.applying) return;
    this.#arrive(next);
  };

  #open = (posting: JobPosting): void => this.open(posting.id);

  #retry = (): void => {
    this.announce(this.language.strings.view.loading);
    this.readAgain();
  };

  #clear = (): void => {
    this.query = { text: '', organization: '', workplace: '' };
    this.pages = 1;
    this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  };

  #showMore = (): void => {
    const first = this.renderRoot.querySelectorAll('li[data-id]').length;
    this.pages += 1;
    void this.updateComplete.then(() => {
      const next = this.renderRoot.querySelectorAll<HTMLElement>('li[data-id]')[first];
      if (next?.dataset['id']) void this.#focusCard(next.dataset['id']);
    });
  };

  async #focusPosting(): Promise<void> {
    const posting = this.renderRoot.querySelector<CareersPosting>('careers-posting');
    await posting?.updateComplete;
    posting?.scrollIntoView({ block: 'nearest' });
    posting?.focus();
  }

  async #focusCard(id: string): Promise<void> {
    const item = [...this.renderRoot.querySelectorAll<HTMLElement>('li[data-id]')].find(
      (one) => one.dataset['id'] === id,
    );
    const card = item?.querySelector<CareersCard>('careers-card');
    await card?.updateComplete;
    if (card) card.focus();
    else this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }
}

/** In the history's state: whose steps led to an entry, how many in a row, and whether they began at the list. */
interface Trail {
  param: string;
  steps: number;
  fromList: boolean;
}

const TRAIL = 'coalition-careers';

/** A board's own trail to where the reader is; none where something else came between. */
function trailOf(param: string): Trail {
  const trail = (history.state as Record<string, Trail | undefined> | null)?.[TRAIL];
  return trail?.param === param ? trail : { param, steps: 0, fromList: false };
}
