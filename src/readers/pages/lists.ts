import type { Concept, Language } from '../../newsroom/index.ts'
import { addDays, dayOf, isDay, startOfDay } from '../../platform/clock.ts'
import { type Html, html } from '../../platform/html.ts'
import { writeDate, writeDateInWords, writeMonth, writeWeekday } from '../../platform/i18n.ts'
import { conceptPath, dayPath, type FilledBlock, feedPath, homePath, type ListedEdition, pagePath } from '../../publication/index.ts'
import { conceptHref, conceptName, href, type View } from '../view.ts'
import { card, river } from './cards.ts'
import { breadcrumb, everywhere, linksTo, type PageHead, page } from './frame.ts'

export type ListPage = {
  stories: readonly ListedEdition[]
  /** Cursor of the next page; absent at the end. */
  next?: string
  /** Whether this is the first page. */
  first: boolean
  count: number
  /** Languages in which this list has stories. */
  languages?: ReadonlySet<Language>
}

const listPicture = { shape: '3x2', sizes: '(min-width: 62rem) 15rem, 34vw', widths: [400, 800] } as const

type ListUse = {
  section?: boolean
  /** Editions that stand above the list already. */
  skip?: ReadonlySet<number>
  /** `under-heads`: each day under a heading of its own; `one`: all of one day, which the page's heading gives. */
  days?: 'under-heads' | 'one'
}

function stories(view: View, path: string, list: ListPage, { section = false, skip, days }: ListUse = {}): Html {
  const { m, language } = view
  const shown = list.stories.filter((one) => !skip?.has(one.editionId))
  if (!list.stories.length) return html`<p class="empty">${m.emptyList}</p>`
  const cards = (some: readonly ListedEdition[], level: 2 | 3) =>
    html`<div class="list${days && ' by-day'}">${some.map((one) => card(view, one, { level, picture: listPicture, standfirst: true, section, time: days ? 'hour' : 'stable' }))}</div>`
  const byDay = () =>
    [...Map.groupBy(shown, (one) => one.publishedAt && dayOf(one.publishedAt))].map(
      ([day, some]) =>
        html`<h2 class="day-head">${day ? html`<a href="${href(view, dayPath(language, day))}">${writeDateInWords(startOfDay(day), language)}</a>` : m.unknownDate}</h2>${cards(some, 3)}`,
    )
  return html`${days === 'under-heads' ? byDay() : shown.length > 0 && cards(shown, 2)}${(!list.first || list.next) && html`<nav class="pages" aria-label="${m.older}">${!list.first && html`<a href="${href(view, path)}" class="newest">${m.newest}</a>`}${list.next && html`<a href="${href(view, `${path}?cursor=${list.next}`)}" class="older" rel="next">${m.more}<span class="hidden"> – ${m.older}</span></a>`}</nav>`}`
}

/** A section, topic, series or country: a front's blocks first where one is arranged, then everything, newest first. */
export function conceptPage(view: View, concept: Concept, list: ListPage, front: readonly FilledBlock[]): Html {
  const { m, taxonomy, language } = view
  const name = conceptName(view, concept)
  const path = conceptPath(taxonomy, concept, language)
  const title =
    concept.kind === 'topic'
      ? m.topicTitle(name)
      : concept.kind === 'series'
        ? m.seriesTitle(name)
        : concept.kind === 'country'
          ? m.countryTitle(name)
          : name
  const kind = concept.kind === 'topic' ? m.topic : concept.kind === 'series' ? m.series : concept.kind === 'country' ? m.country : undefined
  const about = concept.about[language]
  const crumbs = breadcrumb(view, [{ name, path }])
  const lead = list.first ? front : []
  const skip = new Set(lead.flatMap((block) => block.stories.map((one) => one.editionId)))
  const others = (Object.keys(concept.slugs) as View['language'][]).map((one) => ({ language: one, path: conceptPath(taxonomy, concept, one) }))
  const head: PageHead = {
    title,
    description: about ?? m.storyCount(list.count),
    canonical: path,
    feed: feedPath(path, 'rss.xml'),
    jsonLd: [crumbs.jsonLd],
    ...((!list.first || !list.count) && { noindex: true }),
    // A page in a language that has no address of its own for this, or no stories, is nobody's translation.
    ...(concept.slugs[language] !== undefined && { alternates: others.filter((one) => list.languages?.has(one.language)) }),
  }
  return page(view, {
    head,
    mainClass: `list-page ${concept.kind}`,
    ...(concept.kind === 'section' && { section: concept }),
    languageLinks: linksTo(others),
    main: html`${crumbs.html}<header class="list-head">${kind && html`<p class="kicker"><span class="section-name">${kind}</span></p>`}<h1>${name}</h1>${about && html`<p class="about">${about}</p>`}<p class="count">${m.storyCount(list.count)} · <a href="${encodeURI(feedPath(path, 'rss.xml'))}">${m.feeds}</a></p></header>${lead.map((block) => leadBlock(view, block, concept.kind !== 'section'))}${stories(view, path, list, { skip, section: concept.kind !== 'section' })}`,
  })
}

export function authorPage(view: View, person: { name: string; slug: string; about: Partial<Record<string, string>> }, list: ListPage): Html {
  const { m, language } = view
  const path = pagePath(language, 'author', person.slug)
  const crumbs = breadcrumb(view, [{ name: person.name, path }])
  const about = person.about[language] ?? person.about.vi
  const others = everywhere('author').map((one) => ({ language: one.language, path: pagePath(one.language, 'author', person.slug) }))
  return page(view, {
    head: {
      title: person.name,
      description: about ?? m.storiesBy(person.name),
      canonical: path,
      feed: feedPath(path, 'rss.xml'),
      jsonLd: [
        crumbs.jsonLd,
        {
          '@context': 'https://schema.org',
          '@type': 'ProfilePage',
          mainEntity: { '@type': 'Person', name: person.name, ...(about && { description: about }) },
        },
      ],
      alternates: others.filter((one) => list.languages?.has(one.language)),
      ...((!list.first || !list.count) && { noindex: true }),
    },
    mainClass: 'list-page author',
    languageLinks: linksTo(others),
    main: html`${crumbs.html}<header class="list-head"><p class="kicker"><span class="section-name">${m.author}</span></p><h1>${person.name}</h1>${about && html`<p class="about">${about}</p>`}<p class="count">${m.storyCount(list.count)} · <a href="${encodeURI(feedPath(path, 'rss.xml'))}">${m.feeds}</a></p></header>${stories(view, path, list, { section: true })}`,
  })
}

/** The latest of a language, all of it by cursor. */
export function latestPage(view: View, list: ListPage): Html {
  const { m, language } = view
  const path = pagePath(language, 'latest')
  const crumbs = breadcrumb(view, [{ name: m.latest, path }])
  return page(view, {
    head: {
      title: m.latest,
      description: m.latest,
      canonical: path,
      jsonLd: [crumbs.jsonLd],
      alternates: everywhere('latest'),
      ...(!list.first && { noindex: true }),
    },
    mainClass: 'list-page latest',
    languageLinks: linksTo(everywhere('latest')),
    showDate: true,
    main: html`${crumbs.html}<header class="list-head"><h1>${m.latest}</h1><p class="count">${m.storyCount(list.count)}</p></header><div class="with-archive"><div class="stories">${stories(view, path, list, { section: true, days: 'under-heads' })}</div>${archive(view)}</div>`,
  })
}

/** What was published on one day in Viet Nam. */
export function dayPage(view: View, day: string, list: ListPage & { earlier?: string }): Html {
  const { m, language } = view
  const path = dayPath(language, day)
  const title = m.archiveOf(writeDate(startOfDay(day), language))
  const crumbs = breadcrumb(view, [
    { name: m.latest, path: pagePath(language, 'latest') },
    { name: writeDate(startOfDay(day), language), path },
  ])
  const next = addDays(day, 1)
  const at = (to: string) => href(view, dayPath(language, to))
  const ways = [
    list.earlier !== undefined &&
      html`<a href="${at(list.earlier)}" rel="prev">← ${m.previousDay} (${writeDate(startOfDay(list.earlier), language)})</a>`,
    next <= dayOf(view.now) && html` <a href="${at(next)}" rel="next">${m.nextDay} →</a>`,
  ].filter((one) => one !== false)
  return page(view, {
    head: { title, description: title, canonical: path, jsonLd: [crumbs.jsonLd], ...((!list.first || !list.stories.length) && { noindex: true }) },
    mainClass: 'list-page day',
    languageLinks: linksTo(everywhere('latest').map((one) => ({ language: one.language, path: dayPath(one.language, day) }))),
    main: html`${crumbs.html}<header class="list-head"><h1>${title}</h1>${ways.length > 0 && html`<nav class="days" aria-label="${m.archive}">${ways}</nav>`}</header><div class="with-archive"><div class="stories">${list.stories.length ? stories(view, path, list, { section: true, days: 'one' }) : html`<p class="empty">${m.noStoriesThatDay}</p>`}</div>${archive(view, day)}</div>`,
  })
}

/** The way to any other day: the month around this one, and a form for what lies further back. */
function archive(view: View, shown?: string): Html {
  const { m, language } = view
  const today = dayOf(view.now)
  const around = shown ?? today
  const first = `${around.slice(0, 7)}-01`
  const at = (day: string) => href(view, dayPath(language, day))
  // A week begins on Monday, and a day in Viet Nam while it is still the day before in UTC: Monday's is Sunday, 0.
  const blanks = startOfDay(first).getUTCDay()
  const days = Array.from({ length: 31 }, (_, index) => addDays(first, index)).filter((day) => day.startsWith(first.slice(0, 7)))
  const cells: (string | undefined)[] = [...Array<undefined>(blanks).fill(undefined), ...days]
  const rows = Array.from({ length: Math.ceil(cells.length / 7) }, (_, row) => Array.from({ length: 7 }, (_, column) => cells[row * 7 + column]))
  const before = addDays(first, -1)
  const after = addDays(days.at(-1) as string, 1)
  const cell = (day: string | undefined) => {
    if (!day) return html`<td></td>`
    const number = Number(day.slice(8))
    return day > today
      ? html`<td><span>${number}</span></td>`
      : html`<td><a href="${at(day)}"${day === shown && html` aria-current="page"`}>${number}</a></td>`
  }
  // 5 January 1970 was a Monday.
  const week = Array.from({ length: 7 }, (_, index) => writeWeekday(startOfDay(addDays('1970-01-05', index)), language))
  return html`<aside class="archive" aria-label="${m.archive}"><table class="calendar"><caption>${writeMonth(startOfDay(first), language)}</caption><thead><tr>${week.map(({ short, full }) => html`<th scope="col"><abbr title="${full}">${short}</abbr></th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr>${row.map(cell)}</tr>`)}</tbody></table><p class="months">${isDay(before) && html`<a href="${at(before)}">← ${writeMonth(startOfDay(before), language)}</a>`}${after <= today && html`<a href="${at(after)}">${writeMonth(startOfDay(after), language)} →</a>`}</p>${dayForm(view, around)}</aside>`
}

function dayForm(view: View, day: string): Html {
  const { m, language } = view
  return html`<form class="day-form" action="${encodeURI(pagePath(language, 'latest'))}"><label for="day">${m.chooseDay}</label> <input type="date" id="day" name="day" value="${day}" max="${dayOf(view.now)}" required>${view.lite === 'query' && html`<input type="hidden" name="lite" value="">`}<button type="submit">${m.showDay}</button></form>`
}

const leadPicture = { shape: '3x2', sizes: '(min-width: 62rem) 44rem, 100vw', widths: [400, 800, 1600], eager: true } as const
const secondPicture = { shape: '3x2', sizes: '(min-width: 62rem) 18rem, 40vw', widths: [400, 800] } as const

/** The top of a front: one lead with its picture, seconds beside it. */
function leadBlock(view: View, { stories }: FilledBlock, section = true): Html {
  const [first, ...rest] = stories
  if (!first) return html``
  return html`<section class="block lead">${card(view, first, { level: 2, picture: leadPicture, standfirst: true, section, className: 'lead-story' })}${rest.length > 0 && html`<div class="seconds">${rest.map((one) => card(view, one, { level: 3, picture: secondPicture, section, standfirst: true }))}</div>`}</section>`
}

function riverBlock(view: View, { block, stories }: FilledBlock): Html {
  const { m, language } = view
  const title = block.title?.[language] ?? m.latest
  return html`<section class="block latest-river" aria-labelledby="latest"><h2 class="head" id="latest"><a href="${href(view, pagePath(language, 'latest'))}">${title}</a></h2>${river(view, stories, 3)}<p class="more"><a href="${href(view, pagePath(language, 'latest'))}">${m.more}<span class="hidden">: ${title}</span></a></p></section>`
}

/** A section's block: one with a picture, the rest as headlines. */
function sectionBlock(view: View, { block, stories }: FilledBlock, index: number): Html {
  const concept = block.rule.from === 'latest' ? undefined : view.taxonomy.standing(block.rule.ofId)
  const title = block.title?.[view.language] ?? (concept && conceptName(view, concept))
  const [first, ...rest] = stories
  if (!first) return html``
  return html`<section class="block section-block"${title && html` aria-labelledby="block-${index}"`}>${title && html`<h2 class="head" id="block-${index}">${concept ? html`<a href="${conceptHref(view, concept)}">${title}</a>` : title}</h2>`}<div class="section-grid">${card(view, first, { level: 3, picture: secondPicture, standfirst: true, className: 'first' })}${rest.length > 0 && html`<ul class="headlines">${rest.map((one) => html`<li>${card(view, one, { level: 3 })}</li>`)}</ul>`}</div></section>`
}

/** The home page of a language. */
export function homePage(view: View, blocks: readonly FilledBlock[], count: number): Html {
  const { m, language } = view
  const sections = blocks.filter((one) => one.block.layout === 'section')
  const top = blocks.filter((one) => one.block.layout === 'lead')
  const rivers = blocks.filter((one) => one.block.layout === 'river')
  return page(view, {
    head: {
      title: m.newspaper,
      description: m.tagline,
      canonical: homePath(language),
      alternates: (['vi', 'en', 'zh', 'fr', 'es'] as const).map((one) => ({ language: one, path: homePath(one) })),
      jsonLd: [
        {
          '@context': 'https://schema.org',
          '@type': 'WebSite',
          name: m.newspaper,
          url: view.origin + encodeURI(homePath(language)),
          inLanguage: language,
        },
      ],
    },
    isHome: true,
    showDate: true,
    mainClass: 'home',
    main: blocks.length
      ? html`<div class="top">${top.map((one) => leadBlock(view, one))}${rivers.map((one) => riverBlock(view, one))}</div>${sections.length > 0 && html`<div class="blocks">${sections.map((one, index) => sectionBlock(view, one, index))}</div>`}`
      : html`<p class="empty">${m.emptyList}</p>${count > 0 && html`<p class="more"><a href="${href(view, pagePath(language, 'latest'))}">${m.latest}</a></p>`}`,
  })
}
