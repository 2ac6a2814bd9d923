// The answers of a section as they are read and printed: each question with what stands there, or that nothing does.
import { summaryList } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { valueOf } from '../keeping/answers.ts';
import { rowsOf } from '../questions/answered.ts';
import type { Question, QuestionList, Section } from '../questions/question-set.ts';
import { answerWords } from './answer-words.ts';
import type { Written } from './gather-needs.ts';
import { rowWords } from './row-words.ts';
import { shownColumns } from './section-view.ts';

/** @param level of the headings of its lists: 3 where the section itself has 2 */
export function answersOfSection(written: Written, section: Section, level: 2 | 3 = 3): Html {
  return html`${section.parts.map((part) =>
    part.kind === 'question' ? questionRead(written, part) : listRead(written, part, level),
  )}`;
}

function questionRead({ answers }: Written, question: Question): Html {
  return html`<div class="dr-read">
    <p class="dr-read__asked">${question.label}</p>
    ${answerRead(answerWords(question, valueOf(answers, question.id)))}
  </div>`;
}

export function answerRead(words: string): Html {
  return words === ''
    ? html`<p class="govuk-hint dr-read__answer">Not answered</p>`
    : html`<div class="dr-lines dr-read__answer">${words}</div>`;
}

function listRead(written: Written, list: QuestionList, level: 2 | 3): Html {
  const rows = rowsOf(list, written.answers.rows);
  const heading =
    level === 2
      ? html`<h2 class="govuk-heading-m">${list.title}</h2>`
      : html`<h3 class="govuk-heading-s">${list.title}</h3>`;
  if (rows.length === 0)
    return html`${heading}
      <p class="govuk-hint">There is none.</p>`;
  return html`${heading}
  ${rows.map((row) =>
    summaryList({
      classes: 'dr-row-card',
      card: {
        title: {
          text: rowWords(list, row, written.answers),
          headingLevel: level + 1,
        },
      },
      rows: shownColumns(written, list, row).map(({ label, words }) => ({
        key: { text: label },
        value: { html: answerRead(words) },
      })),
    }),
  )}`;
}
