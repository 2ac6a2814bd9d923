// Where one of many units lies in a funnel of ratios, in words.
import type { FunnelOfRatios, RatioUnit } from '../funnel/funnel-of-ratios.ts';
import type { Circumstances } from './circumstances.ts';
import { requireWords } from './circumstances.ts';
import { NOT_ADJUSTED, choiceOfReference, requireSameCounts } from './comparison.ts';
import type { Told, Word } from './description.ts';
import { framed } from './frame.ts';
import type { Denominator, Phrases, RateSide } from './measure.ts';
import { ratePhrases } from './measure.ts';
import { whyNoVerdict } from './no-verdict.ts';
import { couldMove } from './risk-ratio-in-words.ts';
import { betweenTimes, times, whole } from './spoken-number.ts';

/** From `funnelOfRatios`, with the counts of one of its units. */
export interface FunnelPositionFinding {
  kind: 'funnel position';
  about: Circumstances;
  denominator: Denominator;
  /** `Fellshire`, one of the `police forces`. */
  unit: string;
  units: string;
  group: RateSide;
  reference: RateSide;
  /** This unit's entry in the funnel's `units`. */
  place: RatioUnit | null;
  funnel: FunnelOfRatios;
}

export function funnelPositionInWords(finding: FunnelPositionFinding): Told {
  const { about, denominator, unit, units, group, reference, place, funnel } = finding;
  requireWords(unit, 'The name of the unit');
  requireWords(units, 'The word for the units');
  if (place)
    requireSameCounts(
      { estimate: place.ratio },
      (group.events / reference.events) * (reference.exposure / group.exposure),
    );
  const phrases = ratePhrases(about.counted, denominator, group, reference);
  const noVerdict = whyNoVerdict(group, reference);
  const said = noVerdict === null && place !== null ? wordOf(place) : null;
  return framed({
    about,
    found: noVerdict === null ? found(finding, phrases) : [noVerdict, phrases.counts],
    caveats: [...leftOut(finding), ...couldMove(about), NOT_ADJUSTED, ...choiceOfReference(reference)],
    confidence: funnel.confidence,
    said,
    method: funnel.method,
    reason: noVerdict ?? funnel.reason ?? (place === null ? NO_RATIO : null),
  });
}

function wordOf({ outside }: RatioUnit): Word {
  if (outside === null) return 'consistent with';
  return outside === 'above' ? 'higher' : 'lower';
}

function found({ unit, units, place, funnel }: FunnelPositionFinding, { ratio, counts }: Phrases): string[] {
  const { target } = funnel;
  if (place === null || target === null)
    return [`In ${unit} ${ratio} cannot be held against others (${counts})`, funnel.reason ?? NO_RATIO];
  const many = `${whole(funnel.units.length - funnel.leftOut)} ${units}`;
  const word = wordOf(place);
  const lead =
    word === 'consistent with'
      ? `In ${unit} ${ratio} is consistent with the one that ${many} share`
      : `In ${unit} ${ratio} is ${word} than the one that ${many} share`;
  const size =
    place.ratio === Infinity
      ? 'without limit, as there are none to compare with'
      : `${times(place.ratio)} times`;
  return [
    lead,
    `It is ${size}, against ${times(target)} times; for ${unit}, chance and the usual spread give ${betweenTimes(...place.limits)} (${counts})`,
  ];
}

function leftOut({ units, funnel }: FunnelPositionFinding): string[] {
  if (funnel.leftOut === 0) return [];
  return [
    `${whole(funnel.leftOut)} of ${whole(funnel.units.length)} ${units} have no ratio and are left out`,
  ];
}

const NO_RATIO = 'This unit has no ratio.';
