// Finds which rows put aside come back in files that are sent: told by the columns that such a file carries.
import { withoutFormulaGuard } from '../../platform/csv.ts';
import type { Database } from '../../platform/database/index.ts';
import { fetchFolder, type FilesNeeds } from '../../platform/storage/index.ts';
import { isProblemsHeader, problemColumns } from '../events/problem-columns.ts';
import { textRows } from '../events/text-rows.ts';
import { listImports } from '../keeping/dataset-store.ts';
import type { SentFile } from '../keeping/receive-files.ts';
import { readQuarantine } from './read-quarantine.ts';
import type { RowSentIn } from './quarantine-store.ts';

/** Looked for in the newest import first: a file may have been sent before under the same name. */
export async function findMendedRows(
  needs: FilesNeeds & { database: Database },
  datasetId: string,
  files: readonly SentFile[],
): Promise<RowSentIn[]> {
  const places = new Set<string>();
  for (const { path, fileName } of files)
    if (/\.csv$/i.test(fileName)) for await (const place of placesIn(path)) places.add(place);
  const found: RowSentIn[] = [];
  if (places.size === 0) return found;
  for (const { id, folder, events } of await listImports(needs.database, datasetId)) {
    if (folder === null || !events || places.size === 0) continue;
    const here = await fetchFolder(needs, folder);
    for await (const row of readQuarantine(here, events.problems.file, new Map())) {
      if (places.delete(placeKey(row.file, row.line))) found.push({ importId: id, rowNumber: row.number });
    }
  }
  return found;
}

function placeKey(file: string, line: number): string {
  return `${line} ${file}`;
}

async function* placesIn(path: string): AsyncGenerator<string> {
  let at: { file: number; line: number } | null = null;
  for await (const { cells } of textRows(path, ',', 0)) {
    if (at === null) {
      const headers = cells.map((cell) => cell.replace(/^\uFEFF/, ''));
      if (!isProblemsHeader(headers)) return;
      at = { file: headers.indexOf(problemColumns[0]), line: headers.indexOf(problemColumns[1]) };
    } else {
      yield placeKey(withoutFormulaGuard(cells[at.file] ?? ''), Number(cells[at.line]));
    }
  }
}
