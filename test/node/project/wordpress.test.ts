/** What of the WordPress plugin needs no WordPress: PHP by itself, compared with the elements' own code. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import * as z from 'zod/mini';
import { pluginTemplate } from '../../../scripts/wordpress.js';
import en from '../../../src/locales/en/reading.js';
import { toJobPostingJsonLd } from '../../../src/posting/json-ld.js';
import { jobPostingSchema } from '../../../src/posting/schema.js';
import { textToHtml } from '../../../src/text/to-html.js';
import { lookUp } from '../../support/browsers.js';
import { full, minimal, posting } from '../samples.js';
import pack from '../../../package.json' with { type: 'json' };

const noPhp = lookUp('php') ? false : 'PHP is not installed (Debian: php-cli)';

const files = readdirSync('wordpress', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.php'));

/** Runs PHP on JSON and reads the JSON it answers with. */
function php(file: string, code: string, input: unknown): unknown {
  const script = `define('ABSPATH', '.'); require 'wordpress/includes/${file}'; $in = json_decode(stream_get_contents(STDIN), true); echo json_encode(${code});`;
  return JSON.parse(execFileSync('php', ['-r', script], { input: JSON.stringify(input), encoding: 'utf8' })) as unknown;
}

test('the plugin is of the package’s version', () => {
  const main = readFileSync('wordpress/coalition-careers.php', 'utf8');
  assert.equal(/^ \* Version: +(.*)$/m.exec(main)?.[1], pack.version);
  assert.equal(/const VERSION += '(.*)';/.exec(main)?.[1], pack.version);
  assert.equal(/^Stable tag: (.*)$/m.exec(readFileSync('wordpress/readme.txt', 'utf8'))?.[1], pack.version);
});

test('every file refuses to be called by itself, but for the receiver and the uninstaller', () => {
  for (const path of files.filter((file) => !/^(?:receive\/|uninstall)/.test(file))) {
    const text = readFileSync(`wordpress/${path}`, 'utf8');
    const isPure = !/\b(?:add_action|add_filter|register_\w+_hook)\(/.test(text);
    assert.ok(isPure || text.includes("defined( 'ABSPATH' ) || exit;"), path);
  }
});

test('translators have every sentence of the plugin (npm run wordpress writes the file)', () => {
  assert.equal(readFileSync('wordpress/languages/coalition-careers.pot', 'utf8'), pluginTemplate());
});

const noSniffer = lookUp('phpcs') ? false : 'PHP_CodeSniffer is not installed (Debian: php-codesniffer)';

test(
  'its PHP is written as the WordPress handbook has it, as far as PHP_CodeSniffer by itself tells',
  { skip: noSniffer },
  () => {
    execFileSync('phpcs', ['--standard=test/wordpress/phpcs.xml', '-q', 'wordpress'], { stdio: 'pipe' });
  },
);

test('the uninstaller forgets every option, time and table of the plugin', () => {
  const text = files.map((path) => readFileSync(`wordpress/${path}`, 'utf8')).join('\n');
  const uninstall = readFileSync('wordpress/uninstall.php', 'utf8');
  const names = [
    ...text.matchAll(
      /^const (?:OPTION_\w+|RECEIVER_STATE|COALITION_\w+|DAILY|MAIL_KEPT)\s+= 'coalition_careers_(\w+)'/gm,
    ),
  ];
  assert.ok(names.length >= 8);
  for (const [, name = ''] of names) assert.match(uninstall, new RegExp(`'(?:coalition_careers_)?${name}'`), name);
  for (const [, table = ''] of text.matchAll(/CREATE TABLE \S*?(careers_\w+)/g))
    assert.ok(uninstall.includes(table), table);
});

interface SchemaNode {
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
  anyOf?: SchemaNode[];
}

/** The fields of an opening by their paths; a text that may be HTML is one. */
function pathsIn({ properties = {}, items, anyOf = [] }: SchemaNode, at: readonly string[] = []): string[] {
  const within = [items ?? [], anyOf].flat().flatMap((one) => pathsIn(one, at));
  const named = Object.entries(properties).flatMap(([name, one]) => {
    const path = [...at, name];
    const inner = pathsIn(one, path).filter((found) => found !== `${path.join('.')}.html`);
    return inner.length ? inner : [path.join('.')];
  });
  return [...new Set([...named, ...within])];
}

type Shape = string | readonly Shape[] | { [name: string]: Shape };

function pathsOf(shape: Shape, at: readonly string[] = []): string[] {
  if (typeof shape === 'string') return [at.join('.')];
  if (Array.isArray(shape)) return shape.flatMap((one: Shape) => pathsOf(one, at));
  return Object.entries(shape).flatMap(([name, one]: [string, Shape]) => pathsOf(one, [...at, name]));
}

/** Fields that the plugin's own HTML does not tell, and why. */
const NOT_WRITTEN: Record<string, string> = {
  $schema: 'it is about the file',
  summary: 'the card without script tells facts',
  tags: 'they are there to filter by',
  inLanguage: 'the page around says its own',
  translations: 'without script the original is shown',
  'application.documents.(id|required|accept|maxBytes|multiple|orText)': 'the form needs the script',
  'application.questions': 'the form needs the script',
  'application.consent': 'the form needs the script',
  'application.selfIdentification': 'the form needs the script',
};

describe('its PHP', { skip: noPhp }, () => {
  test('knows every field of an opening that it does not leave out for a reason, and no other', () => {
    const schema = z.toJSONSchema(jobPostingSchema, { unrepresentable: 'any', io: 'input' }) as SchemaNode;
    const reasons = Object.keys(NOT_WRITTEN).map((path) => new RegExp(`^${path.replace('$', '\\$')}(?:\\.|$)`));
    const fields = pathsIn(schema);
    const written = fields.filter((path) => !reasons.some((reason) => reason.test(path)));
    assert.deepEqual(pathsOf(php('posting.php', 'CoalitionCareers\\FIELDS', null) as Shape).sort(), written.sort());
    for (const reason of reasons) assert.ok(fields.some((path) => reason.test(path)), `${reason} is a field`); // prettier-ignore
  });

  for (const path of files) {
    test(`${path} has no mistake in its grammar`, () => {
      execFileSync('php', ['-l', `wordpress/${path}`], { stdio: 'pipe' });
    });
  }

  const texts = [
    'One.\n\nTwo\nlines & <tags>',
    '• Plan the menu\n• Buy\n  the food\n\n1. First\n2) Second\nAfter',
    ['- Cook', 'Clean "well"'],
    { html: '<p>A <b>bold</b> day&nbsp;&mdash; here</p><ul><li>One</li><li>Two</li></ul><script>x()</script>' },
    '',
  ];
  for (const text of texts) {
    test(`reads ${JSON.stringify(text).slice(0, 40)} as the elements do`, () => {
      assert.equal(php('text.php', 'CoalitionCareers\\text_to_html($in)', text), textToHtml(text));
    });
  }

  const remote = posting({
    workplace: { type: 'remote' },
    applicantLocationRequirements: ['Minnesota', 'WI', 'Canada'],
    jobLocation: { addressLocality: 'Duluth', addressCountry: 'USA' },
    baseSalary: { currency: 'USD', minValue: 20, maxValue: 20, unitText: 'HOUR' },
  });
  const unpaid = posting({ baseSalary: { currency: 'USD', minValue: 0, maxValue: 0 }, url: 'mailto:jobs@example.org' });
  for (const [name, sample] of Object.entries({ minimal, full, remote, unpaid })) {
    test(`says the ${name} opening to search engines as the elements do`, () => {
      const ours = toJobPostingJsonLd(sample, { ...en.posting }, { directApply: false });
      const theirs = php('json-ld.php', 'CoalitionCareers\\json_ld($in[0], $in[1], false)', [
        sample,
        ours['description'] ?? '',
      ]);
      assert.deepEqual(theirs, JSON.parse(JSON.stringify(ours)));
    });
  }
});
