// One release as staff see it: where it is from, true numbers beside those shown, why each is hidden, and the proof.
import { button, details, summaryList, warningText } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { dayOf } from '../../phrases/day.ts';
import { capitalised } from '../../phrases/list.ts';
import { counted, whole } from '../../phrases/spoken-number.ts';
import { alikeTables } from './alike-tables.ts';
import { type NamedRelease, plainReasons } from './plain-reasons.ts';
import { plainReasonList } from './reason-list-view.ts';
import type { KeptRelease } from './kept-release.ts';
import type { Proof, ProvenRow } from './proof.ts';
import { reasonWords } from './reason-words.ts';
import { stateTag } from './register-view.ts';

/**
 * @param dataTitle of the dataset; null once it has been removed
 * @param known releases that reasons may name
 */
export function keptReleaseView(
  release: KeptRelease,
  dataTitle: string | null,
  known: readonly NamedRelease[],
): Html {
  const { id, proof } = release;
  return html`<p class="dr-state">${stateTag(release)}</p>
    ${staleView(release)} ${summaryList({ rows: factRows(release, dataTitle) })}
    <h2 class="govuk-heading-m">What is behind it</h2>
    ${alikeTables(proof.tables).map(tableView)}
    ${proof.between.length > 0 && betweenView(proof.between, known)}
    <p class="govuk-body">
      <a class="govuk-link" href="/protection/releases/${id}/not-for-release.csv" download
        >Download the true numbers as CSV</a
      >, marked as not for release
    </p>
    ${proofView(id, proof)}`;
}

function staleView({ staleSince, findingId, withdrawn }: KeptRelease): Html | null {
  if (staleSince === null || withdrawn) return null;
  return warningText({
    iconFallbackText: 'Warning',
    html: html`The data behind this release changed, and its finding has not said the same since
      ${dayOf(staleSince)}.
      <a class="govuk-link" href="/findings/${findingId ?? ''}/versions">See what is different</a>, then
      release the finding anew, or withdraw this.`,
  });
}

function factRows(release: KeptRelease, dataTitle: string | null) {
  const { id, findingId, policy, withdrawn } = release;
  return [
    row('Published at', link(`/published/${id}`, 'The page that the public sees')),
    row(
      'From the finding',
      findingId === null ? html`It has been removed since` : link(`/findings/${findingId}`, release.heading),
    ),
    row(
      'Data',
      dataTitle === null ? html`They have been removed since` : link(`/data/${release.records}`, dataTitle),
    ),
    row('Policy', link(`/protection/policies/${policy.id}`, `${policy.name}, version ${policy.version}`)),
    ...(release.maker === null ? [] : [row('Finding made by', html`${release.maker}`)]),
    ...(release.preparer === null ? [] : [row('Prepared by', html`${release.preparer}`)]),
    row('Released', html`${dayOf(release.releasedAt)}, by ${release.releasedBy}`),
    ...(release.ownReleaseWhy === null
      ? []
      : [row('Released by one person, because', html`${release.ownReleaseWhy}`)]),
    ...(withdrawn ? [row('Withdrawn', html`${dayOf(withdrawn.at)}: ${withdrawn.why}`)] : []),
    row('Digest', html`<span class="dr-code">${release.digest}</span>`),
  ];
}

function link(href: string, text: string): Html {
  return html`<a class="govuk-link" href="${href}">${text}</a>`;
}

function row(key: string, value: Html) {
  return { key: { text: key }, value: { html: value } };
}

/** Longer tables show the rows that differ first, and fold the others away. */
const mostRows = 60;

function tableView([table, ...alike]: ReturnType<typeof alikeTables<Proof['tables'][number]>>[number]): Html {
  const { rows } = table;
  const name = [table, ...alike].map((each) => each.name).join('; ');
  const changed = rows.filter(({ value, shown }) => value !== shown);
  if (rows.length <= mostRows) return rowsView(name, table.dimensions, rows);
  return html`${rowsView(`${name}: what differs`, table.dimensions, changed)}
  ${details({
    summaryText: `${name}: all ${whole(rows.length)} numbers`,
    html: rowsView(name, table.dimensions, rows),
  })}`;
}

function rowsView(caption: string, dimensions: readonly string[], rows: readonly ProvenRow[]): Html {
  return wideTable({
    caption,
    captionClasses: 'govuk-table__caption--m',
    head: [
      ...dimensions.map((text) => ({ text })),
      { text: 'True number', format: 'numeric' },
      { text: 'Shown', format: 'numeric' },
      { text: 'Why, and what can be told of it' },
    ],
    firstCellIsHeader: true,
    rows: rows.map((each) => [
      ...each.labels.map((text) => ({ text })),
      { text: whole(each.value), format: 'numeric' },
      { text: shownWords(each), format: 'numeric' },
      { text: reasonWords(each) },
    ]),
  });
}

function shownWords({ shown, words }: ProvenRow): string {
  if (words !== undefined) return words;
  return typeof shown === 'number' ? whole(shown) : shown;
}

function betweenView(between: readonly string[], known: readonly NamedRelease[]): Html {
  return html`<h2 class="govuk-heading-m">Hidden because of what was out already</h2>
    ${plainReasonList(plainReasons(between, known))}`;
}

function proofView(id: string, { attackers }: Proof): Html {
  return html`<h2 class="govuk-heading-m">The proof</h2>
    <p class="govuk-body">
      Before it went out, ${counted(attackers.length, 'attacker')} were tried on everything that the public
      sees. None could tell a sensitive number more closely than the policy allows. For each sensitive number
      there are two made-up sets of data that agree with all that is out and differ in that number.
    </p>
    ${summaryList({
      rows: attackers.map(({ name, says }) => row(capitalised(name), html`${withoutName(says, name)}`)),
    })}
    <form method="post" action="/protection/releases/${id}/check">
      ${button({ text: 'Check the proof again', classes: 'govuk-button--secondary' })}
    </form>
    <p class="govuk-body">
      <a class="govuk-link" href="/protection/releases/${id}/not-for-release-certificates.json" download
        >Download the certificates</a
      >. They give the true numbers away: keep them as safe as the records.
    </p>`;
}

function withoutName(says: string, name: string): string {
  return says.startsWith(`${name}: `) ? says.slice(name.length + 2) : says;
}
