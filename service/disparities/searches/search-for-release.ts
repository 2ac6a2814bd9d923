// What a search gives for release, which is nothing by itself, and what one combination of it gives: its outcome beside everyone else's.

import {
  type ForRelease,
  notReleasable,
  releasable,
  type ReleaseBasis,
  releasePeriod,
} from '../findings/for-release.ts';
import { everyOutcome, type OutcomeRow, releasedOutcomes } from '../shares/released-outcomes.ts';
import { releasedGroups } from '../findings/released-groups.ts';
import type { CellFinding } from './cell-finding.ts';
import { cellHeading, cellScope } from './search-heading.ts';
import { outcomePhrase } from './search-measure.ts';

export function searchForRelease(): ForRelease {
  return notReleasable(
    'A search holds many combinations that overlap, chosen because they stand out, so it is not released as a whole. Open one combination of it, keep it as a finding, and release that.',
  );
}

const othersCode = '!others';

export function cellForRelease(finding: CellFinding, basis: ReleaseBasis): ForRelease {
  const { measure } = finding;
  const [group] = finding.groups;
  const labels = releasedGroups(
    [
      { group: 'Everyone else', code: othersCode, label: 'Everyone else' },
      { group: group.group, code: group.code, label: group.label },
    ],
    { id: 'who', label: 'who' },
  );
  const rows = rowsOf(finding, labels.labelOf(group.code), labels.labelOf(othersCode), labels.unknown);
  const hasUnknown = rows.some(({ label }) => label === labels.unknown);
  const outcome = releasedOutcomes(
    { header: measure.outcome.header, outcomes: [`had ${outcomePhrase(measure)}`], rows },
    {
      groups: labels.reading(othersCode, { unknown: hasUnknown }),
      band: measure.band,
      level: measure.level,
    },
  );
  return releasable({
    basis,
    heading: cellHeading(measure),
    scope: cellScope(measure),
    counted: measure.counted,
    period: releasePeriod(measure),
    place: null,
    tables: outcome.tables,
    sensitive: [labels.dimension, outcome.dimension],
    hierarchies: [outcome.hierarchy],
    totals: { [labels.dimension]: labels.total(), [outcome.dimension]: everyOutcome },
    wholes: { [outcome.dimension]: outcome.whole },
    leftOut: ['The wider groups that it is part of, and the search that it was found in, are not in it.'],
  });
}

/** Whoever could be of the combination, as a characteristic of theirs is not known, is in neither. */
function rowsOf(
  { groups: [group], total, count }: CellFinding,
  own: string,
  others: string,
  unknown: string,
) {
  const { everyoneElse, unknown: missing } = group;
  const row = (label: string, hits: number, known: number, gone: number): OutcomeRow => {
    return { label, hits: [hits], known, missing: gone };
  };
  const open = {
    hits: count - group.count - everyoneElse.count,
    known: total - group.total - everyoneElse.total,
    missing: missing.both,
  };
  return [
    row(others, everyoneElse.count, everyoneElse.total, missing.outcome.others),
    row(own, group.count, group.total, missing.outcome.own),
    ...(open.known + open.missing > 0 ? [row(unknown, open.hits, open.known, open.missing)] : []),
  ];
}
