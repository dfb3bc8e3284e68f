import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { facetLabel, facetNames, ordered, type Choices, type FacetName } from '../../../src/openings/facets.js';
import { posting } from '../samples.js';
import { counts, five, found, listOf, organizer, words, writer } from './five.js';

const offered: [facet: FacetName, choices: Record<string, number>][] = [
  ['organization', { 'Loon Press': 1, 'Peña Cultural': 2, 'Rose Union': 2 }],
  ['place', { 'Duluth, MN': 2, 'Minneapolis, MN': 2, 'Saint Paul, MN': 1 }],
  ['workplace', { onsite: 3, hybrid: 1, remote: 1 }],
  ['employment', { FULL_TIME: 2, PART_TIME: 1, CONTRACTOR: 1, VOLUNTEER: 1 }],
  ['department', { Field: 2, Kitchen: 1, Words: 1 }],
  ['pay', { 'USD-HOUR-20': 1, unpaid: 1, 'USD-YEAR-40000': 1, 'USD-YEAR-60000': 1, 'USD-YEAR-80000': 1 }],
];

describe('facets', () => {
  it('are these, in this order', () =>
    assert.deepEqual(
      facetNames,
      offered.map(([name]) => name),
    ));

  for (const [name, all] of offered) {
    it(`${name} has the values of the list, each with its count, and leaves as many`, () => {
      const list = listOf();
      assert.deepEqual(Object.fromEntries(list.counts[name]), all);
      assert.deepEqual(counts(list, name), all);
      for (const [value, count] of Object.entries(all)) {
        assert.equal(found(list, '', { [name]: [value] }).length, count, value);
      }
    });
  }

  const cases: [what: string, choices: Choices, keys: string[]][] = [
    [
      'several choices in one: any of them',
      { organization: ['Rose Union', 'Loon Press'] },
      ['organizer', 'gardener', 'writer'],
    ],
    [
      'choices in two: both of them',
      { workplace: ['onsite'], organization: ['Rose Union'] },
      ['organizer', 'gardener'],
    ],
    ['choices in three', { workplace: ['onsite'], organization: ['Rose Union'], pay: ['unpaid'] }, ['gardener']],
    ['a second place', { place: ['Saint Paul, MN'] }, ['director']],
    ['a place of two openings', { place: ['Minneapolis, MN'] }, ['director', 'cook']],
    ['choices that no opening has together', { workplace: ['remote'], pay: ['unpaid'] }, []],
    ['a code that no opening has', { workplace: ['remote'], employment: ['INTERN'] }, []],
    [
      'a text that the list does not have: it is no choice',
      { organization: ['You have won'] },
      ['organizer', 'director', 'cook', 'gardener', 'writer'],
    ],
  ];
  for (const [what, choices, keys] of cases) {
    it(what, () => assert.deepEqual(found(listOf(), '', choices), keys));
  }

  it('count what a choice would leave, given the others and the words', () => {
    const list = listOf();
    const onsite = { workplace: ['onsite'] };
    assert.deepEqual(
      counts(list, 'workplace', '', onsite),
      { onsite: 3, hybrid: 1, remote: 1 },
      'its own do not count',
    );
    assert.deepEqual(counts(list, 'organization', '', onsite), { 'Peña Cultural': 1, 'Rose Union': 2 });
    const both = { ...onsite, organization: ['Rose Union'] };
    assert.deepEqual(counts(list, 'workplace', '', both), { onsite: 2 });
    assert.deepEqual(counts(list, 'workplace', 'beans', both), { onsite: 1 });
  });

  it('keep pay by the hour and by the year apart, and invent none', () => {
    const unstated = posting({ id: 'u', baseSalary: { currency: 'USD', minValue: 50_000 } });
    const list = listOf([...five, unstated]);
    assert.deepEqual(Object.fromEntries(list.counts.pay), offered.at(-1)?.[1]);
    assert.deepEqual(found(list, '', { pay: ['USD-YEAR-40000'] }), ['organizer']);
  });

  it('know what an address may ask for: the list’s own, a closed opening’s too, and our own codes', () => {
    const closed = posting({ id: 'closed', hiringOrganization: { name: 'Long Gone' }, validThrough: '2020-01-01' });
    const asked = {
      organization: ['Rose Union', 'Long Gone', 'You have won a car', 'Rose Union', 'constructor'],
      workplace: ['remote', 'on the moon'],
      employment: ['INTERN', '__proto__'],
      department: [''],
      pay: ['USD-YEAR-40000', 'USD-YEAR-41', 'USD-AEON-0', 'USD-toString-0', 'dollars-YEAR-40000'],
    };
    assert.deepEqual(listOf([...five, closed]).known(asked), {
      organization: ['Rose Union', 'Long Gone'],
      workplace: ['remote'],
      employment: ['INTERN'],
      pay: ['USD-YEAR-40000'],
    });
  });

  it('have labels, in the order in which people look for them', () => {
    const labels = (name: FacetName) => {
      const options = [...listOf([...five].reverse()).counts[name]].map(([value, count]) => ({
        value,
        count,
        label: facetLabel(name, value, words),
      }));
      return ordered(name, options, 'en').map(({ label }) => label.replace(/[\u2009\u202f\u00a0]/g, ' '));
    };
    assert.deepEqual(labels('organization'), ['Loon Press', 'Peña Cultural', 'Rose Union']);
    assert.deepEqual(labels('workplace'), ['On site', 'Hybrid', 'Remote']);
    assert.deepEqual(labels('employment'), ['Full time', 'Part time', 'Contract', 'Volunteer']);
    assert.deepEqual(labels('pay'), [
      'Unpaid',
      '$20 – $30 an hour',
      '$40,000 – $60,000 a year',
      '$60,000 – $80,000 a year',
      '$80,000 – $100,000 a year',
    ]);
  });

  it('of a list of which only some openings say it, have what is said', () => {
    const { workplace: _unsaid, ...silent } = organizer;
    assert.deepEqual(found(listOf([silent, writer]), '', { workplace: ['remote'] }), ['writer']);
  });
});
