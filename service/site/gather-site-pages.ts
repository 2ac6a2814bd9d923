// Gathers the pages of the public site: each block is fed from its records, and one that has none is left out.
import type { Language } from '../phrases/language.ts';
import { blockWords } from './block-words.ts';
import type { PublicSiteNeeds } from './gather-needs.ts';
import type { Building, MakeBlocks } from './make-block.ts';
import { makeContact } from './make-contact.ts';
import { makeDuty } from './make-duty.ts';
import { makeGroups } from './make-groups.ts';
import { makeHome } from './make-home.ts';
import { makeAnalyses, makeScrutiny } from './make-lists.ts';
import { makeObjectives, makeStrategy } from './make-objectives.ts';
import { pageWords } from './page-words.ts';
import { addressOfPage, type PageId, pageIds, type SitePage } from './site-page.ts';
import { sayingOf } from './site-words.ts';
import { listChangedWords } from './site-words-store.ts';

const makers: Readonly<Record<PageId, MakeBlocks>> = {
  home: makeHome,
  objectives: makeObjectives,
  strategy: makeStrategy,
  duty: makeDuty,
  analyses: makeAnalyses,
  scrutiny: makeScrutiny,
  'advisory-groups': makeGroups,
  'get-in-touch': makeContact,
};

/** All of them; one without blocks is not published. */
export async function gatherSitePages(needs: PublicSiteNeeds, language: Language): Promise<SitePage[]> {
  const building = await beginning(needs, language);
  return Promise.all(pageIds.map((id) => gatherPage(building, id)));
}

export async function gatherSitePage(
  needs: PublicSiteNeeds,
  language: Language,
  id: PageId,
): Promise<SitePage> {
  return gatherPage(await beginning(needs, language), id);
}

async function beginning(needs: PublicSiteNeeds, language: Language): Promise<Building> {
  const say = sayingOf(await listChangedWords(needs.publicDatabase), language);
  return { needs, language, words: blockWords(language), say };
}

async function gatherPage(building: Building, id: PageId): Promise<SitePage> {
  const { name, title, introduction } = pageWords(building.language)[id];
  const blocks = await makers[id](building);
  return {
    ...{ id, name, href: addressOfPage(id) },
    title: building.say(id, 'title', title),
    introduction: building.say(id, 'introduction', introduction),
    blocks: blocks.filter((block) => block !== null),
  };
}
