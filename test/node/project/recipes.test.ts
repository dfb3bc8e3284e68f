/** The receivers of docs/receiving, run as they stand there: an application in, an e-mail out. */
import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { readAnswer } from '../../../src/application/answer.js';
import { freePort } from '../../support/ports.js';

const RECIPES = resolve('docs/receiving');

/** A recipe that runs. */
interface Receiver {
  url: string;
  /** Where it keeps what it has received. */
  received: string;
  /** The mails sent so far, as they would travel. */
  mails: () => Promise<Buffer[]>;
  /** Whether the mail server takes mails. */
  accept: (mails: boolean) => Promise<void>;
  stop: () => Promise<void>;
}

async function isUp(port: number, child: ChildProcess, errors: () => string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    assert.equal(child.exitCode, null, `it ended at once: ${errors()}`);
    const open = await new Promise((done) => {
      const socket = connect(port, '127.0.0.1', () => done(true)).on('error', () => done(false));
      socket.on('connect', () => socket.destroy());
    });
    if (open) return;
    await setTimeout(50);
  }
  assert.fail(`nothing on port ${port}: ${errors()}`);
}

function run(command: string, args: string[], env: Record<string, string>) {
  const child = spawn(command, args, { cwd: RECIPES, env: { ...process.env, ...env }, detached: true });
  let said = '';
  child.stdout.on('data', (text) => (said += String(text)));
  child.stderr.on('data', (text) => (said += String(text)));
  const ended = new Promise((done) => child.once('exit', done));
  const stop = async () => {
    if (child.exitCode === null && child.pid) process.kill(-child.pid); // with PHP's workers
    await ended;
  };
  return { child, said: () => said, stop };
}

/** receive.php under PHP's own web server, its mails written down by what it takes for sendmail. */
async function startPhp(isNoticed = true): Promise<Receiver> {
  const root = await mkdtemp(join(tmpdir(), 'receive-php-'));
  const box = join(root, 'mails');
  await mkdir(box);
  const sendmail = join(root, 'sendmail');
  await writeFile(sendmail, `#!/bin/sh\n[ -e '${root}/closed' ] && exit 75\ncat > "$(mktemp '${box}/XXXXXX')"\n`);
  await chmod(sendmail, 0o755);
  // PHP's own web server does not read .user.ini; real ones do.
  const settings = isNoticed ? (await readFile(join(RECIPES, '.user.ini'), 'utf8')).match(/^\w.*$/gm) : [];
  assert.ok(settings);
  const port = await freePort();
  const php = run(
    'php',
    [...[`sendmail_path=${sendmail}`, ...settings].flatMap((setting) => ['-d', setting]), '-S', `127.0.0.1:${port}`],
    { PHP_CLI_SERVER_WORKERS: '4', RECEIVED: join(root, 'received') },
  );
  await isUp(port, php.child, php.said);
  return {
    url: `http://127.0.0.1:${port}/receive.php`,
    received: join(root, 'received'),
    mails: async () => Promise.all((await readdir(box)).map((name) => readFile(join(box, name)))),
    accept: async (open) => (open ? rm(join(root, 'closed'), { force: true }) : writeFile(join(root, 'closed'), '')),
    stop: async () => {
      await php.stop();
      await rm(root, { recursive: true });
    },
  };
}

/** receive.mjs, its mails taken by a mail server. */
async function startNode(): Promise<Receiver> {
  const root = await mkdtemp(join(tmpdir(), 'receive-node-'));
  const mails: Buffer[] = [];
  let open = true;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(open ? null : new Error('Try later')),
    onData: (stream, _session, done) => {
      void stream.toArray().then((chunks) => {
        mails.push(Buffer.concat(chunks as Buffer[]));
        done();
      });
    },
  });
  smtp.on('error', () => undefined);
  const smtpPort = await freePort();
  await new Promise<void>((done) => void smtp.listen(smtpPort, '127.0.0.1', done));
  const port = await freePort();
  const node = run(process.execPath, ['receive.mjs'], {
    MAIL_TO: 'jobs@example.org',
    MAIL_FROM: 'website@example.org',
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    RECEIVED: join(root, 'received'),
    PORT: String(port),
    NODE_OPTIONS: '',
  });
  await isUp(port, node.child, node.said);
  return {
    url: `http://127.0.0.1:${port}/`,
    received: join(root, 'received'),
    mails: () => Promise.resolve([...mails]),
    accept: (accepting) => Promise.resolve(void (open = accepting)),
    stop: async () => {
      await node.stop();
      await new Promise<void>((done) => smtp.close(() => done()));
      await rm(root, { recursive: true });
    },
  };
}

const pdf = (name: string, content: string | Uint8Array<ArrayBuffer> = '%PDF-1.7') => new File([content], name);
const sha256 = (bytes: Uint8Array | ArrayBuffer) => createHash('sha256').update(new Uint8Array(bytes)).digest('hex');

function application(fields: Record<string, string | File> = {}): FormData {
  const data = new FormData();
  const all = {
    name: 'Maria Xiong',
    email: 'maria@example.org',
    submissionId: randomUUID(),
    postingTitle: 'Community Cook',
    ...fields,
  };
  for (const [name, value] of Object.entries(all)) data.append(name, value);
  return data;
}

const hasPhp = spawnSync('php', ['-v']).status === 0;
if (!hasPhp) console.log('PHP is not installed: receive.php is not tried');

const recipes = [
  { name: 'receive.php', start: () => startPhp(), skip: !hasPhp },
  { name: 'receive.mjs', start: startNode, skip: false },
];

for (const { name, start, skip } of recipes) {
  describe(name, { skip }, () => {
    let receiver: Receiver;
    let before_: number;

    before(async () => (receiver = await start()));
    after(async () => receiver.stop());

    beforeEach(async () => {
      await receiver.accept(true);
      before_ = (await receiver.mails()).length;
    });

    // A connection each: reading a large mail can take longer than a server keeps an idle one, which is then closed.
    const post = async (body: FormData | string, { headers }: Pick<RequestInit, 'headers'> = {}) => {
      const response = await fetch(receiver.url, {
        method: 'POST',
        body,
        headers: { Accept: 'application/json', Connection: 'close', ...headers },
      });
      const text = await response.text();
      return { status: response.status, json: JSON.parse(text), outcome: readAnswer(response.status, text), headers: response.headers }; // prettier-ignore
    };
    const count = async () => (await receiver.mails()).length - before_;
    const theMail = async (id: unknown) => {
      const mails = await Promise.all((await receiver.mails()).map((raw) => PostalMime.parse(raw)));
      const [mail, ...others] = mails.filter(({ text }) => text?.includes(`submissionId: ${String(id)}`));
      assert.ok(mail, 'a mail');
      assert.equal(others.length, 0, 'only one');
      return mail;
    };

    it('mails an application, every answer and the identical documents', async () => {
      const bytes = new Uint8Array(randomBytes(4_900_000));
      const data = application({ name: 'Maiv Muam Tsab 👩🏽‍🍳 عبد الرحمن', postingTitle: 'Cuntada “Bulshada”' });
      for (const tool of ['sms', 'phone', 'دعوة']) data.append('answer.tools', tool);
      data.append('resume', pdf('السيرة الذاتية – Maiv “CV”.pdf', bytes));
      data.append('portfolio', pdf('one.docx', '1'));
      data.append('portfolio', pdf('two.docx', '2'));
      data.append('coverLetter', new File([], ''));
      data.append('coverLetterText', 'Dear cooks,\n\n--\nI cook.\n.\nMaiv');
      const { status, json, outcome, headers } = await post(data);

      assert.equal(status, 200);
      const id = data.get('submissionId') as string;
      assert.equal(json.reference, id.slice(0, 8).toUpperCase());
      assert.equal(outcome.type, 'sent');
      assert.equal(headers.get('access-control-allow-origin'), '*');
      const mail = await theMail(id);
      assert.deepEqual(mail.to, [{ address: 'jobs@example.org', name: '' }]);
      assert.deepEqual(mail.from, { address: 'website@example.org', name: '' });
      assert.deepEqual(mail.replyTo, [{ address: 'maria@example.org', name: '' }]);
      assert.equal(mail.subject, 'Application: Cuntada “Bulshada”, Maiv Muam Tsab 👩🏽‍🍳 عبد الرحمن');
      const text = mail.text?.replace(/\r\n/g, '\n') ?? '';
      for (const tool of ['sms', 'phone', 'دعوة']) assert.match(text, new RegExp(`^answer\\.tools: ${tool}$`, 'm'));
      assert.ok(text.includes('coverLetterText: Dear cooks,\n\n--\nI cook.\n.\nMaiv'), text);
      assert.deepEqual(
        mail.attachments.map(({ filename }) => filename),
        ['السيرة الذاتية – Maiv “CV”.pdf', 'one.docx', 'two.docx'],
      );
      assert.equal(sha256(mail.attachments[0]!.content as ArrayBuffer), sha256(bytes));
    });

    it('refuses a second copy with 409, which is done for the form', async () => {
      const data = application({ resume: pdf('cv.pdf') });
      assert.equal((await post(data)).status, 200);
      data.set('submissionId', (data.get('submissionId') as string).toUpperCase());
      const { status, outcome } = await post(data);
      assert.equal(status, 409);
      assert.equal(outcome.type, 'sent');
      assert.equal(await count(), 1);
    });

    it('mails one of ten copies that come at once', async () => {
      const data = application({ resume: pdf('cv.pdf') });
      const answers = await Promise.all(Array.from({ length: 10 }, () => post(data)));
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, ...Array<number>(9).fill(409)]);
      assert.equal(await count(), 1);
    });

    it('says 503 where the mail can’t be sent, so that the form tries again, and takes it then', async () => {
      await receiver.accept(false);
      const data = application({ resume: pdf('cv.pdf') });
      for (let tries = 0; tries < 2; tries += 1) {
        const { status, outcome } = await post(data);
        assert.equal(status, 503);
        assert.equal(outcome.type, 'unavailable');
      }
      assert.equal(await count(), 0);
      await receiver.accept(true);
      assert.equal((await post(data)).status, 200);
      assert.equal((await post(data)).status, 409);
      assert.equal(await count(), 1);
    });

    const wrong: [what: string, fields: Record<string, string | File>, field: string][] = [
      ['without a name', { name: ' ' }, 'name'],
      ['without an address', { email: '' }, 'email'],
      ['with an address that is none', { email: 'maria at example' }, 'email'],
      ['with two addresses', { email: 'a@example.org,b@example.org' }, 'email'],
      ['with a header in the address', { email: 'a@example.org\r\nBcc: b@example.org' }, 'email'],
      ['with no submissionId', { submissionId: '' }, 'submissionId'],
      ['with a path for a submissionId', { submissionId: '../../../../tmp/x' }, 'submissionId'],
      ['with a program', { resume: pdf('cv.pdf.exe') }, 'resume'],
      ['with a file that has no ending', { resume: pdf('pdf') }, 'resume'],
      ['with a program for an answer', { 'answer.sample': pdf('x.sh') }, 'answer.sample'],
      ['with a file over 5 MB', { resume: pdf('cv.pdf', new Uint8Array(5_000_001)) }, 'resume'],
    ];
    for (const [what, fields, field] of wrong) {
      it(`refuses an application ${what}, and says which field`, async () => {
        const { status, json, outcome } = await post(application(fields));
        assert.equal(status, 422);
        assert.deepEqual(Object.keys(json.errors), [field]);
        assert.ok(outcome.type === 'refused' && outcome.errors[0]?.field === field && outcome.errors[0].message);
        assert.equal(await count(), 0);
      });
    }

    it('says all that is wrong at once', async () => {
      const { json } = await post(application({ name: '', email: '', resume: pdf('cv.png') }));
      assert.deepEqual(Object.keys(json.errors).sort(), ['email', 'name', 'resume']);
    });

    it('lets no header be smuggled in', async () => {
      const data = application({
        name: 'Maria\r\nBcc: thief@example.com\r\n\r\nbody',
        postingTitle: 'Cook\nBcc: thief@example.com',
        'x"\r\nBcc: thief@example.com': 'a field',
        resume: pdf('cv"\r\nBcc: thief@example.com\r\n.pdf'),
        other: pdf('../../etc/passwd\\a.pdf'),
      });
      assert.equal((await post(data)).status, 200);
      const mail = await theMail(data.get('submissionId'));
      assert.equal(mail.bcc, undefined);
      assert.deepEqual(mail.to, [{ address: 'jobs@example.org', name: '' }]);
      const names = mail.headers.map(({ key }) => key).sort();
      const allowed = ['content-type', 'date', 'from', 'message-id', 'mime-version', 'reply-to', 'subject', 'to', 'x-php-originating-script']; // prettier-ignore
      assert.deepEqual(names.filter((key) => !allowed.includes(key)), []); // prettier-ignore
      assert.match(
        mail.subject ?? '',
        /^Application: Cook Bcc: thief@example\.com, Maria Bcc: thief@example\.com +body$/,
      );
      assert.deepEqual(mail.attachments.length, 2);
      for (const { filename } of mail.attachments) assert.doesNotMatch(filename ?? '', /[\r\n/\\]/);
    });

    it('takes the address of a name in any script', async () => {
      for (const email of ['maría@example.org', 'm@почта.рф', 'm@example.xn--p1ai', "o'neil+jobs@mail.example.org"]) {
        assert.equal((await post(application({ email }))).status, 200, email);
      }
    });

    it('answers what is no application', async () => {
      assert.equal((await fetch(receiver.url)).status, 405);
      assert.equal((await post('{"name":"Maria"}', { headers: { 'Content-Type': 'application/json' } })).status, 400);
      assert.equal((await post('x', { headers: { 'Content-Type': 'multipart/form-data' } })).status, 400);
      const headers = { 'Content-Type': 'multipart/form-data; boundary=X' };
      assert.equal((await post('nothing of the sort', { headers })).status, 400);
      const cut = '--X\r\nContent-Disposition: form-data; name="name"\r\n\r\nMaria';
      assert.match(String((await post(cut, { headers })).status), /^4(?:00|22)$/);
      assert.equal(await count(), 0);
    });

    it('refuses more than an e-mail carries with 413', async () => {
      const data = application();
      for (let at = 0; at < 5; at += 1) data.append('resume', pdf(`${at}.pdf`, new Uint8Array(4_500_000)));
      const { status, outcome } = await post(data);
      assert.equal(status, 413);
      assert.ok(outcome.type === 'refused' && outcome.tooLarge);
    });

    it('answers an endless title with words', { skip: name !== 'receive.php' }, async () => {
      const { status, outcome } = await post(application({ postingTitle: 'x'.repeat(8_000_000) }));
      assert.equal(status, 422);
      assert.deepEqual(outcome.type === 'refused' && outcome.errors.map(({ field }) => field), ['postingTitle']);
      assert.equal(await count(), 0);
    });

    it('lets no flood through to the mailbox', { skip: name !== 'receive.php' }, async () => {
      const counter = join(receiver.received, 'this-hour');
      await mkdir(receiver.received, { recursive: true });
      await writeFile(counter, `${Math.floor(Date.now() / 3_600_000)} 200`);
      const { status, outcome } = await post(application());
      await rm(counter);
      assert.deepEqual([status, outcome.type], [429, 'unavailable']);
      assert.equal(await count(), 0);
      assert.equal((await post(application())).status, 200);
    });

    it('takes as much as it says', async () => {
      const data = application();
      const bytes = new Uint8Array(randomBytes(4_400_000));
      for (let at = 0; at < 4; at += 1) data.append('resume', pdf(`${at}.pdf`, bytes));
      assert.equal((await post(data)).status, 200);
      const { attachments } = await theMail(data.get('submissionId'));
      assert.deepEqual(attachments.map(({ content }) => sha256(content as ArrayBuffer)), Array<string>(4).fill(sha256(bytes))); // prettier-ignore
    });

    it('lets pages of other sites send, with a progress bar, too', async () => {
      const response = await fetch(receiver.url, { method: 'OPTIONS' });
      assert.equal(response.status, 204);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.match(response.headers.get('access-control-allow-headers') ?? '', /content-type/i);
    });

    it('is gone through without harm when the connection is cut', async () => {
      const { hostname, port, pathname } = new URL(receiver.url);
      const socket = connect(Number(port), hostname);
      socket.write(
        `POST ${pathname} HTTP/1.1\r\nHost: x\r\nContent-Length: 9000\r\nContent-Type: multipart/form-data; boundary=X\r\n\r\n--X\r\nContent-Disposition: form-data; name="resume"; filename="cv.pdf"\r\n\r\n%PDF`,
      );
      await setTimeout(200);
      socket.destroy();
      await setTimeout(200);
      assert.equal(await count(), 0);
      assert.equal((await post(application())).status, 200);
    });
  });
}

it('receive.php takes nothing while PHP reads what is sent its own way, and says so', { skip: !hasPhp }, async () => {
  const receiver = await startPhp(false);
  try {
    const { message } = (await (await fetch(receiver.url)).json()) as { message: string };
    assert.match(message, /has not noticed \.user\.ini/);
    const { status } = await fetch(receiver.url, { method: 'POST', body: application() });
    assert.equal(status, 503);
    assert.deepEqual(await receiver.mails(), []);
  } finally {
    await receiver.stop();
  }
});

it('every file that docs/receiving speaks of is there', async () => {
  const text = await readFile(join(RECIPES, 'index.md'), 'utf8');
  for (const [, path = ''] of text.matchAll(/\]\(([^):#]+)\)/g)) assert.ok(existsSync(join(RECIPES, path)), path);
});
