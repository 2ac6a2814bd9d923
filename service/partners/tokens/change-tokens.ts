// GET and POST /partners/:id/tokens/new, and replacing or revoking one: a token is shown once, when it is made.
import { z } from 'zod';
import { button, insetText, warningText } from '../../pages/govuk/components.ts';
import { selectField, textField } from '../../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { html } from '../../pages/html.ts';
import { notFound, page, redirect, route, type Answer, type Route } from '../../pages/route.ts';
import { whoActs } from '../../platform/doer.ts';
import { noPartner, partnerAddress } from '../directory/add-partner.ts';
import { tooLong } from '../directory/partner-form.ts';
import { findPartner } from '../directory/partner-store.ts';
import type { Partner } from '../directory/partner.ts';
import { crumbOf, partnersCrumb } from '../partner-crumbs.ts';
import { managePartnersPermission } from '../partner-permissions.ts';
import type { PartnersNeeds } from '../gather-needs.ts';
import { findToken, makeToken, revokeToken, rotateToken } from './token-store.ts';

const tokenAddress = z.object({ id: z.uuid(), token: z.uuid() });
const lives = ['30', '90', '180', '365'] as const;

export function changeTokensRoutes(needs: PartnersNeeds): Route[] {
  return [...newTokenRoutes(needs), ...oldTokenRoutes(needs)];
}

function newTokenRoutes(needs: PartnersNeeds): Route[] {
  const { database } = needs;
  return [
    route({
      method: 'GET',
      path: '/partners/:id/tokens/new',
      permission: managePartnersPermission,
      params: partnerAddress,
      answer: async ({ params }) => {
        const partner = await findPartner(database, params.id);
        return partner ? formPage(needs, partner, new FormFields(), []) : notFound(noPartner);
      },
    }),
    route({
      method: 'POST',
      path: '/partners/:id/tokens/new',
      permission: managePartnersPermission,
      audit: 'token.made',
      params: partnerAddress,
      proof: 'recent',
      answer: async ({ params, form }) => {
        const partner = await findPartner(database, params.id);
        if (!partner) return notFound(noPartner);
        const known = (await needs.listDatasets()).map(({ id }) => id);
        const problems = tokenProblems(form, known);
        if (problems.length > 0) return formPage(needs, partner, form, problems);
        const { text } = await makeToken(database, {
          ...{ datasetId: form.value('dataset'), partnerId: partner.id, name: form.value('name') },
          ...{ by: whoActs().id, at: needs.clock.now(), expiresAt: endOf(needs, form.value('days')) },
        });
        return shownOnce(partner, text);
      },
    }),
  ];
}

function oldTokenRoutes(needs: PartnersNeeds): Route[] {
  const { database, clock } = needs;
  const find = async (id: string, tokenId: string) => {
    const [partner, token] = await Promise.all([findPartner(database, id), findToken(database, tokenId)]);
    return partner && token?.partnerId === id ? { partner, token } : null;
  };
  return [
    route({
      method: 'POST',
      path: '/partners/:id/tokens/:token/replace',
      permission: managePartnersPermission,
      audit: 'token.rotated',
      params: tokenAddress,
      proof: 'recent',
      answer: async ({ params }) => {
        const found = await find(params.id, params.token);
        if (!found) return notFound(noToken);
        const at = clock.now();
        const life = found.token.expiresAt.getTime() - found.token.madeAt.getTime();
        const expiresAt = new Date(at.getTime() + life);
        const made = await rotateToken(database, found.token, { by: whoActs().id, at, expiresAt });
        return made ? shownOnce(found.partner, made.text) : redirect(`/partners/${params.id}`);
      },
    }),
    route({
      method: 'POST',
      path: '/partners/:id/tokens/:token/revoke',
      permission: managePartnersPermission,
      audit: 'token.revoked',
      params: tokenAddress,
      answer: async ({ params }) => {
        const found = await find(params.id, params.token);
        if (!found) return notFound(noToken);
        await revokeToken(database, found.token, clock.now());
        return redirect(`/partners/${params.id}`);
      },
    }),
  ];
}

const noToken = 'There is no such token of this partner.';

function tokenProblems(form: FormFields, datasets: readonly string[]): FormProblem[] {
  return [
    ...(form.value('name') === ''
      ? [{ field: 'name', message: 'Enter what the token is for, such as Records system' }]
      : []),
    ...tooLong('name', form.value('name'), 200),
    ...(datasets.includes(form.value('dataset'))
      ? []
      : [{ field: 'dataset', message: 'Choose the data that it may send to' }]),
  ];
}

function endOf({ clock }: PartnersNeeds, typed: string): Date {
  const days = Number(lives.find((known) => known === typed) ?? '90');
  return new Date(clock.now().getTime() + days * 86_400_000);
}

async function formPage(
  needs: PartnersNeeds,
  partner: Partner,
  form: FormFields,
  problems: readonly FormProblem[],
): Promise<Answer> {
  const datasets = await needs.listDatasets();
  const state = { form, problems };
  return page({
    title: `New token for ${partner.name}`,
    section: '/partners',
    breadcrumbs: [partnersCrumb, crumbOf(partner), { text: 'New token' }],
    problems,
    body: html`<h1 class="govuk-heading-l">New token for ${partner.name}</h1>
      <p class="govuk-body">
        With it a program of theirs can send files to one set of data and see what became of them. It can do
        nothing else. <a class="govuk-link" href="/submissions/by-program">How programs send</a>.
      </p>
      <form method="post" action="/partners/${partner.id}/tokens/new" novalidate>
        ${textField(state, { name: 'name', label: 'What is it for?', hint: 'Such as “Records system”' })}
        ${selectField(state, {
          name: 'dataset',
          label: 'Data that it may send to',
          choices: datasets.map(({ id, title }) => ({ value: id, text: title })),
        })}
        ${selectField(state, {
          name: 'days',
          label: 'It ends after',
          chosen: '90',
          choices: lives.map((value) => ({ value, text: `${value} days` })),
        })}
        ${button({ text: 'Make the token' })}
      </form>`,
  });
}

function shownOnce(partner: Partner, text: string): Answer {
  return page({
    title: 'The new token',
    section: '/partners',
    breadcrumbs: [partnersCrumb, crumbOf(partner), { text: 'The new token' }],
    body: html`<h1 class="govuk-heading-l">The new token</h1>
      ${warningText({
        iconFallbackText: 'Warning',
        text: 'It is shown this once. Copy it now and give it to the partner by a safe way; only a digest of it is kept.',
      })}
      ${insetText({ html: html`<code class="dr-code dr-value" id="token">${text}</code>` })}
      <p class="govuk-body">
        <a class="govuk-link" href="/partners/${partner.id}">Back to ${partner.name}</a>
      </p>`,
  });
}
