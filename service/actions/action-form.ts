// The form of an action: what is asked, and what was typed as facts or as problems.
import { radiosField, selectField, textareaField, textField, type FormState } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { button } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { dayTyped } from '../policies/index.ts';
import type { Action, ActionFacts } from './action.ts';

export interface Offered {
  id: string;
  name: string;
}

export type ReadAction = { ok: true; facts: ActionFacts } | { ok: false; problems: FormProblem[] };

/** The day that was typed, such as `2027-03-31`, however it was written; empty where it is none. */
export function dayIn(form: FormFields, field: string): string {
  const { day, isRough } = dayTyped(form.value(field));
  return isRough ? '' : (day ?? '');
}

/** @param kept what the form does not ask: whom it is for, and of one that is there who has it now */
export function readActionForm(
  form: FormFields,
  offered: readonly Offered[],
  kept: Pick<ActionFacts, 'characteristics' | 'ownerId'>,
): ReadAction {
  const text = (field: string) => form.value(field);
  const [title, because, owner, job] = ['title', 'because', 'owner', 'job'].map(text);
  const [due, timing, day] = [text('due'), text('timing'), dayIn(form, 'due')];
  const isOwner = owner === '' || owner === kept.ownerId || offered.some(({ id }) => id === owner);
  const problems: FormProblem[] = [
    ...(title === '' ? [{ field: 'title', message: 'Enter what will be done' }] : []),
    ...tooLong('title', title ?? '', 2000),
    ...tooLong('because', because ?? '', 5000),
    ...tooLong('job', job ?? '', 200),
    ...(isOwner ? [] : [{ field: 'owner', message: 'Choose somebody from the list, or enter a job' }]),
    ...(owner === '' && job === ''
      ? [{ field: 'owner', message: 'Choose who answers for it, or enter a job' }]
      : []),
    ...(due === ''
      ? [{ field: 'due', message: 'Enter by when, such as 31 March 2027' }]
      : day !== ''
        ? []
        : [{ field: 'due', message: `Enter a day, such as 31 March 2027, and not “${due}”` }]),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    facts: {
      ...{
        title: title ?? '',
        because: because ?? '',
        ownerId: owner || null,
        ownerJob: job ?? '',
        due: day,
      },
      timing: timing === 'before' || timing === 'after' ? timing : null,
      characteristics: kept.characteristics,
    },
  };
}

function tooLong(field: string, { length }: string, most: number): FormProblem[] {
  return length > most
    ? [{ field, message: `This has ${length} characters: shorten it to ${most} or fewer` }]
    : [];
}

export function formOfAction({
  title,
  because,
  ownerId,
  ownerJob,
  due,
  timing,
  edition,
}: Action): FormFields {
  return FormFields.from({
    ...{ title, because, owner: ownerId ?? '', job: ownerJob, due: due ?? '', timing: timing ?? '' },
    edition: String(edition),
  });
}

export function actionForm(state: FormState, action: string, offered: readonly Offered[]): Html {
  const hidden = ['edition', 'of', 'part'].filter((name) => state.form.has(name));
  return html`<form method="post" action="${action}" novalidate>
    ${hidden.map((name) => html`<input type="hidden" name="${name}" value="${state.form.value(name)}" />`)}
    ${textareaField(state, { name: 'title', label: 'What will be done?', hint: 'One thing that somebody can do', rows: '2' })}
    ${textareaField(state, { name: 'because', label: 'Why? (optional)', rows: '2' })}
    ${selectField(state, {
      name: 'owner',
      label: 'Who answers for it?',
      choices: [
        { value: '', text: 'Nobody yet: a job, entered below' },
        ...offered.map(({ id, name }) => ({ value: id, text: name })),
      ],
    })}
    ${textField(state, { name: 'job', label: 'Which post? (needed where nobody is chosen)' })}
    ${textField(state, {
      name: 'due',
      label: 'By when?',
      hint: 'A day, such as 31 March 2027',
      classes: 'govuk-input--width-10',
    })}
    ${radiosField(state, {
      name: 'timing',
      label: 'Before or after the decision?',
      chosen: '',
      choices: [
        { value: 'before', text: 'Before the decision' },
        { value: 'after', text: 'After the decision' },
        { value: '', text: 'It hangs on no decision' },
      ],
    })}
    ${button({ text: 'Save' })}
  </form>`;
}
