// Reads the form of a policy: what was chosen and until when it holds; or every problem, where it can be mended.
import type { FormFields, FormProblem } from '../../pages/forms.ts';
import { isRounded, type PolicyChoices, type Way, ways } from './policy-choices.ts';
import { typedDay } from './typed-day.ts';

export interface TypedPolicy {
  choices: PolicyChoices;
  reviewBy: string;
  note: string;
}

export type ReadPolicyForm = { ok: true; typed: TypedPolicy } | { ok: false; problems: FormProblem[] };

/** @param today as `2026-11-22`: a review lies after it */
export function readPolicyForm(form: FormFields, today: string): ReadPolicyForm {
  const way = ways.find((each) => each === form.value('way'));
  const below = wholeOf(form.value('below'));
  const base = wholeOf(form.value('base'));
  const note = form.value('note');
  const reviewBy = typedDay(form.value('reviewBy'));
  const problems = [
    ...(way ? [] : [{ field: 'way', message: 'Choose how numbers are protected' }]),
    ...thresholdProblems(form, below),
    ...baseProblems(form, base, way),
    ...reviewProblems(form.value('reviewBy'), reviewBy, today),
    ...noteProblems(note),
  ];
  if (!way || below === null || reviewBy === null || problems.length > 0) return { ok: false, problems };
  const choices = { way, below, base: isRounded(way) ? base : null };
  return { ok: true, typed: { choices, reviewBy, note } };
}

const greatest = 100;

function wholeOf(typed: string): number | null {
  return /^\d{1,6}$/.test(typed) ? Number(typed) : null;
}

function thresholdProblems(form: FormFields, below: number | null): FormProblem[] {
  if (below !== null && below >= 2 && below <= greatest) return [];
  const seen = form.value('below');
  const message =
    seen === ''
      ? 'Enter the threshold, such as 5'
      : `The threshold must be a whole number from 2 to ${greatest}, such as 5, and is “${seen}”`;
  return [{ field: 'below', message }];
}

function baseProblems(form: FormFields, base: number | null, way: Way | undefined): FormProblem[] {
  if (way === undefined || !isRounded(way)) return [];
  if (base !== null && base >= 3 && base <= greatest) return [];
  const seen = form.value('base');
  const message =
    seen === ''
      ? 'Enter what numbers are rounded to, such as 5'
      : `What numbers are rounded to must be a whole number from 3 to ${greatest}, such as 5, and is “${seen}”`;
  return [{ field: 'base', message }];
}

/** A policy that nobody looks at again in years is no decision any more. */
const mostYears = 5;

function reviewProblems(typed: string, day: string | null, today: string): FormProblem[] {
  const problem = (message: string) => [{ field: 'reviewBy', message }];
  if (typed === '') return problem('Enter the day of the review, such as 2027-03-31');
  if (day === null)
    return problem(`The day of the review must be a day, such as 2027-03-31 or 31/3/2027, and is “${typed}”`);
  if (day <= today) return problem('The day of the review must be after today');
  const last = `${Number(today.slice(0, 4)) + mostYears}${today.slice(4)}`;
  return day <= last ? [] : problem(`The day of the review must be within ${mostYears} years of today`);
}

function noteProblems(note: string): FormProblem[] {
  if (note.length <= 2000) return [];
  return [{ field: 'note', message: 'What was decided must have at most 2,000 letters' }];
}
