import { nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Strings } from '../../locales/index.js';
import { EMPTY_QUERY, LIST, type Place, type Query } from '../../openings/address.js';
import type { Opening } from '../../openings/opening.js';
import { related } from '../../openings/related.js';
import { formatDate } from '../../posting/words/intl.js';
import type { Snapshot } from '../../sources/snapshot.js';
import { isPlainClick } from '../base/page/click.js';
import { cardParts, postingParts } from '../base/parts.js';
import { htmlWith } from '../base/html-with.js';
import type { FocusTarget } from '../base/page/focus.js';
import { heading } from '../base/templates.js';
import { CareersCard } from '../card/element.js';
import { CareersPosting } from '../posting/element.js';
import { renderControls } from './filters.js';
import { NOTHING_SEARCHED, type Searched } from './marked.js';
import {
  foundIn,
  groupByOf,
  groupsIn,
  leftIn,
  sortOf,
  type BoardEvent,
  type BoardState,
  type FocusOn,
} from './state.js';
import { onServer } from '../base/page/server.js';

const RELATED = 3;

const html = htmlWith(() => [CareersCard, CareersPosting]);

/** All that a board shows is made of. */
export interface BoardView {
  state: BoardState;
  strings: Strings;
  language: string;
  /** Level of the board's own heading. */
  level: number;
  searched: Searched;
  /** Of the sources: what failed, what is yet to come. */
  loaded: Pick<Snapshot, 'sources' | 'failures' | 'keptAt'>;
  /** Whether no other board is on the page, which may have the opening that the address names. */
  isAlone: boolean;
  action: string | undefined;
  uploadProgress: boolean;
  hrefTemplate: string | undefined;
  withoutSearch: boolean;
  withoutFilters: boolean;
  addressOf: (place: Place, query?: Query) => string | undefined;
  /** Applications that are not sent yet. */
  unsent: unknown;
  dispatch: (event: BoardEvent) => void;
  retry: () => void;
}

export function renderBoard(view: BoardView): TemplateResult {
  const { opened } = view.state;
  return html`${opened ? renderPosting(opened, view) : renderList(view)} <slot name="footer"></slot>`;
}

export function renderNotice(content: unknown): TemplateResult {
  return html`<p class="notice" part="notice">${content}</p>`;
}

export function renderRetry(strings: Strings, retry: () => void): TemplateResult {
  return html`<button class="link" type="button" @click=${retry}>${strings.view.retry}</button>`;
}

function renderPosting(opening: Opening, view: BoardView): TemplateResult {
  const { state, strings, level, action, uploadProgress, addressOf, dispatch } = view;
  const { posting, key: id } = opening;
  const isForm = state.place.at === 'form';
  return html`<p class="way-back">
      ${renderLink(addressOf(LIST), strings.board.back, { class: 'link back', part: 'back' }, () =>
        dispatch({ type: 'go', to: LIST }),
      )}
    </p>
    <careers-posting
      class="opened"
      .posting=${posting}
      .headingLevel=${level}
      .action=${action}
      .uploadProgress=${uploadProgress}
      .applying=${isForm}
      .address=${addressOf({ at: 'posting', id }, EMPTY_QUERY)}
      .navigate=${(applying: boolean) => dispatch({ type: 'go', to: { at: applying ? 'form' : 'posting', id } })}
      exportparts=${postingParts}
      ><slot name="captcha" slot="captcha"></slot
    ></careers-posting>
    ${isForm ? nothing : renderRelated(opening, view)}`;
}

function renderRelated(opening: Opening, view: BoardView): TemplateResult | typeof nothing {
  const { state, strings, level } = view;
  const others = related(opening, state.list.ordered(sortOf(state)), RELATED);
  if (!others.length) return nothing;
  return html`<section class="related" part="related">
    ${heading(level + 1, strings.board.related, { class: 'group' })}
    ${renderItems(others, level + 2, view, NOTHING_SEARCHED)}
  </section>`;
}

function renderList(view: BoardView): TemplateResult {
  const { state, strings, language, level, withoutSearch, withoutFilters, dispatch } = view;
  const { list, query, isPartial } = state;
  const { board } = strings;
  const found = foundIn(state);
  const groups = groupsIn(state, found);
  const left = leftIn(state, found);
  const clear = html`<button class="link" type="button" @click=${() => dispatch({ type: 'cleared' })}>
    ${board.clear}
  </button>`;
  return html`${heading(level, board.openings, { part: 'heading', class: 'visually-hidden', focusable: true })}
  ${view.unsent} ${renderNotices(view)}
  ${list.size ? renderControls({ state, strings, language, found, withoutSearch, withoutFilters, dispatch }) : nothing}
  ${list.size || isPartial ? nothing : renderNotice(board.empty)}
  ${
    list.size && !found.openings.length && list.canAnswer(query)
      ? renderNotice(html`${board.nothingMatches} ${clear}`)
      : nothing
  }
  ${
    groupByOf(state) === 'none'
      ? renderItems(groups.get('') ?? [], level + 1, view, view.searched)
      : renderGroups(groups, view)
  }
  ${renderMoreToCome(view)} ${left > 0 ? renderMore(left, view) : nothing}`;
}

/** What is missing of the list, and why. */
function renderNotices({ state, strings, loaded, isAlone, retry }: BoardView): unknown[] {
  const { board, view } = strings;
  const { place, isPartial } = state;
  const { sources, failures = [], keptAt } = loaded;
  const { failed, of } = sources ?? { failed: 0, of: 1 };
  const notices: unknown[] = [];
  // With a source missing, it can't be said that an opening is gone.
  if (place.at !== 'list' && isAlone && !isPartial && !failures.length) notices.push(view.postingMissing);
  const again = renderRetry(strings, retry);
  if (failed && !isPartial) notices.push(html`${board.someFailed(of - failed, of)} ${again}`);
  if (failures.length && !failed && keptAt === undefined) notices.push(html`${board.someMissing} ${again}`);
  if (keptAt !== undefined) {
    const day = formatDate(strings.posting, new Date(keptAt).toISOString().slice(0, 10));
    notices.push(html`${board.kept(day)} ${again}`);
  }
  return notices.map(renderNotice);
}

function renderMoreToCome({ state, strings, loaded }: BoardView): TemplateResult | typeof nothing {
  const { sources } = loaded;
  if (!state.isPartial || !sources || sources.of < 2) return nothing;
  return html`<p class="muted" part="count">${strings.board.moreToCome(sources.shown, sources.of)}</p>`;
}

function renderGroups(groups: ReadonlyMap<string, readonly Opening[]>, view: BoardView): TemplateResult[] {
  const { state, strings, level, searched } = view;
  const { otherDepartment, otherPlace } = strings.board;
  const others = groupByOf(state) === 'department' ? otherDepartment : otherPlace;
  return [...groups].map(
    ([name, members]) =>
      html`<section>
        ${heading(level + 1, html`<bdi>${name || others}</bdi>`, { part: 'group', class: 'group' })}
        ${renderItems(members, level + 2, view, searched)}
      </section>`,
  );
}

function renderItems(
  openings: readonly Opening[],
  level: number,
  { state, hrefTemplate, addressOf, dispatch }: BoardView,
  { terms, mark }: Searched,
): TemplateResult | typeof nothing {
  if (!openings.length) return nothing;
  const href = ({ posting, key }: Opening) => {
    if (hrefTemplate) return hrefTemplate.replaceAll('{id}', encodeURIComponent(posting.id));
    // Without script an opening is read on its own page. A link that is copied carries the opening, not the search.
    return onServer && posting.url ? undefined : addressOf({ at: 'posting', id: key }, EMPTY_QUERY);
  };
  return html`<ul class=${state.isEarly ? 'list early' : 'list'} part="list">
    ${repeat(
      openings,
      ({ key }) => key,
      (opening) =>
        html`<li part="item" data-id=${opening.key}>
          <careers-card
            .posting=${opening.posting}
            .headingLevel=${Math.min(6, level)}
            .href=${href(opening)}
            .opener=${hrefTemplate ? undefined : () => dispatch({ type: 'go', to: { at: 'posting', id: opening.key } })}
            .mark=${mark}
            .line=${state.list.lineOf(opening, terms) ?? ''}
            exportparts=${cardParts}
          ></careers-card>
        </li>`,
    )}
  </ul>`;
}

function renderMore(left: number, { state, strings, addressOf, dispatch }: BoardView): TemplateResult {
  const { query, settings } = state;
  const label = strings.board.showMore(Math.min(settings.pageSize, left));
  const address = addressOf(LIST, { ...query, pages: query.pages + 1 });
  return html`<p class="more">
    ${renderLink(address, label, { class: 'button', part: 'more' }, () => dispatch({ type: 'askedForMore' }))}
  </p>`;
}

/** A link, so that what it leads to has an address; a plain click goes there in place. A button where it has none. */
function renderLink(
  href: string | undefined,
  label: string,
  look: { class: string; part: string },
  go: () => void,
): TemplateResult {
  const follow = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    go();
  };
  return href === undefined
    ? html`<button class=${look.class} part=${look.part} type="button" @click=${follow}>${label}</button>`
    : html`<a class=${look.class} part=${look.part} href=${href} @click=${follow}>${label}</a>`;
}

const HEADING = '[tabindex="-1"]';

/** What takes the focus, in the order of preference. */
export function focusTarget(on: FocusOn): FocusTarget {
  switch (on.what) {
    case 'posting':
      return { to: ['.opened'], reveal: '.opened' };
    case 'card':
      return { to: [`.list > [data-id="${CSS.escape(on.key)}"] > *`, HEADING] };
    case 'filter':
      return { to: [`[data-facet="${on.facet}"]`] };
    case 'chips':
      return { to: ['.chip', '.facet', HEADING], ifLost: true };
    case 'heading':
      return { to: [HEADING] };
  }
}
