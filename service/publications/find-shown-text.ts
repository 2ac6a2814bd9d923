// Finds the text that a public page of formats is about: of the version that is read, or of another, in its language or in translation.
import { z } from 'zod';
import { type Answer, notFound, redirect } from '../pages/route.ts';
import type { Language } from '../phrases/language.ts';
import { formatsWords } from './formats-words.ts';
import type { FormatsNeeds } from './gather-formats.ts';
import type { PublishedPublication, PublishedVersion } from './life/publication.ts';
import { findPublication, findVersion } from './life/published-store.ts';
import { sourceOfVersion } from './making/format-source-store.ts';
import type { FormatSource } from './making/made-format.ts';
import { versionNumber } from './public-address.ts';
import type { ShownText } from './shown-text.ts';

/** What may be asked of every address of formats. */
export const textQuery = z.object({
  version: versionNumber.optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .optional(),
});

export type TextQuery = z.infer<typeof textQuery>;

/** Answers with the text, or says that there is none; an address it had before leads on. @param below the rest of the path */
export async function withShownText(
  needs: FormatsNeeds,
  asked: { slug: string; below: string; query: TextQuery; language: Language },
  answer: (text: ShownText) => Promise<Answer>,
): Promise<Answer> {
  const { slug, below, query, language } = asked;
  const words = formatsWords(language);
  const publication = await findPublication(needs.publicDatabase, slug);
  if (!publication) return notFound(words.nothingHere);
  const again = queryOf(query);
  if (publication.slug !== slug) return redirect(`/publications/${publication.slug}${below}${again}`);
  const number = query.version ?? publication.currentNumber;
  const version = await findVersion(needs.publicDatabase, publication.id, number);
  if (!version) return notFound(words.noVersion);
  const source = await findSource(needs, publication, version, query.language);
  return source ? answer({ publication, version, source, query: again }) : notFound(words.noLanguage);
}

export async function findSource(
  { texts }: Pick<FormatsNeeds, 'texts'>,
  publication: PublishedPublication,
  { id: versionId, number, document, changeNote, publishedAt }: PublishedVersion,
  language?: string,
): Promise<FormatSource | undefined> {
  const { id: publicationId, bodyId, slug, currentNumber } = publication;
  const isOlder = number !== currentNumber;
  const version = {
    versionId,
    publicationId,
    bodyId,
    slug,
    number,
    document,
    changeNote,
    publishedAt,
    isOlder,
  };
  return sourceOfVersion(texts, version, language);
}

function queryOf({ version, language }: TextQuery): string {
  const parts = new URLSearchParams({
    ...(version !== undefined && { version: String(version) }),
    ...(language !== undefined && { language }),
  });
  return parts.size === 0 ? '' : `?${parts.toString()}`;
}
