// What is used of a page and of a browser, as the program's own types know none.

export interface PagePart {
  hidden: boolean;
  value: string;
  type: string;
  name: string;
  checked: boolean;
  disabled: boolean;
  textContent: string | null;
  className: string;
  readonly classList: { add(name: string): void; remove(name: string): void };
  readonly dataset: Record<string, string | undefined>;
  addEventListener(name: string, listener: (event: PageEvent) => void): void;
  querySelector(selector: string): PagePart | null;
  querySelectorAll(selector: string): Iterable<PagePart>;
  closest(selector: string): PagePart | null;
  append(...parts: (PagePart | string)[]): void;
  after(...parts: PagePart[]): void;
  remove(): void;
  focus(): void;
}

export interface PageEvent {
  readonly target: PagePart | null;
  readonly type: string;
  preventDefault(): void;
}

/** The answers of a page: each stands in a part of its own. */
export function answersIn(form: PagePart): PagePart[] {
  return [...form.querySelectorAll('[data-answer]')];
}

export function fieldNameOf(answer: PagePart): string {
  return answer.dataset['answer'] ?? '';
}

/** Its inputs: several where there are choices. */
export function inputsOf(answer: PagePart): PagePart[] {
  const name = fieldNameOf(answer);
  return [...answer.querySelectorAll('input, textarea, select')].filter((input) => input.name === name);
}

/** What they hold, as a form sends it. */
export function valuesOf(answer: PagePart): string[] {
  return inputsOf(answer)
    .filter((input) => !isTicked(input) || input.checked)
    .map(({ value }) => value);
}

export function putValues(answer: PagePart, values: readonly string[]): void {
  for (const input of inputsOf(answer)) {
    if (isTicked(input)) input.checked = values.includes(input.value);
    else input.value = values[0] ?? '';
  }
}

function isTicked({ type }: PagePart): boolean {
  return type === 'radio' || type === 'checkbox';
}

/** The hidden field with the edition that the page shows. */
export function editionInput(answer: PagePart): PagePart | null {
  return (
    [...answer.querySelectorAll('input[type=hidden]')].find(({ name }) => name.startsWith('edition:')) ?? null
  );
}
