import type { Body, Language } from '../../newsroom/index.ts'
import { type Html, html } from '../../platform/html.ts'
import type { PageWord } from '../../platform/segments.ts'
import { editionPath, homePath, type ListedEdition, pagePath, type ReleaseKind, type ReleaseNotice } from '../../publication/index.ts'
import { fullTime, href, type View } from '../view.ts'
import { bodyHtml } from './body.ts'
import { river } from './cards.ts'
import { breadcrumb, everywhere, linksTo, page } from './frame.ts'
import { noticeHtml, noticeName } from './notices.ts'

/** About, contact, privacy: pages that the newspaper writes itself. */
export function staticPage(view: View, word: PageWord, text: { title: string; body: Body }): Html {
  const path = pagePath(view.language, word)
  const crumbs = breadcrumb(view, [{ name: text.title, path }])
  const body = bodyHtml(view, text.body, {})
  const alternates = everywhere(word)
  return page(view, {
    head: {
      title: text.title,
      description: text.title,
      canonical: path,
      jsonLd: [crumbs.jsonLd],
      alternates,
    },
    mainClass: 'plain',
    sheets: body.special ? ['story', 'blocks'] : ['story'],
    languageLinks: linksTo(alternates),
    main: html`${crumbs.html}<article><h1>${text.title}</h1><div class="text">${body.text}</div>${body.notes}</article>`,
  })
}

export type CorrectionEntry = {
  editionId: number
  slug: string
  language: Language
  headline: string
  kind: ReleaseKind
  at: Date
  notice: ReleaseNotice
}

/** Every correction and removal, newest first. */
export function correctionsPage(view: View, entries: readonly CorrectionEntry[], intro: { title: string; body: Body } | undefined): Html {
  const { m } = view
  const path = pagePath(view.language, 'corrections')
  const crumbs = breadcrumb(view, [{ name: m.pages.corrections, path }])
  return page(view, {
    head: {
      title: m.correctionsPage,
      description: m.correctionsIntro,
      canonical: path,
      jsonLd: [crumbs.jsonLd],
      alternates: everywhere('corrections'),
    },
    mainClass: 'plain',
    sheets: ['story'],
    languageLinks: linksTo(everywhere('corrections')),
    main: html`${crumbs.html}<h1>${m.correctionsPage}</h1><p class="standfirst">${m.correctionsIntro}</p>${intro && html`<div class="text">${bodyHtml(view, intro.body, {}).text}</div>`}${
      entries.length
        ? html`<ol class="register">${entries.map((one) => html`<li><p class="when">${fullTime(view, one.at)} · ${noticeName(view, one.kind)}</p><h2><a href="${href(view, editionPath(one))}" dir="auto">${one.headline}</a></h2>${noticeHtml(view, one.kind, one.notice)}</li>`)}</ol>`
        : html`<p class="empty">${m.noCorrections}</p>`
    }`,
  })
}

/** What was meant by an address that leads nowhere: the words of its last part, for a search. */
function wordsOf(path: string): string {
  const last = path.split('/').findLast((one) => one !== '') ?? ''
  const words = last.replace(/(-?\d+)?\.html$/, '').split(/[-_.+\s]+/)
  return words.length > 1 ? words.join(' ').trim().slice(0, 200).toWellFormed() : ''
}

/** A page for what went wrong, with a way on. */
export function errorPage(view: View, error: { status: number; kind: string }, latest: readonly ListedEdition[]): Html {
  const { m, language } = view
  const [title, text] = errorWords(view, error)
  return page(view, {
    head: { title, description: title, canonical: view.path, noindex: true },
    mainClass: 'plain error',
    main: html`<p class="error-number" aria-hidden="true">${error.status}</p><h1>${title}</h1><p class="standfirst">${text}</p>${error.status === 404 && html`<p>${m.notFoundTry}</p>`}<form class="search-form" action="${encodeURI(pagePath(language, 'search'))}" role="search" aria-label="${m.wayOn}"><div class="row"><label for="words" class="hidden">${m.searchLabel}</label><input id="words" name="q" type="search" value="${error.status === 404 ? wordsOf(view.path) : ''}" maxlength="1000" placeholder="${m.searchPlaceholder}"><button type="submit">${m.searchButton}</button></div></form><nav aria-label="${m.wayOn}"><ul class="way-on"><li><a href="${href(view, homePath(language))}">${m.home}</a></li><li><a href="${href(view, pagePath(language, 'latest'))}">${m.latest}</a></li></ul></nav>${latest.length > 0 && html`<section aria-labelledby="latest"><h2 class="head" id="latest">${m.latest}</h2>${river(view, latest, 3, 'stable')}</section>`}`,
  })
}

function errorWords(view: View, { status, kind }: { status: number; kind: string }): [string, string] {
  const { m } = view
  if (kind === 'not-public-then') return [m.notFoundTitle, m.notPublicThen]
  if (status === 404) return [m.notFoundTitle, m.notFoundText]
  if (status === 414) return [m.badRequestTitle, m.tooLongAddress]
  if (status === 403) return [m.notSentTitle, m.fromAnotherSite]
  if (status === 405) return [m.notSentTitle, m.wrongMethod]
  if (status === 413) return [m.notSentTitle, m.tooLarge]
  if (status === 429) return [m.notSentTitle, m.tooMany]
  if (kind === 'bad-rating') return [m.notSentTitle, m.badRating]
  if (kind === 'busy') return [m.busyTitle, m.busyText]
  if (status >= 500) return [m.serverErrorTitle, m.serverErrorText]
  const words: Record<string, string> = {
    'bad-cursor': m.badCursor,
    'bad-filter': m.badFilter,
    'bad-instant': m.badInstant,
    'future-instant': m.futureInstant,
    'too-long-query': m.searchTooLong,
  }
  return [m.badRequestTitle, words[kind] ?? m.badAddress]
}

/** Kept by the service worker and shown where the network is gone. */
export function offlinePage(view: View): Html {
  const { m } = view
  return page(view, {
    head: { title: m.offlineTitle, description: m.offlineText, canonical: view.path, noindex: true },
    mainClass: 'plain',
    main: html`<h1>${m.offlineTitle}</h1><p class="standfirst">${m.offlineText}</p><section id="kept" aria-labelledby="kept-head" hidden><h2 class="head" id="kept-head">${m.keptStories}</h2></section>`,
  })
}
