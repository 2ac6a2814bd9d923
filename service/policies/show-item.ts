// GET /desk/policies/:id: one item of the register, with everything that hangs on it.
import { historyOf } from '../ledger/index.ts';
import { details } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { type Answer, notFound, page, route, type Route, type Visitor } from '../pages/route.ts';
import { dateIn } from '../phrases/day.ts';
import { fieldNames } from './change-item-store.ts';
import { nameOwners } from './find-owners.ts';
import type { PolicyNeeds } from './gather-needs.ts';
import { findImportedCells } from './import-store.ts';
import { itemAddress, noItem, registerCrumb } from './item-address.ts';
import { findItem, findItems, ownBody } from './item-store.ts';
import { analysesView, factsView, linksView, standing, triggersView, versionsView } from './item-view.ts';
import { listLinks } from './link-store.ts';
import { readPoliciesPermission, writePoliciesPermission } from './policy-permissions.ts';
import { isLive, type RegisterItem } from './register-item.ts';
import { listTriggers } from './trigger-store.ts';
import { listVersions } from './version-store.ts';

export function showItem(needs: PolicyNeeds): Route[] {
  return [
    route({
      ...{ method: 'GET', path: '/desk/policies/:id', permission: readPoliciesPermission },
      params: itemAddress,
      answer: async ({ params, visitor }) => {
        const item = await findItem(needs.database, params.id);
        return item ? itemPage(needs, item, visitor) : notFound(noItem);
      },
    }),
  ];
}

async function itemPage(needs: PolicyNeeds, item: RegisterItem, visitor: Visitor): Promise<Answer> {
  const { database, people, clock } = needs;
  const [versions, links, triggers, analyses, names, cells] = await Promise.all([
    listVersions(database, item.id),
    listLinks(database, item.id),
    listTriggers(database, item.id),
    needs.analysesOf(item.id),
    nameOwners(needs, [item]),
    findImportedCells(database, item),
  ]);
  const others = await findItems(database, [
    ...new Set(links.flatMap(({ itemId, otherItemId }) => [itemId, ...(otherItemId ? [otherItemId] : [])])),
  ]);
  const called = await people.names(triggers.map(({ raisedBy }) => raisedBy));
  const today = dateIn(clock.now());
  const isOwn = item.bodyId === ownBody();
  const mayWrite = isOwn && visitor.may(writePoliciesPermission);
  return page({
    title: item.title,
    section: '/desk/policies',
    breadcrumbs: [registerCrumb, { text: item.title }],
    body: html`<h1 class="govuk-heading-l">
        <span class="govuk-caption-l">${item.reference}</span>${item.title}
      </h1>
      ${!isOwn && html`<p class="govuk-body">Another body keeps this and lets you see it.</p>`}
      ${standing(item, today)} ${factsView(item, names, today)} ${mayWrite && changes(item)}
      ${analysesView(item, analyses, mayWrite)} ${versionsView(item, versions, mayWrite)}
      ${linksView(item, links, new Map(others.map((other) => [other.id, other])), mayWrite && isLive(item.state))}
      ${triggersView(triggers, called)} ${cells && importedView(cells)}
      ${await historyOf(database, { kind: 'register-item', id: item.id }, { fields: fieldNames })}`,
  });
}

function changes(item: RegisterItem): Html {
  const to = `/desk/policies/${item.id}`;
  if (isLive(item.state))
    return html`<p class="govuk-body">
      <a class="govuk-link" href="${to}/change">Change these facts</a> ·
      <a class="govuk-link" href="${to}/end">End or withdraw it</a>
    </p>`;
  return html`<form method="post" action="${to}/take-up">
    <button type="submit" class="govuk-button govuk-button--secondary" data-module="govuk-button">
      Take it up again
    </button>
  </form>`;
}

/** Nothing that stood in the spreadsheet is lost, also what has no place in the register. */
function importedView(cells: readonly (readonly [string, string])[]): Html {
  return details({
    summaryText: 'As it stood in the spreadsheet',
    html: html`<dl class="govuk-body">
      ${cells.map(
        ([heading, cell]) =>
          html`<dt class="govuk-!-font-weight-bold">${heading}</dt>
            <dd class="govuk-!-margin-left-0 govuk-!-margin-bottom-2 dr-lines">${cell}</dd>`,
      )}
    </dl>`,
  });
}
