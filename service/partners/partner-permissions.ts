// What somebody must be allowed to do with partners, their agreements and their tokens.
import { permission } from '../pages/route.ts';

export const readPartnersPermission = permission('partners:read');
export const managePartnersPermission = permission('partners:manage');
export const readAgreementsPermission = permission('agreements:read');
export const manageAgreementsPermission = permission('agreements:manage');
/** Whom a link on the page of a partner leads on: to the ledger, and to what was sent. */
export const readLedgerPermission = permission('ledger:read');
export const sendPermission = permission('submissions:send');
