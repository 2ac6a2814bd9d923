// A document as part of a page: the master of all formats.
import { attributes, html, type Html } from '../../pages/html.ts';
import type { Inline } from '../document/document.ts';
import type { ResolvedBlock, ResolvedDocument } from '../document/resolved-document.ts';
import { documentWords } from './document-words.ts';
import { headingId, renderBlockHtml } from './render-block-html.ts';
import { languageAttributes, renderInlineHtml } from './render-inline-html.ts';

/** From so many sections on a document has a list of them. */
const sectionsForContents = 4;

/**
 * The blocks of a document, with a list of contents where it is long. Its title and what is known about its version are the page's.
 *
 * @param options.headingLevel the level of its sections: 2 where the page's heading is the title
 */
export function renderDocumentHtml(document: ResolvedDocument, options: { headingLevel: number }): Html {
  const { language, direction, blocks } = document;
  const place = { headingLevel: options.headingLevel, language };
  return html`<div class="dr-document" ${attributes({ lang: language, dir: direction })}>
    ${contentsOf(document, options.headingLevel)} ${blocks.map((block) => renderBlockHtml(block, place))}
  </div>`;
}

type Section = Extract<ResolvedBlock, { kind: 'heading' }>;

function contentsOf({ blocks, language }: ResolvedDocument, level: number): Html | null {
  const sections = blocks.filter((block): block is Section => block.kind === 'heading' && block.level === 2);
  if (sections.length < sectionsForContents) return null;
  const around = documentWords(language);
  const title = around.words.contents;
  const said = attributes(around.language === language ? {} : { lang: around.language, dir: 'ltr' });
  const options = attributes({ id: 'document-contents', class: 'govuk-heading-m' });
  return html`<nav class="dr-document__contents" aria-labelledby="document-contents" ${said}>
    ${level <= 2 ? html`<h2 ${options}>${title}</h2>` : html`<h3 ${options}>${title}</h3>`}
    <ol class="govuk-list govuk-list--number">
      ${sections.map(entryOf)}
    </ol>
  </nav>`;
}

function entryOf({ id, content, language }: Section): Html {
  return html`<li ${languageAttributes(language)}>
    <a class="govuk-link" href="#${headingId(id)}">${renderInlineHtml(withoutLinks(content))}</a>
  </li>`;
}

/** A heading may lead somewhere; its entry in the contents leads to the heading. */
function withoutLinks(content: readonly Inline[]): Inline[] {
  return content.flatMap((inline): readonly Inline[] => (inline.kind === 'link' ? inline.content : [inline]));
}
