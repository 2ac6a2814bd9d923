// A part of a page: what the fields of one thing were, who changed them and when, and a button to have an older value back.
import type { Database } from '../platform/database/index.ts';
import { fieldHistory, type FieldChange, type HistoryValue, type Subject } from '../platform/ledger/index.ts';
import { button, details } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { dayName } from '../phrases/day.ts';
import { counted } from '../phrases/spoken-number.ts';
import { describeActor } from './describe-actor.ts';

export interface HistoryRequest {
  /** Fields to be shown, by the names they have in the ledger, with what they are called on the page. */
  fields: Readonly<Record<string, string>>;
  /** Where older values are restored by POST, such as `/data/…/restore`; left out where the reader may not. */
  restoreAt?: string;
  /** Those of the fields that can be restored so; all unless stated. */
  restorable?: readonly string[];
}

/** What happened to a thing, folded away. Nothing where none of these fields was ever changed. */
export async function historyOf(
  database: Database,
  subject: Subject,
  { fields, restoreAt, restorable = Object.keys(fields) }: HistoryRequest,
): Promise<Html | false> {
  const changes = await fieldHistory(database, subject, Object.keys(fields));
  const changed = changes.filter(({ before }) => before.kind !== 'nothing');
  if (changed.length === 0) return false;
  return details({
    summaryText: `${counted(changed.length, 'change')} to this record`,
    html: html`<ol class="dr-list" reversed>
      ${changes.map((change) => changeItem(change, fields[change.field] ?? change.field, restorable.includes(change.field) && isOlder(changes, change) ? restoreAt : undefined))}
    </ol>`,
  });
}

/** The value before this change is not the one that the field has now. */
function isOlder(changes: readonly FieldChange[], { field, before }: FieldChange): boolean {
  const now = changes.find((each) => each.field === field)?.after;
  return before.kind === 'text' && !(now?.kind === 'text' && now.text === before.text);
}

function changeItem(change: FieldChange, called: string, restoreAt: string | undefined): Html {
  const { event, at, by, field, before, after } = change;
  return html`<li class="dr-list__item">
    <span class="dr-list__words"
      ><strong>${called}: ${fromTo(before, after)}</strong>
      <span class="dr-list__about"
        >${dayName(at.slice(0, 10))} at ${at.slice(11, 16)} UTC, by ${describeActor(by)}</span
      >
      ${
        restoreAt !== undefined &&
        before.kind === 'text' &&
        html`<form method="post" action="${restoreAt}" class="dr-no-print">
          <input type="hidden" name="event" value="${event}" />
          <input type="hidden" name="field" value="${field}" />
          ${button({
            html: html`Restore
              <span class="govuk-visually-hidden">${called}: </span>“${shortened(before.text)}”`,
            classes: 'govuk-button--secondary dr-list__button',
          })}
        </form>`
      }</span
    >
  </li>`;
}

function fromTo(before: HistoryValue, after: HistoryValue): Html {
  if (before.kind === 'nothing') return html`${valueWords(after)}, when it was made`;
  return html`${valueWords(before)} → ${valueWords(after)}`;
}

function valueWords(value: HistoryValue): Html {
  if (value.kind === 'erased') return html`<em>erased</em>`;
  return value.kind === 'nothing' ? html`<em>nothing</em>` : html`“${shortened(value.text)}”`;
}

/** Longer values, such as a whole policy, would bury the changes. */
const longest = 300;

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
