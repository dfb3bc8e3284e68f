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
