// GET /robots.txt, /sitemap.xml and /.well-known/security.txt: what programs that read sites look for.
import { download, everyone, route, type Route } from '../pages/route.ts';
import type { PublicSiteNeeds } from './gather-needs.ts';
import { listPublicAddresses } from './searching/search-store.ts';
import type { SitePage } from './site-page.ts';

interface RobotsNeeds extends Pick<PublicSiteNeeds, 'profile' | 'publicDatabase' | 'clock' | 'permissionOf'> {
  serviceAddress(): string;
  pages(): Promise<readonly SitePage[]>;
}

const text = 'text/plain; charset=utf-8';

export function serveRobots(needs: RobotsNeeds): Route[] {
  const { profile, clock, serviceAddress } = needs;
  return [
    route({
      method: 'GET',
      path: '/robots.txt',
      permission: everyone,
      answer: () => inline('robots.txt', text, robots(serviceAddress(), profile.demonstration)),
    }),
    route({
      method: 'GET',
      path: '/sitemap.xml',
      permission: everyone,
      answer: async () => inline('sitemap.xml', 'application/xml; charset=utf-8', await sitemap(needs)),
    }),
    route({
      method: 'GET',
      path: '/.well-known/security.txt',
      permission: everyone,
      answer: () => inline('security.txt', text, securityText(needs, clock.now())),
    }),
  ];
}

function inline(fileName: string, contentType: string, content: string) {
  return download({ fileName, contentType, content, disposition: 'inline' });
}

/** A demonstration is found by no search engine: nobody should take its figures for real ones. */
function robots(origin: string, demonstration: boolean): string {
  const closed = ['/desk/', '/sign-in', '/account', '/search', '/exit', '/feedback/sent/'];
  const lines = demonstration ? ['Disallow: /'] : closed.map((path) => `Disallow: ${path}`);
  return ['User-agent: *', ...lines, '', `Sitemap: ${origin}/sitemap.xml`, ''].join('\n');
}

const always = [
  '/',
  '/published',
  '/publications',
  '/search',
  '/cookies',
  '/privacy',
  '/accessibility-statement',
];

async function sitemap({
  publicDatabase,
  permissionOf,
  pages,
  serviceAddress,
}: RobotsNeeds): Promise<string> {
  const own = (await pages()).map(({ href }) => href);
  const there = always.filter((href) => permissionOf(href) === everyone);
  const all = new Set([...there, ...own, ...(await listPublicAddresses(publicDatabase))]);
  const items = [...all].map((href) => `  <url><loc>${escaped(`${serviceAddress()}${href}`)}</loc></url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...items,
    '</urlset>',
    '',
  ].join('\n');
}

function escaped(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** RFC 9116: whom to tell of a weakness, and until when these lines are to be believed: for half a year from now. */
function securityText({ profile: { contact }, serviceAddress }: RobotsNeeds, now: Date): string {
  const ways = [
    ...(contact.email && contact.purpose === undefined ? [`Contact: mailto:${contact.email}`] : []),
    `Contact: ${serviceAddress()}/get-in-touch`,
  ];
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 6, 1));
  return [
    ...ways,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: en, cy',
    `Canonical: ${serviceAddress()}/.well-known/security.txt`,
    '',
  ].join('\n');
}
