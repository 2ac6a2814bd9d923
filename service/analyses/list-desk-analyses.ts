// GET /desk/analyses: screenings and analyses of the body, found by words, by how far they are, by kind and by whose they are.
import { z } from 'zod';
import type { OrganisationProfile } from '../organisation/index.ts';
import { selectField, textField } from '../pages/form-inputs.ts';
import type { FormFields } from '../pages/forms.ts';
import { button, pagination, tag } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { page, route, type Route } from '../pages/route.ts';
import type { Database } from '../platform/database/index.ts';
import { dayName, dayOf } from '../phrases/day.ts';
import { whole } from '../phrases/spoken-number.ts';
import { type Analysis, analysisStates } from './keeping/analysis.ts';
import { readAnalyses } from './keeping/analysis-permissions.ts';
import { type AnalysisFilter, listAnalyses, type ListedAnalyses } from './keeping/analysis-store.ts';
import { stateWords } from './workflow/workflow.ts';
import { analysisHref, kindOf, nameOf } from './writing/analysis-place.ts';

const perPage = 50;
const query = z.object({
  text: z.string().max(200).default(''),
  state: z.enum(['', ...analysisStates]).default(''),
  depth: z.enum(['', 'screening', 'short', 'full']).default(''),
  whose: z.enum(['', 'mine']).default(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
type Query = z.infer<typeof query>;

interface DeskNeeds {
  database: Database;
  /** With what the body calls an equality analysis. */
  profile: { terms: Pick<OrganisationProfile['terms'], 'equalityAnalysis'> };
}

export function listDeskAnalyses({ database, profile }: DeskNeeds): Route[] {
  const { plural } = profile.terms.equalityAnalysis;
  const title = `${plural.charAt(0).toUpperCase()}${plural.slice(1)}`;
  return [
    route({
      method: 'GET',
      path: '/desk/analyses',
      permission: readAnalyses,
      query,
      answer: async ({ query: asked, search, visitor }) => {
        const listed = await listAnalyses(database, filterOf(asked, visitor.person?.id));
        return page({
          title,
          section: '/desk/analyses',
          body: html`<h1 class="govuk-heading-l">${title}</h1>
            <p class="govuk-body">
              A screening is opened from the
              <a class="govuk-link" href="/desk/policies">register of policies</a>, by itself when something
              is new, changed or due for review.
            </p>
            ${searchForm(search)} ${listView(asked, listed)} ${turnPages(asked, listed.count)}`,
        });
      },
    }),
  ];
}

function filterOf({ text, state, depth, whose, page: at }: Query, person?: string): AnalysisFilter {
  return {
    ...{ page: at, perPage, text: text.trim() },
    ...(state !== '' && { states: [state] }),
    ...(depth !== '' && { depths: [depth] }),
    ...(whose === 'mine' && { mine: person ?? '' }),
  };
}

function searchForm(form: FormFields): Html {
  const state = { form, problems: [] };
  return html`<form
    method="get"
    action="/desk/analyses"
    class="dr-no-print"
    role="search"
    aria-label="Analyses"
  >
    ${textField(state, { name: 'text', label: 'Words of the title, or a reference', classes: 'govuk-input--width-20' })}
    ${selectField(state, {
      name: 'state',
      label: 'How far it is',
      choices: [
        { value: '', text: 'Any' },
        ...analysisStates.map((value) => ({ value, text: stateWords[value] })),
      ],
    })}
    ${selectField(state, {
      name: 'depth',
      label: 'Kind',
      choices: [
        { value: '', text: 'Any' },
        { value: 'screening', text: 'Screenings' },
        { value: 'short', text: 'Short analyses' },
        { value: 'full', text: 'Full analyses' },
      ],
    })}
    ${selectField(state, {
      name: 'whose',
      label: 'Whose',
      choices: [
        { value: '', text: 'Everybody’s' },
        { value: 'mine', text: 'Those I opened or wrote in' },
      ],
    })}
    ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>`;
}

function listView(asked: Query, { analyses, count }: ListedAnalyses): Html {
  const isAll = asked.text === '' && asked.state === '' && asked.depth === '' && asked.whose === '';
  if (count === 0)
    return html`<p class="govuk-body">
      ${isAll ? 'There is none yet.' : 'Nothing fits. Take something out of the search.'}
    </p>`;
  return html`<h2 class="govuk-heading-m">${whole(count)} found</h2>
    <ul class="dr-list">
      ${analyses.map(itemView)}
    </ul>`;
}

function itemView(analysis: Analysis): Html {
  const { changedAt, decisionExpected, state } = analysis;
  const isWritten = state === 'draft' || state === 'changes-requested';
  return html`<li class="dr-list__item">
    <div class="dr-list__words">
      <a class="govuk-link dr-list__name" href="${analysisHref(analysis)}">${nameOf(analysis)}</a>
      <span class="dr-list__about"
        >${kindOf(analysis)}. Changed on
        ${dayOf(changedAt)}.${decisionExpected !== null && ` Decision expected on ${dayName(decisionExpected)}.`}</span
      >
    </div>
    ${tag({ text: stateWords[state], classes: isWritten ? 'govuk-tag--blue' : 'govuk-tag--grey' })}
  </li>`;
}

function turnPages(asked: Query, count: number): Html | false {
  const last = Math.max(1, Math.ceil(count / perPage));
  if (last === 1) return false;
  const to = (at: number) => {
    const given = Object.entries(asked).filter(([name, value]) => name !== 'page' && value !== '');
    const search = new URLSearchParams([
      ...given.map(([name, value]) => [name, String(value)]),
      ['page', String(at)],
    ]);
    return `/desk/analyses?${search.toString()}`;
  };
  return pagination({
    ...(asked.page > 1 && { previous: { href: to(asked.page - 1) } }),
    ...(asked.page < last && { next: { href: to(asked.page + 1) } }),
  });
}
