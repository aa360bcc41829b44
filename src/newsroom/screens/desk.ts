import type { DeskModule } from '../../platform/desk/modules.ts'
import { workflowDesk } from '../workflow/screens/desk.ts'
import { writingDesk } from '../writing/screens/desk.ts'

/** What the newsroom adds to its app. */
export const newsroomDesk: DeskModule = {
  ...workflowDesk,
  pages: [...workflowDesk.pages, ...writingDesk.pages],
  refusals: { vi: { ...workflowDesk.refusals?.vi, ...writingDesk.refusals.vi }, en: { ...workflowDesk.refusals?.en, ...writingDesk.refusals.en } },
  events: { vi: { ...workflowDesk.events?.vi, ...writingDesk.events.vi }, en: { ...workflowDesk.events?.en, ...writingDesk.events.en } },
}
