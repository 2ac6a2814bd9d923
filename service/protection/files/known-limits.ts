// What is known besides of cells: limits, exact numbers, populations, and rates of them.
import { quoted } from '../../phrases/list.ts';

/** A cell by its codes, and the numbers between which it is. */
export interface KnownLimit {
  codes: Readonly<Record<string, string>>;
  least: number;
  most: number;
  /** What says so, for sentences. */
  says: string;
}

export interface KnownFile {
  name: string;
  columns: readonly string[];
  rows: readonly { line: number; cells: readonly string[] }[];
}

const numberColumns = ['least', 'most', 'value', 'count', 'population', 'rate', 'per'] as const;
type NumberColumn = (typeof numberColumns)[number];

/**
 * Columns named like a dimension say which cell; one that is left out is everybody. `least` and `most` are limits, `value` or `count`
 * is exact, nobody is more than the `population`, and a `rate` is for each `per` (1,000) of the population, rounded as it is written.
 */
export function knownLimits(
  file: KnownFile,
  dimensions: readonly string[],
): KnownLimit[] | { problem: string } {
  const columns = file.columns.map((column) => column.trim().toLowerCase());
  const at = (name: string) => columns.indexOf(name.toLowerCase());
  const named = dimensions.filter((name) => at(name) >= 0);
  const places = new Map(
    numberColumns.map((name) => [name, named.some((each) => each.toLowerCase() === name) ? -1 : at(name)]),
  );
  const used = new Set([...named.map(at), ...places.values()]);
  const strange = file.columns.find((_, place) => !used.has(place));
  if (strange !== undefined)
    return {
      problem: `${file.name} has a column “${strange}”, which is neither a dimension of the tables (${quoted(dimensions)}) nor one of ${quoted(numberColumns)}.`,
    };
  const limits: KnownLimit[] = [];
  for (const { line, cells } of file.rows) {
    const numberAt = (name: NumberColumn): string | null => {
      const cell = cells[places.get(name) ?? -1]?.trim() ?? '';
      return cell === '' ? null : cell;
    };
    const limit = limitOf(numberAt);
    if (typeof limit === 'string') return { problem: `Line ${line} of ${file.name}: ${limit}` };
    const codes = Object.fromEntries(
      named.map((name) => [name, cells[at(name)] ?? '']).filter(([, code]) => code !== ''),
    );
    limits.push({ codes, ...limit, says: `line ${line} of ${file.name}` });
  }
  return limits;
}

type Range = Pick<KnownLimit, 'least' | 'most'>;

function limitOf(cellOf: (name: NumberColumn) => string | null): Range | string {
  const found: Range[] = [];
  const numbers = new Map<NumberColumn, number>();
  for (const name of numberColumns) {
    const cell = cellOf(name);
    if (cell === null) continue;
    const number = Number(cell.replaceAll(',', ''));
    if (!(number >= 0)) return `“${cell}” is no number of at least 0.`;
    numbers.set(name, number);
  }
  const [least, most, population] = [numbers.get('least'), numbers.get('most'), numbers.get('population')];
  if (least !== undefined || most !== undefined) found.push({ least: least ?? 0, most: most ?? Infinity });
  const exactly = numbers.get('value') ?? numbers.get('count');
  if (exactly !== undefined) found.push({ least: exactly, most: exactly });
  if (population !== undefined) found.push({ least: 0, most: population });
  const rate = cellOf('rate');
  if (rate !== null) {
    if (population === undefined) return 'a rate needs the population that it is of.';
    found.push(countsOfRate(rate.replaceAll(',', ''), population, numbers.get('per') ?? 1000));
  }
  if (found.length === 0) return 'nothing is said of the cell: no limit, number, population or rate.';
  const range = {
    least: Math.max(...found.map((each) => each.least)),
    most: Math.min(...found.map((each) => each.most)),
  };
  return range.least <= range.most
    ? range
    : `its limits leave nothing: at least ${range.least} and at most ${range.most}.`;
}

/** All counts whose rate is written so; either way at a half. */
function countsOfRate(rate: string, population: number, per: number): Range {
  const half = 0.5 / 10 ** (rate.split('.')[1]?.length ?? 0);
  const count = (value: number) => (value * population) / per;
  const dust = 1e-9;
  return {
    least: Math.max(0, Math.ceil(count(Number(rate) - half) - dust)),
    most: Math.floor(count(Number(rate) + half) + dust),
  };
}
