import { type QueryTerm, termsOf } from './rank.ts'
import { type Token, tokensOf } from './tokens.ts'

/**
 * Provinces that were merged on 1 July 2025: the name that stays, and the names that went into it.
 * Source: Resolution 202/2025/QH15 of the National Assembly of Viet Nam on the arrangement of provincial administrative units, article 1.
 */
export const mergedProvinces: readonly (readonly [stays: string, ...went: string[]])[] = [
  ['Tuyên Quang', 'Hà Giang'],
  ['Lào Cai', 'Yên Bái'],
  ['Thái Nguyên', 'Bắc Kạn'],
  ['Phú Thọ', 'Vĩnh Phúc', 'Hòa Bình'],
  ['Bắc Ninh', 'Bắc Giang'],
  ['Hưng Yên', 'Thái Bình'],
  ['Hải Phòng', 'Hải Dương'],
  ['Ninh Bình', 'Hà Nam', 'Nam Định'],
  ['Quảng Trị', 'Quảng Bình'],
  ['Đà Nẵng', 'Quảng Nam'],
  ['Quảng Ngãi', 'Kon Tum'],
  ['Gia Lai', 'Bình Định'],
  ['Khánh Hòa', 'Ninh Thuận'],
  ['Lâm Đồng', 'Đắk Nông', 'Bình Thuận'],
  ['Đắk Lắk', 'Phú Yên'],
  ['Hồ Chí Minh', 'Bình Dương', 'Bà Rịa - Vũng Tàu'],
  ['Đồng Nai', 'Bình Phước'],
  ['Tây Ninh', 'Long An'],
  ['Cần Thơ', 'Sóc Trăng', 'Hậu Giang'],
  ['Vĩnh Long', 'Bến Tre', 'Trà Vinh'],
  ['Đồng Tháp', 'Tiền Giang'],
  ['Cà Mau', 'Bạc Liêu'],
  ['An Giang', 'Kiên Giang'],
]

type Place = { name: string; tokens: Token[]; others: string[] }

const placesByFirst = new Map<string, Place[]>()
for (const names of mergedProvinces)
  for (const name of names) {
    const tokens = tokensOf(name)
    const first = tokens[0]?.folded ?? ''
    // An old name leads to the one that stays, not to its fellows; the one that stays leads to all that went into it.
    const others = name === names[0] ? names.slice(1) : [names[0]]
    placesByFirst.set(first, [...(placesByFirst.get(first) ?? []), { name, tokens, others }])
  }

export type Named = {
  /** The query's tokens that are part of a place's name: written right, whatever stands beside them. */
  tokens: ReadonlySet<Token>
  /** The terms of the other names. */
  terms: QueryTerm[]
  /** Where nothing but one place is asked for: pairs of which a hit must hold one, so that Bắc Kạn is no answer to Bắc Ninh. */
  required: number[]
  /** What was named, and the other names it is looked for by. */
  places: { name: string; others: string[] }[]
}

/** What another name of a place counts beside the typed one: stories that have the typed name come first. */
const OTHER_NAME = 0.3

/** The merged provinces that a query names, by old or new name. */
export function placesIn(tokens: readonly Token[]): Named {
  const found = new Set<Token>()
  const terms: QueryTerm[] = []
  const required: number[] = []
  const places: Named['places'] = []
  for (let i = 0; i < tokens.length; i++)
    for (const place of placesByFirst.get(tokens[i]!.folded) ?? []) {
      const own = tokens.slice(i, i + place.tokens.length)
      if (own.length < place.tokens.length || !own.every((token, n) => fits(token, place.tokens[n]!) && (n === 0 || token.joined))) continue
      if (isAnotherWord(place.name, tokens, i)) continue
      for (const token of own) found.add(token)
      places.push({ name: place.name, others: place.others })
      // The name as a whole: its single syllables are in thousands of stories about something else.
      const pairs = (name: readonly Token[]) => termsOf(name, OTHER_NAME).filter((term) => term.of)
      const others = place.others.flatMap((other) => pairs(tokensOf(other)))
      terms.push(...others)
      required.push(...[...pairs(own), ...others].map((term) => term.term))
      i += own.length - 1
      break
    }
  const typed = new Set(termsOf(tokens).map((term) => term.term))
  const alone = places.length === 1 && tokens.every((token) => found.has(token) || token.folded === 'tinh')
  return { tokens: found, terms: terms.filter((term) => !typed.has(term.term)), required: alone ? required : [], places }
}

/** Typed without marks, or with the name's own: Hạ Nam is not Hà Nam. */
const fits = (typed: Token, own: Token) => typed.folded === own.folded && (typed.accent === 0 || typed.accent === own.accent)

/** Thái Bình Dương is an ocean, and hòa bình among other words is peace. */
function isAnotherWord(name: string, tokens: readonly Token[], i: number): boolean {
  if (name === 'Thái Bình') return tokens[i + 2]?.folded === 'duong'
  if (name === 'Bình Dương') return tokens[i - 1]?.folded === 'thai'
  return name === 'Hòa Bình' && tokens.length > 2 && tokens[i - 1]?.folded !== 'tinh'
}
