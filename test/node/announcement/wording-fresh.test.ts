import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { confidence, now, read } from './reading.js';
import { readAnnouncement } from '../../../src/announcement/read.js';

const kinds = (text: string) => read(text).posting.application?.documents?.map(({ kind }) => kind);

describe('readAnnouncement, what stands beside the job and is sure', () => {
  it('takes a menu for no job, whatever stands between its words, and loses none of its letters', () => {
    const rest = 'SHELTER COOK\nElm House\n\nPart-time, 24 hours a week.';
    for (const menu of [
      'Skip to content\nShop    Donate    Volunteer    Contact',
      'Programs · News · Volunteer · Jobs',
      'Home\nOur Work\nVolunteer\nDonate',
    ]) {
      const text = `${menu}\n\n${rest}`;
      const { openings, leftover } = readAnnouncement(text, { now });
      assert.equal(openings[0]?.posting.title, 'Shelter Cook', menu);
      assert.equal(openings[0].posting.employmentType, 'PART_TIME', menu);
      assert.equal(leftover[0]?.[0], 0);
    }
    assert.equal(read('Volunteer\n\nAbout us\nWe are Elm House.\n\nThis is a volunteer position.').posting.employmentType, 'VOLUNTEER'); // prettier-ignore
  });

  it('takes the address for people who need help for none to apply to', () => {
    for (const words of [
      'People who need help because of a disability may write to access@example.org.',
      'Quien necesite apoyo por una discapacidad puede escribir a acceso@example.org.',
    ])
      assert.equal(read(`Cook\n\nHow to apply\nBring a resume to our office. ${words}`).posting.application?.email, undefined, words); // prettier-ignore
  });

  it('takes what stands in for a letter for no letter', () => {
    assert.deepEqual(kinds('Cook\n\nTo apply\nSend a resume to a@example.org. Two questions replace the cover letter.'), ['resume']); // prettier-ignore
    assert.deepEqual(kinds('Cocinera\n\nPara postular\nMande su currículum a a@example.org. La llamada sustituye a la carta de presentación.'), ['resume']); // prettier-ignore
  });

  it('takes what people get for none of the duties, and words of its own for a guess', () => {
    const text = 'Cook\n\nWhat the cook does. The cook makes lunch. The cook washes up.';
    const { responsibilities } = read(`${text}\n\nWhat you receive. You get lunch. You meet everyone.`).posting;
    assert.deepEqual(responsibilities, ['The cook makes lunch.', 'The cook washes up.']);
    assert.equal(confidence('Cook\n\nWhat you learn with us. You make stock. You bake bread.', 'responsibilities'), 'guess'); // prettier-ignore
  });
});
