import { lazyRouteComponent } from '@tanstack/react-router'
import { type DeskModule, fill, inWords } from '../../platform/desk/modules.ts'
import { messages } from '../messages/index.ts'

/** What publication adds to the newsroom's app. */
export const publicationDesk: DeskModule = {
  pages: [
    {
      path: '/lich-dang',
      menu: { place: 'work', name: inWords(messages, (m) => m.schedule) },
      needs: 'publication.see-schedule',
      component: lazyRouteComponent(() => import('./schedule.tsx'), 'Schedule'),
    },
    {
      path: '/trang',
      menu: { place: 'work', name: inWords(messages, (m) => m.fronts) },
      needs: 'publication.fronts',
      component: lazyRouteComponent(() => import('./fronts.tsx'), 'Fronts'),
    },
    {
      path: '/dinh-chinh',
      menu: { place: 'work', name: inWords(messages, (m) => m.register) },
      needs: 'publication.requests',
      component: lazyRouteComponent(() => import('./register.tsx'), 'Register'),
    },
  ],
  commands: [{ id: 'record-request', name: inWords(messages, (m) => m.record), needs: 'publication.requests', to: '/dinh-chinh' }],
  fills: [
    fill<{ editionId: number; revisionId: number | null }>(
      'story.panel',
      lazyRouteComponent(() => import('./story-panel.tsx'), 'PublicationPanel'),
    ),
  ],
  refusals: { vi: messages.vi.refusals, en: messages.en.refusals },
}
