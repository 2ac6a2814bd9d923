// GET /protection/waiting/:id: what somebody prepared, just as the public would see it; POST …/release and …/return, by somebody else.
import { reopen } from '@due-regard/disclosure';
import { z } from 'zod';
import type { FormFields } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import {
  notFound,
  page,
  permission,
  redirect,
  route,
  type Answer,
  type Route,
  type Visitor,
} from '../pages/route.ts';
import { actingRole, type Separated } from '../people/index.ts';
import { whoActs } from '../platform/doer.ts';
import type { OwnRelease } from '../published/index.ts';
import { type AddedRelease, keepPrepared, type ProtectionNeeds } from './add-release.ts';
import { notForReleaseView } from './not-for-release-view.ts';
import { releasesCrumb } from './protection-crumbs.ts';
import { releasePermission, seeWaitingPermission } from './protection-permissions.ts';
import { reasonProblems } from './reason-problems.ts';
import { previewView, refusedView } from './releasing/prepared-view.ts';
import type { WaitingRelease } from './releasing/waiting-release.ts';
import { findWaiting, hasFindingChanged, returnWaiting } from './releasing/waiting-store.ts';
import { type Said, releaseSteps, settledView, waitingFacts } from './releasing/waiting-view.ts';

const address = z.object({ id: z.uuid() });
const nothingHere = 'Nothing waits at this address. Its finding may have been removed: look at what waits.';

export function showWaiting(needs: ProtectionNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/protection/waiting/:id',
      permission: seeWaitingPermission,
      params: address,
      answer: ({ params, visitor }) => answerAbout(needs, params.id, visitor, {}),
    }),
    route({
      method: 'POST',
      path: '/protection/waiting/:id/release',
      permission: releasePermission,
      audit: 'release.made',
      proof: 'recent',
      params: address,
      answer: ({ params, visitor, form }) => release(needs, params.id, visitor, form),
    }),
    route({
      method: 'POST',
      path: '/protection/waiting/:id/return',
      permission: releasePermission,
      audit: 'release.returned',
      params: address,
      answer: async ({ params, visitor, form }) => {
        const reason = form.value('reason');
        const problems = reasonProblems('reason', reason, 'Enter why it is sent back');
        if (problems.length > 0) return answerAbout(needs, params.id, visitor, { form, problems });
        if (!(await findWaiting(needs.database, params.id))) return notFound(nothingHere);
        await returnWaiting(needs.database, params.id, { reason, at: needs.clock.now() });
        return redirect(`/protection/waiting/${params.id}`);
      },
    }),
  ];
}

async function release(
  needs: ProtectionNeeds,
  id: string,
  visitor: Visitor,
  form: FormFields,
): Promise<Answer> {
  const waiting = await findWaiting(needs.database, id);
  if (!waiting) return notFound(nothingHere);
  // Sent twice, or settled by somebody else meanwhile: the page says by whom.
  if (waiting.state !== 'waiting') return redirect(`/protection/waiting/${id}`);
  const separated = await separate(needs, waiting);
  if (separated.kind === 'their own' && !separated.canOverride) {
    const problems = [{ field: '', message: separated.sentence }];
    return answerAbout(needs, id, visitor, { form, problems, status: 403 });
  }
  if (await hasFindingChanged(needs.database, waiting)) {
    const problems = [{ field: '', message: findingChanged }];
    return answerAbout(needs, id, visitor, { form, problems, status: 409 });
  }
  const why = form.value('why');
  const isOwn = separated.kind === 'their own';
  const problems = isOwn ? reasonProblems('why', why, 'Enter why it is released by one person') : [];
  if (problems.length > 0) return answerAbout(needs, id, visitor, { form, problems });
  const outcome = await keep(needs, waiting, isOwn ? { did: ownDeed(separated.deeds), why } : null);
  if (outcome.ok) return redirect(`/protection/waiting/${id}`);
  return answerAbout(needs, id, visitor, { form, problems: outcome.problems });
}

const findingChanged =
  'The finding was worked out again since this was prepared, so nothing was released. Send it back, to be prepared again.';

function keep(
  needs: ProtectionNeeds,
  waiting: WaitingRelease,
  own: OwnRelease | null,
): Promise<AddedRelease> {
  const { id, text, proof, madeBy, preparedBy } = waiting;
  const released = { releasedBy: actingRole(releasePermission.name), releasedById: whoActs().id };
  return keepPrepared(needs, waiting, {
    ...{ text, proof, madeBy, preparedBy, own, waiting: id, demonstration: false },
    ...released,
  });
}

function ownDeed(deeds: readonly string[]): OwnRelease['did'] {
  if (deeds.includes('made')) return deeds.includes('prepared') ? 'made and prepared' : 'made';
  return 'prepared';
}

function separate({ people }: ProtectionNeeds, { madeBy, preparedBy }: WaitingRelease): Promise<Separated> {
  return people.separate({
    doing: 'release',
    permission: releasePermission.name,
    whoDidWhat: [
      ...(madeBy === null ? [] : [{ did: 'made' as const, by: madeBy }]),
      { did: 'prepared', by: preparedBy },
    ],
  });
}

async function answerAbout(
  needs: ProtectionNeeds,
  id: string,
  visitor: Visitor,
  said: Said,
): Promise<Answer> {
  const waiting = await findWaiting(needs.database, id);
  if (!waiting) return notFound(nothingHere);
  const { heading } = waiting;
  return page({
    title: `For release: ${heading}`,
    section: '/protection/releases',
    breadcrumbs: [
      ...releasesCrumb,
      { text: 'Waiting for a second person', href: '/protection/waiting' },
      { text: heading },
    ],
    ...(said.problems && { problems: said.problems }),
    ...(said.status !== undefined && { status: said.status }),
    body: await bodyOf(needs, waiting, visitor, said),
  });
}

async function bodyOf(
  needs: ProtectionNeeds,
  waiting: WaitingRelease,
  visitor: Visitor,
  said: Said,
): Promise<Html> {
  if (waiting.state !== 'waiting') return settledView(waiting);
  const opened = reopen(waiting.text, { digest: needs.seal });
  if (opened.kind !== 'released') {
    const refusal = { kind: 'refused' as const, code: opened.code, sentences: [...opened.sentences] };
    return refusedView(waiting.findingId, refusal, []);
  }
  const mayRelease = visitor.may(releasePermission);
  const canOpen = visitor.may(permission('findings:read'));
  const steps = mayRelease && releaseSteps(waiting, await separate(needs, waiting), said);
  return html`${previewView(opened.released, html`${notForReleaseView()} ${waitingFacts(waiting, canOpen)} ${steps}`)}`;
}
