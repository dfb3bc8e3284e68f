/**
 * Serves cdn/ from another origin, for tests: real HTTP. The first part of the path is the manner:
 *
 *   /cors/…       with Access-Control-Allow-Origin, for all files
 *   /plain/…      without
 *   /half/…       with it for the script alone, not for its parts
 *   /older/…      like /cors/, as if it were another version
 *   /held-<box>/… like /plain/; its parts stay out until GET /held-<box>/go, which takes `?status=404` as well, and
 *                 `?but=<name>` of a part that stays out until the next; GET /held-<box>/asked lists what was asked for
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';

interface Box {
  status?: number;
  but?: string | null;
  waiting: (() => void)[];
  asked: string[];
}

const CORS = { 'Access-Control-Allow-Origin': '*' };
const VERSION = JSON.parse(readFileSync('package.json', 'utf8')).version as string;

export async function startScriptServer(): Promise<{ origin: string; close: () => void }> {
  const boxes = new Map<string, Box>();

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [, manner = '', ...rest] = url.pathname.split('/');
    const path = normalize(join('cdn', ...rest));
    const isPart = rest.length > 1;
    const hasCors = manner === 'cors' || manner === 'older' || (manner === 'half' && !isPart);
    const send = () => sendFile(response, path, hasCors ? CORS : {}, manner === 'older');
    if (!manner.startsWith('held-')) return send();

    const box = boxes.get(manner) ?? { waiting: [], asked: [] };
    boxes.set(manner, box);
    if (rest[0] === 'asked') return void response.writeHead(200, CORS).end(JSON.stringify(box.asked));
    if (rest[0] === 'go') {
      box.status = Number(url.searchParams.get('status') ?? 200);
      box.but = url.searchParams.get('but');
      for (const goOn of box.waiting.splice(0)) goOn();
      return void response.writeHead(204, CORS).end();
    }
    box.asked.push(path);
    const answer = (): void => {
      const isHeld = box.status === undefined || (box.but && path.includes(box.but));
      if (isPart && isHeld) box.waiting.push(answer);
      else if (box.status === 404) response.writeHead(404).end();
      else send();
    };
    answer();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

function sendFile(response: ServerResponse, path: string, headers: Record<string, string>, isOlder: boolean): void {
  if (!path.startsWith('cdn') || !path.endsWith('.js') || !existsSync(path)) return void response.writeHead(404).end();
  const text = readFileSync(path, 'utf8');
  const body = isOlder ? text.replaceAll(`coalition-careers/${VERSION}`, 'coalition-careers/0.0.1') : text;
  response.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-store', ...headers }).end(body);
}
