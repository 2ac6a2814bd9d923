// One cell of a search: some people with up to three categories, against everyone else.
import type { ProportionGroup } from '../estimate.ts';

/** Why a cell with a gap is not a finding of its own. */
export type Explanation =
  /** It does not differ from the others of this wider cell, which has the gap too. `pValue` is null when there are no others. */
  | { by: 'parent'; name: string; pValue: number | null }
  /** The single characteristics together already give it this share. */
  | { by: 'single characteristics'; share: number };

export interface SearchedCell {
  /** `sex=Male & age=u25`. */
  name: string;
  categories: readonly { characteristic: string; category: string }[];
  people: ProportionGroup;
  /** Everyone whose categories on the same characteristics are known, but the people of the cell. */
  everyoneElse: ProportionGroup;
  /** Share with the outcome, as it stands. */
  share: number;
  /** Share ÷ share of everyone else; Infinity when nobody else has the outcome, null when nobody at all has it. */
  ratio: number | null;
  pValue: number;
  /** P values adjusted for every cell tested. */
  benjaminiHochberg: number;
  holm: number;
  /** Cases more (above 0) or fewer (below 0) than if the cell had everyone else's share. */
  excess: number;
  /** What its single characteristics give the cell; null without a main-effects fit, as the two below. */
  expected: number | null;
  /** Share drawn towards that, the more so the fewer people there are. */
  shrunkenShare: number | null;
  /** Excess by the shrunken share: what findings are ranked by. */
  shrunkenExcess: number | null;
  /** Null for a finding, and for a cell without a gap. */
  explainedBy: Explanation | null;
}
