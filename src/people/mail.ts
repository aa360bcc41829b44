import { createTransport } from 'nodemailer'
import type { App } from '../platform/context.ts'
import { inTransaction } from '../platform/context.ts'
import { makeLink } from './actions/send-link.ts'
import { writeDate, writeTime } from '../platform/i18n.ts'
import { messages } from './messages/index.ts'
import { type LinkPurpose, systemActor } from './rules.ts'
import { findAccountByEmail, readAccount } from './store.ts'

/** Hands one mail in. @throws where the mail server does not take it: the queue tries again later */
export async function sendMail(app: App, mail: { to: string; subject: string; text: string }): Promise<void> {
  const transport = createTransport({ url: app.mail?.url, connectionTimeout: 15_000, socketTimeout: 30_000 } as Parameters<typeof createTransport>[0])
  try {
    await transport.sendMail({ from: app.mail?.from, ...mail, headers: { 'Auto-Submitted': 'auto-generated' } })
  } finally {
    transport.close()
  }
}

/** Makes a link and mails it to its owner. Tried again after a failure, it makes another: the one before works no more. */
export async function mailLink(app: App, accountId: number, purpose: LinkPurpose): Promise<void> {
  if (!app.mail) return
  const account = await readAccount(app.db, accountId)
  if (!account?.email || account.state === 'closed') return
  const link = await inTransaction(app, systemActor('mail'), async (ctx) => {
    const made = await makeLink(ctx, app.origin, accountId, purpose)
    await ctx.emit({ name: 'people.link-mailed', data: { accountId, purpose } })
    return made
  })
  const m = messages[account.language]
  const until = `${writeTime(link.expiresAt)}, ${writeDate(link.expiresAt, account.language)}`
  const text = (purpose === 'invitation' ? m.invitationText : m.passwordText)(account.name, link.address, until)
  await sendMail(app, { to: account.email, subject: purpose === 'invitation' ? m.invitationSubject : m.passwordSubject, text })
}

/** Looks up, out of sight of whoever asks, whether anybody has this address. Without mail the log tells the administrator. */
export async function answerForgotten(app: App, email: string): Promise<void> {
  const account = await findAccountByEmail(app.db, email)
  if (!account || account.state === 'closed') return
  await inTransaction(app, systemActor('mail'), (ctx) => ctx.emit({ name: 'people.password-forgotten', data: { accountId: account.id } }))
  await mailLink(app, account.id, account.state === 'invited' ? 'invitation' : 'password')
}
