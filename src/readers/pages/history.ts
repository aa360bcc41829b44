import { type BodyNode, bodyText } from '../../newsroom/index.ts'
import { type Html, html } from '../../platform/html.ts'
import { writeDate, writeTime } from '../../platform/i18n.ts'
import { editionPath, type PublicDocument, type PublicRelease } from '../../publication/index.ts'
import { fullTime, href, type View } from '../view.ts'
import { describe } from './article.ts'
import { bodyHtml, pictureFigure } from './body.ts'
import { page } from './frame.ts'
import { noticeHtml, noticeName, noticesHtml } from './notices.ts'

export type Difference = { kind: 'same' | 'gone' | 'new'; text: string }

/** The words of a document, a paragraph each: headline and standfirst first. */
const paragraphs = (document: PublicDocument): string[] =>
  [document.headline, document.standfirst, ...(document.body.doc.content ?? []).map((one: BodyNode) => bodyText(one))]
    .map((one) => one.trim())
    .filter(Boolean)

/** So many paragraphs are compared at most: a longer text is shown whole, before and after. */
const longestCompared = 600

/** What stands in one text and not in the other, by paragraph, in the order of reading. Pure. */
export function differences(before: readonly string[], after: readonly string[]): Difference[] {
  if (before.length > longestCompared || after.length > longestCompared)
    return [...before.map((text) => ({ kind: 'gone', text }) as const), ...after.map((text) => ({ kind: 'new', text }) as const)]
  // How long the longest common rest is, from each pair of places on.
  const rest = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1))
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const [row, below] = [rest[i] as Uint16Array, rest[i + 1] as Uint16Array]
      row[j] = before[i] === after[j] ? (below[j + 1] as number) + 1 : Math.max(below[j] as number, row[j + 1] as number)
    }
  const found: Difference[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      found.push({ kind: 'same', text: before[i] as string })
      i++
      j++
    } else if (j >= after.length || (i < before.length && (rest[i + 1]?.[j] as number) >= (rest[i]?.[j + 1] as number))) {
      found.push({ kind: 'gone', text: before[i] as string })
      i++
    } else {
      found.push({ kind: 'new', text: after[j] as string })
      j++
    }
  }
  return found
}

/** The address of an edition as it was public from a release on. The log counts finer than an address: the next millisecond is sure to be after it. */
export const historyPath = (edition: Parameters<typeof editionPath>[0], at: Date): string =>
  `${editionPath(edition)}?at=${new Date(at.getTime() + 1).toISOString()}`

/**
 * An article as it was public at an instant, with the list of its releases and what changed since the one before.
 * Search engines are led to the present page.
 */
export function historyPage(
  view: View,
  given: { document: PublicDocument; shown: PublicRelease; before: PublicDocument | undefined; releases: readonly PublicRelease[]; at: Date },
): Html {
  const { m, language } = view
  const { document, shown, before, releases, at } = given
  const { text, notes, special } = bodyHtml(view, document.body, document.pictures)
  const changed = before ? differences(paragraphs(before), paragraphs(document)).filter((one) => one.kind !== 'same') : []
  const notices = document.notices.filter((one) => one.kind !== 'update')
  const name = (one: PublicRelease) => (one.kind === 'publish' ? m.firstRelease : noticeName(view, one.kind))
  return page(view, {
    head: {
      title: `${m.history}: ${document.headline}`,
      description: describe(document),
      canonical: editionPath(document),
      noindex: true,
      canonicalToo: true,
    },
    mainClass: 'plain history',
    sheets: special ? ['story', 'blocks'] : ['story'],
    main: html`<p class="history-note" role="note"><strong>${m.historyAt(`${writeTime(at)}, ${writeDate(at, language)}`)}</strong> <a href="${href(view, editionPath(document))}">${m.historyNow}</a></p>
<article class="story" lang="${language}"><header class="story-head"><h1 dir="auto">${document.headline}</h1>${document.standfirst && html`<p class="standfirst" dir="auto">${document.standfirst}</p>`}</header>
<p class="byline-times">${fullTime(view, document.publishedAt === null ? null : new Date(document.publishedAt))}</p>
${document.picture && pictureFigure(view, document.picture, { sizes: '(min-width: 62rem) 42rem, 100vw', eager: true })}
<div class="text">
${text}
</div>
${notes || notices.length > 0 ? html`<footer class="story-foot">${notes}${notices.length > 0 && noticesHtml(view, notices)}</footer>` : ''}</article>
<section aria-labelledby="releases"><h2 class="head" id="releases">${m.historyReleases}</h2><ol class="register">${releases.map((one) => html`<li><p class="when">${one.position === shown.position ? html`<strong aria-current="true">${fullTime(view, one.recordedAt)}</strong>` : html`<a href="${href(view, historyPath(document, one.recordedAt))}">${fullTime(view, one.recordedAt)}</a>`} · ${name(one)}</p>${one.notice.note ? html`<p dir="auto">${one.notice.note}</p>` : noticeHtml(view, one.kind, one.notice)}</li>`)}</ol></section>
${before && html`<section aria-labelledby="changes"><h2 class="head" id="changes">${m.historyChanges}</h2>${changed.length ? html`<div class="correction">${changed.map((one) => (one.kind === 'gone' ? html`<p><span class="tag">${m.textGone}</span> <del dir="auto">${one.text}</del></p>` : html`<p><span class="tag">${m.textNew}</span> <ins dir="auto">${one.text}</ins></p>`))}</div>` : html`<p>${m.historySame}</p>`}</section>`}`,
  })
}
