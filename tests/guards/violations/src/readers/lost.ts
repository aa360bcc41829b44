// imports-exist
// @ts-expect-error there is no such file
import { nothing } from './nowhere.ts'

export const lost = nothing
