// wiring-of-modules: neither module.ts nor index.ts.
import { readPerson } from './people/store.ts'

export const modules = [readPerson]
