import { type Command, InvalidArgumentError, type Option } from 'commander'
import {
  addAccount,
  authOf,
  closeAccount,
  emailShape,
  findAccountByEmail,
  makeLink,
  readAccounts,
  readGrants,
  type Role,
  roleNames,
  serviceAccount,
  setPassword,
  systemActor,
} from '../people/index.ts'
import { type App, type Context, inTransaction } from '../platform/context.ts'
import { StartError } from '../platform/errors.ts'
import { answer, withApp } from './session.ts'

/** Why the terminal is refused something, in its own words. */
const sentences: Record<string, string> = {
  'address-is-taken': 'Somebody has an account with this address already.',
  'no-such-unit': 'There is no unit with this number. See them at /toa-soan/don-vi.',
  'last-administrator': 'This is the last administrator. Add another first: npx caunoi user add ADDRESS --name NAME --role administrator',
  'wrong-state': 'The account is closed.',
  'password-too-short': 'The password is too short: it needs at least ten characters. Nothing was changed.',
  'password-too-long': 'The password is too long: at most 128 characters. Nothing was changed.',
  'password-common': 'This password is in the lists of passwords that got out. Nothing was changed.',
  'password-guessable': 'This password is easy to guess. Nothing was changed.',
}
export const refusal = (kind: string): StartError => new StartError(sentences[kind] ?? `This was refused: ${kind}.`)

/** Runs an action in the name of the terminal; a refusal undoes what came before it. */
export const atTerminal = async <T>(app: App, run: (ctx: Context) => Promise<T>): Promise<T> =>
  await inTransaction(app, systemActor('terminal', await serviceAccount(app.db, 'terminal')), run)

const address = (text: string): string => {
  const read = emailShape.safeParse(text)
  if (!read.success) throw new InvalidArgumentError('It must be an e-mail address.')
  return read.data
}
const unitNumber = (text: string): number => {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError('It must be the number of a unit.')
  return Number(text)
}
const oneRole = (text: string, before: Role[] = []): Role[] => {
  if (!(roleNames as readonly string[]).includes(text)) throw new InvalidArgumentError(`It must be one of: ${roleNames.join(', ')}.`)
  return [...before, text as Role]
}
export const find = async (app: App, email: string) => {
  const account = await findAccountByEmail(app.db, email)
  if (!account) throw new StartError(`Nobody has an account with the address ${email}. See all: npx caunoi user list`)
  return account
}

/** The first line of standard input. */
async function readPassword(): Promise<string> {
  let text = ''
  process.stdin.setEncoding('utf8')
  for await (const part of process.stdin) text += part
  const line = text.split(/\r?\n/)[0] ?? ''
  if (!line) throw new StartError('No password came by standard input. For example: npx caunoi user password ADDRESS --password-stdin < FILE')
  return line
}

export function addUser(program: Command, json: () => Option): void {
  const user = program.command('user').description('people who work here: add, list, close, give a way to a new password')
  user
    .command('add')
    .description('make an account, and a link by which its owner chooses a password')
    .argument('<address>', 'e-mail address', address)
    .requiredOption('--name <name>', 'name, as colleagues know it')
    .option('--role <role>', `a role; may be given more than once: ${roleNames.join(', ')}`, oneRole)
    .option('--unit <number>', 'the unit in which the roles hold, with all below it; without it the whole newspaper', unitNumber)
    .option('--language <language>', 'language of the newsroom for this person: vi or en', 'vi')
    .option('--password-stdin', 'take the password from standard input instead of making a link')
    .addOption(json())
    .addHelpText(
      'after',
      '\nExamples:\n  npx caunoi user add an@bao.example.vn --name "Nguyễn An" --role administrator\n  npx caunoi user add b@bao.example.vn --name Bình --role reporter --unit 3 --json',
    )
    .action(
      async (email: string, options: { name: string; role?: Role[]; unit?: number; language: string; passwordStdin?: boolean; json?: boolean }) => {
        if (options.language !== 'vi' && options.language !== 'en') throw new StartError('The language must be vi or en.')
        const language: 'vi' | 'en' = options.language
        const name = options.name.normalize('NFC').trim()
        if (!name || name.length > 200) throw new StartError('The name must have 1 to 200 characters.')
        const password = options.passwordStdin ? await readPassword() : undefined
        await withApp({}, async ({ app }) => {
          const made = await atTerminal(app, async (ctx) => {
            const roles = (options.role ?? []).map((role) => ({ role, unitId: options.unit ?? null, validFrom: null, validTo: null }))
            const added = await addAccount(ctx, { name, email, language, roles })
            if (!added.ok) throw refusal(added.refusal.kind)
            const { accountId } = added.value
            if (password === undefined) return { accountId, link: await makeLink(ctx, app.origin, accountId, 'invitation') }
            const set = await setPassword(ctx, authOf(app), accountId, password)
            if (!set.ok) throw refusal(set.refusal.kind)
            return { accountId, link: undefined }
          })
          answer(
            options.json,
            { id: made.accountId, ...(made.link && { link: made.link.address, until: made.link.expiresAt.toISOString() }) },
            made.link
              ? `${name} can choose a password here, once, until ${made.link.expiresAt.toISOString()}:\n${made.link.address}`
              : `${name} can sign in at ${app.origin}/toa-soan`,
          )
        })
      },
    )
  user
    .command('list')
    .description('list accounts with their state and roles')
    .addOption(json())
    .addHelpText('after', '\nExamples:\n  npx caunoi user list\n  npx caunoi user list --json')
    .action(async (options: { json?: boolean }) => {
      await withApp({}, async ({ app }) => {
        const grants = await readGrants(app.db)
        const users = (await readAccounts(app.db)).map((one) => ({
          id: one.id,
          email: one.email,
          name: one.name,
          state: one.state,
          roles: grants.filter((each) => each.accountId === one.id).map((each) => (each.unitId === null ? each.role : `${each.role}@${each.unitId}`)),
          secondStep: one.secondStep,
          passkeys: one.passkeys,
        }))
        answer(
          options.json,
          { users },
          users.map((one) => `${one.email}\t${one.name}\t${one.state}\t${one.roles.join(', ') || '–'}`).join('\n') ||
            'Nobody yet. Add the first: npx caunoi user add ADDRESS --name NAME --role administrator',
        )
      })
    })
  user
    .command('disable')
    .description('close an account: its sessions, links and tokens end')
    .argument('<address>', 'e-mail address', address)
    .addOption(json())
    .addHelpText('after', '\nExamples:\n  npx caunoi user disable b@bao.example.vn')
    .action(async (email: string, options: { json?: boolean }) => {
      await withApp({}, async ({ app }) => {
        const account = await find(app, email)
        const closed = await atTerminal(app, (ctx) => closeAccount(ctx, account.id))
        if (!closed.ok) throw refusal(closed.refusal.kind)
        answer(options.json, { id: account.id, state: 'closed' }, `The account of ${account.name} is closed.`)
      })
    })
  user
    .command('password')
    .description('make a link to a new password, or set one')
    .argument('<address>', 'e-mail address', address)
    .option('--password-stdin', 'take the password from standard input instead of making a link')
    .addOption(json())
    .addHelpText(
      'after',
      '\nExamples:\n  npx caunoi user password an@bao.example.vn\n  npx caunoi user password an@bao.example.vn --password-stdin < new-password',
    )
    .action(async (email: string, options: { passwordStdin?: boolean; json?: boolean }) => {
      const password = options.passwordStdin ? await readPassword() : undefined
      await withApp({}, async ({ app }) => {
        const account = await find(app, email)
        if (account.state === 'closed') throw refusal('wrong-state')
        if (password !== undefined) {
          const set = await atTerminal(app, (ctx) => setPassword(ctx, authOf(app), account.id, password))
          if (!set.ok) throw refusal(set.refusal.kind)
          answer(options.json, { id: account.id, set: true }, `The password of ${account.name} is set; all sessions have ended.`)
          return
        }
        const link = await atTerminal(app, async (ctx) => {
          await ctx.emit({ name: 'people.link-shown', data: { accountId: account.id, purpose: 'password' } })
          return await makeLink(ctx, app.origin, account.id, 'password')
        })
        answer(
          options.json,
          { id: account.id, link: link.address, until: link.expiresAt.toISOString() },
          `${account.name} can set a new password here, once, until ${link.expiresAt.toISOString()}:\n${link.address}`,
        )
      })
    })
}
