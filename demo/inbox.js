// @ts-check
/**
 * The page at /inbox: every application that the receiver has kept, newest first, with its files to download.
 *
 * Everything shown here was typed by a stranger. So every value is escaped, files go out as downloads only, and a file is
 * asked for by its number, never by its name.
 */
import { createReadStream } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('./receiver.js').Application} Application */

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const FILE_PATH = /^\/inbox\/([0-9a-f-]{36})\/(\d{1,3})$/;

/** Fields with a name people know. Answers and the rest follow under the name they were sent with. */
const LABELS = new Map([
  ['email', 'Email address'],
  ['phone', 'Phone number'],
  ['postingTitle', 'Opening'],
  ['organization', 'Organization'],
]);

/**
 * Answers a request for /inbox or anything below it.
 * @param {Request} request
 * @param {Response} response
 * @param {string} folder where the receiver keeps applications
 */
export async function showInbox(request, response, folder) {
  const path = (request.url ?? '').split('?')[0] ?? '';
  const file = FILE_PATH.exec(path);
  if (path === '/inbox/delete' && request.method === 'POST' && fromThisSite(request)) {
    await deleteApplications(folder);
    response.writeHead(303, { Location: '/inbox' }).end();
  } else if (request.method !== 'GET' && request.method !== 'HEAD') {
    response
      .writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' })
      .end('This is only done from the page /inbox.');
  } else if (path === '/inbox' || path === '/inbox/') {
    const html = page(await readApplications(folder));
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }).end(html);
  } else if (file) {
    await sendFile(response, folder, String(file[1]), Number(file[2]));
  } else {
    notFound(response);
  }
}

/**
 * Any page could post a form to this address; only our own may empty the inbox.
 * @param {Request} request
 */
function fromThisSite({ headers }) {
  return headers.origin === `http://${headers.host}`;
}

/**
 * Every application in the folder, newest first.
 * @param {string} folder
 * @returns {Promise<Application[]>}
 */
export async function readApplications(folder) {
  const names = await readdir(folder).catch(() => /** @type {string[]} */ ([]));
  const found = await Promise.all(names.map((name) => readApplication(folder, name)));
  return found.filter((one) => one !== undefined).sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));
}

/**
 * @param {string} folder
 * @param {string} id
 * @returns {Promise<Application | undefined>} undefined for anything the receiver did not write
 */
async function readApplication(folder, id) {
  if (!UUID.test(id)) return undefined;
  try {
    return JSON.parse(await readFile(join(folder, id, 'application.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Deletes what the receiver wrote and nothing else, whatever folder INBOX points to.
 * @param {string} folder
 */
async function deleteApplications(folder) {
  const applications = await readApplications(folder);
  await Promise.all(
    applications.map(({ submissionId }) => rm(join(folder, submissionId), { recursive: true, force: true })),
  );
}

/**
 * @param {Response} response
 * @param {string} folder
 * @param {string} id
 * @param {number} number counted from 1
 */
async function sendFile(response, folder, id, number) {
  const file = (await readApplication(folder, id))?.files[number - 1];
  if (!file) return notFound(response);
  response.writeHead(200, {
    // Never the type that was sent: HTML from a stranger would run as a page of this site.
    'Content-Type': 'application/octet-stream',
    'Content-Length': file.size,
    'Content-Disposition': `attachment; filename="${file.stored}"; filename*=UTF-8''${encodeName(file.name)}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'no-store',
  });
  createReadStream(join(folder, id, file.stored))
    .on('error', () => response.destroy())
    .pipe(response);
}

/**
 * The name as it was sent, without any folder, in the alphabet of RFC 8187.
 * @param {string} name
 */
function encodeName(name) {
  const base = Buffer.from(name.split(/[\\/]/).at(-1) ?? '').toString(); // half an emoji would throw below
  return encodeURIComponent(base).replace(/['()*!]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
}

/** @param {Response} response */
function notFound(response) {
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found');
}

/** @param {Application[]} applications */
function page(applications) {
  const count = applications.length === 1 ? '1 application' : `${applications.length} applications`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Inbox (${applications.length}) · coalition-careers demo</title>
    <link rel="icon" href="/favicon.svg">
    <link rel="stylesheet" href="/site.css">
  </head>
  <body>
    <a class="skip" href="#main">Skip to content</a>
    <aside class="demo-bar" aria-label="About this page">A demo page. <a href="/">Back to the demo</a></aside>
    <main id="main" class="page">
      <h1>Inbox</h1>
      <p class="lead">What the demo’s receiver has kept on this computer. Nothing here has left it.</p>
      ${applications.length === 0 ? EMPTY : `<p class="muted">${count}, newest first. <a href="/inbox">Look again</a></p>`}
      ${applications.map(article).join('')}
      ${applications.length === 0 ? '' : DELETE_ALL}
    </main>
  </body>
</html>
`;
}

const EMPTY = `<div class="panel">
        <h2>No applications yet</h2>
        <p>Open <a href="/member.html">the member page</a>, press Apply, and send one. Then <a href="/inbox">look again</a>.</p>
      </div>`;

/** Two steps, for there is no way back. */
const DELETE_ALL = `<details class="delete">
        <summary>Delete all applications …</summary>
        <p>This deletes every application above, with its files, from this computer.</p>
        <form method="post" action="/inbox/delete"><button>Delete them all</button></form>
      </details>`;

/** @param {Application} application */
function article({ submissionId, reference, receivedAt, fields, files }) {
  const name = fields.find(([field]) => field === 'name')?.[1] ?? '';
  const about = [...LABELS].flatMap(([wanted]) => fields.filter(([field]) => field === wanted));
  const answers = fields.filter(([field]) => isAnswer(field));
  const others = fields.filter(([field]) => field !== 'name' && !LABELS.has(field) && !isAnswer(field));
  const documents = files.map((file, index) => row(label(file.field), download(submissionId, file, index + 1)));
  return `<article class="application" aria-labelledby="name-${submissionId}">
        <h2 id="name-${submissionId}" dir="auto">${escape(name)}</h2>
        <p class="muted">Reference ${escape(reference)}, received <time datetime="${receivedAt}">${when(receivedAt)}</time></p>
        <dl class="facts">${rows(about)}${documents.join('')}${rows(answers)}</dl>
        <h3>Also sent</h3>
        <dl class="facts small">${rows(others)}</dl>
      </article>`;
}

/** @param {string} field */
function isAnswer(field) {
  return field.startsWith('answer.') || field.endsWith('Text');
}

/** @param {[string, string][]} fields */
function rows(fields) {
  return fields.map(([field, value]) => row(label(field), escape(value))).join('');
}

/** @param {string} term @param {string} value both escaped already */
function row(term, value) {
  return `<div><dt>${term}</dt><dd dir="auto">${value || '<span class="muted">Left empty</span>'}</dd></div>`;
}

/**
 * "coverLetterText" becomes "Cover letter text", and "pageUrl" "Page URL".
 * @param {string} field
 */
function label(field) {
  if (field.startsWith('answer.')) return `Answer: ${escape(field.slice('answer.'.length))}`;
  const words = field
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/ (id|url)$/, (word) => word.toUpperCase());
  return escape(LABELS.get(field) ?? words.charAt(0).toUpperCase() + words.slice(1));
}

/** @param {string} id @param {Application['files'][number]} file @param {number} number */
function download(id, file, number) {
  return `<a href="/inbox/${id}/${number}" download>${escape(file.name)}</a> <span class="muted">${size(file.size)}</span>`;
}

/** @param {number} bytes */
function size(bytes) {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** @param {string} date */
function when(date) {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(date));
}

/** @param {string} text */
function escape(text) {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
