import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { suggestEmail } from '../../../src/application/typos.js';

describe('an e-mail address with a slip in it', () => {
  for (const [typed, meant] of [
    ['maria@gmial.com', 'maria@gmail.com'],
    ['maria@gmail.con', 'maria@gmail.com'],
    ['Maria@GMAIL.cmo', 'Maria@gmail.com'],
    ['maria@gmai.com', 'maria@gmail.com'],
    ['maria@gmaill.com', 'maria@gmail.com'],
    ['maria@yahooo.com', 'maria@yahoo.com'],
    ['maria@hotmial.com', 'maria@hotmail.com'],
    ['maria@outlok.com', 'maria@outlook.com'],
    ['maria@comcast.ner', 'maria@comcast.net'],
    ['maria@example.con', 'maria@example.com'],
    ['maria@gmial.con', 'maria@gmail.com'],
  ] as const) {
    it(`${typed}: ${meant}`, () => assert.equal(suggestEmail(typed), meant));
  }
  for (const typed of ['maria@gmail.com', 'maria@example.org', 'maria@mail.com', 'maria@ymail.com', 'maria@me.com', 'maria@we.com', 'maria@gmx.com', 'maria', '', 'a@b@gmial.com']) {
    it(`${typed}: as it is`, () => assert.equal(suggestEmail(typed), undefined));
  }
}); // prettier-ignore
