// Reads a day that was typed into a form.
import { dayTyped } from '../../policies/index.ts';
import type { FormFields, FormProblem } from '../../pages/forms.ts';

/** The day that was typed, such as `2026-11-22`, however it was written; empty where it is none. */
export function dayIn(form: FormFields, field: string): string {
  const { day, isRough } = dayTyped(form.value(field));
  return isRough ? '' : (day ?? '');
}

export function dayProblems(
  form: FormFields,
  field: string,
  { needed, what }: { needed: boolean; what: string },
): FormProblem[] {
  const typed = form.value(field);
  if (typed === '') return needed ? [{ field, message: `Enter ${what}, such as 22 November 2026` }] : [];
  return dayIn(form, field) !== ''
    ? []
    : [{ field, message: `Enter a day, such as 22 November 2026, and not “${typed}”` }];
}

export function lengthProblems(form: FormFields, limits: Readonly<Record<string, number>>): FormProblem[] {
  return Object.entries(limits).flatMap(([field, most]) => {
    const { length } = form.value(field);
    return length > most
      ? [{ field, message: `This has ${length} characters: shorten it to ${most} or fewer` }]
      : [];
  });
}
