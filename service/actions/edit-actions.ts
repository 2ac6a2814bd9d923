// /desk/actions/new and /desk/actions/:id…: one action is entered, changed, noted on, done or dropped, and taken up again.
import { z } from 'zod';
import { historyOf } from '../ledger/index.ts';
import { radiosField, textareaField, textField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { button, details } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { type Answer, notFound, page, redirect, route, type Route, type Visitor } from '../pages/route.ts';
import { listWhoMay } from '../people/index.ts';
import { whoActs } from '../platform/doer.ts';
import { dateIn } from '../phrases/day.ts';
import type { Action, ActionSource } from './action.ts';
import { actionForm, dayIn, formOfAction, type Offered, readActionForm } from './action-form.ts';
import {
  addAction,
  changeAction,
  endAction,
  type EndingOfAction,
  findAction,
  listNotes,
  noteAction,
  takeUpAction,
} from './action-store.ts';
import { actionFacts, actionTag, notesView } from './action-view.ts';
import { readActionsPermission, writeActionsPermission } from './actions-permissions.ts';
import type { ActionsNeeds } from './gather-needs.ts';
import { nameAll } from './list-actions.ts';

const address = z.object({ id: z.uuid() });
const crumb = { text: 'Actions', href: '/desk/actions' };
const none = 'There is no action at this address.';
const changedMeanwhile =
  'Somebody else has changed this since you opened it. Nothing was saved. Look at what they wrote, and change it again.';

export function editActions(needs: ActionsNeeds): Route[] {
  const { database, clock } = needs;
  const onOne = async (id: string, answer: (action: Action) => Promise<Answer>): Promise<Answer> => {
    const action = await findAction(database, id);
    return action && action.bodyId === whoActs().body ? answer(action) : notFound(none);
  };
  const writes = { permission: writeActionsPermission } as const;
  return [
    route({
      ...{ ...writes, method: 'GET', path: '/desk/actions/new' },
      answer: ({ search }) => newPage(needs, startOf(search), []),
    }),
    route({
      ...{ ...writes, method: 'POST', path: '/desk/actions/new', audit: 'action.added' },
      answer: async ({ form }) => {
        const read = readActionForm(form, await offeredOwners(needs), { characteristics: [], ownerId: null });
        if (!read.ok) return newPage(needs, form, read.problems);
        const source = await sourceIn(needs, form);
        const id = await database
          .transaction()
          .execute((transaction) => addAction(transaction, { ...read.facts, source, at: clock.now() }));
        return redirect(`/desk/actions/${id}`);
      },
    }),
    route({
      ...{ method: 'GET', path: '/desk/actions/:id', permission: readActionsPermission, params: address },
      answer: ({ params, visitor }) => onOne(params.id, (action) => actionPage(needs, { action, visitor })),
    }),
    route({
      ...{ ...writes, method: 'GET', path: '/desk/actions/:id/change', params: address },
      answer: ({ params }) =>
        onOne(params.id, (action) => changePage(needs, action, formOfAction(action), [])),
    }),
    route({
      ...{ ...writes, method: 'POST', path: '/desk/actions/:id/change', params: address },
      audit: 'action.changed',
      answer: ({ params, form }) =>
        onOne(params.id, async (action) => {
          const read = readActionForm(form, await offeredOwners(needs), action);
          if (!read.ok) return changePage(needs, action, form, read.problems);
          const seen = { ...action, edition: Number(form.value('edition')) || 0 };
          const isDone = await database
            .transaction()
            .execute((transaction) => changeAction(transaction, seen, read.facts, clock.now()));
          if (isDone) return redirect(`/desk/actions/${action.id}`);
          return changePage(needs, action, form, [{ field: '', message: changedMeanwhile }]);
        }),
    }),
    ...(['note', 'end', 'take-up'] as const).map((doing) =>
      route({
        ...{ ...writes, method: 'POST', path: `/desk/actions/:id/${doing}`, params: address },
        audit: ({ note: 'action.noted', end: 'action.done', 'take-up': 'action.taken-up' } as const)[doing],
        answer: ({ params, form, visitor }) =>
          onOne(params.id, async (action) => {
            const problems = await settle(needs, action, doing, form);
            if (problems.length === 0) return redirect(`/desk/actions/${action.id}`);
            return actionPage(needs, { action, visitor, form, problems });
          }),
      }),
    ),
  ];
}

function offeredOwners({ database }: ActionsNeeds): Promise<Offered[]> {
  return listWhoMay(database, { permission: writeActionsPermission.name, body: whoActs().body ?? '' });
}

/** What a page that led here has said already. */
function startOf(search: FormFields): FormFields {
  return FormFields.from({
    title: search.value('title').slice(0, 2000),
    ...(z.uuid().safeParse(search.value('of')).success && {
      ...{ of: search.value('of'), part: search.value('part').slice(0, 200) },
    }),
  });
}

/** An analysis that whoever asks may see; by itself where there is none. */
async function sourceIn({ nameSources }: ActionsNeeds, form: FormFields): Promise<ActionSource> {
  const [id, part] = [form.value('of'), form.value('part')];
  const source = { kind: 'analysis', id } as const;
  const isKnown = z.uuid().safeParse(id).success && (await nameSources([source])).has(id);
  if (!isKnown) return { kind: 'none', id: null, part: '' };
  return { ...source, part: /^[a-z-]+\/[a-z0-9-]+$/.test(part) ? part.slice(0, 200) : '' };
}

async function newPage(
  needs: ActionsNeeds,
  form: FormFields,
  problems: readonly FormProblem[],
): Promise<Answer> {
  return page({
    title: 'Add an action',
    section: '/desk/actions',
    breadcrumbs: [crumb, { text: 'Add' }],
    problems,
    body: html`<h1 class="govuk-heading-l">Add an action</h1>
      ${actionForm({ form, problems }, '/desk/actions/new', await offeredOwners(needs))}`,
  });
}

async function changePage(
  needs: ActionsNeeds,
  action: Action,
  form: FormFields,
  problems: readonly FormProblem[],
): Promise<Answer> {
  return page({
    title: 'Change this action',
    section: '/desk/actions',
    breadcrumbs: [crumb, { text: action.title, href: `/desk/actions/${action.id}` }, { text: 'Change' }],
    problems,
    body: html`<h1 class="govuk-heading-l">Change this action</h1>
      ${actionForm({ form, problems }, `/desk/actions/${action.id}/change`, await offeredOwners(needs))}`,
  });
}

async function settle(
  { database, clock }: ActionsNeeds,
  action: Action,
  doing: 'note' | 'end' | 'take-up',
  form: FormFields,
): Promise<FormProblem[]> {
  const at = clock.now();
  if (doing === 'note') {
    const said = form.value('said');
    if (said === '') return [{ field: 'said', message: 'Enter how it stands' }];
    if (said.length > 5000) return [{ field: 'said', message: 'The note must have at most 5,000 letters' }];
    await database.transaction().execute((transaction) => noteAction(transaction, action.id, said, at));
    return [];
  }
  const seen = { ...action, edition: Number(form.value('edition')) || 0 };
  const ending = doing === 'end' ? readEnding(form, dateIn(at)) : null;
  if (ending !== null && !ending.ok) return ending.problems;
  const isDone = await database
    .transaction()
    .execute((transaction) =>
      ending === null
        ? takeUpAction(transaction, seen, at)
        : endAction(transaction, seen, { ...ending.facts, at }),
    );
  return isDone ? [] : [{ field: '', message: changedMeanwhile }];
}

type ReadEnding = { ok: true; facts: Omit<EndingOfAction, 'at'> } | { ok: false; problems: FormProblem[] };

function readEnding(form: FormFields, today: string): ReadEnding {
  const [outcome, typed, entered] = [form.value('outcome'), form.value('state'), form.value('on')];
  const on = entered === '' ? today : dayIn(form, 'on');
  const state = typed === 'done' || typed === 'dropped' ? typed : null;
  const problems: FormProblem[] = [
    ...(state === null ? [{ field: 'state', message: 'Choose whether it was done or dropped' }] : []),
    ...(outcome === ''
      ? [{ field: 'outcome', message: 'Enter what came of it, or why it was dropped' }]
      : []),
    ...(outcome.length > 5000 ? [{ field: 'outcome', message: 'It must have at most 5,000 letters' }] : []),
    ...(on === ''
      ? [{ field: 'on', message: `Enter a day, such as 31 March 2027, and not “${entered}”` }]
      : []),
    ...(on > today ? [{ field: 'on', message: 'Enter a day that has been' }] : []),
  ];
  if (problems.length > 0 || state === null) return { ok: false, problems };
  return { ok: true, facts: { state, outcome, on } };
}

interface Shown {
  action: Action;
  visitor: Visitor;
  form?: FormFields;
  problems?: readonly FormProblem[];
}

async function actionPage(
  needs: ActionsNeeds,
  { action, visitor, form = new FormFields(), problems = [] }: Shown,
): Promise<Answer> {
  const notes = await listNotes(needs.database, action.id);
  const names = await nameAll(needs, [action]);
  const people = new Map([...names.people, ...(await needs.people.names(notes.map(({ saidBy }) => saidBy)))]);
  const mayWrite = visitor.may(writeActionsPermission);
  return page({
    title: action.title,
    section: '/desk/actions',
    breadcrumbs: [crumb, { text: action.title }],
    problems,
    body: html`<h1 class="govuk-heading-l">${action.title}</h1>
      <p class="dr-state">${actionTag(action, names.today)}</p>
      ${actionFacts(action, { ...names, people })}
      ${mayWrite && changeParts({ form, problems }, action, names.today)}
      <h2 class="govuk-heading-m">How it goes on</h2>
      ${notesView(notes, people)} ${mayWrite && noteForm({ form, problems }, action)}
      ${await historyOf(needs.database, { kind: 'action', id: action.id }, { fields: fieldNames })}`,
  });
}

const fieldNames = {
  ...{ title: 'What will be done', owner: 'Who answers for it', due: 'By when', timing: 'Before or after' },
  ...{ state: 'State', outcome: 'Outcome', on: 'Ended on', said: 'Note' },
};

type State = { form: FormFields; problems: readonly FormProblem[] };

function noteForm(state: State, { id }: Action): Html {
  return html`<form method="post" action="/desk/actions/${id}/note" class="dr-no-print" novalidate>
    ${textareaField(state, { name: 'said', label: 'Add a note', rows: '3' })}
    ${button({ text: 'Keep this note', classes: 'govuk-button--secondary' })}
  </form>`;
}

function changeParts(state: State, action: Action, today: string): Html {
  const to = `/desk/actions/${action.id}`;
  const edition = html`<input type="hidden" name="edition" value="${action.edition}" />`;
  if (action.state !== 'open')
    return html`<form method="post" action="${to}/take-up" class="dr-no-print">
      ${edition} ${button({ text: 'Take it up again', classes: 'govuk-button--secondary' })}
    </form>`;
  const isOpen = state.problems.some(({ field }) => ['state', 'outcome', 'on'].includes(field));
  return html`<div class="dr-no-print">
    <p class="govuk-body"><a class="govuk-link" href="${to}/change">Change this</a></p>
    ${details({
      summaryText: 'It is done, or dropped',
      open: isOpen,
      html: html`<form method="post" action="${to}/end" novalidate>
        ${edition}
        ${radiosField(state, {
          name: 'state',
          label: 'Which?',
          choices: [
            { value: 'done', text: 'It is done' },
            { value: 'dropped', text: 'It will not be done' },
          ],
        })}
        ${textareaField(state, { name: 'outcome', label: 'What came of it, or why was it dropped?', rows: '3' })}
        ${textField(state, {
          name: 'on',
          label: 'On which day? (today unless stated)',
          hint: `Such as ${today}`,
          classes: 'govuk-input--width-10',
        })}
        ${button({ text: 'Save' })}
      </form>`,
    })}
  </div>`;
}
