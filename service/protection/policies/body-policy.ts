// A policy as a body holds it: for which data, who approved it, when it is looked at again, and whether it still holds.
import type { Policy } from '@due-regard/disclosure';

/** One version; the next one does not change it, so that a release can name the version it was made under. */
export interface BodyPolicy {
  id: string;
  /** Null where it holds for all data that have no policy of their own. */
  dataset: { id: string; title: string } | null;
  /** 1, 2, 3 … for the same data. */
  version: number;
  /** The preset that it was made from. */
  presetId: string;
  policy: Policy;
  /** Whoever approved it: by name, while that is known, and in which role. */
  approvedBy: string;
  /** Ids of people, or of whoever acted that is none; null for what was approved before people signed in. */
  approvedById: string | null;
  proposedById: string | null;
  /** The day on which it is to be looked at again, `2027-03-31`. */
  reviewBy: string;
  /** Where it was decided, and why; empty where nothing was said. */
  note: string;
  approvedAt: Date;
  retired: { at: Date; by: string } | null;
  demonstration: boolean;
}

/** What everybody calls the data that a policy is for. */
export function dataOf({ dataset }: Pick<BodyPolicy, 'dataset'>): string {
  return dataset ? dataset.title : allData;
}

export const allData = 'All data without a policy of their own';

/** The newest version for the same data, unless that was retired. */
export function isInForce(policy: BodyPolicy, all: readonly BodyPolicy[]): boolean {
  const alike = all.filter(({ dataset }) => dataset?.id === policy.dataset?.id);
  return policy.retired === null && alike.every(({ version }) => version <= policy.version);
}

/** The one in force for a dataset: its own, or else that for all data; null where nobody has approved one. */
export function policyFor(datasetId: string, all: readonly BodyPolicy[]): BodyPolicy | null {
  const holding = all.filter((policy) => isInForce(policy, all));
  return (
    holding.find(({ dataset }) => dataset?.id === datasetId) ??
    holding.find(({ dataset }) => dataset === null) ??
    null
  );
}

/** @param today as `2026-11-22` */
export function isOverdue({ reviewBy }: Pick<BodyPolicy, 'reviewBy'>, today: string): boolean {
  return reviewBy < today;
}
