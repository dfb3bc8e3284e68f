import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';

const server = fileURLToPath(new URL('../../demo/server.js', import.meta.url));

it('the demo answers to its own names alone, whatever name leads to it', async () => {
  const child = spawn(process.execPath, [server], { env: { ...process.env, PORT: '0' }, stdio: 'pipe' });
  try {
    let port = '';
    for await (const said of child.stdout) {
      port = /localhost:(\d+)/.exec(String(said))?.[1] ?? '';
      if (port) break;
    }
    const statusFor = (host: string) =>
      new Promise((resolve, reject) => {
        const asked = request({ host: '127.0.0.1', port, path: '/inbox', headers: { host } }, (response) =>
          resolve(response.resume().statusCode),
        );
        asked.on('error', reject).end();
      });
    for (const own of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]) {
      assert.equal(await statusFor(own), 200, own);
    }
    for (const other of [`evil.example:${port}`, `localhost.evil.example:${port}`]) {
      assert.notEqual(await statusFor(other), 200, other);
    }
  } finally {
    child.kill();
  }
});
