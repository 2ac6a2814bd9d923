// /account/password/remove: no password and no app any more, for whoever signs in with a passkey or through their organisation.
import type { Answer } from '../pages/answer.ts';
import { recordEvent } from '../platform/ledger/index.ts';
import { button } from '../pages/govuk/components.ts';
import { html } from '../pages/html.ts';
import { page, redirect, route, signedIn, type Route } from '../pages/route.ts';
import { accountCrumbs } from './account-crumbs.ts';
import { type LetterNeeds, sendChangeLetter } from './accounts/send-letter.ts';
import type { ProvingNeeds } from './prove-person.ts';
import { listCredentials, removePasswordAndApp } from './proving/credential-store.ts';
import { narrow } from './sign-in-page.ts';

interface Needs extends ProvingNeeds, LetterNeeds {}

const path = '/account/password/remove';

export function removePasswordRoutes(needs: Needs): Route[] {
  return [
    route({ method: 'GET', path, permission: signedIn, answer: () => askingPage }),
    route({
      method: 'POST',
      path,
      permission: signedIn,
      proof: 'recent',
      audit: 'password.removed',
      answer: ({ visitor }) => removePassword(needs, visitor.person?.id ?? ''),
    }),
  ];
}

async function removePassword(needs: Needs, id: string): Promise<Answer> {
  const { passkeys, providers, passwordChangedAt, totpConfirmedAt } = await listCredentials(
    needs.database,
    id,
  );
  const hasAny = passwordChangedAt !== null || totpConfirmedAt !== null;
  if (!hasAny || passkeys + providers === 0) return redirect('/account');
  await needs.database.transaction().execute(async (transaction) => {
    await removePasswordAndApp(transaction, id);
    await sendChangeLetter(transaction, needs, id, 'password-removed');
    const event = { action: 'password.removed', subject: { kind: 'person', id } } as const;
    await recordEvent(transaction, event, needs.clock);
  });
  return redirect('/account');
}

const askingPage = page({
  title: 'Remove password and app',
  breadcrumbs: accountCrumbs('Remove password and app'),
  body: narrow(
    html`<h1 class="govuk-heading-l">Remove password and app</h1>
      <p class="govuk-body">
        You then sign in with your passkey or through your organisation alone, and recovery codes no longer
        work. Keep a second passkey on another device: whoever loses the only one needs an administrator to
        come in again.
      </p>
      <form method="post" action="${path}">
        ${button({ text: 'Remove password and app', classes: 'govuk-button--warning' })}
      </form>`,
  ),
});
