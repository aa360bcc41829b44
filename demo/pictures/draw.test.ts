import { expect, test } from 'vitest'
import { drawScene, focalPoint } from './draw.ts'
import { sceneNames } from './scenes.ts'

const lights = ['dawn', 'day', 'dusk', 'night'] as const

/** Whether every tag is closed in its turn, no attribute is written twice and no number went astray. */
function wellFormed(svg: string): boolean {
  const open: string[] = []
  for (const [, close, name, attributes, self] of svg.matchAll(/<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g)) {
    const names = [...(attributes ?? '').matchAll(/([\w:-]+)="/g)].map((m) => m[1])
    if (new Set(names).size !== names.length) return false
    if (close) {
      if (open.pop() !== name) return false
    } else if (!self) open.push(name as string)
  }
  const rest = svg.replace(/<\/?[a-zA-Z]+(?:\s+[\w:-]+="[^"<]*")*\s*\/?>/g, '').trim()
  return open.length === 0 && rest === '' && !/NaN|undefined|Infinity/.test(svg)
}

test('the same arguments draw the same picture', () => {
  for (const scene of sceneNames) expect(drawScene(scene, 4, 'dusk')).toBe(drawScene(scene, 4, 'dusk'))
})

test('every scene yields a well-formed SVG of a fair size', () => {
  for (const scene of sceneNames)
    for (let v = 0; v < 6; v++) {
      const svg = drawScene(scene, v, lights[v % 4] as (typeof lights)[number])
      expect(wellFormed(svg), `${scene} ${v}`).toBe(true)
      expect(svg.length, `${scene} ${v}`).toBeLessThan(250_000)
      expect(svg, `${scene} ${v}`).not.toMatch(/<text|font-|href/)
    }
})

test('variants and lights differ', () => {
  for (const scene of sceneNames) {
    expect(new Set([0, 1, 2, 3, 4, 5].map((v) => drawScene(scene, v, 'day'))).size).toBe(6)
    expect(new Set(lights.map((light) => drawScene(scene, 0, light))).size).toBe(4)
  }
})

test('another ratio is cropped around the focal point', () => {
  for (const scene of sceneNames) {
    const { x, y } = focalPoint[scene]
    expect(x > 0 && x < 1 && y > 0 && y < 1).toBe(true)
    expect(drawScene(scene, 1, 'day', { width: 800, height: 800 })).toMatch(/width="800" height="800" viewBox="[\d.]+ 0 1200 1200"/)
  }
})
