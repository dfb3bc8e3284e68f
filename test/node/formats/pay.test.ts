import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPay } from '../../../src/formats/reading/pay.js';

describe('pay in words', () => {
  const read: [words: string, pay: object][] = [
    ['USD 60,000 - 70,000', { currency: 'USD', minValue: 60000, maxValue: 70000 }],
    ['$60k CAD', { currency: 'CAD', minValue: 60000, maxValue: 60000 }],
    ['CA$60k', { currency: 'CAD', minValue: 60000, maxValue: 60000 }],
    ['$60-72k', { currency: 'USD', minValue: 60000, maxValue: 72000 }],
    ['45.000,00 € per annum', { currency: 'EUR', minValue: 45000, maxValue: 45000, unitText: 'YEAR' }],
    ['45 000 – 50 000 €', { currency: 'EUR', minValue: 45000, maxValue: 50000 }],
    ['£30,000 p.a.', { currency: 'GBP', minValue: 30000, maxValue: 30000, unitText: 'YEAR' }],
    ['up to $60,000', { currency: 'USD', maxValue: 60000 }],
    ['from $20 an hour', { currency: 'USD', minValue: 20, unitText: 'HOUR' }],
    ['$60k+', { currency: 'USD', minValue: 60000 }],
    ['$20 to $30', { currency: 'USD', minValue: 20, maxValue: 30 }],
  ];
  for (const [words, pay] of read) it(`"${words}" is read`, () => assert.deepEqual(readPay(words), pay));

  const unread = [
    'Competitive', '60,000 - 70,000', 'kr 30.000', '€40.000 - €50.000', '$500 bonus', '$20 per meal', '$20, 35 hours',
    '$20 - $30, 2 openings', '$50k - 60', '£30k EUR', '$20/hr or $900/week', '$60k -', '$20 $30', '', '-', 'USD', 'constructor',
  ]; // prettier-ignore
  for (const words of unread) it(`"${words}" is not guessed at`, () => assert.equal(readPay(words), undefined));
});
