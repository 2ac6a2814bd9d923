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

/** In the order of the register. */
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
  let asked: readonly Scope[] = [scope];
  while (asked.length > 0) {
    const next = all.filter(
      (each) => !found.has(each) && asked.some((one) => isOverlapping(one, each.scope, hierarchies)),
    );
    for (const each of next) found.add(each);
    asked = next.map((each) => each.scope);
  }
  return all.filter((each) => found.has(each));
}

function isOverlapping(one: Scope, other: Scope, hierarchies: readonly Hierarchy[]): boolean {
  return (
    one.records === other.records &&
    isSameTime(one.period, other.period) &&
    isSameKind(one.filters, other.filters) &&
    isSamePlace(one.place, other.place, hierarchies)
  );
}

/** Where one of them is not known, they may be of the same time. */
function isSameTime(one: Scope['period'], other: Scope['period']): boolean {
  if (one === null || other === null) return true;
  const [left, right] = [daysOfPeriod(one), daysOfPeriod(other)];
  if (!left || !right || left.isSnapshot !== right.isSnapshot) return false;
  return left.isSnapshot || (left.first <= right.last && right.first <= left.last);
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
