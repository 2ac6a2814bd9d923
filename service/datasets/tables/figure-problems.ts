// What can be wrong with single figures of a population or of counts.

import type { Figure } from './figure.ts';
import type { FigureKind } from './layout.ts';
import type { FileProblem } from '../files/problem.ts';
import { quoted } from '../../phrases/list.ts';

const mostTold = 5;
/** More than there are people or events anywhere; sums of such figures would no longer be exact. */
const largest = 100_000_000_000;

/** What the codes of problems begin with. */
export const codePrefixes: Record<FigureKind, string> = { population: 'POPULATION', counts: 'COUNTS' };

/** Figures that are no whole number of people or events, and labels that the list does not know. */
export function figureProblems(file: string, kind: FigureKind, figures: readonly Figure[]): FileProblem[] {
  const prefix = codePrefixes[kind];
  return [
    ...gathered(
      file,
      `${prefix}_NOT_A_NUMBER`,
      figures.filter((each) => used(each) && each.number.kind === 'text'),
      'is no number. Mend it, or leave the cell blank if the figure is withheld.',
    ),
    ...gathered(
      file,
      `${prefix}_NEGATIVE`,
      figures.filter((each) => used(each) && value(each) < 0),
      'is below zero, which no count can be. Mend it, or leave the cell blank if the figure is withheld.',
    ),
    ...gathered(
      file,
      `${prefix}_TOO_LARGE`,
      figures.filter((each) => used(each) && value(each) > largest),
      'is more than anybody could have counted. Look whether two cells ran together, and mend it.',
    ),
    ...fractions(file, prefix, figures),
    ...unknownLabels(file, prefix, figures),
  ];
}

function used(figure: Figure): boolean {
  return figure.meaning.kind !== 'unknown' && figure.meaning.kind !== 'share';
}

function value({ number }: Figure): number {
  return number.kind === 'number' ? number.value : 0;
}

function fractions(file: string, prefix: string, figures: readonly Figure[]): FileProblem[] {
  const found = figures.filter(
    (each) => used(each) && value(each) <= largest && !Number.isInteger(value(each)),
  );
  if (found.length === 0) return [];
  if (figures.every((each) => !used(each) || value(each) <= 100)) {
    const message = `${file} holds shares or percentages, not counts (line ${found[0]?.row.line}, “${found[0]?.column}”). Send the table of counts.`;
    return [{ file, code: `${prefix}_SHARES_NOT_COUNTS`, message }];
  }
  return gathered(
    file,
    `${prefix}_FRACTION`,
    found,
    'is not a whole number. Send counts, not estimates in parts of people.',
  );
}

function gathered(file: string, code: string, found: readonly Figure[], fault: string): FileProblem[] {
  const told = found.slice(0, mostTold).map((each): FileProblem => {
    const seen = each.number.kind === 'text' ? each.number.text.slice(0, 60) : figureWords(value(each));
    return {
      file,
      code,
      message: `${file}, line ${each.row.line}, column “${each.column}”: “${seen}” ${fault}`,
    };
  });
  if (found.length > mostTold)
    told.push({ file, code, message: `${file} has ${found.length - mostTold} more cells like that.` });
  return told;
}

/** Digits in full, as the cell has them; not `1e+20`. */
function figureWords(figure: number): string {
  return figure > largest && figure < Infinity ? BigInt(Math.round(figure)).toString() : String(figure);
}

function unknownLabels(file: string, prefix: string, figures: readonly Figure[]): FileProblem[] {
  const labels = new Map(
    figures.flatMap((each) => (each.meaning.kind === 'unknown' ? [[each.label, each] as const] : [])),
  );
  return [...labels.values()].slice(0, mostTold).map((each) => {
    const near = each.meaning.kind === 'unknown' ? each.meaning.nearest : [];
    const hint = near.length > 0 ? ` The nearest groups are ${quoted(near)}.` : '';
    const message = `${file}, line ${each.row.line}: “${each.label}” is not a group of the list.${hint} Mend the label or leave the row out.`;
    return { file, code: `${prefix}_LABEL_UNKNOWN`, message };
  });
}
