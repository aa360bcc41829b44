import type { Messages } from '../../platform/i18n.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

export type NewsroomMessages = Messages<typeof vi>
/** What the newsroom says about stories and the way of their drafts, by the languages in which it is worked. */
export const messages: Record<'vi' | 'en', NewsroomMessages> = { vi, en }
