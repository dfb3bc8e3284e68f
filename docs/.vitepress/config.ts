/** The documentation as a static site: `npm run docs`. It needs no network: fonts and search come with VitePress. */
import { copyFile, cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { defineConfig, type DefaultTheme } from 'vitepress';

const docs = join(import.meta.dirname, '..');

const titleOf = async (path: string) => /^# (.+)$/m.exec(await readFile(join(docs, path), 'utf8'))?.[1] ?? path;

async function pagesIn(folder: string): Promise<DefaultTheme.SidebarItem[]> {
  const files = (await readdir(join(docs, folder)))
    .filter((name) => name.endsWith('.md') && name !== 'index.md')
    .sort();
  return Promise.all(
    files.map(async (name) => ({
      text: await titleOf(`${folder}/${name}`),
      link: `/${folder}/${basename(name, '.md')}`,
    })),
  );
}

/** Files that pages link to, to be downloaded. */
const DOWNLOADS = [
  'openings-template.csv',
  'accessibility.openacr.yaml',
  ...['receive.php', 'receive.mjs', '.user.ini', '.htaccess'].map((file) => `receiving/${file}`),
];

const sidebar: DefaultTheme.SidebarItem[] = [
  {
    text: 'Start here',
    items: [
      { text: 'For the webmaster', link: '/webmaster' },
      { text: 'For the developer', link: '/developer' },
      { text: 'For the designer', link: '/theming' },
    ],
  },
  {
    text: 'Openings',
    items: [
      { text: 'What an opening can say', link: '/data' },
      { text: 'From an announcement', link: '/announcements' },
      { text: 'Where openings come from', link: '/sources' },
      { text: 'Languages', link: '/languages' },
      { text: 'Pay transparency laws', link: '/pay-law' },
    ],
  },
  {
    text: 'On your site',
    items: [
      { text: 'Put it on your site', link: '/put-it-on-your-site' },
      { text: 'On which site', link: '/hosts/', collapsed: true, items: await pagesIn('hosts') },
      { text: 'Receiving applications', link: '/receiving/' },
      { text: 'A site from one command', link: '/sites' },
      { text: 'Rendering on a server', link: '/server' },
      { text: 'Security and headers', link: '/security' },
      { text: 'Sizes', link: '/sizes' },
      { text: 'Accessibility', link: '/accessibility' },
    ],
  },
  {
    text: 'Reference',
    items: ['card', 'posting', 'application', 'board', 'editor'].map((name) => ({
      text: `&lt;careers-${name}&gt;`,
      link: `/reference/careers-${name}`,
    })),
  },
  {
    text: 'How it is built',
    items: [
      { text: 'Architecture', link: '/architecture' },
      { text: 'Rules', link: '/standards' },
      { text: 'Decisions', link: '/decisions/', collapsed: true, items: await pagesIn('decisions') },
    ],
  },
];

export default defineConfig({
  title: 'coalition-careers',
  description: 'Job openings of a coalition’s member organizations, as web components for their own websites.',
  lang: 'en',
  cleanUrls: true,
  themeConfig: {
    sidebar,
    nav: [
      { text: 'Webmaster', link: '/webmaster' },
      { text: 'Developer', link: '/developer' },
      { text: 'Designer', link: '/theming' },
    ],
    search: { provider: 'local' },
    outline: [2, 3],
  },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('careers-') } } },
  ignoreDeadLinks: [/\/(?:receive\.php|\.user\.ini|\.htaccess)$/],
  markdown: {
    config(md) {
      // Vue would read the braces of `{{` in inline code.
      md.renderer.rules.code_inline = (tokens, index) =>
        `<code v-pre>${md.utils.escapeHtml(tokens[index]?.content ?? '')}</code>`;
    },
  },
  async buildEnd({ outDir, pages }) {
    for (const file of DOWNLOADS) await copyFile(join(docs, file), join(outDir, file));
    await cp(join(docs, '../cdn'), join(outDir, 'careers-files'), { recursive: true });
    await writeFile(join(outDir, 'llms.txt'), await plainIndex(pages));
  },
});

/** https://llmstxt.org: every page, with its first sentence. */
async function plainIndex(pages: readonly string[]): Promise<string> {
  const lines = pages
    .filter((page) => page !== 'index.md' && !page.startsWith('reference/'))
    .sort()
    .map(async (page) => {
      const text = await readFile(join(docs, page), 'utf8');
      const [, first = ''] = /^# .+\n+([^\n#|<`-][^\n]*)/m.exec(text) ?? [];
      const sentence = first.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').split(/(?<=[.:])\s/)[0] ?? '';
      return `- [${await titleOf(page)}](/${page.replace(/(?:index)?\.md$/, '')})${sentence && `: ${sentence}`}`;
    });
  return `# coalition-careers\n\n> Job openings of a coalition's member organizations, as web components for their own websites.\n\n${(await Promise.all(lines)).join('\n')}\n`;
}
