/** The page's title while an opening is open on it: "Cook – Openings of our members"; then the page's own again. */
export class PageTitle {
  readonly #page: { title: string };
  /** The page's own, and what it is replaced by. */
  #own = '';
  #shown?: string | undefined;

  constructor(page: { title: string } = document) {
    this.#page = page;
  }

  /** @param title What is open; nothing where that is the list. */
  show(title?: string): void {
    const page = this.#page;
    // What the page sets meanwhile is its own, too.
    const isOurs = this.#shown !== undefined && page.title === this.#shown;
    if (!isOurs) this.#own = page.title;
    if (title === undefined) {
      if (isOurs) page.title = this.#own;
      this.#shown = undefined;
      return;
    }
    this.#shown = this.#own ? `${title} – ${this.#own}` : title;
    if (page.title !== this.#shown) page.title = this.#shown;
  }
}
