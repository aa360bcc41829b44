// rules-are-pure and rules-know-no-clock
import { readFileSync } from 'node:fs'

export const isLate = () => readFileSync('deadline', 'utf8') < String(Date.now())
