import { createRoot } from 'react-dom/client'
import flow from './flow.json' with { type: 'json' }
import { newsroomDesk } from './newsroom/screens/desk.ts'
import { peopleDesk } from './people/screens/desk.ts'
import { createDesk } from './platform/desk/frame.tsx'
import type { DeskModule } from './platform/desk/modules.ts'
import { publicationDesk } from './publication/screens/desk.ts'

/** The newsroom's app: everything under /toa-soan, in the browser of somebody who works here. */

const modules: Record<string, DeskModule> = { people: peopleDesk, newsroom: newsroomDesk, publication: publicationDesk }

const place = document.getElementById('desk')
const Desk = createDesk(flow.flatMap((name) => modules[name] ?? []))
if (place) createRoot(place).render(<Desk />)
