// source-stands-alone
import { write } from '../../demo/write.ts'

export const leans = write
