// /desk/policies/imports…: a body’s existing register is looked through as it was read, brought in, and undone where it was a mistake.
import { z } from 'zod';
import { fileField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { button } from '../pages/govuk/components.ts';
import { html } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import {
  type Answer,
  download,
  notFound,
  page,
  redirect,
  route,
  type Route,
  type UploadedFile,
} from '../pages/route.ts';
import { formatCsv } from '../platform/csv.ts';
import { dateIn, dayOf } from '../phrases/day.ts';
import { counted, whole } from '../phrases/spoken-number.ts';
import { doneView, isToScreen, mostScreenings } from './bring-in-view.ts';
import { findOwnersOffered } from './find-owners.ts';
import type { PolicyNeeds } from './gather-needs.ts';
import { importFields } from './import-fields.ts';
import { bringIn, findImport, keepImport, listImports, forgetImport, setMeaning } from './import-store.ts';
import { columnsView, previewView } from './import-view.ts';
import { registerCrumb } from './item-address.ts';
import { listAllItems } from './item-store.ts';
import type { KeptImport } from './kept-import.ts';
import { matchImport, type MatchedRow } from './match-import.ts';
import { writePoliciesPermission } from './policy-permissions.ts';
import { readRegisterFile } from './read-register-file.ts';
import { type ImportMeaning, readRegisterRow } from './read-register-row.ts';
import { isKind, isLive } from './register-item.ts';
import { raiseTrigger } from './trigger-store.ts';
import { undoImport } from './undo-import-store.ts';

const at = '/desk/policies/imports';
const params = z.object({ id: z.uuid() });
const none = 'There is no such import. What nobody brings in is forgotten after a month.';
const usualStates = ['in-force', 'proposed', 'ended'] as const;
const importsCrumb = { text: 'What was brought in', href: at };

export function importRegister(needs: PolicyNeeds): Route[] {
  const { database, clock } = needs;
  const permission = writePoliciesPermission;
  const onOne = async (id: string, answer: (kept: KeptImport) => Promise<Answer> | Answer) => {
    const kept = await findImport(database, id);
    return kept ? answer(kept) : notFound(none);
  };
  return [
    route({ ...{ method: 'GET', path: at, permission }, answer: () => listPage(needs) }),
    route({ ...{ method: 'GET', path: `${at}/new`, permission }, answer: () => uploadPage([]) }),
    route({
      ...{ method: 'POST', path: `${at}/new`, permission, uploads: true, audit: 'register.looked-at' },
      answer: ({ files }) => take(needs, files),
    }),
    route({
      ...{ method: 'GET', path: `${at}/:id`, permission, params },
      answer: ({ params: { id } }) => onOne(id, (kept) => importPage(needs, kept)),
    }),
    route({
      ...{ method: 'POST', path: `${at}/:id/meaning`, permission, params, audit: 'register.looked-at' },
      answer: ({ params: { id }, form }) =>
        onOne(id, async (kept) => {
          await setMeaning(database, kept, readMeaning(form, kept));
          return redirect(`${at}/${id}`);
        }),
    }),
    route({
      ...{ method: 'POST', path: `${at}/:id/bring-in`, permission, params, audit: 'register.imported' },
      answer: ({ params: { id }, form }) =>
        onOne(id, async (kept) => {
          await doBringIn(needs, kept, form);
          return redirect(`${at}/${id}`);
        }),
    }),
    route({
      ...{ method: 'POST', path: `${at}/:id/forget`, permission, params, audit: 'register.looked-at' },
      answer: async ({ params: { id } }) => {
        await forgetImport(database, id);
        return redirect(at);
      },
    }),
    route({
      ...{ method: 'POST', path: `${at}/:id/undo`, permission, params, audit: 'register.import-undone' },
      answer: ({ params: { id } }) =>
        onOne(id, async (kept) => {
          await database.transaction().execute((transaction) => undoImport(transaction, kept, clock.now()));
          return redirect(`${at}/${id}`);
        }),
    }),
    route({
      ...{ method: 'GET', path: `${at}/:id/left-out.csv`, permission, params },
      answer: ({ params: { id } }) => onOne(id, (kept) => leftOutFile(needs, kept)),
    }),
  ];
}

async function matched({ database }: PolicyNeeds, kept: KeptImport): Promise<MatchedRow[]> {
  const [offered, here] = await Promise.all([findOwnersOffered(database), listAllItems(database)]);
  return matchImport(
    kept.rows.map((row) => readRegisterRow(row, kept.meaning, offered)),
    here,
  );
}

async function take({ database, clock }: PolicyNeeds, files: readonly UploadedFile[]): Promise<Answer> {
  const file = files.find(({ bytes }) => bytes > 0);
  if (!file) return uploadPage([{ field: 'file', message: 'Choose the file of your register' }]);
  const read = await readRegisterFile(file);
  if (!read.ok) return uploadPage(read.messages.map((message) => ({ field: 'file', message })));
  const ids: string[] = [];
  for (const sheet of read.sheets) ids.push(await keepImport(database, { ...sheet, at: clock.now() }));
  return redirect(ids.length === 1 ? `${at}/${ids[0]}` : at);
}

function readMeaning(form: FormFields, { columns, meaning }: KeptImport): ImportMeaning {
  const kind = form.value('usualKind');
  const taken = new Set<number>();
  const chosen = importFields.map((field) => {
    const typed = form.value(field);
    const column = typed === '' ? -1 : Number(typed);
    const isColumn = Number.isInteger(column) && column >= 0 && column < columns.length && !taken.has(column);
    if (isColumn) taken.add(column);
    return [field, isColumn ? column : null] as const;
  });
  return {
    columns: { ...meaning.columns, ...Object.fromEntries(chosen) },
    kind: isKind(kind) ? kind : meaning.kind,
    state: usualStates.find((state) => state === form.value('usualState')) ?? meaning.state,
  };
}

/** Matched anew in the transaction: what came in since is not brought in twice. */
async function doBringIn(needs: PolicyNeeds, kept: KeptImport, form: FormFields): Promise<void> {
  const { database, clock, openScreening } = needs;
  const now = clock.now();
  await database.transaction().execute(async (transaction) => {
    const rows = await matched({ ...needs, database: transaction }, kept);
    const changes = form.value('changes') === 'change' ? 'change' : 'leave';
    const ids = await bringIn(transaction, kept, { matched: rows, changes, at: now });
    const added = rows.filter(({ what }) => what === 'added');
    const asked = form.value('screenings') === 'now' && added.filter(isToScreen).length <= mostScreenings;
    if (ids === null || !asked) return;
    const why = `Brought in from ${kept.fileName}, and not screened.`;
    for (const [index, itemId] of ids.entries()) {
      const row = added[index];
      if (!row || !isToScreen(row)) continue;
      await raiseTrigger(transaction, { itemId, kind: 'new', why, at: now }, openScreening);
    }
  });
}

async function leftOutFile(needs: PolicyNeeds, kept: KeptImport): Promise<Answer> {
  const rows = (await matched(needs, { ...kept })).filter(({ what }) => what === 'left-out');
  const cellsOf = (line: number) => kept.rows.find((row) => row.line === line)?.cells ?? [];
  return download({
    fileName: 'rows-not-taken.csv',
    contentType: 'text/csv; charset=utf-8',
    content: formatCsv([
      [...kept.columns, 'Line', 'Why it was not taken'],
      ...rows.map(({ line, problems }) => [
        ...kept.columns.map((_, column) => cellsOf(line)[column] ?? ''),
        line,
        problems.join(' '),
      ]),
    ]),
  });
}

function uploadPage(problems: readonly FormProblem[]): Answer {
  return page({
    title: 'Bring in a register',
    section: '/desk/policies',
    breadcrumbs: [registerCrumb, { text: 'Bring in a spreadsheet' }],
    problems,
    body: html`<h1 class="govuk-heading-l">Bring in a register</h1>
      <p class="govuk-body">
        Send the spreadsheet as it is: one row for each policy, with headings such as Title, Owner and Review
        date. The order of the columns, rows above the headings and blank rows do not matter.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>You see how it was read before anything is kept.</li>
        <li>What has no place here is kept beside its item, word for word.</li>
        <li>What is here already does not come in twice, and the whole import can be undone.</li>
        <li>To change many items at once, download the register, change it, and bring it in again.</li>
      </ul>
      <form method="post" action="${at}/new" enctype="multipart/form-data" novalidate>
        ${fileField(
          { form: new FormFields(), problems },
          {
            name: 'file',
            label: 'Your register',
            hint: 'CSV, XLSX or ODS. Each sheet that is a table is looked through by itself.',
            attributes: { accept: '.csv,.tsv,.txt,.xlsx,.ods' },
          },
        )}
        ${button({ text: 'Look through it' })}
      </form>`,
  });
}

async function listPage({ database }: PolicyNeeds): Promise<Answer> {
  const all = await listImports(database);
  return page({
    title: 'What was brought in',
    section: '/desk/policies',
    breadcrumbs: [registerCrumb, { text: 'What was brought in' }],
    body: html`<h1 class="govuk-heading-l">What was brought in</h1>
      ${
        all.length === 0
          ? html`<p class="govuk-body">Nothing yet.</p>`
          : linkList(
              all.map((each) => ({
                name: each.sheet === null ? each.fileName : `${each.fileName}, sheet ${each.sheet}`,
                href: `${at}/${each.id}`,
                about: [`Read on ${dayOf(each.readAt)}`, saidOf(each)],
              })),
            )
      }
      <p class="govuk-body"><a class="govuk-link" href="${at}/new">Bring in a spreadsheet</a></p>`,
  });
}

function saidOf({ state, added, changed }: Pick<KeptImport, 'state' | 'added' | 'changed'>): string {
  if (state === 'read') return 'Looked through; nothing of it is in the register yet';
  const said = `${counted(added, 'item')} added, ${whole(changed)} changed`;
  return state === 'undone' ? `Undone. It had brought in: ${said}` : said;
}

async function importPage(needs: PolicyNeeds, kept: KeptImport): Promise<Answer> {
  const title = kept.sheet === null ? kept.fileName : `${kept.fileName}, sheet ${kept.sheet}`;
  const isRead = kept.state === 'read';
  const rows = isRead ? await matched(needs, kept) : [];
  const today = dateIn(needs.clock.now());
  const overdue = rows.filter(
    ({ what, facts }) =>
      what === 'added' && isLive(facts.state) && facts.reviewDue !== null && facts.reviewDue <= today,
  ).length;
  return page({
    title,
    section: '/desk/policies',
    breadcrumbs: [registerCrumb, importsCrumb, { text: title }],
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      ${
        isRead
          ? html`<p class="govuk-body">
                ${counted(kept.rows.length, 'row')} were read. Nothing of it is in the register yet.
              </p>
              <h2 class="govuk-heading-m">How it was read</h2>
              ${columnsView(kept)} ${previewView({ matched: rows, overdue, id: kept.id })}`
          : doneView(kept, true)
      }`,
  });
}
