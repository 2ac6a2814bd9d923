// Words of a document as runs of a Word file, each with its language and direction.
import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun as WordRun } from 'docx';
import { cleanText } from '../document/clean-text.ts';
import type { Inline, LanguageTag, TextRun } from '../document/document.ts';
import { textDirection } from '../document/language-tag.ts';

/** The language around some words, and how addresses are made whole. */
export interface WordContext {
  language: LanguageTag;
  address(href: string): string;
}

export function wordRuns(content: readonly Inline[], context: WordContext): ParagraphChild[] {
  return content.map((inline) => {
    if (inline.kind === 'break') return new WordRun({ break: 1 });
    if (inline.kind === 'text') return runOf(inline, context);
    const children = inline.content.map((run) => runOf(run, context, { style: 'Hyperlink' }));
    return new ExternalHyperlink({ link: context.address(inline.href), children });
  });
}

export function wordRun(text: string, context: WordContext, options: IRunOptions = {}): WordRun {
  return new WordRun({ ...runLanguage(context.language), ...options, text: cleanText(text) });
}

function runOf(
  { text, strong, emphasis, language }: TextRun,
  context: WordContext,
  options: IRunOptions = {},
): WordRun {
  const said = language === undefined ? context : { ...context, language };
  return wordRun(text, said, {
    ...options,
    ...(strong && { bold: true, boldComplexScript: true }),
    ...(emphasis && { italics: true, italicsComplexScript: true }),
  });
}

/** Word keeps the language of text from the right apart from that of text from the left. */
export function runLanguage(language: LanguageTag): Pick<IRunOptions, 'language' | 'rightToLeft'> {
  const tag = wordLanguage(language);
  return textDirection(language) === 'rtl'
    ? { language: { bidirectional: tag }, rightToLeft: true }
    : { language: { value: tag } };
}

/** Word knows languages with their countries only: `cy` → `cy-GB`, `ar` → `ar-EG`; English without one is British here. */
export function wordLanguage(language: LanguageTag): string {
  if (language === 'en') return 'en-GB';
  const { language: name, region } = new Intl.Locale(language).maximize();
  return region === undefined ? name : `${name}-${region}`;
}
