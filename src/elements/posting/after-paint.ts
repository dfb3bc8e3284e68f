import type { ReactiveController, ReactiveElement, TemplateResult } from 'lit';
import { isOpen } from '../../posting/status.js';
import { translationFor } from '../../posting/translation.js';
import type { JobPosting } from '../../posting/types.js';
import type { FocusController } from '../base/page/focus.js';
import type { Language } from '../base/page/language.js';
import type { Page } from '../base/page/page.js';
import { HistoryStep } from '../base/page/step.js';
import { Ground } from './ground.js';
import type * as Machine from './machine-translation.js';
import { publish, withdraw } from './structured-data.js';

/** What is needed of a posting's element. */
export interface PostingHost {
  element: ReactiveElement & {
    structuredData: 'auto' | 'off';
    textLanguage?: string | undefined;
    /** Where a board keeps the steps. */
    navigate?: (applying: boolean) => void;
  };
  language: Language;
  focus: FocusController;
  page: () => Page;
  posting: () => JobPosting | undefined;
  addressOf: (posting: JobPosting) => string;
  /** Whether the form sends applications to a receiver. */
  isReceived: (posting: JobPosting) => boolean;
  announce: (message: string) => void;
  /** The reader went back over the form's step, or forth to it; `isAnew`: by a reload. */
  moved: (isApplying: boolean, isAnew: boolean) => void;
}

/** What a posting does once it is painted, and what came of it. */
export class AfterPaint implements ReactiveController {
  readonly #host: PostingHost;
  /** What came of copying the address, and of which opening. */
  #shared?: { of: JobPosting; isCopied: boolean };
  /** The QR code of the address, once someone prints. */
  #code?: { address: string; picture: TemplateResult };
  readonly #overflow = overflowObserver();
  readonly #ground: Ground;
  /** The form as a step in the history, where no board keeps it in the address. */
  #step?: HistoryStep;
  machine?: Machine.MachineTranslation;

  constructor(host: PostingHost) {
    this.#host = host;
    this.#ground = new Ground(host.element.renderRoot as ShadowRoot);
    host.element.addController(this);
    this.hostUpdated();
  }

  hostConnected(): void {
    this.#step?.connect();
    this.#ground.connect();
    addEventListener('keydown', this.#expectPrint);
    addEventListener('mouseout', this.#expectPrint);
  }

  hostDisconnected(): void {
    this.#overflow.disconnect();
    this.#ground.disconnect();
    this.#step?.disconnect();
    removeEventListener('keydown', this.#expectPrint);
    removeEventListener('mouseout', this.#expectPrint);
    withdraw(this.#host.element);
  }

  hostUpdated(): void {
    const { element, language, page, isReceived } = this.#host;
    if (!element.isConnected) return;
    const posting = this.#host.posting();
    this.#keepStep(posting);
    if (posting) void this.#offerTranslation(posting);
    for (const box of element.renderRoot.querySelectorAll('.scroll, .facts')) this.#overflow.observe(box);
    this.#ground.take();
    const { now, base } = page();
    if (!posting || element.structuredData === 'off' || !isOpen(posting, now)) return withdraw(element);
    publish(element, posting, language.strings.posting, {
      directApply: isReceived(posting),
      base,
      language: language.language,
    });
  }

  /** Follows the history. A page that is loaded anew at the form has it again, and what waits to be sent goes on. */
  #keepStep(posting: JobPosting | undefined): void {
    if (!posting || this.#host.element.navigate || this.#step?.isOf(posting)) return;
    this.#step?.disconnect();
    this.#step = new HistoryStep('form', posting, (isThere) => this.#host.moved(isThere, false));
    if (this.#step.isThereAnew) this.#host.moved(true, true);
  }

  async #offerTranslation(posting: JobPosting): Promise<void> {
    const { element, language } = this.#host;
    const part = await translator(posting, language.language);
    if (!part || this.#host.posting() !== posting) return;
    this.machine ??= new part.MachineTranslation(element, part.api);
    this.machine.follow(posting, language.language);
  }

  /**
   * A print does not wait for the QR code, so it is made before: when Ctrl or Cmd is pressed, as before P, or the mouse
   * leaves the page, as for the browser's menu.
   */
  #expectPrint = ({ key, relatedTarget }: Partial<KeyboardEvent & MouseEvent>): void => {
    const posting = this.#host.posting();
    if (posting && (relatedTarget === null || key === 'Control' || key === 'Meta')) void this.#makeCode(posting);
  };

  /** The QR code of the address, where that can be had. */
  async #makeCode(posting: JobPosting): Promise<void> {
    const { element } = this.#host;
    const address = this.#host.addressOf(posting);
    if (!address || this.#code?.address === address) return;
    const picture = await import('./qr-code.js').then(
      ({ qrCode }) => qrCode(address),
      () => undefined,
    );
    if (!picture) return;
    this.#code = { address, picture };
    element.requestUpdate();
    await element.updateComplete;
  }

  /** Enters the form's step in the history. */
  enter(): void {
    this.#step?.enter();
  }

  leave(): void {
    this.#step?.leave();
  }

  /** The translation on the device: what is offered, or its label. */
  renderMachine(shown: string | undefined): unknown {
    const { element, language, focus } = this.#host;
    return this.machine?.render(language.strings, shown, (translated) => {
      element.textLanguage = translated;
      // The button that was pressed is gone.
      focus.request({ to: ['[part="language"][aria-pressed="true"]'] });
    });
  }

  /** The QR code of an address, once it is made. */
  codeOf(address: string): TemplateResult | undefined {
    return this.#code?.address === address ? this.#code.picture : undefined;
  }

  /** Whether an opening's address was copied; undefined where nobody has tried. */
  isCopied(posting: JobPosting): boolean | undefined {
    return this.#shared?.of === posting ? this.#shared.isCopied : undefined;
  }

  async share(posting: JobPosting): Promise<void> {
    const { element, language, announce, addressOf } = this.#host;
    const { linkCopied } = language.strings.view;
    const isCopied = await share(posting.title, addressOf(posting));
    if (isCopied === undefined) return;
    if (isCopied) announce(linkCopied);
    this.#shared = { of: posting, isCopied };
    element.requestUpdate();
  }

  async print(posting: JobPosting): Promise<void> {
    await this.#makeCode(posting);
    print();
  }

  async saveDeadline(posting: JobPosting, day: string): Promise<void> {
    const { language, page, addressOf } = this.#host;
    const { deadline } = language.strings.posting.fact;
    const { saveDeadline } = await import('./calendar.js');
    saveDeadline(posting, { day, label: deadline, address: addressOf(posting), now: page().now });
  }
}

/**
 * Hands an address to the system's share sheet, or to the clipboard.
 *
 * @returns Whether it was copied; undefined where there is nothing more to do.
 */
async function share(title: string, url: string): Promise<boolean | undefined> {
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
function overflowObserver(): ResizeObserver {
  return new ResizeObserver(([entry]) => {
    const box = entry?.target.closest('.scroll');
    if (!box) return;
    if (box.scrollHeight > box.clientHeight + 1) box.setAttribute('tabindex', '0');
    else box.removeAttribute('tabindex');
  });
}

/** What translates an opening on the device, for readers of another language for whom nobody has translated it. */
async function translator(
  posting: JobPosting,
  language: string,
): Promise<(typeof Machine & { api: Machine.TranslatorApi }) | undefined> {
  const { Translator: api } = globalThis as { Translator?: Machine.TranslatorApi };
  if (!api || !posting.inLanguage || posting.inLanguage === language || translationFor(posting, language))
    return undefined;
  const machine = await import('./machine-translation.js').catch(() => undefined);
  return machine && { ...machine, api };
}
