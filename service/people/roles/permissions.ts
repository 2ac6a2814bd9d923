// Every permission there is, with what it lets somebody do, in words that an administrator can read.

/** One permission: its words complete the sentence “Somebody with this may …”. */
export interface PermissionWords {
  may: string;
  /** It only lets them read: whoever has no others changes nothing. */
  reads: boolean;
}

const reads = (may: string): PermissionWords => ({ may, reads: true });
const changes = (may: string): PermissionWords => ({ may, reads: false });

export const permissions = {
  'datasets:read': reads('see data sets, what is in them and how good they are'),
  'datasets:add': changes('add data sets and files'),
  'datasets:remove': changes('take data sets off the lists'),
  'mapping:settle': changes('settle what columns and labels of partners’ files mean'),
  'quarantine:read': reads('see rows that were put aside, as they came'),
  'quarantine:mend': changes('mend rows that were put aside, or leave them out'),
  'submissions:send': changes('send data for a partner, and see what became of it'),
  'partners:read': reads('see partners, their contacts and what they send when'),
  'partners:manage': changes('add partners, change them and say who sends for them'),
  'agreements:read': reads('see agreements on sharing data'),
  'agreements:manage': changes('propose, approve and end agreements on sharing data'),
  'populations:read': reads('see populations and their sources'),
  'populations:manage': changes('add populations and say what each is good for'),
  'community:read': reads('see the profile of the community'),
  'connectors:run': changes('fetch published data from other bodies'),
  'findings:read': reads('see findings, with true numbers, and download them'),
  'findings:make': changes('make findings'),
  'findings:remove': changes('remove findings'),
  'consultees:invite': changes(
    'send links to one finding, or to parts of one analysis, to people without an account, and withdraw them',
  ),
  'protection:read': reads('see policies, and releases with the true numbers behind them'),
  'protection:waiting': reads('see what waits for a second person: policies proposed, releases prepared'),
  'protection:policies': changes('propose policies of protection'),
  'protection:approve': changes('approve, return and retire policies that somebody else proposed'),
  'protection:prepare': changes('protect a finding, preview it and hand it over for release'),
  'protection:release': changes('release what somebody else made and prepared, or send it back'),
  'protection:withdraw': changes('withdraw what is out, with a reason that the public reads'),
  'publications:read': reads('see publications that are being written, and how each came about'),
  'publications:waiting': reads('see publications that wait in review for a second person'),
  'publications:write': changes('write publications and send them for review'),
  'publications:review': changes('comment on what others wrote, endorse it or send it back'),
  'publications:publish': changes(
    'publish what others wrote and sent for review, and withdraw it with a reason',
  ),
  'formats:prepare': changes('put Easy Read, sign language and recordings beside a publication'),
  'format-requests:answer': changes('see who asked for another format, and answer them'),
  'policies:read': reads('see the register of policies, and the versions of each'),
  'policies:write': changes('add policies and versions of them, change them and bring in a whole register'),
  'analyses:read': reads('see screenings and equality analyses, drafts too, and how each came about'),
  'analyses:waiting': reads('see screenings and analyses that wait for a second person'),
  'analyses:write': changes('write screenings and equality analyses, and send them for review'),
  'analyses:comment': changes('comment on answers in an analysis'),
  'analyses:review': changes('challenge answers in an analysis, endorse it or send it back'),
  'analyses:approve': changes('approve screenings and analyses that others wrote'),
  'analyses:except': changes(
    'allow exceptions: an analysis without delay, one that came after the decision, a screening-out of high relevance',
  ),
  'analyses:decide': changes('decide on what was analysed, and declare what they considered'),
  'analyses:publish': changes('publish screenings and analyses that others wrote, approved and decided on'),
  'actions:read': reads('see what has been promised, by whom and until when'),
  'actions:write': changes('add actions, and say how far they have come'),
  'training:read': reads('see who has which training, and until when it counts'),
  'training:manage': changes('keep courses, who must hold which, and who has completed them'),
  'feedback:read': changes('read what the public says about the site, and say what was done about it'),
  'site:edit': changes('change the words and the notices of the public site'),
  'issues:manage': changes('keep the register of accessibility issues'),
  'retention:read': reads('see how long each kind of record is kept, and certificates of disposal'),
  'retention:manage': changes('change how long each kind of record is kept'),
  'retention:hold': changes('hold records back from disposal for a legal reason, and let them go'),
  'bodies:read': reads('see what the bodies of this deployment share with each other'),
  'bodies:share': changes('share data sets and findings with the other body of this deployment'),
  'ledger:read': reads('see the ledger of everything that was done, and download it'),
  'ledger:erase': changes('erase a name or a value from the ledger, for somebody who asks for it and may'),
  'people:manage': changes('invite people, suspend them and end their accounts'),
  'roles:manage': changes('give roles and end them, keep teams, and name a counter-signer from outside'),
  'mail:read': reads('see which letters wait to be sent and which could not be'),
  'metrics:read': reads('see figures of how the program runs'),
} as const satisfies Readonly<Record<string, PermissionWords>>;

export type PermissionName = keyof typeof permissions;

export const permissionNames = Object.keys(permissions) as PermissionName[];

export function isPermissionName(name: string): name is PermissionName {
  return Object.hasOwn(permissions, name);
}

/** Those by which nothing changes. */
export const readingPermissions: readonly PermissionName[] = permissionNames.filter(
  (name) => permissions[name].reads,
);
