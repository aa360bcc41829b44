import { mix } from './palette.ts'
import {
  birds,
  circle,
  curve,
  group,
  type Kit,
  karst,
  lamp,
  lerp,
  line,
  mist,
  move,
  oval,
  palm,
  path,
  person,
  poly,
  rain,
  rect,
  ridge,
  type Scene,
  shade,
  sky,
  times,
  water,
} from './shapes.ts'

const boxes = ['#2f6f73', '#c9a25a', '#e6dcc3', '#3d5a6c', '#7fa08d', '#b98a5e', '#24474f']

/** One container with its ribs. */
export function container(k: Kit, x: number, y: number, w: number, h: number, fill: string): string {
  return (
    rect(x, y, w, h, fill) +
    path(
      Array.from({ length: 9 }, (_, i) => `M${(x + (w * (i + 1)) / 10).toFixed(1)} ${y + h * 0.1}v${h * 0.8}`).join(''),
      'none',
      `stroke="${mix(fill, k.p.ink, 0.32)}" stroke-width="2.4"`,
    ) +
    rect(x, y, w, h * 0.07, mix(fill, k.p.pale, 0.35)) +
    rect(x, y + h * 0.94, w, h * 0.06, mix(fill, k.p.ink, 0.45))
  )
}

/** A stack of containers; `far` pales the colours. One of them may be lacquer red. */
function stack(k: Kit, x: number, base: number, cols: number, rows: number, w: number, h: number, far: number, red = false): string {
  const rc = Math.floor(cols / 2)
  let s = ''
  for (let c = 0; c < cols; c++) {
    const top = rows - k.int(0, Math.min(2, rows - 1))
    for (let r = 0; r < top; r++) {
      const fill = red && c === rc && r === 0 ? k.p.red : mix(k.c(k.pick(boxes)), k.at(0.15), far)
      s += container(k, x + c * (w + 3), base - (r + 1) * (h + 2), w, h, fill)
    }
  }
  return s
}

/** A ship-to-shore gantry crane, its foot in the middle of the quay edge at (0, 0), the boom to the left. */
function crane(k: Kit, x: number, y: number, s: number, fill: string, up = false): string {
  const w = 9
  let g =
    line(-40, 0, -40, -300, fill, w) + line(90, 0, 90, -300, fill, w) + line(-46, -130, 96, -130, fill, w) + line(-40, -130, 90, -300, fill, w * 0.55)
  g +=
    rect(-52, -312, 260, 17, fill) +
    rect(112, -342, 70, 32, fill) +
    poly(
      [
        [-46, -310],
        [-8, -430],
        [4, -430],
        [-20, -310],
      ],
      fill,
    )
  g += line(-2, -428, 150, -312, fill, 4)
  g += up
    ? group(rect(-330, -312, 290, 14, fill), 'transform="rotate(62 -46 -305)"')
    : rect(-370, -312, 330, 14, fill) +
      line(-2, -428, -340, -312, fill, 3.4) +
      line(-2, -428, -190, -312, fill, 3) +
      rect(-236, -300, 40, 16, fill) +
      line(-228, -290, -228, -190, fill, 2) +
      line(-204, -290, -204, -190, fill, 2)
  g += times(14, (i) => line(-350 + i * 40, -311, -330 + i * 40, -297, mix(fill, k.p.pale, 0.3), 2))
  return move(g, x, y, s)
}

/** A container ship from the side, its waterline at y, the bow to the left. */
function cargoShip(k: Kit, x: number, y: number, len: number, hull: string, rows: number): string {
  const u = len / 1000
  const cw = 62
  let g = ''
  for (let c = 0; c < 11; c++) {
    const top = Math.max(2, rows - (c < 2 ? 2 - c : 0) - (k.rand() < 0.35 ? 1 : 0))
    for (let r = 0; r < top; r++)
      g +=
        rect(110 + c * cw, -92 - (r + 1) * 27, cw - 3, 25, k.c(k.pick(boxes))) +
        rect(110 + c * cw, -92 - r * 27 - 6, cw - 3, 4, k.p.ink, 'opacity="0.22"')
  }
  const bridge = k.c('#efe6d0')
  g +=
    rect(812, -330, 92, 250, bridge) +
    rect(872, -330, 32, 250, mix(bridge, k.p.ink, 0.22)) +
    rect(796, -338, 122, 16, bridge) +
    times(7, (i) => rect(820, -310 + i * 30, 44, 9, k.dark || k.light === 'dusk' ? k.p.window : k.p.ink))
  g +=
    rect(918, -235, 34, 150, mix(hull, k.p.ink, 0.3)) +
    rect(918, -222, 34, 26, k.p.red) +
    line(856, -338, 856, -400, k.p.ink, 5) +
    line(838, -378, 874, -378, k.p.ink, 4)
  const d = 'M0 -132L100 -132L116 -92L812 -92L990 -92L980 0L52 0C34 -40 14 -90 0 -132Z'
  g += path(d, hull) + path('M52 0L42 -20L983 -20L980 0Z', k.p.red) + shade(k, d, 'h', 0.15, 0.9)
  g += rect(116, -98, 870, 5, mix(hull, k.p.pale, 0.5)) + path('M36 -60l30 0', 'none', `stroke="${k.p.pale}" stroke-width="4"`)
  return move(g, x, y, u)
}

/** A painted wooden fishing boat, bow to the left, waterline at y. */
function fishingBoat(k: Kit, x: number, y: number, s: number, hull: string, flip = false, near = 1): string {
  const ink = mix(k.at(0.3), k.p.ink, near)
  const d = 'M-150 -78C-120 -40 -104 -14 -84 6L116 6C132 -14 140 -38 146 -54L110 -44L-60 -38C-96 -44 -126 -60 -150 -78Z'
  let g =
    rect(28, -104, 84, 64, mix(k.c('#e8dcc0'), k.at(0.2), 1 - near)) +
    rect(20, -112, 102, 10, ink) +
    times(3, (i) => rect(38 + i * 25, -92, 15, 22, k.dark ? k.p.window : ink))
  g +=
    line(8, -40, 8, -210, ink, 6) +
    line(8, -200, -136, -74, ink, 1.6) +
    line(8, -205, 112, -110, ink, 1.6) +
    line(8, -64, -84, -150, ink, 4) +
    line(92, -112, 92, -168, ink, 3)
  g += path('M92 -168L124 -160L92 -150Z', k.p.red)
  g += path('M-84 -150Q-30 -100 2 -64L-58 -44Q-80 -90 -84 -150Z', mix(k.at(0.5), k.p.gold, 0.25), 'opacity="0.6"')
  g +=
    path(d, hull) +
    path('M-150 -78C-126 -60 -96 -44 -60 -38L110 -44L146 -54L143 -45L110 -34L-62 -27C-96 -34 -124 -50 -145 -70Z', k.p.red) +
    (s > 0.6 ? shade(k, d, 'v', 0, 0.9) : '')
  g += times(4, (i) => oval(-30 + i * 14, -46, 9, 7, k.c('#c9a25a')))
  g += circle(-116, -44, 6, k.p.pale) + circle(-116, -44, 2.6, k.p.ink)
  const back = path('M-90 8L118 8L100 26L60 20L20 34L-30 24L-70 30Z', mix(hull, k.p.water[1], 0.45), 'opacity="0.55"')
  return move(back + g, x, y, s, flip)
}

/** A round basket boat of woven bamboo. */
const coracle = (k: Kit, x: number, y: number, s: number) =>
  move(
    path('M-52 -22C-48 14 48 14 52 -22Z', k.c('#6d4a2c')) +
      oval(0, -22, 52, 10, k.c('#b98a52')) +
      oval(0, -20, 44, 7, k.p.ink) +
      times(6, (i) => curve(`M${-40 + i * 16} -12l6 14`, k.p.ink, 1.2)),
    x,
    y,
    s,
  )

const port: Scene = (k) => {
  const plan = k.v % 3
  const hz = [690, 600, 740][plan] as number
  let s =
    sky(k, hz, { x: k.range(700, 1100), y: 0 }) + ridge(k, hz, 110, 8, k.at(0)) + ridge(k, hz + 6, 60, 6, k.at(0.18)) + mist(k, hz, 130, k.p.sky[2])
  s += water(k, hz, 900)
  if (plan === 0) {
    s +=
      times(4, (i) => crane(k, 260 + i * 330, hz + 40, 0.62, k.at(0.32))) +
      stack(k, -40, hz + 44, 26, 4, 72, 26, 0.62) +
      rect(-300, hz + 40, 2400, 26, k.at(0.45))
    s += cargoShip(k, 420, hz + 190, 1060, k.at(0.78), 5) + crane(k, 1400, hz + 330, 1.5, k.at(0.92)) + crane(k, 470, hz + 330, 1.5, k.at(0.92), true)
  } else if (plan === 1) {
    s += cargoShip(k, -160, hz + 120, 1250, k.at(0.55), 6) + crane(k, 1060, hz + 326, 1.55, k.at(0.72)) + crane(k, 1660, hz + 332, 1.95, k.at(0.86))
  } else {
    s +=
      times(5, (i) => crane(k, 240 + i * 300, hz + 30, 0.52 + i * 0.14, k.at(0.3 + i * 0.12), i === 1)) + stack(k, 60, hz + 60, 22, 3, 82, 30, 0.45)
  }
  const q = plan === 2 ? hz + 130 : hz + 320
  s +=
    rect(
      -300,
      q,
      2400,
      900,
      k.grad([
        [0, k.at(0.8)],
        [1, k.p.ink],
      ]),
    ) + rect(-300, q, 2400, 10, k.at(0.5))
  if (plan === 2) s += stack(k, -30, 1060, 5, 3, 196, 76, 0.08, true) + stack(k, 1000, 1060, 5, 4, 196, 76, 0.08)
  else
    s +=
      (plan
        ? stack(k, 300, q + 130, 3, 2, 196, 74, 0.1) + stack(k, 1000, q + 190, 4, 3, 196, 74, 0.06, true)
        : stack(k, 140, q + 86, 4, 2, 150, 54, 0.1, true)) + (plan ? '' : stack(k, 1240, q + 86, 3, 3, 150, 54, 0.1))
  s += times(3, (i) =>
    person(
      k,
      (plan === 2 ? 1045 : plan ? 740 : 850) + i * 76,
      plan === 2 ? 1120 : plan ? q + 210 : q + 112,
      (plan === 1 ? 130 : 92) - i * 6,
      i === 1 ? k.c('#d6a243') : k.at(0.65),
      { hat: undefined, walk: i === 2 },
    ),
  )
  s += times(16, (i) => line(i * 130 - 60, 1168, i * 130 + 10, 1168, k.p.gold, 5, 'opacity="0.5"'))
  if (k.dark) s += times(5, (i) => lamp(k, 200 + i * 340, hz - 120, 120, 0.5))
  return s + birds(k, 300, 240, 5, k.at(0.6))
}

const ship: Scene = (k) => {
  const plan = k.v % 3
  const hz = [700, 780, 640][plan] as number
  let s =
    sky(k, hz, { x: plan === 1 ? 560 : 1240, y: 0 }) +
    karst(k, plan ? 1150 : -80, plan ? 1900 : 560, hz + 2, 130, k.at(0.08), 6) +
    ridge(k, hz + 4, 34, 4, k.at(0.02), hz + 4)
  s += mist(k, hz, 90, k.p.sky[2], 0.6) + water(k, hz, plan === 1 ? 560 : 1240)
  if (plan === 2) s += cargoShip(k, 1260, hz + 16, 330, k.at(0.35), 4) + cargoShip(k, 120, hz + 22, 260, k.at(0.28), 3)
  const len = [1260, 1080, 1380][plan] as number
  const x = [270, 330, 240][plan] as number
  const y = hz + ([120, 90, 220][plan] as number)
  s += path(
    `M${x + 60} ${y}L${x + len - 10} ${y}L${x + len - 80} ${y + 60}L${x + len * 0.7} ${y + 40}L${x + len * 0.5} ${y + 92}L${x + len * 0.3} ` +
      `${y + 50}L${x + 140} ${y + 64}Z`,
    k.at(0.85),
    'opacity="0.42"',
  )
  s += cargoShip(k, x, y, len, k.at(0.82), [5, 7, 4][plan] as number)
  s += path(
    `M${x - 30} ${y + 4}Q${x + 120} ${y - 22} ${x + len * 0.4} ${y + 2}Q${x + 200} ${y + 16} ${x - 30} ${y + 4}Z`,
    k.p.glint,
    'opacity="0.75"',
  )
  s += times(24, (i) => path(`M${x + (i * len) / 22 - 40} ${y + 2}q30 -9 60 0q-30 9 -60 0Z`, k.p.glint, 'opacity="0.5"'))
  if (plan !== 1) s += fishingBoat(k, plan ? 1420 : 1480, 1090, 0.8, k.at(0.9), plan === 2)
  else
    s += times(
      2,
      (i) =>
        coracle(k, 1120 + i * 210, 1050 + i * 46, 1 + i * 0.3) +
        person(k, 1120 + i * 210, 1030 + i * 46, 100 + i * 26, k.at(0.75), { hat: k.c('#e3cf9c') }) +
        move(path('M-52 -22C-48 14 48 14 52 -22Q0 -2 -52 -22Z', k.c('#6d4a2c')), 1120 + i * 210, 1050 + i * 46, 1 + i * 0.3),
    )
  return s + birds(k, x + 60, y - 420, 6, k.at(0.7))
}

const fishingBoats: Scene = (k) => {
  const plan = k.v % 3
  const hz = [560, 480, 620][plan] as number
  let s =
    sky(k, hz, { x: 960, y: 0 }) +
    karst(k, -120, 900, hz + 2, 250, k.at(0.05), 5) +
    karst(k, 900, 1950, hz + 2, 180, k.at(0.02), 5) +
    mist(k, hz - 20, 150, k.p.sky[2], 0.6) +
    karst(k, 1250, 2000, hz + 6, 330, k.at(0.2), 3)
  s += mist(k, hz, 90, k.p.sky[2], 0.5) + water(k, hz, 960)
  const hulls = ['#2f6f73', '#1f4c66', '#3a6f5c', '#274a4e']
  const far = [9, 5, 13][plan] as number
  for (let i = 0; i < far; i++)
    s += fishingBoat(k, 80 + i * (1700 / far) + k.range(-40, 40), hz + 30 + (i % 3) * 16, 0.26, k.at(0.3), k.rand() < 0.5, 0.35)
  if (plan === 0)
    s += [
      [420, hz + 190, 0.8],
      [1330, hz + 230, 0.92],
      [860, hz + 420, 1.5],
    ]
      .map(([x, y, z], i) => fishingBoat(k, x as number, y as number, z as number, k.c(hulls[i] as string), i === 1))
      .join('')
  else if (plan === 1) s += fishingBoat(k, 860, hz + 430, 2.35, k.c('#1f5a66')) + fishingBoat(k, 1540, hz + 150, 0.7, k.c('#3a6f5c'), true)
  else
    s += times(6, (i) =>
      fishingBoat(k, 240 + i * 270, hz + 150 + Math.abs(i - 2.5) * 62, 0.86 + Math.abs(i - 2.5) * 0.1, k.c(hulls[i % 4] as string), i % 2 === 0),
    )
  if (plan !== 1)
    s +=
      coracle(k, 1360, 1090, 1.5) +
      person(k, 1360, 1062, 130, k.c('#7b5a48'), { hat: k.c('#e3cf9c') }) +
      move(path('M-52 -22C-48 14 48 14 52 -22Q0 -2 -52 -22Z', k.c('#6d4a2c')), 1360, 1090, 1.5)
  if (k.dark) s += times(far, (i) => lamp(k, 90 + i * (1700 / far), hz - 4, 60, 0.9))
  return s + birds(k, 620, 200, 6, k.at(0.5))
}

const lighthouse: Scene = (k) => {
  const plan = k.v % 3
  const hz = [800, 860, 760][plan] as number
  const x = [700, 1060, 900][plan] as number
  let s =
    sky(k, hz, { x: x > 900 ? 480 : 1300, y: 0 }) +
    karst(k, x > 900 ? -60 : 1100, x > 900 ? 640 : 1900, hz + 2, 110, k.at(0.05), 5) +
    mist(k, hz, 90, k.p.sky[2], 0.6)
  s += water(k, hz, x > 900 ? 480 : 1300)
  s += fishingBoat(k, x > 900 ? 300 : 1580, hz + 90, 0.42, k.at(0.55), x < 900, 0.6)
  const z = [1, 1.25, 0.82][plan] as number
  const by = hz - ([120, 90, 200][plan] as number)
  const tower = 470 * z
  if (k.light !== 'day') {
    const ly = by - tower - 34 * z
    const beam = k.grad(
      [
        [0, k.p.window, 0],
        [1, k.p.window, 0.62],
      ],
      'h',
    )
    const back = k.grad(
      [
        [0, k.p.window, 0.62],
        [1, k.p.window, 0],
      ],
      'h',
    )
    s +=
      poly(
        [
          [x, ly - 8],
          [x - 1500, ly - 190],
          [x - 1500, ly + 40],
          [x, ly + 8],
        ],
        beam,
      ) +
      poly(
        [
          [x, ly - 8],
          [x + 1500, ly - 30],
          [x + 1500, ly + 190],
          [x, ly + 8],
        ],
        back,
      )
  }
  const rock = (dx: number, w: number, h: number, y: number, fill: string) => {
    const pts = [
      [-w, y],
      [-w * 0.8, y - h * 0.3],
      [-w * 0.55, y - h * 0.42],
      [-w * 0.4, y - h * 0.8],
      [-w * 0.15, y - h * 0.98],
      [w * 0.2, y - h],
      [w * 0.42, y - h * 0.7],
      [w * 0.62, y - h * 0.52],
      [w * 0.8, y - h * 0.2],
      [w * 1.05, y],
    ]
    const d = pts.map(([px, py], i) => `${i ? 'L' : 'M'}${(x + dx + (px as number)).toFixed(1)} ${(py as number).toFixed(1)}`).join('') + 'Z'
    return path(d, fill) + shade(k, d, 'h', 0, 0.9)
  }
  s += rock(120, 560, hz - by + 36, hz + 40, k.at(0.5)) + times(3, (i) => palm(k, x + 300 * z + i * 62, by + 90 + i * 18, 190 * z, k.at(0.62)))
  s +=
    rect(x + 90 * z, by - 66 * z, 150 * z, 90 * z, k.c('#efe3c8')) +
    poly(
      [
        [x + 76 * z, by - 62 * z],
        [x + 165 * z, by - 112 * z],
        [x + 254 * z, by - 62 * z],
      ],
      k.c('#8a4a3a'),
    ) +
    rect(x + 150 * z, by - 40 * z, 24 * z, 60 * z, k.at(0.8)) +
    rect(x + 192 * z, by - 40 * z, 24 * z, 26 * z, k.dark ? k.p.window : k.at(0.7))
  const half = (t: number) => lerp(64, 40, t) * z
  const ty = (t: number) => by + 30 - t * (tower + 30)
  const d = `M${x - half(0)} ${ty(0)}L${x - half(1)} ${ty(1)}L${x + half(1)} ${ty(1)}L${x + half(0)} ${ty(0)}Z`
  s += path(d, k.c('#f6ecd6'))
  for (const [a, b] of [
    [0.24, 0.42],
    [0.64, 0.82],
  ] as const)
    s += poly(
      [
        [x - half(a), ty(a)],
        [x - half(b), ty(b)],
        [x + half(b), ty(b)],
        [x + half(a), ty(a)],
      ],
      k.p.red,
    )
  s += shade(k, d, 'h', 0, 1) + times(3, (i) => rect(x - 7 * z, ty(0.16 + i * 0.3), 14 * z, 26 * z, k.p.ink))
  const t = ty(1)
  s +=
    rect(x - 62 * z, t - 8 * z, 124 * z, 14 * z, k.p.ink) +
    rect(x - 30 * z, t - 64 * z, 60 * z, 56 * z, k.p.window) +
    times(4, (i) => rect(x - 31 * z + i * 19.5 * z, t - 64 * z, 4 * z, 56 * z, k.p.ink)) +
    path(`M${x - 42 * z} ${t - 62 * z}Q${x} ${t - 128 * z} ${x + 42 * z} ${t - 62 * z}Z`, k.p.red) +
    line(x, t - 92 * z, x, t - 132 * z, k.p.ink, 5 * z)
  s +=
    times(9, (i) => line(x - 60 * z + i * 15 * z, t - 8 * z, x - 60 * z + i * 15 * z, t - 28 * z, k.p.ink, 2)) +
    line(x - 62 * z, t - 28 * z, x + 62 * z, t - 28 * z, k.p.ink, 3)
  if (k.light !== 'day') s += lamp(k, x, t - 36 * z, 150 * z, 0.95)
  s += rock(-60, 600, hz - by + 80, hz + 130, k.at(0.72)) + rock(-470, 240, 120, hz + 150, k.at(0.86)) + rock(520, 250, 90, hz + 110, k.at(0.8))
  s += times(30, () => {
    const fw = k.range(40, 170)
    return path(
      `M${(x + k.range(-820, 820)).toFixed(0)} ${(hz + 150 + k.range(-8, 60)).toFixed(0)}q${fw / 2} -9 ${fw} 0q${-fw / 2} 8 ${-fw} 0Z`,
      k.p.glint,
      'opacity="0.45"',
    )
  })
  if (plan === 2) s += rain(k, k.p.pale)
  return s + birds(k, x + 180, by - tower, 5, k.at(0.7))
}

const seaMap: Scene = (k) => {
  const plan = k.v % 3
  const desk = k.c(k.dark ? '#3a2a24' : '#6b4630')
  const sheet = k.c('#efe3c4')
  const land = k.c('#c9b184')
  let s =
    rect(
      -300,
      -300,
      2400,
      1800,
      k.grad(
        [
          [0, mix(desk, k.p.pale, 0.1)],
          [1, mix(desk, k.p.ink, 0.5)],
        ],
        'd',
      ),
    ) +
    times(26, (i) =>
      curve(
        `M-50 ${i * 54}C500 ${i * 54 + k.range(-24, 24)} 1200 ${i * 54 + k.range(-24, 24)} 1900 ${i * 54}`,
        mix(desk, k.p.ink, 0.4),
        2,
        'opacity="0.5"',
      ),
    )
  const turn = [-5, 4, -9][plan] as number
  const w = 1660
  const h = 1080
  let m =
    rect(18, 26, w, h, k.p.ink, 'opacity="0.35"') +
    rect(0, 0, w, h, sheet) +
    rect(
      34,
      34,
      w - 68,
      h - 68,
      k.grad([
        [0, k.c('#cfe0d2')],
        [1, k.c('#9dc3bb')],
      ]),
    )
  const cl = k.clip(`<rect x="34" y="34" width="${w - 68}" height="${h - 68}"/>`)
  const coast = (inset: number) => {
    let d = 'M0 0'
    for (let y = 0; y <= h; y += 30)
      d += `L${(430 + inset + 120 * Math.sin(y / 170 + plan) + 46 * Math.sin(y / 61 + plan * 2) + 20 * Math.sin(y / 23)).toFixed(0)} ${y}`
    return d + `L0 ${h}Z`
  }
  let inside =
    times(5, (i) => path(coast(260 - i * 58), mix(k.c('#9dc3bb'), k.c('#dfe9d6'), i / 4), 'opacity="0.55"')) +
    path(coast(0), land) +
    shade(k, coast(0), 'h', 0.9, 0.1)
  inside +=
    path(coast(0), 'none', `stroke="${k.at(0.8)}" stroke-width="5"`) +
    times(4, (i) => path(coast(-70 - i * 62), 'none', `stroke="${mix(land, k.p.ink, 0.35)}" stroke-width="2"`))
  for (let i = 0; i < 9; i++) {
    const x = k.range(800, 1560)
    const y = k.range(120, 960)
    const r = k.range(14, 40)
    inside +=
      times(3, (j) =>
        oval(
          x,
          y,
          r * (2.6 - j * 0.6),
          r * (1.9 - j * 0.45),
          'none',
          `stroke="${k.at(0.45)}" stroke-width="2" stroke-dasharray="${j ? '0' : '8 7'}"`,
        ),
      ) + oval(x, y, r, r * 0.6, land, `stroke="${k.at(0.8)}" stroke-width="3"`)
  }
  inside +=
    times(13, (i) => line(34 + i * 133, 0, 34 + i * 133, h, k.at(0.6), 1.6, 'opacity="0.55"')) +
    times(9, (i) => line(0, 34 + i * 133, w, 34 + i * 133, k.at(0.6), 1.6, 'opacity="0.55"'))
  inside += times(110, () => rect(k.range(640, 1600), k.range(70, 1010), 9, 2.4, k.at(0.7), 'opacity="0.6"'))
  const cx = [1210, 900, 1120][plan] as number
  const cy = [360, 640, 560][plan] as number
  const rose =
    circle(0, 0, 150, 'none', `stroke="${k.p.ink}" stroke-width="3"`) +
    circle(0, 0, 132, 'none', `stroke="${k.p.ink}" stroke-width="1.6"`) +
    times(72, (i) => group(line(0, -132, 0, i % 6 ? -141 : -150, k.p.ink, 2), `transform="rotate(${i * 5})"`)) +
    times(8, (i) =>
      group(
        path(`M0 ${i % 2 ? -84 : -126}L15 -18L0 0Z`, i ? k.p.ink : k.p.red) +
          path(`M0 ${i % 2 ? -84 : -126}L-15 -18L0 0Z`, i ? sheet : mix(k.p.red, k.p.pale, 0.5), `stroke="${k.p.ink}" stroke-width="1"`),
        `transform="rotate(${i * 45})"`,
      ),
    ) +
    circle(0, 0, 9, sheet, `stroke="${k.p.ink}" stroke-width="3"`)
  inside +=
    times(16, (i) => line(cx, cy, cx + Math.cos((i * Math.PI) / 8) * 1500, cy + Math.sin((i * Math.PI) / 8) * 1500, k.p.ink, 1, 'opacity="0.28"')) +
    move(rose, cx, cy, plan === 1 ? 1.25 : 1)
  const route =
    plan === 1
      ? 'M520 180C760 240 1180 300 1600 240'
      : `M540 ${plan ? 240 : 900}C760 ${plan ? 300 : 760} 900 ${plan ? 960 : 700} 1600 ${plan ? 900 : 760}`
  inside += curve(route, k.p.red, 6, 'stroke-dasharray="26 15"')
  m +=
    group(inside, `clip-path="${cl}"`) +
    rect(34, 34, w - 68, h - 68, 'none', `stroke="${k.p.ink}" stroke-width="4"`) +
    times(26, (i) => rect(34 + i * 61.2, 22, 30.6, 9, k.p.ink)) +
    times(16, (i) => rect(20, 34 + i * 63, 9, 31.5, k.p.ink))
  s += group(m, `transform="translate(${70 + plan * 6} ${plan === 2 ? 190 : plan ? 10 : 110}) rotate(${turn})"`)
  const brass = k.c('#c8963e')
  const divider =
    path('M0 0L-96 430L-104 500L-84 436L14 30Z', brass) +
    path('M0 0L150 400L178 462L136 410L-10 30Z', mix(brass, k.p.ink, 0.25)) +
    circle(2, 0, 36, brass) +
    circle(2, 0, 14, k.p.ink) +
    rect(-8, -84, 20, 60, brass)
  s += move(
    group(divider.replaceAll(brass, k.p.ink).replaceAll(mix(brass, k.p.ink, 0.25), k.p.ink), 'opacity="0.3" transform="translate(16 14)"') + divider,
    [860, 1130, 640][plan] as number,
    [420, 330, 520][plan] as number,
    1,
    plan === 1,
  )
  const ruler =
    rect(0, 0, 620, 62, k.c('#d9b878'), `stroke="${mix(brass, k.p.ink, 0.5)}" stroke-width="2"`) +
    times(60, (i) => line(10 + i * 10, 0, 10 + i * 10, i % 5 ? 12 : 22, k.p.ink, 1.6))
  s += group(
    rect(8, 12, 620, 62, k.p.ink, 'opacity="0.3"') + ruler,
    `transform="translate(${[1060, 240, 1000][plan]} ${[1010, 1010, 210][plan]}) rotate(${[-22, -8, 18][plan]})"`,
  )
  if (k.dark || k.light === 'dusk')
    s += circle(
      900,
      500,
      1100,
      k.radial([
        [0, k.p.window, 0.3],
        [0.5, k.p.window, 0.06],
        [1, k.p.ink, 0.5],
      ]),
    )
  return s
}

/** A wind turbine with its foot at (x, y). */
function turbine(x: number, y: number, h: number, fill: string, angle: number): string {
  const blade = path('M-2 0C-9 -14 -7 -40 -2 -100L2 -100C5 -60 6 -20 2 0Z', fill)
  return move(
    path('M-3.4 0L-1.6 -180L1.6 -180L3.4 0Z', fill) +
      rect(-4, -184, 13, 7, fill) +
      group(times(3, (i) => group(blade, `transform="rotate(${angle + i * 120})"`)) + circle(0, 0, 4, fill), 'transform="translate(0 -181)"'),
    x,
    y,
    h / 180,
  )
}

const windFarm: Scene = (k) => {
  const plan = k.v % 3
  const hz = [760, 830, 700][plan] as number
  let s = sky(k, hz, { x: 1160, y: 0 })
  const tone = (t: number) =>
    k.dark ? mix(k.at(0), k.p.pale, 0.08 + 0.4 * t) : k.light === 'dusk' ? k.at(t * 0.75 + 0.1) : mix(k.at(0.1), k.c('#fbf6ea'), 0.2 + t)
  const land = plan === 1
  s += land
    ? ridge(k, hz, 130, 4, k.at(0.05)) + ridge(k, hz + 30, 90, 4, k.at(0.16))
    : ridge(k, hz + 4, 50, 4, k.at(0.02), hz + 6) + water(k, hz, 1160)
  s += mist(k, hz, 130, k.p.sky[2], 0.5)
  for (let row = 0; row < 4; row++) {
    const t = row / 3
    const count = [9, 6, 4, [2, 1, 3][plan] as number][row] as number
    if (land && row) s += ridge(k, hz + 60 + row * 95, 70, 3, k.at(0.18 + row * 0.2))
    for (let i = 0; i < count; i++) {
      const x =
        row === 3
          ? (([[620, 1240], [960], [470, 900, 1330]][plan] as number[])[i] as number)
          : lerp(80, 1720, (i + 0.5) / count) + k.range(-40, 40) + row * 22
      const y = hz + (land ? 30 : 8) + t * t * ([230, 280, 170][plan] as number) + (land ? row * 22 : 0)
      s += turbine(x, y, lerp(130, [560, 640, 480][plan] as number, t ** 1.5), tone(t), k.range(0, 120))
      if (!land && row)
        s +=
          rect(x - 4 - 8 * t, y - 16 * t - 4, 8 + 16 * t, 10 + 22 * t, row === 3 ? k.p.red : k.p.gold) +
          path(`M${x - 40 * t} ${y + 22 * t}q${40 * t} -14 ${80 * t} 0q${-40 * t} 12 ${-80 * t} 0Z`, k.p.glint, 'opacity="0.7"')
    }
  }
  if (land) {
    s += ridge(k, 1130, 40, 3, k.at(0.82))
    s += times(46, (i) => curve(`M${-40 + i * 42} 1230Q${i * 40} 1160 ${40 + i * 40} 1108`, k.at(0.95), 5))
    s += times(2, (i) => person(k, 690 + i * 80, 1120, 96, i ? k.p.red : k.c('#d6a243'), { hat: k.c('#efe6d0') }))
  } else s += fishingBoat(k, plan ? 700 : 960, 1050, 0.9, k.at(0.88), plan === 2)
  return s + birds(k, 300, 330, 6, k.at(0.6))
}

/** Scenes of the sea. */
export const seaScenes = { port, ship, 'fishing-boats': fishingBoats, lighthouse, 'sea-map': seaMap, 'wind-farm': windFarm }
