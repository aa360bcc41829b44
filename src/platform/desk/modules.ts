import type { RouteComponent } from '@tanstack/react-router'
import { type ComponentType, createContext, useContext } from 'react'
import { messages } from '../messages/index.ts'

/** What a module adds to the newsroom's app: its `screens/desk.ts` names its pages, and src/desk.tsx puts those of all modules together. */

export type DeskLanguage = 'vi' | 'en'
/** A name in every language of the newsroom. */
export type InWords = Record<DeskLanguage, string>

/** Where a page stands in the menu: what one works on, how the house is run, what is one's own. Within each, modules follow flow.json. */
export const menuPlaces = ['work', 'house', 'own'] as const

export type DeskPage = {
  /** Under /toa-soan: `/nhan-su/$id`. */
  path: string
  /** `lazyRouteComponent(() => import('./people.tsx'), 'People')`: the first load brings no screen along. */
  component: RouteComponent
  /** In the menu and among the commands; absent where a page is reached from another. */
  menu?: { place: (typeof menuPlaces)[number]; name: InWords }
  /** What somebody must be permitted, somewhere, to be offered the page. The server asks again. */
  needs?: string
  /** For whoever is not signed in: it stands alone, without menu. */
  open?: boolean
  /** What of the address behind `?` it reads. */
  search?: (given: Record<string, unknown>) => Record<string, unknown>
}

/** Something to do that is found by its name (Ctrl K): it leads to a page. */
export type DeskCommand = { id: string; name: InWords; needs?: string; to: string; hash?: string; search?: Record<string, unknown> }

/** What fills a place that an earlier module left open in one of its screens. */
export type Fill = { slot: string; component: ComponentType<Record<string, unknown>> }

export type DeskModule = {
  pages: readonly DeskPage[]
  commands?: readonly DeskCommand[]
  fills?: readonly Fill[]
  /** Its sentences for refusals, by `kind`. A kind has one sentence in the whole newsroom. */
  refusals?: Record<DeskLanguage, Readonly<Record<string, string>>>
  /** What the audit log calls its events. */
  events?: Record<DeskLanguage, Readonly<Record<string, string>>>
}

/** Takes a name out of a module's own messages, in every language. */
export const inWords = <M>(all: Record<DeskLanguage, M>, choose: (m: M) => string): InWords => ({ vi: choose(all.vi), en: choose(all.en) })

/** Fills a slot. `P` is what the slot gives, a type that the owner of the slot offers in its schema.ts. */
export const fill = <P extends Record<string, unknown>>(slot: string, component: ComponentType<P>): Fill => ({
  slot,
  component: component as ComponentType<Record<string, unknown>>,
})

export type DeskModules = {
  pages: readonly DeskPage[]
  commands: readonly DeskCommand[]
  fills: readonly Fill[]
  refusals: Record<DeskLanguage, Readonly<Record<string, string>>>
  events: Record<DeskLanguage, Readonly<Record<string, string>>>
}

/** All modules as one. @throws Error where two say the same of one thing: an address, a command, a kind of refusal, an event */
export function gatherModules(modules: readonly DeskModule[]): DeskModules {
  const once = (what: string, names: readonly string[]) => {
    const twice = names.find((one, place) => names.indexOf(one) !== place)
    if (twice !== undefined) throw new Error(`two modules have the ${what} ${twice}`)
  }
  const sentences = (what: 'refusals' | 'events') => {
    const given = what === 'refusals' ? [messages.vi, messages.en].map(({ refusals }) => refusals as Record<string, string>) : [{}, {}]
    const catalogues = modules.flatMap((one) => one[what] ?? [])
    once(what, [...Object.keys(given[0] ?? {}), ...catalogues.flatMap((one) => Object.keys(one.vi))])
    return {
      vi: Object.assign({}, given[0], ...catalogues.map((one) => one.vi)),
      en: Object.assign({}, given[1], ...catalogues.map((one) => one.en)),
    }
  }
  const all: DeskModules = {
    pages: menuPlaces.flatMap((place) => modules.flatMap((one) => one.pages.filter((page) => (page.menu?.place ?? 'own') === place))),
    commands: modules.flatMap((one) => one.commands ?? []),
    fills: modules.flatMap((one) => one.fills ?? []),
    refusals: sentences('refusals'),
    events: sentences('events'),
  }
  once('address', ['/', ...all.pages.map((one) => one.path)])
  once('command', [...all.pages.filter((one) => one.menu).map((one) => one.path), ...all.commands.map((one) => one.id)])
  return all
}

const ModulesContext = createContext<DeskModules>(gatherModules([]))
export const ModulesProvider = ModulesContext.Provider
export const useModules = (): DeskModules => useContext(ModulesContext)

/** The place of a screen that later modules fill, in the order of flow.json; empty where none does. */
export function useFills(slot: string): readonly Fill[] {
  return useModules().fills.filter((one) => one.slot === slot)
}
