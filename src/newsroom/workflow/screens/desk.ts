import { lazyRouteComponent } from '@tanstack/react-router'
import { lazy } from 'react'
import { type DeskModule, fill, inWords } from '../../../platform/desk/modules.ts'
import { messages } from '../../messages/index.ts'

const text = (given: Record<string, unknown>, keys: readonly string[]) =>
  Object.fromEntries(keys.flatMap((key) => (typeof given[key] === 'string' || typeof given[key] === 'number' ? [[key, String(given[key])]] : [])))

/** Stories, the way of their drafts, duty and delegation. */
export const workflowDesk: DeskModule = {
  pages: [
    {
      path: '/bai',
      menu: { place: 'work', name: inWords(messages, (m) => m.stories) },
      needs: 'newsroom.write',
      search: (given) => text(given, ['state', 'for', 'words', 'section', 'language', 'author']),
      component: lazyRouteComponent(() => import('./stories.tsx'), 'Stories'),
    },
    {
      path: '/bang',
      menu: { place: 'work', name: inWords(messages, (m) => m.board) },
      needs: 'newsroom.write',
      component: lazyRouteComponent(() => import('./board.tsx'), 'Board'),
    },
    {
      path: '/lich',
      menu: { place: 'work', name: inWords(messages, (m) => m.calendar) },
      needs: 'newsroom.write',
      component: lazyRouteComponent(() => import('./calendar.tsx'), 'Calendar'),
    },
    {
      path: '/truc',
      menu: { place: 'work', name: inWords(messages, (m) => m.roster) },
      needs: 'newsroom.write',
      component: lazyRouteComponent(() => import('./roster.tsx'), 'Roster'),
    },
    {
      path: '/quy-trinh',
      menu: { place: 'house', name: inWords(messages, (m) => m.workflowRules) },
      needs: 'settings.change',
      component: lazyRouteComponent(() => import('./rules-page.tsx'), 'Rules'),
    },
    { path: '/bai/moi', component: lazyRouteComponent(() => import('./new-story.tsx'), 'NewStory') },
    { path: '/bai/$editionId', component: lazyRouteComponent(() => import('./story.tsx'), 'StoryPage') },
    { path: '/thong-bao', component: lazyRouteComponent(() => import('./home.tsx'), 'Notifications') },
  ],
  commands: [
    { id: 'new-story', name: inWords(messages, (m) => m.newStory), needs: 'newsroom.write', to: '/bai/moi' },
    { id: 'waits-for-me', name: inWords(messages, (m) => m.views.todo), needs: 'newsroom.write', to: '/bai', search: { for: 'todo' } },
    { id: 'notifications', name: inWords(messages, (m) => m.notifications), needs: 'newsroom.write', to: '/thong-bao' },
  ],
  fills: [
    fill(
      'home',
      lazy(() => import('./home.tsx').then((one) => ({ default: one.Waits }))),
    ),
    fill(
      'bar',
      lazy(() => import('./home.tsx').then((one) => ({ default: one.Unread }))),
    ),
  ],
  refusals: { vi: messages.vi.refusals, en: messages.en.refusals },
  events: { vi: messages.vi.eventNames, en: messages.en.eventNames },
}
