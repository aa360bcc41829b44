import type { Messages } from '../i18n.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

export type DeskMessages = Messages<typeof vi>
/** What every screen of the newsroom says, by the languages in which it is worked. */
export const messages: Record<'vi' | 'en', DeskMessages> = { vi, en }
