import assert from 'node:assert/strict';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import Papa from 'papaparse';
import { showInbox } from '../../../demo/inbox.js';
import { readApplications } from '../../../demo/kept.js';
import { receive, safeName } from '../../../demo/receiver.js';

let root: string;
let folder: string;
let server: Server;
let address: string;

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'receiver-'));
  server = createServer((request, response) => {
    if (request.url === '/applications') void receive(request, response, folder);
    else void showInbox(request, response, folder);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

beforeEach(() => {
  folder = join(root, randomUUID());
});

after(async () => {
  server.closeAllConnections();
  server.close();
  await rm(root, { recursive: true, force: true });
});

function form(fields: Record<string, string> = {}, files: Record<string, File> = {}): FormData {
  const data = new FormData();
  const all = { name: 'Maria Xiong', email: 'maria@example.org', submissionId: randomUUID(), ...fields };
  for (const [name, value] of Object.entries(all)) data.append(name, value);
  for (const [name, file] of Object.entries(files)) data.append(name, file);
  return data;
}

async function post(body: FormData | string, headers: Record<string, string> = {}) {
  const response = await fetch(`${address}/applications`, { method: 'POST', body, headers });
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown>,
    headers: response.headers,
  };
}

const inboxPage = async (path = '') => (await fetch(`${address}/inbox${path}`)).text();
/** The pages of all applications. */
const pages = async () =>
  (await Promise.all((await readApplications(folder)).map((one) => inboxPage(`/${one.submissionId}`)))).join('');
/** Presses a button of the inbox, from a page that a browser names so. */
const press = (path: string, origin?: string, referer?: string) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { ...(origin && { Origin: origin }), ...(referer && { Referer: referer }) };
    httpRequest(`${address}/inbox${path}`, { method: 'POST', headers }, (response) => resolve(response.resume()))
      .on('error', reject)
      .end();
  });
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A body as no browser would write it. Each part is its headers and its content. */
function rawBody(parts: [headers: string, content: string][], ending = '--X--\r\n'): string {
  return parts.map(([headers, content]) => `--X\r\n${headers}\r\n\r\n${content}\r\n`).join('') + ending;
}
const RAW = { 'Content-Type': 'multipart/form-data; boundary=X' };
const field = (name: string, value: string): [string, string] => [
  `Content-Disposition: form-data; name="${name}"`,
  value,
];

describe('an application', () => {
  test('is kept with its fields and the identical bytes of its files', async () => {
    const bytes = randomBytes(300_000);
    const submissionId = randomUUID();
    const data = form(
      { submissionId, 'answer.why': 'Because.\nTwo lines.' },
      { resume: new File([bytes], 'résumé.pdf') },
    );
    data.append('answer.tools', 'sms');
    data.append('answer.tools', 'phone');
    const { status, body, headers } = await post(data, { Accept: 'application/json' });

    assert.equal(status, 201);
    assert.equal(body.reference, submissionId.slice(0, 8).toUpperCase());
    assert.equal(typeof body.message, 'string');
    assert.equal(headers.get('access-control-allow-origin'), '*');

    const [application, ...others] = await readApplications(folder);
    assert.ok(application);
    assert.equal(others.length, 0);
    assert.equal(application.submissionId, submissionId);
    assert.deepEqual(
      application.fields.filter(([name]) => name.startsWith('answer.')),
      [
        ['answer.why', 'Because.\r\nTwo lines.'],
        ['answer.tools', 'sms'],
        ['answer.tools', 'phone'],
      ],
    );
    const [resume] = application.files;
    assert.ok(resume);
    assert.equal(resume.name, 'résumé.pdf');
    assert.equal(resume.size, bytes.length);
    assert.equal(sha256(await readFile(join(folder, submissionId, resume.stored))), sha256(bytes));

    const download = await fetch(`${address}/inbox/${submissionId}/1`);
    assert.equal(sha256(new Uint8Array(await download.arrayBuffer())), sha256(bytes));
    assert.match(
      String(download.headers.get('content-disposition')),
      /^attachment; .*filename\*=UTF-8''r%C3%A9sum%C3%A9\.pdf$/,
    );
  });

  test('is kept once, and its copy answered with 409 and the same reference', async () => {
    const submissionId = randomUUID();
    const first = await post(form({ submissionId }));
    const second = await post(form({ submissionId: submissionId.toUpperCase(), name: 'Somebody else' }));
    assert.equal(second.status, 409);
    assert.equal(second.body.reference, first.body.reference);
    assert.match(await inboxPage(), /Maria Xiong/);
    assert.deepEqual(await readdir(folder), [submissionId]);
  });

  test('is kept once when ten copies come at the same moment', async () => {
    const submissionId = randomUUID();
    const copies = Array.from({ length: 10 }, () =>
      post(form({ submissionId }, { resume: new File(['text'], 'a.txt') })),
    );
    const statuses = (await Promise.all(copies)).map(({ status }) => status).sort();
    assert.deepEqual(statuses, [201, ...Array<number>(9).fill(409)]);
    assert.deepEqual(await readdir(folder), [submissionId]);
  });

  test('may come without a submissionId, from a plain HTML form with an empty file input', async () => {
    const data = new FormData();
    data.append('name', 'Maria Xiong');
    data.append('email', 'maria@example.org');
    const plain = rawBody([
      field('name', 'Maria Xiong'),
      field('email', 'maria@example.org'),
      ['Content-Disposition: form-data; name="resume"; filename=""\r\nContent-Type: application/octet-stream', ''],
    ]);
    assert.equal((await post(data)).status, 201);
    assert.equal((await post(plain, RAW)).status, 201);
    assert.deepEqual(
      (await readApplications(folder)).map(({ files }) => files.length),
      [0, 0],
    );
  });

  test('without a name and an e-mail address is refused, each at its field', async () => {
    const { status, body } = await post(form({ name: ' ', email: 'maria' }));
    assert.equal(status, 400);
    assert.deepEqual(Object.keys(body.errors as object), ['name', 'email']);
    assert.deepEqual(await readdir(folder), []);
  });
});

describe('a hostile body', () => {
  for (const submissionId of ['../../x', '..', '', 'a/b', `${randomUUID()}/..`, '\0', 'x'.repeat(5000)]) {
    test(`with submissionId ${JSON.stringify(submissionId.slice(0, 20))} is refused`, async () => {
      assert.equal((await post(form({ submissionId }))).status, 400);
      assert.deepEqual(await readdir(folder), []);
    });
  }

  const names = [
    '../../x',
    '..',
    '/etc/passwd',
    'C:\\x\\con',
    '.htaccess',
    'a\0b.pdf',
    `${'ü'.repeat(3000)}.pdf`,
    '🦊'.repeat(150),
    '<b>.html',
  ];
  for (const name of names) {
    test(`with a file called ${JSON.stringify(name.slice(0, 20))} is kept in its own folder`, async () => {
      const submissionId = randomUUID();
      assert.equal((await post(form({ submissionId }, { resume: new File(['text'], name) }))).status, 201);
      assert.deepEqual(await readdir(folder), [submissionId]);
      const [application] = await readApplications(folder);
      const stored = String(application?.files[0]?.stored);
      assert.match(stored, /^1-[A-Za-z0-9.-]{1,80}$/);
      assert.deepEqual((await readdir(join(folder, submissionId))).sort(), [stored, 'application.json']);
      assert.equal((await fetch(`${address}/inbox/${submissionId}/1`)).status, 200);
    });
  }

  test('with fields called __proto__ and constructor changes nothing but its own entry', async () => {
    assert.equal((await post(form({ constructor: 'x', ['__proto__x']: 'y' }))).status, 201);
    const raw = rawBody([field('name', 'M'), field('email', 'm@example.org'), field('__proto__', 'polluted')]);
    assert.equal((await post(raw, RAW)).status, 201);
    assert.match(await pages(), /polluted/);
  });

  test('that is not multipart, or says so and is not, gets 400 and JSON', async () => {
    const bodies: [string, string][] = [
      ['{"name":"Maria"}', 'application/json'],
      ['name=Maria', 'application/x-www-form-urlencoded'],
      ['hello', 'text/plain'],
      ['hello', 'multipart/form-data'],
      ['hello', 'multipart/form-data; boundary=X'],
      [rawBody([field('name', 'cut off')], '--X\r\nContent-Disp'), RAW['Content-Type']],
    ];
    for (const [body, type] of bodies) {
      const answer = await post(body, { 'Content-Type': type });
      assert.equal(answer.status, 400, type);
      assert.ok(answer.body.errors ?? answer.body.message);
    }
    assert.deepEqual(await readdir(folder).catch(() => []), []);
  });

  test('that is too large is read to its end and gets 413', async () => {
    const large = await post(form({}, { resume: new File([new Uint8Array(11 * 1024 * 1024)], 'large.pdf') }));
    assert.equal(large.status, 413);
    assert.match(String(large.body.message), /10 MB/);
    assert.equal((await post(form({ 'answer.x': 'x'.repeat(200_000) }))).status, 413);
    assert.equal(
      await post(form(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`f${i}`, ''])))).then(
        ({ status }) => status,
      ),
      413,
    );
    assert.deepEqual(await readdir(folder), []);
  });

  test('that stops half-way leaves nothing behind', async () => {
    const { port } = server.address() as AddressInfo;
    const half = rawBody([['Content-Disposition: form-data; name="resume"; filename="a.pdf"', 'half']], '').slice(
      0,
      -2,
    );
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        `POST /applications HTTP/1.1\r\nHost: x\r\nContent-Type: ${RAW['Content-Type']}\r\nContent-Length: 9999\r\n\r\n${half}`,
      );
    });
    await waitFor(async () => (await readdir(folder).catch(() => [])).length === 1);
    socket.destroy();
    await waitFor(async () => (await readdir(folder)).length === 0);
    assert.equal((await post(form())).status, 201);
  });
});

describe('the receiver', () => {
  test('answers the question that a browser asks first, and other methods', async () => {
    const options = await fetch(`${address}/applications`, { method: 'OPTIONS' });
    assert.equal(options.status, 204);
    assert.equal(options.headers.get('access-control-allow-origin'), '*');
    assert.match(String(options.headers.get('access-control-allow-methods')), /POST/);
    assert.equal((await fetch(`${address}/applications`)).status, 405);
  });
});

describe('the inbox', () => {
  test('says so when it is empty', async () => {
    assert.match(await inboxPage(), /No applications yet/);
  });

  test('shows everything a stranger typed as text', async () => {
    const evil = `<script>alert(1)</script><img src=x onerror=alert(1)>"'&`;
    const data = form(
      { name: evil, 'answer.x': evil, postingTitle: evil },
      { resume: new File(['x'], '<img src=x>.pdf') },
    );
    data.append(evil, evil);
    assert.equal((await post(data)).status, 201);
    for (const page of [await inboxPage(), await pages()]) {
      assert.doesNotMatch(page, /<script|<img/i);
      assert.match(page, /&#60;script&#62;alert\(1\)/);
    }
    assert.match(await pages(), /&#60;img src=x&#62;\.pdf/);
  });

  test('shows the newest first', async () => {
    await post(form({ name: 'First Person' }));
    await new Promise((resolve) => setTimeout(resolve, 5));
    await post(form({ name: 'Second Person' }));
    const page = await inboxPage();
    assert.ok(page.indexOf('Second Person') < page.indexOf('First Person'));
  });

  test('gives a file out as a download, never as a page', async () => {
    const submissionId = randomUUID();
    await post(form({ submissionId }, { resume: new File(['<script>1</script>'], 'a.html', { type: 'text/html' }) }));
    const { headers } = await fetch(`${address}/inbox/${submissionId}/1`);
    assert.equal(headers.get('content-type'), 'application/octet-stream');
    assert.match(String(headers.get('content-disposition')), /^attachment/);
  });

  test('has no other paths', async () => {
    await post(form());
    for (const path of [
      '/inbox/x',
      `/inbox/${randomUUID()}/1`,
      '/inbox/../inbox/1',
      '/inbox/%2e%2e/1',
      '/inbox/delete',
    ]) {
      assert.equal((await fetch(address + path)).status, 404, path);
    }
  });

  test('marks and deletes from its own page only', async () => {
    const submissionId = randomUUID();
    await post(form({ submissionId }));
    await post(form());
    for (const path of ['/delete', '/read', `/${submissionId}/delete`, `/${submissionId}/read`]) {
      assert.equal((await press(path, 'https://elsewhere.example')).statusCode, 403);
      assert.equal((await press(path)).statusCode, 403);
    }
    assert.equal((await readApplications(folder)).filter(({ isNew }) => isNew).length, 2);
    assert.equal((await press(`/${submissionId}/delete`, address)).statusCode, 303);
    assert.equal((await readApplications(folder)).length, 1);
    assert.equal((await press('/delete', address)).statusCode, 303);
    assert.equal((await readApplications(folder)).length, 0);
  });

  test('leads back to the page on which something was marked, of this site alone', async () => {
    const submissionId = randomUUID();
    await post(form({ submissionId }));
    const location = async (path: string, referer: string) => (await press(path, address, referer)).headers.location;
    assert.equal(await location(`/${submissionId}/read`, `${address}/inbox?new=on`), '/inbox?new=on');
    assert.equal((await readApplications(folder))[0]?.isNew, false);
    assert.equal(
      await location(`/${submissionId}/unread`, `${address}/inbox/${submissionId}`),
      `/inbox/${submissionId}`,
    );
    assert.equal((await readApplications(folder))[0]?.isNew, true);
    assert.equal(await location('/read', 'https://elsewhere.example/'), '/inbox');
    assert.equal(await location(`/${submissionId}/delete`, `${address}/inbox/${submissionId}`), '/inbox');
  });

  test('shows, marks and exports those that were asked for', async () => {
    await post(form({ name: 'A Cook', postingTitle: 'Cook & Baker' }));
    await post(form({ name: 'A Driver', postingTitle: 'Driver' }));
    const query = `?${new URLSearchParams({ opening: 'Cook & Baker' })}`;
    const cooks = await inboxPage(query);
    assert.match(cooks, /A Cook/);
    assert.doesNotMatch(cooks, /A Driver/);
    await press(`/read${query}`, address);
    assert.deepEqual(
      (await readApplications(folder)).filter(({ isNew }) => isNew).map(({ fields }) => fields[0]),
      [['name', 'A Driver']],
    );
    assert.doesNotMatch(await inboxPage('?new=on'), /A Cook/);
    assert.equal(Papa.parse(await inboxPage(`/applications.csv${query}`), { skipEmptyLines: true }).data.length, 2);
  });

  test('exports a table in the words of its questions; a formula in it stays text', async () => {
    const data = form(
      {
        name: '=HYPERLINK("https://elsewhere.example")',
        postingId: 'tenants-organizer',
        postingTitle: 'Organizer',
        'answer.organized': 'A "rent strike", and\nmore',
        'answer.evenings': 'yes',
      },
      { resume: new File(['x'], 'resume.pdf') },
    );
    data.append('answer.tools', 'sms');
    data.append('answer.tools', 'phone');
    await post(data);
    const response = await fetch(`${address}/inbox/applications.csv`);
    assert.match(String(response.headers.get('content-disposition')), /^attachment/);
    const bytes = new Uint8Array(await response.arrayBuffer());
    assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf], 'Excel is not told that it is UTF-8');
    const [row] = Papa.parse<Record<string, string>>(new TextDecoder().decode(bytes), { header: true }).data;
    assert.ok(row);
    assert.equal(row['Full name'], '\'=HYPERLINK("https://elsewhere.example")');
    assert.equal(row['Tell us about a time you got people to do something together'], 'A "rent strike", and\r\nmore');
    assert.equal(row['Tools'], 'sms; phone');
    assert.equal(row['Files'], 'resume.pdf');
    assert.equal(row['State'], 'New');
  });
});

test('safeName keeps what people recognise', () => {
  assert.equal(safeName('Resume Maria Xiong.PDF'), 'Resume-Maria-Xiong.PDF');
  assert.equal(safeName('résumé.pdf'), 'resume.pdf');
  assert.equal(safeName('...'), 'file');
});

async function waitFor(condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 5000;
  while (!(await condition())) {
    assert.ok(Date.now() < end, 'waited for five seconds');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
