// The fields by which staff say whose data they add, and that these are published where no agreement covers them.
import { details } from '../../pages/govuk/components.ts';
import { selectField, textField, type FormState } from '../../pages/form-inputs.ts';
import type { FormFields, FormProblem } from '../../pages/forms.ts';
import { html, type Html } from '../../pages/html.ts';
import type { Partner } from '../../partners/index.ts';
import type { OpenData } from './submission.ts';

/** What was typed of it: null where nothing was. */
export function readOpenData(form: FormFields): { openData: OpenData | null; problems: FormProblem[] } {
  const [source, licence] = [form.value('source').slice(0, 500), form.value('licence').slice(0, 200)];
  if (source === '' && licence === '') return { openData: null, problems: [] };
  const problems = [
    ...(source === '' ? [{ field: 'source', message: 'Enter where the data are published' }] : []),
    ...(licence === ''
      ? [{ field: 'licence', message: 'Enter the licence that they are published under' }]
      : []),
  ];
  return { openData: problems.length === 0 ? { source, licence } : null, problems };
}

export function openDataFields(state: FormState): Html {
  const isOpen = ['source', 'licence'].some(
    (name) => state.form.value(name) !== '' || state.problems.some(({ field }) => field === name),
  );
  return details({
    summaryText: 'These data are published for anybody to use',
    open: isOpen,
    html: html`<p class="govuk-body">
        Data that are already published as open data can be added without an agreement. What you enter is
        recorded.
      </p>
      ${textField(state, { name: 'source', label: 'Where they are published', hint: 'Such as https://data.police.uk' })}
      ${textField(state, {
        name: 'licence',
        label: 'Licence',
        hint: 'Such as Open Government Licence 3.0',
      })}`,
  });
}

/** Whose data staff add; nobody's is the first choice unless one is `chosen`. */
export function partnerField(state: FormState, partners: readonly Partner[], chosen = ''): Html {
  if (partners.length === 0) return html``;
  return selectField(state, {
    name: 'partner',
    label: 'Whose data are these?',
    hint: 'Data of a partner need an agreement in force that covers them; data that are new can be named without files, and then agreed on.',
    chosen,
    choices: [
      { value: '', text: 'Our own, or no partner’s' },
      ...partners.map(({ id, name }) => ({ value: id, text: name })),
    ],
  });
}
