// What is behind a release as CSV, which says on every line that it is not for release.
import { formatCsv } from '../../platform/csv.ts';
import type { KeptRelease } from './kept-release.ts';
import { reasonWords } from './reason-words.ts';

export function trueNumbersCsv({ proof }: Pick<KeptRelease, 'proof'>): string {
  const head = ['marking', 'table', 'cell', 'true_number', 'shown', 'why'];
  const rows = proof.tables.flatMap(({ name, rows: cells }) =>
    cells.map((each) => [
      'NOT FOR RELEASE',
      name,
      each.labels.join(', '),
      each.value,
      each.words ?? each.shown,
      reasonWords(each),
    ]),
  );
  return formatCsv([head, ...rows]);
}
