// A count that is withheld: no ratio, interval or excess is given with it, because each of them would give it away.
import type { Circumstances, Named } from './circumstances.ts';
import { requireWords } from './circumstances.ts';
import type { Told } from './description.ts';
import { framed } from './frame.ts';
import { whyNoVerdict } from './no-verdict.ts';

/** Small numbers are first a question of disclosure. There is no place here for a number. */
export interface WithheldFinding {
  kind: 'withheld';
  about: Circumstances;
  group: Named;
  reference: Named;
  /** Such as `a count is too small to publish`. */
  why: string;
}

export function withheldInWords({ about, group, reference, why }: WithheldFinding): Told {
  requireWords(why, 'Why a count is withheld');
  const noVerdict = whyNoVerdict(group, reference);
  return framed({
    about,
    found: [
      `No comparison is given of ${group.name} with ${reference.name}: ${why}`,
      'What is withheld is not zero, and nothing that would give it away is printed',
      noVerdict,
    ],
    caveats: [],
    said: null,
    method: 'Withheld before display',
    reason: noVerdict ?? `A count is withheld: ${why}.`,
  });
}
