// GET and POST /desk/analyses/:id/evidence/add: a document, research or what people know from experience is added.
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { html } from '../../pages/html.ts';
import { type Answer, page, redirect, route, type Route, type UploadedFile } from '../../pages/route.ts';
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
import { keepEvidenceFile } from './keep-evidence-file.ts';
import { characteristicsOf } from './known-characteristics.ts';

const path = '/desk/analyses/:id/evidence/add';

export function addEvidence(needs: EvidenceNeeds): Route[] {
  const given = { path, permission: writeAnalyses, params: analysisAddress } as const;
  return [
    route({
      ...{ ...given, method: 'GET' },
      answer: ({ params, visitor }) =>
        onWritable(needs, params.id, visitor, (analysis) => addPage(analysis, new FormFields(), [])),
    }),
    route({
      ...{ ...given, method: 'POST', audit: 'evidence.attached' },
      ...{ uploads: true, takes: 'documents' },
      answer: ({ params, form, files, visitor }) =>
        onWritable(needs, params.id, visitor, (analysis) => add(needs, analysis, form, files)),
    }),
  ];
}

function addPage(analysis: Analysis, form: FormFields, problems: readonly FormProblem[]): Answer {
  return page({
    title: 'Add evidence',
    section: '/desk/analyses',
    breadcrumbs: evidenceCrumbs(analysis, { text: 'Add evidence' }),
    problems,
    body: html`<h1 class="govuk-heading-l">Add evidence</h1>
      ${evidenceForm(
        { form, problems },
        {
          ...{ action: evidenceHref(analysis, '/add'), of: 'anything', submit: 'Add it' },
          known: characteristicsOf(analysis),
        },
      )}`,
  });
}

async function add(
  needs: EvidenceNeeds,
  analysis: Analysis,
  form: FormFields,
  files: readonly UploadedFile[],
): Promise<Answer> {
  const read = readEvidenceForm(form, characteristicsOf(analysis));
  if (!read.ok) return addPage(analysis, form, read.problems);
  const kept = await keepEvidenceFile(needs, analysis.id, files);
  if (!kept.ok) return addPage(analysis, form, [kept.problem]);
  const typed = form.value('kind');
  const kind = typed === 'research' || typed === 'experience' ? typed : 'document';
  const id = await whileWriting(needs, analysis, (transaction, at) =>
    attachEvidence(transaction, {
      ...{ ...read.facts, analysisId: analysis.id, kind, at },
      ...(kept.file && { file: kept.file }),
    }),
  );
  if (id === null) return addPage(analysis, form, [closedMeanwhile]);
  return redirect(evidenceHref(analysis, `/${id}`));
}
