// GET /protection/policies: which policy holds for which data; and each preset by itself.
import { z } from 'zod';
import { presets } from '@due-regard/disclosure';
import { button } from '../pages/govuk/components.ts';
import { html } from '../pages/html.ts';
import { notFound, page, route, type Route } from '../pages/route.ts';
import { presetContent } from './policies/preset-content.ts';
import { policiesView } from './policies/policies-view.ts';
import { findChoosable } from './policies/policy-choices.ts';
import { listPolicies } from './policies/policy-store.ts';
import { policiesCrumb, releasesCrumb } from './protection-crumbs.ts';
import type { ProtectionNeeds } from './add-release.ts';
import { proposePoliciesPermission, readProtectionPermission } from './protection-permissions.ts';
import { today } from './today.ts';

export function listPoliciesRoutes(needs: ProtectionNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/protection/policies',
      permission: readProtectionPermission,
      answer: async ({ visitor }) => {
        const [policies, datasets] = await Promise.all([listPolicies(needs.database), needs.datasets()]);
        return page({
          title: 'Policies',
          section: '/protection/releases',
          breadcrumbs: [...releasesCrumb, { text: 'Policies' }],
          body: html`<h1 class="govuk-heading-l">Policies</h1>
            <p class="govuk-body">
              A policy says which numbers could point to a person, and what is done with them before anything
              goes out.
            </p>
            ${policiesView({ policies, datasets, today: today(needs.clock) })}
            ${visitor.may(proposePoliciesPermission) && button({ text: 'Propose a policy', href: '/protection/policies/new' })}
            ${presetList()}`,
        });
      },
    }),
    showPreset(),
  ];
}

function presetList() {
  return html`<h2 class="govuk-heading-m">Rules of other bodies</h2>
    <ul class="govuk-list">
      ${presets.map(
        ({ id, name }) => html`<li><a class="govuk-link" href="/protection/presets/${id}">${name}</a></li>`,
      )}
    </ul>`;
}

function showPreset(): Route {
  return route({
    method: 'GET',
    path: '/protection/presets/:id',
    permission: readProtectionPermission,
    params: z.object({ id: z.string() }),
    answer: ({ params, visitor }) => {
      const preset = findChoosable(params.id);
      if (!preset) return notFound('There is no such rule here. Look at the list of policies.');
      return page({
        title: preset.name,
        section: '/protection/releases',
        breadcrumbs: [
          ...policiesCrumb,
          { text: 'Policies', href: '/protection/policies' },
          { text: preset.name },
        ],
        body: html`<h1 class="govuk-heading-l">${preset.name}</h1>
          ${presetContent(preset)}
          ${
            visitor.may(proposePoliciesPermission) &&
            button({
              text: 'Begin a policy from this',
              href: `/protection/policies/new?preset=${encodeURIComponent(preset.id)}`,
            })
          }`,
      });
    },
  });
}
