// platform-knows-no-module
import { person } from '../people/index.ts'

export const knows = person
