// Policies side by side: what each hides, what a reader is left with, and whether every attacker is kept out.
import { details, tag } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { listed } from '../../phrases/list.ts';
import { whole } from '../../phrases/spoken-number.ts';
import { type NamedRelease, plainReasons } from './plain-reasons.ts';
import { plainReasonList } from './reason-list-view.ts';
import type { ComparedPolicy, LostFigures } from './compared-policy.ts';

const numeric = { format: 'numeric' } as const;

/** @param known releases that reasons may name */
export function comparisonView(compared: readonly ComparedPolicy[], known: readonly NamedRelease[]): Html {
  const own = compared.find(({ isOwn }) => isOwn)?.figures;
  return html`${wideTable({
    caption: 'Policies side by side',
    captionClasses: 'govuk-table__caption--m',
    head: [
      { text: 'Policy' },
      { text: 'Attackers' },
      { text: 'Numbers hidden', ...numeric },
      { text: 'People in them', ...numeric },
      { text: 'Numbers changed', ...numeric },
      { text: 'Known exactly', ...numeric },
      { text: 'Known to a tenth', ...numeric },
      { text: 'Larger of two told', ...numeric },
    ],
    firstCellIsHeader: true,
    rows: compared.map((each) => [
      { html: nameContent(each) },
      { html: auditContent(each) },
      ...figureCells(each.figures),
    ]),
  })}
  ${widestTable(compared)} ${own && html`<p class="govuk-body">Under your policy: ${own.canSay.sentence}</p>`}
  ${keyView} ${compared.map((each) => reasonsContent(each, known))}`;
}

const keyView = details({
  summaryText: 'What the columns say',
  html: html`<ul class="govuk-list govuk-list--bullet">
    <li>
      Attackers: whether everybody who was tried is kept from telling a sensitive number more closely than the
      policy allows.
    </li>
    <li>
      People in them: those in numbers that are hidden, where they are counted most finely, once for each
      table they are in.
    </li>
    <li>Known exactly, to a tenth, larger of two: what a reader can tell for certain who knows the rule.</li>
    <li>Least known number: of those hidden the one with the widest range left.</li>
  </ul>`,
});

function nameContent(compared: ComparedPolicy): Html {
  const { told } = compared;
  if (told === null) return ownName(compared);
  return html`${ownName(compared)}<br />
    <span class="dr-small">here ${told}, against everybody else</span>`;
}

function ownName({ name, presetId, isOwn }: ComparedPolicy): Html {
  if (isOwn) return html`Your policy <span class="dr-small">${name}</span>`;
  return presetId.startsWith('round-together')
    ? html`${name}`
    : html`<a class="govuk-link" href="/protection/presets/${presetId}">${name}</a>`;
}

/** How a refusal stands in the table, by its code. */
const refusals: Readonly<Record<string, { text: string; classes: string }>> = {
  DISCLOSURE_FOUND: { text: 'Not kept out', classes: 'govuk-tag--red' },
  DISCLOSURE_EARLIER_RELEASE: { text: 'Not kept out', classes: 'govuk-tag--red' },
  DISCLOSURE_NOT_PROVEN: { text: 'Not proven', classes: 'govuk-tag--yellow' },
  DISCLOSURE_NO_SAFE_PATTERN: { text: 'Nothing safe', classes: 'govuk-tag--red' },
  DISCLOSURE_METHOD_MISSING: { text: 'Does not fit', classes: 'govuk-tag--grey' },
};

function auditContent({ audit }: ComparedPolicy): Html {
  if (!audit.holds) return tag(refusals[audit.code] ?? refusals['DISCLOSURE_FOUND']!);
  return html`${tag({ text: 'Kept out', classes: 'govuk-tag--green' })}
    <span class="dr-small">${listed(audit.attackers)}</span>`;
}

function figureCells(figures: LostFigures | null) {
  if (!figures) return [{ text: 'Nothing could be shown: see why below.', colspan: 6 }];
  const { cells, people, canSay } = figures;
  const of = (part: number, all: number) => ({ text: `${whole(part)} of ${whole(all)}`, ...numeric });
  return [
    of(cells.hidden, cells.all),
    of(people.hidden, people.all),
    { html: changedContent(figures), ...numeric },
    of(canSay.exactly, cells.all),
    of(canSay.withinTenth, cells.all),
    of(canSay.larger.told, canSay.larger.of),
  ];
}

/** Of each policy that hides anything. */
function widestTable(compared: readonly ComparedPolicy[]): Html | null {
  const hiding = compared.filter(({ figures }) => figures?.widest);
  if (hiding.length === 0) return null;
  return wideTable({
    caption: 'The hidden number of which least is known',
    captionClasses: 'govuk-table__caption--m',
    head: [{ text: 'Policy' }, { text: 'Number' }, { text: 'What a reader can tell of it' }],
    firstCellIsHeader: true,
    rows: hiding.map((each) => [
      { html: nameContent(each) },
      { text: each.figures?.widest?.name ?? '' },
      { text: widestWords(each.figures?.widest ?? null) },
    ]),
  });
}

function changedContent({ cells, error, additive }: LostFigures): Html {
  if (cells.changed === 0) return html`None`;
  return html`${whole(cells.changed)} of ${whole(cells.all)}<br /><span class="dr-small"
      >by at most ${whole(error.greatest)}</span
    ><br /><span class="dr-small">${additive ? 'totals add up' : 'totals do not add'}</span>`;
}

function widestWords(widest: LostFigures['widest']): string {
  if (!widest) return '';
  const { least, most } = widest;
  return most === null ? `At least ${whole(least)}` : `From ${whole(least)} to ${whole(most)}`;
}

function reasonsContent({ name, audit }: ComparedPolicy, known: readonly NamedRelease[]): Html | null {
  if (audit.holds) return null;
  return details({
    summaryText: `Why nothing could go out under “${name}”`,
    html: plainReasonList(plainReasons(audit.sentences, known)),
  });
}
