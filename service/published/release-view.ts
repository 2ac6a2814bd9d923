// A release as a part of a page: sentences, charts beside their tables, what is hidden and why. The same on a page and in a file.
import { figure, scrollingTable } from '../pages/charts/figure.ts';
import { insetText } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { acrossView } from './across-view.ts';
import { comparisonChart } from './comparison-chart-view.ts';
import { readingTitle } from './figures/measure-words.ts';
import { type ReleaseFigures, readRelease, type TableFigures } from './figures/read-release.ts';
import { fictionalSentence, type NoteList, releaseNotes } from './figures/release-notes.ts';
import { releaseParagraph } from './figures/release-paragraph.ts';
import { figuresTable } from './figures-table-view.ts';
import { plainTable, sharesTable } from './plain-table-view.ts';
import type { PublicContext } from './public-context.ts';
import type { PublicRelease } from './public-release.ts';

/** Everything below the heading. */
export function releaseView({ released, context }: Pick<PublicRelease, 'released' | 'context'>): Html {
  const figures = readRelease(released, context);
  return html`${context.fictional && insetText({ text: fictionalSentence })} ${sentences(figures, context)}
    ${figures.tables.map((table, at) => tableView(table, context, `table-${at + 1}`))}
    ${figures.plain.length > 0 && html`<h2 class="govuk-heading-m">Tables</h2>`}
    ${figures.plain.map(plainTable)} ${sharesTable(released.content.percentages)}
    ${releaseNotes(figures, context, released.manifest, 'page').map(notesView)}
    <p class="govuk-body">
      Seal of this release: <span class="dr-code">${released.digest}</span>. Its files bear the same.
    </p>`;
}

function sentences(figures: ReleaseFigures, context: PublicContext): Html {
  const said = releaseParagraph(figures, context);
  return html`<p class="dr-sentence">
    ${said.map((sentence) => html`<span class="dr-sentence__one">${sentence} </span>`)}
  </p>`;
}

function tableView(figures: TableFigures, { counted }: PublicContext, id: string): Html {
  const { reading, whole } = figures;
  const title = readingTitle(reading, counted);
  return html`<h2 class="govuk-heading-m">${title}</h2>
    ${whole && wholeView(figures, counted, { id, title })} ${acrossView(figures, counted, id)}`;
}

function wholeView(
  { reading, whole }: TableFigures,
  counted: PublicContext['counted'],
  { id, title }: { id: string; title: string },
): Html {
  const rows = whole?.rows ?? [];
  const drawn = comparisonChart({ id, title, reading, counted, rows });
  const all = reading.across ? `${title}: all together` : title;
  const table = scrollingTable(all, figuresTable({ caption: all, reading, counted, sliceTitle: null }, rows));
  return drawn ? figure({ ...drawn, table }) : table;
}

function notesView({ heading, notes }: NoteList): Html {
  return html`<h2 class="govuk-heading-m">${heading}</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${notes.map((note) => html`<li>${note}</li>`)}
    </ul>`;
}
