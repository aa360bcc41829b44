import type { Concept, Language } from '../../newsroom/index.ts'
import { bodyText } from '../../newsroom/index.ts'
import { type Html, html } from '../../platform/html.ts'
import { writeDate } from '../../platform/i18n.ts'
import {
  conceptPath,
  editionPath,
  feedPath,
  type ListedEdition,
  type PublicDocument,
  pagePath,
  type RemovedDocument,
} from '../../publication/index.ts'
import { messages } from '../messages/index.ts'
import { absolute, conceptHref, conceptName, fullTime, href, type View } from '../view.ts'
import { bodyHtml, pictureFigure, sourceHtml } from './body.ts'
import { card, river } from './cards.ts'
import { breadcrumb, type PageHead, page } from './frame.ts'
import { noticesHtml } from './notices.ts'
import { type RatingLevels, ratingHtml } from './rating.ts'

export type Sibling = { editionId: number; language: Language; slug: string }
/** A story like this one, and why it is thought to be. */
export type RelatedStory = { story: ListedEdition; reason?: string }

/** Everything beside the text, each from its own fragment. */
export type ArticleParts = {
  rating: RatingLevels
  underStandfirst: readonly ListedEdition[]
  sameTopic: { concept: Concept; stories: readonly ListedEdition[] } | undefined
  related: readonly RelatedStory[]
  sameSection: readonly ListedEdition[]
  latest: readonly ListedEdition[]
  /** How often it was released: from the second time on there is a history. */
  releases: number
}

const instant = (iso: string | null): Date | null => (iso === null ? null : new Date(iso))

/** Meta description: the standfirst, else the beginning of the text, cut between words. */
export function describe(document: PublicDocument): string {
  const words = document.standfirst || bodyText(document.body.doc).slice(0, 400)
  if (words.length <= 200) return words
  // Whole characters: a Chinese text has no blank to cut at, and an emoji has two halves.
  return `${[...words.slice(0, 400)]
    .slice(0, 200)
    .join('')
    .replace(/\s+\S*$/, '')}…`
}

/** schema.org NewsArticle of a document. */
export function newsArticle(view: View, document: PublicDocument, section: Concept | undefined): Record<string, unknown> {
  const path = editionPath(document)
  const credits = (role: string) =>
    document.credits
      .filter((one) => one.role === role)
      .map((one) => ({
        '@type': 'Person',
        name: one.name,
        ...(one.slug && { url: absolute(view, pagePath(document.language, 'author', one.slug)) }),
      }))
  const corrections = document.notices.filter((one) => one.kind === 'correct' || one.kind === 'rectify')
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: absolute(view, path),
    url: absolute(view, path),
    headline: document.headline,
    ...(document.standfirst && { description: document.standfirst }),
    inLanguage: document.language,
    ...(document.publishedAt && { datePublished: document.publishedAt }),
    ...(document.updatedAt && { dateModified: document.updatedAt }),
    ...(section && { articleSection: conceptName(view, section) }),
    ...(document.dateline && { dateline: document.dateline }),
    image: [
      absolute(view, `/the-chia-se/${document.editionId}.jpg`),
      ...(document.picture ? [absolute(view, `/anh/${document.picture.id}-16x9-1600.jpg`)] : []),
    ],
    // Search engines look for an author: of a text without a name it is the house it comes from.
    author: credits('author').length ? credits('author') : [{ '@type': 'Organization', name: document.origin?.name ?? view.m.newspaper }],
    ...(credits('translator').length && { translator: credits('translator') }),
    ...(credits('editor').length && { editor: credits('editor') }),
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: view.m.newspaper,
      url: absolute(view, '/'),
      logo: { '@type': 'ImageObject', url: absolute(view, view.assets.url('icon-512')) },
    },
    ...(document.sources.length && {
      citation: document.sources.map((one) => ({ '@type': 'CreativeWork', name: one.label, ...(one.url && { url: one.url }) })),
    }),
    ...(corrections.length && {
      correction: corrections.map((one) => ({ '@type': 'CorrectionComment', text: `${one.wrong} → ${one.right}`, datePublished: one.at })),
    }),
    ...(document.origin?.url && { isBasedOn: document.origin.url }),
    isAccessibleForFree: true,
    ...(view.demo && document.demo && { creativeWorkStatus: view.m.demo }),
  }
}

export function articlePage(view: View, document: PublicDocument, siblings: readonly Sibling[], parts: ArticleParts): Html {
  const { m, language } = view
  const section = view.taxonomy.standing(document.sectionId)
  const published = instant(document.publishedAt)
  const updated = instant(document.updatedAt)
  const wasUpdated = published && updated && updated.getTime() - published.getTime() >= 60_000
  const others = siblings.filter((one) => one.editionId !== document.editionId)
  const concepts = document.conceptIds.flatMap((id) => view.taxonomy.standing(id) ?? [])
  const crumbs = breadcrumb(view, section ? [{ name: conceptName(view, section), path: conceptPath(view.taxonomy, section, language) }] : [])
  const { text, notes, special } = bodyHtml(view, document.body, document.pictures)
  const corrections = document.notices.filter((one) => one.kind !== 'update')
  const updates = document.notices.filter((one) => one.kind === 'update')
  const head: PageHead = {
    title: document.headline,
    description: describe(document),
    canonical: editionPath(document),
    alternates: siblings.map((one) => ({ language: one.language, path: editionPath(one) })),
    type: 'article',
    shareImage: `/the-chia-se/${document.editionId}.jpg`,
    times: { published, updated },
    jsonLd: [newsArticle(view, document, section), crumbs.jsonLd],
    ...(section && { feed: feedPath(conceptPath(view.taxonomy, section, language), 'rss.xml') }),
  }
  const below = [
    parts.sameTopic &&
      parts.sameTopic.stories.length > 0 &&
      html`<section aria-labelledby="same-topic"><h2 class="head" id="same-topic">${m.sameTopic}: <a href="${conceptHref(view, parts.sameTopic.concept)}">${conceptName(view, parts.sameTopic.concept)}</a></h2><div class="cards">${parts.sameTopic.stories.map((one) => card(view, one, { level: 3, time: 'stable', picture: thumb }))}</div></section>`,
    parts.related.length > 0 &&
      html`<section aria-labelledby="related"><h2 class="head" id="related">${m.related}</h2><div class="cards">${parts.related.map(({ story, reason }) => card(view, story, { level: 3, time: 'stable', picture: thumb, section: true, ...(reason && { note: reason }) }))}</div></section>`,
    section &&
      parts.sameSection.length > 0 &&
      html`<section aria-labelledby="same-section"><h2 class="head" id="same-section">${m.sameSection}: <a href="${conceptHref(view, section)}">${conceptName(view, section)}</a></h2><div class="cards">${parts.sameSection.map((one) => card(view, one, { level: 3, time: 'stable', picture: thumb }))}</div>${more(view, conceptPath(view.taxonomy, section, language), conceptName(view, section))}</section>`,
  ].filter((one) => one !== false && one !== undefined)
  const main = html`<article class="story" data-edition="${document.editionId}" lang="${language}">
<header class="story-head">
${crumbs.html}
${(document.label || (document.genre && document.genre !== 'news')) && html`<p class="kicker">${document.label && html`<span>${m.labels[document.label]}</span>`}${document.genre && document.genre !== 'news' && html`<span>${m.genres[document.genre]}</span>`}</p>`}
<h1 dir="auto">${document.headline}</h1>
${document.standfirst && html`<p class="standfirst" dir="auto">${document.standfirst}</p>`}
${parts.underStandfirst.length > 0 && html`<nav class="under" aria-label="${m.relatedUnder}"><ul>${parts.underStandfirst.map((one) => html`<li><a href="${href(view, editionPath(one))}" dir="auto">${one.card.headline}</a></li>`)}</ul></nav>`}
</header>
<div class="story-meta"><p class="byline-names">${credits(view, document, 'author')}${document.credits.some((one) => one.role === 'translator') && html` <span class="translators">${m.translatedBy} ${credits(view, document, 'translator')}</span>`}</p>
<p class="byline-times">${document.dateline && html`<span class="dateline">${document.dateline}</span>`}${published ? html`<span><span class="hidden">${m.published} </span>${fullTime(view, published)}</span>` : html`<span>${fullTime(view, null)}</span>`}${wasUpdated && html`<span>${m.updated} ${fullTime(view, updated)}</span>`}</p>
${document.origin && html`<p class="origin">${m.firstPrintedBy} ${document.origin.url ? html`<a href="${document.origin.url}" rel="noopener">${document.origin.name}</a>` : document.origin.name}</p>`}
${others.length > 0 && html`<nav class="story-languages" aria-label="${m.readIn}"><span aria-hidden="true">${m.readIn}</span><ul>${others.map((one) => html`<li><a href="${href(view, editionPath(one))}" hreflang="${one.language}" lang="${one.language}">${messages[one.language].languageName}</a></li>`)}</ul></nav>`}
${!view.lite && html`<div class="tools" hidden role="group" aria-label="${m.tools}"><button type="button" data-do="listen" data-stop="${m.stopListening}" hidden>${m.listen}</button><button type="button" data-do="share" data-copied="${m.copied}">${m.share}</button><button type="button" data-do="print">${m.print}</button><button type="button" data-do="larger"><span aria-hidden="true">A+</span><span class="hidden">${m.largerText}</span></button><button type="button" data-do="smaller"><span aria-hidden="true">A−</span><span class="hidden">${m.smallerText}</span></button><button type="button" data-do="theme" data-light="${m.lightMode}">${m.darkMode}</button></div>`}
</div>
${document.picture && pictureFigure(view, document.picture, { sizes: '(min-width: 62rem) 42rem, 100vw', eager: true })}
<div class="text">
${text}
</div>
<footer class="story-foot">
${notes}
${corrections.length > 0 && noticesHtml(view, corrections)}
${updates.length > 0 && html`<section class="updates" aria-labelledby="updates"><h2 id="updates">${m.updates}</h2><ul>${updates.map((one) => html`<li>${fullTime(view, new Date(one.at))}: <span dir="auto">${one.note}</span></li>`)}</ul></section>`}
${document.sources.length > 0 && html`<section class="sources" aria-labelledby="sources"><h2 id="sources">${m.sources}</h2><ol>${document.sources.map((one) => html`<li>${sourceHtml(one, language)}</li>`)}</ol></section>`}
${concepts.length > 0 && html`<nav class="concepts" aria-labelledby="topics"><h2 id="topics">${m.topics}</h2><ul>${concepts.map((one) => html`<li><a href="${conceptHref(view, one)}">${conceptName(view, one)}</a></li>`)}</ul></nav>`}
${parts.releases > 1 && html`<p class="history-link"><a href="${href(view, `${editionPath(document)}?at=now`)}" rel="nofollow">${m.history}</a></p>`}
<p class="print-address">${absolute(view, `/${document.editionId}.html`)}</p>
${ratingHtml(view, document.editionId, parts.rating)}
</footer>
</article>
${
  parts.latest.length > 0 &&
  html`<aside class="beside" aria-label="${m.latest}">
<section aria-labelledby="latest"><h2 class="head" id="latest"><a href="${href(view, pagePath(language, 'latest'))}">${m.latest}</a></h2>${river(view, parts.latest, 3, 'stable')}${more(view, pagePath(language, 'latest'), m.latest)}</section>
</aside>`
}
${
  below.length > 0 &&
  html`<aside class="below">
${below}
</aside>`
}`
  return page(view, {
    head,
    main,
    mainClass: 'article',
    sheets: special ? ['story', 'blocks'] : ['story'],
    ...(section && { section }),
    languageLinks: new Map(others.map((one) => [one.language, editionPath(one)])),
  })
}

const thumb = { shape: '3x2', sizes: '(min-width: 62rem) 17rem, (min-width: 40rem) 45vw, 40vw', widths: [400, 800] } as const

/** «Xem thêm»: a link that says what there is more of. */
function more(view: View, path: string, of: string): Html {
  return html`<p class="more"><a href="${href(view, path)}">${view.m.more}<span class="hidden">: ${of}</span></a></p>`
}

function credits(view: View, document: PublicDocument, role: 'author' | 'translator'): Html {
  const names = document.credits.filter((one) => one.role === role)
  return html`${names.map((one, index) => html`${index > 0 && ', '}${one.slug ? html`<a href="${href(view, pagePath(view.language, 'author', one.slug))}" rel="author">${one.name}</a>` : one.name}`)}`
}

/** What a story leaves that was removed, or taken off for a time: its name, the day, the reason. Answered with 410, or with 404. */
export function removedPage(view: View, document: RemovedDocument, latest: readonly ListedEdition[]): Html {
  const { m } = view
  const { paused } = document.removed
  const title = paused ? m.pausedTitle : m.removedTitle
  const on = writeDate(new Date(document.removed.at), view.language)
  return page(view, {
    head: { title, description: title, canonical: view.path, noindex: true },
    mainClass: 'plain',
    main: html`<h1>${title}</h1><p class="standfirst" dir="auto">${document.headline}</p><p>${paused ? m.pausedText(on) : m.removedText(on)}</p><blockquote class="reason" dir="auto">${document.removed.reason}</blockquote>${latest.length > 0 && html`<section><h2 class="head">${m.latest}</h2>${river(view, latest, 3, 'stable')}</section>`}`,
  })
}
