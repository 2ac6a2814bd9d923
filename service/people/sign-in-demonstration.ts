// POST /sign-in/demonstration, where people are made up: one button signs in as one of them.
import type { RequestFacts } from '../pages/route.ts';
import { everyone, notFound, redirect, route, type Route } from '../pages/route.ts';
import { button } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { demonstrationId, demonstrationPeople } from './accounts/demonstration-people.ts';
import { findPerson } from './accounts/person-store.ts';
import { roleName } from './roles/roles.ts';
import { makeSession, type SessionNeeds } from './sessions/make-session.ts';
import { localPath } from './local-path.ts';

export function signInDemonstrationRoute(needs: SessionNeeds): Route {
  return route({
    method: 'POST',
    path: '/sign-in/demonstration',
    permission: everyone,
    answer: async ({ form, ...facts }) => {
      const cookies = await signInAs(needs, form.value('person'), facts);
      return cookies === null
        ? notFound('There is no such person in this demonstration.')
        : redirect(localPath(form.value('to')), cookies);
    },
  });
}

async function signInAs(needs: SessionNeeds, key: string, { address, agent, cookies }: RequestFacts) {
  const person = await findPerson(needs.database, demonstrationId(key));
  if (person?.state !== 'active' || !person.demonstration) return null;
  const signingIn = { personId: person.id, method: 'demonstration', agent, address, cookies } as const;
  return needs.database.transaction().execute((transaction) => makeSession(transaction, needs, signingIn));
}

/** The list for the page that signs in. */
export function demonstrationPeopleView(to: string): Html {
  return html`<h2 class="govuk-heading-m">Made-up people of this demonstration</h2>
    <p class="govuk-body">
      Choose whose eyes to see with. Nobody here exists, and there is no password. Letters that would be sent
      are files in the folder <span class="dr-code">outbox</span> of the data folder.
    </p>
    <form method="post" action="/sign-in/demonstration">
      <input type="hidden" name="to" value="${to}" />
      <ul class="dr-list dr-list--pairs">
        ${demonstrationPeople.map(
          ({ key, name, job, roles }) =>
            html`<li class="dr-list__item">
              <span class="dr-list__words"
                ><strong>${name}</strong> <span class="dr-list__about">${job}</span>
                <span class="dr-list__about">Role: ${roles.map(roleName).join(', ')}</span></span
              >
              ${button({
                text: 'Sign in',
                name: 'person',
                value: key,
                classes: 'govuk-button--secondary dr-list__button',
                attributes: { 'aria-label': `Sign in as ${name}` },
              })}
            </li>`,
        )}
      </ul>
    </form>
    <h2 class="govuk-heading-m">Everybody else</h2>`;
}
