// What an audit found, in words.
import { wrapped } from '../../phrases/plain-text.ts';
import { counted, exact } from '../../phrases/spoken-number.ts';
import type { AuditedCell, AuditFound } from './audit-found.ts';

const mostTold = 60;
const mostFacts = 12;

export function auditText(found: AuditFound): string {
  const { cells, notes, reasons, within } = found;
  const hidden = cells.filter(({ status }) => status !== 'published');
  const open = hidden.filter(({ isRecoverable }) => isRecoverable);
  const closed = hidden.filter(({ isRecoverable }) => !isRecoverable);
  const noun = hidden.some(({ status }) => status === 'rounded') ? 'hidden or rounded cell' : 'hidden cell';
  const how = within === 0 ? 'exactly' : `to within ${within}`;
  const verdict = found.isContradiction
    ? 'Nothing can be said: the tables contradict each other. Rounded numbers do not add up: say --rounding N if they are rounded. Else look for a number that is wrong, or for tables of different people (--links).'
    : open.length === 0
      ? `Of ${counted(hidden.length, noun)} none can be worked out ${how}.`
      : `Of ${counted(hidden.length, noun)}, ${exact(open.length)} can be worked out ${how}.`;
  const parts = [verdict, ...notes, ...reasons].map((line) => wrapped(line));
  const recovered = told('Can be worked out', open, recoveredLines);
  const others = told('Cannot be worked out so closely', closed, (cell) => [
    `  ${nameOf(cell)}: ${rangeOf(cell)}`,
  ]);
  return `${parts.join('\n')}\n${recovered}${others}`;
}

function told(title: string, cells: readonly AuditedCell[], lines: (cell: AuditedCell) => string[]): string {
  if (cells.length === 0) return '';
  const more =
    cells.length > mostTold
      ? [`  … and ${exact(cells.length - mostTold)} more: --format json has them all.`]
      : [];
  return `\n${title}\n${[...cells.slice(0, mostTold).flatMap(lines), ...more].join('\n')}\n`;
}

/** As somebody with a pencil would do it, where it is as simple as that; else the figures that leave nothing else. */
function recoveredLines(cell: AuditedCell): string[] {
  const { because = [], derivation = '' } = cell;
  const line = `  ${nameOf(cell)}: ${rangeOf(cell)}`;
  if (/^“.*: “.*\.$/.test(derivation)) return [line, wrapped(derivation, '      ', '      ')];
  const facts = because.slice(0, mostFacts).map((fact) => wrapped(fact, '      - ', '        '));
  const more = because.length > mostFacts ? [`      - and ${exact(because.length - mostFacts)} more`] : [];
  return because.length > 0 ? [`${line}, because`, ...facts, ...more] : [line];
}

function nameOf({ table, line, labels, shown }: AuditedCell): string {
  return `${table}${line === null ? '' : `, line ${line}`}: ${labels.join(', ')} (shown as “${shown}”)`;
}

function rangeOf({ interval }: AuditedCell): string {
  if (!interval) return 'not asked';
  const { least, most, isExact } = interval;
  if (least === most) return `is ${exact(least)}`;
  const range = Number.isFinite(most) ? `from ${exact(least)} to ${exact(most)}` : `${exact(least)} or more`;
  return isExact ? range : `${range}, perhaps less far`;
}
