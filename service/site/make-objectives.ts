// The blocks of the pages of objectives and of the strategy: what is in force, and the documents that say it.
import { html, type Html } from '../pages/html.ts';
import { objectiveCards, objectiveWords, type ObjectivesOfSet, periodOf } from '../strategy/index.ts';
import { paragraphs, publicationList } from './blocks-view.ts';
import { type Building, currentOf, filled, makeBlock, type MakeBlocks, onwards } from './make-block.ts';

export const makeObjectives: MakeBlocks = async (building) => {
  const { needs, language, words } = building;
  const [sets, publications] = await Promise.all([
    needs.publicObjectives(),
    needs.publicPublications('objectives', 20),
  ]);
  const shown = sets.filter((set) => set.kind === 'objectives' && currentOf([set]).length > 0);
  const hasEarlier = sets.some(({ objectives }) => objectives.some(({ state }) => state === 'superseded'));
  return [
    makeBlock(building, 'objectives list', {
      body: filled(
        shown,
        (all) =>
          html`${all.map((set) => setView(building, set, objectiveCards(currentOf([set]), language, 3)))}
          ${hasEarlier && onwards('/objectives/earlier', words.earlier)}`,
      ),
    }),
    makeBlock(building, 'objectives publications', {
      title: words.publishedDocument,
      body: filled(publications, (all) => publicationList(all, language)),
    }),
  ];
};

export const makeStrategy: MakeBlocks = async (building) => {
  const { needs, language, words } = building;
  const [sets, publications] = await Promise.all([
    needs.publicObjectives(),
    needs.publicPublications('strategy', 20),
  ]);
  const shown = sets.filter((set) => set.kind === 'strategy' && currentOf([set]).length > 0);
  return [
    makeBlock(building, 'strategy list', {
      body: filled(shown, (all) => html`${all.map((set) => setView(building, set, byTheme(building, set)))}`),
    }),
    makeBlock(building, 'strategy publications', {
      title: words.publishedDocument,
      body: filled(publications, (all) => publicationList(all, language)),
    }),
  ];
};

function setView({ needs, language, words }: Building, set: ObjectivesOfSet, list: Html): Html {
  const { title, about, source, ends } = set;
  const year = needs.clock.now().toISOString();
  const isOver = ends !== null && ends < year.slice(0, ends.length);
  return html`<h2 class="govuk-heading-m">
      ${title} <span class="govuk-caption-m">${periodOf(set, language)}</span>
    </h2>
    ${isOver && html`<p class="govuk-body"><strong>${words.over}</strong></p>`} ${paragraphs(about)} ${list}
    ${source !== '' && html`<p class="govuk-body dr-quiet">${objectiveWords(language).source}: ${source}</p>`}`;
}

/** Commitments under the heading that the strategy has them under. */
function byTheme({ language }: Building, set: ObjectivesOfSet): Html {
  const groups = Map.groupBy(currentOf([set]), ({ theme }) => theme);
  return html`${[...groups].map(([theme, all]) =>
    theme === ''
      ? objectiveCards(all, language, 3)
      : html`<h3 class="govuk-heading-s">${theme}</h3>
          ${objectiveCards(all, language, 4)}`,
  )}`;
}
