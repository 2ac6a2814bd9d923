// GET and POST /people/small-office: an office with too few people for two at each step names a counter-signer from outside.
import { selectField, textareaField } from '../../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { button, insetText } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { page, redirect, route, type Answer, type Route } from '../../pages/route.ts';
import { dayOf } from '../../phrases/day.ts';
import { type ChangeNeeds, changeRole, endHeldRole } from './change-role.ts';
import { manageRolesPermission } from './role-permissions.ts';
import { type KeptRole, listNames, listOutsiders, listRolesOfBody, type NamedPerson } from './role-store.ts';
import { beginSmallOffice, endSmallOffice, findSmallOffice, type SmallOffice } from './small-office-store.ts';

const path = '/people/small-office';

export function settleSmallOffice(needs: ChangeNeeds): Route[] {
  const permission = manageRolesPermission;
  return [
    route({
      method: 'GET',
      path,
      permission,
      answer: ({ visitor }) => officePage(needs, visitor.body ?? '', new FormFields(), []),
    }),
    route({
      method: 'POST',
      path,
      permission,
      audit: 'small-office.begun',
      proof: 'recent',
      answer: ({ visitor, form }) => begin(needs, visitor.body ?? '', form),
    }),
    route({
      method: 'POST',
      path: `${path}/end`,
      permission,
      audit: 'small-office.ended',
      proof: 'recent',
      answer: async ({ visitor }) => {
        const body = visitor.body ?? '';
        for (const signer of await countersigners(needs, body)) await endHeldRole(needs, signer);
        await needs.database
          .transaction()
          .execute((transaction) => endSmallOffice(transaction, body, needs.clock));
        return redirect(path);
      },
    }),
  ];
}

async function countersigners({ database }: ChangeNeeds, body: string): Promise<KeptRole[]> {
  const kept = await listRolesOfBody(database, body);
  return kept.filter(({ role, ended }) => role === 'counter-signer' && ended === null);
}

async function begin(needs: ChangeNeeds, body: string, form: FormFields): Promise<Answer> {
  const reason = form.value('reason');
  const signer = (await listOutsiders(needs.database, body)).find(({ id }) => id === form.value('signer'));
  const problems = [
    ...reasonProblems(reason),
    ...(signer ? [] : [{ field: 'signer', message: 'Choose the counter-signer' }]),
  ];
  if (!signer || problems.length > 0) return officePage(needs, body, form, problems);
  const role = { person: signer.id, role: 'counter-signer', body, team: null, item: null } as const;
  const changed = await changeRole(needs, role);
  if (!changed.ok) return officePage(needs, body, form, [{ field: 'signer', message: changed.why }]);
  await needs.database
    .transaction()
    .execute((transaction) => beginSmallOffice(transaction, { body, reason }, needs.clock));
  return redirect(path);
}

function reasonProblems(reason: string): FormProblem[] {
  if (reason === '') return [{ field: 'reason', message: 'Enter why there are too few people' }];
  if (reason.length <= 1000) return [];
  return [{ field: 'reason', message: 'The reason must have at most 1,000 letters' }];
}

async function officePage(
  needs: ChangeNeeds,
  body: string,
  form: FormFields,
  problems: FormProblem[],
): Promise<Answer> {
  const office = await findSmallOffice(needs.database, body);
  return page({
    title: 'Small office',
    section: '/people',
    breadcrumbs: [{ text: 'People', href: '/people' }, { text: 'Small office' }],
    problems,
    body: html`<h1 class="govuk-heading-l">Small office</h1>
      ${explanation}
      ${
        office
          ? await begunView(needs, body, office)
          : beginForm(form, problems, await listOutsiders(needs.database, body))
      }`,
  });
}

const explanation = html`<p class="govuk-body">
    Nobody approves, releases or publishes their own. Where an office has too few people for that, somebody of
    another body can be the second person: a counter-signer. They see what waits, and nothing else.
  </p>
  <p class="govuk-body">
    As long as this lasts, whoever made or prepared a finding may also release it alone, with a reason. The
    public page then says so.
  </p>`;

async function begunView(needs: ChangeNeeds, body: string, office: SmallOffice): Promise<Html> {
  const signers = await countersigners(needs, body);
  const names = await listNames(needs.database, [office.begunBy, ...signers.map(({ person }) => person)]);
  const by = names.get(office.begunBy) ?? 'somebody whose name is not kept any more';
  return html`${insetText({ text: `This is a small office since ${dayOf(office.begunAt)}, set by ${by}: ${office.reason}` })}
    <h2 class="govuk-heading-m">Counter-signers</h2>
    ${
      signers.length === 0
        ? html`<p class="govuk-body">There is none any more.</p>`
        : html`<ul class="govuk-list govuk-list--bullet">
            ${signers.map(
              ({ person, givenAt }) =>
                html`<li>
                  <a class="govuk-link" href="/people/${person}/roles"
                    >${names.get(person) ?? 'Erased person'}</a
                  >, since ${dayOf(givenAt)}
                </li>`,
            )}
          </ul>`
    }
    <form method="post" action="${path}/end">
      ${button({ text: 'End this: two people again', classes: 'govuk-button--secondary' })}
    </form>`;
}

function beginForm(form: FormFields, problems: FormProblem[], outsiders: readonly NamedPerson[]): Html {
  if (outsiders.length === 0)
    return insetText({
      text: 'Nobody has an account with another body of this deployment yet, so there is nobody to name. Ask the administrator of another body to invite somebody.',
    });
  return html`<h2 class="govuk-heading-m">Set this up</h2>
    <form method="post" action="${path}" novalidate>
      ${textareaField({ form, problems }, { name: 'reason', label: 'Why there are too few people', rows: '3' })}
      ${selectField(
        { form, problems },
        {
          name: 'signer',
          label: 'Counter-signer',
          hint: 'Somebody of another body, with no role here',
          choices: [
            { value: '', text: 'Choose' },
            ...outsiders.map(({ id, name }) => ({ value: id, text: name })),
          ],
        },
      )}
      ${button({ text: 'Name this counter-signer' })}
    </form>`;
}
