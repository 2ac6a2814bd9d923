// What made-up visitors have said of the made-up site, so that the inbox can be looked at.
import { keepFeedback, removeDemonstration } from './feedback-store.ts';
import type { FeedbackNeeds } from './gather-needs.ts';
import type { SentFeedback } from './sent-feedback.ts';

const nothing: SentFeedback = { useful: '', wentWrong: '', couldBeBetter: '', page: '', email: '' };

/** With how many days ago it came. */
const said: readonly [number, SentFeedback][] = [
  [
    12,
    {
      ...nothing,
      useful: 'partly',
      page: '/objectives',
      couldBeBetter: 'Say which groups you have not met yet, and not only how many.',
      email: 'reader@made-up.example',
    },
  ],
  [
    5,
    {
      ...nothing,
      useful: 'no',
      page: '/published',
      wentWrong: 'I looked for figures about disability and found none.',
    },
  ],
  [1, { ...nothing, useful: 'yes', page: '/duty' }],
];

export async function addDemonstrationFeedback(needs: FeedbackNeeds): Promise<void> {
  await removeDemonstration(needs.database);
  for (const [days, sent] of said) {
    const at = new Date(needs.clock.now().getTime() - days * 86_400_000);
    await keepFeedback(needs, sent, { language: 'en', at, demonstration: true });
  }
}
