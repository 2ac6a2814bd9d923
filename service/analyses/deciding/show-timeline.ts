// GET /desk/analyses/:id/timeline: what came before what; POST …/late: the chief executive acknowledges that it came after the decision.
import { z } from 'zod';
import { button, notificationBanner } from '../../pages/govuk/components.ts';
import { textareaField } from '../../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { html, type Html } from '../../pages/html.ts';
import { type Answer, page, redirect, route, type Route, type Visitor } from '../../pages/route.ts';
import { exceptAnalyses, readAnalyses } from '../keeping/analysis-permissions.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { readTimeline } from '../timeline/timeline-store.ts';
import { timelineView } from '../timeline/timeline-view.ts';
import { analysisHref, crumbsOf, nameOf } from '../writing/analysis-place.ts';
import { acknowledgeLate } from './decision-store.ts';
import { reasonProblem } from './desk-words.ts';
import { analysisAddress, type DecidingNeeds, type DeskAnalysis, onDesk } from './gather-needs.ts';

export function showTimeline(needs: DecidingNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/desk/analyses/:id/timeline',
      permission: readAnalyses,
      params: analysisAddress,
      query: z.object({ done: z.string().max(20).optional() }),
      answer: ({ params, query, visitor }) =>
        onDesk(needs, params.id, visitor, (desk) => timelinePage(needs, desk, visitor, { done: query.done })),
    }),
    route({
      method: 'POST',
      path: '/desk/analyses/:id/late',
      permission: exceptAnalyses,
      audit: 'analysis.late-acknowledged',
      proof: 'recent',
      params: analysisAddress,
      answer: ({ params, form, visitor }) =>
        onDesk(needs, params.id, visitor, (desk) => acknowledge(needs, desk, visitor, form)),
    }),
  ];
}

async function acknowledge(
  needs: DecidingNeeds,
  desk: DeskAnalysis,
  visitor: Visitor,
  form: FormFields,
): Promise<Answer> {
  const { analysis } = desk;
  const timeline = await readTimeline(needs.database, analysis, needs.clock.now());
  const refuse = (problems: FormProblem[], status?: number) =>
    timelinePage(needs, desk, visitor, { form, problems, ...(status !== undefined && { status }) });
  if (!mayAcknowledge(desk, timeline))
    return refuse([{ field: '', message: 'There is nothing to acknowledge here.' }], 409);
  if (analysis.writtenBy.includes(visitor.person?.id ?? ''))
    return refuse(
      [{ field: '', message: 'You wrote in this analysis, so you may not acknowledge that it came late.' }],
      403,
    );
  const problems = reasonProblem('why', form.value('why'), 'Enter why it came after the decision', 2000);
  if (problems.length > 0) return refuse(problems);
  await acknowledgeLate(needs.database, analysis.id, form.value('why'), needs.clock.now());
  return redirect(analysisHref(analysis, '/timeline?done=late'));
}

function mayAcknowledge({ isOwn }: DeskAnalysis, { order, acknowledged }: Timeline): boolean {
  return isOwn && order.kind === 'out of order' && acknowledged === null;
}

interface Shown {
  form?: FormFields;
  problems?: readonly FormProblem[];
  status?: number;
  done?: string | undefined;
}

async function timelinePage(
  needs: DecidingNeeds,
  desk: DeskAnalysis,
  visitor: Visitor,
  { form = new FormFields(), problems = [], status, done }: Shown,
): Promise<Answer> {
  const { analysis } = desk;
  const timeline = await readTimeline(needs.database, analysis, needs.clock.now());
  const names = await needs.people.names(timeline.events.map(({ by }) => by));
  const canAcknowledge = visitor.may(exceptAnalyses) && mayAcknowledge(desk, timeline);
  return page({
    title: `Timeline: ${nameOf(analysis)}`,
    section: '/desk/analyses',
    breadcrumbs: crumbsOf(analysis, { text: 'Timeline' }),
    problems,
    ...(status !== undefined && { status }),
    body: html`${done !== undefined && notificationBanner({ type: 'success', text: 'It is acknowledged, and can be published with your reason.' })}
      <h1 class="govuk-heading-l">Timeline of ${nameOf(analysis)}</h1>
      ${timelineView(timeline, {
        nameOf: (id) => (id === null ? 'the program' : (names.get(id) ?? desk.nameOf(id))),
        acknowledgeForm: canAcknowledge ? acknowledgeForm(analysis.id, { form, problems }) : null,
      })}`,
  });
}

function acknowledgeForm(id: string, state: { form: FormFields; problems: readonly FormProblem[] }): Html {
  return html`<form method="post" action="/desk/analyses/${id}/late" novalidate>
    ${textareaField(state, {
      name: 'why',
      label: 'Why it was assessed after the decision',
      hint: 'The public reads this beside the red badge. It can be said only once',
      rows: '4',
    })}
    ${button({ text: 'Acknowledge it', classes: 'govuk-button--warning', preventDoubleClick: true })}
  </form>`;
}
