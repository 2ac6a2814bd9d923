// GET and POST /partners/new, and /partners/:id/change: a partner is added, or its facts are changed.
import { z } from 'zod';
import { historyOf, readRestoring } from '../../ledger/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { html } from '../../pages/html.ts';
import { badRequest, notFound, page, redirect, route, type Answer, type Route } from '../../pages/route.ts';
import { partnersCrumb } from '../partner-crumbs.ts';
import { managePartnersPermission } from '../partner-permissions.ts';
import type { PartnersNeeds } from '../gather-needs.ts';
import { formOfPartner, partnerForm, readPartnerForm } from './partner-form.ts';
import { addPartner, changePartner, findPartner, isOwnPartner } from './partner-store.ts';
import type { Partner } from './partner.ts';

export const partnerAddress = z.object({ id: z.uuid() });
export const noPartner = 'There is no partner at this address.';
const notKept = 'That value is not kept. It may have been erased. Nothing was changed.';
const ofAnotherBody: Answer = {
  kind: 'refusal',
  status: 403,
  sentence:
    'Another body that shares this service added this partner, and changes what is said of it. ' +
    'Whom to ask there, what it sends, agreements and who sends are your own to keep.',
};
const nameTaken = { field: 'slug', message: 'Another partner has this short name: choose another' };

export function addPartnerRoutes({ database }: PartnersNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/partners/new',
      permission: managePartnersPermission,
      answer: () => newPage(new FormFields(), []),
    }),
    route({
      method: 'POST',
      path: '/partners/new',
      permission: managePartnersPermission,
      audit: 'partner.added',
      answer: async ({ form }) => {
        const read = readPartnerForm(form);
        if (!read.ok) return newPage(form, read.problems);
        const id = await addPartner(database, read.facts);
        return id === null ? newPage(form, [nameTaken]) : redirect(`/partners/${id}`);
      },
    }),
    ...changePartnerRoutes(database),
  ];
}

function changePartnerRoutes(database: Database): Route[] {
  const onOwn = async (id: string, answer: (partner: Partner) => Promise<Answer>): Promise<Answer> => {
    const partner = await findPartner(database, id);
    if (!partner) return notFound(noPartner);
    return (await isOwnPartner(database, partner.id)) ? answer(partner) : ofAnotherBody;
  };
  const changes = {
    method: 'POST',
    permission: managePartnersPermission,
    audit: 'partner.changed',
    params: partnerAddress,
  } as const;
  return [
    route({
      method: 'GET',
      path: '/partners/:id/change',
      permission: managePartnersPermission,
      params: partnerAddress,
      answer: ({ params }) =>
        onOwn(params.id, (partner) => changePage(database, partner, formOfPartner(partner), [])),
    }),
    route({
      ...changes,
      path: '/partners/:id/change',
      answer: ({ params, form }) => onOwn(params.id, (partner) => changed(database, partner, form)),
    }),
    route({
      ...changes,
      path: '/partners/:id/restore',
      answer: ({ params, form }) =>
        onOwn(params.id, async (partner) => {
          const asked = await readRestoring(database, { kind: 'partner', id: partner.id }, form);
          return asked === null ? badRequest(notKept) : restored(database, partner, asked);
        }),
    }),
  ];
}

async function changed(database: Database, partner: Partner, form: FormFields): Promise<Answer> {
  const read = readPartnerForm(form);
  if (!read.ok) return changePage(database, partner, form, read.problems);
  const isChanged = await changePartner(database, partner.id, read.facts);
  return isChanged ? redirect(`/partners/${partner.id}`) : changePage(database, partner, form, [nameTaken]);
}

function newPage(form: FormFields, problems: readonly FormProblem[]): Answer {
  return page({
    title: 'Add a partner',
    section: '/partners',
    breadcrumbs: [partnersCrumb, { text: 'Add a partner' }],
    problems,
    body: html`<h1 class="govuk-heading-l">Add a partner</h1>
      ${partnerForm({ form, problems }, '/partners/new', true)}`,
  });
}

async function changePage(
  database: Database,
  partner: Partner,
  form: FormFields,
  problems: readonly FormProblem[],
): Promise<Answer> {
  const history = { fields: historyFields, restoreAt: `/partners/${partner.id}/restore` };
  return page({
    title: `Change ${partner.name}`,
    section: '/partners',
    breadcrumbs: [partnersCrumb, { text: partner.name, href: `/partners/${partner.id}` }, { text: 'Change' }],
    problems,
    body: html`<h1 class="govuk-heading-l">Change ${partner.name}</h1>
      ${partnerForm({ form, problems }, `/partners/${partner.id}/change`, false)}
      ${await historyOf(database, { kind: 'partner', id: partner.id }, history)}`,
  });
}

/** By the names that fields have in the ledger. */
const historyFields = {
  name: 'Name',
  'short name': 'Short name in files',
  kind: 'Kind of body',
  sends: 'What it sends',
  website: 'Website',
  'ended on': 'Last day as a partner',
};
const formFields: Readonly<Record<string, string>> = { 'short name': 'slug', 'ended on': 'endedOn' };

/** An older value as if it had been typed: it is checked as any other. */
async function restored(
  database: Database,
  partner: Partner,
  { field, value }: { field: string; value: string },
): Promise<Answer> {
  const now = Object.fromEntries(formOfPartner(partner).entries());
  const form = FormFields.from({ ...now, [formFields[field] ?? field]: value });
  const read = readPartnerForm(form);
  if (!read.ok) return changePage(database, partner, form, read.problems);
  const isChanged = await changePartner(database, partner.id, read.facts);
  return isChanged ? redirect(`/partners/${partner.id}`) : changePage(database, partner, form, [nameTaken]);
}
