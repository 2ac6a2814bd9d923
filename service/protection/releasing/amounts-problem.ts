// Refuses to round amounts: bands of 5 are made for people, and hide nothing of a sum of pay.
import type { Policy, TableSet } from '@due-regard/disclosure';

/** Null where the policy can be used for these tables. */
export function amountsProblem(
  { tables }: Pick<TableSet, 'tables'>,
  { method }: Pick<Policy, 'method'>,
): { code: string; sentences: string[] } | null {
  const amounts = tables.filter(({ measure }) => measure === 'amount');
  if (amounts.length === 0 || method.kind === 'suppression') return null;
  const names = amounts.map(({ name }) => `“${name}”`).join(', ');
  const sentence = `${names} has amounts. Rounding is made for numbers of people and protects no amount: use a policy that hides.`;
  return { code: 'DISCLOSURE_METHOD_MISSING', sentences: [sentence] };
}
