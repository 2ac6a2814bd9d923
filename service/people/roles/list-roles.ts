// GET /people/roles: what each role may do, in plain words.
import { html } from '../../pages/html.ts';
import { page, route, type Route } from '../../pages/route.ts';
import { permissions } from './permissions.ts';
import { manageRolesPermission } from './role-permissions.ts';
import { roleIds, roles } from './roles.ts';

export function listRolesRoute(): Route {
  return route({
    method: 'GET',
    path: '/people/roles',
    permission: manageRolesPermission,
    answer: () =>
      page({
        title: 'What each role may do',
        section: '/people',
        breadcrumbs: [{ text: 'People', href: '/people' }, { text: 'What each role may do' }],
        body: html`<h1 class="govuk-heading-l">What each role may do</h1>
          <p class="govuk-body">
            Somebody may hold several. Whichever they hold, nobody approves, decides on or publishes their
            own.
          </p>
          ${roleIds.map(
            (id) =>
              html`<h2 class="govuk-heading-m" id="${id}">${roles[id].name}</h2>
                <p class="govuk-body">${roles[id].does}</p>
                <ul class="govuk-list govuk-list--bullet">
                  ${roles[id].permissions.map((name) => html`<li>may ${permissions[name].may}</li>`)}
                </ul>`,
          )}`,
      }),
  });
}
