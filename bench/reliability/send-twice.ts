// R2: the same form sent more than once, as impatient people and bad lines do it, is kept once.
import { setTimeout as pause } from 'node:timers/promises';
import { fillIn, type Reply } from './filled-form.ts';
import type { Outcome } from './outcome.ts';
import type { PublicForm } from './public-form.ts';
import { newMark, type ReliablePlace } from './reliable-place.ts';

export async function sendTwice(
  { place, timesKept }: ReliablePlace,
  forms: readonly PublicForm[],
): Promise<Outcome[]> {
  const { address } = place;
  const outcomes: Outcome[] = [];
  for (const form of forms) {
    const tell = async (what: string, mark: string, replies: readonly (Reply | null)[], wanted = [303]) => {
      const kept = await timesKept(form, mark);
      const places = new Set(replies.map((reply) => reply?.to).filter((to) => to));
      const statuses = replies.map((reply) => reply?.status ?? 'no answer');
      const isGood =
        (form.kept === null || kept === 1) &&
        places.size <= 1 &&
        replies.every((reply) => reply === null || wanted.includes(reply.status));
      const times = form.kept === null ? 'not to be found again' : `kept ${kept} ×`;
      outcomes.push({ what: `${form.name}: ${what}`, seen: `${statuses.join(', ')}; ${times}`, isGood });
    };

    const clicked = newMark();
    const two = await fillIn(address, form, clicked);
    await tell('two clicks at once', clicked, await Promise.all([two.send(), two.send()]));

    const back = newMark();
    const again = await fillIn(address, form, back);
    const first = await again.send();
    await pause(500);
    await tell('back, and sent again', back, [first, await again.send()], [303, 200]);

    const lost = newMark();
    const retried = await fillIn(address, form, lost);
    const broken = await retried.send(retried.body, AbortSignal.timeout(8));
    await tell(
      'the answer lost on the line, and sent again',
      lost,
      [broken, await retried.send()],
      [303, 200],
    );

    if (form.kept !== null) outcomes.push(await otherWords(form, place.address, timesKept));
  }
  return outcomes;
}

/** The page is kept by the browser; its words are changed and it is sent again: told, and what was typed is there still. */
async function otherWords(
  form: PublicForm,
  address: string,
  timesKept: ReliablePlace['timesKept'],
): Promise<Outcome> {
  const [mark, other] = [newMark(), newMark()];
  const filled = await fillIn(address, form, mark);
  await filled.send();
  const changed = new URLSearchParams(
    [...filled.body].map(([name, value]) => [name, value.replace(mark, other)]),
  );
  const reply = await filled.send(changed);
  const kept = await timesKept(form, other);
  const isThere = reply?.text.includes(other) === true;
  return {
    what: `${form.name}: back, other words, and sent again`,
    seen: `${reply?.status ?? 'no answer'}; kept ${kept} ×; what was typed is ${isThere ? 'there' : 'gone'}`,
    isGood: reply?.status === 409 && kept === 0 && isThere,
  };
}
