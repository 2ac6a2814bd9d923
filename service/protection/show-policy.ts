// GET /protection/policies/:id: one version of a policy; and POST …/retire, after which it holds no more.
import { z } from 'zod';
import { button, details } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { notFound, page, redirect, route, type Answer, type Route, type Visitor } from '../pages/route.ts';
import { actingRole } from '../people/index.ts';
import { whoActs } from '../platform/doer.ts';
import { type BodyPolicy, dataOf, isInForce } from './policies/body-policy.ts';
import { findPolicy, listPolicies, retirePolicy } from './policies/policy-store.ts';
import { policyView } from './policies/policy-view.ts';
import { policiesCrumb } from './protection-crumbs.ts';
import type { ProtectionNeeds } from './add-release.ts';
import {
  approvePoliciesPermission,
  proposePoliciesPermission,
  readProtectionPermission,
} from './protection-permissions.ts';
import { listReleasesUnder } from './releasing/register-store.ts';
import { registerView } from './releasing/register-view.ts';
import { today } from './today.ts';

const address = z.object({ id: z.uuid() });
const nothingHere = 'There is no policy at this address. Look at the list of policies.';

export function showPolicy(needs: ProtectionNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/protection/policies/:id',
      permission: readProtectionPermission,
      params: address,
      answer: ({ params, visitor }) => answerAbout(needs, params.id, visitor),
    }),
    route({
      method: 'POST',
      path: '/protection/policies/:id/retire',
      permission: approvePoliciesPermission,
      audit: 'policy.retired',
      params: address,
      proof: 'recent',
      answer: async ({ params }) => {
        if (!(await findPolicy(needs.database, params.id))) return notFound(nothingHere);
        const by = actingRole(approvePoliciesPermission.name);
        await retirePolicy(needs.database, params.id, { at: needs.clock.now(), by, byId: whoActs().id });
        return redirect(`/protection/policies/${params.id}`);
      },
    }),
  ];
}

async function answerAbout(
  { database, clock }: ProtectionNeeds,
  id: string,
  visitor: Visitor,
): Promise<Answer> {
  const policy = await findPolicy(database, id);
  if (!policy) return notFound(nothingHere);
  const [policies, releases] = await Promise.all([listPolicies(database), listReleasesUnder(database, id)]);
  const inForce = isInForce(policy, policies);
  const { name } = policy.policy;
  return page({
    title: `${name}, version ${policy.version}`,
    section: '/protection/releases',
    breadcrumbs: [...policiesCrumb, { text: name }],
    body: html`<h1 class="govuk-heading-l">${name}<span class="govuk-caption-l">${dataOf(policy)}</span></h1>
      ${policyView(policy, inForce, today(clock))}
      ${
        releases.length > 0 &&
        html`<h2 class="govuk-heading-m">Released under it</h2>
          ${registerView(releases)}`
      }
      ${inForce && changes(policy, visitor)}`,
  });
}

function changes(policy: BodyPolicy, visitor: Visitor): Html {
  const query = new URLSearchParams({ for: policy.dataset?.id ?? 'all', preset: policy.presetId });
  const href = `/protection/policies/new?${query.toString()}`;
  return html`${visitor.may(proposePoliciesPermission) && button({ text: 'Propose a new version', href })}
  ${visitor.may(approvePoliciesPermission) && retirement(policy)}`;
}

function retirement({ id, dataset }: BodyPolicy): Html {
  return details({
    summaryText: 'Retire this policy',
    html: html`<p class="govuk-body">
        ${
          dataset
            ? 'Then the policy for all data holds for these too, where there is one.'
            : 'Then nothing can be released of data that have no policy of their own.'
        }
        What is out stays out, and this version stays readable, with your name.
      </p>
      <form method="post" action="/protection/policies/${id}/retire">
        ${button({ text: 'Retire this policy', classes: 'govuk-button--warning' })}
      </form>`,
  });
}
