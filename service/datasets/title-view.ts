// The name of a dataset on its page: a form for another one, and those that it had.
import type { Database } from '../platform/database/index.ts';
import { historyOf } from '../ledger/index.ts';
import { textField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { button, details } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import type { Dataset } from './keeping/dataset.ts';

/** What is wrong with a name for data. */
export function titleProblems(title: string): FormProblem[] {
  if (title === '') return [{ field: 'title', message: 'Enter a name for the data' }];
  if (title.length <= 200) return [];
  return [{ field: 'title', message: `The name has ${title.length} characters: shorten it to 200 or fewer` }];
}

/** The form for another name, and the names that the data had. */
export async function titleView(
  database: Database,
  { id, title }: Dataset,
  { typed, problems }: { typed?: string | undefined; problems: readonly FormProblem[] },
): Promise<Html> {
  const form = FormFields.from({ title: typed ?? title });
  const history = await historyOf(
    database,
    { kind: 'dataset', id },
    { fields: { title: 'Name' }, restoreAt: `/data/${id}/restore` },
  );
  return html`${details({
    summaryText: 'Change the name',
    open: problems.some(({ field }) => field === 'title'),
    html: html`<form method="post" action="/data/${id}/title" novalidate>
      ${textField({ form, problems }, { name: 'title', label: 'Name of the data' })}
      ${button({ text: 'Change the name', classes: 'govuk-button--secondary' })}
    </form>`,
  })}
  ${history}`;
}
