/**
 * A server of feeds on which anything can go wrong, for tests: real HTTP. It answers as it was told; what nobody told
 * it of is not there (404). Every test has a box of its own, which is the first part of the path.
 *
 *   POST   /feeds/<box>/…  a {@link FeedAnswer} as JSON: what is answered at this address from now on
 *   GET    /feeds/<box>/…  the answer; an address with a query that was not told of is answered as the one without
 *   GET    /feeds/<box>    how often each address was asked for
 *   DELETE /feeds/<box>    forgets it all; nobody waits any longer
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FeedAnswer {
  /** A file in fixtures/feeds/. */
  sample?: string;
  /** Text as it is; anything else as JSON. */
  body?: unknown;
  status?: number;
  headers?: Record<string, string>;
  /** Whether pages of other origins may read it. */
  cors?: boolean;
  /** Keeps everybody who asks waiting until something else is told. */
  held?: boolean;
  /** Breaks off in the middle. */
  cut?: boolean;
  /** Goes on with white space after the body for as long as somebody listens: a little now and then, or all it can. */
  endless?: 'drip' | 'flood';
}

interface Box {
  answers: Map<string, FeedAnswer>;
  asked: Record<string, number>;
  waiting: (() => void)[];
}

const SAMPLES = new URL('../../fixtures/feeds/', import.meta.url);

export function feedServer() {
  const boxes = new Map<string, Box>();
  const servers = new Set<Server>();

  const act = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const [, , name = '', ...rest] = url.pathname.split('/');
    const box: Box = boxes.get(name) ?? { answers: new Map(), asked: {}, waiting: [] };
    boxes.set(name, box);
    const path = `/${rest.join('/')}`;
    const address = path + url.search;

    if (request.method === 'POST' || request.method === 'DELETE') {
      if (request.method === 'POST') {
        box.answers.set(address, JSON.parse(await textOf(request)) as FeedAnswer);
      } else {
        box.answers.clear();
        boxes.delete(name);
      }
      for (const goOn of box.waiting.splice(0)) goOn();
      return send(response, { body: {} });
    }
    if (!rest.length) return send(response, { body: box.asked });

    box.asked[address] = (box.asked[address] ?? 0) + 1;
    const answer = () => box.answers.get(address) ?? box.answers.get(path) ?? { status: 404, body: 'Not here.' };
    while (answer().held) await new Promise<void>((goOn) => box.waiting.push(goOn));
    send(response, answer());
  };

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    act(request, response).catch((error: unknown) => send(response, { status: 400, body: String(error) }));
  };

  return {
    handle,
    /** Starts on a port of its own, with the same boxes, and says which origin that is. */
    listen: async (): Promise<string> => {
      const server = createServer(handle);
      servers.add(server);
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    close: (): void => {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

function send(response: ServerResponse, answer: FeedAnswer): void {
  const { sample, body, status = 200, headers, cors, cut, endless } = answer;
  const file = sample === undefined ? undefined : new URL(sample, SAMPLES);
  if (file && !existsSync(file)) throw new Error(`There is no sample ${sample}.`);
  const text = file ? readFileSync(file, 'utf8') : typeof body === 'string' ? body : JSON.stringify(body ?? null);
  const bytes = Buffer.from(text);
  response.writeHead(status, {
    'content-type': text.startsWith('<') ? 'text/xml; charset=utf-8' : 'application/json; charset=utf-8',
    ...(!endless && { 'content-length': String(bytes.length) }),
    'cache-control': 'no-store',
    ...(cors && { 'access-control-allow-origin': '*' }),
    ...headers,
  });
  if (endless) {
    response.write(bytes);
    void goOn(response, endless);
  } else if (!cut) response.end(bytes);
  else response.write(bytes.subarray(0, bytes.length / 2), () => response.socket?.destroySoon());
}

async function goOn(response: ServerResponse, endless: 'drip' | 'flood'): Promise<void> {
  const part = Buffer.alloc(endless === 'drip' ? 1 : 1_000_000, ' ');
  while (!response.destroyed) {
    const isTaken = response.write(part);
    if (endless === 'drip') await new Promise((done) => setTimeout(done, 20));
    else if (!isTaken) {
      await new Promise<void>((done) => {
        response.once('drain', done);
        response.once('close', done);
      });
    }
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
