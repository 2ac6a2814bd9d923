// Reads a lookup from districts to areas: a CSV with a column of district codes and a column of area names.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Outcome, accepted, refused } from '../../datasets/index.ts';
import { type CsvRow, parseCsv } from '../../platform/csv.ts';
import type { AreaLookup } from './area-lookup.ts';

const areaCode = /^[EWSN]\d{8}$/;
/** Headings of the column with the names of areas: the ONS's own (`PFA22NM`), or in words. */
const areaHeadings = [/^pfa\d*nm$/i, /police.*(force|area)/i, /^(force|area|county|region)(.?name)?$/i];

export async function readAreaLookup(path: string): Promise<Outcome<AreaLookup>> {
  const name = basename(path);
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes)
    return refused(
      problem(name, 'FILE_NOT_FOUND', `There is no file ${path}. Check the name and the folder.`),
    );
  const parsed = parseCsv(bytes.toString('utf8'));
  if (!parsed.ok) {
    return refused(
      problem(name, 'LOOKUP_UNREADABLE', `${name} cannot be read as CSV: see line ${parsed.line}.`),
    );
  }
  const columns = columnsOf(parsed.rows);
  if (!columns) {
    return refused(
      problem(
        name,
        'LOOKUP_COLUMNS_MISSING',
        `${name} is not a lookup: it needs a column of district codes, such as E07000026, and one headed “area” or “PFA22NM”.`,
      ),
    );
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return accepted({ name, sha256, districts: districtsIn(parsed.rows, columns) });
}

interface Columns {
  code: number;
  name: number;
  area: number;
}

/** The first column of codes is the districts'; their names stand next to it. */
function columnsOf([head, first]: readonly CsvRow[]): Columns | undefined {
  if (!head || !first) return undefined;
  const code = first.cells.findIndex((cell) => areaCode.test(cell.trim()));
  const headings = head.cells.map((cell) => cell.trim());
  const area = areaHeadings
    .map((heading) => headings.findIndex((h) => heading.test(h)))
    .find((at) => at >= 0);
  return code < 0 || area === undefined ? undefined : { code, name: code + 1, area };
}

function districtsIn(rows: readonly CsvRow[], { code, name, area }: Columns): AreaLookup['districts'] {
  return rows.slice(1).flatMap(({ cells }) => {
    const district = {
      code: cells[code]?.trim() ?? '',
      name: cells[name]?.trim() ?? '',
      area: cells[area]?.trim() ?? '',
    };
    return district.code && district.area ? [district] : [];
  });
}

function problem(file: string, code: string, message: string) {
  return { file, code, message };
}
