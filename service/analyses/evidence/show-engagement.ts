// GET /desk/analyses/:id/engagement: whom one asked and what came of it, and the advice that was asked for by link.
import type { FormState } from '../../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { details, insetText } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { type Answer, page, route, type Route, type Visitor } from '../../pages/route.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { readAnalyses } from '../keeping/analysis-permissions.ts';
import { valueOf } from '../keeping/answers.ts';
import { readAnswers } from '../keeping/answer-store.ts';
import { findQuestionSet } from '../questions/question-sets.ts';
import type { Section } from '../questions/question-set.ts';
import { type Advice } from './advice.ts';
import { adviceActions, askForm, inviteAdvisersPermission } from './advice-form.ts';
import { listAdvice } from './advice-store.ts';
import type { Engagement } from './engagement.ts';
import { listAllEngagement } from './engagement-store.ts';
import { adviceEntry, engagementEntry } from './engagement-view.ts';
import { captionOf, engagementCrumbs, engagementHref } from './evidence-place.ts';
import type { Names } from './evidence-view.ts';
import { analysisAddress, type EvidenceNeeds, onAnalysis, whyNotAttach } from './gather-evidence-needs.ts';

export function showEngagement(needs: EvidenceNeeds): Route[] {
  return [
    route({
      ...{ method: 'GET', path: '/desk/analyses/:id/engagement', permission: readAnalyses },
      params: analysisAddress,
      answer: ({ params, visitor }) =>
        onAnalysis(needs, params.id, (analysis) => engagementPage(needs, { analysis, visitor })),
    }),
  ];
}

/** Sections of the questions that an analysis is asked in which may be shown to people outside. */
export function outsideSections({ questionSet: { id, version } }: Pick<Analysis, 'questionSet'>): Section[] {
  return (findQuestionSet(id, version)?.sections ?? []).filter(({ forOutsiders }) => forOutsiders);
}

export interface EngagementShown {
  analysis: Analysis;
  visitor: Visitor;
  form?: FormFields;
  problems?: readonly FormProblem[];
  /** Which advice the problems are of; null where they are of asking. */
  about?: string | null;
  /** Shown once: a link that was made. */
  made?: Html;
}

export async function engagementPage(needs: EvidenceNeeds, shown: EngagementShown): Promise<Answer> {
  const { analysis, visitor, problems = [], made } = shown;
  const { database, clock } = needs;
  const [entries, advice, answers] = await Promise.all([
    listAllEngagement(database, analysis.id),
    listAdvice(database, analysis.id, clock.now()),
    readAnswers(database, analysis.id),
  ]);
  const people = await needs.people.names(
    advice.flatMap(({ askedBy, answers: given }) => [askedBy, ...given.map(({ by }) => by)]),
  );
  const why = await whyNotAttach(needs, analysis, visitor);
  const inForce = entries.filter(({ replacedBy, takenOut }) => replacedBy === null && takenOut === null);
  return page({
    title: `Engagement: ${captionOf(analysis)}`,
    section: '/desk/analyses',
    breadcrumbs: engagementCrumbs(analysis),
    problems,
    body: html`<h1 class="govuk-heading-l">
        <span class="govuk-caption-l">${captionOf(analysis)}</span>Engagement
      </h1>
      ${made} ${logView(analysis, entries, inForce, why)}
      ${inForce.length === 0 && notConsulted(valueOf(answers, 'not-consulted-why'))}
      <h2 class="govuk-heading-m">Advice</h2>
      ${await advicePart(shown, advice, { people })}`,
  });
}

function logView(
  analysis: Analysis,
  entries: readonly Engagement[],
  inForce: readonly Engagement[],
  why: string | null,
): Html {
  const before = entries.filter((entry) => !inForce.includes(entry));
  return html`<h2 class="govuk-heading-m">Whom we asked</h2>
    ${
      why === null
        ? html`<p class="govuk-body dr-no-print">
            <a class="govuk-button" href="${engagementHref(analysis, '/add')}" role="button" draggable="false"
              >Add somebody you asked</a
            >
          </p>`
        : html`<p class="govuk-body">${why}</p>`
    }
    ${inForce.length === 0 && html`<p class="govuk-body">Nothing has been noted yet.</p>`}
    ${inForce.map((entry) =>
      engagementEntry(
        entry,
        why === null
          ? html`<p class="govuk-body dr-no-print">
              <a class="govuk-link" href="${engagementHref(analysis, `/${entry.id}/change`)}"
                >Add what changed, put it right or take it out<span class="govuk-visually-hidden"
                  >: ${entry.who}</span
                ></a
              >
            </p>`
          : null,
      ),
    )}
    ${
      before.length > 0 &&
      details({
        summaryText: 'What was put right or taken out',
        html: html`${before.map((entry) => engagementEntry(entry))}`,
      })
    }`;
}

function notConsulted(why: string): Html | null {
  if (why.trim() === '') return null;
  return insetText({ text: `Nobody was asked, because: ${why}` });
}

async function advicePart(
  { analysis, visitor, form = new FormFields(), problems = [], about = null }: EngagementShown,
  advice: readonly Advice[],
  names: Names,
): Promise<Html> {
  const sections = outsideSections(analysis);
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  const mayAsk = visitor.may(inviteAdvisersPermission) && analysis.bodyId === visitor.body;
  const empty: FormState = { form: new FormFields(), problems: [] };
  return html`<p class="govuk-body">
      Advisory groups, staff networks and others are asked by a link. It opens the sections you choose,
      without an account, and nothing else: no evidence with true numbers. What they say stays as they said
      it.
    </p>
    ${advice.length === 0 && html`<p class="govuk-body">Nobody has been asked for advice yet.</p>`}
    ${advice.map((each) =>
      adviceEntry(each, names, {
        sections: titles,
        after: mayAsk ? adviceActions(about === each.id ? { form, problems } : empty, analysis, each) : null,
      }),
    )}
    ${mayAsk && askForm(about === null ? { form, problems } : empty, analysis, sections)}`;
}
