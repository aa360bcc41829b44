import { createRoot } from 'react-dom/client'
import { Desk } from './people/screens/desk.tsx'

/** The newsroom's app: everything under /toa-soan, in the browser of somebody who works here. */

const place = document.getElementById('desk')
if (place) createRoot(place).render(<Desk />)
