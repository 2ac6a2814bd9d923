// What is still a secret before a release: what anybody can read off earlier ones is not, and nothing here could hide it.
import { statisticsOf } from '../audit/statistic.ts';
import type { Primaries, Protection } from '../rules/primary.ts';
import type { ReleaseTools } from './release-tools.ts';
import type { ToRelease } from './safe-tables.ts';

const NOTHING: Protection = { lower: 0, upper: 0, sliding: 0 };

/** Primaries of which nothing is asked that is out already; null where all of them are secrets still. */
export function stillSecret(
  { known: { claims, earlier }, policy, system }: ToRelease,
  primaries: Primaries,
  tools: ReleaseTools,
): Primaries | null {
  if (!earlier) return null;
  const hidden = earlier.hidden.map((is, cell) => (cell < system.cells.length ? 1 : is));
  const question = { system: earlier.system, primaries, hidden, claims: [], earlier: claims };
  const told = new Set(
    policy.attackers.flatMap(
      (attacker) => tools.audit({ ...question, attacker: { ...attacker, together: 0 } }).sentences,
    ),
  );
  const isOut = (name: string) =>
    [...told].some((says) => says.startsWith(`Anyone with this table can work out that ${name} is `));
  const names = statisticsOf(earlier.system, [], primaries.primaries, primaries.virtual).map(
    ({ name }) => name,
  );
  if (!names.some(isOut)) return null;
  const [cells, sums] = [names.slice(0, primaries.primaries.length), names.slice(primaries.primaries.length)];
  const asked = <T extends { protection: Protection }>(each: T, name: string): T =>
    isOut(name) ? { ...each, protection: NOTHING } : each;
  return {
    primaries: primaries.primaries.map((each, at) => asked(each, cells[at]!)),
    virtual: primaries.virtual.map((each, at) => asked(each, sums[at]!)),
  };
}
