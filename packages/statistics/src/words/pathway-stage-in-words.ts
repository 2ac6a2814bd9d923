// One step of a pathway in words, with the direction of its ratio.
import type { PathwayStep } from '../representation/pathway.ts';
import type { Circumstances, Named } from './circumstances.ts';
import { requireWords } from './circumstances.ts';
import { NOT_ADJUSTED, comparisonTold } from './comparison.ts';
import type { Told } from './description.ts';
import type { Phrases } from './measure.ts';
import { sharePhrases } from './measure.ts';
import { couldMove, excessShare } from './risk-ratio-in-words.ts';
import { saidOfShares } from './said-of-ratio.ts';
import { percentage, times } from './spoken-number.ts';

/** A step from `pathway`. Its counts are in it. */
export interface PathwayStageFinding {
  kind: 'pathway stage';
  about: Circumstances;
  group: Named;
  reference: Named;
  /** As in "from applying to being shortlisted". */
  from: string;
  to: string;
  step: PathwayStep;
}

export function pathwayStageInWords({ about, group, reference, from, to, step }: PathwayStageFinding): Told {
  requireWords(from, 'The stage before');
  requireWords(to, 'The stage');
  const { ratio } = step;
  return comparisonTold({
    about,
    group,
    reference,
    phrases: phrasesOf({ about, group, reference, from, to, step }),
    said: saidOfShares(ratio, step.group, step.reference),
    ratio,
    excess: excessShare(step.group, step.reference),
    smallestVisible: null,
    caveats: [
      ...direction(group, reference, step),
      ...part(step),
      ONLY_THOSE_LEFT,
      ...couldMove(about),
      NOT_ADJUSTED,
    ],
    method: ratio.method,
  });
}

function phrasesOf(finding: Omit<PathwayStageFinding, 'kind'>): Phrases {
  const { about, group, reference, from, to, step } = finding;
  const [one, other] = [
    { ...group, ...step.group },
    { ...reference, ...step.reference },
  ];
  const gotOn = about.counted.are === 'people' ? 'who got on' : 'that got on';
  const phrases = sharePhrases(about.counted, gotOn, one, other);
  const way = `from ${from} to ${to}`;
  return {
    ...phrases,
    lead: (word) => `${way}, ${phrases.lead(word)}`,
    same: `${way}, ${phrases.same}`,
    cannotTell: `${way}, ${phrases.cannotTell}`,
  };
}

/** Published indicators print some ratios one way round and some the other. */
function direction(group: Named, reference: Named, { ratio, inverse }: PathwayStep): string[] {
  if (ratio.estimate === null || inverse === null) return [];
  const other = Number.isFinite(inverse) ? `: the other way round it is ${times(inverse)}` : '';
  return [`The ratio is of ${group.name} to ${reference.name}${other}`];
}

/** A step that works against the whole gap has a share below 0, which only the words for it can carry. */
function part({ contribution }: PathwayStep): string[] {
  if (contribution === null) return [];
  if (contribution < 0) return ['This step works against the gap of the whole pathway'];
  return [
    contribution > 1
      ? 'This step alone is larger than the gap of the whole pathway'
      : `This step is ${percentage(contribution)} of the gap of the whole pathway, on the scale of logarithms`,
  ];
}

const ONLY_THOSE_LEFT = 'A step sees only those who got through the steps before it';
