// Takes what can point to a person out of files of a form that is known; everything else stays as it was sent.
import { minimisedRows } from '../minimising/minimised-rows.ts';
import type { TableLook } from '../mapping/table-look.ts';
import { treatmentsWithout } from '../mapping/treatments.ts';
import { privacyNotes, type MappedFile } from './map-files.ts';
import type { SentFile } from './read-sent-files.ts';

export function takeOutDetails(
  sent: readonly SentFile[],
  look: TableLook,
  key: Uint8Array,
): { files: MappedFile[]; notes: string[] } {
  const found = new Map(look.columns.map(({ header, guess }) => [header, guess.personal]));
  const files = sent.map((file): MappedFile => {
    const { table, name } = file;
    const treated = minimisedRows(
      table,
      treatmentsWithout(table.columns.map((header) => found.get(header) ?? null)),
      key,
    );
    const { columns, rows } = treated;
    const nothingRead = { read: [], leftOut: [], badDates: 0, noDates: 0, period: null };
    return {
      sent: file,
      treated,
      minimised: { name, columns, rows },
      mapped: { columns, rows, ...nothingRead },
    };
  });
  return {
    files,
    notes: files.flatMap(({ sent: { name }, treated }) => (treated ? privacyNotes(name, treated) : [])),
  };
}
