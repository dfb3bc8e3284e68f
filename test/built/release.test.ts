/** The zip that a person unpacks on any host. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { filesIn, zipOf } from '../../scripts/wordpress.js';
import { releaseFiles } from '../../scripts/release.js';

const files = releaseFiles();

test('has the script files, the plugin, the receiver and what to do with them', () => {
  for (const path of ['README.txt', 'careers-files/careers.js', 'careers-files/check.html', 'receiver/receive.php'])
    assert.ok(files[path], path);
  const plugin = unzipSync(files['wordpress/coalition-careers.zip']!);
  for (const path of ['coalition-careers.php', 'readme.txt', 'receive/.user.ini', 'careers/careers.js'])
    assert.ok(plugin[`coalition-careers/${path}`], path);
  assert.ok(!Object.keys(plugin).some((path) => path.endsWith('.zip')));
});

test('has every script file, as it is, and no file of this machine’s', () => {
  for (const path of filesIn('cdn'))
    assert.deepEqual(files[`careers-files/${path}`], readFileSync(`cdn/${path}`), path);
  const folders = new Set(Object.keys(files).map((path) => path.replace(/[^/]*$/, '').split('/')[0]));
  assert.deepEqual([...folders].sort(), ['', 'careers-files', 'receiver', 'wordpress']);
});

test('unpacks to what it was made of', () => {
  const unpacked = unzipSync(zipOf(files));
  assert.deepEqual(Object.keys(unpacked).sort(), Object.keys(files).sort());
  for (const [path, content] of Object.entries(files)) assert.ok(Buffer.from(content).equals(unpacked[path]!), path);
});

test('its README names files that are there', () => {
  const readme = strFromU8(files['README.txt']!);
  const named = [...readme.matchAll(/[\w-]+(?:\/[\w.-]+)?\.(?:zip|js|html|txt|php)\b/g)].map(([name]) => name);
  assert.ok(named.length >= 8);
  const paths = Object.keys(files);
  for (const name of named)
    assert.ok(
      paths.some((path) => path === name || path.endsWith(`/${name}`)),
      name,
    );
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
