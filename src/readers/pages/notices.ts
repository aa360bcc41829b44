import { type Html, html } from '../../platform/html.ts'
import type { PublicNotice, ReleaseKind, ReleaseNotice } from '../../publication/index.ts'
import { fullTime, type View } from '../view.ts'

/** What readers are told where something was set right: in the article, on the page of corrections, in feeds. */

/** What a kind of entry is called. */
export function noticeName({ m }: Pick<View, 'm'>, kind: ReleaseKind): string {
  const names: Partial<Record<ReleaseKind, string>> = {
    rectify: m.rectification,
    reply: m.reply,
    remove: m.removal,
    unpublish: m.pause,
    update: m.updates,
  }
  return names[kind] ?? m.corrections
}

/** The words of a notice, a line each, with what each is. */
export function noticeHtml({ m }: Pick<View, 'm'>, kind: ReleaseKind, notice: ReleaseNotice): Html {
  const { wrong, right, reason, by, reply, reference } = notice
  return html`${by && html`<p><span class="tag">${kind === 'reply' ? m.replyBy : m.noticeBy}</span> <span dir="auto">${by}</span></p>`}${reference && html`<p><span class="tag">${m.reference}</span> <span dir="auto">${reference}</span></p>`}${wrong && html`<p><span class="tag">${m.correctionWrong}</span> <del dir="auto">${wrong}</del></p>`}${right && html`<p><span class="tag">${m.correctionRight}</span> <ins dir="auto">${right}</ins></p>`}${reply && html`<blockquote dir="auto">${reply}</blockquote>`}${reason && html`<p>${kind !== 'remove' && kind !== 'unpublish' && html`<span class="tag">${m.noticeReason}</span> `}<span dir="auto">${reason}</span></p>`}`
}

/** The notices under an article. */
export function noticesHtml(view: View, notices: readonly PublicNotice[]): Html {
  const { m } = view
  const kinds = new Set(notices.map((one) => one.kind))
  const heading = kinds.size === 1 && notices[0] ? noticeName(view, notices[0].kind) : m.pages.corrections
  return html`<section class="corrections" aria-labelledby="corrections"><h2 id="corrections">${heading}</h2>${notices.map((one) => html`<div class="correction"><p class="when">${fullTime(view, new Date(one.at))}${kinds.size > 1 && html` · ${noticeName(view, one.kind)}`}</p>${noticeHtml(view, one.kind, one)}</div>`)}</section>`
}

/** A notice in one line, for a feed. */
export function noticeLine(view: Pick<View, 'm'>, notice: PublicNotice): string {
  const { wrong, right, by, reply } = notice
  const words = reply ? `${by ?? ''}: ${reply}` : `${wrong ?? ''} → ${right ?? ''}`
  return `${noticeName(view, notice.kind)}: ${words}`
}
