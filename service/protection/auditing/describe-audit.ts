// Tells what an audit found cell by cell, in the order of the files.
import type { Recovered } from '@due-regard/disclosure';
import type { AuditedTable } from '../files/published-tables.ts';
import type { AuditedCell, AuditFound } from './audit-found.ts';
import { derivations } from './derivation.ts';

export interface Audited {
  tables: readonly AuditedTable[];
  answer: Recovered;
  /** The cell of each row of each table. */
  places: readonly (readonly number[])[];
  within: number;
  notes: readonly string[];
}

export function describeAudit({ tables, answer, places, within, notes }: Audited): AuditFound {
  const { answers, certificate, reasons, recoverable, system } = answer;
  const byCell = new Map(answers.map((each) => [each.statistic.cells[0], each]));
  const isOpen = new Set(recoverable);
  const because = derivations(certificate, system);
  const cells = tables.flatMap(({ name, rows, rounding }, at) =>
    rows.map(({ labels, shown, line }, row): AuditedCell => {
      const cell = { table: name, row: row + 1, line: line ?? null, labels, shown };
      const found = byCell.get(places[at]?.[row]);
      const status = typeof shown === 'string' ? 'hidden' : rounding ? 'rounded' : 'published';
      if (!found || status === 'published') return { ...cell, status };
      const { least, most, isExact, says, statistic, derivation } = found;
      const facts = because.get(statistic.name);
      return {
        ...cell,
        status,
        interval: { least, most, isExact },
        isRecoverable: isOpen.has(found),
        says,
        ...(facts && { because: facts }),
        ...(derivation && { derivation }),
      };
    }),
  );
  return {
    tables: tables.map(({ name, dimensions }) => ({ name, dimensions })),
    cells,
    within,
    isContradiction: answers.length === 0 && reasons.some((reason) => reason.includes('contradict')),
    reasons,
    notes,
    certificate,
  };
}
