// What is asked of the next pattern where an attacker got through the last: more room for what was told, and its cells hidden.
import { statisticsOf } from '../audit/statistic.ts';
import type { CellSystem } from '../model/cell-system.ts';
import { mergePrimaries, oneEitherWay, type Primaries, type Protection } from '../rules/primary.ts';
import type { AuditAnswer } from './release-tools.ts';

/** Attackers reckon with bands and whole numbers, which the search for a pattern does not. Null where none of them is named. `own` cells are to be released. */
export function protectedByMore(
  { primaries, virtual }: Primaries,
  { system, own }: { system: CellSystem; own: number },
  audits: readonly AuditAnswer[],
): Primaries | null {
  const says = audits.flatMap(({ sentences }) => sentences);
  const nobody = new Uint8Array(system.cells.length);
  const told = statisticsOf(system, nobody, primaries, virtual).map(({ name }) =>
    says.some((each) => each.includes(` can work out that ${name} is `)),
  );
  if (!told.includes(true)) return null;
  const differences = virtual.filter((_, at) => told[primaries.length + at]);
  const cells = new Set(
    differences.flatMap(({ plus, minus }) => [...plus, ...minus]).filter((cell) => cell < own),
  );
  const hidden = [...cells].map((cell) => ({
    cell,
    rule: 'difference',
    why: '',
    protection: oneEitherWay(system.cells[cell]!.value),
  }));
  return mergePrimaries([
    {
      primaries: primaries.map((each, at) =>
        told[at] ? { ...each, protection: wider(each.protection) } : each,
      ),
      virtual,
    },
    { primaries: hidden, virtual: [] },
  ]);
}

function wider({ lower, upper, sliding }: Protection): Protection {
  return {
    lower: lower > 0 ? lower + 1 : 0,
    upper: upper > 0 ? upper + 1 : 0,
    sliding: sliding > 0 ? sliding + 1 : 0,
  };
}
