import type { Messages } from '../../platform/i18n.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

/** What the newsroom says about what is public, by the languages in which it is worked. */
export const messages: Record<'vi' | 'en', Messages<typeof vi>> = { vi, en }
