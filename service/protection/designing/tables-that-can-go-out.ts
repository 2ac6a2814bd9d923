// Of the tables chosen, the first so many that can go out together under the policy; the last are given up while none is proved safe.
import {
  cellSystemOfTables,
  type LeftTable,
  type Policy,
  type ProposedTable,
  type Tally,
} from '@due-regard/disclosure';
import { onTrial } from './compared-methods.ts';
import { designSet } from './design-set.ts';
import { peopleInCells } from './people-in-cells.ts';
import type { DesignMeans } from './protecting-means.ts';

/** The share of the time that may be over by then. */
const giving = 0.8;
const mostForOne = 8;

export interface GivenUp {
  taken: ProposedTable[];
  left: LeftTable[];
}

/** All of them where the time is too short to find fewer: the comparison then says that they cannot go out. */
export function tablesThatCanGoOut(
  tally: Tally,
  { taken, left }: GivenUp,
  policy: Policy,
  sensitive: readonly string[],
  means: DesignMeans,
): GivenUp {
  for (let many = taken.length; many > 0 && means.budget.left(giving) > 0.05; many--) {
    const kept = taken.slice(0, many);
    const set = designSet(
      tally,
      kept.map(({ shape }) => shape),
      sensitive,
    );
    const seconds = Math.min(mostForOne, means.budget.left(giving));
    const outcome = onTrial(set, policy, means, seconds, () =>
      means.changeByKey(peopleInCells(cellSystemOfTables(set.tables, set), tally)),
    );
    if (outcome.kind !== 'released') continue;
    const why = 'with it no safe way was found to release the tables above';
    const givenUp = taken.slice(many).map(({ name, shape, bits }) => ({ name, shape, bits, why }));
    return { taken: kept, left: [...givenUp, ...left] };
  }
  return { taken, left };
}
