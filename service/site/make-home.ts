// The blocks of the first page: what is to change, the latest figures and publications, and what a figure can say.
import { html } from '../pages/html.ts';
import { objectiveCards } from '../strategy/index.ts';
import { bullets, publicationList, releaseList } from './blocks-view.ts';
import type { LatestRelease } from './gather-needs.ts';
import { listNewestReleases } from './latest-releases-store.ts';
import { type Building, currentOf, filled, makeBlock, type MakeBlocks, onwards } from './make-block.ts';

const few = 5;

/** The newest few that stand as they were released, newest first. */
export async function latestReleases({
  publicDatabase,
  findWholeRelease,
}: Building['needs']): Promise<LatestRelease[]> {
  const ids = await listNewestReleases(publicDatabase, few);
  const found = await Promise.all(ids.map(findWholeRelease));
  return found.filter((release) => release !== null);
}

export const makeHome: MakeBlocks = async (building) => {
  const { needs, language, words } = building;
  const [sets, releases, publications] = await Promise.all([
    needs.publicObjectives(),
    latestReleases(needs),
    needs.publicPublications(null, few),
  ]);
  const objectives = currentOf(sets, 'objectives').slice(0, 4);
  return [
    makeBlock(building, 'home objectives', {
      title: words.objectives,
      body: filled(
        objectives,
        (all) => html`${objectiveCards(all, language, 3)} ${onwards('/objectives', words.allObjectives)}`,
      ),
    }),
    makeBlock(building, 'home figures', {
      title: words.latestFigures,
      introduction: words.figuresIntroduction,
      body: filled(
        releases,
        (all) => html`${releaseList(all, language)} ${onwards('/published', words.allFigures)}`,
      ),
    }),
    makeBlock(building, 'home publications', {
      title: words.latestPublications,
      body: filled(
        publications,
        (all) => html`${publicationList(all, language)} ${onwards('/publications', words.allPublications)}`,
      ),
    }),
    makeBlock(building, 'home limits', { title: words.limits, body: bullets(words.limitsText) }),
  ];
};
