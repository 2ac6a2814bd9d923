// GET and POST /desk/work/reminders: whether whoever asks is reminded by e-mail of what falls due.
import { button } from '../pages/govuk/components.ts';
import { radiosField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html } from '../pages/html.ts';
import { type Answer, page, redirect, route, signedIn, type Route } from '../pages/route.ts';
import { workCrumb } from './due-view.ts';
import type { AgendaNeeds } from './gather-needs.ts';
import { listOptedOut, setWantsReminders } from './reminder-store.ts';

const path = '/desk/work/reminders';

export function chooseReminders({ database, clock }: Pick<AgendaNeeds, 'database' | 'clock'>): Route[] {
  const chosenBy = async (id: string) => ((await listOptedOut(database)).has(id) ? 'no' : 'yes');
  return [
    route({
      ...{ method: 'GET', path, permission: signedIn },
      answer: async ({ visitor }) =>
        choicePage(FormFields.from({ reminders: await chosenBy(visitor.person?.id ?? '') }), []),
    }),
    route({
      ...{ method: 'POST', path, permission: signedIn, audit: 'agenda.chosen' },
      answer: async ({ form, visitor }) => {
        const chosen = form.value('reminders');
        const { person } = visitor;
        if (!person || (chosen !== 'yes' && chosen !== 'no'))
          return choicePage(form, [
            { field: 'reminders', message: 'Choose whether you wish to be reminded' },
          ]);
        if (chosen !== (await chosenBy(person.id)))
          await database
            .transaction()
            .execute((transaction) =>
              setWantsReminders(transaction, person.id, chosen === 'yes', clock.now()),
            );
        return redirect('/desk/work');
      },
    }),
  ];
}

function choicePage(form: FormFields, problems: readonly FormProblem[]): Answer {
  return page({
    title: 'Reminders',
    section: '/desk/work',
    breadcrumbs: [workCrumb, { text: 'Reminders' }],
    problems,
    body: html`<h1 class="govuk-heading-l">Reminders</h1>
      <p class="govuk-body">
        A letter goes out once some time before a thing of yours is due, and once when it is late. It has
        references and links in it and nothing else: no titles, no names.
      </p>
      <form method="post" action="${path}" novalidate>
        ${radiosField(
          { form, problems },
          {
            name: 'reminders',
            label: 'Do you wish to be reminded by e-mail?',
            choices: [
              { value: 'yes', text: 'Yes' },
              { value: 'no', text: 'No', hint: 'What is due still stands on My work and in the calendar' },
            ],
          },
        )}
        ${button({ text: 'Save' })}
      </form>`,
  });
}
