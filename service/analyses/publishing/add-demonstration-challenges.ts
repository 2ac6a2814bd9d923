// What made-up readers say against the made-up register: one that waits for an answer, and one that was answered.
import { demonstrationId } from '../../people/index.ts';
import { actingAs, whoActs } from '../../platform/doer.ts';
import { keepChallenge, listChallenges, settleChallenge } from './challenge-store.ts';
import type { SentChallenge } from './challenge.ts';
import type { PublishingNeeds } from './gather-publishing.ts';
import type { RegisterEntry } from './register-entry.ts';
import { listEntries } from './register-store.ts';

const day = 86_400_000;

const carers: SentChallenge = {
  said: 'It says that nobody is affected who is not now. Carers who work shifts are: the days on which they can swap are fewer.',
  evidence: 'I am one of three in our team, and all of us asked about it in May.',
  email: 'carer@made-up.example',
};

const signs: SentChallenge = {
  said: 'The new way in has no lift.',
  evidence: '',
  email: '',
};
const noLift =
  'The door on Market Street is level with the street, and the lift behind it was mended in June. We looked again on the day after this came in.';

/** One against what was screened out, and one against an analysis; none where there is none of these. */
export async function addDemonstrationChallenges(needs: PublishingNeeds): Promise<void> {
  const { entries } = await listEntries(needs.database, { most: 200 });
  const madeUp = entries.filter(({ demonstration }) => demonstration);
  const screenedOut = madeUp.find(({ outcome }) => outcome === 'not-relevant');
  const analysed = madeUp.find(({ depth, isLate }) => depth === 'short' && !isLate);
  if (screenedOut) await keepIt(needs, screenedOut, carers, 4);
  if (!analysed) return;
  await keepIt(needs, analysed, signs, 20);
  const adviser = { ...whoActs(), id: demonstrationId('adviser'), body: analysed.bodyId };
  await actingAs(adviser, () => answerIt(needs, analysed));
}

function keepIt(needs: PublishingNeeds, entry: RegisterEntry, sent: SentChallenge, daysAgo: number) {
  const { place, number } = entry;
  const at = new Date(needs.clock.now().getTime() - daysAgo * day);
  const keeping = { place, number, language: 'en', demonstration: true, at } as const;
  return actingAs({ ...whoActs(), body: entry.bodyId }, () => keepChallenge(needs, sent, keeping));
}

async function answerIt({ database, clock }: PublishingNeeds, { place }: RegisterEntry): Promise<void> {
  const asked = (await listChallenges(database, 'new')).find((each) => each.place === place);
  if (!asked) return;
  const at = new Date(clock.now().getTime() - 15 * day);
  await database
    .transaction()
    .execute((transaction) =>
      settleChallenge(transaction, asked.id, { isAccepted: false, answer: noLift, triggerId: null, at }),
    );
}
