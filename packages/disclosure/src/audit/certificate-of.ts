// Writes the certificate of an audit: the data sets that its answers rest on, whole again, and the proofs of its leaks.
import type {
  Certificate,
  CertifiedFact,
  CertifiedInsider,
  CertifiedSum,
  DataSet,
  Leak,
} from './certificate.ts';
import type { Component } from './components.ts';
import type { Inquiry } from './inquiry.ts';
import type { Settled } from './settle-components.ts';
import type { Fact, Sum } from './world.ts';

export function certificateOf(
  inquiry: Inquiry,
  settled: Settled,
  insiders: readonly Fact[],
  leaks: readonly Leak[],
): Certificate {
  const { world, facts, sums, statistics, parts } = inquiry;
  const safe = settled.outcomes.filter(({ state, insider }) => state === 'safe' && insider === null);
  const placeOf = new Map(safe.map(({ id }, place) => [id, place]));
  return {
    unknowns: world.unknowns,
    unit: world.unit,
    facts: facts.map(certified),
    insiders: insiders.map((fact, at) => certifiedInsider(fact, at, settled, placeOf)),
    parts: (parts?.components ?? []).map(({ targets }) => targets.flatMap(({ id }) => placeOf.get(id) ?? [])),
    dataSets: dataSetsOf(inquiry, settled),
    protectedSums: safe.map(({ id, need }) => ({
      name: statistics[id]!.name,
      ...certifiedSum(sums[id]!),
      ...need!,
    })),
    leaks,
  };
}

function certifiedSum({ at, times }: Sum): CertifiedSum {
  return { at, times: times.every((by) => by === 1) ? null : times };
}

function certified({ says, least, most, ...sum }: Fact): CertifiedFact {
  const limit = (value: number) => (Number.isFinite(value) ? value : null);
  return { says, ...certifiedSum(sum), least: limit(least), most: limit(most) };
}

function certifiedInsider(
  fact: Fact,
  at: number,
  { asked }: Settled,
  placeOf: ReadonlyMap<number, number>,
): CertifiedInsider {
  const { component = null, except = [] } = asked.find(({ insider }) => insider === at) ?? {};
  const exceptions = [...except].flatMap(([id, atMost]) => {
    const sum = placeOf.get(id);
    return sum === undefined ? [] : [{ sum, atMost }];
  });
  return { ...certified(fact), part: component, except: exceptions };
}

/** One data set serves every component at once: each takes its next point, or its first. */
function dataSetsOf(inquiry: Inquiry, { points }: Settled): DataSet[] {
  const first = wholeOf(inquiry, points, 0);
  const sets = points.reduce((most, { length }) => Math.max(most, length), 1);
  const changes = Array.from({ length: sets - 1 }, (_, before) => {
    const values = wholeOf(inquiry, points, before + 1);
    return written(values, (value, unknown) => value !== first[unknown]);
  });
  return [written(first, (value) => value !== 0), ...changes];
}

function written(values: Float64Array, isNews: (value: number, unknown: number) => boolean): DataSet {
  const at = Array.from(values.keys()).filter((unknown) => isNews(values[unknown]!, unknown));
  return { at, values: at.map((unknown) => values[unknown]!) };
}

function wholeOf(inquiry: Inquiry, points: Settled['points'], set: number): Float64Array {
  const values = inquiry.fixed.slice();
  for (const [at, component] of (inquiry.parts?.components ?? []).entries()) {
    const point = points[at]?.[set] ?? points[at]?.[0];
    if (point) spread(component, point, values, inquiry);
  }
  return values;
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
