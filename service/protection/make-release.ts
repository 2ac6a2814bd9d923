// GET /protection/release?finding=: a finding is prepared for release; POST …/compare and …/prepare begin the work on it.
import { z } from 'zod';
import { button, warningText } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { badRequest, notFound, page, redirect, route, type Answer, type Route } from '../pages/route.ts';
import { policyFor } from './policies/body-policy.ts';
import { listPolicies } from './policies/policy-store.ts';
import { notForReleaseView } from './not-for-release-view.ts';
import { releasesCrumb } from './protection-crumbs.ts';
import type { ProtectionNeeds } from './add-release.ts';
import { releasePermission } from './protection-permissions.ts';
import { listReleasesOf, readRegister } from './releasing/register-store.ts';
import type { FindingForRelease } from '../disparities/index.ts';
import { policiesToCompare } from './releasing/policies-to-compare.ts';
import { releaseView } from './releasing/release-view.ts';
import type { WorkInput } from './releasing/work-input.ts';
import { today } from './today.ts';

const nothingHere = 'There is no finding at this address. It may have been removed.';
const uuid = z.uuid();

export function makeRelease(needs: ProtectionNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/protection/release',
      permission: releasePermission,
      answer: ({ search }) => about(needs, search.value('finding')),
    }),
    ...(['compare', 'prepare'] as const).map((step) =>
      route({
        method: 'POST',
        path: `/protection/release/${step}`,
        permission: releasePermission,
        audit: step === 'compare' ? 'release.compared' : 'release.prepared',
        answer: ({ form }) => begin(needs, form.value('finding'), step),
      }),
    ),
  ];
}

async function findingOf(needs: ProtectionNeeds, id: string): Promise<FindingForRelease | null> {
  return uuid.safeParse(id).success ? needs.findingForRelease(id) : null;
}

async function about(needs: ProtectionNeeds, id: string): Promise<Answer> {
  const finding = await findingOf(needs, id);
  if (!finding) return notFound(nothingHere);
  const { heading, forRelease, records } = finding;
  if (!forRelease.ok) return releasePage(id, heading, cannotGo(id, forRelease.why));
  const [policies, releases] = await Promise.all([
    listPolicies(needs.database),
    listReleasesOf(needs.database, id),
  ]);
  const { set, leftOut } = forRelease;
  const policy = policyFor(records, policies);
  const body = releaseView({ findingId: id, set, leftOut, policy, releases, today: today(needs.clock) });
  return releasePage(id, heading, body);
}

function releasePage(id: string, heading: string, body: Html): Answer {
  return page({
    title: `Prepare for release: ${heading}`,
    section: '/protection/releases',
    breadcrumbs: [
      ...releasesCrumb,
      { text: heading, href: `/findings/${id}` },
      { text: 'Prepare for release' },
    ],
    body: html`<h1 class="govuk-heading-l">
        Prepare for release<span class="govuk-caption-l">${heading}</span>
      </h1>
      ${notForReleaseView()} ${body}`,
  });
}

function cannotGo(id: string, why: string): Html {
  return html`${warningText({ iconFallbackText: 'Warning', text: why })}
  ${button({ text: 'Back to the finding', href: `/findings/${id}` })}`;
}

/** Milliseconds for which the answer to a form may be waited for; longer work has a page of its own. */
const patience = 3000;

async function begin(needs: ProtectionNeeds, id: string, step: 'compare' | 'prepare'): Promise<Answer> {
  const finding = await findingOf(needs, id);
  if (!finding) return notFound(nothingHere);
  if (!finding.forRelease.ok) return badRequest(finding.forRelease.why);
  const { set } = finding.forRelease;
  const policy = policyFor(finding.records, await listPolicies(needs.database));
  const register = await readRegister(needs.database);
  if (!register.ok) return { kind: 'refusal', status: 409, sentence: `${register.why} ${nothingOut}` };
  if (step === 'prepare' && !policy) return redirect(`/protection/release?finding=${id}`);
  const given = { set, register: register.releases, dataFolder: needs.dataFolder };
  const input: WorkInput =
    step === 'prepare' && policy
      ? { task: 'release', ...given, policy: policy.policy }
      : { task: 'compare', ...given, policies: policiesToCompare(policy?.policy ?? null, set) };
  const { heading, records } = finding;
  const policyId = step === 'prepare' && policy ? policy.id : null;
  const known = register.releases.map((release) => release.id);
  const work = needs.works.begin({ findingId: id, heading, records, set, policyId, known }, input);
  await needs.works.settled(work.id, patience);
  return redirect(`/protection/work/${work.id}`);
}

const nothingOut =
  'Without the register nothing can be released. Tell the people who look after this service; nothing was changed.';
