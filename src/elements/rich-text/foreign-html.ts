import { noChange, type ChildPart } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';

/** Shows someone's HTML once the sanitiser is loaded, and what stands in for it before, or where it can't be loaded. */
class ForeignHtml extends AsyncDirective {
  #shown?: string;

  render(_html: string, _level: number, standIn: unknown): unknown {
    return standIn;
  }

  override update(_part: ChildPart, [html, level, standIn]: [string, number, unknown]): unknown {
    const wanted = `${level} ${html}`;
    if (wanted === this.#shown) return noChange;
    this.#shown = wanted;
    import('./sanitize.js').then(
      ({ sanitize }) => {
        if (wanted === this.#shown) this.setValue(sanitize(html, level));
      },
      () => undefined,
    );
    return standIn;
  }
}

export const foreignHtml = directive(ForeignHtml);
