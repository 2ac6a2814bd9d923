// GET and POST /people/invite: an account for somebody, with its roles, and a letter with the address to take it up at.
import type { Answer } from '../pages/answer.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import { recordEvent } from '../platform/ledger/index.ts';
import { button } from '../pages/govuk/components.ts';
import { checkboxesField, textField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html } from '../pages/html.ts';
import { page, redirect, route, type Route, type Visitor } from '../pages/route.ts';
import { peopleCrumbs } from './account-crumbs.ts';
import { emailAddress } from './accounts/email-address.ts';
import { addPerson, findPersonByEmail } from './accounts/person-store.ts';
import { detailProblems } from './change-details.ts';
import { managePeoplePermission } from './people-permissions.ts';
import { rolesToGive } from './roles/person-roles-view.ts';
import { manageRolesPermission } from './roles/role-permissions.ts';
import { giveRole } from './roles/role-store.ts';
import { roles } from './roles/roles.ts';
import { type InvitationNeeds, sendInvitation } from './send-invitation.ts';
import { narrow } from './sign-in-page.ts';

export interface InviteNeeds extends InvitationNeeds {
  database: Database;
  clock: Clock;
}

export function invitePersonRoutes(needs: InviteNeeds): Route[] {
  const path = '/people/invite';
  return [
    route({
      method: 'GET',
      path,
      permission: managePeoplePermission,
      answer: ({ visitor }) => invitePage(visitor, new FormFields(), []),
    }),
    route({
      method: 'POST',
      path,
      permission: managePeoplePermission,
      proof: 'recent',
      audit: 'person.invited',
      answer: ({ visitor, form }) => invite(needs, visitor, form),
    }),
  ];
}

async function invite(needs: InviteNeeds, visitor: Visitor, form: FormFields): Promise<Answer> {
  const { database, clock } = needs;
  const email = emailAddress(form.value('email'));
  const given = { name: form.value('name'), job: form.value('job') };
  const problems = detailProblems(given, email);
  if (problems.length > 0 || email === null) return invitePage(visitor, form, problems);
  const chosen = rolesToGive.filter((id) => form.values('roles').includes(id));
  const wanted = visitor.may(manageRolesPermission) ? chosen : [];
  const id = await database.transaction().execute(async (transaction) => {
    if ((await findPersonByEmail(transaction, email)) !== null) return null;
    const person = await addPerson(transaction, { ...given, email }, clock.now());
    await sendInvitation(transaction, needs, { id: person, email });
    const fields = { name: { after: given.name }, email: { after: email } };
    const subject = { kind: 'person', id: person };
    await recordEvent(transaction, { action: 'person.invited', subject, fields }, clock);
    for (const role of wanted) {
      const where = { body: visitor.body ?? '', team: null, item: null };
      await giveRole(transaction, { person, role, ...where }, clock);
    }
    return person;
  });
  if (id !== null) return redirect(`/people/${id}`);
  const message = 'There is an account with this e-mail address already. Look on the list of people';
  return invitePage(visitor, form, [{ field: 'email', message }]);
}

function invitePage(visitor: Visitor, form: FormFields, problems: readonly FormProblem[]): Answer {
  const state = { form, problems };
  return page({
    title: 'Invite somebody',
    section: '/people',
    breadcrumbs: peopleCrumbs('Invite somebody'),
    problems,
    body: narrow(
      html`<h1 class="govuk-heading-l">Invite somebody</h1>
        <p class="govuk-body">
          They get a letter with an address that works once, within seven days. There they set up how they
          sign in.
        </p>
        <form method="post" action="/people/invite" novalidate>
          ${textField(state, { name: 'name', label: 'Name', hint: 'They can change it.', autocomplete: 'off', spellcheck: false })}
          ${textField(state, { name: 'email', label: 'E-mail address', type: 'email', autocomplete: 'off', spellcheck: false })}
          ${textField(state, { name: 'job', label: 'What they do (optional)', hint: 'Such as: Data analyst' })}
          ${
            visitor.may(manageRolesPermission) &&
            checkboxesField(state, {
              name: 'roles',
              label: 'Roles',
              hint: 'In all of this body. Roles in one team or for one finding are given on the page of the person.',
              choices: rolesToGive.map((id) => ({ value: id, text: roles[id].name, hint: roles[id].does })),
            })
          }
          ${button({ text: 'Send the invitation' })}
        </form>`,
    ),
  });
}
