import { readAccount, sendMail } from '../../people/index.ts'
import type { App } from '../../platform/context.ts'
import { messages } from '../messages/index.ts'
import { readNotification } from './store.ts'

/** Mails a notification, where mail is set up and it was not read in the app meanwhile. @throws where the mail server does not take it */
export async function mailNotification(app: App, id: number): Promise<void> {
  if (!app.mail) return
  const one = await readNotification(app.db, id)
  if (!one || one.readAt) return
  const account = await readAccount(app.db, one.accountId)
  if (!account?.email || account.state !== 'open') return
  const m = messages[account.language]
  const said = (m.told as Record<string, (by: string, headline: string) => string>)[one.kind]
  if (!said) return
  const sentence = said(one.by, one.headline)
  const address = `${app.origin}/toa-soan/bai/${one.editionId}`
  await sendMail(app, { to: account.email, subject: sentence, text: [sentence, one.words, address].filter(Boolean).join('\n\n') })
}
