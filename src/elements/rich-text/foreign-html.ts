import { noChange, type ChildPart, type ReactiveElement } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type * as Sanitizer from './sanitize.js';

/** Loaded by the first page that has someone's HTML. */
let sanitizer: typeof Sanitizer | undefined;

/** Shows someone's HTML once the sanitiser is loaded, and what stands in for it before, or where it can't be loaded. */
class ForeignHtml extends Directive {
  #shown?: string;

  render(_html: string, _level: number, standIn: unknown): unknown {
    return standIn;
  }

  override update({ options }: ChildPart, [html, level, standIn]: [string, number, unknown]): unknown {
    if (!sanitizer) {
      import('./sanitize.js').then(
        (loaded) => {
          sanitizer = loaded;
          (options?.host as ReactiveElement | undefined)?.requestUpdate();
        },
        () => undefined,
      );
      return standIn;
    }
    const wanted = `${level} ${html}`;
    if (wanted === this.#shown) return noChange;
    this.#shown = wanted;
    return sanitizer.sanitize(html, level);
  }
}

export const foreignHtml = directive(ForeignHtml);
