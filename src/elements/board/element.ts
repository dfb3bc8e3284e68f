import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Routing } from '../../openings/address.js';
import { OpeningList } from '../../openings/list.js';
import { firstEntries, groupings, sorts, type GroupBy, type Sort } from '../../openings/order.js';
import englishBoard from '../../locales/en/board.js';
import { addEnglishBoard } from '../../locales/index.js';
import type { PostingWords } from '../../posting/words/facts.js';
import type { FeedFile, ReadonlyDeep } from '../../posting/types.js';
import { inSlices, pause } from '../../sources/slices.js';
import type { EntryPicker, Snapshot } from '../../sources/snapshot.js';
import { AppliedNotice } from '../base/applied.js';
import { Closing } from '../base/closing.js';
import { CareersElement } from '../base/element.js';
import { baseStyles } from '../base/styles.js';
import { painted } from '../base/page/painted.js';
import { onServer } from '../base/page/server.js';
import { skeleton } from '../base/templates.js';
import { searching } from './marked.js';
import { PageTitle } from './page-title.js';
import { BoardRouting } from './routing.js';
import { firstCount, initialState, isWhole, next, sortOf, type BoardEvent, type Effect } from './state.js';
import { boardStyles } from './styles.js';
import { focusTarget, renderBoard, renderNotice, renderRetry } from './view.js';

/** A pause in typing: the address is written and the count is announced then, in milliseconds. */
const DEBOUNCE = 400;
/** A board that is off the page for longer was not only moved, in milliseconds. */
const OFF_THE_PAGE = 1_000;

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
 * @csspart show - The end of the filters in a narrow board: how many openings they leave.
 * @csspart options - The choices of a filter.
 * @csspart chip - A choice that was made; pressed, it is taken back.
 * @csspart count - How many openings are shown.
 * @csspart applied - Applications that are not sent yet.
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
  static override readonly standardTag = 'careers-board';

  static override styles = [baseStyles, boardStyles];

  static override properties = {
    postings: { attribute: false },
    postingId: { attribute: 'posting-id' },
    action: {},
    uploadProgress: { attribute: 'upload-progress', type: Boolean },
    routing: { useDefault: true },
    param: { useDefault: true },
    hrefTemplate: { attribute: 'href-template' },
    pageSize: { attribute: 'page-size', type: Number, useDefault: true },
    sort: { useDefault: true },
    groupBy: { attribute: 'group-by', useDefault: true },
    withoutSearch: { attribute: 'without-search', type: Boolean },
    withoutFilters: { attribute: 'without-filters', type: Boolean },
    withoutTitle: { attribute: 'without-title', type: Boolean },
  };

  /** The openings: an array of postings, or a feed. Wins over a child `<script>` and `src`. */
  postings?: ReadonlyDeep<FeedFile> | undefined;

  /** The opening to begin with. */
  postingId?: string | undefined;

  /** Where applications are sent. Default: each posting's `application.endpoint`. */
  action?: string | undefined;

  /** Shows how much has gone up to another origin, too. Forces a preflight there, which most form back ends refuse. */
  uploadProgress = false;

  /** Where the page's address keeps the opening that is open. */
  routing: Routing = 'query';

  /** Name of the parameter in the address. */
  param = 'job';

  /** Links out to pages of your own instead of opening in place: `/jobs/{id}`. */
  hrefTemplate?: string | undefined;

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

  /** Leaves the page's title as it is, and does not put the opening's before it. With `routing="none"` it always stays. */
  withoutTitle = false;

  #state = initialState(new OpeningList([], this.language.strings.posting, { isComplete: false }));
  #debounce?: ReturnType<typeof setTimeout>;
  /** What the list was made with. */
  #words?: PostingWords;
  readonly #searching = searching();
  readonly #applied = new AppliedNotice(this, this.language);
  #title?: PageTitle;
  readonly #routing = new BoardRouting({
    attributes: () => this,
    address: () => this.page.address,
    state: () => this.#state,
    follow: (to) => this.hasUpdated && this.#dispatch({ type: 'address', ...to }),
    renamed: () => this.requestUpdate(),
  });

  constructor() {
    addEnglishBoard(englishBoard);
    super();
    new Closing(this, () => this.#state.list.until);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#routing.connect();
    if (!this.hasUpdated) return;
    this.#dispatch({ type: 'cameBack' });
    this.#routing.follow(false);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#routing.disconnect();
    this.#title?.show();
    this.#dispatch({ type: 'left' });
    // Chromium's autofill holds on to the last field that was typed in, and with it to thousands of openings.
    setTimeout(() => {
      if (!this.isConnected && this.#state.place.at !== 'form') this.release();
    }, OFF_THE_PAGE);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const isRenamed = changed.has('routing') || changed.has('param');
    // Which entries are read first depends on the page's attributes and on the address.
    this.#dispatch({ type: 'settings', settings: this.#settings });
    if (!this.hasUpdated || isRenamed) {
      this.#dispatch({ type: 'address', place: this.#state.place, query: this.#routing.query, isStep: false });
    }
    super.willUpdate(changed);
    const words = this.language.strings.posting;
    const isNew = changed.has('data') || words !== this.#words;
    this.#words = words;
    if (!isNew && !isRenamed) return;
    const list = isNew ? this.#makeList(words) : this.#state.list;
    // While data is read anew, or after its first part, the list stays as it is.
    const isFirst =
      !this.isOfServer &&
      changed.has('data') &&
      (changed.get('data') as typeof this.data | undefined)?.type !== 'ready';
    this.#dispatch({ type: 'list', list, isPartial: this.#isPartial, isFirst });
    this.#dispatch({ type: 'placed', place: this.#routing.place, beginWith: this.postingId });
    if (isNew && list.isLong) void this.#prepare(list);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { opened, place } = this.#state;
    const isKept = this.withoutTitle || this.routing === 'none';
    if (isKept || !opened) return this.#title?.show();
    const { title } = opened.posting;
    this.#title ??= new PageTitle();
    this.#title.show(place.at === 'form' ? this.language.strings.view.applyTo(title) : title);
  }

  protected override get own(): unknown {
    return this.postings;
  }

  protected override get sources(): readonly string[] {
    return this.src?.trim().split(/\s+/).filter(Boolean) ?? [];
  }

  protected override get firstShown(): EntryPicker | undefined {
    const state = this.#state;
    if (!isWhole(state) || this.postingId || this.#routing.place.at !== 'list') return undefined;
    return (entries) => firstEntries(entries, sortOf(state), firstCount(state), this.language.strings.posting);
  }

  protected override get canTakeOver(): boolean {
    return this.data.type === 'ready' && this.#state.list.canAnswer(this.#state.query);
  }

  /** An attribute that is none of its values is the default. */
  get #settings() {
    return {
      pageSize: this.pageSize >= 1 ? Math.trunc(this.pageSize) : 20,
      sort: sorts.includes(this.sort) ? this.sort : 'newest',
      groupBy: groupings.includes(this.groupBy) ? this.groupBy : 'none',
    };
  }

  get #loaded(): Partial<Snapshot> {
    return this.data.type === 'ready' ? this.data : {};
  }

  get #isPartial(): boolean {
    return this.#loaded.partial === true;
  }

  #makeList(words: PostingWords): OpeningList {
    const { postings = [], sources } = this.#loaded;
    // The first entries of a long feed are soon followed by the rest; what one of several sources has is a list meanwhile.
    const isComplete = !this.#isPartial || (sources?.of ?? 1) > 1;
    return new OpeningList(postings, words, {
      isComplete,
      language: this.language.language,
      now: () => this.page.now,
    });
  }

  /** Facets are counted first: filters are shown before the words are indexed, which takes longer. */
  async #prepare(list: OpeningList): Promise<void> {
    for (const steps of [list.countFacets(), list.indexWords()]) {
      // A server shows at once what it shows at all.
      if (onServer) Array.from(steps);
      else await pause();
      await inSlices(steps);
      if (list !== this.#state.list) return;
      this.requestUpdate();
    }
  }

  #dispatch = (event: BoardEvent): void => {
    const [state, effects] = next(this.#state, event);
    this.#state = state;
    this.requestUpdate();
    for (const effect of effects) this.#carryOut(effect);
  };

  #carryOut(effect: Effect): void {
    switch (effect.type) {
      case 'move':
        return this.#routing.move(effect);
      case 'write':
        return this.#routing.write(effect);
      case 'focus':
        return this.focusController.request(focusTarget(effect.on));
      case 'announce':
        return this.announce(this.language.strings.board.count(effect.shown, effect.total));
      case 'stopDebounce':
        return clearTimeout(this.#debounce);
      case 'startDebounce':
        clearTimeout(this.#debounce);
        this.#debounce = setTimeout(() => this.#dispatch({ type: 'paused' }), DEBOUNCE);
        return;
      case 'drawMore':
        // What a server shows it shows at once, and so it is taken over.
        return this.#afterPaint({ type: 'drew', count: effect.count }, onServer || this.isOfServer);
      case 'awaitPaint':
        return this.#afterPaint({ type: 'painted' }, onServer);
    }
  }

  #afterPaint(event: BoardEvent, isAtOnce: boolean): void {
    if (isAtOnce) this.#dispatch(event);
    else void painted().then(() => this.#dispatch(event));
  }

  #retry = (): Promise<void> => {
    const { board, view } = this.language.strings;
    return this.retry(() => {
      if (this.data.type === 'failed') return view.boardFailed;
      const { failed, of } = this.#loaded.sources ?? { failed: 0, of: 1 };
      const { size } = this.#state.list;
      return failed ? board.someFailed(of - failed, of) : board.count(size, size);
    });
  };

  #apply(id: string): void {
    const opening = this.#state.list.find(id);
    if (opening) this.#dispatch({ type: 'go', to: { at: 'form', id: opening.key } });
  }

  /**
   * Opens an opening in place, as if its card had been pressed; begins with it where openings are still to come. Does
   * nothing where there is no such id.
   */
  open(id: string): void {
    const opening = this.#state.list.find(id);
    if (opening) this.#dispatch({ type: 'go', to: { at: 'posting', id: opening.key } });
    else if (this.data.type !== 'ready' || this.#isPartial) this.postingId = id;
  }

  /** Goes back to the list. */
  close(): void {
    if (this.#state.place.at !== 'list') this.#dispatch({ type: 'go', to: { at: 'list' } });
  }

  /** Reads the openings anew, from the network where they come from there. */
  reload(): void {
    void this.readAgain();
  }

  override render(): TemplateResult {
    const { strings, tag } = this.language;
    const { data } = this;
    const state = this.#state;
    if (data.type === 'loading') return this.frame(this.fallbackOr(skeleton(9, strings.view.loading)));
    if (data.type === 'none') return this.frame(this.fallbackOr(renderNotice(strings.board.empty)));
    if (data.type === 'failed') {
      const retry = this.src ? renderRetry(strings, () => void this.#retry()) : '';
      return this.frame(this.fallbackOr(renderNotice(html`${strings.view.boardFailed} ${retry}`)));
    }
    return this.frame(
      renderBoard({
        state,
        strings,
        language: tag,
        level: this.level,
        action: this.action,
        uploadProgress: this.uploadProgress,
        withoutSearch: this.withoutSearch,
        withoutFilters: this.withoutFilters,
        hrefTemplate: this.hrefTemplate || undefined,
        unsent: this.#applied.render({
          has: (id) => state.list.find(id) !== undefined,
          proceed: (id) => this.#apply(id),
        }),
        searched: this.#searching(state.list.terms(state.query.text)),
        loaded: data,
        isAlone: this.#routing.isAlone,
        addressOf: (place, query = state.query) => this.#routing.addressOf(place, query),
        dispatch: this.#dispatch,
        retry: () => void this.#retry(),
      }),
    );
  }
}
