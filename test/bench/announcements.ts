/** How much processor time reading one page of an announcement takes, in the built package: the first in a fresh process, and those after it. */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { MORE, OWN, samples } from '../node/announcement/score.js';
import { atMost, median, milliseconds, printTable, type Row } from './table.js';

/** Milliseconds in which a page is read (issue 14). */
const GOAL = 50;
const FIRST_RUNS = 15;
/** Characters of what fills a page, more or less. */
const PAGE = [1500, 4000] as const;

/** Reads the texts that it is given one after the other, and says how much processor time each took. */
const READ = `
  const { readAnnouncement } = await import(${JSON.stringify(pathToFileURL(resolve('dist/announcement.js')).href)});
  let input = '';
  for await (const part of process.stdin) input += part;
  const times = JSON.parse(input).map((text) => {
    const began = process.cpuUsage();
    readAnnouncement(text);
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  });
  console.log(JSON.stringify(times));
`;

export function measureAnnouncements(): void {
  const texts = [...samples(OWN), ...samples(MORE)]
    .map(({ text }) => text)
    .filter(({ length }) => length >= PAGE[0] && length <= PAGE[1]);
  const first = texts.slice(0, FIRST_RUNS).flatMap((text) => timesOf([text]));
  const later = timesOf([...texts, ...texts]).slice(texts.length);
  printTable(`readAnnouncement, one page of text, processor time (${texts.length} announcements)`, '', [
    row('the first in a process', first),
    row('others after it', later),
  ]);
}

function timesOf(texts: readonly string[]): number[] {
  const args = ['--input-type=module', '--eval', READ];
  const { stdout } = spawnSync('node', args, { encoding: 'utf8', input: JSON.stringify(texts) });
  return JSON.parse(stdout) as number[];
}

function row(what: string, times: readonly number[]): Row {
  const time = median(times);
  return {
    what,
    figure: milliseconds(time),
    range: [Math.min(...times), Math.max(...times)],
    goal: atMost(GOAL, time, `at most ${GOAL} ms`),
  };
}
