// A ratio with place, age or period taken into account, always beside the crude one.
import type { Estimate } from '../estimate.ts';
import { simpsonWarning } from '../stratified/simpson-warning.ts';
import type { Circumstances, Named } from './circumstances.ts';
import { requireWords } from './circumstances.ts';
import { choiceOfReference } from './comparison.ts';
import type { ComparedCounts } from './compared-counts.ts';
import { phrasesFor } from './compared-counts.ts';
import type { Told } from './description.ts';
import { framed } from './frame.ts';
import type { Phrases } from './measure.ts';
import { whyNoVerdict } from './no-verdict.ts';
import { headline, sizeOf } from './ratio-sentences.ts';
import { couldMove } from './risk-ratio-in-words.ts';
import { saidOfRatio } from './said-of-ratio.ts';
import { times } from './spoken-number.ts';

/** A pooled, standardised or modelled ratio, with the counts of everything together. */
export interface AdjustedRatioFinding {
  kind: 'adjusted ratio';
  about: Circumstances;
  group: Named;
  reference: Named;
  compared: ComparedCounts;
  /** `police area and age`. */
  adjustedFor: string;
  crude: Pick<Estimate, 'estimate'>;
  adjusted: Estimate;
}

export function adjustedRatioInWords(finding: AdjustedRatioFinding): Told {
  const { about, group, reference, compared, adjustedFor, crude, adjusted } = finding;
  requireWords(adjustedFor, 'What is adjusted for');
  const phrases = phrasesFor(about, finding, compared);
  const noVerdict = whyNoVerdict(group, reference);
  const said = noVerdict === null ? saidOfRatio(adjusted) : null;
  return framed({
    about,
    found: noVerdict === null ? found(finding, phrases) : [noVerdict, phrases.counts],
    caveats: [
      ...whenTheyDiffer(crude.estimate, adjusted.estimate, adjustedFor),
      `Nothing but ${adjustedFor} is taken into account, whatever else differs between the groups`,
      ...couldMove(about),
      ...choiceOfReference(reference),
    ],
    confidence: adjusted.confidence,
    said: said?.word ?? null,
    method: adjusted.method,
    reason: noVerdict ?? adjusted.reason,
  });
}

function found(finding: AdjustedRatioFinding, phrases: Phrases): (string | null)[] {
  const { group, reference, adjustedFor, crude, adjusted } = finding;
  const without = `without ${adjustedFor} taken into account, ${crudeWords(crude.estimate)} (${phrases.counts})`;
  if (adjusted.estimate === null)
    return [
      `With ${adjustedFor} taken into account no comparison can be computed for ${group.name}`,
      adjusted.reason,
      without,
    ];
  const lead = headline({
    said: saidOfRatio(adjusted),
    phrases,
    excess: null,
    counted: finding.about.counted,
  });
  return [
    `With ${adjustedFor} taken into account, ${lead}`,
    sizeOf({ ratio: adjusted, phrases, group, reference }),
    without,
  ];
}

function crudeWords(crude: number | null): string {
  if (crude === null) return 'there is no ratio';
  return crude === Infinity ? 'there is nothing to compare with' : `it is ${times(crude)} times`;
}

function whenTheyDiffer(crude: number | null, adjusted: number | null, adjustedFor: string): string[] {
  if (simpsonWarning(crude, adjusted) === null) return [];
  return [
    `The figure with and the one without ${adjustedFor} tell different stories, because the groups are spread differently: show both, and look at each part`,
  ];
}
