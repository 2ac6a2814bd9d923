// The page around every page: header, navigation, where we are, what went wrong, the content, and the foot.
import type { Breadcrumb, HeadLink } from './answer.ts';
import { errorSummary, type FormProblem } from './forms.ts';
import { breadcrumbs, genericHeader, phaseBanner, serviceNavigation, skipLink } from './govuk/components.ts';
import { attributes, html, type Html } from './html.ts';
import { footer } from './footer.ts';
import { serviceNameOf, type Look, type NavigationItem } from './look.ts';

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
}

/** A whole document. Needs no script; where a page offers one, it is ours. */
export function layout(frame: LayoutFrame, content: LayoutContent): Html {
  const { look } = frame;
  const container = 'govuk-width-container';
  return html`<!doctype html>
    <html lang="en" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>${titleOf(look, content)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="${look.brand.primary}" />
        <link rel="icon" href="${frame.icon}" type="image/svg+xml" />
        <link rel="stylesheet" href="${frame.stylesheet}" />
        ${(content.links ?? []).map(headLink)}
        ${(content.scripts ?? []).map((address) => html`<script type="module" src="${address}"></script>`)}
      </head>
      <body class="govuk-template__body">
        ${skipLink({ href: '#main-content', text: 'Skip to main content' })}
        <header class="govuk-template__header">${header(frame, content)}</header>
        <div class="${container}">
          ${trail(content.breadcrumbs)}
          <main class="govuk-main-wrapper" id="main-content">${problemsOf(content)} ${content.body}</main>
        </div>
        ${footer(look, frame.footerLinks)}
      </body>
    </html> `;
}

function headLink({ rel, href, type, title }: HeadLink): Html {
  return html`<link ${attributes({ rel, href, ...(type && { type }), ...(title && { title }) })} />`;
}

function problemsOf({ problems = [] }: LayoutContent): Html | null {
  if (problems.length === 0) return null;
  return html`<div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">${errorSummary(problems)}</div>
  </div>`;
}

/** "Error: Make a finding – Due Regard – Fellshire OPCC": where we are first, for those who hear it. */
function titleOf(look: Look, { title, problems }: LayoutContent): string {
  const prefix = problems && problems.length > 0 ? 'Error: ' : '';
  return `${prefix}${[title, serviceNameOf(look), look.organisationName].join(' – ')}`;
}

function header({ accountBar, look, navigation }: LayoutFrame, content: LayoutContent): Html {
  return html`${genericHeader({ logoText: look.organisationName, url: '/' })}
  ${serviceNavigation({
    serviceName: serviceNameOf(look),
    serviceUrl: '/',
    navigationLabel: 'Service',
    collapseNavigationOnMobile: false,
    navigation: navigation.map((item) => ({ ...item, ...placeOf(item, content) })),
  })}
  ${look.demonstration && demonstrationBanner()} ${accountBar}`;
}

function placeOf(item: NavigationItem, { path, section }: LayoutContent) {
  if (item.href === path) return { current: true };
  return { active: item.href === section };
}

function demonstrationBanner(): Html {
  return phaseBanner({
    classes: 'govuk-width-container dr-demonstration',
    tag: { text: 'Demonstration data' },
    text: 'People and bodies are fictional.',
  });
}

function trail(items: readonly Breadcrumb[] | undefined): Html | null {
  if (!items || items.length === 0) return null;
  return breadcrumbs({ items: items.map((item) => ({ ...item })), collapseOnMobile: true });
}
