// Makes a finding from a form: what to know, from which data, how to compare. What was typed stays when something is wrong.
import type { FormProblem } from '../pages/forms.ts';
import { FormFields } from '../pages/forms.ts';
import { redirect, route, type Answer, type Route } from '../pages/route.ts';
import { findKind } from './finding-kinds.ts';
import { formPage } from './finding-form.ts';
import { makeFindingsPermission } from './finding-permissions.ts';
import { findFinding } from './finding-store.ts';
import { readChoices, type FindingChoices } from './read-finding-choices.ts';
import { answerAbout, type ShowWorkNeeds } from './show-work-in-hand.ts';

export type NewFindingNeeds = ShowWorkNeeds;

export function newFinding(needs: NewFindingNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/findings/new',
      permission: makeFindingsPermission,
      answer: async ({ search }) => {
        const form = await startingPoint(needs, search);
        const choices = await readChoices(needs, form);
        return formPage({ form, problems: unanswered(form, choices) }, choices);
      },
    }),
    route({
      method: 'POST',
      path: '/findings/new',
      permission: makeFindingsPermission,
      audit: 'finding.made',
      answer: ({ form }) => takeIn(needs, form),
    }),
  ];
}

/** A form may begin as a copy of a finding that was made before. */
async function startingPoint({ database }: NewFindingNeeds, search: FormFields): Promise<FormFields> {
  const from = search.value('from-finding');
  const stored = /^[0-9a-f-]{36}$/.test(from) ? await findFinding(database, from) : undefined;
  const kind = stored && findKind(stored.kind);
  return kind ? FormFields.from({ kind: kind.id, ...kind.fill(stored.request) }) : search;
}

async function takeIn(needs: NewFindingNeeds, form: FormFields): Promise<Answer> {
  const choices = await readChoices(needs, form);
  const { kind, chosen } = choices;
  if (!kind || !chosen) return formPage({ form, problems: [dataGone(choices)] }, choices);
  const read = kind.read(form, chosen);
  if (!read.ok) return formPage({ form, problems: read.problems }, choices);
  const { id } = await needs.works.begin({ kind: kind.id, request: read.request, typed: typedIn(form) });
  const work = await needs.works.settled(id, patience);
  if (!work || work.state.name === 'working') return redirect(`/findings/working/${id}`);
  return answerAbout(needs, work);
}

/** Milliseconds for which the answer to a form may be waited for; longer work has a page of its own. */
const patience = 3000;

function typedIn(form: FormFields): Record<string, string[]> {
  return Object.fromEntries(form.names().map((name) => [name, form.values(name)]));
}

/** What a step that was just sent has left open. */
function unanswered(form: FormFields, { kind, chosen }: FindingChoices): FormProblem[] {
  const step = form.value('step');
  if (step === '' || chosen) return [];
  if (!kind) return [{ field: 'kind', message: 'Choose what you want to know' }];
  if (step !== 'data') return [];
  return [
    ...(form.value('records') === '' ? [{ field: 'records', message: 'Choose the data' }] : []),
    ...(kind.overResidents && form.value('population') === ''
      ? [{ field: 'population', message: 'Choose the population' }]
      : []),
  ];
}

function dataGone({ kind }: FindingChoices): FormProblem {
  if (!kind) return { field: 'kind', message: 'Choose what you want to know' };
  return { field: 'records', message: 'Choose the data again: something chosen is no longer there' };
}
