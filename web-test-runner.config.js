import { existsSync, readFileSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import sirv from 'sirv';
import { tsImport } from 'tsx/esm/api';

/** The helpers are TypeScript: `npx wtr` works without a loader of its own. */
const support = (name) => tsImport(`./test/support/${name}.ts`, import.meta.url);
const { findEngines } = await support('engines');
const { commandsPlugin } = await support('commands-plugin');
const { renderPlugin } = await support('render-plugin');
const { totalsReporter } = await support('totals');
const { receiver, startServer } = await support('server');
const { faultServer } = await support('fault-server');
const { feedServer } = await support('feed-server');
const { startScriptServer } = await support('script-server');

const browsers = await findEngines().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
const cors = await startServer({ cors: true });
const closed = await startServer();
const faults = faultServer();
const farFaults = faultServer({ cors: true });
const feeds = feedServer();
const scripts = await startScriptServer();
const receivers = JSON.stringify({
  cors: cors.origin,
  closed: closed.origin,
  faults: await farFaults.listen(),
  feeds: await feeds.listen(),
  scripts: scripts.origin,
});
const receive = receiver();

/** The same receiver on the page's own origin, under /receiver. */
function mountReceiver(context, next) {
  if (!context.path.startsWith('/receiver/')) return next();
  context.status = 200;
  context.respond = false;
  context.req.url = context.url.slice('/receiver'.length);
  receive(context.req, context.res);
}

/** The receiver with faults on the page's own origin. */
function mountFaults(context, next) {
  if (!/^\/faults\b/.test(context.path)) return next();
  context.status = 200;
  context.respond = false;
  faults.handle(context.req, context.res);
}

/** The feeds on the page's own origin. */
function mountFeeds(context, next) {
  if (!context.path.startsWith('/feeds/')) return next();
  context.status = 200;
  context.respond = false;
  feeds.handle(context.req, context.res);
}

const storybook = sirv('storybook-static', { dev: true });

/** The built Storybook, as it is, under a path of a site (test/stories/). */
function mountStorybook(context, next) {
  if (!context.path.startsWith('/some/path/')) return next();
  context.status = 200;
  context.respond = false;
  context.req.url = context.url.slice('/some/path'.length);
  storybook(context.req, context.res, () => context.res.writeHead(404).end());
}

/** Payloads for the sanitiser, kept beside the project and not in it: 204 where they are absent. */
function servePayloads(context, next) {
  if (context.path !== '/shared-xss/payloads.json') return next();
  const file = new URL('../shared/xss/payloads.json', import.meta.url);
  context.type = 'json';
  context.body = existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Makes `import posting from './x.json'` work, and leaves the file itself as it is for fetch(). */
const jsonModules = {
  name: 'careers-json-modules',
  transformImport: ({ source }) => (source.endsWith('.json') ? `${source}?module` : undefined),
  serve(context) {
    if (!context.path.endsWith('.json') || context.querystring !== 'module') return undefined;
    return { body: `export default ${readFileSync(`.${decodeURI(context.path)}`, 'utf8')}`, type: 'js' };
  },
};

/** Ends what this file started. */
const stopReceivers = {
  name: 'careers-stop-receivers',
  serverStop() {
    cors.close();
    closed.close();
    farFaults.close();
    feeds.close();
    scripts.close();
  },
};

/** TEST_FILES (set by test/run.ts) narrows a run down to some files. */
const files = (glob) =>
  process.env.TEST_FILES?.split('\n').filter((file) => file.startsWith(glob.split('*')[0])) ?? glob;

/** Everything once more under /copy/: a second copy of the library for pages that load two. */
const serveCopy = (context, next) => {
  context.url = context.url.replace(/^\/copy\//, '/');
  return next();
};

/** In a run of test/run.ts modules stay as they are: a page has them from the page before, compiled. */
async function keepModules(context, next) {
  await next();
  const isModule = /^\/(?:src|node_modules)\//.test(context.path);
  if (process.env.TEST_FILES && isModule) context.set('Cache-Control', 'max-age=3600');
}

export default {
  browsers,
  // Real keys and mouse in WebKit need a window of their own; the other engines say how many they take.
  concurrency: 1,
  // One a core: three at once wait for each other, and their tests with them.
  concurrentBrowsers: 2,
  nodeResolve: { exportConditions: ['production', 'browser'] },
  groups: [
    { name: 'elements', files: files('test/elements/**/*.test.ts') },
    { name: 'cdn', files: files('test/cdn/**/*.test.ts') },
    { name: 'delivery', files: files('test/delivery/**/*.test.ts') },
    { name: 'leaks', files: files('test/leaks/**/*.test.ts') },
    { name: 'stories', files: files('test/stories/**/*.test.ts') },
  ].filter(({ files }) => files.length > 0),
  middleware: [keepModules, serveCopy, mountReceiver, mountFaults, mountFeeds, mountStorybook, servePayloads],
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' }),
    jsonModules,
    commandsPlugin(),
    renderPlugin(),
    stopReceivers,
  ],
  testRunnerHtml: (testFramework) => `<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>coalition-careers tests</title>
        <script>window.__receivers = ${receivers};</script>
      </head>
      <body>
        <script type="module" src="${testFramework}"></script>
      </body>
    </html>`,
  testFramework: { config: { timeout: 60_000 } },
  staticLogging: !process.stdout.isTTY,
  // Every story, with axe, in an engine that shares two cores with others.
  testsFinishTimeout: 900_000,
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: Boolean(process.stdout.isTTY) }),
    ...(process.env.TEST_TOTALS ? [totalsReporter(process.env.TEST_TOTALS)] : []),
  ],
};
