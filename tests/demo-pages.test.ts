import { expect, test } from 'vitest'
import { loadDemo } from '../demo/load.ts'
import { followed, openNewspaper } from './newspaper.ts'
test('x', async () => {
  let t=Date.now()
  const paper = await openNewspaper({ now: '2025-06-11T03:00:00Z', fill: loadDemo as never })
  console.log('demo', Date.now()-t); t=Date.now()
  await followed(paper); console.log('follow', Date.now()-t)
  for (const path of ['/', '/en/', '/doi-ngoai', '/chu-de/iuu']) {
    let a: any
    const n = await paper.queries(async () => { a = await paper.ask(path) })
    console.log(path, a.status, n, a.bytes.length)
  }
  await paper.close()
})
