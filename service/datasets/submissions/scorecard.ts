// How good a partner's data were, month by month, and whether they came in time: worked out from counts alone, small ones kept back.
import { daysFrom, type ExpectedOf } from '../../partners/index.ts';
import type { DatasetFile, DatasetImport } from '../keeping/dataset.ts';

/** Fewer rows than this say nothing of a month, and might say something of a person. */
export const smallestCount = 10;

export interface MonthOfCharacteristic {
  month: string;
  rows: number;
  /** Stated, not known (not stated, not recorded or not recognised), and not applicable. */
  stated: number;
  unknown: number;
  notApplicable: number;
}

export interface MonthCard {
  month: string;
  rows: number;
  takenIn: number;
  putAside: number;
}

export interface CharacteristicCard {
  header: string;
  slug: string;
  rows: number;
  unknown: number;
  byMonth: MonthOfCharacteristic[];
}

export interface DatasetCard {
  id: string;
  title: string;
  months: MonthCard[];
  rows: number;
  takenIn: number;
  putAside: number;
  characteristics: CharacteristicCard[];
}

export interface LatenessCard {
  what: string;
  expected: number;
  /** Expected, past their day, and not there. */
  late: string[];
  /** Days after the day on which it was due, of periods that fell due since the first delivery came; the oldest first. */
  daysLate: number[];
}

interface DeliveredData {
  dataset: { id: string; title: string };
  imports: readonly DatasetImport[];
  files: readonly DatasetFile[];
}

/** @param slug the short name by which the partner's files name it. Only files that count now. Null where none is of this partner. */
export function datasetCard({ dataset, imports, files }: DeliveredData, slug: string): DatasetCard | null {
  const theirs = files.filter((file) => file.status === 'current' && file.partner === slug && file.month);
  if (theirs.length === 0) return null;
  const months = theirs
    .map(({ month, rowsAccepted, rowsRejected }) => ({
      month: month ?? '',
      rows: rowsAccepted + rowsRejected,
      takenIn: rowsAccepted,
      putAside: rowsRejected,
    }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
  const sum = (of: (card: MonthCard) => number): number => months.reduce((all, card) => all + of(card), 0);
  return {
    ...dataset,
    months,
    rows: sum(({ rows }) => rows),
    takenIn: sum(({ takenIn }) => takenIn),
    putAside: sum(({ putAside }) => putAside),
    characteristics: characteristicCards(imports, theirs, slug),
  };
}

/** By month only of imports of this partner alone: the others do not say whose rows of a month are. */
function characteristicCards(
  imports: readonly DatasetImport[],
  theirs: readonly DatasetFile[],
  slug: string,
): CharacteristicCard[] {
  const cards = new Map<string, CharacteristicCard>();
  for (const { id, events } of imports.toReversed()) {
    const months = new Set(theirs.filter((file) => file.importId === id).map(({ month }) => month));
    if (!events || months.size === 0) continue;
    const isAlone = events.quality.partners.every(({ partner }) => partner === slug);
    if (!isAlone) continue;
    for (const { header, slug: column, byMonth } of events.quality.characteristics) {
      const card = cards.get(column) ?? { header, slug: column, rows: 0, unknown: 0, byMonth: [] };
      for (const { month, ...counts } of byMonth) {
        if (!months.has(month)) continue;
        const unknown = counts.notStated + counts.notRecorded + counts.unrecognised;
        const { rows, stated, notApplicable } = counts;
        card.byMonth.push({ month, rows, stated, unknown, notApplicable });
        card.rows += rows - notApplicable;
        card.unknown += unknown;
      }
      cards.set(column, card);
    }
  }
  for (const card of cards.values()) card.byMonth.sort((a, b) => (a.month < b.month ? -1 : 1));
  return [...cards.values()];
}

/** @param arrivals the first day on which each month was there; empty where files name no month */
export function latenessCard(
  { schedule, expected, late }: ExpectedOf,
  arrivals: ReadonlyMap<string, string>,
  periodWords: (period: ExpectedOf['expected'][number]) => string,
): LatenessCard {
  const first = [...arrivals.values()].sort()[0];
  const daysLate = expected.flatMap(({ to, dueOn }) => {
    const came = arrivals.get(to);
    return came === undefined || first === undefined || dueOn < first
      ? []
      : [Math.max(0, daysFrom(dueOn, came))];
  });
  return { what: schedule.what, expected: expected.length, late: late.map(periodWords), daysLate };
}

/** A share for people who are to see no small number: null where it rests on too few rows. */
export function guardedShare(part: number, of: number): number | null {
  return of < smallestCount ? null : part / of;
}

/** `0`, `fewer than 10` or the count itself. */
export function guardedCount(count: number): number | 'few' {
  return count > 0 && count < smallestCount ? 'few' : count;
}
