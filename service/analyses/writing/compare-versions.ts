// GET /desk/analyses/:id/compare: what is new in an analysis since the version before it, since another one, or since it was sent for review.
import { z } from 'zod';
import { button } from '../../pages/govuk/components.ts';
import { selectField } from '../../pages/form-inputs.ts';
import { FormFields } from '../../pages/forms.ts';
import { html, type Html } from '../../pages/html.ts';
import { notFound, page, route, type Answer, type Route } from '../../pages/route.ts';
import type { Database } from '../../platform/database/index.ts';
import { dayOf } from '../../phrases/day.ts';
import { counted } from '../../phrases/spoken-number.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { readAnalyses } from '../keeping/analysis-permissions.ts';
import { listAnalysesOf } from '../keeping/analysis-store.ts';
import type { Answers } from '../keeping/answers.ts';
import { readAnswers } from '../keeping/answer-store.ts';
import { readAnswersAt } from '../keeping/edit-store.ts';
import { momentOf } from '../keeping/moment.ts';
import { analysisHref, crumbsOf, kindOf, nameOf } from './analysis-place.ts';
import { comparedView } from './compared-view.ts';
import { analysisAddress, onWritten, type Written, type WritingNeeds } from './gather-needs.ts';
import { type AnswerChanged, versionChanges } from './version-changes.ts';

const query = z.object({ with: z.union([z.uuid(), z.literal('submitted')]).optional() });

export function compareVersions({ database }: WritingNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/desk/analyses/:id/compare',
      permission: readAnalyses,
      params: analysisAddress,
      query,
      answer: ({ params, query: asked }) =>
        onWritten(database, params.id, async (written) => {
          const all = await listAnalysesOf(database, written.analysis.itemId);
          const choices = choicesOf(written.analysis, all);
          const chosen = asked.with ?? choices[0]?.value;
          if (chosen === undefined || !choices.some(({ value }) => value === chosen))
            return chosen === undefined
              ? comparePage(written, choices, '', null)
              : notFound('There is no such version to compare with.');
          const before = await answersOf(database, written.analysis, chosen);
          return comparePage(written, choices, chosen, versionChanges(written.set, before, written.answers));
        }),
    }),
  ];
}

interface Chosen {
  value: string;
  text: string;
}

/** The version that it follows comes first. */
function choicesOf(analysis: Analysis, all: readonly Analysis[]): Chosen[] {
  const earlier = all
    .filter((each) => each.id !== analysis.id && each.depth !== 'screening' && each.number < analysis.number)
    .toSorted((one, other) => Number(other.id === analysis.followsId) - Number(one.id === analysis.followsId))
    .map((each) => ({ value: each.id, text: `${kindOf(each)}, of ${dayOf(each.openedAt)}` }));
  const submitted = analysis.submittedAt && {
    value: 'submitted',
    text: `As it was last sent for review, on ${momentOf(analysis.submittedAt)}`,
  };
  return [...earlier, ...(submitted ? [submitted] : [])];
}

async function answersOf(
  database: Database,
  { id, submittedAt }: Analysis,
  chosen: string,
): Promise<Answers> {
  if (chosen !== 'submitted' || submittedAt === null) return readAnswers(database, chosen);
  const [then, now] = [await readAnswersAt(database, id, submittedAt), await readAnswers(database, id)];
  const rows = [...then.rows].map((row, position) => {
    const [list = '', rowId = ''] = row.split('/');
    return { list, rowId, position };
  });
  // What was taken over from the version before has its rows without an entry of its own.
  const taken = now.rows.filter(
    ({ list, rowId }) => !then.rows.has(`${list}/${rowId}`) && hasAnswer(then.values, `${list}/${rowId}/`),
  );
  const values = [...then.values].map(
    ([field, value]) => [field, { field, value, edition: 0, changedBy: '', changedAt: submittedAt }] as const,
  );
  return { values: new Map(values), rows: [...rows, ...taken] };
}

function hasAnswer(values: ReadonlyMap<string, string>, row: string): boolean {
  return [...values.keys()].some((field) => field.startsWith(row));
}

function comparePage(
  { analysis }: Written,
  choices: readonly Chosen[],
  chosen: string,
  changes: readonly AnswerChanged[] | null,
): Answer {
  const title = 'What is new';
  const state = { form: FormFields.from({ with: chosen }), problems: [] };
  return page({
    title: `${title}, ${nameOf(analysis)}`,
    section: '/desk/analyses',
    breadcrumbs: crumbsOf(analysis, { text: title }),
    body: html`<h1 class="govuk-heading-l">
        <span class="govuk-caption-l">${nameOf(analysis)}, ${kindOf(analysis)}</span>${title}
      </h1>
      ${
        changes === null
          ? html`<p class="govuk-body">There is no earlier version to compare it with.</p>`
          : html`<form method="get" action="${analysisHref(analysis)}/compare" class="dr-no-print">
                ${selectField(state, { name: 'with', label: 'Compared with', choices })}
                ${button({ text: 'Compare', classes: 'govuk-button--secondary' })}
              </form>
              ${changesView(changes)}`
      }`,
  });
}

function changesView(changes: readonly AnswerChanged[]): Html {
  if (changes.length === 0) return html`<p class="govuk-body">All answers are the same.</p>`;
  const sections = [...new Map(changes.map(({ section }) => [section.id, section])).values()];
  return html`<p class="govuk-body">
      ${counted(changes.length, 'answer')} ${changes.length === 1 ? 'is' : 'are'} different. Words that went
      are <del class="dr-gone">struck out</del>; words that came are <ins class="dr-come">underlined</ins>.
    </p>
    ${sections.map(
      (section) =>
        html`<h2 class="govuk-heading-m">${section.number}. ${section.title}</h2>
          ${changes
            .filter((change) => change.section.id === section.id)
            .map(
              ({ label, row, before, after }) =>
                html`<div class="dr-read">
                  <h3 class="govuk-heading-s">${row === '' ? label : `${row}: ${label}`}</h3>
                  ${comparedView(before, after)}
                </div>`,
            )}`,
    )}`;
}
