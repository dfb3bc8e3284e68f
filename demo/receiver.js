// @ts-check
/**
 * How to receive applications: one function, about as small as a safe one can be.
 *
 *     http.createServer((request, response) => receive(request, response, 'inbox'))
 *
 * Each application becomes a folder named after its `submissionId`, with the files as they were sent and everything else
 * in `application.json`. A real receiver would go on from there: write to a data base, or send an email.
 *
 * Nothing that comes from outside is ever used as a path: the folder's name has to be a UUID, and the files are numbered.
 */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {{ field: string, name: string, type: string, size: number, stored: string }} ReceivedFile */
/**
 * What `application.json` holds. Fields are pairs, not an object: a field may come more than once, and may be called
 * anything, even `__proto__`.
 * @typedef {{ submissionId: string, reference: string, receivedAt: string, fields: [string, string][], files: ReceivedFile[] }} Application
 */

const MB = 1024 * 1024;
const MAX_BODY = 60 * MB;
const MAX_NAME = 200;
const LIMITS = {
  fieldSize: 100 * 1024,
  fields: 200,
  fileSize: 10 * MB,
  files: 20,
  parts: 220,
  headerPairs: 20,
  headerSize: 8 * 1024,
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Lets a page on another site post here. That is safe for a receiver: anyone may apply, and nothing is read back. */
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'POST, OPTIONS',
  'Access-Control-Allow-Headers': 'Accept, Content-Type',
  'Access-Control-Max-Age': '86400',
};

/** A reason to say no, with the status and the JSON that the form shows to the applicant. */
class Refusal extends Error {
  /** @param {number} status @param {{ message?: string, errors?: Record<string, string> }} body */
  constructor(status, body) {
    super(body.message ?? 'Refused');
    this.status = status;
    this.body = body;
  }
}

/**
 * Answers one request. Never throws and never rejects.
 * @param {Request} request
 * @param {Response} response
 * @param {string} folder where applications are kept
 */
export async function receive(request, response, folder) {
  try {
    if (request.method === 'OPTIONS') {
      response.writeHead(204, CORS).end();
    } else if (request.method === 'POST') {
      const { status, reference } = await store(request, folder);
      const message = status === 409 ? 'We have this application already.' : 'Thank you. Your application has arrived.';
      await answer(request, response, status, { reference, message });
    } else {
      response.setHeader('Allow', 'POST, OPTIONS');
      await answer(request, response, 405, { message: 'Send an application here by POST.' });
    }
  } catch (error) {
    if (error instanceof Refusal) {
      await answer(request, response, error.status, error.body);
    } else {
      console.error('An application could not be kept:', error);
      await answer(request, response, 500, { message: 'The application could not be kept. Try again in a minute.' });
    }
  }
}

/**
 * Keeps one application. It is written to a folder of its own first and gets its real name when it is complete, so that
 * nobody sees half an application, and of two copies that arrive at once only one can win.
 * @param {Request} request
 * @param {string} folder
 * @returns {Promise<{ status: 201 | 409, reference: string }>}
 */
async function store(request, folder) {
  const incoming = join(folder, `.incoming-${randomUUID()}`);
  await mkdir(incoming, { recursive: true });
  try {
    const { fields, files } = await readForm(request, incoming);
    const values = new Map(fields);
    check(values);
    // A plain HTML form sends no submissionId; then this copy counts as the only one.
    const submissionId = values.get('submissionId')?.toLowerCase() ?? randomUUID();
    const reference = submissionId.slice(0, 8).toUpperCase();
    /** @type {Application} */
    const application = { submissionId, reference, receivedAt: new Date().toISOString(), fields, files };
    await writeFile(join(incoming, 'application.json'), JSON.stringify(application, null, 2));

    const target = join(folder, submissionId);
    if (await exists(target)) return { status: 409, reference };
    try {
      await rename(incoming, target);
    } catch (error) {
      if (await exists(target)) return { status: 409, reference }; // the other copy was a moment faster
      throw error;
    }
    return { status: 201, reference };
  } finally {
    await rm(incoming, { recursive: true, force: true }).catch(() => {});
  }
}

/**
 * The least that a receiver should insist on itself: the form checks all this too, but anyone can post without the form.
 * @param {Map<string, string>} values
 */
function check(values) {
  /** @type {Record<string, string>} */
  const errors = {};
  if (!values.get('name')?.trim()) errors.name = 'Enter your full name';
  if (!/^[^\s@]+@[^\s@]+$/.test(values.get('email')?.trim() ?? '')) {
    errors.email = 'Enter an email address in the correct format, like name@example.com';
  }
  const id = values.get('submissionId');
  if (id !== undefined && !UUID.test(id.toLowerCase())) errors.submissionId = 'The submissionId must be a UUID';
  if (Object.keys(errors).length > 0) throw new Refusal(400, { errors });
}

/**
 * Reads a multipart body; files go straight to disk, so that a large one never stands in memory.
 * @param {Request} request
 * @param {string} incoming
 * @returns {Promise<{ fields: [string, string][], files: ReceivedFile[] }>}
 */
async function readForm(request, incoming) {
  /** @type {[string, string][]} */
  const fields = [];
  /** @type {ReceivedFile[]} */
  const files = [];
  /** @type {Promise<void>[]} */
  const writing = [];
  const stop = new AbortController(); // ends the writing when the reading fails

  const parser = createParser(request);
  const reading = new Promise((resolve, reject) => {
    /** @param {string} message */
    const tooMuch = (message) => reject(new Refusal(413, { message }));
    parser.on('field', (name = '', value, _nameCut, valueCut) => {
      if (valueCut || name.length > MAX_NAME) tooMuch('One of the answers is too long.');
      else fields.push([name, value]);
    });
    parser.on('file', (field = '', stream, fileName, _encoding, type) => {
      // A file input left empty still sends a nameless part.
      if (!fileName) return void stream.resume();
      const stored = `${files.length + 1}-${safeName(fileName)}`;
      const file = { field, name: fileName.slice(0, MAX_NAME), type: type.slice(0, MAX_NAME), size: 0, stored };
      files.push(file);
      stream.on('limit', () => tooMuch(`Each file must be smaller than ${LIMITS.fileSize / MB} MB.`));
      const disk = createWriteStream(join(incoming, stored), { flags: 'wx' });
      const written = pipeline(stream, disk, { signal: stop.signal }).then(() => {
        file.size = disk.bytesWritten;
      });
      written.catch(reject);
      writing.push(written);
    });
    parser.on('fieldsLimit', () => tooMuch('There are too many answers.'));
    parser.on('filesLimit', () => tooMuch('There are too many files.'));
    parser.on('partsLimit', () => tooMuch('There are too many answers and files.'));
    parser.on('error', () => reject(new Refusal(400, { message: 'The application arrived damaged. Send it again.' })));
    parser.on('finish', resolve);

    let received = 0;
    request.on('data', (chunk) => {
      if ((received += chunk.length) > MAX_BODY) tooMuch('The files are too large together.');
    });
    const lost = () => reject(new Refusal(400, { message: 'The connection was lost on the way.' }));
    request.on('error', lost);
    request.on('close', () => !request.complete && lost());
    request.pipe(parser);
  });

  try {
    await reading;
    await Promise.all(writing);
    return { fields, files };
  } catch (error) {
    request.unpipe(parser);
    stop.abort();
    await Promise.allSettled(writing);
    throw error;
  }
}

/** @param {Request} request */
function createParser(request) {
  const type = request.headers['content-type'] ?? '';
  try {
    if (!/^multipart\/form-data\b/i.test(type)) throw new Error('not multipart');
    return new Busboy({
      headers: /** @type {import('@fastify/busboy').BusboyHeaders} */ (request.headers),
      limits: LIMITS,
      preservePath: true, // safeName() deals with paths; the name as sent is only shown
    });
  } catch {
    const message = 'Send the application as multipart/form-data.';
    throw new Refusal(400, { message, errors: { form: message } });
  }
}

/**
 * The end of a file's name, fit for any disk: letters, digits, dots and dashes, at most 80 of them.
 * @param {string} name
 */
export function safeName(name) {
  /** @param {string} text */
  const clean = (text) =>
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^A-Za-z0-9.]+/g, '-');
  const base = name.split(/[\\/]/).at(-1) ?? '';
  const ending = clean(extname(base)).slice(0, 12);
  const stem = clean(base.slice(0, base.length - extname(base).length)).slice(0, 60);
  return `${stem}${ending}`.replace(/\.{2,}/g, '.').replace(/^[.-]+|[.-]+$/g, '') || 'file';
}

/** @param {string} path */
function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  );
}

/**
 * Sends JSON. What is left of a refused body is read to its end first: a browser that is cut off in the middle of sending
 * reports a lost connection instead of our reason. A body that never ends is cut off all the same.
 * @param {Request} request
 * @param {Response} response
 * @param {number} status
 * @param {object} body
 */
async function answer(request, response, status, body) {
  if (!request.complete && !request.destroyed) {
    let left = MAX_BODY;
    await new Promise((resolve) => {
      request.on('data', (chunk) => {
        if ((left -= chunk.length) < 0) resolve(undefined);
      });
      request.on('close', resolve).on('end', resolve).on('error', resolve).resume();
    });
    if (!request.complete) response.setHeader('Connection', 'close');
  }
  if (response.destroyed) return;
  response.writeHead(status, {
    ...CORS,
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(JSON.stringify(body));
}
