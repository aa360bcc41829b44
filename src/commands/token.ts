import { type Command, InvalidArgumentError, type Option } from 'commander'
import { emailShape, endToken, makeToken, type Permission, permissionShape, permissions, readAccounts, readTokens } from '../people/index.ts'
import { StartError } from '../platform/errors.ts'
import { answer, withApp } from './session.ts'
import { atTerminal, find, refusal } from './user.ts'

const scope = (text: string, before: Permission[] = []): Permission[] => {
  const read = permissionShape.safeParse(text)
  if (!read.success) throw new InvalidArgumentError(`It must be one of: ${Object.keys(permissions).join(', ')}.`)
  return [...before, read.data]
}
const dayCount = (text: string): number => {
  const days = Number(text)
  if (!Number.isInteger(days) || days < 1 || days > 366) throw new InvalidArgumentError('It must be a whole number from 1 to 366.')
  return days
}

export function addToken(program: Command, json: () => Option): void {
  const token = program.command('token').description('tokens by which programs act in somebody’s name')
  token
    .command('create')
    .description('make a token; it is shown this once')
    .argument('<address>', 'e-mail address of the person in whose name it acts')
    .requiredOption('--name <name>', 'what it is for')
    .requiredOption('--scope <permission>', 'what it may do, never more than its owner; may be given more than once', scope)
    .option('--days <days>', 'days until it expires, at most 366', dayCount, 90)
    .addOption(json())
    .addHelpText(
      'after',
      `\nScopes: ${Object.entries(permissions)
        .map(([name, says]) => `\n  ${name.padEnd(20)} ${says}`)
        .join('')}\n\nExamples:\n  npx caunoi token create an@bao.example.vn --name "Nightly import" --scope newsroom.import --days 30`,
    )
    .action(async (email: string, options: { name: string; scope: Permission[]; days: number; json?: boolean }) => {
      const read = emailShape.safeParse(email)
      if (!read.success) throw new StartError(`“${email}” is no e-mail address.`)
      await withApp({}, async ({ app }) => {
        const account = await find(app, read.data)
        const made = await atTerminal(app, (ctx) =>
          makeToken(ctx, { accountId: account.id, name: options.name.slice(0, 100), scopes: options.scope, days: options.days }),
        )
        if (!made.ok) throw refusal(made.refusal.kind)
        const { id, token: text, expiresAt } = made.value
        answer(options.json, { id, token: text, expires: expiresAt.toISOString() }, `Token ${id}, until ${expiresAt.toISOString()}:\n${text}`)
      })
    })
  token
    .command('list')
    .description('list tokens, without what they are')
    .addOption(json())
    .addHelpText('after', '\nExamples:\n  npx caunoi token list --json')
    .action(async (options: { json?: boolean }) => {
      await withApp({}, async ({ app }) => {
        const owners = new Map((await readAccounts(app.db)).map((one) => [one.id, one.email]))
        const now = app.clock()
        const tokens = (await readTokens(app.db)).map((one) => ({
          id: one.id,
          owner: owners.get(one.accountId) ?? null,
          name: one.name,
          scopes: one.scopes,
          expires: one.expiresAt.toISOString(),
          lastUsed: one.lastUsedAt?.toISOString() ?? null,
          state: one.revokedAt ? 'revoked' : one.expiresAt <= now ? 'expired' : 'works',
        }))
        answer(
          options.json,
          { tokens },
          tokens.map((one) => `${one.id}\t${one.owner}\t${one.name}\t${one.state}\t${one.scopes.join(', ')}`).join('\n') || 'There is no token.',
        )
      })
    })
  token
    .command('revoke')
    .description('revoke a token at once')
    .argument('<number>', 'its number in `token list`')
    .addOption(json())
    .addHelpText('after', '\nExamples:\n  npx caunoi token revoke 3')
    .action(async (number: string, options: { json?: boolean }) => {
      if (!/^[1-9]\d{0,14}$/.test(number)) throw new StartError(`“${number}” is no number of a token. See them: npx caunoi token list`)
      await withApp({}, async ({ app }) => {
        const ended = await atTerminal(app, (ctx) => endToken(ctx, Number(number)))
        if (!ended.ok) throw new StartError(`There is no token ${number} that works. See them: npx caunoi token list`)
        answer(options.json, { revoked: Number(number) }, `Token ${number} is revoked.`)
      })
    })
}
