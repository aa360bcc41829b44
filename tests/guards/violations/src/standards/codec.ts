// standards-are-pure
import { text } from '../platform/text.ts'

export const codec = text
