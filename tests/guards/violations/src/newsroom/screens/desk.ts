// front-door-of-screens and screens-reach-no-server: a store, seen from a browser.
import { readPerson } from '../../people/store.ts'

export const desk = readPerson
