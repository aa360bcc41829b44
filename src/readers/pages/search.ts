import { type Html, html } from '../../platform/html.ts'
import { editionPath, type ListedEdition, pagePath } from '../../publication/index.ts'
import { conceptName, href, stableTime, type View } from '../view.ts'
import { river } from './cards.ts'
import { everywhere, linksTo, page } from './frame.ts'
import { pictureHtml } from './picture.ts'

export type SearchView = {
  words: string
  section?: number
  from?: string
  to?: string
  hits: readonly { story: ListedEdition; snippet: readonly { text: string; hit: boolean }[] }[]
  count: number
  many: boolean
  /** Address of the next page of results. */
  next?: string
  suggestion?: string
  /** How many of the query's words were looked for, where it was too long for all. */
  searchedBy?: number
  problem?: 'too-long' | 'bad-filter'
  /** Shown where nothing was found, so that the reader is not left in a dead end. */
  latest: readonly ListedEdition[]
}

export function searchPage(view: View, search: SearchView): Html {
  const { m, language } = view
  const path = pagePath(language, 'search')
  const asked = search.words.trim() !== ''
  const title =
    asked && !search.problem
      ? m.searchFor([...search.words].length > 80 ? `${[...search.words].slice(0, 80).join('')}…` : search.words)
      : m.searchTitle
  return page(view, {
    head: { title, description: m.searchTitle, canonical: path, noindex: true },
    mainClass: 'plain search-page',
    languageLinks: linksTo(everywhere('search')),
    main: html`<h1>${title}</h1>
<form class="search-form" action="${encodeURI(path)}" role="search" aria-label="${m.searchTitle} – ${m.filters}"><div class="row"><label for="words" class="hidden">${m.searchLabel}</label><input id="words" name="q" type="search" value="${search.problem === 'too-long' ? '' : search.words}" maxlength="1000" placeholder="${m.searchPlaceholder}" enterkeyhint="search"><button type="submit">${m.searchButton}</button></div>
<details${(search.section || search.from || search.to) && html` open`}><summary>${m.filters}</summary><div class="filters"><label>${m.filterSection} <select name="section"><option value="">${m.anySection}</option>${view.taxonomy.sections().map((one) => html`<option value="${one.id}"${one.id === search.section && html` selected`}>${conceptName(view, one)}</option>`)}</select></label> <label>${m.filterFrom} <input type="date" name="from" value="${search.from ?? ''}"></label> <label>${m.filterTo} <input type="date" name="to" value="${search.to ?? ''}"></label></div></details>${view.lite === 'query' && html`<input type="hidden" name="lite" value="">`}</form>
${search.problem && html`<p class="notice" role="alert">${search.problem === 'too-long' ? m.searchTooLong : m.badFilter}</p>`}
${!search.problem && search.suggestion && html`<p class="suggestion">${m.didYouMean} <a href="${encodeURI(path)}?q=${encodeURIComponent(search.suggestion.toWellFormed())}${view.lite === 'query' && '&lite'}">${search.suggestion}</a></p>`}
${!search.problem && search.searchedBy !== undefined && html`<p class="notice">${m.searchDropped(search.searchedBy)}</p>`}
${!search.problem && (asked ? html`<p class="count" role="status">${m.searchCount(search.count, search.many)}</p>` : html`<p class="empty">${m.searchEmpty}</p>`)}
${search.hits.length > 0 && html`<ol class="results">${search.hits.map(({ story, snippet }) => html`<li><article class="card result${story.card.picture && !view.lite ? ' has-picture' : ''}">${story.card.picture && pictureHtml(view, story.card.picture, { shape: '3x2', sizes: '8rem', widths: [400] })}<div class="card-text"><h2><a href="${href(view, editionPath(story))}" dir="auto">${story.card.headline}</a></h2><p class="snippet" dir="auto">${snippet.map((piece) => (piece.hit ? html`<mark>${piece.text}</mark>` : piece.text))}</p><p class="card-time">${sectionName(view, story)}${stableTime(view, story.publishedAt)}</p></div></article></li>`)}</ol>`}
${search.next && html`<nav class="pages"><a class="older" rel="next" href="${search.next}">${m.more}</a></nav>`}
${asked && !search.hits.length && !search.problem && html`<p class="empty">${m.searchNothing}</p>`}
${!search.hits.length && search.latest.length > 0 && html`<section aria-labelledby="latest"><h2 class="head" id="latest">${m.latest}</h2>${river(view, search.latest, 3, 'stable')}</section>`}`,
  })
}

function sectionName(view: View, story: ListedEdition): Html | false {
  const section = view.taxonomy.standing(story.sectionId)
  return section ? html`<span class="section-name">${conceptName(view, section)}</span> ` : false
}
