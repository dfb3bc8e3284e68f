/** The command line in this process, and what it works on. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, type BuildOptions } from '../../../src/command-line/build.js';
import { harmless, type Terminal } from '../../../src/command-line/terminal.js';

/** A folder that is gone afterwards. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'careers-site-'));

  /** Writes a file, and says where it is. */
  file(name: string, content: unknown): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8');
  }

  /** All files by their paths, with what tells whether one was written again. */
  files(under = ''): Map<string, { text: string; inode: number; time: number }> {
    const root = join(this.path, under);
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
    return new Map(
      names.flatMap((name) => {
        const path = join(root, name);
        const { ino, mtimeMs } = statSync(path);
        return statSync(path).isFile()
          ? [[name, { text: readFileSync(path, 'utf8'), inode: ino, time: mtimeMs }] as const]
          : [];
      }),
    );
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** A server of feeds: what each path answers; a path that is not there is 404. */
export class Feeds {
  answers: Record<string, string | number> = {};
  origin = '';
  readonly #server: Server = createServer((request, response) => {
    const answer = this.answers[request.url ?? ''] ?? 404;
    response.statusCode = typeof answer === 'number' ? answer : 200;
    response.end(typeof answer === 'number' ? '' : answer);
  });

  async start(): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
  }
}

/** A terminal that remembers. */
export function listener(): Terminal & { said: string } {
  const write = (line: string) => void (to.said += `${harmless(line)}\n`);
  const to = { said: '', out: write, say: write };
  return to;
}

/** Builds a site with script files of the test's own. */
export async function built(folder: Folder, sources: string[], options: Partial<BuildOptions> = {}) {
  folder.file('scripts/careers.js', '// careers.js');
  folder.file('scripts/parts/board.js', '// a part');
  const to = listener();
  const out = join(folder.path, 'site');
  const status = await build(
    sources,
    { out, url: 'https://jobs.example.org', ...options },
    to,
    join(folder.path, 'scripts'),
  );
  return { status, said: to.said, out };
}
