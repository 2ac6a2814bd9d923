// Makes the frame of the public's pages: which pages have something to show, how new the site is, and the choice about cookies.
import { html, type Html } from '../pages/html.ts';
import type { NavigationItem } from '../pages/look.ts';
import type { PublicFrame, PublicSite } from '../pages/public-frame.ts';
import { phaseBanner } from '../pages/govuk/components.ts';
import { type Language, languages } from '../phrases/language.ts';
import { blockWords } from './block-words.ts';
import { cookieBanner } from './cookies/cookie-banner-view.ts';
import type { PublicSiteNeeds } from './gather-needs.ts';
import { gatherSitePages } from './gather-site-pages.ts';
import { listNewestReleases } from './latest-releases-store.ts';
import { pageIds, type SitePage } from './site-page.ts';

/** How long it is believed which pages there are. */
const freshMilliseconds = 5_000;

export interface KeptSite extends PublicSite {
  /** The published pages in a language, as they were a moment ago. */
  pages(language: Language): Promise<readonly SitePage[]>;
  /** Something was changed here: look anew. */
  forget(): void;
}

interface Seen {
  pages: Readonly<Record<Language, readonly SitePage[]>>;
  hasFigures: boolean;
  hasPublications: boolean;
}

const nothingSeen: Seen = { pages: { en: [], cy: [] }, hasFigures: false, hasPublications: false };

export function makePublicSite(needs: PublicSiteNeeds): KeptSite {
  let seen: Promise<Seen> | null = null;
  let kept = nothingSeen;
  let until = 0;
  const look = (): Promise<Seen> => {
    const now = needs.clock.now().getTime();
    if (seen !== null && now < until) return seen;
    until = now + freshMilliseconds;
    seen = lookAround(needs);
    seen.then(
      (found) => (kept = found),
      () => (until = 0),
    );
    return seen;
  };
  return {
    forget: () => void (until = 0),
    async refresh() {
      // Without its records the frame stands as it was: the page itself says what is wrong.
      await look().catch((error: unknown) =>
        needs.log.error('the public site could not look around', { error }),
      );
    },
    pages: async (language) => (await look()).pages[language],
    frameOf: (asked) => frameOf(needs, kept, asked),
  };
}

async function lookAround(needs: PublicSiteNeeds): Promise<Seen> {
  const [[en = [], cy = []], releases, publications] = await Promise.all([
    Promise.all(languages.map((language) => gatherSitePages(needs, language))),
    listNewestReleases(needs.publicDatabase, 1),
    needs.publicPublications(null, 1),
  ]);
  const published = (pages: readonly SitePage[]) => pages.filter(({ blocks }) => blocks.length > 0);
  return {
    pages: { en: published(en), cy: published(cy) },
    hasFigures: releases.length > 0,
    hasPublications: publications.length > 0,
  };
}

type Asked = Parameters<PublicSite['frameOf']>[0];

function frameOf(needs: PublicSiteNeeds, seen: Seen, asked: Asked): PublicFrame {
  const { language, url } = asked;
  const { site, shortName } = needs.profile;
  const path = url.split('?', 1)[0] ?? '/';
  return {
    name: site?.name[language] ?? site?.name.en ?? shortName,
    navigation: navigationOf(seen, language).filter(({ href }) => asked.has(href)),
    footerLinks: footerLinks(language).filter(({ href }) => asked.has(href)),
    banner: cookieBanner(site?.additionalCookies.map(({ id }) => id) ?? [], asked),
    phase: phaseOf(needs, path, asked),
  };
}

function navigationOf({ pages, hasFigures, hasPublications }: Seen, language: Language): NavigationItem[] {
  const words = blockWords(language);
  const others: Readonly<Record<string, NavigationItem[]>> = {
    duty: [
      ...(hasFigures ? [{ text: words.figures, href: '/published' }] : []),
      ...(hasPublications ? [{ text: words.publications, href: '/publications' }] : []),
    ],
  };
  const items = pageIds.flatMap((id) => {
    const found = id === 'home' ? undefined : pages[language].find((each) => each.id === id);
    return [...(found ? [{ text: found.name, href: found.href }] : []), ...(others[id] ?? [])];
  });
  return [...items, { text: words.search, href: '/search' }];
}

function footerLinks(language: Language): NavigationItem[] {
  const words = blockWords(language);
  return [
    { text: words.footer.accessibility, href: '/accessibility-statement' },
    { text: words.footer.cookies, href: '/cookies' },
    { text: words.footer.privacy, href: '/privacy' },
    { text: words.footer.contact, href: '/get-in-touch' },
    { text: words.feedback, href: '/feedback' },
    { text: words.footer.corrections, href: '/corrections' },
    { text: words.footer.roots, href: '/ledger/roots' },
    { text: words.signIn, href: '/sign-in' },
  ];
}

/** Gone after its last day. */
function phaseOf({ profile, clock }: PublicSiteNeeds, path: string, { language, has }: Asked): Html | null {
  const phase = profile.site?.phase;
  if (!phase || isPhaseOver(phase.until, clock.now())) return null;
  const words = blockWords(language);
  const isFeedback = path.startsWith('/feedback') || !has('/feedback');
  return phaseBanner({
    tag: { text: phase.name },
    html: isFeedback
      ? html`${words.beta}`
      : html`${words.beta}
          <a class="govuk-link" href="/feedback?page=${encodeURIComponent(path)}">${words.betaFeedback}</a
          >${words.betaAfter}`,
  });
}

/** @param until its last day, `YYYY-MM-DD` */
export function isPhaseOver(until: string, now: Date): boolean {
  return now.toISOString().slice(0, 10) > until;
}
