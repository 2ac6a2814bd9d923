// Enters the objectives that the organisation's profile states, once: whatever people change afterwards stays as they have it.
import type { ProfileObjectiveSet } from '../organisation/index.ts';
import type { Database } from '../platform/database/index.ts';
import { whoActs } from '../platform/doer.ts';
import type { Objective, ObjectiveFacts } from './objective.ts';
import {
  addObjective,
  addSet,
  findOwnSet,
  listProfileKeys,
  publishObjective,
  supersedeObjective,
} from './objective-store.ts';

interface Keeping {
  /** Of a demonstration: it goes with it. */
  demonstration: boolean;
  at: Date;
}

type ProfileObjective = ProfileObjectiveSet['objectives'][number];

/** What may be public is; an equality objective that nobody could measure waits as a draft. */
export async function keepProfileObjectives(
  database: Database,
  sets: readonly ProfileObjectiveSet[],
  keeping: Keeping,
): Promise<void> {
  if (sets.length === 0) return;
  await database.transaction().execute(async (transaction) => {
    const there = await listProfileKeys(transaction);
    for (const set of sets.filter(({ key }) => !there.includes(key)))
      await keepSet(transaction, set, keeping);
  });
}

async function keepSet(
  transaction: Database,
  { objectives, key, ...set }: ProfileObjectiveSet,
  { demonstration, at }: Keeping,
): Promise<void> {
  const { kind, title, about = '', source = '' } = set;
  const [begins, ends] = [set.begins ?? null, set.ends ?? null];
  const facts = { kind, title, about, begins, ends, source, profileKey: key, demonstration };
  const id = await addSet(transaction, facts, { id: whoActs().id, at });
  for (const objective of objectives)
    await addObjective(transaction, id, { ...factsOf(objective), demonstration });
  const kept = (await findOwnSet(transaction, id))?.objectives ?? [];
  for (const each of kept) await publishObjective(transaction, each, beginning(begins, at));
  await supersedeAll(transaction, objectives, kept);
}

/** Since when it is public: since its years began, where they did. */
function beginning(begins: string | null, at: Date): Date {
  const first = begins !== null && begins.length === 10 ? new Date(`${begins}T00:00:00Z`) : at;
  return first < at ? first : at;
}

async function supersedeAll(
  transaction: Database,
  written: readonly ProfileObjective[],
  kept: readonly Objective[],
): Promise<void> {
  for (const { heading, superseded } of written) {
    const ended = kept.find((each) => each.heading === heading);
    if (!superseded || !ended) continue;
    const replacedBy = kept.find((each) => each.heading === superseded.by)?.id ?? null;
    const at = new Date(`${superseded.on}T00:00:00Z`);
    await supersedeObjective(transaction, ended.id, { why: superseded.why, replacedBy, at });
  }
}

function factsOf(written: ProfileObjective): ObjectiveFacts {
  const { kind, heading, aims, characteristics } = written;
  const { theme = '', statement = '', measure = '', baseline = '', target = '', owner = '' } = written;
  return {
    ...{ kind, heading, aims, characteristics, theme, statement, measure, baseline, target, owner },
    due: written.due ?? null,
    progress: written.progress ?? '',
  };
}
