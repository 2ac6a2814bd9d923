// One difference between two groups as a whole description: how many more, and in the unit of the rate or share.
import type { Estimate } from '../estimate.ts';
import type { Circumstances, Named } from './circumstances.ts';
import { choiceOfReference } from './comparison.ts';
import type { Told } from './description.ts';
import { framed } from './frame.ts';
import type { Phrases } from './measure.ts';
import { whyNoVerdict } from './no-verdict.ts';
import { saidOfInterval } from './said-of-ratio.ts';
import { amount, excessPhrase } from './spoken-number.ts';

export interface DifferenceInWords {
  about: Circumstances;
  group: Named;
  reference: Named;
  phrases: Phrases;
  /** In the unit that is to be printed. */
  difference: Estimate;
  /** `percentage points`, `searches per 1,000 residents`. */
  unit: string;
  excess: number | null;
  caveats: readonly string[];
}

export function differenceTold(given: DifferenceInWords): Told {
  const { about, group, reference, difference, phrases } = given;
  const noVerdict = whyNoVerdict(group, reference);
  const said = noVerdict === null ? saidOfInterval(difference, 0) : null;
  return framed({
    about,
    found: noVerdict === null ? found(given) : [noVerdict, phrases.counts],
    caveats: [...given.caveats, ...choiceOfReference(reference)],
    confidence: difference.confidence,
    said,
    method: difference.method,
    reason: noVerdict ?? difference.reason,
  });
}

function found({ phrases, difference, excess, about, unit, group }: DifferenceInWords): (string | null)[] {
  const { estimate, reason } = difference;
  if (estimate === null)
    return [`No difference can be computed for ${group.name} (${phrases.counts})`, reason];
  const word = saidOfInterval(difference, 0);
  const more =
    excess === null ? '' : `: ${excessPhrase(excess, about.counted)} than there would be ${phrases.atThat}`;
  const lead = word === 'higher' || word === 'lower' ? `${phrases.lead(word)}${more}` : phrases.cannotTell;
  const size = estimate === 0 ? 'There is no difference' : `It is ${sided(estimate, ` ${unit}`)}`;
  return [lead, `${size}, ${consistentWith(difference)} (${phrases.counts})`];
}

/** `8.2 percentage points lower`. */
export function sided(value: number, unit = ''): string {
  return value === 0 ? 'none' : `${amount(Math.abs(value))}${unit} ${value > 0 ? 'higher' : 'lower'}`;
}

/** `and the numbers are consistent with between 3.1 and 5.2 lower`, or `with anything from 3.1 lower to 5.2 higher`. */
export function consistentWith({ lower, upper }: Pick<Estimate, 'lower' | 'upper'>, unit = ''): string {
  if (lower === null || upper === null) return 'and how sure that is cannot be computed';
  const consistent = 'and the numbers are consistent with';
  if (!(lower > 0 || upper < 0))
    return `${consistent} anything from ${sided(lower, unit)} to ${sided(upper, unit)}`;
  const [least, most] = lower > 0 ? [lower, upper] : [-upper, -lower];
  return `${consistent} between ${amount(least)}${unit} and ${sided(lower > 0 ? most : -most, unit)}`;
}
