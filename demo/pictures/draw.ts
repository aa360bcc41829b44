import { type Light, palettes } from './palette.ts'
import type { SceneName } from './scenes.ts'
import { cityScenes } from './scenes-city.ts'
import { goodsScenes } from './scenes-goods.ts'
import { landScenes } from './scenes-land.ts'
import { peopleScenes } from './scenes-people.ts'
import { seaScenes } from './scenes-sea.ts'
import { grainDefs, high, kit, rect, type Scene, wide } from './shapes.ts'

const scenes: Record<SceneName, Scene> = { ...seaScenes, ...landScenes, ...cityScenes, ...goodsScenes, ...peopleScenes }

const middle = (y: number) => ({ x: 0.5, y })

/**
 * Where each scene's subject stands (0..1 of width and height), for crops to other ratios.
 * Scenes are composed about the middle, so that they can be mirrored.
 */
export const focalPoint: Record<SceneName, { x: number; y: number }> = {
  port: middle(0.56),
  ship: middle(0.56),
  'fishing-boats': middle(0.62),
  lighthouse: middle(0.46),
  'sea-map': middle(0.5),
  'border-marker': middle(0.55),
  'mountain-pass': middle(0.55),
  'border-gate': middle(0.55),
  bridge: middle(0.5),
  'river-delta': middle(0.58),
  'conference-hall': middle(0.52),
  'signing-table': middle(0.55),
  'phone-call': middle(0.55),
  pennants: middle(0.45),
  newsroom: middle(0.55),
  'city-skyline': middle(0.55),
  airport: middle(0.55),
  train: middle(0.6),
  warehouse: middle(0.55),
  factory: middle(0.55),
  garment: middle(0.55),
  chip: middle(0.5),
  'wind-farm': middle(0.5),
  lab: middle(0.55),
  'market-stall': middle(0.58),
  coffee: middle(0.55),
  'rice-terrace': middle(0.55),
  lychee: middle(0.52),
  durian: middle(0.55),
  classroom: middle(0.55),
}

/**
 * Draws a scene as an SVG: always the same for the same arguments.
 * The variant changes arrangement, distance, weather and side; another ratio is cropped around the focal point.
 */
export function drawScene(
  scene: SceneName,
  variant: number,
  light: Light,
  size: { width: number; height: number } = { width: wide, height: high },
): string {
  const v = Math.abs(Math.trunc(variant))
  const k = kit(`${scene}/${v}`, v, light)
  const mirrored = ((v % 3) + Math.floor(v / 3)) % 2 === 1
  const near = [1, 1.15, 1.07, 1.24][Math.floor(v / 3) % 4] as number
  const focus = focalPoint[scene]
  const inner = scenes[scene](k)
  const cx = focus.x * wide
  const cy = focus.y * high
  const place = `translate(${mirrored ? cx * (1 + near) : cx * (1 - near)} ${cy * (1 - near)}) scale(${mirrored ? -near : near} ${near})`
  const ratio = size.width / size.height
  const w = Math.min(wide, high * ratio)
  const h = Math.min(high, wide / ratio)
  const x = Math.min(wide - w, Math.max(0, cx - w / 2))
  const y = Math.min(high - h, Math.max(0, cy - h / 2))
  const p = palettes[light]
  const vignette = k.radial([
    [0.6, p.ink, 0],
    [1, p.ink, 0.22],
  ])
  const box = (fill: string, more: string) => rect(0, 0, wide, high, fill, more)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="` +
    `${[x, y, w, h].map((q) => Math.round(q * 10) / 10).join(' ')}">` +
    `<defs>${grainDefs(k)}${k.defs.join('')}</defs>${box(p.ramp[3], '')}<g transform="${place}">${inner}</g>` +
    `${box('url(#gw)', `opacity="${k.dark || light === 'dusk' ? 0.07 : 0.1}"`)}${box('url(#gl)', 'opacity="0.1"')}${box(
      'ur' + 'l(#gd)',
      'opacity="0.12"',
    )}` +
    `<ellipse cx="900" cy="600" rx="1300" ry="960" fill="${vignette}"/></svg>\n`
  )
}
