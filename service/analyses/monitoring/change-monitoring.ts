// POST …/monitoring/begin and …/indicators…: watching begins, an indicator is set up, read or ended.
import { z } from 'zod';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { html } from '../../pages/html.ts';
import { type Answer, notFound, page, redirect, route, type Route } from '../../pages/route.ts';
import { dateIn } from '../../phrases/day.ts';
import { listEvidence } from '../evidence/evidence-list-store.ts';
import { captionOf } from '../evidence/evidence-place.ts';
import { analysisAddress } from '../evidence/gather-evidence-needs.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { writeAnalyses } from '../keeping/analysis-permissions.ts';
import { fieldOf, valueOf } from '../keeping/answers.ts';
import { readAnswers } from '../keeping/answer-store.ts';
import { addMonths } from '../questions/months.ts';
import { takeStep } from '../workflow/take-step-store.ts';
import { beginMonitoring } from './review-due-store.ts';
import { type MonitoringNeeds, monitoringHref, onWatched } from './gather-monitoring-needs.ts';
import { figuresOf, indicatorForm, readIndicatorForm, readReadingForm } from './indicator-form.ts';
import { addIndicator, endIndicator, listIndicators } from './indicator-store.ts';
import { keepReading, readIndicators } from './read-indicators.ts';
import { monitoringPage } from './show-monitoring.ts';

const indicatorAddress = z.object({ id: z.uuid(), indicator: z.uuid() });
const noIndicator = 'There is no such indicator in this analysis.';

export function changeMonitoring(needs: MonitoringNeeds): Route[] {
  const { database, clock } = needs;
  const below = '/desk/analyses/:id/monitoring';
  const given = { permission: writeAnalyses, params: analysisAddress } as const;
  const onOne = { method: 'POST', permission: writeAnalyses, params: indicatorAddress } as const;
  return [
    route({
      ...{ ...given, method: 'POST', path: `${below}/begin`, audit: 'analysis.monitored' },
      answer: ({ params, visitor }) =>
        onWatched(needs, params.id, visitor, async (analysis) => {
          await takeStep(database, analysis.id, 'monitor', { at: clock.now(), first: beginMonitoring });
          return redirect(monitoringHref(analysis));
        }),
    }),
    route({
      ...{ ...given, method: 'GET', path: `${below}/indicators/new` },
      query: z.object({ row: z.string().max(60).optional() }),
      answer: ({ params, query, visitor }) =>
        onWatched(needs, params.id, visitor, async (analysis) =>
          indicatorPage(needs, analysis, await planned(needs, analysis, query.row ?? ''), []),
        ),
    }),
    route({
      ...{ ...given, method: 'POST', path: `${below}/indicators/new`, audit: 'indicator.added' },
      answer: ({ params, form, visitor }) =>
        onWatched(needs, params.id, visitor, (analysis) => add(needs, analysis, form)),
    }),
    route({
      ...{ ...onOne, path: `${below}/indicators/:indicator/read`, audit: 'indicator.read' },
      answer: ({ params, form, visitor }) =>
        onWatched(needs, params.id, visitor, async (analysis) => {
          const found = await findIndicator(needs, params);
          if (!found) return notFound(noIndicator);
          const at = clock.now();
          const read = readReadingForm(form, found.id, dateIn(at));
          if (!read.ok) return monitoringPage(needs, { analysis, visitor, form, problems: read.problems });
          const next = found.figure === null ? addMonths(read.facts.day, found.everyMonths) : null;
          await keepReading(needs, analysis, found, { ...read.facts, at, ...(next !== null && { next }) });
          return redirect(monitoringHref(analysis));
        }),
    }),
    route({
      ...{ ...onOne, path: `${below}/indicators/:indicator/end`, audit: 'indicator.ended' },
      answer: ({ params, form, visitor }) =>
        onWatched(needs, params.id, visitor, async (analysis) => {
          const found = await findIndicator(needs, params);
          if (!found) return notFound(noIndicator);
          const why = form.value(`why-${found.id}`);
          if (why === '' || why.length > 2000) {
            const message = 'Enter in at most 2,000 letters why it is not watched any more';
            const problems = [{ field: `why-${found.id}`, message }];
            return monitoringPage(needs, { analysis, visitor, form, problems });
          }
          await database
            .transaction()
            .execute((transaction) => endIndicator(transaction, found, why, clock.now()));
          return redirect(monitoringHref(analysis));
        }),
    }),
  ];
}

async function findIndicator(
  { database }: MonitoringNeeds,
  { id, indicator }: z.infer<typeof indicatorAddress>,
) {
  const found = (await listIndicators(database, id)).find((each) => each.id === indicator);
  return found?.ended === null ? found : undefined;
}

/** What the analysis says of an indicator that it planned. */
async function planned({ database }: MonitoringNeeds, { id }: Analysis, rowId: string): Promise<FormFields> {
  const answers = await readAnswers(database, id);
  const at = (column: string) => valueOf(answers, fieldOf(column, { list: 'indicators', rowId }));
  const trigger = at('trigger');
  const level = /-?\d+(\.\d+)?/.exec(trigger)?.[0] ?? '';
  const when = /below|under|fewer|less/i.test(trigger)
    ? 'below'
    : /above|over|more/i.test(trigger)
      ? 'above'
      : '';
  return FormFields.from({
    ...{ title: at('indicator'), measure: at('measure'), next: at('next'), level, when, months: '3' },
  });
}

async function offeredFigures({ database, clock }: MonitoringNeeds, { id }: Analysis) {
  const pieces = await listEvidence(database, id, clock.now());
  return figuresOf(pieces.flatMap(({ finding }) => finding?.snapshot ?? []));
}

async function indicatorPage(
  needs: MonitoringNeeds,
  analysis: Analysis,
  form: FormFields,
  problems: readonly FormProblem[],
): Promise<Answer> {
  const title = 'Set up an indicator';
  const action = monitoringHref(analysis, '/indicators/new');
  return page({
    title,
    section: '/desk/analyses',
    breadcrumbs: [
      { text: 'Equality analyses', href: '/desk/analyses' },
      { text: captionOf(analysis), href: `/desk/analyses/${analysis.id}` },
      { text: 'Monitoring', href: monitoringHref(analysis) },
      { text: title },
    ],
    problems,
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      ${indicatorForm({ form, problems }, action, await offeredFigures(needs, analysis))}`,
  });
}

async function add(needs: MonitoringNeeds, analysis: Analysis, form: FormFields): Promise<Answer> {
  const read = readIndicatorForm(form, await offeredFigures(needs, analysis));
  if (!read.ok) return indicatorPage(needs, analysis, form, read.problems);
  const at = needs.clock.now();
  await needs.database
    .transaction()
    .execute((transaction) => addIndicator(transaction, analysis.id, read.facts, at));
  if (read.facts.figure !== null) await readIndicators(needs);
  return redirect(monitoringHref(analysis));
}
