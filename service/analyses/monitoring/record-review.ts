// GET and POST /desk/analyses/:id/monitoring/review: what happened is set beside what was foreseen, and what follows is done.
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { html } from '../../pages/html.ts';
import { type Answer, page, redirect, route, type Route } from '../../pages/route.ts';
import type { Database } from '../../platform/database/index.ts';
import { dateIn } from '../../phrases/day.ts';
import { carryForward } from '../evidence/carry-forward-store.ts';
import { captionOf } from '../evidence/evidence-place.ts';
import { analysisAddress } from '../evidence/gather-evidence-needs.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { writeAnalyses } from '../keeping/analysis-permissions.ts';
import { readAnswers } from '../keeping/answer-store.ts';
import { copyForward } from '../keeping/copy-forward-store.ts';
import { takeStep } from '../workflow/take-step-store.ts';
import { type MonitoringNeeds, monitoringHref, onWatched } from './gather-monitoring-needs.ts';
import { readReviewForm, reviewForm, type Asked } from './review-form.ts';
import { addReview } from './review-store.ts';
import { foreseenEffects, type NextStep, type ReviewFacts } from './what-happened.ts';

export function recordReview(needs: MonitoringNeeds): Route[] {
  const given = {
    path: '/desk/analyses/:id/monitoring/review',
    permission: writeAnalyses,
    params: analysisAddress,
  } as const;
  return [
    route({
      ...{ ...given, method: 'GET' },
      answer: ({ params, visitor }) =>
        onWatched(needs, params.id, visitor, (analysis) => reviewPage(needs, analysis, new FormFields(), [])),
    }),
    route({
      ...{ ...given, method: 'POST', audit: 'analysis.reviewed' },
      answer: ({ params, form, visitor }) =>
        onWatched(needs, params.id, visitor, (analysis) => keep(needs, analysis, form)),
    }),
  ];
}

/** What is due for review is closed or begun anew; until then it can be watched further. */
function nextIn({ state }: Analysis): NextStep[] {
  if (state === 'decided') return ['keep', 'reopen'];
  return state === 'review-due' ? ['reopen', 'close'] : ['keep', 'reopen', 'close'];
}

async function askedOf({ database, clock }: MonitoringNeeds, analysis: Analysis): Promise<Asked> {
  const effects = foreseenEffects(await readAnswers(database, analysis.id));
  return { effects, next: nextIn(analysis), today: dateIn(clock.now()) };
}

async function reviewPage(
  needs: MonitoringNeeds,
  analysis: Analysis,
  form: FormFields,
  problems: readonly FormProblem[],
): Promise<Answer> {
  const title = 'What happened';
  return page({
    title: `${title}: ${captionOf(analysis)}`,
    section: '/desk/analyses',
    breadcrumbs: [
      { text: 'Equality analyses', href: '/desk/analyses' },
      { text: captionOf(analysis), href: `/desk/analyses/${analysis.id}` },
      { text: 'Monitoring', href: monitoringHref(analysis) },
      { text: title },
    ],
    problems,
    body: html`<h1 class="govuk-heading-l">
        <span class="govuk-caption-l">${captionOf(analysis)}</span>${title}
      </h1>
      <p class="govuk-body">
        Each effect that was foreseen, and what came of it. “Nobody knows” is an answer; it is a reason to
        find out.
      </p>
      ${reviewForm({ form, problems }, monitoringHref(analysis, '/review'), await askedOf(needs, analysis))}`,
  });
}

async function keep(needs: MonitoringNeeds, analysis: Analysis, form: FormFields): Promise<Answer> {
  const read = readReviewForm(form, await askedOf(needs, analysis));
  if (!read.ok) return reviewPage(needs, analysis, form, read.problems);
  const done = await needs.database
    .transaction()
    .execute((transaction) => settle(transaction, needs, analysis, read.facts));
  return redirect(done);
}

/** Returns where to go on. */
async function settle(
  transaction: Database,
  { clock }: MonitoringNeeds,
  analysis: Analysis,
  facts: ReviewFacts,
): Promise<string> {
  const at = clock.now();
  await addReview(transaction, analysis.id, facts, at);
  if (facts.next === 'close')
    await takeStep(transaction, analysis.id, 'close', { at, why: facts.nextWhy.slice(0, 2000) });
  if (facts.next !== 'reopen') return monitoringHref(analysis);
  const { questionSet, legalProfile } = analysis;
  const because = `The review found: ${facts.nextWhy}`.slice(0, 2000);
  const opened = await copyForward(transaction, analysis, { questionSet, legalProfile, because }, at);
  if (opened?.kind === 'opened') await carryForward(transaction, analysis.id, opened.analysis.id);
  return `/desk/analyses/${opened?.analysis.id ?? analysis.id}`;
}
