// @ts-check
/**
 * The demo: `npm start`, then http://localhost:5173/.
 *
 * PORT   another port
 * INBOX  another folder for the applications received (default demo/inbox)
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import compression from '@polka/compression';
import sirv from 'sirv';
import { showInbox } from './inbox.js';
import { manyOpenings } from './openings.js';
import { receive } from './receiver.js';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('node:http').Server} Server */

/** @param {string} path */
const file = (path) => fileURLToPath(new URL(path, import.meta.url));
const inbox = process.env.INBOX || file('inbox');

/** The strict policy that a careful site would send. The elements work under it, and the demo shows that they do. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' https:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');
/** The configurator's picture of a site has its style and its script in its own text. */
const EDITOR_POLICY = POLICY.replaceAll(/(?:script|style)-src 'self'/g, "$& 'unsafe-inline'");

/** What hosts do with text: a level that costs a server little. */
const compress = compression({ brotli: true, level: 5 });

/** @param {Response} response */
const keep = (response) => void response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');

// `dev` reads a file when it is asked for, and lets browsers ask whether it is new: a new build shows on reload. The
// names of parts change with every build, and fonts never do.
const dev = { dev: true, etag: true };
const statics = [
  { under: '/cdn/parts/', serve: sirv(file('../cdn/parts'), { ...dev, setHeaders: keep }) },
  { under: '/cdn/', serve: sirv(file('../cdn'), dev) },
  { under: '/fonts/', serve: sirv(file('../node_modules/@fontsource-variable'), { ...dev, setHeaders: keep }) },
  { under: '/', serve: sirv(file('.'), dev) },
];

/** Of demo/ itself only what lies at the top, in data/, hostile/ or pictures/: never the inbox folder, however its path is spelled. */
const PUBLIC = /^\/((data|hostile|pictures)\/)?[\w-]*(\.\w+)?$/;

const OWN_NAMES = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * @param {Request} request
 * @param {Response} response
 */
async function handle(request, response) {
  // A page of somebody else's, whose name leads here, is not to read the inbox (DNS rebinding).
  if (!OWN_NAMES.test(request.headers.host ?? '')) {
    response.writeHead(421, { 'Content-Type': 'text/plain; charset=utf-8' });
    return void response.end('The demo answers to http://localhost alone.');
  }
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  response.setHeader('Content-Security-Policy', path === '/cdn/editor.html' ? EDITOR_POLICY : POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('Vary', 'Accept-Encoding');

  if (path === '/applications') return receive(request, response, inbox);
  if (path === '/inbox' || path.startsWith('/inbox/')) return showInbox(request, response, inbox);

  if (path === '/data/many.json') {
    const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-cache' };
    return void response.writeHead(200, headers).end(JSON.stringify(manyOpenings()));
  }

  const area = statics.find(({ under }) => path.startsWith(under));
  const notFound = () => void response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found');
  if (!area || (area.under === '/' && !PUBLIC.test(path))) return notFound();
  request.url = path.slice(area.under.length - 1);
  area.serve(request, response, notFound);
}

/** @type {import('node:http').RequestListener} */
const listener = (request, response) => {
  compress(request, response);
  handle(request, response).catch((error) => {
    console.error(error);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
};

/** @param {string} sentence */
function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

const wanted = Number(process.env.PORT || 5173);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535) {
  giveUp(`PORT is "${process.env.PORT}", but a port is a number from 1 to 65535.`);
}

// "localhost" is 127.0.0.1 for some browsers and ::1 for others: listen on both, and on nothing that others can reach.
/** @param {string} host @param {number} port @returns {Promise<Server>} */
function listen(host, port) {
  const server = createServer(listener);
  return new Promise((resolve, reject) => server.once('error', reject).listen(port, host, () => resolve(server)));
}

/** @param {NodeJS.ErrnoException} error */
function explain(error) {
  if (error.code === 'EADDRINUSE') {
    giveUp(`Port ${wanted} is taken by another program. Choose another one, for example: PORT=${wanted + 1} npm start`);
  }
  giveUp(`The demo cannot listen on port ${wanted}: ${error.message}`);
}

/** @type {Server[]} */
const servers = [];
try {
  const first = await listen('127.0.0.1', wanted);
  servers.push(first);
  const { port } = /** @type {import('node:net').AddressInfo} */ (first.address());
  // A computer without IPv6 has no ::1, and needs none.
  const second = await listen('::1', port).catch((error) =>
    error.code === 'EADDRINUSE' ? Promise.reject(error) : undefined,
  );
  if (second) servers.push(second);
  console.log(`The demo runs at http://localhost:${port}/ (Ctrl+C ends it).`);
} catch (error) {
  explain(/** @type {NodeJS.ErrnoException} */ (error));
}
if (!existsSync(file('../cdn/careers.js'))) {
  console.warn('The elements are not built yet, so the pages show their plain text only. Build them: npm run build');
}

// sirv does not expect a file to go while it is being sent, as happens when cdn/ is built anew. Say so, and go on.
process.on('uncaughtException', (error) => console.error(error));

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
    process.exit(0);
  });
}
