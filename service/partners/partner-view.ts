// A partner as the body of its page.
import { button, details, summaryList, tag } from '../pages/govuk/components.ts';
import { selectField, textField, type FormState } from '../pages/form-inputs.ts';
import { FormFields } from '../pages/forms.ts';
import { html, type Html, type HtmlValue } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { wideTable } from '../pages/wide-table.ts';
import { dayName, dayOf } from '../phrases/day.ts';
import { capitalised } from '../phrases/list.ts';
import { agreementTag } from './agreements/agreement-view.ts';
import type { Agreement } from './agreements/agreement.ts';
import { partnerKindWords, type Contact, type Partner } from './directory/partner.ts';
import { expectedTag, nextWords } from './schedules/expected-view.ts';
import type { ExpectedOf } from './schedules/find-expected.ts';
import { rhythmWords } from './schedules/schedule.ts';
import { isUsable, tokenStateWords, type ApiToken } from './tokens/api-token.ts';

export interface PartnerContent {
  partner: Partner;
  contacts: readonly Contact[];
  agreements: readonly Agreement[];
  tokens: readonly ApiToken[];
  people: readonly { id: string; name: string }[];
  sending: ReadonlySet<string>;
  expected: readonly ExpectedOf[];
  titles: ReadonlyMap<string, string>;
  today: string;
  now: Date;
  /** Did the body that looks on add it: then it changes what the directory says of it. */
  isOwn: boolean;
  mayReadLedger: boolean;
  maySend: boolean;
  mayManage: boolean;
  mayReadAgreements: boolean;
  mayManageAgreements: boolean;
  state: FormState;
}

export function partnerView(content: PartnerContent): Html {
  const { partner, mayManage, mayReadAgreements } = content;
  return html`<span class="govuk-caption-l">${partnerKindWords[partner.kind]}</span>
    <h1 class="govuk-heading-l">${partner.name}</h1>
    ${facts(partner)}
    ${mayManage && content.isOwn && html`<p class="govuk-body"><a class="govuk-link" href="/partners/${partner.id}/change">Change this partner</a></p>`}
    ${contactsPart(content)} ${schedulesPart(content)} ${mayReadAgreements && agreementsPart(content)}
    ${mayManage && tokensPart(content)} ${mayManage && peoplePart(content)}
    <h2 class="govuk-heading-m">More</h2>
    <ul class="govuk-list">
      ${content.maySend && html`<li><a class="govuk-link" href="/submissions?partner=${partner.slug}">What it sent</a></li>`}
      <li><a class="govuk-link" href="/partners/quality#${partner.slug}">How good its data are</a></li>
      ${content.mayReadLedger && html`<li><a class="govuk-link" href="/ledger?thing=${partner.id}">All that was changed here</a></li>`}
    </ul>`;
}

function facts({ slug, sends, website, endedOn }: Partner): Html {
  const rows: [string, HtmlValue][] = [
    ['Sends', capitalised(sends)],
    ['Short name in files', slug],
    [
      'Website',
      website && html`<a class="govuk-link dr-value" href="${website}" rel="noreferrer">${website}</a>`,
    ],
    ['Last day as a partner', endedOn && dayName(endedOn)],
  ];
  return summaryList({
    rows: rows
      .filter(([, value]) => value !== '' && value !== null)
      .map(([key, value]) => ({ key: { text: key }, value: { html: html`${value}` } })),
  });
}

function contactsPart({ partner, contacts, mayManage, state }: PartnerContent): Html {
  const contact = ({ id, role, email, telephone }: Contact) =>
    html`<li class="dr-list__item">
      <span class="dr-list__words"
        ><strong>${role}</strong>
        ${email !== '' && html`<span class="dr-list__about"><a class="govuk-link dr-value" href="mailto:${email}">${email}</a></span>`}
        ${telephone !== '' && html`<span class="dr-list__about">${telephone}</span>`}</span
      >
      ${
        mayManage &&
        html`<form method="post" action="/partners/${partner.id}/contacts/${id}/remove">
          ${button({ html: html`Remove<span class="govuk-visually-hidden"> ${role}</span>`, classes: 'govuk-button--secondary' })}
        </form>`
      }
    </li>`;
  return html`<h2 class="govuk-heading-m">Whom to ask</h2>
    ${
      contacts.length === 0
        ? html`<p class="govuk-body">Nobody is named yet.</p>`
        : html`<ul class="dr-list">
            ${contacts.map(contact)}
          </ul>`
    }
    ${mayManage && contactForm(partner, state)}`;
}

function contactForm(partner: Partner, state: FormState): Html {
  return details({
    summaryText: 'Add somebody to ask',
    open: state.problems.length > 0,
    html: html`<form method="post" action="/partners/${partner.id}/contacts" novalidate>
      ${textField(state, {
        name: 'role',
        label: 'Role',
        hint: 'A role rather than a person: people change. Such as “Data protection officer”.',
      })}
      ${textField(state, { name: 'email', label: 'E-mail address', type: 'email', spellcheck: false })}
      ${textField(state, { name: 'telephone', label: 'Telephone number', type: 'tel' })}
      ${button({ text: 'Add', classes: 'govuk-button--secondary' })}
    </form>`,
  });
}

function schedulesPart({ partner, expected, titles, today, mayManage }: PartnerContent): Html {
  return html`<h2 class="govuk-heading-m">What it sends, and when</h2>
    ${
      expected.length === 0
        ? html`<p class="govuk-body">Nothing is expected yet.</p>`
        : wideTable({
            caption: 'What is expected of this partner',
            captionClasses: 'govuk-visually-hidden',
            firstCellIsHeader: true,
            head: [
              { text: 'What' },
              { text: 'When' },
              { text: 'Kept as' },
              { text: 'State' },
              ...(mayManage ? [{ text: 'Change' }] : []),
            ],
            rows: expected.map((each) => [
              { text: capitalised(each.schedule.what) },
              { text: capitalised(rhythmWords(each.schedule)) },
              { html: keptAs(each.schedule.datasetId, titles) },
              { html: html`${expectedTag(each)} ${nextWords(each, today)}` },
              ...(mayManage ? [{ html: endForm(partner, each) }] : []),
            ]),
          })
    }
    ${mayManage && html`<p class="govuk-body"><a class="govuk-link" href="/partners/${partner.id}/schedules/new">Add something that it sends</a></p>`}`;
}

function keptAs(datasetId: string | null, titles: ReadonlyMap<string, string>): Html {
  const title = datasetId === null ? undefined : titles.get(datasetId);
  if (title === undefined) return html`Not kept here yet`;
  return html`<a class="govuk-link" href="/data/${datasetId}">${title}</a>`;
}

function endForm(partner: Partner, { schedule }: ExpectedOf): Html {
  return html`<form method="post" action="/partners/${partner.id}/schedules/${schedule.id}/end">
    ${button({
      html: html`End<span class="govuk-visually-hidden"> ${schedule.what}</span>`,
      classes: 'govuk-button--secondary govuk-!-margin-bottom-0',
    })}
  </form>`;
}

function agreementsPart({ partner, agreements, today, mayManageAgreements }: PartnerContent): Html {
  return html`<h2 class="govuk-heading-m">Data-sharing agreements</h2>
    ${
      agreements.length === 0
        ? html`<p class="govuk-body">There is none: nothing that this partner sends is taken in.</p>`
        : linkList(
            agreements.map((agreement) => ({
              name: agreement.title,
              href: `/partners/agreements/${agreement.id}`,
              about: [reviewWords(agreement)],
              state: agreementTag(agreement, today),
            })),
          )
    }
    ${mayManageAgreements && html`<p class="govuk-body"><a class="govuk-link" href="/partners/${partner.id}/agreements/new">Propose an agreement</a></p>`}`;
}

function reviewWords({ versions: [newest] }: Agreement): string {
  return newest
    ? `Version ${newest.number}, to be reviewed on ${dayName(newest.reviewOn)}`
    : 'No version yet';
}

function tokensPart({ partner, tokens, titles, now }: PartnerContent): Html {
  return html`<h2 class="govuk-heading-m">Tokens for programs</h2>
    ${
      tokens.length === 0
        ? html`<p class="govuk-body">There are none.</p>`
        : wideTable({
            caption: 'Tokens for programs of this partner',
            captionClasses: 'govuk-visually-hidden',
            firstCellIsHeader: true,
            head: ['Token', 'Sends to', 'Ends', 'Last used', 'State', 'Change'].map((text) => ({ text })),
            rows: tokens.map((token) => [
              { html: html`${token.name}, ending <code class="dr-code">${token.ending}</code>` },
              { text: titles.get(token.datasetId) ?? 'Data that were removed' },
              { text: dayOf(token.expiresAt) },
              { text: token.lastUsedAt === null ? 'Never' : dayOf(token.lastUsedAt) },
              {
                html: tag({
                  text: tokenStateWords(token, now),
                  classes: isUsable(token, now) ? 'govuk-tag--green' : 'govuk-tag--grey',
                }),
              },
              { html: token.revokedAt === null ? tokenForms(partner, token) : html`` },
            ]),
          })
    }
    <p class="govuk-body">
      <a class="govuk-link" href="/partners/${partner.id}/tokens/new">Make a token</a>
    </p>`;
}

function tokenForms(partner: Partner, { id, name, ending }: ApiToken): Html {
  const form = (doing: string, text: string) =>
    html`<form method="post" action="/partners/${partner.id}/tokens/${id}/${doing}">
      ${button({
        html: html`${text}<span class="govuk-visually-hidden"> ${name} ending ${ending}</span>`,
        classes: 'govuk-button--secondary govuk-!-margin-bottom-1',
      })}
    </form>`;
  return html`${form('replace', 'Replace')} ${form('revoke', 'Revoke')}`;
}

function peoplePart({ partner, people, sending }: PartnerContent): Html {
  const theirs = people.filter(({ id }) => sending.has(id));
  const others = people.filter(({ id }) => !sending.has(id));
  return html`<h2 class="govuk-heading-m">People who send for it</h2>
    <p class="govuk-body">
      They need an account with the role of a partner. They see what this partner sent and nothing else.
    </p>
    ${
      theirs.length > 0 &&
      html`<ul class="dr-list">
        ${theirs.map(
          ({ id, name }) =>
            html`<li class="dr-list__item">
              <span class="dr-list__words">${name}</span>
              <form method="post" action="/partners/${partner.id}/people">
                <input type="hidden" name="person" value="${id}" />
                <input type="hidden" name="what" value="remove" />
                ${button({ html: html`Remove<span class="govuk-visually-hidden"> ${name}</span>`, classes: 'govuk-button--secondary' })}
              </form>
            </li>`,
        )}
      </ul>`
    }
    ${
      others.length > 0 &&
      html`<form method="post" action="/partners/${partner.id}/people" novalidate>
        ${selectField(
          { form: new FormFields(), problems: [] },
          {
            name: 'person',
            label: 'Somebody with an account',
            choices: others.map(({ id, name }) => ({ value: id, text: name })),
          },
        )}
        ${button({ text: 'Let them send', classes: 'govuk-button--secondary' })}
      </form>`
    }`;
}
