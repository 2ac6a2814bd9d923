// Makes the records that tables are counted from: characteristics with so many levels, some of them much more common, and an outcome.
import { type Warehouse, sqlText } from '../service/platform/warehouse/index.ts';

/** One characteristic of made people. */
export interface MadeCharacteristic {
  levels: number;
  /** 1: every level is as common as the next. The higher, the more the first outweighs the others. */
  skew: number;
  /** How many in a hundred have no value. */
  missing?: number;
}

export type MadeCharacteristics = Readonly<Record<string, MadeCharacteristic>>;

/** Six characteristics, for every small table. */
export const characteristics = {
  sex: { levels: 3, skew: 3 },
  age: { levels: 8, skew: 3 },
  ethnicity: { levels: 20, skew: 3 },
  religion: { levels: 10, skew: 3 },
  disability: { levels: 4, skew: 3 },
  orientation: { levels: 6, skew: 3 },
} as const satisfies MadeCharacteristics;

/** The nine protected characteristics, about as common as a census finds them, for the search of combinations. */
export const nineCharacteristics = {
  sex: { levels: 2, skew: 1 },
  age: { levels: 9, skew: 1 },
  ethnicity: { levels: 19, skew: 6 },
  religion: { levels: 9, skew: 2, missing: 6 },
  disability: { levels: 3, skew: 4, missing: 3 },
  orientation: { levels: 6, skew: 8, missing: 7 },
  marriage: { levels: 7, skew: 1.5 },
  pregnancy: { levels: 2, skew: 10 },
  gender: { levels: 3, skew: 20, missing: 6 },
} as const satisfies MadeCharacteristics;

/** Nine characteristics of 2 to 19 levels, all as common: nearly every one of millions of rows is a combination of its own. */
export const nineEvenCharacteristics = Object.fromEntries(
  [2, 3, 5, 8, 10, 12, 15, 17, 19].map((levels) => [`of${levels}`, { levels, skew: 1 }]),
);

/** The same rows each time, from a fixed hash. One in five has the outcome; of the second level of the third characteristic, one in four. */
export async function makePeople(
  warehouse: Warehouse,
  rows: number,
  made: MadeCharacteristics,
  parquet: string,
): Promise<void> {
  const columns = Object.entries(made).map(([name, { levels, skew, missing = 0 }], at) => {
    const level = `CAST(floor(${levels} * power(${share(31, at)}, ${skew})) AS INTEGER)`;
    return `CASE WHEN ${share(37, at)} >= ${missing / 100} THEN '${name} ' || ${level} END AS ${name}`;
  });
  const third = Object.keys(made)[2] ?? '';
  await warehouse.run(
    `COPY (SELECT * EXCLUDE n, CASE WHEN hash(n * 7) % 20 < CASE WHEN ${third} = '${third} 1' THEN 5 ELSE 4 END THEN 'yes' ELSE 'no' END
      AS outcome FROM (SELECT n, ${columns.join(', ')} FROM range(${rows}) t(n))) TO ${sqlText(parquet)}
      (FORMAT parquet, COMPRESSION zstd)`,
  );
}

/** The same records as CSV, for those who do not read Parquet. */
export async function copyAsCsv(warehouse: Warehouse, parquet: string, csv: string): Promise<void> {
  await warehouse.run(
    `COPY (FROM read_parquet(${sqlText(parquet)})) TO ${sqlText(csv)} (FORMAT csv, HEADER)`,
  );
}

/** A number from 0 to 1 for each row and column. */
function share(prime: number, at: number): string {
  return `((hash(n * ${prime} + ${at}) % 1000003) / 1000003.0)`;
}
