// What anybody may open that has no Welsh, each with why. A page that gains Welsh is taken off; a new one is written in both languages.

const file = 'A file or data: what is in it is in the language it was written in.';
const forPrograms = 'Read by programs.';
const script = 'A script: the words that it puts into a page are the page’s.';
const leadsOn = 'Shows nothing: it leads on.';
const forStaff = 'For staff and partners, whose pages are in English.';
const onlyEnglish =
  'Its words are technical and are kept together with a program that stands alone; not written in Welsh yet.';

/** By the path of the route, for GET; addresses below /api/ are for programs all of them. */
export const publicPagesWithoutWelsh: Readonly<Record<string, string>> = {
  '/health/live': forPrograms,
  '/health/ready': forPrograms,
  '/robots.txt': forPrograms,
  '/sitemap.xml': forPrograms,
  '/.well-known/security.txt': forPrograms,
  '/exit': leadsOn,
  '/submissions/by-program': forStaff,
  '/account/calendar/:token': forPrograms,
  '/advise/:token': forStaff,
  '/consult/:token': forStaff,
  '/invitation/:token': forStaff,
  '/new-password/:token': forStaff,
  '/sign-in': forStaff,
  '/sign-in/forgotten': forStaff,
  '/sign-in/with/:provider': forStaff,
  '/sign-in/with/:provider/back': forStaff,
  '/signed-out/:provider': forStaff,
  '/signed-out/:provider/there': forStaff,
  '/ledger/roots': onlyEnglish,
  '/ledger/verify': onlyEnglish,
  '/ledger/verify.html': onlyEnglish,
  '/ledger/roots.jsonl': file,
  '/published/catalogue.jsonld': file,
  '/published/:id.csv': file,
  '/published/:id.ods': file,
  '/published/:id.json': file,
  '/published/:id.txt': file,
  '/published/:id.html': file,
  '/published/:id.zip': file,
  '/published/:id.jsonld': file,
  '/published/:id/datapackage.json': file,
  '/published/:id/receipt.json': file,
  '/published/:id/tables/:table.csv': file,
  '/publications/:slug/versions/:number/record.json': file,
  '/register.csv': file,
  '/register.jsonld': file,
  '/publications/feed.atom': file,
  '/publications/:slug/feed.atom': file,
  '/publications/images/:digest': file,
  '/publications/:slug/formats/audio/file': file,
  '/publications/:slug/formats/easy-read/pdf': file,
  '/publications/:slug/formats/:format/files/:digest': file,
};

/** Scripts have a digest in their address, which changes with them. */
export function whyWithoutWelsh(path: string): string | undefined {
  return path.endsWith('.js') ? script : publicPagesWithoutWelsh[path];
}
