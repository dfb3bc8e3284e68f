import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAnnouncement, type ReadOptions } from '../../../src/announcement/read.js';

const now = new Date('2026-03-01T12:00:00Z');

function read(text: string, options: ReadOptions = {}) {
  const [opening] = readAnnouncement(text, { now, ...options }).openings;
  assert.ok(opening);
  return opening;
}

describe('readAnnouncement', () => {
  it('takes the employer that it is told, and marks where the text names it', () => {
    const { posting, fields } = read('Cook\n\nThe kitchen of Maple House needs a cook.', {
      organization: 'Maple House',
    });
    assert.equal(posting.hiringOrganization?.name, 'Maple House');
    assert.deepEqual(fields['hiringOrganization.name'], { confidence: 'sure', spans: [[21, 32]] });
    assert.deepEqual(read('Cook', { organization: 'Maple House' }).fields['hiringOrganization.name']?.spans, []);
  });

  it('puts a word together that a page broke at its own hyphen', () => {
    const { posting } = read('Position: Editor\n\nDuties:\n- Writes plain-\n  language handouts\n- Edits letters');
    assert.deepEqual(posting.responsibilities, ['Writes plain-language handouts', 'Edits letters']);
  });

  it('takes a yes or a no behind a label, and a word on how somebody is chosen', () => {
    const said = (line: string) => read(`Position: Cook\nOrganization: Maple House\n${line}`).posting;
    assert.equal(said('Benefits eligible: Yes').benefitsEligible, true);
    assert.equal(said('Benefits eligibility: no').benefitsEligible, false);
    assert.equal(said('Hiring process: two interviews, by phone').hiringProcess, 'two interviews, by phone');
    const long = `We read all letters. ${'Then we meet and talk it over with the team. '.repeat(6)}`.trim();
    const { hiringProcess, sections } = said(`Hiring process: ${long}`);
    assert.equal(hiringProcess, undefined);
    assert.deepEqual(sections, [{ heading: 'Hiring process', body: long }]);
  });

  it('reads past letters that nobody sees, and a ligature as what it shows', () => {
    const { posting } = read('Position: O\uFB03ce\u200b Cook\nOrganization: Maple\u00AD House\nPay: $2\u200b2 an hour');
    assert.deepEqual([posting.title, posting.hiringOrganization?.name], ['Office Cook', 'Maple House']);
    assert.equal((posting.baseSalary as { minValue?: number }).minValue, 22);
  });

  it('finds the places that a label names in other ways', () => {
    const { posting } = read('Position: Cook\nLocation: Winnipeg, Manitoba');
    assert.deepEqual(posting.jobLocation, {
      addressLocality: 'Winnipeg',
      addressRegion: 'Manitoba',
      addressCountry: 'CA',
    });
    const { jobLocation } = read('Position: Cook\n\nThe kitchen stands At Cedar Falls, Iowa and feeds 300.').posting;
    assert.deepEqual(jobLocation, { addressLocality: 'Cedar Falls', addressRegion: 'Iowa', addressCountry: 'US' });
  });

  it('takes the town from the head where a label has the street alone, and no overview from the head', () => {
    const { posting, fields } = read(
      'JOB OPENING\n\nCommunity Health Worker (Somali-speaking)\nBrightwater Collective\nMinneapolis, MN 55404\n\nDuties\n- Visit families\n- Keep notes\n\nWork site: in person at 2400 Bloomington Ave S',
    );
    assert.deepEqual(posting.jobLocation, {
      streetAddress: '2400 Bloomington Ave S',
      addressLocality: 'Minneapolis',
      addressRegion: 'MN',
      postalCode: '55404',
      addressCountry: 'US',
    });
    assert.equal(fields['jobLocation']?.confidence, 'guess');
    assert.equal(posting.title, 'Community Health Worker (Somali-speaking)');
    assert.equal(posting.description, undefined);
  });

  it('makes no section of a title in capitals and the employer under it, and no place of days', () => {
    const { posting } = read(
      'DEVELOPMENT DIRECTOR\nOpen Door Legal Aid\n\nSALARY: $72,000 to $85,000\nLOCATION: Hybrid – 3 days per week at our office in downtown Saint Paul',
    );
    assert.equal(posting.sections, undefined);
    assert.deepEqual(posting.jobLocation, { name: 'office in downtown Saint Paul' });
    assert.equal(posting.workplace?.onsiteDaysPerWeek, 3);
  });

  it('reads days in the office with and without "on"', () => {
    for (const days of ['on Tuesdays and Thursdays', 'Tuesdays and Thursdays'])
      assert.deepEqual(read(`Position: Cook\nLocation: Duluth, MN (hybrid; in the office ${days})`).posting.workplace, {
        type: 'hybrid',
        onsiteDays: ['tue', 'thu'],
      });
  });

  it('takes work from home on one day for no remote job', () => {
    const { posting, fields } = read('Position: Cook\n\nOffice in Viroqua, WI. You can work from home Fridays.');
    assert.deepEqual(posting.workplace, { type: 'hybrid' });
    assert.equal(fields['workplace']?.confidence, 'guess');
    assert.equal(read('Position: Cook\n\nYou work from home Monday to Friday.').posting.workplace?.type, 'remote');
  });

  it('finds the job that a friendly note needs "10 hours a week"', () => {
    assert.equal(
      read('Hi! The Hillside Association needs an office helper 10 hours a week.').posting.title,
      'office helper',
    );
  });

  it('reads hours with a decimal comma, and a Spanish line that asks for a CV as how to apply', () => {
    const { posting } = read(
      'OFERTA DE EMPLEO: EDUCADOR/A SOCIAL\n\nContrato: indefinido (37,5 h/semana)\n\nREQUISITOS\n1. Grado en Educación Social.\n2. Carné de conducir B.\n\nInteresados/as enviar CV y carta de motivación a seleccion@puente.example.org indicando en el asunto "Educador/a".',
    );
    assert.equal(posting.workHours, '37,5 h/semana');
    assert.equal(posting.employmentType, 'FULL_TIME');
    assert.match(JSON.stringify(posting.application?.instructions), /^"Interesados/);
    assert.equal(posting.description, undefined);
  });

  it('takes an employer of no name for none', () => {
    const { posting, missing } = read('Position: Cook', { organization: ' ' });
    assert.equal(posting.hiringOrganization, undefined);
    assert.ok(missing.includes('hiringOrganization.name'));
  });

  it('keeps mission and equal opportunity under headings of their own', () => {
    const { posting } = read(
      'Position: Cook\n\nOur Mission\n\nNobody eats alone.\n\nEqual Opportunity\n\nCome as you are.',
    );
    assert.equal(posting.hiringOrganization?.mission, 'Nobody eats alone.');
    assert.equal(posting.equalOpportunityStatement, 'Come as you are.');
  });

  it('keeps how to apply apart from equal opportunity, said last under its heading', () => {
    for (const words of [
      'Sample Kitchen is an equal opportunity employer.',
      'We do not discriminate on the basis of race, religion or age.',
      'People of color are strongly encouraged to apply.',
    ]) {
      const { posting } = read(`Position: Cook\n\nHow to Apply\n\nSend a resume to jobs@example.org.\n\n${words}`);
      assert.equal(posting.equalOpportunityStatement, words);
      assert.equal(posting.application?.instructions, 'Send a resume to jobs@example.org.');
    }
    const { posting } = read(
      'Position: Cook\n\nHow to Apply\n\nCall us.\n\nAs an equal opportunity employer we ask you to send no photo with your resume.',
    );
    assert.match(JSON.stringify(posting.application), /no photo/);
  });

  it('reads the days of a hybrid job before and after the words for the office', () => {
    const days = (words: string) => read(`Position: Cook\n${words}`).posting.workplace;
    for (const words of [
      'Location: Saint Paul, MN (hybrid, Tuesdays and Thursdays in office)',
      'Location: Hybrid, in-office days on Tuesday and Thursday',
      'Location: Hybrid; remote on Fridays, Tuesday & Thursday in the office',
      'Híbrido: martes y jueves en la oficina',
    ])
      assert.deepEqual(days(words), { type: 'hybrid', onsiteDays: ['tue', 'thu'] }, words);
    for (const words of [
      'Location: Hybrid, in the office Monday through Wednesday',
      'Location: Hybrid, Mon-Wed in office',
    ])
      assert.deepEqual(days(words)?.onsiteDays, ['mon', 'tue', 'wed'], words);
    assert.equal(days('Hybrid: Mon, Wed in office')?.type, 'hybrid');
  });

  it('reads words between marks of bold, and nothing below a signature', () => {
    const { posting } = read(
      [
        'Dear all,', '', '**Position:** Cook', '', '**Duties:**', '- Cook', '- Clean', '- Shop', '',
        'Send a resume to jobs@example.org.', '', '-- ', 'Ann Fox', 'ann@example.org',
      ].join('\n'),
    ); // prettier-ignore
    assert.equal(posting.title, 'Cook');
    assert.equal(posting.application?.email, 'jobs@example.org');
  });

  it('takes days in duties and of the employer for no last day', () => {
    for (const words of [
      'Requirements:\n- Send the application by May 1\n- A car',
      'Duties:\n- Send grant applications before May 1\n- Cook',
    ])
      assert.equal(read(`Position: Cook\n\n${words}`).posting.validThrough, undefined, words);
  });

  it('calls the later of two last days a guess', () => {
    const { posting, fields } = read('Position: Cook\nDeadline: April 1, 2026\nDeadline: April 8, 2026');
    assert.equal(posting.validThrough, '2026-04-08');
    assert.equal(fields['validThrough']?.confidence, 'guess');
  });

  it('takes a paragraph after "Position:" or "Organization:" for text', () => {
    const long =
      'keeps a kitchen that feeds three hundred people a day, with the help of neighbors who bring what their gardens give';
    const { posting } = read(`Position: The cook ${long}.\n\nOrganization: Maple House ${long}.`);
    assert.equal(posting.description, `The cook ${long}.`);
    assert.equal(posting.hiringOrganization?.description, `Maple House ${long}.`);
  });

  it('lets a weekday choose the year of a day that has none', () => {
    assert.equal(read('Position: Cook\nDeadline: Friday, February 27').posting.validThrough, '2026-02-27');
    assert.equal(read('Position: Cook\nDeadline: Saturday, February 27').posting.validThrough, '2027-02-27');
  });

  it('takes the town, not the employer before it', () => {
    const { posting } = read('Position: Baker\n\nMain Street Market Co-op of Decorah, Iowa seeks a baker.');
    assert.deepEqual(posting.jobLocation, {
      addressLocality: 'Decorah',
      addressRegion: 'Iowa',
      addressCountry: 'US',
    });
  });

  it('tells what a text about the employer says of its mission', () => {
    const { posting } = read(
      'Position: Cook\n\nAbout us\n\nMaple House has fed neighbors since 1990.\n\nOur mission is that nobody eats alone.',
    );
    assert.equal(posting.hiringOrganization?.mission, 'Our mission is that nobody eats alone.');
    assert.equal(posting.hiringOrganization.description, 'Maple House has fed neighbors since 1990.');
  });

  it('reads days of other years and of both orders', () => {
    for (const [words, date] of [
      ['2026-04-03', '2026-04-03'],
      ['19 July 2026', '2026-07-19'],
      ['25/4/2026', '2026-04-25'],
      ['February 30, 2026', undefined],
      ['32/13/2026', undefined],
      ['05.06.26', undefined],
    ] as const)
      assert.equal(read(`Position: Cook\nDeadline: ${words}`).posting.validThrough, date, words);
  });

  it('takes the kind of employment from days and times where hours are said in no other way', () => {
    for (const [words, type] of [
      ['Monday to Friday, 8:30 a.m. to 5 p.m.', 'FULL_TIME'],
      ['lunes a viernes, 6:30 a.m. a 2:30 p.m.', 'FULL_TIME'],
      ['Tuesday-Thursday, 9-3', 'PART_TIME'],
      ['Monday to Friday, 9 to 10', undefined],
      ['ten hours a week', 'PART_TIME'],
    ] as const)
      assert.equal(read(`Position: Cook\nSchedule: ${words}`).posting.employmentType, type, words);
  });

  it('calls a guess what the text leaves open', () => {
    for (const [path, text] of [
      ['baseSalary', 'Pay: $60 a test. Training is paid at $16/hour.'],
      ['qualifications', 'Requirements: A car. A telephone. Survivors are encouraged to apply.'],
      ['application.documents', 'To apply: Send a letter and a short film to jobs@example.org.\nBring references.'],
      ['validThrough', 'Send your resume to jobs@example.org by March 23. The job stays open until filled.'],
    ] as const)
      assert.equal(read(`Position: Cook\n\n${text}`).fields[path]?.confidence, 'guess', path);
  });

  it('takes "we look first at what arrives by" for the day of preference', () => {
    const { posting } = read('Position: Cook\n\nApply: We look first at applications that arrive by March 23.');
    assert.equal(posting.priorityDeadline, '2026-03-23');
    assert.equal(posting.validThrough, undefined);
  });

  it('calls a line that stands alone after a list without bullets no item of it', () => {
    const { posting } = read(
      'Position: Cook\n\nWho you are\n\nA cook of two years or more\nSteady in conflict\n\nDetails\n\nStart date: soon',
    );
    assert.deepEqual(posting.qualifications, ['A cook of two years or more', 'Steady in conflict']);
  });

  it('takes no day by which the employer wants to be done for a last day to apply', () => {
    const { posting } = read(
      'Position: Cook\n\nApplications are read as they arrive, and we want to have the team together by May 1.',
    );
    assert.equal(posting.validThrough, undefined);
  });

  it('tells where the work is done and who supervises it in words of many kinds', () => {
    for (const [words, expected] of [
      ['Remote - Ohio', { workplace: { type: 'remote' }, jobLocation: { name: 'Ohio' } }],
      ['Location: Our studios. This is not a remote job.', { workplace: { type: 'onsite' } }],
      ['The cook works all year. Reports to: Kitchen Manager.', { supervisor: 'Kitchen Manager' }],
      ['Our co-director Winona Pratt will be your supervisor.', { supervisor: 'co-director Winona Pratt' }],
      ['Supervisor: Chef', { supervisor: 'Chef' }],
    ] as const) {
      const { posting } = read(`Cook\n\n${words}`);
      for (const [field, value] of Object.entries(expected))
        assert.deepEqual(posting[field as keyof typeof posting], value, words);
    }
  });

  it('reads pay of other countries', () => {
    for (const [words, currency, minValue, maxValue] of [
      ['£24,000 a year', 'GBP', 24_000, 24_000],
      ['CAD 30 per hour', 'CAD', 30, 30],
      ['$50-60,000 a year', 'USD', 50_000, 60_000],
      ['S/ 2,800 mensuales', 'PEN', 2800, 2800],
      ['12,000 pesos mensuales', 'MXN', 12_000, 12_000],
      ['$45-50k', 'USD', 45_000, 50_000],
      ['$30-20 an hour', 'USD', 30, 30],
      ['$0', undefined, undefined, undefined],
    ] as const) {
      const { baseSalary } = read(`Position: Cook\nSalary: ${words}`).posting;
      assert.deepEqual(
        [baseSalary?.currency, baseSalary?.minValue, baseSalary?.maxValue],
        [currency, minValue, maxValue],
        words,
      );
    }
  });
});
