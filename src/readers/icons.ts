/** The newspaper's mark: an arched bridge, lacquer red on paper. Drawn in code, plain enough for 16 pixels. */

export const paper = '#fffdf9'
export const lacquerRed = '#a4161a'

/** The mark as one path on a field of 64 × 64 units. */
export const bridge = 'M0 25Q32 11 64 25V31Q62 30.1 60 29.3V49H55A23 20 0 0 0 9 49H4V29.3Q2 30.1 0 31Z'

/** The mark as SVG elements on a field of 64 × 64 units, without a background. */
export const markShapes = `<path fill="${lacquerRed}" d="${bridge}"/>`

/** The mark as the inside of an SVG of its own. `reach` is how much of the field the mark fills: 1 is all of it. */
function mark(reach: number): string {
  const edge = (64 * (1 - reach)) / 2
  const placed = reach === 1 ? markShapes : `<g transform="translate(${edge} ${edge}) scale(${reach})">${markShapes}</g>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path fill="${paper}" d="M0 0H64V64H0Z"/>${placed}</svg>`
}

/** `/favicon.svg`. */
export const faviconSvg = mark(1)

/** An icon that the build makes as PNG. */
export type IconDrawing = { name: string; size: number; purpose: 'any' | 'maskable' | 'apple' | 'favicon'; svg: string }

/**
 * The icons of the newspaper. A maskable one keeps the mark inside the safe circle, four fifths of the field across
 * (W3C Web Application Manifest, “Icon masks and safe zone”); Apple's corners are rounded by the telephone.
 */
export const iconDrawings: readonly IconDrawing[] = [
  { name: 'favicon-32', size: 32, purpose: 'favicon', svg: mark(1) },
  { name: 'apple-touch-icon', size: 180, purpose: 'apple', svg: mark(0.76) },
  { name: 'icon-192', size: 192, purpose: 'any', svg: mark(0.86) },
  { name: 'icon-512', size: 512, purpose: 'any', svg: mark(0.86) },
  { name: 'icon-maskable-512', size: 512, purpose: 'maskable', svg: mark(0.62) },
]

/**
 * The web app manifest (`/manifest.webmanifest`).
 * @param url the address of an icon by its name, as the built assets know it
 */
export function webAppManifest(url: (name: string) => string, name: string, description: string) {
  return {
    id: '/',
    name,
    short_name: 'Cầu Nối',
    description,
    lang: 'vi',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: paper,
    theme_color: lacquerRed,
    categories: ['news'],
    icons: iconDrawings
      .filter(({ purpose }) => purpose === 'any' || purpose === 'maskable')
      .map(({ name, size, purpose }) => ({ src: url(name), sizes: `${size}x${size}`, type: 'image/png', purpose })),
  }
}
