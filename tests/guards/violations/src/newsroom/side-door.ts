// front-door-of-modules: another module's file, and not its index.ts.
import { readPerson } from '../people/store.ts'

export const sideDoor = readPerson
