import type { Language } from '../../newsroom/index.ts'
import type { Messages } from '../../platform/i18n.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { vi } from './vi.ts'
import { zh } from './zh.ts'

/** What the reader site says, by language. */
export const messages: Record<Language, Messages<typeof vi>> = { vi, en, zh, fr, es }
export type ReaderMessages = Messages<typeof vi>
