// GET and POST /people/:id/roles: what somebody may do here, since when and by whom; a role is given, or ended.
import { z } from 'zod';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { insetText } from '../../pages/govuk/components.ts';
import { html } from '../../pages/html.ts';
import { notFound, page, redirect, route, type Answer, type Route, type Visitor } from '../../pages/route.ts';
import { findPerson } from '../accounts/person-store.ts';
import { type ChangeNeeds, changeRole, endHeldRole } from './change-role.ts';
import { giveRoleForm, heldRolesView, historyView } from './person-roles-view.ts';
import { readRoleForm } from './read-role-form.ts';
import { manageRolesPermission } from './role-permissions.ts';
import { listNames, listRolesOfBody } from './role-store.ts';
import { listTeams } from './team-store.ts';

const address = z.object({ id: z.uuid() });
const nothingHere = 'There is no person at this address. Look on the list of people.';

export function showPersonRoles(needs: ChangeNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/people/:id/roles',
      permission: manageRolesPermission,
      params: address,
      answer: ({ params, visitor }) => answerAbout(needs, params.id, visitor, {}),
    }),
    route({
      method: 'POST',
      path: '/people/:id/roles',
      permission: manageRolesPermission,
      audit: 'role.given',
      proof: 'recent',
      params: address,
      answer: ({ params, form, visitor }) => give(needs, params.id, form, visitor),
    }),
    route({
      method: 'POST',
      path: '/people/:id/roles/:held/end',
      permission: manageRolesPermission,
      audit: 'role.ended',
      proof: 'recent',
      params: z.object({ id: z.uuid(), held: z.uuid() }),
      answer: async ({ params, visitor }) => {
        const kept = await listRolesOfBody(needs.database, visitor.body ?? '', params.id);
        const role = kept.find(({ id }) => id === params.held);
        if (!role) return notFound(nothingHere);
        const changed = await endHeldRole(needs, role);
        if (changed.ok) return redirect(`/people/${params.id}/roles`);
        return answerAbout(needs, params.id, visitor, {
          problems: [{ field: '', message: changed.why }],
          status: 409,
        });
      },
    }),
  ];
}

async function give(needs: ChangeNeeds, id: string, form: FormFields, visitor: Visitor): Promise<Answer> {
  const body = visitor.body ?? '';
  const read = readRoleForm(form, await listTeams(needs.database, body));
  if (!read.ok) return answerAbout(needs, id, visitor, { form, problems: read.problems });
  if (!(await findPerson(needs.database, id))) return notFound(nothingHere);
  const changed = await changeRole(needs, { ...read.typed, person: id, body });
  if (changed.ok) return redirect(`/people/${id}/roles`);
  const problems = [{ field: '', message: changed.why }];
  return answerAbout(needs, id, visitor, { form, problems, status: 403 });
}

interface Said {
  form?: FormFields;
  problems?: FormProblem[];
  status?: number;
}

async function answerAbout(
  { database }: ChangeNeeds,
  id: string,
  visitor: Visitor,
  { form = new FormFields(), problems = [], status }: Said,
): Promise<Answer> {
  const person = await findPerson(database, id);
  if (!person) return notFound(nothingHere);
  const body = visitor.body ?? '';
  const [kept, teams] = await Promise.all([listRolesOfBody(database, body, id), listTeams(database, body)]);
  const names = await listNames(
    database,
    kept.flatMap(({ givenBy, ended }) => [givenBy, ended?.by ?? null]),
  );
  const content = { person: id, kept, teams, names };
  return page({
    title: `Roles of ${person.name}`,
    section: '/people',
    breadcrumbs: [{ text: 'People', href: '/people' }, { text: person.name }],
    problems,
    ...(status !== undefined && { status }),
    body: html`<h1 class="govuk-heading-l">
        ${person.name}${person.job !== '' && html`<span class="govuk-caption-l">${person.job}</span>`}
      </h1>
      ${heldRolesView(content)}
      ${
        visitor.person?.id === id
          ? insetText({ text: 'You cannot give yourself a role. Ask another administrator.' })
          : giveRoleForm({ form, problems }, content)
      }
      ${historyView(content)}
      <p class="govuk-body"><a class="govuk-link" href="/people/roles">What each role may do</a></p>`,
  });
}
