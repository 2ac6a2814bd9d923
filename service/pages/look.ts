// How this organisation's pages look: its name, its colours, whom to write to, and whether the data are invented.
import type { ExitOffer } from './exit-bar.ts';
import type { Html } from './html.ts';
import type { NavigationItem } from './navigation-item.ts';
import type { PublicSite } from './public-frame.ts';

export type { NavigationItem } from './navigation-item.ts';

/** Colours as `#rrggbb`; whoever hands them in has checked their contrast (WCAG 2.2, 1.4.3). */
export interface BrandColours {
  /** Background of the header. */
  primary: string;
  /** Text on `primary`. */
  onPrimary: string;
  /** Links on a white page. */
  link: string;
  /** Background of the main button; its text is white. */
  button: string;
}

export interface Contact {
  name: string;
  email?: string;
  telephone?: string;
  /** Lines of the postal address. */
  postal?: readonly string[];
}

export interface Look {
  organisationName: string;
  /** "Due Regard" unless stated. */
  serviceName?: string;
  /** True: every page says that people and bodies are fictional. */
  demonstration: boolean;
  brand: BrandColours;
  contact?: Contact;
  /** The usual ones unless stated. An item without a page behind it, or that its visitor may not open, is left out. */
  navigation?: readonly NavigationItem[];
  /** A Welsh speaker has read the Welsh of the pages; until then each of them says that nobody has. */
  welshIsChecked?: boolean;
  /** The public site; without one, whoever is not signed in sees the frame of the workbench. */
  site?: PublicSite;
  /** The way out of the site; absent where there is none. */
  exit?: ExitOffer;
  /** The line about licences at the foot of every page. */
  licence?: string | Html;
}

export const defaultNavigation: readonly NavigationItem[] = [
  { text: 'Home', href: '/' },
  { text: 'My work', href: '/desk/work' },
  { text: 'Data', href: '/data' },
  { text: 'Partners', href: '/partners' },
  { text: 'Sent', href: '/submissions' },
  { text: 'Findings', href: '/findings' },
  { text: 'Releases', href: '/protection/releases' },
  { text: 'Policies', href: '/desk/policies' },
  { text: 'Analyses', href: '/desk/analyses' },
  { text: 'Actions', href: '/desk/actions' },
  { text: 'Publications', href: '/desk/publications' },
  { text: 'People', href: '/people' },
];

/** Links at the foot of every page, each shown only where its page exists. */
export const defaultFooterLinks: readonly NavigationItem[] = [
  { text: 'Accessibility statement', href: '/accessibility-statement' },
  { text: 'Cookies', href: '/cookies' },
  { text: 'Privacy', href: '/privacy' },
  { text: 'Retention', href: '/retention' },
  { text: 'Sharing', href: '/sharing' },
  { text: 'Ledger', href: '/ledger' },
  { text: 'Roots of the ledger', href: '/ledger/roots' },
];

export function serviceNameOf(look: Look): string {
  return look.serviceName ?? 'Due Regard';
}

/** The brand as a style sheet of custom properties, to follow the compiled one. */
export function brandStyles({ primary, onPrimary, link, button }: BrandColours): string {
  const colours = {
    'dr-primary': primary,
    'dr-on-primary': onPrimary,
    'dr-button': button,
    'govuk-brand-colour': primary,
    'govuk-link-colour': link,
  };
  const lines = Object.entries(colours).map(([name, colour]) => `--${name}:${checked(colour)}`);
  return `:root{${lines.join(';')}}`;
}

function checked(colour: string): string {
  if (/^#[0-9a-f]{6}$/i.test(colour)) return colour;
  throw new Error(`LOOK_COLOUR: ${JSON.stringify(colour)} is not a colour such as #1d3c59.`);
}
