// A protection in words, for staff: what is hidden, what that costs, who was kept out.
import { exact } from '../../phrases/spoken-number.ts';
import { wrapped } from '../../phrases/plain-text.ts';
import type { ProtectedCell, Protection } from './protection.ts';

const mostTold = 40;

export function protectionText(protection: Protection): string {
  const { policy, cells, objective, attackers, warnings } = protection;
  const hidden = cells.filter(({ status }) => status !== 'published');
  const parts = [
    'Not for release: this names sensitive cells and true numbers. For what may go out use --format csv or --format ods.',
    `Protected by “${policy.name}” (${policy.id}, version ${policy.version}).`,
    `${exact(hidden.length)} of ${exact(cells.length)} cells are hidden: ${exact(hidden.filter(({ status }) => status === 'primary').length)} because they are sensitive, the others so that those cannot be worked out.`,
    `Hidden only to protect others, each cell once: ${exact(objective.cells)} of ${exact(objective.sum)} in all. ${howGood(protection)}`,
    ...attackers.map(
      ({ attacker, status, knows, isRequired }) =>
        `${status === 'protected' ? 'Kept out' : status === 'disclosed' ? 'Would learn something' : 'Not settled'}${isRequired ? '' : ' (not asked for by the policy)'}: ${attacker}. ${knows}`,
    ),
    ...warnings,
    ...policy.doesNotProtect.map((line) => `Not protected: ${line}`),
  ];
  const lines = hidden.slice(0, mostTold).map((cell) => `  ${lineOf(cell)}\n`);
  const more =
    hidden.length > mostTold
      ? `  … and ${exact(hidden.length - mostTold)} more: --format json has them all.\n`
      : '';
  return `${parts.map((part) => wrapped(part)).join('\n')}\n\nHidden cells\n${lines.join('') || '  none\n'}${more}`;
}

function howGood({ optimal }: Protection): string {
  if (optimal === true) return 'No safe pattern costs less.';
  return `One that costs up to ${(100 * optimal.gap).toFixed(1)}% less may exist.`;
}

function lineOf({ table, labels, value, status, interval }: ProtectedCell): string {
  const open = interval
    ? `; from outside it may be ${Number.isFinite(interval.most) ? `${exact(interval.least)} to ${exact(interval.most)}` : `${exact(interval.least)} or more`}`
    : '';
  return `${table}: ${labels.join(', ')} is ${exact(value)} (${status})${open}`;
}
