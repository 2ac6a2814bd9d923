// Shows a finding that is still being worked out, leads on when it is done, and stops it when asked.
import { z } from 'zod';
import { button, insetText } from '../pages/govuk/components.ts';
import { FormFields } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import { notFound, page, redirect, route, type Answer, type Route } from '../pages/route.ts';
import { counted } from '../phrases/spoken-number.ts';
import { formPage } from './finding-form.ts';
import { findKind } from './finding-kinds.ts';
import { makeFindingsPermission } from './finding-permissions.ts';
import { type ChoicesNeeds, readChoices } from './read-finding-choices.ts';
import type { WorkInHand, WorkInHandStore } from './work-in-hand-store.ts';

export interface ShowWorkNeeds extends ChoicesNeeds {
  works: WorkInHandStore;
  clock: { now(): Date };
}

const address = z.object({ id: z.uuid() });
const nothingHere =
  'No finding is being worked out at this address. What was worked out more than a day ago is not kept here: look on the list of findings, or ask for it again.';

export function showWorkInHand(needs: ShowWorkNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/findings/working/:id',
      permission: makeFindingsPermission,
      params: address,
      answer: async ({ params }) => {
        const work = await needs.works.find(params.id);
        return work ? answerAbout(needs, work) : notFound(nothingHere);
      },
    }),
    route({
      method: 'POST',
      path: '/findings/working/:id/stop',
      permission: makeFindingsPermission,
      audit: 'finding.stopped',
      params: address,
      answer: async ({ params }) => {
        await needs.works.stop(params.id);
        const work = await needs.works.settled(params.id, 5000);
        return work ? answerAbout(needs, work) : notFound(nothingHere);
      },
    }),
  ];
}

/** The finding, or the form with what to mend, or how long it has been going on. */
export async function answerAbout(needs: ShowWorkNeeds, work: WorkInHand): Promise<Answer> {
  const { state } = work;
  switch (state.name) {
    case 'done':
      return redirect(`/findings/${state.findingId}`);
    case 'refused': {
      // A refusal of the engine is shown at the field that can mend it.
      const kind = findKind(work.kind);
      const problems = state.problems.map(({ code, message }) => ({
        field: kind?.fieldOf(code) ?? 'by',
        message,
      }));
      return backToForm(needs, work, problems);
    }
    case 'failed':
      return backToForm(needs, work, [{ field: '', message: brokenOff }]);
    case 'stopped':
      return backToForm(needs, work, []);
    case 'working':
      return workingPage(work, needs.clock.now());
  }
}

const brokenOff =
  'Working this out broke off because the program was stopped or met a fault, not because of what you asked. Try it again; if it happens twice, look in the log.';

async function backToForm(
  needs: ShowWorkNeeds,
  { typed }: WorkInHand,
  problems: readonly { field: string; message: string }[],
): Promise<Answer> {
  const form = FormFields.from(typed);
  return formPage({ form, problems }, await readChoices(needs, form));
}

function workingPage(work: WorkInHand, now: Date): Answer {
  return page({
    title: 'The finding is being worked out',
    section: '/findings',
    breadcrumbs: [{ text: 'Findings', href: '/findings' }, { text: 'Being worked out' }],
    refreshSeconds: 2,
    body: workingBody(work, now),
  });
}

function workingBody({ id, kind, startedAt }: WorkInHand, now: Date): Html {
  const seconds = Math.max(1, Math.round((now.getTime() - startedAt.getTime()) / 1000));
  return html`<h1 class="govuk-heading-l">The finding is being worked out</h1>
    <p class="govuk-body">${findKind(kind)?.title}</p>
    ${insetText({ text: `It has taken ${counted(seconds, 'second')} so far. This page looks again every two seconds, and opens the finding when it is done. You can leave it: the finding will be on the list.` })}
    <form method="post" action="/findings/working/${id}/stop">
      ${button({ text: 'Stop', classes: 'govuk-button--secondary' })}
    </form>`;
}
