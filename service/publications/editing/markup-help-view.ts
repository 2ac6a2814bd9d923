// How to write a publication: what is typed, and what comes of it.
import { table } from '../../pages/govuk/components.ts';
import { html, type Html, joinHtml } from '../../pages/html.ts';
import { statutoryTexts } from '../../law/index.ts';

const written: readonly (readonly [string, string])[] = [
  ['A heading, and smaller ones within it', '## What we did\n### In the north\n#### In Highfell'],
  ['A paragraph, and a new line in it', 'One paragraph.\n\nAnother one,\nwith a new line.'],
  ['A list', '- first\n- second\n  - within the second'],
  ['A list with numbers', '1. first\n2. second'],
  ['Strong and emphasised words', 'Reply **within a week**, *always*.'],
  ['A link', '[our strategy](/publications/strategy)\n[write to us](mailto:us@example.org)'],
  ['Words in another language', 'Welcome, {cy: croeso}.'],
  ['A paragraph in another language', '{language cy}\nCroeso i bawb.'],
  [
    'A table: its name, headings, rows; ---: for a column of numbers',
    '{table} Who came\n| Month | People |\n|---|---:|\n| May | 12 |\n{under the table} From our register.',
  ],
  [
    'Something to notice, and a warning',
    '{note} Ask us for braille.\n\n{warning} The office is closed in June.',
  ],
  ['A quotation and who said it', '> We were heard.\n> — A member of the group'],
  ['A picture: what it shows, and words below it', '![A map of the county](image:…) Where we work'],
  ['A picture that is only decoration', '![](image:… decorative)'],
  [
    'Figures of a release, as chart and table or as table',
    '{figures release=… table=1}\n{figures release=… table=1 show=table}',
  ],
  ['A list that is fed from records', '{records objectives}'],
  ['Words of the law', '{statutory equality-act-2010-s149-1}'],
  ['A sign that is to stand as it is', '\\* \\# \\{'],
];

/** @param images whose names can be copied from here */
export function markupHelp(images: readonly { digest: string; name: string }[]): Html {
  const sample = (text: string): Html => html`<pre class="dr-editor__sample"><code>${text}</code></pre>`;
  return joinHtml([
    table({
      caption: 'What is written, and what comes of it',
      captionClasses: 'govuk-visually-hidden',
      firstCellIsHeader: true,
      head: [{ text: 'For this' }, { text: 'Write' }],
      rows: written.map(([what, text]) => [{ text: what }, { html: sample(text) }]),
    }),
    html`<p class="govuk-body">
      Words of the law that can be set in: ${statutoryTexts.map(({ id }) => id).join(', ')}.
    </p>`,
    images.length > 0 &&
      html`<p class="govuk-body">Pictures that can be set in:</p>
        <ul class="govuk-list govuk-list--bullet">
          ${images.map(({ digest, name }) => html`<li>${name}: <code class="dr-editor__code">image:${digest}</code></li>`)}
        </ul>`,
  ]);
}
