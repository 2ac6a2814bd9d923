// The page in place of an answer that could not be given yet: says why, keeps what was typed, and sends it again at a click.
import type { Language } from '../../phrases/language.ts';
import { page, type PageAnswer } from '../answer.ts';
import type { FormFields } from '../forms.ts';
import { button } from '../govuk/components.ts';
import { html, type Html } from '../html.ts';
import { refusalWords } from '../refusal-words.ts';

export interface NotYet {
  status: number;
  title: string;
  sentence: string | Html;
  /** What the button says: "Send again". */
  action?: string;
  /** After how many seconds it is worth sending again. */
  retryAfterSeconds?: number;
}

/** Secrets are not written into a page again: whoever typed one types it anew. */
const secret = /password|passphrase|secret|token|code/i;

/** @param url that the form was sent to */
export function sendAgainPage(
  { status, title, sentence, action, retryAfterSeconds }: NotYet,
  form: FormFields,
  url: string,
  language: Language = 'en',
): PageAnswer {
  const words = refusalWords(language);
  const kept = form.names().filter((name) => !secret.test(name));
  return page({
    title,
    status,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      <p>${sentence}</p>
      <form method="post" action="${url}" novalidate>
        ${kept.flatMap((name) =>
          form
            .allTyped(name)
            .map((value) => html`<input type="hidden" name="${name}" value="${value}" autocomplete="off" />`),
        )}
        ${button({ text: action ?? words.again.action })}
      </form>
      <p><a class="govuk-link" href="/">${words.toStart}</a></p>`,
  });
}
