// /desk/policies/:id/end: an item is ended or withdrawn with its reason, and taken up again; /desk/policies/:id/screening: somebody asks for one.
import { radiosField, textareaField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { button } from '../pages/govuk/components.ts';
import { html } from '../pages/html.ts';
import { type Answer, notFound, page, redirect, route, type Route } from '../pages/route.ts';
import { endItem, takeUpItem } from './change-item-store.ts';
import type { PolicyNeeds } from './gather-needs.ts';
import { changedMeanwhile, crumbOf, itemAddress, noItem, registerCrumb } from './item-address.ts';
import { findOwnItem } from './item-store.ts';
import { writePoliciesPermission } from './policy-permissions.ts';
import { isLive, type RegisterItem } from './register-item.ts';
import { raiseTrigger } from './trigger-store.ts';

export function endItems({ database, clock, openScreening }: PolicyNeeds): Route[] {
  const writes = { permission: writePoliciesPermission, params: itemAddress };
  const onOne = async (
    id: string,
    isFit: (item: RegisterItem) => boolean,
    answer: (item: RegisterItem) => Promise<Answer> | Answer,
  ) => {
    const item = await findOwnItem(database, id);
    return item && isFit(item) ? answer(item) : notFound(noItem);
  };
  const live = ({ state }: RegisterItem) => isLive(state);
  return [
    route({
      ...{ ...writes, method: 'GET', path: '/desk/policies/:id/end' },
      answer: ({ params }) => onOne(params.id, live, (item) => endPage(item, new FormFields(), [])),
    }),
    route({
      ...{ ...writes, method: 'POST', path: '/desk/policies/:id/end', audit: 'register-item.ended' },
      answer: ({ params, form }) =>
        onOne(params.id, live, async (item) => {
          const problems = problemsOf(form);
          if (problems.length > 0) return endPage(item, form, problems);
          const state = form.value('state') === 'withdrawn' ? 'withdrawn' : 'ended';
          const ending = { state, why: form.value('why'), at: clock.now() } as const;
          const isDone = await database
            .transaction()
            .execute((transaction) => endItem(transaction, item, ending));
          if (!isDone) return endPage(item, form, [{ field: '', message: changedMeanwhile }]);
          return redirect(`/desk/policies/${item.id}`);
        }),
    }),
    route({
      ...{ ...writes, method: 'POST', path: '/desk/policies/:id/take-up', audit: 'register-item.taken-up' },
      answer: ({ params }) =>
        onOne(
          params.id,
          (item) => !live(item),
          async (item) => {
            const state = item.inForceFrom === null ? 'proposed' : 'in-force';
            await database
              .transaction()
              .execute((transaction) => takeUpItem(transaction, item, { state, at: clock.now() }));
            return redirect(`/desk/policies/${item.id}`);
          },
        ),
    }),
    route({
      ...{
        ...writes,
        method: 'POST',
        path: '/desk/policies/:id/screening',
        audit: 'register-item.triggered',
      },
      answer: ({ params, form }) =>
        onOne(params.id, live, async (item) => {
          const why = form.value('why').slice(0, 2000) || 'Somebody asked for it.';
          await database
            .transaction()
            .execute((transaction) =>
              raiseTrigger(
                transaction,
                { itemId: item.id, kind: 'asked', why, at: clock.now() },
                openScreening,
              ),
            );
          return redirect(`/desk/policies/${item.id}#analyses`);
        }),
    }),
  ];
}

function problemsOf(form: FormFields): FormProblem[] {
  const [state, why] = [form.value('state'), form.value('why')];
  return [
    ...(state === 'ended' || state === 'withdrawn'
      ? []
      : [{ field: 'state', message: 'Choose whether it has ended or is withdrawn' }]),
    ...(why === '' ? [{ field: 'why', message: 'Enter why' }] : []),
    ...(why.length > 2000
      ? [{ field: 'why', message: `This has ${why.length} characters: shorten it to 2000 or fewer` }]
      : []),
  ];
}

function endPage(item: RegisterItem, form: FormFields, problems: readonly FormProblem[]): Answer {
  const state = { form, problems };
  return page({
    title: `End or withdraw ${item.title}`,
    section: '/desk/policies',
    breadcrumbs: [registerCrumb, crumbOf(item), { text: 'End or withdraw' }],
    problems,
    body: html`<h1 class="govuk-heading-l">
        <span class="govuk-caption-l">${item.title}</span>End or withdraw it
      </h1>
      <p class="govuk-body">
        It stays in the register, with its versions and analyses, and can be taken up again. A screening or an
        analysis that is under way is withdrawn on its own page.
      </p>
      <form method="post" action="/desk/policies/${item.id}/end" novalidate>
        ${radiosField(state, {
          name: 'state',
          label: 'What happened?',
          choices: [
            { value: 'ended', text: 'It has ended', hint: 'It was in force, and no longer is' },
            {
              value: 'withdrawn',
              text: 'It is withdrawn',
              hint: 'It was proposed and is not to be, or was entered by mistake',
            },
          ],
        })}
        ${textareaField(state, { name: 'why', label: 'Why', rows: '3' })}
        ${button({ text: 'Save', classes: 'govuk-button--warning' })}
      </form>`,
  });
}
