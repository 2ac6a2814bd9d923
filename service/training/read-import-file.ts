// Reads a spreadsheet of completions: CSV, XLSX or ODS, its columns by their headings.
import { readFile } from 'node:fs/promises';
import { readTables } from '../datasets/index.ts';
import { listed } from '../phrases/list.ts';
import type { ImportRow } from './import-row.ts';

export type ReadImport = { ok: true; rows: ImportRow[] } | { ok: false; sentences: string[] };

const headings: Readonly<Record<Exclude<keyof ImportRow, 'line'>, readonly string[]>> = {
  name: ['name', 'full name', 'person', 'staff member', 'learner', 'employee'],
  email: ['email', 'e-mail', 'email address', 'e-mail address', 'work email'],
  job: ['job', 'job title', 'team', 'department', 'post'],
  course: ['course', 'course title', 'course name', 'training', 'module'],
  completed: ['completed', 'completed on', 'date completed', 'completion date', 'date of completion'],
  expires: ['expires', 'expires on', 'expiry', 'expiry date', 'valid until'],
  certificate: ['certificate', 'certificate number', 'reference'],
};

/** More than any office has; a longer file is some other file. */
const mostRows = 20_000;

export async function readImportFile(fileName: string, path: string): Promise<ReadImport> {
  const read = await readTables(fileName, await readFile(path));
  if (!read.ok) return { ok: false, sentences: read.problems.map(({ message }) => message) };
  const table = read.value.find(({ columns }) => missingIn(columns).length === 0) ?? read.value[0];
  if (!table) return { ok: false, sentences: [`${fileName} has no table in it.`] };
  const missing = missingIn(table.columns);
  if (missing.length > 0)
    return {
      ok: false,
      sentences: [
        `${fileName} has no column for ${listed(missing)}. Its columns are called ${listed(table.columns.slice(0, 12).map((name) => `“${name}”`))}. Call them Name, Email, Course and Completed.`,
      ],
    };
  if (table.rows.length > mostRows)
    return {
      ok: false,
      sentences: [`${fileName} has ${table.rows.length} rows. Bring in at most ${mostRows} at once.`],
    };
  const at = (field: keyof typeof headings) =>
    table.columns.findIndex((column) => headings[field].includes(plain(column)));
  const places = Object.keys(headings).map((field) => [field, at(field as keyof typeof headings)] as const);
  return {
    ok: true,
    rows: table.rows.map(({ line, cells }) => {
      const cell = (field: string) => cells[places.find(([name]) => name === field)?.[1] ?? -1]?.trim() ?? '';
      return {
        ...{ line, name: cell('name'), email: cell('email'), job: cell('job'), course: cell('course') },
        ...{ completed: cell('completed'), expires: cell('expires'), certificate: cell('certificate') },
      };
    }),
  };
}

function missingIn(columns: readonly string[]): string[] {
  const has = (field: keyof typeof headings) =>
    columns.some((column) => headings[field].includes(plain(column)));
  return [
    ...(has('name') || has('email') ? [] : ['the name or the e-mail address']),
    ...(has('course') ? [] : ['the course']),
    ...(has('completed') ? [] : ['the day of completion']),
  ];
}

function plain(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, ' ');
}
