import sharp from 'sharp'
import type { NewPicture } from './actions/add-picture.ts'

/** A small picture of one colour, as bytes of a file. The same colour and size give the same bytes. */
export const pictureBytes = async (format: 'png' | 'jpeg' | 'webp' | 'avif' = 'png', colour = '#a33b20', width = 120, height = 80): Promise<Buffer> =>
  await sharp({ create: { width, height, channels: 3, background: colour } })
    .toFormat(format)
    .toBuffer()

/** A picture to add, with words in Vietnamese. */
export const newPicture = (bytes: Buffer, other: Partial<NewPicture> = {}): NewPicture => ({
  bytes,
  credit: 'Ảnh: Mẫu',
  licence: 'CC BY 4.0',
  focal: { x: 0.5, y: 0.5 },
  alt: { vi: 'Một ô màu' },
  caption: { vi: 'Màu gạch.' },
  ...other,
})
