// Reads a release of the register back, and says what is wrong with one that is not as it was kept.
import { cellSystemOfTables, type TableSystem } from '../model/cell-system-of-tables.ts';
import { ImpossibleTable } from '../model/impossible-table.ts';
import { isMarker } from '../release/marker.ts';
import { periodProblem } from './days-of-period.ts';
import type { RegisteredRelease } from './registered-release.ts';

export type ReadRegistered =
  { kind: 'read'; release: RegisteredRelease } | { kind: 'not read'; sentence: string };

/** From what JSON gives. Everything that `registerOf` relies on is checked. */
export function readRegistered(value: unknown): ReadRegistered {
  const shape = isObject(value) ? problemOf(value) : 'This is no release of the register.';
  if (shape !== null) return { kind: 'not read', sentence: shape };
  const release = value as RegisteredRelease;
  const problem = tablesProblem(`Release ${release.id} of the register`, release);
  return problem === null ? { kind: 'read', release } : { kind: 'not read', sentence: problem };
}

type Loose = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function problemOf(value: Loose): string | null {
  const { id, digest, set, shown, policy } = value;
  if (typeof id !== 'string' || id === '') return 'This is no release of the register: it has no id.';
  const named = `Release ${id} of the register`;
  if (typeof digest !== 'string') return `${named} has no digest.`;
  if (!isObject(set) || typeof set['title'] !== 'string' || !isListOf(set['tables'], isTable))
    return `${named} has no tables with dimensions and rows.`;
  if (!isPolicy(policy)) return `${named} has no policy with a threshold and a method.`;
  if (value['beside'] !== undefined && !isListOf(value['beside'], isBeside))
    return `${named} has something shown beside its tables that is neither a percentage nor limits of a row.`;
  if (!Array.isArray(shown)) return `${named} does not say what was shown.`;
  return scopeProblem(named, set['scope']);
}

function isListOf(value: unknown, is: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(is);
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isTable(value: unknown): boolean {
  if (!isObject(value) || typeof value['name'] !== 'string' || !isTexts(value['dimensions'])) return false;
  const isRow = (row: unknown) => isObject(row) && isTexts(row['labels']) && typeof row['value'] === 'number';
  return isListOf(value['rows'], isRow);
}

function isPolicy(value: unknown): boolean {
  if (!isObject(value) || !isObject(value['threshold']) || !isObject(value['method'])) return false;
  return typeof value['threshold']['below'] === 'number' && typeof value['method']['kind'] === 'string';
}

function isBeside(value: unknown): boolean {
  if (!isObject(value) || typeof value['table'] !== 'string') return false;
  const { labels, least, most, numerator, denominator, percentage, decimals } = value;
  const isNumbers = (all: unknown[]) => all.every((each) => typeof each === 'number');
  return isTexts(labels)
    ? isNumbers([least, most])
    : isTexts(numerator) && isTexts(denominator) && isNumbers([percentage, decimals]);
}

function scopeProblem(named: string, scope: unknown): string | null {
  if (scope === undefined) return null;
  if (!isObject(scope) || typeof scope['records'] !== 'string' || !isTexts(scope['filters']))
    return `${named} has a scope that does not say what its records and filters are.`;
  const { period, place } = scope;
  if (place !== null && typeof place !== 'string') return `${named} has a place that is no text.`;
  if (period === null) return null;
  if (!isObject(period) || typeof period['from'] !== 'string' || typeof period['to'] !== 'string')
    return `${named} has a period that does not say from when to when.`;
  const problem = periodProblem({ from: period['from'], to: period['to'] });
  return problem === null ? null : `${named}: ${problem}`;
}

function tablesProblem(named: string, { set, shown, policy }: RegisteredRelease): string | null {
  try {
    const { tables, hierarchies = [], totals = {} } = set;
    const system = cellSystemOfTables(tables, { hierarchies, totals, tolerance: policy.tolerance ?? {} });
    const at = tables.findIndex((_, place) => !isShown(system, tables, shown, place));
    return at < 0 ? null : `${named} does not say what was shown of every row of ${tables[at]!.name}.`;
  } catch (error) {
    if (error instanceof ImpossibleTable) return `${named}: ${error.message}`;
    throw error;
  }
}

/** Rows as the file has them, then totals that it did not have; rows without a number may follow. */
function isShown(
  system: TableSystem,
  tables: RegisteredRelease['set']['tables'],
  shown: RegisteredRelease['shown'],
  at: number,
): boolean {
  const rows: unknown = shown[at];
  const wanted = tables[at]!.rows.length + system.tables[at]!.computed.length;
  if (!Array.isArray(rows) || rows.length < wanted) return false;
  const isSaid = (row: unknown) =>
    isObject(row) && isTexts(row['labels']) && (isMarker(row['shown']) || Number.isFinite(row['shown']));
  return (
    rows.every(isSaid) &&
    tables[at]!.rows.every(({ labels }, row) => labels.join('\u0000') === rows[row].labels.join('\u0000'))
  );
}
