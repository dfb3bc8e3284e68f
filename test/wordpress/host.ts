/**
 * A real WordPress on this machine, as an ordinary host has it: Apache with PHP, MariaDB, mail by SMTP; with the plugin
 * as its zip has it. Everything lies in a folder of its own under the system's temporary one.
 */
import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { pluginFiles } from '../../scripts/wordpress.js';
import { freePort } from '../support/ports.js';

const SHARE = '/usr/share/wordpress';
const PACKAGES = [
  'wordpress',
  'mariadb-server',
  'apache2',
  'libapache2-mod-php',
  'php-mysql',
  'php-mbstring',
  'wordpress-theme-twentytwentyone',
  'wordpress-theme-twentytwentythree',
];
const NEEDED = [
  SHARE,
  '/usr/sbin/apache2',
  '/usr/sbin/mariadbd',
  '/usr/share/wordpress/wp-content/themes/twentytwentyone',
];

/** Installs what is missing, where this may; says what is missing where it may not. */
export function install(): string | undefined {
  if (NEEDED.every((path) => existsSync(path))) return undefined;
  if (userInfo().uid !== 0 || !existsSync('/usr/bin/apt-get')) return `not installed: ${PACKAGES.join(' ')}`;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], { stdio: 'ignore', env });
  return undefined;
}

export const ROLES = ['administrator', 'editor', 'author', 'contributor'] as const;
export type Role = (typeof ROLES)[number];
export const PASSWORD = 'correct horse battery staple';

export interface Host {
  folder: string;
  raw: string;
  parsed: string;
  /** Mails that were sent, oldest first. */
  mails: Email[];
  /** Whether the mail server takes mail. */
  setMail: (isWorking: boolean) => void;
  /** Runs PHP inside WordPress; resolves to what it echoes. */
  php: (code: string) => Promise<string>;
  /** What PHP complained about. */
  log: () => string;
  stop: () => Promise<void>;
}

export async function startHost(): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'careers-wordpress-'));
  chmodSync(folder, 0o755);
  const children: ChildProcess[] = [];
  const [raw, parsed, smtp] = await Promise.all([freePort(), freePort(), freePort()]);

  // WordPress, and the plugin out of its zip.
  const www = join(folder, 'www');
  cpSync(SHARE, www, { recursive: true, dereference: true });
  rmSync(join(www, 'wp-config.php'), { force: true });
  for (const [path, content] of Object.entries(pluginFiles())) write(join(www, 'wp-content/plugins', path), content);
  mkdirSync(join(www, 'wp-content/uploads'), { recursive: true });
  write(join(www, 'wp-config.php'), config(join(folder, 'mariadb.sock'), join(folder, 'debug.log')));
  write(join(www, 'wp-content/mu-plugins/test.php'), MU_PLUGIN.replace('PORT', `${smtp}`));
  write(
    join(www, '.htaccess'),
    'RewriteEngine On\nRewriteRule ^index\\.php$ - [L]\nRewriteCond %{REQUEST_FILENAME} !-f\nRewriteCond %{REQUEST_FILENAME} !-d\nRewriteRule . /index.php [L]\n',
  );
  if (userInfo().uid === 0) execFileSync('chown', ['-R', 'www-data:www-data', folder]);

  // The database.
  const data = join(folder, 'mariadb');
  const user = userInfo().uid === 0 ? ['--user=mysql'] : [];
  mkdirSync(data);
  if (user.length) execFileSync('chown', ['mysql', data]);
  execFileSync(
    'mariadb-install-db',
    ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', ...user],
    { stdio: 'ignore' },
  );
  chmodSync(folder, 0o777);
  children.push(
    spawn(
      '/usr/sbin/mariadbd',
      [
        '--no-defaults',
        `--datadir=${data}`,
        `--socket=${join(folder, 'mariadb.sock')}`,
        '--skip-networking',
        '--innodb-flush-log-at-trx-commit=0',
        `--log-error=${join(data, 'error.log')}`,
        ...user,
      ],
      { stdio: 'ignore' },
    ),
  );
  const sql = (text: string) =>
    execFileSync('mariadb', ['--no-defaults', `--socket=${join(folder, 'mariadb.sock')}`, '-u', 'root', '-e', text], {
      stdio: 'ignore',
    });
  await until(() => sql('SELECT 1'));
  sql(
    "CREATE DATABASE wordpress CHARACTER SET utf8mb4; CREATE USER wordpress@localhost IDENTIFIED BY 'wordpress'; GRANT ALL ON wordpress.* TO wordpress@localhost",
  );

  // The web server: one site on two ports.
  write(join(folder, 'httpd.conf'), httpd(folder, raw, parsed));
  children.push(
    spawn('/usr/sbin/apache2', ['-d', folder, '-f', join(folder, 'httpd.conf'), '-DFOREGROUND'], {
      stdio: 'ignore',
      // When it ends, it ends its whole group.
      detached: true,
    }),
  );

  // The mail server.
  const mails: Email[] = [];
  let isWorking = true;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onMailFrom: (_address, _session, done) =>
      done(isWorking ? null : Object.assign(new Error('No'), { responseCode: 451 })),
    onData: (stream, _session, done) => {
      void buffer(stream)
        .then((bytes) => PostalMime.parse(bytes))
        .then((mail) => {
          mails.push(mail);
          done();
        }, done);
    },
  });
  await new Promise<void>((listening) => server.listen(smtp, '127.0.0.1', listening));

  // Not while this process waits: WordPress mails to it.
  const php = async (code: string): Promise<string> => {
    const script = `$_SERVER['HTTP_HOST']='127.0.0.1:${raw}'; $_SERVER['REQUEST_METHOD']='GET'; $_SERVER['REQUEST_URI']='/'; ${code}`;
    return (await promisify(execFile)('php', ['-d', 'display_errors=stderr', '-r', script], { cwd: www })).stdout;
  };
  await php(`define('WP_INSTALLING', true); require 'wp-load.php'; require 'wp-admin/includes/upgrade.php';
    wp_install('Riverside Kitchen', 'administrator', 'admin@example.org', true, '', '${PASSWORD}');`);
  await php(`require 'wp-load.php'; require 'wp-admin/includes/plugin.php';
    foreach (['editor', 'author', 'contributor'] as $role) wp_insert_user(['user_login' => $role, 'user_pass' => '${PASSWORD}', 'user_email' => "$role@example.org", 'role' => $role]);
    global $wp_rewrite; $wp_rewrite->set_permalink_structure('/%postname%/');
    $error = activate_plugin('coalition-careers/coalition-careers.php'); if ($error) { fwrite(STDERR, $error->get_error_message()); exit(1); }
    switch_theme('twentytwentythree');`);
  const log = join(folder, 'debug.log');
  if (userInfo().uid === 0) execFileSync('chown', ['-R', 'www-data', join(www, 'wp-content')]);
  if (existsSync(log)) chmodSync(log, 0o666);
  await until(async () => {
    const { status } = await fetch(`http://127.0.0.1:${raw}/`);
    if (status !== 200) throw new Error(`WordPress answers ${status}`);
  });

  return {
    folder,
    raw: `http://127.0.0.1:${raw}`,
    parsed: `http://127.0.0.1:${parsed}`,
    mails,
    setMail: (working) => (isWorking = working),
    php: (code) => php(`require 'wp-load.php'; ${code}`),
    log: () => (existsSync(log) ? readFileSync(log, 'utf8') : ''),
    stop: async () => {
      server.close();
      await Promise.all(
        children.map(async (child) => {
          const ended = new Promise((done) => child.once('exit', done));
          child.kill('SIGTERM');
          await ended;
        }),
      );
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Tries until it succeeds. */
async function until(attempt: () => unknown): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (tries > 150) throw error;
      await setTimeout(200);
    }
  }
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function config(socket: string, log: string): string {
  const keys = [
    'AUTH_KEY',
    'SECURE_AUTH_KEY',
    'LOGGED_IN_KEY',
    'NONCE_KEY',
    'AUTH_SALT',
    'SECURE_AUTH_SALT',
    'LOGGED_IN_SALT',
    'NONCE_SALT',
  ];
  return `<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'wordpress'); define('DB_PASSWORD', 'wordpress'); define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
${keys.map((key) => `define('${key}', '${randomBytes(24).toString('hex')}');`).join('\n')}
define('WP_HOME', 'http://' . $_SERVER['HTTP_HOST']); define('WP_SITEURL', WP_HOME);
define('WP_HTTP_BLOCK_EXTERNAL', true); define('AUTOMATIC_UPDATER_DISABLED', true); define('DISABLE_WP_CRON', true);
define('WP_DEBUG', true); define('WP_DEBUG_DISPLAY', false); define('WP_DEBUG_LOG', '${log}');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;
}

/** Mail goes to the test; a cookie asks for the editor of before 2018. */
const MU_PLUGIN = `<?php
add_action('phpmailer_init', function ($mailer) { $mailer->isSMTP(); $mailer->Host = '127.0.0.1'; $mailer->Port = PORT; $mailer->SMTPAutoTLS = false; });
add_filter('wp_mail_from', function () { return 'website@example.org'; });
add_filter('use_block_editor_for_post', function ($use) { return empty($_COOKIE['classic']) && $use; });
add_filter('coalition_careers_most_in_an_hour', function ($most) { return (int) get_option('test_most', 1000); });
`;

function httpd(folder: string, raw: number, parsed: number): string {
  const modules = [
    'mpm_prefork',
    'authz_core',
    'dir',
    'mime',
    'rewrite',
    'headers',
    'env',
    'setenvif',
    'filter',
    'deflate',
  ];
  const user = userInfo().uid === 0 ? 'User www-data\nGroup www-data' : '';
  const site = (port: number, more: string) => `<VirtualHost 127.0.0.1:${port}>
  DocumentRoot ${folder}/www
  <Directory ${folder}/www>
    AllowOverride All
    Require all granted
  </Directory>
  ${more}
</VirtualHost>`;
  return `ServerName 127.0.0.1
ServerRoot /etc/apache2
PidFile ${folder}/httpd.pid
ErrorLog ${folder}/error.log
LogLevel warn
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
LoadModule php_module /usr/lib/apache2/modules/libphp8.2.so
${user}
Mutex file:${folder}
TypesConfig /etc/mime.types
DirectoryIndex index.php
<FilesMatch "\\.php$">
  SetHandler application/x-httpd-php
</FilesMatch>
php_admin_value upload_max_filesize 8M
php_admin_value post_max_size 12M
php_admin_value max_file_uploads 4
StartServers 4
MaxRequestWorkers 24
Listen 127.0.0.1:${raw}
Listen 127.0.0.1:${parsed}
${site(raw, '')}
${site(parsed, `<Directory ${folder}/www/wp-content/plugins/coalition-careers/receive>\n    AllowOverride None\n  </Directory>`)}
`;
}
