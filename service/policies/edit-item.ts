// /desk/policies/new and /desk/policies/:id/change: an item is added, which opens a screening by itself, and changed.
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html } from '../pages/html.ts';
import { type Answer, notFound, page, redirect, route, type Route } from '../pages/route.ts';
import { addItem, changeItem } from './change-item-store.ts';
import { findOwnersOffered } from './find-owners.ts';
import type { PolicyNeeds } from './gather-needs.ts';
import { changedMeanwhile, crumbOf, itemAddress, noItem, registerCrumb } from './item-address.ts';
import { formOfItem, itemForm, type OwnersOffered, readItemForm } from './item-form.ts';
import { findOwnItem } from './item-store.ts';
import { writePoliciesPermission } from './policy-permissions.ts';
import { isLive, type ItemFacts, type RegisterItem } from './register-item.ts';
import { kindNames } from './register-words.ts';
import { raiseTrigger } from './trigger-store.ts';

export function editItem(needs: PolicyNeeds): Route[] {
  const { database, clock } = needs;
  return [
    route({
      ...{ method: 'GET', path: '/desk/policies/new', permission: writePoliciesPermission },
      answer: async () => newPage(await findOwnersOffered(database), new FormFields(), []),
    }),
    route({
      ...{ method: 'POST', path: '/desk/policies/new', permission: writePoliciesPermission },
      audit: 'register-item.added',
      answer: async ({ form }) => {
        const offered = await findOwnersOffered(database);
        const read = readItemForm(form, offered);
        if (!read.ok) return newPage(offered, form, read.problems);
        return redirect(`/desk/policies/${await addNew(needs, read.facts)}`);
      },
    }),
    route({
      ...{ method: 'GET', path: '/desk/policies/:id/change', permission: writePoliciesPermission },
      params: itemAddress,
      answer: async ({ params }) => {
        const item = await findOwnItem(database, params.id);
        if (!item || !isLive(item.state)) return notFound(noItem);
        return changePage(item, await findOwnersOffered(database, item), formOfItem(item), []);
      },
    }),
    route({
      ...{ method: 'POST', path: '/desk/policies/:id/change', permission: writePoliciesPermission },
      ...{ audit: 'register-item.changed', params: itemAddress },
      answer: async ({ params, form }) => {
        const item = await findOwnItem(database, params.id);
        if (!item || !isLive(item.state)) return notFound(noItem);
        const offered = await findOwnersOffered(database, item);
        const read = readItemForm(form, offered);
        if (!read.ok) return changePage(item, offered, form, read.problems);
        const before = { ...item, edition: Number(form.value('edition')) || 0 };
        const isDone = await database
          .transaction()
          .execute((transaction) => changeItem(transaction, before, read.facts, clock.now()));
        if (!isDone) return changePage(item, offered, form, [{ field: '', message: changedMeanwhile }]);
        return redirect(`/desk/policies/${item.id}`);
      },
    }),
  ];
}

/** What is new is looked at: the screening opens in the same transaction. */
function addNew({ database, clock, openScreening }: PolicyNeeds, facts: ItemFacts): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    const at = clock.now();
    const itemId = await addItem(transaction, facts, { at });
    const why = `${kindNames[facts.kind]} added to the register.`;
    await raiseTrigger(transaction, { itemId, kind: 'new', why, at }, openScreening);
    return itemId;
  });
}

function newPage(offered: OwnersOffered, form: FormFields, problems: readonly FormProblem[]): Answer {
  const title = 'Add an item to the register';
  return page({
    title,
    section: '/desk/policies',
    breadcrumbs: [registerCrumb, { text: 'Add an item' }],
    problems,
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">
        A screening opens by itself when you save: the questions that tell whether it needs an equality
        analysis. Nothing is published before somebody else has looked at it.
      </p>
      ${itemForm({ form, problems }, '/desk/policies/new', offered)}`,
  });
}

function changePage(
  item: RegisterItem,
  offered: OwnersOffered,
  form: FormFields,
  problems: readonly FormProblem[],
): Answer {
  const title = `Change ${item.title}`;
  return page({
    title,
    section: '/desk/policies',
    breadcrumbs: [registerCrumb, crumbOf(item), { text: 'Change' }],
    problems,
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${item.reference}</span>${title}</h1>
      <p class="govuk-body">
        These are the facts of the register. Where what is done changes, or for whom,
        <a class="govuk-link" href="/desk/policies/${item.id}/versions/new">add a version</a>: that opens a
        screening.
      </p>
      ${itemForm({ form, problems }, `/desk/policies/${item.id}/change`, offered)}`,
  });
}
