// @ts-check
/** The applications that the receiver has kept: read, marked as read, deleted. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @typedef {import('./receiver.js').Application} Application */
/** @typedef {Application & { isNew: boolean }} Kept */

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Lies beside application.json, which stays as it was written, once somebody has marked the application as read. */
const READ = 'read';

/**
 * Every application in the folder, newest first.
 * @param {string} folder
 * @returns {Promise<Kept[]>}
 */
export async function readApplications(folder) {
  const names = await readdir(folder).catch(() => /** @type {string[]} */ ([]));
  const found = await Promise.all(names.map((name) => readApplication(folder, name)));
  return found.filter((one) => one !== undefined).sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));
}

/**
 * @param {string} folder
 * @param {string} id
 * @returns {Promise<Kept | undefined>} undefined for anything the receiver did not write
 */
export async function readApplication(folder, id) {
  if (!UUID.test(id)) return undefined;
  try {
    const application = JSON.parse(await readFile(join(folder, id, 'application.json'), 'utf8'));
    return { ...application, isNew: !(await readdir(join(folder, id))).includes(READ) };
  } catch {
    return undefined;
  }
}

/**
 * @param {string} folder
 * @param {Application} application
 * @param {boolean} isRead
 */
export async function mark(folder, { submissionId }, isRead) {
  const path = join(folder, submissionId, READ);
  if (isRead) await writeFile(path, '');
  else await rm(path, { force: true });
}

/**
 * Deletes what the receiver wrote and nothing else, whatever folder INBOX points to.
 * @param {string} folder
 * @param {Application} application
 */
export async function remove(folder, { submissionId }) {
  await rm(join(folder, submissionId), { recursive: true, force: true });
}

/**
 * The first value of a field.
 * @param {Application} application
 * @param {string} wanted
 */
export function valueOf({ fields }, wanted) {
  return fields.find(([field]) => field === wanted)?.[1] ?? '';
}
