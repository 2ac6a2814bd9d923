// GET /desk/analyses/:id/monitoring: what is watched after the decision, what was read, and what the reviews said.
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { button, details, insetText } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { type Answer, page, route, type Route, type Visitor } from '../../pages/route.ts';
import { dateIn, dayName } from '../../phrases/day.ts';
import { captionOf } from '../evidence/evidence-place.ts';
import { analysisAddress, onAnalysis } from '../evidence/gather-evidence-needs.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { readAnalyses } from '../keeping/analysis-permissions.ts';
import { type Answers, fieldOf, valueOf } from '../keeping/answers.ts';
import { readAnswers } from '../keeping/answer-store.ts';
import { type MonitoringNeeds, mayWatch, monitoringHref } from './gather-monitoring-needs.ts';
import type { Indicator } from './indicator.ts';
import { readingForm } from './indicator-form.ts';
import { listIndicators } from './indicator-store.ts';
import { indicatorView, reviewView } from './monitoring-view.ts';
import { isWatched } from './read-indicators.ts';
import { listReviews } from './review-store.ts';

export function showMonitoring(needs: MonitoringNeeds): Route[] {
  return [
    route({
      ...{ method: 'GET', path: '/desk/analyses/:id/monitoring', permission: readAnalyses },
      params: analysisAddress,
      answer: ({ params, visitor }) =>
        onAnalysis(needs, params.id, (analysis) => monitoringPage(needs, { analysis, visitor })),
    }),
  ];
}

export interface MonitoringShown {
  analysis: Analysis;
  visitor: Visitor;
  form?: FormFields;
  problems?: readonly FormProblem[];
}

export async function monitoringPage(needs: MonitoringNeeds, shown: MonitoringShown): Promise<Answer> {
  const { analysis, visitor, problems = [] } = shown;
  const { database, clock } = needs;
  const [indicators, reviews, answers] = await Promise.all([
    listIndicators(database, analysis.id),
    listReviews(database, analysis.id),
    readAnswers(database, analysis.id),
  ]);
  const names = await needs.people.names(reviews.map(({ reviewedBy }) => reviewedBy));
  const may = mayWatch(analysis, visitor);
  const today = dateIn(clock.now());
  const title = 'What happens after the decision';
  return page({
    title: `${title}: ${captionOf(analysis)}`,
    section: '/desk/analyses',
    breadcrumbs: [
      { text: 'Equality analyses', href: '/desk/analyses' },
      { text: captionOf(analysis), href: `/desk/analyses/${analysis.id}` },
      { text: 'Monitoring' },
    ],
    problems,
    body: html`<h1 class="govuk-heading-l">
        <span class="govuk-caption-l">${captionOf(analysis)}</span>${title}
      </h1>
      ${standing(analysis, may)}
      <h2 class="govuk-heading-m">What is watched</h2>
      ${may && plannedView(analysis, answers, indicators)}
      ${indicators.length === 0 && html`<p class="govuk-body">No indicator has been set up yet.</p>`}
      ${indicators.map((indicator) =>
        indicatorView(indicator, today, may ? readingPart(shown, indicator) : null),
      )}
      <h2 class="govuk-heading-m">What happened, against what was foreseen</h2>
      ${
        may &&
        html`<p class="govuk-body dr-no-print">
          <a class="govuk-link" href="${monitoringHref(analysis, '/review')}">Say what happened</a>
        </p>`
      }
      ${reviews.length === 0 && html`<p class="govuk-body">It has not been reviewed yet.</p>`}
      ${reviews.map((review) => reviewView(review, names))}`,
  });
}

function standing(analysis: Analysis, may: boolean): Html {
  const { state, reviewDue } = analysis;
  if (!isWatched(analysis))
    return insetText({
      text: 'What happens is watched from the decision on, until it is closed or another version takes its place.',
    });
  return html`<p class="govuk-body">
      ${reviewDue === null ? 'No day of review is set yet.' : `To be looked at again on ${dayName(reviewDue)}.`}
    </p>
    ${
      may &&
      state === 'published' &&
      html`<form method="post" action="${monitoringHref(analysis, '/begin')}" class="dr-no-print">
        ${button({ text: 'Begin to watch what happens' })}
      </form>`
    }`;
}

/** What the analysis planned to watch, each with the way to set it up. */
function plannedView(analysis: Analysis, answers: Answers, indicators: readonly Indicator[]): Html {
  const planned = answers.rows
    .filter(({ list }) => list === 'indicators')
    .map(({ rowId }) => {
      const at = (column: string) => valueOf(answers, fieldOf(column, { list: 'indicators', rowId }));
      return { rowId, title: at('indicator'), trigger: at('trigger') };
    })
    .filter(({ title }) => title !== '' && !indicators.some((each) => each.title === title));
  return html`<ul class="govuk-list dr-no-print">
    ${planned.map(
      ({ rowId, title, trigger }) =>
        html`<li>
          <a class="govuk-link" href="${monitoringHref(analysis, `/indicators/new?row=${rowId}`)}"
            >Set up what was planned: ${title}</a
          >${trigger !== '' && `, ${trigger}`}
        </li>`,
    )}
    <li>
      <a class="govuk-link" href="${monitoringHref(analysis, '/indicators/new')}">Set up an indicator</a>
    </li>
  </ul>`;
}

function readingPart({ analysis, form, problems = [] }: MonitoringShown, { id, title }: Indicator): Html {
  const isMine = problems.some(({ field }) => field.endsWith(id));
  const state = { form: form && isMine ? form : new FormFields(), problems: isMine ? problems : [] };
  const to = monitoringHref(analysis, `/indicators/${id}`);
  return html`<div class="dr-no-print">
    ${details({ summaryText: `Enter a reading of ${title}`, open: isMine, html: readingForm(state, `${to}/read`, id) })}
    ${details({
      summaryText: `Stop watching ${title}`,
      html: html`<form method="post" action="${to}/end" novalidate>
        <div class="govuk-form-group">
          <label class="govuk-label govuk-label--s" for="why-${id}">Why?</label>
          <textarea class="govuk-textarea" id="why-${id}" name="why-${id}" rows="2"></textarea>
        </div>
        ${button({ text: 'Stop watching it', classes: 'govuk-button--secondary' })}
      </form>`,
    })}
  </div>`;
}
