// What somebody may do with an analysis now: the steps that lead on from where it is, as far as their roles and what they did before allow.
import { mayDo, type PermissionName } from '../../people/index.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { type Course, deedsOf, nothingYet } from './course.ts';
import { type Step, stepsFrom } from './workflow.ts';

export interface Who {
  /** Id of the person. */
  id: string;
  may(permission: PermissionName): boolean;
}

export interface StepFor {
  step: Step;
  /** `own`: they have the permission, and did what somebody else has to have done. */
  allowed: 'yes' | 'own';
}

/** Those they have no permission for are left out. */
export function stepsFor(analysis: Analysis, who: Who, course: Course = nothingYet): StepFor[] {
  const deeds = deedsOf(analysis, course);
  return stepsFrom(analysis.depth, analysis.state)
    .filter(({ permissions }) => permissions.some((name) => who.may(name)))
    .map((step) => ({
      step,
      allowed: step.separated && mayDo(step.separated, who.id, deeds).kind === 'their own' ? 'own' : 'yes',
    }));
}
