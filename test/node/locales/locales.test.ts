/** The languages of the interface (I18N-6): every string of English in each of them, and none of it English. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import en from '../../../src/locales/en.js';
import es from '../../../src/locales/es.js';
import hmn from '../../../src/locales/hmn.js';
import type * as locales from '../../../src/locales/index.js';
import { loadStrings, onStrings, setStrings, stringsFor, type Strings } from '../../../src/locales/index.js';
import so from '../../../src/locales/so.js';
import vi from '../../../src/locales/vi.js';
import { deadlineLine, facts } from '../../../src/posting/words/facts.js';
import { posting } from '../samples.js';

type Leaf = string | ((...args: unknown[]) => string);
/** Every string by its path: "view.apply". */
function leaves(tree: object, path = ''): Map<string, Leaf> {
  const found = new Map<string, Leaf>();
  for (const [key, value] of Object.entries(tree)) {
    const name = path ? `${path}.${key}` : key;
    if (typeof value === 'object') for (const [inner, leaf] of leaves(value as object, name)) found.set(inner, leaf);
    else found.set(name, value as Leaf);
  }
  return found;
}

/** What a string says of values that can be told apart. */
const said = (leaf: Leaf | undefined, values: unknown[]) => (typeof leaf === 'function' ? leaf(...values) : leaf);
const ONE = [7, 12, 93];
const WORDS = ['«1»', '«2»', '«3»'];

/** What it says beside them. */
const frame = (leaf: Leaf | undefined, values: unknown[]) =>
  values.reduce<string>((text, value) => text.replace(String(value), ''), said(leaf, values) ?? '');
const ALTERNATIVES = [
  [true, false],
  [0, 2],
  ['', '«4»'],
];
/** One and two; the nouns of the other languages have no plural. */
const PLURAL = { es: [1, 2] } as Record<string, unknown[]>;
/** A noun without a plural, "to check: 1", and "mistakes: 0". */
const ONE_WAY = new Set([
  ...['vi form.chooseFile', 'es editor.wasRead'],
  ...['vi editor.opened', 'so editor.opened', 'hmn editor.opened'],
]);

/** Words that are the same in another language, or names. */
const SAME = new Set(['direction', 'name', 'posting.tag', 'application.tag']);
const MAY_BE_SAME = /^(?:No|Error:)$/;

const languages: Record<string, Strings> = { es, vi, so, hmn };

for (const [tag, strings] of Object.entries(languages)) {
  describe(`the strings of ${tag}`, () => {
    const own = leaves(strings);
    const english = leaves(en);
    /** A language's own calendar has no counterpart in English; why a file can't be read is said where it is read. */
    const calendar = (name: string) => /^(?:posting\.calendar|editor\.unreadable)/.test(name);

    it('I18N-6 are those of English, each of its kind', () => {
      assert.deepEqual([...own.keys()].filter((name) => !calendar(name)).sort(), [...english.keys()].sort());
      for (const [name, leaf] of english) assert.equal(typeof own.get(name), typeof leaf, name);
    });

    it('say all that English says: every name, number and date that is put in', () => {
      for (const [name, leaf] of english) {
        if (typeof leaf !== 'function') continue;
        for (const values of [WORDS, ONE]) {
          const inEnglish = said(leaf, values);
          // The name of a language is a word, and may be written small.
          const inOwn = said(own.get(name), name === 'view.translateInto' ? values.map(String) : values);
          for (const value of values) {
            if (inEnglish?.includes(String(value))) assert.ok(inOwn?.includes(String(value)), `${name}: ${inOwn}`);
          }
        }
      }
    });

    it('have two ways of saying it where English has: for yes and no, none and some, and what may be absent', () => {
      for (const [name, leaf] of english) {
        if (typeof leaf !== 'function' || name === 'view.translateInto' || ONE_WAY.has(`${tag} ${name}`)) continue;
        for (const at of WORDS.keys()) {
          const withValue = (value: unknown) => WORDS.map((word, i) => (i === at ? value : word));
          for (const [one, other] of [...ALTERNATIVES, PLURAL[tag] ?? []]) {
            const differs = (words?: Leaf) => frame(words, withValue(one)) !== frame(words, withValue(other));
            if (differs(leaf)) assert.ok(differs(own.get(name)), `${name}: ${said(own.get(name), withValue(one))}`);
          }
        }
      }
    });

    it('name today and tomorrow, and count the days after', () => {
      const [today = '', tomorrow = '', later = ''] = [0, 1, 2].map((left) => strings.posting.statusClosing(left));
      assert.doesNotMatch(today + tomorrow, /\d/);
      assert.notEqual(today, tomorrow);
      assert.match(later, /2/);
    });

    it('are none of them English', () => {
      const left = [...english].filter(([name, leaf]) => {
        const words = said(leaf, WORDS) ?? '';
        return (
          !SAME.has(name) && !MAY_BE_SAME.test(words) && /[a-z]{2}/i.test(words) && words === said(own.get(name), WORDS)
        );
      });
      assert.deepEqual(
        left.map(([name]) => name),
        [],
      );
    });

    it('name themselves, and the language they are formatted in', () => {
      assert.equal(strings.posting.tag, tag);
      assert.equal(strings.application.tag, tag);
      assert.notEqual(strings.name, en.name);
    });

    it('are loaded when asked for, for every variant of the language', async () => {
      assert.equal(stringsFor(`${tag}-US`).strings.view.apply, en.view.apply, 'English until they are there');
      await loadStrings(`${tag}-US`);
      const spoken = stringsFor(`${tag}-US`);
      assert.equal(spoken.strings.view.apply, strings.view.apply);
      assert.equal(spoken.tag, `${tag}-US`);
      assert.equal(loadStrings(tag), undefined, 'once');
    });
  });
}

it('whoever asks is told of new strings, until they ask no more', () => {
  let told = 0;
  const stop = onStrings(() => (told += 1));
  setStrings('nv', { view: { apply: '1' } });
  assert.equal(told, 1);
  stop();
  setStrings('nv', { view: { apply: '2' } });
  assert.equal(told, 1);
});

describe('a language that browsers do not format', () => {
  const opening = posting({
    validThrough: '2099-07-19',
    workplace: { type: 'hybrid', onsiteDays: ['tue', 'thu'] },
    baseSalary: { currency: 'USD', minValue: 50_000, maxValue: 60_000, unitText: 'YEAR' },
  });

  for (const [tag, strings] of Object.entries({ so, hmn })) {
    it(`I18N-4 has days and months of its own, and American numerals: ${tag}`, () => {
      const words = strings.posting;
      assert.equal(words.calendar?.months.length, 12);
      assert.equal(words.calendar.weekdays.length, 7);
      const line = deadlineLine(opening, words) ?? '';
      assert.ok(line.includes(words.calendar.months[6] ?? '?') && line.includes('19') && line.includes('2099'), line);
      const all = JSON.stringify(facts(opening, words));
      assert.match(all, /\$50,000/);
      assert.ok(all.includes(words.calendar.weekdays[1] ?? '?'), all);
      assert.doesNotMatch(all, /July/);
    });
  }
});

describe('a page’s own strings', () => {
  it('replace single ones of a language, and leave the others', async () => {
    await loadStrings('es');
    setStrings('es', { view: { apply: 'Enviar solicitud' } });
    assert.equal(stringsFor('es').strings.view.apply, 'Enviar solicitud');
    assert.equal(stringsFor('es-MX').strings.view.apply, 'Enviar solicitud');
    assert.equal(stringsFor('es').strings.view.share, es.view.share);
    setStrings('es-MX', { view: { apply: 'Aplicar' } });
    assert.equal(stringsFor('es-MX').strings.view.apply, 'Aplicar');
    assert.equal(stringsFor('es').strings.view.apply, 'Enviar solicitud');
  });

  it('are a language of their own, with English for what they lack', () => {
    setStrings('ar', { direction: 'rtl', view: { apply: 'قدّم الآن' } });
    const { tag, strings } = stringsFor('ar');
    assert.deepEqual([tag, strings.direction, strings.view.apply], ['ar', 'rtl', 'قدّم الآن']);
    assert.equal(strings.view.share, en.view.share);
  });

  it('of English are everybody’s who has no language', () => {
    setStrings('en', { view: { print: 'Print it' } });
    assert.equal(stringsFor('en-GB').strings.view.print, 'Print it');
    assert.equal(stringsFor('xx').strings.view.print, 'Print it');
  });
});

describe('a language’s half for forms', () => {
  it('is loaded only once there is a form, for the language that is there already', async () => {
    // A copy of the module that has not loaded anything yet.
    const copy = ['..', '..', '..', 'src', 'locales', 'index.js?halves'].join('/');
    const { loadFormStrings, loadStrings: load, stringsFor: spoken } = (await import(copy)) as typeof locales;
    await load('es');
    assert.equal(spoken('es').strings.view.share, es.view.share);
    assert.equal(spoken('es').strings.form, undefined);
    assert.equal(load('es'), undefined, 'nothing is missing for reading');
    await loadFormStrings('es');
    assert.equal(spoken('es').strings.form.send, es.form.send);
    assert.equal(spoken('es').strings.application.document.resume, es.posting.document.resume);
  });
});
