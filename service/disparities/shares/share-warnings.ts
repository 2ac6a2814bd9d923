// The warnings that stand beside shares: what their reader must know before repeating a figure from them.

import { smallNumbers } from '../findings/not-for-release.ts';
import { monthsMissing, officerDefinedIn, outsideMonths } from '../counting/records-warnings.ts';
import { partlyMissing, warnedAbove } from '../findings/missing-share.ts';
import { eventCount } from '../findings/people-phrase.ts';
import type { Period } from '../findings/period.ts';
import type { Warning } from '../findings/warning.ts';
import { listed } from '../../phrases/list.ts';
import { percentage, whole } from '../../phrases/spoken-number.ts';
import type { SharePart } from './share-finding.ts';
import type { SharesMeasure } from './share-measure.ts';

interface WarningMaterial {
  parts: readonly SharePart[];
  measure: Omit<SharesMeasure, 'title'>;
  period: Period;
  /** Events dated in a month that their partner never sent. */
  outside: number;
}

export function shareWarnings({ parts, measure, period, outside }: WarningMaterial): Warning[] {
  const [first] = parts;
  if (!first) return [];
  return [
    groupMissing(first, measure),
    ...outcomesMissing(parts, measure),
    ...parts.flatMap((part) => insideOut(part)),
    officerDefinedIn(measure.breakdown),
    monthsMissing(period, 'the shares'),
    outsideMonths(outside, measure.counted),
    notApplicable(first, measure),
    ...parts.slice(0, 1).map((part) => few(part, measure)),
  ].filter((warning) => warning !== undefined);
}

type Measure = WarningMaterial['measure'];

function groupMissing({ unknown, total }: SharePart, { breakdown, counted }: Measure): Warning | undefined {
  return partlyMissing({
    unknown: unknown.count,
    total,
    label: breakdown.label,
    plural: counted.plural,
  });
}

/** Two outcomes of one column are missing together, and that is said once. */
function outcomesMissing(parts: readonly SharePart[], measure: Measure): Warning[] {
  const byColumn = new Map(parts.map((part) => [part.outcome.header, part]));
  return [...byColumn.values()].flatMap((part) => outcomeMissing(part, measure) ?? []);
}

function outcomeMissing({ outcome, unknown, total }: SharePart, { counted }: Measure): Warning | undefined {
  const missing = unknown.outcome.count + unknown.outcomeMissingToo;
  if (total === 0 || missing / total <= warnedAbove) return undefined;
  return {
    code: 'OUTCOME_PARTLY_MISSING',
    message:
      `“${outcome.header}” is empty in ${whole(missing)} of ${whole(total)} ${counted.plural} (${percentage(missing / total)}). ` +
      'An empty outcome is not a “no”: these are left out of every share, and how far they could move each ratio is shown with it.',
  };
}

/** Simpson's paradox and its milder kin: crude and pooled tell different stories. */
function insideOut({ within, outcome }: SharePart): Warning[] {
  if (!within) return [];
  return Object.entries(within.groups).flatMap(([group, { warning }]) =>
    warning === null
      ? []
      : [
          {
            code: 'CRUDE_AND_POOLED_DIFFER',
            message: `${group}, ${outcome.words}, within ${listed(within.columns)}: ${warning}`,
          },
        ],
  );
}

function notApplicable({ unknown }: SharePart, { counted }: Measure): Warning | undefined {
  const { notApplicable: nobody } = unknown.kinds;
  if (nobody === 0) return undefined;
  return {
    code: 'NOT_APPLICABLE_LEFT_OUT',
    message:
      `${eventCount(nobody, counted)} had no person to record, such as a search of a vehicle. ` +
      'They are in no group and in no share of what is missing.',
  };
}

function few({ groups }: SharePart, { counted }: Measure): Warning | undefined {
  const small = groups.filter(({ count, hits, known }) => count > 0 && Math.min(hits, known - hits) < 10);
  if (small.length === 0) return undefined;
  return {
    code: 'SMALL_COUNTS',
    message: `Fewer than 10 ${counted.plural} with or without the outcome: ${listed(small.map(({ group }) => group))}. ${smallNumbers}`,
  };
}
