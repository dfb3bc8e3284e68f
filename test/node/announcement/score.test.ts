import assert from 'node:assert/strict';
import { readFileSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { readAnnouncement } from '../../../src/announcement/read.js';
import { GIVEN, judge, MORE, OWN, samples, total } from './score.js';

const ALLIANCE = fileURLToPath(
  new URL('../../../../shared/postings/alliance-coalition-organizer.txt', import.meta.url),
);

/** The goals of issue 14; what stands beside the project is not always there. */
for (const [whose, folder] of [
  ['our own announcements', OWN],
  ['more announcements of our own', MORE],
  ['the announcements beside the project', GIVEN],
] as const) {
  const list = samples(folder);
  describe(`16 facts of ${whose}`, { skip: list.length === 0 ? `${folder} is not there` : false }, () => {
    const verdicts = list.flatMap((sample) => judge(sample));
    const { facts, right, sure, sureRight } = total(verdicts);
    const wrong = verdicts.filter((verdict) => !verdict.right).map(({ name, field }) => `${name}: ${field}`);

    it('are right, at least 97 of 100', () => assert.ok(right >= facts * 0.97, wrong.join('\n')));

    it('are right where they are called sure, at least 99 of 100', () => {
      assert.ok(sureRight >= sure * 0.99, wrong.join('\n'));
    });

    it('are called sure, at least half of those found', () => {
      const found = verdicts.filter((verdict) => verdict.sure !== undefined).length;
      assert.ok(sure >= found / 2, `${sure} of ${found}`);
    });
  });
}

describe('the Alliance’s announcement', { skip: existsSync(ALLIANCE) ? false : `${ALLIANCE} is not there` }, () => {
  it('comes out whole', () => {
    const posting = readAnnouncement(readFileSync(ALLIANCE, 'utf8')).openings[0]?.posting;
    const demo = JSON.parse(
      readFileSync(new URL('../../../demo/data/alliance-coalition-organizer.json', import.meta.url), 'utf8'),
    );
    assert.equal([posting?.responsibilities].flat().length, 8);
    assert.equal([posting?.qualifications].flat().length, 12);
    for (const field of [
      'title',
      'responsibilities',
      'qualifications',
      'supervisor',
      'employmentType',
      'jobLocation',
      'workplace',
      'baseSalary',
      'benefitsEligible',
      'hiringProcess',
      'openUntilFilled',
      'priorityDeadline',
      'application',
    ] as const) {
      assert.deepEqual(posting?.[field], demo[field], field);
    }
    assert.equal(posting?.hiringOrganization?.name, 'The Alliance');
    assert.equal(posting.hiringOrganization.mission, demo.hiringOrganization.mission);
    assert.equal(posting.hiringOrganization.description, demo.hiringOrganization.description);
  });
});
