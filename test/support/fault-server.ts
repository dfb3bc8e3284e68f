/**
 * A receiver of applications on which anything can go wrong, for tests: real HTTP, broken connections included.
 * Underneath it is a correct one: it keeps one application per `submissionId` and answers 409 to a second copy.
 * Every test gets a box of its own, named by the `box` parameter.
 *
 *   POST /faults?box=…                              an application
 *   POST /faults/next?box=…&fault=…[&times][&delay] what becomes of the next tries (all, unless `times` says how many)
 *   GET  /faults?box=…                              what the box holds and has seen
 *   POST /faults/port?box=…                         a port of the box's own, which `fault=absent` shuts and any other opens
 *   POST /faults/close?box=…                        gives that port back
 *   GET  /faults/names                              all there is to `fault`
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readForm, send, type Answer, type Received } from './server.js';

/** What a box tells a test. */
export interface Holding {
  /** How many requests for an application came, whole or not; what a redirect brings back is not counted again. */
  tries: number;
  /** What is stored, one per `submissionId`. */
  stored: Received[];
  /** How often each `submissionId` came whole. */
  seen: Record<string, number>;
}

interface Box extends Holding {
  fault: string;
  times: number;
  delay: number;
  port?: { server: Server; number: number };
}

/** One try, and what a fault can do with it. */
interface Try {
  request: IncomingMessage;
  response: ServerResponse;
  box: Box;
  url: URL;
}

type Fault = (attempt: Try) => void | Promise<void>;

const accepted: Answer = { status: 200, body: { reference: 'REF-1', message: 'Thank you.' } };
const copy: Answer = { status: 409, body: { message: 'Received already.' } };

/** Reads it all, and stores what is new. */
async function keep({ request, box }: Try): Promise<{ isNew: boolean }> {
  const { isNew, application } = await read({ request, box });
  if (isNew) box.stored.push(application);
  return { isNew };
}

/** Reads it all, and stores nothing. */
async function read({ request, box }: Pick<Try, 'request' | 'box'>) {
  const application = await readForm(request);
  const id = application.fields['submissionId']?.[0] ?? '';
  box.seen[id] = (box.seen[id] ?? 0) + 1;
  return { application, isNew: !box.stored.some(({ fields }) => fields['submissionId']?.[0] === id) };
}

const cut = ({ request }: Try): void => {
  request.socket.resetAndDestroy();
};

/** Stores it and answers so; a second copy gets its 409. */
const takes =
  (answer: (attempt: Try) => Answer): Fault =>
  async (attempt) =>
    send(attempt.response, (await keep(attempt)).isNew ? answer(attempt) : copy);

/** A correct receiver says no only to what it does not have. */
const refuses =
  (answer: Answer): Fault =>
  async (attempt) =>
    send(attempt.response, (await read(attempt)).isNew ? answer : copy);

/** Something before the receiver answers, which knows of no copies. */
const answers =
  (status: number, headers: () => Record<string, string> = () => ({})): Fault =>
  async (attempt) => {
    await read(attempt);
    send(attempt.response, { status, headers: headers(), body: { message: `Answer ${status}.` } });
  };

/** What answers does not know the receiver: 200 and a page, and nothing stored. */
const answersPage =
  (body: string): Fault =>
  async (attempt) => {
    await read(attempt);
    send(attempt.response, { status: 200, body });
  };

const cutAt =
  (part: number): Fault =>
  (attempt) => {
    const enough = Number(attempt.request.headers['content-length']) * part;
    let bytes = 0;
    attempt.request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes >= enough) cut(attempt);
    });
  };

const faults: Record<string, Fault> = {
  ok: takes(() => accepted),
  'cut-after': async (attempt) => {
    await keep(attempt);
    cut(attempt);
  },
  ...Object.fromEntries(
    [10, 20, 30, 40, 50, 60, 70, 80, 90].map((percent) => [`cut-${percent}`, cutAt(percent / 100)]),
  ),
  never: async (attempt) => {
    await read(attempt);
  },
  'never-stored': async (attempt) => {
    await keep(attempt);
  },
  /** Stores it and answers after `delay` milliseconds. */
  late: async (attempt) => {
    const { isNew } = await keep(attempt);
    await new Promise((done) => setTimeout(done, attempt.box.delay));
    send(attempt.response, isNew ? accepted : copy);
  },
  /** Takes 64 kB now and then for `delay` milliseconds, and then the rest. */
  slow: async (attempt) => {
    const { request, response, box } = attempt;
    const end = Date.now() + box.delay;
    let sip = 0;
    const sips = setInterval(() => {
      sip = Date.now() < end ? 65_536 : Infinity;
      request.resume();
    }, 30);
    request.on('data', (bytes: Buffer) => {
      sip -= bytes.length;
      if (sip <= 0) request.pause();
    });
    try {
      const { isNew } = await keep(attempt);
      send(response, isNew ? accepted : copy);
    } finally {
      clearInterval(sips);
    }
  },
  '408': answers(408, () => ({ connection: 'close' })),
  /** An earlier try had arrived. */
  '409': async (attempt) => {
    await keep(attempt);
    send(attempt.response, copy);
  },
  '413': refuses({ status: 413, body: { message: 'Too large.' } }),
  /** As web servers do it: before the body is read, and hangs up. */
  '413-early': ({ request, response }) => {
    send(response, { status: 413, headers: { connection: 'close' }, body: '<h1>Request Entity Too Large</h1>' });
    response.once('finish', () => request.socket.destroySoon());
  },
  '422-map': refuses({ status: 422, body: { errors: { email: 'This address bounces.' } } }),
  '422-list': refuses({ status: 422, body: { errors: [{ field: 'email', message: 'This address bounces.' }] } }),
  '429': answers(429),
  '429-seconds': answers(429, () => ({ 'retry-after': '7' })),
  '429-date': answers(429, () => ({ 'retry-after': new Date(Date.now() + 7_000).toUTCString() })),
  '500': answers(500),
  /** Stores it, then stumbles. */
  '500-stored': async (attempt) => {
    await keep(attempt);
    send(attempt.response, { status: 500 });
  },
  '502': answers(502),
  '503': answers(503),
  'success-false': refuses({ status: 200, body: { success: 'false', message: 'The form is switched off.' } }),
  'error-200': refuses({ status: 200, body: { error: 'The form is switched off.' } }),
  /** Stores nothing, and calls it a success. */
  'php-fatal': answersPage('<br />\n<b>Fatal error</b>:  Uncaught Error in /srv/apply.php:3<br />'),
  'wordpress-0': answersPage('0'),
  'form-page': answersPage('<!doctype html><title>Jobs</title><careers-application></careers-application>'),
  html: takes(() => ({ status: 200, body: '<!doctype html><title>Thanks</title><p>Thanks' })),
  /** Stores it and leads to a page that says thanks. */
  'redirect-303': takes(() => ({ status: 303, headers: { location: '/faults/thanks' } })),
  /** Stores nothing: the browser brings the application once more. */
  'redirect-307': ({ request, response, url }) => {
    request.resume().once('end', () => send(response, { status: 307, headers: { location: `${url.href}&again` } }));
  },
  /** Stores nothing: the endpoint has moved, and the browser asks for a page there instead of bringing the application. */
  'moved-301': ({ request, response, url }) => {
    const location = `${url.pathname}/${url.search}&again`;
    request.resume().once('end', () => send(response, { status: 301, headers: { location } }));
  },
  garbage: async (attempt) => {
    await read(attempt);
    attempt.request.socket.end('\u0000\u0001 220 mail.example.org ESMTP\r\n\r\nnonsense');
  },
  /** Nobody there: the port is shut, or, on a port that others need, the door closes at once. */
  absent: cut,
  /** Stores it, and does not let pages of other origins see the answer. */
  'no-cors': async (attempt) => {
    attempt.response.removeHeader('access-control-allow-origin');
    send(attempt.response, (await keep(attempt)).isNew ? accepted : copy);
  },
};

/** Handles requests on somebody's server ({@link handle}) or on one of its own ({@link listen}). */
export function faultServer({ cors = false } = {}) {
  const boxes = new Map<string, Box>();
  const servers = new Set<Server>();

  const act = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    if (cors) {
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('access-control-expose-headers', 'Retry-After');
    }
    const name = url.searchParams.get('box') ?? '';
    const box = boxes.get(name) ?? { tries: 0, stored: [], seen: {}, fault: 'ok', times: Infinity, delay: 0 };
    boxes.set(name, box);
    switch (`${request.method} ${url.pathname}`) {
      case 'POST /faults':
        return receive({ request, response, box, url });
      case 'POST /faults/':
        return faults['ok']!({ request, response, box, url });
      case 'GET /faults/':
      case 'GET /faults/thanks':
        return send(response, { status: 200, body: '<!doctype html><title>A page</title><p>Hello' });
      case 'GET /faults': {
        const { tries, stored, seen } = box;
        return send(response, { status: 200, body: { tries, stored, seen } satisfies Holding });
      }
      case 'GET /faults/names':
        return send(response, { status: 200, body: Object.keys(faults) });
      case 'POST /faults/next':
        await next(box, url.searchParams);
        return send(response, { status: 200, body: {} });
      case 'POST /faults/port': {
        const server = createServer(handle);
        box.port = { server, number: await open(server, 0) };
        return send(response, { status: 200, body: { origin: `http://127.0.0.1:${box.port.number}` } });
      }
      case 'POST /faults/close':
        if (box.port) shut(box.port.server);
        boxes.delete(name);
        return send(response, { status: 200, body: {} });
      default:
        return send(response, { status: 404, body: { message: 'Not here.' } });
    }
  };

  const receive = async (attempt: Try): Promise<void> => {
    const { box, url } = attempt;
    const again = url.searchParams.has('again');
    if (!again) box.tries += 1;
    const fault = !again && box.times > 0 ? faults[box.fault]! : faults['ok']!;
    if (!again) box.times -= 1;
    await fault(attempt);
  };

  const next = async (box: Box, parameters: URLSearchParams): Promise<void> => {
    const fault = parameters.get('fault') ?? '';
    if (!(fault in faults)) throw new Error(`There is no fault "${fault}".`);
    Object.assign(box, {
      fault,
      times: Number(parameters.get('times') ?? Infinity),
      delay: Number(parameters.get('delay')),
    });
    if (!box.port) return;
    const { server, number } = box.port;
    if (fault === 'absent') shut(server);
    else if (!server.listening) await open(server, number);
  };

  const open = async (server: Server, port: number): Promise<number> => {
    await new Promise<void>((done, failed) => {
      server.once('error', failed);
      server.listen(port, '127.0.0.1', done);
    });
    servers.add(server);
    return (server.address() as AddressInfo).port;
  };

  const shut = (server: Server): void => {
    server.close();
    server.closeAllConnections();
    servers.delete(server);
  };

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    act(request, response).catch((error: unknown) => {
      // Most often someone who hung up.
      if (!response.headersSent) send(response, { status: 400, body: { message: String(error) } });
    });
  };

  return {
    handle,
    /** Starts on a port of its own and says which origin that is. */
    listen: async (): Promise<string> => `http://127.0.0.1:${await open(createServer(handle), 0)}`,
    close: (): void => servers.forEach(shut),
  };
}
