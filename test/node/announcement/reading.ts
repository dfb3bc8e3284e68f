/** One opening, read from a text on a day that is always the same. */
import assert from 'node:assert/strict';
import { readAnnouncement } from '../../../src/announcement/read.js';

export const now = new Date('2026-03-01T12:00:00Z');

export function read(text: string) {
  const [opening] = readAnnouncement(text, { now }).openings;
  assert.ok(opening);
  return opening;
}

export const confidence = (text: string, field: string) => read(text).fields[field]?.confidence;

/** From, to and period of what a line about a cook's pay says. */
export function pay(line: string) {
  const { minValue, maxValue, unitText } = read(`Cook\n\n${line}`).posting.baseSalary ?? {};
  return [minValue, maxValue, unitText];
}
