// One item: its facts, its versions, its links, its analyses, and why it was looked at.
import { summaryList } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { dayName, dayOf } from '../phrases/day.ts';
import type { ItemAnalysis } from './gather-needs.ts';
import type { OwnerNames } from './find-owners.ts';
import type { LinkKind, RegisterLink } from './link-store.ts';
import { isLive, type RegisterItem, shownStatus } from './register-item.ts';
import { type RegisterTrigger, triggerNames } from './register-trigger.ts';
import { itemStateNames, kindNames, statusMeanings } from './register-words.ts';
import { statusTag } from './status-tag-view.ts';
import type { ListedVersion } from './version-store.ts';

export function standing(item: RegisterItem, today: string): Html {
  if (!isLive(item.state))
    return html`<div class="govuk-inset-text">
      <strong>${itemStateNames[item.state]}.</strong> <span class="dr-lines">${item.endedWhy}</span>
    </div>`;
  const status = shownStatus(item, today);
  return html`<p class="dr-state">
    ${statusTag(status)} <span class="govuk-body">${statusMeanings[status]}</span>
  </p>`;
}

export function factsView(item: RegisterItem, names: OwnerNames, today: string): Html {
  const row = (key: string, value: string) =>
    value === ''
      ? []
      : [{ key: { text: key }, value: { html: html`<span class="dr-lines">${value}</span>` } }];
  const review =
    item.reviewDue && `${dayName(item.reviewDue)}${item.reviewDue <= today ? ': that day has come' : ''}`;
  return summaryList({
    rows: [
      ...row('What it is', `${kindNames[item.kind]}, ${itemStateNames[item.state].toLowerCase()}`),
      ...row('What it is for', item.about),
      ...row('Who answers for it', names.of(item) || 'Nobody yet'),
      ...row('Team', names.team(item)),
      ...row('Legal basis', item.legalBasis),
      ...row('Decision expected', item.decisionExpected === null ? '' : dayName(item.decisionExpected)),
      ...row('In force from', item.inForceFrom === null ? '' : dayName(item.inForceFrom)),
      ...row('Next review', review ?? 'No day is set'),
    ],
  });
}

export function analysesView(item: RegisterItem, found: readonly ItemAnalysis[], mayAsk: boolean): Html {
  return html`<h2 class="govuk-heading-m" id="analyses">Screenings and analyses</h2>
    ${
      found.length === 0
        ? html`<p class="govuk-body">${noneYet(item)}</p>`
        : linkList(
            found.map(({ title, href, state, openedAt }) => ({
              name: title,
              href,
              about: [`${state}. Opened on ${dayOf(openedAt)}`],
            })),
          )
    }
    ${
      mayAsk &&
      isLive(item.state) &&
      item.equalityStatus !== 'in-analysis' &&
      html`<form method="post" action="/desk/policies/${item.id}/screening" novalidate>
        <div class="govuk-form-group">
          <label class="govuk-label govuk-label--s" for="why"
            >Why should it be looked at now? (optional)</label
          >
          <input class="govuk-input" id="why" name="why" maxlength="2000" />
        </div>
        <button type="submit" class="govuk-button govuk-button--secondary" data-module="govuk-button">
          Open a screening
        </button>
      </form>`
    }`;
}

export function versionsView(
  item: RegisterItem,
  versions: readonly ListedVersion[],
  mayWrite: boolean,
): Html {
  const withText = versions.filter(({ hasText }) => hasText);
  return html`<h2 class="govuk-heading-m">Versions</h2>
    ${
      versions.length === 0
        ? html`<p class="govuk-body">Neither its text nor its file is here yet.</p>`
        : linkList(
            versions.map((version) => ({
              name: `Version ${version.number}`,
              href: `/desk/policies/${item.id}/versions/${version.number}`,
              about: [
                [
                  `Added on ${dayOf(version.madeAt)}`,
                  version.inForceFrom === null ? '' : `in force from ${dayName(version.inForceFrom)}`,
                  version.file?.name ?? '',
                ]
                  .filter(Boolean)
                  .join(', '),
                ...(version.changeNote === '' ? [] : [version.changeNote]),
              ],
            })),
          )
    }
    <p class="govuk-body">
      ${
        mayWrite &&
        isLive(item.state) &&
        html`<a class="govuk-link" href="/desk/policies/${item.id}/versions/new"
          >${versions.length === 0 ? 'Add its text or file' : 'Add a version'}</a
        >`
      }
      ${
        withText.length > 1 &&
        html`${mayWrite && isLive(item.state) && ' · '}<a
            class="govuk-link"
            href="/desk/policies/${item.id}/compare"
            >Compare the last two</a
          >`
      }
    </p>`;
}

const linkNames: Readonly<Record<LinkKind, readonly [string, string]>> = {
  legislation: ['Law', 'Law'],
  related: ['Related', 'Related'],
  'part-of': ['Part of', 'Has as a part'],
  supersedes: ['Takes the place of', 'Its place was taken by'],
};

export function linksView(
  item: RegisterItem,
  links: readonly RegisterLink[],
  others: ReadonlyMap<string, RegisterItem>,
  mayWrite: boolean,
): Html {
  return html`<h2 class="govuk-heading-m" id="links">Linked to</h2>
    ${
      links.length === 0
        ? html`<p class="govuk-body">Nothing yet.</p>`
        : html`<ul class="govuk-list govuk-list--spaced">
            ${links.map((link) => linkItem(item, link, others, mayWrite))}
          </ul>`
    }
    ${mayWrite && html`<p class="govuk-body"><a class="govuk-link" href="/desk/policies/${item.id}/links/new">Add a link</a></p>`}`;
}

function linkItem(
  item: RegisterItem,
  link: RegisterLink,
  others: ReadonlyMap<string, RegisterItem>,
  mayWrite: boolean,
): Html {
  const isOwn = link.itemId === item.id;
  const [here, there] = linkNames[link.kind];
  const other = others.get(isOwn ? (link.otherItemId ?? '') : link.itemId);
  const title = other?.title ?? link.title;
  const href = other ? `/desk/policies/${other.id}` : link.href;
  return html`<li>
    ${isOwn ? here : there}: ${href === '' ? title : html`<a class="govuk-link" href="${href}">${title}</a>`}
    ${other && html`<span class="dr-list__about">${other.reference}</span>`}
    ${
      mayWrite &&
      isOwn &&
      html`<form
        method="post"
        action="/desk/policies/${item.id}/links/${link.id}/remove"
        class="dr-inline-form"
      >
        <button type="submit" class="dr-link-button">
          Take off<span class="govuk-visually-hidden"> the link to ${title}</span>
        </button>
      </form>`
    }
  </li>`;
}

/** @param names of people, by id */
export function triggersView(
  triggers: readonly RegisterTrigger[],
  names: ReadonlyMap<string, string>,
): Html | false {
  if (triggers.length === 0) return false;
  return html`<h2 class="govuk-heading-m">Why it was looked at</h2>
    <ul class="govuk-list govuk-list--spaced">
      ${triggers.map(
        ({ kind, why, raisedAt, raisedBy }) =>
          html`<li>
            <strong>${triggerNames[kind]}</strong>, ${dayOf(raisedAt)}: ${why}
            <span class="dr-list__about">By ${names.get(raisedBy) ?? 'the program'}</span>
          </li>`,
      )}
    </ul>`;
}

function noneYet({ importId, equalityStatus }: RegisterItem): string {
  const isSaid = equalityStatus === 'assessed' || equalityStatus === 'screened-out';
  return importId !== null && isSaid
    ? 'None is here. That it was looked at is what the register said that was brought in: add a link to where it can be read, or open a screening.'
    : 'None yet.';
}
