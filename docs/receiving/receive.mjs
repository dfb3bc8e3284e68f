// Receives job applications and sends each as an email, with its documents attached. Node 20.19 or newer.
//
//   npm install nodemailer
//   MAIL_TO=jobs@example.org MAIL_FROM=website@example.org SMTP_URL=smtps://user:password@mail.example.org node receive.mjs
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';

const { MAIL_TO, MAIL_FROM, SMTP_URL, RECEIVED = 'received', PORT = '8080' } = process.env;
const MAX_BODY = 18_000_000; // more than that no email carries
const MAX_FILE = 5_000_000;
const TYPES = /\.(pdf|docx?)$/i;
const ADDRESS = /^[^\s\p{Cc}<>()[\],;:"\\@]+@[^\s\p{Cc}<>()[\],;:"\\@]+\.[^\s\p{Cc}<>()[\],;:"\\@]{2,}$/u;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const HEADERS = {
  'Access-Control-Allow-Origin': '*', // openings are shown on other sites, too
  'Access-Control-Allow-Headers': 'Accept, Content-Type',
  'Content-Type': 'application/json; charset=utf-8',
};
const mailer = createTransport(SMTP_URL);
const sending = new Map(); // submissionId → the mail on its way
mkdirSync(RECEIVED, { recursive: true }); // the submissionIds of who has applied, and nothing else

async function receive(request) {
  if (request.method === 'OPTIONS') return [204];
  if (request.method !== 'POST') return [405, { message: 'Send an application here by POST.' }];
  // Node reads no more than the length that is given.
  if (!(request.headers['content-length'] <= MAX_BODY)) return [413, { message: 'The files are too large together.' }];
  const form = await new Response(Readable.toWeb(request), { headers: request.headers })
    .formData()
    .catch(() => undefined);
  if (!form) return [400, { message: 'The application arrived damaged. Send it again.' }];

  const fields = [...form].filter(([, value]) => typeof value === 'string');
  const files = [...form].filter(([, value]) => value.name); // an empty file input sends a file without a name
  const value = (name) => String(form.get(name) ?? '').trim();
  const id = value('submissionId').toLowerCase();
  const errors = {};
  if (!value('name')) errors.name = 'Enter your full name';
  if (!ADDRESS.test(value('email'))) errors.email = 'Enter an email address, like name@example.com';
  if (!UUID.test(id)) errors.submissionId = 'The submissionId must be a UUID';
  for (const [field, file] of files) {
    if (!TYPES.test(file.name)) errors[field] = 'Choose a PDF, DOC or DOCX file';
    else if (file.size > MAX_FILE) errors[field] = 'Choose a file smaller than 5 MB';
  }
  if (Object.keys(errors).length > 0) return [422, { errors }];

  // Of two copies at once the second waits. Marked is what is on its way, not before: rather twice than never.
  while (sending.has(id)) await sending.get(id).catch(() => {});
  const reference = id.slice(0, 8).toUpperCase();
  if (existsSync(`${RECEIVED}/${id}`)) return [409, { message: 'We have this application already.', reference }];
  const sent = send(fields, files, value).then(() => writeFileSync(`${RECEIVED}/${id}`, ''));
  sending.set(id, sent);
  await sent.finally(() => sending.delete(id));
  return [200, { message: 'Thank you. Your application has arrived.', reference }];
}

async function send(fields, files, value) {
  const read = async ([, file]) => ({
    filename: file.name.replace(/^.*[/\\]|\p{Cc}/gsu, ''),
    content: Buffer.from(await file.arrayBuffer()),
  });
  return mailer.sendMail({
    to: MAIL_TO,
    from: MAIL_FROM,
    replyTo: value('email'),
    subject: `Application: ${value('postingTitle')}, ${value('name')}`,
    text: fields.map(([name, value]) => `${name}: ${value}`).join('\n'),
    attachments: await Promise.all(files.map(read)),
  });
}

createServer(async (request, response) => {
  const [status, body] = await receive(request).catch((error) => {
    console.error('An application could not be sent:', error);
    return [503, { message: 'The application could not be taken. Try again in a minute.' }];
  });
  // A browser that is cut off while it sends does not hear the answer.
  if (!request.complete && !request.destroyed) await new Promise((done) => request.resume().on('close', done));
  response.writeHead(status, HEADERS).end(body && JSON.stringify(body));
}).listen(Number(PORT), () => console.log(`Applications are taken on port ${PORT}`));
