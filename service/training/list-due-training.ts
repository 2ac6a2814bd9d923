// Lists training that falls due: what ends, what has ended, and what somebody new has to complete; and what of it waits for one person.
import type { DueThing, WaitingThing } from '../pages/due-thing.ts';
import type { Visitor } from '../pages/visitor.ts';
import { dateIn } from '../phrases/day.ts';
import type { TrainingNeeds } from './gather-needs.ts';
import { gatherPeople } from './gather-people.ts';
import { type AtLevel, stateOf, type TrainedPerson } from './trained-person.ts';
import { levelName } from './training-level.ts';
import { manageTrainingPermission } from './training-permissions.ts';

/** One needs some weeks to find a course. */
const leadDays = 30;

/** Of those without an account whoever keeps training is reminded. */
export async function listDueTraining(needs: TrainingNeeds, until: string): Promise<DueThing[]> {
  const people = await gatherPeople(needs);
  return people.flatMap((person) =>
    person.levels.flatMap((at) => {
      const dueOn = dueDay(at);
      return dueOn === null || dueOn > until ? [] : [dueThing(person, at, dueOn)];
    }),
  );
}

/** When it ends or has ended, or by when it has to be completed first; null where nothing is asked or it counts for good. */
function dueDay({ standing, mustBy }: AtLevel): string | null {
  if (mustBy === null) return null;
  if (standing.state === 'in-date') return standing.until;
  return standing.state === 'ended' ? standing.ended : mustBy;
}

function dueThing(
  { id, name, hasAccount }: TrainedPerson,
  { level, standing }: AtLevel,
  dueOn: string,
): DueThing {
  return {
    ...{ kind: 'training', subjectId: `${id} ${level}`, dueOn, leadDays },
    task: standing.state === 'missing' ? 'Training to complete' : 'Training to renew',
    reference: levelName(level),
    what: name,
    href: hasAccount ? '/desk/training/mine' : `/desk/training/people/${id}`,
    people: hasAccount ? [id] : [],
    permission: manageTrainingPermission.name,
  };
}

export async function listWaitingTraining(needs: TrainingNeeds, visitor: Visitor): Promise<WaitingThing[]> {
  const day = dateIn(needs.clock.now());
  const mine = (await gatherPeople(needs)).find(({ id }) => id === visitor.person?.id);
  return (mine?.levels ?? []).flatMap((at): WaitingThing[] => {
    const state = stateOf(at, day);
    if (at.mustBy === null || state === 'in date' || state === 'not asked for') return [];
    return [
      {
        ...{ kind: 'training', subjectId: `${mine?.id ?? ''} ${at.level}`, group: 'learn' },
        ...{ reference: '', what: `Training: ${levelName(at.level)}`, why: whyOf[state] },
        ...{ href: '/desk/training/mine', since: null, dueOn: dueDay(at) },
      },
    ];
  });
}

const whyOf = {
  missing: 'You were to complete it by now',
  ended: 'Yours has ended',
  'ends soon': 'Yours ends soon',
  'not yet due': 'Complete it',
} as const;
