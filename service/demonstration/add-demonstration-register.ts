// Fills the made-up register: who is trained, which items there are, what was analysed and decided of them, and what was put away.
import type { CitedFindings, DemonstrationStory } from '../analyses/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import { actingAs, type Doer } from '../platform/doer.ts';
import { addDemonstrationItems, withdrawDemonstrationItems } from '../policies/index.ts';
import type { DemonstrationTraining } from '../training/index.ts';
import { demonstrationStories } from './analyses/demonstration-stories.ts';
import { findDemonstrationDoers } from './find-demonstration-doers.ts';
import { registerItems } from './register/register-items.ts';
import { trainingRecords } from './register/training-records.ts';

export interface RegisterNeeds {
  database: Database;
  clock: Clock;
  /** Ids of the bodies, the organisation's own first. */
  bodies: readonly string[];
  addTraining(content: DemonstrationTraining): Promise<void>;
  /** Lets the other body see an item that both work on. */
  shareItem(id: string): Promise<void>;
  addAnalyses(told: {
    stories: readonly DemonstrationStory[];
    items: ReadonlyMap<string, string>;
    findings: CitedFindings;
    doerOf(key: string): Doer;
  }): Promise<void>;
}

/** What two bodies make together. */
const joint = 'body-worn-video';

export async function addDemonstrationRegister(needs: RegisterNeeds, findings: CitedFindings): Promise<void> {
  const doerOf = findDemonstrationDoers(needs.bodies);
  await actingAs(doerOf('administrator'), () => needs.addTraining(trainingRecords));
  const items = await addDemonstrationItems({ ...needs, doerOf }, registerItems);
  await needs.shareItem(items.get(joint) ?? '');
  await needs.addAnalyses({ stories: demonstrationStories, items, findings, doerOf });
  await withdrawDemonstrationItems({ ...needs, doerOf }, registerItems, items);
}
