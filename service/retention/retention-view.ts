// How long a class is kept, and how its records stand, in words.
import { tag } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { wideTable } from '../pages/wide-table.ts';
import { dayOf } from '../phrases/day.ts';
import { counted, whole } from '../phrases/spoken-number.ts';
import { standingOf, type LegalHold, type RetentionRule, type Standing } from './due.ts';
import type { KeptRecord } from './kept-record.ts';
import type { RecordClass } from './retention-store.ts';

export interface ClassView {
  kind: RecordClass;
  records: readonly KeptRecord[];
  rule: RetentionRule | undefined;
  /** Of this class. */
  holds: readonly LegalHold[];
  now: Date;
}

export function monthsWords(months: number | null): string {
  if (months === null) return 'for good';
  return months % 12 === 0 ? counted(months / 12, 'year') : counted(months, 'month');
}

export function ruleView({ rule }: ClassView): Html {
  return rule
    ? html`<p class="govuk-body">
        <strong>Kept ${rule.months === null ? '' : 'for '}${monthsWords(rule.months)}.</strong> ${rule.basis}
        <span class="govuk-hint">Set on ${dayOf(rule.setAt)}</span>
      </p>`
    : html`<p class="govuk-body">
        <strong>No rule is set.</strong> Nothing goes by itself, but for what has months of its own.
      </p>`;
}

/** How many are due, held or kept, in one line. */
export function countsWords(view: ClassView): string {
  const standings = view.records.map((record) => standingIn(view, record).name);
  const count = (name: Standing['name']) => standings.filter((each) => each === name).length;
  const parts = [
    counted(standings.length, 'record'),
    ...(count('due') > 0 ? [`${count('due')} due to go`] : []),
    ...(count('held') > 0 ? [`${count('held')} held`] : []),
  ];
  return parts.join(', ');
}

function standingIn({ rule, holds, now }: ClassView, record: KeptRecord): Standing {
  return standingOf(record, rule, holds, now);
}

const mostShown = 100;

/** What is there and what is to become of it, what goes first at the top: what would happen if nothing is done. */
export function recordsView(view: ClassView): Html {
  if (view.records.length === 0) return html`<p class="govuk-body">There is nothing of this kind now.</p>`;
  const rows = view.records
    .map((record) => ({ record, standing: standingIn(view, record) }))
    .toSorted((one, other) => orderOf(one.standing) - orderOf(other.standing))
    .slice(0, mostShown);
  const more = view.records.length - rows.length;
  return html`${wideTable({
    caption: `What is kept: ${view.kind.title}`,
    captionClasses: 'govuk-visually-hidden',
    head: ['Record', 'Kept since', 'What is to become of it', 'By'].map((text) => ({ text })),
    rows: rows.map(({ record, standing }) => [
      { text: record.title === record.itemTitle ? record.title : `${record.itemTitle}: ${record.title}` },
      { text: dayOf(record.since) },
      { html: standingView(standing) },
      { text: record.by ?? (view.rule ? 'the rule' : '') },
    ]),
  })}
  ${more > 0 && html`<p class="govuk-body">And ${whole(more)} more.</p>`}`;
}

function orderOf(standing: Standing): number {
  if (standing.name === 'due') return standing.since.getTime() - 1e14;
  return standing.name === 'kept' ? standing.until.getTime() : 1e14;
}

function standingView(standing: Standing): Html {
  switch (standing.name) {
    case 'due':
      return html`${tag({ text: 'Due to go', classes: 'govuk-tag--orange' })} since ${dayOf(standing.since)}`;
    case 'kept':
      return html`kept until ${dayOf(standing.until)}`;
    case 'for good':
      return html`kept for good`;
    case 'no rule':
      return html`kept: no rule is set`;
    case 'held':
      return html`${tag({ text: 'Held', classes: 'govuk-tag--blue' })} ${standing.hold.reason}`;
  }
}
