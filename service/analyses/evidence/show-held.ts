// What stands in a section of an analysis beside its questions: evidence, engagement, what comes together, and actions.
import { warningText } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { dateIn } from '../../phrases/day.ts';
import type { Analysis } from '../keeping/analysis.ts';
import type { Section } from '../questions/question-set.ts';
import { actionsView } from './actions-view.ts';
import { waitsForAnswer } from './advice.ts';
import { listAdvice } from './advice-store.ts';
import { listTogether } from './cumulative-store.ts';
import { togetherView } from './cumulative-view.ts';
import { listEngagement } from './engagement-store.ts';
import { listEvidence } from './evidence-list-store.ts';
import { engagementHref, evidenceHref } from './evidence-place.ts';
import { evidenceList, staleSentence } from './evidence-view.ts';
import type { EvidenceNeeds } from './gather-evidence-needs.ts';
import { listPromised } from './list-promised.ts';

export type HeldNeeds = Pick<EvidenceNeeds, 'database' | 'clock' | 'people'>;

/** Null where this part of the program holds nothing of that name. */
export async function showHeld(
  needs: HeldNeeds,
  analysis: Analysis,
  holds: NonNullable<Section['holds']>,
): Promise<Html | null> {
  if (holds === 'evidence') return evidencePart(needs, analysis);
  if (holds === 'engagement') return engagementPart(needs, analysis);
  if (holds === 'cumulative') return cumulativePart(needs, analysis);
  return holds === 'actions' ? actionsPart(needs, analysis) : null;
}

async function evidencePart({ database, clock }: HeldNeeds, analysis: Analysis): Promise<Html> {
  const pieces = await listEvidence(database, analysis.id, clock.now());
  const stale = staleSentence(pieces);
  return html`<h2 class="govuk-heading-m">What is attached</h2>
    ${stale !== null && warningText({ text: stale, iconFallbackText: 'Warning' })}
    ${evidenceList(analysis, pieces)}
    <p class="govuk-body dr-no-print">
      <a class="govuk-link" href="${evidenceHref(analysis)}">Attach findings, documents and research</a>
    </p>`;
}

async function engagementPart({ database, clock }: HeldNeeds, analysis: Analysis): Promise<Html> {
  const [entries, advice] = await Promise.all([
    listEngagement(database, analysis.id),
    listAdvice(database, analysis.id, clock.now()),
  ]);
  const waiting = advice.filter(waitsForAnswer).length;
  return html`<h2 class="govuk-heading-m">Whom we asked</h2>
    ${
      entries.length + advice.length === 0
        ? html`<p class="govuk-body">Nothing has been noted yet.</p>`
        : html`<ul class="govuk-list govuk-list--bullet">
            ${entries.map(({ who, changed }) => html`<li>${who}${changed === '' && ': what changed is not said yet'}</li>`)}
            ${advice.map(({ who, said }) => html`<li>${who}, asked for advice${said.length === 0 && ': nothing said yet'}</li>`)}
          </ul>`
    }
    ${waiting > 0 && html`<p class="govuk-body"><strong>Advice of ${waiting} waits for an answer.</strong></p>`}
    <p class="govuk-body dr-no-print">
      <a class="govuk-link" href="${engagementHref(analysis)}">Note whom you asked, and ask for advice</a>
    </p>`;
}

async function cumulativePart({ database, clock }: HeldNeeds, analysis: Analysis): Promise<Html> {
  return html`<h2 class="govuk-heading-m">Other live items that touch the same people</h2>
    ${togetherView(await listTogether(database, analysis, clock.now()))}`;
}

async function actionsPart({ database, clock, people }: HeldNeeds, analysis: Analysis): Promise<Html> {
  const actions = await listPromised(database, analysis);
  const names = await people.names(actions.map(({ ownerId }) => ownerId));
  return html`<h2 class="govuk-heading-m">Actions promised so far</h2>
    ${actionsView(actions, names, dateIn(clock.now()))}`;
}
