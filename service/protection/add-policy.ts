// GET and POST /protection/policies/new: a policy is made of a preset and proposed. What was typed stays when something is wrong.
import type { Policy } from '@due-regard/disclosure';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import { page, redirect, route, type Answer, type Route } from '../pages/route.ts';
import { choicesOf, findChoosable, policyOfChoices } from './policies/policy-choices.ts';
import { proposalStep, presetStep } from './policies/policy-form.ts';
import { proposePolicy } from './policies/proposal-store.ts';
import { readPolicyForm } from './policies/read-policy-form.ts';
import { policiesCrumb } from './protection-crumbs.ts';
import type { ProtectionNeeds } from './add-release.ts';
import { proposePoliciesPermission } from './protection-permissions.ts';
import { today } from './today.ts';

export function addPolicy(needs: ProtectionNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/protection/policies/new',
      permission: proposePoliciesPermission,
      answer: ({ search }) => ask(needs, search),
    }),
    route({
      method: 'POST',
      path: '/protection/policies/new',
      permission: proposePoliciesPermission,
      audit: 'policy.proposed',
      answer: ({ form }) => take(needs, form),
    }),
  ];
}

async function ask(needs: ProtectionNeeds, search: FormFields): Promise<Answer> {
  const { preset, data, isFor } = await chosenBy(needs, search);
  if (preset && isFor) return proposalPage(beginning(preset), [], preset, data);
  const problems =
    search.value('step') === '' || preset
      ? []
      : [{ field: 'preset', message: 'Choose which rule to begin from' }];
  return presetPage(needs, search, problems);
}

async function take(needs: ProtectionNeeds, form: FormFields): Promise<Answer> {
  const { preset, data, isFor } = await chosenBy(needs, form);
  if (!preset || !isFor)
    return presetPage(needs, form, [{ field: 'for', message: 'Choose the data and the rule again' }]);
  const read = readPolicyForm(form, today(needs.clock));
  if (!read.ok) return proposalPage(form, read.problems, preset, data);
  const { choices, reviewBy, note } = read.typed;
  const id = await proposePolicy(needs.database, {
    ...{ reviewBy, note, dataset: data, presetId: preset.id },
    policy: policyOfChoices(preset, choices),
    proposedAt: needs.clock.now(),
  });
  return redirect(`/protection/proposals/${id}`);
}

interface Chosen {
  preset: Policy | undefined;
  data: { id: string; title: string } | null;
  isFor: boolean;
}

async function chosenBy({ datasets }: ProtectionNeeds, form: FormFields): Promise<Chosen> {
  const wanted = form.value('for');
  const data = (await datasets()).find(({ id }) => id === wanted) ?? null;
  return { preset: findChoosable(form.value('preset')), data, isFor: wanted === 'all' || data !== null };
}

/** The form as the preset fills it. */
function beginning(preset: Policy): FormFields {
  const choices = choicesOf(preset);
  return FormFields.from({
    way: choices?.way,
    below: choices ? String(choices.below) : undefined,
    base: choices?.base == null ? '' : String(choices.base),
  });
}

async function presetPage(
  { datasets }: ProtectionNeeds,
  form: FormFields,
  problems: FormProblem[],
): Promise<Answer> {
  return formPage(problems, presetStep({ form, problems }, await datasets()));
}

function proposalPage(
  form: FormFields,
  problems: FormProblem[],
  preset: Policy,
  data: Chosen['data'],
): Answer {
  return formPage(problems, proposalStep({ form, problems }, preset, data));
}

function formPage(problems: FormProblem[], body: Html): Answer {
  return page({
    title: 'Propose a policy',
    section: '/protection/releases',
    breadcrumbs: [...policiesCrumb, { text: 'Propose a policy' }],
    problems,
    body: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Propose a policy</h1>
        ${body}
      </div>
    </div>`,
  });
}
