// Finds for whom a visitor sends, and what they may see of what was sent: staff all of it, a partner its own, a token its dataset's.
import type { Visitor } from '../../pages/visitor.ts';
import type { Database } from '../../platform/database/index.ts';
import {
  findPartner,
  findToken,
  listAgreements,
  listPartners,
  listSchedules,
  partnersOfPerson,
  tokenRole,
  type Partner,
} from '../../partners/index.ts';
import { permission } from '../../pages/permission.ts';
import type { Dataset } from '../keeping/dataset.ts';
import { listDatasets } from '../keeping/dataset-store.ts';
import type { Submission } from './submission.ts';

export interface Sender {
  id: string;
  role: string;
  /** Staff see everything, and send for any partner. */
  isStaff: boolean;
  /** Those that they send for. */
  partners: Partner[];
  /** Of a token: the only dataset. */
  datasetId: string | null;
}

const addData = permission('datasets:add');

export async function findSender(database: Database, { person, may }: Visitor): Promise<Sender> {
  const id = person?.id ?? '';
  const role = person?.roles.join(' ') ?? '';
  if (role === tokenRole) {
    const token = await findToken(database, id);
    const partner = token && (await findPartner(database, token.partnerId));
    return {
      id,
      role,
      isStaff: false,
      partners: partner ? [partner] : [],
      datasetId: token?.datasetId ?? '',
    };
  }
  const isStaff = may(addData);
  const partners = isStaff ? await listPartners(database) : await partnersOfPerson(database, id);
  return { id, role, isStaff, partners, datasetId: null };
}

/** True for what the sender may see: what was sent for a partner of theirs, by whomever. */
export function maySee(
  sender: Sender,
  { partnerId, datasetId }: Pick<Submission, 'partnerId' | 'datasetId'>,
): boolean {
  if (sender.isStaff) return true;
  if (sender.datasetId !== null && sender.datasetId !== datasetId) return false;
  return sender.partners.some(({ id }) => id === partnerId);
}

/** The datasets that each of a sender's partners may send to: those in its agreements, and those it is expected to send. */
export async function datasetsOf(database: Database, sender: Sender): Promise<Map<string, Dataset[]>> {
  const all = await listDatasets(database);
  const found = new Map<string, Dataset[]>();
  for (const { id } of sender.partners) {
    const agreements = await listAgreements(database, id);
    const schedules = await listSchedules(database, id);
    const named = new Set([
      ...agreements.flatMap(({ versions }) => versions.flatMap(({ terms }) => terms.datasets)),
      ...schedules.map(({ datasetId }) => datasetId),
    ]);
    found.set(
      id,
      all.filter((dataset) => named.has(dataset.id)),
    );
  }
  return found;
}
