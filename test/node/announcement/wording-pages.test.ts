import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { confidence, pay, read } from './reading.js';

/** What a field reads from a text, and from one that is nearly the same. */
function table(rows: readonly [text: string, path: string, value: unknown][]) {
  for (const [text, path, value] of rows) {
    const found = path
      .split('.')
      .reduce<unknown>((from, key) => (from as Record<string, unknown> | undefined)?.[key], read(text).posting);
    assert.deepEqual(found, value, text);
  }
}

describe('readAnnouncement, pages of job boards', () => {
  it('reads job and employer from "the … position at …"', () => {
    const ask = 'What are the responsibilities and job description for the Night Cook position at Tide House?';
    const rest = '\n\nThe kitchen feeds everyone who comes by each night.';
    table([
      [ask + rest, 'title', 'Night Cook'],
      [ask + rest, 'hiringOrganization.name', 'Tide House'],
      [`Night Cook\n\nPay for the Baker rose at Tide House.`, 'title', 'Night Cook'],
    ]);
  });

  it('reads the job from "The cook is responsible for …" where nothing else names it', () => {
    const told = 'Tide House is a nonprofit kitchen.\n\nThe Night Cook is responsible for supper.';
    table([
      [told, 'title', 'Night Cook'],
      [`Pantry Aide\n\n${told}`, 'title', 'Pantry Aide'],
      ['The fish cook works nights. The cook will also wash up.', 'title', 'fish cook'],
    ]);
  });

  it('reads the title beside words of praise, and before a program', () => {
    table([
      ['We are seeking a patient, quick and friendly Farm Manager (FM) who likes rain.', 'title', 'Farm Manager'],
      ['We are seeking someone to help our Farm Manager.', 'title', undefined],
      [
        'Tenant Organizer Safe Homes Program\n\nElm House seeks a full-time Tenant Organizer to join us.',
        'title',
        'Tenant Organizer',
      ],
      [
        'Safe Homes Program Organizer\n\nElm House seeks a Safe Homes Program Organizer to join us.',
        'title',
        'Safe Homes Program Organizer',
      ],
      ['Church Clerk Position, Elm Grove Chapel\n\nElm Grove Chapel is a community church.', 'title', 'Church Clerk'],
    ]);
  });

  it('takes the person to write to for no title and for no second opening', () => {
    const text =
      'Shelving Aide\n\nThe aide shelves books in the cellar, and works 20 hours a week all year.\n\nSend a resume to:\n\nAna “Nan” Ruiz, Director\nElm Library\n\nReports to: Head of Shelves';
    assert.equal(read(text).posting.supervisor, 'Head of Shelves');
    assert.equal(read(text).posting.title, 'Shelving Aide');
  });

  it('takes "Job Posting", a job for a town, and "This" for no employer', () => {
    const employer = (text: string) => read(text).posting.hiringOrganization?.name;
    assert.equal(employer('Parish Clerk Job Posting\n\nThe Parish Clerk keeps the books.'), undefined);
    assert.equal(employer('Community Organizer for Salem\n\nThis Community Organizer for Salem visits.'), undefined);
    assert.equal(
      employer('Cook\n\nThis is a job at the first step of an organization. This job needs a cook.'),
      undefined,
    );
    assert.equal(
      employer('Cook\n\nAdvocates for Elders is a nonprofit. Advocates for Elders seeks a cook.'),
      'Advocates for Elders',
    );
  });

  it('takes the job at an employer, its boss and the job alone for no employer', () => {
    const employer = (text: string) => read(text).posting.hiringOrganization?.name;
    const job = 'The Bookkeeper at Elm Grove Church (EGC) will report to the Trustees.';
    assert.equal(employer(`Bookkeeper\n\n${job}`), 'Elm Grove Church');
    assert.equal(
      employer('Art at Elm Grove\n\nArt at Elm Grove is a nonprofit that seeks a cook.'),
      'Art at Elm Grove',
    );
    assert.equal(
      employer('The Night Cook serves all year. The Night Cook works with volunteers, and is paid.'),
      undefined,
    );
    assert.equal(employer('Aide\n\nThe Head of Community Services is a kind person.'), undefined);
  });

  it('reads the employer from "About …", and once where a page has lost its lines', () => {
    const about = 'Cook\n\nAbout RIVERA\n\nOur mission is good soup. RIVERA values patience.';
    table([
      [about, 'hiringOrganization.name', 'RIVERA'],
      ['Cook\n\nRIVERA values patience.', 'hiringOrganization.name', undefined],
      [
        'Role: Cook\n\nAbout Faith in Elm City Faith in Elm City is a growing interfaith federation.',
        'hiringOrganization.name',
        'Faith in Elm City',
      ],
    ]);
  });
});

describe('readAnnouncement, marks and lead-ins of pasted pages', () => {
  const duties = (text: string) => read(text).posting.responsibilities;

  it('reads bullets that have become question marks, and dashes on lines of their own', () => {
    const items = ['Cooks lunch', 'Washes up'];
    assert.deepEqual(duties('Cook\n\nDuties\n? Cooks lunch\n? Washes up'), items);
    assert.deepEqual(duties('Cook\n\nDuties:\n-\nCooks lunch\n-\nWashes up'), items);
    assert.deepEqual(duties('Cook\n\nDuties:\n- Cooks lunch\n- Washes up\n---\nElm House'), items);
  });

  it('takes "The duties are listed below." and numbered lines with lists of their own for no items', () => {
    assert.deepEqual(duties('Cook\n\nRequirements\n\nThe duties are listed below.\n\n- Cook lunch\n- Wash up'), [
      'Cook lunch',
      'Wash up',
    ]);
    assert.deepEqual(
      duties(
        'Cook\n\nDuties:\n\nI. For the guests, the cook:\n\n· Cooks lunch\n\n· Washes up\n\nII. For us:\n\n· Bakes',
      ),
      ['Cooks lunch', 'Washes up', 'Bakes'],
    );
    assert.deepEqual(duties('Cook\n\nDuties:\n1. Cooks lunch, which includes:\n2. Washes up'), [
      'Cooks lunch, which includes:',
      'Washes up',
    ]);
  });

  it('takes lines of a page’s head for no duties where a list stands below', () => {
    assert.deepEqual(
      duties(
        'HOUSE LEADER\nWorcester, MA\nShare\nPosted 9 days ago\n\nESSENTIAL ELEMENTS:\n\n• Attend meetings\n• Run workshops',
      ),
      ['Attend meetings', 'Run workshops'],
    );
  });
});

describe('readAnnouncement, facts as boards write them', () => {
  it('reads a visit a month for no place of work, and an office in a list for one', () => {
    const type = (text: string) => read(`Cook\n\n${text}`).posting.workplace?.type;
    assert.equal(type('Schedule: Flexible and remote. On-site approx. once a month.'), 'remote');
    assert.equal(type('Schedule: Flexible and remote. On-site two days a week.'), 'hybrid');
    assert.equal(type('Location: Office, Remote, Community'), 'hybrid');
    assert.equal(type('Location: Remote, from a home office'), 'remote');
  });

  it('reads whom one reports to, whatever stands around it', () => {
    table([
      ['Cook\nJob Reports to (title): Kitchen Manager', 'supervisor', 'Kitchen Manager'],
      ['Helper\n\nDuties:\n- Wash up under the Head Cook’s direction', 'supervisor', 'Head Cook'],
      ['Helper\n\nDuties:\n- Wash up with the Head Cook', 'supervisor', undefined],
      [
        'Clerk\n\nThe clerk reports to the Minister and, in her absence, to the Chair of the Council.',
        'supervisor',
        'Minister',
      ],
    ]);
  });

  it('reads pay beside the kind of job, and not its maximum a year', () => {
    assert.deepEqual(pay('Status: Part-time. 12 hrs/wk. $30/hr.'), [30, 30, 'HOUR']);
    assert.deepEqual(pay('Pay: $24/hour up to a maximum of $31,200 per year'), [24, 24, 'HOUR']);
    const level = 'Pay: $16.00/hour for beginners';
    assert.equal(confidence(`Cook\n\n${level}`, 'baseSalary'), 'sure');
    assert.equal(confidence(`Cook\n\n${level}, or $19.25/hour for professionals`, 'baseSalary'), 'guess');
  });

  it('takes full-time benefits for no full time, and "immediate consideration" for a preference', () => {
    const type = (text: string) => read(`Cook\n\n${text}`).posting.employmentType;
    assert.equal(type('Hours: a 30-hour work week\n\nBenefits: Eligible for full-time benefits.'), 'PART_TIME');
    assert.equal(type('Benefits: This is a full-time position with benefits.'), 'FULL_TIME');
    table([
      ['Cook\n\nFor immediate consideration, apply by 06/12/2026.', 'priorityDeadline', '2026-06-12'],
      ['Cook\n\nFor immediate consideration, apply by 06/12/2026.', 'validThrough', undefined],
      ['Cook\n\nTo be considered, apply by 06/12/2026.', 'validThrough', '2026-06-12'],
    ]);
  });

  it('takes hours with guests for no hours of the job, and two paragraphs about the employer for no list', () => {
    assert.equal(read('Cook\n\nThe cook will meet with guests 1-2 hours weekly.').posting.employmentType, undefined);
    assert.equal(read('Cook\n\nThe cook will work 12 hours weekly.').posting.employmentType, 'PART_TIME');
    const about =
      'Elm New Haven has a growing commitment to good food and is taking strides in it. A large part of its work is done outdoors.';
    assert.equal(read(`Cook\n\n${about}`).posting.qualifications, undefined);
  });

  it('reads a town of a province, and a program on a computer for none', () => {
    const town = (text: string) => [read(`Cook\n\n${text}`).posting.jobLocation].flat()[0]?.addressLocality;
    assert.equal(town('East Elm, ON, CA, Canada'), 'East Elm');
    assert.equal(town('You will use Office (MS Word, MS Excel) each day.'), undefined);
    assert.equal(town('Elm House is in Oxford, MS.'), 'Oxford');
  });

  it('reads a county, a town since, and no department, for the place', () => {
    const place = (text: string) => {
      const [found] = [read(`Cook\n\n${text}`).posting.jobLocation].flat();
      return found?.addressLocality ?? found?.name;
    };
    assert.equal(place('We want a cook for Elm County!'), 'Elm County');
    assert.equal(place('Elm House has been cooking in Irvington since 1971.'), 'Irvington');
    assert.equal(place('The job is part of our team based in the Cooking Department.'), undefined);
    assert.equal(place('Location: Office space as assigned in our building'), undefined);
  });

  it('asks for a completed application, and not for applications in general', () => {
    const asked = (text: string) => read(`Cook\n\n${text}`).posting.application?.documents?.map(({ id }) => id);
    assert.deepEqual(asked('Please submit completed applications at the desk or to ana@example.org.'), ['application']);
    assert.equal(asked('Please submit applications at the desk or to ana@example.org.'), undefined);
  });
});
