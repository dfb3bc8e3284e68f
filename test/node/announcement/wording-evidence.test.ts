import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAnnouncement } from '../../../src/announcement/read.js';
import { confidence, now, pay, read } from './reading.js';

describe('readAnnouncement, what makes a name sure', () => {
  it('is sure of a title that has a line to itself, and not of one beside another or in a sentence alone', () => {
    assert.equal(confidence('Outreach Worker\n\nThe Outreach Worker visits camps.', 'title'), 'sure');
    assert.equal(confidence('Outreach Worker\n\nYou visit camps.', 'title'), 'sure');
    assert.equal(confidence('Outreach Worker\nCamp Leader\n\nYou visit camps.', 'title'), 'guess');
    assert.equal(confidence('Outreach Worker\n\nElm House seeks an Outreach Worker for Camps.', 'title'), 'sure');
    assert.equal(confidence('Elm House seeks an Outreach Worker who visits camps.', 'title'), 'guess');
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

  it('is sure of a supervisor whatever words name one, and not of one whom the employer’s past names', () => {
    for (const words of [
      'The cook answers to the Kitchen Manager.',
      'The cook works under the direction of the Kitchen Manager.',
      'Your supervisor will be the Kitchen Manager.',
      'La cocinera rinde cuentas a la Directora del Comedor.',
    ])
      assert.equal(confidence(`Cook\n\n${words}`, 'supervisor'), 'sure', words);
    for (const words of [
      'Since 2009, under the leadership of Ann Lee, we have cooked for the school.',
      'Nuestro comedor responde ante la Junta de Vecinos.',
      'The cook answers to people at the door who are hungry and to the Manager.',
    ])
      assert.notEqual(confidence(`Cook\n\n${words}`, 'supervisor'), 'sure', words);
  });

  it('is sure of full time said once at the head, and not where hours or a second kind speak against it', () => {
    const text = 'Cook (full-time)\nElm House\n\nWe cook for the school.';
    assert.equal(confidence(text, 'employmentType'), 'sure');
    assert.equal(confidence(`${text} The work is 20 hours a week.`, 'employmentType'), 'guess');
    assert.equal(confidence(`${text} Part-time is possible.`, 'employmentType'), 'guess');
    // Once, and late, it may be about other people.
    assert.equal(confidence(`Cook\n\n${'We cook. '.repeat(9)}Teachers came full time.`, 'employmentType'), 'guess');
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

describe('readAnnouncement, pages and letters as they are passed on', () => {
  it('reads what stands beside a second person, paper or day', () => {
    for (const [path, value, text] of [
      ['hiringOrganization.name', 'Elm Valley Foundation', 'ELM VALLEY FOUNDATION\nAnnounces a search for\n\nGRANTS MANAGER\n\nThe search is conducted by Whitlock & Dunn Nonprofit Advisors for the Foundation.\n\nE-mail a resume to elm@whitlockdunn.example.org.'],
      ['application.email', undefined, 'Cook\n\nTo apply: Fill in the form at https://example.org/jobs/cook by 5 p.m. Questions: call Human Resources at 555-555-0158 or write to hr@example.org.'],
      ['supervisor', 'Len Kaplan, our Executive Director', 'Cook\n\nYou would report to Len Kaplan, our Executive Director.'],
      ['supervisor', 'Coordinadora de Barrio', 'Promotora\n\nReportas a la Coordinadora de Barrio cada quince días.'],
      ['supervisor', 'Padre Tomás Ruiz, párroco', 'Cocinera\n\nResponde directamente al Padre Tomás Ruiz, párroco.'],
      ['priorityDeadline', '2026-03-20', 'Cook\n\nWe’d like to hear from you by March 20 but we’ll keep looking until someone is at the stove.'],
      ['openUntilFilled', true, 'Cook\n\nWe’d like to hear from you by March 20 but we’ll keep looking until someone is at the stove.'],
      ['workplace.type', 'onsite', 'Cook\n\nThis is not a job you can do from home.'],
      ['title', 'Field Managers', 'FIELD MANAGERS WANTED (4)\n\nWe knock on doors.'],
      ['baseSalary.minValue', 720, 'Cook\n\nPAY: $720 a week to start + bonus. (Last summer, cooks took home an average of $840.)'],
      ['baseSalary.minValue', 16.75, 'COOK\n\nELM HOUSE\n\n$16.75 AN HOUR\n25 HOURS A WEEK'],
      ['jobLocation.streetAddress', 'calle Sol, 140', 'Trabajadora Social en Málaga\n\nTrabajará en el local de la asociación, en la calle Sol, 140.'],
    ] as const) {
      const found = path.split('.').reduce<unknown>((from, key) => (from as Record<string, unknown> | undefined)?.[key], read(text).posting); // prettier-ignore
      assert.equal(found, value, text);
    }
  }); // prettier-ignore

  it('is not sure of a title whose label has more, nor of pay for a term', () => {
    const foot = 'Job Title: Health Worker (Bilingual)\n\nElm Clinic\nHealth Worker';
    assert.equal(confidence(foot, 'title'), 'guess');
    assert.equal(confidence('Tutor\n\nStipend: $24,500 living allowance', 'baseSalary'), 'sure');
    assert.equal(confidence('Tutor\n\nStipend: $24,500 living allowance for the term', 'baseSalary'), 'guess');
  });

  it('takes each line of a packet for a paper, and is sure only where it knows all of them', () => {
    const packet = (...lines: string[]) => read(`Cook\n\nA complete packet is\n\n${lines.join('\n')}\n\nE-mail it to a@example.org.`); // prettier-ignore
    const known = packet('A one-page letter', 'A resume', 'Names of three references');
    assert.deepEqual(
      known.posting.application?.documents?.map(({ kind }) => kind),
      ['resume', 'coverLetter', 'references'],
    );
    assert.equal(packet('A resume', 'A drawing').fields['application.documents']?.confidence, 'guess');
  });

  it('mends words that a page has broken, and is not sure of them', () => {
    const { posting, fields } = read(
      'Cook\n\nDuties:\n1. Cook with the can-\nteen staff.\n2. Wash dishes in self-\nservice style.\n\nThe canteen opens at noon.',
    );
    assert.deepEqual(posting.responsibilities, ['Cook with the canteen staff.', 'Wash dishes in self-service style.']);
    assert.equal(fields['responsibilities']?.confidence, 'guess');
  });

  it('reads a list past the foot of a page, under sub-heads, and behind arrows', () => {
    const duties = (text: string) => read(`Cook\n\n${text}`).posting.responsibilities;
    assert.deepEqual(duties('Duties\n1. Cook.\nElm Clinic         Cook         Page 1 of 2\n2. Bake.'), ['Cook.', 'Bake.']);
    assert.deepEqual(
      duties('What you’ll do\n\nKitchen (half)\nCook lunch for the school and for the camp that is held each July\nBake bread\n\nHall (the other half)\nSet tables\nWash up'),
      ['Cook lunch for the school and for the camp that is held each July', 'Bake bread', 'Set tables', 'Wash up'],
    );
    assert.deepEqual(duties('YOU’D BE:\n-> Cooking lunch\n-> Baking bread\n\nYOU’D NEED TO BE:\n-> 21 or older\n-> Kind'), ['Cooking lunch', 'Baking bread']);
    assert.deepEqual(duties('La persona encargada:\n\n- Prepara la comida\n- Acompaña a las familias'), ['Prepara la comida', 'Acompaña a las familias']);
  }); // prettier-ignore

  it('takes what stands under "FOR BOTH JOBS" for both', () => {
    const job = (name: string) => `${name}\n\nDuties\n- Cook lunch\n- Bake bread\n\nPay: $20 an hour\n\n`;
    const { openings } = readAnnouncement(
      `${job('HEAD COOK')}${job('SITE MANAGER')}FOR BOTH JOBS\nSend a resume to a@example.org by April 6, 2026.`,
      { now },
    );
    assert.deepEqual(
      openings.map(({ posting }) => [posting.application?.email, posting.validThrough]),
      [['a@example.org', '2026-04-06'], ['a@example.org', '2026-04-06']],
    ); // prettier-ignore
  });
});

describe('readAnnouncement, words beside a fact that are not of it', () => {
  it('takes hours behind a dash for no end of the pay, and a figure in brackets for the same pay', () => {
    assert.deepEqual(pay('$16.50 AN HOUR - 25 HOURS A WEEK - MAY 1 TO JUNE 5'), [16.5, 16.5, 'HOUR']);
    assert.deepEqual(pay('Pay: $16.50 - 25 an hour'), [16.5, 25, 'HOUR']);
    assert.deepEqual(pay('Pay & Benefits: $54,080/year ($26/hour), a health plan'), [54_080, 54_080, 'YEAR']);
  });

  it('is sure of an office at the head, and not of one under how to apply', () => {
    const office = 'Office: 1515 East Lake Street, Minneapolis, MN 55407';
    const apply = 'How to apply\nSend a resume to jobs@example.org.';
    assert.equal(confidence(`Cook\n${office}\n\n${apply}`, 'jobLocation'), 'sure');
    assert.equal(confidence(`Cook\n\n${apply}\n\n${office}`, 'jobLocation'), 'guess');
  });

  it('takes the foot of a page for no place before the one at its head', () => {
    const { jobLocation } = read(
      'Organizer\nTide House\nBoise, ID\n\nTide House is a nonprofit.\n\n© 2026 Tide House · 950 Pacific Avenue, Tacoma, WA 98402',
    ).posting;
    assert.equal([jobLocation].flat()[0]?.addressLocality, 'Boise');
  });

  it('reads a town in brackets behind the hours, and all of a town’s name', () => {
    const town = (text: string) => [read(text).posting.jobLocation].flat()[0];
    assert.equal(town('Organizer (full time, Omaha)\n\nThe Organizer knocks on doors.')?.name, 'Omaha');
    assert.equal(
      town('Cocinera\n\nBuscamos cocinera para nuestra oficina en Oaxaca de Juárez.')?.addressLocality,
      'Oaxaca de Juárez',
    );
  });

  it('takes unpaid wages for no unpaid position', () => {
    const type = (line: string) => read(`Organizer\n\n${line}\n\nHours: 40 a week`).posting.employmentType;
    assert.equal(type('We have won back $900,000 in unpaid wages.'), 'FULL_TIME');
    assert.equal(type('This is an unpaid position.'), 'VOLUNTEER');
  });

  it('reads letters that must reach someone, the right person, and living anywhere', () => {
    assert.equal(
      read('Advocate\n\nLetters must reach us by noon on April 17, 2026.').posting.validThrough,
      '2026-04-17',
    );
    assert.equal(read('Cook\n\nWe will keep looking until we have the right person.').posting.openUntilFilled, true);
    assert.equal(read('Bookkeeper\n\nYou can live anywhere in the United States.').posting.workplace?.type, 'remote');
  });

  it('takes the title of a treasurer to whom one reports with the name', () => {
    assert.equal(
      read('Bookkeeper\n\nYou work with our Treasurer, Hal Nygaard, to whom you will report.').posting.supervisor,
      'Treasurer, Hal Nygaard',
    );
  });

  it('reads lists that a mail has quoted by the marks behind the quote', () => {
    const { responsibilities, qualifications } = read(
      'Navigator\n\nWhat you would do:\n\n> * Greet tenants before their\n>   hearing\n> * Keep notes\n\nWhat we’re hoping for:\n\n> * Calm in a hallway\n> * Spanish',
    ).posting;
    assert.deepEqual(responsibilities, ['Greet tenants before their hearing', 'Keep notes']);
    assert.deepEqual(qualifications, ['Calm in a hallway', 'Spanish']);
  });

  it('asks for the form that a page has, where a resume goes with it', () => {
    const { application } = read(
      'Organizadora\n\nPara solicitar: Llene la solicitud en línea en https://raicesdelsur.example.org/empleos/vivienda y adjunte su currículum.',
    ).posting;
    assert.deepEqual(
      application?.documents?.map(({ kind, id }) => id ?? kind),
      ['resume', 'application'],
    );
  });

  it('is not sure of a first name whose last name stands elsewhere, nor of the papers where a form may be asked for instead', () => {
    const boss = (name: string) =>
      confidence(`Associate\n\nThis position reports to ${name}. Write to Priya Lindqvist.`, 'supervisor');
    assert.equal(boss('Priya Lindqvist'), 'sure');
    assert.equal(boss('Board'), 'sure');
    assert.equal(boss('Priya'), 'guess');
    const papers = (words: string) =>
      confidence(`Cocinera\n\nPara aplicar: ${words}mande su currículum a ana@example.org.`, 'application.documents');
    assert.equal(papers(''), 'sure');
    assert.equal(papers('pida una solicitud, o '), 'guess');
  });
});
