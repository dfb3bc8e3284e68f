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
    ['$55,000 - $65,000, DOE', { currency: 'USD', minValue: 55000, maxValue: 65000, note: 'DOE' }],
    ['$900 every two weeks', { currency: 'USD', minValue: 900, maxValue: 900, note: 'every two weeks' }],
    ['20 a 25 dólares por hora', { currency: 'USD', minValue: 20, maxValue: 25, unitText: 'HOUR' }],
    ['$20 a $25 la hora, según experiencia', { currency: 'USD', minValue: 20, maxValue: 25, unitText: 'HOUR', note: 'según experiencia' }],
    ['Starting at $24/hour, depending on experience', { currency: 'USD', minValue: 24, unitText: 'HOUR', note: 'depending on experience' }],
    ['1,500 euros al mes', { currency: 'EUR', minValue: 1500, maxValue: 1500, unitText: 'MONTH' }],
    ['Hourly: $22-26', { currency: 'USD', minValue: 22, maxValue: 26, unitText: 'HOUR' }],
    ['Pay range: $22 and $26 an hour', { currency: 'USD', minValue: 22, maxValue: 26, unitText: 'HOUR' }],
  ]; // prettier-ignore
  for (const [words, pay] of read) it(`"${words}" is read`, () => assert.deepEqual(readPay(words), pay));

  const unread = [
    'Competitive', '60,000 - 70,000', 'kr 30.000', '€40.000 - €50.000', '$500 bonus', '$20 per meal', '$20, 35 hours',
    '$20 - $30, 2 openings', '$50k - 60', '£30k EUR', '$20/hr or $900/week', '$60k -', '$20 $30', '', '-', 'USD', 'constructor',
  ]; // prettier-ignore
  for (const words of unread) it(`"${words}" is not guessed at`, () => assert.equal(readPay(words), undefined));
});
