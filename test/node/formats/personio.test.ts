import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../../src/feeds.js';
import type { JobPosting } from '../../../src/posting.js';
import { ids, said, text } from './sample.js';

const base = 'https://kinderhilfe.jobs.personio.de/xml?language=de';
const organization = 'Kinderhilfe Elbe';

const family: JobPosting = {
  id: '2600654',
  title: 'Sozialpädagog:in (m/w/d) – Familienzentrum',
  hiringOrganization: { name: 'Kinderhilfe Elbe gGmbH' },
  url: 'https://kinderhilfe.jobs.personio.de/job/2600654?language=de',
  sections: [
    {
      heading: 'Deine Aufgaben',
      body: {
        html: '<p>Du begleitest Familien im Stadtteil.</p><ul><li>Beratung &amp; Begleitung<ul><li>auch abends</li></ul></li><li>Gruppenarbeit</li></ul><p>&nbsp;</p>',
      },
    },
    {
      heading: 'Dein Profil',
      body: {
        html: '<p>Abschluss in Sozialer Arbeit</p><ul><li>Führerschein B</li></ul><p>Fragen? <a href="mailto:jobs@kinderhilfe.example">Mara Lind</a></p><script>window.__pwned=1</script>',
      },
    },
  ],
  employmentType: ['PART_TIME'],
  jobLocation: [{ name: 'Hamburg' }, { name: 'Home Office Deutschland' }, { name: 'Lüneburg' }],
  department: 'Pädagogik & Beratung',
  tags: ['Soziale Arbeit', 'Familienhilfe', 'Fachkräfte'],
  datePosted: '2026-04-14',
  application: { url: 'https://kinderhilfe.jobs.personio.de/job/2600654?language=de#apply' },
};

const student: JobPosting = {
  id: '2600700',
  title: 'Werkstudent:in Buchhaltung <20 Std.>',
  hiringOrganization: { name: organization },
  url: 'https://kinderhilfe.jobs.personio.de/job/2600700?language=de',
  employmentType: ['PART_TIME'],
  department: 'Verwaltung',
  datePosted: '2025-12-01',
  application: { url: 'https://kinderhilfe.jobs.personio.de/job/2600700?language=de#apply' },
};

const intern: JobPosting = {
  id: '2600701',
  title: 'Praktikum Öffentlichkeitsarbeit',
  hiringOrganization: { name: organization },
  url: 'https://kinderhilfe.jobs.personio.de/job/2600701?language=de',
  sections: [
    {
      heading: 'Über uns',
      body: { html: '<p>Wir sind klein &amp; fein.</p><p>Just text with no markup &amp; a raw ampersand</p>' },
    },
  ],
  employmentType: ['FULL_TIME', 'INTERN'],
  jobLocation: [{ name: 'Remote China' }],
  workplace: { type: 'remote' },
  datePosted: '2026-07-01',
  application: { url: 'https://kinderhilfe.jobs.personio.de/job/2600701?language=de#apply' },
};

/** Without the feed's address nobody knows where the job's page is. */
const alone = ({ url: _, application: __, ...rest }: JobPosting): JobPosting => rest;

const feed = (...positions: string[]) => `<?xml version="1.0"?><workzag-jobs>${positions.join('')}</workzag-jobs>`;
const position = (inner: string, id = 1) =>
  `<position><id>${id}</id><subcompany>O</subcompany><name>Cook</name>${inner}</position>`;
const described = (...inner: string[]) => {
  const descriptions = inner.map((one) => `<jobDescription>${one}</jobDescription>`).join('');
  return readFeed(feed(position(`<jobDescriptions>${descriptions}</jobDescriptions>`))).postings[0]!;
};

describe('Personio', () => {
  it('is read as a person reads the page', () => {
    assert.deepEqual(readFeed(text('personio.xml'), { base, organization }), {
      postings: [family, student, intern],
      issues: [],
    });
  });

  it('without its address has no page of its own to link to', () => {
    assert.deepEqual(readFeed(text('personio.xml'), { organization }), {
      postings: [alone(family), alone(student), alone(intern)],
      issues: [],
    });
  });

  it('is named by its account where nobody names it, and that is said once', () => {
    const { postings, issues } = readFeed(text('personio.xml'), { base });
    const named = { hiringOrganization: { name: 'kinderhilfe' } };
    assert.deepEqual(postings, [family, { ...student, ...named }, { ...intern, ...named }]);
    assert.deepEqual(said(issues), ['warning ']);
  });

  it('whose employer nobody can know costs only those openings, and the way to name it is said once', () => {
    const { postings, issues } = readFeed(text('personio.xml'));
    assert.deepEqual(postings, [alone(family)]);
    assert.deepEqual(said(issues), [
      'error ',
      'error postings[1].hiringOrganization.name',
      'error postings[2].hiringOrganization.name',
    ]);
  });

  it('may have no opening at the moment, and that is no fault', () => {
    assert.deepEqual(readFeed(text('personio-empty.xml'), { base }), { postings: [], issues: [] });
  });

  it('without any description asks whether the language was forgotten', () => {
    const { postings, issues } = readFeed(feed(position(''), position('<jobDescriptions/>', 2)));
    assert.deepEqual(ids(postings), ['1', '2']);
    assert.deepEqual(said(issues), ['warning ']);
    assert.match(issues[0]!.message, /language=/);
  });

  it('a first description without a name is what the job is', () => {
    const posting = described(
      '<value><![CDATA[<p>We cook.</p>]]></value>',
      '<name>You</name><value>&lt;p&gt;Cook&lt;/p&gt;</value>',
    );
    assert.deepEqual(posting.description, { html: '<p>We cook.</p>' });
    assert.deepEqual(posting.sections, [{ heading: 'You', body: { html: '<p>Cook</p>' } }]);
  });

  it('is in no language that only its address asks for: what is not translated comes in another', () => {
    const english = { base: 'https://kinderhilfe.jobs.personio.de/xml?language=en', organization };
    for (const posting of readFeed(text('personio.xml'), english).postings) assert.ok(!('inLanguage' in posting));
  });

  it('tags in what is said, and openings that are commented out, are none', () => {
    const said = '<p>A <position > is not a </position>, nor is <!-- this.</p>';
    const positions = [
      position(
        `<jobDescriptions><jobDescription><value><![CDATA[${said}]]></value></jobDescription></jobDescriptions>`,
      ),
      `<!-- ${position('', 2)} -->`,
      position('', 3),
    ];
    const { postings, issues } = readFeed(feed(...positions));
    assert.deepEqual(ids(postings), ['1', '3']);
    assert.deepEqual(postings[0]!.description, { html: said });
    assert.deepEqual(
      issues.filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('full or part time is both', () => {
    const both = readFeed(feed(position('<schedule>full-or-part-time</schedule>'))).postings[0]!;
    assert.deepEqual(both.employmentType, ['FULL_TIME', 'PART_TIME']);
  });

  it('a position that is broken costs only itself', () => {
    const whole = text('personio.xml');
    const broken = [
      whole.replace('</department>', '</departement>'),
      whole.replace('<subcompany>Kinderhilfe', '<subcompany Kinderhilfe'),
      whole.replace(']]></name>', '></name>'),
      whole.replace('<id>2600654</id>', ''),
      whole.replace('</position>', ''),
      whole.replace('<schedule>part-time</schedule>', '<schedule>part-time'),
      whole.replace('<jobDescriptions>', '<jobDescriptions><!-- '),
      whole.replace('&amp;', '& <b> &nosuch;'),
      whole.replace('<position>', '<position'),
      whole.replace('</position>', '</position'),
      whole.replace('window.__pwned=1</script>]]>', 'window'),
    ];
    for (const [index, xml] of broken.entries()) {
      const { postings } = readFeed(xml, { base, organization });
      assert.deepEqual(
        postings.filter(({ id }) => id !== family.id).slice(-2),
        [student, intern],
        `the one numbered ${index}`,
      );
    }
  });

  it('that breaks off while it is sent is read up to there, and at once', () => {
    const value = '<jobDescription><name><![CDATA[You]]></name><value><![CDATA[<p>Cook</p>]]></value></jobDescription>';
    const cut = feed(position('', 1), `<position><id>2</id><jobDescriptions>${value.repeat(10)}`).replace(
      /<[^>]*>$/,
      '',
    );
    const start = performance.now();
    assert.deepEqual(ids(readFeed(cut).postings), ['1']);
    assert.ok(performance.now() - start < 500);
  });
});
