// Changes and differences that anybody can take from two releases and that are of few people: they must not be learnt.
import { nameOfCell } from '../model/cell-system.ts';
import type { Policy } from '../policies/policy.ts';
import { oneEitherWay, type Primaries, type Protection, type VirtualPrimary } from '../rules/primary.ts';
import { codesOfCells, type JointCode } from './joint-codes.ts';
import type { JointSystem } from './joint-system.ts';
import { stretchesOf } from './moments.ts';
import type { Moves } from './moves.ts';

/** What changed from one count to the next, where few people moved. */
export function changePrimaries(joint: JointSystem, moves: readonly Moves[], policy: Policy): Primaries {
  const virtual = moves
    .filter(({ isForward }) => !isForward)
    .flatMap(({ release, changed }) =>
      changed.flatMap(({ place, other, change }): VirtualPrimary[] => {
        const own = joint.firstCell[release]! + place;
        // Where there was nobody before, or is nobody now, the change is the cell itself, which has its own protection.
        if (!other || other.value === 0 || joint.cells[own]!.value === 0) return [];
        const why = `${nameOfCell(joint.cells[own]!)} is ${Math.abs(change)} ${change > 0 ? 'more' : 'fewer'} than ${nameOfCell(joint.cells[other.cell]!)}, and few people moved.`;
        return [{ ...virtualOf([own], [other.cell], why, policy), protection: noChange(change, policy) }];
      }),
    );
  return { primaries: [], virtual };
}

/** It must be possible that one fewer moved than did. How many did in all may be known, so that more may not be. */
function noChange(change: number, { threshold, method }: Policy): Protection {
  if (threshold.protect === 'three numbers' && method.kind !== 'bands')
    return { lower: 0, upper: 0, sliding: 2 };
  return change > 0 ? { lower: 1, upper: 0, sliding: 0 } : { lower: 0, upper: 1, sliding: 0 };
}

function virtualOf(plus: number[], minus: number[], why: string, { threshold }: Policy): VirtualPrimary {
  const protection =
    threshold.protect === 'three numbers' ? { lower: 0, upper: 0, sliding: 2 } : oneEitherWay(1);
  return { plus, minus, rule: 'difference between releases', why, protection };
}

/**
 * A release of more against one of less, where they differ in more than one thing (January to June, all; January to March, drugs) or
 * were not counted from the same state of the records.
 */
export function differencePrimaries(joint: JointSystem, policy: Policy): Primaries {
  const below = policy.differencesBelow ?? policy.threshold.below;
  const stretches = stretchesOf(joint.releases).map((own) => new Set(own));
  const codes = codesOfCells(joint);
  const places = [...joint.releases.keys()];
  const virtual = places.flatMap((more) =>
    places.flatMap((less) =>
      isComparable(joint, stretches, more, less)
        ? differencesOf(joint, codes, more, less).flatMap(([outer, inside]): VirtualPrimary[] => {
            const [one, other] = [joint.cells[outer]!, joint.cells[inside]!];
            const left = one.value - other.value;
            if (left <= 0 || left >= below) return [];
            const why = `${nameOfCell(one)} less ${nameOfCell(other)} is ${left}, fewer than ${below}.`;
            return [virtualOf([outer], [inside], why, policy)];
          })
        : [],
    ),
  );
  return { primaries: [], virtual };
}

type Stretches = readonly ReadonlySet<string>[];

function isComparable(joint: JointSystem, stretches: Stretches, more: number, less: number): boolean {
  if (more === less || ![...stretches[less]!].every((each) => stretches[more]!.has(each))) return false;
  const [one, other] = [joint.releases[more]!, joint.releases[less]!];
  const isLonger = stretches[more]!.size > stretches[less]!.size;
  if (one.edition !== other.edition) return isLonger;
  const differing = joint.dimensions.filter(
    ({ own }, dimension) =>
      dimension > 0 &&
      [more, less].some((at) => joint.rules[at]!.kinds[dimension] === 'only') &&
      own[more]!.some((place, atom) => place >= 0 !== own[less]![atom]! >= 0),
  ).length;
  return differing + (isLonger ? 1 : 0) > 1;
}

/** Pairs of cells that are of the same in all that neither release is limited to, the one around the other in the rest. */
function differencesOf(
  joint: JointSystem,
  codes: (cell: number) => JointCode[],
  more: number,
  less: number,
): [number, number][] {
  const isLimit = (dimension: number) =>
    dimension === 0 || [more, less].some((at) => joint.rules[at]!.kinds[dimension] === 'only');
  const keyOf = (cell: number) =>
    codes(cell)
      .filter((_, dimension) => !isLimit(dimension))
      .map(({ key }) => key)
      .join('|');
  const cellsOf = (release: number) =>
    joint.releases[release]!.system.cells.map((_, place) => joint.firstCell[release]! + place);
  const outers = new Map<string, number[]>();
  for (const cell of cellsOf(more)) outers.set(keyOf(cell), [...(outers.get(keyOf(cell)) ?? []), cell]);
  const isAround = (outer: number, inside: number) =>
    codes(outer).every(({ atoms }, dimension) => {
      if (dimension === 0 || !isLimit(dimension)) return true;
      const whole = new Set(atoms);
      return codes(inside)[dimension]!.atoms.every((atom) => whole.has(atom));
    });
  return cellsOf(less).flatMap((inside) =>
    (outers.get(keyOf(inside)) ?? [])
      .filter((outer) => isAround(outer, inside))
      .map((outer): [number, number] => [outer, inside]),
  );
}
