import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, type RunningServer, startServer } from './nginx.ts'
import { requireProgram } from './programs.ts'

/** The shared caches as deploy/ configures them, in front of a newspaper on this machine: only ports and folders are other ones. */

const deploy = join(import.meta.dirname, '../deploy')

function replaced(text: string, changes: readonly (readonly [string, string])[]): string {
  let changed = text
  for (const [from, to] of changes) {
    if (!changed.includes(from)) throw new Error(`deploy/ no longer says “${from}”: what is measured would not be what is shipped.`)
    changed = changed.replaceAll(from, to)
  }
  return changed
}

const ownFolder = (name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), `caunoi-${name}-`))
  // nginx and Varnish may leave root for a user of their own.
  chmodSync(folder, 0o755)
  return folder
}

/** nginx, one worker, with deploy/nginx.conf. */
export async function startNginxCache(paperPort: number, port?: number): Promise<RunningServer> {
  const folder = ownFolder('nginx')
  const own = port ?? (await freePort())
  mkdirSync(join(folder, 'cache'))
  chmodSync(join(folder, 'cache'), 0o777)
  const site = replaced(readFileSync(join(deploy, 'nginx.conf'), 'utf8'), [
    ['/var/cache/nginx/caunoi', join(folder, 'cache')],
    ['server 127.0.0.1:3000;', `server 127.0.0.1:${paperPort};`],
    ['listen 80;', `listen 127.0.0.1:${own};`],
  ])
  writeFileSync(join(folder, 'site.conf'), site)
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${folder}/${one};`).join(' ')
  writeFileSync(
    join(folder, 'nginx.conf'),
    `worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log; events { worker_connections 1024; }
http { default_type application/octet-stream; access_log off; ${folders} include ${folder}/site.conf; }\n`,
  )
  return await startServer([requireProgram('nginx'), '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], own, folder)
}

/** Varnish with deploy/varnish.vcl. The port is needed before the newspaper starts, which is told of it. */
export async function startVarnish(paperPort: number, port: number): Promise<RunningServer> {
  const folder = ownFolder('varnish')
  const vcl = replaced(readFileSync(join(deploy, 'varnish.vcl'), 'utf8'), [['.port = "3000"', `.port = "${paperPort}"`]])
  writeFileSync(join(folder, 'caunoi.vcl'), vcl)
  const program = requireProgram('varnishd')
  const shipped =
    /varnishd (.*)/
      .exec(readFileSync(join(deploy, 'README.md'), 'utf8'))?.[1]
      ?.match(/-p \S+/g)
      ?.flatMap((one) => one.split(' ')) ?? []
  const options = ['-F', '-n', join(folder, 'work'), '-a', `127.0.0.1:${port}`, '-f', join(folder, 'caunoi.vcl')]
  return await startServer([program, ...options, '-s', 'malloc,128m', ...shipped], port, folder)
}
