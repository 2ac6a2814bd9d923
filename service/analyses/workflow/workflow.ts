// How a screening or an analysis goes on, as data: which step leads from where to where, who may take it, and who may not because of what they did.
import type { Doing, PermissionName } from '../../people/index.ts';
import type { AnalysisState } from '../keeping/analysis.ts';
import type { Depth } from '../questions/question-set.ts';

export type StepName =
  | 'submit'
  | 'take-back'
  | 'send-back'
  | 'take-up'
  | 'freeze'
  | 'expedite'
  | 'return'
  | 'decide'
  | 'decide-screening'
  | 'publish'
  | 'monitor'
  | 'fall-due'
  | 'close'
  | 'supersede'
  | 'put-away'
  | 'withdraw';

export interface Step {
  name: StepName;
  /** Of screenings, of analyses (short and full), or of both. */
  of: 'screening' | 'analysis' | 'both';
  from: readonly AnalysisState[];
  to: AnalysisState;
  /** One of these is needed; none: it only follows from something else. */
  permissions: readonly PermissionName[];
  /** The rule of separation that it is under; null: everybody with the permission may. */
  separated: Extract<Doing, 'approve-analysis' | 'decide' | 'publish-analysis'> | null;
  /** Whoever takes it has to say why. */
  needsReason: boolean;
}

const free = { separated: null, needsReason: false } as const;
const said = { separated: null, needsReason: true } as const;
const out: readonly AnalysisState[] = ['published', 'monitoring', 'review-due'];

export const steps: readonly Step[] = [
  {
    ...{ name: 'submit', of: 'both', from: ['draft', 'changes-requested'], to: 'in-review' },
    ...{ permissions: ['analyses:write'], ...free },
  },
  {
    ...{ name: 'take-back', of: 'both', from: ['in-review'], to: 'draft' },
    ...{ permissions: ['analyses:write'], ...free },
  },
  {
    ...{ name: 'send-back', of: 'both', from: ['in-review'], to: 'changes-requested' },
    ...{ permissions: ['analyses:review', 'analyses:approve'], ...said },
  },
  {
    ...{ name: 'take-up', of: 'both', from: ['changes-requested'], to: 'draft' },
    ...{ permissions: ['analyses:write'], ...free },
  },
  {
    ...{ name: 'freeze', of: 'analysis', from: ['in-review'], to: 'ready' },
    ...{ permissions: ['analyses:approve'], separated: 'approve-analysis', needsReason: false },
  },
  {
    ...{ name: 'expedite', of: 'analysis', from: ['draft', 'in-review', 'changes-requested'], to: 'ready' },
    ...{ permissions: ['analyses:except'], separated: 'approve-analysis', needsReason: true },
  },
  {
    ...{ name: 'return', of: 'analysis', from: ['ready'], to: 'changes-requested' },
    ...{ permissions: ['analyses:review', 'analyses:approve', 'analyses:decide'], ...said },
  },
  {
    ...{ name: 'decide', of: 'analysis', from: ['ready'], to: 'decided' },
    ...{ permissions: ['analyses:decide'], separated: 'decide', needsReason: true },
  },
  {
    ...{ name: 'decide-screening', of: 'screening', from: ['in-review'], to: 'decided' },
    ...{ permissions: ['analyses:approve', 'analyses:review', 'analyses:except'] },
    ...{ separated: 'approve-analysis', needsReason: true },
  },
  {
    ...{ name: 'publish', of: 'both', from: ['decided'], to: 'published' },
    ...{ permissions: ['analyses:publish'], separated: 'publish-analysis', needsReason: false },
  },
  {
    ...{ name: 'monitor', of: 'analysis', from: ['published'], to: 'monitoring' },
    ...{ permissions: ['analyses:write'], ...free },
  },
  {
    ...{ name: 'fall-due', of: 'both', from: ['published', 'monitoring'], to: 'review-due' },
    ...{ permissions: [], ...free },
  },
  { name: 'close', of: 'both', from: out, to: 'closed', permissions: ['analyses:review'], ...said },
  {
    ...{ name: 'supersede', of: 'both', from: out, to: 'superseded' },
    ...{ permissions: [], ...free },
  },
  {
    ...{ name: 'put-away', of: 'both', from: ['draft', 'in-review', 'changes-requested', 'ready'] },
    ...{ to: 'withdrawn', permissions: ['analyses:write'], ...said },
  },
  { name: 'withdraw', of: 'both', from: out, to: 'withdrawn', permissions: ['analyses:publish'], ...said },
];

/** Out of these nothing leads. */
export const endStates: readonly AnalysisState[] = ['closed', 'superseded', 'withdrawn'];

export function stepOf(name: StepName): Step {
  const step = steps.find((each) => each.name === name);
  if (!step) throw new Error(`ANALYSIS_STEP_UNKNOWN: there is no step ${name}.`);
  return step;
}

function isOf({ of }: Step, depth: Depth): boolean {
  return of === 'both' || of === (depth === 'screening' ? 'screening' : 'analysis');
}

/** A screening is decided by those who sign it, without a pack, and there is nothing to monitor in it. */
const notOfScreenings: readonly AnalysisState[] = ['ready', 'monitoring'];

/** The steps that lead on from a state, whoever may take them. */
export function stepsFrom(depth: Depth, state: AnalysisState): Step[] {
  if (depth === 'screening' && notOfScreenings.includes(state)) return [];
  return steps.filter((step) => isOf(step, depth) && step.from.includes(state));
}

/** The state that a step leads to; null where it cannot be taken from there. */
export function stateAfter(name: StepName, depth: Depth, from: AnalysisState): AnalysisState | null {
  return stepsFrom(depth, from).find((step) => step.name === name)?.to ?? null;
}

/** What is in it can be changed: before it is sent for review, and when changes were asked for. */
export function mayChange({ state }: { state: AnalysisState }): boolean {
  return state === 'draft' || state === 'changes-requested';
}

/** As lists and pages say them. */
export const stateWords: Readonly<Record<AnalysisState, string>> = {
  draft: 'Draft',
  'in-review': 'In review',
  'changes-requested': 'Changes asked for',
  ready: 'Ready for decision',
  decided: 'Decided',
  published: 'Published',
  monitoring: 'Being monitored',
  'review-due': 'Due for review',
  closed: 'Closed',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
};
