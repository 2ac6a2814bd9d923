// GET and POST /protection/policies/new: a policy is made of a preset and approved. What was typed stays when something is wrong.
import type { Policy } from '@due-regard/disclosure';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import { page, redirect, route, type Answer, type Route } from '../pages/route.ts';
import { choicesOf, findChoosable, policyOfChoices } from './policies/policy-choices.ts';
import { approvalStep, presetStep } from './policies/policy-form.ts';
import { approvePolicy } from './policies/policy-store.ts';
import { readPolicyForm, type TypedPolicy } from './policies/read-policy-form.ts';
import { policiesCrumb } from './protection-crumbs.ts';
import type { ProtectionNeeds } from './add-release.ts';
import { approvePoliciesPermission } from './protection-permissions.ts';
import { today } from './today.ts';

export function addPolicy(needs: ProtectionNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/protection/policies/new',
      permission: approvePoliciesPermission,
      answer: ({ search }) => ask(needs, search),
    }),
    route({
      method: 'POST',
      path: '/protection/policies/new',
      permission: approvePoliciesPermission,
      audit: 'policy.approved',
      answer: ({ form }) => take(needs, form),
    }),
  ];
}

async function ask(needs: ProtectionNeeds, search: FormFields): Promise<Answer> {
  const { preset, data, isFor } = await chosenBy(needs, search);
  if (preset && isFor) return approvalPage(beginning(preset), [], preset, data);
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
  if (!read.ok) return approvalPage(form, read.problems, preset, data);
  const id = await approve(needs, preset, data, read.typed);
  return redirect(`/protection/policies/${id}`);
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

async function approve(
  { database, clock }: ProtectionNeeds,
  preset: Policy,
  dataset: Chosen['data'],
  { choices, approvedBy, reviewBy, note }: TypedPolicy,
): Promise<string> {
  const policy = policyOfChoices(preset, choices);
  const approvedAt = clock.now();
  const shared = { dataset, presetId: preset.id, approvedBy, reviewBy, note, approvedAt };
  return approvePolicy(database, {
    ...shared,
    policy: { ...policy, approvedBy, reviewBy, version: today(clock) },
    demonstration: false,
  });
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

function approvalPage(
  form: FormFields,
  problems: FormProblem[],
  preset: Policy,
  data: Chosen['data'],
): Answer {
  return formPage(problems, approvalStep({ form, problems }, preset, data));
}

function formPage(problems: FormProblem[], body: Html): Answer {
  return page({
    title: 'Choose a policy',
    section: '/protection/releases',
    breadcrumbs: [...policiesCrumb, { text: 'Choose a policy' }],
    problems,
    body: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Choose a policy</h1>
        ${body}
      </div>
    </div>`,
  });
}
