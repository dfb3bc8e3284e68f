import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readAnnouncement } from '../../../src/announcement/read.js';

const announcement = `Maple Street Center is hiring for two positions.

Community Organizer

Full-time, $50,000 a year.

Responsibilities:
- Visit tenants
- Run meetings

Office Manager

Part-time, 20 hours a week, $22/hour.

Responsibilities:
- Answer phones
- Keep files

How to apply

Send a resume to jobs@maplestreet.example.org by May 8, 2026.`;

it('tells several positions of one announcement apart, and says of each what is said of all', () => {
  const { openings } = readAnnouncement(announcement);
  assert.deepEqual(
    openings.map(({ posting }) => [
      posting.title,
      posting.employmentType,
      posting.baseSalary?.minValue,
      posting.responsibilities,
      posting.application?.email,
      posting.validThrough,
    ]),
    [
      [
        'Community Organizer',
        'FULL_TIME',
        50_000,
        ['Visit tenants', 'Run meetings'],
        'jobs@maplestreet.example.org',
        '2026-05-08',
      ],
      [
        'Office Manager',
        'PART_TIME',
        22,
        ['Answer phones', 'Keep files'],
        'jobs@maplestreet.example.org',
        '2026-05-08',
      ],
    ],
  );
});

it('tells positions apart that a label names', () => {
  const { openings } = readAnnouncement(
    'Position: Head Cook\nPay: $24/hour\nHours: 40 per week\n\nPosition: Delivery Driver\nPay: $19/hour\nHours: 15 per week',
  );
  assert.deepEqual(
    openings.map(({ posting }) => [posting.title, posting.baseSalary?.minValue, posting.employmentType]),
    [
      ['Head Cook', 24, 'FULL_TIME'],
      ['Delivery Driver', 19, 'PART_TIME'],
    ],
  );
});

it('takes one job that is named twice, longer and shorter, for one', () => {
  const { openings } = readAnnouncement(
    'Cook\n\nWe need help in the kitchen for 20 hours a week, and pay $20 an hour from the first day on.\n\nHead Cook\n\nThe cook will earn $22 after half a year, and works 25 hours then, with meals.',
  );
  assert.equal(openings.length, 1);
});

const read = (text: string) => readAnnouncement(text, { now: new Date('2026-11-27') }).openings;

/** Of each opening: its title, kind, pay, duties, address and id. */
const told = (text: string) =>
  read(text).map(({ posting: { title, employmentType, baseSalary, responsibilities, application } }) => [
    title,
    employmentType,
    baseSalary?.minValue,
    responsibilities,
    application?.email,
  ]);

it('takes numbered names of a forwarded mail for names, and its subject for none', () => {
  const mail = `From: Marisol <marisol@riverbend.example.org>
Subject: We're hiring: 2 positions!

Riverbend Food Bank is hiring for two positions. Please share!

1) Warehouse Coordinator
Full-time, $21-$24/hr, Mondays through Fridays.
Responsibilities:
* Unload trucks
* Train volunteers

2) Volunteer Program Assistant
Part-time (20 hrs/week), $19/hr.
Responsibilities:
* Schedule volunteers
* Write the newsletter

How to apply: email resume to hiring@riverbend.example.org.`;
  assert.deepEqual(told(mail), [
    ['Warehouse Coordinator', 'FULL_TIME', 21, ['Unload trucks', 'Train volunteers'], 'hiring@riverbend.example.org'],
    [
      'Volunteer Program Assistant',
      'PART_TIME',
      19,
      ['Schedule volunteers', 'Write the newsletter'],
      'hiring@riverbend.example.org',
    ],
  ]);
  assert.equal(new Set(read(mail).map(({ posting }) => posting.id)).size, 2);
});

it('knows the program manager as a job, and says of all what a paragraph at the end asks for', () => {
  const notice = `We're Hiring: 3 Positions

Program Manager
Full time | $60,000 - $66,000
• Supervise four staff
• Write reports to funders

Youth Worker (2 openings)
Part time, 15-20 hours a week | $20/hour
• Run the after-school room
• Drive the van

Bookkeeper
Part time | $45/hour
• Keep the books
• Prepare the yearly audit

Send your resume to Anna Lee at anna@eastside.example.org and name the position you want.
East Side Youth Alliance, 900 Payne Ave, Saint Paul, MN 55130`;
  assert.deepEqual(told(notice), [
    [
      'Program Manager',
      'FULL_TIME',
      60_000,
      ['Supervise four staff', 'Write reports to funders'],
      'anna@eastside.example.org',
    ],
    ['Youth Worker', 'PART_TIME', 20, ['Run the after-school room', 'Drive the van'], 'anna@eastside.example.org'],
    ['Bookkeeper', 'PART_TIME', 45, ['Keep the books', 'Prepare the yearly audit'], 'anna@eastside.example.org'],
  ]);
  for (const { posting } of read(notice)) {
    assert.equal(posting.supervisor, undefined);
    assert.equal(posting.hiringOrganization?.name, 'East Side Youth Alliance');
  }
});

it('tells Spanish positions apart whose names end in "/a"', () => {
  const aviso = `Estamos contratando: 2 puestos

La Casa del Pueblo busca personas para dos puestos en Minneapolis.

1. Cocinero/a
Tiempo completo, $20 a $22 por hora.
Responsabilidades:
- Preparar el almuerzo
- Limpiar la cocina

2. Recepcionista
Medio tiempo, 20 horas por semana, $18 por hora.
Responsabilidades:
- Recibir a las visitas
- Contestar el teléfono

Para solicitar: mande su currículum a trabajo@casa.example.org.`;
  assert.deepEqual(told(aviso), [
    ['Cocinero/a', 'FULL_TIME', 20, ['Preparar el almuerzo', 'Limpiar la cocina'], 'trabajo@casa.example.org'],
    ['Recepcionista', 'PART_TIME', 18, ['Recibir a las visitas', 'Contestar el teléfono'], 'trabajo@casa.example.org'],
  ]);
  assert.ok(read(aviso).every(({ posting }) => posting.sections === undefined));
});
