// Finds files of one partner and month that disagree.
import type { FileProblem } from '../files/problem.ts';
import type { KeptFile } from './take-files.ts';
import { counted } from '../../phrases/spoken-number.ts';

/** Which of two is right only their sender knows, so both are named and neither is taken. */
export function findConflicts(files: readonly KeptFile[]): FileProblem[] {
  const dated = files.filter(({ month, form }) => month !== null && !form.mapping.mended);
  const groups = Map.groupBy(dated, ({ partner, month }) => `${partner} ${month}`);
  return [...groups.values()].filter((group) => group.length > 1).map(conflict);
}

function conflict(group: readonly KeptFile[]): FileProblem {
  const [first] = group;
  const named = group.map(
    ({ source, taken }) => `${source.name} (${rowsWords(taken.rows)}, SHA-256 ${taken.sha256.slice(0, 12)}…)`,
  );
  const rows = group.map(({ taken }) => taken.rows);
  const differ =
    new Set(rows).size > 1
      ? `differ by ${rowsWords(Math.max(...rows) - Math.min(...rows))}`
      : 'have as many rows but not the same bytes';
  return {
    file: first?.source.name ?? null,
    code: 'EVENTS_MONTH_CONFLICT',
    message:
      `${named.join(' and ')} are of the same month, ${first?.month}, of ${first?.partner}, and ${differ}. ` +
      'Take out the one that is wrong, or send the corrected one after the other, and it will replace it.',
  };
}

function rowsWords(rows: number): string {
  return counted(rows, 'row');
}
