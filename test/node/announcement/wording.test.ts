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

describe('readAnnouncement, pay and hours', () => {
  it('takes the figure after the label, not what people make in the end', () => {
    const { baseSalary } = read(
      'Canvasser\n\nPAY: $18/hr base + bonus. Most canvassers make $720-$850 a week.',
    ).posting;
    assert.deepEqual(baseSalary, { currency: 'USD', minValue: 18, maxValue: 18, unitText: 'HOUR' });
  });

  it('reads the period after "brutos" and a slash', () => {
    const { baseSalary } = read('Puesto: Técnica\nSalario: 1.325 € brutos/mes').posting;
    assert.equal(baseSalary?.unitText, 'MONTH');
  });

  it('takes the average of hours that change with the season', () => {
    assert.equal(
      read('Position: Educator\nHours: 40 per week in spring, 24 in winter (averages 32)').posting.employmentType,
      'PART_TIME',
    );
  });

  it('reads "37.5/week" after "Hours:", and takes days of telework for no hours', () => {
    assert.equal(
      read('Position: Paralegal\nHours: 37.5/week\n\nStaff may telework two days per week.').posting.employmentType,
      'FULL_TIME',
    );
  });

  it('takes "hiring 12 temporary canvassers" for temporary', () => {
    const { posting } = read('Canvassers\n\nClean Water is hiring 12 temporary canvassers.\n\nHours: 40 a week');
    assert.equal(posting.employmentType, 'TEMPORARY');
  });
});

describe('readAnnouncement, where lists end', () => {
  it('keeps a short last line of two sentences, and leaves out a paragraph', () => {
    const list = 'Canvasser\n\nWHO SHOULD APPLY\nYou care about rivers and wells\nYou can walk five miles a night\n';
    const items = ['You care about rivers and wells', 'You can walk five miles a night'];
    assert.deepEqual(read(`${list}Never done it? We train.`).posting.qualifications, [
      ...items,
      'Never done it? We train.',
    ]);
    assert.deepEqual(
      read(`${list}The crew meets each day at noon. It is driven to where it works that night.`).posting.qualifications,
      items,
    );
  });

  it('takes "Why you’ll love it here" for no more duties', () => {
    const { posting } = read(
      'Manager\n\nWhat you’ll do\nFind landlords\nMeet tenants each week\n\nWhy you’ll love it here\nHealth insurance\n18 days off',
    );
    assert.deepEqual(posting.responsibilities, ['Find landlords', 'Meet tenants each week']);
  });

  it('takes "We need a bookkeeper" and "You would answer to Ann" for nothing that is asked or done', () => {
    const { posting } = read(
      [
        'We need a bookkeeper', '',
        'The bookkeeper pays the bills. You would also sit in on meetings. You would answer to the Committee.', '',
        'You should know payroll. It helps if you have worked for a farm.',
      ].join('\n'),
    ); // prettier-ignore
    assert.deepEqual(posting.responsibilities, [
      'The bookkeeper pays the bills.',
      'You would also sit in on meetings.',
    ]);
    assert.deepEqual(posting.qualifications, ['You should know payroll.', 'It helps if you have worked for a farm.']);
  });
});

describe('readAnnouncement, names and days', () => {
  it('reads saints in an employer’s name, and the town between it and "are looking for"', () => {
    assert.equal(
      read('HELP WANTED\n\nSt. Ann and St. Mary Parishes in Dubuque are looking for a part-time cook.').posting
        .hiringOrganization?.name,
      'St. Ann and St. Mary Parishes',
    );
  });

  it('reads a title in both genders, joined by "u"', () => {
    assert.equal(
      read('Centro La Semilla busca ORGANIZADORA u ORGANIZADOR COMUNITARIO\n\nEs de tiempo completo.').posting.title,
      'Organizadora u Organizador Comunitario',
    );
  });

  it('calls the title a guess where head and text name two', () => {
    const { fields } = read('NOW HIRING: SUMMER CANVASSERS\n\nClean Water is hiring Field Canvassers in Fargo.');
    assert.equal(fields['title']?.confidence, 'guess');
  });

  it('takes "in hand by" for a last day, and a full crew for the end of applying', () => {
    assert.equal(
      read('Cook\n\nSend me a resume. I’d like to have everything in hand by March 8.').posting.validThrough,
      '2026-03-08',
    );
    assert.equal(read('Cook\n\nWe are hiring until the crew is full.').posting.openUntilFilled, true);
  });

  it('takes the town of "nuestra oficina de"', () => {
    assert.deepEqual(
      read('Auxiliar\n\nBuscamos auxiliar para nuestra oficina de Chapala, Jalisco.').posting.jobLocation,
      {
        addressLocality: 'Chapala',
        addressRegion: 'Jalisco',
      },
    );
  });
});

describe('readAnnouncement, words of flyers and letters', () => {
  it('takes a paragraph of fragments for duties, and another for what is asked', () => {
    const { posting, fields } = read(
      [
        'COOK WANTED!', '', 'Open Table Kitchen', '',
        'Cooks lunch for 150 guests. Plans menus around what is donated.', '',
        'A clean license. One year in a commercial kitchen. Kindness.', '',
        'Send a resume to cook@example.org.',
      ].join('\n'),
    ); // prettier-ignore
    assert.deepEqual(posting.responsibilities, ['Cooks lunch for 150 guests.', 'Plans menus around what is donated.']);
    assert.deepEqual(posting.qualifications, ['A clean license.', 'One year in a commercial kitchen.', 'Kindness.']);
    assert.equal(fields['responsibilities']?.confidence, 'guess');
    assert.equal(fields['qualifications']?.confidence, 'guess');
  });

  it('keeps duties that speak of other people’s money and hours', () => {
    const { responsibilities } = read(
      'Position: Development Manager\n\nReporting to the Director, the Manager will thank donors who give $500. The Manager supervises one part-time assistant. The position pays $60,000.',
    ).posting;
    assert.deepEqual(responsibilities, [
      'Reporting to the Director, the Manager will thank donors who give $500.',
      'The Manager supervises one part-time assistant.',
    ]);
  });

  it('takes no sentence for a heading of what follows it', () => {
    const { responsibilities } = read(
      'Cook\n\nDuties:\n- Cook lunch\n- Wash up\n\nPosition will remain open until filled. No walk-ins, please.',
    ).posting;
    assert.deepEqual(responsibilities, ['Cook lunch', 'Wash up']);
  });

  it('reads "1. POSITION TITLE:" among numbered facts', () => {
    assert.equal(
      read('JOB ANNOUNCEMENT\n\n1. POSITION TITLE: Forensic Interviewer\n2. LOCATION: Lubbock, Texas').posting.title,
      'Forensic Interviewer',
    );
  });

  it('tells the last day from the first look', () => {
    const { posting } = read(
      'Educator\n\nEmail a resume to a@example.org. First look at applications: March 15. Last day: March 31.',
    );
    assert.equal(posting.priorityDeadline, '2026-03-15');
    assert.equal(posting.validThrough, '2026-03-31');
  });

  it('takes the band, not its program, for the employer', () => {
    assert.equal(
      read('Dear all,\n\nThe Bad Axe Lake Band’s Wild Rice Program is hiring a Field Technician.').posting
        .hiringOrganization?.name,
      'Bad Axe Lake Band',
    );
    assert.equal(
      read('Hola:\n\nEn la Cooperativa Tierra Nuestra estamos buscando a una cocinera.').posting.hiringOrganization
        ?.name,
      'Cooperativa Tierra Nuestra',
    );
  });

  it('reads several towns of one label as they are written, and a town with a state of another country', () => {
    assert.deepEqual(read('Position: Educator\nWhere: Schools across Lewiston and Auburn, Maine').posting.jobLocation, {
      name: 'Schools across Lewiston and Auburn, Maine',
    });
    assert.deepEqual(read('Cocinera\n\nCoordina la tienda de la cooperativa en Mérida, Yucatán.').posting.jobLocation, {
      addressLocality: 'Mérida',
      addressRegion: 'Yucatán',
    });
  });

  it('takes a brief note beside a resume, and texts that were published, for documents', () => {
    const kinds = (text: string) => read(text).posting.application?.documents?.map(({ kind }) => kind);
    assert.deepEqual(kinds('Clerk\n\nE-mail your resume and a brief note to a@example.org.'), [
      'resume',
      'coverLetter',
    ]);
    assert.deepEqual(kinds('Redactora\n\nEnvía tu CV y dos textos publicados a a@example.org.'), [
      'resume',
      'writingSample',
    ]);
  });
});

describe('readAnnouncement, what stands where it is not looked for', () => {
  it('calls a title with brackets a guess, and leaves facts in brackets out', () => {
    const { fields } = read('Puesto: Asistente de Inscripción (Medicaid y CHIP)');
    assert.equal(fields['title']?.confidence, 'guess');
    assert.equal(read('Job: Retreat House Host (live-in)').posting.title, 'Retreat House Host');
  });

  it('takes a form to print for a document', () => {
    const { application } = read(
      'Educator\n\nTo apply, print the form at www.example.org/form.pdf and mail it with a resume to a@example.org.',
    ).posting;
    assert.deepEqual(
      application?.documents?.map(({ id, kind }) => id ?? kind),
      ['resume', 'application'],
    );
  });

  it('takes the office where letters are left for no word on where the work is done', () => {
    const { workplace, application } = read(
      'Director\n\nDeje su currículum y una carta en la oficina, o mándelos a oficina@example.org.',
    ).posting;
    assert.equal(workplace, undefined);
    assert.deepEqual(
      application?.documents?.map(({ kind }) => kind),
      ['resume', 'coverLetter'],
    );
  });

  it('reads whom the person reports to in a line that looks like a heading', () => {
    assert.equal(
      read(
        'Director de Catequesis\n\nSALARIO: $42,000 al año\n\nREPORTA AL Párroco, P. Martín Ruiz\n\nSi siente el llamado, deje su currículum en la oficina parroquial antes del 10 de abril.',
      ).posting.supervisor,
      'Párroco, P. Martín Ruiz',
    );
  });

  it('takes the two ends of a scale for a range', () => {
    const { baseSalary } = read(
      'Attorney\n\nSalary is set by a scale: $71,500 for new lawyers up to $98,000 for those with fifteen years.',
    ).posting;
    assert.deepEqual([baseSalary?.minValue, baseSalary?.maxValue], [71500, 98000]);
  });

  it('reads the town of a retreat house, the host’s work, and whom to write to after what is given', () => {
    const { posting } = read(
      [
        'Job: Host', '',
        'Sugar Creek is a Quaker retreat house on forty acres near Richmond, Indiana.', '',
        'The Host’s work', '', 'Welcome guests.', 'Take reservations.', 'Clean rooms.', '',
        'What we give', '', 'A cottage with two bedrooms.', '',
        'Write to the clerk at clerk@example.org. Enclose a letter about yourself and the names of three references.',
      ].join('\n'),
    ); // prettier-ignore
    assert.equal([posting.jobLocation].flat()[0]?.addressLocality, 'Richmond');
    assert.deepEqual(posting.responsibilities, ['Welcome guests.', 'Take reservations.', 'Clean rooms.']);
    assert.deepEqual(
      posting.application?.documents?.map(({ kind }) => kind),
      ['coverLetter', 'references'],
    );
  });

  it('takes "contrato a plazo fijo, a tiempo completo" among the conditions for full time', () => {
    assert.equal(
      read(
        'Puesto: Responsable\n\nFunciones\n- Llevar cuentas\n- Formar equipos\n- Dar talleres\n- Visitar grupos\n- Escribir informes\n- Cuidar archivos\n\nCondiciones\n- Contrato a plazo fijo por 12 meses, a tiempo completo.',
      ).posting.employmentType,
      'FULL_TIME',
    );
  });
});
