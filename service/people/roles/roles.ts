// The roles there are: each a set of permissions, with a sentence that says what whoever holds it does.
import { type PermissionName, readingPermissions } from './permissions.ts';

export interface Role {
  /** As lists call it. */
  name: string;
  /** What whoever holds it does, in a sentence. */
  does: string;
  permissions: readonly PermissionName[];
}

/** What anybody who works with findings sees. */
const readsCases = ['datasets:read', 'findings:read', 'populations:read', 'community:read'] as const;

/** What anybody who works with equality analyses sees. */
const readsAnalyses = [
  'policies:read',
  'analyses:read',
  'analyses:waiting',
  'actions:read',
  'training:read',
] as const;

/** Letters hold addresses that sign somebody in: they are read by whoever keeps the accounts, and by nobody else. */
const readsAll = readingPermissions.filter((name) => name !== 'mail:read');

export const roles = {
  author: {
    name: 'Author',
    does: 'Drafts equality analyses and publications, submits them and answers what reviewers say.',
    permissions: [
      ...readsCases,
      ...readsAnalyses,
      ...['policies:write', 'analyses:write', 'analyses:comment', 'actions:write'],
      'partners:read',
      'consultees:invite',
      ...[
        'publications:read',
        'publications:waiting',
        'publications:write',
        'format-requests:answer',
        'feedback:read',
      ],
    ],
  },
  adviser: {
    name: 'Equality and diversity adviser',
    does: 'Challenges, sends back and endorses what others draft; proposes policies of protection.',
    permissions: [
      ...readsCases,
      ...readsAnalyses,
      ...[
        'policies:write',
        'analyses:write',
        'analyses:comment',
        'analyses:review',
        'actions:write',
        'training:manage',
      ],
      ...['partners:read', 'agreements:read', 'quarantine:read', 'findings:make', 'consultees:invite'],
      ...['protection:read', 'protection:waiting', 'protection:policies'],
      ...[
        'publications:read',
        'publications:waiting',
        'publications:write',
        'publications:review',
        'formats:prepare',
        'feedback:read',
      ],
    ],
  },
  commenter: {
    name: 'Legal or data protection adviser',
    does: 'Comments where the law or the protection of data is touched; keeps agreements and periods of retention.',
    permissions: [
      ...readsCases,
      ...readsAnalyses,
      ...['analyses:comment', 'actions:write'],
      ...['partners:read', 'agreements:read', 'agreements:manage', 'quarantine:read'],
      ...['protection:read', 'protection:waiting', 'retention:read', 'retention:manage', 'ledger:read'],
      ...['publications:read', 'publications:waiting', 'publications:review'],
    ],
  },
  approver: {
    name: 'Approver',
    does: 'Head of service: approves analyses and policies that others wrote.',
    permissions: [
      ...readsCases,
      ...readsAnalyses,
      ...['analyses:comment', 'analyses:approve', 'actions:write'],
      ...['agreements:read', 'protection:read', 'protection:waiting', 'protection:approve'],
      ...['publications:read', 'publications:waiting', 'publications:review'],
    ],
  },
  'chief-executive': {
    name: 'Chief executive and monitoring officer',
    does: 'Approves what is an exception or urgent, policies, what is shared with another body and what is held back from disposal.',
    permissions: [
      ...readsCases,
      ...readsAnalyses,
      ...['analyses:comment', 'analyses:approve', 'analyses:except', 'actions:write'],
      ...['partners:read', 'agreements:read', 'agreements:manage', 'bodies:read', 'bodies:share'],
      ...['protection:read', 'protection:waiting', 'protection:approve'],
      ...['retention:read', 'retention:hold', 'ledger:read', 'ledger:erase'],
      ...['publications:read', 'publications:waiting', 'publications:review'],
    ],
  },
  'decision-maker': {
    name: 'Decision-maker',
    does: 'Commissioner, or who decides for them: decides, and declares what was considered.',
    permissions: [
      ...readsCases,
      ...readsAnalyses,
      ...['analyses:comment', 'analyses:decide'],
      'protection:read',
      'protection:waiting',
      'ledger:read',
      ...['publications:read', 'publications:waiting'],
    ],
  },
  publisher: {
    name: 'Publisher',
    does: 'Releases and publishes what others made and wrote, and withdraws it with a reason; keeps the public site.',
    permissions: [
      ...readsCases,
      ...readsAnalyses,
      ...['analyses:publish', 'actions:write'],
      ...['protection:read', 'protection:waiting', 'protection:release', 'protection:withdraw'],
      ...[
        'publications:read',
        'publications:waiting',
        'publications:review',
        'publications:publish',
        'formats:prepare',
        'format-requests:answer',
        'feedback:read',
        'site:edit',
        'issues:manage',
      ],
    ],
  },
  analyst: {
    name: 'Analyst',
    does: 'Takes in data, makes findings, and prepares them for release.',
    permissions: [
      ...readsCases,
      ...readsAnalyses,
      ...['analyses:comment', 'actions:write'],
      ...['datasets:add', 'datasets:remove', 'mapping:settle', 'quarantine:read', 'quarantine:mend'],
      ...['submissions:send', 'partners:read', 'partners:manage', 'agreements:read'],
      ...['populations:manage', 'connectors:run', 'findings:make', 'findings:remove', 'consultees:invite'],
      ...['protection:read', 'protection:waiting', 'protection:policies', 'protection:prepare'],
      'retention:read',
      ...['publications:read', 'publications:waiting', 'publications:write'],
    ],
  },
  partner: {
    name: 'Partner',
    does: 'Sends data for an organisation of partners, and sees what became of what it sent.',
    permissions: ['submissions:send'],
  },
  'committee-member': {
    name: 'Committee or panel member',
    does: 'Holds to account: reads everything, the ledger too, and changes nothing.',
    permissions: readsAll,
  },
  auditor: {
    name: 'Auditor',
    does: 'Reads everything, the ledger too, verifies it, and changes nothing.',
    permissions: readsAll,
  },
  administrator: {
    name: 'Administrator',
    does: 'Keeps accounts, roles and teams, and reads no case.',
    permissions: [
      ...['people:manage', 'roles:manage', 'mail:read', 'metrics:read'],
      ...['training:read', 'training:manage'],
    ],
  },
  'counter-signer': {
    name: 'Counter-signer from outside',
    does: 'Somebody of another body who is the second person of an office that has too few: approves, releases or publishes what waits, and sees nothing else.',
    permissions: [
      'protection:waiting',
      'protection:approve',
      'protection:release',
      ...['publications:waiting', 'publications:review', 'publications:publish'],
      ...['analyses:waiting', 'analyses:approve', 'analyses:publish'],
    ],
  },
} as const satisfies Readonly<Record<string, Role>>;

export type RoleId = keyof typeof roles;

export const roleIds = Object.keys(roles) as RoleId[];

export function isRoleId(id: string): id is RoleId {
  return Object.hasOwn(roles, id);
}

/** What is shown of a role, also of one that this version does not have. */
export function roleName(id: string): string {
  return isRoleId(id) ? roles[id].name : id;
}

export function roleGives(role: RoleId, permission: string): boolean {
  const given: readonly string[] = roles[role].permissions;
  return given.includes(permission);
}

/** The roles that give a permission. */
export function rolesWith(permission: string): RoleId[] {
  return roleIds.filter((role) => roleGives(role, permission));
}
