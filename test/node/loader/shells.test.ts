/** What the shells of careers.js say of the classes that take them over is so. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shells, type Shell } from '../../../src/loader/shells.js';

for (const [tag, { attributes, methods, load }] of Object.entries<Shell>(shells)) {
  describe(`the shell of ${tag}`, () => {
    it('observes the attributes of its class', async () => {
      const { observedAttributes } = await load();
      assert.deepEqual([...attributes].sort(), [...observedAttributes].sort());
    });

    it('keeps calls of methods that its class has', async () => {
      const { prototype } = await load();
      for (const method of methods) assert.ok(Object.hasOwn(prototype, method), method);
    });
  });
}
