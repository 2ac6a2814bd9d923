// GET and POST /desk/objectives/new, and /desk/objectives/:id/change: objectives of a time, or a strategy, are added or changed.
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html } from '../pages/html.ts';
import { notFound, page, redirect, route, type Answer, type Route } from '../pages/route.ts';
import type { StrategyNeeds } from './gather-needs.ts';
import { lawOf, noSet, objectivesCrumb, setAddress } from './list-sets.ts';
import type { ObjectiveSet } from './objective.ts';
import { formOfSet, readSetForm, setForm } from './objective-form.ts';
import { addSet, changeSet, findOwnSet } from './objective-store.ts';
import { writeObjectivesPermission } from './strategy-permissions.ts';

export function editSets({ database, clock }: Pick<StrategyNeeds, 'database' | 'clock'>): Route[] {
  return [
    route({
      method: 'GET',
      path: '/desk/objectives/new',
      permission: writeObjectivesPermission,
      answer: () => formPage(null, new FormFields(), []),
    }),
    route({
      method: 'POST',
      path: '/desk/objectives/new',
      permission: writeObjectivesPermission,
      audit: 'objectives.added',
      answer: async ({ form, visitor }) => {
        const read = readSetForm(form);
        if (!read.ok) return formPage(null, form, read.problems);
        const by = { id: visitor.person?.id ?? 'nobody', at: clock.now() };
        const id = await database.transaction().execute((transaction) => addSet(transaction, read.facts, by));
        return redirect(`/desk/objectives/${id}`);
      },
    }),
    route({
      method: 'GET',
      path: '/desk/objectives/:id/change',
      permission: writeObjectivesPermission,
      params: setAddress,
      answer: async ({ params }) => {
        const set = await findOwnSet(database, params.id);
        return set ? formPage(set, formOfSet(set), []) : notFound(noSet);
      },
    }),
    route({
      method: 'POST',
      path: '/desk/objectives/:id/change',
      permission: writeObjectivesPermission,
      audit: 'objectives.changed',
      params: setAddress,
      answer: async ({ params, form }) => {
        const set = await findOwnSet(database, params.id);
        if (!set) return notFound(noSet);
        const read = readSetForm(form);
        if (!read.ok) return formPage(set, form, read.problems);
        await database.transaction().execute((transaction) => changeSet(transaction, set, read.facts));
        return redirect(`/desk/objectives/${set.id}`);
      },
    }),
  ];
}

function formPage(set: ObjectiveSet | null, form: FormFields, problems: readonly FormProblem[]): Answer {
  const title = set === null ? 'Add objectives or a strategy' : `Change ${set.title}`;
  const action = set === null ? '/desk/objectives/new' : `/desk/objectives/${set.id}/change`;
  return page({
    title,
    section: '/desk/objectives',
    breadcrumbs: [objectivesCrumb, { text: title }],
    problems,
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      ${set !== null && lawOf(set)} ${setForm({ form, problems }, action)}`,
  });
}
