// /account/body: whose things somebody sees who works for several bodies. Choosing begins the session's token anew.
import type { Database } from '../platform/database/index.ts';
import { radiosField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { button } from '../pages/govuk/components.ts';
import { html } from '../pages/html.ts';
import { page, redirect, route, signedIn, type Answer, type Route, type Visitor } from '../pages/route.ts';
import { accountCrumbs } from './account-crumbs.ts';
import { type Body, listBodies } from '../organisation/index.ts';
import { bodiesOf } from './roles/held-role.ts';
import { listHeldRoles } from './roles/role-store.ts';
import { sessionCookieOf } from './sessions/make-session.ts';
import { chooseBody, renewToken } from './sessions/session-store.ts';

export function chooseBodyRoutes({ database }: { database: Database }): Route[] {
  const path = '/account/body';
  return [
    route({
      method: 'GET',
      path,
      permission: signedIn,
      answer: async ({ visitor }) => bodyPage(await ownBodies(database, visitor), visitor, []),
    }),
    route({
      method: 'POST',
      path,
      permission: signedIn,
      answer: async ({ form, visitor }) => {
        const bodies = await ownBodies(database, visitor);
        const chosen = bodies.find(({ id }) => id === form.value('body'));
        const session = visitor.person?.session ?? null;
        if (!chosen || session === null)
          return bodyPage(bodies, visitor, [
            { field: 'body', message: 'Choose one of the bodies you work for' },
          ]);
        const token = await database.transaction().execute(async (transaction) => {
          await chooseBody(transaction, session, chosen.id);
          return renewToken(transaction, session);
        });
        return redirect('/', [sessionCookieOf(token)]);
      },
    }),
  ];
}

async function ownBodies(database: Database, { person }: Visitor): Promise<Body[]> {
  const own = bodiesOf(await listHeldRoles(database, person?.id ?? ''));
  return (await listBodies(database)).filter(({ id }) => own.includes(id));
}

function bodyPage(bodies: readonly Body[], { body }: Visitor, problems: readonly FormProblem[]): Answer {
  const title = 'Whose things you see';
  const form = FormFields.from({ body: body ?? '' });
  return page({
    title,
    breadcrumbs: accountCrumbs(title),
    problems,
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">
        Bodies that share this service keep their data, findings and people apart. You see and change the
        things of one at a time, with the roles that you hold there.
      </p>
      ${
        bodies.length < 2
          ? html`<p class="govuk-body">You work for one of them: ${bodies[0]?.name ?? 'none yet'}.</p>`
          : html`<form method="post" action="/account/body" novalidate>
              ${radiosField(
                { form, problems },
                {
                  name: 'body',
                  label: 'Which body do you work for now?',
                  choices: bodies.map(({ id, name }) => ({ value: id, text: name })),
                },
              )}
              ${button({ text: 'See its things' })}
            </form>`
      }`,
  });
}
