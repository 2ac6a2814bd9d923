// Rows that were put aside and came back mended: they bear the headings of the reading already, and only their values are settled.
import { meaningOf, settledMeaning, type Definition } from '../mapping/definition.ts';
import {
  headingsOf,
  rememberedKey,
  type MappedColumnValues,
  type MappedTable,
  type RememberedLabels,
} from '../mapping/mapped-table.ts';
import type { SentTable } from '../mapping/table-look.ts';
import { cellOfReading, valueListOf, valueReading, type ValueReading } from '../mapping/value-reading.ts';
import { maskedCell } from '../minimising/masked-cell.ts';

export function mapMended(
  table: SentTable,
  definition: Definition,
  remembered: RememberedLabels,
): MappedTable {
  const headers = headingsOf(definition);
  const columns = table.columns.map((heading) => {
    const header = headers.get(heading);
    const meaning = header === undefined ? undefined : meaningOf(definition, header);
    const list = meaning && valueListOf(meaning, definition.rows);
    return (cell: string): { cell: string; reading: ValueReading | null } => {
      if (header === undefined || !meaning || !list) return { cell: maskedCell(cell), reading: null };
      const earlier =
        meaning.is === 'characteristic'
          ? remembered.get(rememberedKey(meaning.characteristic, cell))
          : undefined;
      const reading = valueReading(list, cell, settledMeaning(definition, header, cell), earlier);
      return { cell: cellOfReading(list, cell, reading), reading };
    };
  });
  const read = table.rows.map((row) => columns.map((of, at) => of(row[at] ?? '')));
  const kept = read.filter((row) => row.every(({ reading }) => reading?.kind !== 'leave-out'));
  const ownGroups = (header: string | undefined, at: number): MappedColumnValues[] => {
    const meaning = header === undefined ? undefined : meaningOf(definition, header);
    if (header === undefined || meaning?.is !== 'characteristic') return [];
    const readings = kept.flatMap((row) => row[at]?.reading ?? []).filter(({ kind }) => kind === 'own');
    const values = readings.map((reading) => ({ value: reading.label, rows: 1, reading }));
    return [{ header, characteristic: meaning.characteristic, values }];
  };
  return {
    columns: [...table.columns],
    rows: kept.map((row) => row.map(({ cell }) => cell)),
    read: table.columns.flatMap((heading, at) => ownGroups(headers.get(heading), at)),
    ...{ leftOut: [], badDates: 0, noDates: 0, period: null },
  };
}
