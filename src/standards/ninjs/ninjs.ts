import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import type { z } from 'zod'
import { readInstant } from './instant.ts'
import { isUri, shapeOfThree, shapeOfTwo } from './shapes.ts'
import { dateNames, type NinjsAssociation, type NinjsBody, type NinjsConcept, type NinjsDates, type NinjsStory } from './story.ts'

/**
 * `invalid`: not ninjs as the standard has it, or beyond our bounds. `no-story`: valid for all we read of
 * it, but a picture, an event or another kind of item, or an item without any headline.
 */
export type NinjsRefusal = { ok: false; kind: 'invalid' | 'no-story'; reason: string }

/** The newest version that is read, and the one that is written. */
export const ninjsVersion = '3.1'

/** An item is nested at most this deep, with at most so many values: more is no news item. */
const depthLimit = 24
const valueLimit = 50_000

/**
 * One text story from an item of IPTC ninjs 2.0–3.1, parsed from JSON. The item's `standard.version` says
 * how its properties are written (2.x in small letters, 3.x in camelCase); where it does not, its own
 * properties do. The reason of a refusal is one sentence for an import report.
 */
export function readNinjs(value: unknown): { ok: true; item: NinjsStory } | NinjsRefusal {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return invalid('a ninjs item is one JSON object')
  if (isTooLarge(value)) return invalid(`the item is nested more than ${depthLimit} deep or has more than ${valueLimit} values`)
  const type = (value as Record<string, unknown>).type
  if (typeof type === 'string' && type !== 'text' && type in otherTypes)
    return { ok: false, kind: 'no-story', reason: `the item is ${otherTypes[type]}: only texts are imported as stories` }
  const family = familyOf(value as Record<string, unknown>)
  if (typeof family === 'string') return invalid(family)
  const outcome = (family === 2 ? shapeOfTwo : shapeOfThree).safeParse(value)
  if (!outcome.success) return invalid(reasonOf(outcome.error, family))
  const item = family === 2 ? asThree(outcome.data as Item) : (outcome.data as Item)
  return toStory(item)
}

const otherTypes: Record<string, string> = {
  audio: 'a sound recording',
  video: 'a video',
  picture: 'a picture',
  graphic: 'a graphic',
  composite: 'a package of items',
  component: 'a part of an item',
  event: 'an event',
  planning: 'a plan for coverage',
}

const invalid = (reason: string): NinjsRefusal => ({ ok: false, kind: 'invalid', reason })

function isTooLarge(root: object): boolean {
  let count = 0
  let level: unknown[] = [root]
  for (let depth = 0; level.length; depth++) {
    if (depth > depthLimit) return true
    const next: unknown[] = []
    for (const one of level)
      for (const child of Object.values(one as object)) {
        if (++count > valueLimit) return true
        if (typeof child === 'object' && child !== null) next.push(child)
      }
    level = next
  }
  return false
}

/** 2 or 3, or why neither. */
function familyOf(value: Record<string, unknown>): 2 | 3 | string {
  const standard = (value.standard ?? {}) as Record<string, unknown>
  const stated =
    typeof standard.version === 'string'
      ? standard.version
      : typeof standard.schema === 'string'
        ? /ninjs-schema_([\d.]+?)(?:\.json)?#?$/.exec(standard.schema)?.[1]
        : undefined
  if (stated !== undefined) {
    if (/^2(\.|$)/.test(stated)) return 2
    if (/^3(\.|$)/.test(stated)) return 3
    if (/^[\d.]+$/.test(stated)) return `ninjs ${stated.slice(0, 20)} is not read: convert the item to 2.x or ${ninjsVersion}`
  }
  if (Object.keys(value).some((key) => key in namesOfThree)) return 2
  const lists = [value.headlines, value.bodies, value.descriptions].flat() as unknown[]
  return lists.some((one) => typeof one === 'object' && one !== null && 'contenttype' in one) ? 2 : 3
}

function reasonOf(error: z.ZodError, family: number): string {
  const issue = error.issues[0]
  if (!issue) return 'the item is not ninjs'
  const place = issue.path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
  const what =
    issue.code === 'unrecognized_keys'
      ? `ninjs ${family}.x has no property ${issue.keys
          .slice(0, 3)
          .map((key) => `“${key.slice(0, 60)}”`)
          .join(', ')}`
      : issue.message.replace(/^Invalid input: /, '')
  return place ? `${place}: ${what}` : what
}

// ---- 2.x as 3.x ----

/** The properties of an item of 2.x that 3.x writes otherwise. */
const namesOfThree: Record<string, string> = {
  representationtype: 'representationType',
  firstcreated: 'firstCreated',
  versioncreated: 'versionCreated',
  contentcreated: 'contentCreated',
  embargoed: 'embargoedUntil',
  pubstatus: 'pubStatus',
  copyrightholder: 'copyrightHolder',
  copyrightnotice: 'copyrightNotice',
  usageterms: 'usageTerms',
  ednote: 'edNote',
  infosources: 'infoSources',
  altids: 'altIds',
  trustindicators: 'trustIndicators',
  rightsinfo: 'rightsInfo',
  digitalsourcetype: 'digitalSourceType',
}
const innerNames: Record<string, string> = { contenttype: 'contentType', sizeinbytes: 'sizeInBytes' }
/** Lists whose entries have names of their own that are read. */
const renamedLists = ['headlines', 'descriptions', 'bodies', 'renditions']

type Text = { role?: string; contentType?: string; value: string }
type Concept = Partial<NinjsConcept>
/** A checked item in the words of 3.x, as far as it is read. */
type Item = {
  uri: string
  type?: string
  version?: string
  language?: string
  title?: string
  by?: string
  located?: string
  slugline?: string
  name?: string
  rel?: string
  urgency?: number
  headlines?: Text[]
  descriptions?: Text[]
  bodies?: Text[]
  altIds?: { role?: string; value?: string }[]
  pubStatus?: NinjsStory['pubStatus']
  digitalSourceType?: Concept
  renditions?: NinjsAssociation['renditions']
  associations?: Item[]
} & Partial<Record<'subjects' | 'places' | 'people' | 'organisations' | 'genres' | 'infoSources', Concept[]>> &
  Partial<Record<'edNote' | 'copyrightHolder' | 'copyrightNotice' | 'usageTerms', string>> &
  NinjsDates

const rename = (value: object, names: Record<string, string>) =>
  Object.fromEntries(Object.entries(value).map(([key, one]) => [names[key] ?? key, one]))

function asThree(two: Item): Item {
  const item = rename(two, namesOfThree) as Item & Record<string, unknown>
  for (const list of renamedLists) if (item[list]) item[list] = (item[list] as object[]).map((one) => rename(one, innerNames))
  if (item.associations) item.associations = item.associations.map(asThree)
  return item
}

// ---- the story ----

function toStory(item: Item): { ok: true; item: NinjsStory } | NinjsRefusal {
  const headline = textOf(item.headlines, headlineRoles) ?? line(item.title) ?? ''
  const pubStatus = item.pubStatus ?? 'usable'
  if (!headline && pubStatus === 'usable') return { ok: false, kind: 'no-story', reason: 'the item has no headline, so that it is no story' }
  const dates: NinjsDates = {}
  for (const name of dateNames) {
    const stated = item[name]
    if (stated === undefined) continue
    const instant = readInstant(stated)
    if (!instant) return invalid(`${name}: “${stated}” is not a date and time with a zone, such as 2026-03-01T08:30:00+07:00`)
    dates[name] = instant
  }
  let language: string | undefined
  if (item.language !== undefined) {
    language = languageTag(item.language)
    if (!language) return invalid(`language: “${item.language.slice(0, 60)}” is not a language tag such as vi or zh-Hans`)
  }
  const people = item.people ?? []
  const altIds = (item.altIds ?? []).flatMap(({ role, value }) => {
    const kept = line(value)
    return kept ? [compact({ role: line(role), value: kept })] : []
  })
  return {
    ok: true,
    item: compact({
      uri: item.uri.normalize('NFC'),
      type: 'text' as const,
      version: line(item.version),
      language,
      headline,
      standfirst: textOf(item.descriptions, standfirstRoles, true),
      body: mainBody(item.bodies ?? []),
      dates,
      byline: line(item.by),
      authors: people.filter(isAuthor).flatMap((one) => line(one.name ?? one.literal) ?? []),
      located: line(item.located),
      slugline: line(item.slugline),
      subjects: concepts(item.subjects),
      places: concepts(item.places),
      people: concepts(people.filter((one) => !isAuthor(one))),
      organisations: concepts(item.organisations),
      genres: concepts(item.genres),
      infoSources: concepts(item.infoSources),
      altIds,
      canonicalUrl: altIds.find((one) => urlRoles.has(one.role?.toLowerCase() ?? '') && /^https?:\/\//i.test(one.value) && URL.canParse(one.value))
        ?.value,
      edNote: lines(item.edNote),
      copyrightHolder: line(item.copyrightHolder),
      copyrightNotice: lines(item.copyrightNotice),
      usageTerms: lines(item.usageTerms),
      urgency: item.urgency !== undefined && Number.isInteger(item.urgency) && item.urgency >= 1 && item.urgency <= 9 ? item.urgency : undefined,
      digitalSourceType: concepts(item.digitalSourceType && [item.digitalSourceType])[0],
      pubStatus,
      associations: (item.associations ?? []).map(association),
    }),
  }
}

const headlineRoles = ['main', 'headline']
const standfirstRoles = ['summary', 'lead', 'standfirst', 'abstract']
const captionRoles = ['caption', 'main', 'text']
const urlRoles = new Set(['url', 'canonical', 'canonicalurl', 'weburl', 'web', 'link', 'permalink'])
const authorRels = new Set(['author', 'creator', 'writer', 'byline', 'reporter'])
const isAuthor = (person: Concept) => authorRels.has(person.rel?.toLowerCase() ?? '')

function association(item: Item): NinjsAssociation {
  return compact({
    uri: item.uri.normalize('NFC'),
    name: line(item.name) ?? '',
    rel: line(item.rel),
    type: item.type,
    headline: textOf(item.headlines, headlineRoles) ?? line(item.title),
    caption: textOf(item.descriptions, captionRoles),
    byline: line(item.by),
    copyrightHolder: line(item.copyrightHolder),
    copyrightNotice: lines(item.copyrightNotice),
    usageTerms: lines(item.usageTerms),
    renditions: (item.renditions ?? []).map((one) =>
      compact({
        name: line(one.name) ?? '',
        href: one.href && isUri(one.href) ? one.href.normalize('NFC') : undefined,
        contentType: line(one.contentType),
        title: line(one.title),
        width: size(one.width),
        height: size(one.height),
        sizeInBytes: size(one.sizeInBytes),
      }),
    ),
  })
}

const size = (value: number | undefined) => (value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : undefined)

/** Entries with neither name nor literal say nothing and are left out; so is a `uri` that is none. */
function concepts(list: Concept[] | undefined): NinjsConcept[] {
  return (list ?? []).flatMap((one) => {
    const name = line(one.name) ?? line(one.literal)
    if (!name) return []
    const uri = one.uri && isUri(one.uri) ? one.uri.normalize('NFC') : undefined
    return [compact({ name, uri, literal: line(one.literal), rel: line(one.rel), role: line(one.role), creator: line(one.creator) })]
  })
}

const isHtml = (contentType: string | undefined) => /^(text\/(x?html5?)|application\/xhtml\+xml|\w+_xhtml)\b/i.test(contentType?.trim() ?? '')
const isPlain = (contentType: string | undefined) => !contentType?.trim() || /^text\/plain\b/i.test(contentType.trim())

/**
 * The one text to show: of the bodies that are the whole text, HTML before plain words, since it keeps the
 * paragraphs; then any other that can be read. Bodies in other forms (NITF) are passed over.
 */
function mainBody(bodies: Text[]): NinjsBody | undefined {
  const readable = bodies.filter((one) => isHtml(one.contentType) || isPlain(one.contentType)).filter((one) => one.value.trim())
  const rank = (one: Text) => (wholeRoles.has(one.role?.toLowerCase() ?? '') ? 0 : 2) + (isHtml(one.contentType) ? 0 : 1)
  const best = readable.toSorted((one, other) => rank(one) - rank(other))[0]
  const text = best && lines(best.value)
  return text ? { contentType: isHtml(best.contentType) ? 'text/html' : 'text/plain', text } : undefined
}
const wholeRoles = new Set(['', 'main', 'body', 'text', 'richtext', 'html', 'html5', 'xhtml', 'richhtml5', 'plain'])

/** The text with the first of these roles, as plain words on one line; without `only`, the first text will do. */
function textOf(texts: Text[] | undefined, roles: readonly string[], only = false): string | undefined {
  const filled = (texts ?? []).filter((one) => one.value.trim())
  const found = roles.flatMap((role) => filled.filter((one) => one.role?.toLowerCase() === role))
  const all = only ? found : [...found, ...filled]
  const best = all.find((one) => isPlain(one.contentType)) ?? all.find((one) => isHtml(one.contentType))
  return best && line(isHtml(best.contentType) ? htmlWords(best.value) : best.value)
}

function htmlWords(html: string): string {
  const words: string[] = []
  const queue: DefaultTreeAdapterTypes.ChildNode[] = [...parseFragment(html.slice(0, 20_000)).childNodes]
  for (let node = queue.shift(); node; node = queue.shift()) {
    if (node.nodeName === '#text') words.push((node as DefaultTreeAdapterTypes.TextNode).value)
    else if (node.nodeName === 'script' || node.nodeName === 'style') continue
    else if ('childNodes' in node) {
      if (/^(p|div|br|h\d|li)$/.test(node.nodeName)) words.push(' ')
      queue.unshift(...node.childNodes)
    }
  }
  return words.join('')
}

const languageTags = new Map<string, string | undefined>()
function languageTag(text: string): string | undefined {
  if (!languageTags.has(text)) {
    let tag: string | undefined
    try {
      tag = Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))[0]
    } catch {
      tag = undefined
    }
    if (languageTags.size > 1000) languageTags.clear()
    languageTags.set(text, tag)
  }
  return languageTags.get(text)
}

const controls = /[[\p{Cc}\ufeff\ufffe\uffff]--[\t\n]]/gv
/** Words of several lines; undefined where there are none. */
function lines(text: string | undefined): string | undefined {
  const kept = text
    ?.toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\v\f]/g, '\n')
    .replace(controls, '')
    .trim()
  return kept || undefined
}
/** Words on one line; undefined where there are none. */
const line = (text: string | undefined): string | undefined => lines(text)?.replace(/\s+/g, ' ')

/** The object without its undefined properties, so that what is unknown is absent. */
function compact<T extends object>(value: T): T {
  for (const key of Object.keys(value) as (keyof T)[]) if (value[key] === undefined) delete value[key]
  return value
}

// ---- writing ----

/**
 * The story as an item of ninjs 3.1, the newest version; what `readNinjs` reads of it is the same story
 * again. Fields that are unknown are left out, as the standard asks.
 */
export function writeNinjs(story: NinjsStory): Record<string, unknown> {
  const filled = <T>(list: T[]) => (list.length ? list : undefined)
  return compact({
    uri: story.uri,
    type: story.type,
    standard: { name: 'ninjs', version: ninjsVersion, schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json' },
    version: story.version,
    language: story.language,
    ...story.dates,
    pubStatus: story.pubStatus,
    urgency: story.urgency,
    headlines: story.headline ? [{ role: 'main', contentType: 'text/plain', value: story.headline }] : undefined,
    descriptions: story.standfirst ? [{ role: 'summary', contentType: 'text/plain', value: story.standfirst }] : undefined,
    bodies: story.body ? [{ role: 'main', contentType: story.body.contentType, value: story.body.text }] : undefined,
    by: story.byline,
    slugline: story.slugline,
    located: story.located,
    people: filled([...story.authors.map((name) => ({ name, rel: 'author' })), ...story.people]),
    organisations: filled(story.organisations),
    places: filled(story.places),
    subjects: filled(story.subjects),
    genres: filled(story.genres),
    infoSources: filled(story.infoSources),
    altIds: filled(story.altIds),
    edNote: story.edNote,
    copyrightHolder: story.copyrightHolder,
    copyrightNotice: story.copyrightNotice,
    usageTerms: story.usageTerms,
    digitalSourceType: story.digitalSourceType,
    associations: filled(
      story.associations.map(({ headline, caption, byline, renditions, ...rest }) =>
        compact({
          ...rest,
          headlines: headline ? [{ role: 'main', value: headline }] : undefined,
          descriptions: caption ? [{ role: 'caption', value: caption }] : undefined,
          by: byline,
          renditions: filled(renditions),
        }),
      ),
    ),
  })
}
