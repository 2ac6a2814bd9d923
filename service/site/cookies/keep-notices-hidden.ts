// POST /notices/hide: a notice of the first page stays away, for whoever has accepted the cookie that remembers it.
import type { Notice, OrganisationProfile } from '../../organisation/index.ts';
import { additionalPrefix, serviceCookies } from '../../pages/cookie-list.ts';
import { button } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { everyone, redirect, route, type Route } from '../../pages/route.ts';
import type { Language } from '../../phrases/language.ts';
import { blockWords } from '../block-words.ts';
import { readChoice } from './cookie-choice.ts';

/** Of the additional cookie by which this works; a body that does not add it has notices that stay. */
const hiddenNotices = 'hidden-notices';
const cookieName = `${additionalPrefix}hidden-notices` as const;
type Settings = OrganisationProfile['site'];
type Cookies = ReadonlyMap<string, string>;

export function hideNotices({ site }: Pick<OrganisationProfile, 'site'>): Route {
  return route({
    method: 'POST',
    path: '/notices/hide',
    permission: everyone,
    languages: ['en', 'cy'],
    audit: 'notice.hidden',
    answer: ({ form, cookies }) => {
      const notice = site?.notices.find(({ id }) => id === form.value('notice'));
      const added = site?.additionalCookies.find(({ id }) => id === hiddenNotices);
      if (!notice || !added || !mayRemember(site, cookies)) return redirect('/cookies');
      const hidden = new Set([...hiddenIn(cookies), notice.id]);
      const value = site?.notices.map(({ id }) => id).filter((id) => hidden.has(id)) ?? [];
      return redirect('/', [
        { name: cookieName, value: value.join('.'), maxAgeSeconds: added.days * 24 * 3600 },
      ]);
    },
  });
}

function mayRemember(site: Settings, cookies: Cookies): boolean {
  const ids = site?.additionalCookies.map(({ id }) => id) ?? [];
  return readChoice(cookies.get(serviceCookies.choice.name), ids).accepted.has(hiddenNotices);
}

/** Without the choice the cookie counts for nothing, whoever put it there. */
function hiddenIn(cookies: Cookies): string[] {
  return (cookies.get(cookieName) ?? '').split('.');
}

/** Those of today that are not hidden. @param today `YYYY-MM-DD` */
export function noticesView(
  site: Settings,
  cookies: Cookies,
  language: Language,
  today: string,
): Html | null {
  const remembers = mayRemember(site, cookies);
  const hidden = remembers ? hiddenIn(cookies) : [];
  const shown = (site?.notices ?? []).filter(({ id, until }) => today <= until && !hidden.includes(id));
  const canHide = site?.additionalCookies.some(({ id }) => id === hiddenNotices) ?? false;
  return shown.length === 0
    ? null
    : html`${shown.map((notice) => noticeView(notice, { remembers, canHide }, language))}`;
}

function noticeView(
  { id, text }: Notice,
  { remembers, canHide }: { remembers: boolean; canHide: boolean },
  language: Language,
): Html {
  const words = blockWords(language);
  const said = text[language] ?? text.en;
  return html`<div class="dr-notice">
    <p class="govuk-body">${said}</p>
    ${
      remembers
        ? html`<form method="post" action="/notices/hide">
            <input type="hidden" name="notice" value="${id}" />
            ${button({
              html: html`${words.hide}<span class="govuk-visually-hidden">${words.hideNamed(said)}</span>`,
              classes: 'govuk-button--secondary',
            })}
          </form>`
        : canHide && html`<a class="govuk-link" href="/cookies">${words.hide}</a>`
    }
  </div>`;
}
