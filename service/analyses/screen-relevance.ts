// GET and POST /desk/analyses/:id/screening/table: the table of aims and characteristics of a screening, all on one page.
import { z } from 'zod';
import { button, details, insetText, notificationBanner } from '../pages/govuk/components.ts';
import { html } from '../pages/html.ts';
import { type Answer, notFound, page, redirect, route, type Route, type Visitor } from '../pages/route.ts';
import { characteristics } from '../law/index.ts';
import { readAnalyses, writeAnalyses } from './keeping/analysis-permissions.ts';
import { fieldsOf, type AskedField } from './questions/fields-of.ts';
import type { QuestionList, Section } from './questions/question-set.ts';
import { aimsKey, relevanceView } from './screening/relevance-view.ts';
import { screeningHref } from './screening/screening-place.ts';
import { noScreening, ofScreening } from './screening/show-screening.ts';
import { screeningTable } from './screening-table-view.ts';
import { analysisHref, crumbsOf, nameOf } from './writing/analysis-place.ts';
import { checkWriting, type MayWrite } from './writing/check-writing.ts';
import { onWritten, type Written, type WritingNeeds } from './writing/gather-needs.ts';
import { savingState } from './writing/notes-view.ts';
import { autosaveScript, keepRoute, keepTypedFields } from './writing/serve-autosave.ts';
import { type Shown, shownAsSaved, writeAnswers } from './writing/write-answers.ts';
import { savingAttributes } from './writing/write-section.ts';

const query = z.object({ saved: z.string().max(10).optional() });
const path = '/desk/analyses/:id/screening/table';

export function screenRelevance(needs: WritingNeeds): Route[] {
  const { database, trainingGate } = needs;
  return [
    route({
      ...{ method: 'GET', path, permission: readAnalyses, params: ofScreening, query },
      answer: ({ params, query: { saved }, visitor }) =>
        onTable(database, params.id, async (written, table) => {
          const may = await checkWriting(trainingGate, written.analysis, visitor);
          return tablePage(shownAsSaved(written, table.asked), table, {
            may,
            visitor,
            isSaved: saved !== undefined,
          });
        }),
    }),
    route({
      ...{ method: 'POST', path, permission: writeAnalyses, audit: 'analysis.answered', params: ofScreening },
      answer: ({ params, form, visitor }) =>
        onTable(database, params.id, async (written, table) => {
          const may = await checkWriting(trainingGate, written.analysis, visitor);
          const outcome = await writeAnswers(needs, written, table.asked, form, may.ok ? '' : may.sentence);
          if (outcome.kind === 'shown again')
            return tablePage(outcome, table, { may: { ok: true }, visitor, isSaved: false });
          const { id } = written.analysis;
          if (form.value('then') === 'next') return redirect(analysisHref({ id }, '/sections/weight'));
          return redirect(
            form.value('then') === 'list'
              ? analysisHref({ id })
              : `${screeningHref({ id }, '/table')}?saved=yes`,
          );
        }),
    }),
    route({
      ...{ ...keepRoute, path: `${path}/keep`, params: ofScreening },
      answer: ({ params, form, visitor }) =>
        onTable(database, params.id, (written, { asked }) =>
          keepTypedFields(needs, written, asked, { form, visitor }),
        ),
    }),
  ];
}

interface Table {
  section: Section;
  list: QuestionList;
  asked: readonly AskedField[];
}

function onTable(
  database: WritingNeeds['database'],
  id: string,
  answer: (written: Written, table: Table) => Promise<Answer> | Answer,
): Promise<Answer> {
  return onWritten(database, id, (written) => {
    const table = findTable(written);
    return table ? answer(written, table) : notFound(noScreening);
  });
}

function findTable({ set }: Written): Table | undefined {
  const section = set.depth === 'screening' && set.sections.find(({ id }) => id === 'relevance');
  if (!section) return undefined;
  const list = section.parts.find((part) => part.kind === 'list');
  return list && { section, list, asked: fieldsOf({ parts: [list] }, []) };
}

interface Around {
  may: MayWrite;
  visitor: Visitor;
  isSaved: boolean;
}

function tablePage(shown: Shown, { section, list, asked }: Table, { may, visitor, isSaved }: Around): Answer {
  const { written, state, theirs } = shown;
  const { analysis } = written;
  const title = `${section.number}. ${section.title}`;
  const href = screeningHref(analysis, '/table');
  return page({
    title: `${title}, ${nameOf(analysis)}`,
    section: '/desk/analyses',
    breadcrumbs: crumbsOf(analysis, { text: title }),
    problems: state.problems,
    ...(theirs.size > 0 && { status: 409 }),
    ...(may.ok && { scripts: [autosaveScript.path] }),
    body: html`<h1 class="govuk-heading-l">
        <span class="govuk-caption-l">${nameOf(analysis)}</span>${title}
      </h1>
      ${isSaved && notificationBanner({ type: 'success', text: 'Saved.' })}
      <p class="govuk-body-l">${section.intro}</p>
      <p class="govuk-body">${list.hint}</p>
      ${aimsKey(list.columns.filter(({ answer }) => answer === 'choice'))} ${meanings(list)}
      ${
        may.ok
          ? html`<form method="post" action="${href}" novalidate ${savingAttributes(visitor, `${href}/keep`)}>
              ${savingState()} ${screeningTable(shown, asked)}
              <div class="govuk-button-group dr-no-print">
                ${button({ text: 'Save and go on', name: 'then', value: 'next', preventDoubleClick: true })}
                ${button({ text: 'Save', name: 'then', value: 'stay', classes: 'govuk-button--secondary', preventDoubleClick: true })}
                ${button({ text: 'Save and go back to the list', name: 'then', value: 'list', classes: 'govuk-button--secondary', preventDoubleClick: true })}
              </div>
            </form>`
          : html`${insetText({ text: may.sentence })}${relevanceView(written)}`
      }
      <p class="govuk-body dr-no-print">
        <a class="govuk-link" href="${analysisHref(analysis)}">Back to the list of tasks</a>
      </p>`,
  });
}

/** What each characteristic means in the law. */
function meanings({ fixedRows }: QuestionList) {
  const known = characteristics.filter(({ id }) => fixedRows.some((row) => row.id === id));
  return details({
    summaryText: 'What each characteristic means',
    html: html`<dl class="govuk-body">
      ${known.map(
        ({ name, means }) =>
          html`<dt><strong>${name}</strong></dt>
            <dd>${means}</dd>`,
      )}
    </dl>`,
  });
}
