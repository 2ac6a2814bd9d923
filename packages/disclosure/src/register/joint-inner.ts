// The finest counts of all releases together: every combination of joint categories that no release rules out.
import type { Aspect, JointDimension } from './joint-dimension.ts';

/** One release as a rule of what may be: its own inner cells by their own categories. */
export interface InnerRule {
  /** For each joint dimension what it is to the release. */
  kinds: readonly Aspect['kind'][];
  /** For each joint dimension, and each own inner cell, its own category; null where the release is not split by it. */
  categories: readonly (Int32Array | null)[];
  inner: number;
}

export interface JointInner {
  count: number;
  /** For each joint dimension and inner cell, its joint category. */
  atoms: readonly (readonly number[])[];
  /** For each release and inner cell the release's own inner cell; -1 where it is not of it. */
  own: readonly (readonly number[])[];
}

/** Whether there may be people of a category of time who are of these own inner cells of each release. */
export type Possible = (moment: number, own: readonly number[]) => boolean;

type Branch = Map<number, Branch | number>;
/** Where a release stands: in a branch, at one of its own inner cells, not of it at all, or of nobody. */
type State = Branch | number | 'not of it' | 'nobody';

const MOST_STEPS = 20_000_000;

/** Null where there are more than `most`. Time is the first dimension; those that limit releases are gone through first. */
export function jointInner(
  dimensions: readonly JointDimension[],
  rules: readonly InnerRule[],
  most: number,
  isPossible: Possible,
): JointInner | null {
  const isLimit = ({ kinds }: InnerRule, at: number) => kinds[at] === 'only' || kinds[at] === 'part';
  const limits = (at: number) => (rules.some((rule) => isLimit(rule, at)) ? 0 : 1);
  const order = [...dimensions.keys()].sort((one, other) => limits(one) - limits(other) || one - other);
  const lastLimit = rules.map((rule) =>
    order.reduce((last, dimension, depth) => (isLimit(rule, dimension) ? depth : last), -1),
  );
  const found: { chosen: number[]; own: number[] }[] = [];
  let steps = 0;
  const extend = (chosen: readonly number[], states: readonly State[]): boolean => {
    if (states.every((state) => state === 'not of it')) return true;
    if (chosen.length === order.length) {
      const own = states.map((state) => (typeof state === 'number' ? state : -1));
      if (!isPossible(chosen[order.indexOf(0)]!, own)) return true;
      return found.push({ chosen: [...chosen], own }) <= most;
    }
    const dimension = order[chosen.length]!;
    for (let atom = 0; atom < dimensions[dimension]!.count; atom++) {
      if (++steps > MOST_STEPS) return false;
      const next = states.map((state, release) =>
        follow(state, rules[release]!, dimension, dimensions[dimension]!.own[release]![atom]!),
      );
      const isOut = next.some((state, release) => state === 'nobody' && chosen.length >= lastLimit[release]!);
      if (!isOut && !extend([...chosen, atom], next)) return false;
    }
    return true;
  };
  const isWhole = extend(
    [],
    rules.map((rule) => branchOf(rule, order)),
  );
  return isWhole ? jointOf(found, order, rules.length) : null;
}

function follow(state: State, { kinds }: InnerRule, dimension: number, own: number): State {
  if (state === 'not of it' || kinds[dimension] === 'everybody') return state;
  if (own < 0 && kinds[dimension] !== 'split') return 'not of it';
  if (kinds[dimension] === 'only') return state;
  return typeof state === 'object' ? (state.get(own) ?? 'nobody') : state;
}

/** A release that breaks down by nothing has one inner cell. */
function branchOf({ categories, inner }: InnerRule, order: readonly number[]): State {
  const splits = order.flatMap((dimension) => categories[dimension] ?? []);
  if (splits.length === 0) return 0;
  const root: Branch = new Map();
  for (let place = 0; place < inner; place++) {
    let branch = root;
    for (const [depth, ofInner] of splits.entries()) {
      const own = ofInner[place]!;
      if (depth === splits.length - 1) branch.set(own, place);
      else {
        const next = branch.get(own);
        const below: Branch = typeof next === 'object' ? next : new Map();
        branch.set(own, below);
        branch = below;
      }
    }
  }
  return root;
}

function jointOf(
  found: readonly { chosen: readonly number[]; own: readonly number[] }[],
  order: readonly number[],
  releases: number,
): JointInner {
  return {
    count: found.length,
    atoms: order.map((_, dimension) => found.map(({ chosen }) => chosen[order.indexOf(dimension)]!)),
    own: Array.from({ length: releases }, (_, release) => found.map(({ own }) => own[release]!)),
  };
}
