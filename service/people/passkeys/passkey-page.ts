// The page on which a browser is asked for a passkey: a form that a script of ours fills and sends.
import { page, type PageAnswer, type SetCookie } from '../../pages/answer.ts';
import { serviceCookies } from '../../pages/cookie-list.ts';
import type { FormProblem } from '../../pages/forms.ts';
import { button } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { makeScript } from '../../pages/make-script.ts';
import { newToken } from '../accounts/token.ts';

/** Of a browser that is asked for a passkey: its answer is taken from no other. */
export const browserCookie = serviceCookies.passkey.name;

/** Field of the form that the answer of the browser is in. */
export const answerField = 'passkey';

export const passkeyScript = makeScript(new URL('ask-for-passkey.ts', import.meta.url), '/sign-in');

const cookieSeconds = serviceCookies.passkey.maxAgeSeconds;

export interface PasskeyPage {
  title: string;
  /** What is about to happen. */
  words: string;
  /** Where the form goes. */
  action: string;
  /** Hidden fields of the form. */
  kept?: readonly Html[];
  use: 'make' | 'use';
  /** What the browser is asked for, as JSON. */
  options: string;
  /** The way for whoever cannot use a passkey here. */
  instead: { href: string; text: string };
  button: string;
  problems?: readonly FormProblem[];
  browser: Browser;
}

export interface Browser {
  token: string;
  cookies: SetCookie[];
}

/** The token of the browser that asks, and the cookie that keeps it. */
export function browserOf(cookies: ReadonlyMap<string, string>): Browser {
  const token = cookies.get(browserCookie) ?? newToken().token;
  return { token, cookies: [{ name: browserCookie, value: token, maxAgeSeconds: cookieSeconds }] };
}

export function passkeyPage(asked: PasskeyPage): PageAnswer {
  const { title, words, action, kept = [], use, options, instead, problems = [], browser } = asked;
  return page({
    title,
    problems,
    scripts: [passkeyScript.path],
    cookies: browser.cookies,
    body: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">${title}</h1>
        <p class="govuk-body">${words}</p>
        <p class="govuk-body" id="passkey-absent">
          That needs JavaScript and a browser that knows passkeys, over a safe connection. This browser, as it
          is set, does not do it.
        </p>
        <form
          method="post"
          action="${action}"
          id="passkey-form"
          data-use="${use}"
          data-options="${options}"
          hidden
          novalidate
        >
          ${kept}
          <input type="hidden" name="${answerField}" id="passkey-answer" value="" autocomplete="off" />
          ${button({ text: asked.button })}
        </form>
        <p class="govuk-body" id="passkey-told" role="status"></p>
        <p class="govuk-body"><a class="govuk-link" href="${instead.href}">${instead.text}</a></p>
      </div>
    </div>`,
  });
}
