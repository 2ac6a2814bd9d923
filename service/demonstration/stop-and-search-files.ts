// Fellshire Constabulary's monthly stop-and-search files: twenty-four months to December 2025, one never submitted.
import { cellsOf, withRepeats, withSlips, withStrayDates } from './awkward-rows.ts';
import { type DemonstrationFile, type FileEncoding, encodedText } from './demonstration-file.ts';
import { diceFor, successes } from './dice.ts';
import { type MonthOfSearches, type Search, inventedSearch, searchColumns } from './invented-search.ts';

/** The month that was never sent. */
export const monthNeverSubmitted = '2025-02';

const searchesInAQuietMonth = 262;

/** How much busier than a quiet month: the visitor season. */
const season: Readonly<Record<string, number>> = { '06': 1.25, '07': 1.6, '08': 1.8, '09': 1.2 };

const operations: Readonly<Record<string, string>> = {
  '2024-08': 'Opération Lantern – coast', // an accent and a dash that are other bytes in windows-1252
  '2025-08': 'Operation Lantern',
};

const oddEncodings: Readonly<Record<string, FileEncoding>> = {
  '2024-08': 'windows-1252',
  '2025-03': 'utf-8 with byte-order mark',
};

/** The months submitted, in order. */
export function submittedMonths(): string[] {
  return ['2024', '2025']
    .flatMap((year) => Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`))
    .filter((month) => month !== monthNeverSubmitted);
}

function searchesOf(seed: number, month: string): Search[] {
  const dice = diceFor(seed, `searches ${month}`);
  const busier = season[month.slice(5)];
  const habits: MonthOfSearches = {
    month,
    visitorSeason: busier !== undefined,
    genderBlank: 0.25 + dice.next() * 0.3,
    operation: operations[month] ?? '',
  };
  const expected = searchesInAQuietMonth * (busier ?? 1);
  const count = successes(dice, Math.round(expected * 10), 0.1);
  return Array.from({ length: count }, () => inventedSearch(dice, habits)).sort((one, other) =>
    one.Date < other.Date ? -1 : 1,
  );
}

/** A month's file as published: its rows, awkward ones among them, in its encoding. */
function monthFile(seed: number, month: string, formatCsv: (rows: string[][]) => string): DemonstrationFile {
  const dice = diceFor(seed, `awkwardness ${month}`);
  const searches = withRepeats(dice, withSlips(withStrayDates(dice, searchesOf(seed, month), month), month));
  const encoding = oddEncodings[month] ?? 'utf-8';
  const header = searchColumns.map((column) => (encoding === 'utf-8' ? column : ` ${column} `));
  return {
    path: `invented-stop-and-search/${month}-fellshire-stop-and-search.csv`,
    partner: 'fellshire',
    content: encodedText(formatCsv([header, ...cellsOf(searches, month)]), encoding),
  };
}

/** Every file submitted. The same seed gives the same bytes. */
export function stopAndSearchFiles(
  seed: number,
  formatCsv: (rows: string[][]) => string,
): DemonstrationFile[] {
  return submittedMonths().map((month) => monthFile(seed, month, formatCsv));
}
