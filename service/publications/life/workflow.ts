// How a version comes about, as data: which step leads from where to where, and what whoever takes it must be allowed to do.
import type { VersionState } from './publication.ts';

export type StepName =
  | 'submit'
  | 'put-aside'
  | 'take-up'
  | 'take-back'
  | 'send-back'
  | 'schedule'
  | 'publish'
  | 'supersede'
  | 'withdraw';

export interface Step {
  name: StepName;
  from: readonly VersionState[];
  to: VersionState;
  /** The permission that it needs; null for what only follows from another step. */
  permission: 'publications:write' | 'publications:review' | 'publications:publish' | null;
  /** Only somebody who neither wrote in it nor submitted it may. */
  byAnother: boolean;
}

export const steps: readonly Step[] = [
  { name: 'submit', from: ['draft'], to: 'in-review', permission: 'publications:write', byAnother: false },
  { name: 'put-aside', from: ['draft'], to: 'put-aside', permission: 'publications:write', byAnother: false },
  { name: 'take-up', from: ['put-aside'], to: 'draft', permission: 'publications:write', byAnother: false },
  {
    ...{ name: 'take-back', from: ['in-review', 'scheduled'], to: 'draft' },
    ...{ permission: 'publications:write', byAnother: false },
  },
  {
    ...{ name: 'send-back', from: ['in-review', 'scheduled'], to: 'draft' },
    ...{ permission: 'publications:review', byAnother: false },
  },
  {
    ...{ name: 'schedule', from: ['in-review'], to: 'scheduled' },
    ...{ permission: 'publications:publish', byAnother: true },
  },
  {
    ...{ name: 'publish', from: ['in-review', 'scheduled'], to: 'published' },
    ...{ permission: 'publications:publish', byAnother: true },
  },
  { name: 'supersede', from: ['published'], to: 'superseded', permission: null, byAnother: false },
  {
    ...{ name: 'withdraw', from: ['published'], to: 'withdrawn' },
    ...{ permission: 'publications:publish', byAnother: false },
  },
];

/** The state that a step leads to; null where it cannot be taken from there. */
export function stateAfter(name: StepName, from: VersionState): VersionState | null {
  return steps.find((step) => step.name === name && step.from.includes(from))?.to ?? null;
}

/** As a list of pages says them. */
export const stateWords: Readonly<Record<VersionState, string>> = {
  draft: 'Draft',
  'in-review': 'In review',
  scheduled: 'Scheduled',
  published: 'Published',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
  'put-aside': 'Put aside',
};

export function isVersionState(state: string): state is VersionState {
  return Object.hasOwn(stateWords, state);
}
