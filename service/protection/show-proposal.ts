// GET /protection/proposals/:id: a policy that somebody proposed; POST …/approve and …/return, by somebody else.
import { z } from 'zod';
import { textareaField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { button, details, insetText } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { notFound, page, redirect, route, type Answer, type Route, type Visitor } from '../pages/route.ts';
import { actingRole, type Separated } from '../people/index.ts';
import type { ProtectionNeeds } from './add-release.ts';
import { dataOf } from './policies/body-policy.ts';
import type { PolicyProposal } from './policies/policy-proposal.ts';
import { approveProposal, findProposal, returnProposal } from './policies/proposal-store.ts';
import { proposalView } from './policies/proposal-view.ts';
import { policiesCrumb } from './protection-crumbs.ts';
import { approvePoliciesPermission, seeWaitingPermission } from './protection-permissions.ts';
import { reasonProblems } from './reason-problems.ts';
import { today } from './today.ts';

const address = z.object({ id: z.uuid() });
const nothingHere = 'There is no proposed policy at this address. Look at what waits.';

export function showProposal(needs: ProtectionNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/protection/proposals/:id',
      permission: seeWaitingPermission,
      params: address,
      answer: ({ params, visitor }) => answerAbout(needs, params.id, visitor, {}),
    }),
    route({
      method: 'POST',
      path: '/protection/proposals/:id/approve',
      permission: approvePoliciesPermission,
      audit: 'policy.approved',
      proof: 'recent',
      params: address,
      answer: ({ params, visitor }) => approve(needs, params.id, visitor),
    }),
    route({
      method: 'POST',
      path: '/protection/proposals/:id/return',
      permission: approvePoliciesPermission,
      audit: 'policy.returned',
      params: address,
      answer: async ({ params, visitor, form }) => {
        const reason = form.value('reason');
        const problems = reasonProblems('reason', reason, 'Enter why it is sent back');
        if (problems.length > 0) return answerAbout(needs, params.id, visitor, { form, problems });
        if (!(await findProposal(needs.database, params.id))) return notFound(nothingHere);
        await returnProposal(needs.database, params.id, { reason, at: needs.clock.now() });
        return redirect(`/protection/proposals/${params.id}`);
      },
    }),
  ];
}

async function approve(needs: ProtectionNeeds, id: string, visitor: Visitor): Promise<Answer> {
  const proposal = await findProposal(needs.database, id);
  if (!proposal) return notFound(nothingHere);
  const separated = await separate(needs, proposal);
  if (separated.kind === 'their own') {
    const problems = [{ field: '', message: separated.sentence }];
    return answerAbout(needs, id, visitor, { problems, status: 403 });
  }
  await approveProposal(needs.database, proposal, {
    as: actingRole(approvePoliciesPermission.name),
    at: needs.clock.now(),
    version: today(needs.clock),
  });
  // Sent twice, or settled by somebody else meanwhile: the page says by whom.
  return redirect(`/protection/proposals/${id}`);
}

function separate({ people }: ProtectionNeeds, { proposedBy }: PolicyProposal): Promise<Separated> {
  return people.separate({
    doing: 'approve-policy',
    permission: approvePoliciesPermission.name,
    whoDidWhat: [{ did: 'proposed', by: proposedBy }],
  });
}

interface Said {
  form?: FormFields;
  problems?: FormProblem[];
  status?: number;
}

async function answerAbout(
  needs: ProtectionNeeds,
  id: string,
  visitor: Visitor,
  said: Said,
): Promise<Answer> {
  const proposal = await findProposal(needs.database, id);
  if (!proposal) return notFound(nothingHere);
  const { name } = proposal.policy;
  return page({
    title: `Proposed: ${name}`,
    section: '/protection/releases',
    breadcrumbs: [
      ...policiesCrumb,
      { text: 'Waiting for a second person', href: '/protection/waiting' },
      { text: name },
    ],
    ...(said.problems && { problems: said.problems }),
    ...(said.status !== undefined && { status: said.status }),
    body: html`<h1 class="govuk-heading-l">
        ${name}<span class="govuk-caption-l">Proposed for: ${dataOf(proposal)}</span>
      </h1>
      ${proposalView(proposal)} ${await steps(needs, proposal, visitor, said)}`,
  });
}

async function steps(
  needs: ProtectionNeeds,
  proposal: PolicyProposal,
  visitor: Visitor,
  { form = new FormFields(), problems = [] }: Said,
): Promise<Html | null> {
  if (proposal.state !== 'waiting' || !visitor.may(approvePoliciesPermission)) return null;
  const separated = await separate(needs, proposal);
  const { id } = proposal;
  return html`<h2 class="govuk-heading-m">Your decision</h2>
    ${separated.kind === 'their own' ? insetText({ text: separated.sentence }) : approval(id)}
    ${details({
      summaryText: 'Send it back',
      open: problems.some(({ field }) => field === 'reason'),
      html: html`<form method="post" action="/protection/proposals/${id}/return" novalidate>
        ${textareaField({ form, problems }, { name: 'reason', label: 'Why it is sent back', rows: '3' })}
        ${button({ text: 'Send it back', classes: 'govuk-button--secondary' })}
      </form>`,
    })}`;
}

function approval(id: string): Html {
  return html`<p class="govuk-body">
      You approve it in your own name. Your role goes out with every release that is made under it.
    </p>
    <form method="post" action="/protection/proposals/${id}/approve">
      ${button({ text: 'Approve this policy' })}
    </form>`;
}
