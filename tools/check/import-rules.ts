import { builtinModules } from 'node:module'
import type { ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser'
import flow from '../../src/flow.json' with { type: 'json' }

/**
 * What may import what. The order of the modules is src/flow.json's; every rule has a canary in tests/guards/violations.
 * Under TypeScript 7 dependency-cruiser reads no file by itself and is content: hence `parser: 'swc'`, and checkImports
 * tells how many files were read.
 */

const anyModule = `(?:${flow.join('|')})`
const builtin = `^(?:node:)?(?:${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`
const stores = '(?:^|/)(?:store\\.ts|actions/)|^src/platform/db/'

export const forbidden: IForbiddenRuleType[] = [
  ...flow.slice(0, -1).map(
    (name, place): IForbiddenRuleType => ({
      name: `order-of-modules/${name}`,
      comment: `src/flow.json: ${name} comes before ${flow.slice(place + 1).join(', ')} and imports none of them. A later module fills a slot of an earlier one.`,
      severity: 'error',
      from: { path: `^src/${name}/` },
      to: { path: `^src/(?:${flow.slice(place + 1).join('|')})/` },
    }),
  ),
  {
    name: 'front-door-of-modules',
    comment: 'Another module is imported through its index.ts; screens may also take its schema.ts.',
    severity: 'error',
    from: { path: `^src/(${anyModule})/`, pathNot: ['/screens/', '\\.test\\.tsx?$'] },
    to: { path: `^src/${anyModule}/`, pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
  },
  {
    name: 'front-door-of-tests',
    comment:
      'A test beside the code uses another module through its index.ts, or what that module offers for tests: testing.ts, and the builders of newsroom/body.ts.',
    severity: 'error',
    from: { path: `^src/(${anyModule}|commands)/.*\\.test\\.tsx?$` },
    to: { path: `^src/${anyModule}/`, pathNot: ['^src/$1/', '^src/(?:[^/]+/(?:index|testing)|newsroom/body)\\.ts$'] },
  },
  {
    name: 'front-door-of-screens',
    comment: 'A screen takes of another module its index.ts or its schema.ts.',
    severity: 'error',
    from: { path: `^src/(${anyModule})/.*screens/` },
    to: { path: `^src/${anyModule}/`, pathNot: ['^src/$1/', '^src/[^/]+/(?:index|schema)\\.tsx?$'] },
  },
  {
    name: 'front-door-from-outside',
    comment: 'Commands and start-up use a module through its index.ts.',
    severity: 'error',
    from: { path: '^src/(?:commands/|[^/]+\\.ts$)', pathNot: ['^src/modules\\.ts$', '\\.test\\.ts$'] },
    to: { path: `^src/${anyModule}/`, pathNot: '^src/[^/]+/index\\.ts$' },
  },
  {
    name: 'front-door-of-demonstration',
    comment:
      'The demonstration uses a module through its index.ts (its tests also testing.ts); its stories are written with the shapes and builders of newsroom/schema.ts and body.ts.',
    severity: 'error',
    from: { path: '^demo/' },
    to: { path: `^src/${anyModule}/`, pathNot: '^src/(?:[^/]+/(?:index|testing)|newsroom/(?:schema|body))\\.ts$' },
  },
  {
    name: 'front-door-of-measurements',
    comment: 'Measurements use a module, or a part of one that is a folder, through its index.ts.',
    severity: 'error',
    from: { path: '^bench/' },
    to: { path: `^src/${anyModule}/`, pathNot: '/index\\.ts$' },
  },
  {
    name: 'front-door-of-the-app',
    comment: 'The newsroom’s app takes of a module its screens, and nothing else.',
    severity: 'error',
    from: { path: '^src/[^/]+\\.tsx$' },
    to: { path: `^src/${anyModule}/`, pathNot: '^src/[^/]+/screens/' },
  },
  {
    name: 'wiring-of-modules',
    comment: 'src/modules.ts imports of a module its module.ts and its index.ts, and nothing else.',
    severity: 'error',
    from: { path: '^src/modules\\.ts$' },
    to: { path: `^src/${anyModule}/`, pathNot: '^src/[^/]+/(?:index|module)\\.ts$' },
  },
  {
    name: 'platform-knows-no-module',
    comment: 'platform and standards import no module.',
    severity: 'error',
    from: { path: '^src/(?:platform|standards)/' },
    to: { path: `^src/${anyModule}/` },
  },
  {
    name: 'standards-are-pure',
    comment: 'A codec of src/standards knows neither the platform nor a database: it turns values into text and back.',
    severity: 'error',
    from: { path: '^src/standards/', pathNot: '\\.test\\.ts$' },
    to: { path: '^src/platform/' },
  },
  {
    name: 'source-stands-alone',
    comment: 'What is in src needs nothing from demo, tools, tests or bench; only commands may call the demonstration and the build.',
    severity: 'error',
    from: { path: '^src/', pathNot: ['^src/commands/', '\\.test\\.ts$'] },
    to: { path: '^(?:demo|tools|tests|bench)/' },
  },
  {
    name: 'rules-are-pure',
    comment: 'rules.ts decides over values: it imports nothing of Node, no store and no action.',
    severity: 'error',
    from: { path: '^src/.+/rules\\.ts$' },
    to: { path: `${builtin}|${stores}` },
  },
  {
    name: 'islands-reach-no-server',
    comment: 'Islands and the service worker run in a reader’s browser: no store, no action, nothing of Node, no React.',
    severity: 'error',
    from: { path: '(?:\\.island\\.tsx?|/service-worker\\.ts)$' },
    to: { path: `${stores}|${builtin}|(?:^|/node_modules/)react(?:-dom)?(?:/|$)`, reachable: true },
  },
  {
    name: 'screens-reach-no-server',
    comment: 'Screens, and what all of them stand on, run in a browser: no store, no action, nothing of Node.',
    severity: 'error',
    from: { path: '^src/(?:.+/screens|platform/desk)/' },
    to: { path: `${stores}|${builtin}`, reachable: true },
  },
  {
    name: 'no-cycles',
    comment: 'Files do not import one another in a circle. (Types alone may: they are gone when the program runs.)',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'imports-exist',
    comment: 'What is imported is there.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
]

export const options: ICruiseOptions = {
  parser: 'swc',
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '^(?:dist|data|node_modules/\\.cache|tests/guards/violations)/' },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default', 'types'],
    extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
  },
}
