import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAnnouncement } from '../../../src/announcement/read.js';
import { confidence, read } from './reading.js';

describe('readAnnouncement, lists that are sure and lists that are not', () => {
  it('calls a list a guess where a line without a mark stands right under it', () => {
    const list = 'Cook\n\nDuties:\n- Cook lunch for the school\n- Wash up after lunch\n';
    assert.equal(confidence(`${list}\nWe are a school.`, 'responsibilities'), 'sure');
    assert.equal(confidence(`${list}Saturdays and Sundays`, 'responsibilities'), 'guess');
  });

  it('calls a list a guess where a remark on what is preferred stands after it', () => {
    assert.equal(
      confidence(
        'Advocate\n\nRequirements:\n1. A license\n2. Patience\n\nA year in a shelter is preferred. Ojibwe is a plus.',
        'qualifications',
      ),
      'guess',
    );
  });

  it('reads "Nice, but not needed" and "Se tendrá en cuenta" as headings of what is preferred', () => {
    const preferred = (text: string) => read(text).posting.preferredQualifications;
    assert.deepEqual(preferred('Cook\n\nNice, but not needed\n- French\n- Nepali'), ['French', 'Nepali']);
    assert.deepEqual(preferred('Cocinera\n\nSe tendrá en cuenta:\n• Árabe\n• Ruso'), ['Árabe', 'Ruso']);
  });

  it('goes on after a line that ends with a count', () => {
    const { responsibilities } = read(
      [
        'Cook', '', 'Duties:',
        '1. Plans meals for the school and for the camp with the nurse, and orders what the',
        'kitchen needs for them from farmers of the county, and from the food bank, once it',
        'has been agreed on by the people who pay for it.',
        '2. Takes part in health fairs and in other outreach, about one',
        'Saturday a month.',
        '3. Keeps the kitchen in a state in which the inspectors of the county, who come each',
        'spring, find nothing.',
      ].join('\n'),
    ).posting; // prettier-ignore
    assert.match(JSON.stringify(responsibilities), /and in other outreach, about one Saturday a month\.","Keeps/);
  });

  it('takes a lead-in that stands alone among lines without marks for a heading', () => {
    const { responsibilities, qualifications, preferredQualifications } = read(
      [
        'Fundraiser', '', 'In this role, you will', '', 'Own the annual fund', 'Write letters', '',
        'You may be a good fit if you have', '', 'Five years of experience', 'A warm writing style', '',
        'It’s a plus if you', '', 'Have worked at a newsroom', 'Have moved a database',
      ].join('\n'),
    ).posting; // prettier-ignore
    assert.deepEqual(responsibilities, ['Own the annual fund', 'Write letters']);
    assert.deepEqual(qualifications, ['Five years of experience', 'A warm writing style']);
    assert.deepEqual(preferredQualifications, ['Have worked at a newsroom', 'Have moved a database']);
  });
});

describe('readAnnouncement, names and places that are sure and those that are not', () => {
  it('takes an address for accommodations for none to apply to', () => {
    const { application } = read(
      'Clerk\n\nHow to apply\n\nUpload a resume at https://example.org/jobs/add.\n\nIf you need an accommodation in the application process, e-mail people@example.org.',
    ).posting;
    assert.equal(application?.email, undefined);
    assert.equal(application?.url, 'https://example.org/jobs/add');
  });

  it('takes the address to which answers to questions go for the one to apply to', () => {
    const { application, validThrough } = read(
      'Educator\n\nHow to apply: Send a resume and answers to these two questions to ana@example.org by April 10: Why us? Why now?',
    ).posting;
    assert.equal(application?.email, 'ana@example.org');
    assert.deepEqual(
      application.documents?.map(({ kind }) => kind),
      ['resume', 'other'],
    );
    assert.equal(validThrough, '2026-04-10');
  });

  it('calls the street a guess where applications are brought to it, and a title with a year', () => {
    const text =
      'Usher\nTide House – Astoria, OR\n\nHow to apply: Mail a resume to Tide House, 92 Bond Street, Astoria, OR 97103.';
    assert.equal(confidence(text, 'jobLocation'), 'guess');
    assert.equal(confidence('Title: Summer 2026 Garden Educator', 'title'), 'guess');
  });

  it('takes the name with its legal form, and the one whose work is told, not the school next door', () => {
    assert.equal(
      read('Semillas del Balsas, A.C.\n\nSemillas del Balsas es una organización civil que busca cocinera.').posting
        .hiringOrganization?.name,
      'Semillas del Balsas, A.C.',
    );
    assert.equal(
      read('Educator\n\nWho we are: Root & Rise Youth Farm grows vegetables behind Lincoln Middle School.').posting
        .hiringOrganization?.name,
      'Root & Rise Youth Farm',
    );
  });

  it('reads a town with its state in Spanish, and an office by its town', () => {
    const place = (text: string) => [read(text).posting.jobLocation].flat()[0];
    assert.deepEqual(place('Cocinera\n\nSomos un grupo con sede en Iguala, Guerrero, que cultiva.'), {
      addressLocality: 'Iguala',
      addressRegion: 'Guerrero',
    });
    assert.equal(place('Notice of vacancy\n\nYou work out of our Traverse City office.')?.name, 'Traverse City');
  });

  it('takes an employer’s name that begins with its state, and no state for an employer', () => {
    const employer = (name: string) =>
      read(`Organizer\n${name}\n\n${name} is a nonprofit. ${name} seeks an Organizer.`).posting.hiringOrganization
        ?.name;
    assert.equal(employer('Minnesota Housing Coalition'), 'Minnesota Housing Coalition');
    assert.equal(employer('Minnesota'), undefined);
  });

  it('takes a farewell and a name for no town', () => {
    assert.equal(read('Please pass this on!\n\nThanks,\nRenee\n\nCook\n\nCook lunch.').posting.jobLocation, undefined);
  });

  it('reads "En dependencia de" and "till it’s filled"', () => {
    assert.equal(read('Cocinera\n\nEn dependencia de: Jefa de Sala').posting.supervisor, 'Jefa de Sala');
    assert.equal(read('Cook\n\nThe job stays open till it’s filled.').posting.openUntilFilled, true);
  });
});

describe('readAnnouncement, what is asked of people and what they send', () => {
  const kinds = (text: string) => read(text).posting.application?.documents?.map(({ kind }) => kind);

  it('takes what is done with portfolios for no document to send', () => {
    assert.equal(
      kinds('Lead Teacher\n\nThe Lead Teacher:\n- plans the day\n- keeps portfolios of each child’s work'),
      undefined,
    );
  });

  it('reads what stands behind a bracket, and calls a choice in brackets a guess', () => {
    const text =
      'Para solicitar: mande su currículum (o una carta, si no tiene currículum) y dos referencias a ana@example.org.';
    assert.deepEqual(kinds(text), ['resume', 'coverLetter', 'references']);
    assert.equal(confidence(text, 'application.documents'), 'guess');
  });

  it('takes the salary that someone hopes for, and a copy of a paper, for documents', () => {
    assert.deepEqual(kinds('Cómo aplicar\n\nEnviar hoja de vida y pretensión salarial a a@example.org.'), [
      'resume',
      'other',
    ]);
  });

  it('takes a sentence that says what kind of person is looked for, and "No education requirement", for none of the list', () => {
    const { qualifications, preferredQualifications } = read(
      '¿Qué buscamos?\n\nUna persona que coordine al voluntariado.\n\n¿Qué necesitas?\n\n- Dos años de experiencia.\n- Excel.\n\nSumará puntos\n\n- Tener coche.\n- Árabe.',
    ).posting;
    assert.deepEqual(qualifications, ['Dos años de experiencia.', 'Excel.']);
    assert.deepEqual(preferredQualifications, ['Tener coche.', 'Árabe.']);
    assert.deepEqual(
      read(
        'Director\n\nEducation\nNo Education Requirement\n\nExperience Level\nManagerial\n\nQualifications\n\n- Writes well\n- Spanish',
      ).posting.qualifications,
      ['Writes well', 'Spanish'],
    );
  });

  it('calls documents a guess where a copy of another paper is asked for', () => {
    const text = 'Clerk\n\nSend your resume and a cover letter to a@example.org.';
    assert.equal(confidence(text, 'application.documents'), 'sure');
    assert.equal(
      confidence(`${text} If you are accredited, attach a copy of your papers.`, 'application.documents'),
      'guess',
    );
  });

  it('takes a letter beside "the names of two people" for a document', () => {
    assert.deepEqual(kinds('Cook\n\nPlease mail a letter and the names of two people we can call to a@example.org.'), [
      'coverLetter',
      'references',
    ]);
  });

  it('reads everything that comes in by a day as a last day, and as a guess', () => {
    const text = 'Cook\n\nHow to apply: Write to a@example.org. We read everything that comes in by March 30.';
    assert.equal(read(text).posting.validThrough, '2026-03-30');
    assert.equal(confidence(text, 'validThrough'), 'guess');
  });
});

describe('readAnnouncement, where and for what', () => {
  const place = (text: string) => [read(text).posting.jobLocation].flat()[0];

  it('reads streets with a town and no state', () => {
    assert.deepEqual(place('Carpenter\n\nThe crew meets at our shop, 2907 Mill Street, Greensboro, at 7:30.'), {
      streetAddress: '2907 Mill Street',
      addressLocality: 'Greensboro',
    });
    assert.deepEqual(place('Cocinera\n\nTrabajo en nuestra sede (C/ Pagés del Corro, 88, 41010 Sevilla).'), {
      streetAddress: 'C/ Pagés del Corro, 88',
      addressLocality: 'Sevilla',
      postalCode: '41010',
      addressCountry: 'ES',
    });
  });

  it('takes the town in brackets behind a title for its town', () => {
    const { title, jobLocation } = read('Coordinador/a de Voluntariado (Sevilla)').posting;
    assert.equal(title, 'Coordinador/a de Voluntariado');
    assert.equal([jobLocation].flat()[0]?.addressLocality, 'Sevilla');
  });

  it('reads quetzales, and fees for services as a contract', () => {
    const { baseSalary, employmentType } = read(
      'PUESTO: Técnica de Campo\nTIPO DE CONTRATO: Servicios profesionales (honorarios)\nHONORARIOS: Q 7,800.00 mensuales',
    ).posting;
    assert.deepEqual([baseSalary?.currency, baseSalary?.minValue], ['GTQ', 7800]);
    assert.equal(employmentType, 'CONTRACTOR');
  });

  it('takes a salutation for no title', () => {
    assert.equal(read('Dear Farmers,\n\nWe are looking for a Market Manager.').posting.title, 'Market Manager');
  });

  it('reads what pay is for by the word before it, in the plural too', () => {
    const text = 'Técnica\n\nHonorarios mensuales de $4.200.000 pesos.';
    assert.equal(read(text).posting.baseSalary?.unitText, 'MONTH');
    assert.equal(confidence('Técnica\n\nSueldo: $4.200.000 pesos', 'baseSalary'), 'guess');
  });

  it('takes the address for trouble with a page for none to apply to', () => {
    const { application } = read(
      'Clerk\n\nApplication process\n\nSend a resume through https://example.org/jobs/1. For technical difficulties with the portal, e-mail help@example.org.',
    ).posting;
    assert.equal(application?.email, undefined);
  });

  it('reads a supervisor for a field of work, and one after "en dependencia de"', () => {
    assert.equal(
      read('Analyst\n\nThe analyst reports to the Vice President for Policy and writes.').posting.supervisor,
      'Vice President for Policy',
    );
    assert.equal(
      read('Cocinera\n\nEn dependencia de la Jefa de Sala, hará la comida.').posting.supervisor,
      'Jefa de Sala',
    );
  });

  it('reads "Her supervisor is"', () => {
    assert.equal(
      read('Case Manager\n\nHer supervisor is the Program Director, Huda Amin.').posting.supervisor,
      'Program Director, Huda Amin',
    );
  });
});

describe('readAnnouncement, what is said beside the job', () => {
  const place = (text: string) => [read(text).posting.jobLocation].flat()[0];

  it('takes the menu of a web site for no job and no kind of job', () => {
    const { posting, leftover } = {
      ...read('Home | Give | Volunteer | Jobs\n\nADOPTION COUNSELOR\nElm House\n\nPart-time, 24 hours a week.'),
      leftover: readAnnouncement('Home | Give | Volunteer | Jobs\n\nCook').leftover,
    };
    assert.equal(posting.title, 'Adoption Counselor');
    assert.equal(posting.employmentType, 'PART_TIME');
    assert.deepEqual(leftover, [[0, 30]]);
  });

  it('takes full time that is hoped for, or to come, for no full time', () => {
    for (const words of ['30 hrs/wk (we’d love full time)', '25 hours a week, with room to grow to full-time.'])
      assert.equal(read(`Cook\nElm House\n\nHours: ${words}`).posting.employmentType, 'PART_TIME', words);
    assert.equal(read('Cook\n\nWe have a 35-hour work week.').posting.employmentType, 'FULL_TIME');
    assert.equal(
      read('Cocinera\n\nOfrecemos\n- Horario de lunes a viernes de 9:00 a 18:00 h.').posting.employmentType,
      'FULL_TIME',
    );
  });

  it('takes "whichever comes first" for the last day, and no preference', () => {
    const { validThrough, priorityDeadline } = read(
      'Cook\n\nThe position will close on March 31, 2026 or when filled, whichever comes first.',
    ).posting;
    assert.equal(validThrough?.slice(0, 10), '2026-03-31');
    assert.equal(priorityDeadline, undefined);
  });

  it('takes an address for help with the application for none to apply to', () => {
    const { application } = read(
      'Cook\n\nHOW TO APPLY:\nApply online at example.org/careers. Upload a resume. For help with the online application, write to hr@example.org.',
    ).posting;
    assert.equal(application?.email, undefined);
    assert.deepEqual(
      application?.documents?.map(({ kind }) => kind),
      ['resume'],
    );
  });

  it('reads a wage among the benefits, and no money for training', () => {
    const { posting, fields } = read(
      'Cook\nElm House\n\nBenefits\nWe offer $19.50 an hour, $600 a year for training, and two weeks off.',
    );
    assert.equal(posting.baseSalary?.minValue, 19.5);
    assert.equal(fields['baseSalary']?.confidence, 'guess');
  });

  it('reads states, a province and its town, and streets of towns that no state follows', () => {
    assert.equal(place('Cook\nElm House\nRemote (Maryland, Virginia or DC)')?.name, 'Maryland, Virginia or DC');
    const spain = place('Cocinera\n\nProvincia: Valencia\nLocalidad: Gandia');
    assert.deepEqual([spain?.addressLocality, spain?.addressRegion], ['Gandia', 'Valencia']);
    for (const [text, street, town] of [
      ['Cook\n\nWhere: Our kitchen at 77 Weir Street, Taunton', '77 Weir Street', 'Taunton'],
    ] as const) {
      assert.equal(place(text)?.streetAddress, street);
      assert.equal(place(text)?.addressLocality, town);
    }
  });

  it('takes people in a town for no street, and one of two towns only where no other is named', () => {
    const text = 'Cook\n\nWe feed 600 young people in Dayton and Springfield, Ohio.';
    assert.equal(place(text)?.streetAddress, undefined);
    assert.equal(place(`${text}\n\nElm House, 40 N. Main St., Dayton, OH 45423`)?.addressLocality, 'Dayton');
  });

  it('calls the street a guess where the town alone heads the text', () => {
    const text = 'Cook\nElm House, Barre, Vermont\n\nWe feed our neighbors.';
    assert.equal(confidence(text, 'jobLocation'), 'sure');
    assert.equal(confidence(`${text}\n\nElm House\n14 Blackwell Street, Barre, VT 05641`, 'jobLocation'), 'guess');
  });
});

describe('readAnnouncement, items that look like something else', () => {
  it('reads items that begin with a dash and a number', () => {
    assert.deepEqual(read('Driver\n\nRequirements:\n-21 years or older\n-Comfortable in snow').posting.qualifications, [
      '21 years or older',
      'Comfortable in snow',
    ]);
  });

  it('reads an item with a colon, and items that are headings elsewhere', () => {
    const { responsibilities, qualifications } = read(
      'Cook\n\nDuties\n\nCook lunch for the school.\nKeep papers: permits, logs, bills.\nWash up.\n\nRequirements\nPatience\nExperience\nLanguages\nHumor',
    ).posting;
    assert.deepEqual(responsibilities, [
      'Cook lunch for the school.',
      'Keep papers: permits, logs, bills.',
      'Wash up.',
    ]);
    assert.deepEqual(qualifications, ['Patience', 'Experience', 'Languages', 'Humor']);
  });

  it('reads "You should" as a heading, and "It helps if you" as one more item', () => {
    const { qualifications } = read(
      'Cook\n\nYou should\n♦ Be 18 or older\n♦ Show up on time\n\nIt helps if you speak Portuguese.',
    ).posting;
    assert.deepEqual(qualifications, ['Be 18 or older', 'Show up on time', 'It helps if you speak Portuguese.']);
  });

  it('takes the employer after "Who:" for no qualification', () => {
    const { posting } = read(
      'Who: Meals on the Move, serving elders in Bristol County\nWhat: Kitchen Supervisor\n\nTo do this you need:\n- Two years in a kitchen\n- Kindness',
    );
    assert.equal(posting.hiringOrganization?.name, 'Meals on the Move');
    assert.deepEqual(posting.qualifications, ['Two years in a kitchen', 'Kindness']);
  });

  it('reads a letter without its own word, in Spanish before letters of recommendation', () => {
    const kinds = (text: string) => read(text).posting.application?.documents?.map(({ kind }) => kind);
    assert.deepEqual(kinds('Cook\n\nSend a resume and a note about yourself to a@example.org.'), [
      'resume',
      'coverLetter',
    ]);
    assert.deepEqual(
      kinds('Cocinera\n\nManda tu currículum, una carta y dos cartas de recomendación a a@example.org.'),
      ['resume', 'coverLetter', 'references'],
    );
  });

  it('reads names that go on after "al", a board that no capital begins, and "Profesional Social"', () => {
    const { posting } = read(
      'Profesional Social\n\nLa Fundación Salut al Carrer busca una persona. Dependerá de la dirección del centro.',
    );
    assert.equal(posting.title, 'Profesional Social');
    assert.equal(posting.hiringOrganization?.name, 'Fundación Salut al Carrer');
    assert.equal(posting.supervisor, 'dirección del centro');
  });
});

describe('readAnnouncement, words that go on', () => {
  it('reads "no más tarde del", and a copy of a paper before it', () => {
    const { validThrough, application } = read(
      'Cocinera\n\nEnvíe resumé y copia de la licencia a a@example.org no más tarde del 27 de marzo de 2026.',
    ).posting;
    assert.equal(validThrough?.slice(0, 10), '2026-03-27');
    assert.deepEqual(
      application?.documents?.map(({ kind }) => kind),
      ['resume', 'other'],
    );
  });

  it('reads "Se valora" under a list as one more item, and "tu responsable será" as the supervisor', () => {
    const { qualifications, supervisor } = read(
      'Monitora\n\n¿Qué te pedimos?\n- Carné de conducir.\n- Ganas.\n\nSe valora el euskera.\n\nTu responsable será la coordinadora de ocio, Maite Goñi.',
    ).posting;
    assert.deepEqual(qualifications, ['Carné de conducir.', 'Ganas.', 'Se valora el euskera.']);
    assert.equal(supervisor, 'coordinadora de ocio, Maite Goñi');
  });

  it('calls a title with a comma a guess where the text uses its first part alone', () => {
    const text = 'Policy Analyst, Budget and Tax\nElm House\n\nPosition: Policy Analyst, Budget and Tax';
    assert.equal(confidence(text, 'title'), 'sure');
    assert.equal(confidence(`${text}\n\nWe want the Policy Analyst to write well.`, 'title'), 'guess');
  });

  it('adds the state that stands at the head to a street', () => {
    const { jobLocation } = read(
      'Cook\nElm House\nFrankfort, KY\n\nOur office is at 212 Clair Street in Frankfort.',
    ).posting;
    const { streetAddress, addressRegion } = [jobLocation].flat()[0] ?? {};
    assert.deepEqual([streetAddress, addressRegion], ['212 Clair Street', 'KY']);
  });

  it('takes pesos without a period for a month’s pay, and "partly from home" for hybrid', () => {
    const { baseSalary } = read(
      'Cocinera\nValparaíso, Chile\n\nBuscamos a una persona para la cocina del centro.\n\nCondiciones\n• Jornada completa.\n• Renta líquida: $1.150.000.',
    ).posting;
    assert.equal(baseSalary?.unitText, 'MONTH');
    assert.equal(read('Cook\n\nThe job can be done partly from home.').posting.workplace?.type, 'hybrid');
  });

  it('reads what several workers do in a letter', () => {
    const { responsibilities, qualifications } = read(
      'Dear friends,\n\nElm House is hiring an Outreach Worker.\n\nOur outreach workers visit camps. They keep files in order.\n\nYou need a license and a car of your own. Farm work in your past is a real plus.\n\nYou will be supervised by the Director.',
    ).posting;
    assert.deepEqual(responsibilities, ['Our outreach workers visit camps.', 'They keep files in order.']);
    assert.deepEqual(qualifications, [
      'You need a license and a car of your own.',
      'Farm work in your past is a real plus.',
    ]);
  });
});

describe('readAnnouncement, what stands in an announcement for another purpose', () => {
  const mailOf = (line: string) =>
    read(`Cook\n\nHow to apply\nCall 612-555-0144, or come by on any weekday.\n${line}`).posting.application?.email;

  it('takes no address for parents, donors, or what is kept of people, as the one to apply to', () => {
    assert.equal(mailOf('Enrolling a child? Write to enroll@elm.example.org.'), undefined);
    assert.equal(mailOf('To have your name off our newsletter, write to news@elm.example.org.'), undefined);
    assert.equal(mailOf('Para ejercer sus derechos escriba a datos@elm.example.org.'), undefined);
    assert.equal(mailOf('No recibimos candidaturas por correo; para cualquier duda, hola@elm.example.org.'), undefined);
    assert.equal(mailOf('Send your résumé to jobs@elm.example.org.'), 'jobs@elm.example.org');
  });

  it('takes no page on which results are published as the one to apply on', () => {
    const text =
      'Cocinera\n\nEnvíe su CV a a@elm.example.org. Los resultados de las postulaciones se publicarán en www.elm.example.org.';
    assert.equal(read(text).posting.application?.url, undefined);
  });

  it('takes a firm that searches for an employer, and whose affiliate an employer is, for no employer', () => {
    const name = (text: string) => read(text).posting.hiringOrganization?.name;
    assert.equal(
      name('Alder Ridge Search\n\nProgram Officer\n\nAlder Ridge Search has been engaged by the Tide Foundation.'),
      'Tide Foundation',
    );
    assert.equal(
      name('Cook\n\nElm House is an affiliate of the Oak Housing Authority. Elm House is hiring a cook.'),
      'Elm House',
    );
  });

  it('reads a title after "Call for a" and "Llamado a", and no employer with a role in its name as a sure one', () => {
    assert.equal(read('Call for a Grant Writer\n\nElm House needs one.').posting.title, 'Grant Writer');
    assert.equal(
      read('Llamado a Educador/a de Club\n\nCasa Olmo busca a alguien.').posting.title,
      'Educador/a de Club',
    );
    const workers = 'OAK VALLEY WORKERS’ CENTER\n\nOrganizer\n\nThe Oak Valley Workers’ Center is hiring an organizer.';
    assert.equal(read(workers).posting.title, 'Organizer');
  });

  it('reads "Remote" as a question that the next line answers', () => {
    assert.equal(read('Cook\n\nRemote\n\nNo\n\nOn site: every day').posting.workplace?.type, 'onsite');
    assert.equal(read('Cook\n\nRemote\n\nOur kitchen is in Duluth.').posting.workplace?.type, 'remote');
  });

  it('ends a sentence at a "no." that no number follows', () => {
    const { responsibilities } = read(
      'Chofer\n\nFunciones\nSaldrá los sábados, llueva o no. Llevará el registro.',
    ).posting;
    assert.deepEqual(responsibilities, ['Saldrá los sábados, llueva o no.', 'Llevará el registro.']);
  });

  it('keeps the full stop of a name that ends in letters', () => {
    const text = 'Coordinadora\n\nOrganización: Raíz de Olmo, A.C. (Centro de Ríos)';
    assert.equal(read(text).posting.hiringOrganization?.name, 'Raíz de Olmo, A.C.');
  });

  it('takes hours for a kind of job that is sure only where no other kind is named', () => {
    assert.equal(confidence('Cook\n\n40 hours a week.', 'employmentType'), 'sure');
    const letter = `Dear friends,${'\n\nWe are well, and hope you are.'.repeat(7)}\n\nWe are hiring a temporary Cook.\n\n40 hours a week.`;
    assert.equal(read(letter).posting.employmentType, 'TEMPORARY');
    assert.equal(
      confidence(
        'Cook\n\n40 hours a week.\n\nAbout us\nWe have run a seasonal, warm shelter since 2010.',
        'employmentType',
      ),
      'guess',
    );
  });

  it('takes a sentence that names someone’s boss for no duty', () => {
    const { responsibilities } = read(
      'Cook\n\nDuties\nThe cook makes lunch. The Kitchen Manager is your boss and writes the list.',
    ).posting;
    assert.deepEqual(responsibilities, ['The cook makes lunch.']);
  });
});
