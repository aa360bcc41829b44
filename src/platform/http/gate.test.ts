import { expect, test } from 'vitest'
import { Gate } from './gate.ts'

const held = () => {
  let end = () => {}
  const promise = new Promise<void>((resolve) => {
    end = () => resolve()
  })
  return { promise, end: () => end() }
}

test('only so many run at a time, and the others follow in the order they came', async () => {
  const gate = new Gate({ running: 2, waiting: 10, patience: 5000 })
  const order: number[] = []
  const holds = Array.from({ length: 5 }, held)
  const all = holds.map((hold, n) =>
    gate.run(async () => {
      order.push(n)
      await hold.promise
      return n
    }),
  )
  await new Promise((resolve) => setImmediate(resolve))
  expect([order, gate.running, gate.waiting]).toEqual([[0, 1], 2, 3])
  holds[1]?.end()
  await all[1]
  await new Promise((resolve) => setImmediate(resolve))
  expect([order, gate.running, gate.waiting]).toEqual([[0, 1, 2], 2, 2])
  for (const hold of holds) hold.end()
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3, 4])
  expect([order, gate.running, gate.waiting]).toEqual([[0, 1, 2, 3, 4], 0, 0])
})

test('who comes when too many wait is told at once, and a place that is free again is given', async () => {
  const gate = new Gate({ running: 1, waiting: 1, patience: 5000 })
  const hold = held()
  const first = gate.run(() => hold.promise)
  const second = gate.run(async () => 'second')
  await expect(gate.run(async () => 'third')).rejects.toMatchObject({ status: 503, kind: 'busy' })
  hold.end()
  await first
  expect(await second).toBe('second')
  expect(await gate.run(async () => 'fourth')).toBe('fourth')
  expect([gate.running, gate.waiting]).toEqual([0, 0])
})

test('who waits too long is told, and takes nobody’s place with it', async () => {
  const gate = new Gate({ running: 1, waiting: 5, patience: 20 })
  const hold = held()
  const first = gate.run(() => hold.promise)
  await expect(gate.run(async () => 'late')).rejects.toMatchObject({ status: 503, kind: 'busy' })
  hold.end()
  await first
  expect(await gate.run(async () => 'next')).toBe('next')
  expect([gate.running, gate.waiting]).toEqual([0, 0])
})

test('work that fails gives its place back', async () => {
  const gate = new Gate({ running: 1, waiting: 1, patience: 5000 })
  for (let n = 0; n < 3; n++) await expect(gate.run(async () => Promise.reject(new Error('no database')))).rejects.toThrow('no database')
  expect([gate.running, gate.waiting]).toEqual([0, 0])
})

test('in a crowd a place rests between two works, and not where few wait', async () => {
  const gate = new Gate({ running: 1, waiting: 50, patience: 5000, crowd: 3, rest: 4 })
  const times: number[] = []
  const work = async () => {
    times.push(performance.now())
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await Promise.all(Array.from({ length: 8 }, () => gate.run(work)))
  const gaps = times.slice(1).map((at, n) => at - (times[n] as number))
  // Seven, six, five, four wait behind the first four: each of them is followed by a rest.
  expect(gaps).toHaveLength(7)
  for (const gap of gaps.slice(0, 4)) expect(gap).toBeGreaterThan(90)
  expect(Math.min(...gaps.slice(4))).toBeLessThan(90)
  expect([gate.running, gate.waiting]).toEqual([0, 0])
})
