import { nothing, type ReactiveController, type ReactiveElement } from 'lit';
import { loadFormStrings } from '../../locales/index.js';
import type * as Notice from '../application/notice.js';
import type { Noticed } from '../application/notice.js';
import type { Language } from './page/language.js';
import { painted } from './page/painted.js';

/** Told to the document whenever an application is sent, or is not sent yet. */
export const APPLIED = 'coalition-careers-applied';

let notice: typeof Notice | undefined;
let isTold = false;
/** The first look at what is kept waits for the disk, and paints would wait for it. */
let canLook = false;
let looking: Promise<unknown> | undefined;

/** What cards, postings and boards say of applications from here. Most pages have none, and load nothing. */
export class AppliedNotice implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #language: Language;

  constructor(host: ReactiveElement, language: Language) {
    this.#host = host;
    this.#language = language;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener(APPLIED, this.#told);
    looking ??= painted().then(() => (canLook = true));
    void looking.then(() => isKept() && this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    document.removeEventListener(APPLIED, this.#told);
  }

  #told = (): void => {
    isTold = true;
    this.#host.requestUpdate();
  };

  render(noticed: Noticed): unknown {
    if (notice) return notice.noticeView(noticed, this.#language.strings);
    if (isTold || (canLook && isKept())) {
      Promise.all([import('../application/notice.js'), loadFormStrings(this.#language.language)]).then(
        ([part]) => {
          notice = part;
          this.#host.requestUpdate();
        },
        // The next rendering tries again.
        () => undefined,
      );
    }
    return nothing;
  }
}

/** Asked at every rendering, and so without reading what is kept. */
function isKept(): boolean {
  const key = 'coalition-careers.applied';
  try {
    return key in sessionStorage || key in localStorage;
  } catch {
    return false;
  }
}
