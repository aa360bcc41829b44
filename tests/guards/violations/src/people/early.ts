// order-of-modules: people comes before media.
import { picture } from '../media/index.ts'

export const early = picture
