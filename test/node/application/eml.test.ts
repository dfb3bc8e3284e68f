import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { toEml } from '../../../src/application/eml.js';
import type { Message } from '../../../src/application/email.js';

const message = (more: Partial<Message> = {}): Message => ({
  to: 'jobs@example.org',
  subject: 'Application: Cook, Maria Xiong',
  text: 'Full name: Maria Xiong',
  attachments: [],
  ...more,
});
const pdf = (name: string, content: string | Uint8Array<ArrayBuffer> = '%PDF-1.7') =>
  new File([content], name, { type: 'application/pdf' });
const sha256 = (data: ArrayBuffer | Uint8Array | string) =>
  createHash('sha256')
    .update(typeof data === 'string' ? data : new Uint8Array(data))
    .digest('hex');

/** The draft as it lies on the disk and as an e-mail program reads it, its lines checked. */
async function draft(...given: Parameters<typeof toEml>) {
  const blob = await toEml(...given);
  const bytes = Buffer.from(await blob.arrayBuffer());
  const raw = bytes.toString('utf8');
  const lines = bytes.toString('latin1').split('\r\n');
  assert.equal(lines.at(-1), '', 'ends with a line break');
  for (const line of lines) {
    assert.doesNotMatch(line, /[\r\n]/, 'CRLF only');
    assert.ok(line.length <= 998, `a line of ${line.length} octets`);
    if (/^[A-Za-z\d+/]{60,}=*$/.test(line)) assert.ok(line.length <= 76, `base64 of ${line.length} columns`);
  }
  // All header names there are, so that one that was smuggled in is seen.
  const names = raw
    .slice(0, raw.indexOf('\r\n\r\n'))
    .split('\r\n')
    .filter((line) => !line.startsWith(' '))
    .map((line) => line.split(':')[0]);
  return { type: blob.type, raw, lines, names, mail: await PostalMime.parse(bytes) };
}

/** What a name may look like after its way through the draft: no line breaks, no half characters, no folders. */
const oneLine = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();
const HEADERS = ['X-Unsent', 'To', 'Subject', 'MIME-Version', 'Content-Type'];

describe('EML-1 a draft of an e-mail', () => {
  it('is unsent, to whom it should go, without sender and date, with words and files', async () => {
    const { type, raw, names, mail } = await draft(message(), [pdf('maria.pdf'), pdf('letter (2).pdf', '%PDF-2')]);
    assert.equal(type, 'message/rfc822');
    assert.deepEqual(names, HEADERS);
    assert.match(raw, /^X-Unsent: 1\r\nTo: jobs@example\.org\r\nSubject: Application: Cook, Maria Xiong\r\n/);
    assert.deepEqual(mail.to, [{ address: 'jobs@example.org', name: '' }]);
    assert.equal(mail.subject, 'Application: Cook, Maria Xiong');
    assert.equal(mail.text, 'Full name: Maria Xiong');
    assert.deepEqual(
      mail.attachments.map(({ filename, mimeType, disposition }) => [filename, mimeType, disposition]),
      [
        ['maria.pdf', 'application/pdf', 'attachment'],
        ['letter (2).pdf', 'application/pdf', 'attachment'],
      ],
    );
  });

  it('names a sender where one is given', async () => {
    for (const name of ['Maria Xiong', 'María "La Jefa" Núñez, <x@y.org>', 'Maria\r\nBcc: x@example.org', '']) {
      const { mail, names } = await draft(message(), [], { name, address: 'maria@example.org' });
      assert.deepEqual(names, ['X-Unsent', 'To', 'From', ...HEADERS.slice(2)]);
      assert.deepEqual(mail.from, { name: oneLine(name), address: 'maria@example.org' });
    }
  });

  it('has a text in any script, with its line breaks', async () => {
    const text = 'Kuv lub npe\nيومي كله\r\n😀 Waan ku faraxsanahay\rthe end — “so”';
    const { mail } = await draft(message({ text }), []);
    assert.equal(mail.text, 'Kuv lub npe\r\nيومي كله\r\n😀 Waan ku faraxsanahay\r\nthe end — “so”');
  });

  const people = [
    ['Hmong', 'Maiv Muam Tsab – Ntawv Cob Qhia Ua Haujlwm Ntev Heev.pdf'],
    ['Pahawh Hmong', '𖬄𖬰𖬤𖬲𖬞𖬵 𖬀𖬰.docx'],
    ['Somali', 'Cabdiraxmaan Xuseen — Taariikh nololeed iyo waayo-aragnimo.pdf'],
    ['Arabic', 'السيرة الذاتية لعبد الرحمن حسين محمد.pdf'],
    ['emoji', '👩🏽‍🍳🏳️‍🌈 résumé 👨‍👩‍👧‍👦 of a cook with a very long name 👩🏽‍🍳👩🏽‍🍳👩🏽‍🍳👩🏽‍🍳.pdf'],
  ] as const;
  for (const [script, name] of people) {
    it(`carries ${script} names in subject, sender and files`, async () => {
      const subject = `Application: Cook, ${name}`;
      const { mail, lines } = await draft(message({ subject }), [pdf(name)], { name, address: 'm@example.org' });
      assert.equal(mail.subject, subject);
      assert.equal(mail.from?.name, name);
      assert.equal(mail.attachments[0]?.filename, name);
      assert.ok(
        lines.every((line) => line.length <= 78),
        'no line is longer than 78 columns',
      );
    });
  }

  it('has a plain name beside for programs that read no other, with its ending', async () => {
    const { raw } = await draft(message(), [pdf('Résumé "of" María/Núñez.pdf'), pdf('السيرة.docx')]);
    assert.match(raw, /Content-Type: application\/pdf;\r\n name="Resume -of- Maria-Nunez\.pdf"\r\n/);
    assert.match(raw, /\r\n name="-\.docx"\r\n/);
  });

  it('carries 5 MB, every byte of it, and lets the page breathe', async () => {
    const bytes = new Uint8Array(randomBytes(5_000_000));
    const file = pdf('large.pdf', bytes);
    // A slice is a task of its own: what it takes goes by its size.
    const slices: number[] = [];
    const slice = file.slice.bind(file);
    file.slice = (start = 0, end = file.size) => {
      slices.push(end - start);
      return slice(start, end);
    };
    const eml = await toEml(message(), [file]);
    const { attachments } = await PostalMime.parse(await eml.arrayBuffer());
    assert.equal(sha256(attachments[0]!.content), sha256(bytes));
    assert.ok(Math.max(...slices) <= 64_000, `slices of ${Math.max(...slices)} bytes`);
    await draft(message(), [pdf('large.pdf', bytes)]);
  });

  it('carries files of every length around a line and a slice, and empty ones', async () => {
    const sizes = [0, 1, 2, 3, 56, 57, 58, 57 * 512 - 1, 57 * 512, 57 * 512 + 1, 57 * 1_024];
    const contents = sizes.map((size) => new Uint8Array(randomBytes(size)));
    const { mail } = await draft(
      message(),
      contents.map((content, at) => pdf(`${at}.pdf`, content)),
    );
    assert.deepEqual(
      mail.attachments.map(({ content }) => sha256(content)),
      contents.map(sha256),
    );
  });

  it('gives a file whose type says nothing, or too much, none', async () => {
    const types = ['', 'multipart/mixed', 'message/rfc822', 'nonsense', 'text/html', `a/${'b'.repeat(1_000)}`];
    const { mail } = await draft(
      message(),
      types.map((type) => new File(['x'], 'x.docx', { type })),
    );
    assert.deepEqual(
      mail.attachments.map(({ mimeType }) => mimeType),
      [...Array<string>(4).fill('application/octet-stream'), 'text/html', 'application/octet-stream'],
    );
  });

  it('does not claim to be whole where a file can’t be read', async () => {
    const gone = pdf('gone.pdf');
    gone.slice = () => ({ arrayBuffer: () => Promise.reject(new Error('NotReadableError')) }) as unknown as Blob;
    await assert.rejects(toEml(message(), [gone]), /NotReadableError/);
  });
});

describe('EML-2 no header is smuggled in', () => {
  const attempts = [
    '\r\nBcc: thief@example.com',
    '\nBcc: thief@example.com\n\n<script>',
    '\rBcc: thief@example.com',
    '\r\n\r\nBody of their own',
    '\u2028Bcc: thief@example.com',
    '\u0085Bcc: thief@example.com',
    '\0\x0b\x0c Bcc: thief@example.com',
    '=?UTF-8?B?DQpCY2M6IHRoaWVmQGV4YW1wbGUuY29t?=',
    '"; filename=evil.exe; x="',
    '", <thief@example.com>, "',
    "UTF-8''evil%0D%0ABcc%3A%20thief.exe",
    '--=_boundary--',
  ];
  for (const attempt of attempts) {
    it(`not by ${JSON.stringify(attempt)}`, async () => {
      const text = `Cook${attempt}`;
      const file = `cv${attempt}.pdf`;
      const { mail, names, raw } = await draft(
        message({ to: `jobs@example.org${attempt}`, subject: text, text }),
        [new File(['%PDF-'], file, { type: `application/pdf${attempt}` })],
        { name: text, address: `maria@example.org${attempt}` },
      );
      assert.deepEqual(names, ['X-Unsent', 'To', 'From', ...HEADERS.slice(2)]);
      assert.doesNotMatch(raw, /^(?:Bcc|Body|x=)/m);
      assert.equal(mail.bcc, undefined);
      assert.equal(mail.to?.length, 1);
      assert.match(mail.to[0]?.address ?? '', /^jobs@example\.org/);
      assert.equal(mail.subject, oneLine(text));
      assert.equal(mail.from?.name, oneLine(text));
      assert.equal(mail.attachments.length, 1);
      assert.equal(mail.attachments[0]?.filename, oneLine(file).replace('=?', '-'));
    });
  }

  it('takes the first of several addresses, and leaves out what is none', async () => {
    const to = async (text: string) => (await draft(message({ to: text }), [])).mail.to?.map(({ address }) => address);
    assert.deepEqual(await to('a@example.org, b@example.org'), ['a@example.org']);
    assert.deepEqual(await to('Jobs <a@example.org>'), ['a@example.org']);
    assert.deepEqual(await to('nobody'), undefined);
    assert.deepEqual(await to(`${'a'.repeat(2_000)}@example.org`), undefined);
  });

  it('property: whatever the words, the draft is read back as they were', async () => {
    const unit = fc.constantFrom('a', 'Z', ' ', '.', '"', '\\', '/', '%', "'", '*', '=?', '?=', 'é', 'ش', '𖬄', '👩🏽‍🍳', '\r\n', '\n', ':', ';', ',', '\ud83d', '\u2028'); // prettier-ignore
    const words = fc.oneof(
      fc.string({ unit, maxLength: 300, size: 'max' }),
      fc.string({ unit: 'binary', maxLength: 100, size: 'max' }),
    );
    const said = fc.record({
      subject: words,
      text: words,
      name: words,
      files: fc.array(fc.record({ name: words, content: fc.uint8Array({ maxLength: 500, size: 'max' }) }), {
        maxLength: 3,
      }),
    });
    /** Parsers trim, and join spaces at folds; the characters are what counts. */
    const letters = (text = '') => oneLine(text).replace(/\s+/g, '');
    await fc.assert(
      fc.asyncProperty(said, async ({ subject, text, name, files }) => {
        const { mail, names } = await draft(
          message({ subject, text }),
          files.map((file) => pdf(file.name, file.content)),
          { name, address: 'maria@example.org' },
        );
        assert.deepEqual(names, ['X-Unsent', 'To', 'From', ...HEADERS.slice(2)]);
        assert.equal(letters(mail.subject), letters(subject));
        assert.equal(letters(mail.from?.name), letters(name));
        const normal = (given: string) => given.replace(/\p{Surrogate}/gu, '\ufffd').replace(/\r\n?/g, '\n');
        assert.equal(normal(mail.text ?? '').trimEnd(), normal(text).trimEnd());
        assert.deepEqual(
          mail.attachments.map(({ content }) => sha256(content)),
          files.map(({ content }) => sha256(content)),
        );
        for (const [at, file] of files.entries()) {
          const kept = letters(oneLine(file.name).replace(/[/\\]|=\?/g, '-'));
          assert.equal(letters(mail.attachments[at]?.filename ?? ''), kept || 'file');
        }
      }),
      { numRuns: 300, endOnFailure: true },
    );
  });
});
