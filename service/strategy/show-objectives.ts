// GET /objectives/:id and /objectives/earlier: one objective as the public sees it, and those that others have followed.
import { z } from 'zod';
import { insetText } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { everyone, notFound, page, route, type Route } from '../pages/route.ts';
import { dayOf } from '../phrases/day.ts';
import type { Language } from '../phrases/language.ts';
import type { StrategyNeeds } from './gather-needs.ts';
import { hasNoMeasure, type Objective, type ObjectivesOfSet } from './objective.ts';
import { listPublicSets } from './objective-store.ts';
import { objectiveCards, objectiveFacts, periodOf } from './objective-view.ts';
import { objectiveWords } from './objective-words.ts';

export function showObjectives({ publicDatabase }: Pick<StrategyNeeds, 'publicDatabase'>): Route[] {
  return [
    route({
      method: 'GET',
      path: '/objectives/earlier',
      permission: everyone,
      languages: ['en', 'cy'],
      answer: async ({ language }) => {
        const words = objectiveWords(language);
        const sets = await listPublicSets(publicDatabase);
        return page({
          title: words.earlier,
          section: '/objectives',
          breadcrumbs: crumbs(language, words.earlier),
          body: html`<h1 class="govuk-heading-l">${words.earlier}</h1>
            ${earlierList(sets, language)}`,
        });
      },
    }),
    route({
      method: 'GET',
      path: '/objectives/:id',
      permission: everyone,
      languages: ['en', 'cy'],
      params: z.object({ id: z.uuid() }),
      answer: async ({ params, language }) => {
        const sets = await listPublicSets(publicDatabase);
        const all = sets.flatMap((set) => set.objectives.map((objective) => ({ set, objective })));
        const found = all.find(({ objective }) => objective.id === params.id);
        if (!found) return notFound(objectiveWords(language).none);
        const { set, objective } = found;
        const next = all.find((each) => each.objective.id === objective.replacedBy)?.objective;
        return page({
          title: objective.heading,
          section: set.kind === 'strategy' ? '/strategy' : '/objectives',
          breadcrumbs: crumbs(language, objective.heading),
          body: html`<div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
              <h1 class="govuk-heading-l">
                <span class="govuk-caption-l">${set.title} ${periodOf(set, language)}</span
                >${objective.heading}
              </h1>
              ${objective.state === 'superseded' && ending(objective, next, language)}
              ${objective.statement !== '' && html`<p class="govuk-body-l">${objective.statement}</p>`}
              ${
                objective.kind === 'commitment' &&
                hasNoMeasure(objective) &&
                html`<p class="govuk-body">
                  <strong>${objectiveWords(language).noMeasure}.</strong>
                  ${objectiveWords(language).noMeasureLong}
                </p>`
              }
              ${objectiveFacts(objective, set, language)}
            </div>
          </div>`,
        });
      },
    }),
  ];
}

function crumbs(language: Language, text: string) {
  const words = objectiveWords(language);
  return [{ text: words.home, href: '/' }, { text: words.title, href: '/objectives' }, { text }];
}

function ending(objective: Objective, next: Objective | undefined, language: Language): Html {
  const words = objectiveWords(language);
  const { endedAt, endedWhy } = objective;
  return insetText({
    html: html`<p class="govuk-body">
        <strong>${words.ended}.</strong> ${endedAt && `${words.endedOn(dayOf(endedAt, language))}.`}
        ${endedWhy}
      </p>
      <p class="govuk-body">
        ${
          next
            ? html`${words.replacedBy}:
                <a class="govuk-link" href="/objectives/${next.id}">${next.heading}</a>`
            : words.nothingFollowed
        }
      </p>`,
  });
}

function earlierList(sets: readonly ObjectivesOfSet[], language: Language): Html {
  const words = objectiveWords(language);
  const all = sets.flatMap(({ objectives }) => objectives);
  const ended = all.filter(({ state }) => state === 'superseded');
  if (ended.length === 0) return html`<p class="govuk-body">${words.noEarlier}</p>`;
  return html`<p class="govuk-body">${words.earlierIntroduction}</p>
    ${objectiveCards(ended, language, 2, ({ endedAt, replacedBy }) => {
      const next = all.find(({ id }) => id === replacedBy);
      return html`<p class="dr-card__facts">
        ${endedAt && words.endedOn(dayOf(endedAt, language))}<br />${
          next
            ? html`${words.replacedBy}:
                <a class="govuk-link" href="/objectives/${next.id}">${next.heading}</a>`
            : words.nothingFollowed
        }
      </p>`;
    })}`;
}
