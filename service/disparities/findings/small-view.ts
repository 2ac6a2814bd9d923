// A second, smaller line in a cell of a table: an interval below its figure, or a remark.
import { html, type Html } from '../../pages/html.ts';

export function small(text: string): Html {
  return html`<br /><span class="dr-small">${text}</span>`;
}

interface Limited {
  estimate: number | null;
  lower: number | null;
  upper: number | null;
}

/** A figure with its interval below it; a dash where there is none. */
export function withSmall(
  { estimate, lower, upper }: Limited,
  said: (value: number) => string,
  between: (lower: number, upper: number) => string,
): Html {
  if (estimate === null) return html`–`;
  return html`${said(estimate)}${lower !== null && upper !== null && small(between(lower, upper))}`;
}
