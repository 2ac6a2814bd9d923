// Gathers everybody of the body with what they must hold and what they have completed.
import { listBodies } from '../organisation/index.ts';
import { listRolesOfBody } from '../people/index.ts';
import { whoActs } from '../platform/doer.ts';
import { dateIn } from '../phrases/day.ts';
import type { Completion } from './completion.ts';
import { listCompletions } from './completion-store.ts';
import type { TrainingNeeds } from './gather-needs.ts';
import { listLearners } from './learner-store.ts';
import { listRequirements } from './requirement-store.ts';
import { type Staff, type TrainedPerson, trainedPerson } from './trained-person.ts';

/** They are of other bodies, whose training is not this one's. */
const ofOthers = ['partner', 'counter-signer'];

/** By name. Without those who have left, and those whose account is suspended or has ended. */
export async function gatherPeople(needs: TrainingNeeds): Promise<TrainedPerson[]> {
  const { database, clock } = needs;
  const day = dateIn(clock.now());
  const [withAccount, without, completions, requirements] = await Promise.all([
    staffWithAccount(needs),
    staffWithout(needs, day),
    listCompletions(database),
    listRequirements(database),
  ]);
  const byWhom = Map.groupBy(completions, ({ personId, learnerId }: Completion) => personId ?? learnerId);
  return [...withAccount, ...without]
    .map((staff) => trainedPerson(staff, byWhom.get(staff.id) ?? [], requirements, day))
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}

async function staffWithAccount({ database, listPeople }: TrainingNeeds): Promise<Staff[]> {
  const body = await ownBody({ database });
  const held = (await listRolesOfBody(database, body)).filter(
    ({ ended, role }) => ended === null && !ofOthers.includes(role),
  );
  const byPerson = Map.groupBy(held, ({ person }) => person);
  return (await listPeople())
    .filter(({ id, state }) => state === 'active' && byPerson.has(id))
    .map(({ id, name, job }) => {
      const roles = (byPerson.get(id) ?? []).map(({ role, givenAt }) => ({ role, from: dateIn(givenAt) }));
      const from = roles.map((role) => role.from).toSorted()[0] ?? '';
      return { ...{ id, name, job, roles, from }, hasAccount: true };
    });
}

/** Of the program's own work: the organisation that runs it. */
async function ownBody({ database }: Pick<TrainingNeeds, 'database'>): Promise<string> {
  const { body } = whoActs();
  if (body !== null && body !== '*') return body;
  return (await listBodies(database))[0]?.id ?? '';
}

async function staffWithout({ database }: TrainingNeeds, day: string): Promise<Staff[]> {
  return (await listLearners(database))
    .filter(({ isErased, leftOn }) => !isErased && (leftOn === null || leftOn > day))
    .map(({ id, name, job, joinedOn, madeAt }) => ({
      ...{ id, name, job, from: joinedOn ?? dateIn(madeAt) },
      ...{ hasAccount: false, roles: [] },
    }));
}
