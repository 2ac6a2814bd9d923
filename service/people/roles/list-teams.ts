// GET and POST /people/teams: the teams of a body and who is in them; one is made, or ended with the roles held in it.
import { z } from 'zod';
import { textField } from '../../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { button } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { notFound, page, redirect, route, type Answer, type Route } from '../../pages/route.ts';
import { endSessionsOf } from '../sessions/session-store.ts';
import type { ChangeNeeds } from './change-role.ts';
import { manageRolesPermission } from './role-permissions.ts';
import { type KeptRole, listNames, listRolesOfBody, lockRoles } from './role-store.ts';
import { roleName } from './roles.ts';
import { endTeam, listTeams, makeTeam, type Team } from './team-store.ts';

const nothingHere = 'There is no team at this address. Look on the list of teams.';

export function listTeamsRoutes(needs: ChangeNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/people/teams',
      permission: manageRolesPermission,
      answer: ({ visitor }) => teamsPage(needs, visitor.body ?? '', new FormFields(), []),
    }),
    route({
      method: 'POST',
      path: '/people/teams',
      permission: manageRolesPermission,
      audit: 'team.made',
      answer: ({ visitor, form }) => make(needs, visitor.body ?? '', form),
    }),
    route({
      method: 'POST',
      path: '/people/teams/:id/end',
      permission: manageRolesPermission,
      audit: 'team.ended',
      proof: 'recent',
      params: z.object({ id: z.uuid() }),
      answer: ({ visitor, params }) => end(needs, visitor.body ?? '', params.id),
    }),
  ];
}

async function make(needs: ChangeNeeds, body: string, form: FormFields): Promise<Answer> {
  const name = form.value('name');
  const problem = (message: string) => teamsPage(needs, body, form, [{ field: 'name', message }]);
  if (name === '') return problem('Enter what the team is called');
  if (name.length > 200) return problem('The name must have at most 200 letters');
  const made = await makeTeam(needs.database, { body, name }, needs.clock);
  return made === null ? problem(`There is a team called “${name}” already`) : redirect('/people/teams');
}

async function end({ database, clock }: ChangeNeeds, body: string, id: string): Promise<Answer> {
  const ended = await database.transaction().execute(async (transaction) => {
    await lockRoles(transaction);
    const people = await endTeam(transaction, { body, id }, clock);
    for (const person of people ?? []) await endSessionsOf(transaction, person);
    return people;
  });
  return ended === null ? notFound(nothingHere) : redirect('/people/teams');
}

async function teamsPage(
  { database }: ChangeNeeds,
  body: string,
  form: FormFields,
  problems: FormProblem[],
): Promise<Answer> {
  const teams = await listTeams(database, body);
  const held = (await listRolesOfBody(database, body)).filter(({ ended }) => ended === null);
  const names = await listNames(
    database,
    held.map(({ person }) => person),
  );
  return page({
    title: 'Teams',
    section: '/people',
    breadcrumbs: [{ text: 'People', href: '/people' }, { text: 'Teams' }],
    problems,
    body: html`<h1 class="govuk-heading-l">Teams</h1>
      <p class="govuk-body">
        A role that is held in a team counts for what belongs to that team, and for nothing else.
      </p>
      ${teams.length === 0 && html`<p class="govuk-body">There are no teams yet.</p>`}
      ${teams.map((team) => teamView(team, held, names))}
      <h2 class="govuk-heading-m">Make a team</h2>
      <form method="post" action="/people/teams" novalidate>
        ${textField({ form, problems }, { name: 'name', label: 'Name of the team', classes: 'govuk-!-width-one-half' })}
        ${button({ text: 'Make this team' })}
      </form>`,
  });
}

function teamView(team: Team, held: readonly KeptRole[], names: ReadonlyMap<string, string>): Html {
  const members = held.filter(({ team: id }) => id === team.id);
  return html`<h2 class="govuk-heading-m">${team.name}</h2>
    ${
      members.length === 0
        ? html`<p class="govuk-body">Nobody holds a role in it.</p>`
        : html`<ul class="govuk-list govuk-list--bullet">
            ${members.map(
              ({ person, role }) =>
                html`<li>
                  <a class="govuk-link" href="/people/${person}/roles"
                    >${names.get(person) ?? 'Erased person'}</a
                  >, ${roleName(role).toLowerCase()}
                </li>`,
            )}
          </ul>`
    }
    <form method="post" action="/people/teams/${team.id}/end">
      ${button({ html: html`End this team<span class="govuk-visually-hidden">: ${team.name}</span>`, classes: 'govuk-button--secondary' })}
    </form>`;
}
