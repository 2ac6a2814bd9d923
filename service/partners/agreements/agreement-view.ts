// An agreement as the body of its page: the version that counts, what it lacks, and every version that there was.
import { button, details, insetText, summaryList, tag, warningText } from '../../pages/govuk/components.ts';
import { textareaField, type FormState } from '../../pages/form-inputs.ts';
import { html, type Html, type HtmlValue } from '../../pages/html.ts';
import { dayName, dayOf } from '../../phrases/day.ts';
import { listed } from '../../phrases/list.ts';
import { counted } from '../../phrases/spoken-number.ts';
import type { Partner } from '../directory/partner.ts';
import { agreementWarnings } from './agreement-warnings.ts';
import { isInForce, versionInForce, type Agreement, type AgreementVersion } from './agreement.ts';
import { conditionWords, legalBasisWords } from './legal-words.ts';

export interface AgreementContent {
  agreement: Agreement;
  partner: Partner;
  today: string;
  /** Of data, people and characteristics, by id. */
  titles: ReadonlyMap<string, string>;
  names: ReadonlyMap<string, string>;
  labels: ReadonlyMap<string, string>;
  visitorId: string | null;
  mayManage: boolean;
  state: FormState;
}

export function agreementView(content: AgreementContent): Html {
  const { agreement, partner, today, mayManage } = content;
  const counting = versionInForce(agreement, today);
  const proposed = agreement.versions.find(({ state }) => state === 'proposed');
  return html`<span class="govuk-caption-l">Data-sharing agreement with ${partner.name}</span>
    <h1 class="govuk-heading-l">${agreement.title}</h1>
    <p class="govuk-body dr-state">${agreementTag(agreement, today)}</p>
    ${!counting && insetText({ text: 'Nothing is taken in under this agreement as it stands.' })}
    ${agreement.versions.map((version) => versionPart(content, version, version === counting || version === proposed))}
    ${
      mayManage &&
      html`<p class="govuk-body">
        <a class="govuk-link" href="/partners/agreements/${agreement.id}/change">Propose another version</a>
      </p>`
    }
    <p class="govuk-body">
      <a class="govuk-link" href="/ledger?thing=${agreement.id}">All that was done to this agreement</a>
    </p>`;
}

/** How an agreement stands, in words first. */
export function agreementTag(agreement: Agreement, today: string): Html {
  if (versionInForce(agreement, today)) return tag({ text: 'In force', classes: 'govuk-tag--green' });
  const newest = agreement.versions[0];
  if (newest?.state === 'proposed') return tag({ text: 'To be approved', classes: 'govuk-tag--yellow' });
  return tag({ text: 'Not in force', classes: 'govuk-tag--red' });
}

function versionPart(content: AgreementContent, version: AgreementVersion, isOpen: boolean): Html {
  const summary = `Version ${version.number}: ${stateWords(version, content.today)}`;
  if (!isOpen) return details({ summaryText: summary, html: versionBody(content, version) });
  return html`<h2 class="govuk-heading-m">${summary}</h2>
    ${versionBody(content, version)} ${decision(content, version)}`;
}

function stateWords(version: AgreementVersion, today: string): string {
  if (version.state === 'proposed') return 'proposed, to be approved';
  if (version.state === 'returned') return 'returned';
  if (version.state === 'ended') return 'ended';
  return isInForce(version, today) ? 'approved' : 'approved, not in force today';
}

function versionBody(content: AgreementContent, version: AgreementVersion): Html {
  const { terms } = version;
  const label = (id: string): string => content.labels.get(id) ?? id;
  const warnings = agreementWarnings(terms, label);
  const covered = terms.datasets.map((id) => content.titles.get(id) ?? 'data that were removed');
  const rows: [string, HtmlValue][] = [
    ['Purpose', terms.purpose],
    ['Legal basis', legalBasisWords[terms.legalBasis]],
    ['Data', linesOf(covered)],
    ['Characteristics', listed(terms.characteristics.map(label)) || 'None'],
    ['Conditions of Article 9', conditionsOf(version, label)],
    ['Holds', holds(version)],
    ['Review', dayName(version.reviewOn)],
    ['Each delivery is kept', keptFor(version)],
    ['Signed agreement', documentOf(version)],
    ['Impact assessment', terms.dpiaLink && linkTo(terms.dpiaLink)],
    ['Appropriate policy document', terms.policyLink && linkTo(terms.policyLink)],
    ['Proposed', byAndWhen(content, version.proposedBy, version.proposedAt)],
    ['Settled', version.settledAt && byAndWhen(content, version.settledBy ?? '', version.settledAt)],
    ['Reason', version.reason],
  ];
  return html`${warnings.map((text) => warningText({ iconFallbackText: 'Warning', text }))}
  ${summaryList({
    rows: rows
      .filter(([, value]) => value !== '' && value !== null)
      .map(([key, value]) => ({ key: { text: key }, value: { html: html`${value}` } })),
  })}`;
}

function conditionsOf({ terms }: AgreementVersion, label: (id: string) => string): HtmlValue {
  const stated = terms.characteristics.flatMap((id) => {
    const condition = terms.conditions[id];
    return condition === undefined ? [] : [`${label(id)}: ${conditionWords[condition]}`];
  });
  return stated.length === 0 ? 'None stated' : linesOf(stated);
}

function linesOf(lines: readonly string[]): Html {
  return html`<ul class="govuk-list">
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
}

function holds({ fromDay, untilDay }: AgreementVersion): string {
  return `From ${dayName(fromDay)}${untilDay === null ? ', until it is ended' : ` until ${dayName(untilDay)}`}`;
}

function keptFor({ terms: { retentionMonths, retentionWords } }: AgreementVersion): string {
  const time =
    retentionMonths === null
      ? 'As long as the agreement is in force'
      : `For ${counted(retentionMonths, 'month')}`;
  return retentionWords === '' ? time : `${time}. ${retentionWords}`;
}

function documentOf({ agreementId, number, document, terms }: AgreementVersion): HtmlValue {
  if (document)
    return html`<a
        class="govuk-link"
        href="/partners/agreements/${agreementId}/versions/${number}/document"
        download
        >${document.name}</a
      >, SHA-256 <span class="dr-value">${document.sha256}</span>`;
  return terms.documentLink === '' ? 'Neither a link nor a file' : linkTo(terms.documentLink);
}

function linkTo(address: string): Html {
  return html`<a class="govuk-link dr-value" href="${address}" rel="noreferrer">${address}</a>`;
}

function byAndWhen({ names }: AgreementContent, id: string, at: Date): string {
  return `${dayOf(at)}, by ${names.get(id) ?? (id.startsWith('demonstration') ? 'the demonstration' : id)}`;
}

function decision(content: AgreementContent, version: AgreementVersion): Html | false {
  const { mayManage, visitorId, state } = content;
  if (!mayManage || version.state === 'returned' || version.state === 'ended') return false;
  const address = `/partners/agreements/${version.agreementId}/versions/${version.number}`;
  if (version.state === 'approved')
    return details({
      summaryText: 'End this version',
      open: state.problems.length > 0,
      html: html`<form method="post" action="${address}/end" novalidate>
        ${textareaField(state, { name: reasonField(version), label: 'Why does it end now?', rows: '2' })}
        ${button({ text: 'End it', classes: 'govuk-button--warning' })}
      </form>`,
    });
  return html`${
      version.proposedBy === visitorId
        ? insetText({ text: 'You proposed this version: somebody else must approve it.' })
        : html`<form method="post" action="${address}/approve" novalidate>
            ${button({ text: `Approve version ${version.number}` })}
          </form>`
    }
    <form method="post" action="${address}/return" novalidate>
      ${textareaField(state, { name: reasonField(version), label: 'Or return it: what must be mended?', rows: '2' })}
      ${button({ text: 'Return it', classes: 'govuk-button--secondary' })}
    </form>`;
}

/** Two versions may each have a form on one page. */
export function reasonField({ number }: Pick<AgreementVersion, 'number'>): string {
  return `reason-${number}`;
}
