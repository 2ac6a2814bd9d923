// GET /protection/policies/:id: one version of a policy; and POST …/retire, after which it holds no more.
import { z } from 'zod';
import { button, details } from '../pages/govuk/components.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { textField } from '../pages/form-inputs.ts';
import { html, type Html } from '../pages/html.ts';
import { notFound, page, redirect, route, type Answer, type Route } from '../pages/route.ts';
import { type BodyPolicy, dataOf, isInForce } from './policies/body-policy.ts';
import { findPolicy, listPolicies, retirePolicy } from './policies/policy-store.ts';
import { policyView } from './policies/policy-view.ts';
import { policiesCrumb } from './protection-crumbs.ts';
import type { ProtectionNeeds } from './add-release.ts';
import { approvePoliciesPermission, readProtectionPermission } from './protection-permissions.ts';
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
      answer: ({ params }) => answerAbout(needs, params.id, new FormFields(), []),
    }),
    route({
      method: 'POST',
      path: '/protection/policies/:id/retire',
      permission: approvePoliciesPermission,
      audit: 'policy.retired',
      params: address,
      answer: async ({ params, form }) => {
        const by = form.value('retiredBy');
        const problems = retirementProblems(by);
        if (problems.length > 0) return answerAbout(needs, params.id, form, problems);
        if (!(await findPolicy(needs.database, params.id))) return notFound(nothingHere);
        await retirePolicy(needs.database, params.id, { at: needs.clock.now(), by });
        return redirect(`/protection/policies/${params.id}`);
      },
    }),
  ];
}

function retirementProblems(by: string): FormProblem[] {
  if (by === '') return [{ field: 'retiredBy', message: 'Enter who retires this policy' }];
  return by.length > 200 ? [{ field: 'retiredBy', message: 'The name must have at most 200 letters' }] : [];
}

async function answerAbout(
  { database, clock }: ProtectionNeeds,
  id: string,
  form: FormFields,
  problems: FormProblem[],
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
    problems,
    body: html`<h1 class="govuk-heading-l">${name}<span class="govuk-caption-l">${dataOf(policy)}</span></h1>
      ${policyView(policy, inForce, today(clock))}
      ${
        releases.length > 0 &&
        html`<h2 class="govuk-heading-m">Released under it</h2>
          ${registerView(releases)}`
      }
      ${inForce && changes(policy, form, problems)}`,
  });
}

function changes(policy: BodyPolicy, form: FormFields, problems: FormProblem[]): Html {
  const query = new URLSearchParams({ for: policy.dataset?.id ?? 'all', preset: policy.presetId });
  return html`${button({ text: 'Approve a new version', href: `/protection/policies/new?${query.toString()}` })}
  ${details({
    summaryText: 'Retire this policy',
    open: problems.length > 0,
    html: html`<p class="govuk-body">
        ${
          policy.dataset
            ? 'Then the policy for all data holds for these too, where there is one.'
            : 'Then nothing can be released of data that have no policy of their own.'
        }
        What is out stays out, and this version stays readable.
      </p>
      <form method="post" action="/protection/policies/${policy.id}/retire" novalidate>
        ${textField({ form, problems }, { name: 'retiredBy', label: 'Retired by', hint: 'Name and role', autocomplete: 'name' })}
        ${button({ text: 'Retire this policy', classes: 'govuk-button--warning' })}
      </form>`,
  })}`;
}
