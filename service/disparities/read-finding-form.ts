// Reads the form of a finding: a request that can be worked out, or what to mend in which field.
import type { FormFields, FormProblem } from '../pages/forms.ts';
import { isMonth } from '../phrases/month.ts';
import type { ChosenData, FindingChoices } from './read-finding-choices.ts';
import type { FindingRequest } from './finding-request.ts';

export type ReadForm = { ok: true; request: FindingRequest } | { ok: false; problems: FormProblem[] };

export function readFindingForm(form: FormFields, { chosen, area }: FindingChoices): ReadForm {
  if (!chosen) {
    const message = 'Choose the records and the population again: one of them is no longer there';
    return { ok: false, problems: [{ field: 'records', message }] };
  }
  const problems = [...breakdownProblems(form, chosen), ...periodProblems(form), ...filterProblems(form)];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, request: requestOf(form, chosen, area) };
}

function requestOf(form: FormFields, chosen: ChosenData, area: string): FindingRequest {
  const column = form.value('filter-column');
  const chosenArea = form.value('area') || area;
  return {
    records: chosen.records.id,
    population: chosen.population.id,
    by: form.value('by'),
    reference: form.value('reference') || null,
    rollUp: form.value('roll-up') || null,
    from: form.value('from') || null,
    to: form.value('to') || null,
    filters: column === '' ? [] : [{ header: column, value: form.value('filter-value') }],
    area: chosenArea === 'everywhere' ? null : chosenArea,
    counting: form.value('counting') || null,
  };
}

function breakdownProblems(form: FormFields, { breakdowns }: ChosenData): FormProblem[] {
  if (breakdowns.some(({ id }) => id === form.value('by'))) return [];
  return [{ field: 'by', message: 'Choose what the groups are compared by' }];
}

function periodProblems(form: FormFields): FormProblem[] {
  const [from, to] = [form.value('from'), form.value('to')];
  const unlike = [
    { field: 'from', value: from, which: 'first' },
    { field: 'to', value: to, which: 'last' },
  ].filter(({ value }) => value !== '' && !isMonth(value));
  if (unlike.length > 0) {
    return unlike.map(({ field, which }) => ({
      field,
      message: `Write the ${which} month as year and month, such as 2025-01`,
    }));
  }
  if (from === '' || to === '' || from <= to) return [];
  return [{ field: 'to', message: 'The last month must be the same as the first or later' }];
}

function filterProblems(form: FormFields): FormProblem[] {
  const [column, value] = [form.value('filter-column'), form.value('filter-value')];
  if (column !== '' && value === '')
    return [{ field: 'filter-value', message: `Enter the value that “${column}” must hold` }];
  if (column === '' && value !== '')
    return [{ field: 'filter-column', message: `Choose the column that must hold “${value}”` }];
  return [];
}
