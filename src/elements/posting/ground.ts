/** What the dock covers the text with is the ground that the page has there, also when that changes. */
export class Ground {
  readonly #root: ShadowRoot;
  readonly #observer = new MutationObserver(() => this.take());
  readonly #scheme = matchMedia('(prefers-color-scheme: dark)');

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  readonly take = (): void => {
    const dock = this.#root.querySelector<HTMLElement>('.dock');
    let at: Node | null | undefined = dock && this.#root.host;
    for (; at; at = at.parentNode ?? (at as Partial<ShadowRoot>).host) {
      const ground = at instanceof Element && getComputedStyle(at).backgroundColor;
      // A transparent background shows the one below it.
      if (ground && !/^rgba|\//.test(ground)) return dock?.style.setProperty('--_ground', ground);
    }
    dock?.style.removeProperty('--_ground');
  };

  /** A page changes its ground by its own switch, which may take its time, or with the system. */
  connect(): void {
    for (const one of [document.documentElement, document.body]) this.#observer.observe(one, { attributes: true });
    this.#scheme.addEventListener('change', this.take);
    document.addEventListener('transitionend', this.take);
  }

  disconnect(): void {
    this.#observer.disconnect();
    this.#scheme.removeEventListener('change', this.take);
    document.removeEventListener('transitionend', this.take);
  }
}
