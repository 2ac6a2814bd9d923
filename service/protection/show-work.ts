// GET /protection/work/:id: what is being worked out for a finding and what came of it; POST …/stop and …/hand-over.
import { reopen } from '@due-regard/disclosure';
import { z } from 'zod';
import { button, insetText } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { notFound, page, redirect, route, type Answer, type Route } from '../pages/route.ts';
import { counted } from '../phrases/spoken-number.ts';
import type { ProtectionNeeds } from './add-release.ts';
import { notForReleaseView } from './not-for-release-view.ts';
import { releasesCrumb } from './protection-crumbs.ts';
import { preparePermission } from './protection-permissions.ts';
import { comparisonView } from './releasing/comparison-view.ts';
import { listReleases } from './releasing/register-store.ts';
import { handOverView, previewView, refusedView } from './releasing/prepared-view.ts';
import { stepForm } from './releasing/release-view.ts';
import { keepWaiting } from './releasing/waiting-store.ts';
import type { WorkAnswer } from './releasing/work-input.ts';
import type { ProtectionWork } from './releasing/work-store.ts';

const address = z.object({ id: z.uuid() });
const nothingHere =
  'Nothing is being worked out at this address. What was worked out more than a day ago is not kept: go to the finding and ask again.';

export function showWork(needs: ProtectionNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/protection/work/:id',
      permission: preparePermission,
      params: address,
      answer: async ({ params }) => {
        const work = await needs.works.find(params.id);
        return work ? answerAbout(needs, work) : notFound(nothingHere);
      },
    }),
    route({
      method: 'POST',
      path: '/protection/work/:id/stop',
      permission: preparePermission,
      audit: 'release.stopped',
      params: address,
      answer: async ({ params }) => {
        await needs.works.stop(params.id);
        const work = await needs.works.settled(params.id, 5000);
        return work ? redirect(`/protection/release?finding=${work.findingId}`) : notFound(nothingHere);
      },
    }),
    route({
      method: 'POST',
      path: '/protection/work/:id/hand-over',
      permission: preparePermission,
      audit: 'release.handed-over',
      params: address,
      answer: async ({ params }) => {
        const work = await needs.works.find(params.id);
        return work ? handOver(needs, work) : notFound(nothingHere);
      },
    }),
  ];
}

async function handOver(needs: ProtectionNeeds, work: ProtectionWork): Promise<Answer> {
  const { state, findingId, heading, records, set, policyId, known } = work;
  const finding = await needs.findingForRelease(findingId);
  const isReady = state.name === 'done' && state.answer.kind === 'released';
  if (!isReady || state.answer.kind !== 'released' || policyId === null || !finding)
    return { kind: 'refusal', status: 409, sentence: notReady };
  const { text, proof } = state.answer;
  const prepared = { findingId, heading, records, set, policyId, known, text, proof, madeBy: finding.madeBy };
  const id = await keepWaiting(needs.database, prepared, needs.clock.now());
  return redirect(`/protection/waiting/${id}`);
}

const notReady = 'Nothing is ready to be handed over here. Go to the finding and prepare it again.';

async function answerAbout(needs: ProtectionNeeds, work: ProtectionWork): Promise<Answer> {
  switch (work.state.name) {
    case 'working':
      return workingPage(work, needs.clock.now());
    case 'stopped':
      return redirect(`/protection/release?finding=${work.findingId}`);
    case 'failed':
      return workPage(work, 'It could not be worked out', failedBody(work));
    case 'done':
      return donePage(needs, work, work.state.answer);
  }
}

async function donePage(needs: ProtectionNeeds, work: ProtectionWork, answer: WorkAnswer): Promise<Answer> {
  switch (answer.kind) {
    case 'compared': {
      const body = comparisonView(answer.policies, await listReleases(needs.database));
      const hasPolicy = answer.policies.some(({ isOwn }) => isOwn);
      return workPage(work, 'Policies compared', html`${body} ${onwards(work, hasPolicy)}`);
    }
    case 'refused': {
      const body = refusedView(work.findingId, answer, await listReleases(needs.database));
      return workPage(work, 'It cannot be released', body);
    }
    case 'released':
      return previewPage(needs, work, answer.text);
    case 'checked':
      return notFound(nothingHere);
  }
}

function previewPage({ seal }: ProtectionNeeds, work: ProtectionWork, text: string): Answer {
  const opened = reopen(text, { digest: seal });
  if (opened.kind !== 'released')
    return workPage(
      work,
      'It cannot be released',
      refusedView(
        work.findingId,
        { kind: 'refused', code: opened.code, sentences: [...opened.sentences] },
        [],
      ),
    );
  return page({
    title: `Preview: ${work.heading}`,
    section: '/protection/releases',
    breadcrumbs: crumbsOf(work, 'Preview'),
    body: previewView(opened.released, handOverView(work)),
  });
}

function crumbsOf({ findingId, heading }: ProtectionWork, text: string) {
  const back = { text: heading, href: `/protection/release?finding=${findingId}` };
  return [...releasesCrumb, back, { text }];
}

function workPage(work: ProtectionWork, title: string, body: Html): Answer {
  return page({
    title: `${title}: ${work.heading}`,
    section: '/protection/releases',
    breadcrumbs: crumbsOf(work, title),
    body: html`<h1 class="govuk-heading-l">${title}<span class="govuk-caption-l">${work.heading}</span></h1>
      ${notForReleaseView()} ${body}`,
  });
}

/** Without a policy there is nothing yet that the public would see. */
function onwards({ findingId, records }: ProtectionWork, hasPolicy: boolean): Html {
  const choose = hasPolicy
    ? button({ text: 'Choose another policy', classes: 'govuk-button--secondary' })
    : button({ text: 'Choose a policy' });
  return html`<div class="govuk-button-group">
    ${hasPolicy && stepForm(findingId, 'prepare', button({ text: 'See what the public would see' }))}
    <form method="get" action="/protection/policies/new">
      <input type="hidden" name="for" value="${records}" />
      ${choose}
    </form>
  </div>`;
}

function failedBody({ findingId }: ProtectionWork): Html {
  return html`<p class="govuk-body">
      Working this out broke off because the program was stopped or met a fault, not because of what you
      asked. Nothing was released. Try it again; if it happens twice, look in the log.
    </p>
    ${button({ text: 'Back', href: `/protection/release?finding=${findingId}` })}`;
}

function workingPage(work: ProtectionWork, now: Date): Answer {
  const { id, startedAt, heading, policyId } = work;
  const seconds = Math.max(1, Math.round((now.getTime() - startedAt.getTime()) / 1000));
  const title = policyId === null ? 'Policies are being compared' : 'It is being protected and checked';
  return page({
    title,
    section: '/protection/releases',
    breadcrumbs: crumbsOf(work, 'Being worked out'),
    refreshSeconds: 2,
    body: html`<h1 class="govuk-heading-l">${title}<span class="govuk-caption-l">${heading}</span></h1>
      ${insetText({ text: `It has taken ${counted(seconds, 'second')} so far. This page looks again every two seconds, and shows what came of it when it is done. Nothing goes out before you have seen it and said so.` })}
      <p class="govuk-body">${howLong}</p>
      <form method="post" action="/protection/work/${id}/stop">
        ${button({ text: 'Stop', classes: 'govuk-button--secondary' })}
      </form>`,
  });
}

/** Nobody has to sit and wait. */
const howLong =
  'Most findings take a few seconds. Where much is out of the same data already, it can be minutes: after about five it ends, and says what could not be proven. You can keep the address of this page, go on with something else, and come back.';
