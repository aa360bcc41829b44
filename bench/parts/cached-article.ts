import type { Part } from '../measure.ts'
import { compare, figure } from '../measure.ts'
import { freePort, startStaticNginx } from '../nginx.ts'
import { articlesOf, demoPaper, startPaper } from '../paper.ts'
import { startNginxCache, startVarnish } from '../shared-caches.ts'

const mustReach = { alone: 0.3, nginx: 0.75, varnish: 0.5 }

/** A cached article against nginx that sends the same compressed bytes from a file. */
export const cachedArticle: Part = {
  name: 'cached-article',
  what: 'a cached article against a static nginx of the same bytes, 32 connections',
  async measure({ quick, behind, say }) {
    // What the queue has to do has no part in what a page costs.
    const paper = await startPaper(await demoPaper(say), ['serve', '--no-worker'])
    const front = behind && (await (behind === 'nginx' ? startNginxCache : startVarnish)(paper.port, await freePort()))
    const ours = { origin: (front ?? paper).origin, roots: () => [...paper.roots(), ...(front?.roots() ?? [])] }
    const headers = { 'Accept-Encoding': 'gzip' }
    try {
      const path = (await articlesOf(paper.origin))[0] as string
      const article = await fetch(paper.origin + path, { headers: { 'Accept-Encoding': 'identity' } })
      const text = Buffer.from(await article.arrayBuffer())
      const file = await startStaticNginx({ '/article.html': text })
      try {
        const results = await compare(
          [
            { name: 'nginx static', roots: file.roots, load: { urls: [`${file.origin}/article.html`], headers } },
            { name: 'Cầu Nối', roots: ours.roots, load: { urls: [ours.origin + path], headers } },
          ],
          { rounds: quick ? 3 : 5, seconds: quick ? 2 : 6, say },
        )
        const nginx = results.get('nginx static')
        const own = results.get('Cầu Nối')
        if (!nginx || !own) throw new Error('a side was not measured')
        const ratioToNginx = own.perCpuSecond / nginx.perCpuSecond
        const least = mustReach[behind ?? 'alone']
        return {
          rows: [
            {
              what:
                'cached article, requests a CPU second, ' +
                (behind ? `behind the ${behind === 'nginx' ? 'nginx' : 'Varnish'} of deploy/` : 'Node alone'),
              mustReach: `≥ ${least} × nginx static`,
              measured: `${figure(ratioToNginx)} × (${figure(own.perCpuSecond)} / ${figure(nginx.perCpuSecond)})`,
              reached: ratioToNginx >= least,
            },
          ],
          figures: {
            cachedArticle: {
              ...(behind && { behind }),
              ratioToNginx: Number(ratioToNginx.toFixed(3)),
              requestsPerCpuSecond: Math.round(own.perCpuSecond),
              nginxRequestsPerCpuSecond: Math.round(nginx.perCpuSecond),
              rounds: { ours: own.rounds, nginx: nginx.rounds },
            },
          },
        }
      } finally {
        await file.close()
      }
    } finally {
      await front?.close()
      await paper.close()
    }
  },
}
