// A passkey as the proof that it is still them: asked for in the place of what weighs, with everything that was typed kept.
import type { Answer } from '../../pages/answer.ts';
import type { ProofRequest } from '../../pages/doorkeeper.ts';
import { button } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { answerField, browserCookie, browserOf, passkeyPage } from './passkey-page.ts';
import { listPasskeys } from './passkey-store.ts';
import { notTaken } from './sign-in-passkey.ts';
import { optionsToUse, verifyUsedPasskey, type VerifyingNeeds } from './verify-passkey.ts';

/** The fields of this proof: no form of ours has others of these names. */
export const passkeyProofFields: readonly string[] = ['proof-with-passkey', answerField];
const [asked = ''] = passkeyProofFields;

/** A button for whoever has a passkey. @param kept hidden fields of what was typed */
export async function passkeyProofView(
  { database }: VerifyingNeeds,
  personId: string,
  { url }: ProofRequest,
  kept: readonly Html[],
): Promise<Html[]> {
  if ((await listPasskeys(database, personId)).length === 0) return [];
  return [
    html`<form method="post" action="${url}" novalidate>
      ${kept} <input type="hidden" name="${asked}" value="yes" />
      ${button({ text: 'Use a passkey', classes: 'govuk-button--secondary' })}
    </form>`,
  ];
}

/** Null where this form says nothing of a passkey; the page that asks for one; or that it is proved. */
export async function provePasskey(
  needs: VerifyingNeeds,
  personId: string,
  request: ProofRequest,
  kept: readonly Html[],
): Promise<Answer | 'proved' | null> {
  const { form, asking } = request;
  if (!form.has(asked)) return null;
  const sent = form.value(answerField);
  const token = asking.cookies.get(browserCookie) ?? '';
  if (sent === '') return ask(needs, personId, request, kept);
  const person = await verifyUsedPasskey(needs, sent, { purpose: 'prove', personId, browser: token });
  return person === null ? ask(needs, personId, request, kept, notTaken) : 'proved';
}

async function ask(
  needs: VerifyingNeeds,
  personId: string,
  { url, asking }: ProofRequest,
  kept: readonly Html[],
  message?: string,
): Promise<Answer> {
  const browser = browserOf(asking.cookies);
  return passkeyPage({
    title: 'Confirm with a passkey',
    words:
      'Your browser asks whether it is you: by fingerprint, face or PIN. Then what you were about to do is done, with what you have typed.',
    action: url,
    kept: [...kept, html`<input type="hidden" name="${asked}" value="yes" />`],
    use: 'use',
    options: await optionsToUse(needs, { purpose: 'prove', personId, browser: browser.token }),
    instead: { href: '/', text: 'Leave it, and go to the start page' },
    button: 'Use your passkey',
    problems: message === undefined ? [] : [{ field: '', message }],
    browser,
  });
}
