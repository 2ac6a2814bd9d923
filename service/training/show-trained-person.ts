// GET /desk/training/people/:id: how one person stands and what they completed; POST …/void: what was entered by mistake does not count.
import { z } from 'zod';
import { button, details, summaryList } from '../pages/govuk/components.ts';
import { textareaField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import { type Answer, notFound, page, redirect, route, type Route, type Visitor } from '../pages/route.ts';
import { roleName } from '../people/index.ts';
import { dateIn, dayName } from '../phrases/day.ts';
import type { Completion } from './completion.ts';
import { listCompletions, voidCompletion } from './completion-store.ts';
import type { TrainingNeeds } from './gather-needs.ts';
import { gatherPeople } from './gather-people.ts';
import type { Learner } from './learner.ts';
import { findLearner } from './learner-store.ts';
import type { TrainedPerson } from './trained-person.ts';
import { levelName } from './training-level.ts';
import { manageTrainingPermission, readTrainingPermission } from './training-permissions.ts';
import { completionsView, levelStateView, trainingCrumb } from './training-view.ts';

const params = z.object({ id: z.uuid() });
const none = 'There is nobody at this address whose training is kept here.';

export function showTrainedPerson(needs: TrainingNeeds): Route[] {
  const { database, clock } = needs;
  return [
    route({
      ...{ method: 'GET', path: '/desk/training/people/:id', permission: readTrainingPermission, params },
      answer: ({ params: { id }, visitor }) => personPage(needs, id, visitor),
    }),
    route({
      ...{ method: 'POST', path: '/desk/training/people/:id/void', permission: manageTrainingPermission },
      ...{ params, audit: 'training.voided' },
      answer: async ({ params: { id }, form, visitor }) => {
        const why = form.value('why');
        const completion = form.value('completion');
        const again = (message: string) =>
          personPage(needs, id, visitor, { form, problems: [{ field: '', message }] });
        if (why === '')
          return again('Enter why this record does not count. It stays readable with the reason.');
        if (why.length > 1000)
          return again(`The reason has ${why.length} characters: shorten it to 1000 or fewer`);
        const theirs = (await completionsOf(needs, id)).some((each) => each.id === completion);
        if (!theirs) return notFound('There is no such record of this person.');
        await database
          .transaction()
          .execute((transaction) => voidCompletion(transaction, completion, { why, at: clock.now() }));
        return redirect(`/desk/training/people/${id}`);
      },
    }),
  ];
}

async function completionsOf({ database }: TrainingNeeds, id: string): Promise<Completion[]> {
  return (await listCompletions(database)).filter(
    ({ personId, learnerId }) => personId === id || learnerId === id,
  );
}

async function personPage(
  needs: TrainingNeeds,
  id: string,
  visitor: Visitor,
  state: { form: FormFields; problems: readonly FormProblem[] } = { form: new FormFields(), problems: [] },
): Promise<Answer> {
  const person = (await gatherPeople(needs)).find((each) => each.id === id);
  const learner = await findLearner(needs.database, id);
  const name = person?.name ?? learner?.name ?? (await needs.people.names([id])).get(id);
  if (name === undefined) return notFound(none);
  const day = dateIn(needs.clock.now());
  const mayManage = visitor.may(manageTrainingPermission);
  return page({
    title: name,
    section: '/desk/training',
    breadcrumbs: [trainingCrumb, { text: name }],
    problems: state.problems,
    body: html`<h1 class="govuk-heading-l">${name}</h1>
      ${person ? standingView(person, day) : html`<p class="govuk-body">They are not among your people at present.</p>`}
      ${completionsView(
        await completionsOf(needs, id),
        day,
        mayManage ? (each) => (each.voided ? null : voidForm(id, each, state)) : null,
      )}
      ${mayManage && person && button({ text: 'Record training', href: `/desk/training/record?person=${id}` })}
      ${mayManage && learner && !learner.isErased && learnerLinks(learner)}`,
  });
}

function standingView({ levels, roles, job, from }: TrainedPerson, day: string): Html {
  const held = roles.map(({ role }) => roleName(role)).join(', ');
  return summaryList({
    rows: [
      ...(job === '' ? [] : [{ key: { text: 'Job' }, value: { text: job } }]),
      { key: { text: 'Roles' }, value: { text: held || 'None: they have no account' } },
      { key: { text: 'Since' }, value: { text: dayName(from) } },
      ...levels.map((at) => ({
        key: { text: levelName(at.level) },
        value: { html: levelStateView(at, day) },
      })),
    ],
  });
}

function voidForm(
  id: string,
  completion: Completion,
  { form, problems }: { form: FormFields; problems: readonly FormProblem[] },
): Html {
  const isTyped = form.value('completion') === completion.id;
  return details({
    summaryText: 'Void this',
    open: isTyped && problems.length > 0,
    html: html`<form method="post" action="/desk/training/people/${id}/void" novalidate>
      <input type="hidden" name="completion" value="${completion.id}" />
      ${textareaField(
        { form: isTyped ? form : new FormFields(), problems: [] },
        {
          ...{ name: 'why', id: `why-${completion.id}`, label: 'Why it does not count', rows: '2' },
          hint: 'It stays readable, with the reason',
        },
      )}
      ${button({ text: 'Void this record', classes: 'govuk-button--secondary' })}
    </form>`,
  });
}

function learnerLinks({ id, leftOn }: Learner): Html {
  return html`<p class="govuk-body">
    <a class="govuk-link" href="/desk/training/staff/${id}">Change their details, or say that they left</a>${
      leftOn !== null && `. They left on ${dayName(leftOn)}.`
    }
  </p>`;
}
