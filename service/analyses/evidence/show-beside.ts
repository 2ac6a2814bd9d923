// GET /desk/analyses/:id/evidence/cumulative and /evidence/actions: what touches the same people, and what was promised.
import { html, type Html } from '../../pages/html.ts';
import { linkList } from '../../pages/link-list.ts';
import { permission } from '../../pages/permission.ts';
import { type Answer, page, route, type Route, type Visitor } from '../../pages/route.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { readAnalyses } from '../keeping/analysis-permissions.ts';
import { fieldOf, valueOf } from '../keeping/answers.ts';
import { readAnswers } from '../keeping/answer-store.ts';
import { captionOf, evidenceCrumbs } from './evidence-place.ts';
import { analysisAddress, type EvidenceNeeds, onAnalysis } from './gather-evidence-needs.ts';
import { listPromised } from './list-promised.ts';
import { showHeld } from './show-held.ts';

const writeActions = permission('actions:write');

export function showBeside(needs: EvidenceNeeds): Route[] {
  const given = { method: 'GET', permission: readAnalyses, params: analysisAddress } as const;
  return [
    route({
      ...{ ...given, path: '/desk/analyses/:id/evidence/cumulative' },
      answer: ({ params }) =>
        onAnalysis(needs, params.id, async (analysis) =>
          besidePage(analysis, 'What comes together', await showHeld(needs, analysis, 'cumulative')),
        ),
    }),
    route({
      ...{ ...given, path: '/desk/analyses/:id/evidence/actions' },
      answer: ({ params, visitor }) =>
        onAnalysis(needs, params.id, async (analysis) =>
          besidePage(
            analysis,
            'Actions',
            html`${await showHeld(needs, analysis, 'actions')} ${await optionsView(needs, analysis, visitor)}`,
          ),
        ),
    }),
  ];
}

function besidePage(analysis: Analysis, title: string, body: Html | null): Answer {
  return page({
    title: `${title}: ${captionOf(analysis)}`,
    section: '/desk/analyses',
    breadcrumbs: evidenceCrumbs(analysis, { text: title }),
    body: html`<h1 class="govuk-heading-l">
        <span class="govuk-caption-l">${captionOf(analysis)}</span>${title}
      </h1>
      ${body}`,
  });
}

/** Options that are not an action yet, each with the way to make it one. */
async function optionsView(
  { database }: EvidenceNeeds,
  analysis: Analysis,
  visitor: Visitor,
): Promise<Html | null> {
  if (!visitor.may(writeActions) || analysis.bodyId !== visitor.body) return null;
  const [answers, actions] = await Promise.all([
    readAnswers(database, analysis.id),
    listPromised(database, analysis),
  ]);
  const taken = new Set(actions.map(({ source }) => source.part));
  const options = answers.rows
    .filter(({ list, rowId }) => list === 'options' && !taken.has(`options/${rowId}`))
    .map(({ rowId }) => ({
      rowId,
      option: valueOf(answers, fieldOf('option', { list: 'options', rowId })),
      isNothing: valueOf(answers, fieldOf('is-doing-nothing', { list: 'options', rowId })) === 'yes',
    }))
    .filter(({ option, isNothing }) => option !== '' && !isNothing);
  if (options.length === 0) return null;
  return html`<h2 class="govuk-heading-m">Options that could become an action</h2>
    ${linkList(
      options.map(({ rowId, option }) => ({
        name: option,
        href: `/desk/actions/new?of=${analysis.id}&part=options/${rowId}&title=${encodeURIComponent(option.slice(0, 500))}`,
        about: ['Say who does it until when, and whether before or after the decision'],
      })),
    )}`;
}
