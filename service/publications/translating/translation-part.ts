// The parts that a publication is translated in: its title, its summary and each block, known by what they say in the language it was written in.
import { createHash } from 'node:crypto';
import type { Block, LanguageTag, PublicationDocument } from '../document/document.ts';

export const titlePart = '#title';
export const summaryPart = '#summary';

export const makers = ['person', 'company', 'computer'] as const;
export type Maker = (typeof makers)[number];

export function isMaker(text: string): text is Maker {
  return makers.some((maker) => maker === text);
}

/** What is translated: words, or a block. */
export type PartContent = string | Block;

export interface SourcePart {
  /** The id of the block, or one of the two above. */
  part: string;
  content: PartContent;
  /** SHA-256 of what it says, whatever its id is: a block that is moved or copied keeps its translation. */
  digest: string;
}

/** One part in another language, as somebody wrote it. */
export interface TranslatedPart {
  part: string;
  /** Of the very words that it was translated from. */
  sourceDigest: string;
  content: PartContent;
  madeBy: Maker;
  /** What a company or a program is called; '' for a person, who is never named. */
  maker: string;
  checkedAt: Date | null;
  writtenAt: Date;
}

/** `current`: of the very words; `stale`: of what stood there before they were changed; `missing`: none yet. */
export type PartState = 'current' | 'stale' | 'missing';

/** In the order of the document. Blocks fed from elsewhere (figures of releases, words of the law, lists of records) are not translated here. */
export function partsOf({ title, summary, blocks }: PublicationDocument): SourcePart[] {
  return [
    { part: titlePart, content: title, digest: digestOf(title) },
    ...(summary === '' ? [] : [{ part: summaryPart, content: summary, digest: digestOf(summary) }]),
    ...blocks
      .filter(isTranslated)
      .map((block) => ({ part: block.id, content: block, digest: digestOf(block) })),
  ];
}

/** A block that is in another language than the document already stays as it is. */
export function isTranslated({ kind, language }: Block): boolean {
  return language === undefined && !['released-figures', 'statutory-text', 'record-list'].includes(kind);
}

export function digestOf(content: PartContent): string {
  const said = typeof content === 'string' ? content : { ...content, id: '' };
  return createHash('sha256').update(canonical(said)).digest('hex');
}

/** The same text for the same value, in whatever order its names came. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const named = Object.entries(value).filter(([, each]) => each !== undefined);
  named.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${named.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`;
}

/** The translation of a part that fits its words, or else the newest of what stood there before. */
export function translationOf(
  { part, digest }: SourcePart,
  translated: readonly TranslatedPart[],
): { state: PartState; found: TranslatedPart | null } {
  const same = translated.filter(({ sourceDigest }) => sourceDigest === digest);
  const current = same.find((each) => each.part === part) ?? same.find((each) => isSameKind(each.part, part));
  if (current) return { state: 'current', found: current };
  const former = translated.filter((each) => each.part === part);
  const newest = former.toSorted((one, other) => other.writtenAt.getTime() - one.writtenAt.getTime())[0];
  return newest ? { state: 'stale', found: newest } : { state: 'missing', found: null };
}

/** What was the title of one text does not become a paragraph of another. */
function isSameKind(one: string, other: string): boolean {
  return one.startsWith('#') === other.startsWith('#');
}

/** Name of a field of a form for this part, which is also its id on the page. */
export function fieldOf(what: 'text' | 'of' | 'seen' | 'fits', part: string): string {
  return `${what}-${part.replace('#', '_')}`;
}

/** What a language calls itself, and its name in another one: `اردو`, `Urdu`. Of English in Britain: `English`. */
export function languageName(language: LanguageTag, within: LanguageTag = language): string {
  const { language: spoken, script } = new Intl.Locale(language);
  const tag = script === undefined ? spoken : `${spoken}-${script}`;
  return new Intl.DisplayNames([within], { type: 'language' }).of(tag) ?? language;
}
