import { mix } from './palette.ts'
import { lorry } from './scenes-land.ts'
import { container } from './scenes-sea.ts'
import {
  birds,
  block,
  circle,
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

const lights = (k: Kit) => k.dark || k.light === 'dusk'

const tower = (k: Kit, x: number, base: number, w: number, h: number, fill: string, top: number): string => {
  const cap =
    top === 0
      ? rect(x + w * 0.3, base - h - 26, w * 0.4, 28, fill) + line(x + w / 2, base - h - 24, x + w / 2, base - h - 100, fill, 4)
      : top === 1
        ? poly(
            [
              [x, base - h + 1],
              [x + w, base - h - w * 0.5],
              [x + w, base - h + 1],
            ],
            fill,
          )
        : top === 2
          ? poly(
              [
                [x, base - h + 1],
                [x + w / 2, base - h - w * 0.9],
                [x + w, base - h + 1],
              ],
              fill,
            ) + line(x + w / 2, base - h - w * 0.8, x + w / 2, base - h - w * 1.5, fill, 3)
          : ''
  return cap + block(k, x, base, w, h, fill, litShare(k), 20)
}

const citySkyline: Scene = (k) => {
  const plan = k.v % 3
  const hz = [820, 900, 760][plan] as number
  let s = sky(k, hz, { x: plan === 1 ? 1300 : 540, y: 0 }) + ridge(k, hz, 90, 5, k.at(0))
  for (let layer = 0; layer < 4; layer++) {
    const t = layer / 3
    let x = -60 + k.range(-30, 0)
    while (x < 1860) {
      const w = k.range(44, 90) * (0.8 + t * 0.7)
      const mid = 1 - Math.min(1, Math.abs(x - 900) / 1000)
      const h = lerp(120, 260, mid) * k.range(0.45, 1.2) * (plan === 1 ? 1.35 : 1) * (1.25 - t * 0.45)
      s += tower(k, x, hz + 10, w, h, k.at(0.08 + t * 0.46), k.int(0, 5))
      x += w + k.range(4, 40) * (1 + t)
    }
    s += mist(k, hz, 150 - t * 50, k.p.sky[2], 0.42 - t * 0.1)
  }
  const hero = (x: number, w: number, h: number) => {
    const fill = k.at(0.66)
    const d =
      `M${x - w / 2} ${hz + 10}L${x - w * 0.46} ${hz - h * 0.6}Q${x - w * 0.4} ${hz - h * 0.95} ${x + w * 0.1} ${hz - h}Q` +
      `${x + w * 0.42} ${hz - h * 0.7} ${x + w / 2} ${hz + 10}Z`
    const floors = times(Math.floor(h / 17), (i) => {
      const y = hz - 8 - i * 17
      const t = (i * 17) / h
      const half = w * (0.47 - 0.12 * t * t)
      return t > 0.92
        ? ''
        : times(9, (q) =>
            k.rand() < (lights(k) ? 0.55 : 0.8)
              ? rect(
                  x - half + q * half * 0.22 + 4,
                  y - 8,
                  half * 0.16,
                  9,
                  lights(k) ? k.p.window : mix(fill, k.p.pale, 0.4),
                  `opacity="${(0.4 + 0.5 * k.rand()).toFixed(2)}"`,
                )
              : '',
          )
    })
    return (
      path(d, fill) +
      floors +
      path(
        `M${x + w * 0.1} ${hz - h}Q${x + w * 0.42} ${hz - h * 0.7} ${x + w / 2} ${hz + 10}L${x + w * 0.2} ${hz + 10}Z`,
        mix(fill, k.p.ink, 0.4),
        'opacity="0.7"',
      ) +
      line(x + w * 0.08, hz - h, x + w * 0.08, hz - h - 110, fill, 6) +
      circle(x + w * 0.08, hz - h - 112, 6, k.p.red) +
      oval(x + w * 0.26, hz - h * 0.7, w * 0.32, 13, mix(fill, k.p.pale, 0.2))
    )
  }
  s +=
    hero([1010, 820, 900][plan] as number, [120, 150, 100][plan] as number, [600, 700, 500][plan] as number) +
    (plan === 1 ? '' : tower(k, 700, hz + 10, 84, 430, k.at(0.6), 1) + tower(k, 1170, hz + 10, 92, 380, k.at(0.58), 0))
  if (plan === 1)
    s += times(3, (i) => {
      const x = 300 + i * 520
      return (
        line(x, hz, x, hz - 330 - i * 40, k.at(0.72), 6) +
        line(x - 60, hz - 320 - i * 40, x + 220, hz - 320 - i * 40, k.at(0.72), 6) +
        line(x, hz - 370 - i * 40, x + 210, hz - 322 - i * 40, k.at(0.72), 2)
      )
    })
  s +=
    water(k, hz + 8, plan === 1 ? 1300 : 540) +
    times(70, () => {
      const x = k.range(100, 1700)
      return rect(
        x,
        hz + 12 + k.range(0, 60),
        k.range(3, 9),
        k.range(30, 150),
        lights(k) ? k.p.window : k.at(0.3),
        `opacity="${k.range(0.08, 0.3).toFixed(2)}"`,
      )
    })
  s +=
    rect(-300, hz + 4, 2400, 12, k.at(0.78)) + times(34, (i) => tree(k, i * 56 - 30, hz + 8, k.range(30, 60), mix(k.at(0.72), k.c('#5f8a4a'), 0.16)))
  if (plan !== 1) {
    s +=
      path('M-300 1130Q500 1090 2100 1120L2100 1500L-300 1500Z', k.at(0.92)) +
      rect(-300, 1066, 2400, 8, k.at(0.96)) +
      times(40, (i) => line(i * 50 - 40, 1066, i * 50 - 40, 1120, k.at(0.96), 4))
    const riders = [360, 640, 980, 1180, 1420]
    s += riders
      .map((x, i) =>
        i % 2 && plan === 0
          ? person(k, x, 1150, 140, i === 1 ? k.p.red : k.c('#4b6f73'), { walk: true })
          : move(
              circle(-44, -24, 24, 'none', `stroke="${k.p.ink}" stroke-width="7"`) +
                circle(48, -24, 24, 'none', `stroke="${k.p.ink}" stroke-width="7"`) +
                path(
                  'M-50 -36L-34 -84L-20 -84L-18 -50L10 -50L26 -66L62 -60L60 -36L20 -26L-20 -30Z',
                  k.c(['#3d5a6c', '#c9a25a', '#7b5a48', '#4b6f73', '#2f6f73'][i] as string),
                ) +
                path('M8 -66Q6 -118 22 -124L38 -120Q44 -90 36 -62Z', k.c(['#d8cfb8', '#7fa08d', '#b98a5e', '#d6a243', '#e6dcc3'][i] as string)) +
                path('M14 -110L-22 -84L-18 -78L20 -94Z', k.c('#b98d6c')) +
                path('M30 -66L2 -60L-6 -34L6 -34L12 -48L34 -52Z', k.p.ink) +
                circle(26, -138, 15, k.c('#b98d6c')) +
                path('M9 -138A17 17 0 0 1 43 -138L45 -132L9 -136Z', i === 2 ? k.p.red : k.at(0.75)),
              x,
              1160,
              1.05,
            ),
      )
      .join('')
  } else
    s += times(3, (i) =>
      move(
        path('M-150 -20L170 -20L140 22L-120 22Z', k.at(0.9)) +
          rect(-100, -62, 210, 42, k.c('#e8dcc0')) +
          times(6, (j) => rect(-88 + j * 34, -52, 22, 20, lights(k) ? k.p.window : k.at(0.6))),
        380 + i * 470,
        1010 + (i % 2) * 70,
        0.7 + (i % 2) * 0.3,
      ),
    )
  if (k.v % 4 === 2) s += rain(k, k.p.pale)
  return s + birds(k, 1260, 210, 5, k.at(0.5))
}

/** An airliner from the side, nose to the left. */
function plane(k: Kit, x: number, y: number, s: number, turn = 0, wheels = false): string {
  const white = k.c('#f3ead6')
  const d = 'M-420 0C-410 -34 -360 -52 -290 -54L330 -54L430 -40L440 -30L300 16L-330 26C-390 24 -424 16 -420 0Z'
  const body =
    path('M300 -50L372 -190L424 -190L402 -40Z', k.p.red) +
    path('M330 -36L470 -70L490 -60L400 -22Z', mix(white, k.p.ink, 0.3)) +
    path(d, white) +
    path('M-420 2C-424 16 -390 24 -330 26L300 16L440 -30L200 -4Z', mix(white, k.p.ink, 0.22)) +
    shade(k, d, 'v', 0, 0.6) +
    times(30, (i) => rect(-270 + i * 19, -34, 9, 12, lights(k) ? k.p.window : k.at(0.75), 'rx="3"')) +
    path('M-396 -24L-352 -42L-340 -28L-388 -18Z', k.at(0.85)) +
    path('M-110 10L120 2L290 104L236 108Z', mix(white, k.p.ink, 0.36)) +
    path('M-110 10L120 2L160 26L-40 34Z', mix(white, k.p.ink, 0.26)) +
    rect(-40, 26, 104, 40, k.at(0.7), 'rx="18"') +
    rect(-44, 28, 16, 36, k.p.ink, 'rx="6"') +
    (wheels
      ? [
          [-290, 26],
          [70, 60],
          [110, 60],
        ]
          .map(([wx]) => line(wx as number, 10, wx as number, 96, k.p.ink, 6) + circle(wx as number, 98, 16, k.p.ink))
          .join('')
      : '')
  return group(body, `transform="translate(${x} ${y}) scale(${s}) rotate(${turn})"`)
}

const airport: Scene = (k) => {
  const plan = k.v % 3
  const hz = [760, 820, 720][plan] as number
  let s =
    sky(k, hz, { x: plan === 1 ? 420 : 1180, y: 0 }) +
    ridge(k, hz, 100, 5, k.at(0.04)) +
    ridge(k, hz + 4, 54, 5, k.at(0.14)) +
    mist(k, hz, 110, k.p.sky[2], 0.5)
  const roof = k.at(0.5)
  s +=
    times(5, (i) => {
      const x = -200 + i * 430
      return path(`M${x} ${hz - 70}Q${x + 215} ${hz - 190} ${x + 450} ${hz - 80}L${x + 450} ${hz - 62}Q${x + 215} ${hz - 160} ${x} ${hz - 52}Z`, roof)
    }) +
    rect(-300, hz - 66, 2400, 80, lights(k) ? mix(k.p.window, k.at(0.4), 0.4) : k.at(0.3)) +
    times(60, (i) => line(-100 + i * 34, hz - 70, -100 + i * 34, hz + 12, roof, 4)) +
    rect(-300, hz - 24, 2400, 6, roof)
  const tx = plan === 1 ? 1420 : 470
  s +=
    path(`M${tx - 22} ${hz + 10}L${tx - 14} ${hz - 350}L${tx + 14} ${hz - 350}L${tx + 22} ${hz + 10}Z`, k.at(0.62)) +
    path(`M${tx - 62} ${hz - 420}L${tx + 62} ${hz - 420}L${tx + 36} ${hz - 346}L${tx - 36} ${hz - 346}Z`, k.at(0.7)) +
    path(`M${tx - 60} ${hz - 414}L${tx + 60} ${hz - 414}L${tx + 50} ${hz - 384}L${tx - 50} ${hz - 384}Z`, lights(k) ? k.p.window : k.at(0.2)) +
    rect(tx - 70, hz - 432, 140, 14, k.at(0.7)) +
    line(tx, hz - 430, tx, hz - 520, k.at(0.7), 5) +
    circle(tx, hz - 522, 6, k.p.red)
  s += rect(
    -300,
    hz + 10,
    2400,
    900,
    k.grad([
      [0, mix(k.at(0.35), k.p.pale, 0.1)],
      [1, k.at(0.82)],
    ]),
  )
  s += times(7, (i) =>
    poly(
      [
        [900 + (i - 3) * 240 - 4, hz + 12],
        [900 + (i - 3) * 240 + 4, hz + 12],
        [900 + (i - 3) * 640 + 10, 1260],
        [900 + (i - 3) * 640 - 10, 1260],
      ],
      k.p.gold,
      'opacity="0.35"',
    ),
  )
  if (plan === 1) {
    s +=
      plane(k, 900, 400, 1.3, 11) +
      plane(k, 1500, hz + 60, 0.36, 0, true) +
      plane(k, 420, hz + 100, 0.44, 0, true) +
      rect(-300, hz + 190, 2400, 14, k.p.pale, 'opacity="0.4"')
  } else if (plan === 0) {
    s += oval(930, hz + 226, 560, 20, k.p.ink, 'opacity="0.3"') + plane(k, 920, hz + 100, 1.25, 0, true) + plane(k, 1380, 300, 0.3, 14)
    s +=
      times(4, (i) =>
        move(
          rect(-46, -44, 92, 34, k.c('#c9a25a')) +
            circle(-26, -8, 9, k.p.ink) +
            circle(26, -8, 9, k.p.ink) +
            times(3, (j) => rect(-40 + j * 28, -68, 24, 24, k.c(['#7b5a48', '#3d5a6c', '#8f3a34'][j] as string))),
          620 + i * 120,
          1080,
          1.1,
        ),
      ) +
      move(
        rect(-60, -60, 90, 50, k.c('#d6a243')) + rect(-20, -96, 44, 40, k.at(0.8)) + circle(-40, -8, 13, k.p.ink) + circle(14, -8, 13, k.p.ink),
        1120,
        1082,
        1.1,
      )
  } else {
    // From inside the hall: people before the glass.
    s += oval(1000, hz + 130, 400, 14, k.p.ink, 'opacity="0.3"') + plane(k, 960, hz + 46, 0.86, 0, true)
    const frame = k.at(0.95)
    s +=
      times(6, (i) => rect(-10 + i * 360, -200, 22, 1300, frame)) +
      rect(-300, 250, 2400, 12, frame) +
      rect(-300, -200, 2400, 260, frame) +
      times(5, (i) => line(100 + i * 360, 60, 300 + i * 360, 250, frame, 5)) +
      rect(-300, 1040, 2400, 400, frame) +
      rect(-300, 1034, 2400, 12, mix(frame, k.p.pale, 0.35))
  }
  const crowd = [
    [560, 190],
    [670, 200],
    [1160, 196],
    [1270, 170],
    [830, 186],
  ]
  s += crowd
    .map(([x, h], i) =>
      (plan === 2 || i > 1) && (plan === 2 || i < 4)
        ? person(
            k,
            x as number,
            plan === 2 ? 1130 : 1140,
            plan === 2 ? (h as number) * 1.9 : 110,
            plan === 2 ? mix(k.c(['#3d5a6c', '#8f6a4a', '#c9a25a', '#4b6f73', '#a4161a'][i] as string), k.p.ink, 0.35) : k.c('#d6a243'),
            { walk: i % 2 === 0, coat: i % 2 === 1 },
          ) +
          (plan === 2
            ? rect((x as number) + 52, 1010, 66, 112, mix(k.c('#7b5a48'), k.p.ink, 0.3), 'rx="8"') +
              line((x as number) + 84, 1010, (x as number) + 70, 940, k.p.ink, 5)
            : '')
        : '',
    )
    .join('')
  if (lights(k)) s += times(18, (i) => circle(60 + i * 100, hz + 150 + (i % 2) * 4, 4.5, i % 3 ? k.p.window : k.p.red))
  return s
}

const train: Scene = (k) => {
  const plan = k.v % 3
  const hz = [640, 560, 700][plan] as number
  let s =
    sky(k, hz, { x: 1200, y: 0 }) + times(3, (i) => ridge(k, hz + i * 26, 200 - i * 40, 7, k.at(0.04 + i * 0.13))) + mist(k, hz, 160, k.p.sky[2], 0.5)
  const green = (t: number) => mix(k.at(t), k.c('#5f8a4a'), k.dark ? 0.1 : 0.3)
  const hull = k.c('#1f5a66')
  const cream = k.c('#efe3c8')
  if (plan === 1) {
    // Head-on, on a curve along the sea.
    s += water(k, hz + 30, 1200, 900) + karst(k, -100, 700, hz + 34, 170, k.at(0.2), 4)
    s +=
      path(`M-300 1500L-300 ${hz + 250}Q300 ${hz + 190} 760 ${hz + 130}L1120 ${hz + 90}L2100 ${hz - 140}L2100 1500Z`, green(0.6)) +
      times(24, () => {
        const t = k.rand()
        return tree(k, k.range(1300, 1850), hz + 120 + t * 460, 50 + t * 150, green(0.62 + t * 0.25))
      })
    s +=
      path(`M430 1260C620 1000 1000 880 1010 ${hz + 116}L1060 ${hz + 112}C1120 860 1180 1000 1230 1260Z`, mix(k.c('#a79578'), green(0.6), 0.4)) +
      times(17, (i) => {
        const t = (i / 16) ** 1.8
        const y = lerp(hz + 125, 1230, t)
        const c = lerp(1034, 830, t ** 0.9)
        return rect(c - 24 - 300 * t, y, 48 + 600 * t, 4 + 20 * t, k.at(0.85))
      }) +
      curve(`M640 1260C760 1040 1010 860 1022 ${hz + 116}`, k.p.pale, 8) +
      curve(`M1040 1260C1080 1040 1070 860 1048 ${hz + 116}`, k.p.pale, 8)
    s += times(9, (i) => palm(k, 60 + i * 66 + k.range(-20, 20), hz + 330 + (i % 3) * 60, k.range(120, 220), green(0.72)))
    const at = (up: number, low: number, f: string) =>
      path(
        `M985 ${hz + up}C1080 ${hz + up - 40} 1140 ${hz + 120} 1050 ${hz + 92}L1052 ${hz + 132}C1190 ${hz + 190} 1120 ${hz + low - 130} 985 ` +
          `${hz + low}Z`,
        f,
      )
    s +=
      at(120, 520, mix(hull, k.p.ink, 0.22)) +
      path(
        `M985 ${hz + 190}C1080 ${hz + 140} 1150 ${hz + 136} 1054 ${hz + 100}L1054 ${hz + 108}C1172 ${hz + 150} 1110 ${hz + 220} 985 ${hz + 292}Z`,
        lights(k) ? k.p.window : mix(cream, k.p.ink, 0.1),
      ) +
      path(
        `M985 ${hz + 384}C1100 ${hz + 280} 1172 ${hz + 180} 1054 ${hz + 118}L1054 ${hz + 122}C1184 ${hz + 190} 1104 ${hz + 300} 985 ${hz + 408}Z`,
        k.p.red,
      )
    s += times(5, (i) =>
      line(
        1024 + [0, 26, 44, 54, 60][i]!,
        hz + [176, 166, 154, 144, 134][i]!,
        1024 + [0, 26, 44, 54, 60][i]!,
        hz + [440, 390, 330, 270, 220][i]!,
        k.p.ink,
        5 - i * 0.8,
      ),
    )
    const f = 'M-170 190L-170 -120Q-160 -210 -90 -222L90 -222Q160 -210 170 -120L170 190L120 226L-120 226Z'
    s += move(
      oval(0, 236, 220, 20, k.p.ink, 'opacity="0.4"') +
        path(f, hull) +
        shade(k, f, 'h', 0, 0.8) +
        path('M-130 -110Q-124 -176 -82 -182L82 -182Q124 -176 130 -110L130 -50L-130 -50Z', k.at(0.92)) +
        path('M-116 -108Q-112 -164 -80 -168L-10 -168L-10 -62L-116 -62Z', lights(k) ? k.p.window : k.at(0.15)) +
        path('M116 -108Q112 -164 80 -168L10 -168L10 -62L116 -62Z', lights(k) ? k.p.window : k.at(0.2)) +
        path('M-170 0L170 0L170 54L0 96L-170 54Z', cream) +
        path('M-170 60L0 102L170 60L170 84L0 126L-170 84Z', k.p.red) +
        circle(-116, 26, 22, k.p.window) +
        circle(116, 26, 22, k.p.window) +
        rect(-60, 150, 120, 40, k.p.ink) +
        path('M-150 200L150 200L110 250L-110 250Z', k.at(0.95)),
      850,
      880,
      1.05,
    )
    if (lights(k)) s += lamp(k, 728, 907, 170) + lamp(k, 972, 907, 170)
  } else {
    s +=
      times(6, (i) => rect(-300, hz + 60 + i * 36, 2400, 37, mix(green(0.26 + i * 0.07), i % 2 ? k.p.gold : k.p.water[0], 0.24))) +
      times(12, (i) => palm(k, 30 + i * 160 + k.range(-40, 40), hz + 130 + k.range(0, 60), k.range(90, 170), green(0.55)))
    const y = plan ? 960 : 930
    const viaduct = plan === 2
    if (viaduct)
      s +=
        times(8, (i) => {
          const x = -120 + i * 290
          return (
            rect(x, y + 20, 54, 400, k.c('#d3c7ac')) +
            rect(x + 34, y + 20, 20, 400, mix(k.c('#d3c7ac'), k.p.ink, 0.3)) +
            path(`M${x - 50} ${y + 24}L${x + 104} ${y + 24}L${x + 54} ${y + 74}L${x} ${y + 74}Z`, mix(k.c('#d3c7ac'), k.p.ink, 0.12))
          )
        }) + rect(-300, y + 4, 2400, 34, k.c('#ded2b8'))
    else
      s +=
        path(`M-300 ${y + 8}L2100 ${y + 8}L2100 ${y + 80}L-300 ${y + 80}Z`, mix(k.c('#a79578'), k.at(0.6), 0.4)) +
        times(64, (i) => rect(i * 34 - 120, y + 14, 18, 12, k.at(0.9))) +
        rect(-300, y + 8, 2400, 6, mix(k.p.pale, k.p.ink, 0.3))
    let t = ''
    const start = 330
    const head = `M0 -30C10 -90 40 -150 110 -176L420 -176L420 -10L10 -10Z`
    t +=
      path(head, hull) +
      path('M46 -96Q66 -146 116 -158L150 -158L150 -96Z', lights(k) ? k.p.window : k.at(0.2)) +
      path('M4 -64L420 -64L420 -44L2 -44Z', k.p.red) +
      rect(190, -140, 190, 44, mix(hull, k.p.ink, 0.3)) +
      times(9, (i) => line(200 + i * 20, -136, 200 + i * 20, -100, hull, 4)) +
      circle(20, -34, 10, k.p.window) +
      shade(k, head, 'v', 0, 0.8)
    const freight = plan === 0 && k.v % 2 === 0
    for (let c = 0; c < 6; c++) {
      const x = 432 + c * 412
      if (freight)
        t +=
          rect(x, -34, 396, 22, k.at(0.9)) +
          container(k, x + 8, -136, 186, 102, k.c(['#2f6f73', '#c9a25a', '#d8cfb8', '#3d5a6c'][c % 4] as string)) +
          container(k, x + 202, -136, 186, 102, k.c(['#b98a5e', '#7fa08d', '#24474f', '#e6dcc3'][c % 4] as string))
      else
        t +=
          rect(x, -172, 400, 160, hull, 'rx="10"') +
          rect(x, -64, 400, 20, k.p.red) +
          rect(x, -154, 400, 74, cream) +
          times(8, (i) => rect(x + 22 + i * 46, -144, 34, 50, lights(k) ? k.p.window : k.at(0.72), 'rx="5"')) +
          rect(x - 12, -150, 14, 130, k.p.ink)
    }
    t += times(14, (i) => circle(50 + i * 205 + (i % 2) * 30, -2, 19, k.p.ink) + circle(50 + i * 205 + (i % 2) * 30, -2, 8, k.at(0.5)))
    s += move(t, start, y, plan ? 0.86 : 1.12)
    if (!viaduct)
      s +=
        times(
          6,
          (i) =>
            line(160 + i * 330, y + 70, 160 + i * 330, y - 330, k.at(0.88), 8) + line(160 + i * 330, y - 310, 260 + i * 330, y - 290, k.at(0.88), 4),
        ) +
        curve(`M-50 ${y - 290}L1850 ${y - 290}`, k.at(0.88), 2.4) +
        curve(`M-50 ${y - 262}L1850 ${y - 262}`, k.at(0.88), 2)
    if (lights(k))
      s += poly(
        [
          [start + 10, y - 50],
          [-200, y - 200],
          [-200, y + 60],
        ],
        k.grad(
          [
            [0, k.p.window, 0],
            [1, k.p.window, 0.5],
          ],
          'h',
        ),
      )
    s +=
      path(`M-300 ${plan ? 1130 : 1060}Q900 ${plan ? 1090 : 1030} 2100 ${plan ? 1140 : 1080}L2100 1500L-300 1500Z`, green(0.84)) +
      times(3, (i) =>
        person(k, 690 + i * 110, 1150 + i * 8, 130, k.c(['#8f6a4a', '#3d5a6c', '#d6a243'][i] as string), {
          hat: k.c('#ead7a4'),
          walk: i === 0,
          pole: i === 2,
        }),
      )
  }
  return s + grass(k, -60, 1860, 1214, 80, k.at(0.95), 110) + birds(k, 480, 210, 5, k.at(0.5))
}

const warehouse: Scene = (k) => {
  const plan = k.v % 3
  const vx = 900
  const vy = [560, 520, 600][plan] as number
  let s = rect(
    -300,
    -300,
    2400,
    1800,
    k.grad([
      [0, mix(k.p.wall[1], k.p.ink, 0.35)],
      [0.5, k.p.wall[0]],
      [1, k.p.wall[1]],
    ]),
  )
  s += times(9, (i) =>
    poly(
      [
        [vx + (i - 4) * 40 - 2, vy - 140],
        [vx + (i - 4) * 40 + 2, vy - 140],
        [vx + (i - 4) * 420 + 16, -60],
        [vx + (i - 4) * 420 - 16, -60],
      ],
      mix(k.p.wall[1], k.p.ink, 0.45),
    ),
  )
  s += times(6, (i) => {
    const t = ((i + 1) / 6) ** 2
    const y = lerp(vy - 150, -30, t)
    return (
      rect(-300, y, 2400, 4 + t * 20, mix(k.p.wall[1], k.p.ink, 0.5)) +
      times(3, (j) => {
        const x = vx + (j - 1) * (120 + t * 620)
        return rect(x - 20 - 60 * t, y + 10, 40 + 120 * t, 4 + 9 * t, k.p.window) + lamp(k, x, y + 12, 60 + 170 * t, 0.5)
      })
    )
  })
  s += poly(
    [
      [-300, 1500],
      [vx - 190, vy + 130],
      [vx + 190, vy + 130],
      [2100, 1500],
    ],
    k.grad([
      [0, mix(k.p.floor[0], k.p.pale, 0.3)],
      [1, k.p.floor[1]],
    ]),
  )
  s +=
    rect(vx - 190, vy - 150, 380, 282, k.at(0.3)) +
    rect(
      vx - 130,
      vy - 90,
      260,
      222,
      k.grad([
        [0, k.p.sky[1]],
        [1, k.p.glow],
      ]),
    ) +
    group(ridge(k, vy + 60, 60, 4, k.at(0.1)), `clip-path="${k.clip(`<rect x="${vx - 130}" y="${vy - 90}" width="260" height="222"/>`)}"`)
  const goods = ['#c9a25a', '#b98a5e', '#d8cfb8', '#2f6f73', '#7fa08d', '#a97f52']
  const rackSteel = k.c('#1f4c66')
  for (const side of [-1, 1]) {
    const near = 5
    s += poly(
      [
        [vx + side * 170, vy + 130],
        [vx + side * 1080, 1380],
        [vx + side * 1080, -470],
        [vx + side * 170, vy - 200],
      ],
      k.grad([
        [0, mix(k.p.wall[1], k.p.ink, 0.5)],
        [1, mix(k.p.wall[1], k.p.ink, 0.66)],
      ]),
    )
    for (let i = 0; i < near; i++) {
      const t0 = (i / near) ** 1.7
      const t1 = ((i + 1) / near) ** 1.7
      const x = (t: number) => vx + side * lerp(170, 1080, t)
      const yy = (lv: number, t: number) => lerp(vy + 130, 1380, t) - lv * lerp(66, 370, t)
      const fade = 0.5 * (1 - t1)
      for (let lv = 0; lv < 5; lv++) {
        const boxesHere = 3
        for (let b = 0; b < boxesHere; b++) {
          const a0 = lerp(t0, t1, (b + 0.06) / boxesHere)
          const a1 = lerp(t0, t1, (b + 0.9) / boxesHere)
          const full = k.range(0.5, 0.86)
          if (k.rand() < 0.12) continue
          const red = i === 3 && lv === 1 && b === 1 && side === 1
          const f = red ? k.p.red : mix(mix(k.c(k.pick(goods)), k.p.ink, side > 0 ? 0.2 : 0.06), k.p.wall[1], fade)
          s +=
            poly(
              [
                [x(a0), yy(lv, a0)],
                [x(a1), yy(lv, a1)],
                [x(a1), yy(lv + full, a1)],
                [x(a0), yy(lv + full, a0)],
              ],
              f,
            ) +
            poly(
              [
                [x(lerp(a0, a1, 0.4)), yy(lv + full * 0.3, lerp(a0, a1, 0.4))],
                [x(lerp(a0, a1, 0.62)), yy(lv + full * 0.3, lerp(a0, a1, 0.62))],
                [x(lerp(a0, a1, 0.62)), yy(lv + full * 0.6, lerp(a0, a1, 0.62))],
                [x(lerp(a0, a1, 0.4)), yy(lv + full * 0.6, lerp(a0, a1, 0.4))],
              ],
              k.p.pale,
              'opacity="0.45"',
            )
        }
        s += poly(
          [
            [x(t0), yy(lv, t0) - 2],
            [x(t1), yy(lv, t1) - 2],
            [x(t1), yy(lv, t1) + 4 + 14 * t1],
            [x(t0), yy(lv, t0) + 3 + 14 * t0],
          ],
          mix(k.c('#c8743a'), k.p.wall[1], fade),
        )
      }
      s += line(x(t1), 1500, x(t1), yy(5, t1), mix(rackSteel, k.p.wall[1], fade), 5 + 16 * t1)
    }
  }
  s += times(6, (i) => rect(vx - 3 - i * 1.5, vy + 150 + i * i * 22, 6 + i * 3, 10 + i * 16, k.p.gold, 'opacity="0.6"'))
  const fork = (x: number, y: number, z: number, flip: boolean) =>
    move(
      oval(0, 4, 190, 12, k.p.ink, 'opacity="0.3"') +
        path('M-60 -30L-60 -110L40 -120L110 -100L120 -30Z', k.c('#d6a243')) +
        path('M-56 -112L-40 -236L80 -236L104 -104', 'none', `stroke="${k.p.ink}" stroke-width="10"`) +
        rect(-52, -246, 150, 12, k.p.ink) +
        person(k, 26, -60, 150, k.at(0.7)) +
        path('M-30 -84L110 -84L120 -30L-60 -30L-60 -84Z', k.c('#d6a243')) +
        rect(-92, -300, 14, 300, k.p.ink) +
        rect(-74, -280, 8, 270, k.at(0.7)) +
        rect(-210, -12, 130, 10, k.p.ink) +
        rect(-206, -26, 116, 14, k.c('#a97f52')) +
        rect(-202, -90, 52, 64, k.c('#c9a25a')) +
        rect(-148, -90, 52, 64, k.p.red) +
        rect(-202, -156, 106, 64, k.c('#d8cfb8')) +
        circle(-30, -16, 30, k.p.ink) +
        circle(-30, -16, 12, k.p.gold) +
        circle(92, -18, 24, k.p.ink) +
        circle(92, -18, 10, k.p.gold),
      x,
      y,
      z,
      flip,
    )
  const people = (x: number, y: number, h: number, body: string) =>
    person(k, x, y, h, body, { walk: true }) + rect(x + h * 0.06, y - h * 0.62, h * 0.2, h * 0.16, k.p.pale)
  if (plan === 0) s += fork(880, 1060, 1.25, false) + people(1110, 990, 190, k.c('#2f6f73'))
  else if (plan === 1) s += people(800, 1070, 330, k.c('#3d5a6c')) + people(950, 960, 230, k.c('#d6a243')) + fork(960, 730, 0.42, true)
  else s += fork(760, 900, 0.72, true) + fork(1020, 1130, 1.2, true) + people(690, 1080, 220, k.c('#4b6f73'))
  return s
}

const factory: Scene = (k) => {
  const plan = k.v % 3
  const hz = [800, 740, 840][plan] as number
  let s =
    sky(k, hz, { x: plan === 1 ? 460 : 1290, y: 0 }) +
    ridge(k, hz, 150, 6, k.at(0.03)) +
    ridge(k, hz + 10, 70, 5, k.at(0.14)) +
    mist(k, hz - 10, 150, k.p.sky[2], 0.5)
  const saw = (x: number, base: number, bays: number, w: number, h: number, fill: string) => {
    let d = `M${x} ${base}L${x} ${base - h}`
    for (let i = 0; i < bays; i++) d += `L${x + i * w + w * 0.18} ${base - h - w * 0.42}L${x + (i + 1) * w} ${base - h}`
    d += `L${x + bays * w} ${base}Z`
    return (
      path(d, fill) +
      times(
        bays,
        (i) =>
          path(
            `M${x + i * w + w * 0.06} ${base - h}L${x + i * w + w * 0.19} ${base - h - w * 0.32}L${x + i * w + w * 0.24} ` +
              `${base - h - w * 0.3}L${x + i * w + w * 0.24} ${base - h}Z`,
            lights(k) ? k.p.window : mix(fill, k.p.pale, 0.45),
          ) + line(x + i * w + w * 0.18, base - h - w * 0.42, x + (i + 1) * w, base - h, mix(fill, k.p.ink, 0.35), 6),
      ) +
      shade(k, d, 'v', 0, 0.7) +
      times(
        bays * 2,
        (i) =>
          rect(x + (i * w) / 2 + w * 0.1, base - h + 34, w * 0.3, h * 0.26, lights(k) && i % 3 ? k.p.window : mix(fill, k.p.ink, 0.3)) +
          line(x + (i * w) / 2 + w * 0.25, base - h + 34, x + (i * w) / 2 + w * 0.25, base - h + 34 + h * 0.26, fill, 3),
      )
    )
  }
  const chimney = (x: number, base: number, h: number, w: number, fill: string) => {
    let smoke = ''
    for (let i = 0; i < 6; i++)
      smoke += oval(
        x + 20 + i * i * 14,
        base - h - 30 - i * 38,
        24 + i * 17,
        14 + i * 8,
        mix(k.p.cloud, k.p.pale, 0.3),
        `opacity="${(0.5 - i * 0.06).toFixed(2)}"`,
      )
    return (
      smoke +
      poly(
        [
          [x - w / 2, base],
          [x - w * 0.36, base - h],
          [x + w * 0.36, base - h],
          [x + w / 2, base],
        ],
        fill,
      ) +
      poly(
        [
          [x + w * 0.05, base],
          [x + w * 0.05, base - h],
          [x + w * 0.36, base - h],
          [x + w / 2, base],
        ],
        mix(fill, k.p.ink, 0.25),
      ) +
      rect(x - w * 0.38, base - h, w * 0.76, h * 0.06, k.p.red) +
      rect(x - w * 0.4, base - h * 0.86, w * 0.8, h * 0.05, mix(fill, k.p.pale, 0.5))
    )
  }
  s += chimney(plan === 1 ? 1300 : 640, hz + 20, 320, 40, k.at(0.28)) + saw(-80, hz + 20, 12, 170, 70, k.at(0.3)) + mist(k, hz, 90, k.p.sky[2], 0.4)
  const body = mix(k.c('#e2d5b8'), k.at(0.4), k.dark ? 0.5 : 0.25)
  if (plan === 0)
    s +=
      chimney(1180, hz + 80, 560, 66, mix(body, k.p.ink, 0.15)) +
      chimney(1290, hz + 80, 480, 60, mix(body, k.p.ink, 0.2)) +
      saw(420, hz + 110, 4, 230, 210, body) +
      block(k, 1340, hz + 110, 210, 260, mix(body, k.p.ink, 0.18), litShare(k), 40)
  else if (plan === 1)
    s +=
      saw(160, hz + 120, 7, 210, 190, body) +
      times(4, (i) => {
        const x = 560 + i * 150
        return (
          rect(x - 50, hz - 250, 100, 180, mix(body, k.at(0.5), 0.35), 'rx="12"') +
          rect(x + 12, hz - 250, 38, 180, mix(body, k.p.ink, 0.35), 'rx="12"') +
          oval(x, hz - 250, 50, 14, body) +
          line(x - 50, hz - 160, x + 50, hz - 160, k.p.red, 8)
        )
      }) +
      saw(160, hz + 120, 7, 210, 190, body)
  else
    s +=
      times(3, (i) => chimney(720 + i * 120, hz + 40, 620 - i * 60, 60, mix(body, k.p.ink, 0.1 + i * 0.06))) +
      saw(560, hz + 60, 3, 250, 150, body) +
      saw(180, hz + 90, 2, 200, 120, mix(body, k.p.ink, 0.2)) +
      saw(1300, hz + 90, 2, 220, 130, mix(body, k.p.ink, 0.16))
  s +=
    rect(
      -300,
      hz + (plan === 0 ? 108 : plan === 1 ? 118 : 88),
      2400,
      900,
      k.grad([
        [0, mix(k.at(0.5), k.c('#b3a98f'), 0.35)],
        [1, k.at(0.86)],
      ]),
    ) + times(20, (i) => tree(k, i * 100 - 40, hz + 130, k.range(44, 80), mix(k.at(0.66), k.c('#5f8a4a'), 0.24)))
  s += rect(-300, 1046, 2400, 40, mix(k.at(0.7), k.c('#8b8371'), 0.2)) + times(24, (i) => rect(i * 90 - 60, 1064, 44, 4, k.p.pale, 'opacity="0.5"'))
  const many = [9, 6, 12][plan] as number
  s += times(many, (i) =>
    move(
      circle(-30, -22, 22, 'none', `stroke="${k.p.ink}" stroke-width="4"`) +
        circle(40, -22, 22, 'none', `stroke="${k.p.ink}" stroke-width="4"`) +
        path('M-30 -22L-10 -58L30 -56L40 -22M-10 -58L8 -24L30 -56M-14 -72L-4 -50', 'none', `stroke="${k.p.ink}" stroke-width="4"`) +
        path('M12 -66Q0 -104 14 -120L30 -116Q38 -92 30 -64Z', k.c(['#3d6a7c', '#3d6a7c', '#d8cfb8', '#4b6f73', '#c9a25a'][i % 5] as string)) +
        path('M14 -108L-14 -80L-8 -74L20 -92Z', k.c('#b98d6c')) +
        path('M18 -66L-4 -46L6 -20L14 -22L10 -44L32 -58Z', k.p.ink) +
        oval(18, -132, 11, 13, k.c('#b98d6c')) +
        path('M2 -130Q18 -156 36 -132Q20 -138 2 -130Z', i % 4 === 1 ? k.p.red : k.c('#ead7a4')),
      300 + i * (1200 / many) + k.range(-20, 20),
      1120 + (i % 3) * 28,
      1.1,
    ),
  )
  if (plan !== 2) s += lorry(k, plan ? 700 : 1300, hz + (plan ? 176 : 190), 0.62, k.c('#2f6f73'))
  s += grass(k, -60, 1860, 1216, 50, k.at(0.95), 80)
  return s
}

const pennants: Scene = (k) => {
  const plan = k.v % 3
  const hz = [860, 940, 820][plan] as number
  let s =
    sky(k, hz, { x: 1150, y: 0 }) +
    times(16, (i) => tower(k, i * 120 - 60, hz, k.range(50, 90), k.range(60, 230), k.at(0.1), 5)) +
    mist(k, hz - 30, 140, k.p.sky[2], 0.5)
  const wall = mix(k.c('#eadfc6'), k.at(0.35), k.dark ? 0.4 : 0.18)
  const left = plan === 1 ? 250 : 350
  const w = plan === 1 ? 1300 : 1100
  s +=
    poly(
      [
        [left - 60, hz - 260],
        [900, hz - 360],
        [left + w + 60, hz - 260],
      ],
      mix(wall, k.p.ink, 0.14),
    ) +
    rect(left - 60, hz - 264, w + 120, 36, wall) +
    rect(left, hz - 230, w, 236, mix(wall, k.p.ink, 0.34)) +
    times(9, (i) => {
      const x = left + (i * (w - 50)) / 8
      return rect(x, hz - 230, 50, 236, wall) + rect(x + 32, hz - 230, 18, 236, mix(wall, k.p.ink, 0.2))
    }) +
    times(8, (i) => rect(left + 72 + (i * (w - 50)) / 8, hz - 180, 54, 186, lights(k) ? k.p.window : k.at(0.62)))
  s += times(14, (i) => tree(k, i < 7 ? i * 60 - 60 : 1440 + (i - 7) * 70, hz + 8, k.range(70, 130), mix(k.at(0.5), k.c('#5f8a4a'), 0.24)))
  s +=
    times(5, (i) => rect(left - 80 - i * 60, hz + i * 20, w + 160 + i * 120, 24, mix(wall, k.p.ink, i * 0.08))) +
    rect(
      -300,
      hz + 100,
      2400,
      600,
      k.grad([
        [0, mix(k.at(0.45), wall, 0.4)],
        [1, k.at(0.8)],
      ]),
    )
  const tones = [k.c('#1f5a66'), k.c('#d6a243'), k.c('#efe3c8'), k.c('#5f8a6a'), k.p.red, k.c('#3d5a6c'), k.c('#c98a5a')]
  const count = [7, 5, 11][plan] as number
  for (let i = 0; i < count; i++) {
    const t = plan === 2 ? i / (count - 1) : 0
    const x = plan === 2 ? lerp(330, 1480, t ** 0.8) : 900 + (i - (count - 1) / 2) * (plan ? 250 : 190)
    const base = plan === 2 ? lerp(1110, hz + 104, t ** 0.6) : plan ? 1120 : 1060
    const h = plan === 2 ? lerp(920, 320, t ** 0.6) : plan ? 960 : 760 - Math.abs(i - 3) * 24
    const u = h / 760
    const top = base - h
    const f =
      plan === 1
        ? (tones[[0, 1, 4, 3, 2][i] as number] as string)
        : plan === 0
          ? (tones[[0, 1, 2, 4, 3, 1, 5][i] as number] as string)
          : i === 3
            ? k.p.red
            : (tones[[0, 1, 2, 3, 5, 6][i % 6] as number] as string)
    const L = 250 * u * (plan === 2 ? 0.9 : plan ? 0.78 : 0.68)
    const a = k.range(-14, 16) * u
    const H = 140 * u
    const d =
      `M${x} ${top + 14}C${x + L * 0.3} ${top + 14 - 30 * u + a} ${x + L * 0.5} ${top + 60 * u + a} ${x + L} ${top + H * 0.5 + a}C` +
      `${x + L * 0.6} ${top + H * 0.9} ${x + L * 0.3} ${top + H * 0.75 + a} ${x} ${top + H + 14}Z`
    s +=
      oval(x + 10, base + 4, 46 * u, 9 * u, k.p.ink, 'opacity="0.3"') +
      line(x, base, x, top, k.at(0.8), 9 * u) +
      line(x + 2 * u, base, x + 2 * u, top, mix(k.p.pale, k.at(0.5), 0.4), 3 * u) +
      circle(x, top, 9 * u, k.p.gold) +
      path(d, f) +
      path(
        `M${x} ${top + 14}C${x + L * 0.1} ${top + 8} ${x + L * 0.2} ${top + 20} ${x + L * 0.22} ${top + 30 * u + a}L${x + L * 0.16} ` +
          `${top + H * 0.86}L${x} ${top + H + 14}Z`,
        mix(f, k.p.ink, 0.25),
        'opacity="0.7"',
      ) +
      (count < 8 || i < 4 ? shade(k, d, 'h', 0, 0.8) : '') +
      rect(x - 14 * u, base - 20 * u, 28 * u, 24 * u, k.at(0.7))
  }
  s += times([6, 3, 9][plan] as number, (i) =>
    person(
      k,
      520 + i * [130, 330, 84][plan]! + k.range(-20, 20),
      [1120, 1180, 1130][plan]! + (i % 2) * 16,
      [130, 190, 110][plan]!,
      k.c(['#26343c', '#3d5a6c', '#d8cfb8', '#4a3f4a'][i % 4] as string),
      { walk: i % 2 === 0, coat: i % 3 === 1 },
    ),
  )
  if (k.v % 4 === 3) s += rain(k, k.p.pale)
  return s + birds(k, 380, 230, 5, k.at(0.5)) + (plan === 1 ? palm(k, 110, 1220, 480, k.at(0.92)) : '')
}

/** Scenes of the city, of traffic and of work. */
export const cityScenes = { 'city-skyline': citySkyline, airport, train, warehouse, factory, pennants }
