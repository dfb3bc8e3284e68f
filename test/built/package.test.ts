import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { LICENCES, packagesIn } from '../../scripts/build/licences.js';
import { full, minimal } from '../node/samples.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const json = (path: string) => JSON.parse(readFileSync(root + path, 'utf8'));
const pack: {
  exports: Record<string, string | Record<string, string>>;
  customElements: string;
  unpkg: string;
  jsdelivr: string;
} = json('package.json');
/** What a star in the name of a door stands for. */
const starOf = (path: string) => {
  const themes = readdirSync(`${root}src/themes`).map((name) => name.replace('.css', ''));
  if (path.includes('/themes/')) return themes;
  if (path.includes('/design-tokens/')) return themes.flatMap((theme) => [`${theme}.light`, `${theme}.dark`]);
  return readdirSync(`${root}src/locales`).map((name) => name.replace(/\.\w+$/, ''));
};

/** Every file that a door of the package leads to. */
const targets = Object.values(pack.exports)
  .flatMap((target) => (typeof target === 'string' ? target : Object.values(target)))
  .flatMap((path) => (path.includes('*') ? starOf(path).map((name) => path.replace('*', name)) : path));

describe('what npm publishes', () => {
  for (const path of [...targets, pack.customElements, pack.unpkg, pack.jsdelivr, 'cdn/careers.bundle.js', 'cdn/editor.html', 'cdn/editor.css', 'cdn/configurator.js', 'dist/THIRD-PARTY-LICENSES.txt', 'cdn/THIRD-PARTY-LICENSES.txt', 'CHANGELOG.md', 'LICENSE']) {
    it(`has ${path}`, () => assert.ok(existsSync(root + path)));
  } // prettier-ignore

  it('PKG-2 PKG-5 is imported in Node by its own name', () => {
    const doors = [
      '',
      '/careers-card.js',
      '/elements.js',
      '/posting.js',
      '/feeds.js',
      '/announcement.js',
      '/server.js',
      '/react.js',
      '/locales/en.js',
    ];
    const script = doors.map((door) => `await import('coalition-careers${door}');`).join('\n');
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root });
  });

  it('PKG-4 leaves lit and zod outside', () => {
    const files = readdirSync(`${root}dist`, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
    const all = files.map((name) => readFileSync(`${root}dist/${name}`, 'utf8')).join('\n');
    assert.match(all, /from ["']zod\/mini["']/);
    assert.match(all, /from ["']lit["']/);
    assert.ok(!files.some((name) => /(?:^|\/)(?:lit(?:-html|-element)?|reactive-element|zod.*)\.js$/.test(name)));
  }); // prettier-ignore

  it('travels with the licences of everything that is bundled', () => {
    // A source map names the package of every module, whatever the licences were made from.
    const maps = readdirSync(`${root}dist`, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.js.map'),
    );
    const sources = maps.flatMap((name) => json(`dist/${name}`).sources as string[]);
    const bundled = new Set(sources.flatMap((name) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(name)?.[1] ?? []));
    const named = (folder: string) =>
      packagesIn(readFileSync(`${root}${folder}/${LICENCES}`, 'utf8')).map((one) => one.split(' ')[0]);
    for (const name of ['saxen', 'idb-keyval', 'dompurify']) assert.ok(bundled.has(name), name);
    for (const name of [...bundled, 'jszip', 'pako']) assert.ok(named('dist').includes(name), name);
    for (const name of [
      'lit-html',
      'lit-element',
      'saxen',
      'idb-keyval',
      'dompurify',
      'zod',
      'mammoth',
      'unpdf',
      'jszip',
    ])
      assert.ok(named('cdn').includes(name), name);
  });

  it('asks for nothing that webpack would look for, or Parcel would want a package for', () => {
    const files = readdirSync(`${root}dist`, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.js'),
    );
    for (const name of files)
      assert.doesNotMatch(readFileSync(`${root}dist/${name}`, 'utf8'), /import\.meta\.resolve/, name);
    assert.doesNotMatch(
      readFileSync(`${root}dist/vendor/pdfjs.js`, 'utf8'),
      /(?:typeof|instanceof) (?:process|Buffer)\b/,
    );
  });

  it('shows the sources to a debugger', () => {
    const { sources, sourcesContent } = json('dist/elements/card/element.js.map');
    assert.match(sources[0], /src\/elements\/card\/element\.ts$/);
    assert.match(sourcesContent[0], /renderPosting\(posting: JobPosting\)/);
  });

  it('has types that name no file of the sources', () => {
    const types = readdirSync(`${root}dist`, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.d.ts'));
    for (const name of types) assert.doesNotMatch(readFileSync(`${root}dist/${name}`, 'utf8'), /['"][^'"]*\/src\//, name);
  }); // prettier-ignore
});

describe('job-posting.schema.json', () => {
  // ESLint's own validator; it is no dependency of ours, and knows draft 7, which the schema is written in.
  const Ajv = createRequire(import.meta.url)('ajv');
  const ajv = new Ajv({ allErrors: true, unknownFormats: 'ignore' });
  const validate = ajv.compile(json('dist/job-posting.schema.json'));
  const complaints = (data: unknown) => (validate(data) ? [] : validate.errors);

  for (const name of readdirSync(`${root}demo/data`).filter((name) => name.endsWith('.json'))) {
    it(`is content with demo/data/${name}`, () => assert.deepEqual(complaints(json(`demo/data/${name}`)), []));
  }

  it('is content with a posting, a list, and an object with an organization', () => {
    const { hiringOrganization, ...anonymous } = minimal;
    for (const feed of [minimal, full, [minimal, full], { postings: [full] }]) assert.deepEqual(complaints(feed), []);
    assert.deepEqual(complaints({ $schema: 'x', organization: hiringOrganization, postings: [anonymous] }), []);
  });

  it('is not content with a mistake', () => {
    const { id: _, ...nameless } = minimal;
    const mistakes = [
      nameless,
      { ...minimal, salary: 5 },
      { ...minimal, employmentType: 'FULLTIME' },
      { ...minimal, baseSalary: { currency: 'USD', minValue: '50k' } },
      { postings: [{ ...minimal, workplace: { type: 'office' } }] },
      { ...minimal, url: 'javascript:alert(1)' },
      { ...minimal, application: { endpoint: 'mailto:jobs@example.org' } },
      { ...minimal, validThrough: 'soon' },
      'text',
    ];
    for (const mistake of mistakes) assert.notDeepEqual(complaints(mistake), [], JSON.stringify(mistake));
  });

  it('takes addresses of the schemes that are read, and relative ones', () => {
    for (const url of [
      'https://example.org/a',
      'HTTP://example.org',
      'mailto:a@example.org',
      'tel:+1',
      '/jobs/1',
      '1/x',
    ])
      assert.deepEqual(complaints({ ...minimal, url }), [], url);
  });

  it('names a mistake in a date by the format that editors know, and not by a pattern', () => {
    const { datePosted, validThrough } = json('dist/job-posting.schema.json').definitions.JobPosting.properties;
    assert.deepEqual([datePosted.format, datePosted.pattern], ['date', undefined]);
    assert.equal(validThrough.anyOf[0].format, 'date');
    for (const moment of ['2026-07-19', '2026-07-19T17:00', '2026-07-19T17:00:00-05:00'])
      assert.deepEqual(complaints({ ...minimal, validThrough: moment }), [], moment);
  });

  it('says what it is, and is the same in both folders', () => {
    const { $schema, $id, title, description } = json('dist/job-posting.schema.json');
    assert.match($schema, /draft-07/);
    assert.equal($id, 'urn:coalition-careers:job-posting');
    assert.ok(title && description);
    assert.deepEqual(json('cdn/job-posting.schema.json'), json('dist/job-posting.schema.json'));
  });

  it('tells editors what each field is, at every depth', () => {
    const silent: string[] = [];
    JSON.stringify(json('dist/job-posting.schema.json'), (key, value) => {
      if (key === 'properties') {
        for (const [name, field] of Object.entries<{ description?: string }>(value))
          if (!field.description) silent.push(name);
      }
      return value;
    });
    // { html } is a shape of a text, and says so.
    assert.deepEqual([...new Set(silent)], ['html']);
  });
});
