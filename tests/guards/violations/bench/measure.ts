// front-door-of-measurements
import { readPerson } from '../src/people/store.ts'

export const measure = readPerson
