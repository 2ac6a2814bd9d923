// People that rates can be set against beside the residents: read from their own files, or why they could not be.
import type { Classification } from '@due-regard/classifications';
import type { Population } from '../../datasets/index.ts';
import type { OtherPeople } from './scenario-finding.ts';

export interface OtherDenominator extends OtherPeople {
  read: { ok: true; population: Population; words: Classification } | { ok: false; reason: string };
}

/** Why figures in two lists of words cannot be added up; null where they can. */
export function combinable(residents: Classification, others: Classification): string | null {
  if (residents.id === others.id) return null;
  return `They are counted by another list of groups (${others.title}) than the residents (${residents.title}), so the two cannot be added up.`;
}
