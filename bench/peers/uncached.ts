import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { onServerCore } from '../measure.ts'
import { environment, postmaster } from '../paper.ts'
export async function startUncached(folder: string): Promise<{ origin: string; roots(): number[]; close(): Promise<void> }> {
  const [program, ...args] = onServerCore([process.execPath, join(import.meta.dirname, '..', 'uncached-server.ts')])
  const child = spawn(program, args, {
    env: environment({ CAUNOI_DATA: folder, HOST: '127.0.0.1', PORT: '0' }),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  const port = await new Promise<number>((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (data) => {
      output += data
      if (output.endsWith('}\n')) resolve((JSON.parse(output) as { port: number }).port)
    })
    child.on('close', (code) => reject(new Error(`the uncached newspaper ended with ${code}`)))
  })
  return {
    origin: `http://127.0.0.1:${port}`,
    roots: () => [child.pid as number, ...postmaster(folder)],
    async close() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
