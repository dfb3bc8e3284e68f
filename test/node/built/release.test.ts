/** The zip that a person unpacks on any host. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { releaseFiles } from '../../../scripts/release.js';

const files = releaseFiles();

test('has the script files, the plugin, the receiver and what to do with them', () => {
  for (const path of ['README.txt', 'careers-files/careers.js', 'careers-files/check.html', 'receiver/receive.php'])
    assert.ok(files[path], path);
  const plugin = unzipSync(files['wordpress/coalition-careers.zip']!);
  for (const path of ['coalition-careers.php', 'readme.txt', 'receive/.user.ini', 'careers/careers.js'])
    assert.ok(plugin[`coalition-careers/${path}`], path);
  assert.ok(!Object.keys(plugin).some((path) => path.endsWith('.zip')));
});

test('has every file with a hidden name under one that file managers show', () => {
  for (const path of Object.keys(files).filter((name) => /\/\.[^/]+$/.test(name))) {
    const content = files[path]!;
    const shown = path.replace('.htaccess', 'htaccess.txt').replace('.user.ini', 'user-ini.txt');
    assert.notEqual(shown, path);
    assert.deepEqual(files[shown], content);
  }
});

test('its README fits one screen', () => {
  assert.ok(strFromU8(files['README.txt']!).split('\n').length <= 40);
});
