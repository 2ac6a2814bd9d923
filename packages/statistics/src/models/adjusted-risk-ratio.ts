// The ratio of two shares with place, age and period taken into account by g-computation, beside the crude one.
// Source: J. M. Robins (1986), Mathematical Modelling 7:1393.
import type { Answer, ConfidenceOption, TestedEstimate } from '../estimate.ts';
import { refuse, requireList } from '../input.ts';
import { riskRatio } from '../ratios/risk-ratio.ts';
import { simpsonWarning } from '../stratified/simpson-warning.ts';
import type { GroupAgainst } from './adjusted-rate-ratio.ts';
import type { Predictor } from './design.ts';
import { standardisedRisks } from './standardised-risks.ts';
import type { StandardisedRisks } from './standardised-risks.ts';

export interface AdjustedShareRows {
  /** People with the outcome in each row, and people in each row. */
  counts: readonly number[];
  totals: readonly number[];
  /** The group of each row. */
  groups: readonly string[];
  /** What to adjust for: only what the decision itself does not produce. */
  adjustFor: readonly Predictor[];
}

export interface AdjustedRiskRatio extends Answer {
  /** Without adjustment, by Koopman's score. */
  crude: TestedEstimate;
  /** Adjusted shares, their ratio and difference. */
  adjusted: StandardisedRisks;
  /** When the two ratios differ by more than 10%, or in direction. */
  warning: string | null;
}

/** All groups are in the model; the ratio is of `group` to `reference`. The adjusted one is null where the model is withheld. */
export function adjustedRiskRatio(
  rows: AdjustedShareRows,
  { group, reference }: GroupAgainst,
  options: ConfidenceOption = {},
): AdjustedRiskRatio {
  const { counts, totals, groups, adjustFor } = rows;
  requireList(groups, 'The groups');
  requireList(adjustFor, 'What is adjusted for');
  if (!groups.includes(group)) refuse(`No row is of the group "${group}".`);
  const compared = { name: 'group ', categories: groups, reference };
  const data = { counts, totals, predictors: [compared, ...adjustFor] };
  const adjusted = standardisedRisks(data, { predictor: compared.name, group, reference }, options);
  const of = (name: string) => ({
    count: sumWhere(counts, groups, name),
    total: sumWhere(totals, groups, name),
  });
  const crude = riskRatio(of(group), of(reference), options);
  const warning = simpsonWarning(crude.estimate, adjusted.ratio.estimate);
  return {
    crude,
    adjusted,
    warning,
    method: `${adjusted.method}, beside the crude ratio`,
    reason: adjusted.reason,
  };
}

function sumWhere(values: readonly number[], groups: readonly string[], name: string): number {
  return values.reduce((sum, value, i) => (groups[i] === name ? sum + value : sum), 0);
}
