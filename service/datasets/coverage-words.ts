// What a dataset covers, as a short phrase: its rows, its months, and the months that are missing.
import { monthsBetween, periodPhrase } from '../phrases/month.ts';
import { counted } from '../phrases/spoken-number.ts';
import { peopleSentence } from './people/people-contents.ts';
import {
  tablesThatCount,
  type DatasetFile,
  type DatasetImport,
  type DatasetKind,
} from './keeping/dataset.ts';

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
  const [first, last] = [months[0], months.at(-1)];
  const missing = missingMonths(current).length;
  return [
    counted(rows, 'row'),
    ...(first && last ? [periodPhrase(first, last)] : []),
    ...(missing > 0 ? [`${counted(missing, 'month')} missing`] : []),
  ].join(', ');
}

function tablesCoverage(imports: readonly DatasetImport[]): string {
  const descriptions = tablesThatCount(imports).map(({ people, description }) =>
    people ? peopleSentence(people) : description,
  );
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
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first && last ? monthsBetween(first, last).filter((month) => !months.has(month)) : [];
}
