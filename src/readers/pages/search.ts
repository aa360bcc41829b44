import { type Concept, type ConceptKind, languages, type Taxonomy } from '../../newsroom/index.ts'
import { type Html, html } from '../../platform/html.ts'
import { editionPath, type ListedEdition, pagePath } from '../../publication/index.ts'
import { messages } from '../messages/index.ts'
import { type SearchFilters, writeFilters } from '../search-filters.ts'
import { conceptName, href, stableTime, type View } from '../view.ts'
import { river } from './cards.ts'
import { everywhere, linksTo, page } from './frame.ts'
import { pictureHtml } from './picture.ts'

export type SearchView = {
  words: string
  filters: SearchFilters
  hits: readonly { story: ListedEdition; snippet: readonly { text: string; hit: boolean }[] }[]
  count: number
  many: boolean
  /** The number of the next page of results. */
  next?: number
  suggestion?: string
  /** Places that were looked for by their other names too. */
  places?: readonly { name: string; others: readonly string[] }[]
  /** How many of the query's words were looked for, where it was too long for all. */
  searchedBy?: number
  problem?: 'too-long' | 'bad-filter' | 'past-the-end'
  /** Shown where nothing was found, so that the reader is not left in a dead end. */
  latest: readonly ListedEdition[]
}

/** Topics that are offered while one types; any other may be typed in full. */
const TOPICS_OFFERED = 100

/** A taxonomy never changes, a renaming makes a new one: its names are put in order once and not for every search. */
const ordered = new WeakMap<Taxonomy, Map<string, readonly { one: Concept; name: string }[]>>()

/** The concepts of a kind that stand today, by their names as the language sorts them. */
function inOrder(view: View, kind: ConceptKind): readonly { one: Concept; name: string }[] {
  const { taxonomy, language } = view
  const lists = ordered.get(taxonomy) ?? new Map<string, readonly { one: Concept; name: string }[]>()
  ordered.set(taxonomy, lists)
  const key = `${kind}/${language}`
  const known = lists.get(key)
  if (known) return known
  const { compare } = new Intl.Collator(language)
  const list = [...taxonomy.byId.values()]
    .filter((one) => one.kind === kind && one.mergedInto === null)
    .map((one) => ({ one, name: conceptName(view, one) }))
    .sort((a, b) => compare(a.name, b.name))
  lists.set(key, list)
  return list
}

export function searchPage(view: View, search: SearchView): Html {
  const { m, language, taxonomy } = view
  const path = pagePath(language, 'search')
  const asked = search.words.trim() !== ''
  const { filters } = search
  const title =
    asked && !search.problem
      ? m.searchFor([...search.words].length > 80 ? `${[...search.words].slice(0, 80).join('')}…` : search.words)
      : m.searchTitle
  const address = (words: string, page?: number) => {
    const query = new URLSearchParams({ q: words.toWellFormed(), ...writeFilters(taxonomy, language, filters), ...(page && { page: String(page) }) })
    return `${encodeURI(path)}?${String(query).replaceAll('+', '%20')}${view.lite === 'query' ? '&lite' : ''}`
  }
  const filterForm = html`<div class="filters"><label>${m.filterSection} <select name="section"><option value="">${m.anySection}</option>${taxonomy.sections().map((one) => html`<option value="${one.id}"${one.id === filters.section?.id && html` selected`}>${conceptName(view, one)}</option>`)}</select></label> <label>${m.filterTopic} <input type="text" name="topic" list="topics" value="${filters.topic ? conceptName(view, filters.topic) : ''}" autocomplete="off"></label><datalist id="topics">${[
    ...inOrder(view, 'topic'),
    ...inOrder(view, 'series'),
  ]
    .slice(0, TOPICS_OFFERED)
    .map(
      ({ name }) => html`<option value="${name}"></option>`,
    )}</datalist> <label>${m.filterCountry} <select name="country"><option value="">${m.anyCountry}</option>${inOrder(view, 'country').map(({ one, name }) => html`<option value="${one.id}"${one.id === filters.country?.id && html` selected`}>${name}</option>`)}</select></label> <label>${m.filterFrom} <input type="date" name="from" value="${filters.from ?? ''}"></label> <label>${m.filterTo} <input type="date" name="to" value="${filters.to ?? ''}"></label> <label>${m.filterLanguage} <select name="language">${languages.map((one) => html`<option value="${one}"${one === (filters.language ?? language) && html` selected`}>${messages[one].languageName}</option>`)}<option value="all"${filters.language === 'all' && html` selected`}>${m.anyLanguage}</option></select></label></div>`
  return page(view, {
    head: { title, description: m.searchTitle, canonical: path, noindex: true },
    mainClass: 'plain search-page',
    languageLinks: linksTo(everywhere('search')),
    main: html`<h1>${title}</h1>
<form class="search-form" action="${encodeURI(path)}" role="search" aria-label="${m.searchTitle} – ${m.filters}"><div class="row"><label for="words" class="hidden">${m.searchLabel}</label><input id="words" name="q" type="search" value="${search.problem === 'too-long' ? '' : search.words}" maxlength="1000" placeholder="${m.searchPlaceholder}" enterkeyhint="search"><button type="submit">${m.searchButton}</button></div>
<details${Object.keys(filters).length > 0 && html` open`}><summary>${m.filters}</summary>${filterForm}</details>${view.lite === 'query' && html`<input type="hidden" name="lite" value="">`}</form>
${search.problem && html`<p class="notice" role="alert">${search.problem === 'too-long' ? m.searchTooLong : search.problem === 'past-the-end' ? html`${m.searchPastEnd} <a href="${address(search.words)}">${m.searchFirstPage}</a>` : m.badFilter}</p>`}
${!search.problem && search.suggestion && html`<p class="suggestion">${m.didYouMean} <a href="${address(search.suggestion)}">${search.suggestion}</a></p>`}
${!search.problem && search.places?.map(({ name, others }) => html`<p class="notice">${m.searchPlaces(name, others.join(', '))}</p>`)}
${!search.problem && search.searchedBy !== undefined && html`<p class="notice">${m.searchDropped(search.searchedBy)}</p>`}
${!search.problem && (asked ? html`<p class="count" role="status">${m.searchCount(search.count, search.many)}</p>` : html`<p class="empty">${m.searchEmpty}</p>`)}
${search.hits.length > 0 && html`<ol class="results">${search.hits.map(({ story, snippet }) => html`<li><article lang="${story.language}" class="card result${story.card.picture && !view.lite ? ' has-picture' : ''}">${story.card.picture && pictureHtml(view, story.card.picture, { shape: '3x2', sizes: '8rem', widths: [400] })}<div class="card-text"><h2><a href="${href(view, editionPath(story))}" dir="auto">${story.card.headline}</a></h2><p class="snippet" dir="auto">${snippet.map((piece) => (piece.hit ? html`<mark>${piece.text}</mark>` : piece.text))}</p><p class="card-time">${sectionName(view, story)}${stableTime(view, story.publishedAt)}</p></div></article></li>`)}</ol>`}
${search.next && html`<nav class="pages"><a class="older" rel="next" href="${address(search.words, search.next)}">${m.more}</a></nav>`}
${asked && !search.hits.length && !search.problem && html`<p class="empty">${m.searchNothing}</p>`}
${!search.hits.length && search.latest.length > 0 && html`<section aria-labelledby="latest"><h2 class="head" id="latest">${m.latest}</h2>${river(view, search.latest, 3, 'stable')}</section>`}`,
  })
}

function sectionName(view: View, story: ListedEdition): Html | false {
  const section = view.taxonomy.standing(story.sectionId)
  return section ? html`<span class="section-name">${conceptName(view, section)}</span> ` : false
}
