// GET /desk/policies/register.csv and .xlsx: the register, or what was looked for in it, as a spreadsheet that can be brought in again.
import type { FormFields } from '../pages/forms.ts';
import { download, route, type Route } from '../pages/route.ts';
import { formatCsv } from '../platform/csv.ts';
import { writeWorkbook } from '../platform/spreadsheet.ts';
import { dateIn } from '../phrases/day.ts';
import { nameOwners, type OwnerNames } from './find-owners.ts';
import type { PolicyNeeds } from './gather-needs.ts';
import { listItems } from './item-store.ts';
import { readPoliciesPermission } from './policy-permissions.ts';
import { readFilter } from './read-filter.ts';
import { type RegisterItem, shownStatus } from './register-item.ts';
import { itemStateNames, kindNames, statusNames } from './register-words.ts';

const headings = [
  ...['Reference', 'Title', 'Kind', 'State', 'About', 'Owner', 'Owner job', 'Team', 'Legal basis'],
  ...[
    'Decision expected',
    'In force from',
    'Next review',
    'Equality status',
    'Why it ended',
    'Your own reference',
  ],
];

export function downloadRegister(needs: PolicyNeeds): Route[] {
  const reads = { method: 'GET', permission: readPoliciesPermission } as const;
  return [
    route({
      ...{ ...reads, path: '/desk/policies/register.csv' },
      answer: async ({ search, visitor }) =>
        download({
          ...{ fileName: 'register.csv', contentType: 'text/csv; charset=utf-8' },
          content: `\uFEFF${formatCsv([headings, ...(await rowsOf(needs, search, visitor.person?.id ?? null))])}`,
        }),
    }),
    route({
      ...{ ...reads, path: '/desk/policies/register.xlsx' },
      answer: async ({ search, visitor }) =>
        download({
          fileName: 'register.xlsx',
          contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          content: await writeWorkbook('Register', [
            headings,
            ...(await rowsOf(needs, search, visitor.person?.id ?? null)),
          ]),
        }),
    }),
  ];
}

async function rowsOf(needs: PolicyNeeds, search: FormFields, me: string | null): Promise<string[][]> {
  const today = dateIn(needs.clock.now());
  const filter = { order: 'reference' as const, ...readFilter(search, me), offset: 0, limit: 100_000 };
  const { items } = await listItems(needs.database, filter, today);
  const [names, people] = await Promise.all([
    nameOwners(needs, items),
    needs.people.names(items.map(({ ownerId }) => ownerId)),
  ]);
  return items.map((item) => rowOf(item, { names, owner: people.get(item.ownerId ?? '') ?? '', today }));
}

function rowOf(
  item: RegisterItem,
  { names, owner, today }: { names: OwnerNames; owner: string; today: string },
): string[] {
  return [
    ...[item.reference, item.title, kindNames[item.kind], itemStateNames[item.state], item.about],
    ...[owner, item.ownerJob, names.team(item), item.legalBasis],
    ...[item.decisionExpected ?? '', item.inForceFrom ?? '', item.reviewDue ?? ''],
    ...[statusNames[shownStatus(item, today)], item.endedWhy, item.importedAs ?? ''],
  ];
}
