// GET /desk/policies: the register, looked through by words, status, kind, state, owner and team, page by page.
import type { FormFields } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import { page, route, type Route, type Visitor } from '../pages/route.ts';
import { dateIn } from '../phrases/day.ts';
import { findOwnersOffered, nameOwners } from './find-owners.ts';
import type { PolicyNeeds } from './gather-needs.ts';
import { countByStatus, listItems } from './item-store.ts';
import { readPoliciesPermission, writePoliciesPermission } from './policy-permissions.ts';
import { isNarrowed, readFilter } from './read-filter.ts';
import { itemList, pagesView, registerSearch, statusOverview } from './register-view.ts';

export function listRegister(needs: PolicyNeeds): Route[] {
  const { database, clock } = needs;
  return [
    route({
      method: 'GET',
      path: '/desk/policies',
      permission: readPoliciesPermission,
      answer: async ({ search, visitor }) => {
        const today = dateIn(clock.now());
        const filter = readFilter(search, visitor.person?.id ?? null);
        const [found, counts, offered] = await Promise.all([
          listItems(database, filter, today),
          countByStatus(database, today),
          findOwnersOffered(database),
        ]);
        const names = await nameOwners(needs, found.items);
        const isEmpty = found.total === 0 && !isNarrowed(search);
        return page({
          title: 'Register of policies',
          section: '/desk/policies',
          body: html`<h1 class="govuk-heading-l">Register of policies</h1>
            ${introduction} ${begin(visitor, isEmpty)}
            ${
              !isEmpty &&
              html`${statusOverview(counts, search)} ${registerSearch(search, offered.teams)}
              ${resultsHeading(found.total, search)}
              ${found.items.length > 0 && itemList(found.items, { names, today })}
              ${pagesView(found.total, search)} ${downloads(search)}`
            }`,
        });
      },
    }),
  ];
}

const introduction = html`<p class="govuk-body">
  Every policy, procedure, strategy, service change, decision and procurement of the body, and whether
  somebody has looked at what it does to people who share a protected characteristic.
</p>`;

function begin(visitor: Visitor, isEmpty: boolean): Html {
  const mayWrite = visitor.may(writePoliciesPermission);
  return html`${
    isEmpty &&
    html`<div class="govuk-inset-text">
      Nothing is in the register yet.
      ${mayWrite && 'If you keep one in a spreadsheet, bring in all of it at once: it is shown to you before anything is kept, and can be undone.'}
    </div>`
  }
  ${
    mayWrite &&
    html`<div class="govuk-button-group">
      <a
        href="/desk/policies/new"
        role="button"
        draggable="false"
        class="govuk-button"
        data-module="govuk-button"
        >Add an item</a
      >
      <a
        href="/desk/policies/imports/new"
        role="button"
        draggable="false"
        class="govuk-button govuk-button--secondary"
        data-module="govuk-button"
        >Bring in a spreadsheet</a
      >
      <a class="govuk-link" href="/desk/policies/imports">What was brought in</a>
    </div>`
  }`;
}

function resultsHeading(total: number, search: FormFields): Html {
  const said =
    total === 0
      ? 'Nothing in the register fits this.'
      : `${total.toLocaleString('en-GB')} ${total === 1 ? 'item' : 'items'}`;
  return html`<p class="govuk-body" role="status">
    ${said}
    ${isNarrowed(search) && html`<a class="govuk-link" href="/desk/policies">See the whole register</a>`}
  </p>`;
}

function downloads(search: FormFields): Html {
  const kept = new URLSearchParams(
    search.entries().filter(([name, value]) => name !== 'page' && value !== ''),
  );
  const query = kept.size > 0 ? `?${kept.toString()}` : '';
  return html`<p class="govuk-body">
    Download this list:
    <a class="govuk-link" href="/desk/policies/register.csv${query}">CSV</a>,
    <a class="govuk-link" href="/desk/policies/register.xlsx${query}">Excel (XLSX)</a>
  </p>`;
}
