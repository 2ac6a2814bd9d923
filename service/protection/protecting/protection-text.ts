// A protection in words, for staff: what is hidden, what that costs, who was kept out.
import { counted, exact } from '../../phrases/spoken-number.ts';
import { wrapped } from '../../phrases/plain-text.ts';
import { changeOf } from './change.ts';
import type { ProtectedCell, Protection, TriedAttacker } from './protection.ts';

const mostTold = 40;

export function protectionText(protection: Protection): string {
  const { policy, attackers, warnings, cells } = protection;
  const hidden = cells.filter(({ status }) => status !== 'published');
  const parts = [
    'Not for release: this names sensitive cells and true numbers. What may go out is --format csv or --format ods.',
    `Protected by “${policy.name}” (${policy.id}, version ${policy.version}).`,
    ...(policy.method.kind === 'suppression' ? hiddenWords(protection) : changedWords(protection)),
    ...attackers.map(attackerWords),
    ...warnings,
    ...policy.doesNotProtect.map((line) => `Not protected: ${line}`),
  ];
  return `${parts.map((part) => wrapped(part, '', '  ')).join('\n')}\n${hidden.length > 0 ? list(hidden) : ''}`;
}

function hiddenWords(protection: Protection): string[] {
  const { cells, objective } = protection;
  const [primary, secondary] = (['primary', 'secondary'] as const).map(
    (status) => cells.filter((cell) => cell.status === status).length,
  );
  if (!primary && !secondary) return [`None of ${counted(cells.length, 'cell')} needs to be hidden.`];
  return [
    `Hidden of ${counted(cells.length, 'cell')}: ${exact(primary ?? 0)} that are sensitive, and ${exact(secondary ?? 0)} so that those cannot be worked out.`,
    `What is hidden only to protect others comes to ${counted(objective.cells, 'cell')} of ${exact(objective.sum)} together, each counted once. ${howGood(protection)}`,
  ];
}

function changedWords(protection: Protection): string[] {
  const { changed, largest, mean } = changeOf(protection);
  const hidden = protection.cells.filter(({ shown }) => shown === '[c]').length;
  const mostly = hidden > 0 ? ` ${counted(hidden, 'cell')} ${hidden === 1 ? 'is' : 'are'} hidden.` : '';
  return [
    `Changed of ${counted(protection.cells.length, 'cell')}: ${exact(changed)}, by at most ${exact(largest)} and by ${mean.toFixed(2)} on average.${mostly}`,
  ];
}

function attackerWords({ attacker, status, knows, isRequired }: TriedAttacker): string {
  const how = { protected: 'Kept out', disclosed: 'Would learn something', 'not proven': 'Not settled' }[
    status
  ];
  return `${how}${isRequired ? '' : ' (not asked for by the policy)'}: ${attacker}. ${knows}`;
}

function list(hidden: readonly ProtectedCell[]): string {
  const lines = hidden.slice(0, mostTold).map((cell) => `  ${lineOf(cell)}\n`);
  const more = hidden.length - mostTold;
  return `\nHidden cells\n${lines.join('')}${more > 0 ? `  … and ${exact(more)} more: --format json has them all.\n` : ''}`;
}

function howGood({ optimal, cells }: Protection): string {
  // Noughts are hidden only where nothing else protects.
  const showsNoughts = cells.some(({ value, status }) => value === 0 && status === 'published');
  if (optimal === true) return `No safe pattern${showsNoughts ? ' that shows the noughts' : ''} costs less.`;
  return `One that costs up to ${(100 * optimal.gap).toFixed(1)}% less may exist.`;
}

function lineOf({ table, labels, value, status, interval }: ProtectedCell): string {
  const open = interval
    ? `; from outside it may be ${Number.isFinite(interval.most) ? `${exact(interval.least)} to ${exact(interval.most)}` : `${exact(interval.least)} or more`}`
    : '';
  return `${table}: ${labels.join(', ')} is ${exact(value)} (${status})${open}`;
}
