import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAnnouncement } from '../../../src/announcement/read.js';
import { read } from './reading.js';

const ITEMS = ['Keeps the keys', 'Knows the town'];

/** A list under a heading, after the duties: what no heading claims is taken for none of them. */
const under = (heading: string, before = 'Duties\n- Sweeps\n- Mops') =>
  read(
    `Caretaker\n\nElm House\n\n${before}\n\n${heading}\n- ${ITEMS.join('\n- ')}\n\nTimeline\n\nWe write to everybody.`,
  ).posting;

describe('readAnnouncement, a list under a heading', () => {
  for (const heading of ['Day-to-Day', 'A Typical Week', 'Deberes', 'Obligaciones'])
    it(`"${heading}" is of duties`, () =>
      assert.deepEqual(under(heading).responsibilities, ['Sweeps', 'Mops', ...ITEMS]));

  for (const heading of [
    'Essential Criteria',
    'Person Specification',
    'Are you...',
    'It is essential that you:',

    'KSAs',
    'Preparation and Training',
    'CUALIFICACIONES MÍNIMAS',
    'Calificaciones requeridas',
  ])
    // prettier-ignore
    it(`"${heading}" is of what is asked for`, () => assert.deepEqual(under(heading).qualifications, ITEMS));

  for (const heading of [
    'Ideally, you also have',
    'Plus',
    'We also hope for, but don’t insist on:',
    'Cualificaciones deseadas',
    'Aspectos valorables',
    'Te sumará',
  ])
    // prettier-ignore
    it(`"${heading}" is of what is welcome`, () => assert.deepEqual(under(heading).preferredQualifications, ITEMS));

  for (const heading of ['What’s on Offer', 'The Package', 'Terms', 'Interviews'])
    it(`"${heading}" is neither`, () => {
      const { responsibilities, qualifications, preferredQualifications } = under(
        heading,
        'About us\n\nWe are a house of forty.',
      );
      assert.deepEqual([responsibilities, qualifications, preferredQualifications], [undefined, undefined, undefined]);
    });
});

describe('readAnnouncement, labels and bosses', () => {
  it('reads "Title of Position", "Works under", "Supervisa" and "Renta" as labels', () => {
    const text =
      'Elm House\n\nTitle of Position: Night Caretaker\nWorks under: House Manager\nHours: 20 a week\n\nWe are a house of forty.';
    const { title, supervisor } = read(text).posting;
    assert.deepEqual([title, supervisor], ['Night Caretaker', 'House Manager']);
    const spanish = read(
      'Cocinera\nSantiago, Chile\n\nSUPERVISA: Directora de Cocina\nRenta: $900.000 mensuales',
    ).posting;
    assert.deepEqual([spanish.supervisor, spanish.baseSalary?.minValue], ['Directora de Cocina', 900_000]);
  });

  it('reads what labels of forms and of other countries say', () => {
    const { posting } = read(
      [
        'Entidad contratante: Casa Olmo',
        'Posición: Cocinera',
        'Distrito: Villa El Salvador',
        'Turno: 30 horas semanales',
        'Banda salarial: S/ 2.400 mensuales',
        'Línea de reporte: Jefa de Cocina',
        'Último día: 20 de mayo de 2026',
        '',
        'Casa Olmo da de comer a cien personas.',
      ].join('\n'),
    );
    const { title, hiringOrganization, supervisor, baseSalary, validThrough, employmentType } = posting;
    assert.deepEqual([title, hiringOrganization?.name, supervisor], ['Cocinera', 'Casa Olmo', 'Jefa de Cocina']);
    assert.deepEqual(
      [baseSalary?.minValue, validThrough?.slice(0, 10), employmentType],
      [2400, '2026-05-20', 'PART_TIME'],
    );
  });

  it('takes a dash between two figures for no end of a label', () => {
    const pay = (line: string) => read(`Cook\n\nElm House\n\n${line}`).posting.baseSalary;
    assert.deepEqual(
      [pay('Salary $72,000 - $78,000/yr')?.minValue, pay('Weekly pay: $850')?.unitText],
      [72_000, 'WEEK'],
    );
  });

  it('reads days as the text writes those that can be read in one way, or as its country does', () => {
    const day = (text: string) => read(`Cocinera\n\n${text}`).posting.validThrough?.slice(0, 10);
    assert.equal(
      day(
        'Buscamos a una persona que cocine para las familias y las escuelas de Cali, Colombia.\n\nPago: $2.100.000\n\nCierre: 05/11/2026',
      ),
      '2026-11-05',
    );
    assert.equal(day('Buscamos a alguien.\n\nPago: $20\n\nInicio: 25/06/2026\n\nCierre: 11/05/2026'), '2026-05-11');
    assert.equal(day('Buscamos a alguien.\n\nPago: $20\n\nCierre: 05/11/2026'), '2026-05-11');
  });

  it('ends a boss’s title where the sentence goes on', () => {
    const boss = (sentence: string) => read(`Cook\n\nAbout the job\n${sentence}`).posting.supervisor;
    assert.equal(boss('The Cook will report to the Kitchen Manager and share a desk.'), 'Kitchen Manager');
    assert.equal(boss('Reports to a Board of Directors made up of nine members.'), 'Board of Directors');
    assert.equal(boss('Reports to the Director of Programs and Services.'), 'Director of Programs and Services');
    assert.equal(boss('Ten cooks, one Lead Cook (your supervisor), and a cat.'), 'Lead Cook');
  });

  it('takes no office that gets reports for a boss', () => {
    const text = 'Cook\n\nDuties\n- Cook lunch\n- Write minutes and reports to the Diocese\n- Wash up';
    assert.equal(read(text).posting.supervisor, undefined);
  });
});

describe('readAnnouncement, the rows above an announcement', () => {
  it('takes neither the way to a page, nor the names of networks, nor the employer for the title', () => {
    const title = (head: string) => read(`${head}\n\nField Organizer\n\nWe need help from May on.`).posting.title;
    assert.equal(title('Growers’ Assistant Board > Help Wanted > Valley'), 'Field Organizer');
    assert.equal(title('Share this vacancy: Facebook X LinkedIn'), 'Field Organizer');
    assert.equal(
      read('OAK WORKERS’ CENTER\n\nJOB ANNOUNCEMENT\n\nRights Organizer\n\nThe Oak Workers’ Center (OWC) helps people.')
        .posting.title,
      'Rights Organizer',
    );
  });
});

describe('readAnnouncement, lists of other kinds', () => {
  it('reads items with numbers such as 3.1, and no figure as one', () => {
    const { responsibilities } = read(
      'Psicóloga\n\n3. Obligaciones\n3.1\tAtender a las familias.\n3.2\tLlevar el registro.\n\n4. Condiciones\nContrato de seis meses.',
    ).posting;
    assert.deepEqual(responsibilities, ['Atender a las familias.', 'Llevar el registro.']);
    assert.deepEqual(read('Cook\n\nDuties\n1.5 FTE of work\nCook lunch').posting.responsibilities, [
      '1.5 FTE of work',
      'Cook lunch',
    ]);
  });

  it('reads lines with a blank line between them and no marks as one list', () => {
    const duties = [
      'Lead two rounds of grants a year, from the first call to the report',
      'Visit at least sixty organizations a year, most of them very small',
      'Build a circle for groups of volunteers',
      'Speak for the house at church halls, ball games and county commissions',
      'Supervise one Program Associate',
    ];
    const asked = ['Five years of experience in a town such as ours or in public health', 'Deep knowledge of the hills, from living in them', 'Strong writing and analytical skills', 'A license and a car']; // prettier-ignore
    const text = `Program Officer\n\nElm House\n\nWhat you will do\n\n${duties.join('\n\n')}\n\nWhat we are looking for\n\n${asked.join('\n\n')}\n\nHow to apply\n\nWrite to a@elm.example.org.`;
    assert.deepEqual(read(text).posting.responsibilities, duties);
    assert.deepEqual(read(text).posting.qualifications, asked);
  });

  it('takes neither a duty, a sentence nor an employer with a role in it for a second position', () => {
    const count = (line: string) =>
      readAnnouncement(`${line}\n\nHours: 20 a week\n\nRights Organizer\n\nPay: $20 an hour\n\nDuties\n- One\n- Two`)
        .openings.length;
    assert.equal(count('Oak Workers’ Center'), 1);
    assert.equal(count('Supervise one Program Associate'), 1);
    assert.equal(count('Apprentices receive'), 1);
    assert.equal(count('Night Cook'), 2);
  });
});

describe('readAnnouncement, facts that other words tell', () => {
  const documents = (line: string) =>
    read(`Cook\n\nHow to apply\n${line}`).posting.application?.documents?.map(({ kind }) => kind);

  it('reads more papers, and none that may be left out', () => {
    assert.deepEqual(documents('Send letter, resume, refs to a@elm.example.org.'), ['resume', 'coverLetter', 'references']); // prettier-ignore
    assert.deepEqual(documents('Skip the cover letter and send a resume to a@elm.example.org.'), ['resume']);
    assert.deepEqual(documents('Send a resume and a teaching statement to a@elm.example.org.'), ['resume', 'other']);
    assert.deepEqual(documents('Envía tu CV y un texto tuyo ya publicado a a@elm.example.org.'), ['resume', 'writingSample']); // prettier-ignore
    assert.deepEqual(documents('Remita CV no documentado y declaración jurada a a@elm.example.org.'), ['resume', 'other']); // prettier-ignore
  });

  it('takes pay of another job for none, and a range in thousands for pay', () => {
    const pay = (line: string) => read(`Companion\n\nElm House\n\n${line}`).posting.baseSalary?.maxValue;
    assert.equal(pay('No one is paid. Elm House is also hiring a paid Aide ($19.40 an hour).'), undefined);
    assert.equal(pay('The job is full-time and salaried ($72K–$80K).'), 80_000);
    assert.equal(pay('$52K–$58K DOE'), 58_000);
  });

  it('reads the hours of a week, a job that ends, and the name of who "Is Hiring"', () => {
    assert.equal(read('Cook\n\nThe workweek is 32 hours, Monday to Thursday.').posting.employmentType, 'PART_TIME');
    assert.equal(
      read(`Cocinera\n\n${'Somos una casa.\n\n'.repeat(7)}Es un trabajo temporal, de unas 22 horas a la semana.`)
        .posting.employmentType,
      'TEMPORARY',
    );
    const { hiringOrganization } = read(
      'Elm County Humane League Is Hiring\n\nVet Technician\n\nElm County Humane League is a shelter.',
    ).posting;
    assert.equal(hiringOrganization?.name, 'Elm County Humane League');
  });

  it('reads a heading in capitals with a number after a list with letters, and whom one works for', () => {
    const text = `Organist\n\nII. DUTIES\n\nA. Play on Sundays.\nB. Choose the hymns.\n\nIII. QUALIFICATIONS\n\nA. A degree in music.\nB. Patience.`;
    const { responsibilities, qualifications } = read(text).posting;
    assert.deepEqual(responsibilities, ['Play on Sundays.', 'Choose the hymns.']);
    assert.deepEqual(qualifications, ['A degree in music.', 'Patience.']);
    const asked = 'Cook\n\nRequirements. A license. A year in a kitchen.\n\nWho you work for. You will report to the Kitchen Manager.'; // prettier-ignore
    assert.deepEqual(read(asked).posting.qualifications, ['A license.', 'A year in a kitchen.']);
  });

  it('takes a sentence on who is whose boss for no duty, and a letter about an exam for no cover letter', () => {
    const { responsibilities } = read(
      'Director\n\nThe work\nThe Director answers to the Board and is its only employee. The Director raises half of the budget. The Director writes the grants.',
    ).posting;
    assert.deepEqual(responsibilities, ['The Director raises half of the budget.', 'The Director writes the grants.']);
    assert.deepEqual(documents('Send a resume and a copy of your exam letter to a@elm.example.org.')?.[0], 'resume');
    assert.ok(
      !documents('Send a resume and a copy of your exam letter to a@elm.example.org.')?.includes('coverLetter'),
    );
    assert.deepEqual(documents('Send a resume and the names of four references (whom we will not call yet) to a@elm.example.org.'), ['resume', 'references']); // prettier-ignore
  });

  it('reads places in brackets and behind a stroke whole', () => {
    const place = (text: string) => [read(`Cook\n\nElm House\n\nLocation: ${text}\n\nWe are a house.`).posting.jobLocation].flat()[0]?.name; // prettier-ignore
    assert.equal(place('Chicago (Pilsen)'), 'Chicago (Pilsen)');
    assert.equal(place('Minneapolis/St. Paul'), 'Minneapolis/St. Paul');
  });

  it('reads no telework and no interview as remote work, and shares of a full time', () => {
    const { workplace } = read('Cook\n\nAbout the job\nTelework is not available.').posting;
    assert.equal(workplace?.type, 'onsite');
    assert.equal(read('Cook\n\nAbout the job\nInterviews will be held remotely.').posting.workplace, undefined);
    const kind = (line: string) => read(`Cook\n\nElm House\n\n${line}`).posting.employmentType;
    assert.deepEqual([kind('The job is 0.8 FTE.'), kind('Schedule: 1.0 FTE')], ['PART_TIME', 'FULL_TIME']);
    assert.deepEqual([kind('Voluntariado'), kind('Interim position through June')], ['VOLUNTEER', 'TEMPORARY']);
  });

  it('keeps a last word whole that a mail broke off, and unsubscribing, child care and pesos for what they are', () => {
    const letter = [
      '> We are a house that feeds some three hundred families in every week',
      '> of the winter, and we look for someone who can keep two hundred of',
      '> our volunteers happy, sober and on time from October until the last',
      '> snow. Pay is $22.75 an hour for thirty hours of work in a week of the',
      '> year. Sick leave begins on the day that you begin your work with us',
      '> and there is a stipend. You would report to the Operations',
      '> Manager.',
    ].join('\n');
    assert.equal(read(`> Cook\n>\n${letter}`).posting.supervisor, 'Operations Manager');
    assert.equal(read('Cook\n\nTo unsubscribe write to leave@elm.example.org.').posting.application, undefined);
    const pay = read('Cocinera\n\nPago: $21.50 la hora. Pagamos el cuidado de sus hijos, hasta $15 la hora.').posting;
    assert.equal(pay.baseSalary?.minValue, 21.5);
    const day = read('Cocinera para una cooperativa de la costa\n\nRemuneración: $ 1.240.000 por mes\n\nCierre: 10/4/26').posting; // prettier-ignore
    assert.equal(day.validThrough?.slice(0, 10), '2026-04-10');
  });
});
