// Tables for which a way of protecting is not made: amounts are never rounded, and only two groups at a time are told in words.
import { type Policy, smallOfficeProblems, type TableSet } from '@due-regard/disclosure';

/** Null where the policy can be used for these tables. Throws ImpossibleTable for tables that cannot be. */
export function unfitTables(
  set: TableSet,
  { method }: Pick<Policy, 'method'>,
): { code: string; sentences: string[] } | null {
  const sentences =
    method.kind === 'bands' ? smallOfficeProblems(set) : method.kind === 'suppression' ? [] : amountsIn(set);
  return sentences.length > 0 ? { code: 'DISCLOSURE_METHOD_MISSING', sentences } : null;
}

/** Bands of 5 are made for people, and hide nothing of a sum of pay. */
function amountsIn({ tables }: TableSet): string[] {
  return tables.flatMap(({ name, measure }) =>
    measure === 'amount'
      ? [
          `“${name}” has amounts. Rounding is made for numbers of people and protects no amount: use a policy that hides.`,
        ]
      : [],
  );
}
