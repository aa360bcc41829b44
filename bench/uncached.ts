import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { onServerCore } from './measure.ts'
import { caunoi, environment, paperFolder, postmaster, webProcess } from './paper.ts'

/** Newspapers of many stories whose pages are made anew for every request. */

export type UncachedPaper = { origin: string; roots(): number[]; close(): Promise<void> }

/** A data folder with the demonstration and an archive of so many stories, made where it is missing or was not finished. */
export async function archivePaper(stories: number, say: (line: string) => void): Promise<string> {
  const folder = paperFolder(`archive-${stories}`)
  if (!existsSync(join(folder, 'postgres'))) say(`  writing an archive of ${stories} stories …`)
  // What is there already is not written again.
  await caunoi(folder, ['demo', '--stories', String(stories)])
  return folder
}

/** Starts a newspaper that forgets every page before each request, on a data folder. */
export async function startUncached(folder: string): Promise<UncachedPaper> {
  const [program, ...args] = onServerCore([process.execPath, join(import.meta.dirname, 'uncached-server.ts')])
  const child = spawn(program, args, {
    env: environment({ ...webProcess, CAUNOI_DATA: folder, HOST: '127.0.0.1', PORT: '0' }),
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

export type Addresses = Record<'article' | 'section' | 'deep' | 'front' | 'feed', string[]>

/** Addresses of each kind, the articles spread over the whole archive; `deep` are pages far down in the largest sections. */
export async function addressesOf({ origin }: UncachedPaper, depth: number): Promise<Addresses> {
  const text = async (path: string) => {
    const response = await fetch(origin + path, { headers: { Accept: 'text/html' } })
    if (!response.ok) throw new Error(`${path} answered ${response.status}`)
    return await response.text()
  }
  const home = await text('/')
  const sections = [...(/<nav class="sections"[\s\S]*?<\/nav>/.exec(home)?.[0] ?? '').matchAll(/href="(\/[^"/]+)"/g)]
    .map((match) => match[1] as string)
    .filter((path) => path !== '/tin-moi-nhat')
  const files = [...(await text('/sitemap.xml')).matchAll(/sitemaps\/(\d+)\.xml/g)].map((match) => match[1] as string)
  const article: string[] = []
  const chosen = files.filter((_, index) => index % Math.max(1, Math.floor(files.length / 12)) === 0)
  for (const file of chosen) {
    // Vietnamese ones stand at the first level of the address.
    const all = [...(await text(`/sitemaps/${file}.xml`)).matchAll(/<loc>[^<]*?\/\/[^/]+(\/[^/<]+\.html)<\/loc>/g)].map((match) => match[1] as string)
    article.push(...all.filter((_, index) => index % Math.max(1, Math.floor(all.length / 40)) === 0))
  }
  const deep: string[] = []
  for (const section of sections.slice(0, 2)) {
    let path = section
    for (let page = 1; page < depth; page++) {
      const next = /href="([^"]+\?cursor=[^"]+)"/.exec(await text(path))?.[1]
      if (!next) break
      path = next
    }
    deep.push(path)
  }
  return { article, section: sections, deep, front: ['/'], feed: ['/rss.xml', ...sections.map((path) => `${path}/rss.xml`)] }
}
