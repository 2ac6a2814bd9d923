// The warnings that stand beside a search: what its reader must know before repeating a figure from it.

import { smallNumbers } from '../findings/not-for-release.ts';
import { partlyMissing } from '../findings/missing-share.ts';
import { eventCount } from '../findings/people-phrase.ts';
import type { Warning } from '../findings/warning.ts';
import { listed } from '../../phrases/list.ts';
import { monthList } from '../../phrases/month.ts';
import { percentage, whole } from '../../phrases/spoken-number.ts';
import { unknownOf } from './search-unknown.ts';
import type { SearchFinding } from './search-finding.ts';

type Told = Pick<SearchFinding, 'measure' | 'unknown' | 'groups' | 'period' | 'total' | 'reason'>;

/** What is warned of here, and not while files are read. */
export const searchWarningCodes: ReadonlySet<string> = new Set([
  'CHARACTERISTIC_PARTLY_MISSING',
  'CHARACTERISTIC_OFTEN_MISSING',
  'SEARCH_OUTCOME_MISSING',
  'MONTHS_MISSING',
  'NOT_APPLICABLE_LEFT_OUT',
  'SEARCH_NOT_SHRUNK',
  'SMALL_COUNTS',
]);

const loudOutcome = 0.1;

export function searchWarnings(told: Told): Warning[] {
  return [
    ...characteristicsMissing(told),
    outcomeMissing(told),
    monthsMissing(told),
    notApplicable(told),
    notShrunk(told),
    fewRecords(told),
  ].filter((warning) => warning !== undefined);
}

function characteristicsMissing({ measure, unknown, total }: Told): Warning[] {
  const { plural } = measure.counted;
  return unknown.characteristics.flatMap(
    (each) =>
      partlyMissing({
        unknown: unknownOf(each),
        total: total + unknown.outcome,
        label: each.label,
        plural,
      }) ?? [],
  );
}

function outcomeMissing({ measure, unknown }: Told): Warning | undefined {
  const share = unknown.outcomeShare ?? 0;
  if (unknown.outcome === 0 || share < 0.02) return undefined;
  const care = share > loudOutcome ? 'Take care: ' : '';
  return {
    code: 'SEARCH_OUTCOME_MISSING',
    message:
      `${care}${eventCount(unknown.outcome, measure.counted)} (${percentage(share)}) say nothing under “${measure.outcome.header}”. ` +
      'They are in no share: nothing written is not the same as another outcome. How far they could move each ratio is shown with it.',
  };
}

function monthsMissing({ period, measure }: Told): Warning | undefined {
  if (period.monthsMissing.length === 0) return undefined;
  return {
    code: 'MONTHS_MISSING',
    message: `At least one partner sent no file for ${monthList(period.monthsMissing)}. Missing is not zero: those months are in no figure of these ${measure.counted.plural}.`,
  };
}

function notApplicable({ unknown, measure }: Told): Warning | undefined {
  const { notApplicable: count } = unknown;
  if (count === 0) return undefined;
  return {
    code: 'NOT_APPLICABLE_LEFT_OUT',
    message: `${eventCount(count, measure.counted)} had no person to record, such as a search of a vehicle. They are in no combination.`,
  };
}

function notShrunk({ reason }: Told): Warning | undefined {
  return reason === undefined ? undefined : { code: 'SEARCH_NOT_SHRUNK', message: reason };
}

function fewRecords({ groups, measure }: Told): Warning | undefined {
  const few = groups.filter(({ count, total }) => Math.min(count, total - count) < 10);
  if (few.length === 0) return undefined;
  return {
    code: 'SMALL_COUNTS',
    message: `Fewer than 10 ${measure.counted.plural} with the outcome, or without it: ${few.length > 4 ? `${whole(few.length)} of the combinations listed` : listed(few.map(({ group }) => group))}. ${smallNumbers}`,
  };
}
