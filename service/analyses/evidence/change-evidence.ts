// …/evidence/:piece/replace, /keep and /take-out: what is put right takes the place of what was, and stale evidence is renewed or kept with a reason.
import { takeSnapshot } from '../../disparities/index.ts';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { html } from '../../pages/html.ts';
import { type Answer, page, redirect, route, type Route, type UploadedFile } from '../../pages/route.ts';
import { dateIn } from '../../phrases/day.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { writeAnalyses } from '../keeping/analysis-permissions.ts';
import { comparisonView } from './compare-evidence.ts';
import type { Evidence } from './evidence.ts';
import { evidenceForm, formOfEvidence, readEvidenceForm } from './evidence-form.ts';
import { attachEvidence, takeOutEvidence } from './evidence-store.ts';
import { evidenceCrumbs, evidenceHref } from './evidence-place.ts';
import { closedMeanwhile, type EvidenceNeeds, onWritable, whileWriting } from './gather-evidence-needs.ts';
import { keepEvidenceFile } from './keep-evidence-file.ts';
import { characteristicsOf } from './known-characteristics.ts';
import { onEvidence, pieceAddress, piecePage } from './show-evidence.ts';
import { keepStaleEvidence } from './stale-evidence-store.ts';

interface OnePiece {
  analysis: Analysis;
  evidence: Evidence;
}

export function changeEvidence(needs: EvidenceNeeds): Route[] {
  const given = { permission: writeAnalyses, params: pieceAddress } as const;
  const below = '/desk/analyses/:id/evidence/:piece';
  return [
    route({
      ...{ ...given, method: 'GET', path: `${below}/replace` },
      answer: ({ params, visitor }) =>
        onWritable(needs, params.id, visitor, () =>
          onEvidence(needs, params, (analysis, evidence) => replacePage(needs, { analysis, evidence }, [])),
        ),
    }),
    route({
      ...{ ...given, method: 'POST', path: `${below}/replace`, audit: 'evidence.replaced' },
      ...{ uploads: true, takes: 'documents' },
      answer: ({ params, form, files, visitor }) =>
        onWritable(needs, params.id, visitor, () =>
          onEvidence(needs, params, (analysis, evidence) =>
            replace(needs, { analysis, evidence }, form, files),
          ),
        ),
    }),
    ...(['keep', 'take-out'] as const).map((doing) =>
      route({
        ...{ ...given, method: 'POST', path: `${below}/${doing}` },
        audit: doing === 'keep' ? 'evidence.kept' : 'evidence.taken-out',
        answer: ({ params, form, visitor }) =>
          onWritable(needs, params.id, visitor, () =>
            onEvidence(needs, params, async (analysis, evidence) => {
              const problem = await settle(needs, { analysis, evidence }, doing, form);
              if (problem === null) return redirect(evidenceHref(analysis, `/${evidence.id}`));
              return piecePage(needs, { analysis, evidence, visitor, form, problems: [problem] });
            }),
          ),
      }),
    ),
  ];
}

const asks = {
  keep: { field: 'kept-why', message: 'Enter why it still holds' },
  'take-out': { field: 'out-why', message: 'Enter why it is taken out' },
} as const;

async function settle(
  needs: EvidenceNeeds,
  { analysis, evidence }: OnePiece,
  doing: 'keep' | 'take-out',
  form: FormFields,
): Promise<FormProblem | null> {
  const { field, message } = asks[doing];
  const why = form.value(field);
  if (why === '') return { field, message };
  if (why.length > 2000)
    return { field, message: `This has ${why.length} characters: shorten it to 2000 or fewer` };
  const isDone = await whileWriting(needs, analysis, async (transaction, at) => {
    if (doing === 'take-out') return takeOutEvidence(transaction, evidence, why, at);
    await keepStaleEvidence(transaction, evidence, why, at);
    return true;
  });
  if (isDone === null) return closedMeanwhile;
  return isDone ? null : { field: '', message: 'Somebody else has replaced it or taken it out meanwhile.' };
}

async function replacePage(
  needs: EvidenceNeeds,
  { analysis, evidence }: OnePiece,
  problems: readonly FormProblem[],
  form?: FormFields,
): Promise<Answer> {
  const { finding, kind, number } = evidence;
  const now = finding && (await takeSnapshot(needs.database, finding.id));
  const isNew = finding !== null && now !== null && now.receiptDigest !== finding.receiptDigest;
  const title = isNew ? 'Take what the finding says now' : `Put evidence ${number} right`;
  const start = new FormFields([
    ...formOfEvidence(evidence)
      .entries()
      .filter(([name]) => !isNew || name !== 'as-of'),
    ...(isNew ? [['as-of', dateIn(new Date(now.workedOutAt))] as const] : []),
  ]);
  return page({
    title,
    section: '/desk/analyses',
    breadcrumbs: evidenceCrumbs(
      analysis,
      { text: `Evidence ${number}`, href: evidenceHref(analysis, `/${evidence.id}`) },
      { text: title },
    ),
    problems,
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">What was taken before stays as it was, in the history.</p>
      ${isNew && comparisonView(finding.snapshot, now)}
      ${isNew && html`<h2 class="govuk-heading-m">What it shows now</h2>`}
      ${evidenceForm(
        { form: form ?? start, problems },
        {
          ...{ action: evidenceHref(analysis, `/${evidence.id}/replace`), of: kind, submit: 'Save' },
          known: characteristicsOf(analysis),
        },
      )}`,
  });
}

async function replace(
  needs: EvidenceNeeds,
  { analysis, evidence }: OnePiece,
  form: FormFields,
  files: readonly UploadedFile[],
): Promise<Answer> {
  const again = (problems: readonly FormProblem[]) =>
    replacePage(needs, { analysis, evidence }, problems, form);
  const read = readEvidenceForm(form, characteristicsOf(analysis));
  if (!read.ok) return again(read.problems);
  const kept = await keepEvidenceFile(needs, analysis.id, files);
  if (!kept.ok) return again([kept.problem]);
  const { finding, kind } = evidence;
  // Where the finding was removed, its snapshot goes on.
  const snapshot = finding && ((await takeSnapshot(needs.database, finding.id)) ?? finding.snapshot);
  const file = kept.file ?? evidence.file;
  const id = await whileWriting(needs, analysis, (transaction, at) =>
    attachEvidence(transaction, {
      ...{ ...read.facts, analysisId: analysis.id, kind, at, replaces: evidence.id },
      ...(snapshot && { snapshot }),
      ...(file && { file }),
    }),
  );
  if (id === null) return again([closedMeanwhile]);
  return redirect(evidenceHref(analysis, `/${id}`));
}
