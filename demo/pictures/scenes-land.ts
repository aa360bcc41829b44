import { mix } from './palette.ts'
import {
  birds,
  block,
  circle,
  cloud,
  curve,
  grass,
  group,
  type Kit,
  karst,
  lamp,
  lerp,
  line,
  litShare,
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
  tree,
  water,
} from './shapes.ts'

const leaf = (k: Kit, t: number) => mix(k.at(t), k.c('#5f8a4a'), k.dark ? 0.12 : k.light === 'day' ? 0.42 : 0.24)

/** Layered mountains down to `base`. */
const ranges = (k: Kit, base: number, amp: number, count: number, fill: (t: number) => string) =>
  times(count, (i) => {
    const t = i / count
    return ridge(k, base - amp * 0.5 * (1 - t), amp * (1 - t * 0.35), 9, fill(t)) + mist(k, base - amp * 0.1, amp * 0.7, k.p.sky[2], 0.3)
  })

/** A lorry from the side, driving left, wheels at (0, 0). */
export function lorry(k: Kit, x: number, y: number, s: number, box: string, flip = false): string {
  const cab = k.c('#e9dfc8')
  const d = 'M-70 -150L210 -150L210 -34L-70 -34Z'
  const wheel = (wx: number) => circle(wx, -16, 19, k.p.ink) + circle(wx, -16, 8, mix(k.p.ink, k.p.pale, 0.5))
  return move(
    oval(60, 4, 210, 9, k.p.ink, 'opacity="0.3"') +
      path(d, box) +
      (s > 0.5 ? shade(k, d, 'h', 0, 0.7) : '') +
      times(8, (i) => line(-48 + i * 34, -144, -48 + i * 34, -42, mix(box, k.p.ink, 0.25), 2.4)) +
      path('M-142 -30L-142 -84L-126 -126L-80 -126L-80 -30Z', cab) +
      path('M-134 -86L-121 -118L-98 -118L-98 -84Z', k.dark ? k.p.window : k.at(0.75)) +
      rect(-144, -40, 66, 14, k.p.ink) +
      rect(-78, -36, 292, 10, k.p.ink) +
      rect(-143, -62, 7, 12, k.p.window) +
      wheel(-112) +
      wheel(128) +
      wheel(174) +
      wheel(-30),
    x,
    y,
    s,
    flip,
  )
}

const borderMarker: Scene = (k) => {
  const plan = k.v % 3
  const hz = 700
  let s = sky(k, hz, { x: plan === 1 ? 1300 : 520, y: 0 }) + ranges(k, 760, [330, 220, 420][plan] as number, 4, (t) => k.at(0.02 + t * 0.5))
  if (plan !== 1) s += karst(k, -100, 700, 800, 260, leaf(k, 0.4), 4) + karst(k, 1200, 1950, 800, 200, leaf(k, 0.45), 4)
  s += mist(k, 800, 180, k.p.sky[2], 0.55)
  const near = leaf(k, 0.68)
  s +=
    ridge(k, 930, 70, 6, leaf(k, 0.55)) +
    times(11, (i) => tree(k, -40 + i * 190 + k.range(-40, 40), 900 + k.range(-6, 20), k.range(70, 130), leaf(k, 0.62)))
  s += path(`M-300 1000Q500 ${plan ? 900 : 950} 900 930T2100 960L2100 1500L-300 1500Z`, near)
  s += path(
    `M${plan ? 1120 : 700} 1250Q${plan ? 1250 : 560} 1060 ${plan ? 1120 : 700} 1000T${plan ? 1330 : 420} 925L${plan ? 1350 : 445} 925Q` +
      `${plan ? 1130 : 800} 1000 ${plan ? 1220 : 840} 1040T${plan ? 1480 : 1010} 1250Z`,
    mix(k.c('#c7ab7c'), near, 0.3),
  )
  const z = [1, 1.5, 0.74][plan] as number
  const x = [980, 900, 930][plan] as number
  const y = [1060, 1130, 1000][plan] as number
  const stone = k.c('#d9d1bd')
  const d = 'M-74 -40L-62 -392Q0 -436 62 -392L74 -40Z'
  let m =
    oval(70, 4, 240, 26, k.p.ink, 'opacity="0.3"') +
    poly(
      [
        [-150, 6],
        [-128, -46],
        [128, -46],
        [150, 6],
      ],
      mix(stone, k.p.ink, 0.18),
    ) +
    rect(-150, 4, 300, 22, mix(stone, k.p.ink, 0.36)) +
    poly(
      [
        [-104, -44],
        [-94, -72],
        [94, -72],
        [104, -44],
      ],
      mix(stone, k.p.ink, 0.08),
    )
  m +=
    path(d, stone) +
    path('M30 -412Q52 -404 62 -392L74 -40L36 -40Z', mix(stone, k.p.ink, 0.24)) +
    shade(k, d, 'h', 0.1, 0.8) +
    rect(-38, -322, 66, 66, 'none', `stroke="${k.p.red}" stroke-width="7"`) +
    path('M-5 -312L20 -289L-5 -266L-30 -289Z', k.p.red)
  m += times(4, (i) => rect(-42 + (i % 2) * 6, -220 + i * 28, 76 - (i % 2) * 20 - i * 6, 7, mix(stone, k.p.ink, 0.42)))
  s +=
    move(m, x, y, z) +
    grass(k, -60, 1860, 1210, 120, k.at(0.88), 150) +
    grass(k, x - 260 * z, x - 70 * z, y + 30, 70 * z, leaf(k, 0.8), 26) +
    grass(k, x + 90 * z, x + 300 * z, y + 34, 60 * z, leaf(k, 0.8), 26)
  if (plan !== 1)
    s += times(plan ? 4 : 2, (i) =>
      person(
        k,
        x + (plan ? -420 : 300) + i * 92,
        y + 20 + (i % 2) * 14,
        plan ? 150 : 215,
        [k.c('#5c6f4c'), k.c('#3d5a6c'), k.c('#b98a5e'), k.c('#5c6f4c')][i] as string,
        { hat: i === 2 ? k.c('#e3cf9c') : undefined, walk: i % 2 === 0 },
      ),
    )
  if (k.v % 5 === 3) s += rain(k, k.p.pale)
  return s + birds(k, 500, 250, 5, k.at(0.6))
}

const mountainPass: Scene = (k) => {
  const plan = k.v % 3
  let s = sky(k, 640, { x: 1250, y: 0 }) + ranges(k, 700, [380, 470, 300][plan] as number, 4, (t) => k.at(0.02 + t * 0.42))
  if (plan === 2) s += karst(k, -200, 2000, 800, 480, k.at(0.3), 6) + mist(k, 760, 220, k.p.sky[2], 0.7)
  s += mist(k, 690, 200, k.p.sky[2], 0.5) + ridge(k, 860, 180, 7, leaf(k, 0.48))
  const hill = leaf(k, 0.62)
  const slope =
    `M-300 ${plan === 1 ? 560 : 640}C100 ${plan === 1 ? 560 : 660} 300 700 620 720C1000 740 1300 ${plan === 1 ? 820 : 700} 2100 ` +
    `${plan === 1 ? 900 : 640}L2100 1500L-300 1500Z`
  s += path(slope, hill) + shade(k, slope, 'v', 0, 0.8)
  const turns = [
    [720, 26],
    [790, 34],
    [880, 48],
    [995, 70],
    [1150, 110],
  ] as const
  const cx = [960, 880, 1020][plan] as number
  const reach = [470, 330, 560][plan] as number
  let d = `M${cx + (plan === 1 ? -80 : 80)} ${plan === 1 ? 700 : 690}`
  let side = plan === 1 ? 1 : -1
  const bits: string[] = []
  let px = cx
  let py = 702
  turns.forEach(([y, w], i) => {
    const x = cx + side * reach * (0.34 + i * 0.16)
    bits.push(
      curve(`M${px} ${py}C${px + side * 60} ${py + 26} ${x + side * 10} ${y - 46} ${x} ${y}`, k.c('#d9cbb0'), w * 0.62) +
        curve(
          `M${px} ${py}C${px + side * 60} ${py + 26} ${x + side * 10} ${y - 46} ${x} ${y}`,
          k.p.pale,
          1.6 + i * 0.7,
          `stroke-dasharray="${8 + i * 6} ${10 + i * 6}"`,
        ),
    )
    px = x
    py = y
    side = -side
  })
  d = bits.join('')
  s += d
  s +=
    times(4, (i) => ridge(k, 800 + i * 120, 12 + i * 3, 5, 'none')) +
    times(38, () => {
      const t = k.rand()
      const y = lerp(740, 1180, t)
      const x = k.rand() < 0.5 ? k.range(-60, cx - reach * 0.9 - t * 120) : k.range(cx + reach * 0.9 + t * 120, 1860)
      return tree(k, x, y, lerp(46, 170, t), leaf(k, 0.6 + t * 0.3))
    })
  s +=
    lorry(k, cx + (plan === 1 ? 40 : -40), [972, 972, 850][plan] as number, plan === 2 ? 0.42 : 0.62, k.p.red, plan === 1) +
    lorry(k, cx + (plan === 1 ? -70 : 110), 790, 0.3, k.c('#c9a25a'), plan !== 1)
  if (plan !== 2)
    s +=
      person(k, cx + 640, 1180, 150, k.c('#2f5f7a'), { pole: true, hat: k.c('#e3cf9c'), walk: true }) +
      person(k, cx + 500, 1165, 140, k.c('#b98a5e'), { hat: k.c('#e3cf9c'), walk: true })
  s += grass(k, -60, 1860, 1212, 90, k.at(0.92), 110)
  if (plan === 1) s += times(4, () => cloud(k, k.range(0, 1800), k.range(520, 700), 700, 26, k.p.cloud))
  return s + birds(k, 420, 220, 5, k.at(0.5))
}

const borderGate: Scene = (k) => {
  const plan = k.v % 3
  const hz = 760
  let s = sky(k, hz, { x: 1180, y: 0 }) + ranges(k, 770, [260, 180, 340][plan] as number, 3, (t) => k.at(0.02 + t * 0.35))
  s += karst(k, -150, 620, 800, 320, leaf(k, 0.36), 4) + karst(k, 1250, 2000, 800, 260, leaf(k, 0.32), 4) + mist(k, 780, 150, k.p.sky[2], 0.5)
  s += times(14, (i) => tree(k, -40 + i * 145, 840, k.range(70, 120), leaf(k, 0.52)))
  s += rect(
    -300,
    830,
    2400,
    700,
    k.grad([
      [0, mix(k.at(0.3), k.c('#c7bba0'), 0.5)],
      [1, mix(k.at(0.75), k.c('#8b8371'), 0.3)],
    ]),
  )
  const wall = k.c('#eadfc6')
  const z = [1, 1.22, 0.8][plan] as number
  const tile = mix(k.c('#7a4a3a'), k.at(0.75), 0.3)
  let g = ''
  const roof = (y: number, w: number, h: number) =>
    path(
      `M${-w - 46} ${y - 10}Q${-w * 0.9} ${y - 8} ${-w * 0.72} ${y - h}L${w * 0.72} ${y - h}Q${w * 0.9} ${y - 8} ${w + 46} ${y - 10}L` +
        `${w + 30} ${y + 14}L${-w - 30} ${y + 14}Z`,
      tile,
    ) +
    times(25, (i) => line(-w * 0.7 + (i * w * 1.4) / 24, y - h + 4, -w * 0.94 + (i * w * 1.88) / 24, y + 8, mix(tile, k.p.ink, 0.35), 2.6)) +
    rect(-w * 0.74, y - h - 9, w * 1.48, 12, mix(tile, k.p.ink, 0.3))
  g +=
    rect(-250, -430, 500, 130, wall) +
    times(9, (i) => rect(-226 + i * 52, -408, 34, 84, k.dark || k.light === 'dusk' ? k.p.window : k.at(0.6))) +
    roof(-430, 290, 84)
  g += rect(-480, -300, 960, 60, mix(wall, k.p.ink, 0.06)) + roof(-300, 520, 66) + rect(-480, -252, 960, 22, k.p.red)
  for (const x of [-470, -250, -60, 60, 250, 470]) g += rect(x - 23, -240, 46, 244, wall) + rect(x + 6, -240, 17, 244, mix(wall, k.p.ink, 0.25))
  g += rect(-447, -236, 174, 240, k.at(0.55), 'opacity="0.38"') + rect(273, -236, 174, 240, k.at(0.55), 'opacity="0.38"')
  g += rect(-30, -150, 60, 154, mix(wall, k.p.ink, 0.3)) + rect(-22, -142, 44, 60, k.dark ? k.p.window : k.at(0.7))
  g += shade(k, 'M-480 -430L480 -430L480 4L-480 4Z', 'h', 0, 0.5)
  s +=
    block(k, 80, 850, 250, 150, mix(wall, k.at(0.4), 0.5), litShare(k), 30) +
    block(k, 1480, 850, 270, 120, mix(wall, k.at(0.4), 0.5), litShare(k), 30)
  s += move(g, 900, 862 + z * 10, z)
  s += times(6, (i) =>
    poly(
      [
        [900 + (i - 2.5) * 150 - 5, 880],
        [900 + (i - 2.5) * 150 + 5, 880],
        [900 + (i - 2.5) * 560 + 14, 1260],
        [900 + (i - 2.5) * 560 - 14, 1260],
      ],
      k.p.pale,
      'opacity="0.32"',
    ),
  )
  const bar = (x: number, y: number, l: number, up: number) =>
    rect(x - 16, y - 74, 32, 78, k.at(0.85)) +
    group(
      rect(0, -7, l, 14, k.p.pale) + times(4, (i) => rect((i * l) / 4 + 20, -7, l / 9, 14, k.p.red)),
      `transform="translate(${x} ${y - 60}) rotate(${up})"`,
    )
  s += bar(620, 960, 250, plan === 1 ? -3 : -58) + bar(1210, 960, 240, plan === 2 ? -62 : -178)
  s += times([3, 2, 5][plan] as number, (i) =>
    lorry(
      k,
      360 + i * (plan === 2 ? 270 : 420),
      960 + (plan === 1 ? 130 : 70) + (i % 2) * (plan === 2 ? 70 : 20),
      plan === 1 ? 1.35 : plan ? 0.72 : 0.98,
      k.c(['#2f6f73', '#c9a25a', '#d8cfb8', '#3d5a6c', '#7fa08d'][i] as string),
    ),
  )
  s += times(4, (i) =>
    person(k, 1210 + i * 66, 1120 + (i % 2) * 16, 118, k.c(['#4f6b54', '#b98a5e', '#3d5a6c', '#7b5a48'][i] as string), {
      walk: i > 0,
      hat: i === 1 ? k.c('#e3cf9c') : undefined,
    }),
  )
  if (k.dark) s += lamp(k, 620, 700, 200) + lamp(k, 1180, 700, 200) + lamp(k, 900, 640, 240, 0.4)
  if (k.v % 4 === 3) s += rain(k, k.p.pale)
  return s
}

const bridge: Scene = (k) => {
  const plan = k.v % 3
  const hz = [760, 700, 800][plan] as number
  let s = sky(k, hz, { x: plan === 1 ? 480 : 1250, y: 0 }) + ranges(k, hz + 20, 150, 3, (t) => k.at(0.02 + t * 0.25))
  s +=
    times(30, (i) => block(k, i * 66 - 60, hz + 8, k.range(28, 56), k.range(20, 120), k.at(0.16), litShare(k) * 0.7, 14)) +
    mist(k, hz, 130, k.p.sky[2], 0.5) +
    water(k, hz, plan === 1 ? 480 : 1250)
  const steel = k.at(0.82)
  const pale = mix(k.c('#f1e8d4'), k.at(0.3), k.dark ? 0.4 : 0.12)
  if (plan === 2) {
    // A row of steel arches over the river.
    const deck = hz + 30
    for (let i = -1; i < 4; i++) {
      const x = 60 + i * 440
      s +=
        poly(
          [
            [x - 40, deck],
            [x + 40, deck],
            [x + 30, deck + 170],
            [x - 30, deck + 170],
          ],
          mix(pale, k.p.ink, 0.25),
        ) + rect(x - 52, deck + 160, 104, 26, k.at(0.7))
      s +=
        curve(`M${x + 6} ${deck}Q${x + 220} ${deck - 400} ${x + 434} ${deck}`, steel, 17) +
        curve(`M${x + 30} ${deck}Q${x + 220} ${deck - 330} ${x + 410} ${deck}`, steel, 7)
      s += times(15, (j) => {
        const t = (j + 1) / 16
        const up = 4 * t * (1 - t) * 200
        return (
          line(x + 6 + 428 * t, deck, x + 6 + 428 * t, deck - up, steel, 4) +
          line(x + 6 + 428 * t, deck, x + 6 + 428 * (t + 1 / 16), deck - 4 * (t + 1 / 16) * (15 / 16 - t) * 200, steel, 2)
        )
      })
    }
    s += rect(-300, deck - 8, 2400, 26, steel) + rect(-300, deck - 14, 2400, 6, k.p.red)
    s += times(7, (i) =>
      person(k, 500 + i * 130 + k.range(-30, 30), deck - 12, 44, k.at(0.95), { walk: true, hat: i % 3 ? undefined : k.c('#e3cf9c') }),
    )
  } else {
    // A cable-stayed bridge, from the side or in perspective.
    const deck = hz - 60
    const towers = plan ? [900] : [560, 1300]
    const tall = plan ? 500 : 480
    for (const tx of towers) {
      const reach = plan ? 900 : 370
      for (let i = 1; i <= 15; i++)
        for (const side of [-1, 1])
          s += line(
            tx,
            deck - tall + 20 + i * (plan ? 13 : 12),
            tx + side * reach * (1.02 - (i - 1) / 16),
            deck,
            mix(pale, k.at(0.4), 0.25),
            plan ? 4 : 3,
          )
    }
    s +=
      path(`M-300 ${deck - 4}Q900 ${deck - 34} 2100 ${deck - 4}L2100 ${deck + 24}Q900 ${deck - 4} -300 ${deck + 24}Z`, steel) +
      path(`M-300 ${deck - 10}Q900 ${deck - 40} 2100 ${deck - 10}L2100 ${deck - 3}Q900 ${deck - 33} -300 ${deck - 3}Z`, k.p.red)
    for (const tx of towers) {
      const w = plan ? 1.5 : 1
      const leg = (sd: number) =>
        poly(
          [
            [tx + sd * 10 * w, deck - tall],
            [tx + sd * 26 * w, deck - tall],
            [tx + sd * 82 * w, deck],
            [tx + sd * 58 * w, hz + 118],
            [tx + sd * 30 * w, hz + 118],
            [tx + sd * 54 * w, deck],
          ],
          sd < 0 ? pale : mix(pale, k.p.ink, 0.2),
        )
      s +=
        rect(tx - 24 * w, deck - tall - 40, 48 * w, 70 * w, pale) +
        rect(tx + 4 * w, deck - tall - 40, 20 * w, 70 * w, mix(pale, k.p.ink, 0.2)) +
        leg(-1) +
        leg(1) +
        rect(tx - 48 * w, deck - tall * 0.38, 96 * w, 20 * w, mix(pale, k.p.ink, 0.1)) +
        rect(tx - 92 * w, hz + 108, 184 * w, 36, k.at(0.62))
      s +=
        path(`M${tx - 80 * w} ${hz + 146}l${160 * w} 0l-20 60l-30 -12l-40 70l-36 -50l-40 14Z`, k.at(0.7), 'opacity="0.4"') +
        circle(tx, deck - tall - 46, 7, k.p.red)
    }
    s += times(9, (i) =>
      lorry(
        k,
        120 + i * 200 + k.range(-40, 40),
        deck - 22 - 12 * (1 - ((i - 4) / 4) ** 2),
        0.17,
        k.c(['#2f6f73', '#c9a25a', '#d8cfb8'][i % 3] as string),
      ),
    )
    if (k.dark) s += times(12, (i) => lamp(k, 40 + i * 156, deck - 50, 40, 0.9))
  }
  const boat = (x: number, y: number, z: number) =>
    move(
      path('M-170 -14Q-110 26 60 24Q140 22 190 -22Q120 0 20 0Q-100 0 -170 -14Z', k.at(0.95)) +
        path('M-60 2Q-50 -58 30 -58Q80 -56 84 2Z', k.c('#a9793f')) +
        times(5, (i) => curve(`M${-40 + i * 26} 0Q${-36 + i * 24} -40 ${-16 + i * 18} -56`, k.p.ink, 1.6)),
      x,
      y,
      z,
    )
  s +=
    boat(620, 1050, 1.2) +
    person(k, 796, 1052, 150, k.c('#7b5a48'), { hat: k.c('#e3cf9c') }) +
    line(810, 960, 890, 1110, k.p.ink, 5) +
    boat(1380, hz + 130, 0.46)
  return s + birds(k, 900, 190, 6, k.at(0.5))
}

const riverDelta: Scene = (k) => {
  const plan = k.v % 3
  const hz = [470, 380, 560][plan] as number
  let s = sky(k, hz, { x: 900, y: 0 }) + ridge(k, hz + 6, 26, 5, k.at(0.1)) + mist(k, hz, 80, k.p.sky[2], 0.6)
  s += rect(
    -300,
    hz + 4,
    2400,
    1100,
    k.grad([
      [0, leaf(k, 0.16)],
      [1, leaf(k, 0.6)],
    ]),
  )
  for (let row = 0; row < 9; row++) {
    const t = ((row + 1) / 9) ** 1.6
    const y = hz + 10 + t * (1150 - hz)
    const y0 = hz + 10 + (row / 9) ** 1.6 * (1150 - hz)
    for (let i = 0; i < 7; i++) {
      const x = -500 + i * 440 + k.range(-80, 80)
      s += poly(
        [
          [900 + (x - 900) * (0.35 + t), y],
          [900 + (x + 380 - 900) * (0.35 + t), y],
          [900 + (x + 400 - 900) * (0.3 + t * 0.9), y0 + 5],
          [900 + (x + 30 - 900) * (0.3 + t * 0.9), y0 + 5],
        ],
        mix(leaf(k, 0.15 + t * 0.5), k.rand() < 0.3 ? k.p.gold : k.rand() < 0.5 ? k.p.water[0] : k.p.ink, k.range(0.06, 0.28)),
      )
    }
  }
  const river = (pts: [number, number, number][]) => {
    let a = `M${(pts[0] as [number, number, number])[0]} ${(pts[0] as [number, number, number])[1]}`
    let b = ''
    pts.forEach(([x, y, w], i) => {
      if (!i) return
      const [px, py, pw] = pts[i - 1] as [number, number, number]
      a += `C${px - pw / 2} ${(py + y) / 2} ${x - w / 2} ${(py + y) / 2} ${x - w / 2} ${y}`
      b = `C${x + w / 2} ${(py + y) / 2} ${px + pw / 2} ${(py + y) / 2} ${px + pw / 2} ${py}` + b
    })
    const last = pts.at(-1) as [number, number, number]
    return `${a}L${last[0] + last[2] / 2} ${last[1]}${b}Z`
  }
  const m = plan === 1 ? 1 : -1
  const main = river([
    [900 + m * 60, hz + 4, 60],
    [900 - m * 220, hz + 100, 110],
    [900 + m * 250, hz + 260, 210],
    [900 - m * 40, hz + 480, 420],
    [900 + m * 60, 1260, 900],
  ])
  const side = river([
    [900 - m * 480, hz + 6, 24],
    [900 - m * 420, hz + 70, 40],
    [900 - m * 190, hz + 130, 80],
  ])
  const side2 = river([
    [900 + m * 760, hz + 60, 50],
    [900 + m * 560, hz + 180, 90],
    [900 + m * 260, hz + 270, 130],
  ])
  const wet = k.grad([
    [0, k.p.glint],
    [0.2, k.p.water[0]],
    [1, k.p.water[1]],
  ])
  s +=
    path(side, wet) +
    path(side2, k.p.water[0]) +
    path(main, wet) +
    times(70, () => {
      const t = k.rand()
      const y = lerp(hz + 300, 1190, t)
      const w = lerp(40, 150, t)
      return path(
        `M${900 + k.range(-1, 1) * lerp(60, 360, t) - w / 2} ${y}q${w / 2} -6 ${w} 0q${-w / 2} 6 ${-w} 0Z`,
        k.rand() < 0.5 ? k.p.glint : k.p.water[1],
        'opacity="0.5"',
      )
    })
  s += times(20, (i) => {
    const t = (i + 1) / 20
    const y = hz + 30 + t * 330
    const sd = i % 2 ? 1 : -1
    return palm(k, 900 + sd * (420 + t * 420) + k.range(-60, 60), y, 40 + t * 130, k.at(0.35 + t * 0.4))
  })
  s += times(7, (i) => {
    const x = [170, 420, 1330, 1560, 260, 1500, 80][i] as number
    const y = hz + 90 + i * 40
    const z = 0.4 + i * 0.12
    return move(
      rect(-36, -40, 72, 40, k.c('#d8c9a4')) +
        poly(
          [
            [-50, -36],
            [-30, -72],
            [30, -72],
            [50, -36],
          ],
          k.c('#8a5a44'),
        ) +
        rect(-8, -28, 16, 28, k.dark ? k.p.window : k.p.ink),
      x,
      y,
      z,
    )
  })
  const sampan = (x: number, y: number, z: number, load: string, flip = false) =>
    move(
      path('M-190 -22Q-120 22 30 22Q150 20 210 -34Q130 -4 20 -4Q-110 -4 -190 -22Z', k.at(0.95)) +
        times(9, (i) => circle(-70 + (i % 5) * 26 + Math.floor(i / 5) * 12, -12 - Math.floor(i / 5) * 20, 15, mix(load, k.p.ink, k.range(0, 0.2)))) +
        person(k, 130, 4, 116, k.c('#5b3f52'), { hat: k.c('#ead7a4') }) +
        line(142, -70, 214, 44, k.p.ink, 4) +
        path('M-150 26Q0 60 160 28Q20 42 -150 26Z', k.p.ink, 'opacity="0.3"'),
      x,
      y,
      z,
      flip,
    )
  s +=
    sampan(plan === 2 ? 1020 : 780, 960, plan === 1 ? 1.5 : 1.1, k.c('#5f8a4a'), plan === 1) +
    sampan(1090, 800, 0.72, k.p.gold, true) +
    (plan === 2 ? sampan(620, 1090, 1.4, k.p.red) : sampan(900 + m * 130, hz + 240, 0.4, k.p.red))
  s +=
    palm(k, 60, 1240, 760, k.at(0.97)) +
    palm(k, 1770, 1260, 620, k.at(0.97)) +
    grass(k, -80, 420, 1215, 170, k.at(0.95), 50) +
    grass(k, 1430, 1880, 1215, 150, k.at(0.95), 50)
  return s + birds(k, 1040, 200, 7, k.at(0.5))
}

const riceTerrace: Scene = (k) => {
  const plan = k.v % 3
  let s =
    sky(k, 520, { x: 1220, y: 0 }) +
    ranges(k, 560, [260, 330, 200][plan] as number, 4, (t) => k.at(0.02 + t * 0.4)) +
    mist(k, 560, 200, k.p.sky[2], 0.7)
  const wet = plan !== 1
  const rows = [15, 12, 18][plan] as number
  let people = ''
  for (let i = 0; i < rows; i++) {
    const t = i / (rows - 1)
    const y = 540 + t ** 1.35 * 660
    const a = (90 + 60 * t) * ([1, -1, 0.6][plan] as number)
    const o = i * 0.23
    const bow = (plan === 2 ? 140 : -150) * (1 - t * 0.6)
    const slope = (x: number) => y + Math.sin(x / 330 + o) * a + Math.sin(x / 127 + o * 2) * a * 0.26 + ((x - 900) / 900) ** 2 * bow
    let top = ''
    for (let x = -320; x <= 2120; x += 40) top += `${top ? 'L' : 'M'}${x} ` + slope(x).toFixed(1)
    const green = leaf(k, 0.25 + t * 0.5)
    const surface = wet ? mix(i % 3 ? k.p.water[0] : k.p.glint, green, 0.14 + 0.3 * t) : mix(i % 2 ? k.p.gold : green, green, 0.38)
    s +=
      path(`${top}L2120 1500L-320 1500Z`, surface) +
      curve(top, mix(green, k.p.ink, 0.35), 5 + 13 * t) +
      group(curve(top, mix(k.p.gold, green, 0.4), 2 + 4 * t), `transform="translate(0 ${-4 - 5 * t})"`)
    if (!wet || i % 3 === 1)
      s += times(40, () => {
        const x = k.range(-100, 1900)
        const yy =
          y +
          26 +
          20 * t +
          Math.sin(x / 330 + o) * a +
          Math.sin(x / 127 + o * 2) * a * 0.26 +
          ((x - 900) / 900) ** 2 * (plan === 2 ? 140 : -150) * (1 - t * 0.6)
        return line(x, yy, x + 3, yy - 7 - 12 * t, mix(green, k.p.ink, 0.2), 2 + 2 * t)
      })
    if (i === Math.floor(rows * 0.3))
      s +=
        times(3, (j) => {
          const x = 420 + j * 120
          return move(
            rect(-40, -36, 80, 44, k.c('#8a6a4a')) +
              poly(
                [
                  [-58, -32],
                  [-20, -80],
                  [20, -80],
                  [58, -32],
                ],
                k.c('#5b4332'),
              ) +
              rect(-8, -22, 16, 30, k.dark ? k.p.window : k.p.ink),
            x,
            y + 34 + (plan === 2 ? 30 : -30),
            0.7,
          )
        }) + times(5, (j) => tree(k, 320 + j * 120, y + 20 + (plan === 2 ? 30 : -30), 70, leaf(k, 0.6)))
    if (i === Math.floor(rows * 0.72))
      people = times([3, 2, 4][plan] as number, (j) =>
        person(k, 640 + j * 170, y + 90 + j * 26, 170 + (plan === 1 ? 50 : 0), j === 1 ? k.p.red : k.c('#2b4a6a'), {
          hat: k.c('#ead7a4'),
          walk: j % 2 === 0,
          pole: j === 0 && plan !== 2,
        }),
      )
  }
  s += people + grass(k, -60, 620, 1216, 150, k.at(0.92), 70) + grass(k, 1300, 1880, 1216, 120, k.at(0.92), 60)
  return s + birds(k, 480, 230, 5, k.at(0.5))
}

/** Scenes of the land. */
export const landScenes = {
  'border-marker': borderMarker,
  'mountain-pass': mountainPass,
  'border-gate': borderGate,
  bridge,
  'river-delta': riverDelta,
  'rice-terrace': riceTerrace,
}
