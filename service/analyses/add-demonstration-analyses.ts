// Tells the stories of made-up items: screened, written, challenged, decided and published, in the names of made-up people and through the same steps as everybody’s.
import { actingAs, type Doer } from '../platform/doer.ts';
import { momentBefore } from '../phrases/days-before.ts';
import { findItem, raiseTrigger } from '../policies/index.ts';
import type { CitedFindings, DemonstrationScreening, DemonstrationStory } from './demonstration-story.ts';
import { followFindings } from './evidence/follow-findings.ts';
import type { AnalysesGiven } from './gather-needs.ts';
import { openPackSigner } from './packs/open-pack-signer.ts';
import { openScreening } from './screening/open-screening.ts';
import { replayChallenge } from './replay-demonstration-watch.ts';
import { submitAnalysis } from './workflow/review-store.ts';
import { signScreening } from './screening/sign-screening-store.ts';
import { replayDemonstrationStep, type ReplayNeeds, writeAll } from './replay-demonstration-step.ts';

export interface ToldDemonstration {
  stories: readonly DemonstrationStory[];
  /** Ids of the items, by their keys. */
  items: ReadonlyMap<string, string>;
  findings: CitedFindings;
  /** Who a made-up person is. */
  doerOf(key: string): Doer;
}

export async function addDemonstrationAnalyses(given: AnalysesGiven, told: ToldDemonstration): Promise<void> {
  const needs = { ...given, packSigner: openPackSigner(given.dataFolder) };
  for (const story of told.stories) {
    const itemId = told.items.get(story.item);
    if (itemId === undefined) throw new Error(`DEMONSTRATION_DATA_ABSENT: there is no item ${story.item}.`);
    const next = await screen(needs, told, itemId, story.screening);
    if (next === null) continue;
    const steps = story.steps.map((step, at) => ({
      ...step,
      further: story.steps.slice(0, at).filter(({ daysAgo }) => daysAgo === step.daysAgo).length,
    }));
    for (const step of steps) await replayDemonstrationStep(needs, told, { id: next, itemId }, step);
  }
  await followFindings(given);
}

/** The analysis that it led to; null where it led to none. */
async function screen(
  needs: ReplayNeeds,
  told: ToldDemonstration,
  itemId: string,
  { because, writing, by, daysAgo, signedBy, publishedDaysAgo, challenge }: DemonstrationScreening,
): Promise<string | null> {
  const { database, clock } = needs;
  const moment = (ago: number, further = 0) => momentBefore(clock.now(), ago, further);
  const as = <T>(key: string, work: () => Promise<T>) => actingAs(told.doerOf(key), work);
  const id = await as(because.by, () => open(needs, itemId, because));
  if (id === null) return null;
  await as(by, async () => {
    await writeAll(needs, id, writing, moment(daysAgo.written));
    await submitAnalysis(database, id, moment(daysAgo.sent));
  });
  const signing = { departsWhy: null, ownWhy: null } as const;
  const outcome = signedBy.outcome;
  await as(signedBy.owner, () =>
    signScreening(database, id, { part: 'owner', outcome, ...signing }, moment(daysAgo.decided)),
  );
  const signed = await as(signedBy.adviser, () =>
    signScreening(database, id, { part: 'adviser', outcome, ...signing }, moment(daysAgo.decided, 1)),
  );
  if (signed.kind !== 'decided')
    throw new Error(`DEMONSTRATION_REFUSED: the screening of ${itemId} was ${signed.kind}.`);
  if (publishedDaysAgo !== undefined)
    await replayDemonstrationStep(
      needs,
      told,
      { id, itemId },
      { does: 'publish', by: 'publisher', daysAgo: publishedDaysAgo, further: 0 },
    );
  if (challenge) await replayChallenge(needs, { itemId, number: 1 }, challenge, told.doerOf);
  return signed.nextId;
}

function open(
  { database, clock, profile }: ReplayNeeds,
  itemId: string,
  { kind, why, daysAgo }: DemonstrationScreening['because'],
): Promise<string | null> {
  let opened: string | null = null;
  return database.transaction().execute(async (transaction) => {
    if (!(await findItem(transaction, itemId))) return null;
    const at = momentBefore(clock.now(), daysAgo, 1);
    await raiseTrigger(
      transaction,
      { itemId, kind, why, at },
      async (...given) => (opened = await openScreening(profile)(...given)),
    );
    return opened;
  });
}
