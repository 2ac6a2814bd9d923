// Shows one table of a release at an address of its own, and gives it as CSV. Withdrawn, it says why and what stands in its place.
import { isMarker, meanings } from '@due-regard/disclosure';
import { z } from 'zod';
import { insetText } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { type Answer, download, everyone, notFound, page, route, type Route } from '../pages/route.ts';
import { wideTable } from '../pages/wide-table.ts';
import { exact } from '../phrases/spoken-number.ts';
import { cacheOf, fileName, noFile } from './download-release.ts';
import { type PublishedTable, publishedTables, symbolsIn } from './figures/published-table.ts';
import { readRelease } from './figures/read-release.ts';
import { fictionalSentence } from './figures/release-notes.ts';
import type { PublicRelease } from './public-release.ts';
import { publishedTableCsv } from './published-table-csv.ts';
import { type PublishedWords, publishedWords } from './published-words.ts';
import { findRelease, type PublicNeeds } from './release-store.ts';
import { asReleased, crumb, notShown, ofRelease } from './show-release.ts';

const address = z.object({ id: z.uuid(), table: z.string().max(60) });

export function showTable(needs: PublicNeeds): Route[] {
  return [tablePage(needs), tableFile(needs)];
}

function tablePage(needs: PublicNeeds): Route {
  return route({
    method: 'GET',
    path: '/published/:id/tables/:table',
    permission: everyone,
    languages: ['en', 'cy'],
    params: address,
    answer: async ({ params, language }) => {
      const words = publishedWords(language);
      const opened = await findRelease(needs, params.id);
      if (!opened) return notFound(words.nothingHere);
      if (opened.state !== 'released') return notShown(opened, words);
      const table = tableOf(opened, params.table);
      return table ? pageOf(opened, table, words) : notFound(words.noTableHere);
    },
  });
}

function tableFile(needs: PublicNeeds): Route {
  return route({
    method: 'GET',
    path: '/published/:id/tables/:table.csv',
    permission: everyone,
    params: address,
    answer: async ({ params }) => {
      const opened = await findRelease(needs, params.id);
      if (opened?.state !== 'released') return noFile(opened);
      const table = tableOf(opened, params.table);
      if (!table) return notFound('This release has no table at this address.');
      return download({
        fileName: `${fileName(opened)}-${table.slug}.csv`,
        contentType: 'text/csv; charset=utf-8',
        content: publishedTableCsv(table),
        cache: cacheOf(opened),
      });
    },
  });
}

function tableOf({ released, context }: PublicRelease, slug: string): PublishedTable | undefined {
  const tables = publishedTables(readRelease(released, context), released.content, context);
  return tables.find((table) => table.slug === slug);
}

function pageOf(release: PublicRelease, table: PublishedTable, words: PublishedWords): Answer {
  const { id, context, by, releasedAt } = release;
  const title = `${table.label}: ${table.title}`;
  const csv = `/published/${id}/tables/${table.slug}.csv`;
  return page({
    title,
    section: '/published',
    breadcrumbs: [crumb(words), { text: context.heading, href: `/published/${id}` }, { text: table.label }],
    links: [
      { rel: 'alternate', href: csv, type: 'text/csv', title: 'CSV' },
      { rel: 'describedby', href: `/published/${id}/datapackage.json`, type: 'application/json' },
    ],
    body: html`<h1 class="govuk-heading-l" ${ofRelease(words)}>${title}</h1>
      <p class="govuk-body">
        ${words.partOf}
        <a class="govuk-link" href="/published/${id}" ${ofRelease(words)}>${context.heading}</a>.
        ${words.releasedBy(releasedAt, by)}.
      </p>
      ${asReleased(
        words,
        html`${context.fictional && insetText({ text: fictionalSentence })} ${tableView(table)}
        ${keyOf(table, words)}`,
      )}
      <h2 class="govuk-heading-m">${words.howMade}</h2>
      <p class="govuk-body">${words.methodsLine}</p>
      <ul class="govuk-list">
        <li><a class="govuk-link" href="${csv}" download>${words.tableAsCsv(table.label)}</a></li>
        <li><a class="govuk-link" href="/published/${id}/receipt.json">${words.receiptLine}</a></li>
      </ul>
      <p class="govuk-body">${words.permanentAddress}</p>`,
  });
}

function tableView({ columns, rows, title }: PublishedTable): Html {
  const formats = columns.map(({ isNumeric }) => (isNumeric ? { format: 'numeric' } : {}));
  return wideTable({
    caption: title,
    captionClasses: 'govuk-visually-hidden',
    classes: 'dr-table--dense',
    firstCellIsHeader: true,
    head: columns.map(({ heading }, at) => ({ text: heading, ...formats[at] })),
    rows: rows.map((row) =>
      row.map((cell, at) => ({ text: typeof cell === 'number' ? exact(cell) : cell, ...formats[at] })),
    ),
  });
}

function keyOf(table: PublishedTable, words: PublishedWords): Html | null {
  const symbols = symbolsIn(table).filter(isMarker);
  if (symbols.length === 0) return null;
  return html`<h2 class="govuk-heading-m">${words.symbols}</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${symbols.map((symbol) => html`<li>${symbol} ${meanings[symbol]}</li>`)}
    </ul>`;
}
