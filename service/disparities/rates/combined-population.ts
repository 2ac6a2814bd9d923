// Residents and others together, or others in their place, weighed by the months in which they are there. Pure.
import type { Population } from '../../datasets/index.ts';
import type { Period } from '../findings/period.ts';

/** The share of the months sent in which these people are there; null where the data have no months. */
export function seasonShare(
  months: readonly number[] | null,
  { partners }: Pick<Period, 'partners'>,
): number | null {
  if (months === null) return 1;
  const sent = partners.flatMap(({ monthsSubmitted }) => monthsSubmitted);
  if (sent.length === 0) return null;
  return sent.filter((month) => months.includes(Number(month.slice(5, 7)))).length / sent.length;
}

/** Everybody's count times a share: those who are there for a part of the time, on an average day of the whole. */
export function weighed(population: Population, share: number): Population {
  const cells = population.cells.map((cell) => ({
    ...cell,
    count: cell.count === null ? null : cell.count * share,
  }));
  return { ...population, cells };
}

/**
 * Both together. Cells of the others are marked as such, so that a coarser figure of theirs is never taken for the whole
 * of the residents' finer ones.
 */
export function together(residents: Population, others: Population): Population {
  const marked = others.cells.map((cell) => ({
    ...cell,
    areaCode: null,
    areaName: `${cell.areaName ?? cell.areaCode ?? ''} (others)`,
  }));
  return {
    ...residents,
    source: [...residents.source, ...others.source],
    cells: [...residents.cells, ...marked],
    notes: [...residents.notes, ...others.notes],
  };
}
