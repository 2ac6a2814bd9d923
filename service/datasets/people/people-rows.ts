// The rows of people column by column: each spelling is kept once, and each row holds the number of its spelling.

/** One column. Number 0 is a blank cell. */
export interface SpelledColumn {
  header: string;
  slug: string;
  spellings: string[];
  /** One number for each row. */
  numbers: Uint32Array;
}

/** Lays rows of cells down as columns; columns of one slug in several files are one, and a file without it has blanks. */
export class PeopleRows {
  readonly columns: SpelledColumn[] = [];
  readonly #known: Map<string, number>[] = [];
  readonly #capacity: number;
  rows = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Columns are places in `columns`, one for each cell. */
  add(cells: readonly string[], places: readonly number[]): void {
    for (const [at, place] of places.entries()) {
      const cell = cells[at] ?? '';
      if (cell !== '') this.columns[place]!.numbers[this.rows] = this.#numberOf(place, cell);
    }
    this.rows += 1;
  }

  /** The place of a column, added when it is new. */
  place(header: string, slug: string): number {
    const found = this.columns.findIndex((column) => column.slug === slug);
    if (found >= 0) return found;
    this.columns.push({ header, slug, spellings: [''], numbers: new Uint32Array(this.#capacity) });
    this.#known.push(new Map());
    return this.columns.length - 1;
  }

  #numberOf(place: number, cell: string): number {
    const known = this.#known[place]!;
    const number = known.get(cell);
    if (number !== undefined) return number;
    known.set(cell, this.columns[place]!.spellings.push(cell) - 1);
    return this.columns[place]!.spellings.length - 1;
  }
}

/** How many of the rows that count have each spelling, blanks apart. */
export function countedSpellings(
  { spellings, numbers }: SpelledColumn,
  rows: number,
): { spelling: string; rows: number }[] {
  const counts = new Uint32Array(spellings.length);
  for (let row = 0; row < rows; row += 1) counts[numbers[row]!]! += 1;
  return spellings.flatMap((spelling, at) => (at === 0 ? [] : [{ spelling, rows: counts[at]! }]));
}
