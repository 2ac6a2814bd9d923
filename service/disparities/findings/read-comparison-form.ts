// Reads the fields that several kinds of finding ask with, and says what to mend in which of them.
import type { FormFields, FormProblem } from '../../pages/forms.ts';
import { isMonth } from '../../phrases/month.ts';
import type { ChosenData } from './chosen-data.ts';
import type { Filter } from './measured.ts';

/** What the fields ask for, in the words of the command line; null is "as usual". */
export interface ComparisonFields {
  by: string;
  reference: string | null;
  rollUp: string | null;
  from: string | null;
  to: string | null;
  filters: Filter[];
  /** Null for every area of the population. */
  area: string | null;
}

export function readComparisonForm(form: FormFields, chosen: ChosenData): ComparisonFields {
  const area = form.value('area') || chosen.area;
  return {
    ...readGroupFields(form),
    from: form.value('from') || null,
    to: form.value('to') || null,
    area: area === 'everywhere' ? null : area,
  };
}

/** Whose groups are compared, with whom, and of which rows: what is asked of people too, who have no months. */
export type GroupFields = Pick<ComparisonFields, 'by' | 'reference' | 'rollUp' | 'filters'>;

export function readGroupFields(form: FormFields): GroupFields {
  const column = form.value('filter-column');
  return {
    by: form.value('by'),
    reference: form.value('reference') || null,
    rollUp: form.value('roll-up') || null,
    filters: column === '' ? [] : [{ header: column, value: form.value('filter-value') }],
  };
}

/** The fields as they would have been filled in. */
export function fillComparisonForm(asked: ComparisonFields): Record<string, string> {
  return {
    ...fillGroupFields(asked),
    from: asked.from ?? '',
    to: asked.to ?? '',
    area: asked.area ?? 'everywhere',
  };
}

export function fillGroupFields({
  by,
  reference,
  rollUp,
  filters: [filter],
}: GroupFields): Record<string, string> {
  return {
    by,
    reference: reference ?? '',
    'roll-up': rollUp ?? '',
    'filter-column': filter?.header ?? '',
    'filter-value': filter?.value ?? '',
  };
}

export function comparisonProblems(form: FormFields, chosen: ChosenData): FormProblem[] {
  return [...breakdownProblems(form, chosen), ...periodProblems(form), ...filterProblems(form)];
}

/** The field at which a refusal with this code can be mended. */
export function comparisonFieldOf(code: string): string | undefined {
  return Object.entries(fieldOfCode).find(([start]) => code.startsWith(start))?.[1];
}

const fieldOfCode: Readonly<Record<string, string>> = {
  REFERENCE: 'reference',
  ROLL_UP: 'roll-up',
  FILTER: 'filter-value',
  AREA: 'area',
  POPULATION: 'by',
  NOTHING_COUNTED: 'from',
  PERIOD_NOT_IN_COUNTS: 'from',
};

export function breakdownProblems(form: FormFields, { breakdowns }: ChosenData): FormProblem[] {
  if (breakdowns.some(({ id }) => id === form.value('by'))) return [];
  return [{ field: 'by', message: 'Choose what the groups are compared by' }];
}

export function periodProblems(form: FormFields): FormProblem[] {
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

export function filterProblems(form: FormFields): FormProblem[] {
  const [column, value] = [form.value('filter-column'), form.value('filter-value')];
  if (column !== '' && value === '')
    return [{ field: 'filter-value', message: `Enter the value that “${column}” must hold` }];
  if (column === '' && value !== '')
    return [{ field: 'filter-column', message: `Choose the column that must hold “${value}”` }];
  return [];
}
