import { createHash } from 'node:crypto'
import type { Concept, Language } from '../../newsroom/index.ts'
import type { Sheet } from '../../platform/assets.ts'
import { type Html, html, jsonScript, raw } from '../../platform/html.ts'
import { writeDateInWords } from '../../platform/i18n.ts'
import type { PageWord } from '../../platform/segments.ts'
import { feedPath, homePath, pagePath } from '../../publication/index.ts'
import { bridge } from '../icons.ts'
import { messages } from '../messages/index.ts'
import { absolute, conceptHref, conceptName, href, type Imprint, type View } from '../view.ts'

/** Set before the first paint, so that a reader who chose dark, or larger text, never sees the page jump. */
const choices = `try{var d=document.documentElement,s=localStorage;if(s.theme)d.dataset.theme=s.theme;if(s.size)d.dataset.size=s.size}catch(e){}`
export const choicesHash = createHash('sha256').update(choices).digest('base64')

export type PageHead = {
  title: string
  description: string
  /** The one address of this page, without query. */
  canonical: string
  /** Not to be found by search engines: searches, errors, a reader's own vote. */
  noindex?: boolean
  /** Not to be found, and yet another spelling of a page that is. */
  canonicalToo?: boolean
  /** The same page in other languages; this one included. */
  alternates?: readonly { language: Language; path: string }[]
  /** Open Graph type, and the picture that is shown where the page is shared. */
  type?: 'article' | 'website'
  shareImage?: string
  times?: { published: Date | null; updated: Date | null }
  feed?: string
  jsonLd?: readonly unknown[]
}

export type PageParts = {
  head: PageHead
  /** The section the page belongs to, marked in the section bar. */
  section?: Concept
  /** Fronts and lists of today show the date in words; pages that are kept longer do not. */
  showDate?: boolean
  /** The newspaper's name is the page's heading (home only). */
  isHome?: boolean
  main: Html
  /** The style sheets that the page carries; absent: those of pages on which to find something. */
  sheets?: readonly Sheet[]
  /** For pages in more languages: where each language link leads. Absent: to that language's home. */
  languageLinks?: ReadonlyMap<Language, string>
  mainClass?: string
}

/** A whole page. */
export function page(view: View, parts: PageParts): Html {
  const { m, language, assets } = view
  const { head } = parts
  const sheets: readonly Sheet[] = [...(parts.sheets ?? (['lists'] as const)), ...(language === 'zh' ? (['han'] as const) : [])]
  const styles = sheets.map((one) => (view.lite ? assets.liteCss : assets.css)[one])
  const title = parts.isHome ? `${m.newspaper} – ${m.tagline}` : `${head.title} – ${m.newspaper}`
  const rss = head.feed ?? feedPath(homePath(language), 'rss.xml')
  const feedTitle = head.feed && head.type !== 'article' ? title : m.newspaper
  // A story leads to one feed; a list of stories to all forms of its own.
  const feeds = head.type === 'article' ? feedTypes.slice(0, 1) : feedTypes
  return html`<!doctype html>
<html lang="${language}" dir="${m.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${view.demo && `[${m.demo}] `}${title}</title>
<meta name="description" content="${head.description}">
${head.noindex && html`<meta name="robots" content="noindex">`}${(!head.noindex || head.canonicalToo) && html`<link rel="canonical" href="${absolute(view, head.canonical)}">`}
${
  !head.noindex &&
  (head.alternates ?? []).length > 1 &&
  head.alternates?.map(
    (one) => html`<link rel="alternate" hreflang="${one.language}" href="${absolute(view, one.path)}">
`,
  )
}${feeds.map(
  ([type, file]) => html`<link rel="alternate" type="${type}" title="${feedTitle}" href="${encodeURI(rss.replace(/rss\.xml$/, file))}">
`,
)}<meta property="og:site_name" content="${m.newspaper}${view.demo && ` – ${m.demo}`}">
<meta property="og:title" content="${head.title}">
<meta property="og:description" content="${head.description}">
<meta property="og:type" content="${head.type ?? 'website'}">
<meta property="og:url" content="${absolute(view, head.canonical)}">
<meta property="og:locale" content="${ogLocale[language]}">
${
  head.shareImage
    ? html`<meta property="og:image" content="${absolute(view, head.shareImage)}"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630"><meta name="twitter:card" content="summary_large_image">
`
    : html`<meta property="og:image" content="${absolute(view, assets.url('icon-512'))}">
`
}${
  head.times?.published &&
  html`<meta property="article:published_time" content="${head.times.published.toISOString()}">
`
}${
  head.times?.updated &&
  html`<meta property="article:modified_time" content="${head.times.updated.toISOString()}">
`
}<meta name="theme-color" content="#fffdf9" media="(prefers-color-scheme: light)"><meta name="theme-color" content="#14130f" media="(prefers-color-scheme: dark)">
<link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="apple-touch-icon" href="/apple-touch-icon.png"><link rel="manifest" href="/manifest.webmanifest">
${!view.lite && language !== 'zh' && view.preloads.map((path) => html`<link rel="preload" href="${path}" as="font" type="font/woff2" crossorigin>`)}
<script>${raw(choices)}</script>
${styles.map((css) => html`<style>${raw(css.text)}</style>`)}
${head.jsonLd?.map((one) => html`<script type="application/ld+json">${jsonScript(one)}</script>`)}
${!view.lite && html`<script type="module" src="${assets.url('site')}"></script>`}
</head>
<body>
<a class="skip" href="#main">${m.skip}</a>
${view.demo && html`<aside class="demo-bar" aria-label="${m.demo}"><strong>${m.demo}</strong> <span>${m.demoNotice}</span></aside>`}
${view.banner && breaking(view, view.banner)}${masthead(view, parts)}
<main id="main" class="${parts.mainClass ?? ''}">
${parts.main}
</main>
${footer(view, rss)}
</body>
</html>
`
}

/** Breaking news: over everything else, and still where it leads when it is read out. */
const breaking = (view: View, banner: NonNullable<View['banner']>): Html =>
  html`<aside class="breaking" aria-label="${view.m.breaking}"><strong>${view.m.breaking}</strong> ${banner.path ? html`<a href="${href(view, banner.path)}" dir="auto">${banner.words}</a>` : html`<span dir="auto">${banner.words}</span>`}</aside>
`

const feedTypes = [
  ['application/rss+xml', 'rss.xml'],
  ['application/atom+xml', 'atom.xml'],
  ['application/feed+json', 'feed.json'],
] as const

/** The addresses of a page that every language has. */
export const everywhere = (word: PageWord): { language: Language; path: string }[] =>
  (Object.keys(messages) as Language[]).map((one) => ({ language: one, path: pagePath(one, word) }))

/** Where the language links of a page lead that is there in these languages. */
export const linksTo = (alternates: readonly { language: Language; path: string }[]): Map<Language, string> =>
  new Map(alternates.map((one) => [one.language, one.path]))

const ogLocale: Record<Language, string> = { vi: 'vi_VN', en: 'en_GB', zh: 'zh_CN', fr: 'fr_FR', es: 'es_ES' }

function masthead(view: View, parts: PageParts): Html {
  const { m, language } = view
  const home = href(view, homePath(language))
  const name = html`<a href="${home}" class="logo">${mark}<span>${m.newspaper}</span></a>`
  return html`<header class="masthead${parts.isHome && ' is-home'}">
<div class="masthead-row">
<div class="masthead-side">${parts.showDate && html`<time datetime="${view.now.toISOString().slice(0, 10)}">${writeDateInWords(view.now, language)}</time>`}</div>
${parts.isHome ? html`<h1 class="masthead-name">${name}</h1>` : html`<p class="masthead-name">${name}</p>`}
<div class="masthead-side end"><nav class="languages" aria-label="${m.languages}"><ul>${(Object.keys(messages) as Language[]).map((one) =>
    one === language
      ? html`<li><span aria-current="true" lang="${one}">${short[one]}</span></li>`
      : html`<li><a href="${href(view, parts.languageLinks?.get(one) ?? homePath(one))}" lang="${one}" hreflang="${one}" title="${messages[one].languageName}">${short[one]}</a></li>`,
  )}</ul></nav><form class="quick-search" action="${encodeURI(pagePath(language, 'search'))}" role="search" aria-label="${m.searchLabel}"><input name="q" type="search" maxlength="1000" placeholder="${m.searchLabel}" aria-label="${m.searchLabel}">${view.lite === 'query' && html`<input type="hidden" name="lite" value="">`}<button type="submit">${lens}<span class="hidden">${m.searchButton}</span></button></form></div>
</div>
${parts.isHome && html`<p class="tagline">${m.tagline}</p>`}
<nav class="sections" aria-label="${m.menu}"><ul>${view.taxonomy.sections().map((section) => html`<li><a href="${conceptHref(view, section)}"${section.id === parts.section?.id && html` aria-current="true"`}>${conceptName(view, section)}</a></li>`)}<li><a href="${href(view, pagePath(language, 'latest'))}">${m.latest}</a></li></ul></nav>
</header>`
}

const short: Record<Language, string> = { vi: 'VI', en: 'EN', zh: '中文', fr: 'FR', es: 'ES' }

/** Decoration beside the name. */
const mark = html`<svg class="mark" viewBox="0 16 64 34" width="38" height="20" aria-hidden="true" focusable="false"><path d="${bridge}"/></svg>`

const lens = raw(
  '<svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true" focusable="false"><path d="M6.5 1.5a5 5 0 1 0 0 10 5 5 0 0 0 0-10zm3.6 8.6L15 15"/></svg>',
)

function footer(view: View, rss: string): Html {
  const { m, language } = view
  const rows = (Object.keys(m.imprint) as (keyof typeof m.imprint)[]).flatMap((key) => {
    const words = inLanguage(view.imprint[key], language)
    return words ? [html`<div><dt>${m.imprint[key]}</dt><dd>${words}</dd></div>`] : []
  })
  return html`<footer class="foot">
<div class="foot-row"><p class="foot-name">${m.newspaper}</p><p class="foot-tagline">${m.tagline}</p></div>
${rows.length > 0 && html`<dl class="imprint">${rows}</dl>`}
<nav aria-label="${m.footerAbout}"><ul>${(['about', 'contact', 'privacy', 'corrections'] as const).map((one) => html`<li><a href="${href(view, pagePath(language, one))}">${m.pages[one]}</a></li>`)}<li><a href="${encodeURI(rss)}">${m.feeds}</a></li><li>${view.lite ? html`<a href="${encodeURI(view.path)}">${m.full}</a>` : html`<a href="${encodeURI(view.path)}?lite">${m.lite}</a>`}</li></ul></nav>
<p class="foot-software"><span>${m.openSource}</span>${view.demo && html` <strong>${m.demo}</strong>`}</p>
</footer>`
}

/** A setting's words in a language: its own, else the Vietnamese. */
export function inLanguage(words: Imprint[keyof Imprint], language: Language): string | undefined {
  return typeof words === 'string' ? words : (words?.[language] ?? words?.vi)
}

/** The way from home to here, for readers and machines. */
export function breadcrumb(view: View, steps: readonly { name: string; path: string }[]): { html: Html; jsonLd: unknown } {
  const { m, language } = view
  const all = [{ name: m.home, path: homePath(language) }, ...steps]
  return {
    html: html`<nav class="breadcrumb" aria-label="${m.breadcrumb}"><ol>${all.map((step) => html`<li><a href="${href(view, step.path)}">${step.name}</a></li>`)}</ol></nav>`,
    jsonLd: {
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: all.map((step, index) => ({ '@type': 'ListItem', position: index + 1, name: step.name, item: absolute(view, step.path) })),
    },
  }
}
