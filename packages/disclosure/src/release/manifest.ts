// What goes out with a release: the policy, the attackers that were tried, what the symbols mean, what is not protected.
import { attackerInWords } from '../audit/attacker.ts';
import type { Method, Percentages, Policy } from '../policies/policy.ts';
import type { Known } from './known.ts';
import { isMarker, meanings } from './marker.ts';
import type { ReleasedTables } from './released-tables.ts';

export interface Manifest {
  policy: {
    id: string;
    version: string;
    name: string;
    source: string;
    approvedBy: string | null;
    reviewBy: string | null;
  };
  /** What `reopen` checks every number against, and when a share or an average of shown numbers is hidden. */
  rule: { below: number; zeros: string; method: Method; percentages: Percentages };
  how: string;
  /** Who was tried, in words; all were kept out, or there would be no release. */
  attackers: readonly string[];
  /** Earlier releases that the attackers were given. */
  earlier: readonly { id: string; digest: string }[];
  symbols: Readonly<Record<string, string>>;
  /** What was hidden and why; it says nothing that the tables do not show. */
  log: readonly string[];
  doesNotProtect: readonly string[];
}

export function manifestOf(content: ReleasedTables, policy: Policy, known: Known): Manifest {
  const { id, version, name, source, approvedBy, reviewBy } = policy;
  const { below, zeros } = policy.threshold;
  const shown = [...content.tables.flatMap(({ rows }) => rows), ...content.percentages].map(
    (row) => row.shown,
  );
  const used = new Set(shown.filter(isMarker));
  return {
    policy: {
      id,
      version,
      name,
      source: [source.title, source.publisher].filter(Boolean).join(', '),
      approvedBy,
      reviewBy,
    },
    rule: { below, zeros, method: policy.method, percentages: policy.percentages },
    how: describeMethod(policy.method),
    attackers: policy.attackers.map(
      (attacker) => `${attacker.name}: ${attackerInWords({ ...attacker, earlier: known.claims })}`,
    ),
    earlier: known.releases.map(({ id: release, digest }) => ({ id: release, digest })),
    symbols: Object.fromEntries([...used].sort().map((marker) => [marker, meanings[marker]])),
    log: logOf(content, policy.method, used.has('[c]')),
    doesNotProtect: policy.doesNotProtect,
  };
}

function describeMethod(method: Method): string {
  if (method.kind === 'suppression') return 'Numbers are shown as counted, or hidden.';
  if (method.kind === 'cell key')
    return 'A little is added to numbers, or taken from them, the same wherever the same people are counted.';
  if (method.kind === 'bands')
    return 'Of two groups each is told as a band of its share of everybody, in words. Only the number of all people is a number.';
  if (method.kind === 'controlled rounding')
    return `Numbers are rounded to ${method.base} so that totals still add up.`;
  const how =
    method.how === 'nearest' ? `to the nearest ${method.base}` : `to the middle of bands of ${method.base}`;
  return `Numbers are rounded ${how}, each by itself, so totals do not add up${method.small === 'hidden' ? '; small ones are hidden' : ''}.`;
}

/** It counts symbols, and never tells a number that is sensitive from one that is hidden for its sake, nor what either would cost. */
function logOf({ tables }: ReleasedTables, method: Method, hasHidden: boolean): string[] {
  const counted = tables.map(({ name, rows }) => {
    const hidden = rows.filter(({ shown }) => shown === '[c]').length;
    return `${name}: ${hidden} of ${rows.length} numbers are hidden.`;
  });
  if (!hasHidden) return counted;
  if (method.kind === 'bands')
    return [...counted, 'Every group has a band in place of its number, whatever its number is.'];
  return [
    ...counted,
    'A number is hidden because few people are in it, because it would tell something of all of a group, or because one of those could be worked out from it.',
    'One symbol stands for all three, and nothing here says which it is: this log counts symbols, which the tables show.',
  ];
}
