// Asks who sends a request to the API, and how often they did: a token, for its own data, so many times a minute.
import type { Answer, RequestFacts } from '../../../pages/route.ts';
import { countUse, usesInAMinute } from '../../../partners/index.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/index.ts';
import { findSender, type Sender } from '../find-sender.ts';
import { sendPermission } from '../submission-permissions.ts';

export interface AskNeeds {
  database: Database;
  clock: Clock;
}

export type Asked = { ok: true; sender: Sender } | { ok: false; answer: Answer };

/** @param datasetId that is sent to; left out for what is looked up by its own address */
export async function askSender(
  { database, clock }: AskNeeds,
  { visitor }: Pick<RequestFacts, 'visitor'>,
  datasetId?: string,
): Promise<Asked> {
  const sender = await findSender(database, visitor);
  if (sender.datasetId === null)
    return refused(403, 'Send a token: programs send with a token of their own.');
  const uses = await countUse(database, sender.id, clock.now());
  if (uses > usesInAMinute) {
    const retryAfterSeconds = 60 - Math.floor((clock.now().getTime() / 1000) % 60);
    const sentence = `This token was used more than ${usesInAMinute} times in a minute. Wait ${retryAfterSeconds} seconds, then go on.`;
    return { ok: false, answer: { kind: 'refusal', status: 429, sentence, retryAfterSeconds } };
  }
  if (datasetId !== undefined && !visitor.may(sendPermission, { item: datasetId }))
    return refused(403, 'This token is for other data. Check the id of the data in the address.');
  return { ok: true, sender };
}

function refused(status: 403, sentence: string): Asked {
  return { ok: false, answer: { kind: 'refusal', status, sentence } };
}
