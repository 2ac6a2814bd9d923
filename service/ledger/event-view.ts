// Shows one event in plain words: what was done, to what, by whom, when, and which fields it changed.
import type { Action, HistoryValue, KeptEvent } from '../platform/ledger/index.ts';
import { html, type Html, joinHtml } from '../pages/html.ts';
import { dayName } from '../phrases/day.ts';
import { whole } from '../phrases/spoken-number.ts';
import { describeActor } from './describe-actor.ts';

const words: Readonly<Record<Action, string>> = {
  'dataset.added': 'Data added',
  'dataset.files-added': 'Files sent',
  'dataset.imported': 'Files taken in',
  'dataset.refused': 'Files refused',
  'dataset.removed': 'Data removed',
  'dataset.renamed': 'Data given another name',
  'dataset.import-stopped': 'Reading of files stopped',
  'mapping.settled': 'Mapping of columns settled',
  'mapping.restored': 'Earlier mapping of columns brought back',
  'mapping.label-settled': 'Label settled',
  'finding.made': 'Finding made',
  'finding.removed': 'Finding removed',
  'finding.worked-out-again': 'Finding worked out again from changed data',
  'finding.not-worked-out-again': 'Finding could not be worked out again',
  'policy.approved': 'Policy approved',
  'policy.retired': 'Policy retired',
  'policy.removed': 'Policy removed with the demonstration',
  'release.made': 'Released',
  'release.withdrawn': 'Release withdrawn',
  'release.removed': 'Release removed with the demonstration',
  'retention.rule-set': 'Rule of retention set',
  'retention.hold-placed': 'Hold placed',
  'retention.hold-lifted': 'Hold lifted',
  'retention.disposed': 'Records disposed of',
  'share.made': 'Shared with another body',
  'share.ended': 'No longer shared with another body',
  'ledger.erased': 'Values erased from this ledger',
  'passkey.added': 'Passkey added',
  'passkey.renamed': 'Passkey given another name',
  'passkey.removed': 'Passkey removed',
  'identity.linked': 'Account linked to single sign-on',
  'identity.unlinked': 'Account no longer linked to single sign-on',
  'person.invited': 'Person invited',
  'person.joined': 'Account taken up',
  'person.changed': 'Name, address or job of a person changed',
  'person.suspended': 'Account suspended',
  'person.let-in': 'Suspended account let in again',
  'person.reset': 'Account to be set up anew',
  'person.ended': 'Account ended',
  'person.erased': 'Person erased',
  'password.changed': 'Password changed',
  'password.removed': 'Password and app removed',
  'authenticator.changed': 'App for codes changed',
  'recovery-codes.made': 'Recovery codes made',
  'role.given': 'Role given',
  'role.ended': 'Role ended',
  'team.made': 'Team made',
  'team.ended': 'Team ended',
  'small-office.begun': 'Office with too few people for two at each step begun',
  'small-office.ended': 'Office with too few people for two at each step ended',
  'consultee.invited': 'Link sent to a consultee',
  'consultee.withdrawn': 'Link to a consultee withdrawn',
  'consultee.commented': 'Consultee commented',
  'consultee.finished': 'Consultee finished',
  'policy.proposed': 'Policy proposed',
  'policy.returned': 'Proposed policy sent back',
  'release.handed-over': 'Prepared for release and handed over',
  'release.returned': 'Prepared release sent back',
  'partner.added': 'Partner added',
  'partner.changed': 'Partner changed',
  'partner.contact-added': 'Contact of a partner added',
  'partner.contact-removed': 'Contact of a partner removed',
  'partner.schedule-added': 'What a partner sends, and when, was added',
  'partner.schedule-ended': 'What a partner sends, and when, was ended',
  'partner.person-added': 'Person added to a partner',
  'partner.person-removed': 'Person removed from a partner',
  'agreement.proposed': 'Data-sharing agreement proposed',
  'agreement.approved': 'Data-sharing agreement approved',
  'agreement.returned': 'Data-sharing agreement returned',
  'agreement.ended': 'Data-sharing agreement ended',
  'token.made': 'Token for sending made',
  'token.rotated': 'Token for sending replaced',
  'token.revoked': 'Token for sending revoked',
  'submission.received': 'Files received',
  'submission.refused': 'Files refused before they were kept',
  'quarantine.mended': 'Row put aside mended',
  'quarantine.left-out': 'Row put aside left out',
  'quarantine.sent-in': 'Mended rows sent in',
  'reminder.sent': 'Reminder sent',
  'fetch.asked': 'Open data asked for',
  'fetch.ended': 'Fetching of open data ended',
  'population.described': 'Population described',
  'population.undescribed': 'Description of a population removed',
  'boundaries.added': 'Boundaries added',
  'boundaries.removed': 'Boundaries removed',
  'objectives.added': 'Set of objectives or strategy added',
  'objectives.changed': 'Set of objectives or strategy changed',
  'objective.added': 'Objective or commitment added',
  'objective.changed': 'Objective or commitment changed',
  'objective.published': 'Objective or commitment published',
  'objective.superseded': 'Objective or commitment superseded',
  'site.changed': 'Words of the public site changed',
  'accessibility.issue-noted': 'Accessibility issue noted',
  'accessibility.issue-mended': 'Accessibility issue mended',
  'accessibility.checked': 'Accessibility looked at by somebody',
  'feedback.received': 'Feedback received',
  'feedback.answered': 'Feedback answered',
  'feedback.noted': 'Note made on feedback',
  'format-request.received': 'Another format asked for',
  'format-request.assigned': 'Request for a format given to somebody',
  'format-request.noted': 'Note on a request for a format',
  'format-request.extended': 'Later day given to whoever asked for a format',
  'format-request.settled': 'Request for a format answered',
  'format-request.reminded': 'Reminder of a request for a format sent',
  'translation.written': 'Translation written',
  'translation.checked': 'Translation checked by a person',
  'translation.shown': 'Translation opened to the public',
  'translation.hidden': 'Translation no longer open to the public',
  'feedback.closed': 'Feedback closed',
  'publication.made': 'Publication begun',
  'publication.changed': 'Publication changed',
  'publication.submitted': 'Publication sent for review',
  'publication.commented': 'Publication commented on',
  'publication.endorsed': 'Publication endorsed',
  'publication.sent-back': 'Publication sent back',
  'publication.taken-back': 'Publication taken back to draft',
  'publication.scheduled': 'Publication scheduled',
  'publication.published': 'Published',
  'publication.withdrawn': 'Publication withdrawn',
  'publication.put-aside': 'Draft of a publication put aside',
  'publication.taken-up': 'Draft of a publication taken up again',
  'publication.moved': 'Publication given another address',
  'publication.replaced': 'Publication replaced by another',
  'publication.removed': 'Publication removed with the demonstration',
  'publication.picture-sent': 'Picture for publications sent',
  'formats.asked': 'Formats of a publication made anew',
  'formats.stopped': 'Making of formats stopped',
  'prepared.asked': 'Format asked for that people make',
  'prepared.given': 'Format given to whoever makes it',
  'prepared.changed': 'Format that people make changed',
  'prepared.sent': 'Format sent to be checked',
  'prepared.checked': 'Format checked and ready',
  'prepared.sent-back': 'Format sent back to whoever makes it',
  'prepared.withdrawn': 'Format taken from the public',
};

const places: Readonly<Record<string, string>> = {
  dataset: '/data/',
  person: '/people/',
  finding: '/findings/',
  policy: '/protection/policies/',
  release: '/protection/releases/',
  proposal: '/protection/proposals/',
  waiting: '/protection/waiting/',
  fetch: '/data/fetches/',
  partner: '/partners/',
  agreement: '/partners/agreements/',
  submission: '/submissions/',
  publication: '/desk/publications/',
  objectives: '/desk/objectives/',
  feedback: '/desk/feedback/',
};

/** @param mayOpen whether whoever reads this may open a page */
export function eventView({ event, values }: KeptEvent, mayOpen: (href: string) => boolean): Html {
  const { action, actor, at, fields, number, subject } = event;
  const said = Object.entries(words).find(([known]) => known === action)?.[1] ?? action;
  return html`<li class="dr-list__item">
    <span class="dr-list__words"
      ><strong>${said}</strong>
      <span class="dr-list__about"
        >Event ${whole(number)}, ${dayName(at.slice(0, 10))} at ${at.slice(11, 16)} UTC, by
        ${describeActor({ ...actor, name: nameOf(actor.name, values) })}</span
      >
      ${fields.map(
        ({ field, before, after }) =>
          html` <span class="dr-list__about"
            >${field}:
            ${changeOf(
              before && (valueOf(values, 'before', field) ?? erased),
              after && (valueOf(values, 'after', field) ?? erased),
            )}</span
          >`,
      )}
      ${linkTo(subject, mayOpen)}</span
    >
  </li>`;
}

function nameOf(digest: string | null, values: KeptEvent['values']): HistoryValue {
  if (digest === null) return { kind: 'nothing' };
  const name = values.find(({ place }) => place === 'name');
  return name ? { kind: 'text', text: name.value } : { kind: 'erased' };
}

const erased = html`<em>erased</em>`;

function valueOf(values: KeptEvent['values'], place: string, field: string): string | undefined {
  const value = values.find((each) => each.place === place && each.field === field)?.value;
  if (value === undefined || value.length <= longest) return value;
  return `${whole(value.length)} letters, which are in the download`;
}

/** Longer values, such as a whole policy, would bury the events. */
const longest = 300;

function changeOf(before: string | Html | null, after: string | Html | null): Html {
  if (before === null && after === null) return html`nothing`;
  if (before === null) return html`${after}`;
  return after === null ? html`${before}, until then` : joinHtml([before, after], ', then ');
}

function linkTo(
  { kind, id }: KeptEvent['event']['subject'],
  mayOpen: (href: string) => boolean,
): Html | false {
  const place = places[kind];
  if (place === undefined) return false;
  const one = new URLSearchParams({ thing: id }).toString();
  return html`<span class="dr-list__about"
    >${mayOpen(place + id) && html`<a class="govuk-link" href="${place}${id}">Go to this ${kind}</a>, or see `}
    <a class="govuk-link" href="/ledger?${one}"
      >${mayOpen(place + id) ? 'all that was done to it' : `All that was done to this ${kind}`}</a
    ></span
  >`;
}
