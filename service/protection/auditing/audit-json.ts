// What an audit found, as JSON.
import { createHash } from 'node:crypto';
import type { AuditedCell, AuditFound } from './audit-found.ts';

export function auditJson({
  tables,
  cells,
  within,
  isContradiction,
  reasons,
  notes,
  certificate,
}: AuditFound): string {
  const hidden = cells.filter(({ status }) => status === 'hidden');
  const json = {
    format: 'due-regard audit 1',
    tables,
    within,
    hidden: hidden.length,
    recoverable: cells.filter(({ isRecoverable }) => isRecoverable).length,
    contradiction: isContradiction,
    cells: cells.map(cellJson),
    reasons,
    notes,
    certificate: { sha256: createHash('sha256').update(JSON.stringify(certificate)).digest('hex') },
  };
  return `${JSON.stringify(json, null, 1)}\n`;
}

function cellJson({ interval, isRecoverable, ...cell }: AuditedCell): object {
  if (!interval) return cell;
  const { least, most, isExact } = interval;
  return {
    ...cell,
    interval: { least, most: Number.isFinite(most) ? most : null, ...(isExact ? {} : { isExact }) },
    recoverable: isRecoverable,
  };
}
