import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, it, mock } from 'node:test';
import { Delivery, type DeliveryState } from '../../../src/application/deliver.js';

interface Request {
  headers: IncomingMessage['headers'];
  form: FormData;
}
/** What a receiver does with one request; the last one is repeated. */
type Reaction = (response: ServerResponse) => void;

const status =
  (code: number, headers: Record<string, string> = {}, body = ''): Reaction =>
  (response) =>
    response.writeHead(code, headers).end(body);
const busy = status(503, { 'Retry-After': '0' });
const ok = status(200, {}, '{"reference":"REF-1"}');
const hangUp: Reaction = (response) => response.destroy();
const silence: Reaction = () => {};

let close = () => {};
afterEach(() => close());

async function receiver(...reactions: Reaction[]) {
  const requests: Request[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const chunks = await request.toArray();
      const body = Buffer.concat(chunks as Buffer[]);
      const { headers } = request;
      const type = headers['content-type'] ?? '';
      requests.push({ headers, form: await new Response(body, { headers: { 'content-type': type } }).formData() });
      (reactions[requests.length - 1] ?? reactions.at(-1)!)(response);
    })();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, requests };
}

function application(): FormData {
  const form = new FormData();
  form.append('name', 'Maria Xiong');
  form.append('resume', new File(['%PDF-1.7'], 'resume.pdf', { type: 'application/pdf' }));
  form.append('submissionId', '7d444840-9dc0-41d1-b245-5ffdce74fad2');
  return form;
}

/** Sends, and tells of every state; `react` is called at each. */
async function deliver(url: string, react: (state: DeliveryState, delivery: Delivery) => void = () => {}) {
  const states: DeliveryState[] = [];
  const delivery = new Delivery(url, application(), (state) => {
    states.push(state);
    // Once the delivery has set its alarm clock.
    setImmediate(() => react(state, delivery));
  });
  await delivery.run();
  const outcomes = states.flatMap((state) => (state.type === 'done' ? [state.outcome] : []));
  return { states, outcome: outcomes[0], names: states.map(({ type, tries }) => `${type} ${tries}`) };
}
const sendNow = (state: DeliveryState, delivery: Delivery) => {
  if (state.type === 'waiting') delivery.sendNow();
};

const giveUp = (state: DeliveryState, delivery: Delivery) => {
  if (state.type === 'waiting') delivery.cancel();
};

describe('an application on its way', () => {
  it('is taken at once', async () => {
    const { url, requests } = await receiver(ok);
    const { names, outcome } = await deliver(url);
    assert.deepEqual(names, ['sending 1', 'done 1']);
    assert.deepEqual(outcome, { type: 'sent', reference: 'REF-1' });
    assert.equal(requests.length, 1);
  });

  it('REL-1 is a request that needs no permission first', async () => {
    const { url, requests } = await receiver(ok);
    await deliver(url);
    const { headers } = requests[0]!;
    assert.equal(headers.accept, 'application/json');
    assert.match(headers['content-type'] ?? '', /^multipart\/form-data; boundary=/);
    // What a browser, here Node, sends by itself; anything more would have to be asked for.
    const own = ['host', 'connection', 'content-type', 'content-length', 'transfer-encoding', 'accept', 'accept-encoding', 'accept-language', 'user-agent', 'sec-fetch-mode']; // prettier-ignore
    assert.deepEqual(
      Object.keys(headers).filter((name) => !own.includes(name)),
      [],
    );
  });

  it('REL-2 is the same at every try, file and all', async () => {
    const { url, requests } = await receiver(busy, busy, ok);
    const { outcome } = await deliver(url, sendNow);
    assert.equal(outcome?.type, 'sent');
    assert.equal(requests.length, 3);
    for (const { form } of requests) {
      assert.equal(form.get('submissionId'), '7d444840-9dc0-41d1-b245-5ffdce74fad2');
      assert.equal(form.get('name'), 'Maria Xiong');
      const resume = form.get('resume') as File;
      assert.deepEqual([resume.name, resume.type, await resume.text()], ['resume.pdf', 'application/pdf', '%PDF-1.7']);
    }
  });

  const past = new Date(0).toUTCString();
  for (const [asked, least, most] of [['0', 700, 1_250], [past, 700, 1_250], ['17', 16_000, 17_000]] as const) {
    it(`REL-3 waits as long as the receiver asks (${asked}), and never shorter than by itself`, async () => {
      const { url } = await receiver(status(503, { 'Retry-After': asked }), ok);
      let wait = NaN;
      const { names } = await deliver(url, (state, delivery) => {
        if (state.type === 'waiting') wait = state.until - Date.now();
        sendNow(state, delivery);
      });
      assert.deepEqual(names, ['sending 1', 'waiting 1', 'sending 2', 'done 2']);
      assert.ok(wait > least && wait <= most, `${wait} ms`);
    });
  } // prettier-ignore

  it('REL-3 does not wait for hours by itself', async () => {
    const { url } = await receiver(status(503, { 'Retry-After': '7200' }));
    const { names, outcome } = await deliver(url);
    assert.deepEqual(names, ['sending 1', 'done 1']);
    assert.deepEqual(outcome, { type: 'unavailable', status: 503, arrived: 'no', retryAfter: 7_200_000 });
  });

  it('REL-3 waits longer and longer, never twice the same, and gives up', async () => {
    const { url, requests } = await receiver(status(500));
    const waits: number[] = [];
    const { names, outcome } = await deliver(url, (state, delivery) => {
      if (state.type !== 'waiting') return;
      waits.push(state.until - Date.now());
      delivery.sendNow();
    });
    assert.equal(outcome?.type, 'unavailable');
    assert.equal(requests.length, 6);
    assert.equal(names.at(-1), 'done 6');
    waits.forEach((wait, index) => {
      assert.ok(wait > (waits[index - 1] ?? 500), `wait ${index} of ${waits.join(', ')}`);
      assert.ok(wait < 60_000);
    });
    assert.ok(waits.some((wait) => wait % 250 !== 0));
  });

  it('gives a slow line more time at every try, and a large file more than a small one', async () => {
    const { url } = await receiver(silence);
    const { setTimeout } = globalThis;
    const limits: number[] = [];
    globalThis.setTimeout = ((handler: () => void, delay = 0) => {
      if (delay < 60_000) return setTimeout(handler, delay);
      limits.push(delay);
      return setTimeout(handler, 20);
    }) as typeof setTimeout;
    try {
      await deliver(url, sendNow);
    } finally {
      globalThis.setTimeout = setTimeout;
    }
    assert.equal(limits.length, 6);
    const extra = limits.map((limit) => Math.round((limit - 60_000) / ((limits[0] ?? 0) - 60_000)));
    assert.deepEqual(extra, [1, 2, 4, 4, 4, 4], 'but nobody waits for hours');
  });

  for (const code of [400, 401, 403, 404, 410, 413, 422]) {
    it(`REL-3 is not sent again after ${code}`, async () => {
      const { url, requests } = await receiver(status(code));
      const { names, outcome } = await deliver(url);
      assert.deepEqual(names, ['sending 1', 'done 1']);
      assert.equal(outcome?.type, 'refused');
      assert.equal(requests.length, 1);
    });
  }

  for (const code of [408, 425, 429, 500, 502, 503, 504]) {
    it(`REL-3 is sent again after ${code}`, async () => {
      const { url } = await receiver(status(code, { 'Retry-After': '0' }), ok);
      assert.equal((await deliver(url, sendNow)).outcome?.type, 'sent');
    });
  }

  it('409 after a lost answer is done', async () => {
    const { url } = await receiver(hangUp, status(409));
    const { names, outcome } = await deliver(url, sendNow);
    assert.deepEqual(names, ['sending 1', 'waiting 1', 'sending 2', 'done 2']);
    assert.equal(outcome?.type, 'sent');
  });

  it('REL-4 may have arrived where the answer was lost, also when a later try is turned away', async () => {
    const { url } = await receiver(hangUp, status(503, { 'Retry-After': '7200' }));
    const { states, outcome } = await deliver(url, sendNow);
    assert.ok(states[1]?.type === 'waiting' && states[1].outcome.arrived === 'unknown');
    assert.ok(outcome?.type === 'unavailable' && outcome.arrived === 'unknown');
  });

  // Where it is false the delivery waits: see test/delivery/faults.test.ts.
  for (const [onLine, arrived] of [[true, 'unknown'], [undefined, 'unknown']] as const) {
    it(`REL-4 where navigator.onLine is ${onLine}, whether a lost application arrived is: ${arrived}`, async () => {
      const own = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
      Object.defineProperty(globalThis, 'navigator', { value: { onLine }, configurable: true });
      const { url } = await receiver(hangUp);
      const { states } = await deliver(url, giveUp);
      if (own) Object.defineProperty(globalThis, 'navigator', own);
      else Reflect.deleteProperty(globalThis, 'navigator');
      assert.ok(states[1]?.type === 'waiting' && states[1].outcome.arrived === arrived);
    });
  } // prettier-ignore
});

it('REL-1 shows no progress in a sandboxed frame: its address has the endpoint’s origin, and it has not', async () => {
  const { url } = await receiver(ok);
  const own = { location: new URL(url), origin: 'null', XMLHttpRequest: Object };
  Object.assign(globalThis, own);
  try {
    assert.equal((await deliver(url)).outcome?.type, 'sent');
  } finally {
    for (const name of Object.keys(own)) Reflect.deleteProperty(globalThis, name);
  }
});

describe('someone who waits', () => {
  it('can send now', async () => {
    const { url, requests } = await receiver(status(503), ok);
    const { outcome } = await deliver(url, sendNow);
    assert.equal(outcome?.type, 'sent');
    assert.equal(requests.length, 2);
  });

  it('can’t send twice by pressing twice', async () => {
    const { url, requests } = await receiver(status(503), ok);
    await deliver(url, (_, delivery) => {
      delivery.sendNow();
      delivery.sendNow();
    });
    assert.equal(requests.length, 2);
  });

  it('can give up while waiting, and hears no more of it', async () => {
    const { url, requests } = await receiver(status(503));
    const { names } = await deliver(url, giveUp);
    assert.deepEqual(names, ['sending 1', 'waiting 1']);
    assert.equal(requests.length, 1);
  });

  it('can give up while sending, and hears no more of it', async () => {
    let arrived = () => {};
    const { url } = await receiver((response) => {
      arrived();
      silence(response);
    });
    const timers = mock.method(globalThis, 'setTimeout');
    const { names } = await deliver(url, (_, delivery) => {
      arrived = () => delivery.cancel();
    });
    timers.mock.restore();
    assert.deepEqual(names, ['sending 1']);
    // Whoever sends once more would wait until a wait for the next try is over, and its lock is given back.
    const waits = timers.mock.calls.map(({ arguments: [, delay = 0] }) => delay);
    assert.deepEqual(waits.filter((delay) => delay >= 750 && delay <= 1_250), []); // prettier-ignore
  });
});
