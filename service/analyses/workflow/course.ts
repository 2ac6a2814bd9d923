// How far an analysis has come, and through whose hands: who approved it, signed it off, decided on it and published it.
import type { DeedDone } from '../../people/index.ts';
import type { Analysis, AnalysisState } from '../keeping/analysis.ts';
import type { StepName } from './workflow.ts';

export interface DoneBy {
  /** Id of the person. */
  by: string;
  /** The role they did it in, as it was then. */
  as: string;
  at: Date;
}

/** A step as it was taken. Never changed and never removed. */
export interface StepDone extends DoneBy {
  step: StepName;
  from: AnalysisState;
  to: AnalysisState;
  /** The reason that was given; empty where none was. */
  why: string;
}

/** The agreement of a body to what it makes together with another. */
export interface SignOff extends DoneBy {
  bodyId: string;
  /** Which sending for review it is of: an analysis that was sent anew is signed anew. */
  submittedAt: Date;
  said: string;
}

export interface Course {
  /** In their order. */
  steps: readonly StepDone[];
  /** Of the pack that lies before the decision-maker or was decided on, or after an expedite. Null: not approved (yet). */
  approved: (DoneBy & { ownWhy: string | null }) | null;
  decided: DoneBy | null;
  published: (DoneBy & { ownWhy: string | null }) | null;
  /** Ids of the bodies that it is made together with, besides its own. */
  jointWith: readonly string[];
  signOffs: readonly SignOff[];
}

export const nothingYet: Course = {
  ...{ steps: [], approved: null, decided: null, published: null, jointWith: [], signOffs: [] },
};

/** What people did to it that keeps them from doing more. */
export function deedsOf(analysis: Analysis, { approved, decided, signOffs }: Course): DeedDone[] {
  const wrote = new Set([...analysis.writtenBy, ...(analysis.submittedBy ? [analysis.submittedBy] : [])]);
  const approvers = [approved?.by, analysis.expedited?.by, ...signOffs.map(({ by }) => by)];
  return [
    ...[...wrote].map((by) => ({ did: 'wrote' as const, by })),
    ...approvers.flatMap((by) => (by === undefined ? [] : [{ did: 'approved' as const, by }])),
    ...(decided ? [{ did: 'decided' as const, by: decided.by }] : []),
  ];
}

/** The bodies whose agreement to what was last sent for review is still missing. */
export function unsignedBodies({ submittedAt }: Analysis, { jointWith, signOffs }: Course): string[] {
  return jointWith.filter(
    (body) =>
      !signOffs.some(
        (signed) => signed.bodyId === body && signed.submittedAt.getTime() === submittedAt?.getTime(),
      ),
  );
}
