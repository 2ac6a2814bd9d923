// The table of aims and characteristics, as it is read: how much each aim matters for each, and why.
import { aimNames, aims } from '../../law/index.ts';
import { tag } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { valueOf } from '../keeping/answers.ts';
import { findList } from '../questions/answered.ts';
import { labelOf } from '../questions/labels.ts';
import type { Question, QuestionList } from '../questions/question-set.ts';
import type { Screening } from './gather-screening.ts';

export function relevanceView({ set, answers }: Pick<Screening, 'set' | 'answers'>): Html | false {
  const list = findList(set, 'relevance');
  if (!list) return false;
  const columns = list.columns.filter(({ answer }) => answer === 'choice');
  return html`${wideTable({
    caption: 'How much each aim matters for each characteristic',
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [
      { text: 'Characteristic' },
      ...columns.map((column) => ({ text: shortName(column) })),
      { text: 'Why' },
    ],
    rows: list.fixedRows.map(({ id, title }) => [
      { text: title },
      ...columns.map((aim) => ({ html: levelView(aim, id, valueOf(answers, fieldOf(list, id, aim.id))) })),
      { text: valueOf(answers, fieldOf(list, id, 'why')) },
    ]),
  })}
  ${aimsKey(columns)}`;
}

function fieldOf({ id }: QuestionList, row: string, column: string): string {
  return `${id}/${row}/${column}`;
}

/** “A: discrimination”, of the column that asks of it. */
export function shortName({ id, label }: Pick<Question, 'id' | 'label'>): string {
  const aim = aims.find((known) => known === id);
  const letter = label.slice(0, label.indexOf(':'));
  return aim ? `${letter}: ${aimNames[aim]}` : letter;
}

/** What the letters stand for. */
export function aimsKey(columns: readonly Question[]): Html {
  return html`<ul class="govuk-list">
    ${columns.map(({ label }) => html`<li>Aim ${label}.</li>`)}
  </ul>`;
}

function levelView(aim: Question, characteristic: string, value: string): Html {
  if (aim.onlyRows?.includes(characteristic) === false) return html`Not asked`;
  if (value === '') return html`Not answered yet`;
  const words = labelOf(aim, value);
  return value === 'high' ? tag({ text: words, classes: 'govuk-tag--red' }) : html`${words}`;
}
