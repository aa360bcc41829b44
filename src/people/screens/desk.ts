import { lazyRouteComponent } from '@tanstack/react-router'
import { type DeskModule, fill, inWords } from '../../platform/desk/modules.ts'
import { messages } from '../messages/index.ts'
import { OwnRoles } from './home.tsx'
import { FollowLink, Forgotten, SignIn } from './sign-in.tsx'

/** What people adds to the newsroom's app. */
export const peopleDesk: DeskModule = {
  pages: [
    // At hand from the first load: without them nobody comes in.
    {
      path: '/dang-nhap',
      component: SignIn,
      open: true,
      search: (given): { next?: string } => (typeof given.next === 'string' ? { next: given.next } : {}),
    },
    { path: '/quen-mat-khau', component: Forgotten, open: true },
    { path: '/lien-ket', component: FollowLink, open: true },
    {
      path: '/nhan-su',
      menu: { place: 'house', name: inWords(messages, (m) => m.people) },
      needs: 'people.see',
      component: lazyRouteComponent(() => import('./people.tsx'), 'People'),
    },
    { path: '/nhan-su/$id', component: lazyRouteComponent(() => import('./people.tsx'), 'PersonPage') },
    {
      path: '/don-vi',
      menu: { place: 'house', name: inWords(messages, (m) => m.units) },
      needs: 'people.see',
      component: lazyRouteComponent(() => import('./units.tsx'), 'Units'),
    },
    {
      path: '/nhat-ky',
      menu: { place: 'house', name: inWords(messages, (m) => m.auditLog) },
      needs: 'people.audit',
      component: lazyRouteComponent(() => import('./audit.tsx'), 'AuditLog'),
    },
    {
      path: '/tai-khoan',
      menu: { place: 'own', name: inWords(messages, (m) => m.myAccount) },
      component: lazyRouteComponent(() => import('./account.tsx'), 'MyAccount'),
    },
    {
      path: '/chuong-trinh',
      menu: { place: 'own', name: inWords(messages, (m) => m.programs) },
      component: lazyRouteComponent(() => import('./programs.tsx'), 'Programs'),
    },
  ],
  commands: [{ id: 'invite', name: inWords(messages, (m) => m.invite), needs: 'people.invite', to: '/nhan-su', hash: 'moi' }],
  fills: [fill('home.foot', OwnRoles)],
  refusals: { vi: messages.vi.refusals, en: messages.en.refusals },
  events: { vi: messages.vi.eventNames, en: messages.en.eventNames },
}
