// A document in another language: each part as it was translated from the very words, and the rest in the language it was written in, said to be so.
import type { Block, LanguageTag, Note, PublicationDocument } from '../document/document.ts';
import type { ResolvedDocument } from '../document/resolved-document.ts';
import {
  isTranslated,
  type Maker,
  partsOf,
  type PartState,
  summaryPart,
  titlePart,
  type TranslatedPart,
  translationOf,
} from './translation-part.ts';
import { translationWords } from './translation-words.ts';

export interface TranslatedText {
  document: PublicationDocument;
  /** Said with it in every format. */
  translation: NonNullable<ResolvedDocument['translation']>;
  counts: Readonly<Record<PartState, number>>;
}

/** Null where not even the title has been translated. */
export function translatedDocument(
  source: PublicationDocument,
  translated: readonly TranslatedPart[],
  language: LanguageTag,
): TranslatedText | null {
  const found = new Map(partsOf(source).map((part) => [part.part, translationOf(part, translated)]));
  const title = found.get(titlePart)?.found?.content;
  if (typeof title !== 'string') return null;
  const summary = found.get(summaryPart);
  const counts = { current: 0, stale: 0, missing: 0 };
  for (const { state } of found.values()) counts[state] += 1;
  const blocks: Block[] = [];
  let before: PartState = 'current';
  for (const block of source.blocks) {
    const { state, found: part } = found.get(block.id) ?? { state: 'current' as const, found: null };
    if (state === 'current' && part !== null && typeof part.content !== 'string')
      blocks.push({ ...part.content, id: block.id });
    else {
      if (state !== 'current' && state !== before) blocks.push(notice(block, state, language));
      blocks.push({ ...block, language: block.language ?? source.language });
    }
    // What nobody translates here says nothing of what follows it.
    if (isTranslated(block)) before = state;
  }
  const shown = [...found.values()].flatMap(({ state, found: part }) =>
    part !== null && state === 'current' ? [part] : [],
  );
  const said = summary?.state === 'current' ? summary.found?.content : undefined;
  return {
    // A summary of what was said before is left out: it cannot be marked as being in another language.
    document: { title, language, summary: typeof said === 'string' ? said : '', blocks },
    translation: {
      by: makersOf(shown, language),
      checked: shown.length > 0 && shown.every(({ checkedAt }) => checkedAt !== null),
      from: source.language,
    },
    counts,
  };
}

/** The newer words stand there, as the old translation would say what is no longer so. */
function notice(block: Block, state: 'stale' | 'missing', language: LanguageTag): Block & Note {
  const { words, language: spoken } = translationWords(language);
  return {
    ...{ kind: 'note', id: `${block.id}-${state}`, tone: 'information' },
    content: [{ kind: 'text', text: words[state] }],
    ...(spoken !== language && { language: spoken }),
  };
}

/** “a computer (Example Translator)”, “Example Translations Ltd”: everybody who made a part that is shown. */
function makersOf(shown: readonly TranslatedPart[], language: LanguageTag): string {
  const { words } = translationWords(language);
  const named = (madeBy: Maker, maker: string) => {
    if (madeBy === 'company') return maker;
    return maker === '' ? words.by[madeBy] : `${words.by[madeBy]} (${maker})`;
  };
  // The computer comes first, so that nobody misses it.
  const sorted = shown.toSorted((one, other) => one.madeBy.localeCompare(other.madeBy));
  const computers = sorted.filter(({ madeBy }) => madeBy === 'computer');
  const others = sorted.filter(({ madeBy }) => madeBy !== 'computer');
  const all = [...computers, ...others].map(({ madeBy, maker }) => named(madeBy, maker));
  return [...new Set(all)].join(', ');
}
