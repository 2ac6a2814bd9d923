// Counts that are either of a rate or of a share, with the words for what is compared.
import type { ProportionGroup, RateGroup } from '../estimate.ts';
import type { Circumstances, Named } from './circumstances.ts';
import type { Denominator, Phrases } from './measure.ts';
import { ratePhrases, sharePhrases } from './measure.ts';

interface Sides<Group> {
  group: Group;
  reference: Group;
}

/** A rate has a denominator, a share an outcome. */
export type ComparedCounts =
  | { denominator: Denominator; counts: Sides<RateGroup> }
  | { outcome: string; counts: Sides<ProportionGroup> };

export function phrasesFor(
  about: Circumstances,
  { group, reference }: { group: Named; reference: Named },
  compared: ComparedCounts,
): Phrases {
  const { counted } = about;
  if ('outcome' in compared) {
    const { counts, outcome } = compared;
    return sharePhrases(
      counted,
      outcome,
      { ...counts.group, ...group },
      { ...counts.reference, ...reference },
    );
  }
  const { counts, denominator } = compared;
  return ratePhrases(
    counted,
    denominator,
    { ...counts.group, ...group },
    { ...counts.reference, ...reference },
  );
}
