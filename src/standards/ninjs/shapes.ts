import { z } from 'zod'

/**
 * The shapes of ninjs 2.x (small letters) and 3.x (camelCase), as the IPTC schemas have them: unknown
 * properties are refused. Added are bounds on lengths and counts. `format` of addresses is not a reason to
 * refuse (JSON Schema 2020-12 calls it an annotation) but for the item's own `uri`.
 */

const words = (max: number) => z.string().max(max)
const short = words(500)
const address = words(4000)
const listOf = <T extends z.ZodType>(shape: T, max = 500) => z.array(shape).max(max)

const uriForm = /^[a-z][a-z0-9+.-]*:[^\s\p{Cc}<>"{}|\\^`]+$/iu
/** Whether this is an absolute URI or IRI. */
export const isUri = (text: string) => uriForm.test(text)
const ownUri = words(2000).regex(uriForm, 'must be an absolute URI such as urn:example:41')

/** RFC 7946: just enough to tell a geometry from something else; the coordinates themselves are not used. */
const geoJson = z.looseObject({
  type: z.enum([
    'Point',
    'MultiPoint',
    'LineString',
    'MultiLineString',
    'Polygon',
    'MultiPolygon',
    'GeometryCollection',
    'Feature',
    'FeatureCollection',
  ]),
  coordinates: z.array(z.unknown()).optional(),
})

const pubStatus = z.enum(['usable', 'withheld', 'canceled'])
const itemType = z.enum(['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning'])
const concept = z.strictObject({ name: words(1000).optional(), rel: short.optional(), uri: address.optional(), literal: words(1000).optional() })
const standard = z.strictObject({ name: short.optional(), version: short.optional(), schema: address.optional() })
const percent = z.int().min(0).max(100)
const subject = concept.extend({ creator: short.optional(), relevance: percent.optional(), confidence: percent.optional() })
const genre = concept.omit({ rel: true })
const infoSource = concept.omit({ rel: true }).extend({ role: short.optional() })
const altId = z.strictObject({ role: short.optional(), value: address.optional() })
const trustIndicator = z.strictObject({ role: address.optional(), title: words(1000).optional(), href: address.optional() })
const number = z.number()

/** Longest body in characters, and longest headline, description or note. */
const bodyLimit = 2_000_000
const textLimit = 20_000

type Names = {
  contentType: string
  charCount: string
  wordCount: string
  contactInfo: string
  postalCode: string
  symbolType: string
  geoJSON: string
  langId: string
  linkedRights: string
  encodedRights: string
  sizeInBytes: string
}

/** An object whose keys depend on the version's way of writing them. */
const named = (shape: Record<string, z.ZodType>) => z.strictObject(shape)

function shapesOf(names: Names) {
  const rest = { [names.contentType]: short.optional(), role: short.optional() }
  const contact = named({
    type: short.optional(),
    role: short.optional(),
    lang: short.optional(),
    name: short.optional(),
    value: address.optional(),
    address: named({
      lines: listOf(short).optional(),
      locality: short.optional(),
      area: short.optional(),
      [names.postalCode]: short.optional(),
      country: short.optional(),
    }).optional(),
  }).refine((one) => (one.value === undefined) !== (one.address === undefined), 'needs either a value or an address')
  const contacts = { [names.contactInfo]: listOf(contact).optional() }
  const symbol = named({ exchange: short.optional(), [names.symbolType]: address.optional(), symbol: short.optional(), ticker: short.optional() })
  return {
    headlines: listOf(named({ ...rest, value: words(textLimit) })).optional(),
    descriptions: listOf(named({ ...rest, value: words(textLimit) })).optional(),
    bodies: listOf(
      named({ ...rest, value: words(bodyLimit), [names.charCount]: number.optional(), [names.wordCount]: number.optional() }),
      50,
    ).optional(),
    people: listOf(concept.extend(contacts)).optional(),
    organisations: listOf(concept.extend({ ...contacts, symbols: listOf(symbol).optional() })).optional(),
    places: listOf(concept.extend({ ...contacts, [names.geoJSON]: geoJson.optional() })).optional(),
    infoSources: listOf(infoSource.extend(contacts)).optional(),
    rightsInfo: named({
      [names.langId]: address.optional(),
      [names.linkedRights]: address.optional(),
      [names.encodedRights]: words(100_000).optional(),
    })
      .refine(
        (one) => (one[names.linkedRights] === undefined) !== (one[names.encodedRights] === undefined),
        'needs either linked or encoded rights, not both',
      )
      .optional(),
    common: {
      uri: ownUri,
      type: itemType.optional(),
      profile: short.optional(),
      version: short.optional(),
      language: short.optional(),
      subjects: listOf(subject).optional(),
      objects: listOf(concept).optional(),
      title: words(textLimit).optional(),
      by: words(2000).optional(),
      slugline: words(2000).optional(),
      located: words(2000).optional(),
      standard: standard.optional(),
      genres: listOf(genre).optional(),
    },
    rendition: {
      name: short,
      href: address.optional(),
      [names.contentType]: short.optional(),
      title: words(textLimit).optional(),
      height: number.optional(),
      width: number.optional(),
      [names.sizeInBytes]: number.optional(),
      duration: number.optional(),
      format: short.optional(),
    },
  }
}

const two = shapesOf({
  contentType: 'contenttype',
  charCount: 'charcount',
  wordCount: 'wordcount',
  contactInfo: 'contactinfo',
  postalCode: 'postalcode',
  symbolType: 'symboltype',
  geoJSON: 'geojson',
  langId: 'langid',
  linkedRights: 'linkedrights',
  encodedRights: 'encodedrights',
  sizeInBytes: 'sizeinbytes',
})
const three = shapesOf({
  contentType: 'contentType',
  charCount: 'charCount',
  wordCount: 'wordCount',
  contactInfo: 'contactInfo',
  postalCode: 'postalCode',
  symbolType: 'symbolType',
  geoJSON: 'geoJSON',
  langId: 'langId',
  linkedRights: 'linkedRights',
  encodedRights: 'encodedRights',
  sizeInBytes: 'sizeInBytes',
})

const date = words(60)
const note = words(textLimit)

const itemOfTwo = {
  ...two.common,
  representationtype: z.enum(['full', 'partial']).optional(),
  firstcreated: date.optional(),
  versioncreated: date.optional(),
  contentcreated: date.optional(),
  embargoed: date.optional(),
  expires: date.optional(),
  pubstatus: pubStatus.optional(),
  urgency: number.optional(),
  copyrightholder: note.optional(),
  copyrightnotice: note.optional(),
  usageterms: note.optional(),
  ednote: note.optional(),
  descriptions: two.descriptions,
  bodies: two.bodies,
  headlines: two.headlines,
  people: two.people,
  organisations: two.organisations,
  places: two.places,
  events: listOf(concept).optional(),
  infosources: two.infoSources,
  renditions: listOf(named(two.rendition)).optional(),
  altids: listOf(altId).optional(),
  trustindicators: listOf(trustIndicator).optional(),
  rightsinfo: two.rightsInfo,
  digitalsourcetype: genre.optional(),
}

const itemOfThree = {
  ...three.common,
  representationType: z.enum(['full', 'partial']).optional(),
  firstCreated: date.optional(),
  versionCreated: date.optional(),
  contentCreated: date.optional(),
  embargoedUntil: date.optional(),
  expires: date.optional(),
  pubStatus: pubStatus.optional(),
  urgency: z.int().min(1).max(9).optional(),
  copyrightHolder: note.optional(),
  copyrightNotice: note.optional(),
  usageTerms: note.optional(),
  edNote: note.optional(),
  descriptions: three.descriptions,
  bodies: three.bodies,
  headlines: three.headlines,
  people: three.people,
  organisations: three.organisations,
  places: three.places,
  events: listOf(concept.extend({ id: short.optional() })).optional(),
  // of an event or a planned coverage only the kind is read: neither is a story
  eventDetails: z.looseObject({}).optional(),
  plannedCoverage: listOf(z.looseObject({})).optional(),
  infoSources: three.infoSources,
  renditions: listOf(
    named({
      ...three.rendition,
      height: z.int().optional(),
      width: z.int().optional(),
      sizeInBytes: z.int().optional(),
      aspectRatio: short.optional(),
      videoCodec: short.optional(),
      frameRate: number.optional(),
      poi: named({ x: z.int().optional(), y: z.int().optional() }).optional(),
      transportProtocol: short.optional(),
      scanType: z.enum(['progressive', 'interlaced']).optional(),
      bitrate: short.optional(),
    }),
  ).optional(),
  altIds: listOf(altId).optional(),
  trustIndicators: listOf(trustIndicator).optional(),
  rightsInfo: three.rightsInfo,
  digitalSourceType: genre.optional(),
}

const associationsOf = (item: Record<string, z.ZodType>, more: Record<string, z.ZodType>) => {
  // an association's own associations are one level deep: deeper ones are no part of the story
  const inner = named({ ...item, ...more, name: short, associations: listOf(z.looseObject({}), 200).optional() })
  return named({ ...item, ...more, name: short, associations: listOf(inner, 200).optional() })
}

export const shapeOfTwo = named({ ...itemOfTwo, associations: listOf(associationsOf(itemOfTwo, {}), 200).optional() })
export const shapeOfThree = named({ ...itemOfThree, associations: listOf(associationsOf(itemOfThree, { rel: short.optional() }), 200).optional() })
