import { randomBytes } from 'node:crypto'
import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '../errors.ts'

/** Somebody else holds the lock: `pid` is the process. */
export class LockHeld extends StartError {
  override name = 'LockHeld'
  readonly pid: number
  constructor(pid: number, message: string) {
    super(message)
    this.pid = pid
  }
}

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const boot = read('/proc/sys/kernel/random/boot_id').trim()

/** The fields of /proc/PID/stat after the name: state first, start time (ticks since the boot) twentieth. Empty where there is no such process. */
const statusOf = (pid: number): string[] => {
  const line = read(`/proc/${pid}/stat`)
  return line ? line.slice(line.lastIndexOf(')') + 2).split(' ') : []
}

/** Names a running process for good: its number, when it began and in which run of the machine; numbers alone are used again. */
export function identityOf(pid: number): string {
  return `${pid} ${statusOf(pid)[19] ?? '-'} ${boot || '-'}`
}

/** Whether the process of an identity still runs. A zombie does not. */
export function isRunning(identity: string): boolean {
  const [number, start, machine] = identity.trim().split(' ')
  const pid = Number(number)
  if (!Number.isInteger(pid) || pid < 1) return false
  if (!boot) {
    try {
      return process.kill(pid, 0)
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EPERM'
    }
  }
  const status = statusOf(pid)
  if (status.length === 0 || status[0] === 'Z' || status[0] === 'X') return false
  return machine === boot && status[19] === start
}

/**
 * Takes the lock `name` of a folder for this process until `release()` or until the process ends, however it ends.
 *
 * Each holder makes a file one number higher than the last (`name.lock.7`); the highest says who holds it, or that
 * it was given back. A number can be made only once (link), and the highest file is never removed, so two
 * processes that find the same dead holder cannot both follow it.
 * @throws LockHeld with the holder's pid, where a living process has it
 */
export function holdLock(folder: string, name: string): () => void {
  const prefix = `${name}.lock.`
  const fileOf = (number: number) => join(folder, `${prefix}${number}`)
  const numbers = () =>
    readdirSync(folder)
      .filter((file) => file.startsWith(prefix) && /^\d+$/.test(file.slice(prefix.length)))
      .map((file) => Number(file.slice(prefix.length)))
      .sort((a, b) => a - b)
  const draft = (text: string): string => {
    const file = join(folder, `.${name}.${process.pid}.${randomBytes(6).toString('hex')}`)
    try {
      writeFileSync(file, `${text}\n`, { mode: 0o644 })
    } catch (cause) {
      const { code, message } = cause as NodeJS.ErrnoException
      if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS' && code !== 'ENOSPC') throw cause
      throw new StartError(
        `The data folder ${folder} cannot be written (${message}). Let this user write there, or choose another with CAUNOI_DATA.`,
        { cause },
      )
    }
    return file
  }

  const mine = draft(identityOf(process.pid))
  try {
    for (;;) {
      const last = numbers().at(-1) ?? 0
      if (last > 0) {
        const holder = read(fileOf(last))
        if (isRunning(holder)) {
          const pid = Number.parseInt(holder, 10)
          throw new LockHeld(pid, `Another process (${pid}) is using the folder ${folder}.`)
        }
      }
      const number = last + 1
      try {
        linkSync(mine, fileOf(number))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue
        throw error
      }
      // Ours was removed as outdated and made anew by us: a higher one is the true holder.
      if ((numbers().at(-1) ?? 0) > number) {
        rmSync(fileOf(number), { force: true })
        continue
      }
      for (const old of numbers()) if (old < number - 1) rmSync(fileOf(old), { force: true })
      let held = true
      return () => {
        if (!held) return
        held = false
        try {
          renameSync(draft('released'), fileOf(number))
        } catch (error) {
          // The folder itself may be gone, or the disk full; a dead holder's lock is taken over, a living one's must go.
          if ((error as NodeJS.ErrnoException).code !== 'ENOENT') rmSync(fileOf(number), { force: true })
        }
      }
    }
  } finally {
    rmSync(mine, { force: true })
  }
}
