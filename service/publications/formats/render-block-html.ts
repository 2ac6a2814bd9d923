// One block of a document as markup with the classes of GOV.UK.
import { insetText, warningText } from '../../pages/govuk/components.ts';
import { attributes, html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import type { Heading, LanguageTag, List, Note, Quotation } from '../document/document.ts';
import { textDirection } from '../document/language-tag.ts';
import type { ResolvedBlock, ResolvedTable } from '../document/resolved-document.ts';
import { documentWords } from './document-words.ts';
import { renderFigureHtml } from './render-figure-html.ts';
import { languageAttributes, renderInlineHtml } from './render-inline-html.ts';

/** Where a block stands: the level at which the document's second level is shown, and the language around it. */
export interface Place {
  headingLevel: number;
  language: LanguageTag;
}

export function renderBlockHtml(block: ResolvedBlock, place: Place): Html {
  const language = block.language ?? place.language;
  const inside = { ...place, language };
  if (block.kind === 'heading') return headingOf(block, place);
  if (block.kind === 'paragraph') {
    return html`<p class="govuk-body" ${languageAttributes(block.language)}>
      ${renderInlineHtml(block.content)}
    </p>`;
  }
  const markup = otherBlock(block, inside);
  return block.language ? html`<div ${languageAttributes(block.language)}>${markup}</div>` : markup;
}

type Other = Exclude<ResolvedBlock, { kind: 'heading' | 'paragraph' }>;

function otherBlock(block: Other, place: Place): Html {
  if (block.kind === 'list') return listOf(block);
  if (block.kind === 'table') return tableOf(block, place);
  if (block.kind === 'figure') return renderFigureHtml(block);
  return block.kind === 'note' ? noteOf(block, place) : quotationOf(block);
}

/** Where a link to a heading leads: by the block's id, which stays when its words change. */
export function headingId(id: string): string {
  return `section-${id}`;
}

const sizes = { 2: 'l', 3: 'm', 4: 's' } as const;

function headingOf(block: Heading & { id: string; language?: LanguageTag }, { headingLevel }: Place): Html {
  const level = Math.min(6, block.level - 2 + headingLevel);
  const options = attributes({
    id: headingId(block.id),
    class: `govuk-heading-${sizes[block.level]}`,
    ...(block.language && { lang: block.language, dir: textDirection(block.language) }),
  });
  const words = renderInlineHtml(block.content);
  if (level <= 2) return html`<h2 ${options}>${words}</h2>`;
  if (level === 3) return html`<h3 ${options}>${words}</h3>`;
  if (level === 4) return html`<h4 ${options}>${words}</h4>`;
  return level === 5 ? html`<h5 ${options}>${words}</h5>` : html`<h6 ${options}>${words}</h6>`;
}

function listOf({ ordered, items }: List): Html {
  const entries = items.map(
    ({ content, list }) => html`<li>${renderInlineHtml(content)}${list && listOf(list)}</li>`,
  );
  return ordered
    ? html`<ol class="govuk-list govuk-list--number">
        ${entries}
      </ol>`
    : html`<ul class="govuk-list govuk-list--bullet">
        ${entries}
      </ul>`;
}

function tableOf({ caption, columns, rows, notes, href }: ResolvedTable, { language }: Place): Html {
  const { words } = documentWords(language);
  const table = wideTable({
    caption,
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: columns.map(({ heading, numeric }) => ({ text: heading, ...(numeric && { format: 'numeric' }) })),
    rows: rows.map((row) =>
      row.map((cell, at) => ({
        html: renderInlineHtml(cell),
        ...(columns[at]?.numeric && { format: 'numeric' }),
      })),
    ),
  });
  return html`<div class="dr-document__table">
    ${table} ${notes.map((note) => html`<p class="govuk-body-s">${note}</p>`)}
    ${
      href !== null &&
      html`<p class="govuk-body-s dr-no-print">
        <a class="govuk-link" href="${href}"
          >${words.figures}<span class="govuk-visually-hidden">: ${caption}</span></a
        >
      </p>`
    }
  </div>`;
}

function noteOf({ tone, content }: Note, { language }: Place): Html {
  const { words } = documentWords(language);
  if (tone === 'warning') {
    return warningText({ html: renderInlineHtml(content), iconFallbackText: words.warning });
  }
  return insetText({
    html: html`<span class="govuk-visually-hidden">${words.note}: </span>${renderInlineHtml(content)}`,
  });
}

function quotationOf({ content, source }: Quotation): Html {
  return html`<figure class="dr-quotation">
    <blockquote class="dr-quotation__words">
      <p class="govuk-body">${renderInlineHtml(content)}</p>
    </blockquote>
    ${source && html`<figcaption class="dr-quotation__source">${source}</figcaption>`}
  </figure>`;
}
