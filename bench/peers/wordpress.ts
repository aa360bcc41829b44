import { chmodSync, chownSync, cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { slugOf } from '../../src/platform/text.ts'
import { freePort } from '../nginx.ts'
import { accountOf, installFromDebian, type Place, runProgram } from './install.ts'
import { startNginx } from './nginx.ts'
import { answers, type Service, startService, waitFor } from './services.ts'
import { type Story, sections } from './stories.ts'

/** WordPress as Debian gives it: nginx, PHP-FPM with its opcode cache, MariaDB, the theme that comes with it, no plugin. */

const packages = [
  ...['wordpress', 'wordpress-theme-twentytwentythree', 'nginx', 'mariadb-server', 'php'],
  ...['php-fpm', 'php-cli', 'php-mysql', 'php-xml', 'php-mbstring', 'php-curl', 'php-gd', 'php-intl'],
]

const folders = (place: Place) => {
  const base = join(place.folder, 'wordpress')
  return { base, site: join(base, 'site'), data: join(base, 'mariadb'), run: join(base, 'run') }
}
const databaseSocket = (place: Place) => join(folders(place).run, 'mariadb.sock')
const phpSocket = (place: Place) => join(folders(place).run, 'php.sock')

const phpFpm = (): string => {
  const found = globSync('/usr/sbin/php-fpm*').sort().at(-1)
  if (!found) throw new Error('PHP-FPM is not where Debian puts it, in /usr/sbin.')
  return found
}

/** Installs the packages, copies the site out of them, and makes an empty database. */
export async function installWordPress(place: Place): Promise<string> {
  await installFromDebian(place, packages)
  const at = folders(place)
  const web = accountOf('www-data')
  const database = accountOf('mysql')
  mkdirSync(at.run, { recursive: true })
  chmodSync(at.run, 0o777)
  if (!existsSync(at.site)) {
    const half = `${at.site}.half`
    rmSync(half, { recursive: true, force: true })
    // Debian's folder is made of links into /etc and /var, which stay as they are.
    cpSync('/usr/share/wordpress', half, { recursive: true, dereference: true })
    await runProgram(place, ['chown', '-R', `${web.uid}:${web.gid}`, half])
    await runProgram(place, ['mv', half, at.site])
  }
  if (!existsSync(at.data)) {
    const half = `${at.data}.half`
    rmSync(half, { recursive: true, force: true })
    mkdirSync(half)
    chownSync(half, database.uid, database.gid)
    const how = ['--user=mysql', '--auth-root-authentication-method=socket', '--skip-test-db']
    await runProgram(place, ['mariadb-install-db', '--no-defaults', `--datadir=${half}`, ...how])
    await runProgram(place, ['mv', half, at.data])
  }
  const [, wordpress] = /wp_version = '([^']+)'/.exec(readFileSync(join(at.site, 'wp-includes', 'version.php'), 'utf8')) ?? []
  const version = async (command: string[], pattern: RegExp) => pattern.exec(await runProgram(place, command))?.[1] ?? '?'
  const php = await version([phpFpm(), '-v'], /PHP (\d+\.\d+\.\d+)/)
  const mariadb = await version(['mariadbd', '--version'], /Ver (\d+\.\d+\.\d+)/)
  return `WordPress ${wordpress}, PHP-FPM ${php}, MariaDB ${mariadb}`
}

export type WordPress = { services: Service[]; origin: string; cachedOrigin: string }

/** Starts database, PHP and nginx. `cachedOrigin` is the same site behind nginx’ page cache. */
export async function startWordPress(place: Place): Promise<WordPress> {
  const at = folders(place)
  const log = (name: string) => join(place.folder, 'log', `${name}.log`)
  const database = startService(
    'MariaDB',
    [
      'mariadbd',
      '--no-defaults',
      `--datadir=${at.data}`,
      `--socket=${databaseSocket(place)}`,
      `--pid-file=${at.run}/mariadb.pid`,
      '--skip-networking',
    ],
    { log: log('mariadb'), account: accountOf('mysql') },
  )
  const query = async (text: string) => await runProgram(place, ['mariadb', '--no-defaults', `--socket=${databaseSocket(place)}`], { input: text })
  await waitFor(database, async () => await query('select 1').then(Boolean, () => false))
  // The web server's account is the database's user of the same name: no password has to be kept.
  await query(`create database if not exists wordpress character set utf8mb4;
    create user if not exists 'www-data'@localhost identified via unix_socket;
    grant all on wordpress.* to 'www-data'@localhost;`)

  const php = join(at.run, 'php-fpm.conf')
  // The pool as Debian's www.conf has it.
  const pool = ['user = www-data', 'group = www-data', `listen = ${phpSocket(place)}`, 'listen.owner = www-data', 'listen.group = www-data']
  const children = ['pm = dynamic', 'pm.max_children = 5', 'pm.start_servers = 2', 'pm.min_spare_servers = 1', 'pm.max_spare_servers = 3']
  writeFileSync(php, ['[global]', 'error_log = /dev/stderr', 'daemonize = no', '[www]', ...pool, ...children, ''].join('\n'))
  const fpm = startService('PHP-FPM', [phpFpm(), '--nodaemonize', '--fpm-config', php], { log: log('php-fpm') })
  await waitFor(fpm, () => existsSync(phpSocket(place)))

  // Pages kept from an earlier run carry its port.
  rmSync(join(at.run, 'pages'), { recursive: true, force: true })
  const [port, cachedPort] = [await freePort(), await freePort()]
  const origin = `http://127.0.0.1:${port}`
  writeFileSync(join(at.site, 'wp-config.php'), wpConfig(place, origin))
  const script = (more: string) => `
    location / { try_files $uri $uri/ /index.php?$args; }
    location ~ \\.php$ {
      include /etc/nginx/fastcgi.conf;
      # Debian's file leaves the port out, and WordPress would send every reader to the address with it, for ever.
      fastcgi_param HTTP_HOST 127.0.0.1:${port};
      fastcgi_param SERVER_PORT ${port};
      fastcgi_pass unix:${phpSocket(place)};
      ${more}
    }`
  const nginx = await startNginx(place, 'nginx-wordpress', {
    http: `fastcgi_cache_path ${at.run}/pages keys_zone=pages:10m inactive=60m;
  fastcgi_buffers 32 16k;
  fastcgi_buffer_size 32k;`,
    servers: [
      { port, body: `root ${at.site}; index index.php;${script('')}` },
      {
        port: cachedPort,
        body: `root ${at.site}; index index.php;${script(
          'fastcgi_cache pages; fastcgi_cache_key $request_method$request_uri; fastcgi_cache_valid 200 10m; fastcgi_cache_lock on;',
        )}`,
      },
    ],
  })
  return { services: [database, fpm, nginx], origin, cachedOrigin: `http://127.0.0.1:${cachedPort}` }
}

/** Its address is that of this run; what it would do for itself at a reader's expense, or ask other servers for, is off. */
const wpConfig = (place: Place, origin: string): string => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'www-data');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${databaseSocket(place)}');
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', '${origin}');
define('WP_SITEURL', '${origin}');
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require ABSPATH . 'wp-settings.php';
`

/** Installs WordPress' own tables and gives it the stories, once. */
export async function seedWordPress(place: Place, { origin }: WordPress, stories: readonly Story[]): Promise<void> {
  const at = folders(place)
  const done = join(at.base, 'seeded')
  if (!existsSync(done)) {
    place.say(`Giving WordPress ${stories.length} stories …`)
    const input = JSON.stringify({
      site: at.site,
      sections: sections.map((name) => ({ name, slug: slugOf(name) })),
      stories: stories.map((story) => ({
        slug: story.slug,
        headline: story.headline,
        standfirst: story.standfirst,
        text: story.paragraphs.map((one) => `<!-- wp:paragraph --><p>${one}</p><!-- /wp:paragraph -->`).join('\n'),
        section: slugOf(story.section),
        at: story.publishedAt.toISOString().slice(0, 19).replace('T', ' '),
      })),
    })
    const script = join(import.meta.dirname, 'seed-wordpress.php')
    // The clone may lie where the web server's account cannot read.
    const counted = await runProgram(place, ['php', '-d', 'memory_limit=1G', '-r', readFileSync(script, 'utf8').replace(/^<\?php/, '')], {
      account: accountOf('www-data'),
      cwd: at.site,
      input,
    })
    if (Number(counted.trim().split('\n').at(-1)) !== stories.length) throw new Error(`WordPress did not take the stories: ${counted.slice(-300)}`)
    writeFileSync(done, '')
  }
  if (!(await answers(`${origin}/`))) throw new Error(`WordPress does not answer at ${origin}: see ${join(place.folder, 'log')}.`)
}
