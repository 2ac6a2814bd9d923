// Old beside new: what a finding said when it was taken and what it says now, in words and in numbers.
import { compareSnapshots, type Difference, type FindingSnapshot } from '../../disparities/index.ts';
import { tag } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { compareWords } from '../../platform/compare-words.ts';
import { dayOf } from '../../phrases/day.ts';
import { counted } from '../../phrases/spoken-number.ts';

/** More rows than anybody reads on a page. */
const most = 100;

export function comparisonView(before: FindingSnapshot, after: FindingSnapshot): Html {
  return html`<h2 class="govuk-heading-m">Old beside new, in words</h2>
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-one-half">
        <h3 class="govuk-heading-s">When it was taken</h3>
        <p class="govuk-body-s">Worked out on ${dayOf(new Date(before.workedOutAt))}. ${before.scope}</p>
        <p class="govuk-body">${marked(before, after, 'removed')}</p>
      </div>
      <div class="govuk-grid-column-one-half">
        <h3 class="govuk-heading-s">Now</h3>
        <p class="govuk-body-s">Worked out on ${dayOf(new Date(after.workedOutAt))}. ${after.scope}</p>
        <p class="govuk-body">${marked(before, after, 'added')}</p>
      </div>
    </div>
    <h2 class="govuk-heading-m">Old beside new, in numbers</h2>
    ${numbersView(before.kind === after.kind ? compareSnapshots(before, after) : [])}`;
}

/** The words of one side; what the other has not is marked, to those who hear it too. */
function marked(before: FindingSnapshot, after: FindingSnapshot, side: 'removed' | 'added'): Html {
  const parts = compareWords(before.sentence, after.sentence).filter(
    ({ kind }) => kind === 'same' || kind === side,
  );
  return html`${parts.map(({ kind, text }) =>
    kind === 'same' ? text : side === 'removed' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`,
  )}`;
}

function numbersView(differences: readonly Difference[]): Html {
  if (differences.length === 0)
    return html`<p class="govuk-body">
      No figure is different. The files that it was worked out from are, or the program that did it.
    </p>`;
  const shown = differences.slice(0, most);
  return html`<p class="govuk-body">
      ${tag({ text: counted(differences.length, 'figure'), classes: 'govuk-tag--yellow' })}
      ${differences.length === 1 ? 'differs' : 'differ'}${shown.length < differences.length && `; the first ${most} are shown`}.
    </p>
    ${wideTable({
      caption: 'Figures when it was taken and now',
      captionClasses: 'govuk-visually-hidden',
      head: ['Row', 'Figure', 'When taken', 'Now'].map((text) => ({ text })),
      rows: shown.map(({ row, figure, before, after }) => [
        { text: row === '' ? 'All' : row },
        { text: figure },
        { text: cellOf(before) },
        { text: cellOf(after) },
      ]),
    })}`;
}

function cellOf(value: string | null): string {
  if (value === null) return 'not there';
  if (value === '') return 'none';
  const number = Number(value);
  return Number.isFinite(number) ? String(Number(number.toPrecision(6))) : value;
}
