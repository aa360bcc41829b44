import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromiumFlags, ensureChromium } from '../../tools/chromium.ts'
import type { Part, Row } from '../measure.ts'
import { median } from '../measure.ts'
import { articlesOf, demoPaper, paperFolder, startPaper } from '../paper.ts'

/** Installed for this measurement alone and not with the project: it brings more than the newspaper itself. */
const version = '13.5.0'

type Report = {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, { score: number | null; title: string; scoreDisplayMode: string }>
}
const fixed = ['accessibility', 'best-practices', 'seo']

/** Lighthouse, on a telephone as it imagines it: an article and the front. */
export const lighthouse: Part = {
  name: 'lighthouse',
  what: `Lighthouse ${version} (mobile) on an article and the front`,
  async measure({ quick, say }) {
    const folder = paperFolder('lighthouse')
    const program = join(folder, 'node_modules/lighthouse/cli/index.js')
    if (!existsSync(program)) {
      say(`  installing lighthouse ${version} in ${folder} …`)
      const { status, stderr } = spawnSync(
        'npm',
        ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', `lighthouse@${version}`],
        { encoding: 'utf8' },
      )
      if (status !== 0) throw new Error(`lighthouse could not be installed: ${stderr.slice(-300)}`)
    }
    const paper = await startPaper(await demoPaper(say), ['serve', '--no-worker'], {}, { pinned: false })
    try {
      const rows: Row[] = []
      const figures: Record<string, unknown> = {}
      const pages: [string, string][] = [
        ['article', (await articlesOf(paper.origin))[0] as string],
        ['front', '/'],
      ]
      for (const [name, path] of pages) {
        const reports: Report[] = []
        for (let n = 0; n < (quick ? 1 : 5); n++) {
          const output = join(folder, `${name}-${n}.json`)
          const run = spawnSync(
            process.execPath,
            [
              program,
              paper.origin + path,
              '--quiet',
              '--output=json',
              `--output-path=${output}`,
              `--only-categories=performance,${fixed.join(',')}`,
              `--chrome-flags=${chromiumFlags.join(' ')}`,
            ],
            { encoding: 'utf8', env: { ...process.env, CHROME_PATH: ensureChromium(say) } },
          )
          if (run.status !== 0) throw new Error(`lighthouse ended with ${run.status}: ${run.stderr.slice(-500)}`)
          reports.push(JSON.parse(readFileSync(output, 'utf8')) as Report)
          say(
            `  ${name} ${n + 1}: ${Object.entries((reports.at(-1) as Report).categories)
              .map(([key, { score }]) => `${key} ${Math.round((score ?? 0) * 100)}`)
              .join(', ')}`,
          )
        }
        const last = reports.at(-1) as Report
        const performance = Math.round(median(reports.map((one) => (one.categories.performance?.score ?? 0) * 100)))
        const others = fixed.map((key) => Math.round((last.categories[key]?.score ?? 0) * 100))
        const failing = [
          ...new Set(
            Object.values(last.categories).flatMap(({ auditRefs }) =>
              auditRefs.filter(({ id, weight }) => weight > 0 && (last.audits[id]?.score ?? 1) < 0.9).map(({ id }) => id),
            ),
          ),
        ]
        rows.push(
          { what: `Lighthouse, ${name}: performance`, mustReach: 'median ≥ 98', measured: String(performance), reached: performance >= 98 },
          {
            what: `Lighthouse, ${name}: accessibility, best practices, SEO`,
            mustReach: '100',
            measured: others.join(', '),
            reached: others.every((one) => one === 100),
          },
          {
            what: `Lighthouse, ${name}: weighted audits that fail`,
            mustReach: 'none',
            measured: failing.join(', ') || 'none',
            reached: failing.length === 0,
          },
        )
        figures[name] = { performance, ...Object.fromEntries(fixed.map((key, n) => [key, others[n]])), failing }
      }
      return { rows, figures: { lighthouse: figures } }
    } finally {
      await paper.close()
    }
  },
}
