// Rows put aside, in pages: a list by reason and state, one row with its cells to be mended, what mending would change, and sending in.
import { z } from 'zod';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import {
  notFound,
  page,
  redirect,
  route,
  type Answer,
  type Permission,
  type Route,
  type RouteRequest,
  type Visitor,
} from '../pages/route.ts';
import { whoActs } from '../platform/doer.ts';
import { findRowsOfImport, findRowsOfSubmission, type FoundRows, type RowsAside } from './find-rows-aside.ts';
import { gatherRows, findRow, type RowsNeeds } from './quarantine/gather-rows.ts';
import { mendedCells, type QuarantinedRow } from './quarantine/quarantined-row.ts';
import { mendRowsPermission, readRowsPermission } from './quarantine/quarantine-permissions.ts';
import { keepMend, leaveOut } from './quarantine/quarantine-store.ts';
import { rowView } from './row-aside-view.ts';
import { rowsView } from './rows-aside-view.ts';
import { sendMendedRows, type SendMendedNeeds } from './send-mended-rows.ts';
import { sendPermission } from './submissions/submission-permissions.ts';

const onOnePage = 50;
const rowNumber = z.coerce.number().int().positive();
const ofImport = z.object({ id: z.uuid(), import: z.uuid() });
const ofSubmission = z.object({ id: z.uuid() });

interface Way<Params> {
  path: string;
  params: z.ZodObject & z.ZodType<Params>;
  reads: Permission;
  mends: Permission;
  find(params: Params, visitor: Visitor): Promise<FoundRows>;
}

export function mendRowsRoutes(needs: RowsNeeds & SendMendedNeeds): Route[] {
  const { database } = needs;
  return [
    ...routesOf<z.infer<typeof ofImport>>(needs, {
      ...{ path: '/data/:id/imports/:import/rows', params: ofImport },
      ...{ reads: readRowsPermission, mends: mendRowsPermission },
      find: (params, visitor) => findRowsOfImport(database, params, visitor),
    }),
    ...routesOf<z.infer<typeof ofSubmission>>(needs, {
      ...{ path: '/submissions/:id/rows', params: ofSubmission },
      ...{ reads: sendPermission, mends: sendPermission },
      find: (params, visitor) => findRowsOfSubmission(database, params, visitor),
    }),
  ];
}

function routesOf<Params>(
  needs: RowsNeeds & SendMendedNeeds,
  { path, params, reads, mends, find }: Way<Params>,
): Route[] {
  const about = async (
    request: RouteRequest<Params, unknown>,
    answer: (aside: RowsAside) => Promise<Answer>,
  ): Promise<Answer> => {
    const found = await find(request.params, request.visitor);
    return found.ok ? answer(found.aside) : found.answer;
  };
  const withRow = z.object({ row: rowNumber });
  const numberOf = (request: RouteRequest<Params, unknown>) => withRow.parse(request.params).row;
  const rowParams = z.intersection(params, withRow);
  return [
    route({
      ...{ method: 'GET', path, permission: reads, params },
      answer: (request) => about(request, (aside) => listPage(needs, aside, request.search)),
    }),
    route({
      ...{ method: 'GET', path: `${path}/:row`, permission: reads, params: rowParams },
      answer: (request) =>
        about(request, (aside) => onRow(needs, aside, numberOf(request), (row) => rowPage(aside, row))),
    }),
    route({
      ...{
        method: 'POST',
        path: `${path}/:row`,
        permission: mends,
        params: rowParams,
        audit: 'quarantine.mended',
      },
      answer: (request) =>
        about(request, (aside) =>
          onRow(needs, aside, numberOf(request), (row) => mend(needs, aside, row, request.form)),
        ),
    }),
    route({
      ...{ method: 'POST', path: `${path}/send`, permission: mends, params, audit: 'quarantine.sent-in' },
      answer: (request) => about(request, (aside) => sendMendedRows(needs, aside, request.form)),
    }),
  ];
}

async function onRow(
  needs: RowsNeeds,
  { made }: RowsAside,
  number: number,
  answer: (row: QuarantinedRow) => Answer | Promise<Answer>,
): Promise<Answer> {
  const row = await findRow(needs, made, number);
  return row ? answer(row) : notFound('There is no such row among those put aside.');
}

async function listPage(needs: RowsNeeds, aside: RowsAside, search: FormFields): Promise<Answer> {
  const at = Math.min(Math.max(1, Number.parseInt(search.value('page'), 10) || 1), 100_000);
  const wanted = { code: search.value('reason'), state: search.value('state') };
  const gathered = await gatherRows(needs, aside.made, {
    ...{ ...wanted, from: (at - 1) * onOnePage, most: onOnePage },
  });
  return page({
    title: 'Rows put aside',
    section: '/data',
    breadcrumbs: [aside.above, { text: 'Rows put aside' }],
    body: rowsView({ aside, ...gathered, ...wanted, at, onOnePage }),
  });
}

function rowPage(
  aside: RowsAside,
  row: QuarantinedRow,
  problems: readonly FormProblem[] = [],
  form: FormFields = new FormFields(),
): Answer {
  return page({
    title: `Row ${row.line} of ${row.file}`,
    section: '/data',
    breadcrumbs: [aside.above, { text: 'Rows put aside', href: aside.base }, { text: `Row ${row.line}` }],
    problems,
    body: rowView(aside, row, { form, problems }),
  });
}

const longest = 2000;

async function mend(
  { database, clock }: SendMendedNeeds,
  aside: RowsAside,
  row: QuarantinedRow,
  form: FormFields,
): Promise<Answer> {
  if (row.mend?.state === 'sent-in')
    return rowPage(aside, row, [{ field: '', message: 'This row was sent in already.' }]);
  const done = {
    ...{ datasetId: aside.dataset.id, importId: aside.made.id, rowNumber: row.number },
    ...{ by: whoActs().id, at: clock.now() },
  };
  if (form.value('what') === 'leave-out') {
    const reason = form.value('reason').slice(0, 1000);
    if (reason === '')
      return rowPage(aside, row, [{ field: 'reason', message: 'Enter why this row stays out' }], form);
    await leaveOut(database, done, reason);
    return redirect(aside.base);
  }
  const changed = row.cells.flatMap(([column, before], at) => {
    const after = form.has(`cell-${at}`) ? form.typed(`cell-${at}`).slice(0, longest) : before;
    return after === before ? [] : [{ column, before, after }];
  });
  if (changed.length === 0) return rowPage(aside, row, [nothingChanged(row)], form);
  await keepMend(database, done, changed);
  return redirect(aside.base);
}

function nothingChanged(row: QuarantinedRow): FormProblem {
  const at = mendedCells(row).findIndex(([column]) => column === row.column);
  return {
    field: `cell-${Math.max(0, at)}`,
    message: 'Nothing was changed: mend a cell, or leave the row out',
  };
}
