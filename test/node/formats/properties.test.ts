/** Feeds in which something is wrong with one entry: anything, anywhere. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import Papa from 'papaparse';
import { readFeed, withDetails, type ReadFeedOptions } from '../../../src/feeds.js';
import type { Issue, JobPosting, PayUnit } from '../../../src/posting.js';
import { rowsOf, separators } from '../../../src/formats/sheet/rows.js';
import { ids, json, text } from './sample.js';

const RUNS = { numRuns: 100 };

type Path = string[];

/** Every place in some data, itself first. */
function paths(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => paths(inner, [...at, key]))];
}

function valueAt(value: unknown, ...path: Path): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], value);
}

/** A copy of the data with one value changed; what is changed to undefined is gone. */
function changed(value: unknown, [key, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  const entries = Object.entries(value as object).flatMap(([name, inner]) => {
    const now: unknown = name === key ? changed(inner, rest, change) : inner;
    return now === undefined ? [] : [[name, now] as const];
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

const written = (change: (old: string) => string) => (old: unknown) =>
  typeof old === 'string' ? change(old) : JSON.stringify(old);
const changes: Record<string, (old: unknown) => unknown> = {
  gone: () => undefined,
  null: () => null,
  'as text': written((old) => old),
  'cut off': written((old) => old.slice(0, old.length / 2)),
  'said twice': written((old) => old + old),
  escaped: written((old) => old.replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
  'in a list': (old) => [old],
  'in an object': (old) => ({ value: old }),
};
const values: unknown[] = [
  true, false, 0, -1, 1e21, 0.1, '', ' ', 'x', '<b>', '<p></p>', '&lt;p&gt;x&lt;/p&gt;', '\ud800', '%', 'http://[',
  '//', 'javascript:alert(1)', '__proto__', 'constructor', [], [null], [[]], ['x', 'x'], {}, { toString: null },
  { name: {} }, 'per-year-salary', 'per-hour-wage', '1 MONTH', '1 WEEK', '2 WEEK', 'daily', 'HOUR', 'fortnight',
  '$5 an hour', '2026-02-31', 'Remote',
]; // prettier-ignore
/** What patterns that try again and again would never be done with. */
const slow = ['<a', '$1   ', '(hr ', '1', '1,', ' ', '-', '/', '&#', '<!--', '<script', ' remote', '\n'];
for (const piece of slow) values.push(piece.repeat(20_000 / piece.length));
for (const value of values) changes[JSON.stringify(value)] = () => value;

/** Which words state a period. */
const SAID: Record<PayUnit, RegExp> = {
  HOUR: /h(?:ou)?r/i,
  DAY: /da[iy]/i,
  WEEK: /week/i,
  MONTH: /month|"mo"/i,
  YEAR: /year|yr|annual/i,
};

/** Pay has no period that its own field does not state; a feed that has no such field never has one. */
function assertPeriod(posting: JobPosting, stated: unknown) {
  const unit = posting.baseSalary?.unitText;
  if (unit) assert.match(JSON.stringify([stated]), SAID[unit]);
}

interface Sample {
  name: string;
  payload: unknown;
  /** Where its list of entries stands. */
  list: Path;
  base: string;
  /** What an entry says of the period that its pay is for; nothing in feeds that never say it. */
  period?: (entry: unknown) => unknown;
}

const [nights] = json('pinpoint-postings.json').data;
const [, , volunteers] = json('jobposting-jsonld.json');

const samples: Sample[] = [
  ...['greenhouse-jobs.json', 'greenhouse-jobs-light.json'].map((name) => ({
    name,
    payload: json(name),
    list: ['jobs'],
    base: 'https://boards-api.greenhouse.io/v1/boards/riverbendlegalaid/jobs',
    period: (entry: unknown) => valueAt(entry, 'pay_input_ranges'),
  })),
  {
    name: 'lever-postings.json',
    payload: json('lever-postings.json'),
    list: [],
    base: 'https://api.lever.co/v0/postings/commongroundfood?mode=json',
    period: (entry) => valueAt(entry, 'salaryRange', 'interval'),
  },
  {
    name: 'ashby-job-board.json',
    payload: json('ashby-job-board.json'),
    list: ['jobs'],
    base: 'https://api.ashbyhq.com/posting-api/job-board/shelterline',
    period: (entry) =>
      [
        valueAt(entry, 'compensation', 'summaryComponents'),
        [valueAt(entry, 'compensation', 'compensationTiers')].flat().map((tier) => valueAt(tier, 'components')),
      ]
        .flat(2)
        .map((component) => valueAt(component, 'interval')),
  },
  ...['workable-widget.json', 'workable-widget-details.json'].map((name) => ({
    name,
    payload: json(name),
    list: ['jobs'],
    base: 'https://apply.workable.com/api/v1/widget/accounts/northstar',
  })),
  {
    name: 'recruitee-offers.json',
    payload: json('recruitee-offers.json'),
    list: ['offers'],
    base: 'https://wadden-natuurfonds.recruitee.com/api/offers/',
    period: (entry) => valueAt(entry, 'salary', 'period'),
  },
  {
    name: 'smartrecruiters-postings.json',
    payload: json('smartrecruiters-postings.json'),
    list: ['content'],
    base: 'https://api.smartrecruiters.com/v1/companies/BrightHarborHealth/postings?limit=100',
  },
  {
    name: 'teamtailor-jobs.json',
    payload: json('teamtailor-jobs.json'),
    list: ['items'],
    base: 'https://fjordhjalpen.teamtailor.com/jobs.json',
    period: (entry) => valueAt(entry, '_jobposting'),
  },
  {
    name: 'pinpoint-postings.json',
    payload: { data: [nights, { ...nights, id: '51235', title: 'Support Worker (Days)' }] },
    list: ['data'],
    base: 'https://workwithus-example.pinpointhq.com/postings.json',
    period: (entry) => valueAt(entry, 'compensation_frequency'),
  },
  {
    name: 'bamboohr-list.json',
    payload: json('bamboohr-list.json'),
    list: ['result'],
    base: 'https://example.bamboohr.com/careers/list',
  },
  {
    name: 'breezy.json',
    payload: json('breezy.json'),
    list: [],
    base: 'https://example.breezy.hr/json',
    period: (entry) => valueAt(entry, 'salary'),
  },
  {
    name: 'rippling-jobs.json',
    // An opening in two places stands twice, and both are one.
    payload: { ...json('rippling-jobs.json'), items: json('rippling-jobs.json').items.slice(1) },
    list: ['items'],
    base: 'https://ats.rippling.com/api/v2/board/example-tenants/jobs',
  },
  {
    name: 'paylocity.json',
    payload: json('paylocity.json'),
    list: ['jobs'],
    base: 'https://recruiting.paylocity.com/recruiting/v2/api/feed/jobs/0a932b3f',
    period: (entry) => valueAt(entry, 'salaryDescription'),
  },
  {
    name: 'applicantpro.json',
    payload: json('applicantpro.json'),
    list: ['data', 'jobs'],
    base: 'https://examplefood.applicantpro.com/core/jobs/19000',
    period: (entry) => [valueAt(entry, 'payTypeFrame'), valueAt(entry, 'payRate'), valueAt(entry, 'payDetails')],
  },
  {
    name: 'wp-job-listings.json',
    payload: json('wp-job-listings.json'),
    list: [],
    base: 'https://example.org/wp-json/wp/v2/job-listings?_embed',
    period: (entry) => valueAt(entry, 'meta'),
  },
  {
    name: 'jobposting-jsonld.json',
    // With an id of its own: without one it is known by its place among the page's openings.
    payload: [...json('jobposting-jsonld.json').slice(0, 2), { ...volunteers, identifier: 'volunteers' }],
    list: [],
    base: 'https://www.riverbend.example/careers',
    period: (entry) => [entry].flat().map((job) => valueAt(job, 'baseSalary')),
  },
];

const organization = 'The Alliance';
const known = (base: string): ReadFeedOptions[] => [{ base, organization }, { base }, { organization }, {}];

/** Issues of entries other than one. */
const elsewhere = (issues: Issue[], index: number) =>
  issues.filter(({ path }) => path.startsWith('postings[') && !path.startsWith(`postings[${index}]`));

describe('whatever is wrong with one entry of a feed', () => {
  for (const { name, payload, list, base, period } of samples) {
    const entries = valueAt(payload, ...list) as unknown[];
    const wrong = fc.nat(entries.length - 1).chain((index) =>
      fc.record({
        index: fc.constant(index),
        path: fc.constantFrom(...paths(entries[index])),
        change: fc.constantFrom(...Object.keys(changes)),
        options: fc.constantFrom(...known(base)),
      }),
    );

    it(`property: ${name} is read, its other openings stand as they were, and no period of pay is made up`, () => {
      fc.assert(
        fc.property(wrong, ({ index, path, change, options }) => {
          const put = (change: (old: unknown) => unknown, ...path: Path) =>
            changed(payload, [...list, String(index), ...path], change);
          // An entry that is gone would move the others.
          const bad = put(path.length ? changes[change]! : (old) => changes[change]!(old) ?? null, ...path);
          const before = readFeed(payload, options);
          const others = ids(
            readFeed(
              put(() => null),
              options,
            ).postings,
          );

          const { postings, issues, details } = readFeed(bad, options);

          assert.deepEqual(
            postings.filter(({ id }) => others.includes(id)),
            before.postings.filter(({ id }) => others.includes(id)),
          );
          assert.deepEqual(elsewhere(issues, index), elsewhere(before.issues, index));
          for (const id of others) assert.deepEqual(details?.[id], before.details?.[id]);
          const own = postings.filter(({ id }) => !others.includes(id));
          assert.ok(own.length <= 1);
          for (const posting of own) assertPeriod(posting, period?.(valueAt(bad, ...list, String(index))));
        }),
        RUNS,
      );
    });
  }
});

describe('whatever is wrong with the rest of an opening', () => {
  const first = (name: string, base: string) => readFeed(json(name), { base, organization }).postings[0]!;
  const [greenhouse, smartRecruiters, bambooHr, workable] = [
    ['greenhouse-jobs-light.json', 'https://boards-api.greenhouse.io/v1/boards/riverbendlegalaid/jobs'],
    ['smartrecruiters-postings.json', 'https://api.smartrecruiters.com/v1/companies/BrightHarborHealth/postings'],
    ['bamboohr-list.json', 'https://example.bamboohr.com/careers/list'],
    ['workable-widget.json', 'https://apply.workable.com/api/v1/widget/accounts/northstar'],
  ].map(([name = '', base = '']) => first(name, base));
  const rests: { name: string; posting: JobPosting; period?: (payload: unknown) => unknown }[] = [
    { name: 'greenhouse-job.json', posting: greenhouse!, period: (payload) => valueAt(payload, 'pay_input_ranges') },
    {
      name: 'smartrecruiters-posting-detail.json',
      posting: smartRecruiters!,
      period: (payload) => valueAt(payload, 'compensation', 'salary', 'period'),
    },
    {
      name: 'bamboohr-detail.json',
      posting: bambooHr!,
      period: (payload) => valueAt(payload, 'result', 'jobOpening', 'compensation'),
    },
    { name: 'workable-form.json', posting: workable! },
  ];

  for (const { name, posting, period } of rests) {
    const payload: unknown = json(name);
    const wrong = fc.record({
      path: fc.constantFrom(...paths(payload)),
      change: fc.constantFrom(...Object.keys(changes)),
    });

    it(`property: ${name} never costs what was known before, and makes up no period of pay`, () => {
      fc.assert(
        fc.property(wrong, ({ path, change }) => {
          const bad = changed(payload, path, changes[change]!);
          const { posting: full } = withDetails(posting, bad);
          assert.equal(full.id, posting.id);
          assert.ok(full.title);
          assert.equal(full.hiringOrganization.name, posting.hiringOrganization.name);
          assert.deepEqual(full.application?.url !== undefined, posting.application?.url !== undefined);
          assertPeriod(full, period?.(bad));
        }),
        RUNS,
      );
    });
  }
});

describe('whatever is wrong with one entry of an XML feed', () => {
  const rss = text('teamtailor-jobs.rss');
  const item = /<item>[^]*<\/item>/.exec(rss)![0];
  const another = item.replace('Projektledare', 'Kock').replaceAll('0001', '0009');
  const feeds = [
    {
      name: 'personio.xml',
      xml: text('personio.xml'),
      tag: 'position',
      base: 'https://kinderhilfe.jobs.personio.de/xml?language=de',
    },
    {
      name: 'teamtailor-jobs.rss',
      xml: rss.replace(item, `${item}\n    ${another}`),
      tag: 'item',
      base: 'https://fjordhjalpen.teamtailor.com/jobs.rss',
    },
    {
      name: 'jazzhr.xml',
      xml: text('jazzhr.xml'),
      tag: 'job',
      base: 'https://app.jazz.co/feeds/export/jobs/exampleyouth',
    },
    { name: 'indeed.xml', xml: text('indeed.xml'), tag: 'job', base: 'https://ats.example.org/indeed.xml' },
    {
      name: 'neogov.rss',
      xml: text('neogov.rss'),
      tag: 'item',
      base: 'https://www.governmentjobs.com/careers/examplecounty/rss',
    },
    { name: 'wp-job-feed.rss', xml: text('wp-job-feed.rss'), tag: 'item', base: 'https://example.org/?feed=job_feed' },
  ];

  for (const { name, xml, tag, base } of feeds) {
    const spans = [...xml.matchAll(new RegExp(`<${tag}>[^]*?</${tag}>`, 'g'))].map(({ 0: whole, index }) => ({
      start: index,
      end: index + whole.length,
    }));
    const wrong = fc.nat(spans.length - 1).chain((index) => {
      const { start, end } = spans[index]!;
      return fc.record({
        index: fc.constant(index),
        from: fc.integer({ min: start, max: end - 1 }),
        // Mostly a slip of the hand, sometimes a part of it lost.
        length: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: end - start })),
        twice: fc.boolean(),
      });
    });

    it(`property: ${name} is read, and its other openings stand as they were`, () => {
      const options = { base, organization };
      const before = readFeed(xml, options);
      assert.equal(before.postings.length, spans.length);
      fc.assert(
        fc.property(wrong, ({ index, from, length, twice }) => {
          const to = Math.min(from + length, spans[index]!.end);
          const bad = xml.slice(0, twice ? to : from) + xml.slice(twice ? from : to);
          const own = before.postings[index]!.id;
          const others = before.postings.filter(({ id }) => id !== own);

          const { postings } = readFeed(bad, options);

          const keep = ids(others);
          assert.deepEqual(
            postings.filter(({ id }) => keep.includes(id)),
            others,
          );
          for (const posting of postings)
            assertPeriod(posting, xml.slice(spans[index]!.start, spans[index]!.end) + bad);
        }),
        RUNS,
      );
    });
  }
});

describe('whatever is wrong with one row of a sheet', () => {
  const { data: rows } = Papa.parse<string[]>(text('sheet.csv'), { skipEmptyLines: 'greedy' });
  // Days that no other row is needed for.
  const whole = rows.map((row) => row.map((cell) => cell.replace(/^(\d+)\/(\d+)\/2026$/, '2026-$1-$2')));
  const wrong = fc.record({
    row: fc.integer({ min: 2, max: whole.length - 1 }),
    column: fc.nat(whole[1]!.length - 2),
    change: fc.constantFrom(...Object.keys(changes)),
  });

  it('property: the sheet is read, its other openings stand as they were, and no period of pay is made up', () => {
    const before = readFeed(Papa.unparse(whole), { organization }).postings;
    assert.equal(before.length, whole.length - 2);
    fc.assert(
      fc.property(wrong, ({ row, column, change }) => {
        const changed = changes[change]!(whole[row]![column]);
        const cell = typeof changed === 'string' ? changed : JSON.stringify(changed ?? '');
        const bad = whole.map((cells, at) => (at === row ? cells.with(column, cell) : cells));
        const { postings } = readFeed(Papa.unparse(bad), { organization });
        const others = before.filter((_, at) => at !== row - 2);
        assert.deepEqual(postings.filter(({ id }) => ids(others).includes(id)), others);
        for (const posting of postings) assertPeriod(posting, bad);
      }),
      RUNS,
    );
  }); // prettier-ignore
});

describe('a place that is hidden', () => {
  it('property: stays hidden, whatever else is wrong with the opening', () => {
    const widget = json('workable-widget-details.json');
    const [entry] = widget.jobs;
    const refuge = ['locations', '2'];
    const wrong = fc.record({
      path: fc.constantFrom(...paths(entry).filter((path) => path.length > 0)),
      change: fc.constantFrom(...Object.keys(changes)),
    });
    fc.assert(
      fc.property(wrong, ({ path, change }) => {
        // Its own fields and the flag itself are what says that it is hidden.
        fc.pre(!path.every((key, at) => key === refuge[at]) && path[1] !== '2');
        const jobs = [changed(entry, path, changes[change]!)];
        const { postings } = readFeed({ ...widget, jobs });
        assert.ok(!JSON.stringify(postings).includes('refuge'));
      }),
      RUNS,
    );
  });
});

it('texts made to be slow are read in one pass, whatever field they stand in', () => {
  // In a process of its own, as nothing else can end a regular expression that runs away.
  const worker = fileURLToPath(new URL('./hostile.ts', import.meta.url));
  const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', worker], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  assert.equal(status, 0, `stuck at: ${stdout.trim().split('\n').at(-1)}`);
});

describe('rows of a sheet', () => {
  it('property: letters outside of quotes are kept, wherever quotes stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n') }), (csv) => {
        const letters = (words: string) => words.replace(/[^a]/g, '');
        assert.equal(letters(rowsOf(csv, ',').flat().join('')), letters(csv));
      }),
      { numRuns: 2_000 },
    );
  });

  it('a quote that is never closed costs no time', () => {
    const csv = `${'"a,b""c\n'.repeat(20_000)}"`;
    assert.equal(rowsOf(csv, ',').length > 0, true);
  });

  for (const separator of separators) {
    it(`the separator ${JSON.stringify(separator)} is found by the columns it makes, with others in the cells`, () => {
      const rows = [['Our openings'], ['Title', 'City', 'Summary'], ['Cook', 'Duluth', 'Soups, stews; bread | cake']];
      const { postings } = readFeed(Papa.unparse(rows, { delimiter: separator }), { organization });
      assert.deepEqual(
        postings.map(({ title, summary }) => [title, summary]),
        [['Cook', 'Soups, stews; bread | cake']],
      );
    });
  }
});
