import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAnnouncement } from '../../../src/announcement/read.js';
import { confidence, now, read } from './reading.js';

describe('readAnnouncement, what makes a name sure', () => {
  it('is sure of a title that the text says again, and of none that stands there once', () => {
    assert.equal(confidence('Outreach Worker\n\nThe Outreach Worker visits camps.', 'title'), 'sure');
    assert.equal(confidence('Outreach Worker\n\nYou visit camps.', 'title'), 'guess');
  });

  it('is not sure of a title beside words that may be of it', () => {
    const title = (line: string) => confidence(`${line}\n\nElm House seeks a Trail Crew Leader.`, 'title');
    assert.equal(title('Trail Crew Leader – Elm House'), 'sure');
    assert.equal(title('Trail Crew Leader – Night Team'), 'guess');
    assert.equal(title('Summer Camp – Trail Crew Leader'), 'guess');
    assert.equal(confidence('Fellowship: Removal Defense\n\nWe offer a fellowship.', 'title'), 'guess');
  });

  it('is sure of a title with a label only where it names what a person does', () => {
    assert.equal(confidence('Title: Farm Manager', 'title'), 'sure');
    assert.equal(confidence('Title: 8-10 hours a week, as a contractor', 'title'), 'guess');
  });

  it('takes a day behind "Opening:" for no title', () => {
    const { title } = read('Head Teacher\n\nOpening: August 24, 2026\n\nThe Head Teacher plans the day.').posting;
    assert.equal(title, 'Head Teacher');
  });

  it('leaves out of a title what the job is for', () => {
    assert.equal(
      read('VACANTE\nAbogada o Abogado para el área de litigio\n\nLa abogada va a audiencias.').posting.title,
      'Abogada o Abogado',
    );
  });

  it('takes a menu and the people supervised for no title', () => {
    const { posting } = read(
      'Donate\nVolunteer\nMenu\nJoin our team\nShelter Manager\nFull-time\n\nElm House feeds its neighbors each day.\n\nSupervises: Volunteer Assistant',
    );
    assert.equal(posting.title, 'Shelter Manager');
    assert.equal(posting.employmentType, 'FULL_TIME');
  });
});

describe('readAnnouncement, what makes a list sure', () => {
  it('is sure of items with marks, and not of lines without', () => {
    assert.equal(confidence('Cook\n\nDuties:\n- Cooks lunch\n- Washes up', 'responsibilities'), 'sure');
    assert.equal(confidence('Cook\n\nDuties:\nCooks lunch\nWashes up', 'responsibilities'), 'guess');
  });

  it('is not sure of a list with words of another fact in it', () => {
    const list = (item: string) => confidence(`Cook\n\nRequirements:\n- A license\n- ${item}`, 'qualifications');
    assert.equal(list('Good humor'), 'sure');
    assert.equal(list('Benefits start in May'), 'guess');
  });

  it('leaves pay out of what is asked, and reads it', () => {
    const { qualifications, baseSalary, employmentType } = read(
      'Director\n\nRequirements\n\nFive years of experience. A degree in law.\n\nThe salary is $80,000 to $90,000, with health insurance. This is a full-time position.',
    ).posting;
    assert.deepEqual(qualifications, ['Five years of experience.', 'A degree in law.']);
    assert.equal(baseSalary?.maxValue, 90_000);
    assert.equal(employmentType, 'FULL_TIME');
  });

  it('takes a summary above the duties for none of them', () => {
    const { responsibilities } = read(
      'Aide\n\nSUMMARY OF DUTIES\nCoordinates summer camps for children.\n\nDUTIES\n1. Drives the van.\n2. Keeps attendance.',
    ).posting;
    assert.deepEqual(responsibilities, ['Drives the van.', 'Keeps attendance.']);
  });

  it('reads "Who we want", "The cook we hope for" and "The candidate" as headings', () => {
    for (const heading of ['WHO WE WANT', 'THE COOK WE HOPE FOR', 'The Candidate:']) {
      const { qualifications } = read(`Cook\n\nDuties:\n- Cooks lunch\n\n${heading}\n- Has run a kitchen`).posting;
      assert.deepEqual(qualifications, ['Has run a kitchen'], heading);
    }
  });

  it('takes "A Lead Teacher at Elm School" and "What teachers do" for no second opening', () => {
    const text = (heading: string) =>
      `Lead Preschool Teacher\nElm School\n\nABOUT THE JOB\nThe Lead Teacher has twelve children.\n\n${heading}\n- Plans the day\n- Goes outside\n\nYou need\n- A license\n- Patience`;
    for (const heading of ['A Lead Teacher at Elm School', 'What teachers do'])
      assert.equal(readAnnouncement(text(heading), { now }).openings.length, 1, heading);
  });
});

describe('readAnnouncement, what makes a fact sure', () => {
  it('is not sure of the pay where another amount may be it', () => {
    const text = 'Cook\n\nPay: $24 an hour';
    assert.equal(confidence(text, 'baseSalary'), 'sure');
    assert.equal(confidence(`${text}\n\nBenefits\n\nTraining is paid at $20 an hour.`, 'baseSalary'), 'guess');
  });

  it('reads the rate and not what people take home', () => {
    const { baseSalary } = read(
      'Canvasser\n\n$22/hr base pay + bonuses (our average canvasser takes home $900 a week)',
    ).posting;
    assert.equal(baseSalary?.minValue, 22);
  });

  it('reads "We do not offer remote work" as on site, and some days in the office as hybrid', () => {
    const type = (text: string) => read(`Cook\n\n${text}`).posting.workplace?.type;
    assert.equal(type('Work is performed on site; we do not offer remote work.'), 'onsite');
    assert.equal(type('Staff are expected in the office at least three days a week.'), 'hybrid');
    assert.equal(type('Six hours must be in the office; the rest can be done at home.'), 'hybrid');
  });

  it('is sure of one town, and not of a county or a building', () => {
    const place = (value: string) => confidence(`Cook\n\nLocation: ${value}`, 'jobLocation');
    assert.equal(place('Duluth, MN'), 'sure');
    assert.equal(place('St. Louis County, MN'), 'guess');
    assert.equal(place('Camp sites in Duluth and Hermantown'), 'guess');
  });

  it('takes "Remote" for no town, and the full stop for no part of one', () => {
    const place = (text: string) => [read(text).posting.jobLocation].flat()[0];
    assert.equal(place('Data Associate\nRemote, United States')?.name, 'United States');
    assert.equal(place('Organizer\n\nYou work with parishes in Stockton.')?.addressLocality, 'Stockton');
  });

  it('calls the page with forms to print, and a form beside a page, a guess', () => {
    const form = 'Pick up an application or print one at www.example.org/drive.';
    assert.equal(confidence(`Driver\n\n${form}`, 'application.url'), 'guess');
    assert.equal(
      confidence(
        'Monitora\n\nRellena el formulario de https://example.org/empleo y adjunta tu CV.',
        'application.documents',
      ),
      'guess',
    );
  });

  it('reads "hasta que se encuentre", a form to come for, a text of one’s own and honoraria', () => {
    const kinds = (text: string) => read(text).posting.application?.documents?.map(({ kind, id }) => id ?? kind);
    assert.equal(read('Chofer\n\nAbierto hasta que se encuentre a la persona.').posting.openUntilFilled, true);
    assert.deepEqual(kinds('Chofer\n\nPara aplicar: venga por una solicitud de empleo.'), ['application']);
    assert.deepEqual(kinds('Abogada\n\nEnvíe CV y un escrito jurídico de su autoría a a@example.org.'), [
      'resume',
      'writingSample',
    ]);
    assert.equal(read('Abogada\n\nContratación: honorarios').posting.employmentType, 'CONTRACTOR');
  });

  it('reads a town that is named like a state', () => {
    const place = (line: string) => [read(`Museum Guide\n\n${line}\n\n$18 an hour`).posting.jobLocation].flat()[0];
    assert.equal(place('Iron Range Labor Museum, Virginia, Minnesota')?.addressLocality, 'Virginia');
    const { streetAddress, addressLocality } = place('12 Oak Street, Wyoming, MN 55092') ?? {};
    assert.deepEqual([streetAddress, addressLocality], ['12 Oak Street', 'Wyoming']);
  });

  it('takes an address with a subject for the one to write to, and the papers under a heading for documents', () => {
    const { application } = read('Organizer\n\njobs@example.org, subject line "Organizer"').posting;
    assert.equal(application?.email, 'jobs@example.org');
    const documents = (text: string) => read(text).posting.application?.documents?.map(({ kind }) => kind);
    assert.deepEqual(documents('Organizer\n\nPlease include:\n\n• Cover letter\n• Resume\n• Writing sample'), [
      'resume',
      'coverLetter',
      'writingSample',
    ]);
    assert.deepEqual(documents('Organizer\n\nTo apply\n\nSend your job application and CV to jobs@example.org.'), [
      'resume',
    ]);
  });
});
