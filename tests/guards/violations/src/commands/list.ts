// front-door-from-outside: a command that goes round the front door; source-stands-alone does not hold for commands.
import { readPerson } from '../people/store.ts'

export const list = readPerson
