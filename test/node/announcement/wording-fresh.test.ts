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

describe('readAnnouncement, headings that fresh texts had', () => {
  it('reads a heading in two languages', () => {
    const { posting } = read(
      'Cocinera\n\nLO QUE BUSCAMOS / WHAT WE ARE LOOKING FOR\n1. Paciencia.\n2. Un año en una cocina.\n\nTAREAS / DUTIES\n1. Cocinar.\n2. Lavar.',
    );
    assert.deepEqual(posting.qualifications, ['Paciencia.', 'Un año en una cocina.']);
    assert.deepEqual(posting.responsibilities, ['Cocinar.', 'Lavar.']);
  });

  it('reads what is preferred under "Cualidades deseadas", "Ademas suma" and "De preferencia"', () => {
    for (const heading of ['Cualidades deseadas', 'Además suma', 'De preferencia:', 'También valoramos'])
      assert.deepEqual(
        read(`Cocinera\n\nRequisitos\n- Un año de experiencia.\n\n${heading}\n- Saber inglés.\n- Carné de conducir.`)
          .posting.preferredQualifications,
        ['Saber inglés.', 'Carné de conducir.'],
        heading,
      );
  });

  it('reads who may be right for it, and how to throw a hat in, from a letter', () => {
    const { posting } = read(
      'Dear neighbors,\n\nWe need a Secretary.\n\nWho would be right for this. You write clearly. You like minutes.\n\nHow to throw your hat in. Write to Al at al@example.org by May 8, 2026.',
    );
    assert.deepEqual(posting.qualifications, ['You write clearly.', 'You like minutes.']);
    assert.equal(posting.validThrough, '2026-05-08');
  });

  it('takes "Members", a part of the duties, for no second position', () => {
    const text =
      'Field Manager\n\nWHAT THE MANAGER WILL DO\n\nOrganizers\n- Train two organizers\n- Plan each week\n\nData\n- Keep lists\n\nWHAT WE NEED\n- A year of canvassing';
    assert.equal(readAnnouncement(text, { now }).openings.length, 1);
    assert.deepEqual(read(text).posting.responsibilities, ['Train two organizers', 'Plan each week', 'Keep lists']);
  });

  it('takes a line of capitals for a heading even if it ends in a small word, and "want to" for the end of an item', () => {
    const text =
      'Cook\n\nWHO WE ARE NOT\nNobody here is a stranger to hard work and long mornings in\nthe kitchen, and none of us would have it in any other way, since\nall of us came to it from somewhere else entirely and then we all\nstayed for years.';
    assert.match(JSON.stringify(read(text).posting), /Nobody here/);
    assert.deepEqual(read('Cook\n\nYou:\nKnow an onion, or try to\nHave a knife').posting.qualifications, ['Know an onion, or try to', 'Have a knife']); // prettier-ignore
  });
});

describe('readAnnouncement, facts as fresh texts said them', () => {
  const place = (text: string) => [read(text).posting.jobLocation].flat()[0];
  const intro = 'Cook\nElm House\n\n';

  it('reads "hs." of a week, and "temporero"', () => {
    assert.equal(read('Cocinera\n\nDedicación: 20 hs. semanales').posting.employmentType, 'PART_TIME');
    assert.equal(read('Cocinero\n\nClasificación: Temporero, a tiempo completo').posting.employmentType, 'TEMPORARY');
  });

  it('asks for no paper that is asked for later, in Spanish too', () => {
    assert.deepEqual(kinds('Cocinera\n\nPara aplicar\nEnvíe su CV a a@example.org. El certificado de salud se solicitará más tarde.'), ['resume']); // prettier-ignore
  });

  it('takes the day that "we must have it" by for a last day, and as a guess', () => {
    const text = `${intro}To apply\nSend a resume to a@example.org. We must have it by noon on Monday, March 30.`;
    assert.equal(read(text).posting.validThrough, '2026-03-30');
    assert.equal(confidence(text, 'validThrough'), 'guess');
  });

  it('takes what an employer lives on, and what it covers, for no pay', () => {
    for (const words of [
      'The pantry has one paid employee and lives on $48,000 a year.',
      'We pay for your training and cover bus fare up to $30 a month.',
    ])
      assert.equal(read(`${intro}${words}`).posting.baseSalary, undefined, words);
  });

  it('reads a place from a partido, a shop and a stretch of land', () => {
    assert.equal(place('Referente\n\nTrabajarás en el partido de Quilmes, Provincia de Buenos Aires.')?.name, 'Quilmes, Provincia de Buenos Aires'); // prettier-ignore
    const facts = 'Pay: $20 an hour\nHours: 20 a week\nType: part-time\n\nStart: May 1, 2026\n\n';
    assert.equal(place(`${intro}${facts}${facts}The co-op is old. Our shop is in Riverside, Duluth, by the bridge.`)?.addressLocality, 'Riverside'); // prettier-ignore
    assert.equal(place(`${intro}Elm House is a free kitchen on the northern Maine coast.`)?.name, 'northern Maine coast'); // prettier-ignore
  });

  it('reads telework by days from a paragraph of duties, and as a guess in person between commas', () => {
    const duties = (words: string) => `${intro}DUTIES: Answers calls. ${words}`;
    assert.equal(read(duties('Telework is allowed two days a week; other days are spent in the office.')).posting.workplace?.type, 'hybrid'); // prettier-ignore
    const inPerson = `${intro}Duties\n- Teach three classes a week, in person, to adults\n- Keep lists`;
    assert.equal(read(inPerson).posting.workplace?.type, 'onsite');
    assert.equal(confidence(inPerson, 'workplace'), 'guess');
  });

  it('reads the one named before "reports to her"', () => {
    const text = `${intro}Ask Ana Ruiz, Deputy Director, at ana@example.org; this position reports to her.`;
    assert.equal(read(text).posting.supervisor, 'Ana Ruiz, Deputy Director');
  });
});

describe('readAnnouncement, what texts of other kinds had', () => {
  it('reads "It helps to have" and "Preferimos" as headings of what is preferred', () => {
    const text = (heading: string) =>
      `Cook\n\nYou need:\n- a year in a kitchen\n- patience\n\n${heading}\n- a knife\n- a bike`;
    for (const heading of ['It helps to have:', 'Preferimos, y no exigimos'])
      assert.deepEqual(read(text(heading)).posting.preferredQualifications, ['a knife', 'a bike'], heading);
  });

  it('reads "Your boss would be", and full time of a contract after other words', () => {
    assert.equal(read('Cook\n\nYour boss would be our Kitchen Director, Ana Ruiz.').posting.supervisor, 'Kitchen Director, Ana Ruiz'); // prettier-ignore
    assert.equal(read('Cocinera\nCasa Abierta\n\nOfrecemos: seguro médico y contrato por un año a tiempo completo.').posting.employmentType, 'FULL_TIME'); // prettier-ignore
  });

  it('takes papers that must not be sent for none, and an aside about one paper for nothing about the next', () => {
    assert.deepEqual(kinds('Cook\n\nTo apply\nSend a resume to a@example.org. Do not mail references.'), ['resume']);
    assert.deepEqual(kinds('Cook\n\nTo apply\nSend a resume and a portfolio (no cover letter, thanks) to a@example.org.'), ['resume', 'portfolio']); // prettier-ignore
    assert.deepEqual(kinds('Abogada\n\nPara postular\nEnvíe CV y un artículo de su autoría a a@example.org.'), ['resume', 'writingSample']); // prettier-ignore
    assert.deepEqual(kinds('Abogada\n\nPara postular\nEnvíe CV y copia de la cédula a a@example.org.'), ['resume', 'other']); // prettier-ignore
  });

  it('reads the job behind a dot and an employer with its article, and a season that is of its name', () => {
    assert.equal(read('The Marsh Trust · Program Director\n\nThe Marsh Trust is a land trust.\n\nTo apply, write to jobs@marshtrust.example.org.').posting.title, 'Program Director'); // prettier-ignore
    assert.equal(read('Marsh Trust is hiring a Seasonal Trail Cook for June.').posting.title, 'Seasonal Trail Cook');
  });

  it('takes "$" for pesos where a Colombian department is named', () => {
    const { currency } = read('Cocinera\n\nLugar: Mocoa, Putumayo\nSalario: $2.100.000 mensuales\n\nBuscamos a una persona que cocine para los niños de la escuela.').posting.baseSalary ?? {}; // prettier-ignore
    assert.equal(currency, 'COP');
  });
});

describe('readAnnouncement, places, labels and terms of other countries', () => {
  const place = (text: string) => [read(text).posting.jobLocation].flat()[0];

  it('reads a town with its state in Mexico, and with its community in Spain', () => {
    const mexico = place('Cocinera\nCentro Puerta Azul, Hermosillo, Sonora\n\nBuscamos a una persona para la cocina.');
    assert.deepEqual(mexico, { addressLocality: 'Hermosillo', addressRegion: 'Sonora' });
    assert.equal(place('Cocinera\nAsociación El Tajo, Ronda, Andalucía')?.addressRegion, 'Andalucía');
  });

  it('reads "Jefatura directa", a wage of a month among the terms, and what pay someone hopes for', () => {
    assert.equal(read('Cocinera\n\nJefatura directa: Directora de Sala').posting.supervisor, 'Directora de Sala');
    const terms = 'Cocinera\nPuebla, Puebla\n\nCondiciones: medio tiempo (20 horas por semana), $9,500 mensuales y seguro.'; // prettier-ignore
    assert.equal(read(terms).posting.baseSalary?.minValue, 9500);
    assert.deepEqual(kinds('Cocinera\n\nPara postular\nEnvíe CV y pretensiones de renta a a@example.org.'), ['resume', 'other']); // prettier-ignore
  });

  it('reads "We hope you" and "Nos encantaría que" as headings', () => {
    assert.deepEqual(read('Cook\n\nWe hope you\n\n- Like people\n- Have a knife').posting.qualifications, ['Like people', 'Have a knife']); // prettier-ignore
    assert.deepEqual(read('Cocinera\n\nPedimos\n- Ganas\n\nNos encantaría que\n- Hable maya').posting.preferredQualifications, ['Hable maya']); // prettier-ignore
  });

  it('calls a list a guess where one item stands under a heading that nobody knows', () => {
    const text = 'Cook\n\nRequirements\n- A year of cooking\n- Patience\n\nAlso\n- A knife';
    assert.equal(confidence(text, 'qualifications'), 'guess');
  });

  it('takes the day by which someone will be hired for no last day, and how a job is funded for no title', () => {
    assert.equal(read('Cook\n\nTo apply\nSend a resume. We will hire as soon as we can, and no later than May 29.').posting.validThrough, undefined); // prettier-ignore
    assert.equal(read('Research Coordinator (Grant-Funded)\nElm House').posting.title, 'Research Coordinator');
  });

  it('calls the employer a guess where the head names one behind another', () => {
    const text = 'Center for River Health, Marsh College\nCook\n\nMarsh College is a school.\n\nApply at https://jobs.marshcollege.example.org.'; // prettier-ignore
    assert.equal(confidence(text, 'hiringOrganization.name'), 'guess');
  });
});

describe('readAnnouncement, marks and labels that stand otherwise', () => {
  it('reads headings that have a mark of their own above items with another', () => {
    const { posting } = read(
      'Cook\n\nv\tDuties\no\tMake lunch\no\tKeep lists\n\nv\tMinimum qualifications\no\tA year of cooking\no\tPatience\n\nv\tApplication\nE-mail a resume to a@example.org.',
    );
    assert.deepEqual(posting.responsibilities, ['Make lunch', 'Keep lists']);
    assert.deepEqual(posting.qualifications, ['A year of cooking', 'Patience']);
    assert.equal(posting.application?.email, 'a@example.org');
  });

  it('reads a last day that stands before its words, and no interview so', () => {
    const dates = 'Cook\n\nTimeline\n- April 9: applications close\n- April 20: interviews';
    assert.equal(read(dates).posting.validThrough, '2026-04-09');
    assert.equal(read('Cook\n\nTimeline\n- April 20: interviews\n- May 4: first day').posting.validThrough, undefined);
  });

  it('takes a title of several words with the name of whom one answers to', () => {
    const text = 'Cook\n\nThe cook answers to Sister Ana Ruiz, Director of Social Ministry, and to nobody else.';
    assert.equal(read(text).posting.supervisor, 'Sister Ana Ruiz, Director of Social Ministry');
  });

  it('reads the week of a cook from a letter, with what is done each day', () => {
    const week = 'Cook\n\nThe cook’s week. The cook makes lunch. Each Friday the cook counts the plates.';
    assert.deepEqual(read(week).posting.responsibilities, ['The cook makes lunch.', 'Each Friday the cook counts the plates.']); // prettier-ignore
    const letter = 'Dear friends,\n\nWe need a Cook. The cook makes lunch. Each Friday the cook counts the plates.';
    assert.deepEqual(read(letter).posting.responsibilities, ['The cook makes lunch.', 'Each Friday the cook counts the plates.']); // prettier-ignore
  });

  it('reads how to reach someone as how to apply', () => {
    const text = 'Cook\n\nElm House is a shelter.\n\nHow to reach us. Mail a resume to Ana at a@example.org. Please do so by the feast of the town, March 19.'; // prettier-ignore
    assert.equal(read(text).posting.validThrough, '2026-03-19');
  });
});

describe('readAnnouncement, light words for heavy ones', () => {
  it('reads what is welcome under headings of many words, and behind "Helpful, not needed:"', () => {
    const asked = 'Cook\n\nRequirements\n- A year of cooking\n- Patience\n\n';
    for (const heading of ['Extra points for:', 'Also great, though we teach it:'])
      assert.deepEqual(read(`${asked}${heading}\n- French\n- A bike`).posting.preferredQualifications, ['French', 'A bike'], heading); // prettier-ignore
    assert.deepEqual(read(`${asked}Helpful, not needed: French; a bike.`).posting.preferredQualifications, [
      'French; a bike.',
    ]);
  });

  it('takes a page to fill in for the one to apply on, and the address for "Q’s" for none', () => {
    const { application } = read(
      'Cook\nElm House\n\nHow: fill in https://elm.example.org/cook by March 24, 2026.\n\nQ’s? ana@elm.example.org',
    ).posting;
    assert.equal(application?.url, 'https://elm.example.org/cook');
    assert.equal(application.email, undefined);
  });

  it('asks for the application of a town or a band that heads a list of papers', () => {
    const { application } = read('Cook\n\nSubmit: Band application, resume and references, to a@example.org.').posting;
    assert.ok(application?.documents?.some(({ id }) => id === 'application'));
  });
});

describe('readAnnouncement, what is needed and what is not', () => {
  it('reads "Would be nice", "What is desired" and "No excluyente" as headings of what is preferred', () => {
    const english = 'Cook\n\nRequirements\n- A year of cooking\n- Patience\n\n';
    for (const heading of ['WOULD BE NICE', 'What is desired'])
      assert.deepEqual(read(`${english}${heading}\n- French\n- A bike`).posting.preferredQualifications, ['French', 'A bike'], heading); // prettier-ignore
    const spanish =
      'Cocinera\n\nRequisitos\n- Un año de experiencia\n- Paciencia\n\nNo excluyente\n- Francés\n- Bicicleta';
    assert.deepEqual(read(spanish).posting.preferredQualifications, ['Francés', 'Bicicleta']);
  });

  it('asks for the pay that someone hopes for, and reads a last day behind an address', () => {
    assert.deepEqual(kinds('Cocinera\n\nPara postular\nMandá tu CV con remuneración pretendida a a@example.org.'), ['resume', 'other']); // prettier-ignore
    assert.equal(read('Cook\nElm House\n\nCurious? Drop us a line at a@example.org before Monday, April 6.').posting.validThrough, '2026-04-06'); // prettier-ignore
  });

  it('takes what an employer spends for no pay, and reads a wage that begins a sentence of the summary', () => {
    assert.equal(read('Cook\n\nThe station spends $212,000 a year on its mast.').posting.baseSalary, undefined);
    const text = 'Cook\n\nSummary\nThe cook lives in. Full time. $21.10 an hour and a room.';
    assert.equal(read(text).posting.baseSalary?.minValue, 21.1);
  });

  it('reads "on campus" between commas as a place of work', () => {
    assert.equal(read('Cook\n\nTerms: 10 months, 24 hours a week, on campus').posting.workplace?.type, 'onsite');
  });
});

describe('readAnnouncement, names that go on and lists that do', () => {
  const employer = (text: string) => read(text).posting.hiringOrganization?.name;
  const named = (text: string) => confidence(text, 'hiringOrganization.name');

  it('takes "ABOUT" in capitals for no part of a name, and a name for a guess where its local stands below', () => {
    const text =
      'Cook\n\nABOUT MARSH HOUSE\nWe are a coalition of 41 groups.\n\nTo apply, write to jobs@marshhouse.example.org.';
    assert.equal(employer(text), 'Marsh House');
    const union = (local: string) => `BROTHERHOOD OF GLASS WORKERS\n${local}\n\nSecretary\n\nWrite to a@glassworkers.example.org. The Brotherhood of Glass Workers is a union.`; // prettier-ignore
    assert.equal(named(union('LOCAL 204')), 'guess');
    assert.equal(named(union('Established in Lancaster')), 'sure');
  });

  it('calls a title a guess whose comma may part it from the employer', () => {
    assert.equal(confidence('Role: Organizer, Harbor Tenants Together', 'title'), 'guess');
    assert.equal(confidence('Role: Organizer, South Side', 'title'), 'sure');
  });

  it('calls a list a guess where "It is desirable" follows', () => {
    const text = 'Cook\n\nRequirements: Two years in a kitchen. A license. Patience.\n\nIt is desirable that applicants have a knife.'; // prettier-ignore
    assert.equal(confidence(text, 'qualifications'), 'guess');
  });

  it('reads who directs, "Jefa directa:" in a paragraph, and "our director, will be your supervisor"', () => {
    assert.equal(read('Clerk\n\nThe clerk is directed by the Office Manager.').posting.supervisor, 'Office Manager');
    assert.equal(read('Cocinera\n\nCondiciones: Plaza de tiempo completo. Jefa directa: Directora de Sala.').posting.supervisor, 'Directora de Sala'); // prettier-ignore
    assert.match(read('Cook\n\nSister Ana Ruiz, our director, will be your supervisor.').posting.supervisor ?? '', /^Sister Ana Ruiz/); // prettier-ignore
  });

  it('reads full time of a "plaza", an "oficial", a job in two languages, and digits that are pictures', () => {
    assert.equal(read('Cocinera\nCasa Abierta\n\nCondiciones: Seguro y plaza de tiempo completo.').posting.employmentType, 'FULL_TIME'); // prettier-ignore
    assert.equal(
      read('Casa Abierta está contratando a una Oficial de Monitoreo.').posting.title,
      'Oficial de Monitoreo',
    );
    assert.equal(read('Cook / Cocinera – Centro San Juan').posting.title, 'Cook / Cocinera');
    assert.deepEqual(read('Cook\n\nWhat the cook needs\n1️⃣ a knife\n2️⃣ patience').posting.qualifications, ['a knife', 'patience']); // prettier-ignore
    assert.deepEqual(read('Cook\n\nThe rest\n- sign people in\n- turn on the stove\n- wash up').posting.responsibilities, ['sign people in', 'turn on the stove', 'wash up']); // prettier-ignore
  });
});
