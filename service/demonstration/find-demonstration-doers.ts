// In whose names the made-up register is filled: each made-up person with the role in which they act there.
import { demonstrationId } from '../people/index.ts';
import type { Doer } from '../platform/doer.ts';

const roles: Readonly<Record<string, string>> = {
  commissioner: 'decision-maker',
  deputy: 'decision-maker',
  'chief-executive': 'chief-executive',
  'chief-finance-officer': 'approver',
  adviser: 'adviser',
  'commissioning-manager': 'author',
  'engagement-officer': 'author',
  'complaints-officer': 'author',
  'custody-visiting': 'author',
  'data-protection': 'commenter',
  legal: 'commenter',
  publisher: 'publisher',
  administrator: 'administrator',
  'force-diversity': 'adviser analyst',
};

/** Those of the other body. */
const elsewhere = ['force-diversity'];

/** @param bodies of the demonstration: its own, and the other one */
export function findDemonstrationDoers([own, other]: readonly string[]): (key: string) => Doer {
  return (key) => {
    const role = roles[key];
    if (role === undefined) throw new Error(`DEMONSTRATION_DATA_ABSENT: nobody is made up as ${key}.`);
    const body = (elsewhere.includes(key) ? other : own) ?? null;
    return { id: demonstrationId(key), role, request: null, body };
  };
}
