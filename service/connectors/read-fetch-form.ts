// Reads the form of a fetch: a request that can be asked, or what to mend in which field.
import type { FormFields, FormProblem } from '../pages/forms.ts';
import { censusTables, type FetchRequest, fetchRequest } from './sources/fetch-request.ts';
import type { SourceId } from './sources/open-source.ts';

export type ReadFetchForm =
  | { ok: true; request: FetchRequest; title: string; datasetId: string | null }
  | { ok: false; problems: FormProblem[] };

export function readFetchForm(source: SourceId, form: FormFields): ReadFetchForm {
  const read = fetchRequest.safeParse(requestOf(source, form));
  const title = form.value('title');
  const titles = titleProblems(title);
  if (read.success && titles.length === 0)
    return { ok: true, request: read.data, title, datasetId: form.value('dataset') || null };
  const issues = read.success ? [] : read.error.issues;
  return { ok: false, problems: [...problemsOf(issues), ...titles] };
}

function titleProblems(title: string): FormProblem[] {
  if (title === '') return [{ field: 'title', message: 'Enter a name for the data' }];
  if (title.length <= 200) return [];
  return [{ field: 'title', message: `The name has ${title.length} characters: shorten it to 200 or fewer` }];
}

function requestOf(source: SourceId, form: FormFields): Record<string, unknown> {
  const table = censusTables.find(({ id }) => id === form.value('by'));
  return {
    ...{ source, force: form.value('force').toLowerCase(), from: form.value('from') },
    to: form.value('to') || form.value('from'),
    archive: form.value('archive') || 'latest',
    table: table?.table ?? form.value('table').toUpperCase(),
    dimension: table?.dimension ?? form.value('dimension').toLowerCase(),
    dimensions: table ? [table.ons] : listOf(form.value('dimensions').toLowerCase()),
    population: 'UR',
    areaType: form.value('area-type') || 'ltla',
    areas: listOf(form.value('areas').toUpperCase()),
  };
}

function listOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter((part) => part !== '');
}

const subjects: Readonly<Record<string, { field: string; subject: string }>> = {
  force: { field: 'force', subject: 'The force' },
  from: { field: 'from', subject: 'The first month' },
  to: { field: 'to', subject: 'The last month' },
  archive: { field: 'archive', subject: 'The archive' },
  table: { field: 'table', subject: 'The table' },
  dimension: { field: 'dimension', subject: 'The dimension' },
  dimensions: { field: 'dimensions', subject: 'The dimensions' },
  areas: { field: 'areas', subject: 'The areas' },
  areaType: { field: 'area-type', subject: 'The type of area' },
};

/** One for each field: of several wrong areas the first shows what is wrong. */
function problemsOf(issues: readonly { path: PropertyKey[]; message: string }[]): FormProblem[] {
  const byField = new Map<string, FormProblem>();
  for (const { path, message } of issues) {
    const { field, subject } = subjects[String(path[0] ?? '')] ?? { field: '', subject: 'This' };
    if (!byField.has(field)) byField.set(field, { field, message: `${subject} ${message}` });
  }
  return [...byField.values()];
}
