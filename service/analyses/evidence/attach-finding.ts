// GET /desk/analyses/:id/evidence/finding and GET and POST …/finding/:finding: a finding is chosen, looked at, and taken as it is.
import { z } from 'zod';
import {
  digestOfSnapshot,
  listFindings,
  readFindingsPermission,
  takeSnapshot,
} from '../../disparities/index.ts';
import { textField } from '../../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { button, insetText } from '../../pages/govuk/components.ts';
import { html } from '../../pages/html.ts';
import { linkList } from '../../pages/link-list.ts';
import { type Answer, notFound, page, redirect, route, type Route, type Visitor } from '../../pages/route.ts';
import { dateIn, dayOf } from '../../phrases/day.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { writeAnalyses } from '../keeping/analysis-permissions.ts';
import { evidenceForm, readEvidenceForm } from './evidence-form.ts';
import { attachEvidence } from './evidence-store.ts';
import { evidenceCrumbs, evidenceHref } from './evidence-place.ts';
import {
  analysisAddress,
  closedMeanwhile,
  type EvidenceNeeds,
  onWritable,
  whileWriting,
} from './gather-evidence-needs.ts';
import { characteristicsOf } from './known-characteristics.ts';
import { snapshotView } from './show-evidence.ts';

const findingAddress = z.object({ id: z.uuid(), finding: z.uuid() });
const noFinding = 'There is no such finding. It may have been removed.';

export function attachFinding(needs: EvidenceNeeds): Route[] {
  const given = { permission: writeAnalyses } as const;
  return [
    route({
      ...{ ...given, method: 'GET', path: '/desk/analyses/:id/evidence/finding', params: analysisAddress },
      query: z.object({ text: z.string().max(200).optional() }),
      answer: ({ params, query, visitor }) =>
        onOpen(needs, params.id, visitor, (analysis) =>
          choosePage(needs, analysis, query.text?.trim() ?? ''),
        ),
    }),
    route({
      ...{ ...given, method: 'GET', path: '/desk/analyses/:id/evidence/finding/:finding' },
      params: findingAddress,
      answer: ({ params, visitor }) =>
        onOpen(needs, params.id, visitor, (analysis) =>
          takePage(needs, analysis, { finding: params.finding, problems: [] }),
        ),
    }),
    route({
      ...{ ...given, method: 'POST', path: '/desk/analyses/:id/evidence/finding/:finding' },
      ...{ audit: 'evidence.attached', params: findingAddress },
      answer: ({ params, form, visitor }) =>
        onOpen(needs, params.id, visitor, (analysis) => take(needs, analysis, params.finding, form)),
    }),
  ];
}

/** Only those who may see findings attach them. */
function onOpen(
  needs: EvidenceNeeds,
  id: string,
  visitor: Visitor,
  answer: (analysis: Analysis) => Promise<Answer>,
): Promise<Answer> {
  const sentence = 'Only those who may see findings attach them.';
  return onWritable(needs, id, visitor, (analysis) =>
    visitor.may(readFindingsPermission) ? answer(analysis) : { kind: 'refusal', status: 403, sentence },
  );
}

async function choosePage(needs: EvidenceNeeds, analysis: Analysis, text: string): Promise<Answer> {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const all = await listFindings(needs.database);
  const found = all.filter(({ heading, scope }) =>
    words.every((word) => `${heading} ${scope}`.toLowerCase().includes(word)),
  );
  return page({
    title: 'Attach a finding',
    section: '/desk/analyses',
    breadcrumbs: evidenceCrumbs(analysis, { text: 'Attach a finding' }),
    body: html`<h1 class="govuk-heading-l">Attach a finding</h1>
      <p class="govuk-body">
        Choose one. You see it before you take it. Is there none that answers your question?
        <a class="govuk-link" href="/findings/new">Make a finding</a>, then come back.
      </p>
      <form method="get" action="${evidenceHref(analysis, '/finding')}" role="search">
        ${textField({ form: FormFields.from({ text }), problems: [] }, { name: 'text', label: 'Words in it' })}
        ${button({ text: 'Search', classes: 'govuk-button--secondary' })}
      </form>
      ${found.length === 0 && html`<p class="govuk-body">No finding has these words.</p>`}
      ${linkList(
        found.slice(0, 50).map(({ id, heading, scope, createdAt }) => ({
          name: heading,
          href: evidenceHref(analysis, `/finding/${id}`),
          about: [scope, `Made on ${dayOf(createdAt)}`],
        })),
      )}
      ${found.length > 50 && html`<p class="govuk-body">The newest 50 of ${found.length} are shown: search for others.</p>`}`,
  });
}

interface Taking {
  finding: string;
  form?: FormFields;
  problems: readonly FormProblem[];
}

async function takePage(
  needs: EvidenceNeeds,
  analysis: Analysis,
  { finding, form, problems }: Taking,
): Promise<Answer> {
  const snapshot = await takeSnapshot(needs.database, finding);
  if (!snapshot) return notFound(noFinding);
  const start = FormFields.from({
    title: snapshot.heading,
    'as-of': dateIn(new Date(snapshot.workedOutAt)),
  });
  return page({
    title: `Take this finding: ${snapshot.heading}`,
    section: '/desk/analyses',
    breadcrumbs: evidenceCrumbs(
      analysis,
      { text: 'Attach a finding', href: evidenceHref(analysis, '/finding') },
      { text: snapshot.heading },
    ),
    problems,
    body: html`<h1 class="govuk-heading-l">Take this finding</h1>
      ${insetText({
        text: 'Its sentence, table, chart and receipt are kept as they are now. When its data change, the analysis says so and shows both.',
      })}
      ${evidenceForm(
        { form: form ?? start, problems },
        {
          ...{ action: evidenceHref(analysis, `/finding/${finding}`), of: 'finding', submit: 'Attach it' },
          known: characteristicsOf(analysis),
        },
      )}
      <h2 class="govuk-heading-m">What is taken</h2>
      ${snapshotView(snapshot, digestOfSnapshot(snapshot))}`,
  });
}

async function take(
  needs: EvidenceNeeds,
  analysis: Analysis,
  finding: string,
  form: FormFields,
): Promise<Answer> {
  const read = readEvidenceForm(form, characteristicsOf(analysis));
  if (!read.ok) return takePage(needs, analysis, { finding, form, problems: read.problems });
  const snapshot = await takeSnapshot(needs.database, finding);
  if (!snapshot) return notFound(noFinding);
  const id = await whileWriting(needs, analysis, (transaction, at) =>
    attachEvidence(transaction, { ...read.facts, analysisId: analysis.id, kind: 'finding', snapshot, at }),
  );
  if (id === null) return takePage(needs, analysis, { finding, form, problems: [closedMeanwhile] });
  return redirect(evidenceHref(analysis, `/${id}`));
}
