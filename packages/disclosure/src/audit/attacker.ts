// Who an audit reckons with: declared in full with each release, because the answer depends on it.
import { type Claim, exactly } from '../claims/claim.ts';
import { hiddenAs, type Symbols } from '../claims/symbols.ts';
import type { CellSystem } from '../model/cell-system.ts';

export interface Attacker {
  /** A short name, as the manifest has it. */
  name: string;
  /**
   * `any`: does not know which combinations exist, but for what the published figures say. `known empty`: knows of every cell
   * with nobody in it that it is empty, though it is hidden. Or the inner cells that may hold people, and no others.
   */
  combinations: 'any' | 'known empty' | { possible: readonly number[] };
  /** So many people of one cell may put together what they know: that their cell has them and nobody else. 0 for nobody. */
  together: number;
  /** What is shown in place of each hidden cell, and what it means. Left out, a symbol says nothing. */
  symbols?: { shown: readonly (string | null)[]; meanings: Symbols };
  /** Earlier releases and other publications, in cells of this system. */
  earlier?: readonly Claim[];
  /** What was known before anything was published. */
  before?: readonly Claim[];
}

/** Somebody from outside: all published figures, no combination known to be empty but from them, whole numbers. */
export const outsider: Attacker = { name: 'outsider', combinations: 'any', together: 0 };

/** Somebody who knows which combinations do not occur, as colleagues and neighbours may. */
export const neighbour: Attacker = { name: 'neighbour', combinations: 'known empty', together: 0 };

/** Somebody who is the only one in their cell and knows it. */
export const insider: Attacker = { name: 'insider', combinations: 'any', together: 1 };

/** The two that every release is audited against, at least. */
export const standardAttackers: readonly Attacker[] = [outsider, neighbour];

/** What the attacker knows besides the table, in cells. Possible combinations are of inner cells: the audit takes them by itself. */
export function attackerClaims({ cells }: CellSystem, attacker: Attacker): Claim[] {
  const { symbols, earlier = [], before = [] } = attacker;
  const symbolClaims = (symbols?.shown ?? []).flatMap((symbol, cell) =>
    symbol === null ? [] : hiddenAs(cell, symbol, symbols?.meanings ?? {}),
  );
  const empty =
    attacker.combinations === 'known empty'
      ? cells.flatMap(({ value }, cell) =>
          value === 0 ? [{ ...exactly(cell, 0), says: 'is known to be empty' }] : [],
        )
      : [];
  return [...empty, ...symbolClaims, ...earlier, ...before];
}

/** What the attacker is taken to know, for the manifest of a release. */
export function attackerInWords({ combinations, together, symbols, earlier, before }: Attacker): string {
  const known =
    combinations === 'any'
      ? 'does not know which combinations exist beyond what the published figures say'
      : combinations === 'known empty'
        ? 'knows of every empty cell that it is empty, hidden or not'
        : `knows that people can be in ${combinations.possible.length} combinations only`;
  const own =
    together === 0
      ? ''
      : together === 1
        ? 'may be the only person in a cell and know it'
        : `may be up to ${together} people who make up one cell and put together what they know`;
  return `${[
    `Has every published figure, reckons with whole numbers of people, ${known}`,
    ...(own ? [own] : []),
    ...(symbols ? ['knows what each symbol stands for'] : []),
    ...(earlier?.length ? [`has earlier releases (${earlier.length} figures)`] : []),
    ...(before?.length ? [`knew ${before.length} limits before`] : []),
  ].join('; ')}.`;
}
