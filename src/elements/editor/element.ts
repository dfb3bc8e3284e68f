import { html, type PropertyValues, type TemplateResult } from 'lit';
import { asFarAsThere, entryOf as entryFrom, judge, type Entry } from '../../editor/entry.js';
import { valueAt } from '../../editor/draft.js';
import type { FieldKey } from '../../editor/fields.js';
import {
  begin,
  entryOf,
  next,
  type Editor,
  type EditorEffect,
  type EditorEvent,
  type Employer,
  type FocusOn,
  type Output,
} from '../../editor/state.js';
import englishEditor from '../../locales/en/editor.js';
import englishForm from '../../locales/en/form.js';
import englishSending from '../../locales/en/sending.js';
import { addEnglish, loadEditorStrings } from '../../locales/index.js';
import type { JobPosting, ReadonlyDeep } from '../../posting/types.js';
import { withOpening, type Snapshot } from '../../sources/snapshot.js';
import { keepReceipt } from '../../storage/receipts.js';
import { fetchableUrl } from '../../text/url.js';
import { copy } from '../base/clipboard.js';
import { Sender } from '../application/sending/sender.js';
import { sendingStyles } from '../application/sending/styles.js';
import { formStyles } from '../application/styles.js';
import { CareersElement } from '../base/element.js';
import { onServer } from '../base/page/server.js';
import { baseStyles } from '../base/styles.js';
import { skeleton } from '../base/templates.js';
import { showMark } from './announcement/show-mark.js';
import { announced } from './announced.js';
import type { EditorActions } from './context.js';
import { focusTarget } from './focus-target.js';
import { givenEntries } from './given.js';
import { saveOpenings } from './outputs/save-openings.js';
import { scriptAddress } from './outputs/script-address.js';
import { submissionOf } from './outputs/submission.js';
import type * as opener from './start/opener.js';
import { editorStyles } from './styles.js';
import { editorView } from './view.js';
import { WorkKeeper, type Kept } from './work-keeper.js';

addEnglish({ form: englishForm, editor: englishEditor });
addEnglish({ form: englishSending });

/** Pause in writing after which the page is told. */
const PAUSE = 300;

/**
 * An opening being written, by someone who has never seen JSON: an announcement is read, what was read is corrected, the
 * opening is shown as visitors will see it, and taken away as a snippet or a file, or sent. With `#check=<address>` in
 * the page's address it opens what is there, and says what is wrong with it.
 *
 * @tagname careers-editor
 * @slot - Shown until the editor is there.
 * @fires {CustomEvent<{ postings: JobPosting[], issues: Issue[] }>} careers-load - Data arrived and was read.
 * @fires {CustomEvent<{ message: string, issues: Issue[], source: string }>} careers-error - Data could not be had or read.
 * @fires {CustomEvent<{ posting: JobPosting, issues: Issue[] }>} careers-change - The opening changed (debounced).
 * @fires {CustomEvent<{ posting: JobPosting, application: SubmittedApplication, formData: FormData }>} careers-submit - The opening is about to be sent. Cancelable: the page sends it itself.
 * @fires {CustomEvent<{ posting: JobPosting, submissionId: string, reference?: string }>} careers-sent - The receiver accepted it.
 * @fires {CustomEvent<{ posting: JobPosting, submissionId: string, reason: string, willRetry: boolean }>} careers-failed - It could not be delivered.
 * @csspart base - The frame around everything.
 * @csspart title - The heading.
 * @csspart start - The first page, where an announcement goes in.
 * @csspart bar - Undo, the openings, and the ways to begin anew.
 * @csspart panes - What chooses between announcement, fields and preview where there is no room for all.
 * @csspart announcement - The announcement.
 * @csspart leftover - What no field took.
 * @csspart fields - The fields.
 * @csspart field - A field with its label, hint and control.
 * @csspart label - A field's label.
 * @csspart hint - A field's hint.
 * @csspart error - What is wrong at a field.
 * @csspart advice - What could be better at a field.
 * @csspart check - What is said at a field that was guessed.
 * @csspart control - What is filled in.
 * @csspart rows - A list of rows.
 * @csspart row - A row.
 * @csspart preview - The opening as visitors will see it.
 * @csspart outputs - The ways out.
 * @csspart snippet - The HTML to copy.
 * @csspart copy - The button that copies it.
 * @csspart download - The button that saves the file.
 * @csspart submit - The main button of a step.
 * @csspart delivery - How the sending stands.
 * @csspart confirmation - What is said once the opening has arrived.
 * @csspart draft - Whether what was written is kept.
 * @csspart form - The form around what is pasted.
 * @csspart loading - The room kept while loading.
 * @csspart notice - What is still needed, or to be checked.
 */
export class CareersEditor extends CareersElement {
  static override readonly standardTag = 'careers-editor';

  static override styles = [baseStyles, formStyles, sendingStyles, editorStyles];

  static override properties = {
    posting: { attribute: false },
    postingId: { attribute: 'posting-id' },
    action: {},
    organization: {},
    defaultOrganization: { attribute: 'default-organization' },
    outputs: { useDefault: true },
  };

  /** The opening to begin with. Wins over a child `<script>` and `src`. */
  posting?: ReadonlyDeep<JobPosting> | undefined;

  /** Which opening of a feed to begin with; the others stay beside it. Default: its first. */
  postingId?: string | undefined;

  /** Where a finished opening is sent. */
  action?: string | undefined;

  /** The employer's name, where the page fixes it. */
  organization?: string | undefined;

  /** The employer's name where an opening has none yet. */
  defaultOrganization?: string | undefined;

  /** The ways out that are offered, with spaces between: `snippet`, `file`, `send`. */
  outputs = 'snippet file send';

  #state: Editor = begin();
  /** What the page gave that was taken up last. */
  #taken?: unknown;
  #isDraftLoaded = false;
  /** The address that is being checked, and by itself is kept nowhere. */
  #checked?: string | undefined;
  /** What is being opened: its last answer alone counts. */
  #opening?: symbol | undefined;
  #timer?: ReturnType<typeof setTimeout> | undefined;

  #keeper = new WorkKeeper(() => this.requestUpdate());
  #sender = new Sender(
    (event) => this.#dispatch(event),
    () => this.requestUpdate(),
  );

  constructor() {
    super();
    // From now on a language comes with the words of the editor.
    void loadEditorStrings('en');
    this.addEventListener('click', this.#click);
    this.addEventListener('dragover', this.#drag);
    this.addEventListener('drop', this.#drop);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#keeper.connect();
    if (this.#isDraftLoaded && !this.#keeper.isOpen && this.#checked === undefined) void this.#restore();
    addEventListener('hashchange', this.#check);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#keeper.disconnect();
    removeEventListener('hashchange', this.#check);
    // An element that is only moved to another place goes on.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#dispatch({ type: 'stop' });
      this.#keeper.close();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (onServer) return;
    if (changed.has('organization') || changed.has('defaultOrganization'))
      this.#dispatch({ type: 'employer', employer: this.#employer });
    const { data } = this;
    if (data.type === 'ready' && data.postings !== this.#taken) {
      this.#taken = data.postings;
      const { postings } = data;
      this.#takeUp(this.#given ?? postings.map((posting) => entryFrom({ ...posting })));
    } else if (data.type === 'failed' && data.error !== this.#taken) {
      this.#taken = data.error;
      // What can't be shown yet can be gone on with.
      const begun = this.#given;
      if (begun?.length) this.#takeUp(begun);
      else void this.#open(async ({ reasonOf }) => ({ type: 'failed', message: await reasonOf(data.error) }));
    } else if (data.type === 'none' && !this.#isDraftLoaded) {
      this.#isDraftLoaded = true;
      this.#check();
      if (this.#checked === undefined) void this.#restore();
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    showMark(this.renderRoot);
  }

  protected override get own(): unknown {
    return this.posting;
  }

  protected override accept(result: Snapshot): Snapshot {
    return withOpening(result, this.postingId, this.src);
  }

  /** What a server shows is never what is shown here. */
  protected override get canTakeOver(): boolean {
    return true;
  }

  // ——— What happens

  #dispatch = (event: EditorEvent): void => {
    const [state, effects] = next(this.#state, event);
    const isChanged = state !== this.#state;
    this.#state = state;
    for (const effect of effects) this.#carryOut(effect);
    if (isChanged) this.requestUpdate();
  };

  /** What the page gives is taken up without a word, and where it is what stands here already, not at all. */
  #takeUp(entries: readonly Entry[]): void {
    const isWanted = ({ draft }: Entry) => this.postingId && String(valueAt(draft, ['id'])) === this.postingId;
    const current = Math.max(0, entries.findIndex(isWanted));
    const chosen = entries[current];
    const isSame =
      this.#state.at === 'writing' &&
      entries.length === this.#state.work.entries.length &&
      chosen !== undefined &&
      JSON.stringify(judge(entryOf(this.#state.work)).posting) === JSON.stringify(judge(chosen).posting);
    if (isSame || !chosen) return;
    const [state] = next(this.#state, { type: 'opened', entries, current });
    this.#state = state;
  }

  get #given(): Entry[] | undefined {
    return givenEntries(this, this.posting, this.data.type === 'failed');
  }

  get #employer(): Employer | undefined {
    const fixed = this.organization?.trim();
    const name = fixed || this.defaultOrganization?.trim();
    return name ? { name, isFixed: Boolean(fixed) } : undefined;
  }

  #carryOut(effect: EditorEffect): void {
    switch (effect.type) {
      case 'focus':
        this.#focus(effect.on);
        break;
      case 'announce':
        this.announce(announced(effect.what, this.language.strings));
        break;
      case 'changed':
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#tellPage(), PAUSE);
        if (this.#kept) this.#keeper.save(this.#kept);
        break;
      case 'forget':
        if (this.#checked === undefined) {
          this.#keeper.forget();
        } else {
          this.#checked = undefined;
          history.replaceState(history.state, '', location.pathname + location.search);
          void this.#restore();
        }
        break;
      case 'submit':
        this.#submit(effect.submissionId);
        break;
      case 'deliver': {
        const endpoint = this.#endpoint;
        if (endpoint === undefined) break;
        this.#sender.start({ ...effect, endpoint, digest: '', knowsReceipts: true }, { progress: false });
        break;
      }
      case 'sendNow':
        this.#sender.sendNow();
        break;
      case 'stop':
        this.#sender.stop();
        break;
      case 'keepReceipt':
        void keepReceipt(effect.submissionId, '', effect.reference);
        break;
      case 'emitSent': {
        const { submissionId, reference } = effect;
        if (this.#posting) this.emit('careers-sent', { posting: this.#posting, submissionId, reference });
        break;
      }
      case 'emitFailed': {
        const { submissionId, reason, willRetry } = effect;
        if (this.#posting) this.emit('careers-failed', { posting: this.#posting, submissionId, reason, willRetry });
      }
    }
  }

  #tellPage(): void {
    if (this.#state.at !== 'writing') return;
    const judgement = judge(entryOf(this.#state.work));
    this.emit('careers-change', { posting: asFarAsThere(judgement), issues: judgement.issues });
  }

  /** What the page gave is the page's to keep, and what is checked takes the place of nothing. */
  get #isKept(): boolean {
    return this.data.type === 'none' && this.#checked === undefined;
  }

  /** What is being written and kept. */
  get #kept(): Kept | undefined {
    if (this.#state.at !== 'writing' || !this.#isKept) return undefined;
    const { work, sending } = this.#state;
    return { work, submissionId: sending.submissionId };
  }

  async #restore(): Promise<void> {
    const kept = await this.#keeper.open(() => this.#kept);
    const isUntouched = this.#state.at === 'start' && this.#state.text === '' && !this.#state.isAdding;
    if (kept && isUntouched) this.#dispatch({ type: 'restored', ...kept });
  }

  #submit(submissionId: string): void {
    const posting = this.#posting;
    if (!posting) return;
    const hidden = [...this.querySelectorAll<HTMLInputElement>(':scope > input[type="hidden"][name]')];
    const pairs = hidden.map(({ name, value }): [string, string] => [name, value]);
    const detail = submissionOf(posting, submissionId, this.language.language, pairs);
    const { formData } = detail;
    if (this.emit('careers-submit', detail, { cancelable: true })) this.#dispatch({ type: 'released', formData });
  }

  get #posting(): JobPosting | undefined {
    return this.#state.at === 'writing' ? judge(entryOf(this.#state.work)).posting : undefined;
  }

  get #endpoint(): string | undefined {
    return this.action ? fetchableUrl(this.action, this.page.base) : undefined;
  }

  #focus(on: FocusOn): void {
    this.focusController.request(focusTarget(on));
  }

  // ——— What happens on the page

  #actions: EditorActions = {
    read: (text) => void this.#open(({ openText }) => openText(text, this.#openOptions)),
    paste: (field, html, plain) =>
      void import('./start/opener.js')
        .then(({ wordsOf }) => wordsOf(html))
        .catch(() => plain)
        .then((text) => {
          field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
          this.#dispatch({ type: 'typed', text: field.value });
        }),
    open: (file, add) => void this.#open(({ openFile }) => openFile(file, this.#openOptions), add),
    focusField: (key) => {
      this.#dispatch({ type: 'pane', pane: 'fields' });
      this.#focus({ field: key });
    },
    copy: (text) => void copy(text).then((isCopied) => this.#dispatch({ type: 'copied', isCopied })),
    download: () => {
      if (this.#state.at === 'writing') saveOpenings(this.#state.work, this.#posting?.id);
    },
  };

  get #openOptions() {
    return { words: this.language.strings.editor, organization: this.organization };
  }

  /** Opens the address that the console's link to the check names; what is kept on the device stays as it is. */
  #check = (): void => {
    const address = new URLSearchParams(location.hash.slice(1)).get('check');
    if (!address || this.data.type !== 'none') return;
    this.#checked = address;
    this.#dispatch({ type: 'checking', address });
    void this.#open(({ openAddress }) => openAddress(address, this.#openOptions));
  };

  /** What opens and reads is loaded when something is opened. */
  async #open(open: (by: typeof opener) => Promise<EditorEvent>, add = false): Promise<void> {
    const opening = (this.#opening = Symbol());
    this.#dispatch({ type: 'busy' });
    const { at } = this.#state;
    const event = await import('./start/opener.js').then(open, (): EditorEvent => ({
      type: 'failed',
      message: this.language.strings.view.editorFailed,
    }));
    const state = this.#state;
    // Who went on meanwhile keeps what stands here now.
    if (opening !== this.#opening || state.at !== at || (state.at === 'start' && state.status.type !== 'busy')) return;
    this.#dispatch(event.type === 'opened' ? { ...event, add } : event);
  }

  /** Words of the announcement lead to their field; links in the preview lead nowhere. */
  #click = (event: MouseEvent): void => {
    const path = event.composedPath().filter((one) => one instanceof HTMLElement);
    const key = path[0]?.dataset['read'];
    if (key) this.#actions.focusField(key as FieldKey);
    const isInPreview = path.some((one) => one.matches('.pane.opening'));
    if (isInPreview && path.some((one) => one.matches('a[href]'))) event.preventDefault();
  };

  /** Where no file can be dropped, it is not opened in the place of the page either. */
  #drag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (this.#state.at !== 'start') event.dataTransfer.dropEffect = 'none';
  };

  #drop = (event: DragEvent): void => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file || this.#state.at !== 'start') return;
    event.preventDefault();
    this.#actions.open(file, false);
  };

  protected override render(): TemplateResult {
    const { strings } = this.language;
    // Without script nobody can write here: a server leaves the place to what stands in the element.
    if (onServer) return this.frame(html`<slot></slot>`);
    if (this.data.type === 'loading') return this.frame(skeleton(9, strings.view.loading));
    const asked = this.outputs.split(/\s+/);
    // "send" alone, and nowhere to send it: the other ways are better than none.
    const outputs = OUTPUTS.filter((one) => asked.includes(one) && (one !== 'send' || this.#endpoint));
    return this.frame(
      editorView(this.#state, {
        strings,
        level: this.level,
        outputs: outputs.length ? outputs : OUTPUTS,
        endpoint: this.#endpoint,
        organization: this.organization?.trim() || undefined,
        keeping: this.#isKept ? this.#keeper.status : undefined,
        place: this.#isKept ? this.#keeper.place : undefined,
        script: scriptAddress(),
        dispatch: this.#dispatch,
        act: this.#actions,
      }),
    );
  }
}

const OUTPUTS: readonly Output[] = ['snippet', 'file', 'send'];
