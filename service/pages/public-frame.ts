// What stands around a page for whoever is not signed in: the public site's name, its navigation, and the strips above and below it.
import type { Language } from '../phrases/language.ts';
import { html, type Html } from './html.ts';
import { frameWords } from './frame-words.ts';
import type { NavigationItem } from './navigation-item.ts';

export interface PublicFrame {
  /** Stands in the title of each page. */
  name: string;
  /** In the language of the page. */
  navigation: readonly NavigationItem[];
  footerLinks: readonly NavigationItem[];
  /** The choice about cookies, above everything; null where there is nothing to choose, or somebody has. */
  banner: Html | null;
  /** How new the site is, and where to say what is wrong with it. */
  phase: Html | null;
}

/** The public site, as the frame of pages asks for it. */
export interface PublicSite {
  /** Looks which of its pages have something to show; asked before each page for whoever is not signed in. */
  refresh(): Promise<void>;
  frameOf(asked: {
    /** Path and query. */
    url: string;
    language: Language;
    cookies: ReadonlyMap<string, string>;
    /** May whoever is not signed in open the page at this address here? */
    has(href: string): boolean;
  }): PublicFrame;
}

interface Where {
  /** Path of this page; marks the item that is the page itself. */
  path?: string;
  /** Address of the item that it belongs to. */
  section?: string;
}

/**
 * The navigation of the public: a row where there is room for it, and on a telephone a menu to be opened, which needs no script. Only one
 * of the two is there to be seen, heard or reached.
 */
export function publicNavigation(
  items: readonly NavigationItem[],
  where: Where,
  language: Language,
): Html | null {
  if (items.length === 0) return null;
  const words = frameWords(language);
  const list = html`<ul class="dr-site-nav__list">
    ${items.map((item) => entry(item, where))}
  </ul>`;
  return html`<div class="dr-site-nav dr-no-print">
    <nav class="govuk-width-container dr-site-nav__row" aria-label="${words.pages}">${list}</nav>
    <details class="govuk-width-container dr-site-nav__menu">
      <summary class="dr-site-nav__button">${words.menu}</summary>
      <nav aria-label="${words.pages}">${list}</nav>
    </details>
  </div>`;
}

function entry({ text, href }: NavigationItem, { path, section }: Where): Html {
  if (href === path)
    return html`<li class="dr-site-nav__item dr-site-nav__item--here">
      <a class="dr-site-nav__link" href="${href}" aria-current="page">${text}</a>
    </li>`;
  return html`<li class="dr-site-nav__item${href === section && ' dr-site-nav__item--here'}">
    <a class="dr-site-nav__link" href="${href}"
      >${href === section ? html`<strong>${text}</strong>` : text}</a
    >
  </li>`;
}
