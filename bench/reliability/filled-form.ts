// A public form as somebody has it before them, filled in: it may be sent as often as one likes.
import { hiddenFields } from '../faults/hidden-fields.ts';
import type { PublicForm } from './public-form.ts';

export interface Reply {
  status: number;
  /** Where it led. */
  to: string;
  text: string;
  /** It said when to come back. */
  saysWhen: boolean;
}

export interface FilledForm {
  body: URLSearchParams;
  /** Null where the connection broke, or `signal` broke it. */
  send(body?: URLSearchParams, signal?: AbortSignal): Promise<Reply | null>;
}

/** Each opened page is another person's, as far as limits go. */
let people = 0;

export async function fillIn(address: string, form: PublicForm, mark: string): Promise<FilledForm> {
  people += 1;
  const from = `10.200.${people % 250}.${Math.floor(people / 250) % 250}`;
  const action = form.action ?? form.path;
  const page = await fetch(address + form.path, { headers: { 'x-forwarded-for': from } });
  const pairs: [string, string][] = [...hiddenFields(await page.text(), action)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const body = new URLSearchParams(pairs);
  for (const [name, value] of Object.entries(form.fields(mark))) body.set(name, value);
  return {
    body,
    async send(other = body, signal = AbortSignal.timeout(60_000)) {
      const headers = { origin: address, 'x-forwarded-for': from };
      try {
        const answer = await fetch(address + action, {
          ...{ method: 'POST', body: other, headers, signal, redirect: 'manual' },
        });
        const to = answer.headers.get('location') ?? '';
        const saysWhen = answer.headers.has('retry-after');
        return { status: answer.status, to, saysWhen, text: await answer.text() };
      } catch {
        return null;
      }
    },
  };
}
