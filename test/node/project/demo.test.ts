import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { after, before, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

const server = fileURLToPath(new URL('../../../demo/server.js', import.meta.url));

let child: ChildProcess;
let port = '';
before(async () => {
  child = spawn(process.execPath, [server], { env: { ...process.env, PORT: '0' }, stdio: 'pipe' });
  for await (const said of child.stdout!) {
    port = /localhost:(\d+)/.exec(String(said))?.[1] ?? '';
    if (port) break;
  }
});
after(() => child.kill());

async function ask(
  path: string,
  headers: OutgoingHttpHeaders = {},
): Promise<Pick<IncomingMessage, 'statusCode' | 'headers'> & { body: Buffer }> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, resolve).on('error', reject).end();
  });
  return { statusCode: response.statusCode, headers: response.headers, body: await buffer(response) };
}

it('the demo answers to its own names alone, whatever name leads to it', async () => {
  for (const own of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]) {
    assert.equal((await ask('/inbox', { host: own })).statusCode, 200, own);
  }
  for (const other of [`evil.example:${port}`, `localhost.evil.example:${port}`]) {
    assert.notEqual((await ask('/inbox', { host: other })).statusCode, 200, other);
  }
});

it('the demo compresses text as a host does', async () => {
  for (const path of ['/', '/site.css', '/data/openings.json', '/data/many.json', '/inbox']) {
    const plain = await ask(path);
    assert.equal(plain.headers['content-encoding'], undefined, path);
    assert.equal(plain.headers.vary, 'Accept-Encoding', path);
    for (const [encoding, decompress] of [['gzip', gunzipSync] as const, ['br', brotliDecompressSync] as const]) {
      const { headers, body } = await ask(path, { 'accept-encoding': encoding });
      assert.equal(headers['content-encoding'], encoding, path);
      assert.deepEqual(decompress(body), plain.body, path);
    }
  }
});

it('a browser keeps what never changes, and asks whether the rest is new', async () => {
  const font = await ask('/fonts/fraunces/files/fraunces-latin-wght-normal.woff2', { 'accept-encoding': 'gzip, br' });
  assert.match(font.headers['cache-control'] ?? '', /max-age=31536000, immutable/);
  assert.equal(font.headers['content-encoding'], undefined);
  const page = await ask('/');
  assert.equal(page.headers['cache-control'], 'no-cache');
  const again = await ask('/', { 'if-none-match': page.headers.etag, 'accept-encoding': 'gzip' });
  assert.equal(again.statusCode, 304);
});
