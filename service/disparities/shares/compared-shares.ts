// Shares by group, from cells to compared parts, or why they cannot be compared. Pure: the same material, the same digits.

import { type Period } from '../findings/period.ts';
import { type Grouping, groupingOf, rollUpUnknown } from '../findings/grouping.ts';
import { type Reference, referenceLabel, breakdownIn } from '../findings/measured.ts';
import { mostlyMissing, refusedAbove } from '../findings/missing-share.ts';
import type { Warning } from '../findings/warning.ts';
import { cellsWithin, periodOf } from '../counting/cells.ts';
import { knownCount, unknownCount } from '../counting/tally.ts';
import { periodPhrase } from '../../phrases/month.ts';
import { percentage, whole } from '../../phrases/spoken-number.ts';
import { type OutcomeCells, assessedShares } from './assessed-shares.ts';
import { knownOutcomes, shareTallyOf, together } from './share-cells.ts';
import type { SharePart, ShareScope } from './share-finding.ts';
import type { SharesMeasure } from './share-measure.ts';
import { shareReference } from './share-reference.ts';
import { shareWarnings } from './share-warnings.ts';
import type { SharesMaterial } from './shares-material.ts';

export interface ComparedShares extends ShareScope {
  measure: Omit<SharesMeasure, 'title'>;
  parts: SharePart[];
  warnings: Warning[];
}

export function comparedShares(
  material: SharesMaterial,
): { ok: true; shares: ComparedShares } | { ok: false; problem: Warning } {
  const { request, words } = material;
  const rollUpId = request.rollUp ?? words.usualRollUp ?? null;
  const grouping = groupingOf(words, words, rollUpId);
  if (!grouping) return refusal(rollUpUnknown(rollUpId ?? '', words, words));
  const period = periodOf(material.submitted, request.from, request.to);
  const all = material.outcomes.map(({ outcome, cells }) => ({ outcome, ...cellsWithin(cells, period) }));
  const problem = nothingToCompare(all[0]?.cells ?? [], grouping, material, period);
  if (problem) return refusal(problem);
  const unusable = all.flatMap((each) => outcomeMostlyMissing(each, grouping, material.counted.plural) ?? []);
  const within = all.filter((each) => !outcomeMostlyMissing(each, grouping, material.counted.plural));
  if (within.length === 0 && unusable[0]) return refusal(unusable[0]);
  const reference = referenceOf(within, grouping, material);
  if (!reference.ok) return refusal({ code: reference.code, message: reference.message });
  const shares = compared(within, grouping, material, period, reference.reference);
  return { ok: true, shares: { ...shares, warnings: [...unusable, ...shares.warnings] } };
}

type Within = OutcomeCells & { outside: number };

function compared(
  outcomes: readonly Within[],
  grouping: Grouping,
  material: SharesMaterial,
  period: Period,
  reference: Reference,
): ComparedShares {
  const { request, breakdown, counted, words } = material;
  const settings = { level: request.level, band: request.band };
  const { parts, family } = assessedShares(outcomes, {
    grouping,
    reference,
    within: request.within,
    settings,
  });
  const measure = {
    counted,
    breakdown: breakdownIn(breakdown, words, grouping.rollUp),
    reference,
    within: [...request.within],
    from: period.from,
    to: period.to,
    ...settings,
  };
  return {
    period,
    reference: referenceLabel(reference),
    referenceCode: reference.kind === 'group' ? reference.code : null,
    family: { size: family, method: 'Holm, over every group compared with the reference' },
    measure,
    parts,
    warnings: shareWarnings({ parts, measure, period, outside: outcomes[0]?.outside ?? 0 }),
  };
}

/** The reference must be able to be compared with for every outcome: the one with the fewest known decides. */
function referenceOf(outcomes: readonly Within[], grouping: Grouping, material: SharesMaterial) {
  const tallies = outcomes.map(({ cells }) => shareTallyOf(cells, grouping));
  const least = (code: string) => Math.max(...tallies.map(({ groups }) => knownOutcomes(groups.get(code)!)));
  return shareReference({
    asked: material.request.reference,
    usual: material.breakdown.reference,
    groups: grouping.groups,
    known: new Map(grouping.groups.map(({ code }) => [code, least(code)])),
    what: `${material.counted.plural} of known outcome`,
  });
}

function nothingToCompare(
  cells: OutcomeCells['cells'],
  grouping: Grouping,
  { breakdown, counted, request, submitted }: SharesMaterial,
  period: Period,
): Warning | undefined {
  const { all } = shareTallyOf(cells, grouping);
  const unknown = unknownCount(all);
  const total = unknown + knownCount(all);
  if (total === 0) return nothingCounted(counted.plural, request, submitted, period);
  return mostlyMissing({ unknown, total, label: breakdown.label, plural: counted.plural });
}

/** Why shares of this outcome decide nothing; undefined where enough outcomes are known. */
function outcomeMostlyMissing(
  { outcome, cells }: OutcomeCells,
  grouping: Grouping,
  plural: string,
): Warning | undefined {
  const { groups, unknown } = shareTallyOf(cells, grouping);
  const { hits, misses, missing } = together([...groups.values(), unknown]);
  const total = hits + misses + missing;
  if (total > 0 && missing / total <= refusedAbove) return undefined;
  const seen =
    missing === total
      ? `all ${whole(total)}`
      : `${whole(missing)} (${percentage(missing / total)}) of ${whole(total)}`;
  return {
    code: 'OUTCOME_MOSTLY_MISSING',
    message:
      `“${outcome.header}” is empty in ${seen} ${plural}, so nobody knows what share of them ${outcome.words}: ` +
      'whatever came out would be decided by the missing ones. Ask the partner for it, or choose another outcome, period or filter.',
  };
}

function nothingCounted(
  plural: string,
  request: SharesMaterial['request'],
  submitted: SharesMaterial['submitted'],
  period: Period,
): Warning {
  const months = submitted.map(({ month }) => month).sort();
  const [first, last] = [months[0], months.at(-1)];
  const sent = first && last ? ` (files were sent for ${periodPhrase(first, last)})` : '';
  const asked = (request.from ?? request.to) !== null && period.from !== null;
  const when = asked ? ` in ${periodPhrase(period.from!, period.to ?? period.from!)}${sent}` : '';
  return {
    code: 'NOTHING_COUNTED',
    message: `There are no ${plural} of people${when}. There is nothing to compare: choose another period or filter.`,
  };
}

function refusal(problem: Warning): { ok: false; problem: Warning } {
  return { ok: false, problem };
}
