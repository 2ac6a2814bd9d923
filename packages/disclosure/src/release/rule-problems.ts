// Reads a released table against its own rule: no small number, no number that is not a multiple of the base.
import type { Manifest } from './manifest.ts';
import { isMarker, type Shown } from './marker.ts';
import type { ReleasedRow, ReleasedTables } from './released-tables.ts';
import { bandInWords, bandOfTheRest, shareBands } from '../rounding/share-bands.ts';

/** One sentence for each number that the rule does not allow. */
export function ruleProblems({ tables }: ReleasedTables, { rule }: Pick<Manifest, 'rule'>): string[] {
  return tables.flatMap(({ name, people, rows }) =>
    rows.flatMap((row) => {
      const { labels } = row;
      const problem =
        rule.method.kind === 'bands' ? bandProblem(row, rows) : problemOf(row.shown, rule, people);
      return problem === null ? [] : [`“${labels.join(', ')}” of ${name} ${problem}`];
    }),
  );
}

function problemOf(shown: Shown, { below, method, zeros }: Manifest['rule'], people: boolean): string | null {
  if (isMarker(shown)) return null;
  if (!Number.isFinite(shown)) return `has ${String(shown)}, which is no number.`;
  if (method.kind === 'rounding' || method.kind === 'controlled rounding') {
    const middle = method.kind === 'rounding' && method.how === 'midpoint' ? Math.ceil(method.base / 2) : 0;
    const isRounded = shown === 0 || (((shown - middle) % method.base) + method.base) % method.base === 0;
    return isRounded ? null : `is ${shown}, which is not rounded to ${method.base}.`;
  }
  if (method.kind === 'cell key' || !people) return null;
  if (shown === 0) return zeros === 'sensitive' ? 'is 0, and nobody is to be hidden too.' : null;
  return shown < below ? `is ${shown}, below ${below}.` : null;
}

/** One number a table, that of everybody; every other row has words that are of that many people. */
function bandProblem({ shown, words }: ReleasedRow, rows: readonly ReleasedRow[]): string | null {
  const numbers = rows.flatMap((row) => (isMarker(row.shown) ? [] : [row.shown]));
  const [people = 0] = numbers;
  if (!isMarker(shown))
    return numbers.length > 1 || shareBands(people).length === 0
      ? `is ${shown}, and only the number of everybody may be shown.`
      : null;
  if (words === undefined) return null;
  const said = shareBands(people).flatMap((band) => [band, bandOfTheRest(band)].map(bandInWords));
  return said.includes(words) ? null : `is told as “${words}”, which is no band of ${people} people.`;
}
