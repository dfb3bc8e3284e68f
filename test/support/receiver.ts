/** The test's own side of server.ts, in the page. */
import type { Received } from './server.js';
import type { Holding } from './fault-server.js';

declare global {
  interface Window {
    /** Set by web-test-runner.config.js: origins of the receiver with and without CORS headers, of the one with faults, and of the feeds. */
    __receivers: { cors: string; closed: string; faults: string; feeds: string; scripts: string };
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

/**
 * A receiver with faults (fault-server.ts), of this test's own. On another origin it has a port of its own, so that it
 * can really be away.
 */
export async function openFaults(where: 'same-origin' | 'cross-origin') {
  const base = where === 'same-origin' ? location.origin : window.__receivers.faults;
  const box = crypto.randomUUID();
  const ask = async (path: string, parameters = {}, method = 'POST') =>
    (await fetch(`${base}/faults${path}?${new URLSearchParams({ box, ...parameters })}`, { method })).json();
  const origin = where === 'same-origin' ? location.origin : ((await ask('/port')) as { origin: string }).origin;
  return {
    /** Where to send. */
    url: `${origin}/faults?box=${box}`,
    /** What becomes of the next tries: of all of them, or of as many as `times`; those after are taken. */
    next: async (fault: string, options: { times?: number; delay?: number } = {}): Promise<void> => {
      const told = Object.entries(options).flatMap(([key, value]) =>
        Number.isFinite(value) ? [[key, `${value}`]] : [],
      );
      await ask('/next', { fault, ...Object.fromEntries(told) });
    },
    /** What has arrived. */
    holding: (): Promise<Holding> => ask('', {}, 'GET'),
    /** Gives the port back. */
    close: (): Promise<unknown> => ask('/close'),
  };
}

export type Faults = Awaited<ReturnType<typeof openFaults>>;
