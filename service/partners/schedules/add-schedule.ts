// GET and POST /partners/:id/schedules/new, and ending one: what a partner is to send, how often, and by when.
import { z } from 'zod';
import { button } from '../../pages/govuk/components.ts';
import { radiosField, selectField, textField } from '../../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { html } from '../../pages/html.ts';
import { notFound, page, redirect, route, type Answer, type Route } from '../../pages/route.ts';
import { isMonth } from '../../phrases/month.ts';
import { noPartner, partnerAddress } from '../directory/add-partner.ts';
import { tooLong } from '../directory/partner-form.ts';
import { findPartner } from '../directory/partner-store.ts';
import type { Partner } from '../directory/partner.ts';
import { crumbOf, partnersCrumb } from '../partner-crumbs.ts';
import { managePartnersPermission } from '../partner-permissions.ts';
import type { PartnersNeeds } from '../gather-needs.ts';
import { readDay } from './read-day.ts';
import { rhythms, type Schedule } from './schedule.ts';
import { addSchedule, endSchedule } from './schedule-store.ts';

export function addScheduleRoutes(needs: PartnersNeeds): Route[] {
  const { database, clock } = needs;
  return [
    route({
      method: 'GET',
      path: '/partners/:id/schedules/new',
      permission: managePartnersPermission,
      params: partnerAddress,
      answer: async ({ params }) => {
        const partner = await findPartner(database, params.id);
        return partner ? formPage(needs, partner, new FormFields(), []) : notFound(noPartner);
      },
    }),
    route({
      method: 'POST',
      path: '/partners/:id/schedules/new',
      permission: managePartnersPermission,
      audit: 'partner.schedule-added',
      params: partnerAddress,
      answer: async ({ params, form }) => {
        const partner = await findPartner(database, params.id);
        if (!partner) return notFound(noPartner);
        const read = readScheduleForm(form, partner.id);
        if ('problems' in read) return formPage(needs, partner, form, read.problems);
        await addSchedule(database, read.schedule);
        return redirect(`/partners/${partner.id}`);
      },
    }),
    route({
      method: 'POST',
      path: '/partners/:id/schedules/:schedule/end',
      permission: managePartnersPermission,
      audit: 'partner.schedule-ended',
      params: z.object({ id: z.uuid(), schedule: z.uuid() }),
      answer: async ({ params }) => {
        await endSchedule(database, params.id, params.schedule, clock.now());
        return redirect(`/partners/${params.id}`);
      },
    }),
  ];
}

export type ReadSchedule = { schedule: Omit<Schedule, 'id'> } | { problems: FormProblem[] };

export function readScheduleForm(form: FormFields, partnerId: string): ReadSchedule {
  const what = form.value('what');
  const rhythm = rhythms.find((known) => known === form.value('rhythm'));
  const isOnce = rhythm === 'once';
  const dueOn = isOnce ? readDay(form.value('dueOn')) : null;
  const firstMonth = isOnce ? (dueOn ?? '').slice(0, 7) : form.value('firstMonth');
  const lastMonth = isOnce ? null : form.value('lastMonth') || null;
  const dueDay = Number(form.value('dueDay') || '0');
  const dataset = z.uuid().safeParse(form.value('dataset'));
  const problems = [
    ...(what === ''
      ? [{ field: 'what', message: 'Enter what it sends, such as every stop and search' }]
      : []),
    ...tooLong('what', what, 200),
    ...(rhythm === undefined ? [{ field: 'rhythm', message: 'Choose how often it sends' }] : []),
    ...(isOnce && dueOn === null
      ? [{ field: 'dueOn', message: 'Enter the day by which it is due, such as 2027-03-31' }]
      : []),
    ...(!isOnce && rhythm && !isMonth(firstMonth)
      ? [{ field: 'firstMonth', message: 'Enter the first month that is expected, such as 2026-04' }]
      : []),
    ...(lastMonth !== null && !(isMonth(lastMonth) && lastMonth >= firstMonth)
      ? [
          {
            field: 'lastMonth',
            message: 'The last month must be a month such as 2027-03, and not before the first',
          },
        ]
      : []),
    ...(!isOnce && !(Number.isInteger(dueDay) && dueDay >= 0 && dueDay <= 366)
      ? [{ field: 'dueDay', message: 'Enter a whole number of days, from 0 to 366' }]
      : []),
  ];
  if (problems.length > 0 || rhythm === undefined) return { problems };
  const datasetId = dataset.success ? dataset.data : null;
  return {
    schedule: {
      partnerId,
      datasetId,
      what,
      rhythm,
      dueDay: isOnce ? 0 : dueDay,
      firstMonth,
      lastMonth,
      dueOn,
    },
  };
}

const rhythmChoices = [
  { value: 'monthly', text: 'Every month' },
  { value: 'quarterly', text: 'Every three months' },
  { value: 'yearly', text: 'Every year' },
  { value: 'once', text: 'Once' },
];

async function formPage(
  needs: PartnersNeeds,
  partner: Partner,
  form: FormFields,
  problems: readonly FormProblem[],
): Promise<Answer> {
  const datasets = await needs.listDatasets();
  const state = { form, problems };
  return page({
    title: `What ${partner.name} sends`,
    section: '/partners',
    breadcrumbs: [partnersCrumb, crumbOf(partner), { text: 'What it sends' }],
    problems,
    body: html`<h1 class="govuk-heading-l">What ${partner.name} sends, and when</h1>
      <form method="post" action="/partners/${partner.id}/schedules/new" novalidate>
        ${textField(state, { name: 'what', label: 'What it sends', hint: 'Such as “every stop and search”' })}
        ${selectField(state, {
          name: 'dataset',
          label: 'The data that it is kept as',
          hint: 'What came and what is late can only be told of data that are kept here.',
          choices: [
            { value: '', text: 'Not kept here yet' },
            ...datasets.map(({ id, title }) => ({ value: id, text: title })),
          ],
        })}
        ${radiosField(state, { name: 'rhythm', label: 'How often?', choices: rhythmChoices })}
        ${textField(state, {
          name: 'firstMonth',
          label: 'First month that is expected',
          hint: 'Such as 2026-04. Quarters and years are counted from it. Not needed for what is sent once.',
          classes: 'govuk-input--width-10',
        })}
        ${textField(state, {
          name: 'lastMonth',
          label: 'Last month that is expected (optional)',
          classes: 'govuk-input--width-10',
        })}
        ${textField(state, {
          name: 'dueDay',
          label: 'Due within how many days of the end of the month, quarter or year',
          classes: 'govuk-input--width-4',
          inputmode: 'numeric',
        })}
        ${textField(state, {
          name: 'dueOn',
          label: 'Day by which it is due, for what is sent once',
          hint: 'Such as 2027-03-31',
          classes: 'govuk-input--width-10',
        })}
        ${button({ text: 'Add this' })}
      </form>`,
  });
}
