// A change of a ratio between two periods in words, with the counts of both.
import type { ChangeInRatio } from '../ratios/change-in-ratio.ts';
import type { Circumstances, Named } from './circumstances.ts';
import { requireWords } from './circumstances.ts';
import { NOT_ADJUSTED, choiceOfReference } from './comparison.ts';
import type { ComparedCounts } from './compared-counts.ts';
import { phrasesFor } from './compared-counts.ts';
import type { Told } from './description.ts';
import { framed } from './frame.ts';
import { whyNoVerdict } from './no-verdict.ts';
import { couldMove } from './risk-ratio-in-words.ts';
import { saidOfInterval } from './said-of-ratio.ts';
import { betweenTimes, times } from './spoken-number.ts';

export interface PeriodCompared {
  period: string;
  compared: ComparedCounts;
}

/** From `changeInRateRatio` or `changeInRiskRatio`, with the counts of both periods. */
export interface ChangeInRatioFinding {
  kind: 'change in ratio';
  about: Circumstances;
  group: Named;
  reference: Named;
  earlier: PeriodCompared;
  later: PeriodCompared;
  change: ChangeInRatio;
}

export function changeInRatioInWords(finding: ChangeInRatioFinding): Told {
  const { about, group, reference, change, earlier, later } = finding;
  requireWords(earlier.period, 'The earlier period');
  requireWords(later.period, 'The later period');
  const noVerdict = whyNoVerdict(group, reference);
  const said = noVerdict === null ? saidOfInterval(change, 1) : null;
  return framed({
    about,
    found: noVerdict === null ? found(finding) : [noVerdict, ...both(finding)],
    caveats: [SAME_WAY, ...couldMove(about), NOT_ADJUSTED, ...choiceOfReference(reference)],
    confidence: change.confidence,
    said,
    method: change.method,
    reason: noVerdict ?? change.reason,
  });
}

function found(finding: ChangeInRatioFinding): (string | null)[] {
  const { about, earlier, later, change } = finding;
  const { ratio } = phrasesFor(about, finding, later.compared);
  if (change.estimate === null || change.lower === null || change.upper === null)
    return [`No change in ${ratio} can be computed`, change.reason, ...both(finding)];
  const word = saidOfInterval(change, 1);
  const lead =
    word === 'higher' || word === 'lower'
      ? `${ratio} is ${word} in ${later.period} than it was in ${earlier.period}`
      : `Whether ${ratio} is higher or lower in ${later.period} than it was in ${earlier.period} cannot be told`;
  const span = betweenTimes(change.lower, change.upper);
  return [
    lead,
    `It is ${times(change.estimate)} times what it was, and the numbers are consistent with ${span}`,
    ...both(finding),
  ];
}

function both(finding: ChangeInRatioFinding): string[] {
  const { earlier, later, change } = finding;
  return [ofPeriod(earlier, change.earlier, finding), ofPeriod(later, change.later, finding)];
}

function ofPeriod(
  { period, compared }: PeriodCompared,
  ratio: number | null,
  finding: ChangeInRatioFinding,
): string {
  const { counts } = phrasesFor(finding.about, finding, compared);
  const size =
    ratio === null
      ? 'there is no ratio'
      : ratio === Infinity
        ? 'there is nothing to compare with'
        : `the ratio is ${times(ratio)} times`;
  return `In ${period} ${size} (${counts})`;
}

const SAME_WAY = 'A change in what is recorded, and how, looks the same as a change in the ratio';
