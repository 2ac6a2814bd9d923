// Makes the records that the tables are counted from: six characteristics with skewed levels, and an outcome.
import { type Warehouse, sqlText } from '../service/platform/warehouse/index.ts';

/** Each characteristic with its number of levels. */
export const characteristics = {
  sex: 3,
  age: 8,
  ethnicity: 20,
  religion: 10,
  disability: 4,
  orientation: 6,
} as const;

/** The same rows each time, from a fixed hash, as Parquet and as CSV. */
export async function makePeople(
  warehouse: Warehouse,
  rows: number,
  paths: { parquet: string; csv: string },
): Promise<void> {
  const columns = Object.entries(characteristics).map(
    ([name, count], at) =>
      `'${name} ' || CAST(floor(${count} * power((hash(n * 31 + ${at}) % 1000003) / 1000003.0, 3)) AS INTEGER) AS ${name}`,
  );
  await warehouse.run(
    `COPY (SELECT ${columns.join(', ')}, CASE WHEN hash(n * 7) % 5 = 0 THEN 'yes' ELSE 'no' END AS outcome
      FROM range(${rows}) t(n)) TO ${sqlText(paths.parquet)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  await warehouse.run(
    `COPY (FROM read_parquet(${sqlText(paths.parquet)})) TO ${sqlText(paths.csv)} (FORMAT csv, HEADER)`,
  );
}
