import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAnnouncement } from '../../../src/announcement/read.js';

const now = new Date('2026-03-01T12:00:00Z');

function read(text: string) {
  const [opening] = readAnnouncement(text, { now }).openings;
  assert.ok(opening);
  return opening;
}

describe('readAnnouncement, where an application goes', () => {
  const apply = 'To apply, upload a resume at https://example.org/fellows/apply by April 5.';

  it('takes the address for inquiries for no address to apply to', () => {
    const { posting } = read(`Policy Fellow\n\n${apply} Inquiries may be sent to fellows@example.org.`);
    assert.equal(posting.application?.email, undefined);
    assert.equal(posting.applicationContact?.email, 'fellows@example.org');
  });

  it('takes an aside for no word about the address, and for no refusal of what stands before it', () => {
    const { application } = read(
      'Director\n\nTo apply, send a resume and the names of four references (we won’t call them without asking you) to the committee: search@example.org.',
    ).posting;
    assert.equal(application?.email, 'search@example.org');
    assert.deepEqual(
      application.documents?.map(({ kind }) => kind),
      ['resume', 'references'],
    );
  });

  it('takes a page that has the forms for no page to apply on, where applications are mailed', () => {
    const { posting } = read(
      'Accountant\n\nTo apply, e-mail a resume and the completed form to hr@example.org. Application forms are at www.example.org/forms.',
    );
    assert.equal(posting.application?.url, undefined);
    assert.equal(posting.application?.email, 'hr@example.org');
  });

  it('calls the documents a guess where a form is the other way', () => {
    const { fields } = read(
      'Cocinera\n\nMande su currículum a jefa@example.org o llene la solicitud en www.example.org/trabajo.',
    );
    assert.equal(fields['application.documents']?.confidence, 'guess');
  });
});

describe('readAnnouncement, whom the person reports to', () => {
  it('takes the name with what the person is', () => {
    assert.equal(
      read('Driver\n\nYou would report to Ann Fox, our warehouse manager, from Monday on.').posting.supervisor,
      'Ann Fox, our warehouse manager',
    );
    assert.equal(
      read('Educadora\n\nTu supervisora será la Gerente de Programas, Ana Ruiz.').posting.supervisor,
      'Gerente de Programas, Ana Ruiz',
    );
  });
});

describe('readAnnouncement, where the work is', () => {
  const office = 'Maple House seeks a cook for its office in Irvington, Virginia.';

  it('takes the street that another sentence says the office is in', () => {
    assert.deepEqual(
      read(`Cook\n\n${office} The office is in the old mill, 132 Lancaster Drive.`).posting.jobLocation,
      {
        streetAddress: '132 Lancaster Drive',
        addressLocality: 'Irvington',
        addressRegion: 'Virginia',
        addressCountry: 'US',
      },
    );
  });

  it('takes no street where two are named, or where people only apply', () => {
    for (const words of [
      'Our office is at 132 Lancaster Drive. Our warehouse is at 9 Mill Road.',
      'To apply, bring a resume to our office at 132 Lancaster Drive.',
    ]) {
      const { jobLocation } = read(`Cook\n\n${office}\n\n${words}`).posting;
      assert.equal([jobLocation].flat()[0]?.streetAddress, undefined, words);
    }
  });

  it('takes a town without its state from the sentence that says where the job is', () => {
    const { posting, fields } = read(
      'Driver\n\nWe stop in Ellsworth. The job is based at our warehouse in Red Wing, four days a week, about 30 hours.',
    );
    assert.deepEqual(posting.jobLocation, { addressLocality: 'Red Wing' });
    assert.equal(fields['jobLocation']?.confidence, 'guess');
    assert.equal(posting.employmentType, 'PART_TIME');
  });

  it('takes "some of the work can be done from home" for hybrid', () => {
    const { workplace } = read('Clerk\n\nSome of the work can be done from home after a year.').posting;
    assert.equal(workplace?.type, 'hybrid');
  });
});

describe('readAnnouncement, what is done and asked for', () => {
  it('takes it from sentences under a headline that is no heading', () => {
    const { posting, fields } = read(
      [
        'JOBS', '', 'Join the staff of Tidewater Rides!', '',
        'Tidewater Rides seeks a Volunteer Coordinator. The coordinator recruits drivers in churches. She or he trains each of them.', '',
        'The right person is patient. Two years of such work are required.',
      ].join('\n'),
    ); // prettier-ignore
    assert.deepEqual(posting.responsibilities, [
      'The coordinator recruits drivers in churches.',
      'She or he trains each of them.',
    ]);
    assert.deepEqual(posting.qualifications, ['The right person is patient.', 'Two years of such work are required.']);
    assert.equal(fields['responsibilities']?.confidence, 'guess');
  });

  it('takes the list under "We invite applications from people who" for what is asked', () => {
    const { qualifications } = read(
      'Fellow\n\nWe invite applications from people who:\n\n1) Write well; and\n\n2) Care.',
    ).posting;
    assert.deepEqual(qualifications, ['Write well; and', 'Care.']);
  });

  it('leaves "Search" out of the title', () => {
    assert.equal(read('Executive Director Search\nMaple House').posting.title, 'Executive Director');
  });
});
