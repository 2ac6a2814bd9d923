// GET /desk/analyses/:id/review and the steps that are taken there: sent, taken back, sent back, signed off, approved and frozen, expedited.
import { z } from 'zod';
import { notificationBanner } from '../../pages/govuk/components.ts';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { html } from '../../pages/html.ts';
import { type Permission, permission } from '../../pages/permission.ts';
import { type Answer, page, redirect, route, type Route, type Visitor } from '../../pages/route.ts';
import type { Asked } from '../../platform/ledger/index.ts';
import {
  approveAnalyses,
  commentOnAnalyses,
  exceptAnalyses,
  seeWaitingAnalyses,
  writeAnalyses,
} from '../keeping/analysis-permissions.ts';
import { stepOf } from '../workflow/workflow.ts';
import { analysisHref, crumbsOf, nameOf } from '../writing/analysis-place.ts';
import { analysisAddress, type DecidingNeeds, type DeskAnalysis, onDesk, separate } from './gather-needs.ts';
import {
  approveLater,
  expedite,
  freeze,
  gapsOf,
  returnIt,
  sendItBack,
  signItOff,
  submit,
  takeItBack,
  takeItUp,
  type TryStep,
} from './take-review-steps.ts';
import { reviewView } from './review-view.ts';

export function showReview(needs: DecidingNeeds): Route[] {
  const step = (name: string, needed: Permission, audit: Asked, attempt: TryStep, proof = false): Route =>
    route({
      method: 'POST',
      path: `/desk/analyses/:id/${name}`,
      ...{ permission: needed, audit, params: analysisAddress },
      ...(proof && { proof: 'recent' as const }),
      answer: ({ params, form, visitor }) =>
        onDesk(needs, params.id, visitor, async (desk) => {
          const outcome = await attempt(needs, desk, form, visitor);
          if (outcome.ok) return redirect(analysisHref(desk.analysis, `/review?done=${name}`));
          return reviewPage(needs, desk, visitor, { form, ...outcome });
        }),
    });
  return [
    route({
      method: 'GET',
      path: '/desk/analyses/:id/review',
      permission: seeWaitingAnalyses,
      params: analysisAddress,
      query: z.object({ done: z.string().max(20).optional() }),
      answer: ({ params, query, visitor }) =>
        onDesk(needs, params.id, visitor, (desk) => reviewPage(needs, desk, visitor, { done: query.done })),
    }),
    step('submit', writeAnalyses, 'analysis.submitted', submit),
    step('take-back', writeAnalyses, 'analysis.taken-back', takeItBack),
    step('take-up', writeAnalyses, 'analysis.taken-up', takeItUp),
    step('send-back', commentOnAnalyses, 'analysis.sent-back', needing('send-back', sendItBack)),
    step('return', commentOnAnalyses, 'analysis.unfrozen', needing('return', returnIt)),
    step('freeze', approveAnalyses, 'analysis.frozen', freeze, true),
    step('expedite', exceptAnalyses, 'analysis.expedited', expedite, true),
    step('approve', approveAnalyses, 'analysis.approved', approveLater, true),
    step('sign-off', approveAnalyses, 'analysis.signed-off', signItOff, true),
  ];
}

/** Advisers, approvers and decision-makers may, each from somewhere else: the table says who. */
function needing(name: 'send-back' | 'return', attempt: TryStep): TryStep {
  return async (needs, desk, form, visitor) => {
    const { permissions } = stepOf(name);
    if (permissions.some((each) => visitor.may(permission(each)))) return attempt(needs, desk, form, visitor);
    const message = 'Somebody who reviews, approves or decides has to do this.';
    return { ok: false, status: 403, problems: [{ field: '', message }] };
  };
}

const doneWords: Readonly<Record<string, string>> = {
  submit: 'It was sent for review. You can take it back as long as nobody has approved it.',
  'take-back': 'It is a draft again. Nothing of what was written or said went away.',
  'take-up': 'It is a draft again.',
  'send-back': 'It was sent back to those who write it, with your words.',
  return: 'It was sent back from before the decision. The pack that lay there stays.',
  freeze: 'It is approved, and frozen as a pack for decision.',
  expedite: 'It is frozen for decision before its approval, which has to follow.',
  approve: 'It is approved.',
  'sign-off': 'It is signed off for your body.',
};

interface Shown {
  form?: FormFields;
  problems?: readonly FormProblem[];
  status?: number;
  done?: string | undefined;
}

async function reviewPage(
  needs: DecidingNeeds,
  desk: DeskAnalysis,
  visitor: Visitor,
  { form = new FormFields(), problems = [], status, done }: Shown,
): Promise<Answer> {
  const { analysis } = desk;
  const notice = done === undefined ? undefined : doneWords[done];
  const separated = desk.may('freeze')
    ? await separate(needs, desk, 'approve-analysis', 'analyses:approve')
    : null;
  return page({
    title: `Review: ${nameOf(analysis)}`,
    section: '/desk/analyses',
    breadcrumbs: crumbsOf(analysis, { text: 'Review' }),
    problems,
    ...(status !== undefined && { status }),
    body: html`${notice !== undefined && notificationBanner({ type: 'success', text: notice })}
      <h1 class="govuk-heading-l">Review of ${nameOf(analysis)}</h1>
      ${reviewView(desk, visitor, { state: { form, problems }, separated, gaps: await gapsOf(needs, desk) })}`,
  });
}
