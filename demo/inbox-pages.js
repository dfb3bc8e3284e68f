// @ts-check
/** The inbox's pages as HTML, from applications; each value is escaped where it is put in. */
import { valueOf } from './kept.js';
import { nameOf } from './words.js';

/** @typedef {import('./kept.js').Kept} Kept */
/** @typedef {import('./inbox.js').Filter} Filter */

/** Stands in the head of the page, or is of no use to a person who reads an application. */
const ELSEWHERE = ['name', 'email', 'phone', 'postingTitle', 'organization'];

/**
 * @param {Kept[]} all
 * @param {Kept[]} shown
 * @param {Filter} filter
 */
export function listPage(all, shown, filter) {
  const fresh = shown.filter(({ isNew }) => isNew).length;
  const isFiltered = filter.onlyNew || filter.opening !== '';
  const body =
    all.length === 0
      ? EMPTY
      : `${filters(all, filter)}
      <p role="status" class="count">${count(shown.length, fresh)}</p>
      <ol class="inbox-list">${shown.map(entry).join('')}</ol>
      <div class="actions">
        <a class="button" href="/inbox/applications.csv${escape(query(filter))}" download>Export as a table (CSV)</a>
        ${fresh > 0 ? press(`/inbox/read${query(filter)}`, fresh === 1 ? 'Mark it as read' : `Mark all ${fresh} as read`) : ''}
      </div>
      ${shown.length === 0 ? '' : deleteForm(`/inbox/delete${query(filter)}`, `Delete ${isFiltered ? 'these' : 'all'} applications …`, `This deletes ${shown.length === 1 ? 'the application' : `the ${shown.length} applications`} above, with all files, from this computer. There is no way back.`)}`;
  return page(
    fresh > 0 ? `(${fresh}) Inbox` : 'Inbox',
    `<h1>Inbox</h1>
      <p class="lead">What the demo’s receiver has kept on this computer. Nothing here has left it.</p>
      ${body}`,
  );
}

/**
 * @param {Kept} application
 * @param {Kept | undefined} newer
 * @param {Kept | undefined} older
 */
export function applicationPage(application, newer, older) {
  const { submissionId, reference, receivedAt, fields, files, isNew } = application;
  const path = `/inbox/${submissionId}`;
  const name = valueOf(application, 'name');
  const title = valueOf(application, 'postingTitle');
  const email = valueOf(application, 'email');
  const phone = valueOf(application, 'phone');
  const rest = fields.filter(([field]) => !ELSEWHERE.includes(field));
  const mailto = `mailto:${encodeURIComponent(email)}`;
  const subject = encodeURIComponent(`Your application: ${title}`);
  return page(
    `${name} · ${title}`,
    `<p><a href="/inbox">All applications</a></p>
      <h1 dir="auto">${escape(name)} ${isNew ? NEW : ''}</h1>
      <p class="lead" dir="auto">${escape([title, valueOf(application, 'organization')].filter(Boolean).join(', '))}</p>
      <p class="muted">Received ${time(receivedAt)}. Reference ${escape(reference)}</p>
      <div class="actions">
        ${email ? `<a class="button" href="${mailto}?subject=${subject}">Reply by email</a>` : ''}
        ${isNew ? press(`${path}/read`, 'Mark as read') : press(`${path}/unread`, 'Mark as new')}
      </div>
      <h2>How to reach ${escape(name)}</h2>
      <dl class="facts">${row('Email address', `<a href="${mailto}">${escape(email)}</a>`)}${phone ? row('Phone number', `<a href="tel:${escape(phone.replace(/[^\d+]/g, ''))}">${escape(phone)}</a>`) : ''}</dl>
      <h2>Files</h2>
      ${files.length === 0 ? '<p class="muted">None were sent.</p>' : `<dl class="facts">${files.map((file, index) => download(application, file, index + 1)).join('')}</dl>`}
      ${section(
        'Answers',
        application,
        rest.filter(([field]) => isAnswer(field)),
      )}
      <details class="more"><summary>What else was sent</summary>
        <dl class="facts small">${rows(
          application,
          rest.filter(([field]) => !isAnswer(field)),
        )}</dl>
      </details>
      <nav class="neighbors" aria-label="Other applications">
        ${newer ? `<a href="/inbox/${newer.submissionId}">Newer: <bdi>${escape(valueOf(newer, 'name'))}</bdi></a>` : ''}
        ${older ? `<a href="/inbox/${older.submissionId}">Older: <bdi>${escape(valueOf(older, 'name'))}</bdi></a>` : ''}
      </nav>
      ${deleteForm(`${path}/delete`, 'Delete this application …', 'This deletes it with its files from this computer. There is no way back.')}`,
  );
}

/** @param {string} title @param {string} main */
const page = (title, main) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="description" content="Applications that the demo has received.">
    <title>${escape(title)} · coalition-careers demo</title>
    <link rel="icon" href="/favicon.svg">
    <link rel="stylesheet" href="/bar.css">
    <link rel="stylesheet" href="/site.css">
    <link rel="stylesheet" href="/inbox.css">
  </head>
  <body>
    <a class="skip" href="#main">Skip to content</a>
    <aside class="demo-bar" aria-label="About this page">A demo page. <a href="/">Back to the demo</a></aside>
    <main id="main" class="page">
      ${main}
    </main>
  </body>
</html>
`;

const NEW = '<span class="badge">New</span>';

const EMPTY = `<div class="panel">
        <h2>No applications yet</h2>
        <p>Open <a href="/member.html">the member page</a>, press Apply, and send one. Then <a href="/inbox">look again</a>.</p>
      </div>`;

/** @param {Kept[]} all @param {Filter} filter */
function filters(all, { opening, onlyNew }) {
  const titles = [...new Set(all.map((application) => valueOf(application, 'postingTitle')))].sort();
  const options = titles.map(
    (title) => `<option value="${escape(title)}"${title === opening ? ' selected' : ''}>${escape(title)}</option>`,
  );
  return `<form class="filters" action="/inbox">
        <label class="grow">Opening <select name="opening"><option value="">All openings</option>${options.join('')}</select></label>
        <label class="check"><input type="checkbox" name="new"${onlyNew ? ' checked' : ''}> Only new ones</label>
        <button class="quiet">Show</button>
      </form>`;
}

/** @param {Kept} application */
function entry(application) {
  const { submissionId, receivedAt, files, isNew } = application;
  const name = valueOf(application, 'name');
  return `<li${isNew ? ' class="new"' : ''}>
        <div><a href="/inbox/${submissionId}"><bdi>${escape(name)}</bdi></a> ${isNew ? NEW : ''}</div>
        <div dir="auto">${escape(valueOf(application, 'postingTitle'))}</div>
        <div class="muted">${time(receivedAt)}</div>
        <div class="muted">${files.length === 0 ? 'no files' : files.length === 1 ? '1 file' : `${files.length} files`}</div>
        ${isNew ? press(`/inbox/${submissionId}/read`, 'Mark as read', `of ${escape(name)}`) : ''}
      </li>`;
}

/**
 * A button that changes something.
 * @param {string} action @param {string} words @param {string} [heard] what only a screen reader adds
 */
const press = (action, words, heard) =>
  `<form method="post" action="${escape(action)}"><button class="quiet">${words}${heard ? `<span class="heard"> ${heard}</span>` : ''}</button></form>`;

/** Two steps, for there is no way back. @param {string} action @param {string} summary @param {string} words */
const deleteForm = (action, summary, words) => `<details class="delete">
        <summary>${summary}</summary>
        <p>${words}</p>
        <form method="post" action="${escape(action)}"><button>Delete</button></form>
      </details>`;

/** @param {Filter} filter */
function query({ opening, onlyNew }) {
  const params = new URLSearchParams({ ...(opening && { opening }), ...(onlyNew && { new: 'on' }) });
  return params.size > 0 ? `?${params}` : '';
}

/** @param {number} all @param {number} fresh */
function count(all, fresh) {
  const applications = all === 1 ? '1 application' : `${all} applications`;
  return `${applications}, ${fresh === 0 ? 'none' : fresh} new. <span class="muted">The newest stand first.</span>`;
}

/** @param {string} field */
function isAnswer(field) {
  return field.startsWith('answer.') || field.endsWith('Text');
}

/** @param {string} heading @param {Kept} application @param {[string, string][]} fields */
const section = (heading, application, fields) =>
  fields.length === 0 ? '' : `<h2>${heading}</h2><dl class="facts">${rows(application, fields)}</dl>`;

/** @param {Kept} application @param {[string, string][]} fields */
const rows = (application, fields) =>
  fields.map(([field, value]) => row(escape(nameOf(application, field)), escape(value))).join('');

/** @param {string} term @param {string} value both escaped already */
function row(term, value) {
  return `<div><dt>${term}</dt><dd dir="auto">${value || '<span class="muted">Left empty</span>'}</dd></div>`;
}

/** @param {Kept} application @param {Kept['files'][number]} file @param {number} number */
function download(application, file, number) {
  const link = `<a href="/inbox/${application.submissionId}/${number}" download>${escape(file.name)}</a>`;
  return row(
    escape(nameOf(application, file.field)),
    `<bdi>${link}</bdi> <span class="muted">${size(file.size)}</span>`,
  );
}

/** @param {number} bytes */
function size(bytes) {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** @param {string} date */
function time(date) {
  const words = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(date));
  return `<time datetime="${date}">${words}</time>`;
}

/** @param {string} text */
function escape(text) {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
