import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formatDate } from '../../posting/intl.js';
import type { JobPosting } from '../../posting/types.js';
import type { PostingWords } from '../../posting/facts.js';
import type { CareersCard } from '../card/element.js';
import type { CareersPosting } from '../posting/element.js';
import { Closing } from '../base/closing.js';
import { isPlainClick } from '../base/click.js';
import { CareersElement } from '../base/element.js';
import { cardParts, postingParts } from '../base/parts.js';
import { termsOf, type Term } from '../../openings/search.js';
import type { Pick, Snapshot } from '../../sources/snapshot.js';
import { baseStyles } from '../base/styles.js';
import { heading, skeleton } from '../base/templates.js';
import {
  addressOf,
  readList,
  readPlace,
  wholeList,
  type AddressNames,
  type BoardPlace,
  type ListState,
  type Routing,
} from '../../openings/address.js';
import { boardStyles } from './styles.js';
import type { FacetCounts, FacetName, Found } from '../../openings/facets.js';
import { numberOf, renderChips, renderFilters, type Filters } from './filters.js';
import { OpeningList } from '../../openings/list.js';
import type { Opening } from '../../openings/opening.js';
import { firstEntries, grouped, groupings, sorts, type GroupBy, type Sort } from '../../openings/order.js';
import { related } from '../../openings/related.js';
import { inSlices } from '../../sources/slices.js';
import { markOf, type Mark } from './marked.js';
import { navigation, Steps } from './steps.js';

/** A pause in typing: the address is written and the count is said then. */
const PAUSE = 400;
const RELATED = 3;
/** A board that is off the page for longer was not only moved. */
const OFF_THE_PAGE = 1_000;
/** A page of so many cards is drawn at once; of a longer one that many first, and the rest in parts. */
const DRAWN_AT_ONCE = 100;
const DRAWN_FIRST = 20;
const DRAWN_FURTHER = 40;

/** What is searched for, and the function that marks it in the texts of cards. */
interface Searched {
  terms: readonly Term[];
  mark: Mark;
}
const NOTHING_SEARCHED: Searched = { terms: [], mark: markOf([]) };

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
 * @csspart controls - Search, order, groups and filters.
 * @csspart search - The search field with its label.
 * @csspart order - The choice of order and groups.
 * @csspart status - How many openings are shown, and what was chosen.
 * @csspart clear - Takes back search and filters.
 * @csspart filters - The row of filters.
 * @csspart filter - The button of a filter.
 * @csspart options - The choices of a filter.
 * @csspart chip - A choice that was made; pressed, it is taken back.
 * @csspart count - How many openings are shown.
 * @csspart list - The list of openings.
 * @csspart group - The heading of a group.
 * @csspart item - An opening in the list.
 * @csspart mark - A word that was searched for.
 * @csspart related - Openings like the one that is open.
 * @csspart more - The link that shows more openings.
 * @csspart back - The link back to the list.
 * @csspart loading - The room kept while loading.
 * @csspart notice - What is said instead of openings.
 */
export class CareersBoard extends CareersElement {
  static override styles = [baseStyles, boardStyles];

  static override properties = {
    postings: { attribute: false },
    postingId: { attribute: 'posting-id' },
    action: {},
    uploadProgress: { attribute: 'upload-progress', type: Boolean },
    routing: {},
    param: {},
    hrefTemplate: { attribute: 'href-template' },
    pageSize: { attribute: 'page-size', type: Number },
    sort: {},
    groupBy: { attribute: 'group-by' },
    withoutSearch: { attribute: 'without-search', type: Boolean },
    withoutFilters: { attribute: 'without-filters', type: Boolean },
    place: { state: true, attribute: false },
    list: { state: true, attribute: false },
    facet: { state: true, attribute: false },
    tools: { state: true, attribute: false },
    rendered: { state: true, attribute: false },
  };

  /** The openings: an array of postings, or a feed (CONTRACT 3). Wins over a child `<script>` and `src`. */
  postings?: JobPosting[];

  /** The opening to begin with. */
  postingId?: string;

  /** Where applications are sent. Default: each posting's `application.endpoint`. */
  action?: string;

  /** Shows how much has gone up to another origin, too. Forces a preflight there, which most form back ends refuse. */
  uploadProgress = false;

  /** Where the page's address keeps the opening that is open. */
  routing: Routing = 'query';

  /** Name of the parameter in the address. */
  param = 'job';

  /** Links out to pages of your own instead of opening in place: `/jobs/{id}`. */
  hrefTemplate?: string;

  /** How many openings are shown at first, and with each "Show more". */
  pageSize = 20;

  /** Order of the list; openings without the date it goes by come last, in the feed's order. */
  sort: Sort = 'newest';

  /** Headings to group the list by. */
  groupBy: GroupBy = 'none';

  /** Leaves out the search field. */
  withoutSearch = false;

  /** Leaves out the filters, and the choice of order and groups. */
  withoutFilters = false;

  private place: BoardPlace = { applying: false };

  private list: ListState = wholeList;

  private facet?: FacetName;

  /** Whether order and filters are shown where the board is narrow. */
  private tools = false;

  /** How many cards are drawn: a long page of the list is drawn in parts, what is seen first. */
  private rendered = Infinity;

  #listing = new OpeningList([], this.language.strings.posting);
  /** The opening that is read, whatever becomes of the list meanwhile. */
  #read?: Opening;
  #ordinal = 1;
  readonly #steps = new Steps();
  #pause?: ReturnType<typeof setTimeout>;
  /** The select that was changed last. */
  #asked?: string | undefined;
  #focus?: 'posting' | { card: string };

  constructor() {
    super();
    new Closing(this, () => this.#listing.until);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const taken = [...boards].filter((board) => board.#param === this.#param).map((board) => board.#ordinal);
    this.#ordinal = 1;
    while (taken.includes(this.#ordinal)) this.#ordinal += 1;
    boards.add(this);
    this.#steps.arrive();
    addEventListener('popstate', this.#follow);
    addEventListener('hashchange', this.#follow);
    navigation()?.addEventListener('currententrychange', this.#follow);
    if (this.hasUpdated) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
    boards.delete(this);
    removeEventListener('popstate', this.#follow);
    removeEventListener('hashchange', this.#follow);
    navigation()?.removeEventListener('currententrychange', this.#follow);
    // Chromium's autofill holds on to the last field that was typed in, and with it to thousands of openings.
    setTimeout(() => {
      if (!this.isConnected && !this.place.applying) this.release();
    }, OFF_THE_PAGE);
  }

  /** Opens an opening in place, as if its card had been pressed. Does nothing where there is no such id. */
  open(id: string): void {
    const opening = this.#listing.find(id);
    if (opening) this.#go({ id: opening.key, applying: false });
  }

  /** Goes back to the list. */
  close(): void {
    if (this.place.id !== undefined) this.#go({ applying: false });
  }

  /** Reads the openings anew, from the network where they come from there. */
  reload(): void {
    void this.readAgain();
  }

  protected override get own(): unknown {
    return this.postings;
  }

  protected override get sources(): readonly string[] {
    return this.src?.trim().split(/\s+/).filter(Boolean) ?? [];
  }

  protected override get firstShown(): Pick | undefined {
    const { text, choices, pages } = this.list;
    const isWhole = !text && !Object.keys(choices).length && this.#groupBy === 'none';
    if (!isWhole || this.postingId || this.#placeInAddress().id !== undefined) return undefined;
    const count = Math.min(pages * this.#size, DRAWN_AT_ONCE);
    return (entries) => firstEntries(entries, this.#sortBy, count, this.language.strings.posting);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const moved = changed.has('routing') || changed.has('param');
    // Before the data is read: what is to be shown first depends on it.
    if (!this.hasUpdated || moved) this.list = readList(location.href, this.#names);
    super.willUpdate(changed);
    const words = this.language.strings.posting;
    if (changed.has('data') || words !== this.#words) this.#prepare();
    this.#words = words;
    if (changed.has('data') || moved) {
      this.place = this.#placeInAddress();
      if (!this.place.id && this.postingId && !this.hasOpened) this.place = { id: this.postingId, applying: false };
      this.#follows();
    }
    const isLong = this.list.pages * this.#size > DRAWN_AT_ONCE;
    const before = changed.get('list') as ListState | undefined;
    // "Show more" goes on from what is drawn already.
    const isMore = before !== undefined && this.list.pages > before.pages;
    // What is read anew, or goes on after its preview, stays drawn.
    const isFirst = changed.has('data') && (changed.get('data') as typeof this.data | undefined)?.type !== 'ready';
    if (isMore) this.rendered = Infinity;
    else if (isFirst || changed.has('list')) this.rendered = isLong ? DRAWN_FIRST : Infinity;
    const opening = this.#listing.find(this.place.id);
    if (opening || !this.place.applying) this.#read = opening;
  }

  #words?: PostingWords;
  #lastSearched?: Searched & { text: string };

  /** The same function as long as the text is the same, so that cards which stay as they are render nothing. */
  get #searched(): Searched {
    const { text } = this.list;
    if (this.#lastSearched?.text !== text) {
      const terms = termsOf(text);
      this.#lastSearched = { text, terms, mark: markOf(terms) };
    }
    return this.#lastSearched;
  }

  get #canAnswer(): boolean {
    return this.#listing.canAnswer(this.list);
  }

  /** The opening that is read stays what it is, where another of its id has joined it on the board. */
  #follows(): void {
    const read = this.#read;
    if (!read || this.place.id !== read.key) return;
    const now = this.#listing.again(read);
    if (!now || now.key === read.key) return;
    this.place = { ...this.place, id: now.key };
    this.#write('replaceState');
  }

  #prepare(): void {
    const postings = this.data.type === 'ready' ? this.data.postings : [];
    // The first of a long list are soon followed by the rest.
    const isWhole = !this.#isPartial || (this.#sources?.of ?? 1) > 1;
    const listing = new OpeningList(postings, this.language.strings.posting, { isComplete: isWhole });
    this.#listing = listing;
    void this.#makeReady(listing);
  }

  /** Facets are counted first: filters are shown before the words are indexed, which takes longer. */
  async #makeReady(listing: OpeningList): Promise<void> {
    for (const steps of [listing.countFacets(), listing.indexWords()]) {
      await inSlices(steps);
      if (listing !== this.#listing) return;
      this.requestUpdate();
    }
  }

  get #isPartial(): boolean {
    return this.data.type === 'ready' && this.data.partial === true;
  }

  get #sources(): Snapshot['sources'] {
    return this.data.type === 'ready' ? this.data.sources : undefined;
  }

  private hasOpened = false;

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const focus = this.#focus;
    this.#focus = undefined;
    if (focus === 'posting') void this.#focusPosting();
    else if (focus) void this.#focusCard(focus.card);
    if (this.rendered < this.list.pages * this.#size) this.#drawMore();
  }

  /** Draws the next part of a long page, after this one is on the screen. */
  #drawMore(): void {
    const { rendered, list } = this;
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (this.rendered === rendered && this.list === list) this.rendered += DRAWN_FURTHER;
      }),
    );
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
    const opening = this.#read;
    return this.frame(html`${opening ? this.#renderPosting(opening) : this.#renderList()} <slot name="footer"></slot>`);
  }

  #renderPosting(opening: Opening): TemplateResult {
    const { board } = this.language.strings;
    const { posting, key } = opening;
    const back = (event: MouseEvent) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      this.close();
    };
    const list = this.#address({ applying: false });
    const others = this.place.applying ? [] : related(opening, this.#listing.ordered(this.#sortBy), RELATED);
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
        .navigate=${(applying: boolean) => this.#go({ id: key, applying })}
        exportparts=${postingParts}
        ><slot name="captcha" slot="captcha"></slot
      ></careers-posting>
      ${
        others.length
          ? html`<section class="related" part="related">
              ${heading(this.level + 1, board.related, { class: 'group' })} ${this.#renderItems(others, this.level + 2)}
            </section>`
          : nothing
      }`;
  }

  #renderList(): TemplateResult {
    const { strings } = this.language;
    const { board, view } = strings;
    const isPartial = this.#isPartial;
    const { size: open } = this.#listing;
    const searched = this.#searched;
    const found = this.#found(this.facet);
    const shown = found.openings.slice(0, Math.min(this.list.pages * this.#size, this.rendered));
    const left = found.openings.length - this.list.pages * this.#size;
    const { shown: sourcesShown, failed, of } = this.#sources ?? { shown: 1, failed: 0, of: 1 };
    const { keptAt, failures = [] } = this.data.type === 'ready' ? this.data : {};
    // Where something is missing nobody can know that an opening is gone.
    const gone = this.place.id !== undefined && boards.size === 1 && !isPartial && !failures.length;
    const retry = html`<button class="link" type="button" @click=${this.#retry}>${view.retry}</button>`;
    const note = (content: unknown) => html`<p class="notice" part="notice">${content}</p>`;
    return html`${heading(this.level, board.openings, { part: 'heading', class: 'visually-hidden', focusable: true })}
    ${gone ? note(view.postingMissing) : nothing}
    ${!isPartial && failed ? note(html`${board.someFailed(of - failed, of)} ${retry}`) : nothing}
    ${failures.length && !failed && keptAt === undefined ? note(html`${board.someMissing} ${retry}`) : nothing}
    ${
      keptAt === undefined
        ? nothing
        : note(html`${board.kept(formatDate(strings.posting, new Date(keptAt).toISOString().slice(0, 10)))} ${retry}`)
    }
    ${open ? this.#renderControls(open, found) : nothing} ${open || isPartial ? nothing : note(board.empty)}
    ${
      open && !found.openings.length && this.#canAnswer
        ? note(
            html`${board.nothingMatches}
              <button class="link" type="button" @click=${this.#clear}>${board.clear}</button>`,
          )
        : nothing
    }
    ${this.#groupBy === 'none' ? this.#renderItems(shown, this.level + 1, searched) : this.#renderGroups(shown, searched)}
    ${isPartial && of > 1 ? html`<p class="muted" part="count">${board.moreToCome(sourcesShown, of)}</p>` : nothing}
    ${left > 0 && this.rendered > shown.length ? this.#renderMore(left) : nothing}`;
  }

  /** @param shown The filter whose choices are shown. */
  #found(shown?: FacetName): Found<Opening> {
    const { text, choices } = this.list;
    return this.#listing.found({ text, choices, sort: this.#sortBy }, this.#size, shown);
  }

  #renderControls(total: number, found: Found<Opening>): TemplateResult {
    const { strings, tag } = this.language;
    const { board } = strings;
    const { text } = this.list;
    const { counts: all, isCounted: hasFilters } = this.#listing;
    const choices = this.#listing.known(this.list.choices);
    const filters: Filters = {
      strings,
      language: tag,
      total,
      all,
      counts: found.counts,
      choices,
      open: this.facet,
      toggle: (name) => (this.facet = this.facet === name ? undefined : name),
      choose: this.#choose,
    };
    const isNarrowed = Boolean(text) || Object.values(choices).some((values) => values.length);
    const isCounted = !this.#isPartial && (this.#canAnswer || !isNarrowed);
    const chosen = Object.values(choices).reduce((sum, values) => sum + values.length, 0);
    return html`<div class="controls" part="controls" role="search">
        ${
          this.withoutSearch
            ? nothing
            : html`<div class="search" part="search">
                <label for="search">${board.search}</label>
                <input id="search" type="search" autocomplete="off" .value=${text} @input=${this.#type} />
              </div>`
        }
        ${
          this.withoutFilters
            ? nothing
            : html`<button
                  class="facet narrow"
                  part="filter"
                  type="button"
                  aria-expanded=${this.tools ? 'true' : 'false'}
                  @click=${() => (this.tools = !this.tools)}
                >
                  ${board.tools} ${numberOf(chosen, strings)}
                </button>
                <div class=${this.tools ? 'tools shown' : 'tools'}>
                  <div class="order" part="order">${this.#renderOrder(all)}</div>
                  <div class="facets">${hasFilters ? renderFilters(filters) : nothing}</div>
                </div>`
        }
      </div>
      <div class="status" part="status">
        <p class="count muted" part="count">${isCounted ? board.count(found.openings.length, total) : '\u00a0'}</p>
        ${this.withoutFilters || !hasFilters ? nothing : renderChips(filters)}
        ${
          isNarrowed
            ? html`<button class="link" part="clear" type="button" @click=${this.#clear}>${board.clearAll}</button>`
            : nothing
        }
      </div>`;
  }

  #renderOrder(all: FacetCounts): TemplateResult {
    const { board } = this.language.strings;
    const facets: Record<GroupBy, number> = {
      none: 2,
      organization: all.organization.size,
      location: all.place.size,
      department: all.department.size,
    };
    const groups = groupings.filter((name) => facets[name] > 1 || name === this.#groupBy);
    const select = <T extends string>(
      id: string,
      label: string,
      options: Record<T, string>,
      names: readonly T[],
      value: T,
      pick: (value: T) => void,
    ) =>
      html`<div>
        <label for=${id}>${label}</label>
        <select id=${id} @change=${(event: Event) => pick((event.target as HTMLSelectElement).value as T)}>
          ${names.map((name) => html`<option value=${name} .selected=${name === value}>${options[name]}</option>`)}
        </select>
      </div>`;
    return html`${select('sort', board.sortBy, board.sort, sorts, this.#sortBy, (sort) => this.#ask({ sort }))}
    ${
      groups.length > 1
        ? select('group', board.groupBy, board.group, groups, this.#groupBy, (groupBy) => this.#ask({ groupBy }))
        : nothing
    }`;
  }

  #renderGroups(openings: readonly Opening[], searched: Searched): unknown[] {
    const { board } = this.language.strings;
    const rest = this.#groupBy === 'department' ? board.otherDepartment : board.otherPlace;
    return [...grouped(openings, this.#groupBy)].map(
      ([name, members]) =>
        html`<section>
          ${heading(this.level + 1, html`<bdi>${name || rest}</bdi>`, { part: 'group', class: 'group' })}
          ${this.#renderItems(members, this.level + 2, searched)}
        </section>`,
    );
  }

  #renderItems(
    openings: readonly Opening[],
    level: number,
    { terms, mark }: Searched = NOTHING_SEARCHED,
  ): TemplateResult | typeof nothing {
    if (!openings.length) return nothing;
    return html`<ul class="list" part="list">
      ${repeat(
        openings,
        ({ key }) => key,
        (opening) =>
          html`<li part="item" data-id=${opening.key}>
            <careers-card
              .posting=${opening.posting}
              .headingLevel=${Math.min(6, level)}
              .href=${this.#hrefOf(opening)}
              .opener=${this.hrefTemplate ? undefined : () => this.#go({ id: opening.key, applying: false })}
              .mark=${mark}
              .excerpt=${opening.excerpt(terms)}
              exportparts=${cardParts}
            ></careers-card>
          </li>`,
      )}
    </ul>`;
  }

  /** A link, so that what it leads to has an address; pressed, the list goes on where it is. */
  #renderMore(left: number): TemplateResult {
    const label = this.language.strings.board.showMore(Math.min(this.#size, left));
    const href = this.#address({ applying: false }, { ...this.list, pages: this.list.pages + 1 });
    return html`<p class="more">
      ${
        href === undefined
          ? html`<button class="button" part="more" type="button" @click=${this.#showMore}>${label}</button>`
          : html`<a class="button" part="more" href=${href} @click=${this.#showMore}>${label}</a>`
      }
    </p>`;
  }

  #hrefOf({ posting, key }: Opening): string | undefined {
    if (this.hrefTemplate) return this.hrefTemplate.replaceAll('{id}', encodeURIComponent(posting.id));
    return this.#address({ id: key, applying: false });
  }

  /** Order, groups, page: what the reader chose, else what the page says, else the default. */
  get #sortBy(): Sort {
    return this.list.sort ?? (sorts.includes(this.sort) ? this.sort : 'newest');
  }

  get #groupBy(): GroupBy {
    return this.list.groupBy ?? (groupings.includes(this.groupBy) ? this.groupBy : 'none');
  }

  get #size(): number {
    return Math.max(1, Math.trunc(this.pageSize) || 20);
  }

  /** Where the place is kept; an attribute that is none of its values is the default. */
  get #routing(): Routing {
    return this.routing === 'hash' || this.routing === 'none' ? this.routing : 'query';
  }

  get #param(): string {
    return this.param || 'job';
  }

  /** A second board with the same parameter has another: "job2". */
  get #names(): AddressNames {
    const param = this.#param;
    return { routing: this.#routing, param: this.#ordinal === 1 ? param : `${param}${this.#ordinal}` };
  }

  #address(place: BoardPlace, list = this.list): string | undefined {
    // An opening that a link of the page's own named by the plain parameter is closed under that name, too.
    const plain = this.#isNamedPlainly() ? this.#param : undefined;
    return addressOf(place, list, location.href, this.#names, plain);
  }

  #placeInAddress(): BoardPlace {
    const names = this.#names;
    if (names.routing === 'none') return this.place;
    const has = (id: string) => this.#listing.find(id) !== undefined;
    const own = readPlace(location.href, names, has);
    if (own.id !== undefined || !this.#isNamedPlainly()) return own;
    return readPlace(location.href, { ...names, param: this.#param }, has);
  }

  /** Whether the plain parameter, which is another board's, names an opening that this board has and no other. */
  #isNamedPlainly(): boolean {
    if (this.#ordinal === 1 || this.#routing === 'none') return false;
    const names = { ...this.#names, param: this.#param };
    const { id } = readPlace(location.href, names, (one) => this.#listing.find(one) !== undefined);
    return (
      this.#listing.find(id) !== undefined && ![...boards].some((board) => board !== this && board.#listing.find(id))
    );
  }

  /** Moves to a place and keeps it in the address. Where the reader came that way, it is a step back in the history. */
  #go(next: BoardPlace): void {
    // A word that was typed a moment ago belongs to the list that is left.
    this.#flush();
    const from = this.place;
    this.#arrive(next);
    this.#steps.move(this.#names.param, next, from, () => this.#address(next));
  }

  #arrive(next: BoardPlace): void {
    if (next.id === undefined && this.place.id !== undefined) this.#focus = { card: this.#read?.key ?? this.place.id };
    else if (next.id !== undefined && next.id !== this.place.id) this.#focus = 'posting';
    this.hasOpened = true;
    this.place = next;
  }

  /** The reader went back or forth, or the page changed its address. */
  #follow = (event?: Event): void => {
    if (!this.#steps.isHere || this.#routing === 'none') return;
    const isStep = event?.type === 'popstate' || event?.type === 'hashchange';
    if (isStep) {
      this.#forget();
      this.#asked = undefined;
    }
    const next = this.#placeInAddress();
    if (next.id !== this.place.id || next.applying !== this.place.applying) this.#arrive(next);
    const list = readList(location.href, this.#names);
    if (this.#pause !== undefined || this.#address(this.place, list) === this.#address(this.place)) return;
    this.list = list;
    if (this.place.id === undefined) this.#sayCount();
  };

  /** Asks something else of the list. */
  #ask(change: Partial<ListState>): void {
    this.#flush();
    // Arrow keys go through a select's options one by one: one step in the history for all of them.
    const isSame = this.#asked !== undefined && this.#asked === Object.keys(change).join();
    this.#asked = 'choices' in change ? undefined : Object.keys(change).join();
    this.list = { ...this.list, pages: 1, ...change };
    this.#letGo();
    this.#write(isSame ? 'replaceState' : 'pushState');
    this.#sayCount();
  }

  /** Who goes on with the list has done with a link to an opening that is gone. */
  #letGo(): void {
    if (this.place.id !== undefined && !this.#read) this.place = { applying: false };
  }

  #type = (event: Event): void => {
    this.list = { ...this.list, pages: 1, text: (event.target as HTMLInputElement).value };
    this.#letGo();
    clearTimeout(this.#pause);
    // Browsers allow a page so many changes of its address; and nobody wants to hear every letter's count.
    this.#pause = setTimeout(() => {
      this.#flush();
      this.#sayCount();
    }, PAUSE);
  };

  /** Writes what was typed into the address, if that is still to be done. */
  #flush(): void {
    if (this.#pause === undefined) return;
    this.#forget();
    this.#write('replaceState');
  }

  #forget(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
  }

  #choose = (name: FacetName, value: string, chosen: boolean): void => {
    const { choices } = this.list;
    const others = (choices[name] ?? []).filter((one) => one !== value);
    const values = chosen ? [...others, value] : others;
    const { [name]: _before, ...rest } = choices;
    this.#ask({ choices: values.length ? { ...rest, [name]: values } : rest });
    if (!chosen) void this.#keepFocus();
  };

  /** A chip that was pressed is gone: what is left of the row takes the focus. */
  async #keepFocus(): Promise<void> {
    await this.updateComplete;
    const root = this.renderRoot as ShadowRoot;
    for (const kind of ['.chip', '.facet', '[tabindex="-1"]']) {
      for (const next of root.querySelectorAll<HTMLElement>(kind)) {
        if (root.activeElement) return;
        // One that is not drawn does not take it.
        next.focus();
      }
    }
  }

  #clear = (): void => {
    this.facet = undefined;
    this.#ask({ text: '', choices: {} });
    this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  };

  #sayCount(): void {
    // Until the list is ready nobody knows; what is shown by then speaks for itself.
    if (!this.#canAnswer) return;
    const { openings } = this.#found();
    this.announce(this.language.strings.board.count(openings.length, this.#listing.size));
  }

  #write(how: 'pushState' | 'replaceState'): void {
    this.#steps.keep(this.#names.param, how, this.#address(this.place));
  }

  #retry = (): Promise<void> => {
    const { board, view } = this.language.strings;
    return this.retry(() => {
      if (this.data.type === 'failed') return view.boardFailed;
      const { failed, of } = this.#sources ?? { failed: 0, of: 1 };
      const { size: count } = this.#listing;
      return failed ? board.someFailed(of - failed, of) : board.count(count, count);
    });
  };

  #showMore = (event: MouseEvent): void => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    const items = () => [...this.renderRoot.querySelectorAll<HTMLElement>('li[data-id]')];
    const before = new Set(items().map(({ dataset }) => dataset['id']));
    this.list = { ...this.list, pages: this.list.pages + 1 };
    this.#write('replaceState');
    void this.updateComplete.then(() => {
      // In groups the new ones are not the last ones.
      const next = items().find(({ dataset }) => !before.has(dataset['id']));
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
