export { closeAccount } from './actions/change-account.ts'
export { addAccount } from './actions/invite-person.ts'
export { endToken, makeToken } from './actions/make-token.ts'
export { nameUnit } from './actions/name-unit.ts'
export { makeLink } from './actions/send-link.ts'
export { setPassword } from './actions/set-password.ts'
export { authOf } from './auth/auth.ts'
export { callerFinder } from './caller.ts'
export { sendMail } from './mail.ts'
export { actorOf, can, canSomewhere, type Permission, permissions, type Role, roleNames, rolesWith, systemActor } from './rules.ts'
export { email as emailShape, permission as permissionShape } from './schema.ts'
export { newPassword } from './secrets.ts'
export {
  deleteDemoAccounts,
  deleteDemoPersons,
  findAccountByEmail,
  findPersonBySlug,
  readAccount,
  type Person,
  readAccounts,
  readDemoAccounts,
  readGrants,
  readHolders,
  readPerson,
  readPersonAccounts,
  readRolesOn,
  readTokens,
  serviceAccount,
  upsertPerson,
} from './store.ts'
