// Words, tables and comma-separated data that reference cases are given.
import { readFileSync } from 'node:fs';

export type DataRow = Record<string, string>;

/** The rows of a comma-separated file beside this one. */
export function dataRows(file: string): DataRow[] {
  const [header = '', ...lines] = readFileSync(new URL(file, import.meta.url), 'utf8').trim().split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', cell])));
}

export function numbersOf(rows: readonly DataRow[], name: string): number[] {
  return rows.map((row) => Number(wordOf(row, name)));
}

export function wordsOf(rows: readonly DataRow[], name: string): string[] {
  return rows.map((row) => wordOf(row, name));
}

function wordOf(row: DataRow, name: string): string {
  const word = row[name];
  if (word === undefined) throw new Error(`A row has no ${name}.`);
  return word;
}

/** A list of words that a case is given. */
export function wordList(file: { cases: readonly { id: string; inputs: object }[] }, id: string, name: string): string[] {
  const found = file.cases.find((one) => one.id === id);
  const value: unknown = found && Object.entries(found.inputs).find(([field]) => field === name)?.[1];
  if (!Array.isArray(value)) throw new Error(`The case ${id} has no list ${name}.`);
  return value.map(String);
}

/** A list of tables: the rows of a case with every field as text. */
export function tableOf(file: { cases: readonly { id: string; inputs: object }[] }, id: string, name: string): DataRow[] {
  const found = file.cases.find((one) => one.id === id);
  const value: unknown = found && Object.entries(found.inputs).find(([field]) => field === name)?.[1];
  if (!Array.isArray(value)) throw new Error(`The case ${id} has no table ${name}.`);
  return value.map((row: object) => Object.fromEntries(Object.entries(row).map(([field, cell]) => [field, String(cell)])));
}
