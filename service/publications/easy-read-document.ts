// An Easy Read text as a document, from which its PDF is made: each picture with its sentence below it.
import type {
  Imprint,
  ResolvedBlock,
  ResolvedDocument,
  ResolvedFigure,
} from './document/resolved-document.ts';
import type { EasyReadContent, Prepared } from './prepared/prepared-format.ts';

export type EasyReadPicture = ResolvedFigure['image'];

export function easyReadDocument(
  { content, language, fromVersion }: Extract<Prepared, { format: 'easy-read' }>,
  pictures: ReadonlyMap<string, EasyReadPicture>,
  imprint: Imprint,
): ResolvedDocument {
  return {
    ...{ title: content.title, language, direction: 'ltr', summary: '', translation: null },
    blocks: content.pairs.flatMap((pair, index) => blocksOf(pair, index + 1, pictures)),
    imprint: { ...imprint, version: fromVersion, changeNote: '' },
  };
}

function blocksOf(
  { text, picture, alt }: EasyReadContent['pairs'][number],
  number: number,
  pictures: ReadonlyMap<string, EasyReadPicture>,
): ResolvedBlock[] {
  const image = picture === null ? undefined : pictures.get(picture);
  const words: ResolvedBlock = {
    id: `words-${number}`,
    kind: 'paragraph',
    content: [{ kind: 'text', text }],
  };
  if (!image) return [words];
  return [{ id: `picture-${number}`, kind: 'figure', image, alt, decorative: false, caption: '' }, words];
}
