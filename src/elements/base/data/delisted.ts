/** What is shown with the notice that an opening is no longer on its list; loaded where there is one. */
import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { SomeStrings, Strings } from '../../../locales/index.js';
import { isOpen } from '../../../posting/status.js';
import type { JobPosting } from '../../../posting/types.js';
import { fetchableUrl } from '../../../text/url.js';
import type { Snapshot } from '../../../sources/snapshot.js';
import type { Page } from '../page/page.js';

/** The slot of fallback children that stay: those with `data-fallback="always"`. */
const KEPT = 'careers-kept';

interface Host extends ReactiveElement {
  postingId?: string | undefined;
}

const keepers = new WeakMap<Host, Keeper>();

/** The way to the openings that are listed, and of the page's fallback what is to stay. */
export function view(host: Host, list: Snapshot, strings: Strings, page: Page): TemplateResult {
  // English for boards comes with their code.
  const { board } = strings as SomeStrings;
  const keeper = keepers.get(host) ?? new Keeper(host);
  keepers.set(host, keeper);
  const others = list.postings.filter((posting) => isOpen(posting, page.now));
  const button = html`<p>
    <button class="link" type="button" aria-expanded=${keeper.isOpen} @click=${keeper.toggle}>
      ${board?.back ?? 'All openings'}
    </button>
  </p>`;
  const items = keeper.isOpen ? others.map((posting) => html`<li>${wayTo(posting, host, page)}</li>`) : [];
  return html`${others.length ? button : nothing}
    ${
      items.length
        ? html`<ul>
            ${items}
          </ul>`
        : nothing
    } <slot name=${KEPT}></slot>`;
}

/** To an opening's own page; without one it is shown in the place of the one that is gone. */
function wayTo({ id, title, url, inLanguage }: JobPosting, host: Host, page: Page): TemplateResult {
  const words = html`<bdi lang=${inLanguage ?? nothing}>${title}</bdi>`;
  const href = url && fetchableUrl(url, page.base);
  if (href) return html`<a href=${href}>${words}</a>`;
  const show = () => {
    host.postingId = id;
    void host.updateComplete.then(() => host.focus());
  };
  return html`<button class="link" type="button" @click=${show}>${words}</button>`;
}

/** Whether the other openings are shown; and the page's children that stay, in a slot of their own as long as there is one. */
class Keeper implements ReactiveController {
  isOpen = false;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  toggle = (): void => {
    this.isOpen = !this.isOpen;
    this.#host.requestUpdate();
  };

  hostUpdated(): void {
    const hasSlot = this.#host.shadowRoot?.querySelector(`slot[name="${KEPT}"]`) !== null;
    for (const child of this.#host.querySelectorAll(':scope > [data-fallback="always"]')) {
      if (hasSlot && !child.slot) child.slot = KEPT;
      else if (!hasSlot && child.slot === KEPT) child.removeAttribute('slot');
    }
  }
}
