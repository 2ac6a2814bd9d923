// Whoever walks the gate: nobody, and people of the demonstration who between them may open every page.
import type { ListedPage } from './listed-page.ts';

/** Key of a made-up person (service/people/accounts/demonstration-people.ts); null for somebody who is not signed in. */
export type Walker = string | null;

/** With the roles they have, in the order in which they are asked to open a page: whoever sees most of the demonstration first. */
const staff: readonly (readonly [string, ...string[]])[] = [
  ['two-hats', 'analyst', 'publisher'],
  ['adviser', 'adviser'],
  ['chief-executive', 'chief-executive'],
  ['administrator', 'administrator'],
  ['auditor', 'auditor'],
  ['legal', 'commenter'],
  ['chief-finance-officer', 'approver'],
  ['commissioner', 'decision-maker'],
  ['commissioning-manager', 'author'],
  ['charity', 'partner'],
];

/** Nobody where anybody may; undefined where nobody in the demonstration may. */
export function walkerFor({ openTo }: ListedPage): Walker | undefined {
  if (openTo.has('nobody')) return null;
  const roles: ReadonlySet<string> = openTo;
  return staff.find(([, ...held]) => held.some((role) => roles.has(role)))?.[0];
}

/** Whoever works here sees another frame around what the public sees. */
export const staffWalker = 'two-hats';

export const walkers: readonly Walker[] = [null, ...staff.map(([key]) => key)];
