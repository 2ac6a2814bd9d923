// Refuses a table whose rows would count people or events more than once: several periods, or one group of one area twice.

import type { FigureTable } from './figure-tables.ts';
import type { FileProblem } from '../files/problem.ts';
import { codePrefixes } from './figure-problems.ts';
import type { FigureKind } from './layout.ts';
import { quoted } from '../../phrases/list.ts';

/** PERIODS_SEVERAL or POPULATION_TWICE; null when every row stands for other people than the rest. */
export function countedTwice(each: FigureTable): FileProblem | null {
  return severalPeriods(each) ?? sameRowTwice(each, 'population');
}

function severalPeriods({ file, table, layout, rows }: FigureTable): FileProblem | null {
  const { period } = layout;
  if (period === null) return null;
  const periods = [...new Set(rows.map(({ row }) => row.cells[period] ?? ''))].filter((text) => text !== '');
  if (periods.length < 2) return null;
  return {
    file: file.name,
    code: 'PERIODS_SEVERAL',
    message:
      `${file.name} has residents of ${periods.length} periods under “${table.columns[period] ?? ''}”: ${quoted(periods)}. ` +
      'They cannot be added up. Send the rows of one of them.',
  };
}

/** POPULATION_TWICE or COUNTS_TWICE: rows of a long table that are alike in everything but their figures. */
export function sameRowTwice({ file, layout, rows }: FigureTable, kind: FigureKind): FileProblem | null {
  if (layout.shape !== 'long') return null;
  const figures = new Set([layout.value, layout.population, layout.rate, ...layout.unused]);
  const lines = new Map<string, number>();
  for (const { row } of rows) {
    const key = row.cells.filter((_, column) => !figures.has(column)).join('\u0000');
    const before = lines.get(key);
    if (before !== undefined) {
      return {
        file: file.name,
        code: `${codePrefixes[kind]}_TWICE`,
        message:
          `${file.name}, lines ${before} and ${row.line}: both give “${row.cells[layout.category] ?? ''}”${layout.areas.length > 0 ? ' of the same area' : ''}. ` +
          `Take one of the two out, so that ${kind === 'population' ? 'nobody' : 'nothing'} is counted twice.`,
      };
    }
    lines.set(key, row.line);
  }
  return null;
}
