// What a dataset covers, as a short phrase: its rows, its months, and the months that are missing.
import type { DatasetFile, DatasetImport, DatasetKind } from './keeping/dataset.ts';

/** Such as "6,812 rows, January 2024 to December 2025, 1 month missing". */
export function coverageWords(
  kind: DatasetKind,
  imports: readonly DatasetImport[],
  files: readonly DatasetFile[],
): string {
  return kind === 'events' ? eventsCoverage(files) : tablesCoverage(imports);
}

function eventsCoverage(files: readonly DatasetFile[]): string {
  const current = files.filter((file) => file.status === 'current');
  if (current.length === 0) return 'Nothing yet';
  const rows = current.reduce((sum, file) => sum + file.rowsAccepted, 0);
  const months = current.flatMap((file) => (file.month === null ? [] : [file.month])).sort();
  const missing = missingMonths(current).length;
  return [
    counted(rows, 'row'),
    ...(months.length > 0 ? [span(months[0]!, months.at(-1)!)] : []),
    ...(missing > 0 ? [`${counted(missing, 'month')} missing`] : []),
  ].join(', ');
}

function tablesCoverage(imports: readonly DatasetImport[]): string {
  const descriptions = imports.flatMap((each) => each.tables.map((table) => table.description));
  return descriptions.length === 0 ? 'Nothing yet' : descriptions.join('; ');
}

/** Partner and month of each file that should lie between a partner's first and last but does not. */
export function missingMonths(
  files: readonly Pick<DatasetFile, 'partner' | 'month'>[],
): { partner: string; month: string }[] {
  const byPartner = Map.groupBy(files, (file) => file.partner);
  return [...byPartner].flatMap(([partner, sent]) => {
    const months = new Set(sent.flatMap((file) => (file.month === null ? [] : [file.month])));
    return gaps(months).map((month) => ({ partner, month }));
  });
}

function gaps(months: ReadonlySet<string>): string[] {
  const sorted = [...months].sort();
  const missing: string[] = [];
  for (let month = sorted[0]; month !== undefined && month < sorted.at(-1)!; month = monthAfter(month)) {
    if (!months.has(month)) missing.push(month);
  }
  return missing;
}

/** `2020-12` → `2021-01`. */
export function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

const names = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2020-03` → `March 2020`. */
export function monthWords(month: string): string {
  return `${names[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;
}

function span(from: string, to: string): string {
  return from === to ? monthWords(from) : `${monthWords(from)} to ${monthWords(to)}`;
}

/** `1 row`, `2,300 rows`. */
export function counted(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}
