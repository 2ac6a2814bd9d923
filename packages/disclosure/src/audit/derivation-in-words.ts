// How a leak follows, as somebody with the table and a pencil would say it: “Total” 20 less “A” 12 less “B” 5: “C” is 3.
import type { Claim } from '../claims/claim.ts';
import { type CellSystem, nameOfCell } from '../model/cell-system.ts';
import type { Leak } from './certificate.ts';
import { written } from './answer-in-words.ts';

/** More figures than this are not gone through one by one. */
const MOST_FIGURES = 6;

/** What each fact of an audit is of: a claim, or null for what everybody knows of totals. */
export type Sources = readonly (Claim | null)[];

/** One sentence for an exact answer, one for each end where the figures that it follows from are limits themselves. */
export function derivationInWords(leaks: readonly Leak[], sources: Sources, system: CellSystem): string {
  const said = new Set(leaks.map((leak) => sentenceOf(leak, sources, system)));
  return [...said].join(' ');
}

interface Used {
  claim: Claim;
  times: number;
}

function sentenceOf({ name, side, limit, proof }: Leak, sources: Sources, system: CellSystem): string {
  if (!('multipliers' in proof))
    return `No whole numbers of people fit all the published figures with ${name} ${side === 'least' ? 'below' : 'above'} ${written(limit)}.`;
  const used = proof.multipliers.flatMap(([row, times]): Used[] => {
    const claim = sources[row];
    return claim ? [{ claim, times: Number(times) }] : [];
  });
  const isExact = used.every(({ claim }) => claim.least === claim.most);
  const ends = isExact && used.length > 0 ? 'is' : side === 'least' ? 'is at least' : 'is at most';
  const answer = `${name} ${ends} ${written(limit)}`;
  if (used.length === 0) return `${answer}, for no count is below 0.`;
  const own = proof.multipliers.find(([row]) => row === sources.length);
  const isOnce = Math.abs(Number(own?.[1])) === 1 && used.every(({ times }) => Math.abs(times) === 1);
  const sum =
    isOnce && used.length <= MOST_FIGURES && used.every(({ claim }) => isOneCell(claim))
      ? sumOf(used, side, system)
      : null;
  if (sum) return `${sum}: ${answer}.`;
  const figures = used.slice(0, MOST_FIGURES).map(({ claim }) => figureOf(claim, system));
  const more = used.length > figures.length ? `; and ${used.length - figures.length} more` : '';
  return `Put together, these leave only that ${answer}: ${figures.join('; ')}${more}.`;
}

/** What is added stands at its most where the answer is a most, and what is taken away at its least; the other way round for a least. */
function sumOf(used: readonly Used[], side: Leak['side'], system: CellSystem): string | null {
  const sign = side === 'most' ? -1 : 1;
  const part = ({ claim, times }: Used) =>
    `${nameOfCell(system.cells[claim.cells[0]!]!)} ${written(times < 0 ? claim.most : claim.least)}${besides(claim)}`;
  const plus = used.filter(({ times }) => times * sign > 0).map(part);
  const minus = used.filter(({ times }) => times * sign < 0).map(part);
  if (plus.length === 0) return null;
  return `${plus.join(' and ')}${minus.length > 0 ? ` less ${minus.join(' less ')}` : ''}`;
}

/** What a figure that is no cell of a table is. */
function besides({ says }: Claim): string {
  return says === '' || says.startsWith('is ') ? '' : ` (${says})`;
}

function isOneCell({ cells, times }: Claim): boolean {
  return cells.length === 1 && times[0] === 1;
}

function figureOf({ cells: ids, says }: Claim, { cells }: CellSystem): string {
  const names = [...new Set(ids)].map((id) => nameOfCell(cells[id]!));
  return `${names.join(' and ')} ${says || 'are tied'}`;
}
