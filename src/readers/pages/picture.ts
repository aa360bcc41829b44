import { type RenditionShape, renditionPath } from '../../media/index.ts'
import { type Html, html } from '../../platform/html.ts'
import type { View } from '../view.ts'

const ratios: Record<RenditionShape, [number, number]> = { '3x2': [3, 2], '16x9': [16, 9], '1x1': [1, 1] }

export type PictureUse = {
  shape: RenditionShape
  /** The `sizes` attribute: how wide the picture stands. */
  sizes: string
  /** Widths offered, of those that the library makes. */
  widths: readonly (400 | 800 | 1600)[]
  /** The first picture of a page loads at once. */
  eager?: boolean
  /** Absent: decorative, the headline beside it says it all. */
  alt?: string
}

/** A picture in fixed proportions, AVIF first; nothing in lite pages. */
export function pictureHtml(view: Pick<View, 'lite'>, picture: { id: number }, use: PictureUse): Html | false {
  if (view.lite) return false
  const [across, down] = ratios[use.shape]
  const width = use.widths.at(-1) as number
  const srcset = use.widths.map((one) => `${renditionPath({ assetId: picture.id, shape: use.shape, width: one, format: 'avif' })} ${one}w`).join(', ')
  const fallback = renditionPath({ assetId: picture.id, shape: use.shape, width: Math.min(width, 800), format: 'jpg' })
  return html`<picture><source type="image/avif" srcset="${srcset}" sizes="${use.sizes}"><img src="${fallback}" width="${width}" height="${Math.round((width * down) / across)}" alt="${use.alt ?? ''}"${use.eager ? html` fetchpriority="high"` : html` loading="lazy" decoding="async"`}></picture>`
}
