// The door of people: who they are, what they may do, and who may do something instead.
export {
  type ConsulteeItem,
  type ConsulteeLink,
  type LinkState,
  longestComment,
  mostDays,
  stateOfLink,
} from './roles/consultee-link.ts';
export { demonstrationId } from './accounts/demonstration-people.ts';
export {
  findLinkByToken,
  finishLink,
  keepComment,
  listLinksTo,
  makeConsulteeLink,
  withdrawLink,
} from './roles/consultee-store.ts';
export { actingRole, type Colleagues, findColleagues, type Separated } from './roles/find-colleagues.ts';
export { type HeldRole, mayWith } from './roles/held-role.ts';
export { giveRole, listHeldRoles, listRolesOfBody, listWhoMay } from './roles/role-store.ts';
export { isRoleId, roleGives, type RoleId, roleIds, roleName } from './roles/roles.ts';
export { listTeams } from './roles/team-store.ts';
export { type Deed, type DeedDone, type Doing, mayDo } from './roles/separation.ts';
export type { PermissionName } from './roles/permissions.ts';
export { type People, people } from './people.ts';
export { readProviders } from './single-sign-on/read-providers.ts';
export type { Provider } from './single-sign-on/provider.ts';
export { type SessionLimits, usualLimits } from './sessions/session-limits.ts';
