// GET /desk/analyses/:id/evidence and /evidence/:piece: what an analysis rests on, as it was taken and as it stands now.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  type FindingSnapshot,
  readFindingsPermission,
  showSnapshot,
  takeSnapshot,
} from '../../disparities/index.ts';
import { textareaField } from '../../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { button, details, insetText, tag, warningText } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { type Answer, download, notFound, page, route, type Route, type Visitor } from '../../pages/route.ts';
import { dayOf } from '../../phrases/day.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { readAnalyses } from '../keeping/analysis-permissions.ts';
import { comparisonView } from './compare-evidence.ts';
import { type Evidence, needsLooking } from './evidence.ts';
import { findEvidence, listAllEvidence } from './evidence-list-store.ts';
import { captionOf, evidenceCrumbs, evidenceHref } from './evidence-place.ts';
import { evidenceList, factsView, nameIn, type Names, staleSentence, standingTag } from './evidence-view.ts';
import { analysisAddress, type EvidenceNeeds, onAnalysis, whyNotAttach } from './gather-evidence-needs.ts';

export const pieceAddress = z.object({ id: z.uuid(), piece: z.uuid() });
export const noEvidence = 'There is no such evidence in this analysis.';

export function showEvidence(needs: EvidenceNeeds): Route[] {
  const { database, clock } = needs;
  return [
    route({
      ...{ method: 'GET', path: '/desk/analyses/:id/evidence', permission: readAnalyses },
      params: analysisAddress,
      answer: ({ params, visitor }) =>
        onAnalysis(needs, params.id, (analysis) => listPage(needs, analysis, visitor)),
    }),
    route({
      ...{ method: 'GET', path: '/desk/analyses/:id/evidence/:piece', permission: readAnalyses },
      params: pieceAddress,
      answer: ({ params, visitor }) =>
        onEvidence(needs, params, (analysis, evidence) => piecePage(needs, { analysis, evidence, visitor })),
    }),
    route({
      ...{ method: 'GET', path: '/desk/analyses/:id/evidence/:piece/file', permission: readAnalyses },
      params: pieceAddress,
      answer: async ({ params }) => {
        const piece = { analysisId: params.id, id: params.piece };
        const file = (await findEvidence(database, piece, clock.now()))?.file;
        if (!file) return notFound('No document was sent with this evidence.');
        await needs.storage?.fetchFile(file.key, file.digest);
        const content = createReadStream(join(needs.dataFolder, file.key));
        return download({ fileName: file.name, contentType: 'application/octet-stream', content });
      },
    }),
  ];
}

export function onEvidence(
  needs: EvidenceNeeds,
  { id, piece }: { id: string; piece: string },
  answer: (analysis: Analysis, evidence: Evidence) => Promise<Answer> | Answer,
): Promise<Answer> {
  return onAnalysis(needs, id, async (analysis) => {
    const found = await findEvidence(needs.database, { analysisId: id, id: piece }, needs.clock.now());
    return found ? answer(analysis, found) : notFound(noEvidence);
  });
}

async function listPage(needs: EvidenceNeeds, analysis: Analysis, visitor: Visitor): Promise<Answer> {
  const all = await listAllEvidence(needs.database, analysis.id, needs.clock.now());
  const inForce = all.filter(({ replacedBy, takenOut }) => replacedBy === null && takenOut === null);
  const before = all.filter((piece) => !inForce.includes(piece));
  const why = await whyNotAttach(needs, analysis, visitor);
  const stale = staleSentence(inForce);
  return page({
    title: `Evidence: ${captionOf(analysis)}`,
    section: '/desk/analyses',
    breadcrumbs: evidenceCrumbs(analysis),
    body: html`<h1 class="govuk-heading-l">
        <span class="govuk-caption-l">${captionOf(analysis)}</span>Evidence
      </h1>
      ${stale !== null && warningText({ text: stale, iconFallbackText: 'Warning' })}
      <p class="govuk-body">
        What this analysis rests on. A finding is kept as it was when it was taken: when its data change, both
        are shown. Nothing is removed.
      </p>
      ${
        why === null
          ? html`<div class="govuk-button-group dr-no-print">
              <a
                class="govuk-button"
                href="${evidenceHref(analysis, '/finding')}"
                role="button"
                draggable="false"
                >Attach a finding</a
              >
              <a
                class="govuk-button govuk-button--secondary"
                href="${evidenceHref(analysis, '/add')}"
                role="button"
                draggable="false"
                >Add a document, research or experience</a
              >
            </div>`
          : html`<p class="govuk-body">${why}</p>`
      }
      ${evidenceList(analysis, inForce)}
      ${
        before.length > 0 &&
        details({
          summaryText: 'What was replaced or taken out',
          html: evidenceList(analysis, before),
        })
      }`,
  });
}

export interface PieceShown {
  analysis: Analysis;
  evidence: Evidence;
  visitor: Visitor;
  form?: FormFields;
  problems?: readonly FormProblem[];
}

export async function piecePage(
  needs: EvidenceNeeds,
  { analysis, evidence, visitor, form = new FormFields(), problems = [] }: PieceShown,
): Promise<Answer> {
  const people = await needs.people.names([
    evidence.attachedBy,
    evidence.kept?.by ?? null,
    evidence.takenOut?.by ?? null,
  ]);
  const why = await whyNotAttach(needs, analysis, visitor);
  const isInForce = evidence.replacedBy === null && evidence.takenOut === null;
  const title = `Evidence ${evidence.number}: ${evidence.title}`;
  const fileHref = evidenceHref(analysis, `/${evidence.id}/file`);
  return page({
    title,
    section: '/desk/analyses',
    breadcrumbs: evidenceCrumbs(analysis, { text: `Evidence ${evidence.number}` }),
    problems,
    body: html`<h1 class="govuk-heading-l">
        <span class="govuk-caption-l">${captionOf(analysis)}</span>${title}
      </h1>
      <p class="dr-state">${standingTag(evidence)}</p>
      ${historyView(analysis, evidence, { people })} ${factsView(evidence, { people }, fileHref)}
      ${isInForce && why === null && changeView({ form, problems }, analysis, evidence)}
      ${evidence.finding !== null && (await findingParts(needs, evidence, visitor))}`,
  });
}

function historyView(analysis: Analysis, evidence: Evidence, names: Names): Html {
  const { kept, takenOut, replacedBy, stale } = evidence;
  return html`${
    stale !== null &&
    needsLooking(evidence) &&
    warningText({
      text: `${stale.why} Seen on ${dayOf(new Date(stale.since))}.`,
      iconFallbackText: 'Warning',
    })
  }
  ${
    kept !== null &&
    insetText({
      text: `Kept on ${dayOf(new Date(kept.at))} by ${nameIn(names, kept.by)}, who looked at both: ${kept.why}`,
    })
  }
  ${
    takenOut !== null &&
    insetText({
      text: `Taken out on ${dayOf(new Date(takenOut.at))} by ${nameIn(names, takenOut.by)}: ${takenOut.why}`,
    })
  }
  ${
    replacedBy !== null &&
    insetText({
      html: html`Something else took its place.
        <a class="govuk-link" href="${evidenceHref(analysis, `/${replacedBy}`)}">Go to what is in force</a>`,
    })
  }`;
}

/** True numbers: for those alone who may see findings. */
async function findingParts(
  { database }: EvidenceNeeds,
  { finding, stale }: Evidence,
  visitor: Visitor,
): Promise<Html> {
  if (finding === null || !visitor.may(readFindingsPermission))
    return html`<p class="govuk-body">Its numbers are for those who may see findings.</p>`;
  // Of a finding that was removed: what it said last.
  const now = (await takeSnapshot(database, finding.id)) ?? stale?.snapshot ?? null;
  const isOther = now !== null && now.receiptDigest !== finding.receiptDigest;
  return html`<div class="dr-evidence">
    ${isOther && comparisonView(finding.snapshot, now)}
    <h2 class="govuk-heading-m">As it was taken</h2>
    ${snapshotView(finding.snapshot, finding.snapshotDigest)}
  </div>`;
}

/** @param digest as it was kept beside it */
export function snapshotView(snapshot: FindingSnapshot, digest: string): Html {
  const { heading, scope } = snapshot;
  return html`<p class="govuk-body dr-state">
      ${tag({ text: 'Not for release', classes: 'govuk-tag--red' })} True numbers, for staff.
    </p>
    <p class="govuk-body"><strong>${heading}</strong><br />${scope}</p>
    ${
      showSnapshot(snapshot, digest) ??
      warningText({
        text: 'This snapshot is not as it was taken: its digest is another. It is not shown.',
        iconFallbackText: 'Warning',
      })
    }`;
}

function changeView(
  state: { form: FormFields; problems: readonly FormProblem[] },
  analysis: Analysis,
  evidence: Evidence,
): Html {
  const to = evidenceHref(analysis, `/${evidence.id}`);
  const isStale = needsLooking(evidence) && evidence.finding !== null;
  return html`<div class="dr-no-print">
    <p class="govuk-body">
      ${
        isStale && evidence.standing === 'stale'
          ? html`<a class="govuk-button" href="${to}/replace" role="button" draggable="false"
              >Take what it says now</a
            >`
          : html`<a class="govuk-link" href="${to}/replace">Put this right</a>`
      }
    </p>
    ${
      isStale &&
      html`<form method="post" action="${to}/keep" novalidate>
        ${textareaField(state, {
          name: 'kept-why',
          label: 'Or keep it as it was taken: why does it still hold?',
          hint: 'It is kept with the analysis, and whoever decides reads it',
          rows: '2',
        })}
        ${button({ text: 'Keep the old one', classes: 'govuk-button--secondary' })}
      </form>`
    }
    ${details({
      summaryText: 'Take this evidence out',
      open: state.problems.some(({ field }) => field === 'out-why'),
      html: html`<form method="post" action="${to}/take-out" novalidate>
        ${textareaField(state, { name: 'out-why', label: 'Why?', hint: 'It stays in the history', rows: '2' })}
        ${button({ text: 'Take it out', classes: 'govuk-button--warning' })}
      </form>`,
    })}
  </div>`;
}
