// Addresses that no link of the demonstration leads to: each with an example, or with the reason why nobody walks it.

/** What stands in an example where a link would have to be sent by mail first. The page says that it is not good, and that page is looked at. */
const notGood = 'a'.repeat(43);

/** Whether an example is of something that is not there, so that its page is the same as others’. */
export const isMadeUp = (path: string): boolean => path.includes(notGood) || path.endsWith('/ABCD-2345');

export const knownAddresses: ReadonlyMap<string, string> = new Map([
  ['/confirm-email/:token', `/confirm-email/${notGood}`],
  ['/invitation/:token', `/invitation/${notGood}`],
  ['/new-password/:token', `/new-password/${notGood}`],
  ['/consult/:token', `/consult/${notGood}`],
  ['/advise/:token', `/advise/${notGood}`],
  ['/follow/confirm/:token', `/follow/confirm/${notGood}`],
  ['/follow/stop/:token', `/follow/stop/${notGood}`],
  // Nobody was given this one; the page that says thank you is the same for all.
  ['/feedback/sent/:reference', '/feedback/sent/ABCD-2345'],
  ['/ask-for-a-format/:reference', '/ask-for-a-format/ABCD-2345'],
  ['/register/challenged/:reference', '/register/challenged/ABCD-2345'],
]);

/** Pages that stand only while something is under way, or after something that the demonstration does not do. */
export const notWalked: ReadonlyMap<string, string> = new Map([
  ...[
    ...['/submissions/:id', '/submissions/:id/problems.csv', '/submissions/:id/receipt.txt'],
    ...['/submissions/:id/rows', '/submissions/:id/rows/:row'],
  ].map((pattern): [string, string] => [
    pattern,
    'after a partner has sent something: journeys/partners-send',
  ]),
  ...[
    ...['/data/:id/imports/:import/problems.csv', '/data/:id/imports/:import/rows'],
    ...['/data/:id/imports/:import/rows/:row', '/data/:id/mapping/preview', '/data/fetches/:id'],
  ].map((pattern): [string, string] => [
    pattern,
    'after data with problems were brought in: journeys/mapping',
  ]),
  ['/findings/working/:id', 'while a finding is being worked out: journeys/field-history'],
  [
    '/desk/analyses/:id/sections/:section/:list/new',
    'reached by a button of its section, never by a link: journeys/policy-to-publication',
  ],
  ['/account/calendar/:token', 'a file, for whoever subscribed to their calendar'],
  ...['/desk/analyses/:id/evidence/:piece/file', '/desk/policies/:id/versions/:number/file'].map(
    (pattern): [string, string] => [pattern, 'a file that somebody has sent'],
  ),
  ...[
    '/desk/policies/imports/:id',
    '/desk/policies/imports/:id/left-out.csv',
    '/desk/training/import/:id',
  ].map((pattern): [string, string] => [
    pattern,
    'after a spreadsheet was brought in: tests of policies and training',
  ]),
  [
    '/register/:place/:number/editions/:edition',
    'after something published was published again: tests of publishing',
  ],
  ...['/protection/proposals/:id', '/protection/waiting/:id', '/protection/work/:id'].map(
    (pattern): [string, string] => [
      pattern,
      'while something waits for a second person: journeys/two-people',
    ],
  ),
  ...[
    ...[
      '/desk/publications/:id/prepared/:prepared',
      '/desk/publications/:id/prepared/:prepared/files/:digest',
    ],
    ...['/publications/:slug/formats/:format/files/:digest', '/publications/:slug/formats/audio/file'],
    ...['/publications/:slug/formats/bsl', '/publications/:slug/formats/recording'],
    ...['/publications/:slug/formats/easy-read', '/publications/:slug/formats/easy-read/pdf'],
  ].map((pattern): [string, string] => [pattern, 'after people have made a format: journeys/formats']),
  ['/publications/images/:digest', 'a picture, where a publication has one'],
  [
    '/desk/publications/:id/edit',
    'while a draft is being written, by whoever writes it: journeys of publications',
  ],
  ...['/retention/disposals/:id', '/retention/disposals/:id/certificate.json'].map(
    (pattern): [string, string] => [pattern, 'after records were disposed of, by a rule and its time'],
  ),
  ...['/partners/agreements/:id/change', '/partners/agreements/:id/versions/:number/document'].map(
    (pattern): [string, string] => [
      pattern,
      'where an agreement came with its document: journeys/partners-send',
    ],
  ),
]);
