// What must not be learnt: a cell, or a sum or difference of cells, and how far from the truth an attacker must stay.

/** All in the units of the cell: what the attacker holds possible must reach this far. */
export interface Protection {
  /** The least possible value is at most the true value less this. */
  lower: number;
  /** The greatest possible value is at least the true value and this. */
  upper: number;
  /** The greatest and the least possible value are at least this far apart. */
  sliding: number;
}

/** A cell that must be hidden, whatever else is. */
export interface Primary {
  cell: number;
  /** Names of the rules that it breaks, joined by a comma. */
  rule: string;
  /** Why, for those who may see true numbers; never published. */
  why: string;
  protection: Protection;
}

/** A sum of cells less others, that no table prints and anybody can work out: what it comes to must not be learnt either. */
export interface VirtualPrimary {
  plus: readonly number[];
  minus: readonly number[];
  rule: string;
  why: string;
  protection: Protection;
}

export interface Primaries {
  primaries: readonly Primary[];
  virtual: readonly VirtualPrimary[];
}

/** Nobody may tell a count from one more, nor, where it is not 0, from one fewer. */
export function oneEitherWay(value: number): Protection {
  return { lower: Math.min(value, 1), upper: 1, sliding: 0 };
}

/** The stricter of two, in each respect. */
export function stricter(one: Protection, other: Protection): Protection {
  return {
    lower: Math.max(one.lower, other.lower),
    upper: Math.max(one.upper, other.upper),
    sliding: Math.max(one.sliding, other.sliding),
  };
}

/** Everything once: a cell under several rules has all their names and the strictest protection; in order of cells. */
export function mergePrimaries(lists: readonly Primaries[]): Primaries {
  const cells = new Map<number, Primary>();
  for (const found of lists.flatMap(({ primaries }) => primaries)) {
    const before = cells.get(found.cell);
    cells.set(found.cell, before ? { ...merged(before, found), cell: found.cell } : found);
  }
  const virtual = new Map<string, VirtualPrimary>();
  for (const found of lists.flatMap((list) => list.virtual)) {
    const key = `${ascending(found.plus).join(' ')}-${ascending(found.minus).join(' ')}`;
    const before = virtual.get(key);
    virtual.set(key, before ? { ...merged(before, found), plus: found.plus, minus: found.minus } : found);
  }
  return {
    primaries: [...cells.values()].sort((one, other) => one.cell - other.cell),
    virtual: [...virtual.values()],
  };
}

type Reasoned = Pick<Primary, 'rule' | 'why' | 'protection'>;

function merged(one: Reasoned, other: Reasoned): Reasoned {
  const isSame = one.rule.split(', ').includes(other.rule);
  return {
    rule: isSame ? one.rule : `${one.rule}, ${other.rule}`,
    why: isSame ? one.why : `${one.why} ${other.why}`,
    protection: stricter(one.protection, other.protection),
  };
}

function ascending(cells: readonly number[]): number[] {
  return [...cells].sort((one, other) => one - other);
}
