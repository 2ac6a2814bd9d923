// Makes one combination of a search a finding of its own. Pure: nothing is worked out again.

import { capitalised } from '../../phrases/list.ts';
import { periodPhrase } from '../../phrases/month.ts';
import { type MadeFinding, refusedFinding } from '../findings/made-finding.ts';
import { receiptOf } from '../findings/receipt.ts';
import type { Warning } from '../findings/warning.ts';
import type { CellFinding, CellMeasure } from './cell-finding.ts';
import { recordsOf } from './combination.ts';
import { explainCell } from './explain-cell.ts';
import type { SearchFinding, ToldGroup } from './search-finding.ts';
import { searchWarnings, searchWarningCodes as ownCodes } from './search-warnings.ts';
import { type SearchMeasure, outcomePhrase } from './search-measure.ts';

/** @param place of the combination in the list, from 1 */
export function makeCellFinding(search: SearchFinding, place: number): MadeFinding<CellFinding> {
  const group = search.groups[place - 1];
  if (!group) return refusedFinding(notListed(search, place));
  const { receipt, period, total, count, reference, searched, family } = search;
  const measure = cellMeasure(search.measure, group);
  const unknown = unknownOfItsOwn(search, group);
  const groups: [ToldGroup] = [group];
  const told = {
    format: 1 as const,
    kind: 'cell' as const,
    ...{ measure, period, total, count, reference, groups },
    searched: { ...searched, place },
    ...{ family, unknown },
    warnings: [
      ...search.warnings.filter(({ code }) => !ownCodes.has(code)),
      ...searchWarnings({ ...search, groups, unknown }),
    ],
  };
  const { inputs, classifications, program, methods } = receipt;
  return {
    ok: true,
    finding: {
      ...told,
      paragraph: explainCell(told),
      receipt: receiptOf({ inputs, measure, classifications, program, methods }),
    },
  };
}

/** Of the characteristics that it is made of. */
function unknownOfItsOwn({ unknown }: SearchFinding, { parts }: ToldGroup): SearchFinding['unknown'] {
  const characteristics = unknown.characteristics.filter(({ id }) => parts.some((part) => part.id === id));
  return { ...unknown, characteristics };
}

/** The combination of this code in the list of a search. */
export function findCell(search: SearchFinding, combination: string): MadeFinding<CellFinding> {
  const at = search.groups.findIndex(({ code }) => code === combination);
  return makeCellFinding(search, at + 1);
}

function cellMeasure(measure: SearchMeasure, { code, group }: ToldGroup): CellMeasure {
  const { counted, from, to } = measure;
  const title =
    `${capitalised(recordsOf(counted, group))}: share with ${outcomePhrase(measure)}, compared with everyone else` +
    (from && to ? `, ${periodPhrase(from, to)}` : '');
  return { ...measure, title, combination: code, who: group };
}

function notListed({ groups, measure }: SearchFinding, place: number): Warning {
  return {
    code: 'SEARCH_NOT_LISTED',
    message:
      groups.length === 0
        ? 'The search lists no combination, so none can be opened.'
        : `The search lists ${groups.length} ${groups.length === 1 ? 'combination' : 'combinations'}, and number ${place} is not among them. ` +
          `Choose from 1 to ${groups.length}${groups.length < measure.show ? '' : ', or have more shown'}.`,
  };
}
