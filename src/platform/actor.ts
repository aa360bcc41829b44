/** Who acts. Permissions are asked of `people`, never compared by name. */
export type Actor = {
  accountId: number | null
  name: string
  /** What they may do in the whole newspaper. */
  grants: ReadonlySet<string> | 'all'
  /** What they may do in some units only: permission → units, each with all that is below it. */
  within?: ReadonlyMap<string, ReadonlySet<number>>
}
