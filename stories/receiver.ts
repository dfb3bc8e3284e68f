import { openingKey } from '../src/application/session/opening.js';
import { clearDraft } from '../src/storage/drafts.js';
import type { JobPosting } from '../src/posting.js';
import { silent } from './feeds.js';

/** What the made-up receiver answers: a status and JSON, or nothing for as long as the story is open. */
export type Receipt = (ResponseInit & { body?: object }) | typeof silent;

export const RECEIVER = 'https://receiver.example.org/applications';

/** Half of it has gone up, and that is where it stays. */
class HalfWay {
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onloadend?: () => void;
  status = 0;
  open = () => {};
  setRequestHeader = () => {};
  send(): void {
    this.upload.onprogress?.({ loaded: 55, total: 100 });
  }
  abort(): void {
    this.onloadend?.();
  }
}

/** The receiver is as told in a story's `answers`, one after the other, the last for all that follow; nothing leaves. */
export function receive({ args, parameters }: { args: object; parameters: Record<string, unknown> }) {
  const answers = [...((parameters['answers'] as Receipt[] | undefined) ?? [{ body: { reference: 'REF-1' } }])];
  const { XMLHttpRequest } = window;
  const fetch = window.fetch.bind(window);
  window.fetch = (input, init) => (init?.method === 'POST' ? answered(answers) : fetch(input, init));
  window.XMLHttpRequest = HalfWay as unknown as typeof XMLHttpRequest;
  const { posting } = args as { posting?: JobPosting };
  const forget = async () => {
    if (posting)
      await Promise.all((['session', 'device'] as const).map((keeping) => clearDraft(openingKey(posting), keeping)));
  };
  const restore = () => {
    Object.assign(window, { fetch, XMLHttpRequest });
    return forget();
  };
  // What another story left half filled in is none of this one's.
  return forget().then(() => restore);
}

function answered(answers: Receipt[]): Promise<Response> {
  const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? {};
  if (answer === silent) return new Promise(() => {});
  const { body = {}, ...init } = answer;
  return Promise.resolve(new Response(JSON.stringify(body), init));
}
