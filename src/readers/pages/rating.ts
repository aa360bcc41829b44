import { type Html, html } from '../../platform/html.ts'
import { writePercent } from '../../platform/i18n.ts'
import { editionPath, ratingPath } from '../../publication/index.ts'
import { href, type View } from '../view.ts'
import { page } from './frame.ts'

/** How many chose each of the five levels, from «Kém» to «Rất tốt». */
export type RatingLevels = readonly [number, number, number, number, number]

/** Five words with their stars, each a button: one press votes, with or without script. */
export function ratingHtml(view: View, editionId: number, levels: RatingLevels): Html {
  const { m } = view
  return html`<section class="rating" aria-labelledby="rating"><h2 id="rating">${m.ratingQuestion}</h2>${ratingForm(view, editionId)}${distribution(view, levels)}<p class="rating-privacy">${m.ratingPrivacy}</p></section>`
}

function ratingForm(view: View, editionId: number, own?: number): Html {
  const { m } = view
  return html`<form method="post" action="${ratingPath(editionId)}" class="rating-form">${m.ratingLevels.map((word, index) => html`<button type="submit" name="level" value="${index + 1}"${own === index + 1 && html` aria-pressed="true"`}><span class="word">${word}</span><span class="stars" aria-hidden="true">${index > 0 && '★'.repeat(index + 1)}</span></button>`)}${view.lite === 'query' && html`<input type="hidden" name="lite" value="1">`}</form>`
}

/** The distribution as quiet bars with their figures in words. */
export function distribution(view: View, levels: RatingLevels): Html {
  const { m, language } = view
  const total = levels.reduce((sum, one) => sum + one, 0)
  return html`<div class="distribution"><p class="rating-count">${m.ratingCount(total)}</p>${
    total > 0 &&
    html`<ul>${[...levels]
      .map((count, index) => ({ count, word: m.ratingLevels[index] as string }))
      .reverse()
      .map(
        ({ count, word }) =>
          html`<li><span class="word" aria-hidden="true">${word}</span><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="100" height="6" class="track"/><rect width="${((count / total) * 100).toFixed(1)}" height="6" class="bar"/></svg><span class="share" aria-hidden="true">${writePercent(count / total, language)}</span><span class="hidden">${m.ratingShare(word, count, writePercent(count / total, language))}</span></li>`,
      )}</ul>`
  }</div>`
}

/** The reader's own page after voting: never cached, for nobody else. */
export function ratingPage(
  view: View,
  edition: { editionId: number; slug: string; headline: string },
  levels: RatingLevels,
  own: number | undefined,
): Html {
  const { m } = view
  const back = href(view, editionPath({ ...edition, language: view.language }))
  return page(view, {
    head: { title: m.ratingQuestion, description: m.ratingQuestion, canonical: view.path, noindex: true },
    mainClass: 'plain',
    sheets: ['story'],
    main: html`<h1>${own ? m.ratingThanks : m.ratingQuestion}</h1><p class="standfirst" dir="auto"><a href="${back}">${edition.headline}</a></p><p>${own ? m.ratingYours(m.ratingLevels[own - 1] as string) : m.ratingNone}</p><section class="rating">${ratingForm(view, edition.editionId, own)}${distribution(view, levels)}<p class="rating-privacy">${m.ratingPrivacy}</p></section><p class="more"><a href="${back}">${m.ratingBack}</a></p>`,
  })
}
