// Rates and percentages that give people away: few in the numerator, few outside it, few in the denominator, nobody or everybody.
import { type CellSystem, nameOfCell } from '../model/cell-system.ts';
import { oneEitherWay, type Primaries, type Primary, type VirtualPrimary } from './primary.ts';

/** A rate is one cell of another that holds it: 12 disciplined of 40 staff. */
export interface PublishedRate {
  numerator: number;
  denominator: number;
}

export interface RateOptions {
  /** People with it, and people without it, must be so many. */
  below: number;
  /** A denominator of fewer people is too small for any rate; HESA has 22.5. The same threshold when left out. */
  denominatorBelow?: number;
  /** Whether a rate of 0% or 100% is shown; left out, it is hidden. */
  noneOrAll?: 'shown' | 'hidden';
}

/**
 * Says which rates may not be published and what of their counts must be hidden with them. Rates that may are to be worked out
 * from protected counts. Source: NHS England, HES analysis guide, disclosure control; HESA, Rounding and suppression.
 */
export function ratePrimaries(
  system: CellSystem,
  rates: readonly PublishedRate[],
  options: RateOptions,
): Primaries & { hiddenRates: readonly number[] } {
  const primaries: Primary[] = [];
  const virtual: VirtualPrimary[] = [];
  const hiddenRates: number[] = [];
  for (const [place, rate] of rates.entries()) {
    const found = faultOf(system, rate, options);
    if (!found) continue;
    hiddenRates.push(place);
    if (found.of === 'numerator')
      primaries.push({
        cell: rate.numerator,
        ...reasoned(found.why, system.cells[rate.numerator]?.value ?? 0),
      });
    if (found.of === 'complement')
      virtual.push({ plus: [rate.denominator], minus: [rate.numerator], ...reasoned(found.why, found.left) });
  }
  return { primaries, virtual, hiddenRates };
}

interface Fault {
  of: 'numerator' | 'complement' | 'denominator';
  why: string;
  left: number;
}

function reasoned(why: string, value: number): Pick<Primary, 'rule' | 'why' | 'protection'> {
  return { rule: 'rate', why, protection: oneEitherWay(value) };
}

function faultOf({ cells }: CellSystem, rate: PublishedRate, options: RateOptions): Fault | null {
  const [part, whole] = [cells[rate.numerator], cells[rate.denominator]];
  if (!part || !whole)
    throw new RangeError(`There is no cell ${part ? rate.denominator : rate.numerator} for a rate.`);
  const { below, denominatorBelow = below, noneOrAll = 'hidden' } = options;
  const [n, all] = [part.contributors, whole.contributors];
  if (n > all)
    throw new RangeError(
      `${nameOfCell(part)} is ${n}, more than the ${all} of ${nameOfCell(whole)} that hold it.`,
    );
  const left = all - n;
  const name = `${nameOfCell(part)} of ${nameOfCell(whole)}`;
  const isSmall = (count: number) => (count === 0 ? noneOrAll === 'hidden' && all > 0 : count < below);
  if (isSmall(n)) return { of: 'numerator', why: `${name}: ${n} with it.`, left };
  if (isSmall(left)) return { of: 'complement', why: `${name}: ${left} without it.`, left };
  if (all < denominatorBelow)
    return { of: 'denominator', why: `${name}: ${all} in all, fewer than ${denominatorBelow}.`, left };
  return null;
}
