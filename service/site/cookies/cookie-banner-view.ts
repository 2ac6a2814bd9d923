// The choice about additional cookies, above every page until somebody has made it; and what came of it.
import { serviceCookies } from '../../pages/cookie-list.ts';
import { button } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import type { Language } from '../../phrases/language.ts';
import { readChoice, telling, toldIn } from './cookie-choice.ts';
import { cookieWords } from './cookie-words.ts';

export interface BannerAsked {
  /** Path and query. */
  url: string;
  language: Language;
  cookies: ReadonlyMap<string, string>;
}

/** Null where there is nothing to choose, or nothing more to say. @param ids of the additional cookies */
export function cookieBanner(ids: readonly string[], { url, language, cookies }: BannerAsked): Html | null {
  if (ids.length === 0) return null;
  const words = cookieWords(language);
  const { isMade } = readChoice(cookies.get(serviceCookies.choice.name), ids);
  const told = toldIn(url);
  if (told === 'saved' && isMade) return banner(words.banner, savedMessage(url, language));
  // Told that it was saved, and there is no cookie: the browser did not keep it.
  if (told !== null) return banner(words.banner, choices(url, language, true));
  const isAsked = isMade || /^\/cookies(\?|$)/.test(url);
  return isAsked ? null : banner(words.banner, choices(url, language, false));
}

function banner(label: string, content: Html): Html {
  return html`<section class="dr-cookies dr-no-print" aria-label="${label}">
    <div class="govuk-width-container">${content}</div>
  </section>`;
}

function savedMessage(url: string, language: Language): Html {
  const words = cookieWords(language);
  return html`<p class="govuk-body">
    <strong>${words.saved}</strong> <a class="govuk-link" href="/cookies">${words.change}</a>
    <a class="govuk-link" href="${telling(url, null)}">${words.hide}</a>
  </p>`;
}

function choices(url: string, language: Language, hasFailed: boolean): Html {
  const words = cookieWords(language);
  return html`${
      hasFailed
        ? html`<p class="govuk-body"><strong>${words.failed}</strong> ${words.failedMore}</p>`
        : html`<h2 class="govuk-heading-s">${words.banner}</h2>
            <p class="govuk-body">${words.bannerText}</p>`
    }
    <form method="post" action="/cookies" class="dr-cookies__choices">
      <input type="hidden" name="from" value="${telling(url, null)}" />
      ${button({ text: words.accept, name: 'choice', value: 'accept' })}
      ${button({ text: words.reject, name: 'choice', value: 'reject' })}
      <a class="govuk-link" href="/cookies">${words.customise}</a>
    </form>`;
}
