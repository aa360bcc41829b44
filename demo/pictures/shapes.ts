import { type Light, mix, type Palette, palettes } from './palette.ts'

/** The size in which every scene is drawn. */
export const wide = 1800
export const high = 1200

type Point = [number, number]

/** What a scene draws with: its palette, its dice and the place for its definitions. */
export type Kit = {
  v: number
  light: Light
  dark: boolean
  p: Palette
  rand: () => number
  range: (a: number, b: number) => number
  int: (a: number, b: number) => number
  pick: <T>(list: readonly T[]) => T
  /** The colour of a depth, 0 far to 1 near. */
  at: (t: number) => string
  /** An object's own colour, in this light. */
  c: (hex: string) => string
  /** A linear gradient over the shape's box; returns its paint. */
  grad: (stops: [number, string, number?][], dir?: 'v' | 'h' | 'd') => string
  /** A radial gradient over the shape's box. */
  radial: (stops: [number, string, number?][]) => string
  clip: (shape: string) => string
  defs: string[]
}

export type Scene = (k: Kit) => string

/** A scene's tools, with dice that depend on nothing but the seed. */
export function kit(seed: string, v: number, light: Light): Kit {
  let h = 2166136261
  for (const ch of seed) h = Math.imul(h ^ ch.charCodeAt(0), 16777619)
  const rand = () => {
    h = (h + 0x6d2b79f5) | 0
    let t = Math.imul(h ^ (h >>> 15), 1 | h)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  for (let i = 0; i < 5; i++) rand()
  const p = palettes[light]
  const defs: string[] = []
  const stopsOf = (stops: [number, string, number?][]) =>
    stops.map(([o, col, a]) => `<stop offset="${o}" stop-color="${col}"${a === undefined ? '' : ` stop-opacity="${a}"`}/>`).join('')
  const def = (prefix: string, make: (id: string) => string) => {
    const id = prefix + defs.length
    defs.push(make(id))
    return `url(#${id})`
  }
  return {
    v,
    light,
    dark: light === 'night',
    p,
    rand,
    defs,
    range: (a, b) => a + (b - a) * rand(),
    int: (a, b) => Math.floor(a + (b - a + 1) * rand()),
    pick: (list) => list[Math.floor(rand() * list.length)] as (typeof list)[number],
    at: (t) => {
      const x = Math.min(0.9999, Math.max(0, t)) * 5
      const i = Math.floor(x)
      return mix(p.ramp[i] as string, p.ramp[i + 1] as string, x - i)
    },
    c: (hex) => mix(hex, p.tint, p.tinted),
    grad: (stops, dir = 'v') =>
      def(
        'g',
        (id) =>
          `<linearGradient id="${id}" x1="0" y1="0" x2="${dir === 'v' ? 0 : 1}" y2="${dir === 'h' ? 0 : 1}">` + `${stopsOf(stops)}</linearGradient>`,
      ),
    radial: (stops) => def('g', (id) => `<radialGradient id="${id}">${stopsOf(stops)}</radialGradient>`),
    clip: (shape) => def('c', (id) => `<clipPath id="${id}">${shape}</clipPath>`),
  }
}

const n = (x: number) => String(Math.round(x * 10) / 10)

/** Group opacity costs the renderer a layer of its own, so that a single shape has its paint thinned instead. */
const thin = (more: string, paint: string) => more.replace(/(^|\s)opacity=/, paint === 'none' ? '$1stroke-opacity=' : '$1fill-opacity=')

export const rect = (x: number, y: number, w: number, h: number, fill: string, more = '') =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(Math.max(0, w))}" height="${n(Math.max(0, h))}" fill="${fill}" ${thin(more, fill)}/>`
export const circle = (x: number, y: number, r: number, fill: string, more = '') =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}" ${thin(more, fill)}/>`
export const oval = (x: number, y: number, rx: number, ry: number, fill: string, more = '') =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${thin(more, fill)}/>`
export const path = (d: string, fill: string, more = '') => `<path d="${d}" fill="${fill}" ${thin(more, fill)}/>`
export const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, w: number, more = '') =>
  `<path d="M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}" stroke="${stroke}" stroke-width="${n(w)}" fill="none" ${thin(more, 'none')}/>`
export const curve = (d: string, stroke: string, w: number, more = '') =>
  `<path d="${d}" stroke="${stroke}" stroke-width="${n(w)}" fill="none" stroke-linecap="round" ${thin(more, 'none')}/>`
const dots = (points: Point[]) => points.map(([x, y], i) => `${i ? 'L' : 'M'}${n(x)} ${n(y)}`).join('')
export const poly = (points: Point[], fill: string, more = '') => `<path d="${dots(points)}Z" fill="${fill}" ${thin(more, fill)}/>`
export const group = (inner: string, more: string) => `<g ${more}>${inner}</g>`
export const move = (inner: string, x: number, y: number, s = 1, flip = false) =>
  `<g transform="translate(${n(x)} ${n(y)}) scale(${flip ? -s : s} ${s})">${inner}</g>`
export const times = (count: number, make: (i: number) => string) => Array.from({ length: Math.max(0, count) }, (_, i) => make(i)).join('')
export const lerp = (a: number, b: number, t: number) => a + (b - a) * t

/** The grain patterns that every picture carries: a dark and a light one, each a small tile so that it costs little. */
export function grainDefs(k: Kit): string {
  const tile = (id: string, rgb: [number, number, number], gain: number, cut: number, freq: string, seed: number, size: number, octaves = 1) =>
    `<filter id="f${id}" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFre` +
    `quency="${freq}" ` +
    `numOctaves="${octaves}" seed="${seed}" stitchTiles="stitch"/><feColorMatrix values="0 0 0 0 ${rgb[0]} 0 0 0 0 ${rgb[1]} 0 0 0 0 ${rgb[2]} ` +
    `0 0 0 ${gain} ${cut}"/></filter><pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">` +
    `<rect width="${size}" height="${size}" filter="url(#f${id})"/></pattern>`
  const warm: [number, number, number] = k.dark ? [0.55, 0.6, 0.85] : [1, 0.96, 0.85]
  return (
    tile('gd', [0.07, 0.06, 0.09], 5, -2.6, '0.62', 3 + (k.v % 7), 300, 2) +
    tile('gs', [0.07, 0.06, 0.09], 5, -2.4, '0.66', 3 + (k.v % 7), 128) +
    tile('gl', warm, 5, -2.75, '0.5', 21 + (k.v % 5), 260) +
    tile('gw', warm, 3.4, -1.85, '0.006 0.03', 40 + (k.v % 9), 480)
  )
}

/** Dark stipple over a shape, fading along a direction: the shade of a screen print. */
export const shade = (k: Kit, d: string, dir: 'v' | 'h' | 'd' = 'v', from = 0, to = 1, tone = 'gs') => {
  const fade = k.grad(
    [
      [0, '#fff', from],
      [1, '#fff', to],
    ],
    dir,
  )
  const id = `m${k.defs.length}`
  k.defs.push(`<mask id="${id}" maskContentUnits="userSpaceOnUse"><path d="${d}" fill="${fade}"/></mask>`)
  return `<path d="${d}" fill="url(#${tone})" mask="url(#${id})"/>`
}

/** The sky down to the horizon, with sun or moon, stars and flat bands of cloud. */
export function sky(k: Kit, horizon: number, at: { x: number; y: number; r?: number } = { x: 1200, y: 0 }): string {
  const { p } = k
  const r = at.r ?? (k.light === 'dusk' ? 95 : k.dark ? 58 : k.light === 'day' ? 50 : 74)
  const y = at.y || horizon - (k.light === 'day' ? horizon * 0.62 : k.dark ? horizon * 0.68 : horizon * 0.2)
  let s = rect(
    -300,
    -300,
    2400,
    horizon + 340,
    k.grad([
      [0, p.sky[0]],
      [0.25, p.sky[0]],
      [0.68, p.sky[1]],
      [1, p.sky[2]],
    ]),
  )
  if (k.dark) {
    s += times(70, () =>
      circle(k.range(-20, 1820), k.range(-20, horizon * 0.72), k.range(0.8, 2.6), p.pale, `opacity="${k.range(0.25, 0.85).toFixed(2)}"`),
    )
  }
  s += circle(
    at.x,
    y,
    r * 6,
    k.radial([
      [0, p.glow, k.dark ? 0.22 : 0.6],
      [0.3, p.glow, k.dark ? 0.1 : 0.24],
      [1, p.glow, 0],
    ]),
  )
  s +=
    k.dark && k.v % 2
      ? path(`M${at.x} ${n(y - r)}A${r} ${r} 0 1 0 ${n(at.x + r)} ${n(y)}A${n(r * 0.8)} ${n(r * 0.8)} 0 0 1 ${at.x} ${n(y - r)}Z`, p.glow)
      : circle(at.x, y, r, p.glow, k.light === 'day' ? 'opacity="0.75"' : '')
  const bands = [4, 7, 2, 9][k.v % 4] as number
  for (let i = 0; i < bands; i++) {
    const cy = horizon * (0.14 + 0.76 * ((i + k.range(0, 0.8)) / bands))
    s += cloud(
      k,
      k.range(-150, 1950),
      cy,
      k.range(220, 620) * (0.6 + (cy / horizon) * 0.6),
      k.range(9, 26),
      mix(p.cloud, p.sky[cy > horizon * 0.6 ? 2 : 1], k.range(0, 0.5)),
    )
  }
  return s
}

/** A long flat cloud made of lens shapes. */
export function cloud(k: Kit, x: number, y: number, w: number, h: number, fill: string): string {
  return times(3, (i) => {
    const ww = w * (1 - i * 0.24) * k.range(0.8, 1)
    const xx = x + k.range(-0.3, 0.3) * w
    const yy = y - i * h * 0.85
    return path(
      `M${n(xx - ww / 2)} ${n(yy)}C${n(xx - ww / 4)} ${n(yy - h)} ${n(xx + ww / 5)} ${n(yy - h * 1.1)} ${n(xx + ww / 2)} ${n(yy)}` +
        `C${n(xx + ww / 4)} ${n(yy + h * 0.3)} ${n(xx - ww / 4)} ${n(yy + h * 0.3)} ${n(xx - ww / 2)} ${n(yy)}Z`,
      fill,
      'opacity="0.72"',
    )
  })
}

/** A range of hills or mountains as one flat layer. */
export function ridge(k: Kit, base: number, amp: number, rough: number, fill: string, foot = 1400): string {
  const waves = Array.from({ length: 5 }, (_, i) => ({ f: 0.0016 * (i + 1) ** 1.35 * k.range(0.7, 1.3), a: 1 / (i + 1), o: k.range(0, 7) }))
  let d = `M-320 ${foot}`
  for (let x = -320; x <= 2120; x += 22) {
    let y = 0
    for (const w of waves) y += (1 - Math.abs(Math.sin(x * w.f + w.o))) * w.a
    d += `L${x} ${n(base - amp * (y / 1.7) - k.range(0, rough))}`
  }
  return path(`${d}L2120 ${foot}Z`, fill)
}

/** Limestone towers standing in a row, as in a karst bay. */
export function karst(k: Kit, x0: number, x1: number, base: number, tall: number, fill: string, count = 5): string {
  return times(count, (i) => {
    const w = ((x1 - x0) / count) * k.range(0.7, 1.5)
    const x = lerp(x0, x1, (i + 0.5) / count) + k.range(-0.3, 0.3) * w
    const h = tall * k.range(0.4, 1)
    const lean = k.range(-0.12, 0.12) * w
    const q = k.range(0.5, 0.8)
    return path(
      `M${n(x - w / 2)} ${base}C${n(x - w * 0.46)} ${n(base - h * q)} ${n(x - w * 0.34 + lean)} ${n(base - h * 0.98)} ` +
        `${n(x - w * 0.08 + lean)} ${n(base - h)}` +
        `C${n(x + w * 0.1 + lean)} ${n(base - h * 1.03)} ${n(x + w * 0.2 + lean)} ${n(base - h * 0.86)} ${n(x + w * 0.26)} ${n(base - h * 0.66)}` +
        `C${n(x + w * 0.4)} ${n(base - h * 0.6)} ${n(x + w * 0.45)} ${n(base - h * 0.2)} ${n(x + w / 2)} ${base}Z`,
      fill,
    )
  })
}

/** Open water from the horizon down, with rhythmic dashes of light under the sun. */
export function water(k: Kit, top: number, sunX: number, foot = 1300, calm = 1): string {
  const { p } = k
  let s = rect(
    -300,
    top,
    2400,
    foot - top,
    k.grad([
      [0, p.water[0]],
      [0.18, mix(p.water[0], p.water[1], 0.45)],
      [1, p.water[1]],
    ]),
  )
  for (let i = 0; i < 170; i++) {
    const t = k.rand() ** 1.7
    const y = top + 6 + t * (foot - top)
    const w = (24 + 190 * t) * k.range(0.4, 1.2)
    const near = k.rand() < 0.42
    const x = near ? sunX + k.range(-1, 1) * (40 + 190 * t) : k.range(-60, 1860)
    const h = (1.6 + 6.5 * t) * calm
    s += path(
      `M${n(x - w / 2)} ${n(y)}Q${n(x)} ${n(y - h)} ${n(x + w / 2)} ${n(y)}Q${n(x)} ${n(y + h)} ${n(x - w / 2)} ${n(y)}Z`,
      near ? p.glint : mix(p.water[1], k.rand() < 0.55 ? p.ink : p.water[0], 0.35),
      `opacity="${near ? '0.72' : '0.5'}"`,
    )
  }
  return s
}

/** Soft mist lying over a depth. */
export const mist = (k: Kit, y: number, h: number, colour: string, strong = 0.75) =>
  rect(
    -300,
    y - h / 2,
    2400,
    h,
    k.grad([
      [0, colour, 0],
      [0.5, colour, strong],
      [1, colour, 0],
    ]),
  )

/** A few birds, far off. */
export const birds = (k: Kit, x: number, y: number, count: number, colour: string) =>
  times(count, (i) => {
    const s = k.range(9, 17)
    const bx = x + i * k.range(28, 46)
    const by = y + k.range(-30, 30)
    return curve(
      `M${n(bx - s)} ${n(by - s * 0.35)}Q${n(bx - s * 0.4)} ${n(by - s * 0.6)} ${n(bx)} ${n(by)}Q${n(bx + s * 0.4)} ${n(by - s * 0.6)} ` +
        `${n(bx + s)} ${n(by - s * 0.3)}`,
      colour,
      2.6,
    )
  })

/** Fine slanting rain. */
export const rain = (k: Kit, colour: string) =>
  times(90, () => {
    const x = k.range(-50, 1900)
    const y = k.range(-60, 1200)
    const l = k.range(26, 70)
    return line(x, y, x - l * 0.22, y + l, colour, 1.6, 'opacity="0.32"')
  })

/** A small, flat, faceless person standing with the feet at (x, y). */
export function person(
  k: Kit,
  x: number,
  y: number,
  h: number,
  body: string,
  more: { hat?: string; legs?: string; head?: string; pole?: boolean; walk?: boolean; coat?: boolean } = {},
): string {
  const u = h / 100
  const legs = more.legs ?? mix(body, k.p.ink, 0.55)
  const head = more.head ?? mix(k.c('#b98d6c'), k.p.ink, 0.12)
  const step = more.walk ? 11 : 4
  let s = path(`M-9 -50L9 -50L${step + 5} 0L${step - 4} 0L0 -38L${-step + 3} 0L${-step - 6} 0Z`, legs)
  s += path(more.coat ? 'M-13 -78Q0 -88 13 -78L16 -28L-16 -28Z' : 'M-14 -77Q0 -87 14 -77L12 -46Q0 -42 -12 -46Z', body)
  s +=
    path('M-14 -76Q-19 -62 -17 -44L-12 -44L-9 -70Z', mix(body, k.p.ink, 0.22)) + path('M14 -76Q19 -62 17 -44L12 -44L9 -70Z', mix(body, k.p.ink, 0.1))
  s += rect(-3.5, -87, 7, 8, head) + oval(0, -92, 7.4, 9, head)
  s += more.hat
    ? path('M-20 -92Q-2 -108 0 -110Q2 -108 20 -92Q0 -87 -20 -92Z', more.hat)
    : path('M-8 -92Q-9 -103 0 -103Q9 -103 8 -92Q4 -97 -8 -92Z', mix(k.p.ink, body, 0.1))
  if (more.pole) {
    s += curve('M-58 -72Q0 -90 58 -72', k.p.ink, 2.6)
    for (const e of [-58, 58])
      s +=
        curve(`M${e} -72L${e - 11} -30M${e} -72L${e + 11} -30`, k.p.ink, 1) +
        path(`M${e - 17} -32L${e + 17} -32L${e + 11} -14L${e - 11} -14Z`, k.c('#a9793f')) +
        path(`M${e - 15} -32Q${e} -46 ${e + 15} -32Z`, k.c('#5d8a4e'))
  }
  return move(s, x, y, u)
}

/** Someone seen from behind, sitting: head and shoulders, the seat at (x, y). */
export function sitter(k: Kit, x: number, y: number, w: number, body: string, hair = k.p.ink): string {
  const head = mix(k.c('#b98d6c'), k.p.ink, 0.15)
  return move(
    path('M-50 0C-50 -42 -44 -52 -14 -60L14 -60C44 -52 50 -42 50 0Z', body) +
      path('M-50 0C-50 -42 -44 -52 -30 -56L-36 0Z', mix(body, k.p.ink, 0.25)) +
      rect(-9, -72, 18, 16, head) +
      oval(0, -90, 19, 23, head) +
      path('M-21 -84C-24 -120 24 -120 21 -84C16 -74 -16 -74 -21 -84Z', hair),
    x,
    y,
    w / 100,
  )
}

/** A coconut palm. */
export function palm(k: Kit, x: number, y: number, h: number, fill: string): string {
  const lean = k.range(-0.2, 0.2) * h
  const tx = x + lean
  const ty = y - h
  let s = curve(`M${n(x)} ${n(y)}Q${n(x + lean * 0.2)} ${n(y - h * 0.6)} ${n(tx)} ${n(ty)}`, fill, h * 0.028)
  for (let i = 0; i < 9; i++) {
    const a = Math.PI * (0.94 + 1.12 * (i / 8)) + k.range(-0.1, 0.1)
    const l = h * k.range(0.34, 0.46)
    const ex = tx + Math.cos(a) * l
    const ey = ty + Math.sin(a) * l * 0.62 + l * 0.3
    const mx = tx + Math.cos(a) * l * 0.55
    const my = ty + Math.sin(a) * l * 0.72
    s += path(`M${n(tx)} ${n(ty)}Q${n(mx)} ${n(my - h * 0.03)} ${n(ex)} ${n(ey)}Q${n(mx)} ${n(my + h * 0.06)} ${n(tx)} ${n(ty)}Z`, fill)
  }
  return s
}

/** A round-crowned tree or shrub, in clumps. */
export function tree(k: Kit, x: number, y: number, h: number, fill: string): string {
  return (
    line(x, y, x, y - h * 0.55, mix(fill, k.p.ink, 0.4), h * 0.05) +
    times(6, (i) =>
      oval(
        x + k.range(-0.3, 0.3) * h,
        y - h * (0.5 + 0.08 * i),
        h * k.range(0.17, 0.27),
        h * k.range(0.13, 0.2),
        mix(fill, i > 3 ? k.p.gold : k.p.ink, i > 3 ? 0.14 : 0.12),
      ),
    )
  )
}

/** Blades of grass along the foot of the picture. */
export const grass = (k: Kit, x0: number, x1: number, y: number, h: number, fill: string, count = 70) =>
  path(
    Array.from({ length: count }, () => {
      const x = k.range(x0, x1)
      const t = h * k.range(0.35, 1)
      const b = k.range(-0.4, 0.4) * t
      return (
        `M${n(x - 5)} ${n(y)}Q${n(x + b * 0.2)} ${n(y - t * 0.6)} ${n(x + b)} ${n(y - t)}Q${n(x + b * 0.2 + 6)} ${n(y - t * 0.5)} ` +
        `${n(x + 6)} ${n(y)}Z`
      )
    }).join(''),
    fill,
  )

/** A flat-fronted building with a grid of windows, some of them lit. */
export function block(k: Kit, x: number, base: number, w: number, h: number, fill: string, lit: number, cell = 26): string {
  let s = rect(x, base - h, w, h, fill) + rect(x + w * 0.68, base - h, w * 0.32, h, mix(fill, k.p.ink, 0.16))
  const cols = Math.max(1, Math.floor(w / cell))
  const rows = Math.floor((h - cell * 0.6) / (cell * 1.15))
  const cw = w / cols
  const glass = mix(fill, k.p.ink, 0.28)
  let on = ''
  let off = ''
  for (let r = 0; r < rows; r++)
    for (let q = 0; q < cols; q++) {
      const wx = x + q * cw + cw * 0.24
      const wy = base - h + cell * 0.55 + r * cell * 1.15
      const d = `M${n(wx)} ${n(wy)}h${n(cw * 0.52)}v${n(cell * 0.62)}h${n(-cw * 0.52)}Z`
      if (k.rand() < lit) on += d
      else off += d
    }
  s += path(off, glass) + path(on, k.p.window)
  return s
}

/** How many windows are lit in this light. */
export const litShare = (k: Kit) => ({ dawn: 0.1, day: 0, dusk: 0.3, night: 0.46 })[k.light]

/** A round glow, as of a lamp. */
export const lamp = (k: Kit, x: number, y: number, r: number, strong = 0.7) =>
  circle(
    x,
    y,
    r,
    k.radial([
      [0, k.p.window, strong],
      [0.4, k.p.window, strong * 0.3],
      [1, k.p.window, 0],
    ]),
  )
