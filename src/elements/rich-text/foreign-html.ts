import { noChange, type ChildPart, type ReactiveElement } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type * as Sanitizer from './sanitize.js';

/** Loaded by the first page that has someone's HTML. */
let sanitizer: typeof Sanitizer | undefined;

/** What shows someone's HTML on a server, where one renders. */
export const serverHtml: { render?: ((html: string, level: number) => unknown) | undefined } = {};

/** Loads what shows someone's HTML; ends also where it can't be loaded. */
export async function loadSanitizer(): Promise<void> {
  sanitizer ??= await import('./sanitize.js').catch(() => undefined);
}

/** Shows someone's HTML once the sanitiser is loaded, and what stands in for it before, or where it can't be loaded. */
class ForeignHtml extends Directive {
  #shown?: string;

  render(html: string, level: number, standIn: unknown): unknown {
    return serverHtml.render?.(html, level) ?? standIn;
  }

  override update({ options }: ChildPart, [html, level, standIn]: [string, number, unknown]): unknown {
    if (!sanitizer) {
      void loadSanitizer().then(() => {
        if (sanitizer) (options?.host as ReactiveElement | undefined)?.requestUpdate();
      });
      return standIn;
    }
    const wanted = `${level} ${html}`;
    if (wanted === this.#shown) return noChange;
    this.#shown = wanted;
    return sanitizer.sanitize(html, level);
  }
}

export const foreignHtml = directive(ForeignHtml);
