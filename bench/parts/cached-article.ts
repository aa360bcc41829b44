import type { Part } from '../measure.ts'
import { compare, figure } from '../measure.ts'
import { startStaticNginx } from '../nginx.ts'
import { articlesOf, demoPaper, startPaper } from '../paper.ts'

const mustReach = { alone: 0.3, nginx: 0.75, varnish: 0.5 }

/** A cached article against nginx that sends the same compressed bytes from a file. */
export const cachedArticle: Part = {
  name: 'cached-article',
  what: 'a cached article against a static nginx of the same bytes, 32 connections',
  async measure({ quick, behind, say }) {
    // What the queue has to do has no part in what a page costs.
    const paper = await startPaper(await demoPaper(say), ['serve', '--no-worker'])
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
            { name: 'Cầu Nối', roots: paper.roots, load: { urls: [paper.origin + path], headers } },
          ],
          { rounds: quick ? 3 : 5, seconds: quick ? 2 : 6, say },
        )
        const nginx = results.get('nginx static')
        const ours = results.get('Cầu Nối')
        if (!nginx || !ours) throw new Error('a side was not measured')
        const ratioToNginx = ours.perCpuSecond / nginx.perCpuSecond
        const least = mustReach[behind ?? 'alone']
        return {
          rows: [
            {
              what: 'cached article, requests a CPU second, Node alone',
              mustReach: `≥ ${least} × nginx static`,
              measured: `${figure(ratioToNginx)} × (${figure(ours.perCpuSecond)} / ${figure(nginx.perCpuSecond)})`,
              reached: ratioToNginx >= least,
            },
          ],
          figures: {
            cachedArticle: {
              ratioToNginx: Number(ratioToNginx.toFixed(3)),
              requestsPerCpuSecond: Math.round(ours.perCpuSecond),
              nginxRequestsPerCpuSecond: Math.round(nginx.perCpuSecond),
              rounds: { ours: ours.rounds, nginx: nginx.rounds },
            },
          },
        }
      } finally {
        await file.close()
      }
    } finally {
      await paper.close()
    }
  },
}
