// An import as it is looked through before anything is kept, and as it stands afterwards.
import { radiosField, selectField } from '../pages/form-inputs.ts';
import { FormFields } from '../pages/forms.ts';
import { button, details } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { wideTable } from '../pages/wide-table.ts';
import { counted, whole } from '../phrases/spoken-number.ts';
import { bringInForm, isToScreen } from './bring-in-view.ts';
import { importFieldNames, importFields } from './import-fields.ts';
import type { KeptImport } from './kept-import.ts';
import type { FactChange, MatchedRow } from './match-import.ts';
import { itemKinds } from './register-item.ts';
import { itemStateNames, kindNames, statusNames } from './register-words.ts';

/** Rows of each sort that the page lists; the rest is counted. */
const mostShown = 100;
const mostNewShown = 25;

export function meaningForm({ id, columns, meaning }: KeptImport): Html {
  const state = {
    form: FormFields.from({
      ...Object.fromEntries(importFields.map((field) => [field, String(meaning.columns[field] ?? '')])),
      ...{ usualKind: meaning.kind, usualState: meaning.state },
    }),
    problems: [],
  };
  const choices = [
    { value: '', text: 'No column' },
    ...columns.map((heading, at) => ({ value: String(at), text: heading })),
  ];
  return html`<form method="post" action="/desk/policies/imports/${id}/meaning" novalidate>
    <div class="dr-columns">
      ${importFields.map((name) => selectField(state, { name, label: importFieldNames[name], choices }))}
    </div>
    ${selectField(state, {
      name: 'usualKind',
      label: 'Where it does not say what something is, it is a',
      choices: itemKinds.map((value) => ({ value, text: kindNames[value] })),
    })}
    ${radiosField(state, {
      name: 'usualState',
      label: 'Where it does not say how far something is, it is',
      choices: [
        { value: 'in-force', text: 'In force' },
        { value: 'proposed', text: 'Proposed' },
        { value: 'ended', text: 'No longer in force' },
      ],
    })}
    ${button({ text: 'Read it again like this', classes: 'govuk-button--secondary' })}
  </form>`;
}

export function columnsView(kept: KeptImport): Html {
  const used = new Set(Object.values(kept.meaning.columns));
  const unused = kept.columns.filter((_, at) => !used.has(at));
  const read = importFields.flatMap((field) => {
    const at = kept.meaning.columns[field];
    return at === null ? [] : [`${importFieldNames[field]}: “${kept.columns[at] ?? ''}”`];
  });
  return html`<p class="govuk-body">${read.join(' · ')}</p>
    ${
      unused.length > 0 &&
      html`<p class="govuk-body">
        Kept beside each item, without a place of its own in the register:
        ${unused.map((heading) => `“${heading}”`).join(', ')}.
      </p>`
    }
    ${kept.meaning.notes.map((note) => html`<p class="govuk-body">${note}</p>`)}
    ${details({ summaryText: 'Say what the columns are', html: meaningForm(kept), open: kept.meaning.columns.title === null })}`;
}

export interface Preview {
  matched: readonly MatchedRow[];
  /** How many of the new ones are past their review day. */
  overdue: number;
  id: string;
}

export function previewView({ matched, overdue, id }: Preview): Html {
  const of = <What extends MatchedRow['what']>(what: What) =>
    matched.filter((row): row is Extract<MatchedRow, { what: What }> => row.what === what);
  const [added, changed, same, leftOut] = [of('added'), of('changed'), of('same'), of('left-out')];
  const noted = added.filter(({ notes }) => notes.length > 0);
  return html`<ul class="govuk-list govuk-list--bullet">
      <li>${counted(added.length, 'new item')}</li>
      ${changed.length > 0 && html`<li>${counted(changed.length, 'item')} here already, where the file says otherwise</li>`}
      ${same.length > 0 && html`<li>${counted(same.length, 'item')} here already, with nothing new</li>`}
      ${leftOut.length > 0 && html`<li>${counted(leftOut.length, 'row')} that cannot be taken as ${leftOut.length === 1 ? 'it stands' : 'they stand'}</li>`}
    </ul>
    ${leftOut.length > 0 && leftOutView(leftOut, id)} ${noted.length > 0 && notesView(noted)}
    ${changed.length > 0 && changedView(changed)} ${added.length > 0 && addedView(added)}
    ${bringInForm({
      ...{ id, overdue, added: added.length, changed: changed.length },
      toScreen: added.filter(isToScreen).length,
    })}`;
}

function more(shown: number, all: number): Html | false {
  return all > shown && html`<p class="govuk-body">And ${whole(all - shown)} more like these.</p>`;
}

function leftOutView(rows: readonly MatchedRow[], id: string): Html {
  return html`<h2 class="govuk-heading-m">Cannot be taken</h2>
    ${wideTable({
      caption: 'Rows that cannot be taken',
      captionClasses: 'govuk-visually-hidden',
      head: [{ text: 'Line' }, { text: 'Title' }, { text: 'Why' }],
      rows: rows
        .slice(0, mostShown)
        .map(({ line, facts, problems }) => [
          { text: whole(line) },
          { text: facts.title.slice(0, 100) || '(none)' },
          { text: problems.join(' ') },
        ]),
    })}
    ${more(mostShown, rows.length)}
    <p class="govuk-body">
      <a class="govuk-link" href="/desk/policies/imports/${id}/left-out.csv"
        >Download these rows as they stand, with the reasons (CSV)</a
      >, mend them there, and bring that file in: what is here already does not come twice.
    </p>`;
}

/** One line for all rows of which the same is to be said. */
function notesView(rows: readonly MatchedRow[]): Html {
  const said = Map.groupBy(
    rows.flatMap(({ line, notes }) => notes.map((note) => ({ line, note }))),
    ({ note }) => note,
  );
  const lines = [...said].sort(([, one], [, other]) => other.length - one.length);
  return html`<h2 class="govuk-heading-m">Understood otherwise than it stands there</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${lines.slice(0, mostShown).map(([note, at]) => html`<li>${note} <span class="govuk-hint govuk-!-display-inline">${linesOf(at.map(({ line }) => line))}</span></li>`)}
    </ul>
    ${more(mostShown, lines.length)}
    <p class="govuk-body">
      Every cell is kept beside its item as it stands, so that nothing of this is lost.
    </p>`;
}

function linesOf(lines: readonly number[]): string {
  const first = lines.slice(0, 5).map(whole).join(', ');
  if (lines.length === 1) return `Line ${first}`;
  return lines.length <= 5
    ? `Lines ${first}`
    : `${counted(lines.length, 'row')}, the first on lines ${first}`;
}

const factNames: Readonly<Record<FactChange['field'], string>> = {
  ...{ kind: 'What it is', title: 'Title', about: 'What it is for', state: 'State', ownerId: 'Owner' },
  ...{ ownerJob: 'Owner’s job', teamId: 'Team', legalBasis: 'Legal basis', inForceFrom: 'In force from' },
  ...{ decisionExpected: 'Decision expected', reviewDue: 'Next review' },
};

function changedView(rows: readonly Extract<MatchedRow, { what: 'changed' }>[]): Html {
  return html`<h2 class="govuk-heading-m">Here already, and different</h2>
    ${wideTable({
      caption: 'Items that are here already and differ',
      captionClasses: 'govuk-visually-hidden',
      head: [{ text: 'Line' }, { text: 'Item' }, { text: 'What differs' }],
      rows: rows.slice(0, mostShown).map(({ line, item, changes }) => [
        { text: whole(line) },
        { html: html`<a class="govuk-link" href="/desk/policies/${item.id}">${item.title}</a>` },
        {
          html: html`<ul class="govuk-list govuk-!-margin-bottom-0">
            ${changes.map(changeLine)}
          </ul>`,
        },
      ]),
    })}
    ${more(mostShown, rows.length)}`;
}

function changeLine({ field, before, after }: FactChange): Html {
  if (field === 'ownerId' || field === 'teamId') return html`<li>${factNames[field]}: another</li>`;
  const short = (text: string | null) =>
    text === null || text === '' ? 'nothing' : `“${text.slice(0, 80)}”`;
  return html`<li>${factNames[field]}: ${short(before)}, in the file ${short(after)}</li>`;
}

function addedView(rows: readonly MatchedRow[]): Html {
  return html`<h2 class="govuk-heading-m">New</h2>
    ${wideTable({
      caption: 'Items that would be added',
      captionClasses: 'govuk-visually-hidden',
      head: ['Line', 'Title', 'What it is', 'Who answers for it', 'Next review', 'Equality'].map((text) => ({
        text,
      })),
      rows: rows
        .slice(0, mostNewShown)
        .map(({ line, facts, equalityStatus }) => [
          { text: whole(line) },
          { text: facts.title },
          { text: `${kindNames[facts.kind]}, ${itemStateNames[facts.state].toLowerCase()}` },
          { text: facts.ownerId === null ? facts.ownerJob || 'Nobody' : 'Somebody with an account' },
          { text: facts.reviewDue ?? 'No day' },
          { text: statusNames[equalityStatus] },
        ]),
    })}
    ${more(mostNewShown, rows.length)}`;
}
