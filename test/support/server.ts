/**
 * A small real receiver of applications, for tests. Every test gets a box of its own, named by the `box` parameter.
 *
 *   POST /applications?box=…&answer=…   keeps fields and files, answers as told (see `answers`)
 *   GET  /applications?box=…            what the box holds
 *
 * With CORS, it gives a browser permission for more than a plain form only where `preflight` stands in the address.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';

export interface ReceivedFile {
  field: string;
  name: string;
  type: string;
  size: number;
  sha256: string;
}

export interface Received {
  /** Every value of every field, in the order they came. */
  fields: Record<string, string[]>;
  files: ReceivedFile[];
  headers: Record<string, string>;
}

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** What `answer` can be. Any other number is answered as that status with a message. */
const answers: Record<string, (triesBefore: number) => Answer> = {
  ok: () => ({ status: 200, body: { reference: 'REF-1', message: 'Thank you.' } }),
  'success-true': () => ({ status: 200, body: { success: 'true' } }),
  'success-false': () => ({ status: 200, body: { success: false, message: 'The form is switched off.' } }),
  html: () => ({ status: 200, body: '<!doctype html><title>Thanks</title><p>Thanks' }),
  empty: () => ({ status: 204 }),
  '422-map': () => ({ status: 422, body: { errors: { email: 'This address bounces.' } } }),
  '422-list': () => ({ status: 422, body: { errors: [{ field: 'email', message: 'This address bounces.' }] } }),
  '409': () => ({ status: 409, body: { message: 'Received already.' } }),
  '413': () => ({ status: 413, body: { message: 'Too large.' } }),
  '500-once': (triesBefore) =>
    triesBefore === 0 ? { status: 500, body: { message: 'Out of order.' } } : answers.ok!(0),
  '503-retry-after': (triesBefore) =>
    triesBefore === 0 ? { status: 503, headers: { 'retry-after': '1' } } : answers.ok!(0),
  '429-for-long': () => ({
    status: 429,
    headers: { 'retry-after': '3600' },
    body: { message: 'Too many applications have come from your connection.' },
  }),
};

/** The receiver as a request listener, so that a development server can mount it on its own origin. */
export function receiver({ cors = false } = {}): RequestListener {
  const boxes = new Map<string, Received[]>();

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (cors) response.setHeader('access-control-allow-origin', '*');
    // Only a page that asks for it may make the browser ask for permission first (REL-1).
    if (request.method === 'OPTIONS' && searchParams.has('preflight'))
      return send(response, { status: 204, headers: { 'access-control-allow-headers': '*' } });
    if (pathname !== '/applications') return send(response, { status: 404, body: { message: 'Not here.' } });

    const box = searchParams.get('box') ?? '';
    const received = boxes.get(box) ?? [];
    if (request.method === 'GET') return send(response, { status: 200, body: received });
    if (request.method !== 'POST') return send(response, { status: 405 });

    boxes.set(box, received);
    const application = await readForm(request);
    const triesBefore = received.length;
    received.push(application);
    const name = searchParams.get('answer') ?? 'ok';
    send(
      response,
      answers[name]?.(triesBefore) ?? { status: Number(name) || 400, body: { message: `Answer ${name}.` } },
    );
  };

  return (request, response) => {
    handle(request, response).catch((error: unknown) =>
      send(response, { status: 400, body: { message: String(error) } }),
    );
  };
}

/** The receiver on a port of its own. */
export async function startServer(options?: { cors?: boolean }): Promise<{ origin: string; close: () => void }> {
  const server: Server = createServer(receiver(options));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

/** Answers with JSON, or with HTML where the body is a string. */
export function send(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  const html = typeof body === 'string';
  response.writeHead(status, { 'content-type': html ? 'text/html' : 'application/json', ...headers });
  response.end(body === undefined ? undefined : html ? body : JSON.stringify(body));
}

/** A whole multipart body; rejects where the sender breaks it off. */
export function readForm(request: IncomingMessage): Promise<Received> {
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const received: Received = { fields: {}, files: [], headers };
  return new Promise((resolve, reject) => {
    const form = new Busboy({ headers: request.headers as BusboyHeaders });
    form.on('field', (name, value) => (received.fields[name] ??= []).push(value));
    form.on('file', (field, stream, name, _encoding, type) => {
      const hash = createHash('sha256');
      const file: ReceivedFile = { field, name, type, size: 0, sha256: '' };
      received.files.push(file);
      stream.on('data', (bytes: Buffer) => {
        hash.update(bytes);
        file.size += bytes.length;
      });
      stream.on('end', () => (file.sha256 = hash.digest('hex')));
    });
    form.on('finish', () => resolve(received));
    form.on('error', reject);
    request.on('error', reject);
    request.pipe(form);
  });
}
