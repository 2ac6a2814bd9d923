// Reads the form of a trend: a request that can be worked out, or what to mend in which field.
import type { FormFields, FormProblem } from '../../pages/forms.ts';
import { isMonth } from '../../phrases/month.ts';
import { WrongUsage } from '../findings/argument-values.ts';
import type { ChosenData } from '../findings/chosen-data.ts';
import type { ReadRequest } from '../findings/kind-pages.ts';
import { comparisonFieldOf } from '../findings/read-comparison-form.ts';
import { fillRateForm, readRateForm } from '../rates/read-rate-form.ts';
import { everyChoices } from './span.ts';
import { compareOf } from './trend-arguments.ts';
import type { TrendRequest } from './trend-request.ts';
import type { TrendSettings } from './trend-settings.ts';

export function readTrendForm(form: FormFields, chosen: ChosenData): ReadRequest<TrendRequest> {
  const rates = readRateForm(form, chosen);
  const compare = readCompare(form.value('compare'));
  const own = [...(compare === 'wrong' ? [wrongCompare] : []), ...rebaseProblems(form)];
  if (!rates.ok) return { ok: false, problems: [...rates.problems, ...own] };
  if (own.length > 0 || compare === 'wrong') return { ok: false, problems: own };
  const month = form.value('rebase-month');
  const reason = form.value('rebase-reason').trim();
  const group = form.value('group').trim();
  const request = {
    ...rates.request,
    every: everyChoices.find((each) => each === form.value('every')) ?? 'quarter',
    groups: group === '' ? [] : [group],
    rebase: month === '' ? [] : [{ month, reason: reason === '' ? null : reason }],
    compare,
  };
  return { ok: true, request };
}

function readCompare(value: string): TrendSettings['compare'] | 'wrong' {
  if (value.trim() === '') return null;
  try {
    return compareOf(value.trim());
  } catch (thrown) {
    if (thrown instanceof WrongUsage) return 'wrong';
    throw thrown;
  }
}

const wrongCompare: FormProblem = {
  field: 'compare',
  message: 'Write two times with a colon between them, the earlier first, such as 2024:2025',
};

function rebaseProblems(form: FormFields): FormProblem[] {
  const [month, reason] = [form.value('rebase-month'), form.value('rebase-reason').trim()];
  if (month !== '' && !isMonth(month))
    return [{ field: 'rebase-month', message: 'Write the month as year and month, such as 2025-04' }];
  if (month !== '' && reason === '')
    return [{ field: 'rebase-reason', message: 'Say what changed in that month' }];
  if (month === '' && reason !== '')
    return [{ field: 'rebase-month', message: 'Enter the month in which that changed' }];
  return [];
}

/** The fields as they would have been filled in. */
export function fillTrendForm(request: TrendRequest): Record<string, string> {
  const { compare, rebase, groups, every } = request;
  const time = ({ from, to }: { from: string; to: string }) => `${from}..${to}`;
  return {
    ...fillRateForm(request),
    every,
    group: groups[0] ?? '',
    compare: compare === null ? '' : `${time(compare.earlier)}:${time(compare.later)}`,
    'rebase-month': rebase[0]?.month ?? '',
    'rebase-reason': rebase[0]?.reason ?? '',
  };
}

const fields: Readonly<Record<string, string>> = {
  TREND_GROUP_UNKNOWN: 'group',
  TREND_REBASE_OUTSIDE: 'rebase-month',
  TREND_COMPARE_OUTSIDE: 'compare',
  TREND_REFERENCE_OVERALL: 'reference',
  TREND_TOO_FINE: 'every',
  TREND_TOO_SHORT: 'every',
};

/** The field at which a refusal with this code can be mended. */
export function trendFieldOf(code: string): string | undefined {
  return fields[code] ?? comparisonFieldOf(code);
}
