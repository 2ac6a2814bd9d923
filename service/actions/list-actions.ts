// GET /desk/actions and /desk/actions/actions.csv: everything that was promised, by how far it has come.
import { z } from 'zod';
import { selectField, textField } from '../pages/form-inputs.ts';
import { FormFields } from '../pages/forms.ts';
import { button, pagination } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { type Answer, download, page, route, type Route, type Visitor } from '../pages/route.ts';
import { formatCsv } from '../platform/csv.ts';
import { dateIn } from '../phrases/day.ts';
import { counted } from '../phrases/spoken-number.ts';
import { type Action, standingOf } from './action.ts';
import { type ActionFilter, listActions } from './action-store.ts';
import { actionList, type ActionNames, sourceOf } from './action-view.ts';
import { standingWords, timingWords } from './action-words.ts';
import { readActionsPermission, writeActionsPermission } from './actions-permissions.ts';
import type { ActionsNeeds } from './gather-needs.ts';

const query = z.object({
  show: z.enum(['open', 'overdue', 'done', 'dropped', 'all']).catch('open').default('open'),
  whose: z.enum(['mine', 'all']).catch('all').default('all'),
  text: z.string().max(200).catch('').default(''),
  page: z.coerce.number().int().positive().max(10_000).catch(1).default(1),
});
type Query = z.infer<typeof query>;

const perPage = 50;
const mostInFile = 100_000;

export function listActionsRoutes(needs: ActionsNeeds): Route[] {
  const given = { method: 'GET', permission: readActionsPermission, query } as const;
  return [
    route({
      ...{ ...given, path: '/desk/actions' },
      answer: ({ query: asked, visitor }) => listPage(needs, asked, visitor),
    }),
    route({
      ...{ ...given, path: '/desk/actions/actions.csv' },
      answer: async ({ query: asked, visitor }) => {
        const { actions } = await listActions(needs.database, filterOf(needs, asked, visitor), 1, mostInFile);
        const names = await nameAll(needs, actions);
        return download({
          fileName: 'actions.csv',
          contentType: 'text/csv; charset=utf-8',
          content: formatCsv([columns, ...actions.map((action) => cellsOf(action, names))]),
        });
      },
    }),
  ];
}

function filterOf({ clock }: ActionsNeeds, { show, whose, text }: Query, { person }: Visitor): ActionFilter {
  const owner = whose === 'mine' ? (person?.id ?? null) : null;
  return { show, owner, text: text.trim(), today: dateIn(clock.now()) };
}

export async function nameAll(
  { clock, people, nameSources }: ActionsNeeds,
  actions: readonly Action[],
): Promise<ActionNames> {
  const ids = actions.flatMap(({ ownerId, madeBy, endedBy }) => [ownerId, madeBy, endedBy]);
  const [names, sources] = await Promise.all([
    people.names(ids),
    nameSources(actions.map(({ source }) => source)),
  ]);
  return { people: names, sources, today: dateIn(clock.now()) };
}

const columns = [
  ...['action', 'why', 'owner', 'post', 'due', 'before or after the decision', 'standing', 'promised in'],
  ...['characteristics', 'outcome', 'ended', 'entered'],
];

function cellsOf(action: Action, { people, sources, today }: ActionNames) {
  return [
    ...[action.title, action.because, people.get(action.ownerId ?? '') ?? '', action.ownerJob, action.due],
    ...[timingWords(action.timing), standingWords[standingOf(action, today)]],
    ...[sourceOf(action, sources)?.text ?? '', action.characteristics.join(' '), action.outcome],
    ...[action.endedOn, dateIn(action.madeAt)],
  ];
}

async function listPage(needs: ActionsNeeds, asked: Query, visitor: Visitor): Promise<Answer> {
  const filter = filterOf(needs, asked, visitor);
  const { actions, count } = await listActions(needs.database, filter, asked.page, perPage);
  const names = await nameAll(needs, actions);
  return page({
    title: 'Actions',
    section: '/desk/actions',
    body: html`<h1 class="govuk-heading-l">Actions</h1>
      <p class="govuk-body">What was promised, wherever it was: in analyses, in reviews, or by itself.</p>
      ${
        visitor.may(writeActionsPermission) &&
        html`<p class="govuk-body dr-no-print">
          <a class="govuk-button" href="/desk/actions/new" role="button" draggable="false">Add an action</a>
        </p>`
      }
      ${filterForm(asked)}
      <h2 class="govuk-heading-m">${counted(count, 'action')}</h2>
      ${count === 0 ? html`<p class="govuk-body">There are none like this.</p>` : actionList(actions, names)}
      ${turnPages(asked, count)}
      <p class="govuk-body dr-no-print">
        <a class="govuk-link" href="/desk/actions/actions.csv?${addressOf(asked)}" download
          >Download these as CSV</a
        >
      </p>`,
  });
}

function addressOf({ show, whose, text }: Query, at = 1): string {
  return new URLSearchParams({ show, whose, text, ...(at > 1 && { page: String(at) }) }).toString();
}

function filterForm({ show, whose, text }: Query): Html {
  const state = { form: FormFields.from({ show, whose, text }), problems: [] };
  return html`<form method="get" action="/desk/actions" class="dr-filter dr-no-print" role="search">
    ${selectField(state, {
      name: 'show',
      label: 'Which?',
      choices: [
        { value: 'open', text: 'Open' },
        { value: 'overdue', text: 'Overdue' },
        { value: 'done', text: 'Done' },
        { value: 'dropped', text: 'Dropped' },
        { value: 'all', text: 'All' },
      ],
    })}
    ${selectField(state, {
      name: 'whose',
      label: 'Whose?',
      choices: [
        { value: 'all', text: 'Everybody’s' },
        { value: 'mine', text: 'Mine' },
      ],
    })}
    ${textField(state, { name: 'text', label: 'Words in it' })}
    ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>`;
}

function turnPages(asked: Query, count: number): Html | false {
  const last = Math.max(1, Math.ceil(count / perPage));
  if (last === 1) return false;
  return pagination({
    ...(asked.page > 1 && { previous: { href: `/desk/actions?${addressOf(asked, asked.page - 1)}` } }),
    ...(asked.page < last && { next: { href: `/desk/actions?${addressOf(asked, asked.page + 1)}` } }),
  });
}
