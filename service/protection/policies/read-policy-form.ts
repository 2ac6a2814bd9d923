// Reads the form of a policy: what was chosen, who approves it and until when; or every problem, where it can be mended.
import { z } from 'zod';
import type { FormFields, FormProblem } from '../../pages/forms.ts';
import { isRounded, type PolicyChoices, type Way, ways } from './policy-choices.ts';

export interface TypedPolicy {
  choices: PolicyChoices;
  approvedBy: string;
  reviewBy: string;
  note: string;
}

export type ReadPolicyForm = { ok: true; typed: TypedPolicy } | { ok: false; problems: FormProblem[] };

/** @param today as `2026-11-22`: a review lies after it */
export function readPolicyForm(form: FormFields, today: string): ReadPolicyForm {
  const way = ways.find((each) => each === form.value('way'));
  const below = wholeOf(form.value('below'));
  const base = wholeOf(form.value('base'));
  const [approvedBy, reviewBy, note] = [form.value('approvedBy'), form.value('reviewBy'), form.value('note')];
  const problems = [
    ...(way ? [] : [{ field: 'way', message: 'Choose how numbers are protected' }]),
    ...thresholdProblems(form, below),
    ...baseProblems(form, base, way),
    ...approvalProblems(approvedBy, reviewBy, note, today),
  ];
  if (!way || below === null || problems.length > 0) return { ok: false, problems };
  const choices = { way, below, base: isRounded(way) ? base : null };
  return { ok: true, typed: { choices, approvedBy, reviewBy, note } };
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

function approvalProblems(approvedBy: string, reviewBy: string, note: string, today: string): FormProblem[] {
  const problems: FormProblem[] = [];
  if (approvedBy === '') problems.push({ field: 'approvedBy', message: 'Enter who approves this policy' });
  if (approvedBy.length > 200)
    problems.push({ field: 'approvedBy', message: 'The name must have at most 200 letters' });
  if (!z.iso.date().safeParse(reviewBy).success)
    problems.push({ field: 'reviewBy', message: 'Enter the day of the review, such as 2027-03-31' });
  else if (reviewBy <= today)
    problems.push({ field: 'reviewBy', message: 'The day of the review must be after today' });
  if (note.length > 2000)
    problems.push({ field: 'note', message: 'What was decided must have at most 2,000 letters' });
  return problems;
}
