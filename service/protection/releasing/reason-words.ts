// Why a number is hidden, what can be told of it all the same, and by whom.
import { whole } from '../../phrases/spoken-number.ts';
import type { ProvenRow } from './proof.ts';

/** Why it is hidden, what everybody can tell of it, and what whoever is in it can. */
export function reasonWords({ why, between, insiders, value, shown }: ProvenRow): string {
  if (why === null) return value === shown ? '' : 'Changed by the rule of the policy.';
  const range = between ? ` ${rangeWords(between)}` : '';
  const own = insiders > 0 ? ` ${insiderWords(insiders)}` : '';
  return `${why}${range}${own}`;
}

function rangeWords({ least, most }: NonNullable<ProvenRow['between']>): string {
  if (most === null) return `A reader can tell that it is at least ${whole(least)}.`;
  return `A reader can tell that it is from ${whole(least)} to ${whole(most)}.`;
}

function insiderWords(people: number): string {
  const know = people === 1 ? 'The one person in it knows' : `The ${people} people in it know together`;
  return `${know} the number, and can tell no other hidden number more closely than the policy allows.`;
}
