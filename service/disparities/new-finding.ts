// Makes a finding from a form: first which data, then what to compare. What was typed stays when something is wrong.
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import type { FormProblem } from '../pages/forms.ts';
import { FormFields } from '../pages/forms.ts';
import { page, redirect, route, type Answer, type Route } from '../pages/route.ts';
import { readMaterial, type FindingChoices } from './read-finding-choices.ts';
import { findingForm } from './finding-form.ts';
import { makeFindingsPermission } from './finding-permissions.ts';
import type { FindingRequest } from './finding-request.ts';
import { findFinding, saveFinding } from './finding-store.ts';
import type { MadeFinding } from './made-finding.ts';
import { readFindingForm } from './read-finding-form.ts';

export interface NewFindingNeeds {
  database: Database;
  dataFolder: string;
  clock: Clock;
  /** Name of the organisation's own area; the form offers it first. */
  area: string;
  workOut(request: FindingRequest): Promise<MadeFinding>;
}

export function newFinding(needs: NewFindingNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/findings/new',
      permission: makeFindingsPermission,
      answer: async ({ search }) => formPage(needs, await startingPoint(needs, search), []),
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
  if (!stored) return search;
  const {
    records,
    population,
    by,
    reference,
    rollUp,
    from: first,
    to,
    filters,
    area,
    counting,
  } = stored.request;
  return FormFields.from({
    records,
    population,
    by,
    reference: reference ?? '',
    'roll-up': rollUp ?? '',
    from: first ?? '',
    to: to ?? '',
    'filter-column': filters[0]?.header ?? '',
    'filter-value': filters[0]?.value ?? '',
    area: area ?? 'everywhere',
    counting: counting ?? '',
  });
}

async function takeIn(needs: NewFindingNeeds, form: FormFields): Promise<Answer> {
  const choices = await readMaterial(needs, form.value('records'), form.value('population'));
  const read = readFindingForm(form, choices);
  if (!read.ok) return formPage(needs, form, read.problems);
  const made = await needs.workOut(read.request);
  if (!made.ok) return formPage(needs, form, made.problems.map(asFormProblem));
  const id = await saveFinding(needs.database, {
    request: read.request,
    finding: made.finding,
    demonstration: false,
    at: needs.clock.now(),
  });
  return redirect(`/findings/${id}`);
}

/** A refusal of the engine is shown at the field that can mend it. */
function asFormProblem({ code, message }: { code: string; message: string }): FormProblem {
  const field = Object.entries(fieldOfCode).find(([start]) => code.startsWith(start))?.[1];
  return { field: field ?? 'by', message };
}

const fieldOfCode: Readonly<Record<string, string>> = {
  REFERENCE: 'reference',
  ROLL_UP: 'roll-up',
  FILTER: 'filter-value',
  AREA: 'area',
  POPULATION: 'population',
  NOTHING_COUNTED: 'from',
  PERIOD_NOT_IN_COUNTS: 'from',
};

async function formPage(
  needs: NewFindingNeeds,
  form: FormFields,
  problems: readonly FormProblem[],
): Promise<Answer> {
  const choices: FindingChoices = await readMaterial(needs, form.value('records'), form.value('population'));
  return page({
    title: 'Make a finding',
    section: '/findings',
    breadcrumbs: [{ text: 'Findings', href: '/findings' }, { text: 'Make a finding' }],
    problems,
    body: findingForm({ form, problems }, choices),
  });
}
