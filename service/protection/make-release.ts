// GET /protection/release?finding=: a finding is prepared for release; POST …/compare and …/prepare begin the work on it.
import { z } from 'zod';
import type { TableSet } from '@due-regard/disclosure';
import type { FormState } from '../pages/form-inputs.ts';
import type { FormFields, FormProblem } from '../pages/forms.ts';
import { button, warningText } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { badRequest, notFound, page, redirect, route, type Answer, type Route } from '../pages/route.ts';
import { type BodyPolicy, policyFor } from './policies/body-policy.ts';
import { listPolicies } from './policies/policy-store.ts';
import { notForReleaseView } from './not-for-release-view.ts';
import { releasesCrumb } from './protection-crumbs.ts';
import type { ProtectionNeeds } from './add-release.ts';
import { preparePermission } from './protection-permissions.ts';
import { listReleasesOf, readRegister } from './releasing/register-store.ts';
import type { FindingForRelease } from '../disparities/index.ts';
import { policiesToCompare } from './releasing/policies-to-compare.ts';
import { releaseView } from './releasing/release-view.ts';
import { groupsToTell, inTwoGroups } from './releasing/two-groups.ts';
import type { WorkInput } from './releasing/work-input.ts';
import { today } from './today.ts';

const nothingHere = 'There is no finding at this address. It may have been removed.';
const uuid = z.uuid();

export function makeRelease(needs: ProtectionNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/protection/release',
      permission: preparePermission,
      answer: ({ search }) => about(needs, search.value('finding'), { form: search, problems: [] }),
    }),
    ...(['compare', 'prepare'] as const).map((step) =>
      route({
        method: 'POST',
        path: `/protection/release/${step}`,
        permission: preparePermission,
        audit: step === 'compare' ? 'release.compared' : 'release.prepared',
        answer: ({ form }) => begin(needs, form, step),
      }),
    ),
  ];
}

async function findingOf(needs: ProtectionNeeds, id: string): Promise<FindingForRelease | null> {
  return uuid.safeParse(id).success ? needs.findingForRelease(id) : null;
}

async function about(needs: ProtectionNeeds, id: string, form: FormState): Promise<Answer> {
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
  const day = today(needs.clock);
  const body = releaseView({ findingId: id, set, leftOut, policy, releases, today: day, form });
  return releasePage(id, heading, body, form.problems);
}

function releasePage(id: string, heading: string, body: Html, problems: readonly FormProblem[] = []): Answer {
  return page({
    title: `Prepare for release: ${heading}`,
    section: '/protection/releases',
    breadcrumbs: [
      ...releasesCrumb,
      { text: heading, href: `/findings/${id}` },
      { text: 'Prepare for release' },
    ],
    problems,
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

async function begin(needs: ProtectionNeeds, form: FormFields, step: 'compare' | 'prepare'): Promise<Answer> {
  const id = form.value('finding');
  const finding = await findingOf(needs, id);
  if (!finding) return notFound(nothingHere);
  if (!finding.forRelease.ok) return badRequest(finding.forRelease.why);
  const policy = policyFor(finding.records, await listPolicies(needs.database));
  const register = await readRegister(needs.database);
  if (!register.ok) return { kind: 'refusal', status: 409, sentence: `${register.why} ${nothingOut}` };
  if (step === 'prepare' && !policy) return redirect(`/protection/release?finding=${id}`);
  const told = form.value('about');
  if (policy && isAboutOpen(step, policy, finding.forRelease.set, told))
    return about(needs, id, {
      form,
      problems: [{ field: 'about', message: 'Choose the group that is told' }],
    });
  const set = step === 'prepare' ? inTwoGroups(finding.forRelease.set, told) : finding.forRelease.set;
  const given = { set, register: register.releases, dataFolder: needs.dataFolder };
  const input: WorkInput =
    step === 'prepare' && policy
      ? { task: 'release', ...given, policy: policy.policy }
      : { task: 'compare', ...given, policies: policiesToCompare(policy?.policy ?? null, set) };
  const known = register.releases.map((release) => release.id);
  const policyId = step === 'prepare' && policy ? policy.id : null;
  const { heading, records } = finding;
  const work = await needs.works.begin({ findingId: id, heading, records, set, policyId, known }, input);
  await needs.works.settled(work.id, patience);
  return redirect(`/protection/work/${work.id}`);
}

/** Whether a small body has still to say of which group it tells. */
function isAboutOpen(
  step: 'compare' | 'prepare',
  { policy }: BodyPolicy,
  set: TableSet,
  told: string,
): boolean {
  const groups = policy.method.kind === 'bands' ? groupsToTell(set) : [];
  return step === 'prepare' && groups.length > 0 && !groups.includes(told);
}

const nothingOut =
  'Without the register nothing can be released. Tell the people who look after this service; nothing was changed.';
