// What stands around a page: navigation and foot without links to pages that this program does not have, or that this visitor may not read.
import type { Doorkeeper } from '../doorkeeper.ts';
import { languageOf, withoutLanguage } from '../languages/language-address.ts';
import { languageLinks } from '../languages/language-links.ts';
import type { PageLanguages } from '../languages/page-languages.ts';
import type { LayoutFrame } from '../layout.ts';
import { defaultFooterLinks, defaultNavigation, type Look, type NavigationItem } from '../look.ts';
import { everyone } from '../permission.ts';
import type { Route } from '../route.ts';
import type { Visitor } from '../visitor.ts';

export interface FrameNeeds {
  door: Doorkeeper;
  look: Look;
  routes: readonly Route[];
  /** Addresses of the style sheet and of the icon. */
  stylesheet: string;
  icon: string;
  /** What the service is reached at; '' where nobody has said. */
  origin: string;
}

const noCookies: ReadonlyMap<string, string> = new Map();

/** @returns the frame for whoever asks for an address (path and query) */
export function makeFrames(
  { door, look, routes, stylesheet, icon, origin }: FrameNeeds,
  languagesOf: PageLanguages,
): (visitor: Visitor, url: string, cookies?: ReadonlyMap<string, string>) => LayoutFrame {
  const pages = routes.filter(({ method }) => method === 'GET');
  const permissions = new Map(pages.map(({ path, permission }) => [path, permission]));
  const has = (href: string) => permissions.get(href) === everyone;
  return (visitor, url, cookies = noCookies) => {
    const language = languageOf(url);
    const links = (items: readonly NavigationItem[]) =>
      items
        .filter(({ href }) => {
          const permission = permissions.get(href);
          return permission !== undefined && visitor.may(permission);
        })
        .map(({ text, welsh = text, href }) => ({ text: language === 'cy' ? welsh : text, href }));
    return {
      ...{ look, stylesheet, icon, language, origin },
      languageLinks: languageLinks(url, languagesOf),
      // Whoever is signed in has “Sign out” in its place.
      exit: visitor.person === null ? (look.exit ?? null) : null,
      site:
        visitor.person === null && look.site
          ? look.site.frameOf({ url: withoutLanguage(url), language, cookies, has })
          : null,
      accountBar: door.accountBar(visitor, language),
      navigation: links(look.navigation ?? defaultNavigation),
      footerLinks: links(defaultFooterLinks),
    };
  };
}
