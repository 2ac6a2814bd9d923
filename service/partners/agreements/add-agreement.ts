// GET and POST of /partners/:id/agreements/new and /partners/agreements/:id/change: an agreement, or its next version, is proposed.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { html } from '../../pages/html.ts';
import {
  notFound,
  page,
  redirect,
  route,
  type Answer,
  type Route,
  type UploadedFile,
} from '../../pages/route.ts';
import { whoActs } from '../../platform/doer.ts';
import { noPartner, partnerAddress } from '../directory/add-partner.ts';
import { findPartner } from '../directory/partner-store.ts';
import type { Partner } from '../directory/partner.ts';
import { crumbOf, partnersCrumb } from '../partner-crumbs.ts';
import { manageAgreementsPermission } from '../partner-permissions.ts';
import type { PartnersNeeds } from '../gather-needs.ts';
import { agreementForm, formOfVersion } from './agreement-form.ts';
import type { Agreement, AgreementDocument } from './agreement.ts';
import { findAgreement, proposeAgreement, proposeVersion } from './agreement-store.ts';
import { keepDocument } from './keep-document.ts';
import { readAgreementForm, type TypedAgreement } from './read-agreement-form.ts';

export const agreementAddress = z.object({ id: z.uuid() });
export const noAgreement = 'There is no agreement at this address.';

export function addAgreementRoutes(needs: PartnersNeeds): Route[] {
  const { database } = needs;
  return [
    route({
      method: 'GET',
      path: '/partners/:id/agreements/new',
      permission: manageAgreementsPermission,
      params: partnerAddress,
      answer: async ({ params }) => {
        const partner = await findPartner(database, params.id);
        return partner
          ? formPage(needs, { partner, form: new FormFields(), problems: [] })
          : notFound(noPartner);
      },
    }),
    route({
      method: 'POST',
      path: '/partners/:id/agreements/new',
      permission: manageAgreementsPermission,
      audit: 'agreement.proposed',
      params: partnerAddress,
      uploads: true,
      takes: 'documents',
      answer: async ({ params, form, files }) => {
        const partner = await findPartner(database, params.id);
        return partner ? takeNew(needs, partner, form, files) : notFound(noPartner);
      },
    }),
    route({
      method: 'GET',
      path: '/partners/agreements/:id/change',
      permission: manageAgreementsPermission,
      params: agreementAddress,
      answer: async ({ params }) => {
        const found = await findBoth(needs, params.id);
        const newest = found?.agreement.versions[0];
        if (!found || !newest) return notFound(noAgreement);
        const form = formOfVersion(found.agreement.title, newest);
        return formPage(needs, { ...found, form, problems: [] });
      },
    }),
    route({
      method: 'POST',
      path: '/partners/agreements/:id/change',
      permission: manageAgreementsPermission,
      audit: 'agreement.proposed',
      params: agreementAddress,
      uploads: true,
      takes: 'documents',
      answer: async ({ params, form, files }) => {
        const found = await findBoth(needs, params.id);
        return found ? takeNext(needs, found, form, files) : notFound(noAgreement);
      },
    }),
  ];
}

interface Both {
  partner: Partner;
  agreement: Agreement;
}

export async function findBoth({ database }: PartnersNeeds, id: string): Promise<Both | undefined> {
  const agreement = await findAgreement(database, id);
  const partner = agreement && (await findPartner(database, agreement.partnerId));
  return agreement && partner && { agreement, partner };
}

async function takeNew(
  needs: PartnersNeeds,
  partner: Partner,
  form: FormFields,
  files: readonly UploadedFile[],
): Promise<Answer> {
  const id = sendingOf(form);
  const taken = await take(needs, id, form, files);
  if ('problems' in taken) return formPage(needs, { partner, form, problems: taken.problems });
  const { title } = taken.typed;
  await proposeAgreement(needs.database, { id, partnerId: partner.id, title }, versionOf(needs, taken));
  return redirect(`/partners/agreements/${id}`);
}

async function takeNext(
  needs: PartnersNeeds,
  { partner, agreement }: Both,
  form: FormFields,
  files: readonly UploadedFile[],
): Promise<Answer> {
  const taken = await take(needs, agreement.id, form, files);
  if ('problems' in taken) return formPage(needs, { partner, agreement, form, problems: taken.problems });
  const document = taken.document ?? agreement.versions[0]?.document ?? null;
  const version = versionOf(needs, { ...taken, document });
  await proposeVersion(needs.database, agreement, version);
  return redirect(`/partners/agreements/${agreement.id}`);
}

interface Taken {
  typed: TypedAgreement;
  document: AgreementDocument | null;
}

async function take(
  needs: PartnersNeeds,
  id: string,
  form: FormFields,
  files: readonly UploadedFile[],
): Promise<Taken | { problems: FormProblem[] }> {
  const read = readAgreementForm(form);
  if (!read.ok) return { problems: read.problems };
  const kept = await keepDocument(needs, id, files);
  if (!kept.ok) return { problems: [{ field: 'document', message: kept.message }] };
  return { typed: read.typed, document: kept.document };
}

function versionOf({ clock }: PartnersNeeds, { typed, document }: Taken) {
  const { terms, fromDay, untilDay, reviewOn } = typed;
  return { terms, fromDay, untilDay, reviewOn, document, by: whoActs().id, at: clock.now() };
}

function sendingOf(form: FormFields): string {
  const sent = z.uuid().safeParse(form.value('sending'));
  return sent.success ? sent.data : randomUUID();
}

interface FormPage {
  partner: Partner;
  agreement?: Agreement;
  form: FormFields;
  problems: readonly FormProblem[];
}

async function formPage(
  needs: PartnersNeeds,
  { partner, agreement, form, problems }: FormPage,
): Promise<Answer> {
  const heading = agreement ? `Next version of ${agreement.title}` : `Agreement with ${partner.name}`;
  const action = agreement
    ? `/partners/agreements/${agreement.id}/change`
    : `/partners/${partner.id}/agreements/new`;
  return page({
    title: heading,
    section: '/partners',
    breadcrumbs: [partnersCrumb, crumbOf(partner), { text: agreement ? 'Next version' : 'New agreement' }],
    problems,
    body: html`<h1 class="govuk-heading-l">${heading}</h1>
      <p class="govuk-body">
        It counts when somebody else has approved it.
        ${agreement && 'Until then the version that is in force stays in force.'}
      </p>
      ${agreementForm({
        state: { form, problems },
        action,
        datasets: await needs.listDatasets(),
        characteristics: needs.profile.characteristics,
        sending: sendingOf(form),
      })}`,
  });
}
