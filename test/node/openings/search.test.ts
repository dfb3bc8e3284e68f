import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pieces, termsOf } from '../../../src/openings/search.js';
import type { JobPosting } from '../../../src/posting.js';
import { posting } from '../samples.js';
import { five, found, listOf, rose, writer } from './five.js';

/** The pieces of a text that are marked. */
const marks = (text: string, query: string) =>
  pieces(text, termsOf(query)).flatMap(({ text, isMatch }) => (isMatch ? [text] : []));
/** The excerpt of the one opening that is found. */
const excerptOf = (postings: readonly JobPosting[], text: string) => {
  const [opening] = listOf(postings).found({ text, choices: {}, sort: 'newest' }, 20).openings;
  return opening?.excerpt(termsOf(text));
};

describe('search reads', () => {
  const cases: [query: string, found: string[], where: string][] = [
    ['garden', ['gardener'], 'the title'],
    ['loon', ['writer'], 'the organization'],
    ['neighbors', ['organizer'], 'the summary'],
    ['council', ['organizer'], 'the description'],
    ['tamales', ['cook'], 'the responsibilities, HTML and all'],
    ['licence', ['director'], 'the qualifications'],
    ['vegetables', ['gardener'], 'the benefits'],
    ['oromo', ['writer'], 'a section'],
    ['languages', ['writer'], 'the heading of a section'],
    ['outreach', ['organizer'], 'a tag'],
    ['kitchen', ['cook'], 'the department'],
    ['saint paul', ['director'], 'a second place'],
    ['hybrid', ['director'], 'the workplace, as the card has it'],
    ['part time', ['cook'], 'the kind of job, as the card has it'],
    ['strong', [], 'no tag of HTML'],
    ['amp', [], 'no entity'],
    ['undefined', [], 'nothing that is not there'],
    ['  ', ['organizer', 'director', 'cook', 'gardener', 'writer'], 'nothing at all: everything is found'],
    ['<q>[(*', [], 'signs as no pattern'],
  ];
  const list = listOf();
  for (const [query, keys, where] of cases) {
    it(`${where}: "${query}"`, () => assert.deepEqual(found(list, query), keys));
  }

  const others: [what: string, text: Partial<JobPosting>][] = [
    ['preferred qualifications', { preferredQualifications: 'Needle' }],
    ['the supervisor', { supervisor: 'Needle' }],
    ['the hiring process', { hiringProcess: 'Needle' }],
    ['the hours', { workHours: 'Needle' }],
    ['a bonus', { incentiveCompensation: 'Needle' }],
    ['where a remote worker may live', { applicantLocationRequirements: ['Needle'] }],
    ['the statement on equal opportunity', { equalOpportunityStatement: 'Needle' }],
    ['the instructions for applicants', { application: { instructions: 'Needle' } }],
    ['the note on the workplace', { workplace: { type: 'onsite', note: 'Needle' } }],
    ['the note on pay', { baseSalary: { currency: 'USD', minValue: 1, note: 'Needle' } }],
    ['what the organization says of itself', { hiringOrganization: { ...rose, description: 'Needle' } }],
    ['the organization’s mission', { hiringOrganization: { ...rose, mission: 'Needle' } }],
  ];
  for (const [what, text] of others) {
    it(`${what}, and shows where`, () => {
      const postings = [posting({ id: 'has', ...text }), writer];
      assert.deepEqual(found(listOf(postings), 'needle'), ['has']);
      // What the card shows by itself needs no excerpt.
      const shown = excerptOf(postings, 'needle') ?? text.workHours ?? '';
      assert.deepEqual(marks(shown, 'needle'), ['Needle']);
    });
  }
});

describe('search forgives', () => {
  for (const query of ['pena', 'peña', 'PEÑA', 'pen\u0303a', 'Pena']) {
    it(`accents and capitals: "${query}"`, () => {
      assert.deepEqual(found(listOf(), query), ['director', 'cook']);
      assert.deepEqual(marks('Peña Cultural', query), ['Peña']);
    });
  }

  it('accents that the text does not have', () => {
    assert.deepEqual(found(listOf([posting({ id: 'cafe', title: 'Cafe keeper' }), writer]), 'café'), ['cafe']);
    assert.deepEqual(marks('Cafe keeper', 'café'), ['Cafe']);
  });

  for (const query of ['organizer', 'organizers', 'organizing', 'organize', 'organized', 'organiz', 'Organizes']) {
    it(`endings: "${query}"`, () => assert.deepEqual(found(listOf(), query), ['organizer', 'director']));
  }

  for (const [query, title] of [
    ['weav', 'Weaver'],
    ['WEAVER', 'Weaver'],
    ['atzer', 'Ätzer and dyer'],
    ['nurse', 'Nursing assistant'],
    ['nursing', 'Nurse'],
    ['cooks', 'Cook'],
    ['cooking', 'Cook'],
    ['policies', 'Policy analyst'],
    ['policy', 'Head of policies'],
    ['teacher', 'Teaching fellow'],
    ['organizadora', 'Organizador comunitario'],
    ['maestras', 'Maestro'],
    ['aides', 'Home health aide'],
    ['jobs', 'Job coach'],
  ] as const) {
    it(`endings: "${query}" finds "${title}"`, () =>
      assert.deepEqual(found(listOf([posting({ id: 'it', title }), writer]), query), ['it']));
  }

  it('no beginning: what only ends alike is not found', () => {
    assert.deepEqual(found(listOf([posting({ title: 'Reorganizer' }), writer]), 'organizer'), []);
  });
});

describe('search reads place names as people write them', () => {
  const town = (addressLocality: string) => posting({ id: addressLocality, jobLocation: { addressLocality } });
  for (const [query, place] of [
    ['St. Paul', 'Saint Paul'],
    ['st paul', 'Saint Paul'],
    ['saint paul', 'St. Paul'],
    ['ste genevieve', 'Sainte Genevieve'],
    ['Mt Iron', 'Mount Iron'],
    ['fort snelling', 'Ft. Snelling'],
  ] as const) {
    it(`"${query}" finds "${place}"`, () => {
      assert.deepEqual(found(listOf([town(place), writer]), query), [place]);
      assert.equal(marks(place, query).join(' '), place.replace('.', ''));
    });
  }
});

describe('search forgives one typing mistake', () => {
  for (const query of ['orgnizer', 'organizzer', 'orgamizer', 'ogranizer', 'rganizer', 'orgnizing', 'orgniz']) {
    it(`"${query}" finds organizers, in the order the reader chose`, () => {
      const list = listOf();
      assert.deepEqual(found(list, query), ['organizer', 'director']);
      const byTitle = list.found({ text: query, choices: {}, sort: 'title' }, 20).openings;
      assert.deepEqual(byTitle.map(({ key }) => key), ['organizer', 'director']);
    }); // prettier-ignore
  }

  for (const [query, keys] of [
    ['dulth', ['organizer', 'gardener']],
    ['minneaplois cook', ['cook']],
    ['tmales', ['cook']],
    ['cokk', ['cook']],
    ['coko', ['cook']],
  ] as const) {
    it(`"${query}"`, () => assert.deepEqual(found(listOf(), query), keys));
  }

  it('and no more than one', () => {
    assert.deepEqual(found(listOf(), 'orgnzier'), []);
    assert.deepEqual(found(listOf(), 'dulh'), []);
  });

  it('only where no opening has the word as it was typed', () => {
    const postings = [
      posting({ id: 'house', title: 'House painter' }),
      posting({ id: 'horse', title: 'Horse trainer' }),
    ];
    assert.deepEqual(found(listOf(postings), 'house'), ['house']);
    assert.deepEqual(found(listOf(postings), 'hoxse').sort(), ['horse', 'house']);
  });

  it('in no short word and no number', () => {
    const postings = [posting({ id: 'cat', title: 'Cat sitter' }), posting({ id: 'room', title: 'Room 5512' })];
    assert.deepEqual(found(listOf(postings), 'cas'), []);
    assert.deepEqual(found(listOf(postings), '5513'), []);
  });

  it('and marks and quotes the word that was meant', () => {
    const list = listOf();
    const terms = list.terms('tmales');
    assert.deepEqual(pieces('Makes tamales', terms).filter(({ isMatch }) => isMatch), [{ text: 'tamales', isMatch: true }]);
    const [opening] = list.found({ text: 'tmales', choices: {}, sort: 'newest' }, 20).openings;
    assert.equal(opening?.excerpt(terms), 'Makes tamales & mole.');
    assert.equal(list.terms('tmales'), terms, 'the same for the same question');
  }); // prettier-ignore
});

describe('search finds', () => {
  it('openings that have all words, wherever each stands', () => {
    assert.deepEqual(found(listOf(), 'duluth doors organizer'), ['organizer']);
    assert.deepEqual(found(listOf(), 'duluth tamales'), []);
  });

  it('words of languages without spaces between them', () => {
    const postings = [posting({ id: 'tokyo', title: '東京の社会福祉士' }), writer];
    assert.deepEqual(found(listOf(postings), '福祉'), ['tokyo']);
  });
});

describe('what matches', () => {
  it('is the beginning of a word, as far as it was typed; nothing else is cut out', () => {
    assert.deepEqual(marks('Community Organizer', 'organizers duluth'), ['Organizer']);
    assert.deepEqual(marks('Organizing Director', 'organizers duluth'), ['Organiz']);
    assert.deepEqual(marks('Duluth, MN', 'organizers duluth'), ['Duluth']);
    assert.deepEqual(marks('Writer', 'writer'), ['Writer']);
    assert.equal(
      pieces('Community Organizer', termsOf('organizers'))
        .map(({ text }) => text)
        .join(''),
      'Community Organizer',
    );
    assert.deepEqual(marks('Community Organizer', ''), []);
  });

  it('is text, and no markup', () => {
    const title = 'A <mark>b</mark> & c';
    assert.deepEqual(found(listOf([posting({ id: 'it', title }), writer]), 'mark'), ['it']);
    assert.deepEqual(marks(title, 'mark'), ['mark', 'mark']);
  });

  it('has the words around it in an excerpt where the card does not have it', () => {
    assert.match(excerptOf(five, 'council') ?? '', /what people want from the city council/);
    assert.equal(excerptOf(five, 'tamales'), 'Makes tamales & mole.');
    assert.equal(excerptOf(five, 'community'), undefined, 'the card has it');
    assert.equal(excerptOf(five, ''), undefined);
  });

  it('has a few words of a long text around it, not all of it', () => {
    const description = `${'before '.repeat(300)}needle ${'after '.repeat(300)}`;
    const excerpt = excerptOf([posting({ title: 'Long', summary: 'Short.', description }), writer], 'needle') ?? '';
    assert.match(excerpt, /before needle after/);
    assert.ok(excerpt.length < 300, excerpt);
  });
});
