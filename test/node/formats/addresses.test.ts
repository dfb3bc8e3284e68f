import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { feedAddress } from '../../../src/feeds.js';

const addresses: Record<string, string> = {
  'greenhouse:riverbendlegalaid': 'https://boards-api.greenhouse.io/v1/boards/riverbendlegalaid/jobs',
  'lever:commongroundfood': 'https://api.lever.co/v0/postings/commongroundfood?mode=json',
  'ashby:shelterline': 'https://api.ashbyhq.com/posting-api/job-board/shelterline?includeCompensation=true',
  'workable:northstar': 'https://apply.workable.com/api/v1/widget/accounts/northstar?details=true',
  'recruitee:wadden-natuurfonds': 'https://wadden-natuurfonds.recruitee.com/api/offers/',
  'smartrecruiters:BrightHarborHealth':
    'https://api.smartrecruiters.com/v1/companies/BrightHarborHealth/postings?limit=100',
  'personio:kinderhilfe': 'https://kinderhilfe.jobs.personio.de/xml?language=en',
  'teamtailor:fjordhjalpen': 'https://fjordhjalpen.teamtailor.com/jobs.json',
  'pinpoint:workwithus-example': 'https://workwithus-example.pinpointhq.com/postings.json',
  'bamboohr:example': 'https://example.bamboohr.com/careers/list',
  'breezy:example': 'https://example.breezy.hr/json?verbose=true',
  'jazzhr:exampleyouth': 'https://app.jazz.co/feeds/export/jobs/exampleyouth',
  'paylocity:0a932b3f-65a0': 'https://recruiting.paylocity.com/recruiting/v2/api/feed/jobs/0a932b3f-65a0',
  'rippling:example-tenants': 'https://ats.rippling.com/api/v2/board/example-tenants/jobs',
  'applicantpro:examplefood.19000': 'https://examplefood.applicantpro.com/core/jobs/19000?getParams=%7B%7D',
  'sheet:1AbC_d-E': 'https://docs.google.com/spreadsheets/d/1AbC_d-E/gviz/tq?tqx=out:csv',
  'sheet:2PACX-1v_q': 'https://docs.google.com/spreadsheets/d/e/2PACX-1v_q/pub?output=csv',
};

const hosts =
  /^https:\/\/(?:boards-api\.greenhouse\.io|api\.lever\.co|api\.ashbyhq\.com|apply\.workable\.com|api\.smartrecruiters\.com|app\.jazz\.co|recruiting\.paylocity\.com|ats\.rippling\.com|docs\.google\.com|[\w.-]+\.(?:recruitee\.com|jobs\.personio\.de|teamtailor\.com|pinpointhq\.com|bamboohr\.com|breezy\.hr|applicantpro\.com))\//i;

describe('short address of a feed', () => {
  for (const [short, address] of Object.entries(addresses)) {
    it(`${short} is the account’s own feed`, () => assert.equal(feedAddress(short), address));
  }

  it('may say more of what is wanted', () => {
    const more: Record<string, string> = {
      'personio:kinderhilfe?language=de': 'https://kinderhilfe.jobs.personio.de/xml?language=de',
      'greenhouse:t?content=true': 'https://boards-api.greenhouse.io/v1/boards/t/jobs?content=true',
      'lever:t?team=Food': 'https://api.lever.co/v0/postings/t?mode=json&team=Food',
      'smartrecruiters:t?limit=10': 'https://api.smartrecruiters.com/v1/companies/t/postings?limit=10',
      'teamtailor:t?department=IT': 'https://t.teamtailor.com/jobs.json?department=IT',
    };
    for (const [short, address] of Object.entries(more)) assert.equal(feedAddress(short), address);
  });

  it('anything else is none', () => {
    const none = [
      '',
      'greenhouse',
      'greenhouse:',
      ':t',
      'jobs.json',
      '/feeds/jobs.json',
      'https://example.org/jobs.json',
      'mailto:jobs@example.org',
      'javascript:alert(1)',
      'monster:t',
      'constructor:t',
      '__proto__:t',
      'toString:t',
      'greenhouse:a/b',
      'greenhouse:a b',
      'greenhouse:a%2fb',
      'greenhouse:é',
      'recruitee:evil.example/',
      'recruitee:user@evil.example',
      'recruitee:evil.example:443',
      'recruitee:evil.example#',
      'recruitee:evil.example\\',
      'recruitee:t\n',
      'recruitee:?x=1',
      'recruitee:xn--a',
      'applicantpro:t',
      'applicantpro:t.x',
      'greenhouse:..',
    ];
    for (const short of none) assert.equal(feedAddress(short), undefined, JSON.stringify(short));
  });

  it('SEC property: nobody is led to another site, whatever follows the name', () => {
    const name = fc.constantFrom(...Object.keys(addresses).map((short) => short.split(':')[0]!));
    const piece = fc.constantFrom(
      'a',
      '-',
      '.',
      '..',
      '/',
      '@',
      ':',
      '?',
      '#',
      '\\',
      '%2f',
      '=',
      '&',
      'evil.example',
      ' ',
      '\n',
    );
    const rest = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(name, rest, (name, rest) => {
        const address = feedAddress(`${name}:${rest}`);
        if (address === undefined) return;
        assert.match(new URL(address).href, hosts);
        assert.equal(new URL(address).username, '');
        assert.equal(new URL(address).port, '');
      }),
      { numRuns: 500 },
    );
  });
});
