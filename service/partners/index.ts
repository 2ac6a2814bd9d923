// The door of partners: who sends data, under which agreement, and with which token, for the features above.
export { agreementCovering, versionInForce, whatLacks, type Agreement } from './agreements/agreement.ts';
export { listAgreements, proposeAgreement, settleVersion } from './agreements/agreement-store.ts';
export {
  addPartner,
  findPartner,
  findPartnerBySlug,
  listContacts,
  listPartners,
  partnersOfPerson,
} from './directory/partner-store.ts';
export type { DemonstrationPartner } from './directory/keep-demonstration.ts';
export type { Partner } from './directory/partner.ts';
export { readPartnersPermission } from './partner-permissions.ts';
export { partnersCrumb } from './partner-crumbs.ts';
export { partners, type Partners } from './partners.ts';
export { readDay } from './schedules/read-day.ts';
export { dayAfter, dayIn, daysFrom, isDay, lastDayOfMonth, monthsAfter } from './schedules/calendar-day.ts';
export { findExpected, type ExpectedOf } from './schedules/find-expected.ts';
export { periodOf, type ReceivedOf } from './schedules/schedule.ts';
export { addSchedule, listSchedules } from './schedules/schedule-store.ts';
export { isUsable, usesInAMinute } from './tokens/api-token.ts';
export { recogniseTokens, tokenRole } from './tokens/recognise-tokens.ts';
export { countUse, findToken, listTokens, makeToken } from './tokens/token-store.ts';
