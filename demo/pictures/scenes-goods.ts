import { mix } from './palette.ts'
import {
  circle,
  curve,
  group,
  high,
  type Kit,
  lamp,
  lerp,
  line,
  mist,
  move,
  oval,
  path,
  person,
  poly,
  rect,
  ridge,
  type Scene,
  shade,
  sky,
  times,
  tree,
} from './shapes.ts'

const glowing = (k: Kit) => k.dark || k.light === 'dusk'
const leafGreen = (k: Kit, t = 0) => mix(k.c('#4f7f4a'), k.p.ink, t)

/** A pointed leaf from (0, 0), `l` long, turned by `a` degrees. */
const leafAt = (k: Kit, x: number, y: number, l: number, a: number, fill: string, wide = 0.3) =>
  group(
    path(`M0 0Q${l * 0.4} ${-l * wide} ${l} 0Q${l * 0.4} ${l * wide} 0 0Z`, fill) +
      path(`M0 0Q${l * 0.4} ${l * wide} ${l} 0Z`, mix(fill, k.p.ink, 0.24)) +
      line(0, 0, l * 0.94, 0, mix(fill, k.p.pale, 0.3), 2),
    `transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${a.toFixed(0)})"`,
  )

/** A shallow woven basket seen from the side, its rim at (x, y). */
function basket(k: Kit, x: number, y: number, w: number, h: number, fill: string): string {
  const d = `M${x - w / 2} ${y}Q${x - w * 0.42} ${y + h} ${x - w * 0.3} ${y + h}L${x + w * 0.3} ${y + h}Q${x + w * 0.42} ${y + h} ${x + w / 2} ${y}Z`
  return (
    path(d, fill) +
    times(4, (i) =>
      curve(
        `M${x - w * (0.47 - i * 0.04)} ${y + h * (0.2 + i * 0.22)}Q${x} ${y + h * (0.3 + i * 0.22)} ${x + w * (0.47 - i * 0.04)} ` +
          `${y + h * (0.2 + i * 0.22)}`,
        mix(fill, k.p.ink, 0.35),
        3,
      ),
    ) +
    times(13, (i) => line(x - w * 0.44 + i * w * 0.073, y + 4, x - w * 0.3 + i * w * 0.05, y + h - 4, mix(fill, k.p.ink, 0.25), 2.6)) +
    (w > 300
      ? shade(k, d, 'h', 0, 0.9)
      : path(
          d,
          k.grad(
            [
              [0, k.p.ink, 0],
              [1, k.p.ink, 0.4],
            ],
            'h',
          ),
        )) +
    path(
      `M${x - w / 2 - 8} ${y - 8}Q${x} ${y + 12} ${x + w / 2 + 8} ${y - 8}L${x + w / 2 + 6} ${y + 12}Q${x} ${y + 32} ${x - w / 2 - 6} ${y + 12}Z`,
      mix(fill, k.p.pale, 0.2),
    )
  )
}

/** An orchard or hill garden as the far ground of a still life. */
function garden(k: Kit, hz: number, rows: number, crown: string): string {
  let s =
    sky(k, hz, { x: 1180, y: 0 }) +
    times(3, (i) => ridge(k, hz + i * 22 - 20, 190 - i * 40, 7, k.at(0.03 + i * 0.12))) +
    mist(k, hz, 140, k.p.sky[2], 0.5)
  for (let r = 0; r < rows; r++) {
    const t = (r + 1) / rows
    const y = hz + 30 + t * t * 300
    s +=
      rect(-300, y - 20, 2400, 900, mix(mix(k.at(0.2 + t * 0.42), k.c('#5f8a4a'), k.dark ? 0.1 : 0.26), k.p.gold, r % 2 ? 0.1 : 0)) +
      times(Math.round(20 - r * 3), (i) =>
        tree(k, i * (1900 / (20 - r * 3)) - 40 + (r % 2) * 40, y, 50 + 90 * t, mix(k.at(0.3 + t * 0.4), crown, 0.3)),
      )
  }
  return s
}

/** A plank table across the foot of the picture. */
function table(k: Kit, y: number, colour = '#8a5f3f'): string {
  const wood = k.c(colour)
  return (
    rect(
      -300,
      y,
      2400,
      900,
      k.grad([
        [0, mix(wood, k.p.pale, 0.14)],
        [0.5, mix(wood, k.p.ink, 0.35)],
      ]),
    ) +
    rect(-300, y, 2400, 9, mix(wood, k.p.pale, 0.35)) +
    times(5, (i) => rect(-300, y + 60 + i * i * 22 + i * 26, 2400, 3, mix(wood, k.p.ink, 0.5))) +
    times(14, (i) =>
      curve(`M${k.range(-100, 1500)} ${y + 26 + i * 24}q160 ${k.range(-9, 9)} ${k.range(240, 520)} 0`, mix(wood, k.p.ink, 0.35), 2, 'opacity="0.6"'),
    )
  )
}

const garment: Scene = (k) => {
  const plan = k.v % 3
  const vy = [430, 380, 470][plan] as number
  let s =
    rect(
      -300,
      -300,
      2400,
      1800,
      k.grad([
        [0, mix(k.p.wall[0], k.p.ink, 0.2)],
        [0.4, k.p.wall[0]],
      ]),
    ) +
    rect(
      -300,
      vy + 60,
      2400,
      1400,
      k.grad([
        [0, k.p.floor[0]],
        [1, k.p.floor[1]],
      ]),
    )
  s += times(
    9,
    (i) =>
      rect(
        -20 + i * 210,
        vy - 190,
        150,
        190,
        k.grad([
          [0, k.p.sky[0]],
          [1, k.p.sky[2]],
        ]),
      ) +
      rect(50 + i * 210, vy - 190, 6, 190, k.at(0.7)) +
      rect(-20 + i * 210, vy - 100, 150, 5, k.at(0.7)),
  )
  s +=
    rect(-300, vy + 30, 2400, 30, mix(k.p.wall[1], k.p.ink, 0.15)) +
    times(4, (i) => {
      const t = ((i + 1) / 4) ** 1.6
      const y = lerp(vy - 230, -10, t)
      return times(5, (j) => {
        const x = 900 + (j - 2) * (260 + 330 * t)
        return (
          line(x, y - 200, x, y, k.at(0.7), 2) +
          poly(
            [
              [x - 50 - 60 * t, y + 12],
              [x - 30 - 40 * t, y - 8],
              [x + 30 + 40 * t, y - 8],
              [x + 50 + 60 * t, y + 12],
            ],
            k.at(0.75),
          ) +
          rect(x - 44 - 54 * t, y + 12, 88 + 108 * t, 6 + 4 * t, k.p.window) +
          lamp(k, x, y + 20, 90 + 130 * t, 0.42)
        )
      })
    })
  const cloths = ['#d6a243', '#2f6f73', '#efe6d0', '#b98a5e', '#5f8a6a', '#3d5a6c']
  const machine = (x: number, y: number, z: number, cloth: string, worker: string, fade: number, front: boolean) => {
    const f = (c: string) => mix(c, k.p.wall[0], fade)
    const white = f(k.c('#ece2cb'))
    let g = move(
      path('M-66 0C-64 -96 -50 -118 -16 -126L16 -126C50 -118 64 -96 66 0Z', f(worker)) +
        path('M-66 0C-64 -96 -50 -118 -34 -122L-46 0Z', mix(f(worker), k.p.ink, 0.24)) +
        rect(-11, -142, 22, 22, f(k.c('#b98d6c'))) +
        oval(0, -166, 25, 30, f(k.c('#b98d6c'))) +
        path('M-30 -160C-32 -208 32 -208 30 -160Q0 -186 -30 -160Z', f(k.c('#efe6d0'))) +
        path('M-46 -84Q-96 -40 -52 14L-30 6Q-58 -34 -26 -70ZM46 -84Q92 -40 40 18L20 8Q52 -34 26 -70Z', mix(f(worker), k.p.ink, 0.12)),
      -20,
      0,
      1,
    )
    g +=
      rect(-190, 6, 380, 20, f(k.c('#c9a27a'))) +
      rect(-190, 24, 380, 8, f(k.p.ink)) +
      line(-166, 30, -180, 190, f(k.at(0.8)), 9) +
      line(166, 30, 180, 190, f(k.at(0.8)), 9) +
      line(-172, 150, 172, 150, f(k.at(0.8)), 6)
    g +=
      path('M60 6L60 -14L120 -14L120 -76L40 -76L40 -20L28 -20L28 -86Q28 -104 50 -104L134 -104Q156 -104 156 -80L156 6Z', white) +
      circle(160, -76, 20, f(k.at(0.6))) +
      line(34, -20, 34, 4, f(k.p.ink), 4) +
      rect(112, -122, 14, 18, f(k.p.red)) +
      line(119, -130, 119, -150, f(k.p.ink), 2)
    g +=
      path(`M-150 8Q-60 -22 50 4L70 12Q20 26 -40 20L-70 ${front ? 150 : 90}Q-120 ${front ? 170 : 110} -160 ${front ? 130 : 80}Z`, f(cloth)) +
      path(
        `M-100 16Q-110 80 -124 ${front ? 150 : 96}M-70 18Q-84 80 -94 ${front ? 150 : 96}`,
        'none',
        `stroke="${mix(f(cloth), k.p.ink, 0.3)}" stroke-width="3"`,
      )
    return move(g, x, y, z)
  }
  const rows = [4, 3, 5][plan] as number
  for (let r = 0; r < rows; r++) {
    const t = r / (rows - 1)
    const z = lerp(0.32, [1.35, 1.9, 1.05][plan] as number, t ** 1.4)
    const y = lerp(vy + 90, [930, 900, 960][plan] as number, t ** 1.2)
    const cols = Math.ceil(2100 / (450 * z)) + 1
    s += times(cols, (i) => {
      const x = 900 + (i - (cols - 1) / 2) * 450 * z + (plan === 1 ? 60 : 0)
      return machine(
        x,
        y,
        z,
        k.c(r === rows - 1 && Math.abs(x - 900) < 240 * z ? '#a4161a' : k.pick(cloths)),
        k.c(k.pick(['#4b7a86', '#4b7a86', '#6f8f96'])),
        0.42 * (1 - t),
        t > 0.6,
      )
    })
  }
  s += times(9, (i) => {
    const x = 120 + i * 195
    return rect(x - 50, high - 40 + (i % 2) * 20, 110, 70, k.c(k.pick(cloths)))
  }).repeat(plan === 0 ? 0 : 1)
  return s
}

const chip: Scene = (k) => {
  const plan = k.v % 3
  const board = mix(k.c('#1f5a50'), k.p.ink, 0.3)
  let s = rect(
    -300,
    -300,
    2400,
    1800,
    k.grad(
      [
        [0, mix(board, k.p.pale, 0.12)],
        [1, mix(board, k.p.ink, 0.55)],
      ],
      'd',
    ),
  )
  if (plan === 1) {
    // A wafer held over a table of light.
    s =
      rect(
        -300,
        -300,
        2400,
        1800,
        k.grad([
          [0, k.at(0.95)],
          [1, k.at(0.6)],
        ]),
      ) +
      times(12, (i) => rect(-300, 760 + i * i * 5, 2400, 3, k.at(0.45), 'opacity="0.6"')) +
      times(15, (i) => line(900 + (i - 7) * 90, 760, 900 + (i - 7) * 330, 1300, k.at(0.45), 2.4, 'opacity="0.5"'))
    s += lamp(k, 900, 560, 900, 0.4)
    const cl = k.clip('<circle cx="900" cy="590" r="430"/>')
    let w = circle(
      900,
      590,
      430,
      k.grad(
        [
          [0, k.p.sky[0]],
          [0.4, k.p.gold],
          [0.6, k.p.sky[2]],
          [1, k.at(0.5)],
        ],
        'd',
      ),
    )
    w += times(14, (r) =>
      times(
        14,
        (c) =>
          rect(
            472 + c * 62,
            162 + r * 62,
            57,
            57,
            r === 6 && c === 8 ? k.p.red : mix(k.at(0.6), k.p.gold, k.range(0, 0.7)),
            `opacity="${r === 6 && c === 8 ? 1 : k.range(0.35, 0.8).toFixed(2)}"`,
          ) +
          rect(482 + c * 62, 172 + r * 62, 16, 22, k.p.pale, 'opacity="0.35"') +
          rect(504 + c * 62, 172 + r * 62, 18, 8, k.p.ink, 'opacity="0.4"') +
          rect(504 + c * 62, 188 + r * 62, 18, 22, k.p.ink, 'opacity="0.25"'),
      ),
    )
    w +=
      poly(
        [
          [300, 100],
          [620, 100],
          [1300, 1100],
          [980, 1100],
        ],
        k.p.pale,
        'opacity="0.22"',
      ) +
      poly(
        [
          [760, 100],
          [830, 100],
          [1500, 1100],
          [1430, 1100],
        ],
        k.p.pale,
        'opacity="0.16"',
      )
    s +=
      oval(900, 1070, 420, 34, k.p.ink, 'opacity="0.45"') +
      group(w, `clip-path="${cl}"`) +
      circle(900, 590, 430, 'none', `stroke="${k.p.pale}" stroke-width="7" opacity="0.8"`) +
      rect(884, 1004, 32, 22, k.at(0.8))
    const glove = path(
      'M0 0C-70 -40 -190 -46 -262 -20C-282 -10 -276 10 -250 12L-120 22C-190 24 -250 40 -262 58C-262 78 -240 82 -210 76L-100 70C-60 110 20' +
        ' 130 120 140L400 220L420 20L160 -10Z',
      k.c('#dfeae0'),
    )
    return (
      s +
      move(
        glove +
          path('M-120 22C-60 20 -30 26 0 40M-100 70C-60 66 -20 66 20 72', 'none', `stroke="${k.at(0.5)}" stroke-width="4"`) +
          path('M150 -16L430 10L430 240L130 146Z', k.c('#b9d2cf')) +
          rect(140, -20, 26, 168, k.at(0.5), 'transform="rotate(6)"'),
        1420,
        660,
        1.15,
      )
    )
  }
  const gold = mix(k.p.gold, board, 0.1)
  const cx = 900
  const cy = 590
  const half = plan === 2 ? 175 : 235
  const bus = (n: number, dir: number) =>
    times(n, (i) => {
      const o = (i - (n - 1) / 2) * ((half * 1.7) / n)
      const l1 = half + 60 + Math.abs(o) * 0.5
      const bend = o * k.range(0.8, 1.7)
      return group(
        curve(`M${o} ${half}V${l1}L${o + bend} ${l1 + Math.abs(bend)}V1400`, gold, 5, 'opacity="0.85" stroke-linejoin="round"') +
          (i % 3 === 0 ? circle(o + bend, l1 + Math.abs(bend) + k.range(20, 110), 12, gold) : ''),
        `transform="translate(${cx} ${cy}) rotate(${dir})"`,
      )
    })
  let g = times(60, () => {
    const x = k.range(-200, 2000)
    const y = k.range(-200, 1400)
    const l = k.range(80, 320)
    return curve(`M${x} ${y}h${l}l40 40v${l * 0.4}`, mix(board, k.p.pale, 0.16), 4) + circle(x, y, 8, mix(board, k.p.pale, 0.2))
  })
  g += [0, 90, 180, 270].map((a) => bus(plan === 2 ? 13 : 17, a)).join('')
  const part = (x: number, y: number, w: number, h: number) =>
    rect(x + 8, y + 10, w, h, k.p.ink, 'opacity="0.4"') +
    times(Math.floor(w / 22), (i) => rect(x + 8 + i * 22, y - 12, 10, h + 24, k.c('#cfc7b2'))) +
    rect(x, y, w, h, mix(k.p.ink, board, 0.15)) +
    rect(x + 10, y + 10, w - 20, 5, k.p.pale, 'opacity="0.25"') +
    circle(x + 20, y + h - 18, 6, mix(k.p.ink, k.p.pale, 0.4))
  const parts: [number, number, number, number][] =
    plan === 2
      ? [
          [180, 170, 230, 150],
          [1380, 150, 250, 170],
          [190, 860, 250, 160],
          [1370, 880, 240, 150],
          [480, 110, 150, 90],
          [1150, 1010, 160, 90],
        ]
      : [
          [90, 130, 260, 160],
          [1440, 820, 270, 180],
          [1460, 150, 180, 120],
          [130, 900, 200, 140],
        ]
  g +=
    parts.map((q) => part(...q)).join('') +
    times(18, (i) => {
      const x = (i % 9) * 200 + 60 + k.range(-20, 20)
      const y = i < 9 ? k.range(20, 90) : k.range(1080, 1160)
      return rect(x, y, 52, 24, k.c('#b98a5e')) + rect(x, y, 12, 24, k.c('#d9d2bd')) + rect(x + 40, y, 12, 24, k.c('#d9d2bd'))
    })
  g +=
    times(24, (i) =>
      group(rect(-7, -half - 34, 14, 44, k.c('#e0c98c')), `transform="translate(${cx + ((i % 6) - 2.5) * half * 0.3 * 1} ${cy}) rotate(${0})"`),
    ) +
    times(4, (a) =>
      times(9, (i) =>
        group(rect((i - 4) * half * 0.2 - 8, half - 6, 16, 42, k.c('#e0c98c')), `transform="translate(${cx} ${cy}) rotate(${a * 90})"`),
      ),
    )
  g +=
    rect(cx - half + 16, cy - half + 22, half * 2, half * 2, k.p.ink, 'opacity="0.45"') +
    rect(cx - half, cy - half, half * 2, half * 2, mix(k.p.ink, k.at(0.7), 0.35)) +
    shade(k, `M${cx - half} ${cy - half}h${half * 2}v${half * 2}h${-half * 2}Z`, 'd', 0, 1) +
    rect(cx - half + 26, cy - half + 26, half * 2 - 52, half * 2 - 52, 'none', `stroke="${k.p.gold}" stroke-width="3" opacity="0.8"`)
  const core = half * 0.56
  g +=
    lamp(k, cx, cy, half * 1.5, glowing(k) ? 0.7 : 0.3) +
    rect(cx - core, cy - core, core * 2, core * 2, k.p.red) +
    times(6, (r) =>
      times(6, (c) =>
        rect(
          cx - core + 10 + (c * (core * 2 - 14)) / 6,
          cy - core + 10 + (r * (core * 2 - 14)) / 6,
          ((core * 2 - 40) / 6) * k.range(0.5, 1),
          ((core * 2 - 40) / 6) * k.range(0.5, 1),
          mix(k.p.gold, k.p.red, k.range(0.1, 0.7)),
        ),
      ),
    ) +
    circle(cx - half + 46, cy + half - 46, 11, k.p.gold)
  return (
    s +
    group(g, `transform="rotate(${plan === 2 ? 0 : k.v % 2 ? 30 : -24} 900 590) scale(1)"`) +
    (k.dark
      ? ''
      : poly(
          [
            [-100, -100],
            [500, -100],
            [1400, 1300],
            [800, 1300],
          ],
          k.p.pale,
          'opacity="0.05"',
        ))
  )
}

const marketStall: Scene = (k) => {
  const plan = k.v % 3
  let s =
    sky(k, 700, { x: 1250, y: 0 }) +
    times(15, (i) => {
      const w = k.range(90, 150)
      const h = k.range(220, 420)
      const x = -60 + i * 128
      const f = mix(mix(k.c(['#d9b277', '#e6d3a8', '#b9c7b0', '#c99a72'][i % 4] as string), k.at(0.3), 0.5), k.p.ink, 0.04)
      return (
        rect(x, 800 - h, w, h + 40, f) +
        poly(
          [
            [x - 10, 802 - h],
            [x + w / 2, 770 - h],
            [x + w + 10, 802 - h],
          ],
          mix(f, k.c('#7a3f33'), 0.5),
        ) +
        times(
          2,
          (j) =>
            rect(x + 18, 830 - h + j * 110, 26, 56, glowing(k) && k.rand() < 0.6 ? k.p.window : mix(f, k.p.ink, 0.35)) +
            rect(x + w - 44, 830 - h + j * 110, 26, 56, glowing(k) && k.rand() < 0.5 ? k.p.window : mix(f, k.p.ink, 0.35)),
        )
      )
    })
  s +=
    mist(k, 780, 200, k.p.sky[2], 0.35) +
    rect(
      -300,
      820,
      2400,
      800,
      k.grad([
        [0, mix(k.at(0.3), k.c('#b3a080'), 0.5)],
        [1, mix(k.at(0.85), k.c('#6d5a48'), 0.2)],
      ]),
    )
  s += times(9, (i) =>
    person(k, 60 + i * 210 + k.range(-40, 40), 850, 150, mix(k.c(k.pick(['#3d5a6c', '#b98a5e', '#7fa08d', '#8f6a7a'])), k.at(0.3), 0.45), {
      hat: i % 2 ? mix(k.c('#ead7a4'), k.at(0.3), 0.3) : undefined,
      walk: true,
      pole: i % 4 === 1,
    }),
  )
  const tones = [k.p.red, k.c('#efe3c8')]
  const awning = (x: number, y: number, w: number, a: string, b: string) =>
    times(10, (i) => {
      const q = w / 10
      return path(
        `M${x + w * 0.06 + i * q * 0.88} ${y}L${x + w * 0.06 + (i + 1) * q * 0.88} ${y}L${x + (i + 1) * q} ${y + 120}q${-q / 2} 46 ${-q} 0Z`,
        i % 2 ? b : a,
      )
    }) + path(`M${x} ${y + 118}L${x + w} ${y + 118}L${x + w} ${y + 136}L${x} ${y + 136}Z`, k.p.ink, 'opacity="0.18"')
  const heap = (x: number, y: number, w: number, fill: string, r: number) => {
    let h = ''
    for (let row = 3; row >= 0; row--) {
      const n = Math.max(1, Math.floor(w / (r * 1.75)) - row)
      for (let i = 0; i < n; i++) {
        const f = mix(fill, k.rand() < 0.5 ? k.p.ink : k.p.pale, k.range(0, 0.2))
        h =
          circle(x - (n - 1) * r * 0.85 + i * r * 1.7, y - row * r * 1.2, r, f) +
          circle(x - (n - 1) * r * 0.85 + i * r * 1.7 - r * 0.3, y - row * r * 1.2 - r * 0.3, r * 0.24, mix(f, k.p.pale, 0.45)) +
          h
      }
    }
    return h
  }
  const stall = (x: number, y: number, w: number, z: number, a: string, b: string) => {
    let g =
      rect(-w / 2 + 20, -520, 14, 540, k.at(0.85)) +
      rect(w / 2 - 34, -520, 14, 540, k.at(0.85)) +
      rect(-w / 2 + 30, -440, w - 60, 300, k.p.ink, 'opacity="0.42"') +
      times(
        5,
        (i) =>
          line(-w / 2 + 100 + (i * (w - 200)) / 4, -420, -w / 2 + 100 + (i * (w - 200)) / 4, -350, k.p.ink, 3) +
          (i % 2
            ? times(6, (j) => oval(-w / 2 + 100 + (i * (w - 200)) / 4 + (j % 2 ? 8 : -8), -346 + j * 11, 13, 10, k.c('#d6b243')))
            : circle(-w / 2 + 100 + (i * (w - 200)) / 4, -338, 17, k.p.window) +
              lamp(k, -w / 2 + 100 + (i * (w - 200)) / 4, -338, 110, glowing(k) ? 0.8 : 0.25)),
      )
    g += person(k, -w * 0.12, -60, 330, k.c('#4b6f73'), { hat: k.c('#ead7a4') }) + (w > 700 ? person(k, w * 0.24, -60, 310, k.c('#b98a5e')) : '')
    g +=
      awning(-w / 2 - 30, -580, w + 60, a, b) +
      rect(-w / 2, -110, w, 30, k.c('#a9793f')) +
      rect(-w / 2 + 8, -82, w - 16, 110, k.c('#7d5835')) +
      times(12, (i) => line(-w / 2 + 30 + (i * w) / 12, -80, -w / 2 + 30 + (i * w) / 12, 26, mix(k.c('#7d5835'), k.p.ink, 0.35), 3)) +
      shade(k, `M${-w / 2} -110h${w}v138h${-w}Z`, 'v', 0, 0.8)
    const fruit = ['#d9a23c', '#6f9a4a', '#c96a3a', '#d8c05a', '#8f3a4a', '#5f8a4a']
    const n = Math.floor(w / 150)
    g += times(n, (i) => {
      const bx = -w / 2 + ((i + 0.5) * w) / n
      return (
        heap(bx, -142, w / n - 40, i === Math.floor(n / 2) ? k.p.red : k.c(fruit[i % 6] as string), 17) +
        basket(k, bx, -142, w / n - 12, 56, k.c('#c9985a'))
      )
    })
    return move(g, x, y, z)
  }
  if (plan === 0) s += stall(900, 1010, 900, 1.08, tones[0] as string, tones[1] as string)
  else if (plan === 1)
    s += times(3, (i) => stall(260 + i * 640, 960, 560, 0.96, i === 1 ? k.p.red : k.c(i ? '#d6a243' : '#2f6f73'), tones[1] as string))
  else
    s +=
      stall(300, 900, 560, 0.72, k.c('#2f6f73'), tones[1] as string) +
      stall(1500, 900, 560, 0.72, k.c('#d6a243'), tones[1] as string) +
      stall(900, 1050, 640, 1.3, k.p.red, tones[1] as string)
  s += times(plan === 1 ? 5 : 4, (i) => {
    const x = [250, 430, 1370, 1540, 760][i] as number
    return (
      heap(x, 1130, 110, k.c(['#6f9a4a', '#d9a23c', '#c96a3a', '#d8c05a', '#6f9a4a'][i] as string), 17) + basket(k, x, 1130, 160, 60, k.c('#b98a52'))
    )
  })
  s +=
    person(k, plan === 2 ? 560 : 620, 1180, 400, mix(k.c('#5b3f52'), k.p.ink, 0.1), { hat: k.c('#ead7a4'), walk: true }) +
    (plan !== 2
      ? person(k, 1190, 1190, 390, mix(k.c('#3d5a6c'), k.p.ink, 0.1), { coat: true }) + path('M1236 1010l54 0l8 80l-70 0Z', k.c('#c9985a'))
      : '')
  return s
}

const coffee: Scene = (k) => {
  const plan = k.v % 3
  if (plan === 1) {
    // Drying yard: raked rows of cherries, people with rakes.
    let s = garden(k, 470, 4, k.c('#3f6f42')) + rect(-300, 720, 2400, 800, k.c('#cdb78e'))
    for (let i = 0; i < 9; i++) {
      const t = i / 8
      const y = 740 + t ** 1.4 * 470
      const h = 18 + 50 * t
      s +=
        path(
          `M-300 ${y}Q600 ${y - 16} 2100 ${y - 6}L2100 ${y + h * 0.62}Q600 ${y + h * 0.56} -300 ${y + h * 0.66}Z`,
          i % 3 === 1 ? mix(k.p.red, k.c('#6d3a2a'), 0.35) : k.c(i % 3 ? '#8a6238' : '#6b4428'),
        ) +
        times(50, () =>
          oval(
            k.range(-60, 1860),
            y + k.range(0, h * 0.55),
            4 + 7 * t,
            3 + 5 * t,
            mix(i % 3 === 1 ? k.p.red : k.c('#8a6238'), k.rand() < 0.5 ? k.p.pale : k.p.ink, 0.25),
          ),
        )
    }
    return (
      s +
      [
        [700, 930, 280, 1],
        [1120, 860, 210, 0],
        [1010, 1110, 400, 2],
      ]
        .map(
          ([x, y, h, c]) =>
            person(k, x as number, y as number, h as number, k.c(['#3d5a6c', '#d6a243', '#2f5f5f'][c as number] as string), {
              hat: k.c('#ead7a4'),
              walk: true,
            }) +
            line(
              (x as number) + (h as number) * 0.12,
              (y as number) - (h as number) * 0.7,
              (x as number) - (h as number) * 0.6,
              (y as number) + 10,
              k.c('#6d4a2c'),
              7,
            ) +
            rect((x as number) - (h as number) * 0.75, (y as number) + 2, (h as number) * 0.3, 12, k.c('#6d4a2c')),
        )
        .join('')
    )
  }
  if (plan === 2) {
    // A branch heavy with cherries before the hills.
    let s = garden(k, 760, 4, k.c('#3f6f42'))
    const branch = (y0: number, y1: number, z: number) => {
      const node = (t: number): [number, number] => [lerp(-40, 1750, t), lerp(y0, y1, t) + Math.sin(t * 3) * 60]
      let g = curve(`M-60 ${y0}Q${900} ${(y0 + y1) / 2 + 110} 1780 ${y1}`, k.c('#6b4a30'), 22 * z)
      const nodes = Array.from({ length: z > 1 ? 6 : 8 }, (_, i) => (i + 0.6 + k.range(-0.25, 0.25)) / (z > 1 ? 6 : 8))
      for (const t of nodes) {
        const [x, y] = node(t)
        g +=
          leafAt(k, x, y, k.range(230, 330) * z, -20 - k.range(0, 60), leafGreen(k, 0.1), 0.3) +
          leafAt(k, x, y, k.range(220, 320) * z, 25 + k.range(0, 60), leafGreen(k, 0.25), 0.3) +
          leafAt(k, x, y, k.range(190, 260) * z, 115 + k.range(0, 50), leafGreen(k, 0.35), 0.3) +
          leafAt(k, x, y, k.range(190, 260) * z, -150 + k.range(0, 50), leafGreen(k, 0.2), 0.3)
      }
      for (const t of nodes) {
        const [x, y] = node(t + 0.008)
        const many = k.int(7, 13)
        g += times(many, (j) => {
          const a = j * 2.4 + t * 40
          const r = 14 + Math.sqrt(j) * 22
          const cx = x + Math.cos(a) * r * z * 1.1
          const cy = y + 26 + Math.sin(a) * r * z
          const f = mix(j % 5 === 4 ? k.c('#d6a243') : k.p.red, k.p.ink, k.range(0, 0.3))
          return (
            circle(cx, cy, 29 * z, f) +
            oval(cx - 9 * z, cy - 10 * z, 7 * z, 5 * z, mix(f, k.p.pale, 0.55)) +
            circle(cx + 3, cy + 13 * z, 5 * z, mix(f, k.p.ink, 0.5))
          )
        })
      }
      return g
    }
    s += group(branch(300, 180, 0.7), 'opacity="0.95"') + branch(640, 560, 1.3)
    return s
  }
  let s = garden(k, 560, 4, k.c('#3f6f42')) + table(k, 850)
  s +=
    rect(-300, -300, 2400, 420, mix(k.at(0.95), k.c('#3a2a20'), 0.4)) +
    times(2, (i) => rect(i ? 1650 : -300, -300, 450, 1160, mix(k.at(0.95), k.c('#3a2a20'), 0.4))) +
    rect(-300, 800, 2400, 54, mix(k.at(0.9), k.c('#5a4030'), 0.5))
  // Glass with its metal filter.
  const metal = k.c('#c7c6b6')
  const g = 'M-150 -20L-128 330Q0 362 128 330L150 -20Z'
  s +=
    oval(900, 1062, 330, 40, k.p.ink, 'opacity="0.4"') +
    oval(900, 1040, 280, 40, k.c('#efe3c8')) +
    oval(900, 1036, 220, 28, mix(k.c('#efe3c8'), k.p.ink, 0.14))
  s += move(
    path(g, mix(k.p.pale, k.at(0.4), 0.35), 'opacity="0.55"') +
      path('M-141 120L-128 326Q0 358 128 326L141 120Q0 146 -141 120Z', mix(k.c('#3a1f14'), k.p.ink, 0.15)) +
      path('M-133 254L-128 326Q0 358 128 326L133 254Q0 280 -133 254Z', k.c('#ead9b4')) +
      oval(0, 122, 141, 20, k.c('#6a3f28')) +
      path('M-112 0L-96 300L-76 306L-90 0Z', k.p.pale, 'opacity="0.4"') +
      shade(k, g, 'h', 0, 0.7) +
      times(3, (i) => oval(0, 20 + i * 34, 4, 10, k.c('#3a1f14'))) +
      oval(0, -20, 204, 28, metal) +
      oval(0, -24, 190, 22, mix(metal, k.p.pale, 0.4)) +
      path('M-116 -30L-116 -190Q0 -166 116 -190L116 -30Q0 -4 -116 -30Z', metal) +
      path('M40 -178Q90 -182 116 -190L116 -30Q90 -20 40 -15Z', mix(metal, k.p.ink, 0.32)) +
      rect(-92, -180, 20, 158, mix(metal, k.p.pale, 0.65)) +
      oval(0, -190, 120, 24, mix(metal, k.p.ink, 0.12)) +
      path('M-120 -192Q0 -270 120 -192Q0 -168 -120 -192Z', mix(metal, k.p.pale, 0.3)) +
      rect(-7, -258, 14, 30, k.p.ink) +
      circle(0, -262, 14, k.p.ink) +
      rect(112, -140, 74, 16, k.p.ink, 'rx="8"'),
    900,
    700,
    1,
  )
  s += times(3, (i) => curve(`M${850 + i * 50} 400C${810 + i * 50} 340 ${900 + i * 50} 300 ${860 + i * 50} 220`, k.p.pale, 9, 'opacity="0.32"'))
  s += times(70, () => {
    const x = (k.rand() < 0.5 ? 440 : 1330) + k.range(-190, 190)
    const y = 1080 + k.range(-60, 50)
    const a = k.range(0, 180)
    return group(
      oval(0, 0, 25, 16, mix(k.c('#5a3320'), k.p.ink, k.range(0, 0.35))) + curve('M-22 0Q0 -7 22 0', k.p.ink, 3),
      `transform="translate(${x.toFixed(0)} ${y.toFixed(0)}) rotate(${a.toFixed(0)})"`,
    )
  })
  s +=
    leafAt(k, 1210, 1000, 280, -14, leafGreen(k, 0.1)) +
    leafAt(k, 1230, 1010, 250, 18, leafGreen(k, 0.25)) +
    times(
      7,
      (i) =>
        circle(1210 + (i % 3) * 46 - 30, 1010 - Math.floor(i / 3) * 40, 30, mix(k.p.red, k.p.ink, (i % 3) * 0.12)) +
        oval(1200 + (i % 3) * 46 - 30, 1000 - Math.floor(i / 3) * 40, 7, 5, k.p.pale, 'opacity="0.6"'),
    )
  return s
}

/** One lychee, with its scaled skin. */
const lycheeFruit = (k: Kit, x: number, y: number, r: number, tone: number) => {
  const f = mix(mix(k.c('#b8323a'), k.p.red, 0.5), tone > 0 ? k.p.ink : k.c('#e0a06a'), Math.abs(tone))
  return (
    circle(x, y, r, f) +
    path(
      `M${x + r * 0.1} ${y - r}A${r} ${r} 0 0 1 ${x + r * 0.1} ${y + r}A${r * 1.3} ${r * 1.3} 0 0 0 ${x + r * 0.1} ${y - r}Z`,
      mix(f, k.p.ink, 0.28),
    ) +
    path(
      [
        [-0.5, -0.4],
        [-0.1, -0.62],
        [-0.62, 0.1],
        [-0.2, -0.12],
        [0.24, -0.34],
        [-0.34, 0.5],
        [0.08, 0.28],
        [0.5, 0],
        [0.2, 0.7],
        [0.6, 0.44],
        [0.56, -0.5],
      ]
        .map(
          ([a, b]) =>
            `M${(x + a! * r - r * 0.1).toFixed(1)} ${(y + b! * r + r * 0.06).toFixed(1)}l${(r * 0.1).toFixed(1)} ${(-r * 0.13).toFixed(1)}l` +
            `${(r * 0.1).toFixed(1)} ${(r * 0.13).toFixed(1)}`,
        )
        .join(''),
      'none',
      `stroke="${mix(f, k.p.ink, 0.42)}" stroke-width="${Math.max(1.6, r * 0.05).toFixed(1)}"`,
    ) +
    oval(x - r * 0.38, y - r * 0.42, r * 0.16, r * 0.1, k.p.pale, 'opacity="0.55"')
  )
}

const lychee: Scene = (k) => {
  const plan = k.v % 3
  let s = garden(k, plan === 1 ? 620 : 520, 4, k.c('#4f7f4a'))
  const bunch = (x: number, y: number, r: number, rows: number) => {
    let g = curve(`M${x - 30} ${y - r * 7}Q${x + 20} ${y - r * 3} ${x} ${y}`, k.c('#6b4a30'), r * 0.26)
    for (let i = 0; i < 8; i++)
      g += leafAt(
        k,
        x + k.range(-10, 20),
        y - r * (2.6 + (i % 4) * 0.6),
        r * k.range(3.6, 5),
        i % 2 ? k.range(5, 60) : k.range(120, 175),
        leafGreen(k, k.range(0, 0.3)),
        0.26,
      )
    const all: [number, number][] = []
    for (let i = rows * 4; i >= 0; i--) {
      const a = i * 2.39996
      const d = Math.sqrt(i) * r * 0.8
      const dy = Math.sin(a) * d
      all.push([x + Math.cos(a) * d * (dy > 0 ? 0.78 : 0.95) + k.range(-6, 6), y + r * 2.6 + dy * (dy > 0 ? 1.25 : 0.9)])
    }
    all.sort((p, q) => p[1] - q[1] + (p[0] - q[0]) * 0.2)
    g +=
      all.map(([fx, fy]) => line(x, y - r, fx, fy, k.c('#6b4a30'), 4)).join('') +
      all.map(([fx, fy], i) => lycheeFruit(k, fx, fy, r * k.range(0.9, 1.06), ((i * 7) % 5) * 0.09 - 0.16)).join('')
    return g
  }
  if (plan === 0)
    return (
      s +
      times(5, (i) => leafAt(k, -40 + i * 60, -20, 460, 30 + i * 14, leafGreen(k, 0.4), 0.24)) +
      times(5, (i) => leafAt(k, 1840 - i * 60, -20, 460, 150 - i * 14, leafGreen(k, 0.4), 0.24)) +
      curve('M-60 60Q700 -40 1860 90', k.c('#5b3f2a'), 26) +
      bunch(420, 230, 42, 5) +
      bunch(1400, 250, 46, 5) +
      bunch(900, 420, 74, 6)
    )
  if (plan === 1) {
    // The harvest: people between the trees, baskets full.
    s += rect(-300, 930, 2400, 600, mix(k.at(0.66), k.c('#5f8a4a'), 0.3))
    s += [
      [360, 960, 520],
      [1440, 980, 580],
      [900, 930, 380],
    ]
      .map(
        ([x, y, h]) =>
          line(x!, y!, x!, y! - h! * 0.5, k.c('#5b3f2a'), 26) +
          line(x!, y! - h! * 0.26, x! - h! * 0.2, y! - h! * 0.6, k.c('#5b3f2a'), 14) +
          times(26, () =>
            oval(
              x! + k.range(-0.42, 0.42) * h!,
              y! - h! * k.range(0.46, 0.98),
              h! * k.range(0.08, 0.15),
              h! * k.range(0.06, 0.1),
              leafGreen(k, k.range(0, 0.5)),
            ),
          ) +
          times(80, () => circle(x! + k.range(-0.42, 0.42) * h!, y! - h! * k.range(0.42, 0.94), 8, mix(k.p.red, k.p.ink, k.range(0, 0.3)))),
      )
      .join('')
    s += [
      [640, 1090, 300, '#3d5a6c'],
      [1130, 1080, 290, '#d6a243'],
      [830, 1150, 330, '#8f6a7a'],
    ]
      .map(([x, y, h, c], i) =>
        person(k, x as number, y as number, h as number, k.c(c as string), { hat: k.c('#ead7a4'), pole: i === 2, walk: i !== 1 }),
      )
      .join('')
    return (
      s +
      [
        [500, 1070],
        [1300, 1090],
        [1040, 1120],
        [380, 1130],
        [1470, 1140],
      ]
        .map(
          ([x, y]) =>
            times(16, (i) => lycheeFruit(k, x! - 66 + (i % 6) * 26, y! - 4 - Math.floor(i / 6) * 20, 17, (i % 3) * 0.1 - 0.1)) +
            basket(k, x!, y!, 190, 90, k.c('#c9985a')),
        )
        .join('')
    )
  }
  s += table(k, 850)
  const row = (x: number, y: number, r: number, n: number, lev: number) => {
    let g = ''
    for (let l = lev; l >= 0; l--) {
      const m = n - l
      g = times(m, (i) => lycheeFruit(k, x + (i - (m - 1) / 2) * r * 1.8, y - l * r * 1.5, r, ((i + l) % 4) * 0.09 - 0.1)) + g
    }
    return g
  }
  s +=
    oval(900, 1076, 430, 34, k.p.ink, 'opacity="0.4"') +
    times(9, (i) => leafAt(k, 640 + i * 60, 760, 230, i < 5 ? 190 + i * 16 : -70 + (i - 5) * 24, leafGreen(k, (i % 3) * 0.14), 0.28)) +
    row(900, 820, 56, 7, 4) +
    basket(k, 900, 830, 780, 240, k.c('#c9985a'))
  s +=
    lycheeFruit(k, 400, 1060, 62, 0) +
    lycheeFruit(k, 512, 1094, 58, 0.1) +
    circle(1370, 1070, 58, k.c('#f3ead8')) +
    path('M1312 1072A58 58 0 0 0 1428 1072Q1400 1050 1370 1078Q1340 1050 1312 1072Z', mix(k.p.red, k.p.ink, 0.1)) +
    oval(1352, 1040, 14, 9, '#fffdf9', 'opacity="0.8"') +
    lycheeFruit(k, 1480, 1090, 56, 0.1) +
    leafAt(k, 440, 1120, 220, 4, leafGreen(k, 0.1))
  return s
}

/** A durian with its thorns. */
function durianFruit(k: Kit, x: number, y: number, r: number, open = false, hanging = false): string {
  const skin = k.c('#8f9a4a')
  const dark = mix(skin, k.p.ink, 0.45)
  let outline = ''
  const small = r < 110
  const spikes = small ? 22 : 34
  const many = small ? 3 : 6
  const gap = small ? 0.29 : 0.165
  for (let i = 0; i <= spikes * 2; i++) {
    const a = (i / (spikes * 2)) * Math.PI * 2
    const rr = (i % 2 ? 1.09 : 0.96) * (1 + 0.05 * Math.cos(a * 5))
    outline += `${i ? 'L' : 'M'}${(Math.cos(a) * rr * r * 0.92).toFixed(1)} ${(Math.sin(a) * rr * r * 1.1).toFixed(1)}`
  }
  let g =
    (hanging ? '' : oval(r * 0.1, r * 1.12, r * 1.0, r * 0.1, k.p.ink, 'opacity="0.4"')) +
    path(`M-12 ${-r}Q-20 ${-r * 1.3} 6 ${-r * 1.42}L30 ${-r * 1.38}Q12 ${-r * 1.2} 16 ${-r}Z`, k.c('#7a5a38')) +
    path(`${outline}Z`, skin)
  for (let row = -many; row <= many; row++)
    for (let c = -many; c <= many; c++) {
      const px = (c + (row % 2 ? 0.5 : 0)) * r * gap
      const py = row * r * gap
      const d = (px / (r * 0.84)) ** 2 + (py / (r * 1.0)) ** 2
      if (d > 1) continue
      const q = r * gap * 0.515
      const ox = (px / r) * q * 0.9
      const oy = (py / r) * q * 0.9
      g +=
        path(
          `M${(px - q).toFixed(1)} ${py.toFixed(1)}L${(px + ox).toFixed(1)} ${(py - q * 1.1 + oy).toFixed(1)}L${(px + q).toFixed(1)} ` +
            `${py.toFixed(1)}L${px.toFixed(1)} ${(py + q * 0.9).toFixed(1)}Z`,
          mix(mix(skin, k.c('#d9c86a'), 0.3 * (1 - d)), k.p.ink, px > 0 ? 0.16 : 0),
        ) +
        path(
          `M${(px + ox).toFixed(1)} ${(py - q * 1.1 + oy).toFixed(1)}L${(px + q).toFixed(1)} ${py.toFixed(1)}L${px.toFixed(1)} ` +
            `${(py + q * 0.9).toFixed(1)}Z`,
          dark,
          'opacity="0.7"',
        )
    }
  if (!small) g += shade(k, `${outline}Z`, 'd', 0, 1)
  if (open)
    g +=
      path(
        `M${-r * 0.5} ${-r * 0.72}Q${r * 0.3} ${-r * 0.9} ${r * 0.48} 0Q${r * 0.34} ${r * 0.86} ${-r * 0.42} ${r * 0.76}Q${-r * 0.86} 0 ` +
          `${-r * 0.5} ${-r * 0.72}Z`,
        k.c('#efe3bd'),
      ) +
      [
        [-0.2, -0.38, 0.27, 0.24],
        [-0.18, 0.1, 0.34, 0.24],
        [-0.1, 0.5, 0.27, 0.18],
      ]
        .map(
          ([a, b, c, d]) =>
            oval(a! * r + 6, b! * r + 8, c! * r, d! * r, mix(k.c('#d9a23c'), k.p.ink, 0.3)) +
            oval(a! * r, b! * r, c! * r, d! * r, k.c('#ecc25a')) +
            oval(a! * r - r * 0.08, b! * r - r * 0.07, c! * r * 0.5, d! * r * 0.3, k.c('#f8e3a0')),
        )
        .join('')
  return group(g, `transform="translate(${x} ${y})"`)
}

const durian: Scene = (k) => {
  const plan = k.v % 3
  let s = garden(k, [540, 600, 480][plan] as number, 4, k.c('#4f7f4a'))
  if (plan === 0)
    return (
      s +
      table(k, 880) +
      times(6, (i) => leafAt(k, 520 + i * 150, 980, 300, i % 2 ? -150 + i * 10 : -30 - i * 8, leafGreen(k, 0.12 * (i % 3)), 0.22)) +
      durianFruit(k, 600, 800, 230) +
      durianFruit(k, 1210, 820, 210) +
      durianFruit(k, 900, 810, 300, true)
    )
  if (plan === 1) {
    s +=
      times(4, (i) => leafAt(k, 1850 - i * 40, 60 + i * 70, 420, 150 + i * 14, leafGreen(k, 0.35), 0.24)) +
      curve('M-60 130Q700 250 1860 60', k.c('#6b4a30'), 54) +
      curve('M-60 116Q700 236 1860 46', k.c('#8a6a48'), 12) +
      times(16, (i) => leafAt(k, i * 120, 150 + Math.sin(i / 3) * 40, 240, i % 2 ? -70 + i * 3 : 60 + i * 4, leafGreen(k, 0.1 * (i % 4)), 0.22))
    s += [
      [520, 480, 160],
      [900, 560, 235],
      [1310, 450, 175],
    ]
      .map(([x, y, r]) => line(x!, 160, x! + 10, y! - r! * 1.3, k.c('#7a5a38'), 15) + durianFruit(k, x!, y!, r!, false, true))
      .join('')
    return (
      s +
      times(
        5,
        (i) =>
          durianFruit(k, 530 + i * 170, 1080 + (i % 2) * 24, 40) +
          durianFruit(k, 590 + i * 170, 1084 + (i % 2) * 24, 40) +
          basket(k, 560 + i * 170, 1100 + (i % 2) * 24, 160, 70, k.c('#c9985a')),
      ) +
      person(k, 520, 1180, 330, k.c('#3d5a6c'), { hat: k.c('#ead7a4') }) +
      person(k, 1290, 1185, 320, k.p.red, { hat: k.c('#ead7a4'), walk: true })
    )
  }
  // The packing shed: crates, scales, workers.
  s +=
    rect(-300, -300, 2400, 480, k.at(0.9)) +
    times(12, (i) => line(i * 160 - 40, 60, i * 160 + 60, 180, k.at(0.7), 7)) +
    times(5, (i) => rect(-10 + i * 450, 170, 26, 760, k.at(0.9))) +
    rect(
      -300,
      860,
      2400,
      700,
      k.grad([
        [0, mix(k.at(0.4), k.c('#b3a080'), 0.5)],
        [1, k.at(0.85)],
      ]),
    ) +
    times(
      3,
      (i) =>
        lamp(k, 440 + i * 460, 260, 240, glowing(k) ? 0.8 : 0.3) +
        poly(
          [
            [400 + i * 460, 250],
            [420 + i * 460, 215],
            [460 + i * 460, 215],
            [480 + i * 460, 250],
          ],
          k.p.ink,
        ),
    )
  const crate = (x: number, y: number, w: number, red: boolean) =>
    times(4, (i) => durianFruit(k, x - w * 0.34 + i * w * 0.225, y - 36, w * 0.125)) +
    rect(x - w / 2, y - 20, w, w * 0.36, red ? k.p.red : k.c('#2f6f73')) +
    times(3, (r) => times(9, (c) => rect(x - w / 2 + w * 0.05 + c * w * 0.102, y - 4 + r * w * 0.1, w * 0.07, w * 0.05, k.p.ink, 'opacity="0.45"')))
  s +=
    [
      [560, 880, 270, '#4b6f73'],
      [800, 880, 290, '#b98a5e'],
      [1060, 880, 280, '#4b6f73'],
      [1290, 880, 265, '#d6a243'],
    ]
      .map(([x, y, h, c], i) =>
        person(k, x as number, y as number, (h as number) * 1.25, k.c(c as string), { hat: i % 2 ? k.c('#ead7a4') : undefined }),
      )
      .join('') +
    rect(280, 770, 1240, 40, k.c('#a9793f')) +
    rect(300, 808, 1200, 90, mix(k.c('#7d5835'), k.p.ink, 0.3)) +
    times(8, (i) => durianFruit(k, 380 + i * 148, 700, 66))
  return s + crate(440, 1000, 360, false) + crate(900, 1030, 400, true) + crate(1370, 1000, 360, false)
}

/** Scenes of goods and harvests. */
export const goodsScenes = { garment, chip, 'market-stall': marketStall, coffee, lychee, durian }
