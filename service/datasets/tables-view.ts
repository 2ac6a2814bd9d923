// The tables of a dataset as a part of its page: what each holds, in areas, groups, people or events, and dates.
import { summaryList } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { dayName } from '../phrases/day.ts';
import { isMonth, monthName } from '../phrases/month.ts';
import { counted, exact } from '../phrases/spoken-number.ts';
import type { DatasetKind, StoredTable } from './keeping/dataset.ts';
import { peopleView } from './people-view.ts';
import type { TableContents } from './keeping/table-contents.ts';

export function tablesView(kind: DatasetKind, tables: readonly StoredTable[]): Html {
  if (tables.length === 0) return html``;
  return html`<h2 class="govuk-heading-m">What was recognised</h2>
    ${tables.map((table) => tableView(kind, table))}`;
}

function tableView(kind: DatasetKind, { name, description, contents, people }: StoredTable): Html {
  if (people) return peopleView(name, people);
  const rows = [['What it is', description], ...(contents ? contentsRows(kind, contents) : [])];
  return html`<h3 class="govuk-heading-s">${name}</h3>
    ${summaryList({ rows: rows.map(([key, value]) => ({ key: { text: key! }, value: { text: value! } })) })}`;
}

function contentsRows(kind: DatasetKind, contents: TableContents): [string, string][] {
  const { areas, groups, total, withheld, dates, notes } = contents;
  const rows: [string, string][] = [
    ['Groups', namesAndNumber(groups)],
    ['Areas', areas.length === 0 ? 'None are named' : namesAndNumber(areas)],
    [kind === 'population' ? 'People in all' : 'Counted in all', exact(total)],
    ['Withheld', withheld === 0 ? '' : `${counted(withheld, 'figure')}, which are not counted as zero`],
    [
      'Date',
      dates.length === 0 ? 'Neither the table nor its name says' : namesAndNumber(dates.map(dateWords)),
    ],
    ['What was left out or assumed', notes.join(' ')],
  ];
  return rows.filter(([, value]) => value !== '');
}

/** Every group of the longest list has its name; of many areas the first show which kind they are. */
const mostNamed = 20;

/** Such as "3: Harrowby, High Fells, Saltmere Coast"; of very many, the first and how many more. */
function namesAndNumber(names: readonly string[]): string {
  if (names.length === 1) return names[0]!;
  const more = names.length - mostNamed;
  const shown = names.slice(0, mostNamed).join('; ');
  return `${exact(names.length)}: ${shown}${more > 0 ? `; and ${exact(more)} more` : ''}`;
}

/** Days and months as they are said; anything else, such as 2022/23, as it is written. */
function dateWords(date: string): string {
  return isMonth(date) ? monthName(date) : dayName(date);
}
