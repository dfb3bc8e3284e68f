/** The demo's page from right to left says everything in Arabic that it shows before somebody applies. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import en from '../../../src/locales/en.js';

/** Strings by their paths: "view.apply". */
function paths(strings: object, path = ''): string[] {
  return Object.entries(strings).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null ? paths(value as object, `${path}${name}.`) : [path + name],
  );
}

it('rtl.js has Arabic for each string of an opening, a board and a mistake in the form', async () => {
  let given: Record<string, object> = {};
  const setStrings = (_: string, strings: Record<string, object>) => void (given = strings);
  Object.assign(globalThis, { coalitionCareers: { setStrings } });
  await import(new URL('../../../demo/hostile/rtl.js', import.meta.url).href);

  const { posting, view, board, application } = en;
  const wanted = paths({ posting, view, board, application: { ...application, mail: {} } });
  const known = new Set(paths(given));
  assert.deepEqual(
    wanted.filter((path) => !known.has(path) && !path.endsWith('.tag')),
    [],
  );
});
