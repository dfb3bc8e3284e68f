/** How long the built command line needs for a site, how much memory, and what it writes when it runs again. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeOpenings } from './openings.js';
import { atMost, milliseconds, printTable, type Row } from './table.js';

/** Tells, when the process ends, the most memory it had, in kilobytes. */
const TELL = `data:text/javascript,process.on('exit',()=>console.log('most memory',process.resourceUsage().maxRSS))`;

export function measureSites(): void {
  const folder = mkdtempSync(join(tmpdir(), 'careers-bench-'));
  try {
    printTable('A site of 1,000 openings', '', rowsOf(folder, 1000, { seconds: 20, megabytes: 400 }));
    printTable('A site of 10,000 openings', '', rowsOf(folder, 10_000));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowsOf(folder: string, count: number, goals?: { seconds: number; megabytes: number }): Row[] {
  const source = join(folder, `${count}.json`);
  const site = join(folder, String(count));
  const openings = makeOpenings(count);
  const build = (what: string): Row[] => {
    writeFileSync(source, JSON.stringify(openings));
    const args = [
      '--import',
      TELL,
      'dist/bin.js',
      'build',
      source,
      '--out',
      site,
      '--url',
      'https://jobs.example.org/',
    ];
    const began = performance.now();
    const { stdout, stderr } = spawnSync('node', args, { encoding: 'utf8' });
    const time = performance.now() - began;
    const megabytes = Number(/most memory (\d+)/.exec(stdout)?.[1]) / 1024;
    const [, written = 'no'] = /(\d+) files? written/.exec(stderr) ?? [];
    return [
      {
        what: `${what}: ${written} files written`,
        figure: milliseconds(time),
        ...(goals && { goal: atMost(goals.seconds * 1000, time, `at most ${goals.seconds} s`) }),
      },
      {
        what: '  most memory',
        figure: `${megabytes.toFixed(0)} MB`,
        ...(goals && { goal: atMost(goals.megabytes, megabytes, `at most ${goals.megabytes} MB`) }),
      },
    ];
  };
  const rows = [...build('first'), ...build('again')];
  openings[7] = { ...openings[7]!, summary: 'Another summary.' };
  return [...rows, ...build('one opening changed')];
}
