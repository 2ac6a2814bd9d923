// The questions of a section as they are written: questions, lists whose rows are always there, and lists whose rows have pages of their own.
import type { FormState } from '../../pages/form-inputs.ts';
import { button, fieldset, summaryList } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { valueOf } from '../keeping/answers.ts';
import { type AnsweredRow, rowsOf } from '../questions/answered.ts';
import { type AskedField, fieldsOf } from '../questions/fields-of.ts';
import type { Question, QuestionList, Section } from '../questions/question-set.ts';
import { answerForm, howToAnswer, type Theirs } from './answer-form.ts';
import { answerWords } from './answer-words.ts';
import { analysisHref, sectionHref } from './analysis-place.ts';
import type { Written } from './gather-needs.ts';
import { rowWords } from './row-words.ts';

/** Lists with more columns than this have a page for each row. */
const mostColumns = 2;

/** Whether its rows stand on the page of their section, each as a group of fields. */
export function isInline({ columns, canAdd }: QuestionList): boolean {
  return !canAdd && columns.length <= mostColumns;
}

/** The fields that the page of a section has. */
export function fieldsOnPage(section: Section, { rows }: Written['answers']): AskedField[] {
  return fieldsOf(section, rows).filter(({ list }) => list === null || isInline(list));
}

/** The fields of one row of a list, whether it is there already or not. */
export function fieldsOfOneRow(list: QuestionList, rowId: string): AskedField[] {
  const rows = [{ list: list.id, rowId }];
  return fieldsOf({ parts: [list] }, rows).filter(({ row }) => row?.id === rowId);
}

export interface SectionShown {
  written: Written;
  section: Section;
  state: FormState;
  theirs: ReadonlyMap<string, Theirs>;
}

export function sectionParts(shown: SectionShown): Html[] {
  const { section, written } = shown;
  return section.parts.map((part) => {
    if (part.kind === 'question')
      return answerOf(shown, { field: part.id, question: part, list: null, row: null });
    return isInline(part) ? inlineList(shown, part) : listOfPages(written, section, part);
  });
}

export function answerOf({ written, state, theirs }: Omit<SectionShown, 'section'>, asked: AskedField): Html {
  const { field } = asked;
  const { analysis, answers, set } = written;
  const there = answers.values.get(field);
  return answerForm(asked, state, {
    set,
    edition: there?.edition ?? 0,
    value: there?.value ?? '',
    theirs: theirs.get(field),
    historyHref: `${analysisHref(analysis)}/history?field=${encodeURIComponent(field)}`,
    isCompact: asked.list !== null && isInline(asked.list),
  });
}

function listHead({ id, title, hint }: QuestionList): Html {
  return html`<h2 class="govuk-heading-m" id="${id}">${title}</h2>
    <p class="govuk-hint">${hint}</p>`;
}

function inlineList(shown: SectionShown, list: QuestionList): Html {
  const { answers } = shown.written;
  const fields = fieldsOf({ parts: [list] }, answers.rows);
  return html`${listHead(list)} ${howToAnswer(list, shown.written.set)}
  ${rowsOf(list, answers.rows).map((row) =>
    fieldset({
      classes: 'dr-answer-row',
      legend: { text: row.title, classes: 'govuk-fieldset__legend--m', isPageHeading: false },
      html: html`${fields.filter((asked) => asked.row?.id === row.id).map((asked) => answerOf(shown, asked))}`,
    }),
  )}`;
}

function listOfPages(written: Written, section: Section, list: QuestionList): Html {
  const rows = rowsOf(list, written.answers.rows);
  return html`${listHead(list)}
  ${
    rows.length === 0
      ? html`<p class="govuk-body">There is none yet.</p>`
      : rows.map((row) => rowCard(written, section, list, row))
  }
  ${
    list.canAdd &&
    button({
      text: `Add ${article(list.one)} ${list.one}`,
      classes: 'govuk-button--secondary dr-no-print',
      name: 'then',
      value: `add ${list.id}`,
      preventDoubleClick: true,
    })
  }`;
}

export function article(word: string): string {
  return /^[aeiou]/i.test(word) ? 'an' : 'a';
}

/** What stands in a row, and the way to its page. */
function rowCard(written: Written, section: Section, list: QuestionList, row: AnsweredRow): Html {
  const { analysis, answers } = written;
  const title = rowWords(list, row, answers);
  return summaryList({
    classes: 'dr-row-card',
    card: {
      title: { text: title, headingLevel: 3 },
      actions: {
        items: [
          {
            text: answers.values.size > 0 && hasAnswer(written, list, row) ? 'Change' : 'Answer',
            href: `${sectionHref(analysis, section)}/${list.id}/${row.id}`,
            visuallyHiddenText: title,
          },
        ],
      },
    },
    rows: shownColumns(written, list, row).map(({ label, words }) => ({
      key: { text: label },
      value:
        words === ''
          ? { html: html`<span class="govuk-hint">Not answered yet</span>` }
          : { html: html`<div class="dr-lines">${words}</div>` },
    })),
  });
}

function hasAnswer({ answers }: Written, list: QuestionList, row: AnsweredRow): boolean {
  return list.columns.some(({ id }) => valueOf(answers, `${list.id}/${row.id}/${id}`) !== '');
}

/** Every column that is answered, and those that have to be. */
export function shownColumns(
  { answers }: Pick<Written, 'answers'>,
  list: QuestionList,
  row: AnsweredRow,
): { label: string; words: string; question: Question }[] {
  return fieldsOf({ parts: [list] }, answers.rows)
    .filter((asked) => asked.row?.id === row.id)
    .map(({ field, question }) => ({
      question,
      label: question.label,
      words: answerWords(question, valueOf(answers, field)),
    }))
    .filter(({ words, question }) => words !== '' || question.required === 'always');
}
