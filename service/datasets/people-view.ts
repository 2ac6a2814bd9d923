// Data of people as a part of their page: how many, which characteristics, how much of each is missing. Never a person.
import { details, summaryList } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { wideTable } from '../pages/wide-table.ts';
import { countAndShare, counted, whole } from '../phrases/spoken-number.ts';
import { listed } from '../phrases/list.ts';
import type { CharacteristicContents, PeopleContents } from './people/people-contents.ts';

export function peopleView(name: string, people: PeopleContents): Html {
  const { rows, otherColumns, notes } = people;
  const facts = [
    ['People', `${whole(rows)}, one a row`],
    ['Columns kept as they were sent', listed(otherColumns)],
    ['What was assumed', notes.join(' ')],
  ].filter(([, value]) => value !== '');
  return html`<h3 class="govuk-heading-s">${name}</h3>
    ${summaryList({ rows: facts.map(([key, value]) => ({ key: { text: key! }, value: { text: value! } })) })}
    ${characteristicsTable(people)} ${putAsideView(people)}`;
}

function characteristicsTable({ rows, characteristics }: PeopleContents): Html {
  const cell = (part: number) => ({ text: countAndShare(part, rows), format: 'numeric' });
  const row = (each: CharacteristicContents) => [
    { text: each.header },
    cell(each.inGroup),
    cell(each.notStated),
    cell(each.notRecorded),
    cell(each.notApplicable),
    cell(each.unrecognised),
  ];
  return wideTable({
    caption: 'Each characteristic: how many people have a group, and why the others have none',
    captionClasses: 'govuk-table__caption--s',
    firstCellIsHeader: true,
    head: [
      { text: 'Column' },
      { text: 'In a group', format: 'numeric' },
      { text: 'Not stated', format: 'numeric' },
      { text: 'Not recorded', format: 'numeric' },
      { text: 'Not applicable', format: 'numeric' },
      { text: 'Not recognised', format: 'numeric' },
    ],
    rows: characteristics.map(row),
  });
}

function putAsideView({ putAside }: PeopleContents): Html {
  if (putAside.total === 0) return html``;
  const more = putAside.total - putAside.rows.length;
  return details({
    summaryText: `${counted(putAside.total, 'row')} put aside, in no figure`,
    html: html`<ul class="govuk-list govuk-list--bullet">
        ${putAside.rows.map(({ line, reason }) => html`<li>Line ${line}: ${reason}</li>`)}
      </ul>
      ${more > 0 && html`<p class="govuk-body">And ${whole(more)} more.</p>`}`,
  });
}
