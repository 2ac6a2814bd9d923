// Cells: events counted by partner, month and group; all that statistics needs to know of the records.

import type { PartnerMonths, Period } from '../findings/period.ts';
import { monthsBetween } from '../../phrases/month.ts';

/** One count. `group` is a code of the events' classification or one of the silence tokens, such as `!not-stated`. */
export interface Cell {
  partner: string;
  /** `YYYY-MM`; null where the data carry no months. */
  month: string | null;
  group: string;
  /** Null where whoever made the count withholds it, which is not zero. Never null for events. */
  count: number | null;
}

/** Which months each partner sent. A month that is not here is missing, not zero. */
export type Submitted = readonly { partner: string; month: string }[];

/**
 * The period of a finding and, for each partner, which of its months were sent. Without `from` and `to` it runs from the
 * first to the last month that anybody sent.
 */
export function periodOf(submitted: Submitted, from: string | null, to: string | null): Period {
  const sent = submitted.map(({ month }) => month).sort();
  const first = from ?? sent[0] ?? null;
  const last = to ?? sent.at(-1) ?? null;
  if (first === null || last === null) {
    return { from: null, to: null, monthsSubmitted: [], monthsMissing: [], partners: [] };
  }
  const months = monthsBetween(first, last);
  const partners = [...new Set(submitted.map(({ partner }) => partner))]
    .sort()
    .map((partner) => monthsOf(partner, submitted, months));
  return {
    from: first,
    to: last,
    monthsSubmitted: months.filter((m) => partners.some((p) => p.monthsSubmitted.includes(m))),
    monthsMissing: months.filter((m) => partners.some((p) => p.monthsMissing.includes(m))),
    partners,
  };
}

function monthsOf(partner: string, submitted: Submitted, months: readonly string[]): PartnerMonths {
  const sent = new Set(submitted.filter((s) => s.partner === partner).map(({ month }) => month));
  return {
    partner,
    monthsSubmitted: months.filter((m) => sent.has(m)),
    monthsMissing: months.filter((m) => !sent.has(m)),
  };
}

/** The cells that lie in a month their partner sent, and how many events lay outside. */
export function cellsWithin<Dated extends Pick<Cell, 'partner' | 'month' | 'count'>>(
  cells: readonly Dated[],
  period: Period,
): { cells: Dated[]; outside: number } {
  if (period.from === null) return { cells: [...cells], outside: 0 };
  const sent = new Set(
    period.partners.flatMap((p) => p.monthsSubmitted.map((m) => `${p.partner}\u0000${m}`)),
  );
  const within = cells.filter((c) => c.month === null || sent.has(`${c.partner}\u0000${c.month}`));
  const total = (list: readonly Dated[]) => list.reduce((sum, c) => sum + (c.count ?? 0), 0);
  return { cells: within, outside: total(cells) - total(within) };
}

/** The months in which a partner has any event: all there is to go by where file names do not say. */
export function submittedByDates(cells: readonly Pick<Cell, 'partner' | 'month'>[]): Submitted {
  const seen = new Map<string, { partner: string; month: string }>();
  for (const { partner, month } of cells) {
    if (month !== null) seen.set(`${partner}\u0000${month}`, { partner, month });
  }
  return [...seen.values()];
}
