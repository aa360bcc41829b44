// front-door-of-demonstration
import { readPerson } from '../src/people/store.ts'

export const write = readPerson
