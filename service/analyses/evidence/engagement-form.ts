// The form of an entry in the log of engagement: what is asked, and what was typed as facts or as problems.
import { characteristicName } from '../../law/index.ts';
import {
  checkboxesField,
  selectField,
  textareaField,
  textField,
  type FormState,
} from '../../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { button } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import {
  type Engagement,
  type EngagementFacts,
  fairness,
  isFairness,
  isMethod,
  methods,
} from './engagement.ts';
import { dayIn, dayProblems, lengthProblems } from './read-day.ts';

export type ReadEngagement = { ok: true; facts: EngagementFacts } | { ok: false; problems: FormProblem[] };

export function readEngagementForm(form: FormFields, known: readonly string[]): ReadEngagement {
  const text = (field: string) => form.value(field);
  const [people, address, method] = ['people', 'address', 'method'].map(text);
  const [from, to] = [dayIn(form, 'from'), dayIn(form, 'to')];
  const problems: FormProblem[] = [
    ...(text('who') === ''
      ? [{ field: 'who', message: 'Enter which groups or organisations were asked' }]
      : []),
    ...(text('said') === '' ? [{ field: 'said', message: 'Enter what they said' }] : []),
    ...lengthProblems(form, { who: 1000, adjustments: 5000, said: 20000, changed: 10000, address: 2000 }),
    ...dayProblems(form, 'from', { needed: true, what: 'the day on which it was' }),
    ...dayProblems(form, 'to', { needed: false, what: 'a day' }),
    ...(to !== '' && to < from ? [{ field: 'to', message: 'It cannot end before it begins' }] : []),
    ...(people === '' || /^\d{1,7}$/.test(people ?? '')
      ? []
      : [{ field: 'people', message: `Enter a whole number, such as 14, and not “${people}”` }]),
    ...(isMethod(method ?? '') ? [] : [{ field: 'method', message: 'Choose how they were asked' }]),
    ...(address === '' || /^https?:\/\/\S+$/.test(address ?? '')
      ? []
      : [{ field: 'address', message: 'Enter an address that begins with https://, or leave it empty' }]),
  ];
  if (problems.length > 0 || !isMethod(method ?? '')) return { ok: false, problems };
  const chosen = form.values('characteristics');
  return {
    ok: true,
    facts: {
      ...{ who: text('who'), adjustments: text('adjustments'), said: text('said'), changed: text('changed') },
      ...{ heldFrom: from, heldTo: to || null, people: people ? Number(people) : null },
      ...{ address: address ?? '', held: form.values('held').filter(isFairness) },
      method: method && isMethod(method) ? method : 'other',
      characteristics: known.filter((id) => chosen.includes(id)),
    },
  };
}

export function formOfEngagement(entry: Engagement): FormFields {
  const { who, adjustments, said, changed, heldFrom, heldTo, people, address, method } = entry;
  return FormFields.from({
    ...{ who, adjustments, said, changed, from: heldFrom, to: heldTo ?? '', address, method },
    people: people === null ? '' : String(people),
    ...{ held: [...entry.held], characteristics: [...entry.characteristics] },
  });
}

export function engagementForm(state: FormState, action: string, known: readonly string[]): Html {
  return html`<form method="post" action="${action}" novalidate>
    ${textField(state, {
      name: 'who',
      label: 'Who was asked?',
      hint: 'Groups or organisations, and no names of people',
    })}
    ${selectField(state, {
      name: 'method',
      label: 'How?',
      choices: [
        { value: '', text: 'Choose' },
        ...Object.entries(methods).map(([value, text]) => ({ value, text })),
      ],
    })}
    ${textField(state, { name: 'from', label: 'On which day, or from when?', hint: 'Such as 22 November 2026', classes: 'govuk-input--width-10' })}
    ${textField(state, { name: 'to', label: 'Until when? (optional)', classes: 'govuk-input--width-10' })}
    ${textField(state, {
      name: 'people',
      label: 'How many took part? (optional)',
      classes: 'govuk-input--width-5',
      inputmode: 'numeric',
    })}
    ${checkboxesField(state, {
      name: 'characteristics',
      label: 'Whom did it reach?',
      choices: known.map((value) => ({ value, text: characteristicName(value) })),
    })}
    ${textareaField(state, {
      name: 'adjustments',
      label: 'What was done so that they could take part? (optional)',
      hint: 'Such as a sign language interpreter, an evening, a room without steps, travel paid',
      rows: '3',
    })}
    ${textareaField(state, { name: 'said', label: 'What did they say?', hint: 'Also what nobody wanted to hear. Nothing by which a person could be known' })}
    ${textareaField(state, {
      name: 'changed',
      label: 'What changed because of it? (optional)',
      hint: 'Or why nothing did. Add it when it is known',
    })}
    ${checkboxesField(state, {
      name: 'held',
      label: 'Was it fair?',
      hint: 'For a formal consultation: what the courts ask of it',
      choices: Object.entries(fairness).map(([value, text]) => ({ value, text })),
    })}
    ${textField(state, { name: 'address', label: 'Where can it be read? (optional)', hint: 'Its address, beginning with https://' })}
    ${button({ text: 'Save' })}
  </form>`;
}
