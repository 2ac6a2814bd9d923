// GET /people: everybody who has or had an account here, and how it stands.
import { button, insetText, tag } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { page, route, type Route } from '../pages/route.ts';
import { openInvitations } from './accounts/address-store.ts';
import type { Person } from './accounts/person-store.ts';
import { type ColleagueNeeds, listColleagues } from './colleague-store.ts';
import { momentOf } from './moment.ts';
import { managePeoplePermission } from './people-permissions.ts';
import { listRolesOfBody } from './roles/role-store.ts';
import { roleName } from './roles/roles.ts';

export function listPeopleRoute(needs: ColleagueNeeds & { keepsLettersAsFiles: boolean }): Route {
  return route({
    method: 'GET',
    path: '/people',
    permission: managePeoplePermission,
    answer: async ({ visitor }) => {
      const body = visitor.body ?? '';
      const [people, kept, invitations] = await Promise.all([
        listColleagues(needs, body),
        listRolesOfBody(needs.database, body),
        openInvitations(needs.database),
      ]);
      const held = Map.groupBy(
        kept.filter(({ ended }) => ended === null),
        ({ person }) => person,
      );
      const rolesOf = (id: string) => [...new Set((held.get(id) ?? []).map(({ role }) => roleName(role)))];
      return page({
        title: 'People',
        section: '/people',
        body: html`<h1 class="govuk-heading-l">People</h1>
          ${button({ text: 'Invite somebody', href: '/people/invite' })}
          ${needs.keepsLettersAsFiles && insetText({ text: noServer })}
          ${linkList(people.map((person) => listed(person, rolesOf(person.id), invitations)))}
          <ul class="govuk-list">
            <li><a class="govuk-link" href="/people/roles">What each role may do</a></li>
            <li><a class="govuk-link" href="/people/teams">Teams</a></li>
            <li>
              <a class="govuk-link" href="/people/small-office">Small office</a>: too few people for two
            </li>
            <li><a class="govuk-link" href="/letters">Letters that wait or failed</a></li>
          </ul>`,
      });
    },
  });
}

const noServer =
  'No mail server is set up. Letters are kept as files in the folder outbox of the data folder, for whoever runs the program to pass on.';

function listed(person: Person, roles: readonly string[], invitations: ReadonlyMap<string, Date>) {
  const { id, name, job, state } = person;
  const until = invitations.get(id);
  return {
    name,
    href: `/people/${id}`,
    about: [
      ...(job === '' ? [] : [job]),
      roles.length > 0 ? `Role: ${roles.join(', ')}` : 'No role',
      ...(state === 'invited'
        ? [until ? `Invitation open until ${momentOf(until)}` : 'The invitation has run out']
        : []),
    ],
    state: stateTag(state),
  };
}

export function stateTag(state: Person['state']): Html {
  const [text, colour] = (
    {
      invited: ['Invited', 'blue'],
      active: ['Active', 'green'],
      suspended: ['Suspended', 'orange'],
      ended: ['Ended', 'grey'],
    } as const
  )[state];
  return tag({ text, classes: `govuk-tag--${colour}` });
}
