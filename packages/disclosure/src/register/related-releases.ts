// Which earlier releases say anything of the people of a new one: of the same records, at the same time, in the same place, or tied to it by others.
import type { Hierarchy } from '../model/long-table.ts';
import type { TableSet } from '../release/released-tables.ts';
import { daysOfPeriod } from './days-of-period.ts';
import type { RegisteredRelease } from './registered-release.ts';
import { type Scope, unknownScope } from './scope.ts';

export interface Related {
  release: RegisteredRelease;
  scope: Scope;
}

/** In the order of the register. Of people counted on a day, also those counted on the days next to it, before and after. */
export function relatedReleases(
  scope: Scope,
  set: TableSet,
  releases: readonly RegisteredRelease[],
): Related[] {
  const all = releases.map((release): Related => ({ release, scope: release.set.scope ?? unknownScope }));
  const hierarchies = [set, ...releases.map((release) => release.set)].flatMap(
    (each) => each.hierarchies ?? [],
  );
  const found = new Set<Related>();
  let asked: readonly Scope[] = [scope, ...nextDays(scope, all, hierarchies)];
  while (asked.length > 0) {
    const next = all.filter(
      (each) => !found.has(each) && asked.some((one) => isOverlapping(one, each.scope, hierarchies)),
    );
    for (const each of next) found.add(each);
    asked = next.map((each) => each.scope);
  }
  return all.filter((each) => found.has(each));
}

/** The same on the last day before it, and on the first after it, on which people were counted. */
function nextDays(scope: Scope, all: readonly Related[], hierarchies: readonly Hierarchy[]): Scope[] {
  const day = dayOf(scope);
  if (day === null) return [];
  const others = all.filter((each) =>
    isOverlapping({ ...scope, period: null }, { ...each.scope, period: null }, hierarchies),
  );
  const days = others.flatMap((each) => dayOf(each.scope) ?? []);
  const next = [
    Math.max(...days.filter((each) => each < day)),
    Math.min(...days.filter((each) => each > day)),
  ];
  return others.map((each) => each.scope).filter((each) => next.includes(dayOf(each) ?? Number.NaN));
}

function dayOf({ period }: Scope): number | null {
  const days = period && daysOfPeriod(period);
  return days?.isSnapshot ? days.first : null;
}

function isOverlapping(one: Scope, other: Scope, hierarchies: readonly Hierarchy[]): boolean {
  return (
    one.records === other.records &&
    isSameTime(one.period, other.period) &&
    isSameKind(one.filters, other.filters) &&
    isSamePlace(one.place, other.place, hierarchies)
  );
}

/** Releases that do not say when are of one time, and of no other. */
function isSameTime(one: Scope['period'], other: Scope['period']): boolean {
  if (one === null || other === null) return one === other;
  const [left, right] = [daysOfPeriod(one), daysOfPeriod(other)];
  if (!left || !right || left.isSnapshot !== right.isSnapshot) return false;
  return left.isSnapshot ? left.first === right.first : left.first <= right.last && right.first <= left.last;
}

/** `Object: drugs` and `Object: weapons` have nobody in common; what is not of one name may. */
function isSameKind(one: readonly string[], other: readonly string[]): boolean {
  const name = (filter: string) => filter.split(': ', 1)[0];
  const words = (filter: string) => filter.slice(filter.indexOf(': ') + 1).split(/, | or | and |; /);
  return one.every((left) => {
    const right = other.find((each) => name(each) === name(left));
    return right === undefined || words(left).some((word) => words(right).includes(word));
  });
}

function isSamePlace(one: string | null, other: string | null, hierarchies: readonly Hierarchy[]): boolean {
  if (one === null || other === null || one === other) return true;
  return hierarchies.some(({ parents }) =>
    [one, other].every((place) => parents.some((pair) => pair.includes(place))),
  );
}
