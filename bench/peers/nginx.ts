import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { requireProgram } from '../programs.ts'
import type { Place } from './install.ts'
import { type Service, startService, waitFor } from './services.ts'

export type NginxServer = { port: number; body: string }

/** Starts an nginx of its own, with nothing of the machine's configuration but its table of file types. */
export async function startNginx(place: Place, name: string, { http, servers }: { http: string; servers: NginxServer[] }): Promise<Service> {
  const folder = join(place.folder, name)
  mkdirSync(folder, { recursive: true })
  const temporary = ['client_body', 'fastcgi', 'proxy', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${folder}/${one};`).join('\n  ')
  const file = join(folder, 'nginx.conf')
  writeFileSync(
    file,
    `user www-data;
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  sendfile on;
  keepalive_requests 1000000000;
  gzip on;
  gzip_proxied any;
  gzip_types text/plain text/css text/xml application/xml application/rss+xml application/javascript application/json;
  ${temporary}
  ${http}
${servers.map(({ port, body }) => `  server {\n    listen 127.0.0.1:${port};\n    ${body}\n  }`).join('\n')}
}
`,
  )
  const service = startService(name, [requireProgram('nginx'), '-e', join(folder, 'error.log'), '-c', file], {
    log: join(place.folder, 'log', `${name}.log`),
  })
  await waitFor(service, async () => {
    const response = await fetch(`http://127.0.0.1:${servers[0]?.port}/`, { redirect: 'manual' }).catch(() => undefined)
    await response?.arrayBuffer()
    return response !== undefined
  })
  return service
}
