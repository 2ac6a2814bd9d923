// The cells of a released table by their labels, and nothing that is not in it.
import type { Manifest, ReleasedTable } from '@due-regard/disclosure';
import { type Banded, bandOf } from './band.ts';
import type { PublicContext } from '../public-context.ts';

/** The cell with these labels, everybody in each dimension that is not named; `[x]` where the table has no such cell. */
export type ShownCells = (labels: Readonly<Record<string, string>>) => Banded;

/** As the package finds the word, where the context does not name it. */
const everybody = /^(total|tot|all|everyone|everybody|all people|all persons)$/i;

export function shownCells(
  { dimensions, rows }: ReleasedTable,
  rule: Manifest['rule'],
  { totals = {} }: Pick<PublicContext, 'totals'>,
): ShownCells {
  const wholes = dimensions.map(
    (name, at) =>
      totals[name] ??
      rows.map(({ labels }) => labels[at] ?? '').find((label) => everybody.test(label)) ??
      'Total',
  );
  const found = new Map(rows.map(({ labels, shown }) => [keyOf(labels), bandOf(shown, rule)]));
  return (labels) =>
    found.get(keyOf(dimensions.map((name, at) => labels[name] ?? wholes[at] ?? ''))) ?? '[x]';
}

function keyOf(labels: readonly string[]): string {
  return labels.join('\u0000');
}
