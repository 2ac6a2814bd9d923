// The places of a funnel: each ratio with its interval, its limits around what all share, and how it could be ranked.

import {
  type FunnelOfRatios,
  type RatioUnit,
  crudeRate,
  funnelOfRatios,
  rateRatio,
  unknownGroupBounds,
} from '@due-regard/statistics';
import type { Group } from '../findings/grouping.ts';
import type { Reference } from '../findings/measured.ts';
import { type Two, twoCounts } from '../rates/two-counts.ts';
import { type CountedUnit, missingIn } from './count-units.ts';
import type { FunnelUnit, Outside } from './funnel-finding.ts';
import { rankRange } from './rank-range.ts';

export const innerLevel = 0.95;
export const outerLevel = 0.998;
/** Below this many events of the group a place is small. */
const smallBelow = 10;

export interface FunnelGround {
  groups: readonly Group[];
  group: Group;
  reference: Reference;
  per: number;
  level: number;
  unknownStated: boolean;
}

export interface PlacedUnits {
  units: FunnelUnit[];
  funnel: FunnelOfRatios;
  /** Both sides of every place that has a ratio. */
  pairs: Two[];
}

export function funnelUnits(counted: readonly CountedUnit[], ground: FunnelGround): PlacedUnits {
  const twos = counted.map((unit) => twoOf(unit, ground));
  const able = twos.map((two, index) => ({ two, index })).filter(({ two }) => hasRatio(two));
  const pairs = able.map(({ two }) => two);
  const funnel = funnelOfRatios(pairs, { confidence: innerLevel });
  const outer = funnelOfRatios(pairs, { confidence: outerLevel });
  const place = new Map(able.map(({ index }, at) => [index, at]));
  const units = counted.map((unit, index) => {
    const at = place.get(index);
    const own = at === undefined ? null : { inner: funnel.units[at] ?? null, outer: outer.units[at] ?? null };
    const others = pairs.filter((_, each) => each !== at);
    return unitOf(unit, twos[index]!, own, others, { ...ground, noFunnel: funnel.reason });
  });
  return { units, funnel, pairs };
}

/** Its counts are shown even where it has no place; then they are not compared. */
function twoOf(unit: CountedUnit, { group, groups, reference }: FunnelGround): Two {
  const two = twoCounts(group, groups, reference, unit);
  return unit.reason === null ? two : { ...two, reason: unit.reason };
}

/** Without any event of either there is no ratio. */
function hasRatio({ group, reference, reason }: Two): boolean {
  return reason === null && group.events + reference.events > 0;
}

type Placed = { inner: RatioUnit | null; outer: RatioUnit | null } | null;

function unitOf(
  counted: CountedUnit,
  two: Two,
  placed: Placed,
  others: readonly Two[],
  ground: FunnelGround & { noFunnel: string | null },
): FunnelUnit {
  const { group, reference, reason } = two;
  const { per, level } = ground;
  const known = reason === null;
  const inner = placed?.inner ?? null;
  const [low, high] = inner?.limits ?? [null, null];
  const [lowest, highest] = placed?.outer?.limits ?? [null, null];
  const outside = outsideOf(inner, placed?.outer ?? null);
  const why = reason ?? (placed === null ? noEvents : ground.noFunnel);
  return {
    unit: counted.unit,
    name: counted.name,
    ...residentsOf(counted, ground),
    count: known ? group.events : null,
    personYears: known ? group.exposure : null,
    referenceCount: known ? reference.events : null,
    referencePersonYears: known ? reference.exposure : null,
    rate: known ? crudeRate(group, { per }).estimate : null,
    referenceRate: known ? crudeRate(reference, { per }).estimate : null,
    ratio: ratioOf(two, placed, level),
    standardError: inner?.standardError ?? null,
    z: inner?.z ?? null,
    adjustedZ: inner?.adjustedZ ?? null,
    inner: { lower: low, upper: high },
    outer: { lower: lowest, upper: highest },
    outside,
    rank: placed === null ? { lower: null, upper: null } : rankRange(two, others, level),
    verdictWords: why === null ? wordsOf(outside) : 'has no place in the funnel',
    isSmall: known && group.events < smallBelow,
    months:
      counted.months === null
        ? null
        : { submitted: counted.months.monthsSubmitted.length, missing: counted.months.monthsMissing.length },
    unknown: unknownOf(counted, two, ground),
    ...(why === null ? {} : { reason: why }),
  };
}

function ratioOf(two: Two, placed: Placed, level: number): FunnelUnit['ratio'] {
  if (placed === null)
    return { estimate: null, lower: null, upper: null, method: null, reason: two.reason ?? noEvents };
  const { estimate, lower, upper, method, reason } = rateRatio(two.group, two.reference, {
    confidence: level,
  });
  return { estimate, lower, upper, method, ...(reason === null ? {} : { reason }) };
}

function outsideOf(inner: RatioUnit | null, outer: RatioUnit | null): Outside {
  if (outer?.outside) return { side: outer.outside, of: 'outer' };
  return inner?.outside ? { side: inner.outside, of: 'inner' } : null;
}

function wordsOf(outside: Outside): string {
  if (outside === null) return 'within what chance and ordinary spread explain';
  const side = outside.side === 'above' ? 'higher' : 'lower';
  return outside.of === 'outer'
    ? `${side} than chance and ordinary spread explain`
    : `${side}, between the inner and the outer limits, where 1 place in 20 falls by chance`;
}

function residentsOf({ exposure }: CountedUnit, { group, groups, reference }: FunnelGround) {
  const others = groups.filter(({ code }) =>
    reference.kind === 'group' ? code === reference.code : code !== group.code,
  );
  const known = others.flatMap(({ code }) => exposure.get(code)?.count ?? []);
  return {
    population: exposure.get(group.code)?.count ?? null,
    referencePopulation: known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0),
  };
}

function unknownOf(
  counted: CountedUnit,
  two: Two,
  { unknownStated, level }: FunnelGround,
): FunnelUnit['unknown'] {
  const none = { lower: null, upper: null };
  if (!unknownStated) return { count: null, share: null, bounds: none };
  const missing = missingIn(counted);
  if (two.reason !== null) return { ...missing, bounds: none };
  const input = { comparison: two.group, reference: two.reference, unknown: missing.count };
  const { lower, upper } = unknownGroupBounds(input, { confidence: level });
  return { ...missing, bounds: { lower, upper } };
}

const noEvents =
  'Neither the group nor those it is compared with have any events here, so there is no ratio.';
