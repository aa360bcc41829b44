import { mix } from './palette.ts'
import {
  circle,
  curve,
  group,
  high,
  type Kit,
  karst,
  lamp,
  lerp,
  line,
  oval,
  path,
  person,
  poly,
  rect,
  ridge,
  type Scene,
  shade,
  sitter,
  sky,
  times,
  tree,
} from './shapes.ts'

const glowing = (k: Kit) => k.dark || k.light === 'dusk'
const suits = ['#26343c', '#3b3442', '#2c4a52', '#4a3f3a', '#5b6a6c', '#1f3a46']

/** A window with what lies outside it. */
function view(k: Kit, x: number, y: number, w: number, h: number, panes: number, sill = 14): string {
  const cl = k.clip(`<rect x="${x}" y="${y}" width="${w}" height="${h}"/>`)
  const hz = y + h * 0.74
  const outside =
    `<g transform="translate(0 ${y})">${sky(k, h * 0.74, { x: x + w * 0.64, y: h * 0.3, r: 34 })}</g>` +
    ridge(k, hz, h * 0.26, 5, k.at(0.05)) +
    karst(k, x - 30, x + w * 0.5, hz + 8, h * 0.3, k.at(0.16), 4) +
    ridge(k, hz + 20, h * 0.12, 4, k.at(0.26)) +
    times(Math.round(w / 60), (i) => rect(x + i * 62 + k.range(-12, 12), hz - k.range(10, h * 0.28), k.range(24, 46), h, k.at(0.4))) +
    (glowing(k) ? times(Math.round(w / 16), () => rect(x + k.range(0, w), hz + k.range(-20, h * 0.24), 5, 7, k.p.window)) : '') +
    times(Math.round(w / 50), (i) => tree(k, x + i * 52, y + h + 6, k.range(30, 64), mix(k.at(0.55), k.c('#5f8a4a'), 0.24)))
  const frame = mix(k.p.wall[1], k.p.ink, 0.45)
  return (
    group(outside, `clip-path="${cl}"`) +
    times(panes + 1, (i) => rect(x + (i * w) / panes - 5, y, 10, h, frame)) +
    rect(x - 5, y - 5, w + 10, 12, frame) +
    rect(x - 16, y + h, w + 32, sill, mix(k.p.wall[0], k.p.pale, 0.4))
  )
}

const room = (k: Kit, floorY: number) =>
  rect(
    -300,
    -300,
    2400,
    floorY + 302,
    k.grad([
      [0, mix(k.p.wall[1], k.p.ink, 0.16)],
      [1, k.p.wall[0]],
    ]),
  ) +
  rect(
    -300,
    floorY,
    2400,
    1700,
    k.grad([
      [0, k.p.floor[0]],
      [0.6, k.p.floor[1]],
    ]),
  ) +
  rect(-300, floorY - 12, 2400, 12, mix(k.p.wall[1], k.p.ink, 0.4))

/** A seated person from the front, behind a table whose top is at y. */
const facing = (k: Kit, x: number, y: number, w: number, body: string, accent = k.p.pale) => {
  const skin = mix(k.c('#c29a78'), k.p.ink, 0.06)
  const u = w / 100
  return group(
    path('M-50 4C-50 -44 -44 -56 -14 -64L14 -64C44 -56 50 -44 50 4Z', body) +
      path('M-12 -64L0 -30L12 -64Z', accent) +
      path('M-3 -56L3 -56L5 -24L0 -18L-5 -24Z', accent === k.p.pale ? k.p.red : body) +
      path('M22 -60C44 -54 50 -44 50 4L32 4Z', mix(body, k.p.ink, 0.3)) +
      rect(-9, -76, 18, 16, mix(skin, k.p.ink, 0.15)) +
      oval(0, -94, 18, 22, skin) +
      path('M-20 -94C-24 -128 24 -128 20 -94C12 -106 -12 -106 -20 -94Z', k.p.ink),
    `transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${u.toFixed(3)})"`,
  )
}

const conferenceHall: Scene = (k) => {
  const plan = k.v % 3
  const fy = [700, 620, 760][plan] as number
  let s =
    room(k, fy) +
    times(
      13,
      (i) =>
        rect(-60 + i * 160, -60, 34, fy + 50, mix(k.p.wall[1], k.p.ink, 0.1)) + rect(-34 + i * 160, -60, 8, fy + 50, mix(k.p.wall[1], k.p.ink, 0.3)),
    )
  const screen = plan === 1 ? '' : view(k, 520, 130, 760, 340, 4)
  s +=
    screen +
    times(plan === 1 ? 5 : 3, (i) => {
      const x = plan === 1 ? 180 + i * 360 : 520 + i * 380
      return plan === 1
        ? rect(x - 60, 90, 120, fy - 110, [k.c('#1f5a66'), k.c('#d6a243'), k.p.red, k.c('#5f8a6a'), k.c('#3d5a6c')][i] as string) +
            poly(
              [
                [x - 60, fy - 22],
                [x, fy - 60],
                [x + 60, fy - 22],
              ],
              k.p.wall[0],
            )
        : ''
    })
  s += times(5, (i) => {
    const x = 900 + (i - 2) * 400
    return oval(x, 30, 130, 16, mix(k.p.window, k.p.pale, 0.4)) + lamp(k, x, 40, 320, glowing(k) ? 0.6 : 0.3)
  })
  if (plan === 2) {
    // The great round table.
    const n = 13
    const seats = times(n, (i) => {
      const a = Math.PI * (1.02 + (0.96 * i) / (n - 1))
      return facing(
        k,
        900 + Math.cos(a) * 690,
        830 + Math.sin(a) * 140,
        136 + 20 * (1 + Math.sin(a)),
        k.c(suits[i % 6] as string),
        i % 3 === 1 ? k.c('#d6a243') : k.p.pale,
      )
    })
    s +=
      seats +
      oval(900, 884, 800, 206, mix(k.c('#7a5238'), k.p.ink, 0.4)) +
      oval(900, 862, 800, 206, k.c('#a9764c')) +
      oval(900, 866, 560, 126, mix(k.c('#7a5238'), k.p.ink, 0.45)) +
      oval(900, 872, 540, 112, k.p.floor[0]) +
      times(40, (i) => {
        const a = (i / 40) * Math.PI * 2
        return rect(900 + Math.cos(a) * 676 - 24, 860 + Math.sin(a) * 166 - 6, 48, 13, k.p.pale)
      })
    s +=
      times(7, (i) => leafBush(k, 900 + (i - 3) * 110, 900 - Math.abs(i - 3) * 4, 54)) +
      times(9, (i) => {
        const x = 900 + (i - 4) * 205
        return (
          rect(x - 92, 1130, 184, 200, mix(k.c('#6d3a34'), k.p.ink, 0.4), 'rx="30"') +
          sitter(k, x, 1230, 190, k.c(suits[(i * 2 + 1) % 6] as string), mix(k.p.ink, k.c('#4a3020'), (i % 3) * 0.2))
        )
      })
    return s
  }
  // Podium with a speaker, the hall before it.
  s +=
    rect(plan ? 120 : 280, fy - 20, plan ? 1560 : 1240, 70, mix(k.c('#8a5f3f'), k.p.ink, 0.2)) +
    rect(plan ? 120 : 280, fy - 22, plan ? 1560 : 1240, 8, k.p.red)
  const chairs = plan ? 7 : 5
  s +=
    times(chairs, (i) => (plan === 0 && i === 2 ? '' : facing(k, 900 + (i - (chairs - 1) / 2) * 190, fy - 70, 116, k.c(suits[i % 6] as string)))) +
    rect(900 - chairs * 100, fy - 92, chairs * 200, 76, k.c('#efe3c8')) +
    rect(900 - chairs * 100, fy - 92, chairs * 200, 12, k.p.pale) +
    times(
      chairs,
      (i) =>
        rect(900 + (i - (chairs - 1) / 2) * 190 - 34, fy - 106, 68, 20, k.at(0.8)) +
        curve(`M${900 + (i - (chairs - 1) / 2) * 190 + 50} ${fy - 92}q-4 -34 -22 -44`, k.p.ink, 3.6),
    )
  if (plan === 0)
    s +=
      person(k, 900, fy + 6, 330, k.c('#26343c')) +
      path(`M822 ${fy + 40}L838 ${fy - 150}L962 ${fy - 150}L978 ${fy + 40}Z`, k.c('#7a5238')) +
      shade(k, `M822 ${fy + 40}L838 ${fy - 150}L962 ${fy - 150}L978 ${fy + 40}Z`, 'h', 0, 1) +
      rect(826, fy - 162, 148, 18, k.c('#a9764c')) +
      circle(900, fy - 60, 34, k.p.gold) +
      circle(900, fy - 60, 22, k.p.red) +
      curve(`M880 ${fy - 160}q-2 -40 14 -54`, k.p.ink, 5)
  s += times(11, (i) => leafBush(k, 900 + (i - 5) * 128, fy + 56, 60))
  for (let r = 0; r < 4; r++) {
    const t = r / 3
    const w = lerp(92, 210, t)
    const y = lerp(fy + 160, 1265, t)
    const n = Math.ceil(2000 / (w * 1.36))
    s += times(n, (i) => {
      const x = 900 + (i - (n - 1) / 2 + (r % 2 ? 0.25 : -0.25)) * w * 1.36
      return (
        sitter(
          k,
          x,
          y,
          w,
          mix(k.c(i === 5 && r === 1 ? '#a4161a' : k.pick(suits)), k.p.floor[0], 0.34 * (1 - t)),
          mix(k.p.ink, k.c('#5a4030'), k.range(0, 0.4)),
        ) +
        path(
          `M${x - w * 0.56} ${y + 90}L${x - w * 0.5} ${y - w * 0.34}Q${x} ${y - w * 0.44} ${x + w * 0.5} ${y - w * 0.34}L${x + w * 0.56} ${y + 90}Z`,
          mix(mix(k.c('#7a3a38'), k.p.ink, 0.35), k.p.floor[0], 0.25 * (1 - t)),
        )
      )
    })
  }
  return s
}

/** A low bush of leaves and flowers, as before a rostrum. */
function leafBush(k: Kit, x: number, y: number, w: number): string {
  return (
    times(7, (i) => oval(x + (i - 3) * w * 0.26, y - k.range(0.1, 0.5) * w, w * 0.3, w * 0.2, mix(k.c('#4f7f4a'), k.p.ink, k.range(0.05, 0.4)))) +
    times(6, (i) => circle(x + (i - 2.5) * w * 0.3, y - k.range(0.2, 0.7) * w, w * 0.08, i % 3 ? k.c('#efe3c8') : k.p.gold))
  )
}

const signingTable: Scene = (k) => {
  const plan = k.v % 3
  if (plan === 1) {
    // From above: the document, the pens, the hands.
    const wood = k.c('#7a4a34')
    let s =
      rect(
        -300,
        -300,
        2400,
        1800,
        k.grad(
          [
            [0, mix(wood, k.p.pale, 0.1)],
            [1, mix(wood, k.p.ink, 0.5)],
          ],
          'd',
        ),
      ) +
      times(18, (i) =>
        curve(
          `M-50 ${i * 76}C500 ${i * 76 + k.range(-30, 30)} 1200 ${i * 76 + k.range(-30, 30)} 1900 ${i * 76}`,
          mix(wood, k.p.ink, 0.4),
          2.4,
          'opacity="0.5"',
        ),
      )
    const folder = (x: number, y: number, cover: string, a: number) =>
      group(
        rect(-410, -284, 836, 600, k.p.ink, 'opacity="0.35"') +
          rect(-420, -300, 840, 600, cover, 'rx="8"') +
          rect(-392, -276, 382, 552, k.c('#f6ecd6')) +
          rect(10, -276, 382, 552, k.c('#fbf4e2')) +
          rect(-10, -276, 20, 552, k.p.ink, 'opacity="0.22"') +
          times(
            13,
            (i) =>
              rect(-350, -210 + i * 30, i % 5 === 4 ? 170 : 298, 7, k.at(0.7), 'opacity="0.42"') +
              (i < 8 ? rect(52, -210 + i * 30, i % 4 === 3 ? 140 : 298, 7, k.at(0.7), 'opacity="0.42"') : ''),
          ) +
          rect(52, 150, 130, 3, k.p.ink) +
          rect(222, 150, 130, 3, k.p.ink) +
          curve('M60 140q16 -50 30 -8q10 24 22 -14q8 -20 16 10q10 16 40 -8', k.c('#1f3a66'), 4) +
          circle(300, 216, 38, k.p.red) +
          circle(300, 216, 26, 'none', `stroke="${mix(k.p.red, k.p.pale, 0.4)}" stroke-width="4"`) +
          path('M-392 -276L-392 -286L-380 -286ZM0 300L-14 380L0 366L14 380Z', k.p.gold),
        `transform="translate(${x} ${y}) rotate(${a})"`,
      )
    s += folder(900, 590, k.c('#1f4c56'), -7)
    const arm = (a: number, x: number, y: number, sleeve: string) =>
      group(
        path('M0 0C30 -40 90 -66 140 -60L300 -76L310 84L150 70C100 74 60 60 40 40L-20 58Q-44 54 -28 36L20 14Z', k.c('#c29a78')) +
          path('M30 -22L-40 -6Q-60 4 -40 14L30 12', k.c('#c29a78')) +
          path('M60 6Q20 2 -20 22', 'none', `stroke="${mix(k.c('#c29a78'), k.p.ink, 0.3)}" stroke-width="4"`) +
          rect(270, -90, 70, 190, k.c('#f6ecd6')) +
          path('M330 -104L1300 -210L1300 260L330 116Z', sleeve) +
          shade(k, 'M330 -104L1300 -210L1300 260L330 116Z', 'v', 0, 0.9) +
          group(
            rect(-130, -9, 260, 18, k.p.ink, 'rx="8"') + rect(-10, -9, 14, 18, k.p.gold) + path('M-130 -9L-172 0L-130 9Z', k.p.gold),
            'transform="translate(10 -20) rotate(-28)"',
          ),
        `transform="translate(${x} ${y}) rotate(${a})"`,
      )
    return (
      s +
      arm(24, 1130, 770, k.c('#26343c')) +
      group(
        oval(330, 230, 120, 116, k.p.ink, 'opacity="0.3"') +
          oval(318, 214, 120, 116, k.c('#f1e8d4')) +
          oval(318, 214, 78, 76, k.c('#8a5a2c')) +
          oval(318, 214, 78, 76, 'none', `stroke="${k.p.ink}" stroke-width="3" opacity="0.4"`),
        '',
      ) +
      rect(1420, 150, 220, 150, k.at(0.85), 'transform="rotate(9 1500 220)"') +
      rect(1440, 170, 180, 110, k.c('#efe3c8'), 'transform="rotate(9 1500 220)"')
    )
  }
  const fy = 800
  let s = room(k, fy)
  s +=
    plan === 2
      ? view(k, 240, 90, 1320, 480, 6)
      : rect(
          360,
          60,
          1080,
          520,
          k.grad([
            [0, k.c('#1f4c56')],
            [1, mix(k.c('#1f4c56'), k.p.ink, 0.4)],
          ]),
        ) +
        times(22, (i) => rect(360 + i * 49, 60, 24, 520, k.p.ink, 'opacity="0.14"')) +
        circle(900, 300, 150, 'none', `stroke="${k.p.gold}" stroke-width="6"`) +
        circle(900, 300, 118, 'none', `stroke="${k.p.gold}" stroke-width="3"`) +
        times(12, (i) => group(path('M0 -112Q22 -60 0 -34Q-22 -60 0 -112Z', k.p.gold), `transform="translate(900 300) rotate(${i * 30})"`)) +
        circle(900, 300, 22, k.p.red)
  const behind = plan ? 6 : 8
  s += times(behind, (i) =>
    person(k, 900 + (i - (behind - 1) / 2) * 160, fy + 40, 440 + (i % 3) * 16, k.c(suits[i % 6] as string), { coat: i % 3 === 1 }),
  )
  s += times(4, (i) => {
    const x = [330, 420, 1380, 1470][i] as number
    return (
      line(x, fy + 60, x, 300, k.p.gold, 7) +
      circle(x, 296, 11, k.p.gold) +
      path(
        `M${x} 312Q${x + 60} 340 ${x + 40} 520Q${x + 60} 600 ${x + 22} 640L${x} 610Z`,
        [k.c('#1f5a66'), k.c('#d6a243'), k.c('#5f8a6a'), k.p.red][i] as string,
      ) +
      path(`M${x} 312Q${x + 26} 400 ${x + 12} 620L${x} 610Z`, k.p.ink, 'opacity="0.25"')
    )
  })
  const ty = 910
  s += facing(k, 650, ty + 6, 230, k.c('#26343c')) + facing(k, 1150, ty + 6, 230, k.c('#2c4a52'), k.c('#d6a243'))
  const cloth = `M200 ${ty}L1600 ${ty}L1640 1300L160 1300Z`
  s +=
    path(cloth, mix(k.c('#2c5a4e'), k.p.ink, 0.15)) +
    times(16, (i) =>
      path(
        `M${230 + i * 88} ${ty + 40}Q${236 + i * 88} 1100 ${210 + i * 92} 1300L${240 + i * 92} 1300Q${252 + i * 88} 1100 ${246 + i * 88} ${ty + 40}Z`,
        k.p.ink,
        'opacity="0.2"',
      ),
    ) +
    shade(k, cloth, 'v', 0, 0.9) +
    rect(170, ty - 16, 1460, 40, k.c('#8a5f3f')) +
    rect(170, ty - 16, 1460, 8, k.p.pale, 'opacity="0.45"') +
    rect(190, ty + 24, 1420, 10, k.p.gold)
  const doc = (x: number) =>
    poly(
      [
        [x - 150, ty - 6],
        [x - 112, ty - 40],
        [x + 112, ty - 40],
        [x + 150, ty - 6],
      ],
      k.p.red,
    ) +
    poly(
      [
        [x - 134, ty - 10],
        [x - 102, ty - 38],
        [x - 3, ty - 38],
        [x - 3, ty - 10],
      ],
      k.c('#fbf4e2'),
    ) +
    poly(
      [
        [x + 3, ty - 10],
        [x + 3, ty - 38],
        [x + 102, ty - 38],
        [x + 134, ty - 10],
      ],
      k.c('#f1e8d4'),
    ) +
    line(x + 40, ty - 20, x + 86, ty - 74, k.p.ink, 7) +
    line(x + 40, ty - 20, x + 48, ty - 30, k.p.gold, 7)
  s += doc(650) + doc(1150) + times(5, (i) => leafBush(k, 820 + i * 40, ty - 6, 56))
  if (plan === 2)
    s +=
      times(6, (i) => sitter(k, 240 + i * 264, 1260, 190, mix(k.c('#3b3442'), k.p.ink, 0.4))) +
      times(2, (i) => rect(500 + i * 690, 1010, 110, 70, k.p.ink, 'rx="10"') + circle(555 + i * 690, 1044, 26, k.at(0.5)))
  return s
}

const phoneCall: Scene = (k) => {
  const plan = k.v % 3
  const fy = 1100
  let s = room(k, fy) + view(k, plan === 1 ? 240 : 420, 80, plan === 1 ? 1320 : 960, plan === 1 ? 560 : 560, plan === 1 ? 5 : 4)
  const curtain = (x: number, w: number) =>
    path(`M${x} -100L${x + w} -100Q${x + w * 0.8} 400 ${x + w * 0.9} 790L${x} 790Z`, k.c('#b98a5e')) +
    times(6, (i) =>
      path(
        `M${x + (i * w) / 6} -100Q${x + (i * w) / 6 + 10} 400 ${x + (i * w) / 6.6} 790l10 0Q${x + (i * w) / 6 + 26} 400 ` +
          `${x + (i * w) / 6 + 14} -100Z`,
        k.p.ink,
        'opacity="0.16"',
      ),
    )
  if (plan !== 1) s += curtain(250, 190) + `<g transform="translate(1800 0) scale(-1 1)">${curtain(250, 190)}</g>`
  const ty = 840
  const wood = k.c('#7a4a34')
  s +=
    path(
      `M-300 ${ty}L2100 ${ty}L2100 1500L-300 1500Z`,
      k.grad([
        [0, mix(wood, k.p.pale, 0.16)],
        [0.5, mix(wood, k.p.ink, 0.45)],
      ]),
    ) +
    rect(-300, ty, 2400, 9, mix(wood, k.p.pale, 0.45)) +
    times(12, (i) =>
      curve(`M${k.range(-100, 1300)} ${ty + 30 + i * 28}q200 ${k.range(-8, 8)} ${k.range(300, 600)} 0`, mix(wood, k.p.ink, 0.4), 2, 'opacity="0.5"'),
    )
  const lampX = plan === 2 ? 520 : 1330
  s +=
    lamp(k, lampX, 560, 520, glowing(k) ? 0.85 : 0.3) +
    oval(lampX, ty + 44, 92, 16, k.p.ink) +
    rect(lampX - 7, 560, 14, 286 + 30, k.p.gold) +
    path(`M${lampX - 150} 590L${lampX - 84} 440L${lampX + 84} 440L${lampX + 150} 590Z`, glowing(k) ? k.p.window : k.c('#d9c79a')) +
    shade(k, `M${lampX - 150} 590L${lampX - 84} 440L${lampX + 84} 440L${lampX + 150} 590Z`, 'h', 0, 0.8)
  if (plan === 1) {
    // A person at the desk with the receiver, from behind the desk.
    const skin = mix(k.c('#c29a78'), k.p.ink, 0.05)
    const body = 'M560 850C560 640 600 590 780 548L900 540C1060 570 1120 640 1130 850Z'
    s +=
      path('M500 860L540 470Q840 400 1160 470L1190 860Z', mix(k.c('#6d3a34'), k.p.ink, 0.35)) +
      path(body, k.c('#26343c')) +
      path('M790 548L850 690L912 546Z', k.p.pale) +
      path('M838 570L866 570L874 680L852 716L832 680Z', k.p.red) +
      shade(k, body, 'h', 0, 0.9) +
      rect(808, 470, 84, 90, mix(skin, k.p.ink, 0.16)) +
      oval(850, 400, 88, 108, skin) +
      path('M758 396C744 240 960 240 944 400C930 340 900 330 850 330C800 330 776 350 758 396Z', k.p.ink)
    s +=
      path('M1090 850C1150 760 1080 620 1010 470L960 490C980 620 990 700 960 840Z', mix(k.c('#26343c'), k.p.pale, 0.08)) +
      oval(976, 470, 44, 50, skin) +
      path('M930 320Q990 300 1006 340L990 380L986 470L1004 520Q990 560 934 540Q926 520 950 510L960 420L950 350Q926 344 930 320Z', k.p.ink) +
      curve(`M990 540C1060 620 1180 560 1230 700S1290 800 1330 ${ty + 20}`, k.p.ink, 6, 'stroke-dasharray="6 5"')
    s += path(`M1240 ${ty + 70}L1266 ${ty - 10}L1420 ${ty - 10}L1446 ${ty + 70}Z`, k.p.red)
  } else {
    // The telephone itself, large, on the desk.
    const red = k.p.red
    const body = 'M-300 210L-236 40Q-216 -16 -150 -22L150 -22Q216 -16 236 40L300 210Q310 246 262 246L-262 246Q-310 246 -300 210Z'
    const z = plan ? 1.12 : 1.3
    let g =
      oval(0, 250, 360, 30, k.p.ink, 'opacity="0.45"') +
      path('M-150 -20L-150 -74L-116 -74L-110 -30L110 -30L116 -74L150 -74L150 -20Z', mix(red, k.p.ink, 0.35)) +
      path(body, red) +
      path('M236 40L300 210Q310 246 262 246L120 246L150 -22Q216 -16 236 40Z', mix(red, k.p.ink, 0.25)) +
      shade(k, body, 'd', 0, 1) +
      circle(0, 110, 104, mix(red, k.p.ink, 0.4)) +
      circle(0, 106, 98, k.c('#efe3c8')) +
      times(10, (i) => {
        const a = -Math.PI * 0.5 + i * 0.56 + 0.7
        return circle(Math.cos(a) * 72, 106 + Math.sin(a) * 72, 15, k.at(0.9))
      }) +
      circle(0, 106, 38, mix(k.p.gold, k.p.pale, 0.2)) +
      circle(0, 106, 10, k.at(0.9))
    g +=
      path(
        'M-330 -96Q-330 -170 -250 -166Q-120 -190 0 -190Q120 -190 250 -166Q330 -170 330 -96Q330 -60 300 -56L210 -56Q190 -60 186 -100Q100 -128' +
          ' 0 -128Q-100 -128 -186 -100Q-190 -60 -210 -56L-300 -56Q-330 -60 -330 -96Z',
        red,
      ) +
      path('M-250 -160Q-120 -184 0 -184Q120 -184 250 -160Q120 -168 0 -168Q-120 -168 -250 -160Z', mix(red, k.p.pale, 0.45)) +
      curve(`M-318 -60C-420 0 -380 160 -460 150S-520 250 -420 262S-330 230 -300 214`, mix(k.p.ink, red, 0.3), 12, 'stroke-dasharray="9 6"')
    s += `<g transform="translate(${plan === 2 ? 980 : 800} ${plan === 2 ? 800 : 770}) scale(${z})">${g}</g>`
  }
  s +=
    poly(
      [
        [250, 1120],
        [330, 990],
        [640, 1000],
        [600, 1140],
      ],
      k.c('#f6ecd6'),
    ) +
    times(6, (i) => line(340 - i * 10, 1014 + i * 18, 590 - i * 8, 1022 + i * 18, k.at(0.7), 3, 'opacity="0.5"')) +
    line(560, 1130, 690, 1020, k.p.ink, 11) +
    line(560, 1130, 572, 1120, k.p.gold, 11)
  s +=
    oval(1440, 1120, 110, 20, k.p.ink, 'opacity="0.35"') +
    oval(1430, 1110, 110, 20, k.c('#efe3c8')) +
    path('M1370 1010L1378 1090Q1430 1116 1482 1090L1490 1010Z', k.c('#efe3c8')) +
    oval(1430, 1010, 60, 12, k.c('#8a5a2c')) +
    curve('M1488 1026q44 4 30 36q-10 18 -36 14', k.c('#efe3c8'), 10) +
    times(2, (i) => curve(`M${1416 + i * 28} 980c-20 -30 20 -50 0 -90`, k.p.pale, 6, 'opacity="0.3"'))
  return s
}

const newsroom: Scene = (k) => {
  const plan = k.v % 3
  const fy = [640, 580, 700][plan] as number
  let s = room(k, fy) + view(k, 60, 120, 1680, fy - 230, 8)
  s += times(
    6,
    (i) =>
      rect(160 + i * 300, -60, 5, 100 + (i % 2) * 30, k.p.ink) +
      poly(
        [
          [120 + i * 300, 80 + (i % 2) * 30],
          [145 + i * 300, 40 + (i % 2) * 30],
          [180 + i * 300, 40 + (i % 2) * 30],
          [206 + i * 300, 80 + (i % 2) * 30],
        ],
        i === 2 ? k.p.red : k.at(0.85),
      ) +
      lamp(k, 163 + i * 300, 90 + (i % 2) * 30, 170, glowing(k) ? 0.7 : 0.25),
  )
  const clock = (x: number, y: number) =>
    circle(x, y, 46, k.at(0.9)) +
    circle(x, y, 38, k.c('#f6ecd6')) +
    line(x, y, x + k.range(-24, 24), y - 20, k.p.ink, 5) +
    line(x, y, x + k.range(-16, 16), y + 18, k.p.red, 4)
  s += times(4, (i) => clock(540 + i * 240, 72))
  const rows = [3, 2, 4][plan] as number
  const screenFill = glowing(k) ? mix(k.p.window, k.c('#cfe0d2'), 0.55) : mix(k.c('#cfe0d2'), k.p.pale, 0.3)
  for (let r = 0; r < rows; r++) {
    const t = (r + 1) / rows
    const z = lerp(0.4, [1.25, 1.6, 1.1][plan] as number, (t - 1 / rows) * (rows / (rows - 1)))
    const y = lerp(fy + 60, 1040, (t - 1 / rows) * (rows / (rows - 1)))
    const step = 430 * z
    const n = Math.ceil(2100 / step)
    s += times(n, (i) => {
      const x = (i - (n - 1) / 2 + (r % 2 ? 0 : 0.3)) * step
      const shirt = mix(k.c(k.pick(['#3d5a6c', '#d8cfb8', '#b98a5e', '#4b6f73', '#7b5a68', '#c9a25a'])), k.p.floor[0], 0.3 * (1 - t))
      const page = (px: number, red: boolean) =>
        rect(px, -206, 190, 128, k.p.ink, 'rx="6"') +
        rect(px + 8, -198, 174, 108, screenFill) +
        rect(px + 18, -188, 76, 10, k.p.ink, 'opacity="0.75"') +
        rect(px + 18, -170, 76, 60, red ? k.p.red : k.at(0.4)) +
        times(6, (j) => rect(px + 106, -188 + j * 15, j % 3 === 2 ? 40 : 66, 5, k.p.ink, 'opacity="0.4"')) +
        rect(px + 84, -80, 22, 34, k.p.ink) +
        rect(px + 56, -48, 78, 8, k.p.ink)
      return (
        `<g transform="translate(${(900 + x).toFixed(1)} ${y.toFixed(1)}) scale(${z.toFixed(3)})">` +
        `${page(-196, (i + r) % 4 === 1)}${page(6, false)}${rect(-220, -42, 440, 20, mix(k.c('#c9a27a'), k.p.floor[0], 0.3 * (1 - t)))}` +
        `${rect(-220, -22, 440, 7, k.p.ink, 'opacity="0.5"')}${rect(-200, -20, 12, 170, k.at(0.85))}${rect(190, -20, 12, 170, k.at(0.85))}` +
        `${times(4, (j) => rect(120, -48 - j * 8, 72, 7, j % 2 ? k.p.pale : k.c('#d8cfb8')))}` +
        `${
          (i * 7 + r * 3) % 5 === 4
            ? ''
            : sitter(k, -30, 60, 150, shirt, mix(k.p.ink, k.c('#5a4030'), k.range(0, 0.4))) +
              path('M-110' + ' 200L-104 -6Q-30 -24 44 -6L50 200Z', mix(k.at(0.85), k.p.floor[0], 0.2 * (1 - t)))
        }</g>`
      )
    })
    if (r === rows - 2)
      s +=
        person(k, plan === 1 ? 640 : 760, y + 130 * z + 30, 330 * Math.max(z, 0.7), k.c('#4b6f73'), { walk: true }) +
        person(k, plan === 1 ? 1120 : 1030, y + 130 * z + 20, 320 * Math.max(z, 0.7), k.p.red, { coat: true })
  }
  return s
}

const lab: Scene = (k) => {
  const plan = k.v % 3
  const fy = 760
  let s =
    room(k, fy) +
    view(k, 140, 110, 620, 380, 3) +
    rect(880, 90, 800, 20, mix(k.p.wall[1], k.p.ink, 0.4)) +
    rect(880, 300, 800, 16, mix(k.p.wall[1], k.p.ink, 0.4)) +
    rect(880, 480, 800, 16, mix(k.p.wall[1], k.p.ink, 0.4))
  const glass = mix(k.c('#dfeee6'), k.p.wall[0], 0.2)
  const liquids = [k.c('#2f8482'), k.c('#d6a243'), k.c('#5f8a4a'), k.c('#c98a5a'), k.c('#3d5a6c')]
  const bottle = (x: number, y: number, h: number, f: string) =>
    rect(x, y - h, 44, h, glass, 'rx="6"') +
    rect(x, y - h * 0.6, 44, h * 0.6, f, 'rx="6"') +
    rect(x + 12, y - h - 20, 20, 22, k.at(0.8)) +
    rect(x + 6, y - h * 0.46, 32, h * 0.24, k.c('#f6ecd6'))
  s +=
    times(13, (i) => bottle(900 + i * 59, 300, k.range(70, 140), k.pick(liquids))) +
    times(12, (i) => bottle(910 + i * 63, 480, k.range(60, 120), k.pick(liquids)))
  const ty = [860, 800, 890][plan] as number
  const workers: [number, number, string][] =
    plan === 1
      ? [[610, 800, '#efe9da']]
      : plan === 0
        ? [
            [610, 640, '#efe9da'],
            [1210, 620, '#efe9da'],
          ]
        : [
            [420, 560, '#efe9da'],
            [860, 580, '#efe9da'],
            [1330, 570, '#dfe9e2'],
          ]
  s += times(4, (i) => rect(90 + i * 440, 20, 300, 14, mix(k.p.window, k.p.pale, 0.5)) + lamp(k, 240 + i * 440, 30, 260, glowing(k) ? 0.55 : 0.22))
  s += workers.map(([x, h, c]) => person(k, x, ty + h * 0.42, h, k.c(c), { coat: true, head: undefined })).join('')
  const bench = `M-300 ${ty}L2100 ${ty}L2100 1500L-300 1500Z`
  s +=
    path(
      bench,
      k.grad([
        [0, k.c('#e6e2d2')],
        [0.2, mix(k.c('#b9c7be'), k.p.ink, 0.1)],
        [1, mix(k.c('#6f8a83'), k.p.ink, 0.4)],
      ]),
    ) +
    rect(-300, ty, 2400, 46, k.c('#f3eee0')) +
    rect(-300, ty + 46, 2400, 8, k.p.ink, 'opacity="0.35"') +
    times(6, (i) => rect(20 + i * 310, ty + 90, 280, 400, k.p.ink, 'opacity="0.1"') + rect(130 + i * 310, ty + 120, 60, 10, k.p.ink, 'opacity="0.5"'))
  const flask = (x: number, y: number, z: number, f: string) =>
    `<g transform="translate(${x} ${y}) scale(${z})">${path(
      'M-22 -210L-22 -130L-100 -14Q-106 0 -90 0L90 0Q106 0 100 -14L22 -130L22' + ' -210Z',
      glass,
      'opacity="0.72"',
    )}${path(
      'M-62 -70L-100 -14Q-106 0 -90 0L90 0Q106 0 100 -14L62' + ' -70Z',
      f,
    )}${oval(0, -70, 62, 9, mix(f, k.p.pale, 0.4))}${rect(-30, -220, 60, 14, glass)}${path(
      'M-14 -200L-14 -126L-70' + ' -40',
      'none',
      `stroke="${k.p.pale}" stroke-width="7"` + ` opacity="0.7"`,
    )}${times(4, (i) => circle(-40 + i * 26, -20 - (i % 2) * 22, 6, mix(f, k.p.pale, 0.5)))}</g>`
  const rack = (x: number, y: number, n: number) =>
    times(
      n,
      (i) =>
        rect(x + i * 48, y - 170, 30, 165, glass, 'rx="15" opacity="0.8"') +
        rect(x + i * 48, y - 170 + 50 + (i % 3) * 24, 30, 115 - (i % 3) * 24, i === 2 ? k.p.red : (liquids[i % 5] as string), 'rx="14"'),
    ) +
    rect(x - 20, y - 120, n * 48 + 22, 20, k.c('#c9a27a')) +
    rect(x - 20, y - 16, n * 48 + 22, 18, k.c('#a97f52')) +
    rect(x - 20, y - 120, 12, 120, k.c('#a97f52')) +
    rect(x + n * 48 - 10, y - 120, 12, 120, k.c('#a97f52'))
  const scope = (x: number, y: number, z: number) =>
    `<g transform="translate(${x} ${y}) scale(${z})">${path('M-150 0L150 0L130 -44L-130 -44Z', k.at(0.9))}${path(
      'M60 -40C180 -130 170 -330' + ' 40 -380L14 -330C100 -290 100 -150 20 -40Z',
      k.c('#efe9da'),
    )}${path('M110 -120C150 -200 140 -320 40 -380L28 -356C110 -310 120 -220 90' + ' -120Z', k.p.ink, 'opacity="0.25"')}${group(
      rect(-36, -250, 72, 230, k.c('#efe9da'), 'rx="8"') +
        rect(6, -250, 30, 230, k.p.ink, 'opacity="0.22"') +
        rect(-26, -330, 52, 84, k.at(0.9)) +
        rect(-32, -344, 64, 20, k.p.ink) +
        rect(-24, -24, 48, 44, k.at(0.85)) +
        rect(-12, 18, 24, 30, k.p.gold),
      'transform="translate(-50 -170) rotate(20)"',
    )}${rect(-160, -112, 180, 16, k.at(0.85))}${rect(-120, -120, 90, 8, glass)}${circle(112, -150, 26, k.p.red)}${circle(112, -150, 12, k.p.ink)}</g>`
  const fy2 = ty + 130
  if (plan === 1)
    s +=
      scope(900, fy2 + 60, 1.5) +
      flask(430, fy2 + 60, 1.3, liquids[0] as string) +
      flask(640, fy2 + 110, 0.9, liquids[1] as string) +
      rack(1240, fy2 + 60, 7)
  else if (plan === 0)
    s +=
      flask(430, fy2, 1.1, liquids[1] as string) +
      scope(900, fy2 + 40, 1.15) +
      rack(1170, fy2 + 50, 6) +
      flask(620, fy2 + 70, 0.8, liquids[0] as string) +
      flask(1570, fy2 + 10, 1.2, liquids[2] as string)
  else
    s +=
      times(4, (i) => flask(330 + i * 190, fy2 + 10 + (i % 2) * 50, 0.8 + (i % 2) * 0.3, liquids[i] as string)) +
      rack(1040, fy2 + 40, 8) +
      scope(1570, fy2 + 30, 0.9) +
      times(5, (i) => curve(`M${330 + i * 190} ${fy2 - 180}q90 -120 190 0`, glass, i < 3 ? 7 : 0))
  return s
}

const classroom: Scene = (k) => {
  const plan = k.v % 3
  const fy = [660, 720, 600][plan] as number
  let s = room(k, fy)
  const board = (x: number, y: number, w: number, h: number) =>
    rect(x - 18, y - 18, w + 36, h + 36, k.c('#8a5f3f')) +
    rect(
      x,
      y,
      w,
      h,
      k.grad([
        [0, mix(k.c('#23504a'), k.p.ink, 0.1)],
        [1, k.c('#2f6057')],
      ]),
    ) +
    circle(x + w * 0.76, y + h * 0.46, h * 0.27, 'none', `stroke="${k.p.pale}" stroke-width="4" opacity="0.75"`) +
    oval(x + w * 0.76, y + h * 0.46, h * 0.12, h * 0.27, 'none', `stroke="${k.p.pale}" stroke-width="3" opacity="0.6"`) +
    times(3, (i) =>
      line(x + w * 0.76 - h * 0.26, y + h * (0.34 + i * 0.12), x + w * 0.76 + h * 0.26, y + h * (0.34 + i * 0.12), k.p.pale, 3, 'opacity="0.6"'),
    ) +
    times(4, (i) =>
      curve(`M${x + 50} ${y + 60 + i * h * 0.2}q18 -22 36 0t36 0t36 0t36 0${i % 2 ? '' : 't36 0t36 0'}`, k.p.pale, 5, 'opacity="0.7"'),
    ) +
    curve(`M${x + 50} ${y + h * 0.86}h${w * 0.3}`, k.p.red, 5) +
    rect(x, y + h + 16, w, 14, mix(k.c('#8a5f3f'), k.p.ink, 0.3)) +
    times(4, (i) => rect(x + 60 + i * 70, y + h + 8, 34, 8, i === 1 ? k.p.red : k.p.pale))
  if (plan === 1) s += view(k, 120, 120, 1560, 470, 7)
  else s += view(k, -40, 120, 380, fy - 280, 2) + view(k, 1470, 120, 380, fy - 280, 2) + board(470, 130, 860, fy - 300)
  s += times(
    3,
    (i) => rect(396 + i * 500, -40, 6, 70, k.p.ink) + oval(400 + i * 500, 36, 120, 7, k.at(0.8)) + circle(400 + i * 500, 36, 18, k.at(0.8)),
  )
  const teacherX = plan === 1 ? 1090 : plan === 2 ? 640 : 1080
  s +=
    person(k, teacherX, fy + 60, plan === 2 ? 330 : 400, k.p.red, { coat: true, legs: k.c('#efe6d0') }) +
    (plan === 1 ? '' : line(teacherX - 52, fy - 190, teacherX - 140, fy - 290, k.c('#b98d6c'), 16))
  if (plan !== 1)
    s +=
      rect(1180, fy - 40, 260, 24, k.c('#a97f52')) +
      rect(1200, fy - 16, 220, 110, k.c('#8a5f3f')) +
      times(4, (i) => rect(1220, fy - 54 - i * 14, 90 - i * 6, 13, k.c(['#1f5a66', '#d6a243', '#a4161a', '#efe3c8'][i] as string))) +
      path(`M1360 ${fy - 40}l-14 -50l60 0l-14 50Z`, k.c('#efe3c8')) +
      times(
        5,
        (i) =>
          curve(`M1376 ${fy - 88}q${(i - 2) * 12} -30 ${(i - 2) * 24} -60`, k.c('#4f7f4a'), 5) + circle(1376 + (i - 2) * 24, fy - 150, 10, k.p.gold),
      )
  const rows = [3, 2, 4][plan] as number
  for (let r = 0; r < rows; r++) {
    const t = rows === 1 ? 1 : r / (rows - 1)
    const z = lerp([0.62, 0.8, 0.5][plan] as number, [1.25, 1.6, 1.1][plan] as number, t)
    const y = lerp(fy + 190, 1090, t)
    const n = Math.ceil(2000 / (400 * z))
    s += times(n, (i) => {
      const x = 900 + (i - (n - 1) / 2) * 400 * z
      const white = mix(k.c('#f1ead8'), k.p.floor[0], 0.25 * (1 - t))
      const kid = (dx: number, red: boolean) =>
        sitter(k, dx, 66, 120, white, mix(k.p.ink, k.c('#4a3020'), k.range(0, 0.3))) +
        (red ? path(`M${dx - 26} -6Q${dx} -24 ${dx + 26} -6L${dx} 34Z`, k.p.red) : '') +
        (k.rand() < 0.35 ? path(`M${dx - 12} -62Q${dx} -30 ${dx + 12} -62L${dx + 7} 10L${dx - 7} 10Z`, k.p.ink) : '') +
        (k.rand() < 0.18 ? line(dx + 48, 10, dx + 70, -110, white, 22) + circle(dx + 71, -118, 13, k.c('#b98d6c')) : '')
      return (
        `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${z.toFixed(3)})">` +
        `${rect(-180, -10, 360, 18, mix(k.c('#c9a27a'), k.p.floor[0], 0.25 * (1 - t)))}${times(2, (j) =>
          poly(
            [
              [-150 + j * 170, -10],
              [-140 + j * 170, -26],
              [-60 + j * 170, -26],
              [-50 + j * 170, -10],
            ],
            k.p.pale,
          ),
        )}${rect(-166, 8, 10, 150, k.at(0.85))}${rect(156, 8, 10, 150, k.at(0.85))}${kid(-88, true)}` +
        `${(i + r) % 5 === 3 ? '' : kid(88, true)}${rect(-176, 66, 352, 18, mix(k.c('#a97f52'), k.p.ink, 0.1))}` +
        `${rect(-176, 84, 352, high - y > 60 ? 40 : 120, k.p.ink, 'opacity="0.3"')}</g>`
      )
    })
  }
  return s
}

/** Scenes of people at work and in talks. */
export const peopleScenes = { 'conference-hall': conferenceHall, 'signing-table': signingTable, 'phone-call': phoneCall, newsroom, lab, classroom }
