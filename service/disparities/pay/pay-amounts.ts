// Amounts of money as files write them: £12.34, 1,021.50. A blank is no amount, and never nought.

/** Cells that hold no amount, such as words or amounts below nought. */
export interface NoAmount {
  row: number;
  value: string;
}

export interface Amounts {
  /** Null where the cell is blank, says that there is none to give, or cannot be read. */
  values: (number | null)[];
  wrong: NoAmount[];
  blank: number;
}

const written = /^(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$|^\.\d+$/;
const silent = /^(-|–|—|n\/?a|\.\.|not (known|available|applicable|recorded)|unknown|null)$/i;

/** @param rows of the people, one for each cell */
export function amountsOf(cells: readonly (string | null)[], rows: readonly number[]): Amounts {
  const read = new Map<string, number | null | undefined>();
  const wrong: NoAmount[] = [];
  let blank = 0;
  const values = cells.map((cell, at) => {
    if (cell === null) {
      blank += 1;
      return null;
    }
    if (!read.has(cell)) read.set(cell, amountOf(cell));
    const amount = read.get(cell);
    if (amount === undefined) wrong.push({ row: rows[at] ?? 0, value: cell });
    else if (amount === null) blank += 1;
    return amount ?? null;
  });
  return { values, wrong, blank };
}

/** Null for a word that stands for no amount; undefined for what is none. */
function amountOf(cell: string): number | null | undefined {
  const text = cell.replaceAll(/[£\s\u00a0]/g, '');
  if (silent.test(cell.trim())) return null;
  return written.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}
