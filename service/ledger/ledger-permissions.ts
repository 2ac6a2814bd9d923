// What one must be allowed to do to read the ledger, or to erase from it.
import { permission } from '../pages/permission.ts';

export const readLedgerPermission = permission('ledger:read');
export const eraseFromLedgerPermission = permission('ledger:erase');
