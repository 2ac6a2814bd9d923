// The forms of a set and of an objective: what is asked, and what was typed as facts or as problems.
import { button } from '../pages/govuk/components.ts';
import {
  checkboxesField,
  radiosField,
  textareaField,
  textField,
  type FormState,
} from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import { aims, type Objective, type ObjectiveFacts, type ObjectiveSet } from './objective.ts';
import type { SetFacts } from './objective-store.ts';
import { objectiveWords } from './objective-words.ts';

export type Read<Facts> = { ok: true; facts: Facts } | { ok: false; problems: FormProblem[] };
export interface NamedCharacteristic {
  id: string;
  label: string;
}

export function readSetForm(form: FormFields): Read<SetFacts> {
  const kind = form.value('kind') === 'strategy' ? 'strategy' : 'objectives';
  const [title, about, source] = [form.value('title'), form.value('about'), form.value('source')];
  const [begins, ends] = [form.value('begins'), form.value('ends')];
  const problems = [
    ...(title === '' ? [{ field: 'title', message: 'Enter what it is called' }] : []),
    ...tooLong(form, { title: 300, about: 5000, source: 500 }),
    ...[begins, ends].flatMap((typed, at) =>
      typed === '' || isYearOrDay(typed)
        ? []
        : [
            {
              field: at === 0 ? 'begins' : 'ends',
              message: `Enter a year, such as 2024, or a day, such as 2024-04-01, and not “${typed}”`,
            },
          ],
    ),
    ...(isYearOrDay(begins) && isYearOrDay(ends) && ends < begins
      ? [{ field: 'ends', message: `It cannot end (${ends}) before it begins (${begins})` }]
      : []),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, facts: { kind, title, about, source, begins: begins || null, ends: ends || null } };
}

function isYearOrDay(text: string): boolean {
  return /^\d{4}$/.test(text) || isDay(text);
}

function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

function tooLong(form: FormFields, limits: Readonly<Record<string, number>>): FormProblem[] {
  return Object.entries(limits).flatMap(([field, most]) => {
    const { length } = form.value(field);
    return length > most
      ? [{ field, message: `This has ${length} characters: shorten it to ${most} or fewer` }]
      : [];
  });
}

export function formOfSet({ kind, title, about, source, begins, ends }: ObjectiveSet): FormFields {
  return FormFields.from({ kind, title, about, source, begins: begins ?? '', ends: ends ?? '' });
}

export function setForm(state: FormState, action: string): Html {
  return html`<form method="post" action="${action}" novalidate>
    ${radiosField(state, {
      name: 'kind',
      label: 'What is it?',
      choices: [
        { value: 'objectives', text: 'Equality objectives', hint: 'Each must be specific and measurable' },
        { value: 'strategy', text: 'A strategy with its commitments' },
      ],
      chosen: 'objectives',
    })}
    ${textField(state, { name: 'title', label: 'What it is called' })}
    ${textareaField(state, { name: 'about', label: 'What it is about (optional)', rows: '3' })}
    ${textField(state, {
      name: 'begins',
      label: 'From when (optional)',
      hint: 'A year, such as 2024, or a day, such as 2024-04-01',
      classes: 'govuk-input--width-10',
    })}
    ${textField(state, { name: 'ends', label: 'Until when (optional)', classes: 'govuk-input--width-10' })}
    ${textField(state, {
      name: 'source',
      label: 'Where the words are from (optional)',
      hint: 'Where they are not your own',
    })}
    ${button({ text: 'Save' })}
  </form>`;
}

export function readObjectiveForm(
  form: FormFields,
  kindOf: ObjectiveFacts['kind'],
  known: readonly NamedCharacteristic[],
): Read<ObjectiveFacts> {
  const due = form.value('due');
  const problems = [
    ...(form.value('heading') === ''
      ? [{ field: 'heading', message: 'Enter a heading of a few words' }]
      : []),
    ...tooLong(form, { heading: 200, theme: 200, statement: 3000, measure: 1000, baseline: 500 }),
    ...tooLong(form, { target: 500, owner: 200, progress: 2000 }),
    ...(due === '' || isDay(due)
      ? []
      : [{ field: 'due', message: `Enter a day, such as 2027-03-31, and not “${due}”` }]),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const text = (field: string) => form.value(field);
  const chosen = form.values('characteristics');
  return {
    ok: true,
    facts: {
      ...{ kind: kindOf, heading: text('heading'), theme: text('theme'), statement: text('statement') },
      ...{ measure: text('measure'), baseline: text('baseline'), target: text('target') },
      ...{ owner: text('owner'), progress: text('progress'), due: due || null },
      aims: aims.filter((aim) => form.values('aims').includes(aim)),
      characteristics: known.map(({ id }) => id).filter((id) => chosen.includes(id)),
    },
  };
}

export function formOfObjective(objective: Objective): FormFields {
  const { heading, theme, statement, measure, baseline, target, owner, progress, due, edition } = objective;
  return FormFields.from({
    ...{ heading, theme, statement, measure, baseline, target, owner, progress },
    ...{ due: due ?? '', aims: [...objective.aims], characteristics: [...objective.characteristics] },
    edition: String(edition),
  });
}

export function objectiveForm(state: FormState, action: string, known: readonly NamedCharacteristic[]): Html {
  const { aimNames } = objectiveWords('en');
  return html`<form method="post" action="${action}" novalidate>
    <input type="hidden" name="edition" value="${state.form.value('edition')}" />
    ${textField(state, { name: 'heading', label: 'Heading' })}
    ${textField(state, { name: 'theme', label: 'Theme of the strategy (optional)' })}
    ${textareaField(state, { name: 'statement', label: 'What is to be done' })}
    ${checkboxesField(state, {
      name: 'aims',
      label: 'Which of the aims of the law it serves',
      choices: aims.map((value) => ({ value, text: aimNames[value] })),
    })}
    ${checkboxesField(state, {
      name: 'characteristics',
      label: 'Whom it is about',
      hint: 'Choose none where it is about everybody',
      choices: known.map(({ id, label }) => ({ value: id, text: label })),
    })}
    ${textareaField(state, { name: 'measure', label: 'How one will know', hint: 'What is counted or looked at', rows: '2' })}
    ${textField(state, { name: 'baseline', label: 'Where it began', hint: 'With the year: “2 of 6, in 2023”' })}
    ${textField(state, { name: 'target', label: 'Target' })}
    ${textField(state, {
      name: 'due',
      label: 'By when',
      hint: 'A day, such as 2027-03-31',
      classes: 'govuk-input--width-10',
    })}
    ${textField(state, { name: 'owner', label: 'Who answers for it', hint: 'A post, and no name: the public reads it' })}
    ${textareaField(state, { name: 'progress', label: 'How it stands (optional)', rows: '2' })}
    ${button({ text: 'Save' })}
  </form>`;
}
