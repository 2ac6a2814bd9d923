// What a mean pay gap says of the pay of two groups whose numbers of people are known.
import { type Claim, lastPlaces } from './claim.ts';

/** The cell of all pay of a group, and how many people share it. */
export interface PaidGroup {
  pay: number;
  people: number;
}

/**
 * The gap is what the mean of the group is below the mean of the reference, in per cent of the latter. Where a number of people
 * is hidden, audit once for each number it may be: with the numbers free the claim is of products, and nothing here is.
 */
export function payGap(
  group: PaidGroup,
  reference: PaidGroup,
  { shown, decimals }: { shown: number; decimals: number },
): Claim[] {
  for (const { people } of [group, reference])
    if (!(Number.isInteger(people) && people > 0))
      throw new RangeError(`A mean needs a whole number of people above 0, and not ${people}.`);
  const places = lastPlaces(shown, decimals);
  const whole = 200 * 10 ** decimals;
  const says = `a pay gap of ${shown}%`;
  const cells = [group.pay, reference.pay];
  const times = (places2: number) => [whole * reference.people, -(whole - places2) * group.people];
  return [
    { says, cells, times: times(2 * places + 1), least: 0, most: Infinity },
    { says, cells, times: times(2 * places - 1), least: -Infinity, most: 0 },
  ];
}
