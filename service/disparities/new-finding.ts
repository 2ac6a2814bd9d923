// Makes a finding from a form: what to know, from which data, how to compare. What was typed stays when something is wrong.
import type { Clock } from '../platform/clock.ts';
import type { FormProblem } from '../pages/forms.ts';
import { FormFields } from '../pages/forms.ts';
import { page, redirect, route, type Answer, type Route } from '../pages/route.ts';
import { findKind } from './finding-kinds.ts';
import { findingForm } from './finding-form.ts';
import { makeFindingsPermission } from './finding-permissions.ts';
import { findFinding, saveFinding } from './finding-store.ts';
import type { WorkOutNeeds } from './findings/kind-pages.ts';
import { readChoices, type FindingChoices } from './read-finding-choices.ts';

export interface NewFindingNeeds extends WorkOutNeeds {
  clock: Clock;
  /** Name of the organisation's own area; the form offers it first. */
  area: string;
}

export function newFinding(needs: NewFindingNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/findings/new',
      permission: makeFindingsPermission,
      answer: async ({ search }) => {
        const form = await startingPoint(needs, search);
        const choices = await readChoices(needs, form);
        return formPage(form, unanswered(form, choices), choices);
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
  if (!kind || !chosen) return formPage(form, [dataGone(choices)], choices);
  const read = kind.read(form, chosen);
  if (!read.ok) return formPage(form, read.problems, choices);
  const made = await kind.workOut(needs, read.request);
  if (!made.ok) {
    // A refusal of the engine is shown at the field that can mend it.
    const problems = made.problems.map(({ code, message }) => ({
      field: kind.fieldOf(code) ?? 'by',
      message,
    }));
    return formPage(form, problems, choices);
  }
  const id = await saveFinding(needs.database, {
    request: read.request,
    finding: made.finding,
    demonstration: false,
    at: needs.clock.now(),
  });
  return redirect(`/findings/${id}`);
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

function formPage(form: FormFields, problems: readonly FormProblem[], choices: FindingChoices): Answer {
  return page({
    title: 'Make a finding',
    section: '/findings',
    breadcrumbs: [{ text: 'Findings', href: '/findings' }, { text: 'Make a finding' }],
    problems,
    body: findingForm({ form, problems }, choices),
  });
}
