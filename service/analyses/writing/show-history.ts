// GET /desk/analyses/:id/history: everything that was ever written in an analysis, or in one field of it; POST …/history/restore puts one answer back.
import { z } from 'zod';
import { button, insetText, notificationBanner, pagination } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { badRequest, page, redirect, route, type Answer, type Route } from '../../pages/route.ts';
import { readAnalyses, writeAnalyses } from '../keeping/analysis-permissions.ts';
import { countEdits, type Edit, findEdit, listEdits } from '../keeping/edit-store.ts';
import { momentOf } from '../keeping/moment.ts';
import { analysisHref, crumbsOf, nameOf } from './analysis-place.ts';
import { answerWords } from './answer-words.ts';
import { checkWriting } from './check-writing.ts';
import { comparedView } from './compared-view.ts';
import { type FieldWords, fieldWords } from './field-words.ts';
import { analysisAddress, onWritten, type Written, type WritingNeeds } from './gather-needs.ts';
import { keepChanges } from './keep-changes.ts';

const perPage = 50;
const fieldPattern = /^[a-z0-9-]+(\/[a-z0-9-]+){0,2}$/;
const query = z.object({
  field: z.string().max(200).regex(fieldPattern).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  restored: z.string().max(10).optional(),
  conflict: z.string().max(10).optional(),
});
type Asked = z.infer<typeof query>;

export function showHistory(needs: WritingNeeds): Route[] {
  const { database, clock, trainingGate } = needs;
  return [
    route({
      method: 'GET',
      path: '/desk/analyses/:id/history',
      permission: readAnalyses,
      params: analysisAddress,
      query,
      answer: ({ params, query: asked, visitor }) =>
        onWritten(database, params.id, async (written) => {
          const may = await checkWriting(trainingGate, written.analysis, visitor);
          return historyPage(needs, written, asked, may.ok);
        }),
    }),
    route({
      method: 'POST',
      path: '/desk/analyses/:id/history/restore',
      permission: writeAnalyses,
      audit: 'analysis.answered',
      params: analysisAddress,
      answer: ({ params, form, visitor }) =>
        onWritten(database, params.id, async (written) => {
          const may = await checkWriting(trainingGate, written.analysis, visitor);
          if (!may.ok) return { kind: 'refusal', status: 409, sentence: may.sentence };
          const edit = await findEdit(database, written.analysis.id, Number(form.value('edit')) || 0);
          if (!edit || edit.how === 'row') return badRequest('There is no such change to put back.');
          const change = {
            ...{ field: edit.field, value: edit.after ?? '' },
            edition: Number(form.value('edition')) || 0,
          };
          const kept = await keepChanges(database, written, [change], { at: clock.now(), how: 'restored' });
          if (!kept.ok) return { kind: 'refusal', status: 409, sentence: kept.sentence };
          const how = kept.conflicts.length > 0 ? 'conflict' : 'restored';
          const to = `${analysisHref(written.analysis)}/history?field=${encodeURIComponent(edit.field)}`;
          return redirect(`${to}&${how}=yes`);
        }),
    }),
  ];
}

async function historyPage(
  { database, people }: WritingNeeds,
  written: Written,
  asked: Asked,
  mayWrite: boolean,
): Promise<Answer> {
  const { analysis, set, answers } = written;
  const { field } = asked;
  const skip = (asked.page - 1) * perPage;
  const edits = await listEdits(database, analysis.id, field, { most: perPage, skip });
  const count = await countEdits(database, analysis.id, field);
  const names = await people.names(edits.map(({ editedBy }) => editedBy));
  const words = field === undefined ? null : fieldWords(set, answers, field);
  const title = words ? 'History of an answer' : 'Everything that was changed';
  return page({
    title: `${title}, ${nameOf(analysis)}`,
    section: '/desk/analyses',
    breadcrumbs: crumbsOf(analysis, { text: title }),
    body: html`<h1 class="govuk-heading-l">
        <span class="govuk-caption-l">${nameOf(analysis)}</span>${title}
      </h1>
      ${said(asked)} ${words && headOf(written, words)}
      ${count === 0 && html`<p class="govuk-body">Nothing was written here yet.</p>`}
      ${count > 0 && html`<p class="govuk-body">Words that went are <del class="dr-gone">struck out</del>; words that came are <ins class="dr-come">underlined</ins>.</p>`}
      <ol class="govuk-list dr-edits" start="${skip + 1}">
        ${edits.map((edit) => html`<li class="dr-edit">${editView(written, edit, names, { mayWrite, isOne: field !== undefined })}</li>`)}
      </ol>
      ${pagesOf(analysis.id, asked, count)}`,
  });
}

function said({ restored, conflict }: Asked): Html | false {
  if (restored !== undefined)
    return notificationBanner({
      type: 'success',
      text: 'It was put back. What stood there before is kept here too.',
    });
  return (
    conflict !== undefined &&
    insetText({
      text: 'Nothing was put back: somebody has changed this answer since you opened the page. Look at what stands there now, and choose again.',
    })
  );
}

function headOf({ analysis }: Written, { label, row, section }: FieldWords): Html {
  return html`<h2 class="govuk-heading-m">${row === '' ? label : `${row}: ${label}`}</h2>
    ${
      section &&
      html`<p class="govuk-body">
        <a class="govuk-link" href="${analysisHref(analysis)}/sections/${section.id}"
          >${section.number}. ${section.title}</a
        >
      </p>`
    }`;
}

const howWords: Readonly<Record<Edit['how'], string>> = {
  typed: '',
  restored: ' put an earlier answer back',
  copied: ' took this over from the version before',
  row: '',
};

function editView(
  { analysis, set, answers }: Written,
  edit: Edit,
  names: ReadonlyMap<string, string>,
  { mayWrite, isOne }: { mayWrite: boolean; isOne: boolean },
): Html {
  const words = fieldWords(set, answers, edit.field);
  const who = `${names.get(edit.editedBy) ?? 'Somebody'}${howWords[edit.how]}`;
  const now = answers.values.get(edit.field);
  const read = (value: string | null) =>
    words.question ? answerWords(words.question, value ?? '') : (value ?? '');
  const canPutBack = mayWrite && edit.how !== 'row' && now !== undefined && now.value !== (edit.after ?? '');
  return html`<p class="dr-edit__who">${momentOf(edit.editedAt)}, ${who}</p>
    ${!isOne && html`<p class="dr-read__asked"><a class="govuk-link" href="${analysisHref(analysis)}/history?field=${encodeURIComponent(edit.field)}">${words.row === '' ? words.label : `${words.row}: ${words.label}`}</a></p>`}
    ${edit.how === 'row' ? rowMoved(words, edit) : comparedView(edit.before === null ? '' : read(edit.before), edit.after === null || edit.after === '' ? '' : read(edit.after))}
    ${
      canPutBack &&
      html`<form method="post" action="${analysisHref(analysis)}/history/restore" class="dr-no-print">
        <input type="hidden" name="edit" value="${edit.id}" />
        <input type="hidden" name="edition" value="${now.edition}" />
        ${button({ html: html`Put this back<span class="govuk-visually-hidden">: as it was on ${momentOf(edit.editedAt)}</span>`, classes: 'govuk-button--secondary govuk-!-margin-bottom-0', preventDoubleClick: true })}
      </form>`
    }`;
}

function rowMoved({ list, row }: FieldWords, { before, after }: Edit): Html {
  const one = list?.one ?? 'row';
  const how = after === 'removed' ? 'taken out' : before === 'removed' ? 'put back' : 'added';
  return html`<p class="govuk-body">The ${one} “${row}” was ${how}.</p>`;
}

function pagesOf(id: string, { field, page: at }: Asked, count: number): Html | false {
  const pages = Math.ceil(count / perPage);
  if (pages < 2) return false;
  const href = (to: number) =>
    `${analysisHref({ id })}/history?page=${to}${field === undefined ? '' : `&field=${encodeURIComponent(field)}`}`;
  return pagination({
    ...(at > 1 && { previous: { href: href(at - 1), text: 'Later changes' } }),
    ...(at < pages && { next: { href: href(at + 1), text: 'Earlier changes' } }),
  });
}
