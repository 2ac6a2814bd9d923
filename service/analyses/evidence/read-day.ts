// Reads a day that was typed into a form.
import type { FormFields, FormProblem } from '../../pages/forms.ts';

/** Whether a text is a day that there is, such as `2026-11-22`. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

export function dayProblems(
  form: FormFields,
  field: string,
  { needed, what }: { needed: boolean; what: string },
): FormProblem[] {
  const typed = form.value(field);
  if (typed === '') return needed ? [{ field, message: `Enter ${what}, such as 2026-11-22` }] : [];
  return isDay(typed) ? [] : [{ field, message: `Enter a day, such as 2026-11-22, and not “${typed}”` }];
}

export function lengthProblems(form: FormFields, limits: Readonly<Record<string, number>>): FormProblem[] {
  return Object.entries(limits).flatMap(([field, most]) => {
    const { length } = form.value(field);
    return length > most
      ? [{ field, message: `This has ${length} characters: shorten it to ${most} or fewer` }]
      : [];
  });
}
