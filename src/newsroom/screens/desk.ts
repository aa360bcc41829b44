import type { DeskModule } from '../../platform/desk/modules.ts'
import { workflowDesk } from '../workflow/screens/desk.ts'

/** What the newsroom adds to its app. */
export const newsroomDesk: DeskModule = workflowDesk
