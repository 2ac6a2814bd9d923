// A pathway of stages (applied, shortlisted, interviewed, appointed): the ratio of two groups at each, among those who reached it.
// Source: the relative rate index of the Ministry of Justice; relative likelihoods of the NHS workforce race equality standard.
import type { Answer, ConfidenceOption, ProportionGroup, TestedEstimate } from '../estimate.ts';
import { refuse, requireCount, requireList } from '../input.ts';
import { oddsRatioTest } from '../odds/odds-ratio-test.ts';
import type { RiskRatioMethod } from '../ratios/risk-ratio.ts';
import { riskRatio } from '../ratios/risk-ratio.ts';

/** People of both groups who reached each stage, from the first to the last; never more than reached the one before. */
export interface PathwayCounts {
  group: readonly number[];
  reference: readonly number[];
}

export interface PathwayStep {
  /** Of those at the stage before: how many got on. */
  group: ProportionGroup;
  reference: ProportionGroup;
  /** Chance of the group ÷ chance of the reference group. */
  ratio: TestedEstimate;
  /** The other way round; some published indicators print this one. Null without a ratio. */
  inverse: number | null;
  pFisher: number | null;
  /** This step's part of the whole gap: ln ratio ÷ ln overall ratio. Null when either does not exist or there is no gap. */
  contribution: number | null;
}

export interface Pathway extends Answer {
  steps: PathwayStep[];
  /** From the first stage to the last; the product of the steps. */
  overall: TestedEstimate;
}

export interface PathwayOptions extends ConfidenceOption {
  /** 'koopman' when left out. */
  method?: RiskRatioMethod;
}

/** @throws ImpossibleInput for fewer than two stages, or a stage reached by more people than the one before. */
export function pathway(counts: PathwayCounts, options: PathwayOptions = {}): Pathway {
  requireStages(counts);
  const last = counts.group.length - 1;
  const overall = between(counts, 0, last, options).ratio;
  const steps = Array.from({ length: last }, (_, i) => between(counts, i, i + 1, options));
  return {
    steps: steps.map((step) => ({ ...step, contribution: contribution(step.ratio, overall) })),
    overall,
    method: `Stage-conditional ratios, ${overall.method}`,
    reason: overall.reason,
  };
}

function between(counts: PathwayCounts, from: number, to: number, options: PathwayOptions): PathwayStep {
  const passed = (stages: readonly number[]): ProportionGroup => {
    return { count: stages[to] ?? 0, total: stages[from] ?? 0 };
  };
  const [group, reference] = [passed(counts.group), passed(counts.reference)];
  const ratio = riskRatio(group, reference, options);
  const { pFisher } = oddsRatioTest(group, reference);
  return { group, reference, ratio, inverse: inverted(ratio.estimate), pFisher, contribution: null };
}

function inverted(ratio: number | null): number | null {
  return ratio === null ? null : 1 / ratio;
}

function contribution(step: TestedEstimate, overall: TestedEstimate): number | null {
  if (step.estimate === null || overall.estimate === null || overall.estimate === 1) return null;
  const part = Math.log(step.estimate) / Math.log(overall.estimate);
  return Number.isFinite(part) ? part : null;
}

function requireStages({ group, reference }: PathwayCounts): void {
  requireList(group, 'The stages of the group');
  requireList(reference, 'The stages of the reference group');
  if (group.length !== reference.length) refuse('Both groups need a count at every stage.');
  if (group.length < 2) refuse('A pathway needs at least two stages.');
  for (const [name, stages] of [
    ['the group', group],
    ['the reference group', reference],
  ] as const) {
    stages.forEach((people, i) => {
      requireCount(people, `Stage ${i + 1} of ${name}`);
      const before = stages[i - 1] ?? people;
      if (people > before)
        refuse(`Stage ${i + 1} of ${name} has ${people} people, and the one before ${before}.`);
    });
  }
}
