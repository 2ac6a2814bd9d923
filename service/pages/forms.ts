// What was typed in a form, what is wrong with it, and the summary of that at the top of the page.
import { errorSummaryComponent } from './govuk/components.ts';
import type { Html } from './html.ts';

/** A problem with one field, said so that it can be mended: "Enter a month, such as 2020-04". */
export interface FormProblem {
  /** Name of the field; '' when no single field is at fault. */
  field: string;
  message: string;
}

/** The fields of a form just as they were typed, repeated ones included, in the order sent; without NUL, which nobody types and no database keeps. */
export class FormFields {
  readonly #values: ReadonlyMap<string, readonly string[]>;

  constructor(entries: Iterable<readonly [string, string]> = []) {
    const values = new Map<string, string[]>();
    for (const [name, value] of entries)
      values.set(name, [...(values.get(name) ?? []), value.replaceAll('\0', '')]);
    this.#values = values;
  }

  /** The form as a plain object gives it; a list is a repeated field. For tests and for filling a form from a record. */
  static from(fields: Readonly<Record<string, string | readonly string[] | undefined>>): FormFields {
    return new FormFields(
      Object.entries(fields).flatMap(([name, value]) =>
        (value === undefined ? [] : typeof value === 'string' ? [value] : value).map(
          (single): [string, string] => [name, single],
        ),
      ),
    );
  }

  /** The value with blanks at its ends taken off; '' when the field was not sent. The first one of a repeated field. */
  value(name: string): string {
    return this.#values.get(name)?.[0]?.trim() ?? '';
  }

  /** Every value of a repeated field (checkboxes), without empty ones. */
  values(name: string): string[] {
    return (this.#values.get(name) ?? []).map((value) => value.trim()).filter((value) => value !== '');
  }

  /** True when the field was sent, even empty. */
  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** Just what was typed, blanks kept, to put back into the field. */
  typed(name: string): string {
    return this.#values.get(name)?.[0] ?? '';
  }

  /** Every value of a repeated field just as typed, empty ones too. */
  allTyped(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  names(): string[] {
    return [...this.#values.keys()];
  }

  /** The same form without a field. */
  without(name: string): FormFields {
    return new FormFields(this.entries().filter(([each]) => each !== name));
  }

  /** Name and value of each field in the order of the names, a repeated one repeated. */
  entries(): [string, string][] {
    return [...this.#values].flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, value]),
    );
  }
}

/** The first problem of a field, or undefined. */
export function problemOf(problems: readonly FormProblem[], field: string): FormProblem | undefined {
  return problems.find((problem) => problem.field === field);
}

/**
 * The summary of errors that stands above the form, each line linking to its field (whose id is its name). It takes
 * the focus when the page opens, without a script. Nothing when there is no problem.
 */
export function errorSummary(problems: readonly FormProblem[], heading = 'There is a problem'): Html | null {
  if (problems.length === 0) return null;
  return errorSummaryComponent({
    titleText: heading,
    attributes: { tabindex: '-1', autofocus: { value: true, optional: true } },
    errorList: problems.map(({ field, message }) => ({
      text: message,
      href: field === '' ? undefined : `#${field}`,
    })),
  });
}
