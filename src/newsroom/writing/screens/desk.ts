import { lazyRouteComponent } from '@tanstack/react-router'
import { messages } from '../messages/index.ts'

/** The screens of writing. The editor is fetched when a text is opened, and not before. */
export const writingDesk = {
  pages: [{ path: '/bai/$editionId/viet', needs: 'newsroom.write', component: lazyRouteComponent(() => import('./edit.tsx'), 'Edit') }],
  refusals: { vi: messages.vi.refusals, en: messages.en.refusals },
  events: { vi: messages.vi.eventNames, en: messages.en.eventNames },
}
