import type { Messages } from '../../platform/i18n.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

export type PeopleMessages = Messages<typeof vi>
/** What the newsroom says about people, by the languages in which it is worked. */
export const messages: Record<'vi' | 'en', PeopleMessages> = { vi, en }
