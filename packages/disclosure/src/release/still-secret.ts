// What is still a secret before a release: what anybody can tell from earlier ones is not, and nothing here could hide it.
import { statisticsOf } from '../audit/statistic.ts';
import type { Primaries, Protection } from '../rules/primary.ts';
import type { ReleaseTools } from './release-tools.ts';
import type { ToHide } from './hidden-until-safe.ts';

type Asked = Pick<ToHide, 'system' | 'policy' | 'known'>;

/** What is left to ask, step by step, of something that is known too closely already: one side, the other, that it is not exact, nothing. */
const easings: readonly ((asked: Protection) => Protection)[] = [
  ({ upper, sliding }) => ({ lower: 0, upper, sliding: Math.min(sliding, 1) }),
  ({ lower, sliding }) => ({ lower, upper: 0, sliding: Math.min(sliding, 1) }),
  ({ sliding }) => ({ lower: 0, upper: 0, sliding: Math.min(sliding, 1) }),
  () => ({ lower: 0, upper: 0, sliding: 0 }),
];

/** Primaries of which no more is asked than earlier releases leave; null where they leave all of it. */
export function stillSecret(asked: Asked, primaries: Primaries, tools: ReleaseTools): Primaries | null {
  let eased = primaries;
  for (const easing of easings) {
    const told = toldAlready(asked, eased, tools);
    if (told.every((is) => !is)) break;
    eased = easedWhere(told, primaries, eased, easing);
  }
  return eased === primaries ? null : eased;
}

/** For each primary and then each virtual one, whether more is known of it than it allows, with all that is new hidden. */
function toldAlready(
  { known: { claims, earlier }, policy, system }: Asked,
  primaries: Primaries,
  tools: ReleaseTools,
): boolean[] {
  if (!earlier) return [];
  const hidden = earlier.hidden.map((is, cell) => (cell < system.cells.length ? 1 : is));
  const question = { system: earlier.system, primaries, hidden, claims: [], earlier: claims };
  const says = policy.attackers.flatMap(
    (attacker) => tools.audit({ ...question, attacker: { ...attacker, together: 0 } }).sentences,
  );
  const nobody = new Uint8Array(earlier.system.cells.length);
  return statisticsOf(earlier.system, nobody, primaries.primaries, primaries.virtual).map(({ name }) =>
    says.some((each) => each.startsWith(`Anyone with this table can work out that ${name} is `)),
  );
}

function easedWhere(
  told: readonly boolean[],
  { primaries, virtual }: Primaries,
  before: Primaries,
  easing: (asked: Protection) => Protection,
): Primaries {
  const first = primaries.length;
  const ease = <T extends { protection: Protection }>(all: readonly T[], now: readonly T[], from: number) =>
    all.map((each, at) => (told[from + at] ? { ...each, protection: easing(each.protection) } : now[at]!));
  return {
    primaries: ease(primaries, before.primaries, 0),
    virtual: ease(virtual, before.virtual, first),
  };
}
