// GET /protection/waiting: what one person left for another: releases that were prepared, policies that were proposed.
import { insetText } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { page, route, type Route } from '../pages/route.ts';
import { dayOf } from '../phrases/day.ts';
import type { ProtectionNeeds } from './add-release.ts';
import { dataOf } from './policies/body-policy.ts';
import type { PolicyProposal } from './policies/policy-proposal.ts';
import { listWaitingProposals } from './policies/proposal-store.ts';
import { releasesCrumb } from './protection-crumbs.ts';
import { seeWaitingPermission } from './protection-permissions.ts';
import type { ListedWaiting } from './releasing/waiting-release.ts';
import { listWaiting } from './releasing/waiting-store.ts';

export function listWaitingRoute({ database }: ProtectionNeeds): Route {
  return route({
    method: 'GET',
    path: '/protection/waiting',
    permission: seeWaitingPermission,
    answer: async () => {
      const [releases, proposals] = await Promise.all([
        listWaiting(database),
        listWaitingProposals(database),
      ]);
      return page({
        title: 'Waiting for a second person',
        section: '/protection/releases',
        breadcrumbs: [...releasesCrumb, { text: 'Waiting for a second person' }],
        body: html`<h1 class="govuk-heading-l">Waiting for a second person</h1>
          ${releases.length + proposals.length === 0 && insetText({ text: 'Nothing waits.' })}
          ${releases.length > 0 && releasesView(releases)} ${proposals.length > 0 && proposalsView(proposals)}`,
      });
    },
  });
}

function releasesView(releases: readonly ListedWaiting[]): Html {
  return html`<h2 class="govuk-heading-m">To be released</h2>
    ${linkList(
      releases.map(({ id, heading, preparer, preparedAt }) => ({
        name: heading,
        href: `/protection/waiting/${id}`,
        about: [`Prepared on ${dayOf(preparedAt)}${preparer === null ? '' : ` by ${preparer}`}`],
      })),
    )}`;
}

function proposalsView(proposals: readonly PolicyProposal[]): Html {
  return html`<h2 class="govuk-heading-m">Policies to be approved</h2>
    ${linkList(
      proposals.map((proposal) => ({
        name: proposal.policy.name,
        href: `/protection/proposals/${proposal.id}`,
        about: [
          `For: ${dataOf(proposal)}`,
          `Proposed on ${dayOf(proposal.proposedAt)}${proposal.proposer === null ? '' : ` by ${proposal.proposer}`}`,
        ],
      })),
    )}`;
}
