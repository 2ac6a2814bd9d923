// Asks whoever is about to do something that weighs for another proof that it is them, and keeps what they have typed.
import type { Answer } from '../pages/answer.ts';
import type { Proved, ProofRequest } from '../pages/doorkeeper.ts';
import type { FormFields, FormProblem } from '../pages/forms.ts';
import { button } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { page, redirect } from '../pages/route.ts';
import type { SignedInPerson, Visitor } from '../pages/visitor.ts';
import { passkeyProofFields } from './passkeys/prove-passkey.ts';
import { proveAgain, type ProvingNeeds } from './prove-person.ts';
import { sessionCookieOf, type SessionNeeds } from './sessions/make-session.ts';
import { findSessionMethod, noteProof, renewToken } from './sessions/session-store.ts';
import { codeField, narrow, passwordField } from './sign-in-page.ts';
import { takeWhenFree } from './take-when-free.ts';
import { waitSentence } from './wait-sentence.ts';

export interface ProofNeeds extends ProvingNeeds, SessionNeeds {
  /** Further ways to prove it, each a form of its own, for whoever has them. */
  otherProofs?: (personId: string, request: ProofRequest) => Promise<Html[]>;
  /** Null where the form brings none of them; otherwise the page that goes on with it, or that it is proved. */
  proveOtherwise?: (personId: string, request: ProofRequest) => Promise<Answer | 'proved' | null>;
}

/** Fields of the proof. No form of ours has others of these names. */
const fields = { password: 'proof-password', code: 'proof-code', asked: 'proof-asked' } as const;

/** Null where a proof is recent enough, or where nobody is signed in who could give one: a token of a program proves itself. */
export async function askForProof(
  needs: ProofNeeds,
  request: ProofRequest,
  { person, provedUntil }: Visitor,
): Promise<Answer | Proved | null> {
  const session = person?.session ?? null;
  if (person === null || session === null) return null;
  if (provedUntil !== null && provedUntil > needs.clock.now()) return null;
  // What is fetched has no form to come back with: the proof has a page of its own, which then leads on.
  if (request.method === 'GET') return redirect(`/account/prove?to=${encodeURIComponent(request.url)}`);
  const otherwise = (await needs.proveOtherwise?.(person.id, request)) ?? null;
  if (otherwise !== null) return otherwise === 'proved' ? proved(needs, session) : otherwise;
  const isMadeUp = (await findSessionMethod(needs.database, session)) === 'demonstration';
  const ask = (problems: FormProblem[], status?: number) =>
    proofPage(needs, { person, request, isMadeUp, problems }, status);
  if (!request.form.has(fields.asked)) return ask([]);
  if (isMadeUp) return proved(needs, session);
  return proveTyped(needs, { person, session, form: request.form }, ask);
}

type Ask = (problems: FormProblem[], status?: number) => Promise<Answer>;

async function proveTyped(
  needs: ProofNeeds,
  { person, session, form }: { person: SignedInPerson; session: string; form: FormFields },
  ask: Ask,
): Promise<Answer | Proved> {
  const typed = { password: form.typed(fields.password), code: form.value(fields.code) };
  const missing = [
    ...(typed.password === '' ? [{ field: fields.password, message: 'Enter your password' }] : []),
    ...(typed.code === '' ? [{ field: fields.code, message: 'Enter the code' }] : []),
  ];
  if (missing.length > 0) return ask(missing);
  let outcome: Answer | Proved | undefined;
  const busy = await takeWhenFree(async () => {
    const proof = await proveAgain(needs, person.id, typed);
    if (proof.kind === 'wait') return ask([{ field: '', message: waitSentence(proof.seconds) }], 429);
    if (proof.kind === 'wrong')
      return ask([{ field: fields.password, message: 'The password or the code is not right' }]);
    outcome = await proved(needs, session);
    return redirect('/');
  });
  return outcome ?? busy;
}

/** From now on, for a while, nothing is asked. The session goes on under a new token as soon as an answer can carry it. */
async function proved({ database, limits, clock }: ProofNeeds, session: string): Promise<Proved> {
  await noteProof(database, session, limits, clock.now());
  return { kind: 'proved', renew: async () => [sessionCookieOf(await renewToken(database, session))] };
}

interface Asked {
  person: SignedInPerson;
  request: ProofRequest;
  isMadeUp: boolean;
  problems: readonly FormProblem[];
}

async function proofPage(needs: ProofNeeds, asked: Asked, status?: number): Promise<Answer> {
  const { person, request, isMadeUp, problems } = asked;
  const others = isMadeUp ? [] : ((await needs.otherProofs?.(person.id, request)) ?? []);
  const state = { form: request.form, problems };
  return page({
    title: 'Confirm that it is you',
    problems,
    ...(status !== undefined && { status }),
    body: narrow(
      html`<h1 class="govuk-heading-l">Confirm that it is you</h1>
        <p class="govuk-body">
          What you are about to do weighs, so it is asked once more who is doing it. What you have typed is
          kept.
        </p>
        ${others}
        <form method="post" action="${request.url}" novalidate>
          ${keptFields(request.form)} <input type="hidden" name="${fields.asked}" value="yes" />
          ${
            isMadeUp
              ? html`<p class="govuk-body">
                  This person is made up and has no password: the button is enough.
                </p>`
              : html`${passwordField(state, { name: fields.password, label: 'Password', isNew: false })}
                ${codeField(state, { name: fields.code })}`
          }
          ${button({ text: 'Confirm and go on' })}
        </form>`,
    ),
  });
}

/** What was typed, word for word, without an earlier try to prove it. */
export function keptFields(form: FormFields): Html[] {
  const own: readonly string[] = [...Object.values(fields), ...passkeyProofFields];
  return form
    .entries()
    .filter(([name]) => !own.includes(name))
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);
}
