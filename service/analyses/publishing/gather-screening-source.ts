// What the public reads of how a screening was settled: the rules that fired, by which offices it was signed, what they declared, and every exception.
import type { Database } from '../../platform/database/index.ts';
import { dateIn } from '../../phrases/day.ts';
import { listed } from '../../phrases/list.ts';
import { gatherScreening } from '../screening/gather-screening.ts';
import { partWords } from '../screening/screening-signature.ts';
import type { PublicSource } from './public-source.ts';

/** How something was settled, by offices alone. */
export type Settled = Pick<PublicSource, 'rules' | 'decision' | 'declarations' | 'exceptions'>;

export async function gatherScreeningSource(database: Database, id: string): Promise<Settled> {
  const screening = await gatherScreening(database, id);
  if (!screening) return { rules: [], decision: null, declarations: [], exceptions: [] };
  const { result, signatures } = screening;
  const rules = [result.fired, ...result.alsoFired].map(({ because, seen }) => [because, ...seen].join(' '));
  const titles = signatures.map(({ part }) => partWords[part].title);
  const last = signatures.at(-1);
  return {
    rules,
    decision: last
      ? {
          ...{ by: listed(titles), on: dateIn(last.at), isAgainstAdvice: false },
          why: signatures.find(({ departsWhy }) => departsWhy !== null)?.departsWhy ?? '',
        }
      : null,
    declarations: signatures.map(({ part, at, declared }) => ({
      ...{ by: partWords[part].title, on: dateIn(at), words: declared },
    })),
    exceptions: signatures.flatMap(({ part, ownWhy }) =>
      ownWhy === null
        ? []
        : [`Signed by somebody who wrote in it (${partWords[part].title}), because: ${ownWhy}`],
    ),
  };
}
