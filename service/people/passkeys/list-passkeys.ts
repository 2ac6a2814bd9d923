// GET /account/passkeys: the passkeys of whoever is signed in; each can be given another name or taken away.
import type { Database } from '../../platform/database/index.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import { textField } from '../../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { button, details, insetText } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import {
  notFound,
  page,
  redirect,
  route,
  signedIn,
  type Answer,
  type Route,
  type Visitor,
} from '../../pages/route.ts';
import { dayName, dayOf } from '../../phrases/day.ts';
import { listed } from '../../phrases/list.ts';
import { type LetterNeeds, sendChangeLetter } from '../accounts/send-letter.ts';
import { listCredentials } from '../proving/credential-store.ts';
import { waysIn } from './ways-in.ts';
import { listPasskeys, removePasskey, renamePasskey, type Passkey } from './passkey-store.ts';

export const passkeysPath = '/account/passkeys';

interface Needs extends LetterNeeds {
  database: Database;
}

const absent = 'You have no such passkey. It may have been removed in another window.';

export function listPasskeysRoutes(needs: Needs): Route[] {
  const { database } = needs;
  return [
    route({
      method: 'GET',
      path: passkeysPath,
      permission: signedIn,
      answer: ({ visitor }) => passkeysPage(database, visitor.person?.id ?? ''),
    }),
    route({
      method: 'POST',
      path: `${passkeysPath}/name`,
      permission: signedIn,
      audit: 'passkey.renamed',
      answer: ({ form, visitor }) => rename(database, { ...named(form, visitor), name: form.value('name') }),
    }),
    route({
      method: 'POST',
      path: `${passkeysPath}/remove`,
      permission: signedIn,
      audit: 'passkey.removed',
      proof: 'recent',
      answer: ({ form, visitor }) => remove(needs, named(form, visitor)),
    }),
  ];
}

/** Which passkey a form is about, of whoever sent it. */
function named(form: FormFields, { person }: Visitor): Pick<Passkey, 'id' | 'personId'> {
  return { id: form.value('id'), personId: person?.id ?? '' };
}

/** What is wrong with a name for a passkey. */
export function passkeyNameProblems(name: string): FormProblem[] {
  if (name === '') return [{ field: 'name', message: 'Enter a name, such as the device it is on' }];
  if (name.length <= 100) return [];
  return [{ field: 'name', message: `The name has ${name.length} characters: shorten it to 100 or fewer` }];
}

/** For the page of one's account: how many there are, and the way to them. */
export async function passkeysView(database: Database, personId: string): Promise<Html> {
  const own = await listPasskeys(database, personId);
  return html`<p class="govuk-body">
    <a class="govuk-link" href="${passkeysPath}">Your passkeys</a>:
    ${own.length === 0 ? 'none yet' : listed(own.map(({ name }) => name))}
  </p>`;
}

async function rename(
  database: Database,
  passkey: Pick<Passkey, 'id' | 'personId' | 'name'>,
): Promise<Answer> {
  const problems = passkeyNameProblems(passkey.name);
  if (problems.length > 0) return passkeysPage(database, passkey.personId, { problems });
  const before = await database.transaction().execute(async (transaction) => {
    const was = await renamePasskey(transaction, passkey);
    if (was !== null && was !== passkey.name)
      await recordEvent(transaction, {
        action: 'passkey.renamed',
        subject: { kind: 'person', id: passkey.personId },
        fields: { passkey: { before: was, after: passkey.name } },
      });
    return was;
  });
  return before === null ? notFound(absent) : redirect(passkeysPath);
}

async function remove(needs: Needs, passkey: Pick<Passkey, 'id' | 'personId'>): Promise<Answer> {
  const { personId } = passkey;
  return needs.database.transaction().execute(async (transaction) => {
    // One after the other, so that two windows do not take away the last two.
    await transaction.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute();
    if (waysIn(await listCredentials(transaction, personId)) <= 1)
      return passkeysPage(transaction, personId, { problems: [{ field: '', message: lastWayIn }] });
    const name = await removePasskey(transaction, passkey);
    if (name === null) return notFound(absent);
    await recordEvent(transaction, {
      action: 'passkey.removed',
      subject: { kind: 'person', id: personId },
      fields: { passkey: { before: name } },
    });
    await sendChangeLetter(transaction, needs, personId, 'passkey-removed');
    return redirect(passkeysPath);
  });
}

const lastWayIn =
  'This passkey is your last way to sign in. Add another one, or a password and an app, and then remove it';

async function passkeysPage(
  database: Database,
  personId: string,
  { problems = [] }: { problems?: readonly FormProblem[] } = {},
): Promise<Answer> {
  const own = await listPasskeys(database, personId);
  return page({
    title: 'Your passkeys',
    breadcrumbs: [{ text: 'Your account', href: '/account' }, { text: 'Passkeys' }],
    problems,
    body: html`<h1 class="govuk-heading-l">Your passkeys</h1>
      <p class="govuk-body">
        A passkey signs you in with your fingerprint, your face or a PIN, on a device of yours or with a
        security key. It cannot be guessed, and it cannot be given to a page that only looks like this one.
      </p>
      ${
        own.length > 0
          ? html`<ul class="dr-list">
              ${own.map(passkeyItem)}
            </ul>`
          : insetText({ text: 'You have no passkey yet.' })
      }
      ${newPasskeyForm()}`,
  });
}

function passkeyItem({ id, name, createdAt, lastUsedAt, backedUp }: Passkey, at: number): Html {
  const idField = html`<input type="hidden" name="id" value="${id}" />`;
  const used = lastUsedAt ? `last used on ${dayName(dayOf(lastUsedAt))}` : 'not used yet';
  return html`<li class="dr-list__item">
    <span class="dr-list__words"
      ><strong class="dr-value">${name}</strong>
      <span class="dr-list__about">Added on ${dayName(dayOf(createdAt))}, ${used}</span>
      ${backedUp && html`<span class="dr-list__about">Copied to your other devices by the service that keeps it</span>`}
      ${details({
        summaryText: 'Change or remove',
        html: html`<form method="post" action="${passkeysPath}/name" novalidate>
            ${idField}
            ${textField(
              { form: FormFields.from({ name }), problems: [] },
              { name: 'name', id: `name-${at + 1}`, label: 'Name', autocomplete: 'off' },
            )}
            ${button({ text: 'Change the name', classes: 'govuk-button--secondary' })}
          </form>
          <form method="post" action="${passkeysPath}/remove">
            ${idField} ${button({ text: 'Remove this passkey', classes: 'govuk-button--warning' })}
          </form>`,
      })}</span
    >
  </li>`;
}

function newPasskeyForm(): Html {
  return html`<h2 class="govuk-heading-m">Add a passkey</h2>
    <form method="post" action="${passkeysPath}/new" novalidate>
      ${textField(
        { form: new FormFields(), problems: [] },
        {
          name: 'name',
          label: 'Name',
          hint: 'So that you know it again, such as “Telephone” or “Security key”',
          autocomplete: 'off',
          classes: 'govuk-input--width-20',
        },
      )}
      ${button({ text: 'Add a passkey' })}
    </form>`;
}
