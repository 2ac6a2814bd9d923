// How people stand with what they must hold: one row of the matrix for each, and the figures of all.
import { dayAfter } from '../partners/index.ts';
import { dateIn } from '../phrases/day.ts';
import { type Completion, type Standing, standingOf } from './completion.ts';
import { everybody, type Requirement } from './requirement.ts';
import { type TrainingLevel, trainingLevels } from './training-level.ts';

/** Somebody of the body: with an account and the roles held in it, or without one. */
export interface Staff {
  id: string;
  hasAccount: boolean;
  name: string;
  job: string;
  /** Roles held now, each with the day from which; none for those without an account. */
  roles: readonly { role: string; from: string }[];
  /** The day on which they began. */
  from: string;
}

export interface AtLevel {
  level: TrainingLevel;
  standing: Standing;
  /** The day by which they have to complete it; null where it is not asked of them. */
  mustBy: string | null;
}

export interface TrainedPerson extends Staff {
  levels: readonly AtLevel[];
}

/** Days before it ends from which training “ends soon”. */
export const soonDays = 60;

export type LevelState = 'in date' | 'ends soon' | 'ended' | 'missing' | 'not yet due' | 'not asked for';

/** What is said of one person at one level. What was never completed is missing only when its time is over. */
export function stateOf({ standing, mustBy }: AtLevel, day: string): LevelState {
  if (standing.state === 'in-date')
    return standing.until !== null && standing.until <= dayAfter(day, soonDays) ? 'ends soon' : 'in date';
  if (mustBy === null) return 'not asked for';
  if (standing.state === 'ended') return 'ended';
  return mustBy < day ? 'missing' : 'not yet due';
}

/** @param completions of this person */
export function trainedPerson(
  staff: Staff,
  completions: readonly Completion[],
  requirements: readonly Requirement[],
  day: string,
): TrainedPerson {
  const levels = trainingLevels.map((level) => ({
    level,
    standing: standingOf(completions, level, day),
    mustBy: mustByOf(staff, level, requirements),
  }));
  return { ...staff, levels };
}

/** Counted from when they took the role on, or from when it was first asked for, whichever was later. */
function mustByOf(staff: Staff, level: TrainingLevel, requirements: readonly Requirement[]): string | null {
  const days = requirements
    .filter((each) => each.level === level)
    .flatMap(({ role, withinDays, madeAt }) => {
      const from = role === everybody ? staff.from : staff.roles.find((held) => held.role === role)?.from;
      const asked = dateIn(madeAt);
      return from === undefined ? [] : [dayAfter(from > asked ? from : asked, withinDays)];
    });
  return days.toSorted()[0] ?? null;
}

export interface LevelFigure {
  level: TrainingLevel;
  /** People of whom it is asked. */
  must: number;
  inDate: number;
  /** Among those in date. */
  endsSoon: number;
  ended: number;
  /** Never completed, whether or not their time is over. */
  missing: number;
}

export interface TrainingFigures {
  levels: LevelFigure[];
  /** Those of whom anything is asked, and those of them who hold all of it. */
  people: { must: number; inDate: number };
}

export function trainingFigures(people: readonly TrainedPerson[], day: string): TrainingFigures {
  const asked = people.map(({ levels }) => levels.filter(({ mustBy }) => mustBy !== null));
  const isInDate = ({ standing }: AtLevel) => standing.state === 'in-date';
  const withSome = asked.filter((levels) => levels.length > 0);
  return {
    levels: trainingLevels.map((level) => {
      const all = asked.flatMap((levels) => levels.filter((each) => each.level === level));
      const count = (fits: (each: AtLevel) => boolean) => all.filter(fits).length;
      return {
        ...{ level, must: all.length, inDate: count(isInDate) },
        endsSoon: count((each) => stateOf(each, day) === 'ends soon'),
        ended: count(({ standing }) => standing.state === 'ended'),
        missing: count(({ standing }) => standing.state === 'missing'),
      };
    }),
    people: { must: withSome.length, inDate: withSome.filter((levels) => levels.every(isInDate)).length },
  };
}
