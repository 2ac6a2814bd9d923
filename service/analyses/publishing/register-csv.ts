// The public register as a table, one entry on a line, with permanent addresses.
import { formatCsv } from '../../platform/csv.ts';
import { dateIn } from '../../phrases/day.ts';
import { addressOf, type RegisterEntry } from './register-entry.ts';
import { registerNames } from './register-names.ts';

/** As docs/operations/published-api.md describes them: a name that was given once stays. */
export const registerColumns = [
  'reference',
  'number',
  'edition',
  'state',
  'depth',
  'kind',
  'title',
  'body',
  'outcome',
  'outcome_words',
  'decided_on',
  'assessed_after_decision',
  'published_on',
  'review_due',
  'ended_on',
  'ended_why',
  'address',
  'sha256',
  'made_up',
] as const;

/** @param site where the service is reached, for whole addresses */
export function registerCsv(entries: readonly RegisterEntry[], site: string): string {
  return formatCsv([registerColumns, ...entries.map((entry) => rowOf(entry, site))]);
}

function rowOf(entry: RegisterEntry, site: string): (string | number)[] {
  const { place, number, edition, state, depth, kind, title, bodyName, outcome, hidden } = entry;
  const { decidedOn, isLate, publishedAt, reviewDue, endedAt, endedWhy, digest, demonstration } = entry;
  return [
    ...[place, number, edition, state, depth, kind, title, bodyName],
    ...(hidden || outcome === null ? ['', ''] : [outcome, registerNames('en').outcomes[outcome] ?? outcome]),
    ...[decidedOn ?? '', isLate ? 'yes' : 'no', dateIn(publishedAt), reviewDue ?? ''],
    ...[endedAt ? dateIn(endedAt) : '', endedWhy],
    ...[`${site}${addressOf(entry)}`, hidden ? '' : digest, demonstration ? 'yes' : 'no'],
  ];
}
