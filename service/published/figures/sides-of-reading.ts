// Each group's numbers in one slice of a table: all of it, or one period, place or stage.
import type { Reading } from '../public-context.ts';
import { type Banded, exact, isBand, lessOf, sumOf } from './band.ts';
import type { ShownCells } from './shown-cells.ts';
import type { Side } from './side.ts';

export interface SidesOfSlice {
  sides: readonly Side[];
  /** Of everybody. */
  total: { count: Banded; of: Banded };
}

/** The tables that a reading is of: its own, and those of sums and of people for an average. */
export type CellsOfTable = (table: string) => ShownCells;

/** @param slice a label of `across`; null for all together */
export function sidesOfReading(reading: Reading, cellsOf: CellsOfTable, slice: string | null): SidesOfSlice {
  const { groups, across } = reading;
  const at = across && slice !== null ? { [across.dimension]: slice } : {};
  const numbers = numbersOf(reading, cellsOf, at, slice);
  const sides = groups.order.map((group) => ({
    group,
    isCompared: !groups.notCompared.includes(group),
    benchmark: null,
    ...numbers({ [groups.dimension]: group }, group),
  }));
  const total = numbers({}, null);
  return { sides: reading.measure === 'make-up' ? madeUp(sides, total.count, reading, slice) : sides, total };
}

type Labels = Readonly<Record<string, string>>;
type Numbers = (who: Labels, group: string | null) => { count: Banded; of: Banded };

function numbersOf(reading: Reading, cellsOf: CellsOfTable, at: Labels, slice: string | null): Numbers {
  const { measure, table, outcome, average } = reading;
  const cell = cellsOf(table);
  if (measure === 'share' && outcome)
    return (who) => ({
      count: cell({ ...at, ...who, [outcome.dimension]: outcome.yes }),
      of: cell({ ...at, ...who }),
    });
  if (measure === 'average' && average)
    return (who) => ({
      count: cellsOf(average.sums)({ ...at, ...who }),
      of: cellsOf(average.people)({ ...at, ...who }),
    });
  if (measure === 'rate')
    return (who, group) => ({ count: cell({ ...at, ...who }), of: published(reading, group, slice) });
  return (who) => ({ count: cell({ ...at, ...who }), of: '[z]' });
}

/** What others published, which hides nobody of ours; added up where only the parts of a whole were given. */
function published({ denominators, groups }: Reading, group: string | null, slice: string | null): Banded {
  const rows = (denominators?.rows ?? []).filter(({ labels }) => slice === null || labels[1] === slice);
  const names = group === null ? groups.order : [group];
  const found = names.flatMap((name) => {
    const own = rows.filter(({ labels }) => labels[0] === name);
    const whole = own.filter(({ labels }) => labels.length === 1);
    return slice === null && whole.length > 0 ? whole : own;
  });
  return found.length === 0 ? '[x]' : exact(found.reduce((sum, { value }) => sum + value, 0));
}

/** Shares of all whose group is known; beside them the shares that others published. */
function madeUp(sides: readonly Side[], total: Banded, reading: Reading, slice: string | null): Side[] {
  const own = (group: string) => published(reading, group, slice);
  const isIn = ({ group, isCompared }: Side) => isCompared || isBand(own(group));
  const [known, rest] = [sides.filter(isIn), sides.filter((side) => !isIn(side))];
  const added = sumOf(known.map(({ count }) => count));
  const of = isBand(added)
    ? added
    : lessOf(
        total,
        rest.map(({ count }) => count),
      );
  const all = sumOf(known.map(({ group }) => own(group)).filter(isBand));
  return sides.map((side) => ({
    ...side,
    of: isIn(side) ? of : '[z]',
    benchmark: isBand(own(side.group)) ? { count: own(side.group), of: all } : null,
  }));
}
