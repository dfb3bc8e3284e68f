/**
 * `npm run release`: one zip that a person unpacks on any host, coalition-careers-<version>.zip: the script files, the
 * WordPress plugin, the receiver in PHP, and a README.txt of one screen.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8 } from 'fflate';
import pack from '../package.json' with { type: 'json' };
import { ensureBuilt } from './built.js';
import { filesIn, pluginFiles, zipOf } from './wordpress.js';

/** File managers hide names that begin with a dot: each such file is there under a name they show as well. */
const SHOWN: Record<string, string> = { '.htaccess': 'htaccess.txt', '.user.ini': 'user-ini.txt' };

/** Every file of the release, by its path in the zip. */
export function releaseFiles(): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {
    'README.txt': strToU8(README),
    'LICENSE.txt': readFileSync('LICENSE'),
    'wordpress/coalition-careers.zip': zipOf(pluginFiles()),
    'careers-files/check.html': readFileSync('scripts/build/check.html'),
  };
  for (const path of filesIn('cdn')) files[`careers-files/${path}`] = readFileSync(`cdn/${path}`);
  for (const name of ['receive.php', '.user.ini', '.htaccess'])
    files[`receiver/${name}`] = readFileSync(`docs/receiving/${name}`);
  for (const [path, content] of Object.entries(files)) {
    const [, folder = '', name = ''] = /^(.*\/)?([^/]+)$/.exec(path) ?? [];
    if (SHOWN[name]) files[folder + SHOWN[name]] = content;
  }
  return files;
}

const README = `Coalition Careers ${pack.version}

Job openings on any web site: a card, the full opening with its form, and a board.

WORDPRESS
  Plugins > Add New > Upload Plugin: wordpress/coalition-careers.zip. That is all.

ANY OTHER SITE
  1. Upload the folder careers-files. Keep its name: a page of yours may be called "careers".
  2. Put your list of openings into it: openings.json. careers-files/editor.html writes it.
  3. In the page:

     <script src="/careers-files/careers.js" async></script>
     <careers-board src="/careers-files/openings.json"></careers-board>

     Straight quotes, and the closing tag: "/>" does not do.

  4. Open /careers-files/check.html on your site: it says whether other sites can use the files
     and read the list.
     If not, rename htaccess.txt to .htaccess (Apache), or ask your host for the header
     Access-Control-Allow-Origin: *

APPLICATIONS
  Upload the folder receiver, rename user-ini.txt to .user.ini and htaccess.txt to .htaccess,
  change the settings at the top of receive.php, and open its address: it says whether it is ready.
  Give that address to your openings as "endpoint".
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureBuilt();
  const path = `coalition-careers-${pack.version}.zip`;
  writeFileSync(path, zipOf(releaseFiles()));
  console.log(`${path}: ${Math.round(statSync(path).size / 1000)} kB`);
}
