// GET and POST /sign-in, and POST /sign-in/code: the password, then the second factor, then a session.
import type { Answer } from '../pages/answer.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import type { Html } from '../pages/html.ts';
import { everyone, redirect, route, type RequestFacts, type Route } from '../pages/route.ts';
import { findPerson, type Person } from './accounts/person-store.ts';
import { type LetterNeeds, sendChangeLetter } from './accounts/send-letter.ts';
import { takeWhenFree } from './take-when-free.ts';
import { localPath } from './local-path.ts';
import { provePassword, proveSecondFactor, type ProvingNeeds, type SecondFactor } from './prove-person.ts';
import { beginSignIn, findBegunSignIn, finishSignIn } from './sessions/begun-store.ts';
import { makeSession, type SessionNeeds } from './sessions/make-session.ts';
import { waitSentence } from './wait-sentence.ts';
import { codePage, signInPage, type SignInState } from './sign-in-page.ts';

interface Needs extends ProvingNeeds, SessionNeeds, LetterNeeds {
  /** Further ways to sign in, for the page. */
  otherWays(to: string): Promise<Html[]>;
}

export function signInRoutes(needs: Needs): Route[] {
  return [
    route({
      method: 'GET',
      path: '/sign-in',
      permission: everyone,
      answer: async ({ search, visitor }) => {
        const to = localPath(search.value('to'));
        if (visitor.person !== null) return redirect(to);
        return signInPage(stateOf(new FormFields(), to), await needs.otherWays(to));
      },
    }),
    route({
      method: 'POST',
      path: '/sign-in',
      permission: everyone,
      answer: ({ form, ...facts }) => takeWhenFree(() => answerPassword(needs, form, facts)),
    }),
    route({
      method: 'POST',
      path: '/sign-in/code',
      permission: everyone,
      answer: ({ form, ...facts }) => answerCode(needs, form, facts),
    }),
  ];
}

function stateOf(form: FormFields, to: string, problems: readonly FormProblem[] = []): SignInState {
  return { form, to, problems };
}

async function answerPassword(needs: Needs, form: FormFields, facts: RequestFacts): Promise<Answer> {
  const to = localPath(form.value('to'));
  const again = async (problems: FormProblem[], status?: number) =>
    signInPage(stateOf(form, to, problems), await needs.otherWays(to), status);
  const typed = { email: form.value('email'), password: form.typed('password') };
  const missing = [
    ...(typed.email === '' ? [{ field: 'email', message: 'Enter your e-mail address' }] : []),
    ...(typed.password === '' ? [{ field: 'password', message: 'Enter your password' }] : []),
  ];
  if (missing.length > 0) return again(missing);
  const proof = await provePassword(needs, typed, facts);
  if (proof.kind === 'wait') return again([{ field: '', message: waitSentence(proof.seconds) }], 429);
  if (proof.kind === 'wrong')
    return again([{ field: 'email', message: 'The e-mail address or the password is not right' }]);
  const begun = await beginSignIn(needs.database, proof.value.id, needs.clock.now());
  return codePage(stateOf(new FormFields(), to), begun);
}

async function answerCode(needs: Needs, form: FormFields, facts: RequestFacts): Promise<Answer> {
  const to = localPath(form.value('to'));
  const begun = form.value('begun');
  const person = await personOfBegun(needs, begun);
  if (person === null) {
    const problems = [{ field: 'email', message: 'That took longer than 10 minutes. Sign in again' }];
    return signInPage(stateOf(new FormFields(), to, problems), await needs.otherWays(to));
  }
  const again = (message: string, status?: number) =>
    codePage(stateOf(form, to, [{ field: 'code', message }]), begun, status);
  if (form.value('code') === '') return again('Enter the code');
  const proof = await proveSecondFactor(needs, person, form.value('code'), facts);
  if (proof.kind === 'wait') return again(waitSentence(proof.seconds), 429);
  if (proof.kind === 'wrong')
    return again('This code is not right, or was used already. Wait for the next one and enter that');
  const cookies = await letIn(needs, person, { begun, factor: proof.value }, facts);
  return cookies === null ? redirect('/sign-in') : redirect(to, cookies);
}

async function personOfBegun({ database, clock }: Needs, begun: string): Promise<Person | null> {
  const id = await findBegunSignIn(database, begun, clock.now());
  const person = id === null ? null : await findPerson(database, id);
  return person?.state === 'active' ? person : null;
}

/** Null where the same sign-in was finished in another window. */
async function letIn(
  needs: Needs,
  { id: personId }: Person,
  { begun, factor }: { begun: string; factor: SecondFactor },
  { address, agent, cookies }: RequestFacts,
) {
  return needs.database.transaction().execute(async (transaction) => {
    if (!(await finishSignIn(transaction, begun))) return null;
    if (factor === 'recovery-code')
      await sendChangeLetter(transaction, needs, personId, 'recovery-code-used');
    needs.log.info('signed in', { person: personId, method: 'password', factor });
    return makeSession(transaction, needs, { personId, method: 'password', agent, address, cookies });
  });
}
