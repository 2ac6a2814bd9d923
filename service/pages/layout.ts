// The page around every page: header, navigation, where we are, what went wrong, the content, and the foot.
import type { Breadcrumb, HeadLink } from './answer.ts';
import type { Language } from '../phrases/language.ts';
import { exitBar, type ExitOffer } from './exit-bar.ts';
import { errorSummary, type FormProblem } from './forms.ts';
import { frameWords } from './frame-words.ts';
import { breadcrumbs, genericHeader, phaseBanner, serviceNavigation, skipLink } from './govuk/components.ts';
import { attributes, html, type Html } from './html.ts';
import { footer } from './footer.ts';
import { alternateLinks, type LanguageLink, languageSwitch } from './languages/language-links.ts';
import { serviceNameOf, type Look, type NavigationItem } from './look.ts';
import { publicNavigation, type PublicFrame } from './public-frame.ts';

export interface LayoutContent {
  title: string;
  body: Html;
  /** Address of the navigation item this page belongs to. */
  section?: string;
  /** Path of this page; marks the navigation item that is the page itself. */
  path?: string;
  breadcrumbs?: readonly Breadcrumb[];
  problems?: readonly FormProblem[];
  /** Addresses of our own scripts. */
  scripts?: readonly string[];
  links?: readonly HeadLink[];
}

export interface LayoutFrame {
  look: Look;
  navigation: readonly NavigationItem[];
  footerLinks: readonly NavigationItem[];
  stylesheet: string;
  icon: string;
  /** Who is signed in, and the way out. */
  accountBar: Html | null;
  /** The way out of the site, for whoever is not signed in; null where it is not offered. */
  exit?: ExitOffer | null;
  /** For whoever is not signed in: what stands around a page of the public site. */
  site?: PublicFrame | null;
  /** English unless stated. */
  language?: Language;
  /** This page in each language that it has, its own among them; none where it has one. */
  languageLinks?: readonly LanguageLink[];
  /** What the service is reached at, such as `https://regard.example.gov.uk`; '' where nobody has said. */
  origin?: string;
}

/** A whole document. Needs no script; where a page offers one, it is ours. */
export function layout(frame: LayoutFrame, content: LayoutContent): Html {
  const { look, language = 'en', languageLinks = [], origin = '', exit = null, site = null } = frame;
  const words = frameWords(language);
  const container = 'govuk-width-container';
  return html`<!doctype html>
    <html lang="${language}" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>${titleOf(look, content, words.error, site?.name ?? serviceNameOf(look))}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="${look.brand.primary}" />
        <link rel="icon" href="${frame.icon}" type="image/svg+xml" />
        <link rel="stylesheet" href="${frame.stylesheet}" />
        ${alternateLinks(languageLinks, origin)} ${(content.links ?? []).map(headLink)}
        ${scriptsOf(frame, content).map((address) => html`<script type="module" src="${address}"></script>`)}
      </head>
      <body class="govuk-template__body">
        ${skipLink({ href: '#main-content', text: words.skip })} ${exit && exitBar(exit, language)}
        ${site?.banner}
        <header class="govuk-template__header">${header(frame, content)}</header>
        <div class="${container}">
          ${trail(content.breadcrumbs)}
          <main class="govuk-main-wrapper" id="main-content">
            ${problemsOf(content, words.problem)} ${content.body}
          </main>
        </div>
        ${footer(look, site?.footerLinks ?? frame.footerLinks, language)}
      </body>
    </html> `;
}

/** Those of the page, and the way out. */
export function scriptsOf({ exit }: LayoutFrame, { scripts = [] }: Pick<LayoutContent, 'scripts'>): string[] {
  return [...(exit ? [exit.script] : []), ...scripts];
}

function headLink({ rel, href, type, title, hreflang }: HeadLink): Html {
  return html`<link ${attributes({ rel, href, type, title, hreflang })} />`;
}

function problemsOf({ problems = [] }: LayoutContent, heading: string): Html | null {
  if (problems.length === 0) return null;
  return html`<div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">${errorSummary(problems, heading)}</div>
  </div>`;
}

/** "Error: Make a finding – Due Regard – Fellshire OPCC": where we are first, for those who hear it. */
function titleOf(look: Look, { title, problems }: LayoutContent, error: string, name: string): string {
  const prefix = problems && problems.length > 0 ? error : '';
  return `${prefix}${[title, name, look.organisationName].join(' – ')}`;
}

function header(frame: LayoutFrame, content: LayoutContent): Html {
  const { accountBar, look, navigation, language = 'en', languageLinks = [] } = frame;
  const words = frameWords(language);
  const head = genericHeader({ logoText: look.organisationName, url: '/' });
  if (frame.site)
    return html`${head} ${publicNavigation(frame.site.navigation, content, language)}
      <div class="dr-strips govuk-width-container">
        <div class="dr-strips__told">
          ${look.demonstration && demonstrationBanner(words)}
          <div class="dr-no-print">${frame.site.phase}</div>
        </div>
        ${languageSwitch(languageLinks, language)}
      </div>`;
  return html`${head}
  ${serviceNavigation({
    serviceName: serviceNameOf(look),
    serviceUrl: '/',
    navigationLabel: words.navigation,
    collapseNavigationOnMobile: false,
    navigation: navigation.map((item) => ({ ...item, ...placeOf(item, content) })),
  })}
  ${look.demonstration && demonstrationBanner(words)} ${languageSwitch(languageLinks, language)} ${accountBar}`;
}

function placeOf(item: NavigationItem, { path, section }: LayoutContent) {
  if (item.href === path) return { current: true };
  return { active: item.href === section };
}

function demonstrationBanner(words: { demonstration: string; fictional: string }): Html {
  return phaseBanner({
    classes: 'govuk-width-container dr-demonstration',
    tag: { text: words.demonstration },
    text: words.fictional,
  });
}

function trail(items: readonly Breadcrumb[] | undefined): Html | null {
  if (!items || items.length === 0) return null;
  return breadcrumbs({ items: items.map((item) => ({ ...item })), collapseOnMobile: true });
}
