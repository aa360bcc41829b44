import { expect, test } from 'vitest'
import { type DeskModule, fill, gatherModules } from './modules.ts'

const Screen = () => null
const name = (text: string) => ({ vi: text, en: text })
const page = (path: string, place?: 'work' | 'house' | 'own') => ({ path, component: Screen, ...(place && { menu: { place, name: name(path) } }) })
const module = (given: Partial<DeskModule>): DeskModule => ({ pages: [], ...given })

test('the menu shows what one works on first, then the house, then one’s own, and in each the modules in their order', () => {
  const all = gatherModules([
    module({ pages: [page('/people', 'house'), page('/people/$id'), page('/me', 'own')] }),
    module({ pages: [page('/stories', 'work'), page('/settings', 'house')] }),
    module({ pages: [page('/fronts', 'work')] }),
  ])
  expect(all.pages.flatMap((one) => (one.menu ? [one.path] : []))).toEqual(['/stories', '/fronts', '/people', '/settings', '/me'])
})

test('two modules cannot have one address, one command, one kind of refusal or one event', () => {
  const both = (given: Partial<DeskModule>) => () => gatherModules([module(given), module(given)])
  const words = { vi: { a: 'một' }, en: { a: 'one' } }
  expect(both({ pages: [page('/a')] })).toThrow(/address \/a/)
  expect(both({ commands: [{ id: 'new', name: name('new'), to: '/new' }] })).toThrow(/command new/)
  expect(both({ refusals: words })).toThrow(/refusals a/)
  expect(both({ events: words })).toThrow(/events a/)
  expect(() => gatherModules([module({ refusals: { vi: { 'not-allowed': 'x' }, en: { 'not-allowed': 'x' } } })])).toThrow(/not-allowed/)
})

test('a slot is filled in the order of the modules', () => {
  const [first, second] = [() => null, () => null]
  const all = gatherModules([
    module({ fills: [fill('story.panel', first)] }),
    module({ fills: [fill('other', Screen), fill('story.panel', second)] }),
  ])
  expect(all.fills.filter((one) => one.slot === 'story.panel').map((one) => one.component)).toEqual([first, second])
})
