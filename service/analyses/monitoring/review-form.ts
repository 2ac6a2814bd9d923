// The form of a review: for each effect that was foreseen what happened, and what follows.
import { characteristicName } from '../../law/index.ts';
import { radiosField, textareaField, textField, type FormState } from '../../pages/form-inputs.ts';
import type { FormFields, FormProblem } from '../../pages/forms.ts';
import { button, fieldset } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { dayIn, dayProblems, lengthProblems } from '../evidence/read-day.ts';
import {
  comparisons,
  type ForeseenEffect,
  foreseenWords,
  isComparison,
  isNextStep,
  nextSteps,
  type NextStep,
  type ReviewFacts,
} from './what-happened.ts';

export type ReadReview = { ok: true; facts: ReviewFacts } | { ok: false; problems: FormProblem[] };

export interface Asked {
  effects: readonly ForeseenEffect[];
  /** What may follow from it in its state. */
  next: readonly NextStep[];
  today: string;
}

export function readReviewForm(form: FormFields, { effects, next, today }: Asked): ReadReview {
  const chosen = form.value('next');
  const lines = effects.map((effect) => ({
    ...effect,
    happened: form.value(`happened-${effect.row}`),
    comparison: form.value(`comparison-${effect.row}`),
  }));
  const review = dayIn(form, 'next-review');
  const problems: FormProblem[] = [
    ...lines.flatMap(({ row, happened, comparison }) => [
      ...(happened === ''
        ? [{ field: `happened-${row}`, message: 'Enter what happened, or that nobody knows' }]
        : []),
      ...(happened.length > 5000
        ? [{ field: `happened-${row}`, message: 'It must have at most 5,000 letters' }]
        : []),
      ...(isComparison(comparison)
        ? []
        : [{ field: `comparison-${row}`, message: 'Choose how it compares with what was foreseen' }]),
    ]),
    ...(form.value('happened') === ''
      ? [{ field: 'happened', message: 'Enter what happened as a whole' }]
      : []),
    ...lengthProblems(form, { happened: 20000, 'next-why': 5000 }),
    ...(isNextStep(chosen) && next.includes(chosen)
      ? []
      : [{ field: 'next', message: 'Choose what follows from it' }]),
    ...(form.value('next-why') === '' ? [{ field: 'next-why', message: 'Enter why' }] : []),
    ...dayProblems(form, 'next-review', { needed: chosen === 'keep', what: 'when it is looked at again' }),
    ...(chosen === 'keep' && review !== '' && review <= today
      ? [{ field: 'next-review', message: 'Enter a day to come' }]
      : []),
  ];
  if (problems.length > 0 || !isNextStep(chosen)) return { ok: false, problems };
  return {
    ok: true,
    facts: {
      lines: lines.map((line) => ({
        ...line,
        comparison: isComparison(line.comparison) ? line.comparison : 'cannot-be-told',
      })),
      ...{ happened: form.value('happened'), next: chosen, nextWhy: form.value('next-why') },
      nextReview: chosen === 'keep' ? review : null,
    },
  };
}

export function reviewForm(state: FormState, action: string, { effects, next }: Asked): Html {
  return html`<form method="post" action="${action}" novalidate>
    ${effects.map((effect) => effectFields(state, effect))}
    ${textareaField(state, {
      name: 'happened',
      label: 'What happened as a whole?',
      hint: 'Also what nobody foresaw, and what is still not known',
    })}
    ${radiosField(state, {
      name: 'next',
      label: 'What follows from it?',
      choices: next.map((value) => ({
        value,
        text: nextSteps[value],
        ...(value === 'reopen' && { hint: 'It begins with the answers of this one' }),
      })),
    })}
    ${textareaField(state, { name: 'next-why', label: 'Why?', rows: '3' })}
    ${
      next.includes('keep') &&
      textField(state, {
        name: 'next-review',
        label: 'If you go on watching: when is it looked at again?',
        hint: 'A day, such as 31 March 2027',
        classes: 'govuk-input--width-10',
      })
    }
    ${button({ text: 'Keep this review' })}
  </form>`;
}

function effectFields(state: FormState, effect: ForeseenEffect): Html {
  const { row, characteristic, group } = effect;
  const name = [characteristicName(characteristic), group].filter(Boolean).join(': ');
  return fieldset({
    legend: { text: name, classes: 'govuk-fieldset__legend--m' },
    html: html`<p class="govuk-body">Foreseen: ${foreseenWords(effect)}</p>
      ${textareaField(state, { name: `happened-${row}`, label: 'What happened?', rows: '3' })}
      ${radiosField(state, {
        name: `comparison-${row}`,
        label: 'Compared with what was foreseen',
        classes: 'govuk-radios--small',
        choices: Object.entries(comparisons).map(([value, text]) => ({ value, text })),
      })}`,
  });
}
