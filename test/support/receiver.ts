/** The test's own side of server.ts, in the page. */
import type { Received } from './server.js';

declare global {
  interface Window {
    /** Set by web-test-runner.config.js: origins of the receiver with and without CORS headers. */
    __receivers: { cors: string; closed: string };
  }
}

/** Same origin as the page; another origin that lets the page read its answers; another that does not. */
export type Where = 'same-origin' | 'cors' | 'no-cors';

/**
 * A receiver of this test's own:
 *
 *     const box = openBox();
 *     element.action = box.url('422-map');
 *     …
 *     const [application] = await box.applications();
 */
export function openBox(where: Where = 'same-origin') {
  const { cors, closed } = window.__receivers;
  const base = { 'same-origin': `${location.origin}/receiver`, cors, 'no-cors': closed }[where];
  const address = `${base}/applications?box=${crypto.randomUUID()}`;
  return {
    /** Where to send; `answer` is a key of `answers` in server.ts or a status. */
    url: (answer: string | number = 'ok') => `${address}&answer=${answer}`,
    /** What has arrived. */
    applications: async (): Promise<Received[]> => (await fetch(address)).json(),
  };
}
