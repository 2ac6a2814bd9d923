// Parts of the pages of the desk: who wrote what when, what was said in review, and every version there is.
import { html, type Html } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { dayOf } from '../phrases/day.ts';
import { listed } from '../phrases/list.ts';
import type { CommentKind, DeskVersion } from './life/desk-publication.ts';
import { londonTime } from './life/london-time.ts';
import type { Desk } from './load-desk.ts';
import { stateTag } from './state-tag-view.ts';

const moment = (at: Date) => `${dayOf(at)} at ${londonTime(at)}`;

/** How a version came about, in a line each. */
export function courseView({ nameOf }: Desk, version: DeskVersion): Html {
  const { writtenBy, changedAt, submittedBy, submittedAt, publishedBy, publishedAt, scheduledFor, own } =
    version;
  const lines = [
    `Written by ${listed(writtenBy.map(nameOf))}, last changed on ${moment(changedAt)}`,
    ...(submittedAt && version.state !== 'draft'
      ? [`Sent for review by ${nameOf(submittedBy)} on ${moment(submittedAt)}`]
      : []),
    ...(version.state === 'scheduled' && scheduledFor
      ? [`To be published on ${moment(scheduledFor)}, decided by ${nameOf(publishedBy)}`]
      : []),
    ...(publishedAt ? [`Published by ${nameOf(publishedBy)} on ${moment(publishedAt)}`] : []),
    ...(own ? [`Published by the person who ${own.did}, because: ${own.why}`] : []),
    ...(version.withdrawnWhy ? [`Withdrawn, because: ${version.withdrawnWhy}`] : []),
  ];
  return html`<ul class="govuk-list">
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
}

const said: Readonly<Record<CommentKind, string>> = {
  comment: 'commented',
  endorsed: 'endorsed it',
  'sent-back': 'sent it back',
  'taken-back': 'took it back to draft',
};

/** Of all versions, so that what was said of an earlier one is not lost. */
export function commentsView({ comments, versions, nameOf }: Desk): Html {
  if (comments.length === 0) return html`<p class="govuk-body">Nothing has been said yet.</p>`;
  const numberOf = (id: string) => versions.find((version) => version.id === id)?.number ?? '';
  return html`<ol class="dr-list">
    ${comments.map(
      ({ versionId, what, said: words, saidBy, saidAt }) =>
        html`<li class="dr-list__item">
          <span class="dr-list__words"
            ><strong>${nameOf(saidBy)} ${said[what]}</strong>
            <span class="dr-list__about">Version ${numberOf(versionId)}, ${moment(saidAt)}</span>
            ${words && html`<span class="dr-list__about">${words}</span>`}</span
          >
        </li>`,
    )}
  </ol>`;
}

export function versionsView({ publication, versions, nameOf }: Desk): Html {
  return linkList(
    versions.map((version) => ({
      name: `Version ${version.number}`,
      href: `/desk/publications/${publication.id}/versions/${version.number}`,
      about: [
        `Written by ${listed(version.writtenBy.map(nameOf))}`,
        ...(version.publishedAt ? [`Published on ${dayOf(version.publishedAt)}`] : []),
        ...(version.changeNote ? [version.changeNote] : []),
        ...(version.correction ? [`Corrects what was wrong since version ${version.correction.since}`] : []),
      ],
      state: stateTag(version.state),
    })),
  );
}
