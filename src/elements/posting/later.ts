/** What a posting needs after its first paint. */
import type { JobPosting } from '../../posting/types.js';
import { translationFor } from '../../posting/translation.js';
import type * as Machine from './machine-translation.js';

export { HistoryStep } from '../base/page/steps.js';
export { renderForm } from './form-view.js';
export { Ground } from './ground.js';
export { publish, structuredDataIssues, withdraw } from './structured-data.js';

/**
 * Hands an address to the system's share sheet, or to the clipboard.
 *
 * @returns Whether it was copied; undefined where there is nothing more to do.
 */
export async function share(title: string, url: string): Promise<boolean | undefined> {
  try {
    if ('share' in navigator) {
      await navigator.share({ title, url });
      return undefined;
    }
    await (navigator as Navigator).clipboard.writeText(url);
    return true;
  } catch (error) {
    // The reader closed the share sheet; else the page may do neither, and the address stands there to be copied.
    return error instanceof DOMException && error.name === 'AbortError' ? undefined : false;
  }
}

/** Facts that do not fit beside the text scroll, and then the keyboard must reach them. */
export function overflowObserver(): ResizeObserver {
  return new ResizeObserver(([entry]) => {
    const box = entry?.target.closest('.scroll');
    if (!box) return;
    if (box.scrollHeight > box.clientHeight + 1) box.setAttribute('tabindex', '0');
    else box.removeAttribute('tabindex');
  });
}

/** What translates an opening on the device, for readers of another language for whom nobody has translated it. */
export async function translator(
  posting: JobPosting,
  language: string,
): Promise<(typeof Machine & { api: Machine.TranslatorApi }) | undefined> {
  const { Translator: api } = globalThis as { Translator?: Machine.TranslatorApi };
  if (!api || !posting.inLanguage || posting.inLanguage === language || translationFor(posting, language))
    return undefined;
  const machine = await import('./machine-translation.js').catch(() => undefined);
  return machine && { ...machine, api };
}
