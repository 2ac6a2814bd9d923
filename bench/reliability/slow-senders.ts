// R4: people who send drop by drop do not keep others from their forms.
import { setTimeout as pause } from 'node:timers/promises';
import { percentiles } from '../load/arrive-steadily.ts';
import { askAlongside, drip, timesInWords } from '../slow-clients/drip.ts';
import type { Outcome } from './outcome.ts';
import type { PublicForm } from './public-form.ts';
import type { ReliablePlace } from './reliable-place.ts';

const slowOnes = 1000;
const seconds = 30;

export async function slowSenders(
  { place }: ReliablePlace,
  forms: readonly PublicForm[],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { name, path, action = path } of forms) {
    const over = new AbortController();
    const address = new URL(place.address);
    const slow = Array.from({ length: slowOnes }, (_, at) =>
      drip(address, at % 2 === 0 ? 'head' : 'form', over.signal, action),
    );
    await pause(1000);
    const ordinary = await askAlongside(place.address + path, seconds, 20);
    over.abort();
    const ended = await Promise.all(slow);
    const longest = Math.max(...ended.map(({ closedAfter }) => closedAfter ?? Infinity));
    outcomes.push({
      what: `${name}: ${slowOnes} slow senders beside 20 readers of the form`,
      seen: `readers: ${timesInWords(ordinary)}; slow ones closed within ${longest.toFixed(1)} s`,
      isGood: percentiles(ordinary.times).p99 <= 500 && ordinary.errors === 0 && longest <= 25,
    });
  }
  return outcomes;
}
