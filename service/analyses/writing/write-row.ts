// /desk/analyses/:id/sections/:section/:list/:row: one row of a list on a page of its own; it comes into being with the first answer in it.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { button } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { notFound, page, redirect, route, type Answer, type Route, type Visitor } from '../../pages/route.ts';
import { readAnalyses, writeAnalyses } from '../keeping/analysis-permissions.ts';
import { followAnswers, promisesActions } from '../evidence/follow-answers.ts';
import { listRemovedRows, putBackRow, removeRow } from '../keeping/row-store.ts';
import { findList, rowsOf } from '../questions/answered.ts';
import type { QuestionList, Section } from '../questions/question-set.ts';
import { crumbsOf, nameOf, sectionHref } from './analysis-place.ts';
import { checkWriting } from './check-writing.ts';
import { onWritten, type Written, type WritingNeeds } from './gather-needs.ts';
import { savedBanner, savingState } from './notes-view.ts';
import { rowWords } from './row-words.ts';
import { answerOf, article, fieldsOfOneRow } from './section-view.ts';
import { autosaveScript, keepRoute, keepTypedFields } from './serve-autosave.ts';
import { shownAsSaved, type Shown, writeAnswers } from './write-answers.ts';
import { findSection, savingAttributes, sectionAddress } from './write-section.ts';

const listAddress = sectionAddress.extend({ list: z.string().regex(/^[a-z0-9-]{1,60}$/) });
export const rowAddress = listAddress.extend({ row: z.string().regex(/^[a-z0-9-]{1,60}$/) });
type RowAddress = z.infer<typeof rowAddress>;
const path = '/desk/analyses/:id/sections/:section/:list/:row';
const query = z.object({ saved: z.string().max(10).optional() });

/** The row that a page is about, in its list and section. */
export interface RowFound {
  written: Written;
  section: Section;
  list: QuestionList;
  rowId: string;
  isThere: boolean;
}

export function writeRow(needs: WritingNeeds): Route[] {
  const { database, clock, trainingGate } = needs;
  const writes = { permission: writeAnalyses, params: rowAddress, method: 'POST' } as const;
  return [
    route({
      ...{ method: 'GET', path: '/desk/analyses/:id/sections/:section/:list/new' },
      ...{ permission: writeAnalyses, params: listAddress },
      // A row has its address before it is there, so that a page that is loaded again is the same row.
      answer: ({ params: { id, section, list } }) =>
        redirect(`/desk/analyses/${id}/sections/${section}/${list}/${randomUUID().slice(0, 8)}`),
    }),
    route({
      ...{ method: 'GET', path, permission: readAnalyses, params: rowAddress, query },
      answer: ({ params, query: { saved }, visitor }) =>
        onRow(needs, params, async (found) => {
          const may = await checkWriting(trainingGate, found.written.analysis, visitor);
          if (!may.ok) return redirect(backTo(found));
          if (await isRemoved(needs, found)) return removedPage(found);
          const shown = shownAsSaved(found.written, fieldsOfOneRow(found.list, found.rowId));
          return rowPage(shown, found, visitor, saved !== undefined);
        }),
    }),
    route({
      ...{ ...writes, path, audit: 'analysis.answered' },
      answer: ({ params, form, visitor }) =>
        onRow(needs, params, async (found) => {
          const may = await checkWriting(trainingGate, found.written.analysis, visitor);
          const asked = fieldsOfOneRow(found.list, found.rowId);
          const refusal = may.ok ? '' : may.sentence;
          const outcome = await writeAnswers(needs, found.written, asked, form, refusal);
          if (outcome.kind === 'saved') return redirect(whereTo(form.value('then'), found));
          return rowPage(outcome, { ...found, written: outcome.written }, visitor, false);
        }),
    }),
    route({
      ...{ ...keepRoute, path: `${path}/keep`, params: rowAddress },
      answer: ({ params, form, visitor }) =>
        onRow(needs, params, async ({ written, list, rowId }) =>
          keepTypedFields(needs, written, fieldsOfOneRow(list, rowId), { form, visitor }),
        ),
    }),
    route({
      ...{ ...writes, path: `${path}/remove`, audit: 'analysis.row-removed' },
      answer: ({ params, visitor }) => move(params, visitor, removeRow),
    }),
    route({
      ...{ ...writes, path: `${path}/put-back`, audit: 'analysis.row-restored' },
      answer: ({ params, visitor }) => move(params, visitor, putBackRow),
    }),
  ];

  function move(params: RowAddress, visitor: Visitor, how: typeof removeRow): Promise<Answer> {
    return onRow(needs, params, async (found) => {
      const { written, list, rowId } = found;
      const may = await checkWriting(trainingGate, written.analysis, visitor);
      if (!may.ok) return { kind: 'refusal', status: 409, sentence: may.sentence };
      const row = { list: list.id, rowId };
      await database.transaction().execute(async (transaction) => {
        await how(transaction, written.analysis, row, clock.now());
        if (promisesActions(list.id)) await followAnswers(transaction, written.analysis, clock.now());
      });
      return redirect(how === putBackRow ? rowHref(found) : backTo(found));
    });
  }
}

export function onRow(
  { database }: Pick<WritingNeeds, 'database'>,
  { id, section: asked, list: listId, row: rowId }: RowAddress,
  answer: (found: RowFound) => Promise<Answer>,
): Promise<Answer> {
  return onWritten(database, id, (written) => {
    const section = findSection(written.set, asked);
    const list = section && findList({ sections: [section] }, listId);
    if (!section || !list) return notFound('There is no such list in this analysis.');
    const isThere = rowsOf(list, written.answers.rows).some((row) => row.id === rowId);
    if (!isThere && !list.canAdd) return notFound('There is no such row in this list.');
    return answer({ written, section, list, rowId, isThere });
  });
}

async function isRemoved({ database }: WritingNeeds, { written, list, rowId }: RowFound): Promise<boolean> {
  const removed = await listRemovedRows(database, written.analysis.id);
  return removed.some((row) => row.list === list.id && row.rowId === rowId);
}

function backTo({ written: { analysis }, section, list }: RowFound): string {
  return `${sectionHref(analysis, section)}#${list.id}`;
}

export function rowHref({ written: { analysis }, section, list, rowId }: RowFound): string {
  return `${sectionHref(analysis, section)}/${list.id}/${rowId}`;
}

function whereTo(then: string, found: RowFound): string {
  if (then === 'another') return `${sectionHref(found.written.analysis, found.section)}/${found.list.id}/new`;
  return then === 'stay' ? `${rowHref(found)}?saved=yes` : backTo(found);
}

function titleOf({ list, rowId, isThere, written }: RowFound): string {
  const row = rowsOf(list, written.answers.rows).find(({ id }) => id === rowId);
  return isThere && row ? rowWords(list, row, written.answers) : `Add ${article(list.one)} ${list.one}`;
}

function crumbs(found: RowFound, title: string) {
  const { written, section } = found;
  const above = { text: `${section.number}. ${section.title}`, href: sectionHref(written.analysis, section) };
  return crumbsOf(written.analysis, above, { text: title });
}

function rowPage(
  { written, state, theirs }: Shown,
  found: RowFound,
  visitor: Visitor,
  isSaved: boolean,
): Answer {
  const { section, list, rowId } = found;
  const title = titleOf(found);
  const asked = fieldsOfOneRow(list, rowId);
  return page({
    title: `${title}, ${nameOf(written.analysis)}`,
    section: '/desk/analyses',
    breadcrumbs: crumbs(found, title),
    problems: state.problems,
    ...(theirs.size > 0 && { status: 409 }),
    scripts: [autosaveScript.path],
    body: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">${section.number}. ${section.title}: ${list.title}</span>${title}
        </h1>
        ${savedBanner(isSaved)}
        <form
          method="post"
          action="${rowHref(found)}"
          novalidate
          ${savingAttributes(visitor, `${rowHref(found)}/keep`)}
        >
          ${savingState()} ${asked.map((each) => answerOf({ written, state, theirs }, each))}
          ${rowButtons(list)}
        </form>
        ${found.isThere && list.canAdd && removeForm(found)}
      </div>
    </div>`,
  });
}

function rowButtons({ canAdd, one }: QuestionList): Html {
  const more = { classes: 'govuk-button--secondary', preventDoubleClick: true, name: 'then' };
  return html`<div class="govuk-button-group">
    ${button({ text: 'Save and go back', name: 'then', value: 'back', preventDoubleClick: true })}
    ${canAdd && button({ ...more, text: `Save and add another ${one}`, value: 'another' })}
    ${button({ ...more, text: 'Save', value: 'stay' })}
  </div>`;
}

function removeForm(found: RowFound): Html {
  return html`<form method="post" action="${rowHref(found)}/remove">
    <p class="govuk-body">What stands in it is kept, and can be put back.</p>
    ${button({ text: `Take this ${found.list.one} out`, classes: 'govuk-button--warning', preventDoubleClick: true })}
  </form>`;
}

function removedPage(found: RowFound): Answer {
  const title = `This ${found.list.one} was taken out`;
  return page({
    title,
    section: '/desk/analyses',
    breadcrumbs: crumbs(found, title),
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">Everything that stood in it was kept.</p>
      <form method="post" action="${rowHref(found)}/put-back">
        ${button({ text: 'Put it back', preventDoubleClick: true })}
      </form>
      <p class="govuk-body"><a class="govuk-link" href="${backTo(found)}">Back to the list</a></p>`,
  });
}
