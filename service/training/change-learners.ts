// /desk/training/staff…: somebody without an account is added, changed, leaves, or has their name erased.
import { z } from 'zod';
import { button } from '../pages/govuk/components.ts';
import { type FormState, textField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import { type Answer, notFound, page, redirect, route, type Route } from '../pages/route.ts';
import { readDay } from '../partners/index.ts';
import type { TrainingNeeds } from './gather-needs.ts';
import type { Learner, LearnerFacts } from './learner.ts';
import { addLearner, changeLearner, eraseLearner, findLearner } from './learner-store.ts';
import { manageTrainingPermission } from './training-permissions.ts';
import { trainingCrumb } from './training-view.ts';

const at = '/desk/training/staff';
const params = z.object({ id: z.uuid() });
const addTitle = 'Add somebody without an account';

export function changeLearners({ database, clock }: TrainingNeeds): Route[] {
  const manages = { permission: manageTrainingPermission };
  const onOne = async (
    id: string,
    answer: (learner: Learner) => Promise<Answer> | Answer,
  ): Promise<Answer> => {
    const learner = await findLearner(database, id);
    return learner && !learner.isErased ? answer(learner) : notFound('There is nobody at this address.');
  };
  return [
    route({
      ...{ ...manages, method: 'GET', path: `${at}/add` },
      answer: () => formPage(addTitle, `${at}/add`, { form: new FormFields(), problems: [] }),
    }),
    route({
      ...{ ...manages, method: 'POST', path: `${at}/add`, audit: 'training.learner-added' },
      answer: async ({ form }) => {
        const read = readLearner(form);
        if (!read.ok) return formPage(addTitle, `${at}/add`, { form, problems: read.problems });
        const id = await database
          .transaction()
          .execute((transaction) => addLearner(transaction, read.facts, { at: clock.now() }));
        return redirect(`/desk/training/people/${id}`);
      },
    }),
    route({
      ...{ ...manages, method: 'GET', path: `${at}/:id`, params },
      answer: ({ params: { id } }) =>
        onOne(id, (learner) => changePage(learner, { form: formOf(learner), problems: [] })),
    }),
    route({
      ...{ ...manages, method: 'POST', path: `${at}/:id`, params, audit: 'training.learner-changed' },
      answer: ({ params: { id }, form }) =>
        onOne(id, async (learner) => {
          const read = readLearner(form);
          if (!read.ok) return changePage(learner, { form, problems: read.problems });
          await database
            .transaction()
            .execute((transaction) => changeLearner(transaction, learner, read.facts));
          return redirect(`/desk/training/people/${learner.id}`);
        }),
    }),
    route({
      ...{ ...manages, method: 'POST', path: `${at}/:id/erase`, params, audit: 'training.learner-erased' },
      proof: 'recent',
      answer: ({ params: { id } }) =>
        onOne(id, async (learner) => {
          await database
            .transaction()
            .execute((transaction) => eraseLearner(transaction, learner.id, clock.now()));
          return redirect('/desk/training');
        }),
    }),
  ];
}

type ReadLearner = { ok: true; facts: LearnerFacts } | { ok: false; problems: FormProblem[] };

function readLearner(form: FormFields): ReadLearner {
  const [name, job] = [form.value('name'), form.value('job')];
  const days = { joinedOn: form.value('joinedOn'), leftOn: form.value('leftOn') };
  const [joinedOn, leftOn] = [readDay(days.joinedOn), readDay(days.leftOn)];
  const problems: FormProblem[] = [
    ...(name === '' ? [{ field: 'name', message: 'Enter their name' }] : []),
    ...Object.entries({ name, job }).flatMap(([field, { length }]) =>
      length > 200 ? [{ field, message: `This has ${length} characters: shorten it to 200 or fewer` }] : [],
    ),
    ...Object.entries(days).flatMap(([field, typed]) =>
      typed !== '' && readDay(typed) === null
        ? [{ field, message: `Enter a day, such as 31/3/2026, and not “${typed}”` }]
        : [],
    ),
    ...(joinedOn !== null && leftOn !== null && leftOn < joinedOn
      ? [{ field: 'leftOn', message: 'They cannot leave before they began' }]
      : []),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, facts: { name, job, joinedOn, leftOn } };
}

function formOf({ name, job, joinedOn, leftOn }: Learner): FormFields {
  return FormFields.from({ name, job, joinedOn: joinedOn ?? '', leftOn: leftOn ?? '' });
}

function formPage(title: string, action: string, state: FormState, more: Html | null = null): Answer {
  return page({
    title,
    section: '/desk/training',
    breadcrumbs: [trainingCrumb, { text: title }],
    problems: state.problems,
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      <form method="post" action="${action}" novalidate>
        ${textField(state, { name: 'name', label: 'Name', autocomplete: 'off' })}
        ${textField(state, { name: 'job', label: 'Job or team (if you wish)' })}
        ${dayField(state, 'joinedOn', 'Began on (if you know)')}
        ${dayField(state, 'leftOn', 'Left on (if they have)')} ${button({ text: 'Save' })}
      </form>
      ${more}`,
  });
}

function dayField(state: FormState, name: string, label: string): Html {
  return textField(state, { name, label, hint: 'For example, 31/3/2026', classes: 'govuk-input--width-10' });
}

function changePage(learner: Learner, state: FormState): Answer {
  return formPage(
    learner.name,
    `${at}/${learner.id}`,
    state,
    html`<h2 class="govuk-heading-m">Erase their name</h2>
      <p class="govuk-body">
        Their name and their job are removed for good, and they are no longer in any list. What they completed
        stays as a number.
      </p>
      <form method="post" action="${at}/${learner.id}/erase">
        ${button({ text: 'Erase their name', classes: 'govuk-button--warning' })}
      </form>`,
  );
}
