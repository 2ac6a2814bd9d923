// The two sides of a comparison of amounts: a group, and those it is compared with.

import type { Reference } from '../findings/measured.ts';
import type { Sides } from '../rates/sides.ts';
import { type AmountsOf, together } from './amount-cells.ts';

export interface AmountSides {
  group: AmountsOf;
  /** The reference group, or all other groups together. */
  rest: AmountsOf;
  /** With `overall` the group is part of what it is compared with. */
  overall: boolean;
}

/** Undefined where either side has no amount, or the group is the reference. */
export function amountSidesOf(
  code: string,
  groups: ReadonlyMap<string, AmountsOf>,
  reference: Reference,
): AmountSides | undefined {
  const group = groups.get(code);
  if (!group || group.amounts.length === 0) return undefined;
  if (reference.kind === 'group' && reference.code === code) return undefined;
  const rest =
    reference.kind === 'group'
      ? groups.get(reference.code)
      : together([...groups].filter(([other]) => other !== code).map(([, amounts]) => amounts));
  if (!rest || rest.amounts.length === 0) return undefined;
  return { group, rest, overall: reference.kind === 'overall' };
}

/** A mean is a sum over a number: what is true of rates and "overall" is true of means. */
export function asMeanSides({ group, rest, overall }: AmountSides): Sides {
  const side = ({ amounts }: AmountsOf) => ({ events: 0, exposure: amounts.length });
  return { group: side(group), rest: side(rest), overall };
}
