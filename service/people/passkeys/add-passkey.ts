// POST /account/passkeys/new and /account/passkeys/add: whoever is signed in, and has just proved it, adds a passkey.
import { recordEvent } from '../../platform/ledger/index.ts';
import { textField } from '../../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { button } from '../../pages/govuk/components.ts';
import { html } from '../../pages/html.ts';
import {
  notFound,
  page,
  redirect,
  route,
  signedIn,
  type Answer,
  type RequestFacts,
  type Route,
} from '../../pages/route.ts';
import { findPerson } from '../accounts/person-store.ts';
import { type LetterNeeds, sendChangeLetter } from '../accounts/send-letter.ts';
import { passkeyNameProblems, passkeysPath } from './list-passkeys.ts';
import { answerField, browserCookie, browserOf, passkeyPage } from './passkey-page.ts';
import { keepPasskey } from './passkey-store.ts';
import { optionsToMake, verifyMadePasskey, type VerifyingNeeds } from './verify-passkey.ts';

interface Needs extends VerifyingNeeds, LetterNeeds {}

const adding = {
  method: 'POST',
  permission: signedIn,
  audit: 'passkey.added',
  proof: 'recent',
} as const;

export function addPasskeyRoutes(needs: Needs): Route[] {
  return [
    route({
      ...adding,
      path: `${passkeysPath}/new`,
      answer: ({ form, ...facts }) => ask(needs, form.value('name'), facts),
    }),
    route({
      ...adding,
      path: `${passkeysPath}/add`,
      answer: ({ form, ...facts }) =>
        add(needs, { name: form.value('name'), sent: form.value(answerField) }, facts),
    }),
  ];
}

async function ask(needs: Needs, name: string, facts: RequestFacts, message?: string): Promise<Answer> {
  const problems = passkeyNameProblems(name);
  if (problems.length > 0) return namePage(name, problems);
  const person = await findPerson(needs.database, facts.visitor.person?.id ?? '');
  if (person === null || person.demonstration) return notFound(madeUp);
  const browser = browserOf(facts.cookies);
  return passkeyPage({
    title: 'Add a passkey',
    words:
      'Your browser asks where to keep it: on this device, on your telephone or on a security key. Then it asks whether it is you.',
    action: `${passkeysPath}/add`,
    kept: [html`<input type="hidden" name="name" value="${name}" />`],
    use: 'make',
    options: await optionsToMake(needs, person, browser.token),
    instead: { href: passkeysPath, text: 'Go back without adding one' },
    button: 'Make the passkey',
    problems: message === undefined ? [] : [{ field: '', message }],
    browser,
  });
}

const madeUp = 'Made-up people sign in by a button, and have no passkey.';

function namePage(name: string, problems: readonly FormProblem[]): Answer {
  const state = { form: FormFields.from({ name }), problems };
  return page({
    title: 'Add a passkey',
    problems,
    body: html`<h1 class="govuk-heading-l">Add a passkey</h1>
      <form method="post" action="${passkeysPath}/new" novalidate>
        ${textField(state, { name: 'name', label: 'Name', autocomplete: 'off' })}
        ${button({ text: 'Add a passkey' })}
      </form>`,
  });
}

async function add(
  needs: Needs,
  { name, sent }: { name: string; sent: string },
  facts: RequestFacts,
): Promise<Answer> {
  const personId = facts.visitor.person?.id ?? '';
  if (passkeyNameProblems(name).length > 0) return ask(needs, name, facts);
  const browser = facts.cookies.get(browserCookie) ?? '';
  const person = await findPerson(needs.database, personId);
  if (person === null || person.demonstration) return notFound(madeUp);
  const made = await verifyMadePasskey(needs, sent, { personId, browser });
  const isKept =
    made !== null &&
    (await needs.database.transaction().execute(async (transaction) => {
      if (!(await keepPasskey(transaction, { ...made, name }))) return false;
      await recordEvent(transaction, {
        action: 'passkey.added',
        subject: { kind: 'person', id: personId },
        fields: { passkey: { after: name } },
      });
      await sendChangeLetter(transaction, needs, personId, 'passkey');
      return true;
    }));
  return isKept ? redirect(passkeysPath) : ask(needs, name, facts, notMade);
}

const notMade = 'The passkey was not added: it took longer than five minutes, or did not fit. Try again';
