export { can, type Permission, permissions, systemActor } from './rules.ts'
export { deleteDemoPersons, findPersonBySlug, type Person, serviceAccount, upsertPerson } from './store.ts'
