import { hostname } from 'node:os'

export const between = hostname
