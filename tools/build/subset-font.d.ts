/** The part of subset-font's interface that the build uses; the package has no types of its own. */
declare module 'subset-font' {
  type Options = {
    targetFormat: 'truetype' | 'woff2'
    keepFeatures?: readonly string[]
    variationAxes?: Record<string, number | { min: number; max: number }>
    noHinting?: boolean
    keepAllGlyphs?: boolean
    /** Records of the `name` table to keep besides 1 to 6. */
    preserveNameIds?: readonly number[]
  }
  const subsetFont: (font: Uint8Array, text: string | undefined, options: Options) => Promise<Buffer>
  // biome-ignore lint/style/noDefaultExport: that is how the package exports it
  export default subsetFont
}
