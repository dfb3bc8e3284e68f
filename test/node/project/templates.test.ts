/** Templates as they are in the sources, for what the build makes of them. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';

it('no template begins or ends with a space, which would be minified away', () => {
  const files = readdirSync('src/elements', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const found = files.flatMap((name) => {
    const code = readFileSync(`src/elements/${name}`, 'utf8').replaceAll(/^\s*(?:\/?\*|\/\/).*$/gm, '');
    return [...code.matchAll(/html`[ ·][^`\n]*|>[^<>`\n]* `;$/gm)].map(([text]) => `${name}: ${text}`);
  });
  assert.deepEqual(found, []);
}); // prettier-ignore
