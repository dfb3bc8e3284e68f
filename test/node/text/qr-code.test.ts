import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createRequire } from 'node:module';
import type jsqr from 'jsqr';
import { qrPath } from '../../../src/text/qr-code.js';

const decode = createRequire(import.meta.url)('jsqr') as typeof jsqr;
const SCALE = 4;

/** What a reader of QR codes reads in the path of one. */
function read({ size, path }: ReturnType<typeof qrPath>): string | undefined {
  const width = size * SCALE;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 0; row < SCALE; row += 1) {
      const start = ((Number(y) * SCALE + row) * width + Number(x) * SCALE) * 4;
      for (let column = 0; column < SCALE; column += 1) pixels.fill(0, start + column * 4, start + column * 4 + 3);
    }
  }
  return decode(pixels, width, width)?.data;
}

it('the QR code of a printed opening is read back as its address', () => {
  for (const address of [
    'https://heron.example/jobs/weaver',
    'https://members.example.org/jobs?job=5~rose-union#about',
    `https://example.org/${'a'.repeat(400)}`,
  ]) {
    assert.equal(read(qrPath(address, 2)), address);
  }
});
