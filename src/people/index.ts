export { can, type Permission, permissions, systemActor } from './rules.ts'
export { deleteDemoPersons, findPersonBySlug, type Person, readPerson, readPersonAccounts, serviceAccount, upsertPerson } from './store.ts'
