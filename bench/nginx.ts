import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { onServerCore } from './measure.ts'
import { requireProgram } from './programs.ts'

export type RunningServer = { origin: string; port: number; roots(): number[]; close(): Promise<void> }

/** A port that is free just now. */
export const freePort = async (): Promise<number> =>
  await new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

/** Waits until something answers at an address. @throws Error after ten seconds */
export async function untilAnswers(url: string): Promise<void> {
  for (const end = Date.now() + 10_000; ; ) {
    try {
      await (await fetch(url)).arrayBuffer()
      return
    } catch (cause) {
      if (Date.now() > end) throw new Error(`nothing answers at ${url}`, { cause })
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

/**
 * nginx, one worker, that sends files compressed beforehand (gzip_static), set up for speed: no log, files kept open.
 * It sends none of the headers that a page needs for a reader's safety, and so has less to send than we have.
 */
export async function startStaticNginx(files: Record<string, Buffer>): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'caunoi-nginx-'))
  chmodSync(folder, 0o755)
  for (const [path, bytes] of Object.entries(files)) {
    const file = join(folder, 'files', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 6 }))
  }
  const port = await freePort()
  writeFileSync(
    join(folder, 'nginx.conf'),
    `worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  types { text/html html; }
  charset utf-8;
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000;
  open_file_cache max=4096 inactive=60s; open_file_cache_valid 60s;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  server { listen 127.0.0.1:${port}; root ${folder}/files; gzip_static on; }
}
`,
  )
  return await startServer([requireProgram('nginx'), '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], port, folder)
}

/** Starts a server that stays in the foreground; its folder goes with it. */
export async function startServer(command: readonly string[], port: number, folder: string): Promise<RunningServer> {
  const [program, ...args] = onServerCore(command)
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let output = ''
  child.stderr.on('data', (data) => (output += data))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const origin = `http://127.0.0.1:${port}`
  await Promise.race([untilAnswers(`${origin}/`), ended.then((code) => Promise.reject(new Error(`${command[0]} ended with ${code}: ${output}`)))])
  return {
    origin,
    port,
    roots: () => [child.pid as number],
    async close() {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
