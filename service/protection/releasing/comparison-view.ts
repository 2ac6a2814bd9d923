// Policies side by side: what each hides, what a reader is left with, and whether every attacker is kept out.
import { details, tag } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { countAndShare, whole } from '../../phrases/spoken-number.ts';
import type { ComparedPolicy, LostFigures } from './compared-policy.ts';

const headings = [
  'Policy',
  'Attackers',
  'Numbers hidden',
  'People in them',
  'Least known number',
  'Numbers changed',
  'What a reader can still tell for certain',
];

export function comparisonView(compared: readonly ComparedPolicy[]): Html {
  const refused = compared.filter(({ audit }) => !audit.holds);
  return html`${wideTable({
      caption: 'Policies side by side',
      captionClasses: 'govuk-table__caption--m',
      head: headings.map((text) => ({ text })),
      firstCellIsHeader: true,
      rows: compared.map((each) => [
        { html: nameContent(each) },
        { html: auditContent(each) },
        ...figureCells(each.figures),
      ]),
    })}
    <p class="govuk-body">
      People in hidden numbers are counted where they are counted most finely, once for each table they are
      in. A number that is changed is still told to within its rounding.
    </p>
    ${refused.map(reasonsContent)}`;
}

function nameContent({ name, presetId, isOwn }: ComparedPolicy): Html {
  const known = !isOwn && !presetId.startsWith('round-together');
  return known
    ? html`<a class="govuk-link" href="/protection/presets/${presetId}">${name}</a>`
    : html`${name}`;
}

function auditContent({ audit }: ComparedPolicy): Html {
  if (!audit.holds) return tag({ text: 'Not kept out', classes: 'govuk-tag--red' });
  return html`${tag({ text: 'Kept out', classes: 'govuk-tag--green' })}
    <span class="dr-small">${audit.attackers.join(', ')}</span>`;
}

function figureCells(figures: LostFigures | null) {
  if (!figures)
    return [{ text: 'No way of hiding numbers was found that protects all that is sensitive.', colspan: 5 }];
  const { cells, people, error, additive, says } = figures;
  return [
    { text: countAndShare(cells.hidden, cells.all) },
    { text: countAndShare(people.hidden, people.all) },
    { text: widestWords(figures) },
    { text: cells.changed === 0 ? 'None' : changedWords(cells, error, additive) },
    { text: says },
  ];
}

function widestWords({ widest }: LostFigures): string {
  if (!widest) return 'None is hidden';
  const { name, least, most } = widest;
  return most === null ? `${name}: at least ${whole(least)}` : `${name}: ${whole(least)} to ${whole(most)}`;
}

function changedWords(
  { changed, all }: LostFigures['cells'],
  { greatest }: LostFigures['error'],
  additive: boolean,
): string {
  const adds = additive ? 'totals add up' : 'totals do not add up';
  return `${countAndShare(changed, all)}, by at most ${whole(greatest)}; ${adds}`;
}

function reasonsContent({ name, audit }: ComparedPolicy): Html | null {
  if (audit.holds) return null;
  return details({
    summaryText: `Why nothing could go out under “${name}”`,
    html: reasonList(audit.sentences),
  });
}

const mostReasons = 20;

/** The first of them; the rest are counted. */
export function reasonList(sentences: readonly string[]): Html {
  const more = sentences.length - mostReasons;
  return html`<ul class="govuk-list govuk-list--bullet">
      ${sentences.slice(0, mostReasons).map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
    ${more > 0 && html`<p class="govuk-body">And ${whole(more)} more.</p>`}`;
}
