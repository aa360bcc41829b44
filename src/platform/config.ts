import { resolve } from 'node:path'
import { StartError } from './errors.ts'

/** What the environment says. Every variable is described in docs/configuration.md. */
export type Config = {
  port: number
  host: string
  /** The address readers type, without a slash at the end. */
  origin: string
  /** Folder of the embedded database, of pictures and of files that only this installation needs. */
  data: string
  /** Set where the newspaper has a PostgreSQL of its own. */
  databaseUrl: string | undefined
  /** Where mail is handed in; absent: nobody is sent any, and links are shown to the administrator. */
  mail: { url: string; from: string } | undefined
  /** Set where several machines serve one newspaper; absent: a file in the data folder. */
  secret: string | undefined
  logLevel: string
  /** Shared caches that are told of releases. */
  purge: string[]
}

/** @throws StartError that names the variable, its value and what it should be */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const port = env.PORT ? Number(env.PORT) : 3000
  // `Number` would read a blank as 0, and with it open a port that nobody chose.
  if (!/^\d{1,5}$/.test(env.PORT || '3000') || port > 65535) throw new StartError(`PORT is “${env.PORT}”: it must be a whole number from 0 to 65535.`)
  const host = env.HOST || '0.0.0.0'
  const origin = env.CAUNOI_ORIGIN || `http://localhost:${port}`
  if (!URL.canParse(origin) || !/^https?:\/\/[^/?#]+\/?$/.test(origin))
    throw new StartError(`CAUNOI_ORIGIN is “${origin}”: it must be an address such as https://bao.example.vn, without a path.`)
  const databaseUrl = env.DATABASE_URL || undefined
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new StartError('DATABASE_URL must start with postgres:// or postgresql://, for example postgres://caunoi:secret@localhost/caunoi.')
  const smtpUrl = env.SMTP_URL || undefined
  if (smtpUrl && !/^smtps?:\/\/[^/]+/.test(smtpUrl))
    throw new StartError('SMTP_URL must start with smtp:// or smtps://, for example smtp://toasoan:secret@mail.example.vn:587.')
  const from = env.CAUNOI_MAIL_FROM || `toasoan@${new URL(origin).hostname}`
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(from))
    throw new StartError(`CAUNOI_MAIL_FROM is “${from}”: it must be one address, such as toasoan@bao.example.vn.`)
  const secret = env.CAUNOI_SECRET || undefined
  if (secret && secret.length < 32) throw new StartError('CAUNOI_SECRET is too short: it must have at least 32 characters that nobody can guess.')
  const logLevel = env.CAUNOI_LOG || 'info'
  if (!['silent', 'error', 'warn', 'info', 'debug'].includes(logLevel))
    throw new StartError(`CAUNOI_LOG is “${logLevel}”: it must be silent, error, warn, info or debug.`)
  const purge = (env.CAUNOI_PURGE || '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
  for (const one of purge)
    if (!URL.canParse(one) || !/^https?:\/\//.test(one))
      throw new StartError(`CAUNOI_PURGE is “${env.CAUNOI_PURGE}”: it must be addresses such as http://127.0.0.1:6081, with commas between them.`)
  return {
    port,
    host,
    origin: origin.replace(/\/$/, ''),
    data: resolve(env.CAUNOI_DATA || 'data'),
    databaseUrl,
    mail: smtpUrl ? { url: smtpUrl, from } : undefined,
    secret,
    logLevel,
    purge,
  }
}
