// @ts-check
/**
 * The inbox at /inbox: a list of what the receiver has kept, a page for each application with its files, marks for what
 * somebody has read, and all of it as a table for Excel.
 *
 * Everything shown here was typed by a stranger. So every value is escaped, files go out as downloads only, and a file is
 * asked for by its number, never by its name.
 */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { toCsv } from './inbox-csv.js';
import { applicationPage, listPage } from './inbox-pages.js';
import { mark, readApplication, readApplications, remove, valueOf } from './kept.js';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('./kept.js').Kept} Kept */
/** @typedef {{ opening: string, onlyNew: boolean }} Filter */

const ACTION = /^\/inbox(?:\/([0-9a-f-]{36}))?\/(read|unread|delete)$/;
const APPLICATION = /^\/inbox\/([0-9a-f-]{36})$/;
const FILE = /^\/inbox\/([0-9a-f-]{36})\/(\d{1,3})$/;

/**
 * Answers a request for /inbox or anything below it.
 * @param {Request} request
 * @param {Response} response
 * @param {string} folder where the receiver keeps applications
 */
export async function showInbox(request, response, folder) {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  /** @type {Filter} */
  const filter = { opening: searchParams.get('opening') ?? '', onlyNew: searchParams.has('new') };
  if (request.method === 'POST' && ACTION.test(pathname) && fromThisSite(request)) {
    await act(request, response, folder, pathname, filter);
  } else if (request.method !== 'GET' && request.method !== 'HEAD') {
    response
      .writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' })
      .end('This is only done from the page /inbox.');
  } else {
    await show(response, folder, pathname, filter);
  }
}

/** @param {Response} response @param {string} folder @param {string} path @param {Filter} filter */
async function show(response, folder, path, filter) {
  const [, file, number] = FILE.exec(path) ?? [];
  if (file) return sendFile(response, folder, file, Number(number));
  const all = await readApplications(folder);
  if (path === '/inbox' || path === '/inbox/') return sendPage(response, listPage(all, chosen(all, filter), filter));
  if (path === '/inbox/applications.csv') {
    response.writeHead(200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="applications.csv"',
      'Cache-Control': 'no-store',
    });
    return void response.end(toCsv(chosen(all, filter)));
  }
  const id = APPLICATION.exec(path)?.[1];
  const at = all.findIndex(({ submissionId }) => submissionId === id);
  const application = all[at];
  if (!application) return notFound(response);
  sendPage(response, applicationPage(application, all[at - 1], all[at + 1]));
}

/**
 * Marks or deletes one application, or all that the list shows, and leads back to the page that asked for it.
 * @param {Request} request @param {Response} response @param {string} folder @param {string} path @param {Filter} filter
 */
async function act(request, response, folder, path, filter) {
  const [, id, action] = ACTION.exec(path) ?? [];
  const asked = (await readApplications(folder)).filter(({ submissionId }) => !id || submissionId === id);
  for (const application of id ? asked : chosen(asked, filter)) {
    if (action === 'delete') await remove(folder, application);
    else await mark(folder, application, action === 'read');
  }
  const from = new URL(request.headers.referer ?? '', `http://${request.headers.host}`);
  const isThere = from.pathname.startsWith('/inbox') && !(action === 'delete' && from.pathname !== '/inbox');
  response.writeHead(303, { Location: isThere ? from.pathname + from.search : '/inbox' }).end();
}

/** @param {Kept[]} applications @param {Filter} filter */
function chosen(applications, { opening, onlyNew }) {
  return applications.filter(
    (application) => (!onlyNew || application.isNew) && (!opening || valueOf(application, 'postingTitle') === opening),
  );
}

/**
 * Any page could post a form to these addresses; only our own may mark and delete.
 * @param {Request} request
 */
function fromThisSite({ headers }) {
  return headers.origin === `http://${headers.host}`;
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

/** @param {Response} response @param {string} html */
function sendPage(response, html) {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }).end(html);
}

/** @param {Response} response */
function notFound(response) {
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found');
}
