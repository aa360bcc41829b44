import { type Html, html } from '../../platform/html.ts'
import { editionPath, type ListedEdition } from '../../publication/index.ts'
import { conceptName, hourTime, href, listTime, stableTime, type View } from '../view.ts'
import { type PictureUse, pictureHtml } from './picture.ts'

export type CardUse = {
  level: 2 | 3
  picture?: PictureUse
  standfirst?: boolean
  /** Show the section's name above the headline. */
  section?: boolean
  /** `hour`: the day stands above the list. */
  time?: keyof typeof times
  /** Why the story stands here. */
  note?: string
  className?: string
}

const times = { list: listTime, stable: stableTime, hour: hourTime }

/** One story in a list, with one link: the headline. The picture is decoration, and clicking it follows the same link. */
export function card(view: View, one: ListedEdition, use: CardUse): Html {
  const section = use.section ? view.taxonomy.standing(one.sectionId) : undefined
  const { genre, label } = one.card
  // A view, and a text that is not the newspaper's own, are told apart before they are read; other genres are a detail.
  const isView = genre === 'editorial' || genre === 'analysis'
  const above = label ? view.m.labels[label] : isView ? view.m.genres[genre] : undefined
  const beside = !above && genre ? view.m.genres[genre] : undefined
  const picture = use.picture && one.card.picture ? pictureHtml(view, one.card.picture, use.picture) : false
  const link = html`<a href="${href(view, editionPath(one))}" dir="auto">${one.card.headline}</a>`
  const time = times[use.time ?? 'list'](view, one.publishedAt)
  return html`<article class="card ${use.className ?? ''}${picture ? ' has-picture' : ''}">${picture}<div class="card-text">${(section || above) && html`<p class="kicker">${section && html`<span class="section-name">${conceptName(view, section)}</span>`}${above && html`<span>${above}</span>`}</p>`}${use.level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}${use.standfirst && one.card.standfirst && html`<p class="card-standfirst" dir="auto">${one.card.standfirst}</p>`}${use.note && html`<p class="card-time" dir="auto">${use.note}</p>`}<p class="card-time">${time}${beside && html` <span class="genre">${beside}</span>`}</p></div></article>`
}

/** A plain list of headlines with their times at the left edge. */
export function river(view: View, stories: readonly ListedEdition[], level: 2 | 3, time: 'list' | 'stable' = 'list'): Html {
  return html`<ol class="river${time === 'stable' && ' stable'}">${stories.map((one) => {
    const link = html`<a href="${href(view, editionPath(one))}" dir="auto">${one.card.headline}</a>`
    return html`<li>${time === 'list' ? listTime(view, one.publishedAt) : stableTime(view, one.publishedAt)} ${level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}</li>`
  })}</ol>`
}
