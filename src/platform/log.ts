import { type Logger, pino } from 'pino'

export type Log = Logger

/** The process's log: one JSON line an entry, on standard error, so that a command's answer stays clean. */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ fd: 2, sync: false }))
}
