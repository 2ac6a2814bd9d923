// GET /desk/analyses/:id/screening: what a screening comes to and by which rule, what is missing, and who has signed.
import { z } from 'zod';
import { button, details, notificationBanner } from '../../pages/govuk/components.ts';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { html, type Html } from '../../pages/html.ts';
import { type Answer, notFound, page, route, type Route, type Visitor } from '../../pages/route.ts';
import { checkedSentence, findLegalProfile } from '../../law/index.ts';
import { readAnalyses, writeAnalyses } from '../keeping/analysis-permissions.ts';
import { mayChange, stateWords } from '../workflow/workflow.ts';
import { listSignings } from './check-signer.ts';
import { gatherScreening, type Screening } from './gather-screening.ts';
import type { ScreeningNeeds } from './gather-screening-needs.ts';
import { outcomeWords } from './outcome-rule.ts';
import { foundView } from './found-view.ts';
import { relevanceView } from './relevance-view.ts';
import { resultView } from './result-view.ts';
import { screeningHref, screeningSectionHref } from './screening-place.ts';
import { returnForm, signaturesView, signingForm } from './signatures-view.ts';

export const ofScreening = z.object({ id: z.uuid() });
const query = z.object({ done: z.enum(['submitted', 'signed', 'decided', 'returned']).optional() });
export const noScreening = 'There is no screening at this address.';

export function showScreening(needs: ScreeningNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/desk/analyses/:id/screening',
      permission: readAnalyses,
      params: ofScreening,
      query,
      answer: ({ params, query: { done }, visitor }) => screeningPage(needs, params.id, visitor, { done }),
    }),
  ];
}

export interface Shown {
  done?: z.infer<typeof query>['done'] | undefined;
  form?: FormFields;
  problems?: readonly FormProblem[];
  status?: number;
}

export async function screeningPage(
  needs: ScreeningNeeds,
  id: string,
  visitor: Visitor,
  { done, form = new FormFields(), problems = [], status }: Shown,
): Promise<Answer> {
  const screening = await gatherScreening(needs.database, id);
  if (!screening) return notFound(noScreening);
  const { analysis, gaps, result, signatures } = screening;
  const [names, signings] = await Promise.all([
    needs.people.names(signatures.map(({ by }) => by)),
    listSignings(needs, screening, visitor),
  ]);
  const state = { form, problems };
  const returning = signings.map(({ part }) => part).find((part) => part !== 'chief-executive');
  const title = `${analysis.itemReference} ${analysis.itemTitle}`;
  return page({
    title: `Screening: ${title}`,
    section: '/desk/analyses',
    breadcrumbs: [
      { text: 'Equality analyses', href: '/desk/analyses' },
      { text: title, href: `/desk/analyses/${id}` },
      { text: 'What it comes to' },
    ],
    ...{ problems, ...(status !== undefined && { status }) },
    body: html`<h1 class="govuk-heading-l">
        <span class="govuk-caption-l"
          >Screening, number ${analysis.number}: ${stateWords[analysis.state]}</span
        >${title}
      </h1>
      ${done !== undefined && notificationBanner({ type: 'success', text: doneWords[done] })}
      ${analysis.outcome !== null && decidedView(screening)}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          ${resultView(result, { missing: gaps.length, isDecided: analysis.outcome !== null })}
          ${mayChange(analysis) && missingView(screening, visitor)}
          ${(signatures.length > 0 || analysis.state === 'in-review') && signaturesView(screening, names)}
          ${signings.map((signing) => signingForm(screening, signing, state))}
          ${returning && returnForm(screening, returning, state)}
        </div>
      </div>
      ${gaps.length === 0 && html`${relevanceView(screening)} ${foundView(screening)}`} ${lawView(screening)}
      <p class="govuk-body dr-no-print">
        <a class="govuk-link" href="/desk/analyses/${id}">Back to the list of tasks</a>
      </p>`,
  });
}

const doneWords = {
  submitted: 'Sent to be signed.',
  signed: 'Signed. Somebody else has still to sign.',
  decided: 'Signed by everybody: the screening is decided.',
  returned: 'Sent back to its writers.',
} as const;

function decidedView({ analysis, result, nextId }: Screening): Html {
  const outcome =
    analysis.outcome === 'not-relevant' || analysis.outcome === 'short' ? analysis.outcome : 'full';
  return html`<p class="govuk-body-l"><strong>Decided: ${outcomeWords[outcome]}.</strong></p>
    ${nextId !== null && html`<p class="govuk-body"><a class="govuk-link" href="/desk/analyses/${nextId}">Go to the analysis that follows</a></p>`}
    ${outcome !== result.outcome && html`<p class="govuk-body">This is not what the rules came to: the reason stands with the signatures.</p>`}`;
}

function missingView({ analysis, gaps, set }: Screening, visitor: Visitor): Html {
  const mayWrite = visitor.may(writeAnalyses) && visitor.body === analysis.bodyId;
  if (gaps.length === 0)
    return html`<h2 class="govuk-heading-m">Send it to be signed</h2>
      <p class="govuk-body">
        The head of service and the equality adviser sign it: two people who did not write it. While it is
        with them, nothing in it can be changed.
      </p>
      ${
        mayWrite &&
        html`<form method="post" action="${screeningHref(analysis, '/submit')}" novalidate>
          ${button({ text: 'Send it to be signed', preventDoubleClick: true })}
        </form>`
      }`;
  return html`<h2 class="govuk-heading-m" id="missing">What is still missing</h2>
    ${set.sections
      .map((section) => ({ section, its: gaps.filter((gap) => gap.section === section.id) }))
      .filter(({ its }) => its.length > 0)
      .map(
        ({ section, its }) =>
          html`<h3 class="govuk-heading-s">
              <a class="govuk-link" href="${screeningSectionHref(analysis, section.id)}">${section.title}</a>
            </h3>
            <ul class="govuk-list govuk-list--bullet">
              ${its.slice(0, mostListed).map(({ sentence }) => html`<li>${sentence}</li>`)}
              ${its.length > mostListed && html`<li>And ${its.length - mostListed} more.</li>`}
            </ul>`,
      )}`;
}

const mostListed = 5;

/** Under which law it was asked, and whether its words were compared with the source. */
function lawView({ analysis }: Screening): Html | false {
  const law = findLegalProfile(analysis.legalProfile.id, analysis.legalProfile.version);
  return (
    law !== null &&
    details({
      summaryText: `The law: ${law.title}`,
      html: html`<p class="govuk-body">${law.asks}</p>
        <ul class="govuk-list govuk-list--bullet">
          ${law.aims.map(({ words, provision }) => html`<li>The need to ${words} (${provision}).</li>`)}
        </ul>
        <p class="govuk-body">
          <a class="govuk-link" href="${law.source}">Read the law as it is now</a>. ${checkedSentence(law)}
          This is not legal advice.
        </p>`,
    })
  );
}
