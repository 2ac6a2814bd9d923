// Brings in the objectives of the demonstration in four languages, published.
import { actingAs, theDemonstration } from '../../platform/doer.ts';
import { addPublication } from '../life/draft-store.ts';
import { type PublishNeeds, publishVersion } from '../life/publish-store.ts';
import { submitVersion } from '../life/review-store.ts';
import { documentIn, madeUpObjectives, madeUpTranslations } from './made-up-objectives.ts';
import { partsOf } from './translation-part.ts';
import { addTranslation, openTranslation, writePart } from './translation-store.ts';

export const madeUpSlug = 'objectives-in-short';

/** Where it is there already, nothing is done. */
export async function addMadeUpObjectives(needs: PublishNeeds, body: string, at: Date): Promise<void> {
  const { database } = needs;
  const author = { ...theDemonstration, id: 'demonstration-author', body };
  const publisher = { ...theDemonstration, id: 'demonstration-publisher', body };
  const publication = {
    slug: madeUpSlug,
    kind: 'objectives',
    document: madeUpObjectives,
    demonstration: true,
  } as const;
  const added = await actingAs(author, () => addPublication(database, publication, at));
  if (added === null) return;
  await actingAs(author, () => submitVersion(database, added.versionId, at));
  await actingAs(publisher, () => publishVersion(needs, added.versionId, { at, own: null }));
  for (const [language, words] of Object.entries(madeUpTranslations)) {
    const about = { publicationId: added.id, language, demonstration: true };
    const translationId = await actingAs(author, () => addTranslation(database, about, at));
    const translated = new Map(partsOf(documentIn(language, words)).map((each) => [each.part, each.content]));
    for (const { part, digest: sourceDigest } of partsOf(madeUpObjectives)) {
      const content = translated.get(part) ?? '';
      const written = { translationId, publicationId: added.id, part, sourceDigest, content };
      const by = { madeBy: 'computer' as const, maker: '', seen: '' };
      await actingAs(author, () => writePart(database, { ...written, ...by }, at));
    }
    const translation = { id: translationId, publicationId: added.id, language, shownAt: null };
    await actingAs(publisher, () => openTranslation(database, translation, at));
  }
}
