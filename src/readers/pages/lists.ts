import type { Concept } from '../../newsroom/index.ts'
import { addDays, dayOf, startOfDay } from '../../platform/clock.ts'
import { type Html, html } from '../../platform/html.ts'
import { writeDate } from '../../platform/i18n.ts'
import { conceptPath, dayPath, type FilledBlock, feedPath, homePath, type ListedEdition, pagePath } from '../../publication/index.ts'
import { conceptHref, conceptName, href, type View } from '../view.ts'
import { card, river } from './cards.ts'
import { breadcrumb, type PageHead, page } from './frame.ts'

export type ListPage = {
  stories: readonly ListedEdition[]
  /** Cursor of the next page; absent at the end. */
  next?: string
  /** Whether this is the first page. */
  first: boolean
  count: number
}

const listPicture = { shape: '3x2', sizes: '(min-width: 62rem) 15rem, 34vw', widths: [400, 800] } as const

function stories(view: View, path: string, list: ListPage, options: { section?: boolean; skip?: ReadonlySet<number> } = {}): Html {
  const { m } = view
  const shown = list.stories.filter((one) => !options.skip?.has(one.editionId))
  if (!list.stories.length) return html`<p class="empty">${m.emptyList}</p>`
  return html`${shown.length > 0 && html`<div class="list">${shown.map((one) => card(view, one, { level: 2, picture: listPicture, standfirst: true, section: options.section ?? false, time: 'stable' }))}</div>`}${(!list.first || list.next) && html`<nav class="pages" aria-label="${m.older}">${!list.first && html`<a href="${href(view, path)}" class="newest">${m.newest}</a>`}${list.next && html`<a href="${href(view, `${path}?cursor=${list.next}`)}" class="older" rel="next">${m.more}<span class="hidden"> – ${m.older}</span></a>`}</nav>`}`
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
  const kind = concept.kind === 'topic' ? m.topics : concept.kind === 'series' ? m.series : concept.kind === 'country' ? m.countries : undefined
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
    ...(!list.first && { noindex: true }),
    // A page in a language that has no address of its own for this is nobody's translation.
    ...(concept.slugs[language] !== undefined && { alternates: others }),
  }
  return page(view, {
    head,
    mainClass: `list-page ${concept.kind}`,
    ...(concept.kind === 'section' && { section: concept }),
    languageLinks: new Map(others.map((one) => [one.language, one.path])),
    main: html`${crumbs.html}<header class="list-head">${kind && html`<p class="kicker"><span class="section-name">${kind}</span></p>`}<h1>${name}</h1>${about && html`<p class="about">${about}</p>`}<p class="count">${m.storyCount(list.count)} · <a href="${encodeURI(feedPath(path, 'rss.xml'))}">${m.feeds}</a></p></header>${lead.map((block) => leadBlock(view, block, concept.kind !== 'section'))}${stories(view, path, list, { skip, section: concept.kind !== 'section' })}`,
  })
}

export function authorPage(view: View, person: { name: string; slug: string; about: Partial<Record<string, string>> }, list: ListPage): Html {
  const { m, language } = view
  const path = pagePath(language, 'author', person.slug)
  const crumbs = breadcrumb(view, [{ name: person.name, path }])
  const about = person.about[language] ?? person.about.vi
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
      ...(!list.first && { noindex: true }),
    },
    mainClass: 'list-page author',
    main: html`${crumbs.html}<header class="list-head"><p class="kicker"><span class="section-name">${m.author}</span></p><h1>${person.name}</h1>${about && html`<p class="about">${about}</p>`}<p class="count">${m.storyCount(list.count)} · <a href="${encodeURI(feedPath(path, 'rss.xml'))}">${m.feeds}</a></p></header>${stories(view, path, list, { section: true })}`,
  })
}

/** The latest of a language, all of it by cursor. */
export function latestPage(view: View, list: ListPage): Html {
  const { m, language } = view
  const path = pagePath(language, 'latest')
  const crumbs = breadcrumb(view, [{ name: m.latest, path }])
  return page(view, {
    head: { title: m.latest, description: m.latest, canonical: path, jsonLd: [crumbs.jsonLd], ...(!list.first && { noindex: true }) },
    mainClass: 'list-page latest',
    showDate: true,
    main: html`${crumbs.html}<header class="list-head"><h1>${m.latest}</h1><p class="count">${m.storyCount(list.count)}</p>${dayForm(view, dayOf(view.now))}</header>${stories(view, path, list, { section: true })}`,
  })
}

/** What was published on one day in Viet Nam. */
export function dayPage(view: View, day: string, list: ListPage): Html {
  const { m, language } = view
  const path = dayPath(language, day)
  const title = m.archiveOf(writeDate(startOfDay(day), language))
  const crumbs = breadcrumb(view, [
    { name: m.latest, path: pagePath(language, 'latest') },
    { name: writeDate(startOfDay(day), language), path },
  ])
  const next = addDays(day, 1)
  return page(view, {
    head: { title, description: title, canonical: path, jsonLd: [crumbs.jsonLd], ...((!list.first || !list.stories.length) && { noindex: true }) },
    mainClass: 'list-page day',
    main: html`${crumbs.html}<header class="list-head"><h1>${title}</h1>${dayForm(view, day)}<nav class="days" aria-label="${m.archive}"><a href="${href(view, dayPath(language, addDays(day, -1)))}" rel="prev">← ${m.previousDay}</a>${next <= dayOf(view.now) && html` <a href="${href(view, dayPath(language, next))}" rel="next">${m.nextDay} →</a>`}</nav></header>${list.stories.length ? stories(view, path, list, { section: true }) : html`<p class="empty">${m.noStoriesThatDay}</p>`}`,
  })
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
  return html`<section class="block latest-river" aria-labelledby="latest"><h2 id="latest"><a href="${href(view, pagePath(language, 'latest'))}">${title}</a></h2>${river(view, stories, 3)}<p class="more"><a href="${href(view, pagePath(language, 'latest'))}">${m.more}<span class="hidden">: ${title}</span></a></p></section>`
}

/** A section's block: one with a picture, the rest as headlines. */
function sectionBlock(view: View, { block, stories }: FilledBlock, index: number): Html {
  const concept = block.rule.from === 'latest' ? undefined : view.taxonomy.standing(block.rule.ofId)
  const title = block.title?.[view.language] ?? (concept && conceptName(view, concept))
  const [first, ...rest] = stories
  if (!first) return html``
  return html`<section class="block section-block"${title && html` aria-labelledby="block-${index}"`}>${title && html`<h2 id="block-${index}">${concept ? html`<a href="${conceptHref(view, concept)}">${title}</a>` : title}</h2>`}<div class="section-grid">${card(view, first, { level: 3, picture: secondPicture, standfirst: true, className: 'first' })}${rest.length > 0 && html`<ul class="headlines">${rest.map((one) => html`<li>${card(view, one, { level: 3 })}</li>`)}</ul>`}</div></section>`
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
