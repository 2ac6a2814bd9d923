// Settles a table of figures: which number counts under which category and area, or what is wrong with it.

import type { Classification } from '@due-regard/classifications';
import type { AreaId } from './area-selection.ts';
import { type Figure, figuresOf } from './figure.ts';
import { codePrefixes, figureProblems } from './figure-problems.ts';
import type { FigureTable } from './figure-tables.ts';
import type { FigureKind } from './layout.ts';
import { definitionNotes, settleCategories, type SettledFigure } from './settle-categories.ts';
import { type Outcome, accepted, refuse, refused } from '../files/problem.ts';

export interface SettledTable {
  /** Every figure of the chosen rows, totals and silences among them. */
  figures: Figure[];
  /** Those that count, each under its category. */
  settled: SettledFigure[];
  areaOfRow: ReadonlyMap<Figure['row'], AreaId>;
  /** How the table was read, and how its publisher draws its groups. */
  notes: string[];
}

export function settleTable(
  { file, table, layout, rows, notes }: FigureTable,
  kind: FigureKind,
  classification: Classification,
  rollUpId?: string,
): Outcome<SettledTable> {
  const chosen = rows.map(({ row }) => row);
  const figures = figuresOf(table, layout, chosen, classification);
  const wrong = figureProblems(file.name, kind, figures);
  if (wrong.length > 0) return refused(...wrong);
  const settled = settleCategories(figures, classification, rollUpId);
  if (!settled.ok)
    return refuse(file.name, `${codePrefixes[kind]}_${settled.code}`, `${file.name}: ${settled.message}`);
  return accepted({
    figures,
    settled: settled.figures,
    areaOfRow: new Map(rows.map(({ row, area }) => [row, area])),
    notes: [...notes, ...settled.notes, ...definitionNotes(figures)],
  });
}
