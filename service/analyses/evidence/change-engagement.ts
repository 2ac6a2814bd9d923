// …/engagement/add and /engagement/:entry/change, /take-out: somebody who was asked is noted; what is put right takes the place of what was.
import { z } from 'zod';
import { textareaField } from '../../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { button, details } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { type Answer, notFound, page, redirect, route, type Route } from '../../pages/route.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { writeAnalyses } from '../keeping/analysis-permissions.ts';
import type { Engagement } from './engagement.ts';
import { engagementForm, formOfEngagement, readEngagementForm } from './engagement-form.ts';
import { listEngagement, noteEngagement, takeOutEngagement } from './engagement-store.ts';
import { engagementCrumbs, engagementHref } from './evidence-place.ts';
import {
  analysisAddress,
  closedMeanwhile,
  type EvidenceNeeds,
  onWritable,
  whileWriting,
} from './gather-evidence-needs.ts';
import { characteristicsOf } from './known-characteristics.ts';

const entryAddress = z.object({ id: z.uuid(), entry: z.uuid() });
const noEntry = 'There is no such entry in force. Somebody may have put it right or taken it out.';

export function changeEngagement(needs: EvidenceNeeds): Route[] {
  const below = '/desk/analyses/:id/engagement';
  const given = { permission: writeAnalyses, params: analysisAddress } as const;
  const onOne = { permission: writeAnalyses, params: entryAddress } as const;
  return [
    route({
      ...{ ...given, method: 'GET', path: `${below}/add` },
      answer: ({ params, visitor }) =>
        onWritable(needs, params.id, visitor, (analysis) => entryPage({ analysis, problems: [] })),
    }),
    route({
      ...{ ...given, method: 'POST', path: `${below}/add`, audit: 'engagement.noted' },
      answer: ({ params, form, visitor }) =>
        onWritable(needs, params.id, visitor, (analysis) => keep(needs, analysis, form)),
    }),
    route({
      ...{ ...onOne, method: 'GET', path: `${below}/:entry/change` },
      answer: ({ params, visitor }) =>
        onWritable(needs, params.id, visitor, async (analysis) => {
          const entry = await findEntry(needs, params);
          return entry ? entryPage({ analysis, entry, problems: [] }) : notFound(noEntry);
        }),
    }),
    route({
      ...{ ...onOne, method: 'POST', path: `${below}/:entry/change`, audit: 'engagement.replaced' },
      answer: ({ params, form, visitor }) =>
        onWritable(needs, params.id, visitor, async (analysis) => {
          const entry = await findEntry(needs, params);
          return entry ? keep(needs, analysis, form, entry) : notFound(noEntry);
        }),
    }),
    route({
      ...{ ...onOne, method: 'POST', path: `${below}/:entry/take-out`, audit: 'engagement.taken-out' },
      answer: ({ params, form, visitor }) =>
        onWritable(needs, params.id, visitor, async (analysis) => {
          const entry = await findEntry(needs, params);
          return entry ? takeOut(needs, analysis, entry, form.value('out-why')) : notFound(noEntry);
        }),
    }),
  ];
}

async function findEntry({ database }: EvidenceNeeds, { id, entry }: { id: string; entry: string }) {
  return (await listEngagement(database, id)).find((each) => each.id === entry);
}

interface EntryShown {
  analysis: Analysis;
  entry?: Engagement;
  form?: FormFields;
  problems: readonly FormProblem[];
}

function entryPage({ analysis, entry, form, problems }: EntryShown): Answer {
  const title = entry ? `Put right: ${entry.who}` : 'Add somebody you asked';
  const start = entry ? formOfEngagement(entry) : new FormFields();
  const action = engagementHref(analysis, entry ? `/${entry.id}/change` : '/add');
  return page({
    title,
    section: '/desk/analyses',
    breadcrumbs: engagementCrumbs(analysis, { text: entry ? 'Put right' : 'Add' }),
    problems,
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      ${entry && html`<p class="govuk-body">What was noted before stays in the history.</p>`}
      ${engagementForm({ form: form ?? start, problems }, action, characteristicsOf(analysis))}
      ${entry && takeOutForm(analysis, entry, problems)}`,
  });
}

function takeOutForm(analysis: Analysis, { id }: Engagement, problems: readonly FormProblem[]): Html {
  return details({
    summaryText: 'Take it out',
    open: problems.some(({ field }) => field === 'out-why'),
    html: html`<form method="post" action="${engagementHref(analysis, `/${id}/take-out`)}" novalidate>
      ${textareaField({ form: new FormFields(), problems }, { name: 'out-why', label: 'Why?', rows: '2' })}
      ${button({ text: 'Take it out', classes: 'govuk-button--warning' })}
    </form>`,
  });
}

async function keep(
  needs: EvidenceNeeds,
  analysis: Analysis,
  form: FormFields,
  entry?: Engagement,
): Promise<Answer> {
  const again = (problems: readonly FormProblem[]) =>
    entryPage({ analysis, form, problems, ...(entry && { entry }) });
  const read = readEngagementForm(form, characteristicsOf(analysis));
  if (!read.ok) return again(read.problems);
  const id = await whileWriting(needs, analysis, (transaction, at) =>
    noteEngagement(transaction, {
      ...{ ...read.facts, analysisId: analysis.id, at },
      ...(entry && { replaces: entry.id }),
    }),
  );
  return id === null ? again([closedMeanwhile]) : redirect(engagementHref(analysis));
}

async function takeOut(
  needs: EvidenceNeeds,
  analysis: Analysis,
  entry: Engagement,
  why: string,
): Promise<Answer> {
  const problem = (message: string) =>
    entryPage({ analysis, entry, problems: [{ field: 'out-why', message }] });
  if (why === '') return problem('Enter why it is taken out');
  if (why.length > 2000) return problem('The reason must have at most 2,000 letters');
  const isDone = await whileWriting(needs, analysis, (transaction, at) =>
    takeOutEngagement(transaction, entry, why, at),
  );
  return isDone === null
    ? entryPage({ analysis, entry, problems: [closedMeanwhile] })
    : redirect(engagementHref(analysis));
}
