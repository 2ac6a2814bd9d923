// A pay gap in words: the median first, the mean beside it, with how many people are in each group.
import type { Estimate } from '../estimate.ts';
import type { PayGap } from '../pay/pay-gap.ts';
import type { Circumstances, Named } from './circumstances.ts';
import { requireWords } from './circumstances.ts';
import { NOT_ADJUSTED, choiceOfReference } from './comparison.ts';
import type { Told } from './description.ts';
import { consistentWith, sided } from './difference-sentences.ts';
import { framed } from './frame.ts';
import { whyNoVerdict } from './no-verdict.ts';
import { couldMove } from './risk-ratio-in-words.ts';
import { saidOfInterval } from './said-of-ratio.ts';
import { counted, whole } from './spoken-number.ts';

/** From `payGap`. What is counted are people. */
export interface PayGapFinding {
  kind: 'pay gap';
  about: Circumstances;
  /** `hourly pay`, `bonus pay`. */
  pay: string;
  /** Before an amount: `£`. */
  currency: string;
  group: Named;
  reference: Named;
  gap: PayGap;
}

export function payGapInWords(finding: PayGapFinding): Told {
  const { about, pay, group, reference, gap } = finding;
  requireWords(pay, 'The kind of pay');
  const noVerdict = whyNoVerdict(group, reference) ?? tooFew(gap);
  const said = noVerdict === null ? saidOfInterval(turned(gap.median), 0) : null;
  return framed({
    about,
    found: noVerdict === null ? found(finding) : [noVerdict, people(finding)],
    caveats: [...couldMove(about), NOT_ADJUSTED, SAME_WORK, ...choiceOfReference(reference)],
    confidence: gap.median.confidence,
    said,
    method: gap.method,
    reason: noVerdict ?? gap.reason ?? gap.median.reason,
  });
}

/** The pay of few people tells what somebody is paid. */
function tooFew({ group, reference }: PayGap): string | null {
  if (Math.min(group.people, reference.people) >= FEWEST) return null;
  return `A group has fewer than ${FEWEST} people, so no pay is given: it would tell what somebody is paid.`;
}

/** A gap is above 0 where the group is paid less; here above 0 is higher, as everywhere else. */
function turned({ estimate, lower, upper }: Estimate): Pick<Estimate, 'estimate' | 'lower' | 'upper'> {
  const minus = (value: number | null) => (value === null ? null : -value);
  return { estimate: minus(estimate), lower: minus(upper), upper: minus(lower) };
}

function found(finding: PayGapFinding): (string | null)[] {
  const { pay, group, reference, gap } = finding;
  if (gap.median.estimate === null)
    return [
      `No pay gap can be computed between ${group.name} and ${reference.name} (${people(finding)})`,
      gap.reason,
    ];
  const median = `the median ${pay} of ${group.name}`;
  const size = `${sizeOf(gap.median)}${money('median', finding)}, ${consistent(gap.median)} (${people(finding)})`;
  const lead =
    saidOfInterval(gap.median, 0) === 'cannot be told'
      ? `Whether ${median} is higher or lower than that of ${reference.name} cannot be told: here it is ${size}`
      : `${median}, against that of ${reference.name}, is ${size}`;
  return [lead, `The mean ${pay} is ${sizeOf(gap.mean)}${money('mean', finding)}, ${consistent(gap.mean)}`];
}

/** `9.8% lower`. */
function sizeOf(gap: Estimate): string {
  const { estimate } = turned(gap);
  return estimate === 0 ? 'the same' : sided(estimate ?? 0, '%');
}

function consistent(gap: Estimate): string {
  return consistentWith(turned(gap), '%');
}

function money(average: 'median' | 'mean', { currency, gap }: PayGapFinding): string {
  const [one, other] = [gap.group[average], gap.reference[average]];
  if (one === null || other === null) return '';
  const said = (value: number) => `${currency}${value < 1000 ? value.toFixed(2) : whole(value)}`;
  return `, ${said(one)} against ${said(other)}`;
}

function people({ about, gap, group, reference }: PayGapFinding): string {
  const ones = counted(gap.group.people, about.counted);
  return `${group.name}: ${ones}; ${reference.name}: ${counted(gap.reference.people, about.counted)}`;
}

const FEWEST = 10;
const SAME_WORK = 'A pay gap compares everybody in each group, not people in the same work';
