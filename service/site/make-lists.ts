// The blocks of the pages of equality analyses and of scrutiny: what is published of each kind, and the committees.
import { html, type Html } from '../pages/html.ts';
import { listed } from '../phrases/list.ts';
import { publicationList } from './blocks-view.ts';
import { type Building, filled, makeBlock, type MakeBlocks, onwards } from './make-block.ts';

const most = 200;
const newestShown = 10;

export const makeAnalyses: MakeBlocks = async (building) => {
  const { needs, language, words } = building;
  const publications = await needs.publicPublications('equality-analysis', most);
  const newest = (await needs.publicAnalyses?.(newestShown)) ?? [];
  return [
    makeBlock(building, 'analyses register', {
      title: words.analysesRegister,
      body: filled(
        newest,
        (all) => html`${publicationList(all, language)} ${onwards('/register', words.wholeRegister)}`,
      ),
    }),
    makeBlock(building, 'analyses list', {
      ...(newest.length > 0 && { title: words.analysesDocuments }),
      body: filled(publications, (all) => publicationList(all, language)),
    }),
  ];
};

export const makeScrutiny: MakeBlocks = async (building) => {
  const { needs, language, words } = building;
  const publications = await needs.publicPublications('scrutiny', most);
  return [
    makeBlock(building, 'scrutiny committees', {
      title: words.committees,
      body: filled(needs.profile.committees, (all) => committeeList(building, all)),
    }),
    makeBlock(building, 'scrutiny reports', {
      title: words.reports,
      body: filled(publications, (all) => publicationList(all, language)),
    }),
  ];
};

type Committees = Building['needs']['profile']['committees'];

function committeeList({ words }: Building, committees: Readonly<Committees>): Html {
  return html`<ul class="dr-list">
    ${committees.map(
      ({ name, of, scrutinises }) =>
        html`<li class="dr-list__item">
          <span class="dr-list__words"
            ><strong>${name}</strong> <span class="dr-list__about">${of}</span> ${
              scrutinises.length > 0 &&
              html`<span class="dr-list__about">${words.looksAt(listed(scrutinises))}</span>`
            }</span
          >
        </li>`,
    )}
  </ul>`;
}
