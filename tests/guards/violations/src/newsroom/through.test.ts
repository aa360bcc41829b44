// front-door-of-tests: what is not the front door and not meant for tests.
import { readPerson } from '../people/store.ts'

export const through = readPerson
