/** The hours of the day in which a scene can be drawn. */
export type Light = 'dawn' | 'day' | 'dusk' | 'night'

/** The colours of one light: sky from the top down, depth from far to near, water from the horizon to the foot. */
export type Palette = {
  sky: [string, string, string]
  glow: string
  cloud: string
  ramp: [string, string, string, string, string, string]
  water: [string, string]
  glint: string
  ink: string
  pale: string
  red: string
  gold: string
  window: string
  wall: [string, string]
  floor: [string, string]
  /** What every object's own colour is mixed with, and how much. */
  tint: string
  tinted: number
}

/** The limited palette of each light. */
export const palettes: Record<Light, Palette> = {
  dawn: {
    sky: ['#6f9a9b', '#dcc3a6', '#f4cf9f'],
    glow: '#fff0cf',
    cloud: '#f0b79c',
    ramp: ['#d6ad98', '#b3978f', '#84868a', '#527378', '#2f5560', '#19363f'],
    water: ['#e8c4a0', '#4b7f86'],
    glint: '#fbe6c2',
    ink: '#14272e',
    pale: '#fbeed6',
    red: '#a4161a',
    gold: '#d9983f',
    window: '#f7d08a',
    wall: ['#ead7bb', '#d0b397'],
    floor: ['#a98f7e', '#5d6468'],
    tint: '#d08f6c',
    tinted: 0.16,
  },
  day: {
    sky: ['#8fc3c4', '#cfe3d6', '#f8f0da'],
    glow: '#fffdf2',
    cloud: '#fbf6e8',
    ramp: ['#bcd5c8', '#93bdb0', '#639d94', '#3b7d77', '#215b5b', '#133d42'],
    water: ['#b7d8cb', '#2f8482'],
    glint: '#eef6e6',
    ink: '#12292d',
    pale: '#fffaeb',
    red: '#a4161a',
    gold: '#d6a243',
    window: '#dcebe0',
    wall: ['#f3ead5', '#dcd3ba'],
    floor: ['#b9b298', '#6f8a83'],
    tint: '#e8ead2',
    tinted: 0.06,
  },
  dusk: {
    sky: ['#472844', '#a9545a', '#f1b25c'],
    glow: '#ffdf97',
    cloud: '#7c3550',
    ramp: ['#c77b5c', '#99535a', '#70405a', '#4d2d4c', '#34203a', '#1d1326'],
    water: ['#e3a05d', '#3a2342'],
    glint: '#ffd28a',
    ink: '#170e1f',
    pale: '#fbdcae',
    red: '#a4161a',
    gold: '#e2a144',
    window: '#ffc765',
    wall: ['#a0605a', '#6b3b50'],
    floor: ['#54304a', '#271830'],
    tint: '#5a2346',
    tinted: 0.36,
  },
  night: {
    sky: ['#0d1530', '#1d2c54', '#3c5076'],
    glow: '#e9dfc0',
    cloud: '#2b3c66',
    ramp: ['#3a4d75', '#2d3e66', '#223155', '#192544', '#111a34', '#0a1024'],
    water: ['#3a4d73', '#0e1730'],
    glint: '#e2b767',
    ink: '#080c1b',
    pale: '#cdc6b4',
    red: '#a2191f',
    gold: '#d99b3d',
    window: '#f4b350',
    wall: ['#8a7566', '#564c58'],
    floor: ['#4a4453', '#1c2036'],
    tint: '#1a2850',
    tinted: 0.44,
  },
}

const parts = (hex: string): [number, number, number] => {
  const n = Number.parseInt(hex.slice(1), 16)
  return [n >> 16, (n >> 8) & 255, n & 255]
}

/** Mixes two colours written `#rrggbb`; `t` is the share of the second. */
export function mix(a: string, b: string, t: number): string {
  const p = parts(a)
  const q = parts(b)
  const s = Math.min(1, Math.max(0, t))
  return (
    '#' +
    p
      .map((x, i) =>
        Math.round(x + ((q[i] ?? 0) - x) * s)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')
  )
}
