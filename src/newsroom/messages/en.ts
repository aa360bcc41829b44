import type { Messages } from '../../platform/i18n.ts'
import type { vi } from './vi.ts'

export const en: Messages<typeof vi> = {
  told: {
    waits: (by, headline) => `${by} passed “${headline}” on to you for approval`,
    returned: (by, headline) => `${by} sent “${headline}” back`,
    approved: (by, headline) => `${by} gave “${headline}” its last approval`,
    held: (by, headline) => `${by} put “${headline}” on hold`,
    dropped: (by, headline) => `${by} dropped “${headline}”`,
    assigned: (by, headline) => `${by} gave you work on “${headline}”`,
  },
}
