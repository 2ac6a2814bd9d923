// What stands before and after the text of a document in a file of its own: who publishes it, when, and how to reach them.
import type { Inline, ListItem } from '../document/document.ts';
import type { ResolvedBlock, ResolvedDocument } from '../document/resolved-document.ts';
import { dayIn, documentWords, filled } from './document-words.ts';

/** Under the title: a line each, in the language of the words around a document. */
export function linesUnderTitle(document: ResolvedDocument): string[] {
  const { imprint, translation } = document;
  const { words, language } = documentWords(document.language);
  const when = imprint.publishedOn
    ? filled(words.published, { date: dayIn(language, imprint.publishedOn) })
    : words.notPublished;
  return [
    imprint.organisationName,
    `${when}. ${words.version} ${imprint.version}.`,
    ...(translation
      ? [
          `${filled(words.translatedBy, { by: translation.by })} ${translation.checked ? words.checked : words.notChecked}`,
        ]
      : []),
    ...(imprint.fictional ? [words.fictional] : []),
  ];
}

/** After the text: what has changed, how to reach whoever publishes it, and where the latest version is. */
export function blocksAtEnd(document: ResolvedDocument): ResolvedBlock[] {
  const { contact, address, changeNote } = document.imprint;
  const { words, language } = documentWords(document.language);
  const inWords = language === document.language ? {} : { language };
  const link: Inline = { kind: 'link', href: address, content: run(address) };
  return [
    ...(changeNote === ''
      ? []
      : [heading('end-change', words.whatChanged, inWords), paragraph('end-change-note', run(changeNote))]),
    heading('end-contact', words.contact, inWords),
    ...(contact.length > 0 ? [lines('end-contact-lines', contact)] : []),
    paragraph('end-address', [...run(`${words.address}: `), link], inWords),
  ];
}

type InLanguage = { language?: string };

function heading(id: string, words: string, language: InLanguage): ResolvedBlock {
  return { kind: 'heading', level: 2, content: run(words), id, ...language };
}

function paragraph(id: string, content: readonly Inline[], language: InLanguage = {}): ResolvedBlock {
  return { kind: 'paragraph', content, id, ...language };
}

function lines(id: string, texts: readonly string[]): ResolvedBlock {
  const items: ListItem[] = texts.map((text) => ({ content: run(text) }));
  return { kind: 'list', ordered: false, items, id };
}

function run(text: string): { kind: 'text'; text: string }[] {
  return [{ kind: 'text', text }];
}
