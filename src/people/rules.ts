import type { Actor } from '../platform/context.ts'

/** Everything that can be permitted, one sentence each. Roles of the newsroom are built from these. */
export const permissions = {
  'newsroom.import': 'may bring stories in from files of other systems',
  'newsroom.taxonomy': 'may name, rename and merge sections, topics, series and places',
  'media.add': 'may add pictures to the library',
  'publication.release': 'may make a revision public',
  'publication.remove': 'may take a public edition down, with a reason for the reader',
  'publication.seal': 'may ask for, or approve, the erasing of a removed text',
  'publication.fronts': 'may arrange fronts and static pages',
  'people.name': 'may add persons whose names stand in the newspaper',
  'settings.change': 'may change the imprint and the settings of the newspaper',
} as const
export type Permission = keyof typeof permissions

/** Whether somebody may do something. */
export const can = (actor: Actor, permission: Permission): boolean => actor.grants === 'all' || actor.grants.has(permission)

/** Who acts where no person does: a reader's vote, a command at the terminal. */
export const systemActor = (name: string, accountId: number | null = null): Actor => ({ accountId, name, grants: 'all' })
