import { type Html, html } from '../../platform/html.ts'
import { editionPath, type ListedEdition } from '../../publication/index.ts'
import { conceptName, href, listTime, stableTime, type View } from '../view.ts'
import { type PictureUse, pictureHtml } from './picture.ts'

export type CardUse = {
  level: 2 | 3
  picture?: PictureUse
  standfirst?: boolean
  /** Show the section's name above the headline. */
  section?: boolean
  time?: 'list' | 'stable' | 'none'
  className?: string
}

/** One story in a list, with one link: the headline. The picture is decoration, and clicking it follows the same link. */
export function card(view: View, one: ListedEdition, use: CardUse): Html {
  const section = use.section ? view.taxonomy.standing(one.sectionId) : undefined
  const label = one.card.label ? view.m.labels[one.card.label] : one.card.genre ? view.m.genres[one.card.genre] : undefined
  const picture = use.picture && one.card.picture ? pictureHtml(view, one.card.picture, use.picture) : false
  const link = html`<a href="${href(view, editionPath(one))}" dir="auto">${one.card.headline}</a>`
  const time = use.time === 'none' ? false : use.time === 'stable' ? stableTime(view, one.publishedAt) : listTime(view, one.publishedAt)
  return html`<article class="card ${use.className ?? ''}${picture ? ' has-picture' : ''}">${picture}<div class="card-text">${(section || label) && html`<p class="kicker">${section && html`<span class="section-name">${conceptName(view, section)}</span>`}${label && html`<span class="label">${label}</span>`}</p>`}${use.level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}${use.standfirst && one.card.standfirst && html`<p class="card-standfirst" dir="auto">${one.card.standfirst}</p>`}${time && html`<p class="card-time">${time}</p>`}</div></article>`
}

/** A plain list of headlines with their times at the left edge. */
export function river(view: View, stories: readonly ListedEdition[], level: 2 | 3, time: 'list' | 'stable' = 'list'): Html {
  return html`<ol class="river${time === 'stable' && ' stable'}">${stories.map((one) => {
    const link = html`<a href="${href(view, editionPath(one))}" dir="auto">${one.card.headline}</a>`
    return html`<li>${time === 'list' ? listTime(view, one.publishedAt) : stableTime(view, one.publishedAt)} ${level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}</li>`
  })}</ol>`
}
