// Writes down which role may ask for which address, as one table that a person can read and a test compares with the program.
import {
  isPermissionName,
  permissionNames,
  permissions,
  type PermissionName,
} from '../service/people/roles/permissions.ts';
import { roleGives, type RoleId, roleIds, roles } from '../service/people/roles/roles.ts';

export interface ListedRoute {
  method: string;
  path: string;
  permission: { name: string };
  needsRecentProof: boolean;
  item: string | null;
}

/** Whoever may ask: nobody, a token of a partner, or somebody with a role. */
export type Asker = 'nobody' | 'token' | RoleId;

export const askers: readonly Asker[] = ['nobody', 'token', ...roleIds];

const columns: Readonly<Record<Asker, string>> = {
  nobody: 'Any',
  token: 'Tok',
  author: 'Aut',
  adviser: 'Adv',
  commenter: 'Leg',
  approver: 'App',
  'chief-executive': 'Chf',
  'decision-maker': 'Dec',
  publisher: 'Pub',
  analyst: 'Ana',
  partner: 'Par',
  'committee-member': 'Com',
  auditor: 'Aud',
  administrator: 'Adm',
  'counter-signer': 'Cou',
};

const features: readonly (readonly [RegExp, string])[] = [
  [/^\/(health|metrics)/, 'How the program runs'],
  [/^\/(sign-|invitation|new-password|confirm-email|account)/, 'Signing in, and one’s own account'],
  [/^\/(people|letters|sharing)/, 'People, roles and bodies'],
  [/^\/(data|fetch|submissions|populations|api\/v1\/(datasets|submissions|uploads|openapi))/, 'Data'],
  [/^\/partners/, 'Partners and agreements'],
  [/^\/(findings|consult)/, 'Findings and consultees'],
  [/^\/protection/, 'Protection and release'],
  [/^\/community/, 'Community profile'],
  [/^\/ledger/, 'Ledger'],
  [/^\/retention/, 'Retention'],
  [/^\/(desk\/publications)/, 'Publications being written'],
  [/^\/(published|publications|corrections|follow|api\/v1\/published)/, 'What is published'],
];
const rest = 'The rest';

/** Whether the table has a yes: what is declared, and nothing else. */
export function mayAsk(asker: Asker, { permission: { name } }: ListedRoute): boolean {
  if (name === 'everyone') return true;
  if (asker === 'nobody') return false;
  if (asker === 'token') return name === 'submissions:send';
  return name === 'signed-in' || roleGives(asker, name);
}

export function permissionsDocument(routes: readonly ListedRoute[]): string {
  const groups = Map.groupBy(routes, featureOf);
  const titles = [...features.map(([, title]) => title), rest].filter((title) => groups.has(title));
  return [
    introduction,
    rolesPart(),
    permissionsPart(routes),
    '## Every address\n',
    legend(),
    ...titles.map((title) => tableOf(title, groups.get(title) ?? [])),
  ].join('\n');
}

function featureOf({ path }: ListedRoute): string {
  return features.find(([beginning]) => beginning.test(path))?.[1] ?? rest;
}

const introduction = `# Who may do what

Written by \`node tools/write-permissions.ts\` from the roles and the routes of the program. A test asks for every address below in every role,
as nobody and with the token of a partner, and compares what happens with these tables. What is not declared here is refused.

Somebody may hold several roles, in a body, in one team or for one item. A role counts in its own body alone. A change counts at the next request.
Whichever roles somebody holds, nobody approves, releases or withdraws their own: see [decision 0020](../decisions/0020-roles-and-separation.md).
A consultee has no role: their link opens one page (\`/consult/…\`), and everywhere else they are nobody.
`;

function rolesPart(): string {
  const rows = roleIds.map((id) => `| ${roles[id].name} | \`${id}\` | ${columns[id]} | ${roles[id].does} |`);
  return [
    '## Roles\n',
    '| Role | Name in the program | Column | What whoever holds it does |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function permissionsPart(routes: readonly ListedRoute[]): string {
  const used = new Set(routes.map(({ permission }) => permission.name));
  const rows = permissionNames
    .filter((name) => used.has(name))
    .map((name) => `| \`${name}\` | ${permissions[name].may} | ${rolesOf(name)} |`);
  return [
    '## Permissions\n',
    '| Permission | Whoever has it may … | Roles |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function rolesOf(name: PermissionName): string {
  return roleIds
    .filter((id) => roleGives(id, name))
    .map((id) => columns[id])
    .join(', ');
}

function legend(): string {
  return `**Any** is whoever asks, signed in or not; **Tok** a token of a partner, which counts for its own dataset alone; the other columns are the roles above.
● is yes, · is no. *Proof*: whoever asks must have proved who they are a short while ago. *Item*: a role held for that one item is enough.
`;
}

function tableOf(title: string, routes: readonly ListedRoute[]): string {
  const head = `| Address | Permission | ${askers.map((asker) => columns[asker]).join(' | ')} |`;
  const line = `|---|---|${askers.map(() => ':-:|').join('')}`;
  const sorted = routes.toSorted(
    (one, other) => one.path.localeCompare(other.path, 'en-GB') || one.method.localeCompare(other.method),
  );
  return [`### ${title}\n`, head, line, ...sorted.map(rowOf), ''].join('\n');
}

function rowOf(route: ListedRoute): string {
  const { method, path, permission, needsRecentProof, item } = route;
  const marks = [needsRecentProof && '*proof*', item !== null && '*item*'].filter(Boolean).join(', ');
  const cells = askers.map((asker) => (mayAsk(asker, route) ? '●' : '·'));
  return `| \`${addressOf({ method, path })}\`${marks && ` ${marks}`} | \`${permission.name}\` | ${cells.join(' | ')} |`;
}

/** As the tables have it: a script's address changes with what is in it. */
export function addressOf({ method, path }: Pick<ListedRoute, 'method' | 'path'>): string {
  return `${method} ${path.replace(/-[0-9a-f]{8,}\.js$/, '-….js')}`;
}

/** What the tables say: for `GET /findings`, who may. */
export function readPermissionsDocument(text: string): Map<string, ReadonlySet<Asker>> {
  const rows = [...text.matchAll(/^\| `([A-Z]+ \/[^`]*)`[^|]*\| `[^`]+` \| (.*) \|$/gm)];
  return new Map(
    rows.map(([, address = '', cells = '']) => {
      const said = cells.split(' | ');
      return [address, new Set(askers.filter((_, at) => said[at] === '●'))];
    }),
  );
}

/** Permissions of routes that are in no list: nobody could ever ask for them. */
export function unknownPermissions(routes: readonly ListedRoute[]): string[] {
  const own = ['everyone', 'signed-in'];
  const names = new Set(routes.map(({ permission }) => permission.name));
  return [...names].filter((name) => !own.includes(name) && !isPermissionName(name));
}
