// Reads a released table against its own rule: no small number, no number that is not a multiple of the base.
import type { Manifest } from './manifest.ts';
import { isMarker, type Shown } from './marker.ts';
import type { ReleasedTables } from './released-tables.ts';

/** One sentence for each number that the rule does not allow. */
export function ruleProblems({ tables }: ReleasedTables, { rule }: Pick<Manifest, 'rule'>): string[] {
  return tables.flatMap(({ name, people, rows }) =>
    rows.flatMap(({ labels, shown }) => {
      const problem = problemOf(shown, rule, people);
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
