/** Reads feeds made to be slow; run by properties.test.ts, which gives it two minutes. The last line names the culprit. */
import { readFeed } from '../../../src/feeds.js';
import { json, text } from './sample.js';

/** Words that decide whether an entry is read at all. */
const KEPT = ['status', 'visibility', 'jobOpeningStatus', '@type', 'type'];

/** All texts in some data replaced by another. */
function filled(value: unknown, words: string): unknown {
  if (typeof value === 'string') return words;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((inner) => filled(inner, words));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, KEPT.includes(key) ? inner : filled(inner, words)] as const),
  );
}

const lists: [name: string, entries: (words: string) => unknown][] = [
  ['greenhouse-job.json', (words) => filled(json('greenhouse-job.json'), words)],
  ['lever-postings.json', (words) => [filled(json('lever-postings.json')[0], words)]],
  ['ashby-job-board.json', (words) => ({ apiVersion: '1', jobs: [filled(json('ashby-job-board.json').jobs[0], words)] })],
  ['workable-widget.json', (words) => ({ jobs: [filled(json('workable-widget-details.json').jobs[0], words)] })],
  ['recruitee-offers.json', (words) => ({ offers: [filled(json('recruitee-offers.json').offers[0], words)] })],
  ['smartrecruiters.json', (words) => filled(json('smartrecruiters-posting-detail.json'), words)],
  ['teamtailor-jobs.json', (words) => ({ version: 'jsonfeed.org', items: [filled(json('teamtailor-jobs.json').items[0], words)] })],
  ['pinpoint-postings.json', (words) => ({ data: [filled(json('pinpoint-postings.json').data[0], words)] })],
  ['bamboohr-detail.json', (words) => ({ result: { jobOpening: filled(json('bamboohr-detail.json').result.jobOpening, words) } })],
  ['breezy.json', (words) => [filled(json('breezy.json')[0], words)]],
  ['jobposting-jsonld.json', (words) => filled(json('jobposting-jsonld.json')[0], words)],
  ['personio.xml', (words) => text('personio.xml').replace('Familienzentrum', () => words)],
  ['teamtailor-jobs.rss', (words) => text('teamtailor-jobs.rss').replace('<channel>', () => `<channel>${words}`)],
  ['rippling-job.json', (words) => filled(json('rippling-job.json'), words)],
  ['paylocity.json', (words) => ({ jobs: [filled(json('paylocity.json').jobs[0], words)] })],
  ['applicantpro.json', (words) => ({ data: { jobs: [filled(json('applicantpro.json').data.jobs[0], words)] } })],
  ['wp-job-listings.json', (words) => [filled(json('wp-job-listings.json')[0], words)]],
  ['jazzhr.xml', (words) => text('jazzhr.xml').replace('Youth Program Lead & Mentor', () => words)],
  ['indeed.xml', (words) => text('indeed.xml').replace('Intake Worker', () => words)],
  ['neogov.rss', (words) => text('neogov.rss').replace('Count votes.', () => words)],
  ['sheet.csv', (words) => text('sheet.csv').replaceAll(/20 hours|"December 15, 2026"|\$19.50 - \$21 per hour|Part time|"Duluth, MN"/g, () => words)],
  ['sheet head', (words) => `${words}\nTitle,Pay\nCook,$20`],
  ['microdata', (words) => `<div itemscope itemtype="https://schema.org/JobPosting"><p itemprop="title">${words}</p></div>`],
  ['nested microdata', (words) => `<div itemscope itemtype="https://schema.org/JobPosting">${'<p itemprop="description">'.repeat(3000)}${words}`],
  ['page', (words) => `<html>${words}`],
]; // prettier-ignore
const pieces = [
  '<a', '</', '<!--', '<![CDATA[', '-->', '<script', '<position ', '<item>', '<channel>', '$1   ', '(hr ', '1', '1,', ' ', '/',
  '&#', '<a href="', '- ', 'type ', 'remote ', 'A_',
]; // prettier-ignore

for (const [name, payload] of lists) {
  for (const piece of pieces) {
    console.log(`${name} with ${JSON.stringify(piece)}`);
    readFeed(payload(piece.repeat(Math.ceil(100_000 / piece.length))), { organization: 'The Alliance' });
  }
}
