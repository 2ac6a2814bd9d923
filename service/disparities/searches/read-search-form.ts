// Reads the form of a search: a request that can be worked out, or what to mend in which field.
import type { FormFields, FormProblem } from '../../pages/forms.ts';
import type { ChosenData } from '../findings/chosen-data.ts';
import type { ReadRequest } from '../findings/kind-pages.ts';
import { filterProblems, periodProblems } from '../findings/read-comparison-form.ts';
import type { KeptCellRequest, KeptSearchRequest } from './kept-search-request.ts';
import { usualSearch } from './search-request.ts';

/** Repeated fields, or one of several lines where a form is filled in from what was kept. */
export function acrossOf(form: FormFields): string[] {
  return form.values('across').flatMap((value) => linesOf(value));
}

export function readSearchForm(form: FormFields, chosen: ChosenData): ReadRequest<KeptSearchRequest> {
  const problems = searchProblems(form);
  if (problems.length > 0) return { ok: false, problems };
  const column = form.value('filter-column');
  const request = {
    records: chosen.records.id,
    population: null,
    across: acrossWithAlso(form),
    outcome: outcomeOf(form),
    most: mostOf(form),
    floor: form.value('floor') === '' ? usualSearch.floor : Number(form.value('floor')),
    rollUp: form.value('roll-up') || null,
    from: form.value('from') || null,
    to: form.value('to') || null,
    filters: column === '' ? [] : [{ header: column, value: form.value('filter-value') }],
  };
  return { ok: true, request };
}

/** The fields as they would have been filled in. */
export function fillSearchForm(request: KeptSearchRequest): Record<string, string> {
  const { across, outcome, filters } = request;
  return {
    across: across.join('\n'),
    also: across.at(-1) ?? '',
    outcome: `${outcome.header}=${outcome.values[0] ?? ''}`,
    'outcome-values': outcome.values.slice(1).join('\n'),
    most: String(request.most),
    floor: String(request.floor),
    'roll-up': request.rollUp ?? '',
    from: request.from ?? '',
    to: request.to ?? '',
    'filter-column': filters[0]?.header ?? '',
    'filter-value': filters[0]?.value ?? '',
  };
}

/** Another like one combination is another search. */
export function fillCellForm(request: KeptCellRequest): Record<string, string> {
  return { ...fillSearchForm(request), kind: 'search' };
}

/** The field at which a refusal with this code can be mended. */
export function searchFieldOf(code: string): string | undefined {
  if (code === 'SEARCH_OUTCOME_NEVER') return 'outcome-values';
  if (code === 'SEARCH_OUTCOME_COLUMN_MISSING' || code === 'SEARCH_NO_OUTCOMES') return 'outcome';
  if (code.startsWith('FILTER')) return 'filter-value';
  if (code === 'NOTHING_COUNTED') return 'from';
  return 'across';
}

function searchProblems(form: FormFields): FormProblem[] {
  const floor = form.value('floor');
  return [
    ...(acrossWithAlso(form).length === 0
      ? [{ field: 'across', message: 'Choose at least one characteristic' }]
      : []),
    ...(outcomeOf(form).header === ''
      ? [{ field: 'outcome', message: 'Choose which outcome you want the share of' }]
      : []),
    ...(floor !== '' && !/^[1-9]\d{0,8}$/.test(floor)
      ? [{ field: 'floor', message: `Enter a whole number of at least 1, not “${floor}”` }]
      : []),
    ...periodProblems(form),
    ...filterProblems(form),
  ];
}

function outcomeOf(form: FormFields): KeptSearchRequest['outcome'] {
  const chosen = form.value('outcome');
  const at = chosen.indexOf('=');
  if (at < 1) return { header: '', values: [] };
  const others = linesOf(form.value('outcome-values'));
  return { header: chosen.slice(0, at), values: [...new Set([chosen.slice(at + 1), ...others])] };
}

function acrossWithAlso(form: FormFields): string[] {
  return [...new Set([...acrossOf(form), ...linesOf(form.value('also'))])];
}

function mostOf(form: FormFields): KeptSearchRequest['most'] {
  return ([1, 2] as const).find((most) => String(most) === form.value('most')) ?? 3;
}

function linesOf(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
