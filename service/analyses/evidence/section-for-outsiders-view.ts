// One section as people outside read it: its questions with their answers, and nothing that stands beside them.
import { html, type Html } from '../../pages/html.ts';
import { dayName } from '../../phrases/day.ts';
import { type Answers, notYetConsidered, valueOf } from '../keeping/answers.ts';
import { rowsOf } from '../questions/answered.ts';
import { fieldsOf } from '../questions/fields-of.ts';
import type { Question, QuestionList, Section } from '../questions/question-set.ts';

/** What has no answer yet says so: silence is never “no effect”. */
export function sectionForOutsiders(section: Section, answers: Answers): Html {
  return html`<section>
    <h2 class="govuk-heading-m">${section.title}</h2>
    ${section.parts.map((part) =>
      part.kind === 'question'
        ? answerView(part, valueOf(answers, part.id), 'govuk-heading-s')
        : listView(part, answers),
    )}
  </section>`;
}

function listView(list: QuestionList, answers: Answers): Html {
  const rows = rowsOf(list, answers.rows);
  const fields = fieldsOf({ parts: [list] }, answers.rows);
  return html`<h3 class="govuk-heading-s">${list.title}</h3>
    ${rows.length === 0 && html`<p class="govuk-body">Nothing yet.</p>`}
    ${rows.map(
      (row) =>
        html`<div class="dr-row-read">
          <h4 class="govuk-heading-s">${row.title}</h4>
          ${fields
            .filter((asked) => asked.row?.id === row.id && valueOf(answers, asked.field) !== '')
            .map(({ question, field }) => lineView(question, valueOf(answers, field)))}
          ${
            fields.every((asked) => asked.row?.id !== row.id || valueOf(answers, asked.field) === '') &&
            html`<p class="govuk-body">Not considered yet.</p>`
          }
        </div>`,
    )}`;
}

function answerView(question: Question, value: string, heading: string): Html {
  return html`<h3 class="${heading}">${question.label}</h3>
    ${wordsOf(question, value)}`;
}

function lineView(question: Question, value: string): Html {
  return html`<p class="govuk-body"><strong>${question.label}</strong></p>
    ${wordsOf(question, value)}`;
}

function wordsOf({ answer, choices = [] }: Question, value: string): Html {
  if (value === '' || value === notYetConsidered) return html`<p class="govuk-body">Not considered yet.</p>`;
  const labelOf = (chosen: string) => choices.find((choice) => choice.value === chosen)?.label ?? chosen;
  if (answer === 'choice') return html`<p class="govuk-body">${labelOf(value)}</p>`;
  if (answer === 'choices')
    return html`<p class="govuk-body">${value.split('\n').filter(Boolean).map(labelOf).join(', ')}</p>`;
  if (answer === 'day') return html`<p class="govuk-body">${dayName(value)}</p>`;
  return html`${value
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => html`<p class="govuk-body">${paragraph}</p>`)}`;
}
