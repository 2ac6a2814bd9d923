// Writes the certificate of an audit: the data sets that its answers rest on, whole again, and the proofs of its leaks.
import type { Certificate, CertifiedFact, DataSet, Leak, ProtectedSum } from './certificate.ts';
import type { Component } from './components.ts';
import type { Inquiry } from './inquiry.ts';
import type { Outcome, Place } from './outcome.ts';
import type { Settled } from './settle-components.ts';
import type { Fact } from './world.ts';

export function certificateOf(
  inquiry: Inquiry,
  settled: Settled,
  insiders: readonly Fact[],
  leaks: readonly Leak[],
): Certificate {
  const { world, facts } = inquiry;
  const shelf = new DataSets(inquiry, settled);
  const safe = settled.outcomes.filter(({ state }) => state === 'safe');
  const protectedSums = safe.map((outcome) => protectedSumOf(outcome, inquiry, shelf));
  return {
    unknowns: world.unknowns,
    unit: world.unit,
    facts: facts.map(certified),
    insiders: insiders.map(certified),
    dataSets: shelf.written(),
    protectedSums,
    leaks,
  };
}

function certified({ says, at, times, least, most }: Fact): CertifiedFact {
  const limit = (value: number) => (Number.isFinite(value) ? value : null);
  return { says, at, times, least: limit(least), most: limit(most) };
}

function protectedSumOf(outcome: Outcome, { statistics, sums }: Inquiry, shelf: DataSets): ProtectedSum {
  const { id, need, low, high, insider } = outcome;
  return {
    name: statistics[id]!.name,
    at: sums[id]!.at,
    times: sums[id]!.times,
    atMost: need!.atMost,
    atLeast: need!.atLeast,
    apart: need!.apart,
    low: shelf.placeOf(low),
    high: shelf.placeOf(high),
    insider,
  };
}

/** One data set serves every component at once: each takes its next point, or its first. */
class DataSets {
  readonly #inquiry: Inquiry;
  readonly #settled: Settled;
  /** For each search the points that are used, in order of first use. */
  readonly #used: number[][];
  /** Searches of insiders come after those of components; their data sets too. */
  readonly #extra: { list: number; point: number }[] = [];

  constructor(inquiry: Inquiry, settled: Settled) {
    this.#inquiry = inquiry;
    this.#settled = settled;
    this.#used = this.#components.map(() => []);
  }

  get #components(): readonly Component[] {
    return this.#inquiry.parts?.components ?? [];
  }

  /** Even places are of everybody, odd ones of insiders, so that neither moves the other. */
  placeOf(place: Place | null): number {
    if (!place) return 0;
    const own = this.#used[place.component];
    if (own) return 2 * placeIn(own, place.point, (each) => each);
    const key = { list: place.component, point: place.point };
    return 2 * placeIn(this.#extra, key, ({ list, point }) => `${list} ${point}`) + 1;
  }

  written(): DataSet[] {
    const sets = Math.max(1, ...this.#used.map(({ length }) => length), this.#extra.length);
    return Array.from({ length: 2 * sets }, (_, place) => {
      const extra = place % 2 === 1 ? this.#extra[(place - 1) / 2] : undefined;
      return this.#whole(place % 2 === 0 ? place / 2 : 0, extra);
    });
  }

  #whole(set: number, extra: { list: number; point: number } | undefined): DataSet {
    const values = this.#inquiry.fixed.slice();
    for (const [at, component] of this.#components.entries()) {
      const used = this.#used[at]!;
      const points = this.#settled.searches[at]!.search.points;
      const other = extra && this.#settled.searches[extra.list];
      const point =
        other?.component === at
          ? other.search.points[extra!.point]
          : points[used[Math.min(set, used.length - 1)] ?? 0];
      if (point) spread(component, point, values, this.#inquiry);
    }
    const at = Array.from(values.keys()).filter((unknown) => values[unknown] !== 0);
    return { at, values: at.map((unknown) => values[unknown]!) };
  }
}

function placeIn<T>(list: T[], item: T, key: (item: T) => unknown): number {
  const found = list.findIndex((each) => key(each) === key(item));
  return found >= 0 ? found : list.push(item) - 1;
}

/** What a group has is given to its unknowns one after the other, each within its own limits. */
function spread({ groups }: Component, point: Float64Array, values: Float64Array, { upper }: Inquiry): void {
  for (const [place, group] of groups.entries()) {
    let left = point[place]! - group.reduce((sum, unknown) => sum + values[unknown]!, 0);
    for (const unknown of group) {
      const more = Math.min(left, upper[unknown]! - values[unknown]!);
      values[unknown] = values[unknown]! + more;
      left -= more;
    }
  }
}
